/* What ALTER TABLE can do: DROP COLUMN, and ADD COLUMN behind the last one.
**
** The surprise: ADD COLUMN has refusals that show only where the table holds rows
** (D1.md, "ALTER TABLE"), so they count here though an empty database would take them.
** Source: https://www.sqlite.org/lang_altertable.html, 4 and 5. */
#include "diff/plan.h"

#include "diff/words.h"
#include "syntax/walk.h"

/* ---- DROP COLUMN ---- */

static bool in_key_of(const ForeignKey *key, int32_t column) {
  for (int32_t k = 0; k < key->n; k++)
    if (key->columns[k] == column) return true;
  return false;
}

static bool in_foreign_key(const Table *table, int32_t column) {
  for (int32_t i = 0; i < table->foreign_keys.n; i++)
    if (in_key_of(&table->foreign_keys.p[i], column)) return true;
  return false;
}

/* Of the keys written behind the columns: one written on the column goes with it. */
static bool in_table_foreign_key(const Table *table, int32_t column) {
  for (int32_t i = 0; i < table->foreign_keys.n; i++)
    if (table->foreign_keys.p[i].column != column && in_key_of(&table->foreign_keys.p[i], column)) return true;
  return false;
}

/* Of the constraints; created indexes that have the column are dropped before, for the new schema can't have them. */
static bool in_key(const Table *table, int32_t column) {
  if (table->columns.p[column].primary_key) return true;
  for (int32_t i = 0; i < table->indexes.n; i++) {
    const Index *index = table->indexes.p[i]->index;
    if (index->origin == INDEX_CREATED) continue;
    for (int32_t k = 0; k < index->terms.n; k++)
      if (index->terms.p[k].column == column) return true;
  }
  return false;
}

static bool droppable(const Table *table, int32_t column) {
  const Column *c = &table->columns.p[column];
  if (in_key(table, column) || in_table_foreign_key(table, column)) return false;
  for (int32_t i = 0; i < table->checks.n; i++)
    if (table->checks.p[i].column != column && node_mentions(table->checks.p[i].expr, c->name)) return false;
  for (int32_t i = 0; i < table->columns.n; i++)
    if (i != column && node_mentions(table->columns.p[i].generated_expr, c->name)) return false;
  return true;
}

/* ---- ADD COLUMN ---- */

bool plan_constant(const Node *expr) {
  if (!expr) return true;
  const Unary *unary = AS(Unary, UNARY, expr);
  if (unary) return (unary->op == UNARY_MINUS || unary->op == UNARY_PLUS) && plan_constant(unary->operand);
  const Literal *literal = AS(Literal, LITERAL, expr);
  if (literal) return literal->type < LITERAL_CURRENT_DATE;
  return expr->kind == NODE_COLUMN_REF; /* DEFAULT true, DEFAULT abc */
}

bool plan_no_default(const Column *column) {
  const Literal *literal = AS(Literal, LITERAL, column->default_expr);
  return !column->default_expr || (literal && literal->type == LITERAL_NULL);
}

static bool addable(const Object *object, int32_t column) {
  const Table *table = object->table;
  const Column *c = &table->columns.p[column];
  if (!c->definition || in_key(table, column) || c->generated == GENERATED_STORED || !plan_constant(c->default_expr))
    return false;
  if (c->generated == GENERATED_NOT && c->not_null && plan_no_default(c)) return false;
  return !in_foreign_key(table, column) || plan_no_default(c);
}

/* ---- the whole ---- */

static bool column_goes(const ObjectPair *pair, int32_t column) {
  for (int32_t i = 0; column >= 0 && i < pair->to->table->columns.n; i++)
    if (pair->origin[i] == column) return false;
  return column >= 0;
}

/* A constraint that comes or goes with the column that it is written on. */
static bool goes_along(const ObjectPair *pair, const Part *part) {
  if (part->kind == PART_CHECK && part->action == DIFF_ADDED) {
    int32_t column = pair->to->table->checks.p[part->to].column;
    return column >= 0 && pair->origin[column] < 0;
  }
  if (part->kind == PART_FOREIGN_KEY && part->action == DIFF_ADDED) {
    int32_t column = pair->to->table->foreign_keys.p[part->to].column;
    return column >= 0 && pair->origin[column] < 0;
  }
  if (part->kind == PART_CHECK && part->action == DIFF_REMOVED)
    return column_goes(pair, pair->from->table->checks.p[part->from].column);
  if (part->kind == PART_FOREIGN_KEY && part->action == DIFF_REMOVED)
    return column_goes(pair, pair->from->table->foreign_keys.p[part->from].column);
  return false;
}

static bool part_alterable(const ObjectPair *pair, const Part *part) {
  if (part->kind != PART_COLUMN) return goes_along(pair, part);
  if (part->action == DIFF_REMOVED) return droppable(pair->from->table, part->from);
  return part->action == DIFF_ADDED && addable(pair->to, part->to);
}

/* New columns stand behind all others. */
static bool added_at_end(const ObjectPair *pair) {
  bool added = false;
  for (int32_t i = 0; i < pair->to->table->columns.n; i++) {
    if (pair->origin[i] < 0) added = true;
    else if (added) return false;
  }
  return true;
}

/* DROP COLUMN refuses the last one. */
static bool some_column_stays(const ObjectPair *pair) {
  for (int32_t i = 0; i < pair->to->table->columns.n; i++)
    if (pair->origin[i] >= 0) return true;
  return false;
}

bool plan_alter(Arena *arena, Plan *plan, const ObjectPair *pair) {
  if (!added_at_end(pair) || !some_column_stays(pair)) return false;
  for (int32_t i = 0; i < pair->parts.n; i++)
    if (!part_alterable(pair, &pair->parts.p[i])) return false;
  for (int32_t i = 0; i < pair->parts.n; i++) {
    const Part *part = &pair->parts.p[i];
    if (part->kind != PART_COLUMN) continue;
    bool add = part->action == DIFF_ADDED;
    *vec_push(arena, &plan->alters) = (Alter){pair, add ? part->to : part->from, add};
  }
  return true;
}
