/* Which rebuilds can be cut into several migrations, each a batch of the rows; see plan.h.
**
** The new table grows beside the old one, which the application goes on using; triggers keep it in step. That needs a
** key by which a row of the one is found in the other, and nobody who refers to the table: a foreign key
** knows one parent only. */
#include "diff/plan.h"

#include "catalog/parent.h"
#include "syntax/walk.h"

static const Table *old_table(const ObjectPair *pair) {
  return pair->from->table;
}

/* ---- the key ---- */

/* The column of the new table that shows the same values as the old one's `column`; -1 if none. */
static int32_t kept_as(const ObjectPair *pair, int32_t column) {
  const Table *to = pair->to->table;
  const Column *old = &old_table(pair)->columns.p[column];
  for (int32_t i = 0; i < to->columns.n; i++) {
    if (pair->origin[i] != column) continue;
    const Column *new = &to->columns.p[i];
    bool plain = old->generated == GENERATED_NOT && new->generated == GENERATED_NOT;
    return plain && old->affinity == new->affinity &&ident_same(old->collation, new->collation) ? i : -1;
  }
  return -1;
}

static bool is_key_of(const Table *table, const int32_t *columns, int32_t n) {
  return (n == 1 && table->rowid_alias == columns[0]) || columns_unique(table, CATALOG_NOW, columns, n);
}

/* Whether columns of the old table are a key without NULLs in both. */
static bool is_shared_key(const ObjectPair *pair, const int32_t *columns, int32_t n, Arena scratch) {
  int32_t *kept = arena_new(&scratch, int32_t, n);
  for (int32_t i = 0; i < n; i++) {
    bool alias = n == 1 && old_table(pair)->rowid_alias == columns[i];
    kept[i] = kept_as(pair, columns[i]);
    if (kept[i] < 0 || (!alias && !old_table(pair)->columns.p[columns[i]].not_null)) return false;
  }
  return is_key_of(old_table(pair), columns, n) && is_key_of(pair->to->table, kept, n);
}

static bool take_key(Arena *arena, Batch *batch, const int32_t *columns, int32_t n) {
  if (!is_shared_key(batch->pair, columns, n, *arena)) return false;
  batch->columns = arena_new(arena, int32_t, n);
  for (int32_t i = 0; i < n; i++) batch->columns[i] = columns[i];
  batch->n = n;
  return true;
}

/* The columns of a unique constraint that compares as they do; false for any other index. */
static bool constraint_columns(const Table *table, const Index *index, int32_t *columns) {
  if (!index->unique || index->origin == INDEX_CREATED || index->where) return false;
  for (int32_t i = 0; i < index->terms.n; i++) {
    const IndexTerm *term = &index->terms.p[i];
    if (term->column < 0 || !ident_same(term->collation, table->columns.p[term->column].collation)) return false;
    columns[i] = term->column;
  }
  return true;
}

/* The rowid where it is kept and nobody named it, else the primary key, else a UNIQUE. */
static bool find_key(Arena *arena, Batch *batch) {
  const Table *from = old_table(batch->pair), *to = batch->pair->to->table;
  bool rowids = !from->without_rowid && !to->without_rowid;
  if (rowids && from->rowid_alias < 0 && to->rowid_alias < 0) return true;
  if (from->rowid_alias >= 0 && take_key(arena, batch, &from->rowid_alias, 1)) return true;
  for (int primary = 1; primary >= 0; primary--)
    for (int32_t i = 0; i < from->indexes.n; i++) {
      const Index *index = from->indexes.p[i]->index;
      int32_t *columns = arena_new(arena, int32_t, index->terms.n + 1);
      if ((index->origin == INDEX_PRIMARY_KEY) != primary || !constraint_columns(from, index, columns)) continue;
      if (take_key(arena, batch, columns, index->terms.n)) return true;
    }
  return false;
}

/* ---- what stands in the way ---- */

static bool refers_to(const Object *child, const Ident *parent) {
  for (int32_t i = 0; i < child->table->foreign_keys.n; i++)
    if (ident_same(child->table->foreign_keys.p[i].parent, parent)) return true;
  return false;
}

static const Object *find_child(const Plan *plan, const Object *table) {
  for (int32_t i = 0; i < plan->comparison->pairs.n; i++) {
    const Object *other = plan->comparison->pairs.p[i].from;
    if (other && other != table && other->kind == OBJECT_TABLE && refers_to(other, table->name)) return other;
  }
  return NULL;
}

bool plan_rebuilds(const Plan *plan, const ObjectPair *pair) {
  for (int32_t i = 0; i < plan->groups.n; i++)
    for (int32_t k = 0; k < plan->groups.p[i].members.n; k++)
      if (plan->groups.p[i].members.p[k] == pair) return true;
  return false;
}

/* Whether the key finds in the old schema already what it refers to: an index that makes it a key is a pair of its own. */
static bool parent_ready(Arena *arena, const Plan *plan, const ForeignKey *key, const ObjectPair *parent) {
  return !plan_rebuilds(plan, parent) && foreign_key_fits(*arena, parent->from, key, CATALOG_NOW);
}

/* The parents of the new table: those that are new as well are made first; NULL, or one that changes, too. */
static const Object *find_parent_in_the_way(Arena *arena, const Plan *plan, Batch *batch) {
  Objects queue = {0};
  *vec_push(arena, &queue) = batch->pair->to;
  for (int32_t i = 0; i < queue.n; i++)
    for (int32_t k = 0; k < queue.p[i]->table->foreign_keys.n; k++) {
      const ForeignKey *key = &queue.p[i]->table->foreign_keys.p[k];
      ObjectPair *parent = compare_find_to(plan->comparison, key->parent, false);
      if (!parent || parent == batch->pair || parent->kind != OBJECT_TABLE) continue;
      if (parent->from && !parent_ready(arena, plan, key, parent)) return parent->from;
      bool known = parent->from != NULL;
      for (int32_t p = 0; p < queue.n && !known; p++) known = queue.p[p] == parent->to;
      if (known) continue;
      if (compare_find_from(plan->comparison, parent->to->name, false)) return parent->to; /* its name is taken */
      *vec_push(arena, &queue) = parent->to;
      *vec_push(arena, &batch->parents) = parent->to;
    }
  return NULL;
}

BatchObstacle plan_batch(Arena *arena, const Plan *plan, const ObjectPair *pair, Batch *batch, const Object **by) {
  *batch = (Batch){.pair = pair};
  *by = pair->from;
  BrokenSearch all = {.bodies = true, .strings = true};
  const Object *child = find_child(plan, pair->from);
  if (child) {
    *by = child;
    return BATCH_CHILDREN;
  }
  if (refers_to(pair->from, pair->from->name) || refers_to(pair->to, pair->to->name)) return BATCH_SELF;
  if (!plan_renamable(pair->to)) return BATCH_NAME;
  const Object *parent = find_parent_in_the_way(arena, plan, batch);
  if (parent) {
    *by = parent;
    return BATCH_PARENT;
  }
  const Object *broken = depend_first_broken((Catalog *)plan->comparison->from, all, NULL);
  if (broken) {
    *by = broken;
    return BATCH_BROKEN;
  }
  return find_key(arena, batch) ? BATCH_FINE : BATCH_KEY;
}
