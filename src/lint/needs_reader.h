/* What needs.c (tables) and needs_values.c (values and conditions) share while they read a SELECT. */
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
  bool recursive; /* it refers to itself */
} Common;

/* A column that a term of FROM offers. */
typedef struct Output {
  Str name;
  const Node *expr; /* what it is, in `scope`; NULL: `column` of the row in `slot`, unknown where that is < 0 */
  struct Scope *scope;
  int slot, table, column;
} Output;

/* A term of FROM. */
typedef struct Item {
  Str name;
  VEC(Output) outputs;
  bool open; /* it may have other columns, too */
} Item;

typedef struct Scope {
  struct Scope *outer;
  const Source *source;
  const Common *commons;
  VEC(Item) items;
} Scope;

/* A query on the way. */
typedef struct Query {
  VEC(int16_t) tables;
  VEC(int16_t) conditions;
  uint32_t slots;
  bool exact;
} Query;

/* FROM a compound stands for FROM any of its terms, and each choice gives a query of its own. */
enum { CHOICES_MAX = 8 };

typedef struct Reader {
  Arena *arena;
  Compilation *compilation;
  VEC(Need) out;
  int nslots, nqueries;
  int choice[CHOICES_MAX], options[CHOICES_MAX], nchoices;
  int nested; /* inside EXISTS and such */
  int depth;
  bool failed; /* not understood at all */
} Reader;

/* Appends one and gives its number. */
int16_t need_put(Reader *r, Need need);
/* A value, or a condition, in a scope. */
int16_t need_value(Reader *r, Scope *scope, const Node *node);
/* What a query asks of its rows: the terms of AND one by one. */
void need_condition(Reader *r, Query *query, Scope *scope, const Node *condition);
/* The query of a SELECT inside an expression; 0: not understood. `counting`: it is a count of rows. */
int16_t need_nested(Reader *r, Scope *scope, const Node *select, bool counting);

#endif
