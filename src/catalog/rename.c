/* RENAME TO and RENAME COLUMN in the texts of everything that mentions the table,
** by token: resolve says what each name means, the tokens that mean the renamed
** thing are replaced, all other bytes stay.
**
** Surprising (all probed on 3.40.1 and 3.53.2): a new table name is always put in
** quotes, a new column name only where the old token had quotes or the ALTER
** TABLE itself; RENAME COLUMN turns every double-quoted string of the whole
** schema into a single-quoted one; `excluded` in an upsert of a trigger becomes the
** table's new name; rowid becomes the new name of the INTEGER PRIMARY KEY; t in
** `x IN t`, a in USING(a) and y in SET (x) = (y) stay, and the schema check behind then refuses. */
#include "catalog/rename.h"

#include <stdlib.h>

#include "base/buf.h"
#include "catalog/depend.h"
#include "catalog/mentions.h"
#include "catalog/plain.h"
#include "catalog/resolve.h"

typedef struct Renaming {
  Catalog *catalog;
  Arena *arena;   /* for what is handed out */
  Object *table;  /* whose name or column changes; NULL for quotes alone */
  Ident *name;    /* the new one */
  int32_t column; /* its number, -1 for the table itself */
  bool quoted;    /* the new name is to be quoted everywhere */
  bool strings;   /* double-quoted strings get single quotes */
  bool temporary; /* a table of "temp": nothing outside is rewritten */
} Renaming;

/* A token and what stands in its place. */
typedef struct TokenEdit {
  uint32_t start, end; /* bytes of the source */
  Str text;
} TokenEdit;
typedef VEC(TokenEdit) TokenEdits;

static bool same_object(const Object *a, const Object *b) {
  return a && b && a->identity == b->identity;
}

/* ---- what is replaced by what ---- */

static Str in_double_quotes(Arena *arena, Str name, char next) {
  Buf buf = buf_new(arena);
  buf_quoted(&buf, name, '"');
  if (next == '"') buf_char(&buf, ' ');
  return buf_done(&buf);
}

static Str in_single_quotes(Arena *arena, Str text, char next) {
  Buf buf = buf_new(arena);
  buf_quoted(&buf, text, '\'');
  if (next == '\'') buf_char(&buf, ' ');
  return buf_done(&buf);
}

static void replace(const Renaming *renaming, const Source *source, Tok tok, TokenEdits *edits) {
  Token token = source->tokens.p[tok];
  char first = source->text.p[token.start], next = source->text.p[token.end];
  bool quoted = renaming->quoted || !char_name(first);
  Str text = quoted ? in_double_quotes(renaming->arena, renaming->name->text, next) : renaming->name->text;
  *vec_push(renaming->arena, edits) = (TokenEdit){token.start, token.end, text};
}

static bool means_table(const Renaming *renaming, const Object *holding, const Reference *reference) {
  bool legacy = renaming->catalog->legacy_alter_table;
  NodeKind holder = reference->node->kind;
  if (holder == NODE_REFERENCES)
    return reference->role == REFERENCE_TABLE && ident_same(reference->name, renaming->table->name) &&
           holding->temporary == renaming->table->temporary && (!legacy || renaming->catalog->foreign_keys);
  if (holder == NODE_CREATE_INDEX && reference->role == REFERENCE_TABLE)
    return ident_same(reference->name, renaming->table->name) && holding->temporary == renaming->table->temporary;
  if (!same_object(reference->object, renaming->table)) return false;
  bool heading = holder == NODE_CREATE_TRIGGER || holder == NODE_CREATE_TABLE;
  if (reference->role == REFERENCE_TABLE) return holder != NODE_IN && (heading || !legacy);
  if (reference->role != REFERENCE_QUALIFIER || legacy) return false;
  return !reference->alias || reference->excluded;
}

static bool means_column(const Renaming *renaming, const Reference *reference) {
  if (!same_object(reference->object, renaming->table) || reference->node->kind == NODE_FROM_ITEM) return false;
  if (reference->role == REFERENCE_COLUMN) return reference->column == renaming->column;
  return reference->role == REFERENCE_ROWID && !reference->written &&
         renaming->table->table->rowid_alias == renaming->column;
}

static bool is_renamed(const Renaming *renaming, const Object *holding, const Reference *reference) {
  if (!renaming->table || reference->fixed) return false;
  return renaming->column < 0 ? means_table(renaming, holding, reference) : means_column(renaming, reference);
}

static void edit_references(const Renaming *renaming, const Object *holding, const Source *source,
                            const Resolution *resolution, TokenEdits *edits) {
  Tok before = TOK_NONE;
  for (int32_t i = 0; i < resolution->references.n; i++) {
    const Reference *reference = &resolution->references.p[i];
    if (reference->tok == before) continue;
    if (is_renamed(renaming, holding, reference)) {
      replace(renaming, source, reference->tok, edits);
      before = reference->tok;
    } else if (renaming->strings && reference->role == REFERENCE_STRING && !reference->fixed) {
      Token token = source->tokens.p[reference->tok];
      Str text = in_single_quotes(renaming->arena, reference->name->text, source->text.p[token.end]);
      *vec_push(renaming->arena, edits) = (TokenEdit){token.start, token.end, text};
      before = reference->tok;
    }
  }
}

/* ---- texts ---- */

static Name definition_name(Node *definition) {
  switch (definition->kind) {
  case NODE_CREATE_TABLE:
    return ((CreateTable *)definition)->name;
  case NODE_CREATE_VIRTUAL_TABLE:
    return ((CreateVirtualTable *)definition)->name;
  case NODE_CREATE_INDEX:
    return ((CreateIndex *)definition)->name;
  case NODE_CREATE_VIEW:
    return ((CreateView *)definition)->name;
  default:
    return ((CreateTrigger *)definition)->name;
  }
}

/* Where the name stands in the text that SQLite keeps: behind the words that it puts first itself. From there
** on it is the text that the definition was read from. */
static int32_t name_offset(const Node *definition) {
  switch (definition->kind) {
  case NODE_CREATE_TABLE:
    return S("CREATE TABLE ").n;
  case NODE_CREATE_VIRTUAL_TABLE:
    return S("CREATE VIRTUAL TABLE ").n;
  case NODE_CREATE_INDEX:
    return ((const CreateIndex *)definition)->unique ? S("CREATE UNIQUE INDEX ").n : S("CREATE INDEX ").n;
  case NODE_CREATE_VIEW:
    return S("CREATE VIEW ").n;
  default:
    return S("CREATE TRIGGER ").n;
  }
}

/* A text whose first byte is byte `shift` of the source that the edits are about. */
static Str apply_edits(Arena *arena, Str text, int64_t shift, const TokenEdits *edits) {
  Buf buf = buf_new(arena);
  int32_t at = 0;
  for (int32_t i = 0; i < edits->n; i++) {
    buf_str(&buf, str_sub(text, at, (int32_t)(edits->p[i].start - shift)));
    buf_str(&buf, edits->p[i].text);
    at = (int32_t)(edits->p[i].end - shift);
  }
  buf_str(&buf, str_from(text, at));
  return buf_done(&buf);
}

static Str edited_sql(Arena *arena, const Object *object, const TokenEdits *edits) {
  Tok name = definition_name(object->definition).tok;
  int64_t shift = (int64_t)object->source->tokens.p[name].start - name_offset(object->definition);
  return apply_edits(arena, object->sql, shift, edits);
}

/* Whether some foreign key of another table names what is renamed: for most of those that mention the
** table the name of its key column stays, and they need not be resolved. */
static bool child_changes(const Renaming *renaming, const Object *object) {
  if (!renaming->table || renaming->column < 0) return renaming->table != NULL;
  const Ident *old = renaming->table->table->columns.p[renaming->column].name;
  for (int32_t i = 0; i < object->table->foreign_keys.n; i++) {
    const ForeignKey *key = &object->table->foreign_keys.p[i];
    for (int32_t k = 0; key->parent_columns && k < key->n; k++)
      if (ident_same(key->parent_columns[k], old)) return true;
  }
  return false;
}

static const Ident *old_name(const Renaming *renaming) {
  const Object *table = renaming->table;
  return renaming->column < 0 ? table->name : table->table->columns.p[renaming->column].name;
}

/* Whether the renamed thing can be meant only where its name is said: not so the column that is the rowid. */
static bool goes_by_name(const Renaming *renaming) {
  return renaming->table && (renaming->column < 0 || renaming->column != renaming->table->table->rowid_alias);
}

/* Whether something is to be rewritten in an index, a view or a trigger. */
static bool body_changes(const Renaming *renaming, const Object *object) {
  if (!goes_by_name(renaming) || !object->definition || depend_has_strings(renaming->catalog, object)) return true;
  return depend_says(renaming->catalog, object, old_name(renaming));
}

/* ---- tables in parts ---- */

/* Whether the name may stand in the part. */
static bool may_name(const Renaming *renaming, bool own, const Parts *parts, int32_t number) {
  if (own) return parts->p[number]->names || number == renaming->column;
  return parts->p[number]->names & PART_PARENT;
}

/* The part rewritten, or as it is; NULL where the table has to be looked at as a whole. */
static const Part *rewrite_part(const Renaming *renaming, Object *object, const Part *part) {
  if (goes_by_name(renaming) && !ident_said(part->source, part->node->first, part->node->last, old_name(renaming)))
    return part;
  Arena scratch = renaming->catalog->scratch;
  Resolution *resolution = resolve_part(renaming->catalog, &scratch, part->source, part->node, object);
  for (int32_t i = 0; i < resolution->references.n; i++)
    if (resolution->references.p[i].role == REFERENCE_STRING || resolution->references.p[i].fixed) return NULL;
  TokenEdits edits = {0};
  edit_references(renaming, object, part->source, resolution, &edits);
  if (!edits.n) return part;
  uint32_t start = part->source->tokens.p[part->node->first].start;
  return part_reread(renaming->catalog, part, apply_edits(renaming->arena, part->text, start, &edits));
}

/* Whether it is a key that may stand in a UNIQUE, where it is not always found: resolve_create_table. */
static bool key_in_unique(const Renaming *renaming, const Parts *parts) {
  if (renaming->column < 0 || !renaming->table->table->columns.p[renaming->column].primary_key) return false;
  for (int32_t i = parts->ncolumns; i < parts->n; i++)
    if (parts->p[i]->node->kind == NODE_UNIQUE) return true;
  return false;
}

/* Rewrites a table part by part. False: it is to be done as a whole. */
static bool rewrite_parts(const Renaming *renaming, Object *object, Rewrites *rewrites) {
  if (!renaming->table || renaming->catalog->legacy_alter_table) return false;
  const Parts *parts = parts_of(renaming->catalog, object);
  if (!parts) return false;
  bool own = same_object(object, renaming->table);
  if (own && key_in_unique(renaming, parts)) return false;
  Parts *now = NULL;
  if (own && renaming->column < 0) {
    now = parts_copy(renaming->arena, parts);
    now->name = in_double_quotes(renaming->arena, renaming->name->text, 0);
  }
  for (int32_t i = 0; i < parts->n; i++) {
    if (!may_name(renaming, own, parts, i)) continue;
    const Part *part = rewrite_part(renaming, object, parts->p[i]);
    if (!part) return false;
    if (part == parts->p[i]) continue;
    if (!now) now = parts_copy(renaming->arena, parts);
    now->p[i] = part;
  }
  if (now) *vec_push(renaming->arena, rewrites) = (Rewrite){object, {0}, now, old_name(renaming), renaming->name};
  return true;
}

/* ---- all that change ---- */

/* An index of the renamed table that says its name once, behind ON. */
static bool is_heading(const Renaming *renaming, const Object *object) {
  if (object->kind != OBJECT_INDEX || !renaming->table || renaming->column >= 0) return false;
  return object->temporary == renaming->table->temporary && ident_same(object->on, renaming->table->name) &&
         plain_index(object->source, renaming->table->table, (const CreateIndex *)object->definition);
}

static void rewrite(const Renaming *renaming, Object *object, Rewrites *rewrites) {
  bool written = object->definition && object->sql.n;
  if ((!written && !object->parts) || object->poisoned) return;
  if (renaming->temporary && !object->temporary) return;
  bool child = object->kind == OBJECT_TABLE && !same_object(object, renaming->table);
  if (child && !child_changes(renaming, object) && !depend_has_strings(renaming->catalog, object)) return;
  if (object->kind == OBJECT_TABLE && rewrite_parts(renaming, object, rewrites)) return;
  if (object->kind != OBJECT_TABLE && !body_changes(renaming, object)) return;
  parts_settle(renaming->catalog, object);
  TokenEdits edits = {0};
  if (object->definition->kind == NODE_CREATE_VIRTUAL_TABLE) {
    if (!renaming->table || renaming->column >= 0) return;
    replace(renaming, object->source, definition_name(object->definition).tok, &edits);
  } else if (is_heading(renaming, object)) {
    replace(renaming, object->source, ((CreateIndex *)object->definition)->table.tok, &edits);
  } else {
    Arena scratch = renaming->catalog->scratch;
    Resolution *resolution = resolve_in_alter(renaming->catalog, &scratch, object, true);
    edit_references(renaming, object, object->source, resolution, &edits);
  }
  if (!edits.n) return;
  *vec_push(renaming->arena, rewrites) =
      (Rewrite){.object = object, .sql = edited_sql(renaming->arena, object, &edits)};
}

static void rewrite_all(const Renaming *renaming, Rewrites *rewrites) {
  Objects objects = {0};
  if (renaming->table) {
    *vec_push(renaming->arena, &objects) = renaming->table;
    Objects dependents = depend_on(renaming->catalog, renaming->table->name);
    for (int32_t i = 0; i < dependents.n; i++) *vec_push(renaming->arena, &objects) = dependents.p[i];
  }
  if (renaming->strings) {
    Objects with = depend_with_strings(renaming->catalog);
    for (int32_t i = 0; i < with.n; i++) *vec_push(renaming->arena, &objects) = with.p[i];
  }
  if (objects.n) qsort(objects.p, (size_t)objects.n, sizeof *objects.p, objects_by_birth);
  for (int32_t i = 0; i < objects.n; i++)
    if (i == 0 || objects.p[i] != objects.p[i - 1]) rewrite(renaming, objects.p[i], rewrites);
}

/* ---- refusals ---- */

static Str kind_word(const Object *object) {
  switch (object->kind) {
  case OBJECT_INDEX:
    return S("index");
  case OBJECT_VIEW:
    return S("view");
  case OBJECT_TRIGGER:
    return S("trigger");
  default:
    return S("table");
  }
}

/* False and a refusal if something does not resolve. */
static bool check_schema(Catalog *catalog, BrokenSearch search, ProblemCode code, Problem *refusal) {
  Problem why = {0};
  Object *broken = depend_first_broken(catalog, search, &why);
  if (!broken) return true;
  *refusal = (Problem){.code = code, .at = PLACE_NONE, .related = why.at, .statement = -1};
  if (broken->source->synthetic) refusal->related = broken->name_place;
  refusal->arg[0] = kind_word(broken);
  refusal->arg[1] = broken->name->text;
  refusal->cause = why.code;
  if (depend_names_missing(&why) || why.code == PROBLEM_BROKEN_VIEW) refusal->arg[2] = why.arg[0];
  return false;
}

static bool check_before(Catalog *catalog, const Object *table, bool bodies, Problem *refusal) {
  BrokenSearch search = {.bodies = bodies, .strings = true, .temporary = table->temporary};
  return check_schema(catalog, search, PROBLEM_ALTER_SCHEMA_BROKEN, refusal);
}

bool rename_table(Catalog *catalog, Object *table, Ident *new_name, Rewrites *rewrites, Problem *refusal) {
  if (!check_before(catalog, table, !catalog->legacy_alter_table, refusal)) return false;
  Renaming renaming = {catalog, catalog->arena, table, new_name, .column = -1, .quoted = true};
  renaming.temporary = table->temporary;
  rewrite_all(&renaming, rewrites);
  return true;
}

/* The term of an index that is a string and nothing else, by its name; NULL if it is none. */
static const Ident *string_term(const Resolution *resolution, const IndexedColumn *term) {
  Node *expr = term->expr;
  int32_t depth = term->collation.id != NULL;
  for (; expr->kind == NODE_COLLATE; expr = ((CollateExpr *)expr)->operand) depth++;
  for (int32_t i = 0; depth < 2 && i < resolution->references.n; i++) {
    const Reference *reference = &resolution->references.p[i];
    if (reference->role == REFERENCE_STRING && reference->tok == expr->first && expr->first == expr->last)
      return reference->name;
  }
  return NULL;
}

/* In single quotes a string alone is an index's column, which is not there: RENAME COLUMN fails, also where it would bring
** that very column. */
static bool check_strings(Catalog *catalog, const Object *table, const Ident *name, Problem *refusal) {
  Objects with = depend_with_strings(catalog);
  for (int32_t i = 0; i < with.n; i++) {
    const Object *index = with.p[i];
    if (index->kind != OBJECT_INDEX || !ident_same(index->on, table->name)) continue;
    Arena scratch = catalog->scratch;
    const Resolution *resolution = resolve_in_alter(catalog, &scratch, index, true);
    const NodeList *terms = &((const CreateIndex *)index->definition)->terms;
    for (int32_t k = 0; k < terms->n; k++) {
      if (!ident_same(string_term(resolution, (const IndexedColumn *)terms->p[k]), name)) continue;
      *refusal = (Problem){
          .code = PROBLEM_ALTER_BREAKS_SCHEMA, .at = PLACE_NONE, .related = index->name_place, .statement = -1};
      refusal->arg[0] = kind_word(index);
      refusal->arg[1] = index->name->text;
      refusal->arg[2] = name->text;
      return false;
    }
  }
  return true;
}

bool rename_column(Catalog *catalog, Object *table, NewColumnName name, Rewrites *rewrites, Problem *refusal) {
  if (!check_before(catalog, table, true, refusal) || !check_strings(catalog, table, name.name, refusal)) return false;
  Renaming renaming = {catalog, catalog->arena, table, name.name, name.column, name.quoted, .strings = true};
  renaming.temporary = table->temporary;
  rewrite_all(&renaming, rewrites);
  return true;
}

bool rename_before_drop(Catalog *catalog, const Object *table, Rewrites *rewrites, Problem *refusal) {
  if (!check_before(catalog, table, true, refusal)) return false;
  Renaming renaming = {catalog, catalog->arena, .column = -1, .strings = true, .temporary = table->temporary};
  rewrite_all(&renaming, rewrites);
  return true;
}

bool rename_check_after(Catalog *catalog, const Object *table, AlterStep step, Problem *refusal) {
  BrokenSearch search = {
      .bodies = !catalog->legacy_alter_table, .strings = step == ALTER_RENAME_TABLE, .temporary = table->temporary};
  return check_schema(catalog, search, PROBLEM_ALTER_BREAKS_SCHEMA, refusal);
}
