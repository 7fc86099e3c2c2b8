/* Rows that come from the catalog: objects, columns, checks, foreign keys, triggers, changes, problems; indexes stand in
** rows_indexes.c. All versions are there; the tables final_… keep what is there after the last migration. */
#include "lint/rows.h"

#include <assert.h>
#include <stdalign.h>
#include <stddef.h>
#include <string.h>

#include "base/buf.h"
#include "catalog/parent.h"
#include "prove/engine.h"

static int64_t made_statement(const Object *object) {
  return object_first(object)->born;
}

Rows build_objects(World *w) {
  int32_t n = w->catalog->versions.n;
  ObjectRow *rows = arena_new(w->arena, ObjectRow, n);
  for (int32_t i = 0; i < n; i++) {
    Object *object = w->catalog->versions.p[i];
    /* Earlier versions have lower numbers, so the chain is followed one step only. */
    int64_t made = object->before ? rows[object->before->number].made : made_statement(object);
    rows[i] = (ObjectRow){object, made};
  }
  return (Rows){rows, n, sizeof *rows};
}

/* As final_views says (contract.h). */
static bool is_final_table(const Object *object) {
  return object->kind == OBJECT_TABLE && object->died == MOMENT_NEVER && object->table &&
         object->table->kind == TABLE_ORDINARY && !object->poisoned;
}

/* The object that a row's struct begins with. */
static const Object *row_object(const Rows *rows, int32_t i) {
  const char *row = (const char *)rows->p + (size_t)i * rows->size;
  return *(Object *const *)(const void *)row;
}

Rows rows_chosen(World *w, const char *table, bool (*chosen)(const Object *object)) {
  Rows all = world_rows(w, table), found = {.size = all.size};
  for (int32_t i = 0; i < all.n; i++) found.n += chosen(row_object(&all, i));
  char *end = arena_alloc(w->arena, all.size, alignof(max_align_t), found.n);
  found.p = end;
  for (int32_t i = 0; i < all.n; i++) {
    if (!chosen(row_object(&all, i))) continue;
    memcpy(end, (const char *)all.p + (size_t)i * all.size, all.size);
    end += all.size;
  }
  return found;
}

Rows build_final_tables(World *w) {
  return rows_chosen(w, "objects", is_final_table);
}

Str object_kind_name(ObjectKind kind) {
  static const Str names[] = {S_INIT("table"), S_INIT("index"), S_INIT("view"), S_INIT("trigger")};
  return names[kind];
}

Str table_kind_name(const Object *object) {
  static const Str names[] = {S_INIT("ordinary"), S_INIT("virtual"), S_INIT("shadow"), S_INIT("internal")};
  return object->kind == OBJECT_TABLE ? names[object->table->kind] : (Str){0};
}

Str object_module(const Object *object) {
  return object->kind == OBJECT_TABLE ? ident_text(object->table->module) : (Str){0};
}

Str object_content(const Object *object) {
  bool external = object->kind == OBJECT_TABLE && object->table->content.n;
  return external ? object->table->content : (Str){0};
}

Str object_contentless(const Object *object) {
  if (object->kind != OBJECT_TABLE || !object->table->contentless) return (Str){0};
  return object->table->contentless_delete ? S("delete") : S("fixed");
}

Str object_content_rowid(const Object *object) {
  bool said = object->kind == OBJECT_TABLE && object->table->content_rowid.n;
  return said ? object->table->content_rowid : (Str){0};
}

int64_t object_ncolumns(const Object *object) {
  if (object->kind == OBJECT_TABLE) return object->table->columns.n;
  if (object->kind == OBJECT_VIEW) return object->view->columns.n;
  return NO_INT;
}

Str affinity_name(Affinity affinity) {
  static const Str names[] = {S_INIT("blob"), S_INIT("text"), S_INIT("numeric"), S_INIT("integer"), S_INIT("real")};
  return affinity == AFFINITY_NONE ? (Str){0} : names[affinity];
}

Str action_name(Action action) {
  static const Str names[] = {{0},
                              S_INIT("no action"),
                              S_INIT("restrict"),
                              S_INIT("cascade"),
                              S_INIT("set null"),
                              S_INIT("set default")}; /* as choice_name has them: asked for each key of each rule */
  return names[action];
}

Str index_origin_name(IndexOrigin origin) {
  static const Str names[] = {S_INIT("c"), S_INIT("u"), S_INIT("pk")};
  return names[origin];
}

Str trigger_time_name(TriggerTime time) {
  static const Str names[] = {S_INIT("before"), S_INIT("before"), S_INIT("after"), S_INIT("instead of")};
  return names[time];
}

Str trigger_event_name(TriggerEvent event) {
  static const Str names[] = {S_INIT("insert"), S_INIT("update"), S_INIT("delete")};
  return names[event];
}

Str trigger_columns(const World *world, const Object *object) {
  const NodeList *columns = &object->trigger->definition->columns;
  Buf out = buf_new(world->arena);
  for (int32_t i = 0; i < columns->n; i++) {
    if (i) buf_str(&out, S(","));
    buf_str(&out, ((const ColumnName *)columns->p[i])->name.id->text);
  }
  return columns->n ? buf_done(&out) : (Str){0};
}

/* SELECT RAISE(ABORT, …) and no more: no FROM, no WHERE. */
static bool is_bare_raise(const Node *node) {
  const Select *select = AS(Select, SELECT, node);
  if (!select || select->cores.n != 1 || select->limit) return false;
  const SelectCore *core = AS(SelectCore, SELECT_CORE, select->cores.p[0]);
  if (!core || core->from.n || core->where || core->columns.n != 1) return false;
  const Node *expr = ((const ResultColumn *)core->columns.p[0])->expr;
  const Raise *raise = expr ? AS(Raise, RAISE, expr) : NULL;
  return raise && raise->action != RAISE_IGNORE;
}

bool trigger_raises(const Object *object) {
  const CreateTrigger *definition = object->trigger->definition;
  for (int32_t i = 0; !definition->when && i < definition->body.n; i++)
    if (is_bare_raise(definition->body.p[i])) return true;
  return false;
}

Str change_kind_name(ChangeKind kind) {
  static const Str names[] = {
      S_INIT("create"),          S_INIT("drop"),          S_INIT("rename"),
      S_INIT("rename_column"),   S_INIT("add_column"),    S_INIT("drop_column"),
      S_INIT("set_not_null"),    S_INIT("drop_not_null"), S_INIT("add_constraint"),
      S_INIT("drop_constraint"), S_INIT("follow"),
  };
  return names[kind];
}

/* ---- columns and checks ---- */

static bool has_columns(const Object *object) {
  return object->kind == OBJECT_TABLE ? object->table != NULL : object->kind == OBJECT_VIEW && object->view;
}

Rows build_columns(World *w) {
  VEC(ColumnRow) rows = {0};
  for (int32_t i = 0; i < w->catalog->versions.n; i++) {
    Object *object = w->catalog->versions.p[i];
    if (!has_columns(object)) continue;
    bool table = object->kind == OBJECT_TABLE;
    int32_t n = table ? object->table->columns.n : object->view->columns.n;
    Column *columns = table ? object->table->columns.p : object->view->columns.p;
    for (int32_t c = 0; c < n; c++) *vec_push(w->arena, &rows) = (ColumnRow){object, &columns[c], c, 0};
  }
  return ROWS(rows);
}

Rows build_final_columns(World *w) {
  VEC(ColumnRow) rows = {0};
  for (int32_t i = 0; i < w->catalog->versions.n; i++) {
    Object *object = w->catalog->versions.p[i];
    for (int32_t c = 0; is_final_table(object) && c < object->table->columns.n; c++)
      *vec_push(w->arena, &rows) = (ColumnRow){object, &object->table->columns.p[c], c, 0};
  }
  return ROWS(rows);
}

/* What was found of a column: those of the same name and kind are in many tables and versions. */
typedef struct KnownMeaning {
  const Ident *name;
  Str type;
  Affinity affinity;
  bool key, generated;
  Meaning meaning;
} KnownMeaning;

enum { KNOWN_MEANINGS = 512 };

static Meaning meaning_of(World *w, const Column *column) {
  if (!w->meanings) w->meanings = arena_new(w->arena, KnownMeaning, KNOWN_MEANINGS);
  uintptr_t spot = (uintptr_t)column->name;
  KnownMeaning *known = &w->meanings[(spot >> 4 ^ spot >> 13) % KNOWN_MEANINGS];
  bool key = column->primary_key != 0, generated = column->generated != GENERATED_NOT;
  bool same = known->name == column->name && str_same(known->type, column->type) &&
              known->affinity == column->affinity && known->key == key && known->generated == generated;
  if (!same)
    *known = (KnownMeaning){column->name, column->type, column->affinity, key, generated, column_meaning(column)};
  return known->meaning;
}

Meaning column_row_meaning(World *w, const ColumnRow *row) {
  if (!row->meaning) ((ColumnRow *)row)->meaning = (int8_t)(meaning_of(w, row->column) + 1);
  return (Meaning)(row->meaning - 1);
}

Str column_default(const ColumnRow *row) {
  const Node *expr = row->column->default_expr;
  return expr ? source_text(row->object->source, expr->first, expr->last) : (Str){0};
}

Str column_default_kind(const ColumnRow *row) {
  const Node *expr = row->column->default_expr;
  if (!expr) return (Str){0};
  for (;
       ;) { /* what SQLite computes when it reads the definition (sqlite3ValueFromExpr): signs and casts of a literal */
    if (expr->kind == NODE_UNARY && ((const Unary *)expr)->op <= UNARY_PLUS) expr = ((const Unary *)expr)->operand;
    else if (expr->kind == NODE_CAST) expr = ((const Cast *)expr)->operand;
    else break;
  }
  if (expr->kind == NODE_COLUMN_REF)
    return S("literal"); /* a bare word stands for its text, true and false for themselves */
  const Literal *literal = AS(Literal, LITERAL, expr);
  if (literal && literal->type >= LITERAL_CURRENT_DATE) {
    static const Str names[] = {S_INIT("current_date"), S_INIT("current_time"), S_INIT("current_timestamp")};
    return names[literal->type - LITERAL_CURRENT_DATE];
  }
  return literal ? S("literal") : S("expression");
}

/* The column that ALTER TABLE … ADD COLUMN defines in the statement that made a version. */
static const ColumnDef *added_column(const World *world, const Object *version) {
  const Statement *statement = world->catalog->statements.p[version->born].statement;
  const AddColumn *add = AS(AddColumn, ADD_COLUMN, statement->node);
  return add ? AS(ColumnDef, COLUMN_DEF, add->column) : NULL;
}

/* A column's definition as its author wrote it. Versions made by ALTER have texts of mig's
** own; the author's tree is that of the version, or of the ADD COLUMN, that the column's
** place belongs to. */
static const ColumnDef *authored(const World *world, const ColumnRow *row, const Source **source) {
  Place place = row->column->place;
  if (!row->column->definition || place_is_none(place)) return NULL;
  *source = source_get(&world->compilation->sources, place.source);
  for (const Object *object = row->object; object; object = object->before) {
    if (object->kind != OBJECT_TABLE || !object->table) return NULL;
    const ColumnDef *added = added_column(world, object);
    if (added && added->head.first == place.first) return added;
    for (int32_t i = 0; object->source == *source && i < object->table->columns.n; i++) {
      const ColumnDef *candidate = object->table->columns.p[i].definition;
      if (candidate && candidate->head.first == place.first) return candidate;
    }
  }
  return NULL;
}

static int64_t node_in(const Source *source, const Node *node) {
  return place_encode(node_place(source, node));
}

int64_t column_type_place(const World *world, const ColumnRow *row) {
  const Source *source;
  const ColumnDef *definition = authored(world, row, &source);
  if (!definition) return NO_INT;
  if (definition->type && (int32_t)(definition->type->last - definition->type->first) >= 0)
    return node_in(source, definition->type);
  return place_encode((Place){source->id, definition->name.tok + 1, definition->name.tok});
}

int64_t column_default_place(const World *world, const ColumnRow *row) {
  const Source *source;
  const ColumnDef *definition = authored(world, row, &source);
  if (!definition) return NO_INT;
  for (int32_t i = definition->constraints.n - 1; i >= 0; i--) {
    const Default *constraint = AS(Default, DEFAULT, definition->constraints.p[i]);
    if (!constraint || !constraint->expr) continue;
    /* The value with its parentheses: all tokens behind DEFAULT. */
    Place place = node_place(source, &constraint->head);
    Tok first = constraint->expr->first -
                (constraint->parenthesized && !(constraint->expr->flags & NODE_PARENTHESIZED) ? 1 : 0);
    return place_encode((Place){source->id, first, place.last});
  }
  return NO_INT;
}

Rows build_checks(World *w) {
  VEC(CheckRow) rows = {0};
  for (int32_t i = 0; i < w->catalog->versions.n; i++) {
    Object *object = w->catalog->versions.p[i];
    if (object->kind != OBJECT_TABLE || !object->table) continue;
    for (int32_t c = 0; c < object->table->checks.n; c++)
      *vec_push(w->arena, &rows) = (CheckRow){object, &object->table->checks.p[c]};
  }
  return ROWS(rows);
}

Str check_text(const CheckRow *row) {
  const Node *expr = row->check->expr;
  return expr ? source_text(row->object->source, expr->first, expr->last) : (Str){0};
}

/* Whose columns a CHECK speaks of: the table's own; a text made by an ALTER has the same ones. */
ConditionVerdict check_verdict(const CheckRow *row) {
  Node *cause;
  return condition_verdict(row->object->source, row->object->table, row->check->expr, &cause);
}

Str check_cause(const CheckRow *row) {
  Node *cause;
  if (!condition_verdict(row->object->source, row->object->table, row->check->expr, &cause)) return (Str){0};
  return source_text(row->object->source, cause->first, cause->last);
}

bool index_column_constant(const IndexColumnRow *row) {
  if (row->term->column != TERM_EXPRESSION || !row->table) return false;
  return names_no_column(row->object->source, row->table->table, row->term->expr);
}

Str column_type_slip(const ColumnRow *row, bool word) {
  Str slip, keyword = type_slip(row->column->type, &slip);
  return keyword.p && word ? slip : keyword;
}

/* ---- foreign keys ---- */

static bool columns_covered(const Table *table, Moment end, const int32_t *columns, int32_t n) {
  if (n == 1 && columns[0] == table->rowid_alias) return true;
  for (int32_t i = 0; i < table->indexes.n; i++) {
    const Index *index = table->indexes.p[i]->index;
    if (!index->where && index_begins_with(index, columns, n) && object_alive(table->indexes.p[i], end)) return true;
  }
  return false;
}

static void append_name(Buf *buf, Str name) {
  if (buf->n) buf_str(buf, S(", "));
  engine_name(buf, name);
}

Str foreign_key_columns_text(const World *world, const Object *object, const ForeignKey *key) {
  Buf names = buf_new(world->arena);
  for (int32_t i = 0; i < key->n; i++) append_name(&names, object->table->columns.p[key->columns[i]].name->text);
  return buf_done(&names);
}

static ForeignKeyRow foreign_key_row(World *w, Object *object, int32_t position) {
  ForeignKey *key = &object->table->foreign_keys.p[position];
  ForeignKeyRow row = {.object = object, .key = key, .position = position};
  Buf parents = buf_new(w->arena);
  row.column_names = foreign_key_columns_text(w, object, key);
  Moment end = object->died == MOMENT_NEVER ? CATALOG_NOW : object->died - 1;
  row.covered = columns_covered(object->table, end, key->columns, key->n);
  row.parent = catalog_find_kind(w->catalog, OBJECT_TABLE, key->parent, end);
  bool usable = row.parent && row.parent->table && !row.parent->poisoned;
  int32_t *columns = arena_new(w->arena, int32_t, key->n);
  bool fits = usable && foreign_key_parent_columns(row.parent->table, key, columns);
  for (int32_t i = 0; i < key->n; i++) {
    if (key->parent_columns) append_name(&parents, key->parent_columns[i]->text);
    else if (fits) append_name(&parents, row.parent->table->columns.p[columns[i]].name->text);
    fits = fits && columns[i] >= 0;
  }
  row.parent_column_names = key->parent_columns || fits ? buf_done(&parents) : (Str){0};
  row.parent_unique = fits && columns_unique(row.parent->table, end, columns, key->n);
  return row;
}

Rows build_foreign_keys(World *w) {
  VEC(ForeignKeyRow) rows = {0};
  for (int32_t i = 0; i < w->catalog->versions.n; i++) {
    Object *object = w->catalog->versions.p[i];
    if (object->kind != OBJECT_TABLE || !object->table || object->poisoned) continue;
    for (int32_t k = 0; k < object->table->foreign_keys.n; k++) {
      ForeignKeyRow row = foreign_key_row(w, object, k);
      row.number = rows.n;
      *vec_push(w->arena, &rows) = row;
    }
  }
  return ROWS(rows);
}

Rows build_final_foreign_keys(World *w) {
  return rows_chosen(w, "foreign_keys", is_final_table);
}

Rows build_foreign_key_columns(World *w) {
  VEC(ForeignKeyColumnRow) rows = {0};
  Rows keys = world_rows(w, "foreign_keys");
  const ForeignKeyRow *list = keys.p;
  for (int32_t k = 0; k < keys.n; k++) {
    const ForeignKeyRow *key = &list[k];
    int32_t *columns = arena_new(w->arena, int32_t, key->key->n);
    bool fits = key->parent && key->parent->table && foreign_key_parent_columns(key->parent->table, key->key, columns);
    for (int32_t i = 0; i < key->key->n; i++) {
      ForeignKeyColumnRow row = {k, i, key->key->columns[i], NO_INT, {0}, {0}};
      row.name = key->object->table->columns.p[row.column].name->text;
      if (key->key->parent_columns) row.parent_name = key->key->parent_columns[i]->text;
      if (fits && columns[i] >= 0) {
        row.parent_column = columns[i];
        row.parent_name = key->parent->table->columns.p[columns[i]].name->text;
      }
      *vec_push(w->arena, &rows) = row;
    }
  }
  return ROWS(rows);
}

int64_t foreign_key_parent_place(const World *world, const ForeignKeyRow *row) {
  if (place_is_none(row->key->place)) return NO_INT;
  /* The name follows REFERENCES; the constraint may begin with CONSTRAINT or FOREIGN KEY. */
  const Source *source = source_get(&world->compilation->sources, row->key->place.source);
  for (Tok tok = row->key->place.first; tok < row->key->place.last; tok++)
    if (str_eq_fold(source_token(source, tok), S("references")))
      return place_encode((Place){source->id, tok + 1, tok + 1});
  return place_encode(row->key->place);
}

/* ---- triggers ---- */

Rows build_trigger_list(World *w) {
  VEC(TriggerRow) rows = {0};
  for (int32_t i = 0; i < w->catalog->versions.n; i++) {
    Object *object = w->catalog->versions.p[i];
    if (object->kind == OBJECT_TRIGGER && object->trigger && !object->poisoned)
      *vec_push(w->arena, &rows) = (TriggerRow){object};
  }
  return ROWS(rows);
}

/* ---- changes and problems ---- */

/* By an object's identity: the first statement that puts rows into it, plus 1; 0 where none does. */
static const int32_t *first_fills(World *w) {
  uint32_t most = 0;
  for (int32_t i = 0; i < w->catalog->versions.n; i++)
    if (w->catalog->versions.p[i]->identity > most) most = w->catalog->versions.p[i]->identity;
  int32_t *fills = arena_new(w->arena, int32_t, (int64_t)most + 1);
  Rows writes = world_rows(w, "writes");
  for (int32_t i = 0; i < writes.n; i++) {
    const WriteRow *write = &((const WriteRow *)writes.p)[i];
    if (write->node->kind != NODE_INSERT || write->in_trigger || !write->object) continue;
    int32_t *fill = &fills[write->object->identity];
    if (!*fill || write->statement + 1 < *fill) *fill = (int32_t)write->statement + 1;
  }
  return fills;
}

/* What asks something of the rows that are there. */
static bool asks_rows(const Change *change) {
  return change->kind == CHANGE_ADD_COLUMN || change->kind == CHANGE_SET_NOT_NULL ||
         change->kind == CHANGE_ADD_CONSTRAINT;
}

/* Whether a table that the same file made holds no rows yet when it gets a column or a constraint. */
static bool is_empty_yet(World *w, const Change *change, const int32_t **fills) {
  if (!asks_rows(change)) return true;
  assert(change->before && "what changes was there");
  Moment made = object_first(change->before)->born;
  const CreateTable *create = AS(CreateTable, CREATE_TABLE, w->catalog->statements.p[made].statement->node);
  if (create && create->select) return false;
  if (!*fills) *fills = first_fills(w);
  int32_t first = (*fills)[change->before->identity];
  return !first || first > (int32_t)change->statement;
}

/* What the statements of a script left empty up to one of them: the tables that a DELETE took all rows of, by folded
** name. Asked about statements in their order. */
typedef struct Emptied {
  int32_t script, next; /* the script, and its first statement that was not looked at */
  Map tables;
} Emptied;

static bool is_emptied(World *w, Emptied *emptied, const Change *change) {
  const Catalog *catalog = w->catalog;
  int32_t number = (int32_t)change->statement, script = catalog->statements.p[number].script;
  if (script != emptied->script) {
    *emptied = (Emptied){.script = script, .next = number};
    while (emptied->next > 0 && catalog->statements.p[emptied->next - 1].script == script) emptied->next--;
  }
  for (; emptied->next < number; emptied->next++) {
    Node *node = catalog->statements.p[emptied->next].statement->node;
    const Insert *insert = AS(Insert, INSERT, node);
    const Delete *all = AS(Delete, DELETE, node);
    if (insert) *ident_slot(w->arena, &emptied->tables, insert->table.id) = NULL;
    else if (all && !all->where && !all->limit) *ident_slot(w->arena, &emptied->tables, all->table.id) = node;
  }
  assert(change->before && "what changes was there");
  return ident_get(&emptied->tables, change->before->name) != NULL;
}

Rows build_changes(World *w) {
  int32_t n = w->catalog->changes.n;
  const int32_t *fills = NULL;
  Emptied emptied = {.script = -1};
  ChangeRow *rows = arena_new(w->arena, ChangeRow, n);
  for (int32_t i = 0; i < n; i++) {
    Change *change = &w->catalog->changes.p[i];
    const Object *object = change->before ? change->before : change->after;
    if (object->on) {
      const Object *table = catalog_find(w->catalog, object->on, change->statement);
      if (table) object = table;
    }
    const Source *source = w->catalog->statements.p[change->statement].statement->source;
    bool same = !place_is_none(object->made) && object->made.source == source->id;
    bool empty = same && is_empty_yet(w, change, &fills);
    if (asks_rows(change) && !empty) empty = is_emptied(w, &emptied, change);
    rows[i] = (ChangeRow){change, same, empty};
  }
  return (Rows){rows, n, sizeof *rows};
}

Rows build_problems(World *w) {
  int32_t n = w->compilation->problems.n;
  ProblemRow *rows = arena_new(w->arena, ProblemRow, n);
  for (int32_t i = 0; i < n; i++) rows[i].problem = &w->compilation->problems.p[i];
  return (Rows){rows, n, sizeof *rows};
}

Str problem_arg(const ProblemRow *row, int number) {
  Str arg = row->problem->arg[number];
  return arg.n ? arg : (Str){0};
}
