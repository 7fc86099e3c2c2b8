/* Binding of names: every identifier in views, triggers, CHECKs, defaults, index
** expressions and DML to the table or column that it means, as SQLite binds it
** (joins, USING, CTEs, subqueries, aliases, NEW/OLD, excluded, rowid aliases,
** table-valued functions, double-quoted strings). */
#ifndef CATALOG_RESOLVE_H
#define CATALOG_RESOLVE_H

#include "catalog/catalog.h"

typedef enum ReferenceRole {
  REFERENCE_TABLE,     /* a table or view named in FROM, INSERT INTO, UPDATE, DELETE, REFERENCES, ON … */
  REFERENCE_QUALIFIER, /* the t of t.c */
  REFERENCE_COLUMN,
  REFERENCE_ROWID,  /* rowid, oid, _rowid_ that is no column */
  REFERENCE_STRING, /* "x" that names nothing and so is a string */
  REFERENCE_FUNCTION,
  REFERENCE_COLLATION,
} ReferenceRole;

typedef struct Reference {
  ReferenceRole role;
  Tok tok; /* the identifier's token, in the source that was resolved */
  Ident *name;
  Object *object; /* table or view; NULL for CTEs, subqueries, functions */
  int32_t column; /* number in object, -1 where none */
  bool written;   /* target of INSERT, UPDATE SET, DELETE */
  bool fixed;     /* RENAME leaves it as it is: SQLite has forgotten where it stands */
  bool alias;     /* a qualifier that is an AS name, NEW, OLD or excluded, not the table's own name */
  bool excluded;  /* and that it is: of an upsert, no AS name */
  Node *node;     /* what holds the token: ColumnRef, FromItem (a USING column, too), Insert … */
} Reference;

typedef struct Resolution {
  VEC(Reference) references; /* in order of tokens */
  Problems problems;         /* unknown table, unknown column, ambiguous column … */
  Problems in_rename;        /* what is wrong only where ALTER TABLE looks the schema through */
  bool otherwise;            /* ALTER TABLE may take a name for another thing: resolve_in_alter tells */
  bool unreadable;           /* in_rename's are such that ALTER TABLE does not even parse it */
  Columns columns;           /* a Select's result: names, and affinity/type/collation as SQLite derives them */
} Resolution;

/* Resolves a statement or an expression as things stood after statement `moment`. `on` is
** the table whose columns are in scope for CHECK, default, generated, index
** expressions (NULL otherwise; a CreateTrigger finds its own). Problems go to the
** resolution, not to the compilation: the caller decides what they mean. Never NULL. */
Resolution *resolve_node(const Catalog *catalog, Arena *arena, const Source *source, Node *node, Object *on,
                         Moment moment);

/* Resolves an object's own definition. `strings`: whether "x" that names nothing is a string, as SQLite
** allows but for the check after RENAME COLUMN and DROP COLUMN. */
Resolution *resolve_object(const Catalog *catalog, Arena *arena, const Object *object, Moment moment, bool strings);

/* The same as ALTER TABLE does it, which makes objects from their texts as if they were created now: a trigger or index of
** "main" whose table has a namesake in "temp" is taken for one on that (probe: 3.40.1, 3.53.2). */
Resolution *resolve_in_alter(const Catalog *catalog, Arena *arena, const Object *object, bool strings);
/* Whether it is one of those. */
bool resolve_astray(const Catalog *catalog, const Object *object);

/* Whether it has neither a problem nor a double-quoted string, nor may have one in ALTER TABLE. */
bool resolution_sound(const Resolution *resolution);

/* Resolves a column definition or a constraint of a table as it stands now; tokens are those of `source`. */
Resolution *resolve_part(const Catalog *catalog, Arena *arena, const Source *source, Node *part, Object *table);

/* The first trigger that cannot be compiled of those that fire where a foreign key writes to its own columns (`set`) or
** deletes the rows of its table (NULL), and that those fire in turn; *why is then what is wrong in it. NULL if all can. */
const Object *fires_broken(const Catalog *catalog, Arena *arena, const Object *child, const ForeignKey *set,
                           Problem *why);

#endif
