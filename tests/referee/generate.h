/* Random histories: statements made of what the catalog says is there, with a few names that are
** not, in every quoting and letter case. Most are valid; what SQLite refuses must be
** refused by mig, too. Only generate*.c include this. */
#ifndef REFEREE_GENERATE_H
#define REFEREE_GENERATE_H

#include "base/buf.h"
#include "catalog/depend.h"
#include "referee.h"

/* What a query can take columns from. */
typedef struct Origin {
  Str name; /* what stands before the dot; empty: it has none */
  Str *columns;
  int32_t n;
  bool rowid;
} Origin;
typedef VEC(Origin) Origins;

/* Names that a query gave its columns. */
typedef VEC(Str) Names;

typedef struct Generator {
  const Catalog *catalog;
  Arena *arena;
  uint64_t *random;
  Buf sql;
  VEC(const Object *) tables, views, indexes, triggers;
  Origins scope;   /* what columns may be taken from, the innermost query's last */
  int32_t inner;   /* where the innermost query's begin */
  Origins commons; /* WITH tables */
  bool pure;       /* no subquery, aggregate or changing function may stand here */
  bool no_dot;     /* nor a qualified name */
  bool aggregates; /* aggregates may */
  int32_t depth, queries;
  bool calm; /* no deep expressions */
} Generator;

/* ---- generate_words.c ---- */

uint32_t pick(Generator *g, uint32_t n);
bool chance(Generator *g, uint32_t percent);
void put(Generator *g, const char *text);
const char *one_of(Generator *g, const char **choices, size_t n);
#define ONE_OF(g, ...) \
  one_of(g, (const char *[]){__VA_ARGS__}, sizeof((const char *[]){__VA_ARGS__}) / sizeof(const char *))
/* A name in some quoting and case; `nm`: where even 'name' is a name. */
void put_ident(Generator *g, Str name);
void put_nm(Generator *g, Str name);
/* A new name: PREFIX and a small number, or an odd one. */
Str new_name(Generator *g, const char *prefix);
/* Blanks, comments and letter case as nobody writes them; sometimes a word too many, missing or swapped. */
Str spoil(Generator *g, Str sql);

/* ---- generate.c ---- */

const Object *any_table(Generator *g);
const Object *any_relation(Generator *g);
Str any_column(Generator *g, const Object *object);
Origin origin_of(Generator *g, const Object *object, Str name);

/* ---- generate_expression.c ---- */

void expression(Generator *g);
/* N of them. */
void list(Generator *g, uint32_t n);
/* The same where nothing but the columns of one table may stand. */
void pure_expression(Generator *g, const Object *table, bool no_dot);
/* A query of its own inside an expression, which may see what is around it. */
void subquery(Generator *g, uint32_t columns);

/* ---- generate_query.c ---- */

/* A SELECT; `columns`: how many (0: any). Names of its columns go to `names` (may be NULL; none for stars). */
void select_query(Generator *g, uint32_t columns, Names *names);
void with_clause(Generator *g);
void from_clause(Generator *g);
/* Puts columns into scope. */
void push_origin(Generator *g, Origin origin);
/* A table's name, or the alias that it got now and then. */
Str put_alias(Generator *g, Str name, uint32_t percent);

/* ---- generate_change.c ---- */

/* INSERT, UPDATE or DELETE. In a trigger: no RETURNING and what else is refused there. */
void change_rows(Generator *g, bool trigger);

/* ---- generate_plain.c ---- */

/* A short statement as people write them. */
void plain_statement(Generator *g);

/* ---- generate_create.c ---- */

void create_table(Generator *g);
void create_index(Generator *g);
void create_view(Generator *g);
void create_trigger(Generator *g);
void create_virtual(Generator *g);
/* What stands behind a column's name. `keys`: how often PRIMARY KEY and UNIQUE, in percent. */
void column_definition(Generator *g, bool strict, uint32_t keys);
/* CHECK(…) for the columns in scope. */
void put_check(Generator *g);
void put_constraint_name(Generator *g, uint32_t percent);

#endif
