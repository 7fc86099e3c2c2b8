/* Nodes of CREATE statements and the parts of definitions.
**
** The surprise is GENERATED ALWAYS: both words may be names, so behind a type they
** are swallowed as part of it, in SQLite as here. build_column cuts them off, and
** build_generated takes them back. */
#include "parser.h"
#include "syntax/build.h"

Node *build_create_table(Build *b, Tok first, bool temp, bool if_not_exists, Qualified name) {
  CreateTable *node = build_node(b, NODE_CREATE_TABLE, first);
  node->temp = temp;
  node->if_not_exists = if_not_exists;
  node->schema = build_name_of(b, name.schema);
  node->name = build_name_of(b, name.name);
  node->open = node->close = TOK_NONE;
  return &node->head;
}

void build_table_body(Build *b, Node *table, Tok open, List columns, List constraints) {
  CreateTable *node = (CreateTable *)table;
  node->open = open;
  node->close = b->at - 1;
  node->constraints = list_take(b, constraints);
  node->columns = list_take(b, columns);
}

void build_table_options(Build *b, Node *table, List options) {
  ((CreateTable *)table)->options = build_ending_with(b, table, options);
}

void build_table_as(Build *b, Node *table, Node *select) {
  ((CreateTable *)table)->select = select;
  build_end(b, table);
}

Node *build_table_option(Build *b, Tok first, Tok name) {
  TableOption *node = build_node(b, NODE_TABLE_OPTION, first);
  node->without = first != name;
  node->name = build_name_of(b, name);
  Str known = node->without ? S("ROWID") : S("STRICT");
  if (!str_eq_fold(node->name.id->text, known)) {
    Str sentence = str_fmt(b->arena, "unknown table option: %.*s", STR_ARG(source_token(b->source, name)));
    build_refuse_word(b, name, sentence, str_nearest(node->name.id->text, &known, 1));
  }
  return &node->head;
}

/* ---- columns ---- */

Node *build_column(Build *b, Tok name, Node *type) {
  ColumnDef *node = build_node(b, NODE_COLUMN_DEF, name);
  node->name = build_name_of(b, name);
  node->type = type;
  bool generated = type && type->last > type->first && THE(TypeName, TYPE_NAME, type)->open == TOK_NONE &&
                   b->tokens[type->last].kind == TK_ALWAYS && b->tokens[type->last - 1].kind == TK_GENERATED;
  if (generated) {
    type->last -= 2;
    if (type->last + 1 == type->first) node->type = NULL;
  }
  return &node->head;
}

void build_column_constraints(Build *b, Node *column, List constraints) {
  ((ColumnDef *)column)->constraints = build_ending_with(b, column, constraints);
}

Node *build_type(Build *b, Tok first, Tok open) {
  TypeName *node = build_node(b, NODE_TYPE_NAME, first);
  node->open = open;
  return &node->head;
}

Node *build_indexed_column(Build *b, Node *expr, SortOrder order, NullsOrder nulls) {
  IndexedColumn *node = build_node(b, NODE_INDEXED_COLUMN, expr->first);
  CollateExpr *collate = AS(CollateExpr, COLLATE, expr);
  node->expr = collate ? collate->operand : expr;
  node->collation = collate ? collate->collation : (Name){NULL, TOK_NONE};
  node->order = order;
  node->nulls = nulls;
  if (nulls != NULLS_NONE) {
    Str word = nulls == NULLS_FIRST ? S("FIRST") : S("LAST");
    build_refuse(b, b->at - 2, b->at - 1, str_fmt(b->arena, "unsupported use of NULLS %.*s", STR_ARG(word)));
  }
  return &node->head;
}

/* ---- constraints ---- */

/* What all constraints begin with, CONSTRAINT_NAME included. */
typedef struct AnyConstraint {
  Node head;
  Name name;
} AnyConstraint;

static void *constraint_new(Build *b, NodeKind kind, Tok first) {
  AnyConstraint *node = build_node(b, kind, first);
  node->name = (Name){NULL, TOK_NONE};
  return node;
}

void list_add_constraint(Build *b, List *list, Node *constraint) {
  Node *before = list->n ? *vec_last(&b->items) : NULL;
  if (before && before->kind == NODE_CONSTRAINT_NAME && before->last + 1 == constraint->first &&
      constraint->kind != NODE_CONSTRAINT_NAME) {
    ((AnyConstraint *)constraint)->name = ((AnyConstraint *)before)->name;
    constraint->first = before->first;
    *vec_last(&b->items) = constraint;
  } else if (before && before->kind == NODE_REFERENCES && constraint->kind == NODE_DEFERRABLE) {
    ((References *)before)->deferral = ((Deferrable *)constraint)->deferral;
    before->last = constraint->last;
  } else {
    list_add(b, list, constraint);
  }
}

Node *build_constraint_name(Build *b, Tok first, Tok name) {
  return build_named(b, constraint_new(b, NODE_CONSTRAINT_NAME, first), name);
}

Node *build_named(Build *b, Node *constraint, Tok name) {
  ((AnyConstraint *)constraint)->name = build_name_of(b, name);
  return constraint;
}

Node *build_default(Build *b, Tok first, Node *expr, bool parenthesized) {
  Default *node = constraint_new(b, NODE_DEFAULT, first);
  node->expr = expr;
  node->parenthesized = parenthesized;
  return &node->head;
}

Node *build_null(Build *b, Tok first, Conflict conflict) {
  Null *node = constraint_new(b, NODE_NULL_CONSTRAINT, first);
  node->conflict = conflict;
  return &node->head;
}

Node *build_not_null(Build *b, Tok first, Conflict conflict) {
  NotNull *node = constraint_new(b, NODE_NOT_NULL, first);
  node->conflict = conflict;
  return &node->head;
}

Node *build_column_key(Build *b, Tok first, SortOrder order, Conflict conflict, bool autoincrement) {
  PrimaryKey *node = constraint_new(b, NODE_PRIMARY_KEY, first);
  node->order = order;
  node->conflict = conflict;
  node->autoincrement = autoincrement;
  return &node->head;
}

Node *build_table_key(Build *b, Tok first, List columns, bool autoincrement, Conflict conflict) {
  PrimaryKey *node = constraint_new(b, NODE_PRIMARY_KEY, first);
  node->columns = list_take(b, columns);
  node->autoincrement = autoincrement;
  node->conflict = conflict;
  return &node->head;
}

Node *build_unique(Build *b, Tok first, List columns, Conflict conflict) {
  Unique *node = constraint_new(b, NODE_UNIQUE, first);
  node->columns = list_take(b, columns);
  node->conflict = conflict;
  return &node->head;
}

Node *build_check(Build *b, Tok first, Node *expr, Conflict conflict) {
  Check *node = constraint_new(b, NODE_CHECK, first);
  node->expr = expr;
  node->conflict = conflict;
  return &node->head;
}

Node *build_collate_constraint(Build *b, Tok first, Tok collation) {
  Collate *node = constraint_new(b, NODE_COLLATE_CONSTRAINT, first);
  node->collation = build_name_of(b, collation);
  return &node->head;
}

Node *build_generated(Build *b, Tok first, Node *expr, Tok kind) {
  bool cut_off = first >= 2 && b->tokens[first - 1].kind == TK_ALWAYS && b->tokens[first - 2].kind == TK_GENERATED;
  Generated *node = constraint_new(b, NODE_GENERATED, cut_off ? first - 2 : first);
  node->expr = expr;
  node->kind = build_name_of(b, kind);
  if (kind != TOK_NONE) {
    Str word = source_token(b->source, kind);
    node->stored = str_eq_fold(word, S("stored"));
    static const Str kinds[] = {S_INIT("STORED"), S_INIT("VIRTUAL")};
    if (!node->stored && !str_eq_fold(word, S("virtual")))
      build_refuse_word(b, kind, S("a generated column is VIRTUAL or STORED"), str_nearest(word, kinds, 2));
  }
  return &node->head;
}

Node *build_references(Build *b, Tok first, Tok table, List columns) {
  References *node = constraint_new(b, NODE_REFERENCES, first);
  node->table = build_name_of(b, table);
  node->columns = list_take(b, columns);
  node->match = (Name){NULL, TOK_NONE};
  return &node->head;
}

void build_references_match(Build *b, Node *references, Tok match) {
  ((References *)references)->match = build_name_of(b, match);
  build_end(b, references);
}

/* SQLite reads ON INSERT and forgets it. */
void build_references_action(Build *b, Node *references, Tok event, Action action) {
  References *node = (References *)references;
  if (b->tokens[event].kind == TK_DELETE) node->on_delete = action;
  if (b->tokens[event].kind == TK_UPDATE) node->on_update = action;
  build_end(b, references);
}

Node *build_deferrable(Build *b, Tok first, bool not, bool deferred) {
  Deferrable *node = constraint_new(b, NODE_DEFERRABLE, first);
  if (not ) node->deferral = deferred ? NOT_DEFERRABLE_DEFERRED : NOT_DEFERRABLE_IMMEDIATE;
  else node->deferral = deferred ? DEFERRABLE_DEFERRED : DEFERRABLE_IMMEDIATE;
  return &node->head;
}

Node *build_foreign_key(Build *b, Tok first, List columns, Node *references) {
  ForeignKeyClause *node = constraint_new(b, NODE_FOREIGN_KEY, first);
  node->columns = list_take(b, columns);
  node->references = references;
  return &node->head;
}

void build_foreign_key_deferral(Build *b, Node *foreign_key, Node *deferrable) {
  References *references = (References *)((ForeignKeyClause *)foreign_key)->references;
  references->deferral = ((Deferrable *)deferrable)->deferral;
  build_end(b, &references->head);
  build_end(b, foreign_key);
}

/* ---- other definitions ---- */

Node *build_virtual_table(Build *b, Tok first, bool if_not_exists, Qualified name, Tok module) {
  CreateVirtualTable *node = build_node(b, NODE_CREATE_VIRTUAL_TABLE, first);
  node->if_not_exists = if_not_exists;
  node->schema = build_name_of(b, name.schema);
  node->name = build_name_of(b, name.name);
  node->module = build_name_of(b, module);
  return &node->head;
}

Node *build_module_argument(Build *b, Tok first) {
  return build_node(b, NODE_MODULE_ARGUMENT, first);
}

/* The grammar reads empty ones ("rtree()", "fts5(a,,b)"); SQLite gives the module none of them. */
void build_module_arguments(Build *b, Node *table, List arguments) {
  NodeList list = build_ending_with(b, table, arguments);
  int32_t kept = 0;
  for (int32_t i = 0; i < list.n; i++)
    if ((int32_t)(list.p[i]->last - list.p[i]->first) >= 0) list.p[kept++] = list.p[i];
  list.n = kept;
  ((CreateVirtualTable *)table)->arguments = list;
}

Node *build_create_index(Build *b, Tok first, bool unique, bool if_not_exists, Qualified name) {
  CreateIndex *node = build_node(b, NODE_CREATE_INDEX, first);
  node->unique = unique;
  node->if_not_exists = if_not_exists;
  node->schema = build_name_of(b, name.schema);
  node->name = build_name_of(b, name.name);
  return &node->head;
}

void build_index_body(Build *b, Node *index, Tok table, List columns) {
  CreateIndex *node = (CreateIndex *)index;
  node->table = build_name_of(b, table);
  node->terms = build_ending_with(b, index, columns);
  measure(&b->measure.list, node->terms.n);
}

Node *build_create_view(Build *b, Tok first, bool temp, bool if_not_exists, Qualified name) {
  CreateView *node = build_node(b, NODE_CREATE_VIEW, first);
  node->temp = temp;
  node->if_not_exists = if_not_exists;
  node->schema = build_name_of(b, name.schema);
  node->name = build_name_of(b, name.name);
  return &node->head;
}

void build_view_body(Build *b, Node *view, List columns, Node *select) {
  CreateView *node = (CreateView *)view;
  node->columns = build_ending_with(b, view, columns);
  node->select = select;
}

/* ---- triggers ---- */

Node *build_create_trigger(Build *b, Tok first, bool temp, bool if_not_exists, Qualified name) {
  CreateTrigger *node = build_node(b, NODE_CREATE_TRIGGER, first);
  node->temp = temp;
  node->if_not_exists = if_not_exists;
  node->schema = build_name_of(b, name.schema);
  node->name = build_name_of(b, name.name);
  return &node->head;
}

void build_trigger_event(Build *b, Node *trigger, TriggerTime time, Tok event) {
  CreateTrigger *node = (CreateTrigger *)trigger;
  uint16_t kind = b->tokens[event].kind;
  node->time = time;
  node->event = kind == TK_INSERT ? TRIGGER_INSERT : kind == TK_UPDATE ? TRIGGER_UPDATE : TRIGGER_DELETE;
}

void build_trigger_columns(Build *b, Node *trigger, List columns) {
  ((CreateTrigger *)trigger)->columns = list_take(b, columns);
}

void build_trigger_table(Build *b, Node *trigger, Qualified table, bool for_each_row) {
  CreateTrigger *node = (CreateTrigger *)trigger;
  node->table_schema = build_name_of(b, table.schema);
  node->table = build_name_of(b, table.name);
  node->for_each_row = for_each_row;
}

void build_trigger_when(Build *b, Node *trigger, Node *when) {
  ((CreateTrigger *)trigger)->when = when;
  build_end(b, trigger);
}

static void refuse_hint(Build *b, const Node *command, Name indexed_by, bool not_indexed) {
  if (indexed_by.id)
    build_refuse(b, indexed_by.tok - 2, indexed_by.tok,
                 S("the INDEXED BY clause is not allowed on UPDATE or DELETE statements within triggers"));
  Tok not = command->first;
  while (not_indexed && b->tokens[not ].kind != TK_NOT) not ++;
  if (not_indexed)
    build_refuse(b, not, not +1,
                 S("the NOT INDEXED clause is not allowed on UPDATE or DELETE statements within triggers"));
}

/* A command of a trigger's body works on the trigger's own database; a temporary
** trigger's on any. */
static void check_target(Build *b, const Node *command, bool temp) {
  Name schema = {NULL, TOK_NONE};
  if (command->kind == NODE_INSERT) {
    schema = ((Insert *)command)->schema;
  } else if (command->kind == NODE_UPDATE) {
    schema = ((Update *)command)->schema;
    refuse_hint(b, command, ((Update *)command)->indexed_by, ((Update *)command)->not_indexed);
  } else if (command->kind == NODE_DELETE) {
    schema = ((Delete *)command)->schema;
    refuse_hint(b, command, ((Delete *)command)->indexed_by, ((Delete *)command)->not_indexed);
  }
  if (schema.id && !temp)
    build_refuse(b, schema.tok, schema.tok + 2,
                 S("qualified table names are not allowed on INSERT, UPDATE, and DELETE statements within triggers"));
}

void build_trigger_body(Build *b, Node *trigger, Tok begin, List commands) {
  CreateTrigger *node = (CreateTrigger *)trigger;
  node->begin = begin;
  node->body = build_ending_with(b, trigger, commands);
  for (int32_t i = 0; i < node->body.n; i++) check_target(b, node->body.p[i], node->temp);
}

void build_trigger_returning(Build *b, Node *command, List columns) {
  Tok returning = command->last + 1;
  build_returning(b, command, columns);
  build_refuse(b, returning, b->at - 1, S("cannot use RETURNING in a trigger"));
}
