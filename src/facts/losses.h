/* What DROP TABLE, and DELETE of all rows, do to the rows of tables that reference the table.
**
** With foreign keys on (always on D1) DROP TABLE deletes the parent's rows first, so
** ON DELETE actions fire. probe: D1.md's table "the rebuild that eats rows",
** workerd 1.20261117.1; https://sqlite.org/foreignkeys.html section 5. */
#ifndef FACTS_LOSSES_H
#define FACTS_LOSSES_H

#include "catalog/catalog.h"

typedef enum LossEffect {
  LOSS_DELETED,           /* CASCADE: the child's rows go */
  LOSS_EMPTIED,           /* SET NULL, SET DEFAULT: the child's keys become NULL (or the default) */
  LOSS_BLOCKED,           /* NO ACTION, RESTRICT, SET NULL on NOT NULL: the statement fails where a row refers to the
                             parent */
  LOSS_BLOCKED_AT_COMMIT, /* the same under defer_foreign_keys: the migration fails when it commits */
  LOSS_UNCHECKED,         /* it would, but defer_foreign_keys is set back before: the rows stay, whether they refer to
                             something or not */
} LossEffect;

typedef struct RowLoss {
  int32_t statement;   /* the DROP TABLE or DELETE */
  Object *parent;      /* the table it drops or empties, as it was */
  Object *child;       /* whose rows are concerned, as it was */
  int32_t foreign_key; /* number in child->table->foreign_keys */
  LossEffect effect;
  Object *through; /* the deleted table that takes this one along; NULL where it is the parent itself */
  bool returns;    /* the script puts the parent's own rows back: they were not to go */
} RowLoss;

typedef VEC(RowLoss) RowLosses;

/* All losses in order of statements. Not one: a child that holds no rows yet (created in
** the same file and never written to), is emptied before or has its keys parked (an
** UPDATE of them before the DROP and one behind it), and with defer_foreign_keys a
** NO ACTION or RESTRICT child whose parent is created again and filled. */
RowLosses losses_find(const Catalog *catalog, Arena *arena);

Str loss_effect_name(LossEffect effect);

#endif
