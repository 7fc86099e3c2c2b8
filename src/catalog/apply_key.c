/* PRIMARY KEY, UNIQUE, FOREIGN KEY and CHECK of a table, and the automatic indexes
** that the first two imply.
**
** Surprising: two keys on the same columns in the same order share one index,
** whatever their sort order; PRIMARY KEY(a DESC) on an INTEGER column makes a rowid alias, but
** INTEGER PRIMARY KEY DESC on the column itself does not; and the number in an
** automatic index's name counts indexes, not constraints. */
#include "catalog/draft.h"

/* ---- terms ---- */

static Ident *not_binary(Ident *collation) {
  return collation && !str_eq(collation->fold->text, S("binary")) ? collation : NULL;
}

/* The name that a term is, id NULL for an expression. 'a' in single quotes is a name here. */
static Name term_name(Apply *apply, const Source *source, const Node *expr) {
  const ColumnRef *ref = AS(ColumnRef, COLUMN_REF, expr);
  if (ref && !ref->table.id) return ref->column;
  const Literal *literal = AS(Literal, LITERAL, expr);
  if (!literal || literal->type != LITERAL_STRING) return (Name){0};
  Tok tok = literal->head.last;
  while (tok > literal->head.first && source_token(source, tok).p[0] != '\'') tok--;
  return (Name){ident_from_token(&apply->catalog->compilation->idents, source_token(source, tok)), tok};
}

bool apply_index_term(Apply *apply, const Source *source, const Table *table, Node *node, IndexTerm *term) {
  const IndexedColumn *said = THE(IndexedColumn, INDEXED_COLUMN, node);
  Node *expr = said->expr;
  Ident *collation = said->collation.id;
  int32_t depth = collation != NULL;
  for (const CollateExpr *collate; (collate = AS(CollateExpr, COLLATE, expr)); expr = collate->operand, depth++)
    if (!collation) collation = collate->collation.id;
  Name name = term_name(apply, source, expr);
  /* 'a' is a name behind one COLLATE at most. */
  if (depth > 1 && expr->kind == NODE_LITERAL) name = (Name){0};
  int32_t column = name.id ? table_column(table, name.id) : -1;
  *term = (IndexTerm){.column = column, .collation = not_binary(collation), .descending = said->order == ORDER_DESC};
  if (column < 0) {
    term->column = TERM_EXPRESSION;
    term->expr = expr;
    return false;
  }
  if (!collation) term->collation = table->columns.p[column].collation;
  return true;
}

/* A column that a key names and its table does not have. */
static void refuse_column_name(Draft *draft, Name name) {
  Problem *problem = apply_refuse_name(draft->apply, PROBLEM_UNKNOWN_COLUMN, draft->source, name);
  problem->arg[1] = apply_nearest_column(draft->apply, draft->table, name);
}

/* Whether the columns of a PRIMARY KEY or UNIQUE exist; refuses for the first that does not. */
static bool read_terms(Draft *draft, NodeList list, Index *index) {
  Apply *apply = draft->apply;
  for (int32_t i = 0; i < list.n; i++) {
    IndexTerm term;
    bool column = apply_index_term(apply, draft->source, draft->table, list.p[i], &term);
    if (!column) {
      Name name = term_name(apply, draft->source, term.expr);
      if (name.id) refuse_column_name(draft, name);
      else apply_refuse(apply, PROBLEM_KEY_EXPRESSION, draft->source, term.expr->first, term.expr->last);
      return false;
    }
    *vec_push(apply->arena, &index->terms) = term;
  }
  return true;
}

/* ---- automatic indexes ---- */

static bool same_terms(const Index *a, const Index *b) {
  if (a->terms.n != b->terms.n) return false;
  for (int32_t i = 0; i < a->terms.n; i++) {
    if (a->terms.p[i].column != b->terms.p[i].column) return false;
    if (!ident_same(a->terms.p[i].collation, b->terms.p[i].collation)) return false;
  }
  return true;
}

/* A key on the same columns as one before it. */
static void merge_index(Draft *draft, const Object *before, const Index *index, const Node *node) {
  Index *there = before->index;
  if (there->conflict != index->conflict) {
    if (there->conflict != CONFLICT_NONE && index->conflict != CONFLICT_NONE)
      apply_refuse(draft->apply, PROBLEM_CONFLICTING_CLAUSES, draft->source, node->first, node->last)->related =
          before->made;
    if (there->conflict == CONFLICT_NONE) there->conflict = index->conflict;
  }
  if (index->origin == INDEX_PRIMARY_KEY) there->origin = INDEX_PRIMARY_KEY;
}

static void add_index(Draft *draft, Index *index, const Node *node) {
  Table *table = draft->table;
  for (int32_t i = 0; i < table->indexes.n; i++)
    if (same_terms(table->indexes.p[i]->index, index)) {
      merge_index(draft, table->indexes.p[i], index, node);
      return;
    }
  Apply *apply = draft->apply;
  Str name =
      str_fmt(apply->arena, "sqlite_autoindex_%.*s_%d", STR_ARG(draft->object->name->text), table->indexes.n + 1);
  Ident *ident = ident_intern(&apply->catalog->compilation->idents, name);
  Object *object = version_new(apply->catalog, OBJECT_INDEX, ident, NULL);
  object->on = draft->object->name;
  object->temporary = draft->object->temporary;
  object->source = draft->object->source;
  object->made = object->name_place = node_place(draft->source, node);
  object->index = index;
  *vec_push(apply->arena, &table->indexes) = object;
}

static Index *index_new(Draft *draft, IndexOrigin origin, Conflict conflict) {
  Index *index = arena_new(draft->apply->arena, Index, 1);
  index->unique = true;
  index->origin = origin;
  index->conflict = conflict;
  return index;
}

static IndexTerm own_term(const Draft *draft) {
  return (IndexTerm){.column = draft->column, .collation = draft->table->columns.p[draft->column].collation};
}

void draft_add_unique(Draft *draft, Unique *unique) {
  Index *index = index_new(draft, INDEX_UNIQUE, unique->conflict);
  index->constraint = unique->constraint.id;
  if (draft->column >= 0) *vec_push(draft->apply->arena, &index->terms) = own_term(draft);
  else if (!read_terms(draft, unique->columns, index)) return;
  add_index(draft, index, &unique->head);
}

void draft_collate_keys(Draft *draft) {
  for (int32_t i = 0; i < draft->table->indexes.n; i++) {
    Index *index = draft->table->indexes.p[i]->index;
    if (index->terms.n == 1 && index->terms.p[0].column == draft->column)
      index->terms.p[0].collation = own_term(draft).collation;
  }
}

/* ---- the primary key ---- */

static void mark_key_column(Draft *draft, int32_t column, const Node *node) {
  Column *marked = &draft->table->columns.p[column];
  if (marked->generated != GENERATED_NOT)
    apply_refuse(draft->apply, PROBLEM_GENERATED_KEY, draft->source, node->first, node->last)->arg[0] =
        marked->name->text;
  *vec_push(draft->apply->arena, &draft->key_columns) = column;
  if (!marked->primary_key) marked->primary_key = draft->key_columns.n;
}

static bool is_integer(const Draft *draft, int32_t column) {
  return str_eq(draft->table->columns.p[column].type, S("INTEGER"));
}

static bool first_key(Draft *draft, PrimaryKey *key) {
  if (!draft->key) {
    draft->key = key;
    return true;
  }
  Problem *problem =
      apply_refuse(draft->apply, PROBLEM_SEVERAL_PRIMARY_KEYS, draft->source, key->head.first, key->head.last);
  problem->arg[0] = draft->object->name->text;
  if (!draft->source->synthetic) problem->related = node_place(draft->source, &draft->key->head);
  return false;
}

void draft_add_primary_key(Draft *draft, PrimaryKey *key) {
  Table *table = draft->table;
  if (!first_key(draft, key)) return;
  table->primary_key_name = key->constraint.id;
  table->primary_key_conflict = key->conflict;
  Index *index = index_new(draft, INDEX_PRIMARY_KEY, key->conflict);
  bool own = draft->column >= 0;
  if (own) {
    IndexTerm term = own_term(draft);
    term.descending = key->order == ORDER_DESC;
    *vec_push(draft->apply->arena, &index->terms) = term;
  } else if (!read_terms(draft, key->columns, index)) {
    return;
  }
  for (int32_t i = 0; i < index->terms.n; i++)
    mark_key_column(draft, index->terms.p[i].column, own ? &key->head : key->columns.p[i]);
  int32_t first = index->terms.p[0].column;
  if (index->terms.n == 1 && is_integer(draft, first) && !(own && key->order == ORDER_DESC)) {
    table->rowid_alias = first;
    table->autoincrement = key->autoincrement;
  } else if (key->autoincrement) {
    Problem *problem =
        apply_refuse(draft->apply, PROBLEM_AUTOINCREMENT_MISUSE, draft->source, key->head.first, key->head.last);
    problem->arg[0] = draft->object->name->text;
    problem->arg[1] = S("type");
  } else {
    add_index(draft, index, &key->head);
  }
}

/* The index of the key; NULL for a rowid alias. */
static Index *key_index(const Draft *draft) {
  for (int32_t i = 0; i < draft->table->indexes.n; i++)
    if (draft->table->indexes.p[i]->index->origin == INDEX_PRIMARY_KEY) return draft->table->indexes.p[i]->index;
  return NULL;
}

static void drop_double_terms(Index *index) {
  int32_t kept = 0;
  for (int32_t i = 0; i < index->terms.n; i++) {
    IndexTerm term = index->terms.p[i];
    bool twice = false;
    for (int32_t k = 0; k < kept && !twice; k++)
      twice = index->terms.p[k].column == term.column && ident_same(index->terms.p[k].collation, term.collation);
    if (!twice) index->terms.p[kept++] = term;
  }
  index->terms.n = kept;
}

/* What would be the rowid's other name: its COLLATE is forgotten, the column's own counts. */
static void index_rowid_alias(Draft *draft) {
  Index *index = index_new(draft, INDEX_PRIMARY_KEY, draft->key->conflict);
  IndexTerm term = {.column = draft->table->rowid_alias};
  if (draft->key->columns.n)
    apply_index_term(draft->apply, draft->source, draft->table, draft->key->columns.p[0], &term);
  term.collation = draft->table->columns.p[draft->table->rowid_alias].collation;
  *vec_push(draft->apply->arena, &index->terms) = term;
  draft->table->rowid_alias = -1;
  add_index(draft, index, &draft->key->head);
}

void draft_make_without_rowid(Draft *draft, Name option) {
  Table *table = draft->table;
  table->without_rowid = true;
  if (!draft->key) {
    apply_refuse(draft->apply, PROBLEM_MISSING_PRIMARY_KEY, draft->source, option.tok, option.tok)->arg[0] =
        draft->object->name->text;
    return;
  }
  if (table->autoincrement) {
    Problem *problem = apply_refuse(draft->apply, PROBLEM_AUTOINCREMENT_MISUSE, draft->source, draft->key->head.first,
                                    draft->key->head.last);
    problem->arg[0] = draft->object->name->text;
    problem->arg[1] = S("without-rowid");
  }
  for (int32_t i = 0; i < draft->key_columns.n; i++) table->columns.p[draft->key_columns.p[i]].not_null = true;
  if (table->rowid_alias >= 0) index_rowid_alias(draft);
  Index *index = key_index(draft);
  if (!index) return;
  drop_double_terms(index);
  for (int32_t i = 0; i < draft->key_columns.n; i++) table->columns.p[draft->key_columns.p[i]].primary_key = 0;
  for (int32_t i = 0; i < index->terms.n; i++) {
    Column *column = &table->columns.p[index->terms.p[i].column];
    if (!column->primary_key) column->primary_key = i + 1;
  }
}

/* ---- CHECK and foreign keys ---- */

void draft_add_check(Draft *draft, Check *check) {
  *vec_push(draft->apply->arena, &draft->table->checks) =
      (CheckConstraint){.name = check->constraint.id,
                        .expr = check->expr,
                        .column = draft->column,
                        .place = node_place(draft->source, &check->head),
                        .changed = draft->apply->moment};
}

static bool deferred(Deferral deferral) {
  return deferral == DEFERRABLE_DEFERRED;
}

static ForeignKey *add_foreign_key(Draft *draft, References *references, const Node *node, int32_t n) {
  Arena *arena = draft->apply->arena;
  ForeignKey *key = vec_push(arena, &draft->table->foreign_keys);
  *key = (ForeignKey){.name = references->constraint.id,
                      .columns = arena_new(arena, int32_t, n),
                      .n = n,
                      .parent = references->table.id,
                      .on_delete = references->on_delete,
                      .on_update = references->on_update,
                      .deferred = deferred(references->deferral),
                      .column = draft->column,
                      .definition = references,
                      .place = node_place(draft->source, node),
                      .changed = draft->apply->moment};
  if (references->columns.n) key->parent_columns = arena_new(arena, Ident *, references->columns.n);
  for (int32_t i = 0; i < references->columns.n; i++)
    key->parent_columns[i] = AS(ColumnName, COLUMN_NAME, references->columns.p[i])->name.id;
  return key;
}

static bool check_count(Draft *draft, const References *references, int32_t n) {
  if (!references->columns.n || references->columns.n == n) return true;
  Problem *problem =
      apply_refuse(draft->apply, PROBLEM_FOREIGN_KEY_COUNT, draft->source, references->columns.p[0]->first,
                   references->columns.p[references->columns.n - 1]->last);
  problem->arg[0] = str_fmt(draft->apply->arena, "%d", n);
  problem->arg[1] = str_fmt(draft->apply->arena, "%d", references->columns.n);
  problem->arg[2] = references->table.id->text;
  return false;
}

void draft_add_references(Draft *draft, References *references) {
  if (!check_count(draft, references, 1)) return;
  add_foreign_key(draft, references, &references->head, 1)->columns[0] = draft->column;
}

void draft_add_foreign_key(Draft *draft, ForeignKeyClause *clause) {
  References *references = THE(References, REFERENCES, clause->references);
  if (!check_count(draft, references, clause->columns.n)) return;
  ForeignKey *key = add_foreign_key(draft, references, &clause->head, clause->columns.n);
  key->name = clause->constraint.id;
  for (int32_t i = 0; i < clause->columns.n; i++) {
    Name name = THE(ColumnName, COLUMN_NAME, clause->columns.p[i])->name;
    key->columns[i] = draft_column(draft, name.id);
    if (key->columns[i] >= 0) continue;
    refuse_column_name(draft, name);
    key->columns[i] = 0;
  }
}

void draft_defer(Draft *draft, const Deferrable *deferrable) {
  if (draft->table->foreign_keys.n) vec_last(&draft->table->foreign_keys)->deferred = deferred(deferrable->deferral);
}
