/* The log; see log.h. Steps are gathered backwards along the lineage, then sorted. */
#include "history/log.h"

#include <stdlib.h>

typedef struct Log {
  History *history;
  Steps steps;
  Moment moment; /* what comes after it is left out */
  bool attached; /* whose life is being added */
} Log;

static void add(Log *log, Step step) {
  if (step.statement > log->moment) return;
  step.attached = log->attached;
  *vec_push(log->history->arena, &log->steps) = step;
}

/* The step that led to a version. */
static void add_passage(Log *log, Passage passage, const Object *before, const Object *after) {
  History *history = log->history;
  Step step = {.statement = after->born, .before = before, .after = after};
  switch (passage) {
  case PASSAGE_NONE:
    step.kind = STEP_CREATED;
    break;
  case PASSAGE_ALTERED:
    step.change = history->change[after->number];
    step.kind = step.change && step.change->kind != CHANGE_FOLLOW ? STEP_ALTERED : STEP_FOLLOWED;
    if (log->attached) return; /* it follows the table's own renames, which are told already */
    if (step.kind == STEP_FOLLOWED && history_kept(history, after)) return;
    break;
  case PASSAGE_REBUILT:
    step.kind = STEP_REBUILT;
    step.pair = history_rebuild(history, after);
    step.statement = (Moment)history->rebuilt[after->number]->created;
    break;
  case PASSAGE_REMADE:
    if (history_kept(history, after)) return;
    step.kind = STEP_REMADE;
    break;
  }
  add(log, step);
}

/* Whether the same script made an object of this name again. */
static bool is_remade(const History *history, const Object *dropped) {
  const Catalog *catalog = history->catalog;
  for (int32_t i = (int32_t)dropped->number + 1; i < catalog->versions.n; i++) {
    const Object *object = catalog->versions.p[i];
    Passage passage;
    if (object->kind == dropped->kind && !object->before && ident_same(object->name, dropped->name) &&
        object->born >= dropped->died)
      return history_before(history, object, &passage) == dropped;
  }
  return false;
}

/* All of the object's steps. Where an index or trigger was made again, the one before has a life of its own. */
static void add_life(Log *log, const Object *object) {
  const Object *last = history_newest(log->history, object);
  if (last->died != MOMENT_NEVER && !(log->attached && is_remade(log->history, last)))
    add(log, (Step){.kind = STEP_DROPPED, .statement = last->died, .before = last});
  while (last) {
    Passage passage;
    const Object *before = history_before(log->history, last, &passage);
    add_passage(log, passage, before, last);
    if (log->attached && passage == PASSAGE_REMADE) return;
    last = before;
  }
}

static uint32_t number_of(const Step *step) {
  return step->after ? step->after->number : UINT32_MAX;
}

static int by_statement(const void *a, const void *b) {
  const Step *x = a, *y = b;
  if (x->statement != y->statement) return x->statement < y->statement ? -1 : 1;
  if (x->attached != y->attached) return x->attached ? 1 : -1;
  return (number_of(x) > number_of(y)) - (number_of(x) < number_of(y));
}

/* Whether a table of the lineage bore the name when `object` was made on it. */
static bool stands_on(const History *history, const bool *family, const Object *object) {
  bool candidate =
      object->kind == OBJECT_TRIGGER || (object->kind == OBJECT_INDEX && object->index->origin == INDEX_CREATED);
  if (!candidate || object->before) return false;
  const Object *table = catalog_find_kind(history->catalog, OBJECT_TABLE, object->on, object->born);
  return table && family[table->identity];
}

static void add_attached(Log *log, const Object *table) {
  const Catalog *catalog = log->history->catalog;
  bool *family = arena_new(log->history->arena, bool, catalog->versions.n);
  for (const Object *each = history_newest(log->history, table); each; each = history_before(log->history, each, NULL))
    family[each->identity] = true;
  log->attached = true;
  for (int32_t i = 0; i < catalog->versions.n; i++)
    if (stands_on(log->history, family, catalog->versions.p[i])) add_life(log, catalog->versions.p[i]);
}

Steps log_of(History *history, const Object *object, Moment moment) {
  Log log = {.history = history, .moment = moment};
  add_life(&log, object);
  if (object->kind == OBJECT_TABLE) add_attached(&log, object);
  if (log.steps.n) qsort(log.steps.p, (size_t)log.steps.n, sizeof *log.steps.p, by_statement);
  return log.steps;
}
