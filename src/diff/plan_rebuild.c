/* Rebuilds: which tables together, by which recipe, and how the rows that refer to them survive.
**
** The surprise: with foreign keys on there is no way to drop a table without deleting its
** rows first, and RESTRICT waits for the commit under defer_foreign_keys while CASCADE, SET
** NULL and SET DEFAULT act at once. So only children with an action have to be protected. */
#include <assert.h>

#include "diff/plan.h"

#include "catalog/parent.h"
#include "syntax/walk.h"

/* A foreign key of `child` that leads to a table. */
typedef struct Inbound {
  const Object *child;
  const ForeignKey *key;
  const RebuildGroup *seen; /* by last_writers */
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
  Map removed;  /* folded name → table that goes and refers to one that is emptied */
  Map rebuilt;  /* folded name → its pair */
  Map late;     /* folded name → pair that is altered only after the rebuilds */
  Map keyed;    /* folded name → table of the new schema that a key reaches through a created index */
} Rebuilds;

/* ---- connected tables: union-find by folded name ---- */

typedef struct Set Set;
struct Set {
  Set *up;
  int32_t group; /* number + 1 in plan->groups, of a root; 0: none yet */
  bool circle;   /* of a root: tables that go, in a circle */
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

static const Inbounds *inbound_of(const Rebuilds *r, const Object *table) {
  static const Inbounds none = {0};
  const Inbounds *found = map_get(&r->inbound, table->name->fold->text);
  return found ? found : &none;
}

/* ---- parking ---- */

static bool is_referenced(const Rebuilds *r, const Object *table, int32_t column) {
  const Inbounds *inbound = inbound_of(r, table);
  for (int32_t i = 0; i < inbound->n; i++)
    for (int32_t k = 0; k < inbound->p[i].key->n; k++)
      if (foreign_key_parent_column(table->table, inbound->p[i].key, k) == column) return true;
  return false;
}

static bool is_checked(const Table *table, const Ident *column) {
  for (int32_t i = 0; i < table->checks.n; i++)
    if (plan_mentions(table->checks.p[i].expr, column)) return true;
  return false;
}

static bool is_read(const Table *table, const Ident *column) {
  for (int32_t i = 0; i < table->columns.n; i++)
    if (plan_mentions(table->columns.p[i].generated_expr, column)) return true;
  return is_checked(table, column);
}

/* Whether other values may stand in the column for a while: no CHECK reads it, no row is identified by it. In rows that
** go afterwards (`leaving`), more may be changed. */
static bool may_change(const Rebuilds *r, const Object *child, int32_t column, bool leaving) {
  const Table *table = child->table;
  const Column *c = &table->columns.p[column];
  if (c->generated != GENERATED_NOT || table->rowid_alias == column) return false;
  if (leaving) return !is_checked(table, c->name);
  return !(table->without_rowid && c->primary_key) && !is_read(table, c->name) && !is_referenced(r, child, column);
}

/* The parent's values are integers, whatever was written into it. */
static bool only_integers(const Object *parent, int32_t column) {
  const Table *table = parent->table;
  return table->rowid_alias == column || (table->strict && table->columns.p[column].affinity == AFFINITY_INTEGER);
}

/* A STRICT column takes its own type only, and there is no other REAL for a REAL. */
static bool park_form(const Object *child, int32_t column, const Object *parent, int32_t parent_number,
                      ParkForm *form) {
  Affinity affinity = child->table->columns.p[column].affinity;
  bool integer = affinity == AFFINITY_INTEGER || affinity == AFFINITY_NUMERIC;
  bool strict = child->table->strict && affinity == AFFINITY_INTEGER;
  if (affinity == AFFINITY_TEXT) *form = PARK_TEXT;
  else *form = strict || (integer && only_integers(parent, parent_number)) ? PARK_INTEGER : PARK_EITHER;
  return !child->table->strict || affinity != AFFINITY_REAL;
}

static bool park(const Rebuilds *r, const Inbound *inbound, const Object *parent, bool leaving, ParkedKey *parked) {
  const Object *child = inbound->child;
  *parked = (ParkedKey){.child = child, .parent = parent, .key = inbound->key};
  for (int32_t i = 0; i < inbound->key->n; i++) {
    int32_t of_parent = foreign_key_parent_column(parent->table, inbound->key, i);
    parked->column = inbound->key->columns[i];
    if (of_parent < 0 || !may_change(r, child, parked->column, leaving)) continue;
    if (park_form(child, parked->column, parent, of_parent, &parked->form)) return true;
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
    ParkedKey parked;
    if (park(r, &inbound->p[i], parent, false, &parked)) *vec_push(r->arena, &group->parked) = parked;
    else *vec_push(r->arena, &group->refilled) = (Object *)child;
  }
}

/* Whether a table that goes refers to a key that its rebuilt parent will not have: while it is there, SQLite refuses
** every row of the new parent. */
static bool loses_key(const Rebuilds *r, const Inbound *inbound, const Object *parent) {
  const ObjectPair *pair = map_get(&r->rebuilt, parent->name->fold->text);
  return pair && is_removed(r, inbound->child) && !foreign_key_fits(*r->arena, pair->to, inbound->key, CATALOG_NOW);
}

/* Children that have to be taken out, and those that go, belong to the group of their parent; a rebuilt table whose
 *rows
 ** would go with theirs does too. */
static void connect_refilled(Rebuilds *r, const ObjectPair **rebuilt, int32_t n) {
  Objects queue = {0};
  for (int32_t i = 0; i < n; i++) *vec_push(r->arena, &queue) = rebuilt[i]->from;
  for (int32_t i = 0; i < queue.n; i++) {
    const Inbounds *inbound = inbound_of(r, queue.p[i]);
    for (int32_t k = 0; k < inbound->n; k++) {
      const Object *child = inbound->p[k].child;
      ParkedKey trial;
      if (!acts(inbound->p[k].key) && !loses_key(r, &inbound->p[k], queue.p[i])) continue;
      bool removed = is_removed(r, child);
      if (!removed && !is_member(r, child) && park(r, &inbound->p[k], queue.p[i], false, &trial)) continue;
      join(r, child->name, queue.p[i]->name);
      void **slot = map_slot(r->arena, removed ? &r->removed : &r->refilled, child->name->fold->text);
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

/* ---- in which order rows go ---- */

static bool in_unique_index(const Table *table, int32_t column) {
  for (int32_t i = 0; i < table->indexes.n; i++) {
    const Index *index = table->indexes.p[i]->index;
    for (int32_t k = 0; index->unique && k < index->terms.n; k++)
      if (index->terms.p[k].column == column) return true;
  }
  return false;
}

/* Whether the key's action may fail: NULL or the default does not fit into the child's row. */
static bool may_fail(const Inbound *inbound) {
  const Table *table = inbound->child->table;
  if (inbound->key->on_delete != ACTION_SET_NULL && inbound->key->on_delete != ACTION_SET_DEFAULT) return false;
  for (int32_t i = 0; i < inbound->key->n; i++) {
    int32_t column = inbound->key->columns[i];
    const Column *c = &table->columns.p[column];
    if (c->not_null || table->rowid_alias == column || (table->without_rowid && c->primary_key)) return true;
    if (is_read(table, c->name)) return true;
    bool typed = table->strict || in_unique_index(table, column);
    if (inbound->key->on_delete == ACTION_SET_DEFAULT && typed) return true;
  }
  return false;
}

/* A table on the way, and the next of its children to look at. */
typedef struct Visit {
  const Object *table;
  int32_t child;
} Visit;

/* Tables in `of`, each behind its children among them; `failing`: only behind those whose action may fail. */
static Objects children_first(Rebuilds *r, const Objects *of, bool failing) {
  Objects order = {0};
  Map open = {0}; /* those in `of` that were not visited yet */
  for (int32_t i = 0; i < of->n; i++) *map_slot(r->arena, &open, of->p[i]->name->fold->text) = of->p[i];
  for (int32_t i = 0; i < of->n; i++) {
    VEC(Visit) stack = {0};
    void **slot = map_slot(r->arena, &open, of->p[i]->name->fold->text);
    if (*slot) *vec_push(r->arena, &stack) = (Visit){of->p[i], 0};
    *slot = NULL;
    while (stack.n > 0) {
      Visit *visit = vec_last(&stack);
      const Inbounds *inbound = inbound_of(r, visit->table);
      if (visit->child == inbound->n) {
        *vec_push(r->arena, &order) = (Object *)visit->table;
        stack.n--;
        continue;
      }
      assert(inbound->p && "what has members has them somewhere");
      const Inbound *next = &inbound->p[visit->child++];
      if (!map_get(&open, next->child->name->fold->text) || (failing && !may_fail(next))) continue;
      *map_slot(r->arena, &open, next->child->name->fold->text) = NULL;
      *vec_push(r->arena, &stack) = (Visit){next->child, 0};
    }
  }
  return order;
}

static bool is_unlinked(const RebuildGroup *group, const ForeignKey *key) {
  for (int32_t i = 0; i < group->unlinked.n; i++)
    if (group->unlinked.p[i].key == key) return true;
  return false;
}

/* The rows of `table` go, some of them by CASCADE: what that does to tables that are still to be emptied. Where
** references go round, `table` itself may be among them. Rows that go along with it are appended to `gone`. */
static void stir(Rebuilds *r, RebuildGroup *group, const Map *emptied, const Object *table, Objects *gone) {
  const Inbounds *inbound = inbound_of(r, table);
  for (int32_t i = 0; i < inbound->n; i++) {
    const Inbound *one = &inbound->p[i];
    bool here = contains(&group->emptied, one->child) && !map_get(emptied, one->child->name->fold->text);
    if (!here || !acts(one->key)) continue;
    if (!contains(&group->stirred, one->child)) *vec_push(r->arena, &group->stirred) = (Object *)one->child;
    if (one->key->on_delete == ACTION_CASCADE && !contains(gone, one->child))
      *vec_push(r->arena, gone) = (Object *)one->child;
    ParkedKey parked;
    if (may_fail(one) && !is_unlinked(group, one->key) && park(r, one, table, true, &parked))
      *vec_push(r->arena, &group->unlinked) = parked;
  }
}

/* Where references go round, some table loses its rows before those that refer to it: their actions act. */
static void plan_emptying(Rebuilds *r, RebuildGroup *group) {
  Objects all = {0};
  Map emptied = {0};
  for (int32_t i = group->members.n; i-- > 0;) *vec_push(r->arena, &all) = group->members.p[i]->from;
  for (int32_t i = group->refilled.n; i-- > 0;) *vec_push(r->arena, &all) = group->refilled.p[i];
  for (int32_t i = 0; i < group->removed.n; i++) *vec_push(r->arena, &all) = group->removed.p[i];
  all = children_first(r, &all, false);
  group->emptied = children_first(r, &all, true);
  for (int32_t i = 0; i < all.n && r->options.foreign_keys; i++) {
    Objects gone = {0};
    *vec_push(r->arena, &gone) = group->emptied.p[i];
    for (int32_t k = 0; k < gone.n; k++) stir(r, group, &emptied, gone.p[k], &gone);
    *map_slot(r->arena, &emptied, group->emptied.p[i]->name->fold->text) = group->emptied.p[i];
  }
}

/* The columns of a key that an action writes are what the other key refers to: its ON UPDATE may act in turn. */
static bool goes_on(const Inbound *written, const Inbound *next) {
  if (written->key->on_delete == ACTION_CASCADE) return acts(next->key);
  if (next->key->on_update <= ACTION_RESTRICT) return false;
  for (int32_t i = 0; i < next->key->n; i++) {
    int32_t column = foreign_key_parent_column(written->child->table, next->key, i);
    for (int32_t k = 0; k < written->key->n; k++)
      if (written->key->columns[k] == column) return true;
  }
  return false;
}

/* For each table by its folded name: the last of group->emptied, numbered from 1, whose deletion may write to it by
** way of actions, and of the actions of these. */
static Map last_writers(Rebuilds *r, const RebuildGroup *group) {
  Map last = {0};
  for (int32_t i = group->emptied.n; i-- > 0;) {
    Inbounds queue = {0};
    Inbound first = {.child = group->emptied.p[i]};
    *vec_push(r->arena, &queue) = first;
    for (int32_t q = 0; q < queue.n; q++) {
      Inbound from = queue.p[q];
      const Inbounds *inbound = inbound_of(r, from.child);
      for (int32_t k = 0; k < inbound->n; k++) {
        Inbound *next = &inbound->p[k];
        if (next->seen == group || (from.key ? !goes_on(&from, next) : !acts(next->key))) continue;
        next->seen = group;
        void **slot = map_slot(r->arena, &last, next->child->name->fold->text);
        if (!*slot) *slot = &group->emptied.p[i];
        *vec_push(r->arena, &queue) = *next;
      }
    }
  }
  return last;
}

static void make_early(Rebuilds *r, RebuildGroup *group, const Object *member) {
  if (!contains(&group->early, member)) *vec_push(r->arena, &group->early) = (Object *)member;
}

static void lend_key(Rebuilds *r, RebuildGroup *group, const Object *to, const Object *table, const ForeignKey *key) {
  int32_t *columns = arena_new(r->arena, int32_t, key->n);
  bool there = key->parent_columns && foreign_key_parent_columns(to->table, key, columns);
  for (int32_t k = 0; k < key->n; k++) there = there && columns[k] >= 0;
  if (there) *vec_push(r->arena, &group->lent) = (LentKey){table, to == table, columns, key->n};
}

/* Keys of rebuilt parents that only an early table's new version refers to; those parents get them for good. */
static void lend_to_parents(Rebuilds *r, RebuildGroup *group, const ObjectPair *pair) {
  for (int32_t i = 0; i < pair->to->table->foreign_keys.n; i++) {
    const ForeignKey *key = &pair->to->table->foreign_keys.p[i];
    const ObjectPair *parent = map_get(&r->rebuilt, key->parent->fold->text);
    if (parent && parent != pair && !foreign_key_fits(*r->arena, parent->from, key, CATALOG_NOW))
      lend_key(r, group, parent->from, parent->from, key);
  }
}

/* Keys of old children that an early table does not have any more, though it still has their columns. */
static void lend_keys(Rebuilds *r, RebuildGroup *group, const ObjectPair *pair) {
  const Inbounds *inbound = inbound_of(r, pair->from);
  for (int32_t i = 0; i < inbound->n; i++) {
    const ForeignKey *key = inbound->p[i].key;
    if (inbound->p[i].child != pair->from && !foreign_key_fits(*r->arena, pair->to, key, CATALOG_NOW))
      lend_key(r, group, pair->to, pair->from, key);
  }
}

/* An action on a child compiles only while all of its parents are there: a member that such a child refers to is made
** again before the next table goes, and so are the members that it refers to itself then. */
static void plan_early(Rebuilds *r, RebuildGroup *group) {
  Map last = last_writers(r, group), gone = {0};
  for (int32_t i = 0; i < group->emptied.n; i++) {
    Object *parent = group->emptied.p[i];
    const Inbounds *inbound = inbound_of(r, parent);
    bool needed = false, member = is_member(r, parent), removed = is_removed(r, parent);
    for (int32_t k = 0; k < inbound->n && (member || removed); k++) {
      const Object *child = inbound->p[k].child;
      bool there = !map_get(&gone, child->name->fold->text) || contains(&group->early, child);
      Object **writer = map_get(&last, child->name->fold->text);
      needed = needed || (child != parent && there && writer && writer - group->emptied.p > i);
    }
    if (needed && member) make_early(r, group, parent);
    if (needed && removed) *vec_push(r->arena, &group->lingering) = parent;
    if (member || (removed && !needed)) *map_slot(r->arena, &gone, parent->name->fold->text) = parent;
  }
  for (int32_t i = 0; i < group->early.n; i++) {
    const ObjectPair *pair = map_get(&r->rebuilt, group->early.p[i]->name->fold->text);
    for (int32_t k = 0; k < pair->to->table->foreign_keys.n; k++) {
      const ObjectPair *needed = map_get(&r->rebuilt, pair->to->table->foreign_keys.p[k].parent->fold->text);
      if (needed) make_early(r, group, needed->from);
    }
    lend_keys(r, group, pair);
    lend_to_parents(r, group, pair);
  }
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
  if (group->members.n > 1 || group->deferred || !reads || !plan_renamable(pair->to)) return RECIPE_STASH;
  if (inbound_of(r, pair->from)->n > 0 || mentioned(r, pair->from)) return RECIPE_STASH;
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

/* Tables that go and whose actions lead round: they are a group without members. `order` is children first, so that
** an action on a table that comes later, or on the rows of its own table that refuse it, is what closes a circle. */
static void connect_circles(Rebuilds *r) {
  Objects going = {0}, order = {0};
  Map places = {0};
  for (int32_t i = 0; i < r->plan->drop_tables.n; i++) {
    Object *table = r->plan->drop_tables.p[i];
    if (!map_get(&r->removed, table->name->fold->text)) *vec_push(r->arena, &going) = table;
  }
  order = children_first(r, &going, false);
  for (int32_t i = 0; i < order.n; i++)
    *map_slot(r->arena, &places, order.p[i]->name->fold->text) = (void *)&order.p[i];
  for (int pass = 0; pass < 2; pass++)
    for (int32_t i = 0; i < order.n; i++) {
      const Inbounds *inbound = inbound_of(r, order.p[i]);
      for (int32_t k = 0; k < inbound->n; k++) {
        const Inbound *one = &inbound->p[k];
        Object **child = map_get(&places, one->child->name->fold->text);
        if (!child || !acts(one->key)) continue;
        if (pass == 0) join(r, one->child->name, order.p[i]->name);
        else if (*child == order.p[i] ? may_fail(one) : child - order.p > i) set_of(r, order.p[i]->name)->circle = true;
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
  if (options.foreign_keys) connect_refilled(&r, rebuilt, n);
  if (options.foreign_keys) connect_circles(&r);
  for (int32_t i = 0; i < n; i++) *vec_push(arena, &group_of(&r, rebuilt[i]->from)->members) = rebuilt[i];
  drop_in_groups(&r);
  bool reads = n > 0 && schema_reads(&r);
  for (int32_t i = 0; i < plan->groups.n; i++) {
    RebuildGroup *group = &plan->groups.p[i];
    for (int32_t k = 0; k < group->members.n && options.foreign_keys; k++)
      protect(&r, group, group->members.p[k]->from);
    if (group->members.n == 0) group->deferred = true;
    for (int32_t k = 0; k < group->refilled.n; k++) protect(&r, group, group->refilled.p[k]);
    drop_needless_parking(group);
    plan_emptying(&r, group);
    if (options.foreign_keys) plan_early(&r, group);
    for (int32_t k = 0; k < group->members.n; k++)
      if (map_get(&r.keyed, group->members.p[k]->to->name->fold->text))
        *vec_push(arena, &group->keyed) = group->members.p[k]->to;
    group->batch = batch_of(options.batches, group);
    group->recipe = recipe_of(&r, group, reads);
  }
}
