/* In which order tables of a group lose their rows, and which of them have to be there all the while.
**
** The surprise: an action compiles only while all parents of the child that it writes to are there, whether or not it
** finds a row. Where references go round no order is right for all, and some tables are made again, or stay empty,
** before others go. */
#include <assert.h>

#include "diff/plan_rebuild.h"

#include "catalog/affinity.h"
#include "catalog/parent.h"

static bool in_unique_index(const Table *table, int32_t column) {
  for (int32_t i = 0; i < table->indexes.n; i++) {
    const Index *index = table->indexes.p[i]->index;
    for (int32_t k = 0; index->unique && k < index->terms.n; k++)
      if (index->terms.p[k].column == column) return true;
  }
  return false;
}

/* Whether the key's action may fail: NULL or the default does not fit into the child's row. A default that is not NULL
** may itself be a parent that is about to go, and SQLite then loses count of the violations where a row refers to itself. */
static bool may_fail(const Inbound *inbound) {
  const Table *table = inbound->child->table;
  if (inbound->key->on_delete != ACTION_SET_NULL && inbound->key->on_delete != ACTION_SET_DEFAULT) return false;
  for (int32_t i = 0; i < inbound->key->n; i++) {
    int32_t column = inbound->key->columns[i];
    const Column *c = &table->columns.p[column];
    if (c->not_null || table->rowid_alias == column || (table->without_rowid && c->primary_key)) return true;
    if (rebuilds_read(table, c->name)) return true;
    bool typed = table->strict || in_unique_index(table, column) || !plan_no_default(c);
    if (inbound->key->on_delete == ACTION_SET_DEFAULT && typed) return true;
  }
  return false;
}

/* A table on the way, and the next of its children to look at. */
typedef struct Visit {
  const Object *table;
  int32_t child;
} Visit;

Objects rebuilds_children_first(Rebuilds *r, const Objects *of, bool failing) {
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
      const Inbounds *inbound = rebuilds_inbound(r, visit->table);
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

bool rebuilds_miscounted(const Inbound *inbound, const Object *parent) {
  for (int32_t i = 0; i < inbound->key->n; i++) {
    int32_t column = foreign_key_parent_column(parent->table, inbound->key, i);
    if (column >= 0 && affinity_is_numeric(inbound->child->table->columns.p[inbound->key->columns[i]].affinity) &&
        !affinity_is_numeric(parent->table->columns.p[column].affinity))
      return true;
  }
  return false;
}

/* Whether a table of the group still has its rows when so many others have lost them. */
static bool has_rows(const RebuildGroup *group, const Map *emptied, const Object *table) {
  return rebuilds_contain(&group->emptied, table) && !map_get(emptied, table->name->fold->text);
}

static bool refers_to_column(const Inbound *inbound, const Object *parent, int32_t column) {
  for (int32_t i = 0; i < inbound->key->n; i++)
    if (foreign_key_parent_column(parent->table, inbound->key, i) == column) return true;
  return false;
}

static void note_stirred(Rebuilds *r, RebuildGroup *group, const Object *table) {
  if (!rebuilds_contain(&group->stirred, table)) *vec_push(r->arena, &group->stirred) = (Object *)table;
}

/* The key is to refer to nothing before its rows go; and before it what refers to the column that is changed for that, and
** has an action on update. */
static void unlink_key(Rebuilds *r, RebuildGroup *group, const Map *emptied, const Inbound *one, const Object *parent,
                       UnlinkReason why) {
  VEC(ParkedKey) found = {0};
  ParkedKey parked;
  if (is_unlinked(group, one->key) || !rebuilds_park(r, one, parent, true, &parked)) return;
  parked.why = why;
  *vec_push(r->arena, &found) = parked;
  for (int32_t q = 0; q < found.n; q++) {
    const Object *child = found.p[q].child;
    const Inbounds *inbound = rebuilds_inbound(r, child);
    for (int32_t i = 0; i < inbound->n; i++) {
      const Inbound *next = &inbound->p[i];
      bool known = is_unlinked(group, next->key) || !has_rows(group, emptied, next->child);
      for (int32_t k = 0; k < found.n; k++) known = known || found.p[k].key == next->key;
      if (known || next->key->on_update == ACTION_NONE || next->key->on_update == ACTION_NO_ACTION) continue;
      if (!refers_to_column(next, child, found.p[q].column) || !rebuilds_park(r, next, child, true, &parked)) continue;
      parked.why = UNLINK_UPDATED;
      parked.odd = !found.p[q].odd;
      *vec_push(r->arena, &found) = parked;
      note_stirred(r, group, next->child);
    }
  }
  while (found.n > 0) {
    ParkedKey *last = vec_last(&found);
    last->before = emptied->entries.n; /* as many have gone before */
    group->unchecked = group->unchecked || last->checked;
    *vec_push(r->arena, &group->unlinked) = *last;
    found.n--;
  }
}

/* The rows of `table` go, some of them by CASCADE: what that does to tables that are still to be emptied. Where
** references go round, `table` itself may be among them. Rows that go along with it are appended to `gone`. */
static void stir(Rebuilds *r, RebuildGroup *group, const Map *emptied, const Object *table, Objects *gone) {
  const Inbounds *inbound = rebuilds_inbound(r, table);
  for (int32_t i = 0; i < inbound->n; i++) {
    const Inbound *one = &inbound->p[i];
    if (!has_rows(group, emptied, one->child)) continue;
    bool acts = rebuilds_acts(one->key), miscounts = rebuilds_miscounted(one, table);
    if (!acts && !miscounts) continue;
    note_stirred(r, group, one->child);
    if (one->key->on_delete == ACTION_CASCADE && !rebuilds_contain(gone, one->child))
      *vec_push(r->arena, gone) = (Object *)one->child;
    if (may_fail(one)) unlink_key(r, group, emptied, one, table, UNLINK_REFUSES);
    else if (miscounts) unlink_key(r, group, emptied, one, table, UNLINK_MISCOUNTED);
  }
}

/* Whether a key of the table fits no key of its parent: no action can write to the table, and DROP alone empties it. */
static bool is_mute(const Rebuilds *r, const Object *table) {
  for (int32_t i = 0; i < table->table->foreign_keys.n; i++) {
    const ForeignKey *key = &table->table->foreign_keys.p[i];
    const Object *parent = catalog_find_kind(r->comparison->from, OBJECT_TABLE, key->parent, CATALOG_NOW);
    if (parent && !parent->poisoned && !foreign_key_fits(*r->arena, parent, key, CATALOG_NOW)) return true;
  }
  return false;
}

/* Those that go at once, and to which nothing can be written, before whatever might write to them. */
static Objects mute_first(Rebuilds *r, const Objects *tables) {
  Objects order = {0};
  for (int turn = 0; turn < 2; turn++)
    for (int32_t i = 0; i < tables->n; i++)
      if ((rebuilds_removed(r, tables->p[i]) && is_mute(r, tables->p[i])) == (turn == 0))
        *vec_push(r->arena, &order) = tables->p[i];
  return order;
}

/* Where references go round, some table loses its rows before those that refer to it: their actions act. */
void rebuilds_plan_emptying(Rebuilds *r, RebuildGroup *group) {
  Objects all = {0};
  Map emptied = {0};
  for (int32_t i = group->members.n; i-- > 0;) *vec_push(r->arena, &all) = group->members.p[i]->from;
  for (int32_t i = group->refilled.n; i-- > 0;) *vec_push(r->arena, &all) = group->refilled.p[i];
  for (int32_t i = 0; i < group->removed.n; i++) *vec_push(r->arena, &all) = group->removed.p[i];
  all = rebuilds_children_first(r, &all, false);
  group->emptied = rebuilds_children_first(r, &all, true);
  group->emptied = mute_first(r, &group->emptied);
  for (int32_t i = 0; i < all.n && r->options.foreign_keys; i++) {
    Objects gone = {0};
    *vec_push(r->arena, &gone) = group->emptied.p[i];
    for (int32_t k = 0; k < gone.n; k++) stir(r, group, &emptied, gone.p[k], &gone);
    *map_slot(r->arena, &emptied, group->emptied.p[i]->name->fold->text) = group->emptied.p[i];
  }
}

/* The columns of a key that an action writes are what the other key refers to: its ON UPDATE may act in turn. */
static bool goes_on(const Inbound *written, const Inbound *next) {
  if (written->key->on_delete == ACTION_CASCADE) return rebuilds_acts(next->key);
  if (next->key->on_update <= ACTION_RESTRICT) return false;
  for (int32_t i = 0; i < next->key->n; i++) {
    int32_t column = foreign_key_parent_column(written->child->table, next->key, i);
    for (int32_t k = 0; k < written->key->n; k++)
      if (written->key->columns[k] == column) return true;
  }
  return false;
}

/* What is deleted from `table` may write to others by way of actions, and of the actions of these: `when` is noted for
** those that have no later one. */
static void note_writes(Rebuilds *r, Map *last, const Object *table, Object **when) {
  Inbounds queue = {0};
  *vec_push(r->arena, &queue) = (Inbound){.child = table};
  for (int32_t q = 0; q < queue.n; q++) {
    Inbound from = queue.p[q];
    const Inbounds *inbound = rebuilds_inbound(r, from.child);
    for (int32_t k = 0; k < inbound->n; k++) {
      Inbound *next = &inbound->p[k];
      if (next->seen == last || (from.key ? !goes_on(&from, next) : !rebuilds_acts(next->key))) continue;
      next->seen = last;
      void **slot = map_slot(r->arena, last, next->child->name->fold->text);
      if (!*slot) *slot = when;
      *vec_push(r->arena, &queue) = *next;
    }
  }
}

/* For each table by its folded name: the last of group->emptied whose deletion may write to it, or itself where it is
** emptied by DELETE and not by DROP. Those that linger are dropped behind all of them. */
static Map *last_writers(Rebuilds *r, const RebuildGroup *group) {
  Map *last = arena_new(r->arena, Map, 1);
  for (int32_t i = 0; i < group->lingering.n; i++)
    note_writes(r, last, group->lingering.p[i], group->emptied.p + group->emptied.n);
  for (int32_t i = group->emptied.n; i-- > 0;) {
    const Object *table = group->emptied.p[i];
    bool deleted = rebuilds_contain(&group->refilled, table) || rebuilds_contain(&group->lingering, table);
    void **slot = deleted ? map_slot(r->arena, last, table->name->fold->text) : NULL;
    if (slot && !*slot) *slot = &group->emptied.p[i];
    note_writes(r, last, table, &group->emptied.p[i]);
  }
  return last;
}

static void make_early(Rebuilds *r, RebuildGroup *group, const Object *member) {
  if (!rebuilds_contain(&group->early, member)) *vec_push(r->arena, &group->early) = (Object *)member;
}

static void make_lingering(Rebuilds *r, RebuildGroup *group, Object *table) {
  if (!rebuilds_contain(&group->lingering, table)) *vec_push(r->arena, &group->lingering) = table;
}

/* False where `to` has not all of the key's columns. */
static bool lend_key(Rebuilds *r, RebuildGroup *group, const Object *to, const Object *table, const ForeignKey *key) {
  int32_t *columns = arena_new(r->arena, int32_t, key->n);
  bool there = key->parent_columns && foreign_key_parent_columns(to->table, key, columns);
  for (int32_t k = 0; k < key->n; k++) there = there && columns[k] >= 0;
  if (there) *vec_push(r->arena, &group->lent) = (LentKey){table, to == table, columns, key->n};
  return there;
}

/* Keys of rebuilt parents that only an early table's new version refers to; those parents get them for good. Where they
** have not yet got the columns, the old table lingers instead. False then. */
static bool lend_to_parents(Rebuilds *r, RebuildGroup *group, const ObjectPair *pair) {
  int32_t before = group->lent.n;
  for (int32_t i = 0; i < pair->to->table->foreign_keys.n; i++) {
    const ForeignKey *key = &pair->to->table->foreign_keys.p[i];
    const ObjectPair *parent = map_get(&r->rebuilt, key->parent->fold->text);
    if (!parent || parent == pair || foreign_key_fits(*r->arena, parent->from, key, CATALOG_NOW)) continue;
    if (lend_key(r, group, parent->from, parent->from, key)) continue;
    group->lent.n = before;
    make_lingering(r, group, pair->from);
    return false;
  }
  return true;
}

/* Keys of old children that an early table does not have any more, though it still has their columns; where it has not,
** the old table lingers instead. False then. */
static bool lend_keys(Rebuilds *r, RebuildGroup *group, const ObjectPair *pair) {
  const Inbounds *inbound = rebuilds_inbound(r, pair->from);
  for (int32_t i = 0; i < inbound->n; i++) {
    const ForeignKey *key = inbound->p[i].key;
    if (inbound->p[i].child == pair->from || foreign_key_fits(*r->arena, pair->to, key, CATALOG_NOW)) continue;
    if (lend_key(r, group, pair->to, pair->from, key)) continue;
    make_lingering(r, group, pair->from);
    return false;
  }
  return true;
}

/* Tables whose children are still there and are written to later. False where that made none that was not known. */
static bool find_needed(Rebuilds *r, RebuildGroup *group) {
  const Map *last = last_writers(r, group);
  Map gone = {0};
  int32_t known = group->early.n + group->lingering.n;
  for (int32_t i = 0; i < group->emptied.n; i++) {
    Object *parent = group->emptied.p[i];
    const Inbounds *inbound = rebuilds_inbound(r, parent);
    bool needed = false, member = rebuilds_member(r, parent), goes = rebuilds_removed(r, parent);
    bool may_wait = member || (goes && !is_mute(r, parent));
    for (int32_t k = 0; k < inbound->n && may_wait; k++) {
      const Object *child = inbound->p[k].child;
      bool there = !map_get(&gone, child->name->fold->text) || rebuilds_contain(&group->early, child);
      Object **writer = map_get(last, child->name->fold->text);
      needed = needed || (child != parent && there && writer && writer - group->emptied.p > i);
    }
    if (needed && member) make_early(r, group, parent);
    if (needed && goes) make_lingering(r, group, parent);
    if (member || (goes && !needed)) *map_slot(r->arena, &gone, parent->name->fold->text) = parent;
  }
  return group->early.n + group->lingering.n > known;
}

/* How many other tables of those in `left` refer to `table`. */
static int32_t children_left(Rebuilds *r, const Map *left, const Object *table) {
  const Inbounds *inbound = rebuilds_inbound(r, table);
  int32_t n = 0;
  for (int32_t i = 0; i < inbound->n; i++) {
    const Object *child = inbound->p[i].child;
    n += child != table && map_get(left, child->name->fold->text);
  }
  return n;
}

/* Whether an action that writes to the child asks for the parents of its key: DELETE asks for all of them, UPDATE for
** those of keys with a column that it sets. */
static bool asks_for(const Inbound *written, const ForeignKey *key) {
  if (written->key->on_delete == ACTION_CASCADE) return true;
  for (int32_t i = 0; i < key->n; i++)
    for (int32_t k = 0; k < written->key->n; k++)
      if (key->columns[i] == written->key->columns[k]) return true;
  return false;
}

static bool has_parents(const Inbound *written, const Map *all, const Map *left) {
  const Table *table = written->child->table;
  for (int32_t i = 0; i < table->foreign_keys.n; i++) {
    Str parent = table->foreign_keys.p[i].parent->fold->text;
    if (map_get(all, parent) && !map_get(left, parent) && asks_for(written, &table->foreign_keys.p[i])) return false;
  }
  return true;
}

/* Whether all that dropping `table` writes to has its parents: those of `all` that are not in `left` are gone. */
static bool goes_alone(Rebuilds *r, const Map *all, const Map *left, const Object *table) {
  Inbounds queue = {0};
  const Map *visit = arena_new(r->arena, Map, 1);
  *vec_push(r->arena, &queue) = (Inbound){.child = table};
  for (int32_t q = 0; q < queue.n; q++) {
    Inbound from = queue.p[q];
    const Inbounds *inbound = rebuilds_inbound(r, from.child);
    for (int32_t k = 0; k < inbound->n; k++) {
      Inbound *next = &inbound->p[k];
      if (next->seen == visit || !map_get(left, next->child->name->fold->text)) continue;
      if (from.key ? !goes_on(&from, next) : !rebuilds_acts(next->key)) continue;
      if (!has_parents(next, all, left)) return false;
      next->seen = visit;
      *vec_push(r->arena, &queue) = *next;
    }
  }
  return true;
}

/* Of larger groups only what refers to a table is counted: looking ahead takes the third power of their size. */
#define LOOK_AHEAD_MAX 24

/* What speaks against dropping `table` as the next one: how many would not go alone then. */
static int32_t harm(Rebuilds *r, const Map *all, Map *left, Object *table) {
  int32_t n = children_left(r, left, table);
  if (n == 0 || all->entries.n > LOOK_AHEAD_MAX) return n;
  n = 0;
  *map_slot(r->arena, left, table->name->fold->text) = NULL;
  for (int32_t i = 0; i < left->entries.n; i++) {
    Object *other = left->entries.p[i].value;
    n += other && !goes_alone(r, all, left, other);
  }
  *map_slot(r->arena, left, table->name->fold->text) = table;
  return n;
}

/* Those that are dropped at last, too, go one after another: each while what its actions write to has all its parents,
** and of these the one that keeps fewest others from it. */
static void order_lingering(Rebuilds *r, RebuildGroup *group) {
  Map all = {0}, left = {0};
  Objects order = {0};
  for (int32_t i = 0; i < group->lingering.n; i++) {
    Object *table = group->lingering.p[i];
    *map_slot(r->arena, &all, table->name->fold->text) = table;
    *map_slot(r->arena, &left, table->name->fold->text) = table;
  }
  while (order.n < group->lingering.n) {
    Object *best = NULL;
    int32_t least = INT32_MAX; /* also while none goes alone: the first one is as good as any */
    for (int32_t i = 0; i < left.entries.n && least > 0; i++) {
      Object *table = left.entries.p[i].value;
      if (!table) continue;
      int32_t n = goes_alone(r, &all, &left, table) ? harm(r, &all, &left, table) : INT32_MAX;
      if (!best || n < least) best = table, least = n;
    }
    assert(best && "as many are left as have not been put in order");
    *map_slot(r->arena, &left, best->name->fold->text) = NULL;
    *vec_push(r->arena, &order) = best;
  }
  group->lingering = order;
}

/* An action on a child compiles only while all of its parents are there: a member that such a child refers to is made
** again before the next table goes, and so are the members that it refers to itself then. */
void rebuilds_plan_early(Rebuilds *r, RebuildGroup *group) {
  int32_t done = 0;
  while (find_needed(r, group) || done < group->early.n) {
    if (done == group->early.n) continue;
    const ObjectPair *pair = map_get(&r->rebuilt, group->early.p[done++]->name->fold->text);
    if (!lend_keys(r, group, pair) || !lend_to_parents(r, group, pair)) continue;
    for (int32_t k = 0; k < pair->to->table->foreign_keys.n; k++) {
      const ObjectPair *needed = map_get(&r->rebuilt, pair->to->table->foreign_keys.p[k].parent->fold->text);
      if (needed) make_early(r, group, needed->from);
    }
  }
  order_lingering(r, group);
}

void rebuilds_plan_reached(Rebuilds *r, RebuildGroup *group) {
  const Map *last = last_writers(r, group);
  for (int32_t i = 0; i < last->entries.n; i++) {
    const ObjectPair *pair = map_get(&r->comparison->by_from, last->entries.p[i].key);
    if (!pair || pair->kind != OBJECT_TABLE) continue;
    bool goes = rebuilds_contain(&group->emptied, pair->from) && !rebuilds_contain(&group->refilled, pair->from);
    bool lingers = rebuilds_contain(&group->lingering, pair->from);
    if (!goes || lingers) *vec_push(r->arena, &group->reached) = pair->from; /* else its triggers go with it */
  }
}
