/* Rows about what UPDATE sets a column to: a literal, or what a query finds. */
#include "catalog/builtin.h"
#include "lint/rows.h"
#include "syntax/walk.h"

Rows build_constant_assignments(World *w) {
  VEC(AssignmentRow) rows = {0};
  int32_t n;
  const int32_t *numbers = world_nodes_of(w, NODE_ASSIGNMENT, &n);
  for (int32_t i = 0; i < n; i++) {
    const NodeRow *row = &world_nodes(w)->rows.p[numbers[i]];
    const Assignment *set = (const Assignment *)row->node;
    const NodeRow *parent = &world_nodes(w)->rows.p[row->parent];
    if (parent->node->kind != NODE_UPDATE || set->columns.n != 1 || set->expr->kind != NODE_LITERAL) continue;
    Str name = ((const ColumnName *)set->columns.p[0])->name.id->text;
    Str type = literal_type(&(NodeRow){.node = set->expr});
    *vec_push(w->arena, &rows) = (AssignmentRow){row->statement, name, type, node_code(w, row), node_code(w, parent)};
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
    const NodeRow *row = &world_nodes(w)->rows.p[numbers[i]];
    const Assignment *set = (const Assignment *)row->node;
    const NodeRow *parent = &world_nodes(w)->rows.p[row->parent];
    const Update *update = AS(Update, UPDATE, parent->node);
    const Subquery *query = AS(Subquery, SUBQUERY, set->expr);
    const SelectCore *core = query ? may_be_empty(AS(Select, SELECT, query->select)) : NULL;
    if (!update || set->columns.n != 1 || !core) continue;
    QueryAssignmentRow made = read_query(w, row, update, core);
    made.name = ((const ColumnName *)set->columns.p[0])->name.id->text;
    made.write = node_code(w, parent);
    *vec_push(w->arena, &rows) = made;
  }
  return ROWS(rows);
}
