/* Where older versions of SQLite differ from the one that the catalog follows (3.54):
** the one list of them. Debian 12 has 3.40.1. A version is that in which the difference was seen to be gone, which may
** be later than the one that took it away. */
#include <sqlite3.h>

#include "prove/newer.h"
#include "referee.h"
#include "syntax/walk.h"

enum { V3_41 = 3041000, V3_43 = 3043000, V3_53 = 3053000 };

static bool since_3_53(const Node *node) {
  switch (node->kind) {
  case NODE_SET_NOT_NULL: /* did not exist */
  case NODE_DROP_NOT_NULL:
  case NODE_ADD_CONSTRAINT:
  case NODE_DROP_CONSTRAINT:
    return true;
  case NODE_DROP_COLUMN: /* the last column was cut from the last "," before it, even one in a comment */
    return true;
  default:
    return false;
  }
}

/* The affinity of an expression in a subquery, and so of a column made by CREATE TABLE AS, was another. */
static bool since_3_41(const Node *node) {
  const CreateTable *create = AS(CreateTable, CREATE_TABLE, node);
  return create && create->select;
}

/* Options of fts5 that came later: contentless_delete, tokendata, contentless_unindexed, locale. */
static bool newer_module(const Statement *statement) {
  if (statement->node->kind != NODE_CREATE_VIRTUAL_TABLE) return false;
  static const Str newer[] = {S_INIT("contentless"), S_INIT("tokend"), S_INIT("locale"), S_INIT("porter porter"),
                              S_INIT("trigram")};
  Str text = source_text(statement->source, statement->first, statement->last);
  for (size_t i = 0; i < sizeof newer / sizeof *newer; i++)
    if (str_find_fold(text, newer[i]) >= 0) return true;
  return false;
}

typedef struct Look {
  bool views; /* there are some, or subqueries in FROM */
  bool table; /* the statement makes one */
} Look;

static bool known_collation(const Ident *name) {
  Str folded = name->fold->text;
  return str_eq(folded, S("binary")) || str_eq(folded, S("nocase")) || str_eq(folded, S("rtrim"));
}

static bool is_rowid(const Ident *column) {
  Str name = column->fold->text;
  return str_eq(name, S("rowid")) || str_eq(name, S("oid")) || str_eq(name, S("_rowid_"));
}

/* A join in parentheses of two terms of one name, as UPDATE makes one of its FROM, too: rowid was no column of it, and so
** not ambiguous. */
static bool group_names(NodeList group) {
  for (int32_t i = 1; i < group.n; i++)
    for (int32_t k = 0; k < i; k++) {
      const FromItem *a = AS(FromItem, FROM_ITEM, group.p[i]), *b = AS(FromItem, FROM_ITEM, group.p[k]);
      if (ident_same(a->alias.id ? a->alias.id : a->table.id, b->alias.id ? b->alias.id : b->table.id)) return true;
    }
  return false;
}

/* Whether a constant is NULL the parser did not answer: in ORDER BY a 0 is a column's number. */
static bool null_test(const Node *node) {
  const Unary *unary = AS(Unary, UNARY, (Node *)node);
  const Binary *both = AS(Binary, BINARY, (Node *)node);
  bool null = both && both->right->kind == NODE_LITERAL && ((const Literal *)both->right)->type == LITERAL_NULL;
  const Node *operand = unary && unary->op >= UNARY_ISNULL ? unary->operand : null ? both->left : NULL;
  return operand && (operand->kind == NODE_LITERAL || operand->kind == NODE_UNARY);
}

/* A row in a list of one subquery was one value against several. */
static bool row_in_subquery(const In *in) {
  return in && in->operand->kind == NODE_ROW_VALUE && in->list.n == 1 && in->list.p[0]->kind == NODE_SUBQUERY;
}

/* `x IN ()` forgot x even where it holds a call; views and subqueries had a rowid, which was NULL, and columns though a collation in
** them is unknown. */
static Walk look(Node *node, void *data) {
  const Look *at = data;
  const In *in = AS(In, IN, node);
  const ColumnRef *ref = AS(ColumnRef, COLUMN_REF, node);
  const CollateExpr *collate = AS(CollateExpr, COLLATE, node);
  if (in && !in->select && !in->table.id && !in->list.n) return WALK_STOP;
  if (null_test(node) || row_in_subquery(in)) return WALK_STOP;
  if (node->kind == NODE_FROM_ITEM && group_names(((FromItem *)node)->group)) return WALK_STOP;
  if (node->kind == NODE_UPDATE && group_names(((Update *)node)->from)) return WALK_STOP;
  if (node->kind == NODE_RAISE && at->table) return WALK_STOP; /* which was taken in generated columns and defaults */
  if (collate && at->views && !known_collation(collate->collation.id)) return WALK_STOP;
  if (!ref || !at->views) return WALK_CONTINUE;
  return is_rowid(ref->column.id) ? WALK_STOP : WALK_CONTINUE;
}

/* RETURNING counted as the trigger that a view needs. */
static bool writes_view(const Catalog *catalog, const Node *node) {
  const Insert *insert = AS(Insert, INSERT, node);
  const Update *update = AS(Update, UPDATE, node);
  const Delete *statement = AS(Delete, DELETE, node);
  Name table = insert ? insert->table : update ? update->table : statement ? statement->table : (Name){0};
  NodeList returning = insert      ? insert->returning
                       : update    ? update->returning
                       : statement ? statement->returning
                                   : (NodeList){0};
  const Object *object = returning.n ? catalog_find(catalog, table.id, CATALOG_NOW) : NULL;
  return object && object->kind == OBJECT_VIEW;
}

/* The terms of FROM, to be looked through for the name that stands before a dot. */
typedef struct Named {
  const Ident *name;
  bool found;
} Named;

static Walk find_named(Node *node, void *data) {
  Named *named = data;
  const FromItem *item = AS(FromItem, FROM_ITEM, node);
  if (item && ident_same(item->alias.id ? item->alias.id : item->table.id, named->name)) named->found = true;
  return node->kind == NODE_SELECT ? WALK_PRUNE : WALK_CONTINUE;
}

/* A query, and whether it stands in another. */
typedef struct Around {
  const Catalog *catalog;
  const Select *select;
  int32_t depth;
} Around;

/* Whether a term of FROM has the column. What is no table is taken to. */
static bool may_have(const Catalog *catalog, const FromItem *item, const Ident *name) {
  const Object *object = item->table.id ? catalog_find(catalog, item->table.id, CATALOG_NOW) : NULL;
  if (!object || object->kind != OBJECT_TABLE) return false;
  return table_column(object->table, name) >= 0;
}

static Walk outside_name(Node *node, void *data) {
  const Around *around = data;
  const Select *select = around->select;
  const ColumnRef *ref = AS(ColumnRef, COLUMN_REF, node);
  if (!ref) return WALK_CONTINUE;
  Named named = {ref->table.id, false};
  for (int32_t i = 0; i < select->cores.n; i++) {
    const SelectCore *core = AS(SelectCore, SELECT_CORE, select->cores.p[i]);
    for (int32_t k = 0; core && k < core->from.n; k++) {
      const FromItem *item = AS(FromItem, FROM_ITEM, core->from.p[k]);
      if (!named.name) named.found |= around->depth == 1 || may_have(around->catalog, item, ref->column.id);
      node_walk(core->from.p[k], find_named, NULL, &named);
    }
  }
  return named.found ? WALK_CONTINUE : WALK_STOP;
}

static void leave_select(Node *node, void *data) {
  if (node->kind == NODE_SELECT) ((Around *)data)->depth--;
}

/* ORDER BY and GROUP BY saw nothing of the queries around. */
static Walk correlated_order(Node *node, void *data) {
  Around *around = data;
  Select *select = AS(Select, SELECT, node);
  if (!select) return WALK_CONTINUE;
  around->depth++;
  around->select = select;
  bool inside = true;
  for (int32_t i = 0; i < select->order_by.n; i++)
    inside &= node_walk(select->order_by.p[i], outside_name, NULL, around);
  for (int32_t i = 0; i < select->cores.n; i++) {
    const SelectCore *core = AS(SelectCore, SELECT_CORE, select->cores.p[i]);
    for (int32_t k = 0; core && k < core->group_by.n; k++)
      inside &= node_walk(core->group_by.p[k], outside_name, NULL, around);
  }
  return inside ? WALK_CONTINUE : WALK_STOP;
}

typedef struct Reading {
  const CreateTable *create;
  int32_t column;
} Reading;

static Walk reads_later(Node *node, void *data) {
  const Reading *reading = data;
  const ColumnRef *ref = AS(ColumnRef, COLUMN_REF, node);
  for (int32_t i = reading->column; ref && i < reading->create->columns.n; i++)
    if (ident_same(AS(ColumnDef, COLUMN_DEF, reading->create->columns.p[i])->name.id, ref->column.id)) return WALK_STOP;
  return WALK_CONTINUE;
}

/* A column that reads itself was found only in some tables. Without looking for circles: any that reads a later one. */
static bool may_loop(const Node *node) {
  const CreateTable *create = AS(CreateTable, CREATE_TABLE, node);
  for (int32_t i = 0; create && i < create->columns.n; i++) {
    const ColumnDef *column = AS(ColumnDef, COLUMN_DEF, create->columns.p[i]);
    Reading reading = {create, i};
    for (int32_t k = 0; k < column->constraints.n; k++)
      if (column->constraints.p[k]->kind == NODE_GENERATED &&
          !node_walk(column->constraints.p[k], reads_later, NULL, &reading))
        return true;
  }
  return false;
}

static Walk find_subquery(Node *node, void *data) {
  (void)data;
  const FromItem *item = AS(FromItem, FROM_ITEM, node);
  return item && item->select ? WALK_STOP : WALK_CONTINUE;
}

static bool expressions_differ(const Catalog *catalog, const Statement *statement) {
  Around around = {.catalog = catalog};
  Look at = {statement->node->kind == NODE_CREATE_VIEW, statement->node->kind == NODE_CREATE_TABLE};
  at.views |= !node_walk(statement->node, find_subquery, NULL, NULL);
  for (int32_t i = 0; i < catalog->versions.n; i++) at.views |= catalog->versions.p[i]->kind == OBJECT_VIEW;
  return !node_walk(statement->node, look, NULL, &at) ||
         !node_walk(statement->node, correlated_order, leave_select, &around);
}

/* A table-valued function, virtual table or rowid in FROM, where a single term was none in parentheses, and parentheses had no
** rowids. */
static Walk from_differs(Node *node, void *data) {
  const FromItem *item = AS(FromItem, FROM_ITEM, node);
  const ColumnRef *ref = AS(ColumnRef, COLUMN_REF, node);
  if (ref) return is_rowid(ref->column.id) ? WALK_STOP : WALK_CONTINUE;
  if (!item || !item->table.id) return WALK_CONTINUE;
  const Object *object = catalog_find(data, item->table.id, CATALOG_NOW);
  bool other = item->call || !object || (object->kind == OBJECT_TABLE && object->table->module);
  return other ? WALK_STOP : WALK_CONTINUE;
}

/* AS behind the table that a statement of a trigger writes to was a syntax error, and what it may rename where
** a table of "temp" hides the trigger's own was another. */
static bool triggers_differ(const Catalog *catalog, const Node *node) {
  const CreateTrigger *trigger = AS(CreateTrigger, CREATE_TRIGGER, node);
  for (int32_t i = 0; trigger && i < trigger->body.n; i++) {
    const Update *update = AS(Update, UPDATE, trigger->body.p[i]);
    if (node_target_alias(trigger->body.p[i]).id) return true;
    if (update && update->from.n && !node_walk(trigger->body.p[i], from_differs, NULL, (void *)catalog)) return true;
  }
  return node->kind == NODE_RENAME_COLUMN && catalog->temporary_names.entries.n;
}

bool older_differs(const Catalog *catalog, const Statement *statement) {
  int version = sqlite3_libversion_number();
  if (version < V3_53 && (since_3_53(statement->node) || writes_view(catalog, statement->node) ||
                          triggers_differ(catalog, statement->node) || may_loop(statement->node) || expressions_differ(catalog, statement)))
    return true;
  if (newer_in_statement(statement->source, statement->node).feature.n) return true;
  return (version < V3_43 && newer_module(statement)) || (version < V3_41 && since_3_41(statement->node));
}
