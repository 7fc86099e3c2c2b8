/* How much a plan has to move. */
#include "diff/plan.h"

static int64_t rows_of(const RowCounts *counts, const Object *table) {
  for (int32_t i = 0; i < counts->n; i++)
    if (str_eq_fold(counts->p[i].table, table->name->text)) return counts->p[i].rows;
  return 0;
}

static int32_t indexes_of(const Object *table) {
  int32_t n = 0;
  for (int32_t i = 0; i < table->table->indexes.n; i++) n += object_alive(table->table->indexes.p[i], CATALOG_NOW);
  return n;
}

/* Those that are made when all rows are there, and can't wait. */
static int32_t unique_indexes_of(const Object *table) {
  int32_t n = 0;
  for (int32_t i = 0; i < table->table->indexes.n; i++) {
    const Object *index = table->table->indexes.p[i];
    n += object_alive(index, CATALOG_NOW) && index->index->unique && index->index->origin == INDEX_CREATED;
  }
  return n;
}

int64_t plan_row_moves(const Object *table) {
  int64_t n = 1;
  for (int32_t i = 0; i < table->table->indexes.n; i++) n += table->table->indexes.p[i]->index->origin != INDEX_CREATED;
  return n;
}

int64_t plan_moves(const Plan *plan, const RowCounts *counts) {
  int64_t moves = 0;
  for (int32_t i = 0; i < plan->groups.n; i++) {
    const RebuildGroup *group = &plan->groups.p[i];
    if (group->batch) {
      moves += rows_of(counts, group->batch->pair->from) * unique_indexes_of(group->batch->pair->to);
      continue;
    }
    int32_t copies = group->recipe == RECIPE_NEW_FIRST ? 1 : 2;
    for (int32_t k = 0; k < group->members.n; k++) {
      const ObjectPair *pair = group->members.p[k];
      moves += rows_of(counts, pair->from) * (copies + indexes_of(pair->to));
    }
    for (int32_t k = 0; k < group->parked.n; k++) moves += 2 * rows_of(counts, group->parked.p[k].child);
    for (int32_t k = 0; k < group->refilled.n; k++)
      moves += rows_of(counts, group->refilled.p[k]) * (2 + indexes_of(group->refilled.p[k]));
  }
  for (int32_t i = 0; i < plan->create_indexes.n; i++) {
    const ObjectPair *owner = compare_find_to(plan->comparison, plan->create_indexes.p[i]->on, false);
    if (owner && owner->from) moves += rows_of(counts, owner->from);
  }
  return moves;
}

bool plan_moves_table(const Plan *plan, const Object *table) {
  RowCounts one = {0};
  RowCount count = {table->name->text, 1};
  one.p = &count;
  one.n = 1;
  return plan_moves(plan, &one) > 0;
}
