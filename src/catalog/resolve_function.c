/* Function calls: which function a name and a number of arguments mean, and
** where aggregates and window functions may stand. */
#include <stdlib.h>

#include "catalog/builtin.h"
#include "catalog/scope.h"

static Problem *function_problem(Resolver *r, ProblemCode code, const Function *call, Str detail) {
  Problem *problem = resolve_problem(r, code, call->name.tok, call->name.tok);
  problem->arg[0] = call->name.id->text;
  problem->arg[1] = detail;
  return problem;
}

Problem *refuse_aggregate(Resolver *r, const Function *call) {
  return function_problem(r, PROBLEM_AGGREGATE_MISUSE, call, S("misplaced"));
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
    if (call->filter && function->kind == FUNCTION_WINDOW)
      resolve_words(r, call->filter->first, call->filter->last,
                    S("FILTER clause may only be used with aggregate window functions"));
    return;
  }
  if (function->kind == FUNCTION_WINDOW) function_problem(r, PROBLEM_WINDOW_MISUSE, call, S("without-over"));
  else if (!scope->aggregates_allowed) refuse_aggregate(r, call)->late = scope->late_aggregates;
  else if (call->distinct && call->arguments.n != 1) function_problem(r, PROBLEM_AGGREGATE_MISUSE, call, S("distinct"));
}

static void check_scalar_call(Resolver *r, const Function *call, const BuiltinFunction *function) {
  if (call->over) function_problem(r, PROBLEM_WINDOW_MISUSE, call, S("scalar"));
  else if (call->filter) function_problem(r, PROBLEM_AGGREGATE_MISUSE, call, S("filter"));
  else if (call->order_by.n && call->arguments.n) function_problem(r, PROBLEM_AGGREGATE_MISUSE, call, S("order-by"));
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
  bool aggregates = scope->aggregates_allowed, windows = scope->windows_allowed, outside = scope->outside;
  bool contains = false;
  if (aggregate) {
    scope->windows_allowed = false;
    if (call->over) scope->outside = false;
    else scope->aggregates_allowed = false;
  }
  for (int32_t i = 0; i < call->arguments.n; i++) contains |= resolve_scalar(r, scope, call->arguments.p[i]).aggregate;
  /* Without arguments there is nothing to sort, and the parser throws the terms away. */
  for (int32_t i = 0; i < call->order_by.n && call->arguments.n; i++)
    resolve_scalar(r, scope, AS(OrderingTerm, ORDERING_TERM, call->order_by.p[i])->expr);
  resolve_scalar(r, scope, call->filter);
  if (call->over) resolve_window(r, scope, AS(Window, WINDOW, call->over));
  scope->aggregates_allowed = aggregates;
  scope->windows_allowed = windows;
  scope->outside = outside;
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

/* The probability must be written as a number with a point or an exponent, of no more than 1. */
static void check_likelihood(Resolver *r, Function *call) {
  const Literal *literal = AS(Literal, LITERAL, call->arguments.p[1]);
  bool fraction = literal && literal->type == LITERAL_FLOAT;
  Str text = source_text(r->source, call->arguments.p[1]->first, call->arguments.p[1]->last);
  if (fraction && strtod(str_cstr(r->arena, text), NULL) <= 1) return;
  resolve_words(r, call->arguments.p[1]->first, call->arguments.p[1]->last,
                S("second argument to likelihood() must be a constant between 0.0 and 1.0"));
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
    value.types = TYPE_ANY;
    value.declared = (Str){0};
    for (int32_t i = 1; i < call->arguments.n; i++) resolve_scalar(r, scope, call->arguments.p[i]);
    if (call->arguments.n < function->least || call->arguments.n > function->most) wrong_arity(r, call, function);
    else if (call->over) function_problem(r, PROBLEM_WINDOW_MISUSE, call, S("scalar"));
    else if (call->arguments.n == 2) check_likelihood(r, call);
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
  if (owner != scope && !wrong && !owner->aggregates_allowed) refuse_aggregate(r, call)->late = true;
  else if (owner != scope && !wrong && owner->outside) *vec_push(r->arena, &owner->below) = call;
  value.window = call->over != NULL;
  scope->window |= value.window;
  if (value.aggregate) scope->aggregate = true;
  scope->aggregate_outside |= bound && owner == scope && scope->outside;
  return value;
}

/* Number of the WINDOW of that name, -1 if there is none. */
static int32_t window_number(const Resolver *r, const Scope *scope, Name name) {
  for (int32_t i = 0; scope->windows && i < scope->windows->n; i++)
    if (source_same_word(r->source, THE(Window, WINDOW, scope->windows->p[i])->name.tok, name.tok)) return i;
  return -1;
}

static const Window *window_named(const Resolver *r, const Scope *scope, Name name) {
  int32_t number = window_number(r, scope, name);
  return number < 0 ? NULL : THE(Window, WINDOW, scope->windows->p[number]);
}

static void resolve_window_terms(Resolver *r, Scope *scope, const Window *window) {
  resolve_scalars(r, scope, window->partition_by);
  for (int32_t i = 0; i < window->order_by.n; i++)
    resolve_scalar(r, scope, THE(OrderingTerm, ORDERING_TERM, window->order_by.p[i])->expr);
}

/* A query puts a copy of the WINDOW's terms, and of those of the one that it begins with, where a function names it. What
** is wrong with them is said once; RENAME makes no copies. */
static void resolve_named(Resolver *r, Scope *scope, Name name) {
  int32_t references = r->out->references.n, hidden = r->out->in_rename.n;
  const Window *window;
  for (int32_t i = 0; name.id && i < scope->windows->n; i++, name = window->base) { /* they may go round */
    int32_t number = window_number(r, scope, name);
    if (number < 0) break;
    window = THE(Window, WINDOW, scope->windows->p[number]);
    int32_t problems = r->out->problems.n;
    if (!(scope->window_uses[number] & scope->use)) resolve_window_terms(r, scope, window);
    scope->window_uses[number] |= scope->use;
    for (int32_t k = problems; k < r->out->problems.n; k++) r->out->problems.p[k].queries = true;
    if (r->out->problems.n > problems) scope->window_uses[number] = WINDOW_USED_IN_RESULTS | WINDOW_USED_LATER;
  }
  r->out->references.n = references;
  r->out->in_rename.n = hidden;
}

/* What a window in parentheses, or a named one, may add to the one that it begins with. */
static void check_window_base(Resolver *r, const Window *window, const Window *base) {
  Str what = window->partition_by.n                   ? S("PARTITION clause")
             : base->order_by.n && window->order_by.n ? S("ORDER BY clause")
             : base->frame                            ? S("frame specification")
                                                      : (Str){0};
  if (!what.n) return;
  Str name = window->base.id->text;
  resolve_words(r, window->base.tok, window->base.tok,
                str_fmt(r->arena, "cannot override %.*s of window: %.*s", STR_ARG(what), STR_ARG(name)));
}

/* RANGE with a number goes along the one term that rows are sorted by. */
static void check_range(Resolver *r, const Scope *scope, const Window *window) {
  const Window *base = window->base.id ? window_named(r, scope, window->base) : NULL;
  const Frame *frame = AS(Frame, FRAME, window->frame ? window->frame : base ? base->frame : NULL);
  if (!frame || frame->unit != FRAME_RANGE || (!frame->start_expr && !frame->finish_expr)) return;
  int32_t terms = window->order_by.n;
  for (int32_t i = 0; base && !terms && i < scope->windows->n; i++) {
    terms = base->order_by.n;
    base = base->base.id ? window_named(r, scope, base->base) : NULL;
  }
  if (terms == 1) return;
  resolve_words(r, window->head.first, window->head.last,
                S("RANGE with offset PRECEDING/FOLLOWING requires one ORDER BY expression"));
}

/* A frame's bounds are constants: SQLite puts NULL in place of any that names something. */
void resolve_window(Resolver *r, Scope *scope, Window *window) {
  const Window *base = window->base.id ? window_named(r, scope, window->base) : NULL;
  bool referred = window->base.id && !window->name.id && window->head.first == window->base.tok;
  if (window->base.id && !base) resolve_problem_name(r, PROBLEM_UNKNOWN_WINDOW, window->base);
  else if (base && !referred) check_window_base(r, window, base);
  if (!window->name.id) check_range(r, scope, window);
  if (!window->name.id && base) resolve_named(r, scope, window->base);
  resolve_window_terms(r, scope, window);
  resolve_forgotten(r, window->frame);
}
