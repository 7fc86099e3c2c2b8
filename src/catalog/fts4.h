/* What stands between the parentheses of CREATE VIRTUAL TABLE … USING fts3(…) or fts4(…), in the module's own terms
** (https://www.sqlite.org/fts3.html, section 6; probes of 3.40.1). */
#ifndef CATALOG_FTS4_H
#define CATALOG_FTS4_H

#include "base/arena.h"
#include "base/str.h"
#include "base/vec.h"

typedef struct Fts4 {
  Arena *arena;      /* for what is handed out */
  bool fts3;         /* which knows no options but tokenize */
  Str content;       /* content=…: of a table of that name; empty: contentless; NULL pointer: not said */
  Str language;      /* languageid=…: the hidden column's name; NULL pointer: not said */
  bool no_docsize;   /* matchinfo=fts3 */
  bool tokenize_said;
  Str prefix;               /* what the last prefix=… lists; NULL pointer: not said */
  bool compress, uncompress; /* said */
  VEC(Str) not_indexed;     /* columns that notindexed=… names */
} Fts4;

/* What one argument is. */
typedef struct Fts4Argument {
  bool column; /* of this name, which may be empty */
  Str name;
  Str wrong; /* what the module says against it, empty if nothing */
} Fts4Argument;

/* Reads one argument. */
Fts4Argument fts4_argument(Fts4 *table, Str text);

/* What is wrong with all arguments together, `columns` being the table's; empty if nothing. */
Str fts4_whole(const Fts4 *table, const Str *columns, int32_t n);

/* Whether there is such a tokenizer, and takes the arguments behind its name; in words if not. Also for fts3tokenize. */
Str fts4_tokenizer(Arena *arena, Str text);

#endif
