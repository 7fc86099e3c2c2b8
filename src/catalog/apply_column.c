/* A column of CREATE TABLE with what its own constraints say.
**
** Surprising: NULL behind NOT NULL changes nothing; the affinity of ANY is NUMERIC
** unless the table is STRICT; a default may be any bare word, which is a string. */
#include "catalog/affinity.h"
#include "catalog/draft.h"

/* SQLITE_MAX_COLUMN (https://www.sqlite.org/limits.html); D1's 100 is a rule's business. */
enum { MOST_COLUMNS = 2000 };

/* While a table is being read nobody asks for another one's columns, so that each name's spot is the number here of the
** column that it means: no other can be. */
static bool is_column(const Draft *draft, const Ident *name) {
  const Columns *columns = &draft->table->columns;
  int32_t spot = name->fold->spot;
  return spot < columns->n && columns->p[spot].name->fold == name->fold;
}

int32_t draft_column(const Draft *draft, const Ident *name) {
  return is_column(draft, name) ? name->fold->spot : -1;
}

static Column *current(const Draft *draft) {
  return &draft->table->columns.p[draft->column];
}

static void refuse_column(Draft *draft, ProblemCode code, const Node *node) {
  apply_refuse(draft->apply, code, draft->source, node->first, node->last)->arg[0] = current(draft)->name->text;
}

static void add_default(Draft *draft, Default *node) {
  if (current(draft)->generated != GENERATED_NOT) refuse_column(draft, PROBLEM_GENERATED_DEFAULT, &node->head);
  current(draft)->default_expr = node->expr;
  current(draft)->default_parenthesized = node->parenthesized;
}

static void add_generated(Draft *draft, Generated *node) {
  if (current(draft)->default_expr) refuse_column(draft, PROBLEM_GENERATED_DEFAULT, &node->head);
  if (current(draft)->primary_key) refuse_column(draft, PROBLEM_GENERATED_KEY, &node->head);
  if (current(draft)->generated != GENERATED_NOT) {
    Problem *problem =
        apply_refuse(draft->apply, PROBLEM_CATALOG_REFUSED, draft->source, node->head.first, node->head.last);
    problem->arg[0] = S("a column is generated once");
    problem->arg[1] = current(draft)->name->text;
  }
  current(draft)->generated = node->stored ? GENERATED_STORED : GENERATED_VIRTUAL;
  current(draft)->generated_expr = node->expr;
}

static void add_constraint(Draft *draft, Node *node) {
  switch (node->kind) {
  case NODE_NOT_NULL:
    current(draft)->not_null = true;
    current(draft)->not_null_conflict = ((NotNull *)node)->conflict;
    break;
  case NODE_PRIMARY_KEY:
    draft_add_primary_key(draft, (PrimaryKey *)node);
    break;
  case NODE_UNIQUE:
    draft_add_unique(draft, (Unique *)node);
    break;
  case NODE_CHECK:
    draft_add_check(draft, (Check *)node);
    break;
  case NODE_DEFAULT:
    add_default(draft, (Default *)node);
    break;
  case NODE_COLLATE_CONSTRAINT: {
    Ident *collation = ((Collate *)node)->collation.id;
    current(draft)->collation = str_eq(collation->fold->text, S("binary")) ? NULL : collation;
    draft_collate_keys(draft);
    break;
  }
  case NODE_REFERENCES:
    draft_add_references(draft, (References *)node);
    break;
  case NODE_GENERATED:
    add_generated(draft, (Generated *)node);
    break;
  case NODE_DEFERRABLE:
    draft_defer(draft, (Deferrable *)node);
    break;
  default:
    break;
  }
}

static void check_duplicate(Draft *draft, const ColumnDef *definition) {
  if (is_column(draft, definition->name.id)) {
    Problem *problem = apply_refuse_name(draft->apply, PROBLEM_DUPLICATE_COLUMN, draft->source, definition->name);
    problem->arg[1] = draft->object->name->text;
    problem->related = draft->table->columns.p[definition->name.id->fold->spot].name_place;
  } else {
    definition->name.id->fold->spot = draft->column;
  }
}

/* The column's type as it is written; the NULL string if it has none. SQLite reads GENERATED ALWAYS as a part of it and
** cuts that off, but not the comment before it, nor GENERATED when a comment stands behind. */
static Str written_type(const Source *source, const ColumnDef *definition) {
  const TypeName *type = AS(TypeName, TYPE_NAME, definition->type);
  Tok first = type ? type->head.first : definition->name.tok + 1, next = type ? type->head.last + 1 : first;
  const Token *word = next < (Tok)source->tokens.n ? &source->tokens.p[next] : NULL;
  bool generated = word && word->end - word->start == (uint32_t)S("generated").n && (!type || type->open == TOK_NONE) &&
                   str_eq_fold(source_token(source, next), S("generated")) &&
                   str_eq_fold(source_token(source, next + 1), S("always"));
  if (!generated) return type ? source_text(source, type->head.first, type->head.last) : (Str){0};
  uint32_t start = source->tokens.p[first].start;
  Str text = str_trim(str_sub(source->text, (int32_t)start, (int32_t)source->tokens.p[next + 1].start));
  if (str_ends_fold(text, S("generated"))) text = str_trim(str_sub(text, 0, text.n - S("generated").n));
  return text.n ? text : (Str){0};
}

void draft_add_column(Draft *draft, ColumnDef *definition) {
  const Source *source = draft->source;
  draft->column = draft->table->columns.n;
  if (draft->column >= MOST_COLUMNS) {
    if (draft->column == MOST_COLUMNS)
      apply_refuse(draft->apply, PROBLEM_TOO_MANY_COLUMNS, source, definition->name.tok, definition->name.tok)->arg[0] =
          S("2000");
    return;
  }
  check_duplicate(draft, definition);
  Arena *arena = draft->apply->arena;
  Str written = written_type(source, definition), stored = written.n ? type_stored(arena, written) : (Str){0};
  bool numeric = str_same(stored, S("ANY")) || (written.n && !stored.n); /* a ANY, a "" */
  Affinity affinity = numeric ? AFFINITY_NUMERIC : affinity_of_type(stored);
  Column *column = vec_push(arena, &draft->table->columns);
  column->name = definition->name.id;
  column->type = stored;
  column->affinity = affinity;
  column->definition = definition;
  column->place = node_place(source, &definition->head);
  column->name_place = name_place(source, definition->name);
  column->changed = draft->apply->moment;
  for (int32_t i = 0; i < definition->constraints.n; i++) add_constraint(draft, definition->constraints.p[i]);
}

void draft_make_strict(Draft *draft) {
  for (int32_t i = 0; i < draft->table->columns.n; i++) {
    Column *column = &draft->table->columns.p[i];
    if (!type_standard(column->type)) {
      const Node *type = column->definition->type;
      Tok first = type ? type->first : column->definition->name.tok;
      Problem *problem =
          apply_refuse(draft->apply, PROBLEM_STRICT_TYPE, draft->source, first, type ? type->last : first);
      problem->arg[0] = column->name->text;
      problem->arg[1] = column->type;
    }
    if (str_eq(column->type, S("ANY"))) column->affinity = AFFINITY_BLOB;
    if (column->primary_key && i != draft->table->rowid_alias) column->not_null = true;
  }
}
