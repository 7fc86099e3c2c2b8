/* Expressions: binds the names in them and says what they are worth (affinity,
** possible storage classes, width), as far as a result column's name and type
** need it.
**
** Surprising: SQLite gives operators no affinity at all. Only columns, CAST and
** subqueries have one; a+b of two INTEGER columns has none. */
#include "catalog/scope.h"
#include "catalog/affinity.h"
#include "syntax/walk.h"

/* Deeper trees are not entered. SQLite refuses expressions deeper than 1000
** (SQLITE_MAX_EXPR_DEPTH, https://www.sqlite.org/limits.html). */
enum { DEPTH_LIMIT = 2000 };

static Value value_typed(int types) {
  return (Value){.affinity = AFFINITY_NONE, .types = types, .width = 1};
}

/* What a part passes up whatever the operator. */
static void inherit(Value *value, Value part) {
  value->aggregate |= part.aggregate;
  value->window |= part.window;
}

static void check_scalar(Resolver *r, Value value, const Node *node) {
  if (!node || value.width == 1) return;
  ProblemCode code = value.subquery ? PROBLEM_SUBQUERY_COLUMNS : PROBLEM_ROW_VALUE;
  Problem *problem = resolve_problem(r, code, node->first, node->last);
  problem->arg[0] = S("1");
  problem->arg[1] = str_fmt(r->arena, "%d", value.width);
  problem->late = true;
}

void drop_late(Resolver *r, int32_t from) {
  int32_t kept = from;
  for (int32_t i = from; i < r->out->problems.n; i++)
    if (!r->out->problems.p[i].late) r->out->problems.p[kept++] = r->out->problems.p[i];
  r->out->problems.n = kept;
}

Value resolve_scalar(Resolver *r, Scope *scope, Node *node) {
  Value value = resolve_expr(r, scope, node);
  check_scalar(r, value, node);
  value.width = 1;
  return value;
}

void resolve_scalars(Resolver *r, Scope *scope, NodeList list) {
  for (int32_t i = 0; i < list.n; i++) resolve_scalar(r, scope, list.p[i]);
}

void resolve_collation(Resolver *r, Name collation, Node *node) {
  if (!collation.id) return;
  resolve_reference(r, REFERENCE_COLLATION, collation, node);
  Str name = collation.id->fold->text;
  if (str_eq(name, S("binary")) || str_eq(name, S("nocase")) || str_eq(name, S("rtrim"))) return;
  /* In an expression it is looked for when something is compared by it. */
  bool computed = r->definition == DEFINITION_CHECK || r->definition == DEFINITION_GENERATED;
  resolve_problem_name(r, PROBLEM_UNKNOWN_COLLATION, collation)->late = computed;
}

static Value literal(const Literal *node) {
  switch (node->type) {
  case LITERAL_NULL:
    return value_typed(0);
  case LITERAL_STRING:
    return value_typed(TYPE_TEXT);
  case LITERAL_BLOB:
    return value_typed(TYPE_BLOB);
  case LITERAL_INTEGER:
  case LITERAL_FLOAT:
    return value_typed(TYPE_NUMBER);
  default:
    return value_typed(TYPE_ANY);
  }
}

/* The words for a definition that forbids subqueries and parameters; empty where both are fine. */
static Str strict_definition(Definition definition) {
  switch (definition) {
  case DEFINITION_CHECK:
    return S("CHECK constraints");
  case DEFINITION_GENERATED:
    return S("generated columns");
  case DEFINITION_INDEX:
    return S("index expressions");
  case DEFINITION_PARTIAL:
    return S("partial index WHERE clauses");
  case DEFINITION_DEFAULT:
    return S("defaults");
  default:
    return (Str){0};
  }
}

static void forbid(Resolver *r, const Node *node, Str what, Str where) {
  if (!where.n) return;
  Problem *problem = resolve_problem(r, PROBLEM_EXPRESSION_FORBIDDEN, node->first, node->last);
  problem->arg[0] = what;
  problem->arg[1] = where;
}

/* Whether a subquery may not stand here. What is in it is not looked at then: one mistake, one problem. */
static bool no_subquery(Resolver *r, const Node *node) {
  Str where = strict_definition(r->definition);
  forbid(r, node, S("subqueries"), where);
  return where.n > 0;
}

/* Where what an expression gives is kept, or must be the same each time. */
static bool stored_definition(Definition definition) {
  return definition == DEFINITION_INDEX || definition == DEFINITION_PARTIAL || definition == DEFINITION_GENERATED;
}

/* CURRENT_TIMESTAMP and its like are calls of functions that change. */
static void check_changing(Resolver *r, const Literal *node) {
  if (node->type >= LITERAL_CURRENT_DATE && stored_definition(r->definition))
    forbid(r, &node->head, S("non-deterministic functions"), strict_definition(r->definition));
}

static Value variable(Resolver *r, const Node *node) {
  Str where = strict_definition(r->definition);
  if (r->definition == DEFINITION_VIEW) where = S("views");
  if (r->definition == DEFINITION_TRIGGER) where = S("triggers");
  forbid(r, node, S("parameters"), where);
  return value_typed(TYPE_ANY);
}

/* 0x and more than 64 bits, or behind a minus the one number that has no negative, is found when code is made of it.
** `node`: the literal or its minus. */
static void check_hexadecimal(Resolver *r, const Node *node, const Literal *literal, bool negative) {
  if (literal->type != LITERAL_INTEGER) return;
  Str text = literal_token(r->source, &literal->head);
  if (text.n < 18 || !str_starts_fold(text, S("0x"))) return;
  int32_t digits = 0;
  bool others = false;
  for (int32_t i = 2; i < text.n; i++) {
    if (text.p[i] == '_' || (!digits && text.p[i] == '0')) continue;
    others |= text.p[i] != (digits ? '0' : '8');
    digits++;
  }
  if (negative ? digits != 16 || others : digits <= 16) return;
  Str words = str_fmt(r->arena, "hex literal too big: %s%.*s", negative ? "-" : "", STR_ARG(text));
  resolve_words(r, node->first, node->last, words)->late = true;
}

static Value unary(Resolver *r, Scope *scope, Unary *node) {
  Value operand = resolve_scalar(r, scope, node->operand);
  const Literal *literal = AS(Literal, LITERAL, node->operand);
  if (node->op == UNARY_MINUS && literal) check_hexadecimal(r, &node->head, literal, true);
  Value value = value_typed(node->op == UNARY_PLUS ? operand.types : TYPE_NUMBER);
  if (node->op == UNARY_PLUS) value.collation = operand.collation;
  inherit(&value, operand);
  return value;
}

static bool is_comparison(BinaryOp op) {
  return op >= BINARY_EQ && op <= BINARY_IS_NOT_DISTINCT_FROM;
}

static void check_same_width(Resolver *r, const Node *node, Value left, Value right, bool late) {
  if (left.width == right.width) return;
  Problem *problem = resolve_problem(r, PROBLEM_ROW_VALUE, node->first, node->last);
  problem->arg[0] = str_fmt(r->arena, "%d", left.width);
  problem->arg[1] = str_fmt(r->arena, "%d", right.width);
  problem->late = late;
}

static Walk stop_at_call(Node *node, void *data) {
  (void)data;
  const Binary *binary_node = AS(Binary, BINARY, node);
  const Literal *constant = AS(Literal, LITERAL, node);
  bool call = node->kind == NODE_FUNCTION || node->kind == NODE_LIKE ||
              (binary_node && (binary_node->op == BINARY_PTR || binary_node->op == BINARY_PTR2)) ||
              (constant && constant->type >= LITERAL_CURRENT_DATE);
  /* What stands in a subquery, or has a COLLATE behind it, does not count. */
  if (node->kind == NODE_SELECT || node->kind == NODE_COLLATE) return WALK_PRUNE;
  return call ? WALK_STOP : WALK_CONTINUE;
}

/* The number 0, and what the parser makes one of: `x IN ()`, AND with such a part. */
static bool always_false(const Source *source, Node *node) {
  const Literal *literal = AS(Literal, LITERAL, node);
  const In *list = AS(In, IN, node);
  const Binary *both = AS(Binary, BINARY, node);
  if (both && both->op == BINARY_AND)
    return (always_false(source, both->left) || always_false(source, both->right)) &&
           node_walk(node, stop_at_call, NULL, NULL);
  if (list) return !list->select && !list->table.id && !list->list.n && node_walk(list->operand, stop_at_call, NULL, NULL);
  if (!literal || literal->type != LITERAL_INTEGER) return false;
  Str text = literal_token(source, node);
  if (str_starts_fold(text, S("0x"))) text = str_from(text, 2);
  for (int32_t i = 0; i < text.n; i++)
    if (text.p[i] != '0' && text.p[i] != '_') return false;
  return text.n > 0;
}

static Value binary(Resolver *r, Scope *scope, Binary *node) {
  /* Nothing is looked up in what is no more than a 0, but by RENAME. */
  bool constant = node->op == BINARY_AND && always_false(r->source, &node->head);
  int32_t problems = r->out->problems.n;
  bool comparison = is_comparison(node->op);
  Value left = comparison ? resolve_expr(r, scope, node->left) : resolve_scalar(r, scope, node->left);
  Value right = comparison ? resolve_expr(r, scope, node->right) : resolve_scalar(r, scope, node->right);
  if (comparison) check_same_width(r, &node->head, left, right, false);
  int types = TYPE_NUMBER;
  if (node->op == BINARY_CONCAT) types = TYPE_TEXT | TYPE_BLOB;
  if (node->op == BINARY_PTR || node->op == BINARY_PTR2) types = TYPE_ANY;
  Value value = value_typed(types);
  if (left.collation_said) value.collation = left.collation, value.collation_said = true;
  else if (right.collation_said) value.collation = right.collation, value.collation_said = true;
  inherit(&value, left);
  inherit(&value, right);
  if (constant) only_in_rename(r, problems);
  return value;
}

/* MATCH is for virtual tables: of a column of another it fails as soon as it is computed. Called when the left side was
** resolved. */
static void check_match(Resolver *r, const Like *node) {
  const Reference *last = r->out->references.n ? &r->out->references.p[r->out->references.n - 1] : NULL;
  if (node->op != LIKE_MATCH) return;
  if (stored_definition(r->definition))
    forbid(r, &node->head, S("non-deterministic functions"), strict_definition(r->definition));
  if (!last || last->node != node->left || last->role != REFERENCE_COLUMN) return;
  if (!last->object || last->object->kind != OBJECT_TABLE || last->object->table->module) return;
  Problem *problem = resolve_problem(r, PROBLEM_MATCH_ORDINARY, node->head.first, node->head.last);
  problem->arg[0] = last->name->text;
  problem->arg[1] = last->object->name->text;
  problem->late = true;
}

static Value like(Resolver *r, Scope *scope, Like *node) {
  Value value = value_typed(TYPE_ANY);
  inherit(&value, resolve_scalar(r, scope, node->left));
  check_match(r, node);
  inherit(&value, resolve_scalar(r, scope, node->right));
  inherit(&value, resolve_scalar(r, scope, node->escape));
  if (node->op == LIKE_REGEXP) {
    Problem *problem = resolve_problem(r, PROBLEM_UNKNOWN_FUNCTION, node->head.first, node->head.last);
    problem->arg[0] = S("REGEXP");
  }
  return value;
}

static Value between(Resolver *r, Scope *scope, Between *node) {
  Value value = value_typed(TYPE_NUMBER);
  Value operand = resolve_expr(r, scope, node->operand);
  Value low = resolve_expr(r, scope, node->low);
  Value high = resolve_expr(r, scope, node->high);
  if (operand.width != low.width) check_same_width(r, &node->head, operand, low, false);
  else check_same_width(r, &node->head, operand, high, false);
  inherit(&value, operand);
  inherit(&value, low);
  inherit(&value, high);
  return value;
}

static void check_in_width(Resolver *r, const Node *node, int32_t expected, int32_t got) {
  if (expected == got) return;
  Problem *problem = resolve_problem(r, PROBLEM_SUBQUERY_COLUMNS, node->first, node->last);
  problem->arg[0] = str_fmt(r->arena, "%d", expected);
  problem->arg[1] = str_fmt(r->arena, "%d", got);
  problem->late = true;
}

/* x IN t and x IN f(…): as many visible columns as x has. */
static void in_table(Resolver *r, Scope *scope, In *node, int32_t width) {
  FromItem item = {.head = node->head, .schema = node->schema, .table = node->table, .arguments = node->arguments};
  item.head.kind = NODE_FROM_ITEM;
  item.call = node->arguments.n > 0;
  Node *items[] = {&item.head};
  Scope inner = {.outer = scope};
  resolve_from(r, &inner, (NodeList){items, 1});
  resolve_join_conditions(r, &inner);
  for (int32_t i = 0; i < r->out->references.n; i++)
    if (r->out->references.p[i].node == &item.head) r->out->references.p[i].node = &node->head;
  if (inner.terms.p[0].opaque) return;
  Results results = {0};
  expand_star(r, &inner.terms, NULL, &results);
  check_in_width(r, &node->head, width, results.n);
}

/* SQLite's parser makes VALUES of the rows that a row is looked for in; that they are as wide is seen to there, too
** (build_in_list). A single subquery stays what it is. */
static void in_rows(Resolver *r, Scope *scope, const In *node) {
  forbid(r, &node->head, S("subqueries"), strict_definition(r->definition));
  Scope inner = {.outer = scope, .aggregates_allowed = true, .windows_allowed = true};
  bool single = node->list.n == 1 && node->list.p[0]->kind == NODE_SUBQUERY;
  for (int32_t i = 0; i < node->list.n; i++) {
    Value item = resolve_expr(r, single ? scope : &inner, node->list.p[i]);
    if (single) check_in_width(r, node->list.p[i], ((const RowValue *)node->operand)->items.n, item.width);
  }
}

bool resolve_forgets(Node *node) {
  const In *in = AS(In, IN, node);
  const Assignment *set = AS(Assignment, ASSIGNMENT, node);
  if (set) return set->row && set->columns.n == 1 && set->expr && set->expr->kind != NODE_SUBQUERY;
  if (!in) return node->kind == NODE_FRAME;
  return !in->select && !in->table.id && !in->list.n && node_walk(in->operand, stop_at_call, NULL, NULL);
}

static Value in(Resolver *r, Scope *scope, In *node) {
  Value value = value_typed(TYPE_NUMBER);
  /* SQLite's parser makes a constant of `x IN ()` and forgets x, unless there is a call in it. */
  if (resolve_forgets(&node->head)) {
    resolve_forgotten(r, node->operand);
    return value;
  }
  Results results = {0};
  bool refused = (node->select || node->table.id) && no_subquery(r, &node->head);
  if (node->select && !refused) {
    results = resolve_select(r, AS(Select, SELECT, node->select), scope);
  }
  int32_t problems = r->out->problems.n;
  Value operand = resolve_expr(r, scope, node->operand);
  inherit(&value, operand);
  if (!node->select && !node->table.id && !node->list.n) drop_late(r, problems); /* it is a 0 all the same */
  if (node->select) {
    if (results.n) check_in_width(r, node->select, operand.width, results.n);
  } else if (node->table.id && !refused) {
    in_table(r, scope, node, operand.width);
  }
  if (node->list.n && node->operand->kind == NODE_ROW_VALUE) {
    in_rows(r, scope, node);
    return value;
  }
  for (int32_t i = 0; i < node->list.n; i++) {
    Value item = resolve_expr(r, scope, node->list.p[i]);
    inherit(&value, item);
    if (item.width != operand.width) check_same_width(r, node->list.p[i], operand, item, true);
  }
  return value;
}

static Value collate(Resolver *r, Scope *scope, CollateExpr *node) {
  Value value = resolve_scalar(r, scope, node->operand);
  resolve_collation(r, node->collation, &node->head);
  value.declared = (Str){0};
  value.collation = node->collation.id;
  value.collation_said = true;
  return value;
}

static int types_of_affinity(Affinity affinity) {
  if (affinity == AFFINITY_TEXT) return TYPE_TEXT | TYPE_BLOB;
  return affinity == AFFINITY_BLOB || affinity == AFFINITY_NONE ? TYPE_ANY : TYPE_NUMBER | TYPE_BLOB;
}

static Value cast(Resolver *r, Scope *scope, Cast *node) {
  Value operand = resolve_scalar(r, scope, node->operand);
  Str type = node->type ? source_text(r->source, node->type->first, node->type->last) : S(""); /* CAST(x AS) is taken */
  type = str_dequote(r->arena, type);
  Affinity affinity = type.n ? affinity_of_type(type) : AFFINITY_NUMERIC;
  Value value = {.affinity = affinity, .width = 1, .collation = operand.collation};
  value.types = types_of_affinity(value.affinity);
  value.collation_said = operand.collation_said;
  inherit(&value, operand);
  return value;
}

static Value case_of(Resolver *r, Scope *scope, Case *node) {
  Value value = value_typed(0);
  inherit(&value, resolve_scalar(r, scope, node->operand));
  for (int32_t i = 0; i < node->whens.n; i++) {
    When *when = THE(When, WHEN, node->whens.p[i]);
    inherit(&value, resolve_scalar(r, scope, when->condition));
    Value result = resolve_scalar(r, scope, when->result);
    inherit(&value, result);
    value.types |= result.types;
  }
  Value otherwise = resolve_scalar(r, scope, node->otherwise);
  inherit(&value, otherwise);
  if (node->otherwise) value.types |= otherwise.types;
  return value;
}

static Value subquery(Resolver *r, Scope *scope, Subquery *node) {
  Value value = {.affinity = AFFINITY_NONE, .types = TYPE_ANY, .width = 1, .subquery = true};
  if (no_subquery(r, &node->head)) return value;
  Results results = resolve_select(r, AS(Select, SELECT, node->select), scope);
  if (!results.n) return value;
  value.affinity = results.p[0].last;
  value.types = types_of_affinity(value.affinity);
  value.declared = results.p[0].value.declared;
  value.width = results.n;
  return value;
}

static bool lies_in(NodeList list, Tok first, Tok last) {
  for (int32_t i = 0; i < list.n; i++)
    if (first >= list.p[i]->first && last <= list.p[i]->last) return true;
  return false;
}

/* Whether it lies in the result columns or ORDER BY of a SELECT that is asked for nothing but whether it has rows. */
static bool in_results(const Select *select, Tok first, Tok last) {
  for (int32_t i = 0; i < select->cores.n; i++) {
    const SelectCore *core = AS(SelectCore, SELECT_CORE, select->cores.p[i]);
    if (core && lies_in(core->columns, first, last)) return true;
  }
  return lies_in(select->order_by, first, last);
}

static void forget_below(Scope *scope, const Select *select) {
  int32_t kept = 0;
  for (int32_t i = 0; i < scope->below.n; i++) {
    Tok name = scope->below.p[i]->name.tok;
    if (!in_results(select, name, name)) scope->below.p[kept++] = scope->below.p[i];
  }
  scope->below.n = kept;
}

/* What is found there only when code is made of it is never found: none is. */
static Value exists(Resolver *r, Scope *scope, Exists *node) {
  if (no_subquery(r, &node->head)) return value_typed(TYPE_NUMBER);
  const Select *select = AS(Select, SELECT, node->select);
  int32_t kept = r->out->problems.n;
  resolve_select(r, (Select *)select, scope);
  for (int32_t i = kept; i < r->out->problems.n; i++) {
    const Problem *problem = &r->out->problems.p[i];
    bool unseen = problem->late && select && in_results(select, problem->at.first, problem->at.last);
    if (!unseen) r->out->problems.p[kept++] = *problem;
  }
  r->out->problems.n = kept;
  for (Scope *at = scope; at && select; at = at->outer) forget_below(at, select);
  return value_typed(TYPE_NUMBER);
}

static Value row_value(Resolver *r, Scope *scope, RowValue *node) {
  Value value = value_typed(TYPE_ANY);
  for (int32_t i = 0; i < node->items.n; i++) {
    Value item = resolve_scalar(r, scope, node->items.p[i]);
    if (i == 0) value = item, value.column = NULL, value.declared = (Str){0};
    inherit(&value, item);
  }
  value.width = node->items.n;
  return value;
}

static Value raise(Resolver *r, Scope *scope, Raise *node) {
  if (r->definition != DEFINITION_TRIGGER)
    resolve_problem(r, PROBLEM_RAISE_OUTSIDE_TRIGGER, node->head.first, node->head.last)->late = true;
  resolve_scalar(r, scope, node->message);
  return value_typed(TYPE_NUMBER);
}

static Value resolve_kind(Resolver *r, Scope *scope, Node *node) {
  switch (node->kind) {
  case NODE_LITERAL:
    check_changing(r, (Literal *)node);
    check_hexadecimal(r, node, (Literal *)node, false);
    return literal((Literal *)node);
  case NODE_VARIABLE:
    return variable(r, node);
  case NODE_COLUMN_REF:
    return resolve_column(r, scope, (ColumnRef *)node);
  case NODE_UNARY:
    return unary(r, scope, (Unary *)node);
  case NODE_BINARY:
    return binary(r, scope, (Binary *)node);
  case NODE_LIKE:
    return like(r, scope, (Like *)node);
  case NODE_BETWEEN:
    return between(r, scope, (Between *)node);
  case NODE_IN:
    return in(r, scope, (In *)node);
  case NODE_COLLATE:
    return collate(r, scope, (CollateExpr *)node);
  case NODE_CAST:
    return cast(r, scope, (Cast *)node);
  case NODE_CASE:
    return case_of(r, scope, (Case *)node);
  case NODE_FUNCTION:
    return resolve_function(r, scope, (Function *)node);
  case NODE_SUBQUERY:
    return subquery(r, scope, (Subquery *)node);
  case NODE_EXISTS:
    return exists(r, scope, (Exists *)node);
  case NODE_ROW_VALUE:
    return row_value(r, scope, (RowValue *)node);
  case NODE_RAISE:
    return raise(r, scope, (Raise *)node);
  default:
    return value_typed(TYPE_ANY);
  }
}

Value resolve_expr(Resolver *r, Scope *scope, Node *node) {
  if (!node || r->depth >= DEPTH_LIMIT) return value_typed(TYPE_ANY);
  r->depth++;
  Value value = resolve_kind(r, scope, node);
  r->depth--;
  return value;
}
