/* What is said of views and triggers that do not work; see depend_report_broken. */
#include "catalog/depend_state.h"

bool depend_may_be_loaded(const Catalog *catalog, ProblemCode code) {
  if (catalog->foreign_keys_fixed) return false;
  return code == PROBLEM_UNKNOWN_FUNCTION || code == PROBLEM_WRONG_ARITY || code == PROBLEM_UNKNOWN_COLLATION;
}

static Place statement_place(const Catalog *catalog, Moment moment) {
  if (moment >= (Moment)catalog->statements.n) return PLACE_NONE;
  const Statement *statement = catalog->statements.p[moment].statement;
  return (Place){statement->source->id, statement->first, statement->last};
}

/* The view that an object fails for; NULL if it is for something of its own. */
static const Object *blamed_view(const Catalog *catalog, const State *state) {
  const Problem *why = state->why;
  if (why->code != PROBLEM_BROKEN_VIEW && (why->code != PROBLEM_FAULTY_VIEW || why->arg[1].n)) return NULL;
  return catalog_find(catalog, ident_intern(&catalog->compilation->idents, why->arg[0]), CATALOG_NOW);
}

/* Whether a view reads itself, through the views that it blames. */
static bool reads_itself(const Catalog *catalog, const Object *view) {
  const Object *at = view;
  for (int depth = 0; depth < VIEW_DEPTH && at && at->kind == OBJECT_VIEW; depth++) {
    const State *state = state_of(catalog->dependents, at);
    if (!state->broken || state->why->code != PROBLEM_BROKEN_VIEW) return false;
    at = blamed_view(catalog, state);
    if (at == view) return true;
  }
  return false;
}

/* Whether all that is wrong, be it in a view that is read, is what an extension may have. */
static bool only_not_loaded(const Catalog *catalog, const Object *object) {
  for (int depth = 0; depth < VIEW_DEPTH && object; depth++) {
    const State *state = state_of(catalog->dependents, object);
    if (!state->why || (!state->broken && !state->refused)) return false;
    if (depend_may_be_loaded(catalog, state->why->code)) return true;
    object = blamed_view(catalog, state);
  }
  return false;
}

bool depend_names_missing(const Problem *why) {
  switch (why->code) {
  case PROBLEM_UNKNOWN_TABLE:
  case PROBLEM_UNKNOWN_COLUMN:
  case PROBLEM_AMBIGUOUS_COLUMN:
  case PROBLEM_UNKNOWN_INDEX:
  case PROBLEM_USING_COLUMN:
    return true;
  case PROBLEM_FAULTY_VIEW:
    return why->arg[1].n > 0;
  default:
    return false;
  }
}

static ProblemCode reason_code(const Catalog *catalog, const Object *object, const State *state) {
  if (depend_names_missing(state->why)) return PROBLEM_BROKEN_OBJECT;
  if (!blamed_view(catalog, state)) return PROBLEM_FAULTY_OBJECT;
  return reads_itself(catalog, object) ? PROBLEM_CIRCULAR_VIEW : PROBLEM_READS_BROKEN;
}

/* What was created so that nothing can use it: SQLite says what it would say of such a statement outside. */
static void report_as_outside(Catalog *catalog, const Object *object, const State *state) {
  Problem *problem = compilation_problem(catalog->compilation, state->why->code, state->why->at);
  problem->statement = (int32_t)object->born;
  problem->related = state->why->related;
  for (int i = 0; i < 3; i++) problem->arg[i] = state->why->arg[i];
}

static void report(Catalog *catalog, Object *object, const State *state, bool never) {
  ProblemCode code = reason_code(catalog, object, state);
  if (code == PROBLEM_FAULTY_OBJECT && never && !object->source->synthetic) {
    report_as_outside(catalog, object, state);
    return;
  }
  Place inside = object->source->synthetic ? object->name_place : state->why->at;
  Place place = never ? inside : statement_place(catalog, state->cause);
  Problem *problem = compilation_problem(catalog->compilation, code, place);
  problem->statement = (int32_t)(never ? object->born : state->cause);
  if (!never) problem->related = inside;
  problem->cause = state->why->code;
  problem->arg[0] = object->kind == OBJECT_VIEW ? S("view") : S("trigger");
  problem->arg[1] = object->name->text;
  problem->arg[2] = code == PROBLEM_FAULTY_OBJECT ? problem_slug(state->why->code) : state->why->arg[0];
}

/* The last layout before the one that holds now of which it is known whether the view could be read; NULL if none is. */
static const Layout *known_before(const State *state) {
  for (int32_t i = state->layouts.n - 2; i >= 0; i--)
    if (state->layouts.p[i].known) return &state->layouts.p[i];
  return NULL;
}

/* A view or trigger that breaks no schema, and that nothing can use all the same. Of a trigger only what was wrong from
** the start: alter/drop-column-in-trigger and its like say what took something away from it. */
static bool report_refused(Catalog *catalog, Object *object, const State *state) {
  if (!state->refused || state->stuck) return false;
  bool never = state->cause == object->born;
  const Layout *before = object->kind == OBJECT_VIEW && !never ? known_before(state) : NULL;
  bool worked = before && before->columns.n && !before->late;
  if (before && !worked) never = before->since == object->born;
  if (!worked && (!never || object->source->synthetic)) return false;
  if (object->kind == OBJECT_VIEW) report(catalog, object, state, never);
  else report_as_outside(catalog, object, state);
  return true;
}

void depend_report_broken(Catalog *catalog) {
  depend_first_broken(catalog, (BrokenSearch){.bodies = true, .strings = true}, NULL);
  Dependents *dependents = catalog->dependents;
  for (int32_t i = 0; i < dependents->broken.n; i++) {
    Object *object = dependents->broken.p[i];
    State *state = state_of(dependents, object);
    if (state->reported || (object->kind != OBJECT_VIEW && object->kind != OBJECT_TRIGGER)) continue;
    if (only_not_loaded(catalog, object)) continue;
    if (state->broken) report(catalog, object, state, state->cause == object->born);
    else if (!report_refused(catalog, object, state)) continue;
    state->reported = true;
  }
}
