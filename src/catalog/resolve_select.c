/* SELECT: result columns, the clauses in the order in which SQLite resolves them,
** compounds.
**
** Surprising: aliases of result columns are seen in WHERE, GROUP BY and HAVING,
** but there a column of the same name wins, while in ORDER BY the alias does. And a name that
** `*` made counts as an alias, so ORDER BY a is not ambiguous after SELECT *
** from two tables with an a each. */
#include "catalog/scope.h"
#include "syntax/walk.h"

/* One term of a compound, kept until ORDER BY is resolved. */
typedef struct Core {
  Scope scope;
  Results results;
} Core;

static bool terms_opaque(const Terms *terms) {
  for (int32_t i = 0; i < terms->n; i++)
    if (terms->p[i].opaque || terms_opaque(&terms->p[i].group)) return true;
  return false;
}

/* ---- result columns ---- */

static void resolve_star(Resolver *r, Scope *scope, ResultColumn *column, Results *results) {
  if (column->table.id) {
    const Term *term = term_named(&scope->terms, column->table.id);
    Reference *reference = resolve_reference(r, REFERENCE_QUALIFIER, column->table, &column->head);
    reference->object = term ? term->object : NULL;
    reference->alias = term && term->aliased;
    bool own = false;
    for (int32_t i = 0; i < scope->terms.n; i++) {
      const Term *at = &scope->terms.p[i];
      own |= term == at;
      /* One alias of that name is enough for RENAME to leave it. */
      /* NOLINTNEXTLINE(clang-analyzer-core.NullDereference): what has elements has a place for them */
      reference->alias |= at->aliased && ident_same(at->name, column->table.id);
    }
    if (term && !own) hidden_in_rename(r, &column->head, column->table.id->text);
  }
  bool found = expand_star(r, &scope->terms, column->table.id, results);
  if (found) return;
  if (column->table.id) resolve_problem_name(r, PROBLEM_UNKNOWN_TABLE, column->table);
  else resolve_problem(r, PROBLEM_NO_TABLES, column->head.first, column->head.last);
}

/* probe: workerd 1.20261117.1: 100 columns pass, 101 fail ("too many columns in result set"), also in a subquery. */
enum { D1_RESULT_COLUMNS = 100 };

/* What is written out one by one is counted by facts/limits.c; only here it is known how many a star stands for. */
static void check_width(Resolver *r, NodeList columns, int32_t width) {
  bool star = false;
  for (int32_t i = 0; i < columns.n; i++) star |= ((const ResultColumn *)columns.p[i])->star;
  if (!star || width <= D1_RESULT_COLUMNS || !r->catalog->foreign_keys_fixed) return;
  Problem *problem = resolve_problem(r, PROBLEM_RESULT_COLUMNS, columns.p[0]->first, columns.p[columns.n - 1]->last);
  problem->arg[0] = str_fmt(r->arena, "%d", width);
  problem->arg[1] = str_fmt(r->arena, "%d", D1_RESULT_COLUMNS);
}

static void resolve_results(Resolver *r, Scope *scope, NodeList columns, Results *results) {
  for (int32_t i = 0; i < columns.n; i++) {
    ResultColumn *column = AS(ResultColumn, RESULT_COLUMN, columns.p[i]);
    if (!column) continue;
    if (column->star) {
      resolve_star(r, scope, column, results);
      continue;
    }
    Value value = resolve_scalar(r, scope, column->expr);
    *vec_push(r->arena, results) = (Result){
        .alias = column->alias.id, .expr = column->expr, .value = value, .cast = column->expr->kind == NODE_CAST};
  }
  check_width(r, columns, results->n);
}

/* ---- ORDER BY and GROUP BY ---- */

static Node *without_collate(Node *node) {
  while (node && node->kind == NODE_COLLATE) node = ((CollateExpr *)node)->operand;
  return node;
}

static Node *without_signs(Node *node) {
  for (const Unary *unary; (unary = AS(Unary, UNARY, node)); node = unary->operand)
    if (unary->op != UNARY_MINUS && unary->op != UNARY_PLUS) break;
  return node;
}

/* Whether such a constant is NULL the parser answers itself: with a 0 or a 1. */
static bool answered_null(Node *node, int64_t *number) {
  const Unary *unary = AS(Unary, UNARY, node);
  const Binary *both = AS(Binary, BINARY, node);
  const Literal *right = both ? AS(Literal, LITERAL, both->right) : NULL;
  Node *operand = NULL;
  if (unary && (unary->op == UNARY_ISNULL || unary->op == UNARY_NOTNULL)) {
    operand = unary->operand;
    *number = unary->op == UNARY_NOTNULL;
  } else if (right && right->type == LITERAL_NULL) {
    bool is = both->op == BINARY_IS || both->op == BINARY_IS_NOT_DISTINCT_FROM;
    if (!is && both->op != BINARY_IS_NOT && both->op != BINARY_IS_DISTINCT_FROM) return false;
    operand = both->left;
    *number = !is;
  }
  const Literal *literal = operand ? AS(Literal, LITERAL, without_signs(operand)) : NULL;
  return literal && (literal->type == LITERAL_INTEGER || literal->type == LITERAL_FLOAT ||
                     literal->type == LITERAL_STRING || literal->type == LITERAL_BLOB);
}

/* The number that a term consists of, a sign before it, 0x1F and 1_0 included: it stands for a result column, unless it
** needs more than 32 bits. */
static bool ordinal(const Resolver *r, Node *node, int64_t *number) {
  int64_t sign = 1;
  for (const Unary *unary; (unary = AS(Unary, UNARY, node)); node = unary->operand) {
    if (unary->op != UNARY_MINUS && unary->op != UNARY_PLUS) break;
    if (unary->op == UNARY_MINUS) sign = -sign;
  }
  if (answered_null(node, number)) {
    *number *= sign;
    return true;
  }
  const Literal *literal = AS(Literal, LITERAL, node);
  if (!literal || literal->type != LITERAL_INTEGER) return false;
  Str text = literal_token(r->source, node);
  bool hexadecimal = str_starts_fold(text, S("0x"));
  *number = 0;
  for (int32_t i = hexadecimal ? 2 : 0; i < text.n; i++) {
    if (text.p[i] == '_') continue;
    int digit = char_digit(text.p[i]) ? text.p[i] - '0' : char_lower(text.p[i]) - 'a' + 10;
    *number = *number * (hexadecimal ? 16 : 10) + digit;
    if (*number > INT32_MAX) return false;
  }
  *number *= sign;
  return true;
}

/* Where RENAME looks a schema through, numbers beyond the last column pass, but for those that no query could have. */
static Problem *check_ordinal(Resolver *r, const Node *node, int64_t number, const Results *results, Str clause) {
  if (number >= 1 && number <= results->n) return NULL;
  Problem *problem = resolve_problem(r, PROBLEM_ORDINAL_RANGE, node->first, node->last);
  problem->arg[0] = clause;
  problem->arg[1] = str_fmt(r->arena, "%d", results->n);
  if (number < 1 || number > UINT16_MAX) problem->arg[2] = S("always");
  return problem;
}

static void resolve_collations(Resolver *r, Node *node) {
  for (; node && node->kind == NODE_COLLATE; node = ((CollateExpr *)node)->operand)
    resolve_collation(r, ((CollateExpr *)node)->collation, node);
}

static bool is_alias(const Results *results, Node *node) {
  const ColumnRef *ref = AS(ColumnRef, COLUMN_REF, node);
  if (!ref || ref->table.id) return false;
  for (int32_t i = 0; i < results->n; i++)
    if (ident_same(results->p[i].alias, ref->column.id)) return true;
  return false;
}

static void resolve_order(Resolver *r, Scope *scope, NodeList order_by, const Results *results) {
  for (int32_t i = 0; i < order_by.n; i++) {
    OrderingTerm *term = AS(OrderingTerm, ORDERING_TERM, order_by.p[i]);
    if (!term) continue;
    Node *expr = without_collate(term->expr);
    int64_t number;
    bool alias = is_alias(results, expr), counted = !alias && ordinal(r, expr, &number);
    if (counted) check_ordinal(r, expr, number, results, S("ORDER BY"));
    if (alias || counted) resolve_collations(r, term->expr);
    else resolve_scalar(r, scope, term->expr);
  }
}

void resolve_order_plain(Resolver *r, Scope *scope, NodeList order_by) {
  for (int32_t i = 0; i < order_by.n; i++) {
    OrderingTerm *term = AS(OrderingTerm, ORDERING_TERM, order_by.p[i]);
    if (term) resolve_scalar(r, scope, term->expr);
  }
}

static void resolve_group_by(Resolver *r, Scope *scope, NodeList group_by, const Results *results) {
  for (int32_t i = 0; i < group_by.n; i++) {
    Node *expr = without_collate(group_by.p[i]);
    int64_t number;
    Value value = {0};
    bool counted = ordinal(r, expr, &number);
    if (counted) {
      check_ordinal(r, expr, number, results, S("GROUP BY"));
      if (number >= 1 && number <= results->n) value = results->p[number - 1].value;
    } else {
      value = resolve_scalar(r, scope, group_by.p[i]);
    }
    if (!value.aggregate && !value.window) continue;
    Problem *problem = resolve_problem(r, PROBLEM_AGGREGATE_GROUP_BY, expr->first, expr->last);
    problem->late = !value.aggregate;
    problem->queries = counted || !value.aggregate;
  }
}

/* The text of 'x', and of "x" that means no column; the NULL string for all else. */
static Str string_of(Resolver *r, const Node *expr, const Value *value) {
  const Literal *literal = AS(Literal, LITERAL, (Node *)expr);
  const ColumnRef *ref = AS(ColumnRef, COLUMN_REF, (Node *)expr);
  if (literal && literal->type == LITERAL_STRING) return str_dequote(r->arena, literal_token(r->source, expr));
  bool string = ref && !value->column && token_double_quoted(r->source, ref->column.tok);
  return string ? ref->column.id->text : (Str){0};
}

/* A term of a compound's ORDER BY must be a result column of some SELECT of it. */
static bool matches_result(Resolver *r, Core *core, Node *expr) {
  int32_t references = r->out->references.n, problems = r->out->problems.n;
  Scope alone = core->scope; /* nothing around is seen */
  alone.outer = NULL;
  Value value = resolve_expr(r, &alone, expr);
  const ColumnRef *ref = AS(ColumnRef, COLUMN_REF, expr);
  bool column = ref && value.column;
  Str string = string_of(r, expr, &value);
  if (r->out->problems.n == problems)
    for (int32_t i = 0; i < core->results.n; i++) {
      const Result *result = &core->results.p[i];
      if (column && result->value.column && ident_same(result->value.column, ref->column.id)) return true;
      if (column || !result->expr) continue;
      Str other = string.p ? string_of(r, result->expr, &result->value) : string;
      if (other.p ? str_eq(string, other) : node_equal(r->source, result->expr, r->source, expr)) return true;
    }
  r->out->references.n = references;
  r->out->problems.n = problems;
  return false;
}

static void resolve_compound_order(Resolver *r, Core *cores, int32_t ncores, NodeList order_by) {
  for (int32_t i = 0; i < order_by.n; i++) {
    OrderingTerm *term = AS(OrderingTerm, ORDERING_TERM, order_by.p[i]);
    if (!term) continue;
    Node *expr = without_collate(term->expr);
    resolve_collations(r, term->expr);
    int64_t number;
    if (ordinal(r, expr, &number)) {
      Problem *problem = check_ordinal(r, expr, number, &cores[0].results, S("ORDER BY"));
      if (problem) problem->arg[2] = S("always");
      continue;
    }
    bool found = false, opaque = false;
    for (int32_t k = 0; k < ncores && !found; k++) {
      found = is_alias(&cores[k].results, expr) || matches_result(r, &cores[k], expr);
      opaque |= terms_opaque(&cores[k].scope.terms);
    }
    if (found || opaque) continue;
    Problem *problem = resolve_problem(r, PROBLEM_ORDER_TERM, expr->first, expr->last);
    problem->arg[0] = str_fmt(r->arena, "%d", i + 1);
  }
}

/* ---- cores ---- */

/* A WINDOW that no function uses is not looked into, except for the tables that its subqueries read, and by ALTER
** TABLE. */
static void keep_tables(Resolver *r, int32_t from) {
  Problems *problems = &r->out->problems;
  int32_t kept = from;
  for (int32_t i = from; i < problems->n; i++) {
    Problem problem = problems->p[i];
    if (problem.code != PROBLEM_UNKNOWN_TABLE) continue;
    problems->p[i] = problems->p[kept];
    problems->p[kept++] = problem;
  }
  only_in_rename(r, kept);
}

/* What a function uses was looked at where it does, as queries do; ALTER TABLE looks at each here. */
static void resolve_named_windows(Resolver *r, Scope *scope, NodeList windows) {
  for (int32_t i = windows.n - 1; i >= 0; i--) {
    int32_t problems = r->out->problems.n;
    resolve_window(r, scope, THE(Window, WINDOW, windows.p[i]));
    if (scope->window_uses[i]) only_in_rename(r, problems);
    else keep_tables(r, problems);
  }
}

/* Below window functions SQLite puts the rows into a query of their own. There an aggregate that stood in a window function
** is none that HAVING may go by, and what a subquery asks of all rows is not computed. */
static void check_below_windows(Resolver *r, const Scope *scope, const SelectCore *node) {
  if (!scope->window) return;
  if (node->having && !node->group_by.n && !scope->aggregate_outside)
    resolve_problem(r, PROBLEM_HAVING, node->having->first, node->having->last)->late = true;
  for (int32_t i = 0; i < scope->below.n; i++) refuse_aggregate(r, scope->below.p[i])->late = true;
}

static void resolve_core(Resolver *r, SelectCore *node, Scope *outer, NodeList order_by, Core *core) {
  Scope *scope = &core->scope;
  *scope = (Scope){.outer = outer, .windows = &node->windows, .use = WINDOW_USED_IN_RESULTS};
  scope->window_uses = arena_new(r->arena, WindowUse, node->windows.n + 1);
  resolve_from(r, scope, node->from);
  scope->aggregates_allowed = scope->windows_allowed = scope->outside = true;
  resolve_results(r, scope, node->columns, &core->results);
  scope->windows_allowed = scope->outside = false;
  scope->results = &core->results;
  scope->use = WINDOW_USED_LATER;
  bool aggregate = node->group_by.n || scope->aggregate;
  if (node->having && !aggregate) resolve_problem(r, PROBLEM_HAVING, node->having->first, node->having->last);
  resolve_scalar(r, scope, node->having);
  scope->aggregates_allowed = false;
  scope->late_aggregates = aggregate;
  resolve_scalar(r, scope, node->where);
  resolve_join_conditions(r, scope);
  scope->aggregates_allowed = aggregate;
  scope->windows_allowed = true;
  resolve_named_windows(r, scope, node->windows);
  scope->late_aggregates = true;
  int32_t problems = r->out->problems.n;
  scope->outside = true;
  resolve_order(r, scope, order_by, &core->results);
  /* One row is not sorted. */
  bool one = !node->from.n || (aggregate && !node->group_by.n);
  if (one && !scope->window) drop_late(r, problems);
  check_below_windows(r, scope, node);
  scope->aggregates_allowed = scope->windows_allowed = scope->outside = false;
  resolve_group_by(r, scope, node->group_by, &core->results);
}

static void resolve_values(Resolver *r, Values *node, Scope *outer, Core *core) {
  core->scope = (Scope){.outer = outer, .aggregates_allowed = true, .windows_allowed = true};
  for (int32_t i = 0; i < node->rows.n; i++) {
    RowValue *row = AS(RowValue, ROW_VALUE, node->rows.p[i]);
    if (!row) continue;
    for (int32_t k = 0; k < row->items.n; k++) {
      if (i && row->items.p[k]->kind == NODE_LITERAL) continue; /* nothing can be wrong in it */
      Value value = resolve_scalar(r, &core->scope, row->items.p[k]);
      if (i == 0)
        *vec_push(r->arena, &core->results) =
            (Result){.given = row->items.p[k], .value = value, .cast = row->items.p[k]->kind == NODE_CAST};
    }
    if (row->items.n == core->results.n) continue;
    Problem *problem = resolve_problem(r, PROBLEM_VALUES_COUNT, row->head.first, row->head.last);
    problem->arg[0] = str_fmt(r->arena, "%d", core->results.n);
    problem->arg[1] = str_fmt(r->arena, "%d", row->items.n);
  }
}

/* The first term with an affinity gives it; the others may take it away: text that may be a number has none left. */
static void widen(Results *first, const Results *other) {
  for (int32_t i = 0; i < first->n && i < other->n; i++) {
    Result *result = &first->p[i];
    const Value *value = &other->p[i].value;
    result->last = value->affinity;
    if (result->value.affinity == AFFINITY_NONE) {
      result->others |= result->value.types;
      result->value.affinity = value->affinity;
    } else {
      result->others |= value->types;
    }
  }
}

static void settle_affinity(Results *results, bool compound) {
  for (int32_t i = 0; i < results->n; i++) {
    Value *value = &results->p[i].value;
    int others = results->p[i].others;
    bool text = value->affinity == AFFINITY_TEXT;
    bool number =
        value->affinity == AFFINITY_NUMERIC || value->affinity == AFFINITY_INTEGER || value->affinity == AFFINITY_REAL;
    if ((text && (others & TYPE_NUMBER)) || (number && (others & TYPE_TEXT))) value->affinity = AFFINITY_BLOB;
    else if (number && compound && results->p[i].cast) value->affinity = AFFINITY_NUMERIC;
    value->types |= others;
  }
}

static bool same_count(Resolver *r, const Core *cores, int32_t i, const Node *node) {
  if (cores[i].results.n == cores[0].results.n) return true;
  if (terms_opaque(&cores[i].scope.terms) || terms_opaque(&cores[0].scope.terms)) return true;
  static const Str words[] = {{0}, S_INIT("UNION"), S_INIT("UNION ALL"), S_INIT("INTERSECT"), S_INIT("EXCEPT")};
  Compound compound =
      node->kind == NODE_VALUES ? ((const Values *)node)->compound : ((const SelectCore *)node)->compound;
  Problem *problem = resolve_problem(r, PROBLEM_COMPOUND_COUNT, node->first, node->last);
  problem->arg[0] = words[compound];
  problem->arg[1] = str_fmt(r->arena, "%d", cores[0].results.n);
  problem->arg[2] = str_fmt(r->arena, "%d", cores[i].results.n);
  return false;
}

Results resolve_select(Resolver *r, Select *select, Scope *outer) {
  if (!select) return (Results){0};
  CommonScope commons = common_enter(r, outer, select->with);
  r->commons = &commons;
  Core *cores = arena_new(r->arena, Core, select->cores.n);
  bool single = select->cores.n == 1;
  for (int32_t i = 0; i < select->cores.n; i++) {
    Node *node = select->cores.p[i];
    NodeList order_by = single ? select->order_by : (NodeList){0};
    if (node->kind == NODE_VALUES) resolve_values(r, (Values *)node, outer, &cores[i]);
    else resolve_core(r, (SelectCore *)node, outer, order_by, &cores[i]);
    if (i == 0) common_first_term(r, select, &cores[0].results);
    else common_recursive_term(r, select, i, &cores[i].scope, &cores[i].results);
    if (i == 0)
      for (int32_t k = 0; k < cores[0].results.n; k++)
        cores[0].results.p[k].last = cores[0].results.p[k].value.affinity;
    if (i > 0 && same_count(r, cores, i, node)) widen(&cores[0].results, &cores[i].results);
  }
  if (!single) resolve_compound_order(r, cores, select->cores.n, select->order_by);
  settle_affinity(&cores[0].results, !single);
  resolve_limit(r, select->limit, select->offset);
  common_leave(r, &commons);
  if (terms_opaque(&cores[0].scope.terms) && !cores[0].results.n) return (Results){0};
  return cores[0].results;
}

void resolve_limit(Resolver *r, Node *limit, Node *offset) {
  Scope none = {0};
  resolve_scalar(r, &none, limit);
  resolve_scalar(r, &none, offset);
}

void resolve_returning(Resolver *r, const Term *term, NodeList returning) {
  Scope scope = {0};
  Term own = *term;
  /* The table has its own name here, whatever AS says. */
  if (own.object) own.name = own.object->name, own.aliased = false;
  *vec_push(r->arena, &scope.terms) = own;
  scope.no_schema = true;
  Results results = {0};
  for (int32_t i = 0; i < returning.n; i++) {
    ResultColumn *column = AS(ResultColumn, RESULT_COLUMN, returning.p[i]);
    if (!column || !column->star || !column->table.id) continue;
    Problem *problem = resolve_problem(r, PROBLEM_EXPRESSION_FORBIDDEN, column->head.first, column->head.last);
    problem->arg[0] = S("stars with a table");
    problem->arg[1] = S("RETURNING");
  }
  resolve_results(r, &scope, returning, &results);
  r->out->columns = results_columns(r, &results, (NodeList){0}, true);
}
