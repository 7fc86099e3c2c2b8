/* The D1 databases that a wrangler configuration declares. */
#ifndef PROJECT_WRANGLER_H
#define PROJECT_WRANGLER_H

#include "project/value.h"

typedef struct Database {
  Str binding, name, id, preview_id; /* empty where not given */
  Str migrations_dir;                /* relative to the configuration's folder; "migrations" where not given */
  Str migrations_pattern;            /* below migrations_dir; empty where not given: "*.sql" */
  Str migrations_table;              /* "d1_migrations" where not given */
  Str environment;                   /* empty for the top level */
} Database;

typedef VEC(Database) Databases;

/* d1_databases of the top level, and of environments: only of `environment` where
** that is not empty, else of all of them. wrangler.json, wrangler.jsonc or
** wrangler.toml, told apart by the path's end. */
bool wrangler_read(const Document *document, Str environment, Databases *databases, Str *why);

/* wrangler's way to write a relative path: '/' between parts, no leading "./", no
** trailing '/'; the folder itself is "". */
Str wrangler_path(Arena *arena, Str path);

/* Puts the pattern, which must begin with the folder and '/', below it. */
bool wrangler_pattern(Str folder, Str pattern, Str *below);

#endif
