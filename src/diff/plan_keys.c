/* Foreign keys of the new schema that have no parent key.
**
** The surprise: SQLite takes the schema. It refuses the first row that is written to either table, with foreign keys
** on even one without a value in the key: so a rebuild can't put the rows back
** (https://sqlite.org/foreignkeys.html 3). */
#include "diff/plan.h"

#include "catalog/parent.h"

/* Tables into which the plan writes rows, by folded name. */
static Map written_tables(Arena *arena, const Plan *plan) {
  Map written = {0};
  for (int32_t i = 0; i < plan->groups.n; i++) {
    const RebuildGroup *group = &plan->groups.p[i];
    for (int32_t k = 0; k < group->members.n; k++)
      *map_slot(arena, &written, group->members.p[k]->to->name->fold->text) = (void *)group;
    for (int32_t k = 0; k < group->refilled.n; k++)
      *map_slot(arena, &written, group->refilled.p[k]->name->fold->text) = (void *)group;
  }
  return written;
}

BrokenKeys plan_broken_keys(Arena *arena, const Plan *plan) {
  BrokenKeys broken = {0};
  Map written = written_tables(arena, plan);
  for (int32_t i = 0; i < plan->comparison->pairs.n; i++) {
    const ObjectPair *pair = &plan->comparison->pairs.p[i];
    const Table *table = pair->kind == OBJECT_TABLE && pair->to ? pair->to->table : NULL;
    for (int32_t k = 0; table && k < table->foreign_keys.n; k++) {
      const ForeignKey *key = &table->foreign_keys.p[k];
      const Object *parent = catalog_find_kind(plan->comparison->to, OBJECT_TABLE, key->parent, CATALOG_NOW);
      bool known = !parent || !parent->poisoned;
      if (!known || (parent && foreign_key_fits(*arena, parent, key, CATALOG_NOW))) continue;
      bool blocks =
          map_get(&written, pair->to->name->fold->text) || (parent && map_get(&written, parent->name->fold->text));
      if (blocks || pair->action != DIFF_SAME) *vec_push(arena, &broken) = (BrokenKey){pair->to, parent, key, blocks};
    }
  }
  return broken;
}

bool plan_one_way(const Object *child, const ForeignKey *key, int32_t i, const Object *parent) {
  int32_t column = foreign_key_parent_column(parent->table, key, i);
  return column >= 0 && parent->table->columns.p[column].affinity == AFFINITY_TEXT &&
         child->table->columns.p[key->columns[i]].affinity == AFFINITY_BLOB;
}
