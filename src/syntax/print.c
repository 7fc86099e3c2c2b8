/* Statements in pieces; see print.h. The parts are in print_define.c, print_query.c
** and print_expr.c. Recursion is as deep as the tree, which the parser's stack limits. */
#include "syntax/print.h"

#include "syntax/printer.h"

static void put_alter(Printer *p, Name schema, Name table, const char *words) {
  put_words(p, "ALTER TABLE");
  put_qualified(p, schema, table);
  put_words(p, words);
}

static bool put_change_of_table(Printer *p, const Node *node) {
  switch (node->kind) {
  case NODE_RENAME_TABLE: {
    const RenameTable *rename = (const RenameTable *)node;
    put_alter(p, rename->schema, rename->table, "RENAME TO");
    put_name(p, rename->new_name);
    return true;
  }
  case NODE_RENAME_COLUMN: {
    const RenameColumn *rename = (const RenameColumn *)node;
    put_alter(p, rename->schema, rename->table, "RENAME COLUMN");
    put_name(p, rename->column);
    put_words(p, "TO");
    put_name(p, rename->new_name);
    return true;
  }
  case NODE_ADD_COLUMN:
    put_alter(p, ((const AddColumn *)node)->schema, ((const AddColumn *)node)->table, "ADD COLUMN");
    put_node(p, ((const AddColumn *)node)->column);
    return true;
  case NODE_DROP_COLUMN:
    put_alter(p, ((const DropColumn *)node)->schema, ((const DropColumn *)node)->table, "DROP COLUMN");
    put_name(p, ((const DropColumn *)node)->column);
    return true;
  case NODE_SET_NOT_NULL: {
    const SetNotNull *set = (const SetNotNull *)node;
    put_alter(p, set->schema, set->table, "ALTER COLUMN");
    put_name(p, set->column);
    put_words(p, "SET NOT NULL");
    if (set->conflict != CONFLICT_NONE) put_words(p, "ON CONFLICT");
    put_choice(p, "Conflict", set->conflict);
    return true;
  }
  case NODE_DROP_NOT_NULL:
    put_alter(p, ((const DropNotNull *)node)->schema, ((const DropNotNull *)node)->table, "ALTER COLUMN");
    put_name(p, ((const DropNotNull *)node)->column);
    put_words(p, "DROP NOT NULL");
    return true;
  case NODE_ADD_CONSTRAINT:
    put_alter(p, ((const AddConstraint *)node)->schema, ((const AddConstraint *)node)->table, "ADD");
    put_node(p, ((const AddConstraint *)node)->constraint);
    return true;
  case NODE_DROP_CONSTRAINT:
    put_alter(p, ((const DropConstraint *)node)->schema, ((const DropConstraint *)node)->table, "DROP CONSTRAINT");
    put_name(p, ((const DropConstraint *)node)->constraint);
    return true;
  default:
    return false;
  }
}

static void put_pragma(Printer *p, const Pragma *node) {
  put_words(p, "PRAGMA");
  put_qualified(p, node->schema, node->name);
  if (node->value == TOK_NONE) return;
  if (node->parenthesized) put_mark(p, "("), put_glue(p);
  else put_words(p, "=");
  if (node->negative) put_words(p, "-"), put_glue(p);
  put_token(p, node->value);
  if (node->parenthesized) put_mark(p, ")");
}

static void put_drop(Printer *p, const Drop *node) {
  put_words(p, "DROP");
  put_choice(p, "DropKind", node->object);
  if (node->if_exists) put_words(p, "IF EXISTS");
  put_qualified(p, node->schema, node->name);
}

static void put_attach(Printer *p, const Attach *node) {
  put_words(p, "ATTACH");
  put_node(p, node->file);
  put_words(p, "AS");
  put_node(p, node->name);
  if (node->key) put_words(p, "KEY");
  put_node(p, node->key);
}

static void put_vacuum(Printer *p, const Vacuum *node) {
  put_words(p, "VACUUM");
  put_name(p, node->schema);
  if (node->into) put_words(p, "INTO");
  put_node(p, node->into);
}

static void put_command(Printer *p, const Node *node) {
  switch (node->kind) {
  case NODE_DROP:
    put_drop(p, (const Drop *)node);
    break;
  case NODE_BEGIN:
    put_words(p, "BEGIN");
    put_choice(p, "TransactionMode", ((const Begin *)node)->mode);
    break;
  case NODE_COMMIT:
    put_words(p, ((const Commit *)node)->end ? "END" : "COMMIT");
    break;
  case NODE_ROLLBACK:
    put_words(p, ((const Rollback *)node)->savepoint.id ? "ROLLBACK TO" : "ROLLBACK");
    put_name(p, ((const Rollback *)node)->savepoint);
    break;
  case NODE_SAVEPOINT:
    put_words(p, "SAVEPOINT");
    put_name(p, ((const Savepoint *)node)->name);
    break;
  case NODE_RELEASE:
    put_words(p, "RELEASE");
    put_name(p, ((const Release *)node)->name);
    break;
  case NODE_PRAGMA:
    put_pragma(p, (const Pragma *)node);
    break;
  case NODE_ATTACH:
    put_attach(p, (const Attach *)node);
    break;
  case NODE_DETACH:
    put_words(p, "DETACH");
    put_node(p, ((const Detach *)node)->name);
    break;
  case NODE_VACUUM:
    put_vacuum(p, (const Vacuum *)node);
    break;
  case NODE_ANALYZE:
    put_words(p, "ANALYZE");
    put_qualified(p, ((const Analyze *)node)->schema, ((const Analyze *)node)->name);
    break;
  case NODE_REINDEX:
    put_words(p, "REINDEX");
    put_qualified(p, ((const Reindex *)node)->schema, ((const Reindex *)node)->name);
    break;
  case NODE_EXPLAIN:
    put_words(p, ((const Explain *)node)->query_plan ? "EXPLAIN QUERY PLAN" : "EXPLAIN");
    put_node(p, ((const Explain *)node)->statement);
    break;
  default:
    break;
  }
}

void put_node(Printer *p, const Node *node) {
  if (!node) return;
  bool put = put_expression(p, node) || put_query(p, node) || put_definition(p, node) || put_change_of_table(p, node);
  if (!put) put_command(p, node);
}

void print_node(Arena *arena, const Source *source, const Node *node, Pieces *pieces) {
  Printer p = {.arena = arena, .source = source, .pieces = pieces, .glued = true};
  put_node(&p, node);
}
