/* What a plan loses, and what depends on the rows that are there. */
#include "diff/plan.h"

static void add_loss(Arena *arena, Plan *plan, LossKind kind, const Object *table, int32_t column) {
  *vec_push(arena, &plan->losses) = (Loss){kind, table, column};
}

static void add_risk(Arena *arena, Plan *plan, RiskKind kind, const ObjectPair *pair, int32_t number) {
  *vec_push(arena, &plan->risks) = (Risk){.kind = kind, .pair = pair, .number = number};
}

static bool in_new_key(const ObjectPair *pair, int32_t column) {
  const Table *table = pair->to->table;
  if (table->columns.p[column].primary_key) return true;
  for (int32_t i = 0; i < table->indexes.n; i++) {
    const Index *index = table->indexes.p[i]->index;
    bool there = index->unique && object_alive(table->indexes.p[i], CATALOG_NOW);
    for (int32_t k = 0; there && k < index->terms.n; k++)
      if (index->terms.p[k].column == column) return true;
  }
  return false;
}

static void risks_of_column(Arena *arena, Plan *plan, const ObjectPair *pair, const Part *part) {
  const Column *to = &pair->to->table->columns.p[part->to];
  bool filled = to->default_expr || to->generated != GENERATED_NOT || pair->to->table->rowid_alias == part->to;
  if (part->from < 0) {
    if (to->not_null && to->generated != GENERATED_NOT) add_risk(arena, plan, RISK_GENERATED, pair, part->to);
    if (to->not_null && !filled)
      add_risk(arena, plan, in_new_key(pair, part->to) ? RISK_UNFILLED : RISK_FILLED, pair, part->to);
    return;
  }
  const Column *from = &pair->from->table->columns.p[part->from];
  bool was_null = !from->not_null && pair->from->table->rowid_alias != part->from;
  if (to->not_null && was_null && !to->default_expr && to->generated == GENERATED_NOT)
    add_risk(arena, plan, RISK_NULL, pair, part->to);
  if (from->generated == GENERATED_NOT && to->generated != GENERATED_NOT)
    add_loss(arena, plan, LOSS_VALUES, pair->from, part->from);
  else if (from->affinity != to->affinity && to->generated == GENERATED_NOT)
    add_risk(arena, plan, RISK_TYPE, pair, part->to);
}

/* STRICT refuses what a type does not take. Converted columns are risks already, a rowid is always an integer. */
static void risks_of_strict(Arena *arena, Plan *plan, const ObjectPair *pair) {
  const Table *from = pair->from->table, *to = pair->to->table;
  for (int32_t i = 0; i < to->columns.n; i++) {
    int32_t origin = pair->origin[i];
    if (origin >= 0 && to->rowid_alias != i && from->columns.p[origin].affinity == to->columns.p[i].affinity)
      add_risk(arena, plan, RISK_TYPE, pair, i);
  }
}

/* A CHECK written on a new column: rows that are there get its default, which the proof has tried. */
static bool of_new_column(const ObjectPair *pair, const CheckConstraint *check) {
  return check->column >= 0 && pair->origin[check->column] < 0;
}

/* A new column that is NULL in every row that is there: equal to nothing, and in need of no parent. */
static bool starts_null(const ObjectPair *pair, int32_t column) {
  const Column *c = column < 0 ? NULL : &pair->to->table->columns.p[column];
  return c && pair->origin[column] < 0 && !c->not_null && !c->default_expr && c->generated == GENERATED_NOT &&
         pair->to->table->rowid_alias != column;
}

static bool any_starts_null(const ObjectPair *pair, const Object *index, const ForeignKey *key) {
  for (int32_t i = 0; index && i < index->index->terms.n; i++)
    if (starts_null(pair, index->index->terms.p[i].column)) return true;
  for (int32_t i = 0; key && i < key->n; i++)
    if (starts_null(pair, key->columns[i])) return true;
  return false;
}

static void risks_of_table(Arena *arena, Plan *plan, const ObjectPair *pair) {
  for (int32_t i = 0; i < pair->parts.n; i++) {
    const Part *part = &pair->parts.p[i];
    if (part->kind == PART_COLUMN && part->action == DIFF_REMOVED) {
      if (pair->from->table->columns.p[part->from].generated == GENERATED_NOT)
        add_loss(arena, plan, LOSS_COLUMN, pair->from, part->from);
    } else if (part->kind == PART_COLUMN) {
      risks_of_column(arena, plan, pair, part);
    } else if (part->kind == PART_PRIMARY_KEY && part->action != DIFF_REMOVED) {
      add_risk(arena, plan, RISK_UNIQUE, pair, -1);
    } else if (part->action == DIFF_ADDED && part->kind == PART_UNIQUE) {
      if (!any_starts_null(pair, pair->to->table->indexes.p[part->to], NULL))
        add_risk(arena, plan, RISK_UNIQUE, pair, part->to);
    } else if (part->action == DIFF_ADDED && part->kind == PART_CHECK) {
      if (!of_new_column(pair, &pair->to->table->checks.p[part->to])) add_risk(arena, plan, RISK_CHECK, pair, part->to);
    } else if (part->action == DIFF_ADDED && part->kind == PART_FOREIGN_KEY) {
      if (!any_starts_null(pair, NULL, &pair->to->table->foreign_keys.p[part->to]))
        add_risk(arena, plan, RISK_PARENT, pair, part->to);
    } else if (part->action == DIFF_ADDED && part->kind == PART_OPTION && pair->to->table->strict) {
      risks_of_strict(arena, plan, pair);
    }
  }
}

void plan_risks(Arena *arena, Plan *plan) {
  const Comparison *comparison = plan->comparison;
  for (int32_t i = 0; i < comparison->pairs.n; i++) {
    const ObjectPair *pair = &comparison->pairs.p[i];
    bool table = pair->kind == OBJECT_TABLE;
    if (table && pair->from && pair->action != DIFF_SAME && pair->from->table->kind == TABLE_VIRTUAL) {
      plan_search_losses(arena, plan, pair);
    } else if (table && pair->action == DIFF_REMOVED) {
      add_loss(arena, plan, LOSS_TABLE, pair->from, -1);
    } else if (table && pair->action == DIFF_CHANGED) {
      risks_of_table(arena, plan, pair);
    } else if (pair->kind == OBJECT_INDEX && pair->to && pair->action != DIFF_SAME && pair->to->index->unique) {
      ObjectPair *owner = compare_find_to(comparison, pair->to->on, false);
      if (!owner || !owner->from || !owner->origin || any_starts_null(owner, pair->to, NULL)) continue;
      add_risk(arena, plan, RISK_UNIQUE, owner, -1);
      vec_last(&plan->risks)->index = pair->to;
    }
  }
}
