/* Rows about what SET gives a column: a literal, what a query finds, or terms joined by AND. */
#include "catalog/builtin.h"
#include "lint/rows.h"
#include "syntax/walk.h"

/* column = expr, and the UPDATE or ON CONFLICT that it stands in. */
typedef struct Setting {
  const NodeRow *row, *parent;
  Node *expr;
  Str name;
} Setting;

/* False for (a, b) = …: several columns. */
static bool read_setting(World *w, int32_t number, Setting *setting) {
  const NodeRow *row = &world_nodes(w)->rows.p[number];
  const Assignment *set = (const Assignment *)row->node;
  if (set->columns.n != 1) return false;
  Str name = ((const ColumnName *)set->columns.p[0])->name.id->text;
  *setting = (Setting){row, &world_nodes(w)->rows.p[row->parent], set->expr, name};
  return true;
}

Rows build_constant_assignments(World *w) {
  VEC(AssignmentRow) rows = {0};
  int32_t n;
  const int32_t *numbers = world_nodes_of(w, NODE_ASSIGNMENT, &n);
  for (int32_t i = 0; i < n; i++) {
    Setting set;
    if (!read_setting(w, numbers[i], &set)) continue;
    if (set.parent->node->kind != NODE_UPDATE || set.expr->kind != NODE_LITERAL) continue;
    Str type = literal_type(&(NodeRow){.node = set.expr});
    *vec_push(w->arena, &rows) =
        (AssignmentRow){set.row->statement, set.name, type, node_code(w, set.row), node_code(w, set.parent)};
  }
  return ROWS(rows);
}

/* ---- queries ---- */

/* A call of an aggregate function, not over a window. */
static bool is_aggregate(const Node *node) {
  const Function *call = AS(Function, FUNCTION, node);
  if (!call || call->over) return false;
  const BuiltinFunction *known = builtin_function(call->name.id->fold->text, call->arguments.n);
  return known && known->kind == FUNCTION_AGGREGATE && (!known->most || known->most >= call->arguments.n);
}

static Walk find_aggregate(Node *node, void *found) {
  if (node->kind == NODE_SUBQUERY || node->kind == NODE_EXISTS) return WALK_PRUNE;
  if (!is_aggregate(node)) return WALK_CONTINUE;
  *(bool *)found = true;
  return WALK_STOP;
}

/* The term of a query that gives no row, and so NULL, where FROM and WHERE find none; NULL where it gives one always: an
** aggregate without GROUP BY, unless it is itself NULL of no rows. */
static const SelectCore *may_be_empty(const Select *select) {
  const SelectCore *core = select && select->cores.n == 1 ? AS(SelectCore, SELECT_CORE, select->cores.p[0]) : NULL;
  if (!core || core->columns.n != 1 || !(core->from.n || core->where)) return NULL;
  Node *value = ((const ResultColumn *)core->columns.p[0])->expr;
  if (core->group_by.n || !value) return core;
  if (is_aggregate(value)) {
    Str name = ((const Function *)value)->name.id->fold->text;
    return str_eq(name, S("count")) || str_eq(name, S("total")) || str_starts(name, S("json")) ? NULL : core;
  }
  bool aggregate = false;
  node_walk(value, find_aggregate, NULL, &aggregate);
  return aggregate ? NULL : core;
}

typedef struct Outer {
  const Ident *name;   /* what the table written to is called in the query */
  const Object *other; /* the query's only table; NULL where unknown */
  bool named;          /* one of its columns is */
} Outer;

/* Whether a column is one of the table written to, rather than of the query's own. */
static bool is_outer(const Outer *outer, const ColumnRef *column) {
  if (column->table.id) return ident_same(column->table.id, outer->name);
  return outer->other && table_column(outer->other->table, column->column.id) < 0;
}

static Walk find_outer(Node *node, void *data) {
  const ColumnRef *column = AS(ColumnRef, COLUMN_REF, node);
  if (column && is_outer(data, column)) ((Outer *)data)->named = true;
  return WALK_CONTINUE;
}

/* Fills in the two sides of WHERE key = column, whichever stands first. */
static void read_key(const Outer *outer, const Node *where, QueryAssignmentRow *row) {
  const Binary *binary = AS(Binary, BINARY, where);
  if (!binary || binary->op != BINARY_EQ) return;
  const ColumnRef *left = AS(ColumnRef, COLUMN_REF, binary->left), *right = AS(ColumnRef, COLUMN_REF, binary->right);
  if (!left || !right || is_outer(outer, left) == is_outer(outer, right)) return;
  row->key = (is_outer(outer, left) ? right : left)->column.id->text;
  row->outer = (is_outer(outer, left) ? left : right)->column.id->text;
}

static Walk find_query(Node *node, void *found) {
  if (node->kind != NODE_SELECT) return WALK_CONTINUE;
  *(bool *)found = true;
  return WALK_STOP;
}

static QueryAssignmentRow read_query(World *w, const NodeRow *row, const Update *update, const SelectCore *core) {
  QueryAssignmentRow made = {.statement = row->statement, .place = node_code(w, row)};
  const FromItem *item = core->from.n == 1 ? (const FromItem *)core->from.p[0] : NULL;
  Outer outer = {update->alias.id ? update->alias.id : update->table.id, NULL, false};
  if (item && item->table.id && !item->call) {
    made.from = item->table.id->text;
    if (row->statement)
      outer.other = catalog_find_kind(w->catalog, OBJECT_TABLE, item->table.id, (Moment)row->statement - 1);
  }
  node_walk((Node *)&core->head, find_outer, NULL, &outer);
  made.correlated = outer.named;
  if (outer.other && core->where) read_key(&outer, core->where, &made);
  if (update->where) node_walk(update->where, find_query, NULL, &made.chosen);
  made.chosen |= update->from.n > 0;
  return made;
}

Rows build_query_assignments(World *w) {
  VEC(QueryAssignmentRow) rows = {0};
  int32_t n;
  const int32_t *numbers = world_nodes_of(w, NODE_ASSIGNMENT, &n);
  for (int32_t i = 0; i < n; i++) {
    Setting set;
    if (!read_setting(w, numbers[i], &set)) continue;
    const Update *update = AS(Update, UPDATE, set.parent->node);
    const Subquery *query = AS(Subquery, SUBQUERY, set.expr);
    const SelectCore *core = query ? may_be_empty(AS(Select, SELECT, query->select)) : NULL;
    if (!update || !core) continue;
    QueryAssignmentRow made = read_query(w, set.row, update, core);
    made.name = set.name;
    made.write = node_code(w, set.parent);
    *vec_push(w->arena, &rows) = made;
  }
  return ROWS(rows);
}

/* ---- AND ---- */

/* An AND that no parentheses enclose, else NULL. */
static const Binary *bare_and(const Node *node) {
  const Binary *binary = AS(Binary, BINARY, node);
  return binary && binary->op == BINARY_AND && !(node->flags & NODE_PARENTHESIZED) ? binary : NULL;
}

/* "value" for what is meant as neither true nor false, "condition" for what can be nothing else. */
static Str term_kind(const Node *node) {
  switch (node->kind) {
  case NODE_LITERAL:
    return S("value");
  case NODE_LIKE:
  case NODE_BETWEEN:
  case NODE_IN:
  case NODE_EXISTS:
    return S("condition");
  case NODE_UNARY: {
    UnaryOp op = ((const Unary *)node)->op;
    return op == UNARY_NOT || op == UNARY_ISNULL || op == UNARY_NOTNULL ? S("condition") : S("value");
  }
  case NODE_BINARY: {
    BinaryOp op = ((const Binary *)node)->op;
    return op < BINARY_ADD ? S("condition") : op <= BINARY_CONCAT ? S("value") : S("other");
  }
  default:
    return S("other");
  }
}

/* The column of column = …; not of column == …, which is no assignment when its AND has gone. */
static Str assigned_name(const Source *source, const Node *node) {
  const Binary *binary = AS(Binary, BINARY, node);
  if (!binary || binary->op != BINARY_EQ || node->flags & NODE_PARENTHESIZED) return (Str){0};
  const ColumnRef *column = AS(ColumnRef, COLUMN_REF, binary->left);
  if (!column || column->table.id || column->head.flags & NODE_PARENTHESIZED) return (Str){0};
  return str_eq(source_token(source, binary->left->last + 1), S("=")) ? column->column.id->text : (Str){0};
}

Rows build_assigned_ands(World *w) {
  VEC(AssignedAndRow) rows = {0};
  int32_t n;
  const int32_t *numbers = world_nodes_of(w, NODE_ASSIGNMENT, &n);
  for (int32_t i = 0; i < n; i++) {
    Setting set;
    if (!read_setting(w, numbers[i], &set)) continue;
    const Binary *and = bare_and(set.expr);
    if (!and) continue;
    const NodeRow *row = set.row, *write = set.parent;
    if (write->node->kind == NODE_UPSERT) write = &world_nodes(w)->rows.p[write->parent];
    const Source *source = statement_source(w, row->statement);
    AssignedAndRow made = {.statement = row->statement, .assignment = node_code(w, row)};
    made.object = write_row(w, write).object;
    made.name = set.name;
    const Node *first = set.expr;
    for (const Binary *left; (left = bare_and(first));) first = left->left;
    made.first_term = term_kind(first);
    for (; and; and = bare_and(and->left)) {
      made.right_name = assigned_name(source, and->right);
      made.left = node_code_at(w, row->statement, and->left);
      made.word = token_code(source, and->left->last + 1);
      *vec_push(w->arena, &rows) = made;
    }
  }
  return ROWS(rows);
}
