/* Rebuilds: which tables together, by which recipe, and how the rows that refer to them survive.
**
** The surprise: with foreign keys on there is no way to drop a table without deleting its
** rows first, and RESTRICT waits for the commit under defer_foreign_keys while CASCADE, SET
** NULL and SET DEFAULT act at once. So only children with an action have to be protected. */
#include "diff/plan.h"

#include "syntax/walk.h"

/* A foreign key of `child` that leads to a table. */
typedef struct Inbound {
  const Object *child;
  const ForeignKey *key;
} Inbound;
typedef VEC(Inbound) Inbounds;

typedef struct Rebuilds {
  Arena *arena;
  Plan *plan;
  const Comparison *comparison;
  PlanOptions options;
  Map inbound;  /* folded name → Inbounds: keys as they are while tables are rebuilt */
  Map group;    /* folded name → Set: tables that have to be rebuilt together */
  Map refilled; /* folded name → child whose rows are taken out */
  Map rebuilt;  /* folded name → its pair */
} Rebuilds;

/* ---- connected tables: union-find by folded name ---- */

typedef struct Set Set;
struct Set {
  Set *up;
  int32_t group; /* number + 1 in plan->groups, of a root; 0: none yet */
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
  if (a != b) a->up = b;
}

/* Tables that are both rebuilt and refer to each other are rebuilt together. */
static void connect(Rebuilds *r, const Object *table) {
  if (!map_get(&r->rebuilt, table->name->fold->text)) return;
  for (int32_t i = 0; i < table->table->foreign_keys.n; i++) {
    const Ident *parent = table->table->foreign_keys.p[i].parent;
    if (map_get(&r->rebuilt, parent->fold->text)) join(r, table->name, parent);
  }
}

/* ---- who refers to whom ---- */

/* The version of a table that is there during rebuilds: an altered one is new already. */
static const Object *present(const Rebuilds *r, const ObjectPair *pair) {
  const Object *old = pair->from;
  if (!old) return pair->to;
  return pair->to && !map_get(&r->rebuilt, old->name->fold->text) ? pair->to : old;
}

static void collect_inbound(Rebuilds *r) {
  for (int32_t i = 0; i < r->comparison->pairs.n; i++) {
    const ObjectPair *pair = &r->comparison->pairs.p[i];
    if (pair->kind != OBJECT_TABLE) continue;
    if (pair->from) connect(r, pair->from);
    if (pair->to) connect(r, pair->to);
    if (!pair->from) continue; /* new and empty: nothing to protect */
    const Object *child = present(r, pair);
    for (int32_t k = 0; k < child->table->foreign_keys.n; k++) {
      const ForeignKey *key = &child->table->foreign_keys.p[k];
      void **slot = map_slot(r->arena, &r->inbound, key->parent->fold->text);
      if (!*slot) *slot = arena_new(r->arena, Inbounds, 1);
      *vec_push(r->arena, (Inbounds *)*slot) = (Inbound){child, key};
    }
  }
}

static const Inbounds *inbound_of(const Rebuilds *r, const Object *table) {
  static const Inbounds none = {0};
  const Inbounds *found = map_get(&r->inbound, table->name->fold->text);
  return found ? found : &none;
}

/* ---- parking ---- */

/* The parent's column that the key's column number `i` refers to; -1 where it is not to be seen. */
static int32_t parent_column(const Object *parent, const ForeignKey *key, int32_t i) {
  if (key->parent_columns) return table_column(parent->table, key->parent_columns[i]);
  for (int32_t k = 0; k < parent->table->columns.n; k++)
    if (parent->table->columns.p[k].primary_key == i + 1) return k;
  return -1;
}

static bool is_referenced(const Rebuilds *r, const Object *table, int32_t column) {
  const Inbounds *inbound = inbound_of(r, table);
  for (int32_t i = 0; i < inbound->n; i++)
    for (int32_t k = 0; k < inbound->p[i].key->n; k++)
      if (parent_column(table, inbound->p[i].key, k) == column) return true;
  return false;
}

/* Whether other values may stand in the column for a while: no CHECK reads it, no row is identified by it. */
static bool may_change(const Rebuilds *r, const Object *child, int32_t column) {
  const Table *table = child->table;
  const Column *c = &table->columns.p[column];
  if (c->generated != GENERATED_NOT || (table->without_rowid && c->primary_key) || table->rowid_alias == column)
    return false;
  for (int32_t i = 0; i < table->checks.n; i++)
    if (plan_mentions(table->checks.p[i].expr, c->name)) return false;
  for (int32_t i = 0; i < table->columns.n; i++)
    if (plan_mentions(table->columns.p[i].generated_expr, c->name)) return false;
  return !is_referenced(r, child, column);
}

static bool park_form(Affinity affinity, ParkForm *form) {
  *form = affinity == AFFINITY_TEXT ? PARK_TEXT : affinity == AFFINITY_BLOB ? PARK_EITHER : PARK_INTEGER;
  return affinity != AFFINITY_REAL;
}

static bool park(const Rebuilds *r, RebuildGroup *group, const Inbound *inbound, const Object *parent) {
  const Object *child = inbound->child;
  ParkedKey parked = {.child = child, .parent = parent, .key = inbound->key};
  for (int32_t i = 0; i < inbound->key->n; i++) {
    parked.column = inbound->key->columns[i];
    if (parent_column(parent, inbound->key, i) < 0 || !may_change(r, child, parked.column)) continue;
    if (!park_form(child->table->columns.p[parked.column].affinity, &parked.form)) continue;
    *vec_push(r->arena, &group->parked) = parked;
    return true;
  }
  return false;
}

/* ---- the rows of children ---- */

static bool is_member(const Rebuilds *r, const Object *table) {
  return map_get(&r->rebuilt, table->name->fold->text) != NULL;
}

static bool contains(const Objects *objects, const Object *object) {
  for (int32_t i = 0; i < objects->n; i++)
    if (objects->p[i] == object) return true;
  return false;
}

static bool acts(const ForeignKey *key) {
  return key->on_delete == ACTION_CASCADE || key->on_delete == ACTION_SET_NULL || key->on_delete == ACTION_SET_DEFAULT;
}

static bool is_removed(const Rebuilds *r, const Object *table) {
  const ObjectPair *pair = compare_find_from(r->comparison, table->name, false);
  return pair && pair->from && !pair->to;
}

/* Every row of `parent` is about to be deleted: what refers to it is parked, or taken out too. */
static void protect(Rebuilds *r, RebuildGroup *group, const Object *parent) {
  const Inbounds *inbound = inbound_of(r, parent);
  for (int32_t i = 0; i < inbound->n; i++) {
    const Object *child = inbound->p[i].child;
    group->deferred = true;
    if (!acts(inbound->p[i].key) || is_member(r, child) || is_removed(r, child) || contains(&group->refilled, child))
      continue;
    if (park(r, group, &inbound->p[i], parent)) continue;
    *vec_push(r->arena, &group->refilled) = (Object *)child;
  }
}

/* Children that have to be taken out belong to the group of their parent; a rebuilt table whose rows would go with
** theirs does too. */
static void connect_refilled(Rebuilds *r, const ObjectPair **rebuilt, int32_t n) {
  Objects queue = {0};
  for (int32_t i = 0; i < n; i++) *vec_push(r->arena, &queue) = rebuilt[i]->from;
  for (int32_t i = 0; i < queue.n; i++) {
    const Inbounds *inbound = inbound_of(r, queue.p[i]);
    for (int32_t k = 0; k < inbound->n; k++) {
      const Object *child = inbound->p[k].child;
      RebuildGroup trial = {0};
      if (!acts(inbound->p[k].key) || is_removed(r, child)) continue;
      if (!is_member(r, child) && park(r, &trial, &inbound->p[k], queue.p[i])) continue;
      join(r, child->name, queue.p[i]->name);
      void **slot = map_slot(r->arena, &r->refilled, child->name->fold->text);
      if (*slot || is_member(r, child)) continue;
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
    bool needless = contains(&group->refilled, parked->child);
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

/* Whether a CREATE TABLE works under another name as well: no CHECK says "users.age". */
static bool renamable(const Object *table) {
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
  return r->plan->drop_views.n == 0 && !depend_first_broken((Catalog *)r->comparison->from, true, true, NULL);
}

static RebuildRecipe recipe_of(const Rebuilds *r, const RebuildGroup *group, bool reads) {
  const ObjectPair *pair = group->members.p[0];
  if (group->members.n > 1 || group->deferred || !reads || !renamable(pair->to)) return RECIPE_STASH;
  if (inbound_of(r, pair->from)->n > 0 || mentioned(r, pair->from)) return RECIPE_STASH;
  for (int32_t i = 0; i < pair->to->table->foreign_keys.n; i++)
    if (ident_same(pair->to->table->foreign_keys.p[i].parent, pair->to->name)) return RECIPE_STASH;
  return RECIPE_NEW_FIRST;
}

static RebuildGroup *group_of(Rebuilds *r, const ObjectPair *pair) {
  Set *set = set_of(r, pair->from->name);
  if (set->group == 0) {
    vec_push(r->arena, &r->plan->groups);
    set->group = r->plan->groups.n;
  }
  return &r->plan->groups.p[set->group - 1];
}

void plan_groups(Arena *arena, Plan *plan, const ObjectPair **rebuilt, int32_t n, PlanOptions options) {
  Rebuilds r = {.arena = arena, .plan = plan, .comparison = plan->comparison, .options = options};
  for (int32_t i = 0; i < n; i++) *map_slot(arena, &r.rebuilt, rebuilt[i]->from->name->fold->text) = (void *)rebuilt[i];
  collect_inbound(&r);
  if (options.foreign_keys) connect_refilled(&r, rebuilt, n);
  for (int32_t i = 0; i < n; i++) *vec_push(arena, &group_of(&r, rebuilt[i])->members) = rebuilt[i];
  bool reads = n > 0 && schema_reads(&r);
  for (int32_t i = 0; i < plan->groups.n; i++) {
    RebuildGroup *group = &plan->groups.p[i];
    for (int32_t k = 0; k < group->members.n && options.foreign_keys; k++)
      protect(&r, group, group->members.p[k]->from);
    for (int32_t k = 0; k < group->refilled.n; k++) protect(&r, group, group->refilled.p[k]);
    drop_needless_parking(group);
    group->recipe = recipe_of(&r, group, reads);
  }
}
