/* What rules can see: the compilation, the catalog over time, the project's
** settings, and the arrays that the virtual tables read, each built at first use. */
#ifndef LINT_WORLD_H
#define LINT_WORLD_H

#include "catalog/catalog.h"
#include "lint/contract.h"
#include "lint/finding.h"

/* One migration file. Its number is the script's number in the catalog. */
typedef struct MigrationFile {
  Source *source;
  Str name;       /* relative to the migrations folder: what wrangler records */
  Str bytes;      /* the file as it is; source->text may have the way back blanked out */
  int64_t number; /* leading integer, NO_INT where there is none */
  Str way_back;   /* the file beside it that leads back and that wrangler would apply too; p == NULL: none */
  Span back;      /* the mark behind which it leads back, where wrangler would apply that too; end 0: none */
  Span loose;     /* a mark that would lead back, were it not indented; end 0: none */
  bool unlisted;  /* drizzle's journal gives the order, and does not name it */
  Str late;       /* an entry before it in the journal whose time is not before its own; p == NULL: none */
  Str lacks;      /* an entry of the journal beside it that has no file; p == NULL: none */
  bool in_base;   /* part of the base revision (`--since`): history, not to be edited */
  Str base;       /* its text there, as source->text is today's */
} MigrationFile;

/* A migration of the base revision that is not there any more. */
typedef struct RemovedFile {
  Str name;       /* as MigrationFile.name */
  Str renamed_to; /* the new file with the same text; p == NULL: there is none */
} RemovedFile;

/* An entry of the baseline whose finding no longer occurs. */
typedef struct StaleEntry {
  Str rule, file;
  Span span; /* its line */
} StaleEntry;

/* What names may look like, one entry for each kind that name/convention knows. */
typedef enum NameKind {
  NAME_TABLE,
  NAME_COLUMN,
  NAME_INDEX,
  NAME_VIEW,
  NAME_TRIGGER,
  NAME_CONSTRAINT,
  NAME_KINDS
} NameKind;

/* What the configuration says that rules may ask for (setting('dates')). */
typedef struct Settings {
  Str target;            /* "d1", "sqlite" */
  Str transactions;      /* "implicit", "explicit" */
  Str dates;             /* "text", "epoch" */
  Str deploy;            /* "at-once", "rolling" */
  Str ledger;            /* the migrations_table: "d1_migrations" */
  int32_t sqlite;        /* the target's SQLite version: 3054001, 0 for the newest; see facts/features.h */
  Str names[NAME_KINDS]; /* POSIX extended regular expressions, checked already; empty: snake case */
} Settings;

/* Rows of one virtual table: n structs of `size` bytes. */
typedef struct Rows {
  void *p;
  int32_t n;
  size_t size;
} Rows;

typedef struct TableData {
  bool built;
  Rows rows;
  struct KeyIndex **keys; /* keys.h: of those columns that were looked up, by number; NULL: none yet */
} TableData;

enum { WORLD_TABLES_MAX = 64 };

/* Whether a rescue (rescue.h) does what it should, tried by execution: given by whoever may run SQL, for this room may
 * not. */
struct Rescue;
struct Instead;
typedef struct Prover {
  bool (*proves)(void *data, Arena *arena, const struct Rescue *rescue);
  bool (*leads)(void *data, Arena *arena,
                const struct Instead *instead); /* whether its migration does so (instead.h) */
  void *data;
} Prover;

struct World;

/* Called between the rules and those of group meta, and behind them, with what has been found; it may take out findings
** from `first` on, those that are new to it. */
typedef struct Review {
  void (*call)(void *data, struct World *world, Findings *findings, int32_t first); /* NULL: nobody reviews */
  void *data;
} Review;

typedef struct World {
  Arena *arena;
  Compilation *compilation;
  Catalog *catalog;
  Settings settings;
  bool late; /* files are added without catalog_settle: whoever looks at a table calls it first */
  VEC(MigrationFile) files;
  VEC(RemovedFile) removed; /* since the base revision */
  VEC(StaleEntry) stale;    /* of the baseline; complete once `review` has run */
  VEC(Source *) beside;     /* texts beside the migrations that findings may stand in */
  Source *schema;           /* schema.sql as it was generated; NULL: there is none, or it is another's */
  Review review;
  struct Allows *allows;         /* allow.h: suppressions, for the rules about them; NULL before they are read */
  VEC(Edit) edits;               /* what edit() and its siblings made; fixes name them by number */
  VEC(Related) related;          /* what related() made */
  struct NamePatterns *patterns; /* functions.c: settings.names, compiled at first use */
  struct KnownMeaning *meanings; /* rows_catalog.c: what columns are for, by name; NULL until asked for */
  struct DateNames *date_names;  /* facts/dates.h; likewise */
  struct NodeIndex *nodes;       /* rows.h: every node of every statement, by kind; NULL until asked for */
  Prover prover;                 /* proves == NULL: nothing that needs a proof is offered */
  struct Rescues *rescues;       /* rescue.c: those made so far, by file; NULL before the first */
  TableData data[WORLD_TABLES_MAX];
  bool declaring;                      /* a virtual table is being declared */
  int64_t operations, team_operations; /* SQLite's steps in the sandbox, and those of a team's rules */
  bool in_team_rule, team_full;        /* a team's rule runs; it has made too much text */
  size_t team_start;                   /* what the arena held before it */
  /* Told when a team's rule begins, and with NULL that it has ended: one call of a function may take hours. NULL:
  ** nobody watches. */
  void (*watch)(struct World *world, const Rule *rule);
  uint64_t steps; /* rows visited by all cursors: what check-rules counts instead of seconds */
} World;

/* A world over a catalog whose scripts are `files`, in order. */
World *world_new(Catalog *catalog, Settings settings, Arena *arena);

/* Reads the next migration file into the world: lexed, parsed, applied to the catalog.
** `path` is what people see. The text must live as long and be followed by a NUL.
** NULL for the 65,536th. */
MigrationFile *world_add_file(World *world, Str path, Str text);

/* A text that is no migration and that findings may stand in: schema.sql, a baseline. NULL for the 65,536th source. */
Source *world_add_beside(World *world, Str path, Str text);
/* Whether findings in a source are shown: in migrations and in what stands beside them. */
bool world_shows(const World *world, uint16_t source);

/* A setting as rules ask for it: "dates"; p == NULL: there is none of that name. */
Str world_setting(const World *world, Str name);

/* The number of a migration (project/order.h) as rules see it; NO_INT where it has none. */
int64_t file_number(Str name);

/* The file whose text is a source, -1 for texts of mig's own. */
int32_t world_file(const World *world, uint16_t source);

/* An integer column's NULL. */
#define NO_INT INT64_MIN

/* Places as rules see them: one opaque integer. Token places and byte spans are
** told apart by the sign. Limits: 2^24 tokens and 2^28 bytes a source, which the
** reader of files enforces; a longer run is cut. PLACE_NONE gives NO_INT. */
int64_t place_encode(Place place);
int64_t span_encode(Span span);
/* Both give the byte span; the token place only where there is one (else PLACE_NONE). False for no place. */
bool place_decode(const World *world, int64_t code, Place *place, Span *span);
/* The text of a place; p == NULL where it is none. */
Str place_text(const World *world, int64_t code);
/* From the beginning of one place to the end of another; NO_INT where there is no such place. */
int64_t place_cover(const World *world, int64_t from, int64_t to);

#endif
