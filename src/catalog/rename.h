/* What ALTER TABLE changes in the texts of everything that mentions the table:
** indexes, partial predicates, CHECKs, generated columns, views, triggers with
** their bodies, foreign keys of other tables. Texts are edited by token; all
** other bytes stay. Nothing here changes the catalog: apply_alter.c calls in
** this order, for RENAME TO, RENAME COLUMN and DROP COLUMN alike:
**
**   1. its own refusals (no such table, name taken, primary key column …)
**   2. rename_table, rename_column or rename_before_drop: false means refused
**   3. a new version of each rewritten object from its new text, the altered one
**      among them (for DROP COLUMN after cutting the column out of that text)
**   4. rename_check_after: false means refused, and step 3 has to be taken back
**
** Everything reads the catalog as it stands (CATALOG_NOW), so step 4 sees what
** step 3 made. Source: https://www.sqlite.org/lang_altertable.html and probes of
** 3.40.1 and 3.53.2. */
#ifndef CATALOG_RENAME_H
#define CATALOG_RENAME_H

#include "catalog/parts.h"

/* One object and its text after the statement (its sqlite_schema.sql). */
typedef struct Rewrite {
  Object *object;
  Str sql;              /* in the catalog's arena, a NUL behind it that n does not count; empty where there are parts */
  const Parts *parts;   /* the text of a table in parts */
  const Ident *renamed; /* with parts: the name that was replaced, of a table or a column, and by what */
  Ident *name;
} Rewrite;

typedef VEC(Rewrite) Rewrites;

/* The column that gets a name, and the name. */
typedef struct NewColumnName {
  int32_t column; /* its number in the table */
  Ident *name;
  bool quoted; /* written in quotes in the ALTER TABLE: SQLite then quotes it everywhere */
} NewColumnName;

/* ALTER TABLE table RENAME TO new_name. Appends to *rewrites the table itself and
** all whose text changes, in order of birth (indexes and triggers of the table
** always change: their ON clause). Also for virtual tables and, one call each,
** their shadow tables. false: some view or trigger of the schema does not
** resolve; *refusal then says which (its place is left to the caller). */
bool rename_table(Catalog *catalog, Object *table, Ident *new_name, Rewrites *rewrites, Problem *refusal);

/* ALTER TABLE table RENAME COLUMN. Texts whose double-quoted strings SQLite makes
** single-quoted at this occasion are among the rewrites. */
bool rename_column(Catalog *catalog, Object *table, NewColumnName name, Rewrites *rewrites, Problem *refusal);

/* What DROP COLUMN does before it cuts the column: refuses while the schema does
** not resolve, and makes double-quoted strings single-quoted everywhere.
** Only texts that change are in *rewrites, `table` only if it is one of them. */
bool rename_before_drop(Catalog *catalog, const Object *table, Rewrites *rewrites, Problem *refusal);

/* Which statement is being checked. */
typedef enum AlterStep { ALTER_RENAME_TABLE, ALTER_RENAME_COLUMN, ALTER_DROP_COLUMN } AlterStep;

/* Whether all views, triggers and indexes still resolve; behind RENAME COLUMN and
** DROP COLUMN without allowing for double-quoted strings. Only what mentions something that changed is looked
** at, so the cost is that of the dependents. `table` is the altered one: in "temp", nothing outside is looked at. */
bool rename_check_after(Catalog *catalog, const Object *table, AlterStep step, Problem *refusal);

#endif
