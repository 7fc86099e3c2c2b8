/* Function calls: which function a name and a number of arguments mean, and
** where aggregates and window functions may stand. */
#include "catalog/builtin.h"
#include "catalog/scope.h"

static Problem *function_problem(Resolver *r, ProblemCode code, const Function *call, Str detail) {
  Problem *problem = resolve_problem(r, code, call->name.tok, call->name.tok);
  problem->arg[0] = call->name.id->text;
  problem->arg[1] = detail;
  return problem;
}

static void wrong_arity(Resolver *r, const Function *call, const BuiltinFunction *function) {
  Problem *problem = resolve_problem(r, PROBLEM_WRONG_ARITY, call->name.tok, call->name.tok);
  problem->arg[0] = call->name.id->text;
  problem->arg[1] = str_fmt(r->arena, "%d", call->arguments.n);
  if (function->least == function->most) problem->arg[2] = str_fmt(r->arena, "%d", function->least);
  else if (function->most == 127) problem->arg[2] = str_fmt(r->arena, "%d or more", function->least);
  else problem->arg[2] = str_fmt(r->arena, "%d to %d", function->least, function->most);
}

static void check_aggregate(Resolver *r, const Scope *scope, const Function *call, const BuiltinFunction *function) {
  if (call->over) {
    if (!scope->windows_allowed) function_problem(r, PROBLEM_WINDOW_MISUSE, call, S("misplaced"));
    if (call->distinct) function_problem(r, PROBLEM_WINDOW_MISUSE, call, S("distinct"));
    return;
  }
  if (function->kind == FUNCTION_WINDOW) function_problem(r, PROBLEM_WINDOW_MISUSE, call, S("without-over"));
  /* In a query that has another where it may stand, it is found later. */
  else if (!scope->aggregates_allowed)
    function_problem(r, PROBLEM_AGGREGATE_MISUSE, call, S("misplaced"))->late = scope->aggregate;
  else if (call->distinct && call->arguments.n != 1) function_problem(r, PROBLEM_AGGREGATE_MISUSE, call, S("distinct"));
}

static void check_scalar_call(Resolver *r, const Function *call, const BuiltinFunction *function) {
  if (call->over) function_problem(r, PROBLEM_WINDOW_MISUSE, call, S("scalar"));
  else if (call->filter) function_problem(r, PROBLEM_AGGREGATE_MISUSE, call, S("filter"));
  else if (call->order_by.n) function_problem(r, PROBLEM_AGGREGATE_MISUSE, call, S("order-by"));
  bool stored =
      r->definition == DEFINITION_INDEX || r->definition == DEFINITION_PARTIAL || r->definition == DEFINITION_GENERATED;
  if (!stored || function->deterministic) return;
  Problem *problem = resolve_problem(r, PROBLEM_EXPRESSION_FORBIDDEN, call->head.first, call->head.last);
  problem->arg[0] = S("non-deterministic functions");
  problem->arg[1] = r->definition == DEFINITION_INDEX     ? S("index expressions")
                    : r->definition == DEFINITION_PARTIAL ? S("partial index WHERE clauses")
                                                          : S("generated columns");
}

/* Arguments, with what may stand in them; true where one contains an aggregate of this scope. */
static bool resolve_arguments(Resolver *r, Scope *scope, const Function *call, bool aggregate) {
  bool aggregates = scope->aggregates_allowed, windows = scope->windows_allowed, contains = false;
  if (aggregate) {
    scope->windows_allowed = false;
    if (!call->over) scope->aggregates_allowed = false;
  }
  for (int32_t i = 0; i < call->arguments.n; i++) contains |= resolve_scalar(r, scope, call->arguments.p[i]).aggregate;
  for (int32_t i = 0; i < call->order_by.n; i++)
    resolve_scalar(r, scope, AS(OrderingTerm, ORDERING_TERM, call->order_by.p[i])->expr);
  resolve_scalar(r, scope, call->filter);
  if (call->over) resolve_window(r, scope, AS(Window, WINDOW, call->over));
  scope->aggregates_allowed = aggregates;
  scope->windows_allowed = windows;
  return contains;
}

/* The scope whose rows an aggregate goes through: the innermost one of which its arguments name a column, the one
** where it stands if they name none. `bound`: as it was for each scope before the arguments. */
static Scope *aggregate_owner(Scope *scope, const int32_t *bound) {
  int32_t i = 0;
  for (Scope *at = scope; at; at = at->outer, i++)
    if (at->bound > bound[i]) return at;
  return scope;
}

static int32_t *bound_so_far(Resolver *r, const Scope *scope) {
  int32_t n = 0;
  for (const Scope *at = scope; at; at = at->outer) n++;
  int32_t *bound = arena_new(r->arena, int32_t, n);
  n = 0;
  for (const Scope *at = scope; at; at = at->outer) bound[n++] = at->bound;
  return bound;
}

/* The first argument of likely(), unlikely() and likelihood() shines through as a column's name, not its type. */
static bool is_hint(Str folded) {
  return str_eq(folded, S("likely")) || str_eq(folded, S("unlikely")) || str_eq(folded, S("likelihood"));
}

Value resolve_function(Resolver *r, Scope *scope, Function *call) {
  resolve_reference(r, REFERENCE_FUNCTION, call->name, &call->head);
  Value value = {.affinity = AFFINITY_NONE, .types = TYPE_ANY, .width = 1};
  Str folded = call->name.id->fold->text;
  const BuiltinFunction *function = builtin_function(folded, call->arguments.n);
  int32_t problems = r->out->problems.n;
  if (is_hint(folded) && call->arguments.n > 0) {
    value = resolve_scalar(r, scope, call->arguments.p[0]);
    value.affinity = AFFINITY_NONE;
    value.declared = (Str){0};
    for (int32_t i = 1; i < call->arguments.n; i++) resolve_scalar(r, scope, call->arguments.p[i]);
    if (call->arguments.n < function->least || call->arguments.n > function->most) wrong_arity(r, call, function);
    else if (call->over) function_problem(r, PROBLEM_WINDOW_MISUSE, call, S("scalar"));
    return value;
  }
  bool aggregate = function && function->kind != FUNCTION_SCALAR;
  if (!function) {
    function_problem(r, PROBLEM_UNKNOWN_FUNCTION, call, builtin_nearest_function(folded));
  } else if (call->arguments.n < function->least || call->arguments.n > function->most) {
    wrong_arity(r, call, function);
  } else if (call->star && !str_eq(folded, S("count")) && function->least > 0) {
    wrong_arity(r, call, function);
  } else if (aggregate) {
    check_aggregate(r, scope, call, function);
  } else {
    check_scalar_call(r, call, function);
  }
  bool wrong = r->out->problems.n > problems;
  const int32_t *bound = aggregate && !call->over ? bound_so_far(r, scope) : NULL;
  bool contains = resolve_arguments(r, scope, call, aggregate);
  Scope *owner = bound ? aggregate_owner(scope, bound) : scope;
  value.aggregate = contains || (bound && owner == scope);
  if (owner != scope) owner->aggregate = true;
  if (owner != scope && !wrong && !owner->aggregates_allowed)
    function_problem(r, PROBLEM_AGGREGATE_MISUSE, call, S("misplaced"))->late = true;
  value.window = call->over != NULL;
  if (value.aggregate) scope->aggregate = true;
  return value;
}

static bool window_known(const Scope *scope, const Ident *name) {
  if (!scope->windows) return false;
  for (int32_t i = 0; i < scope->windows->n; i++)
    if (ident_same(AS(Window, WINDOW, scope->windows->p[i])->name.id, name)) return scope->window_used[i] = true;
  return false;
}

/* A frame's bounds are constants: SQLite puts NULL in place of any that names something. */
void resolve_window(Resolver *r, Scope *scope, Window *window) {
  if (window->base.id && !window_known(scope, window->base.id))
    resolve_problem_name(r, PROBLEM_UNKNOWN_WINDOW, window->base);
  resolve_scalars(r, scope, window->partition_by);
  for (int32_t i = 0; i < window->order_by.n; i++)
    resolve_scalar(r, scope, AS(OrderingTerm, ORDERING_TERM, window->order_by.p[i])->expr);
  resolve_forgotten(r, window->frame);
}
