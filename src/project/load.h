/* Sources: wherever a schema is asked for, one of these texts says which.
**
**   ""               all migrations of the project
**   "4", "0004"      the migrations up to and with that number; a migration's name does as well
**   "empty"          no objects
**   DIR, FILE.sql, - the project in a folder, or a folder of migrations, one script, standard input
**   FILE.sqlite      a database file, known by its first bytes
**   git:REV          the project's migrations as they stood at a git revision
**   git:REV:0004     … up to and with that number; git:REV:PATH a folder or script of that revision */
#ifndef PROJECT_LOAD_H
#define PROJECT_LOAD_H

#include "project/dialects.h"
#include "project/listing.h"
#include "project/project.h"

typedef struct Migration {
  Str path;      /* as shown to people: "migrations/0001_users.sql", "git:HEAD:migrations/…", "<stdin>" */
  Str name;      /* what wrangler records in its ledger: the path below the migrations folder */
  Str text;      /* what is replayed; a NUL follows. Same offsets as in the file: see dialects.h */
  Str file;      /* the file's bytes; the same pointer as text where nothing is hidden. A NUL follows */
  double number; /* see order.h; NaN where it has none */
  Markers markers;
  bool wrapped; /* the tool that it is for runs it in a transaction of its own; never where wrangler applies it */
  Journaled journaled;
  Str way_back; /* name of the file that leads back from it and is not replayed; empty: none */
} Migration;

typedef struct Loaded {
  VEC(Migration) migrations; /* in the order in which they are applied */
  Str folder;                /* the migrations folder, relative to `files`; empty for a script, a database, empty */
  Str database;              /* a SQLite file to be opened, when the source is one; else empty */
  Str label;                 /* the source in words: "migrations", "migrations up to 0004", "schema.sql" */
  Files *files;              /* where it was read from; NULL for standard input, empty and a database */
} Loaded;

/* Reads a source into `arena`. false with the reason in *why: a folder that is
** missing or has no migrations, a number that no migration has, a revision that git
** does not know, a file that can't be read. */
bool project_load(const Project *project, Arena *arena, Str spec, Loaded *loaded, Str *why);

/* Whether `spec` is a migration's number, as 4 or 0004. */
bool source_is_number(Str spec);

/* Cuts "A..B" into its sources: false when `spec` is none such (".." in a path does
** not count). Either may be empty. In git:A..B both are revisions, unless B is a path, a number or another source. */
bool source_range(Arena *arena, Str spec, Str *from, Str *to);

/* Which migrations the paths on a command line mean: flags as many as migrations, in
** `arena`. A folder means all below it; "./migrations/1.sql", absolute paths and
** links to the folder are understood. Paths that mean none go to *others. */
bool *loaded_select(const Loaded *loaded, Arena *arena, const Strs *paths, Strs *others);

#endif
