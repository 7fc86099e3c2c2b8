/* What differs between two schemas, object by object.
**
** Both are catalogs of ONE compilation, so that names and trees can be compared.
** Meaning counts, not spelling: white space, comments, quotes, letter case, a
** constraint written on its column or behind the columns, and clauses that say
** what holds anyway (ON CONFLICT ABORT, NO ACTION, ASC) are no difference. A constraint's name is told,
** but is none either: it shows in messages alone, and to change it takes a rebuild. */
#ifndef DIFF_COMPARE_H
#define DIFF_COMPARE_H

#include "catalog/catalog.h"

typedef enum DiffAction { DIFF_SAME, DIFF_ADDED, DIFF_REMOVED, DIFF_CHANGED } DiffAction;

typedef enum PartKind {
  PART_COLUMN,
  PART_ORDER, /* columns that both have stand in another order */
  PART_PRIMARY_KEY,
  PART_UNIQUE,
  PART_CHECK,
  PART_FOREIGN_KEY,
  PART_OPTION,     /* STRICT, WITHOUT ROWID */
  PART_DEFINITION, /* of an index, view, trigger or virtual table */
} PartKind;

/* One thing of an object that differs. */
typedef struct Part {
  PartKind kind;
  DiffAction action;
  Str name;          /* a column's name, "STRICT" …; empty where there is none */
  Str before, after; /* in words of SQL, "TEXT NOT NULL"; empty where there is none */
  int32_t from, to;  /* numbers: of the column, the CHECK, the foreign key, the index in Table.indexes; -1 none */
} Part;

/* An object of either schema, with its namesake of the other. */
typedef struct ObjectPair {
  ObjectKind kind;
  DiffAction action;
  Object *from, *to; /* NULL where there is none */
  VEC(Part) parts;   /* only of DIFF_CHANGED; columns first */
  VEC(Part) named;   /* constraints that have another name, or one more or less: no difference by themselves */
  int32_t *origin;   /* ordinary tables that both have: for each column of `to` its number in `from`, -1 if new */
} ObjectPair;

typedef struct Comparison {
  Arena *arena;
  const Catalog *from, *to;
  VEC(ObjectPair)
  pairs; /* tables, indexes, views, triggers; each kind in order of `from`, then what is new in order of `to` */
  Map by_from, by_to;  /* folded name, triggers' with a '!' before it → ObjectPair; dead when pairs grow */
  int32_t differences; /* pairs that are not DIFF_SAME */
} Comparison;

/* What is left out of both: names of tables, folded (wrangler's ledger). _cf_…, sqlite_… and shadow tables always are.
 */
typedef struct CompareOptions {
  Str ledger;
} CompareOptions;

/* Compares the schemas as they stand at the end of both catalogs, in `arena`. */
Comparison *compare_catalogs(Arena *arena, const Catalog *from, const Catalog *to, CompareOptions options);

/* The pair in which a table or view (`trigger`: a trigger) of that name is the old or the new one; NULL if none. */
ObjectPair *compare_find_from(const Comparison *comparison, const Ident *name, bool trigger);
ObjectPair *compare_find_to(const Comparison *comparison, const Ident *name, bool trigger);

/* Finds pair->origin of two tables of one kind (compare_table.c). */
void compare_origins(Arena *arena, ObjectPair *pair);

/* Appends to pair->parts what differs between two ordinary tables, and finds pair->origin by name unless it is
** there already (compare_table.c). The catalogs, as they are now, tell what primary key a foreign key means that names
** no columns. */
void compare_tables(Arena *arena, ObjectPair *pair, const Catalog *from, const Catalog *to);

#endif
