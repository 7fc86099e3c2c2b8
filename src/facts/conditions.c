/* Conditions that decide nothing; see conditions.h.
**
** The surprise: a CHECK fails only when it is false, so whatever makes NULL of false (a NULL in the list of IN)
** switches it off: https://sqlite.org/lang_createtable.html section 3.7. */
#include "facts/conditions.h"

#include "syntax/walk.h"

typedef struct Search {
  const Source *source;
  const Table *table;
} Search;

static Walk find_column(Node *node, void *data) {
  const Search *search = data;
  const ColumnRef *ref = AS(ColumnRef, COLUMN_REF, node);
  if (node->kind == NODE_SUBQUERY || node->kind == NODE_EXISTS) return WALK_STOP;
  if (!ref) return WALK_CONTINUE;
  if (table_column(search->table, ref->column.id) >= 0) return WALK_STOP;
  Str word = source_token(search->source, ref->column.tok);
  bool literal = (word.n && word.p[0] == '"') || str_eq_fold(word, S("true")) || str_eq_fold(word, S("false"));
  return literal ? WALK_CONTINUE : WALK_STOP;
}

bool names_no_column(const Source *source, const Table *table, Node *expr) {
  Search search = {source, table};
  return node_walk(expr, find_column, NULL, &search);
}

static bool is_null(const Node *node) {
  const Literal *literal = AS(Literal, LITERAL, node);
  return literal && literal->type == LITERAL_NULL;
}

static bool is_nonzero(const Source *source, const Node *node) {
  const Literal *literal = AS(Literal, LITERAL, node);
  int64_t value;
  return literal && literal->type == LITERAL_INTEGER && str_int(source_token(source, node->last), &value) && value;
}

static bool same(const Source *source, const Node *a, const Node *b) {
  return node_equal(source, a, source, b);
}

/* "a <> x" OR "a <> y" with two literals that differ, "a = x" OR "a <> x", "a IS NULL" OR "a IS NOT NULL". */
static bool always_one(const Source *source, const Node *left, const Node *right) {
  const Unary *null = AS(Unary, UNARY, left), *filled = AS(Unary, UNARY, right);
  if (null && filled) {
    bool pair = (null->op == UNARY_ISNULL && filled->op == UNARY_NOTNULL) ||
                (null->op == UNARY_NOTNULL && filled->op == UNARY_ISNULL);
    return pair && same(source, null->operand, filled->operand);
  }
  const Binary *a = AS(Binary, BINARY, left), *b = AS(Binary, BINARY, right);
  if (!a || !b || !same(source, a->left, b->left)) return false;
  bool equal = same(source, a->right, b->right);
  if (a->op == BINARY_NE && b->op == BINARY_NE)
    return !equal && a->right->kind == NODE_LITERAL && b->right->kind == NODE_LITERAL && !is_null(a->right) &&
           !is_null(b->right);
  bool pair = (a->op == BINARY_EQ && b->op == BINARY_NE) || (a->op == BINARY_NE && b->op == BINARY_EQ) ||
              (a->op == BINARY_IS && b->op == BINARY_IS_NOT) || (a->op == BINARY_IS_NOT && b->op == BINARY_IS);
  return equal && pair;
}

static ConditionVerdict never_false(const Source *source, Node *expr, Node **cause);

static ConditionVerdict binary_verdict(const Source *source, Binary *binary, Node **cause) {
  Node *left_cause = NULL, *right_cause = NULL;
  *cause = &binary->head;
  switch (binary->op) {
  case BINARY_OR: {
    if (always_one(source, binary->left, binary->right)) return CONDITION_EITHER;
    ConditionVerdict left = never_false(source, binary->left, &left_cause);
    ConditionVerdict right = left ? left : never_false(source, binary->right, &right_cause);
    *cause = left ? left_cause : right_cause;
    return right;
  }
  case BINARY_AND: {
    ConditionVerdict left = never_false(source, binary->left, &left_cause);
    ConditionVerdict right = left ? never_false(source, binary->right, &right_cause) : CONDITION_OPEN;
    *cause = left_cause;
    return right ? left : CONDITION_OPEN;
  }
  case BINARY_EQ:
  case BINARY_LE:
  case BINARY_GE:
  case BINARY_IS:
    return binary->left->kind == NODE_COLUMN_REF && same(source, binary->left, binary->right) ? CONDITION_ITSELF
                                                                                              : CONDITION_OPEN;
  default:
    return CONDITION_OPEN;
  }
}

/* Why an expression is never false, as far as its shape tells. x = NULL is dml/eq-null's. */
static ConditionVerdict never_false(const Source *source, Node *expr, Node **cause) {
  *cause = expr;
  if (is_null(expr)) return CONDITION_NULL;
  if (is_nonzero(source, expr)) return CONDITION_TRUE;
  if (expr->kind == NODE_BINARY) return binary_verdict(source, (Binary *)expr, cause);
  const In *in = AS(In, IN, expr);
  for (int32_t i = 0; in && !in->negated && i < in->list.n; i++)
    if (is_null(in->list.p[i])) return CONDITION_NULL;
  return CONDITION_OPEN;
}

ConditionVerdict condition_verdict(const Source *source, const Table *table, Node *expr, Node **cause) {
  *cause = expr;
  if (!expr) return CONDITION_OPEN;
  if (names_no_column(source, table, expr)) return is_nonzero(source, expr) ? CONDITION_TRUE : CONDITION_CONSTANT;
  return never_false(source, expr, cause);
}

Str verdict_name(ConditionVerdict verdict) {
  static const Str names[] = {{0},           S_INIT("constant"), S_INIT("true"), S_INIT("itself"), S_INIT("either"),
                              S_INIT("null")};
  return names[verdict];
}
