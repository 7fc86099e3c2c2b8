/* How far a plan reaches; see plan.h.
**
** The graph has the comparison's pairs as nodes and joins what either schema says, so that both sides of the proof
** hold the same objects.
**
** The surprise: a rebuild reaches one generation down and one up. The plan says whose rows it deletes; were an
** action to act where it does not expect it, a row of a child would tell. But a child's rows need somebody to refer to.
** Who that one refers to does not matter: no statement writes to it, and keys act downwards only. So it is there without
** such keys. Only what a trigger writes to is there with all its keys, up to the last generation. */
#include "diff/plan.h"

typedef VEC(int32_t) Numbers;

typedef struct Point {
  Numbers mentions, dependents; /* numbers of pairs */
  bool core;                    /* the plan may touch it */
  bool emptied;                 /* and its rows may be deleted on the way */
  Reached reached;
} Point;

typedef struct Reach {
  Arena *arena;
  const Plan *plan;
  const Comparison *comparison;
  Point *points; /* a pair each */
  Numbers queue;
} Reach;

static int32_t number_of(const Reach *r, const ObjectPair *pair) {
  return (int32_t)(pair - r->comparison->pairs.p);
}

static const ObjectPair *pair_of(const Reach *r, const Object *object, bool to) {
  bool trigger = object->kind == OBJECT_TRIGGER;
  return to ? compare_find_to(r->comparison, object->name, trigger)
            : compare_find_from(r->comparison, object->name, trigger);
}

/* ---- the graph ---- */

static void link_points(Reach *r, const ObjectPair *dependent, const ObjectPair *on) {
  if (!dependent || !on || dependent == on) return;
  *vec_push(r->arena, &r->points[number_of(r, dependent)].mentions) = number_of(r, on);
  *vec_push(r->arena, &r->points[number_of(r, on)].dependents) = number_of(r, dependent);
}

static void link_mentions(Reach *r, const Ident *name, const ObjectPair *pair, bool to) {
  Objects dependents = depend_on((Catalog *)(to ? r->comparison->to : r->comparison->from), name);
  for (int32_t i = 0; i < dependents.n; i++) link_points(r, pair_of(r, dependents.p[i], to), pair);
}

/* What mentions a shadow table needs the virtual table that makes it. */
static void link_shadows(Reach *r, bool to) {
  const Catalog *catalog = to ? r->comparison->to : r->comparison->from;
  for (int32_t i = 0; i < catalog->versions.n; i++) {
    const Object *shadow = catalog->versions.p[i];
    if (shadow->kind != OBJECT_TABLE || shadow->table->kind != TABLE_SHADOW || !object_alive(shadow, CATALOG_NOW))
      continue;
    link_mentions(r, shadow->name, pair_of(r, shadow->table->virtual_table, to), to);
  }
}

static void link_dependents(Reach *r, const ObjectPair *pair, bool to) {
  const Object *object = to ? pair->to : pair->from;
  if (!object || object->kind == OBJECT_INDEX || object->kind == OBJECT_TRIGGER) return;
  link_mentions(r, object->name, pair, to);
  if (object->kind != OBJECT_TABLE || object->table->kind != TABLE_VIRTUAL) return;
  const Map *names = to ? &r->comparison->by_to : &r->comparison->by_from;
  Str content;
  if (plan_content(r->arena, object, &content) == CONTENT_TABLE)
    link_points(r, pair, map_get(names, str_fold(r->arena, content)));
}

/* ---- where it begins ---- */

static void make_core(Reach *r, const ObjectPair *pair, bool emptied) {
  if (!pair) return;
  Point *point = &r->points[number_of(r, pair)];
  if (point->core && (point->emptied || !emptied)) return;
  point->core = true;
  point->emptied |= emptied;
  *vec_push(r->arena, &r->queue) = number_of(r, pair);
}

static void make_all_core(Reach *r, const Objects *objects, bool to, bool emptied) {
  for (int32_t i = 0; i < objects->n; i++) make_core(r, pair_of(r, objects->p[i], to), emptied);
}

/* A renamed table under the name that it ends with. */
static void make_renamed_core(Reach *r, const Renames *renames) {
  for (int32_t i = 0; renames && i < renames->n; i++) {
    const Rename *rename = &renames->p[i];
    if (rename->drops) continue;
    Str name = rename->column.n > 0 ? rename->table : rename->new_name;
    for (int32_t k = i + 1; k < renames->n; k++)
      if (renames->p[k].column.n == 0 && str_eq_fold(renames->p[k].table, name)) name = renames->p[k].new_name;
    make_core(r, map_get(&r->comparison->by_from, str_fold(r->arena, name)), false);
  }
}

static void begin(Reach *r) {
  const Plan *plan = r->plan;
  for (int32_t i = 0; i < r->comparison->pairs.n; i++)
    if (r->comparison->pairs.p[i].action != DIFF_SAME) make_core(r, &r->comparison->pairs.p[i], false);
  for (int32_t i = 0; i < plan->groups.n; i++) {
    const RebuildGroup *group = &plan->groups.p[i];
    make_all_core(r, &group->emptied, false, true);
    for (int32_t k = 0; k < group->parked.n; k++) make_core(r, pair_of(r, group->parked.p[k].child, false), false);
  }
  make_all_core(r, &plan->drop_tables, false, true);
  make_all_core(r, &plan->replaced, false, true);
  make_all_core(r, &plan->drop_views, false, false);
  make_all_core(r, &plan->drop_triggers, false, false);
  make_all_core(r, &plan->reindexed, true, false);
  make_renamed_core(r, plan->renames);
}

/* ---- how it goes on ---- */

/* What depends on something touched may be touched, or stands in its way. */
static void spread(Reach *r) {
  for (int32_t i = 0; i < r->queue.n; i++) {
    const ObjectPair *pair = &r->comparison->pairs.p[r->queue.p[i]];
    const Point *point = &r->points[r->queue.p[i]];
    for (int32_t k = 0; k < point->dependents.n; k++) {
      const ObjectPair *other = &r->comparison->pairs.p[point->dependents.p[k]];
      bool child = pair->kind == OBJECT_TABLE && other->kind == OBJECT_TABLE;
      if (!child || point->emptied) make_core(r, other, false);
    }
  }
}

static bool is_unique(const Object *index) {
  return index && index->index->unique;
}

/* Of a table that is only referred to, those that may be the key. */
static bool needs_index(const Point *table, const ObjectPair *pair) {
  return pair->kind == OBJECT_INDEX && (table->core || is_unique(pair->from) || is_unique(pair->to));
}

static void want(Reach *r, Numbers *queue, int32_t number, bool whole) {
  Point *point = &r->points[number];
  Reached reached = whole || point->core ? REACHED_WHOLE : REACHED_BARE;
  if (point->reached >= reached) return;
  point->reached = reached;
  *vec_push(r->arena, queue) = number;
}

/* Who is mentioned by an ordinary table is a parent. */
static bool needs_parents(const Point *point, const ObjectPair *pair) {
  const Object *object = pair->from ? pair->from : pair->to;
  return point->reached == REACHED_WHOLE || object->kind != OBJECT_TABLE || object->table->kind != TABLE_ORDINARY;
}

/* And what those need to be there. */
static void support(Reach *r) {
  Numbers queue = {0};
  for (int32_t i = 0; i < r->comparison->pairs.n; i++)
    if (r->points[i].core) want(r, &queue, i, true);
  for (int32_t i = 0; i < queue.n; i++) {
    Point *point = &r->points[queue.p[i]];
    const ObjectPair *pair = &r->comparison->pairs.p[queue.p[i]];
    bool whole = pair->kind == OBJECT_TRIGGER || (point->reached == REACHED_WHOLE && !point->core);
    for (int32_t k = 0; needs_parents(point, pair) && k < point->mentions.n; k++)
      want(r, &queue, point->mentions.p[k], whole);
    for (int32_t k = 0; k < point->dependents.n; k++)
      if (needs_index(point, &r->comparison->pairs.p[point->dependents.p[k]]))
        want(r, &queue, point->dependents.p[k], false);
  }
}

Reached *plan_reach(Arena *arena, const Plan *plan) {
  const Comparison *comparison = plan->comparison;
  Reach r = {.arena = arena, .plan = plan, .comparison = comparison};
  r.points = arena_new(arena, Point, comparison->pairs.n + 1);
  Reached *reached = arena_new(arena, Reached, comparison->pairs.n + 1);
  /* What is broken already is in the way of every RENAME: then all of it belongs to the proof. */
  BrokenSearch all = {.bodies = true, .strings = true};
  bool broken = depend_first_broken((Catalog *)comparison->from, all, NULL) ||
                depend_first_broken((Catalog *)comparison->to, all, NULL);
  /* So it does where something has gone to make way for a name: the comparison has it no more. */
  for (int32_t i = 0; plan->renames && i < plan->renames->n; i++) broken = broken || plan->renames->p[i].drops;
  for (int32_t i = 0; i < comparison->pairs.n; i++)
    for (int to = 0; to < 2; to++) link_dependents(&r, &comparison->pairs.p[i], to);
  for (int to = 0; to < 2; to++) link_shadows(&r, to);
  begin(&r);
  spread(&r);
  support(&r);
  for (int32_t i = 0; i < comparison->pairs.n; i++) reached[i] = broken ? REACHED_WHOLE : r.points[i].reached;
  return reached;
}
