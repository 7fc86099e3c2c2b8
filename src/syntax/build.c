/* Nodes of whole statements, and what all builders share: lists, names, heights.
**
** Errors that SQLite raises inside its grammar's actions, and so in the parser, are
** raised by the builders as PROBLEM_GRAMMAR_RULE in SQLite's words:
**   unknown table option: X                                   build_table_option
**   error in generated column "X"                             build_generated
**   syntax error after column name "X"                        build_plain_column
**   unsupported use of NULLS FIRST/LAST                       build_indexed_column
**   qualified table names, INDEXED BY, NOT INDEXED, RETURNING in triggers
**                                                             check_target, build_trigger_returning
**   ORDER BY / LIMIT clause should come after UNION …         build_order_too_early
**   a JOIN clause is required before ON / USING               build_from_first
**   unknown join type: X                                      build_join
**   unsupported frame specification                           build_frame
**   no such window, cannot override … of window               check_windows
**   near "#1": syntax error, variable number must be …         build_variable
**   DISTINCT is not supported for, ORDER BY may not be used with a window function
**                                                             build_filter_over
**   duplicate WITH table name: X                              build_with_clause
**   WITHIN GROUP, a syntax error where it is not built in      build_within_group
** and PROBLEM_NESTING_TOO_DEEP for "Expression tree is too large". Other errors of
** those actions need the catalog (DEFAULT that is no constant, two primary keys,
** AUTOINCREMENT elsewhere than on an INTEGER PRIMARY KEY) or are the resolver's (rows of
** VALUES that differ in length) and are raised there. */
#include "syntax/build.h"

#include <assert.h>
#include <string.h>

#include "parser.h"

List list_with(Build *b, List list, Node *node) {
  list_add(b, &list, node);
  return list;
}

List list_pair(Build *b, Node *first, Node *second) {
  return list_with(b, list_start(b, first), second);
}

/* Two lists of one rule are taken in any order: what the first one leaves behind
** the second one's items is still there until something is pushed. */
NodeList list_take(Build *b, List list) {
  if (!list.n) return (NodeList){0};
  NodeList taken = {arena_room(b->arena, sizeof *taken.p, alignof(Node *), list.n), list.n};
  memcpy(taken.p, b->items.p + list.start, (size_t)list.n * sizeof *taken.p);
  if (b->items.n > list.start) b->items.n = list.start;
  return taken;
}

Name build_name_of(Build *b, Tok tok) {
  if (tok == TOK_NONE) return (Name){NULL, TOK_NONE};
  const Token *token = &b->tokens[tok];
  Str text = {b->source->text.p + token->start, (int32_t)(token->end - token->start)};
  return (Name){ident_from_token(&b->compilation->idents, text), tok};
}

void build_end(Build *b, Node *node) {
  node->last = b->at - 1;
}

static Place place_of(const Build *b, Tok first, Tok last) {
  return (Place){b->source->id, first, last};
}

void build_refuse(Build *b, Tok first, Tok last, Str sentence) {
  if (b->quiet) return;
  compilation_problem(b->compilation, PROBLEM_GRAMMAR_RULE, place_of(b, first, last))->arg[0] = sentence;
}

void build_refuse_word(Build *b, Tok word, Str sentence, Str meant) {
  if (b->quiet) return;
  Problem *problem = compilation_problem(b->compilation, PROBLEM_GRAMMAR_RULE, place_of(b, word, word));
  problem->arg[0] = sentence;
  problem->arg[1] = meant;
}

static void set_height(Build *b, Node *node, int height) {
  if (height <= node->height) return;
  measure(&b->measure.height, height);
  if (height <= EXPRESSION_HEIGHT) {
    node->height = (unsigned)height & 0xfff;
  } else if (b->failure == FAILURE_NONE) {
    b->failure = FAILURE_HEIGHT;
  }
}

void build_raise_height(Build *b, Node *node, const Node *child) {
  if (child) set_height(b, node, child->height + 1);
}

void build_raise_height_list(Build *b, Node *node, NodeList children) {
  int highest = -1;
  for (int32_t i = 0; i < children.n; i++)
    if (children.p[i]->height > highest) highest = children.p[i]->height;
  set_height(b, node, highest + 1);
}

NodeList build_ending_with(Build *b, Node *node, List list) {
  build_end(b, node);
  return list_take(b, list);
}

Node *build_explain(Build *b, Tok first, Node *statement, bool query_plan) {
  Explain *node = build_node(b, NODE_EXPLAIN, first);
  node->query_plan = query_plan;
  node->statement = statement;
  return &node->head;
}

Node *build_column_name(Build *b, Tok name) {
  ColumnName *node = build_leaf(b, NODE_COLUMN_NAME, name);
  node->name = build_name_of(b, name);
  return &node->head;
}

Node *build_plain_column(Build *b, Tok name, Tok collation, SortOrder order) {
  Node *node = build_column_name(b, name);
  if (collation != TOK_NONE || order != ORDER_NONE) {
    const Ident *id = ((const ColumnName *)node)->name.id;
    assert(id && "a column here has a name");
    build_refuse(b, name + 1, b->at - 1,
                 str_fmt(b->arena, "syntax error after column name \"%.*s\"", STR_ARG(id->text)));
  }
  return node;
}

/* ---- transactions ---- */

Node *build_begin(Build *b, Tok first, TransactionMode mode) {
  Begin *node = build_node(b, NODE_BEGIN, first);
  node->mode = mode;
  return &node->head;
}

Node *build_commit(Build *b, Tok first) {
  Commit *node = build_node(b, NODE_COMMIT, first);
  node->end = b->tokens[first].kind == TK_END;
  return &node->head;
}

Node *build_rollback(Build *b, Tok first, Tok savepoint) {
  Rollback *node = build_node(b, NODE_ROLLBACK, first);
  node->savepoint = build_name_of(b, savepoint);
  return &node->head;
}

Node *build_savepoint(Build *b, Tok first, Tok name) {
  Savepoint *node = build_node(b, NODE_SAVEPOINT, first);
  node->name = build_name_of(b, name);
  return &node->head;
}

Node *build_release(Build *b, Tok first, Tok name) {
  Release *node = build_node(b, NODE_RELEASE, first);
  node->name = build_name_of(b, name);
  return &node->head;
}

/* ---- administration ---- */

Node *build_drop(Build *b, Tok first, DropKind object, bool if_exists, Qualified name) {
  Drop *node = build_node(b, NODE_DROP, first);
  node->object = object;
  node->if_exists = if_exists;
  node->schema = build_name_of(b, name.schema);
  node->name = build_name_of(b, name.name);
  return &node->head;
}

Node *build_pragma(Build *b, Tok first, Qualified name, Tok value, bool parenthesized) {
  Pragma *node = build_node(b, NODE_PRAGMA, first);
  node->schema = build_name_of(b, name.schema);
  node->name = build_name_of(b, name.name);
  node->value = value;
  node->negative = value != TOK_NONE && b->tokens[value - 1].kind == TK_MINUS;
  node->parenthesized = parenthesized;
  return &node->head;
}

Node *build_attach(Build *b, Tok first, Node *file, Node *name, Node *key) {
  Attach *node = build_node(b, NODE_ATTACH, first);
  node->file = file;
  node->name = name;
  node->key = key;
  return &node->head;
}

Node *build_detach(Build *b, Tok first, Node *name) {
  Detach *node = build_node(b, NODE_DETACH, first);
  node->name = name;
  return &node->head;
}

Node *build_vacuum(Build *b, Tok first, Tok schema, Node *into) {
  Vacuum *node = build_node(b, NODE_VACUUM, first);
  node->schema = build_name_of(b, schema);
  node->into = into;
  return &node->head;
}

Node *build_analyze(Build *b, Tok first, Qualified name) {
  Analyze *node = build_node(b, NODE_ANALYZE, first);
  node->schema = build_name_of(b, name.schema);
  node->name = build_name_of(b, name.name);
  return &node->head;
}

Node *build_reindex(Build *b, Tok first, Qualified name) {
  Reindex *node = build_node(b, NODE_REINDEX, first);
  node->schema = build_name_of(b, name.schema);
  node->name = build_name_of(b, name.name);
  return &node->head;
}

/* ---- ALTER TABLE ---- */

/* ALTER TABLE of either form of name: the node begins two tokens before it. */
static Tok alter_first(Qualified table) {
  return (table.schema != TOK_NONE ? table.schema : table.name) - 2;
}

Node *build_rename_table(Build *b, Qualified table, Tok name) {
  RenameTable *node = build_node(b, NODE_RENAME_TABLE, alter_first(table));
  node->schema = build_name_of(b, table.schema);
  node->table = build_name_of(b, table.name);
  node->new_name = build_name_of(b, name);
  return &node->head;
}

Node *build_rename_column(Build *b, Qualified table, Tok column, Tok name) {
  RenameColumn *node = build_node(b, NODE_RENAME_COLUMN, alter_first(table));
  node->schema = build_name_of(b, table.schema);
  node->table = build_name_of(b, table.name);
  node->column = build_name_of(b, column);
  node->new_name = build_name_of(b, name);
  return &node->head;
}

Node *build_add_column(Build *b, Qualified table, Node *column) {
  AddColumn *node = build_node(b, NODE_ADD_COLUMN, alter_first(table));
  node->schema = build_name_of(b, table.schema);
  node->table = build_name_of(b, table.name);
  node->column = column;
  return &node->head;
}

Node *build_drop_column(Build *b, Qualified table, Tok column) {
  DropColumn *node = build_node(b, NODE_DROP_COLUMN, alter_first(table));
  node->schema = build_name_of(b, table.schema);
  node->table = build_name_of(b, table.name);
  node->column = build_name_of(b, column);
  return &node->head;
}

Node *build_set_not_null(Build *b, Qualified table, Tok column, Conflict conflict) {
  SetNotNull *node = build_node(b, NODE_SET_NOT_NULL, alter_first(table));
  node->schema = build_name_of(b, table.schema);
  node->table = build_name_of(b, table.name);
  node->column = build_name_of(b, column);
  node->conflict = conflict;
  return &node->head;
}

Node *build_drop_not_null(Build *b, Qualified table, Tok column) {
  DropNotNull *node = build_node(b, NODE_DROP_NOT_NULL, alter_first(table));
  node->schema = build_name_of(b, table.schema);
  node->table = build_name_of(b, table.name);
  node->column = build_name_of(b, column);
  return &node->head;
}

Node *build_add_constraint(Build *b, Qualified table, Node *constraint) {
  AddConstraint *node = build_node(b, NODE_ADD_CONSTRAINT, alter_first(table));
  node->schema = build_name_of(b, table.schema);
  node->table = build_name_of(b, table.name);
  node->constraint = constraint;
  return &node->head;
}

Node *build_drop_constraint(Build *b, Qualified table, Tok name) {
  DropConstraint *node = build_node(b, NODE_DROP_CONSTRAINT, alter_first(table));
  node->schema = build_name_of(b, table.schema);
  node->table = build_name_of(b, table.name);
  node->constraint = build_name_of(b, name);
  return &node->head;
}
