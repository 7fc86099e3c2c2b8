/* CREATE and the parts of definitions in pieces: one column a line, a trigger's
** commands each on a line. */
#include "syntax/printer.h"

static void put_conflict(Printer *p, Conflict conflict) {
  if (conflict != CONFLICT_NONE) put_words(p, "ON CONFLICT");
  put_choice(p, "Conflict", (int)conflict);
}

static void put_items(Printer *p, NodeList items, bool more) {
  for (int32_t i = 0; i < items.n; i++) {
    if (i || more) put_mark(p, ",");
    put_line(p, i || more);
    put_node(p, items.p[i]);
  }
}

static void put_create_table(Printer *p, const CreateTable *node) {
  put_words(p, node->temp ? "CREATE TEMP TABLE" : "CREATE TABLE");
  if (node->if_not_exists) put_words(p, "IF NOT EXISTS");
  put_qualified(p, node->schema, node->name);
  if (node->select) {
    put_words(p, "AS");
    put_line(p, false);
    put_subselect(p, node->select, true);
    return;
  }
  put_words(p, "(");
  put_in(p);
  put_items(p, node->columns, false);
  put_items(p, node->constraints, true);
  put_out(p);
  put_line(p, false);
  vec_last(p->pieces)->comment_indent += PRINT_INDENT;
  put_words(p, ")");
  for (int32_t i = 0; i < node->options.n; i++) {
    if (i) put_mark(p, ",");
    put_node(p, node->options.p[i]);
  }
}

static void put_virtual_table(Printer *p, const CreateVirtualTable *node) {
  put_words(p, "CREATE VIRTUAL TABLE");
  if (node->if_not_exists) put_words(p, "IF NOT EXISTS");
  put_qualified(p, node->schema, node->name);
  put_words(p, "USING");
  put_name(p, node->module);
  if (node->arguments.n) put_glue(p), put_paren_list(p, node->arguments);
}

static void put_create_index(Printer *p, const CreateIndex *node) {
  put_open(p);
  put_words(p, node->unique ? "CREATE UNIQUE INDEX" : "CREATE INDEX");
  if (node->if_not_exists) put_words(p, "IF NOT EXISTS");
  put_qualified(p, node->schema, node->name);
  put_in(p);
  put_break(p);
  put_words(p, "ON");
  put_name(p, node->table);
  put_paren_list(p, node->terms);
  put_condition(p, "WHERE", node->where);
  put_out(p);
  put_close(p);
}

static void put_create_view(Printer *p, const CreateView *node) {
  put_words(p, node->temp ? "CREATE TEMP VIEW" : "CREATE VIEW");
  if (node->if_not_exists) put_words(p, "IF NOT EXISTS");
  put_qualified(p, node->schema, node->name);
  if (node->columns.n) put_paren_list(p, node->columns);
  put_words(p, "AS");
  put_line(p, false);
  put_subselect(p, node->select, node->columns.n == 0);
}

static void put_trigger_event(Printer *p, const CreateTrigger *node) {
  put_break(p);
  put_choice(p, "TriggerTime", node->time);
  put_choice(p, "TriggerEvent", node->event);
  if (node->columns.n) {
    put_words(p, "OF");
    put_list(p, node->columns);
  }
  put_words(p, "ON");
  put_qualified(p, node->table_schema, node->table);
}

static void put_create_trigger(Printer *p, const CreateTrigger *node) {
  put_open(p);
  put_words(p, node->temp ? "CREATE TEMP TRIGGER" : "CREATE TRIGGER");
  if (node->if_not_exists) put_words(p, "IF NOT EXISTS");
  put_qualified(p, node->schema, node->name);
  put_trigger_event(p, node);
  if (node->for_each_row) put_break(p), put_words(p, "FOR EACH ROW");
  put_condition(p, "WHEN", node->when);
  put_close(p);
  put_line(p, false);
  put_text(p, S("BEGIN"), node->begin, node->begin);
  put_in(p);
  for (int32_t i = 0; i < node->body.n; i++) {
    put_line(p, i > 0);
    put_node(p, node->body.p[i]);
    put_mark(p, ";");
  }
  put_out(p);
  put_line(p, false);
  vec_last(p->pieces)->comment_indent += PRINT_INDENT;
  put_words(p, "END");
}

/* ---- parts ---- */

static void put_column(Printer *p, const ColumnDef *node) {
  put_open(p);
  put_name(p, node->name);
  put_node(p, node->type);
  put_in(p);
  for (int32_t i = 0; i < node->constraints.n; i++) {
    put_break(p);
    put_node(p, node->constraints.p[i]);
  }
  put_out(p);
  put_close(p);
}

/* Types count by their words, and PRAGMA table_info shows them as written: blanks stay where there are any. */
static void put_type(Printer *p, const Node *node) {
  for (Tok tok = node->first; tok <= node->last; tok++) {
    bool touching = tok > node->first && p->source->tokens.p[tok - 1].end == p->source->tokens.p[tok].start;
    if (touching) put_glue(p);
    put_token(p, tok);
  }
}

static void put_upper(Printer *p, Name name, const char *word) {
  put_text(p, str_of(word), name.tok, name.tok);
}

static void put_primary_key(Printer *p, const PrimaryKey *node) {
  put_words(p, "PRIMARY KEY");
  if (node->columns.n) {
    put_paren_open(p);
    put_list(p, node->columns);
    if (node->autoincrement) put_words(p, "AUTOINCREMENT");
    put_paren_close(p);
    put_conflict(p, node->conflict);
    return;
  }
  put_choice(p, "SortOrder", node->order);
  put_conflict(p, node->conflict);
  if (node->autoincrement) put_words(p, "AUTOINCREMENT");
}

static void put_parenthesized(Printer *p, const char *words, const Node *expr) {
  put_words(p, words);
  put_paren_open(p);
  put_node(p, expr);
  put_paren_close(p);
}

static void put_default(Printer *p, const Default *node) {
  if (node->parenthesized) {
    put_parenthesized(p, "DEFAULT", node->expr);
    return;
  }
  put_words(p, "DEFAULT");
  put_node(p, node->expr);
}

static void put_action(Printer *p, const char *event, Action action) {
  if (action == ACTION_NONE) return;
  put_break(p);
  put_words(p, event);
  put_choice(p, "Action", (int)action);
}

static void put_references(Printer *p, const References *node) {
  put_open(p);
  put_words(p, "REFERENCES");
  put_name(p, node->table);
  if (node->columns.n) put_paren_list(p, node->columns);
  put_in(p);
  if (node->match.id) put_break(p), put_words(p, "MATCH");
  put_name(p, node->match);
  put_action(p, "ON DELETE", node->on_delete);
  put_action(p, "ON UPDATE", node->on_update);
  if (node->deferral != DEFERRAL_NONE) put_break(p);
  put_choice(p, "Deferral", node->deferral);
  put_out(p);
  put_close(p);
}

static void put_foreign_key(Printer *p, const ForeignKeyClause *node) {
  put_open(p);
  put_words(p, "FOREIGN KEY");
  put_paren_list(p, node->columns);
  put_in(p);
  put_break(p);
  put_node(p, node->references);
  put_out(p);
  put_close(p);
}

static void put_generated(Printer *p, const Generated *node) {
  Tok as = node->expr->first - 2;
  bool full = as > node->head.first && str_eq_fold(source_token(p->source, as - 1), S("always"));
  put_parenthesized(p, full ? "GENERATED ALWAYS AS" : "AS", node->expr);
  if (node->kind.id) put_upper(p, node->kind, node->stored ? "STORED" : "VIRTUAL");
}

/* What all constraints begin with. ORDER nodes.def */
static void put_constraint_name(Printer *p, const Node *node) {
  Name name = ((const NotNull *)node)->constraint;
  if (name.id) put_words(p, "CONSTRAINT");
  put_name(p, name);
}

static bool put_constraint(Printer *p, const Node *node) {
  if (node->kind < NODE_CONSTRAINT_NAME || node->kind > NODE_DEFERRABLE) return false;
  put_constraint_name(p, node);
  switch (node->kind) {
  case NODE_NOT_NULL:
    put_words(p, "NOT NULL");
    put_conflict(p, ((const NotNull *)node)->conflict);
    break;
  case NODE_NULL_CONSTRAINT:
    put_words(p, "NULL");
    put_conflict(p, ((const Null *)node)->conflict);
    break;
  case NODE_PRIMARY_KEY:
    put_primary_key(p, (const PrimaryKey *)node);
    break;
  case NODE_UNIQUE:
    put_words(p, "UNIQUE");
    if (((const Unique *)node)->columns.n) put_paren_list(p, ((const Unique *)node)->columns);
    put_conflict(p, ((const Unique *)node)->conflict);
    break;
  case NODE_CHECK:
    put_parenthesized(p, "CHECK", ((const Check *)node)->expr);
    put_conflict(p, ((const Check *)node)->conflict);
    break;
  case NODE_DEFAULT:
    put_default(p, (const Default *)node);
    break;
  case NODE_COLLATE_CONSTRAINT:
    put_words(p, "COLLATE");
    put_name(p, ((const Collate *)node)->collation);
    break;
  case NODE_REFERENCES:
    put_references(p, (const References *)node);
    break;
  case NODE_FOREIGN_KEY:
    put_foreign_key(p, (const ForeignKeyClause *)node);
    break;
  case NODE_GENERATED:
    put_generated(p, (const Generated *)node);
    break;
  case NODE_DEFERRABLE:
    put_choice(p, "Deferral", ((const Deferrable *)node)->deferral);
    break;
  default:
    break;
  }
  return true;
}

bool put_definition(Printer *p, const Node *node) {
  switch (node->kind) {
  case NODE_CREATE_TABLE:
    put_create_table(p, (const CreateTable *)node);
    return true;
  case NODE_CREATE_VIRTUAL_TABLE:
    put_virtual_table(p, (const CreateVirtualTable *)node);
    return true;
  case NODE_CREATE_INDEX:
    put_create_index(p, (const CreateIndex *)node);
    return true;
  case NODE_CREATE_VIEW:
    put_create_view(p, (const CreateView *)node);
    return true;
  case NODE_CREATE_TRIGGER:
    put_create_trigger(p, (const CreateTrigger *)node);
    return true;
  case NODE_COLUMN_DEF:
    put_column(p, (const ColumnDef *)node);
    return true;
  case NODE_TYPE_NAME:
    put_type(p, node);
    return true;
  case NODE_TABLE_OPTION: {
    const TableOption *option = (const TableOption *)node;
    if (option->without) put_words(p, "WITHOUT");
    put_upper(p, option->name, option->without ? "ROWID" : "STRICT");
    return true;
  }
  case NODE_MODULE_ARGUMENT:
    /* The module gets the bytes between the commas: they stay. */
    put_text(p, source_text(p->source, node->first, node->last), node->first, node->last);
    return true;
  case NODE_COLUMN_NAME:
    put_name(p, ((const ColumnName *)node)->name);
    return true;
  default:
    return put_constraint(p, node);
  }
}
