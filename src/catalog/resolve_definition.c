/* CREATE TABLE, INDEX, VIEW, TRIGGER: the expressions in them and the names of
** columns and tables that their clauses list.
**
** Surprising: in a list of indexed columns 'a' in single quotes is the column a,
** and "b" that is no column is a string to index. Lists of PRIMARY KEY, UNIQUE
** and FOREIGN KEY are only recorded here; apply refuses what is wrong in them. */
#include "catalog/scope.h"

static Scope table_scope(Resolver *r, const Term *term) {
  Scope scope = {0};
  *vec_push(r->arena, &scope.terms) = *term;
  return scope;
}

static void resolve_as(Resolver *r, Definition definition, Scope *scope, Node *expr) {
  Definition before = r->definition;
  r->definition = definition;
  resolve_scalar(r, scope, expr);
  r->definition = before;
}

static Reference *refer_table_column(Resolver *r, const Term *term, Name name, Node *node) {
  Reference *reference = resolve_reference(r, REFERENCE_COLUMN, name, node);
  reference->object = term->object;
  reference->column = term_column(term, name.id);
  return reference;
}

/* The name that an indexed column's expression is, string or not; id NULL for a true expression. */
static Name indexed_name(Resolver *r, Node *expr) {
  const ColumnRef *ref = AS(ColumnRef, COLUMN_REF, expr);
  if (ref && !ref->table.id) return ref->column;
  const Literal *literal = AS(Literal, LITERAL, expr);
  if (!literal || literal->type != LITERAL_STRING) return (Name){0};
  Tok tok = expr->last;
  while (tok > expr->first && source_token(r->source, tok).p[0] != '\'') tok--;
  return (Name){ident_from_token(&r->catalog->compilation->idents, source_token(r->source, tok)), tok};
}

/* *depth: how many COLLATEs stood around it. */
static Node *uncollated(Resolver *r, Node *expr, int32_t *depth) {
  for (*depth = 0; expr && expr->kind == NODE_COLLATE; expr = ((CollateExpr *)expr)->operand, ++*depth)
    resolve_collation(r, ((CollateExpr *)expr)->collation, expr);
  return expr;
}

static void refer_indexed(Resolver *r, const Term *term, NodeList columns) {
  for (int32_t i = 0; i < columns.n; i++) {
    IndexedColumn *column = AS(IndexedColumn, INDEXED_COLUMN, columns.p[i]);
    if (!column) continue;
    int32_t depth;
    Name name = indexed_name(r, uncollated(r, column->expr, &depth));
    if (name.id) refer_table_column(r, term, name, columns.p[i]);
    resolve_collation(r, column->collation, columns.p[i]);
  }
}

static void refer_names(Resolver *r, const Term *term, NodeList columns, Node *node) {
  for (int32_t i = 0; i < columns.n; i++) {
    ColumnName *column = AS(ColumnName, COLUMN_NAME, columns.p[i]);
    if (column) refer_table_column(r, term, column->name, node);
  }
}

/* The parent may come later, or be named in another case. */
static void refer_parent(Resolver *r, const Term *term, References *references) {
  Reference *reference = resolve_reference(r, REFERENCE_TABLE, references->table, &references->head);
  Object *parent =
      term->object && ident_same(term->object->name, references->table.id)
          ? term->object
          : catalog_find_schema(r->catalog, term->object && term->object->temporary, references->table.id, r->moment);
  if (parent && parent->kind != OBJECT_TABLE) parent = NULL;
  reference->object = parent;
  Term parent_term = {0};
  if (parent) parent_term = term_of_object(r, parent);
  refer_names(r, &parent_term, references->columns, &references->head);
}

static void resolve_generated(Resolver *r, const Term *term, Node *expr) {
  Scope scope = table_scope(r, term);
  scope.no_rowid = scope.no_dot = true;
  resolve_as(r, DEFINITION_GENERATED, &scope, expr);
}

/* SQLite looks for a default's functions when a row needs it, not at CREATE; D1 wants to know them (apply_table.c). */
static void resolve_default(Resolver *r, const Default *node) {
  if (!node->parenthesized && node->expr && node->expr->kind == NODE_COLUMN_REF) return;
  Scope none = {0};
  int32_t kept = r->out->problems.n;
  resolve_as(r, DEFINITION_DEFAULT, &none, node->expr);
  for (int32_t i = kept; i < r->out->problems.n; i++) {
    ProblemCode code = r->out->problems.p[i].code;
    bool unknown = code == PROBLEM_UNKNOWN_FUNCTION && !r->catalog->foreign_keys_fixed;
    if (!unknown && code != PROBLEM_WRONG_ARITY) r->out->problems.p[kept++] = r->out->problems.p[i];
  }
  r->out->problems.n = kept;
}

static void resolve_check(Resolver *r, const Term *term, Node *expr) {
  Scope scope = table_scope(r, term);
  resolve_as(r, DEFINITION_CHECK, &scope, expr);
}

static void resolve_constraint(Resolver *r, const Term *term, Node *node) {
  switch (node->kind) {
  case NODE_CHECK:
    resolve_check(r, term, ((Check *)node)->expr);
    break;
  case NODE_DEFAULT:
    resolve_default(r, (Default *)node);
    break;
  case NODE_GENERATED:
    resolve_generated(r, term, ((Generated *)node)->expr);
    break;
  case NODE_REFERENCES:
    refer_parent(r, term, (References *)node);
    break;
  case NODE_COLLATE_CONSTRAINT:
    resolve_collation(r, ((Collate *)node)->collation, node);
    break;
  case NODE_PRIMARY_KEY:
    refer_indexed(r, term, ((PrimaryKey *)node)->columns);
    break;
  case NODE_UNIQUE:
    refer_indexed(r, term, ((Unique *)node)->columns);
    break;
  case NODE_FOREIGN_KEY: {
    ForeignKeyClause *key = (ForeignKeyClause *)node;
    refer_names(r, term, key->columns, node);
    refer_parent(r, term, (References *)key->references);
    break;
  }
  default:
    break;
  }
}

static void resolve_column_definition(Resolver *r, const Term *term, ColumnDef *column) {
  refer_table_column(r, term, column->name, &column->head);
  for (int32_t i = 0; i < column->constraints.n; i++) resolve_constraint(r, term, column->constraints.p[i]);
}

void resolve_table_part(Resolver *r, Node *part, Object *on) {
  Term term = {.opaque = true};
  if (on) term = term_of_object(r, on);
  if (part->kind == NODE_COLUMN_DEF) resolve_column_definition(r, &term, (ColumnDef *)part);
  else resolve_constraint(r, &term, part);
}

/* The column of an INTEGER PRIMARY KEY, be the table WITHOUT ROWID or not; -1 if there is none. *key: the number of the
** constraint that makes it one, -1 if it stands with the column. */
static int32_t integer_key(const CreateTable *create, const Table *table, int32_t *key) {
  int32_t column = -1;
  for (int32_t i = 0; i < table->columns.n; i++) {
    if (!table->columns.p[i].primary_key) continue;
    if (column >= 0) return -1;
    column = i;
  }
  if (column < 0 || !str_eq(table->columns.p[column].type, S("INTEGER"))) return -1;
  for (*key = create->constraints.n - 1; *key >= 0; --*key) {
    const PrimaryKey *clause = AS(PrimaryKey, PRIMARY_KEY, create->constraints.p[*key]);
    if (clause) return clause->columns.n == 1 ? column : -1; /* (id, id) is no rowid */
  }
  const NodeList *own = &AS(ColumnDef, COLUMN_DEF, create->columns.p[column])->constraints;
  for (int32_t i = 0; i < own->n; i++) {
    const PrimaryKey *clause = AS(PrimaryKey, PRIMARY_KEY, own->p[i]);
    if (clause && clause->order == ORDER_DESC) return -1;
  }
  return column;
}

/* UNIQUE (id) takes id for the rowid from the INTEGER PRIMARY KEY on, and for an ordinary column before it. Where that is not
** what it is in the end, RENAME COLUMN does not find it there. */
static void forget_key(Resolver *r, const CreateTable *create, int32_t constraint, const Object *on, int32_t from) {
  int32_t key = -1, column = integer_key(create, on->table, &key);
  if (column < 0 || create->constraints.p[constraint]->kind != NODE_UNIQUE) return;
  if (on->table->without_rowid != (key < constraint)) return;
  for (int32_t i = from; i < r->out->references.n; i++) {
    Reference *reference = &r->out->references.p[i];
    if (reference->role == REFERENCE_COLUMN && reference->column == column) reference->fixed = true;
  }
}

void resolve_create_table(Resolver *r, CreateTable *create, Object *on) {
  if (create->select) {
    Results results = resolve_select(r, AS(Select, SELECT, create->select), NULL);
    r->out->columns = results_columns(r, &results, (NodeList){0}, true);
    return;
  }
  if (!on) on = catalog_find_kind(r->catalog, OBJECT_TABLE, create->name.id, r->moment);
  resolve_reference(r, REFERENCE_TABLE, create->name, &create->head)->object = on;
  for (int32_t i = 0; i < create->columns.n; i++) resolve_table_part(r, create->columns.p[i], on);
  for (int32_t i = 0; i < create->constraints.n; i++) {
    int32_t references = r->out->references.n;
    resolve_table_part(r, create->constraints.p[i], on);
    if (on) forget_key(r, create, i, on, references);
  }
}

static void resolve_index_term(Resolver *r, Scope *scope, const Term *term, IndexedColumn *column) {
  int32_t depth;
  Node *expr = uncollated(r, column->expr, &depth);
  Name name = indexed_name(r, expr);
  depth += column->collation.id != NULL;
  if (name.id && expr->kind == NODE_LITERAL && depth < 2) {
    Reference *reference = refer_table_column(r, term, name, &column->head);
    if (reference->column < 0 && !term->opaque) resolve_problem_name(r, PROBLEM_UNKNOWN_COLUMN, name);
  } else {
    resolve_as(r, DEFINITION_INDEX, scope, expr);
  }
  resolve_collation(r, column->collation, &column->head);
}

void resolve_create_index(Resolver *r, CreateIndex *create) {
  Term term = resolve_table(r, r->in_alter ? (Name){0} : create->schema, create->table, &create->head);
  Scope scope = table_scope(r, &term);
  scope.no_rowid = scope.no_dot = true;
  for (int32_t i = 0; i < create->terms.n; i++)
    resolve_index_term(r, &scope, &term, THE(IndexedColumn, INDEXED_COLUMN, create->terms.p[i]));
  scope.no_rowid = scope.no_dot = false;
  resolve_as(r, DEFINITION_PARTIAL, &scope, create->where);
}

void resolve_create_view(Resolver *r, CreateView *create) {
  r->definition = DEFINITION_VIEW;
  Results results = resolve_select(r, AS(Select, SELECT, create->select), NULL);
  r->out->columns = results_columns(r, &results, create->columns, true);
}

static void resolve_trigger_statement(Resolver *r, Node *node) {
  switch (node->kind) {
  case NODE_INSERT:
    resolve_insert(r, (Insert *)node);
    break;
  case NODE_UPDATE:
    resolve_update(r, (Update *)node);
    break;
  case NODE_DELETE:
    resolve_delete(r, (Delete *)node);
    break;
  case NODE_SELECT:
    resolve_select(r, (Select *)node, NULL);
    break;
  default:
    break;
  }
}

void resolve_create_trigger(Resolver *r, CreateTrigger *create) {
  r->definition = DEFINITION_TRIGGER;
  Term term = resolve_table(r, (Name){0}, create->table, &create->head);
  r->trigger_table = term.object;
  r->event = create->event;
  for (int32_t i = 0; i < create->columns.n; i++) {
    ColumnName *column = THE(ColumnName, COLUMN_NAME, create->columns.p[i]);
    refer_table_column(r, &term, column->name, create->columns.p[i]);
  }
  if (!term.object) return;
  Scope none = {0};
  resolve_scalar(r, &none, create->when);
  for (int32_t i = 0; i < create->body.n; i++) resolve_trigger_statement(r, create->body.p[i]);
}
