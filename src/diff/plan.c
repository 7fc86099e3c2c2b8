/* Which steps a comparison asks for; see plan.h for their order.
**
** The surprise: DROP COLUMN and RENAME read every view and trigger of the schema. A view
** over one that the plan has dropped for a while is in their way though it does not change, so
** it goes and comes back as well. */
#include "diff/plan.h"

#include "catalog/parent.h"

typedef VEC(const ObjectPair *) Pairs;

typedef struct Planner {
  Arena *arena;
  Plan *plan;
  const Comparison *comparison;
  const Ident *forced; /* a table that is rebuilt in any case */
  Pairs rebuilt;
  Map is_rebuilt; /* folded name → pair */
  Map is_late;    /* folded name → pair that is altered after the rebuilds */
  Map delayed;    /* folded name → new table that comes amid or after the rebuilds */
  Map dropped;    /* folded name, triggers' with '!' before it: views and triggers that the plan drops */
} Planner;

static bool is_removed(const Planner *p, const Ident *name) {
  const ObjectPair *pair = compare_find_from(p->comparison, name, false);
  return pair && pair->kind == OBJECT_TABLE && !pair->to;
}

static bool is_rebuilt(const Planner *p, const Ident *name) {
  return map_get(&p->is_rebuilt, name->fold->text) != NULL;
}

/* ---- tables and indexes ---- */

static bool is_forced(const Planner *p, const ObjectPair *pair) {
  return p->forced && pair->from && pair->to && ident_same(pair->from->name, p->forced);
}

static void plan_table(Planner *p, const ObjectPair *pair) {
  Plan *plan = p->plan;
  if (pair->action == DIFF_ADDED) {
    *vec_push(p->arena, &plan->create_tables) = pair->to;
  } else if (pair->action == DIFF_REMOVED) {
    const ObjectPair *taker = compare_find_to(p->comparison, pair->from->name, false);
    bool taken = taker && taker->kind == OBJECT_TABLE;
    Objects *list = taken ? &plan->replaced : &plan->drop_tables;
    *vec_push(p->arena, list) = pair->from;
  } else if (pair->action == DIFF_CHANGED && pair->to->table->kind == TABLE_VIRTUAL) {
    *vec_push(p->arena, &plan->virtual_tables) = pair;
  } else if (is_forced(p, pair) || (pair->action == DIFF_CHANGED && !plan_alter(p->arena, plan, pair))) {
    *vec_push(p->arena, &p->rebuilt) = pair;
    *map_slot(p->arena, &p->is_rebuilt, pair->from->name->fold->text) = (void *)pair;
  }
}

/* Whether the new column refers to what is not there, or has not the key, until the rebuilds are through. */
static bool refers_ahead(const Planner *p, const Alter *alter) {
  const Table *table = alter->pair->to->table;
  for (int32_t i = 0; alter->add && i < table->foreign_keys.n; i++) {
    const Ident *parent = table->foreign_keys.p[i].parent;
    bool ahead = is_rebuilt(p, parent) || map_get(&p->delayed, parent->fold->text);
    if (ahead && table->foreign_keys.p[i].column == alter->column) return true;
  }
  return false;
}

static void part_late_alters(Planner *p) {
  Plan *plan = p->plan;
  int32_t n = 0;
  for (int32_t i = 0; i < plan->alters.n; i++)
    if (refers_ahead(p, &plan->alters.p[i]))
      *map_slot(p->arena, &p->is_late, plan->alters.p[i].pair->to->name->fold->text) = (void *)plan->alters.p[i].pair;
  for (int32_t i = 0; i < plan->alters.n; i++) {
    Alter alter = plan->alters.p[i];
    bool late = map_get(&p->is_late, alter.pair->to->name->fold->text) != NULL;
    if (late) *vec_push(p->arena, &plan->late_alters) = alter;
    else plan->alters.p[n++] = alter;
  }
  plan->alters.n = n;
}

/* Whether the table would be in the way of rebuilds, were it there before: a key of its own is a mismatch for as long as
** the old parent is there, or an action on it does not compile while another of its parents, rebuilt or itself delayed, is
** away. */
static bool in_the_way(const Planner *p, const Object *table) {
  const Ident *first = NULL;
  bool several = false, acts = false;
  for (int32_t i = 0; i < table->table->foreign_keys.n; i++) {
    const ForeignKey *key = &table->table->foreign_keys.p[i];
    const ObjectPair *parent = map_get(&p->is_rebuilt, key->parent->fold->text);
    if (!parent && !map_get(&p->delayed, key->parent->fold->text)) continue;
    if (parent && !foreign_key_fits(*p->arena, parent->from, key, CATALOG_NOW)) return true;
    several = several || (first && !ident_same(first, key->parent));
    acts = acts || (parent && key->on_delete > ACTION_RESTRICT);
    first = key->parent;
  }
  return several && acts;
}

/* One that is delayed may be another's parent: as many turns as such tables stand one behind the other. */
static void delay_tables(Planner *p) {
  bool more = p->rebuilt.n > 0;
  while (more) {
    more = false;
    for (int32_t i = 0; i < p->plan->create_tables.n; i++) {
      Object *table = p->plan->create_tables.p[i];
      Str name = table->name->fold->text;
      if (map_get(&p->delayed, name) || !in_the_way(p, table)) continue;
      *map_slot(p->arena, &p->delayed, name) = table;
      more = true;
    }
  }
}

/* New tables that are in the way of rebuilds come after these; those that a rebuilt table refers to itself, amid them. */
static void part_late_tables(Planner *p) {
  delay_tables(p);
  Plan *plan = p->plan;
  Map wanted = {0};
  int32_t n = 0;
  for (int32_t i = 0; i < p->rebuilt.n && plan->create_tables.n > 0; i++) {
    const Table *table = p->rebuilt.p[i]->to->table;
    for (int32_t k = 0; k < table->foreign_keys.n; k++)
      *map_slot(p->arena, &wanted, table->foreign_keys.p[k].parent->fold->text) = p;
  }
  for (int32_t i = 0; i < plan->create_tables.n; i++) {
    Object *table = plan->create_tables.p[i];
    bool amid = map_get(&wanted, table->name->fold->text) != NULL;
    if (!map_get(&p->delayed, table->name->fold->text)) {
      plan->create_tables.p[n++] = table;
      continue;
    }
    *vec_push(p->arena, amid ? &plan->amid_tables : &plan->late_tables) = table;
  }
  plan->create_tables.n = n;
}

/* The virtual table whose shadow table an index or trigger of the new schema stands on; NULL for others. */
static const ObjectPair *virtual_owner(const Planner *p, const Object *object) {
  const Object *owner = object ? catalog_find_owner(p->comparison->to, object->on, CATALOG_NOW) : NULL;
  return owner && !ident_same(owner->name, object->on) ? compare_find_to(p->comparison, owner->name, false) : NULL;
}

bool plan_index_waits(const Comparison *comparison, const Object *index) {
  const ObjectPair *holder = compare_find_from(comparison, index->name, false);
  return holder && holder->kind == OBJECT_TABLE && !holder->to;
}

/* Whether the index comes after everything else because its rows are copied in batches. */
static bool in_batches(const Batches *batches, const Object *index) {
  for (int32_t i = 0; batches && i < batches->n && !index->index->unique; i++)
    if (ident_same(batches->p[i].pair->to->name, index->on)) return true;
  return false;
}

/* The name of an old index that a table gets, which comes before the tables are rebuilt with which indexes fall. */
static bool name_taken(const Planner *p, const Object *index) {
  const ObjectPair *taker = compare_find_to(p->comparison, index->name, false);
  return taker && taker->kind == OBJECT_TABLE;
}

/* Indexes of rebuilt, new and dropped tables come and go with them; shadow tables with their virtual table, which
** makes none of what stands on them. */
static void plan_index(Planner *p, const ObjectPair *pair, const Batches *batches) {
  const ObjectPair *virtual = virtual_owner(p, pair->to);
  if (pair->action == DIFF_SAME && !(virtual && virtual->action != DIFF_SAME)) return;
  bool moved = pair->from && ((pair->to && !ident_same(pair->from->on, pair->to->on)) || name_taken(p, pair->from));
  if (pair->from && (moved || (!is_rebuilt(p, pair->from->on) && !is_removed(p, pair->from->on))))
    *vec_push(p->arena, &p->plan->drop_indexes) = pair->from;
  bool waits = pair->to && plan_index_waits(p->comparison, pair->to) && !in_batches(batches, pair->to);
  if (virtual || waits) *vec_push(p->arena, &p->plan->late_indexes) = pair->to;
  if (waits) return;
  const ObjectPair *owner = pair->to ? compare_find_to(p->comparison, pair->to->on, false) : NULL;
  if (!owner || !owner->from || is_rebuilt(p, pair->to->on)) return;
  bool late = map_get(&p->is_late, pair->to->on->fold->text) != NULL;
  *vec_push(p->arena, late ? &p->plan->late_indexes : &p->plan->create_indexes) = pair->to;
}

/* ---- views and triggers ---- */

static bool drop_once(Planner *p, Object *object) {
  Str name = object->name->fold->text;
  bool trigger = object->kind == OBJECT_TRIGGER;
  void **slot = map_slot(p->arena, &p->dropped, trigger ? str_concat(p->arena, S("!"), name) : name);
  if (*slot) return false;
  *slot = object;
  Objects *list = trigger ? &p->plan->drop_triggers : &p->plan->drop_views;
  *vec_push(p->arena, list) = object;
  return true;
}

static bool is_dropped(Planner *p, const Object *object) {
  Arena scratch = *p->arena;
  Str name = object->name->fold->text;
  return map_get(&p->dropped, object->kind == OBJECT_TRIGGER ? str_concat(&scratch, S("!"), name) : name) != NULL;
}

static bool drops_columns(const Plan *plan) {
  for (int32_t i = 0; i < plan->alters.n; i++)
    if (!plan->alters.p[i].add) return true;
  return false;
}

/* Views and triggers that read a dropped view, and so on. */
static void drop_dependents(Planner *p) {
  for (int32_t i = 0; i < p->plan->drop_views.n; i++) {
    Objects dependents = depend_on((Catalog *)p->comparison->from, p->plan->drop_views.p[i]->name);
    for (int32_t k = 0; k < dependents.n; k++)
      if (dependents.p[k]->kind == OBJECT_VIEW || dependents.p[k]->kind == OBJECT_TRIGGER)
        drop_once(p, dependents.p[k]);
  }
}

/* A table that gets its place by RENAME, which reads the whole schema: what mentions it goes and comes back. */
static void drop_mentions(Planner *p, const ObjectPair *pair) {
  Objects dependents = depend_on((Catalog *)p->comparison->from, pair->from->name);
  for (int32_t i = 0; i < dependents.n; i++) {
    Object *object = dependents.p[i];
    bool elsewhere = object->kind == OBJECT_TRIGGER && !ident_same(object->on, pair->from->name);
    if (object->kind == OBJECT_VIEW || elsewhere) drop_once(p, object);
  }
}

static void plan_drops(Planner *p, const Batches *batches) {
  for (int32_t i = 0; i < p->comparison->pairs.n; i++) {
    const ObjectPair *pair = &p->comparison->pairs.p[i];
    bool body = pair->kind == OBJECT_VIEW || pair->kind == OBJECT_TRIGGER;
    if (!body || !pair->from) continue;
    const ObjectPair *virtual = pair->kind == OBJECT_TRIGGER ? virtual_owner(p, pair->to) : NULL;
    if (pair->action != DIFF_SAME || (virtual && virtual->action != DIFF_SAME)) drop_once(p, pair->from);
  }
  for (int32_t i = 0; batches && i < batches->n; i++) drop_mentions(p, batches->p[i].pair);
  if (drops_columns(p->plan) || (batches && batches->n > 0)) drop_dependents(p);
}

/* Triggers on a table by its folded name. */
static Map triggers_by_table(Planner *p) {
  Map map = {0};
  for (int32_t i = 0; i < p->comparison->pairs.n; i++) {
    const ObjectPair *pair = &p->comparison->pairs.p[i];
    if (pair->kind != OBJECT_TRIGGER || !pair->from) continue;
    void **slot = map_slot(p->arena, &map, pair->from->on->fold->text);
    if (!*slot) *slot = arena_new(p->arena, Objects, 1);
    *vec_push(p->arena, (Objects *)*slot) = pair->from;
  }
  return map;
}

/* Events by their bits. */
enum { ON_INSERT = 1 << TRIGGER_INSERT, ON_UPDATE = 1 << TRIGGER_UPDATE, ON_DELETE = 1 << TRIGGER_DELETE };

/* Whether one of the events fires the trigger; UPDATE OF other columns than `column` does not (-1: any is written). */
static bool fires(const Object *trigger, int events, const Object *table, int32_t column) {
  const CreateTrigger *definition = trigger->trigger->definition;
  if (!(events >> trigger->trigger->event & 1)) return false;
  for (int32_t i = 0; i < definition->columns.n && column >= 0; i++) {
    const ColumnName *name = AS(ColumnName, COLUMN_NAME, definition->columns.p[i]);
    if (name && ident_same(name->name.id, table->table->columns.p[column].name)) return true;
  }
  return definition->columns.n == 0 || column < 0;
}

static void silence(Planner *p, const Map *triggers_of, const Object *table, int events, int32_t column) {
  const Objects *triggers = map_get(triggers_of, table->name->fold->text);
  for (int32_t i = 0; triggers && i < triggers->n; i++)
    if (fires(triggers->p[i], events, table, column)) drop_once(p, triggers->p[i]);
}

static void silence_all(Planner *p, const Map *triggers_of, const Objects *tables, int events) {
  for (int32_t i = 0; i < tables->n; i++) silence(p, triggers_of, tables->p[i], events, -1);
}

static void look_at(Planner *p, Map *seen, const Ident *name) {
  *map_slot(p->arena, seen, name->fold->text) = (void *)name;
}

/* Folded names of triggers that don't compile without the tables: they mention one of them or of their children, a view
** on these, or another table that has such a trigger. Merely to stand on one is no mention. */
static Map compiled_with(Planner *p, const Objects *tables) {
  Map triggers = {0}, seen = {0};
  for (int32_t i = 0; i < tables->n; i++) look_at(p, &seen, tables->p[i]->name);
  for (int32_t i = 0; i < seen.entries.n; i++) {
    const Ident *name = seen.entries.p[i].value;
    Objects dependents = depend_on((Catalog *)p->comparison->from, name);
    for (int32_t k = 0; k < dependents.n; k++) {
      Object *object = dependents.p[k];
      if (object->kind == OBJECT_TRIGGER && !ident_same(object->on, name)) {
        *map_slot(p->arena, &triggers, object->name->fold->text) = object;
        look_at(p, &seen, object->on);
      } else if (object->kind == OBJECT_VIEW || (object->kind == OBJECT_TABLE && i < tables->n)) {
        look_at(p, &seen, object->name);
      }
    }
  }
  return triggers;
}

/* Triggers that an action on the group's rows would compile, which are broken or need one of its tables that is away. */
static void silence_compiled(Planner *p, const Map *triggers_of, const RebuildGroup *group) {
  Map needy = {0};
  for (int32_t i = 0; i < group->reached.n; i++) {
    const Objects *on = map_get(triggers_of, group->reached.p[i]->name->fold->text);
    bool away = group->emptied.n > 1;
    if (on && away && needy.entries.n == 0) needy = compiled_with(p, &group->emptied);
    for (int32_t k = 0; on && k < on->n; k++) {
      Problem why;
      if (!fires(on->p[k], ON_UPDATE | ON_DELETE, NULL, -1)) continue;
      if (map_get(&needy, on->p[k]->name->fold->text) || depend_trigger_refused(p->comparison->from, on->p[k], &why))
        drop_once(p, on->p[k]);
    }
  }
}

/* Those of a table that is put back which fire where numbers that came with a mark become numbers again. */
static void silence_numbers(Planner *p, const Map *triggers_of, const Object *child) {
  for (int32_t i = 0; i < child->table->foreign_keys.n; i++) {
    const ForeignKey *key = &child->table->foreign_keys.p[i];
    const ObjectPair *parent = compare_find_to(p->comparison, key->parent, false);
    bool table = parent && parent->kind == OBJECT_TABLE && parent->to->table->kind == TABLE_ORDINARY;
    for (int32_t k = 0; table && k < key->n; k++)
      if (plan_one_way(child, key, k, parent->to)) silence(p, triggers_of, child, ON_UPDATE, key->columns[k]);
  }
}

/* Triggers that parking, taking out and putting back would fire. */
static void silence_triggers(Planner *p) {
  Map map = triggers_by_table(p);
  for (int32_t i = 0; i < p->plan->groups.n; i++) {
    const RebuildGroup *group = &p->plan->groups.p[i];
    for (int32_t k = 0; k < group->parked.n; k++)
      silence(p, &map, group->parked.p[k].child, ON_UPDATE, group->parked.p[k].column);
    silence_all(p, &map, &group->refilled, ON_INSERT | ON_DELETE);
    for (int32_t k = 0; k < group->refilled.n; k++) silence_numbers(p, &map, group->refilled.p[k]);
    silence_all(p, &map, &group->stirred, ON_UPDATE | ON_DELETE);
    silence_all(p, &map, &group->lingering, ON_DELETE);
    silence_compiled(p, &map, group);
  }
}

/* What is new, what changed, and what fell with a table or view that comes back. */
static void plan_creates(Planner *p) {
  for (int32_t i = 0; i < p->comparison->pairs.n; i++) {
    const ObjectPair *pair = &p->comparison->pairs.p[i];
    if (!pair->to || (pair->kind != OBJECT_VIEW && pair->kind != OBJECT_TRIGGER)) continue;
    bool gone = !pair->from || is_dropped(p, pair->from);
    if (!gone && pair->kind == OBJECT_TRIGGER) {
      const ObjectPair *owner = compare_find_from(p->comparison, pair->from->on, false);
      gone = is_rebuilt(p, pair->from->on) || (owner && (!owner->to || is_dropped(p, owner->from)));
    }
    Objects *list = pair->kind == OBJECT_VIEW ? &p->plan->create_views : &p->plan->create_triggers;
    if (gone) *vec_push(p->arena, list) = pair->to;
  }
}

Plan *plan_make(Arena *arena, const Comparison *comparison, PlanOptions options) {
  Planner p = {.arena = arena, .plan = arena_new(arena, Plan, 1), .comparison = comparison, .forced = options.rebuild};
  p.plan->comparison = comparison;
  p.plan->renames = options.renames;
  for (int32_t i = 0; i < comparison->pairs.n; i++)
    if (comparison->pairs.p[i].kind == OBJECT_TABLE) plan_table(&p, &comparison->pairs.p[i]);
  part_late_tables(&p);
  part_late_alters(&p);
  for (int32_t i = 0; i < comparison->pairs.n; i++)
    if (comparison->pairs.p[i].kind == OBJECT_INDEX) plan_index(&p, &comparison->pairs.p[i], options.batches);
  plan_drops(&p, options.batches);
  plan_groups(arena, p.plan, p.rebuilt.p, p.rebuilt.n, options);
  silence_triggers(&p);
  plan_creates(&p);
  plan_search(arena, p.plan, &p.is_rebuilt);
  plan_risks(arena, p.plan);
  return p.plan;
}

bool plan_empty(const Plan *plan) {
  return plan->comparison->differences == 0;
}
