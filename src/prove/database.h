/* SQLite files of others: read, never written, also while another process uses them. */
#ifndef PROVE_DATABASE_H
#define PROVE_DATABASE_H

#include <sqlite3.h>

#include "base/vec.h"
#include "base/str.h"

/* Opens a database file for reading. Neither the file nor its folder changes: no
** write-ahead log is made, none is written back. NULL with "path: reason" in *why.
** Close it with sqlite3_close. */
sqlite3 *database_open(Arena *arena, Str path, Str *why);

/* Its schema as a script: tables, indexes, views, triggers, each kind in the order of
** creation, as SQLite keeps their texts. Left out: what SQLite makes itself (sqlite_…,
** shadow tables), what D1 does (_cf_…), and the table `ledger` (empty: none). */
bool database_script(Arena *arena, Str path, Str ledger, Str *script, Str *why);

/* How many rows a table has; -1 where that can't be read. */
int64_t database_rows(Arena *arena, Str path, Str table);

/* A row of wrangler's ledger of applied migrations. */
typedef struct Applied {
  Str name, at; /* the migration's name; when it was applied, as text */
} Applied;
typedef VEC(Applied) Applieds;

/* The ledger's rows in the order of application; none when the table is not there. */
bool database_ledger(Arena *arena, Str path, Str ledger, Applieds *applied, Str *why);

#endif
