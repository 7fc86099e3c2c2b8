/* What stands between the parentheses of CREATE VIRTUAL TABLE … USING fts5(…), in fts5's own terms
** (https://www.sqlite.org/fts5.html, sections 4 and 4.3; probes of 3.53.2). */
#ifndef CATALOG_FTS5_H
#define CATALOG_FTS5_H

#include "base/arena.h"
#include "base/str.h"
#include "base/vec.h"

typedef struct Fts5Column {
  Str name;
  bool unindexed;
} Fts5Column;

typedef struct Fts5 {
  Arena *arena; /* for what is handed out */
  VEC(Fts5Column) columns;
  Str content;       /* content=…: of a table of that name; empty: contentless; NULL pointer: not said */
  Str content_rowid; /* of that table: its key; NULL pointer: not said */
  bool no_docsize;   /* columnsize=0 */
  bool contentless_delete, contentless_unindexed, locale;
  bool tokenize_said;
  int32_t prefixes; /* lengths that prefix=… lists */
} Fts5;

/* Reads one argument. Returns what fts5 says against it, empty if nothing. */
Str fts5_argument(Fts5 *table, Str text);

/* What is wrong with all arguments together; empty if nothing. */
Str fts5_whole(const Fts5 *table);

#endif
