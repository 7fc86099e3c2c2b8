/* CREATE TABLE: from its tree to a Table, and the text that SQLite keeps of it.
**
** Surprising: the text ends with the ")" unless an option stands behind it; then it
** goes on to the ";", blanks and comments included. What was created AS SELECT
** gets a text of SQLite's own, which is broken into lines from 50 characters on. */
#include "base/buf.h"
#include "catalog/depend.h"
#include "catalog/draft.h"
#include "catalog/plain.h"
#include "catalog/resolve.h"
#include "parser.h"
#include "syntax/tokens.h"

/* ---- from the tree ---- */

static void add_table_constraint(Draft *draft, Node *node) {
  switch (node->kind) {
  case NODE_PRIMARY_KEY:
    draft_add_primary_key(draft, (PrimaryKey *)node);
    break;
  case NODE_UNIQUE:
    draft_add_unique(draft, (Unique *)node);
    break;
  case NODE_CHECK:
    draft_add_check(draft, (Check *)node);
    break;
  case NODE_FOREIGN_KEY:
    draft_add_foreign_key(draft, (ForeignKeyClause *)node);
    break;
  default:
    break;
  }
}

static void add_options(Draft *draft) {
  Name without = {0};
  for (int32_t i = 0; i < draft->create->options.n; i++) {
    const TableOption *option = THE(TableOption, TABLE_OPTION, draft->create->options.p[i]);
    if (option->without) without = option->name;
    else draft->table->strict = true;
  }
  if (draft->table->strict) draft_make_strict(draft);
  if (without.id) draft_make_without_rowid(draft, without);
}

static void check_generated(Draft *draft) {
  const Columns *columns = &draft->table->columns;
  for (int32_t i = 0; i < columns->n; i++)
    if (columns->p[i].generated == GENERATED_NOT) return;
  apply_refuse_name(draft->apply, PROBLEM_ONLY_GENERATED, draft->source, draft->create->name);
}

bool apply_table_define(Apply *apply, Object *object) {
  CreateTable *create = THE(CreateTable, CREATE_TABLE, object->definition);
  object->table = arena_new(apply->arena, Table, 1);
  object->table->rowid_alias = -1;
  object->table->columns.p = arena_new(apply->arena, Column, create->columns.n);
  object->table->columns.cap = create->columns.n;
  Draft draft = {.apply = apply,
                 .object = object,
                 .table = object->table,
                 .source = object->source,
                 .create = create,
                 .column = -1};
  int32_t problems = apply->catalog->compilation->problems.n;
  for (int32_t i = 0; i < create->columns.n; i++) draft_add_column(&draft, (ColumnDef *)create->columns.p[i]);
  draft.column = -1;
  for (int32_t i = 0; i < create->constraints.n; i++) add_table_constraint(&draft, create->constraints.p[i]);
  add_options(&draft);
  check_generated(&draft);
  return apply->catalog->compilation->problems.n == problems;
}

/* The column in whose default a problem lies, NULL if in none. */
static const Column *in_default(const Object *object, const Problem *problem) {
  for (int32_t i = 0; i < object->table->columns.n; i++) {
    const Node *value = object->table->columns.p[i].default_expr;
    if (value && problem->at.first >= value->first && problem->at.last <= value->last)
      return &object->table->columns.p[i];
  }
  return NULL;
}

/* Whether a problem inside a default is one when the table is made. SQLite looks only for a constant; D1 asks its list
** of allowed functions as well (probe: workerd 1.20261117.1, "not authorized to use function: reverse"; the list
** holds soundex, which it does not have). */
static bool matters_in_default(const Apply *apply, const Problem *problem) {
  if (problem->code == PROBLEM_UNKNOWN_COLUMN || problem->code == PROBLEM_EXPRESSION_FORBIDDEN ||
      problem->code == PROBLEM_RAISE_OUTSIDE_TRIGGER)
    return true;
  /* With --keep-going the replay in SQLite decides what stays, and it takes them. */
  if (apply->catalog->skip_refused) return false;
  return problem->code == PROBLEM_UNKNOWN_FUNCTION && apply->catalog->foreign_keys_fixed &&
         !str_eq_fold(problem->arg[0], S("soundex")) && !str_eq_fold(problem->arg[0], S("load_extension"));
}

/* Whether an INSERT that leaves a column to its default fails, though the table was made: SQLite finds no
** such function then. */
static bool fails_as_default(const Problem *problem) {
  return problem->code == PROBLEM_AGGREGATE_MISUSE || problem->code == PROBLEM_WINDOW_MISUSE;
}

/* Inside a generated column that is computed when it is read. CREATE TABLE makes code of those once. */
static bool in_virtual(const Object *object, const Problem *problem) {
  for (int32_t i = 0; i < object->table->columns.n; i++) {
    const Column *column = &object->table->columns.p[i];
    const Node *value = column->generated == GENERATED_VIRTUAL ? column->generated_expr : NULL;
    if (value && problem->at.first >= value->first && problem->at.last <= value->last) return true;
  }
  return false;
}

static bool in_last_column(const Object *object, const Problem *problem) {
  const ColumnDef *column = object->table->columns.n ? vec_last(&object->table->columns)->definition : NULL;
  return column && problem->at.first >= column->head.first && problem->at.last <= column->head.last;
}

/* Whether a problem that is found when code is made of an expression is not found yet: CREATE TABLE makes code of virtual
** columns alone, ADD COLUMN where it reads the rows of all that it looks at then. That MATCH has nothing to search in is
** found when it is carried out. */
static bool found_later(const Object *object, const Problem *problem, Reading reading) {
  if (problem->code == PROBLEM_MATCH_ORDINARY) return true;
  bool inside = in_virtual(object, problem);
  if (reading == READING_WHOLE) return !inside;
  if (reading == READING_NONE) return true;
  for (int32_t i = 0; i < object->table->checks.n; i++) {
    const Node *check = object->table->checks.p[i].expr;
    inside |= problem->at.first >= check->first && problem->at.last <= check->last;
  }
  return !inside;
}

/* The columns that SQLite computes when ADD COLUMN has it look through the rows: what CHECKs read, and what may not be
** NULL or must be of a type. */
static uint8_t *checked_columns(Arena *arena, const Object *object, const Resolution *resolution) {
  const Table *table = object->table;
  uint8_t *wanted = arena_new(arena, uint8_t, table->columns.n);
  for (int32_t i = 0; i < table->columns.n; i++) wanted[i] = table->strict || table->columns.p[i].not_null;
  /* Both come in order of tokens. */
  for (int32_t i = 0, check = 0; i < resolution->references.n; i++) {
    const Reference *reference = &resolution->references.p[i];
    while (check < table->checks.n && table->checks.p[check].expr->last < reference->tok) check++;
    if (check == table->checks.n) break;
    bool inside = reference->tok >= table->checks.p[check].expr->first;
    if (inside && reference->role == REFERENCE_COLUMN && reference->column >= 0) wanted[reference->column] = 1;
  }
  return wanted;
}

static bool has_stored(const Table *table) {
  bool stored = false;
  for (int32_t i = 0; i < table->columns.n; i++) stored |= table->columns.p[i].generated == GENERATED_STORED;
  return stored;
}

/* The table is made, and no row ever gets into it. */
static void tell_loop(Apply *apply, Arena scratch, const Object *object, const Resolution *resolution) {
  Loop loop = apply_loop_writing(scratch, object->table, resolution);
  if (loop.column < 0) return;
  bool refused = apply->refused;
  const Node *at = &object->table->columns.p[loop.column].definition->head;
  apply_refuse_loop(apply, object->source, at, object->table, loop);
  apply->refused = refused;
}

static bool check_loops(Apply *apply, Arena scratch, const Object *object, const Resolution *resolution,
                        Reading reading) {
  Loop loop = {-1, -1};
  if (reading != READING_NONE && apply_computes(object->table)) {
    const uint8_t *wanted = reading == READING_WHOLE ? NULL : checked_columns(&scratch, object, resolution);
    loop = apply_loop(scratch, object->table, resolution, wanted);
  }
  if (loop.column < 0) {
    if (reading == READING_WHOLE && has_stored(object->table)) tell_loop(apply, scratch, object, resolution);
    return true;
  }
  const Node *at = &object->table->columns.p[loop.column].definition->head;
  apply_refuse_loop(apply, object->source, at, object->table, loop);
  return false;
}

bool apply_table_resolve(Apply *apply, Object *object, Reading reading, bool *sound) {
  *sound = true;
  if (plain_table(object->source, object->table, AS(CreateTable, CREATE_TABLE, object->definition))) {
    object->table->plain = object->definition;
    return true;
  }
  Arena scratch = apply->catalog->scratch;
  Resolution *resolution = resolve_object(apply->catalog, &scratch, object, CATALOG_NOW, true);
  *sound = resolution_sound(resolution);
  bool fine = true;
  for (int32_t i = 0; i < resolution->problems.n; i++) {
    Problem problem = resolution->problems.p[i];
    const Column *column = in_default(object, &problem);
    bool unused = column && !matters_in_default(apply, &problem);
    if (unused && !fails_as_default(&problem)) continue;
    if (column && !unused) {
      if (problem.code != PROBLEM_UNKNOWN_FUNCTION) {
        problem.code = PROBLEM_DEFAULT_NOT_CONSTANT;
        problem.arg[0] = column->name->text;
      }
    }
    bool later = column ? unused : problem.late && found_later(object, &problem, reading);
    if (later && reading != READING_WHOLE && !in_last_column(object, &problem)) continue; /* it was said before */
    bool refused = apply->refused;
    apply_refuse_problem(apply, object->source, &problem);
    /* The table is made, and every INSERT, UPDATE or SELECT that computes it fails. */
    if (later) apply->refused = refused;
    else fine = false;
  }
  return fine && check_loops(apply, scratch, object, resolution, reading);
}

/* ---- texts ---- */

static Str stored_text(const Apply *apply, const CreateTable *create) {
  const Source *source = apply->source;
  Str text = create->options.n ? apply_text_to_end(apply, create->name.tok)
                               : source_text(source, create->name.tok, create->close);
  return str_concat(apply->arena, S("CREATE TABLE "), text);
}

/* Whether SQLite leaves the name bare in a text that it makes itself. */
static bool bare(Arena scratch, Str name) {
  if (!name.n || char_digit(name.p[0])) return false;
  for (int32_t i = 0; i < name.n; i++)
    if (!char_name(name.p[i]) || name.p[i] == '$' || (name.p[i] & 0x80)) return false;
  Str first;
  int kind = lex_first(str_dup(&scratch, name), &first);
  return kind == TK_ID ||
         kind == TK_WITHIN; /* no keyword where WITHIN GROUP is not built in; probe: workerd 1.20261117.1 */
}

static void put_name(Buf *buf, Arena scratch, Str name) {
  if (bare(scratch, name)) buf_str(buf, name);
  else buf_quoted(buf, name, '"');
}

/* What the name would take in quotes. */
static int32_t quoted_length(Str name) {
  int32_t n = name.n + 2;
  for (int32_t i = 0; i < name.n; i++) n += name.p[i] == '"';
  return n;
}

static Str type_of_result(Affinity affinity) {
  switch (affinity) {
  case AFFINITY_TEXT:
    return S(" TEXT");
  case AFFINITY_NUMERIC:
    return S(" NUM");
  case AFFINITY_INTEGER:
    return S(" INT");
  case AFFINITY_REAL:
    return S(" REAL");
  default:
    return (Str){0};
  }
}

static Str text_of_result(Apply *apply, Arena scratch, Name name, const Columns *columns) {
  enum { LONG = 50 }; /* probe: 3.40.1; each column counts 5 more than its name in quotes */
  int32_t length = quoted_length(name.id->text);
  for (int32_t i = 0; i < columns->n; i++) length += quoted_length(columns->p[i].name->text) + 5;
  bool lines = length >= LONG;
  Buf buf = buf_new(apply->arena);
  buf_str(&buf, S("CREATE TABLE "));
  put_name(&buf, scratch, name.id->text);
  buf_char(&buf, '(');
  for (int32_t i = 0; i < columns->n; i++) {
    if (i) buf_char(&buf, ',');
    if (lines) buf_str(&buf, S("\n  "));
    put_name(&buf, scratch, columns->p[i].name->text);
    buf_str(&buf, type_of_result(columns->p[i].affinity));
  }
  if (lines) buf_char(&buf, '\n');
  buf_char(&buf, ')');
  return buf_done(&buf);
}

/* ---- statements ---- */

static bool define_from_select(Apply *apply, Object *object, CreateTable *create) {
  Arena scratch = apply->catalog->scratch;
  Resolution *resolution = resolve_node(apply->catalog, &scratch, apply->source, create->select, NULL, CATALOG_NOW);
  for (int32_t i = 0; i < resolution->problems.n; i++)
    apply_refuse_problem(apply, apply->source, &resolution->problems.p[i]);
  if (resolution->problems.n) return false;
  if (!resolution->columns.n) {
    object->poisoned = true;
    object->table = arena_new(apply->arena, Table, 1);
    object->table->rowid_alias = -1;
    return true;
  }
  Str sql = text_of_result(apply, scratch, create->name, &resolution->columns);
  /* The columns were written nowhere: the SELECT is their place. */
  if (!apply_read(apply, object, sql) || !apply_table_define(apply, object)) return false;
  for (int32_t i = 0; i < object->table->columns.n; i++) {
    Column *column = &object->table->columns.p[i];
    column->definition = NULL;
    column->place = column->name_place = node_place(apply->source, create->select);
  }
  return true;
}

static void create_sequence(Apply *apply) {
  Idents *idents = &apply->catalog->compilation->idents;
  if (catalog_find_in(apply->catalog, false, false, ident_intern(idents, S("sqlite_sequence")))) return;
  apply_table_implied(apply, TABLE_INTERNAL, S("sqlite_sequence"), S("CREATE TABLE sqlite_sequence(name,seq)"));
}

static void begin_table(Apply *apply, Object *object) {
  if (!object->poisoned && object->table->autoincrement && !object->temporary) create_sequence(apply);
  apply_create(apply, object, false);
  for (int32_t i = 0; i < object->table->indexes.n; i++) apply_create(apply, object->table->indexes.p[i], true);
}

void apply_create_table(Apply *apply, CreateTable *create) {
  Schema schema = apply_schema(apply, create->schema);
  if (schema == SCHEMA_ATTACHED || schema == SCHEMA_UNKNOWN) return;
  bool temporary = create->temp || schema == SCHEMA_TEMP;
  if (create->temp && create->schema.id && schema != SCHEMA_TEMP) {
    apply_refuse_words(apply, apply->source, create->name, S("temporary table name must be unqualified"));
    return;
  }
  NewObject wanted = {OBJECT_TABLE, create->name, temporary, create->if_not_exists, false};
  bool body = create->select && create->if_not_exists;
  if (body && !apply_check_body(apply, create->select, S("table"), BODY_PARSED, temporary)) return;
  if (!apply_check_name(apply, &wanted)) return;
  Object *object = apply_object(apply, OBJECT_TABLE, create->name, temporary);
  object->definition = &create->head;
  bool sound = false;
  if (create->select) {
    if (!define_from_select(apply, object, create)) return;
  } else {
    object->sql = stored_text(apply, create);
    if (!apply_table_define(apply, object) || !apply_table_resolve(apply, object, READING_WHOLE, &sound)) return;
  }
  begin_table(apply, object);
  if (sound) depend_keep_sound(apply->catalog, object);
}

Object *apply_table_implied(Apply *apply, TableKind kind, Str name, Str sql) {
  Object *object =
      version_new(apply->catalog, OBJECT_TABLE, ident_intern(&apply->catalog->compilation->idents, name), NULL);
  object->made = object->name_place = apply->at;
  if (!apply_read(apply, object, sql) || !apply_table_define(apply, object)) return NULL;
  object->table->kind = kind;
  for (int32_t i = 0; i < object->table->columns.n; i++)
    object->table->columns.p[i].place = object->table->columns.p[i].name_place = apply->at;
  apply_create(apply, object, true);
  for (int32_t i = 0; i < object->table->indexes.n; i++) apply_create(apply, object->table->indexes.p[i], true);
  return object;
}

void apply_analyze(Apply *apply, Analyze *analyze) {
  Schema schema = apply_schema(apply, analyze->schema);
  if (schema == SCHEMA_ATTACHED || schema == SCHEMA_UNKNOWN) return;
  Idents *idents = &apply->catalog->compilation->idents;
  if (analyze->name.id && !analyze->schema.id) {
    Str folded = analyze->name.id->fold->text;
    bool whole = str_eq(folded, S("main")) || str_eq(folded, S("temp"));
    if (str_eq(folded, S("temp")) || map_get(&apply->catalog->attached, folded)) return;
    if (!whole && !apply_find(apply, schema, OBJECT_TABLE, analyze->name.id) && !str_starts(folded, S("sqlite_"))) {
      apply_refuse_name(apply, PROBLEM_UNKNOWN_TABLE, apply->source, analyze->name);
      return;
    }
  }
  if (schema == SCHEMA_TEMP) return;
  if (catalog_find_in(apply->catalog, false, false, ident_intern(idents, S("sqlite_stat1")))) return;
  apply_table_implied(apply, TABLE_INTERNAL, S("sqlite_stat1"), S("CREATE TABLE sqlite_stat1(tbl,idx,stat)"));
}
