/* ALTER TABLE's insides. Only apply_alter.c, alter_text.c, alter_parts.c and
** alter_version.c include this. */
#ifndef CATALOG_ALTER_H
#define CATALOG_ALTER_H

#include "catalog/apply.h"
#include "catalog/rename.h"

/* One ALTER TABLE. */
typedef struct Alter {
  Apply *apply;
  Node *node;
  Object *table; /* as it was found */
  ChangeKind kind;
  int32_t column;           /* the column that it is about, -1 if none */
  int32_t dropped_check;    /* number of the CHECK that goes, -1 if none */
  const ColumnDef *added;   /* ADD COLUMN */
  const Check *added_check; /* ADD CHECK */
} Alter;

/* alter_text.c: the table's text after the statement; an empty one where nothing changes. */
Str alter_add_column(const Alter *alter, Str column);
/* What ADD COLUMN takes over of the statement. */
Str alter_added_text(const Alter *alter);
Str alter_drop_column(const Alter *alter);
Str alter_set_not_null(const Alter *alter, const SetNotNull *node);
Str alter_drop_not_null(const Alter *alter);
Str alter_add_check(const Alter *alter, const AddConstraint *node);

/* A constraint as SQLite finds it in the table's tokens: the one called `name`, or with NULL the NOT NULL of a column.
 */
typedef struct FoundConstraint {
  bool there;
  bool droppable; /* NOT NULL, CHECK, or a name alone */
  Tok first, last;
} FoundConstraint;
FoundConstraint alter_find_constraint(const Alter *alter, const Object *table, const Ident *name, int32_t column);
Str alter_drop_constraint(const Alter *alter, FoundConstraint found);

/* alter_parts.c: ADD and DROP COLUMN as rewrites in parts. False: the table's text is to be edited as a whole.
** `text`: the column as SQLite takes it over. */
bool alter_add_part(Alter *alter, Rewrites *rewrites, Str text);
bool alter_drop_part(Alter *alter, Rewrites *rewrites);
/* The next version of a table that was rewritten in parts, with its automatic indexes, not visible yet. NULL: the
** text has to be read as a whole. */
Object *alter_parts(Alter *alter, const Rewrite *rewrite);

/* alter_version.c: a new version of each rewritten object. False: refused (one problem was raised). */
bool alter_versions(Alter *alter, const Rewrites *rewrites);

#endif
