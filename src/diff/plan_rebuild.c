/* Rebuilds: which tables together, by which recipe, and how the rows that refer to them survive.
**
** The surprise: with foreign keys on there is no way to drop a table without deleting its
** rows first, and RESTRICT waits for the commit under defer_foreign_keys while CASCADE, SET
** NULL and SET DEFAULT act at once. So only children with an action have to be protected. */
#include "diff/plan_rebuild.h"

#include "catalog/parent.h"
#include "syntax/walk.h"

/* ---- connected tables: union-find by folded name ---- */

typedef struct Set Set;
struct Set {
  Set *up;
  int32_t group; /* number + 1 in plan->groups, of a root; 0: none yet */
  bool circle;   /* of a root: tables that go, and whose references go round */
};

static Set *set_of(Rebuilds *r, const Ident *name) {
  void **slot = map_slot(r->arena, &r->group, name->fold->text);
  if (!*slot) *slot = arena_new(r->arena, Set, 1);
  Set *set = *slot;
  while (set->up) {
    if (set->up->up) set->up = set->up->up;
    set = set->up;
  }
  return set;
}

static void join(Rebuilds *r, const Ident *one, const Ident *other) {
  Set *a = set_of(r, one), *b = set_of(r, other);
  if (a == b) return;
  a->up = b;
  b->circle = b->circle || a->circle;
}

/* Tables that are both rebuilt and refer to each other are rebuilt together. */
static void connect(Rebuilds *r, const Object *table) {
  if (!map_get(&r->rebuilt, table->name->fold->text)) return;
  for (int32_t i = 0; i < table->table->foreign_keys.n; i++) {
    const Ident *parent = table->table->foreign_keys.p[i].parent;
    if (map_get(&r->rebuilt, parent->fold->text)) join(r, table->name, parent);
  }
}

/* A new table that needs rebuilt ones and that others of these need: all of them together. */
static void connect_amid(Rebuilds *r, const ObjectPair **rebuilt, int32_t n) {
  const Objects *amid = &r->plan->amid_tables;
  Map added = {0};
  for (int32_t i = 0; i < amid->n; i++) {
    const Object *table = amid->p[i];
    *map_slot(r->arena, &added, table->name->fold->text) = amid->p[i];
    for (int32_t k = 0; k < table->table->foreign_keys.n; k++) {
      const Ident *parent = table->table->foreign_keys.p[k].parent;
      if (map_get(&r->rebuilt, parent->fold->text)) join(r, table->name, parent);
    }
  }
  for (int32_t i = 0; i < n && amid->n > 0; i++) {
    const Table *table = rebuilt[i]->to->table;
    for (int32_t k = 0; k < table->foreign_keys.n; k++) {
      const Object *parent = map_get(&added, table->foreign_keys.p[k].parent->fold->text);
      if (parent) join(r, rebuilt[i]->from->name, parent->name);
    }
  }
}

/* ---- who refers to whom ---- */

/* The version of a table that is there during rebuilds: an altered one is new already, unless that waits. */
static const Object *present(const Rebuilds *r, const ObjectPair *pair) {
  const Object *old = pair->from;
  if (!old) return pair->to;
  bool waits = map_get(&r->rebuilt, old->name->fold->text) || map_get(&r->late, old->name->fold->text);
  return pair->to && !waits ? pair->to : old;
}

/* Whether the primary key or a UNIQUE of the parent is what the key refers to. */
static bool in_constraint(const Table *parent, const ForeignKey *key) {
  if (!key->parent_columns) return true;
  for (int32_t i = 0; key->n == 1 && i < parent->columns.n; i++)
    if (parent->rowid_alias == i && ident_same(parent->columns.p[i].name, key->parent_columns[0])) return true;
  for (int32_t i = 0; i < parent->indexes.n; i++) {
    const Index *index = parent->indexes.p[i]->index;
    int32_t found = 0;
    for (int32_t k = 0; index->terms.n == key->n && k < key->n; k++)
      for (int32_t t = 0; t < key->n; t++)
        found += index->terms.p[t].column >= 0 &&
                 ident_same(parent->columns.p[index->terms.p[t].column].name, key->parent_columns[k]);
    if (index->origin != INDEX_CREATED && found == key->n) return true;
  }
  return false;
}

static void note_keyed(Rebuilds *r, const Object *child) {
  for (int32_t i = 0; i < child->table->foreign_keys.n; i++) {
    const ForeignKey *key = &child->table->foreign_keys.p[i];
    const ObjectPair *parent = map_get(&r->rebuilt, key->parent->fold->text);
    if (parent && !in_constraint(parent->to->table, key))
      *map_slot(r->arena, &r->keyed, key->parent->fold->text) = parent->to;
  }
}

/* A key to columns that are no key of the old parent acts on nothing: DROP TABLE passes over a mismatch. */
static bool takes_effect(const Rebuilds *r, const ForeignKey *key) {
  const Object *parent = catalog_find_kind(r->comparison->from, OBJECT_TABLE, key->parent, CATALOG_NOW);
  return !parent || parent->poisoned || foreign_key_fits(*r->arena, parent, key, CATALOG_NOW);
}

static void collect_inbound(Rebuilds *r) {
  for (int32_t i = 0; i < r->comparison->pairs.n; i++) {
    const ObjectPair *pair = &r->comparison->pairs.p[i];
    if (pair->kind != OBJECT_TABLE) continue;
    if (pair->from) connect(r, pair->from);
    if (pair->to) connect(r, pair->to);
    if (pair->from) note_keyed(r, pair->from);
    if (pair->to) note_keyed(r, pair->to);
    if (!pair->from) continue; /* new and empty: nothing to protect */
    const Object *child = present(r, pair);
    for (int32_t k = 0; k < child->table->foreign_keys.n; k++) {
      const ForeignKey *key = &child->table->foreign_keys.p[k];
      if (!takes_effect(r, key)) continue;
      void **slot = map_slot(r->arena, &r->inbound, key->parent->fold->text);
      if (!*slot) *slot = arena_new(r->arena, Inbounds, 1);
      *vec_push(r->arena, (Inbounds *)*slot) = (Inbound){child, key, NULL};
    }
  }
}

const Inbounds *rebuilds_inbound(const Rebuilds *r, const Object *table) {
  static const Inbounds none = {0};
  const Inbounds *found = map_get(&r->inbound, table->name->fold->text);
  return found ? found : &none;
}

/* ---- the rows of children ---- */

bool rebuilds_member(const Rebuilds *r, const Object *table) {
  return map_get(&r->rebuilt, table->name->fold->text) != NULL;
}

bool rebuilds_contain(const Objects *objects, const Object *object) {
  for (int32_t i = 0; i < objects->n; i++)
    if (objects->p[i] == object) return true;
  return false;
}

bool rebuilds_acts(const ForeignKey *key) {
  return key->on_delete == ACTION_CASCADE || key->on_delete == ACTION_SET_NULL || key->on_delete == ACTION_SET_DEFAULT;
}

bool rebuilds_removed(const Rebuilds *r, const Object *table) {
  const ObjectPair *pair = compare_find_from(r->comparison, table->name, false);
  return pair && pair->from && !pair->to;
}

/* Whether a key of the table itself sets the column when rows of its own group go: SET NULL or SET DEFAULT, where it refers
** to itself or references go round. */
static bool is_set(const Rebuilds *r, const Object *table, int32_t column) {
  for (int32_t i = 0; i < table->table->foreign_keys.n; i++) {
    const ForeignKey *key = &table->table->foreign_keys.p[i];
    if (key->on_delete != ACTION_SET_NULL && key->on_delete != ACTION_SET_DEFAULT) continue;
    if (!map_get(&r->rebuilt, key->parent->fold->text)) continue;
    for (int32_t k = 0; k < key->n; k++)
      if (key->columns[k] == column) return true;
  }
  return false;
}

/* Whether the rows of `parent` go with an effect on the child: by ON DELETE, or by ON UPDATE of what an action sets. */
static bool acts_on(const Rebuilds *r, const Inbound *inbound, const Object *parent) {
  const ForeignKey *key = inbound->key;
  if (rebuilds_acts(key)) return true;
  if (key->on_update != ACTION_CASCADE && key->on_update != ACTION_SET_NULL && key->on_update != ACTION_SET_DEFAULT)
    return false;
  for (int32_t i = 0; i < key->n; i++) {
    int32_t column = foreign_key_parent_column(parent->table, key, i);
    if (column >= 0 && is_set(r, parent, column)) return true;
  }
  return false;
}

/* Every row of `parent` is about to be deleted: what refers to it is parked, or taken out too. */
static void protect(Rebuilds *r, RebuildGroup *group, const Object *parent) {
  const Inbounds *inbound = rebuilds_inbound(r, parent);
  for (int32_t i = 0; i < inbound->n; i++) {
    const Object *child = inbound->p[i].child;
    group->deferred = true;
    if (!acts_on(r, &inbound->p[i], parent) || rebuilds_member(r, child) || rebuilds_removed(r, child) ||
        rebuilds_contain(&group->refilled, child))
      continue;
    ParkedKey parked;
    if (rebuilds_park(r, &inbound->p[i], parent, false, &parked)) *vec_push(r->arena, &group->parked) = parked;
    else *vec_push(r->arena, &group->refilled) = (Object *)child;
  }
}

/* Whether a table that goes refers to a key that its rebuilt parent will not have: while it is there, SQLite refuses
** every row of the new parent. */
static bool loses_key(const Rebuilds *r, const Inbound *inbound, const Object *parent) {
  const ObjectPair *pair = map_get(&r->rebuilt, parent->name->fold->text);
  return pair && rebuilds_removed(r, inbound->child) &&
         !foreign_key_fits(*r->arena, pair->to, inbound->key, CATALOG_NOW);
}

/* Children that have to be taken out, and those that go, belong to the group of their parent; a rebuilt table whose rows
** would go with theirs does too, and one that refers to what goes: an action on it would not compile afterwards. */
static void connect_refilled(Rebuilds *r, const ObjectPair **rebuilt, int32_t n) {
  Objects queue = {0};
  for (int32_t i = 0; i < n; i++) *vec_push(r->arena, &queue) = rebuilt[i]->from;
  for (int32_t i = 0; i < queue.n; i++) {
    const Inbounds *inbound = rebuilds_inbound(r, queue.p[i]);
    for (int32_t k = 0; k < inbound->n; k++) {
      const Object *child = inbound->p[k].child;
      ParkedKey trial;
      if (rebuilds_removed(r, queue.p[i]) && rebuilds_member(r, child)) join(r, child->name, queue.p[i]->name);
      if (!acts_on(r, &inbound->p[k], queue.p[i]) && !loses_key(r, &inbound->p[k], queue.p[i])) continue;
      bool removed = rebuilds_removed(r, child);
      if (!removed && !rebuilds_member(r, child) && rebuilds_park(r, &inbound->p[k], queue.p[i], false, &trial))
        continue;
      join(r, child->name, queue.p[i]->name);
      void **slot = map_slot(r->arena, removed ? &r->removed : &r->refilled, child->name->fold->text);
      if (*slot || rebuilds_member(r, child)) continue;
      *slot = (void *)child;
      *vec_push(r->arena, &queue) = (Object *)child;
    }
  }
}

/* A child that is taken out needs no parked key, and each column is parked once only. */
static void drop_needless_parking(RebuildGroup *group) {
  int32_t n = 0;
  for (int32_t i = 0; i < group->parked.n; i++) {
    ParkedKey *parked = &group->parked.p[i];
    bool needless = rebuilds_contain(&group->refilled, parked->child);
    for (int32_t k = 0; k < n && !needless; k++)
      needless = group->parked.p[k].child == parked->child && group->parked.p[k].column == parked->column;
    if (!needless) group->parked.p[n++] = *parked;
  }
  group->parked.n = n;
}

/* ---- recipes ---- */

/* `data` is the table, by address; NULL once an expression names it. */
static Walk find_own_name(Node *node, void *data) {
  const Object **table = data;
  const ColumnRef *ref = AS(ColumnRef, COLUMN_REF, node);
  if (ref && ident_same(ref->table.id, (*table)->name)) *table = NULL;
  return *table ? WALK_CONTINUE : WALK_STOP;
}

bool plan_renamable(const Object *table) {
  const Object *object = table;
  const CreateTable *create = AS(CreateTable, CREATE_TABLE, table->definition);
  if (!create || create->select) return false;
  node_walk(table->definition, find_own_name, NULL, (void *)&object);
  return object != NULL;
}

/* Views, triggers elsewhere and foreign keys that name the table; its own indexes and triggers fall with it. */
static bool mentioned(const Rebuilds *r, const Object *table) {
  Objects dependents = depend_on((Catalog *)r->comparison->from, table->name);
  for (int32_t i = 0; i < dependents.n; i++) {
    const Object *object = dependents.p[i];
    bool own = object->kind == OBJECT_INDEX || (object->kind == OBJECT_TRIGGER && ident_same(object->on, table->name));
    if (!own && object != table) return true;
  }
  for (int32_t i = 0; i < table->table->foreign_keys.n; i++)
    if (ident_same(table->table->foreign_keys.p[i].parent, table->name)) return true;
  return false;
}

/* RENAME reads the whole schema: one broken view anywhere, or one that the plan drops for a while, and it fails. */
static bool schema_reads(const Rebuilds *r) {
  BrokenSearch all = {.bodies = true, .strings = true};
  return r->plan->drop_views.n == 0 && !depend_first_broken((Catalog *)r->comparison->from, all, NULL);
}

static RebuildRecipe recipe_of(const Rebuilds *r, const RebuildGroup *group, bool reads) {
  if (group->members.n == 0) return RECIPE_STASH;
  const ObjectPair *pair = group->members.p[0];
  if (group->batch) return RECIPE_NEW_FIRST;
  if (group->members.n > 1 || group->added.n > 0 || group->deferred || !reads || !plan_renamable(pair->to))
    return RECIPE_STASH;
  if (rebuilds_inbound(r, pair->from)->n > 0 || mentioned(r, pair->from)) return RECIPE_STASH;
  for (int32_t i = 0; i < pair->to->table->foreign_keys.n; i++)
    if (ident_same(pair->to->table->foreign_keys.p[i].parent, pair->to->name)) return RECIPE_STASH;
  return RECIPE_NEW_FIRST;
}

static const Batch *batch_of(const Batches *batches, const RebuildGroup *group) {
  for (int32_t i = 0; batches && group->members.n > 0 && i < batches->n; i++)
    if (ident_same(batches->p[i].pair->from->name, group->members.p[0]->from->name)) return &batches->p[i];
  return NULL;
}

static RebuildGroup *group_of(Rebuilds *r, const Object *table) {
  Set *set = set_of(r, table->name);
  if (set->group == 0) {
    vec_push(r->arena, &r->plan->groups);
    set->group = r->plan->groups.n;
  }
  return &r->plan->groups.p[set->group - 1];
}

/* Tables that go, but that no rebuild takes along: where references go round among them, an action finds rows that have
** not gone yet, and what it does may fail or fire a trigger. These go as a group without members. */
static void group_cycles(Rebuilds *r) {
  Objects alone = {0};
  Map place = {0}; /* in `order`, by folded name */
  for (int32_t i = 0; i < r->plan->drop_tables.n; i++) {
    Object *table = r->plan->drop_tables.p[i];
    bool ordinary = table->table->kind == TABLE_ORDINARY;
    if (ordinary && !map_get(&r->removed, table->name->fold->text)) *vec_push(r->arena, &alone) = table;
  }
  Objects order = rebuilds_children_first(r, &alone, false);
  for (int32_t i = 0; i < order.n; i++) *map_slot(r->arena, &place, order.p[i]->name->fold->text) = &order.p[i];
  for (int32_t i = 0; i < order.n; i++) {
    const Inbounds *inbound = rebuilds_inbound(r, order.p[i]);
    for (int32_t k = 0; k < inbound->n; k++) {
      Object **child = map_get(&place, inbound->p[k].child->name->fold->text);
      if (!child) continue;
      join(r, (*child)->name, order.p[i]->name);
      bool matters = rebuilds_acts(inbound->p[k].key) || rebuilds_miscounted(&inbound->p[k], order.p[i]);
      if (child - order.p >= i && matters) set_of(r, order.p[i]->name)->circle = true;
    }
  }
  for (int32_t i = 0; i < order.n; i++)
    if (set_of(r, order.p[i]->name)->circle)
      *map_slot(r->arena, &r->removed, order.p[i]->name->fold->text) = order.p[i];
}

/* Tables that go with a group are dropped by it. */
static void drop_in_groups(Rebuilds *r) {
  Objects others = {0};
  for (int32_t i = 0; i < r->plan->drop_tables.n; i++) {
    Object *table = r->plan->drop_tables.p[i];
    bool grouped = map_get(&r->removed, table->name->fold->text) != NULL;
    *vec_push(r->arena, grouped ? &group_of(r, table)->removed : &others) = table;
  }
  r->plan->drop_tables = others;
}

void plan_groups(Arena *arena, Plan *plan, const ObjectPair **rebuilt, int32_t n, PlanOptions options) {
  Rebuilds r = {.arena = arena, .plan = plan, .comparison = plan->comparison, .options = options};
  for (int32_t i = 0; i < n; i++) *map_slot(arena, &r.rebuilt, rebuilt[i]->from->name->fold->text) = (void *)rebuilt[i];
  for (int32_t i = 0; i < plan->late_alters.n; i++) {
    const ObjectPair *pair = plan->late_alters.p[i].pair;
    *map_slot(arena, &r.late, pair->from->name->fold->text) = (void *)pair;
  }
  collect_inbound(&r);
  connect_amid(&r, rebuilt, n);
  if (options.foreign_keys) connect_refilled(&r, rebuilt, n);
  for (int32_t i = 0; i < n; i++) *vec_push(arena, &group_of(&r, rebuilt[i]->from)->members) = rebuilt[i];
  for (int32_t i = 0; i < plan->amid_tables.n; i++)
    *vec_push(arena, &group_of(&r, plan->amid_tables.p[i])->added) = plan->amid_tables.p[i];
  if (options.foreign_keys) group_cycles(&r);
  drop_in_groups(&r);
  bool reads = n > 0 && schema_reads(&r);
  for (int32_t i = 0; i < plan->groups.n; i++) {
    RebuildGroup *group = &plan->groups.p[i];
    for (int32_t k = 0; k < group->members.n && options.foreign_keys; k++)
      protect(&r, group, group->members.p[k]->from);
    for (int32_t k = 0; k < group->refilled.n; k++) protect(&r, group, group->refilled.p[k]);
    drop_needless_parking(group);
    group->deferred = group->deferred || (group->members.n == 0 && options.foreign_keys);
    rebuilds_plan_emptying(&r, group);
    if (options.foreign_keys) {
      rebuilds_plan_early(&r, group);
      rebuilds_plan_reached(&r, group);
    }
    for (int32_t k = 0; k < group->members.n; k++)
      if (map_get(&r.keyed, group->members.p[k]->to->name->fold->text))
        *vec_push(arena, &group->keyed) = group->members.p[k]->to;
    group->batch = batch_of(options.batches, group);
    group->recipe = recipe_of(&r, group, reads);
  }
}
