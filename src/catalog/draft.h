/* A table being read from its CREATE TABLE. Only apply_table.c, apply_column.c and
** apply_key.c include this. */
#ifndef CATALOG_DRAFT_H
#define CATALOG_DRAFT_H

#include "catalog/apply.h"

typedef struct Draft {
  Apply *apply;
  Object *object;
  Table *table;         /* object->table */
  const Source *source; /* object->source */
  CreateTable *create;
  int32_t column;           /* whose constraints are being read; -1 behind the columns */
  const PrimaryKey *key;    /* the PRIMARY KEY met so far */
  VEC(int32_t) key_columns; /* in its order */
} Draft;

/* Number of a column, -1 for an unknown name. */
int32_t draft_column(const Draft *draft, const Ident *name);

/* apply_column.c: one column with its constraints. */
void draft_add_column(Draft *draft, ColumnDef *definition);
/* STRICT: types must be of the six, ANY has no affinity, key columns are NOT NULL. */
void draft_make_strict(Draft *draft);

/* apply_key.c */
void draft_add_primary_key(Draft *draft, PrimaryKey *key);
void draft_add_unique(Draft *draft, Unique *unique);
void draft_add_check(Draft *draft, Check *check);
void draft_add_references(Draft *draft, References *references);
void draft_add_foreign_key(Draft *draft, ForeignKeyClause *key);
/* DEFERRABLE that does not stand directly behind its foreign key. */
void draft_defer(Draft *draft, const Deferrable *deferrable);
/* COLLATE behind a column's own UNIQUE or PRIMARY KEY counts for that index, too. */
void draft_collate_keys(Draft *draft);
/* WITHOUT ROWID: the key's columns are NOT NULL, it is an index even where it is INTEGER, and names none twice. */
void draft_make_without_rowid(Draft *draft, Name option);

#endif
