/* What needs no resolving; see plain.h. Each case here is one in which resolve_expr.c, resolve_function.c and
** resolve_definition.c raise nothing: a doubt is a no. */
#include "catalog/plain.h"

#include "catalog/builtin.h"

/* Higher trees are left to the resolver. */
enum { HIGHEST = 100 };

/* Hexadecimal numbers that need more than 64 bits are longer, those between parentheses may be. */
enum { LONGEST_INTEGER = 16 };

typedef struct Plain {
  const Source *source;
  const Table *table; /* NULL in a default: no name means anything there */
  bool stored;        /* what changes from one call to the next is refused */
  int32_t height;
} Plain;

static bool plain(Plain *p, const Node *node);

static bool plain_list(Plain *p, NodeList list) {
  for (int32_t i = 0; i < list.n; i++)
    if (!plain(p, list.p[i])) return false;
  return true;
}

/* Absent ones are. */
static bool plain_if(Plain *p, const Node *node) {
  return !node || plain(p, node);
}

static bool plain_literal(const Plain *p, const Literal *node) {
  if (node->type >= LITERAL_CURRENT_DATE) return !p->stored;
  return node->type != LITERAL_INTEGER ||
         source_text(p->source, node->head.first, node->head.last).n <= LONGEST_INTEGER;
}

static bool plain_column(const Plain *p, const ColumnRef *node) {
  return !node->table.id && p->table && table_column(p->table, node->column.id) >= 0;
}

/* likelihood() minds what its arguments are. */
static bool plain_function(Plain *p, const Function *node) {
  if (node->distinct || node->star || node->order_by.n || node->filter || node->over || node->within_group)
    return false;
  const BuiltinFunction *function = builtin_function(node->name.id->fold->text, node->arguments.n);
  if (!function || function->kind != FUNCTION_SCALAR || (p->stored && !function->deterministic)) return false;
  if (node->arguments.n < function->least || node->arguments.n > function->most) return false;
  return !str_starts(function->name, S("like")) && plain_list(p, node->arguments);
}

static bool plain_in(Plain *p, const In *node) {
  if (node->select || node->table.id || node->arguments.n || !node->list.n) return false;
  return plain(p, node->operand) && plain_list(p, node->list);
}

static bool plain_case(Plain *p, const Case *node) {
  for (int32_t i = 0; i < node->whens.n; i++) {
    const When *when = THE(When, WHEN, node->whens.p[i]);
    if (!plain(p, when->condition) || !plain(p, when->result)) return false;
  }
  return plain_if(p, node->operand) && plain_if(p, node->otherwise);
}

static bool plain_kind(Plain *p, const Node *node) {
  switch (node->kind) {
  case NODE_LITERAL:
    return plain_literal(p, (const Literal *)node);
  case NODE_COLUMN_REF:
    return plain_column(p, (const ColumnRef *)node);
  case NODE_UNARY:
    return plain(p, ((const Unary *)node)->operand);
  case NODE_BINARY:
    return plain(p, ((const Binary *)node)->left) && plain(p, ((const Binary *)node)->right);
  case NODE_LIKE: {
    const Like *like = (const Like *)node;
    return like->op != LIKE_REGEXP && like->op != LIKE_MATCH && plain(p, like->left) && plain(p, like->right) &&
           plain_if(p, like->escape);
  }
  case NODE_BETWEEN: {
    const Between *between = (const Between *)node;
    return plain(p, between->operand) && plain(p, between->low) && plain(p, between->high);
  }
  case NODE_IN:
    return plain_in(p, (const In *)node);
  case NODE_CASE:
    return plain_case(p, (const Case *)node);
  case NODE_FUNCTION:
    return plain_function(p, (const Function *)node);
  default:
    return false;
  }
}

static bool plain(Plain *p, const Node *node) {
  if (!node || p->height >= HIGHEST) return false;
  p->height++;
  bool answer = plain_kind(p, node);
  p->height--;
  return answer;
}

static bool plain_collation(Name collation) {
  if (!collation.id) return true;
  Str name = collation.id->fold->text;
  return str_eq(name, S("binary")) || str_eq(name, S("nocase")) || str_eq(name, S("rtrim"));
}

/* Which columns these are is known, or refused, already. */
static bool plain_key(NodeList columns) {
  for (int32_t i = 0; i < columns.n; i++) {
    const IndexedColumn *column = AS(IndexedColumn, INDEXED_COLUMN, columns.p[i]);
    if (!column || column->expr->kind != NODE_COLUMN_REF || !plain_collation(column->collation)) return false;
  }
  return true;
}

/* DEFAULT may be a bare word, which is a string. */
static bool plain_default(const Source *source, const Default *node) {
  if (!node->expr || (!node->parenthesized && node->expr->kind == NODE_COLUMN_REF)) return true;
  return plain(&(Plain){.source = source}, node->expr);
}

static bool plain_constraint(const Source *source, const Table *table, const Node *node) {
  switch (node->kind) {
  case NODE_CHECK:
    return plain(&(Plain){.source = source, .table = table}, ((const Check *)node)->expr);
  case NODE_DEFAULT:
    return plain_default(source, (const Default *)node);
  case NODE_COLLATE_CONSTRAINT:
    return plain_collation(((const Collate *)node)->collation);
  case NODE_PRIMARY_KEY:
    return plain_key(((const PrimaryKey *)node)->columns);
  case NODE_UNIQUE:
    return plain_key(((const Unique *)node)->columns);
  case NODE_GENERATED:
    return false;
  default:
    return true;
  }
}

static bool plain_constraints(const Source *source, const Table *table, NodeList constraints) {
  for (int32_t i = 0; i < constraints.n; i++)
    if (!plain_constraint(source, table, constraints.p[i])) return false;
  return true;
}

bool plain_part(const Source *source, const Table *table, const Node *part) {
  const ColumnDef *column = AS(ColumnDef, COLUMN_DEF, part);
  return column ? plain_constraints(source, table, column->constraints) : plain_constraint(source, table, part);
}

bool plain_table(const Source *source, const Table *table, const CreateTable *create) {
  for (int32_t i = 0; i < create->columns.n; i++)
    if (!plain_part(source, table, create->columns.p[i])) return false;
  return plain_constraints(source, table, create->constraints);
}

bool plain_index(const Source *source, const Table *table, const CreateIndex *create) {
  if (table->kind != TABLE_ORDINARY || !plain_key(create->terms)) return false;
  Plain p = {.source = source, .table = table, .stored = true};
  for (int32_t i = 0; i < create->terms.n; i++)
    if (!plain(&p, THE(IndexedColumn, INDEXED_COLUMN, create->terms.p[i])->expr)) return false;
  return plain_if(&p, create->where);
}
