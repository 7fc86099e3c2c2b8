/* What needs.c, needs_whole.c (tables) and needs_values.c (values and conditions) share while they read a SELECT. */
#ifndef LINT_NEEDS_READER_H
#define LINT_NEEDS_READER_H

#include "base/vec.h"
#include "lint/contract.h"
#include "lint/needs.h"
#include "syntax/parse.h"

/* A common table in sight. */
typedef struct Common {
  const struct Common *outer;
  Str name;
  const CommonTable *table;
  bool recursive;    /* it refers to itself */
  int16_t *rows;     /* read whole: its NEED_ROWS, once they are read */
  struct Item *item; /* and their columns */
} Common;

/* A column that a term of FROM offers. */
typedef struct Output {
  Str name;
  const Node *expr; /* what it is, in `scope`; NULL: `column` of the row in `slot`, unknown where that is < 0 */
  struct Scope *scope;
  int slot, table, column;
  bool nocase; /* table < 0: how its texts are compared */
} Output;

/* A term of FROM. */
typedef struct Item {
  Str name;
  VEC(Output) outputs;
  bool open; /* it may have other columns, too */
} Item;

/* The aggregates of a SELECT that groups. */
typedef struct Gathering {
  VEC(int16_t) aggregates; /* NEED_AGGREGATE */
  Slots slots;             /* of its own query */
} Gathering;

typedef struct Scope {
  struct Scope *outer;
  const Source *source;
  const Common *commons;
  VEC(Item) items;
  const NodeList *aliases; /* read whole: its result columns, which conditions may name */
  Gathering *gathering;    /* read whole: where its aggregates go; NULL: there can't be any */
} Scope;

/* A query on the way. */
typedef struct Query {
  VEC(int16_t) tables;
  VEC(int16_t) conditions;
  Slots slots;
  bool exact;
} Query;

/* FROM a compound stands for FROM any of its terms, and each choice gives a query of its own. */
enum { CHOICES_MAX = 8 };

/* How the texts of a value are compared, as SQLite ranks them: a COLLATE that is written, a column's own. */
typedef enum Collation {
  COLLATION_NONE,
  COLLATION_BINARY,
  COLLATION_NOCASE,
  COLLATION_SAID_BINARY,
  COLLATION_SAID_NOCASE
} Collation;

typedef struct Reader {
  Arena *arena;
  Compilation *compilation;
  VEC(Need) out;
  VEC(uint8_t) collations; /* by number of need, where that is no column's own */
  int nslots, nqueries;
  int choice[CHOICES_MAX], options[CHOICES_MAX], nchoices;
  int nested; /* inside EXISTS and such */
  int depth;
  bool failed; /* not understood at all */
  bool choosing;        /* read whole: what FROM a compound gives may be read one by one */
  bool whole;           /* a SELECT is read to its last column: what is unknown is failure */
  Str why;              /* what was not understood */
  Slots asked, missing; /* slots that were asked about; those whose row may be missing */
  int nrows, nresults;
} Reader;

/* Reading fails, because of `what`. */
void need_fail(Reader *r, Str what);

/* Appends one and gives its number. */
int16_t need_put(Reader *r, Need need);
/* A value, or a condition, in a scope. */
int16_t need_value(Reader *r, Scope *scope, const Node *node);
/* What a query asks of its rows: the terms of AND one by one. */
void need_condition(Reader *r, Query *query, Scope *scope, const Node *condition);
/* A column that a term of FROM offers. */
int16_t need_column(Reader *r, const Output *output);
/* How the texts of two values are compared: the ranks of both decide. */
Collation need_collation(const Reader *r, int16_t number);
bool need_nocase(Collation a, Collation b);
/* Chains them by `next`; the number of the first. */
int16_t need_chain(Reader *r, const int16_t *list, int32_t n);
/* The query with what has been read of it. */
int16_t need_query(Reader *r, Query *query);
/* A table as a term of FROM, with all its columns; query == NULL: without rows. */
void need_table(Reader *r, Query *query, Item *item, int number);
/* Whether a core gives one row of all, with or without GROUP BY. */
bool need_aggregates(const SelectCore *core);
/* The common tables in sight below a WITH; NULL: none. */
const Common *need_commons(Reader *r, const Common *outer, const With *with);
/* The columns of `table`.*, of all where that is empty. */
void need_star(Reader *r, Scope *scope, Str table, Item *item);
/* What a result column is called. */
Str need_output_name(const Scope *scope, const ResultColumn *column);

/* One of several ways to read on; need_choose_next() sets out for the next, and is false after the last. */
int need_choice(Reader *r, int options);
bool need_choose_next(Reader *r);

/* Read whole: a SELECT inside an expression as `op`; a IN (SELECT …). */
int16_t need_inside(Reader *r, Scope *scope, const Node *select, NeedOp op);
int16_t need_in_rows(Reader *r, Scope *scope, int16_t a, const Node *select);

/* The query of a SELECT inside an expression; 0: not understood. `counting`: it is a count of rows. */
int16_t need_nested(Reader *r, Scope *scope, const Node *select, bool counting);

#endif
