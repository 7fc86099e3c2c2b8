/* Rows from one table to another; see copy.h.
**
** What surprised: CREATE TABLE AS numbers rows anew, so a rowid that nobody named but fts5 and
** views can see is copied explicitly; and a copy through double-quoted names stores the names as
** text when a column is missing, so names are quoted only where they must be. A constraint that says ON CONFLICT
** REPLACE would silently eat rows on their way back: INSERT OR ABORT overrides it. */
#include "emit/copy.h"

#include "diff/words.h"

void copy_emit_name(const MigrationWriter *w, Str name) {
  words_name(w->buf, name);
}

Str copy_name(Arena *arena, Str name) {
  Buf buf = buf_new(arena);
  words_name(&buf, name);
  return buf_done(&buf);
}

/* rowid, _rowid_ or oid, whichever is no column of the table; empty where it has none. */
Str copy_rowid_name(const Object *table) {
  static const Str names[] = {S_INIT("rowid"), S_INIT("_rowid_"), S_INIT("oid")};
  if (table->table->without_rowid) return S("");
  for (size_t i = 0; i < sizeof names / sizeof *names; i++)
    if (columns_find(&table->table->columns, names[i]) < 0) return names[i];
  return S("");
}

Str copy_between_rowid(Arena *arena, const Object *table) {
  Str name = S("old_rowid");
  while (columns_find(&table->table->columns, name) >= 0) name = str_concat(arena, name, S("_"));
  return name;
}

/* ---- what is copied ---- */

static void add(Buf *list, Str item) {
  if (list->n > 0) buf_str(list, S(", "));
  buf_str(list, item);
}

Str copy_default(Arena *arena, const Object *table, const Column *column) {
  Str text = words_node(arena, table->source, column->default_expr);
  const ColumnRef *word = AS(ColumnRef, COLUMN_REF, column->default_expr);
  if (!word || str_eq_fold(text, S("true")) || str_eq_fold(text, S("false"))) return text;
  Buf buf = buf_new(arena);
  buf_quoted(&buf, word->column.id->text, '\'');
  return buf_done(&buf);
}

Str copy_marked_number(Arena *arena, Str value) {
  return str_fmt(arena, "CASE WHEN typeof(%.*s) IN ('integer', 'real') THEN x'ff' || %.*s ELSE %.*s END",
                 STR_ARG(value), STR_ARG(value), STR_ARG(value));
}

static void copy_kept(Arena *arena, const ObjectPair *pair, int32_t column, CopyLists *lists) {
  const Column *to = &pair->to->table->columns.p[column];
  int32_t origin = pair->origin[column];
  const Column *from = &pair->from->table->columns.p[origin];
  Str name = copy_name(arena, from->name->text);
  add(&lists->aside, name);
  add(&lists->into, copy_name(arena, to->name->text));
  bool may_be_null = !from->not_null && pair->from->table->rowid_alias != origin;
  if (to->not_null && may_be_null && !plan_no_default(to))
    name = str_fmt(arena, "coalesce(%.*s, %.*s)", STR_ARG(name), STR_ARG(copy_default(arena, pair->to, to)));
  add(&lists->values, lists->marked && lists->marked[column] ? copy_marked_number(arena, name) : name);
}

/* The old rowid as a value, under a name of its own in between. */
static Str old_rowid(Arena *arena, const ObjectPair *pair, CopyLists *lists) {
  Str rowid = copy_rowid_name(pair->from), between = copy_between_rowid(arena, pair->from);
  if (!lists->rowid) add(&lists->aside, str_fmt(arena, "%.*s AS %.*s", STR_ARG(rowid), STR_ARG(between)));
  lists->rowid = true;
  return lists->between ? between : rowid;
}

Filler rebuild_filler(const ObjectPair *pair, int32_t column) {
  const Column *to = &pair->to->table->columns.p[column];
  bool rowid = copy_rowid_name(pair->from).n > 0;
  if (pair->to->table->rowid_alias == column) return (Filler){.rowid = rowid && pair->from->table->rowid_alias < 0};
  if (to->generated != GENERATED_NOT || !to->not_null || !plan_no_default(to)) return (Filler){0};
  bool text = to->affinity == AFFINITY_TEXT, blob = to->affinity == AFFINITY_BLOB || to->affinity == AFFINITY_NONE;
  bool only_blobs = pair->to->table->strict && str_eq_fold(to->type, S("blob"));
  return (Filler){text   ? S("''")
                  : blob ? S("x''")
                         : S("0"),
                  rowid && !only_blobs && table_indexed_unique(pair->to->table, column)};
}

static void copy_new(Arena *arena, const ObjectPair *pair, int32_t column, CopyLists *lists) {
  Filler filler = rebuild_filler(pair, column);
  if (filler.value.n == 0 && !filler.rowid) return;
  Str value = filler.value;
  if (filler.rowid) value = old_rowid(arena, pair, lists);
  const Column *to = &pair->to->table->columns.p[column];
  if (filler.rowid && to->affinity == AFFINITY_TEXT) value = str_fmt(arena, "CAST(%.*s AS TEXT)", STR_ARG(value));
  add(&lists->into, copy_name(arena, to->name->text));
  add(&lists->values, value);
}

/* Columns that go stay within reach where new ones are filled: a name that is split, say. */
static void keep_for_filling(Arena *arena, const ObjectPair *pair, CopyLists *lists) {
  const Columns *from = &pair->from->table->columns, *to = &pair->to->table->columns;
  bool filled = false;
  for (int32_t i = 0; i < to->n; i++) filled = filled || (pair->origin[i] < 0 && rebuild_filler(pair, i).value.n > 0);
  for (int32_t i = 0; i < from->n && filled; i++) {
    bool kept = false;
    for (int32_t k = 0; k < to->n; k++) kept = kept || pair->origin[k] == i;
    if (!kept) add(&lists->aside, copy_name(arena, from->p[i].name->text));
  }
}

static CopyLists new_lists(Arena *arena, bool between, const bool *marked) {
  return (CopyLists){buf_new(arena), buf_new(arena), buf_new(arena), between, false, marked};
}

static CopyLists fill_lists(Arena *arena, const ObjectPair *pair, CopyLists lists) {
  const Table *from = pair->from->table, *to = pair->to->table;
  Str rowid = copy_rowid_name(pair->to);
  if (from->rowid_alias < 0 && to->rowid_alias < 0 && rowid.n > 0 && copy_rowid_name(pair->from).n > 0) {
    add(&lists.into, rowid);
    add(&lists.values, old_rowid(arena, pair, &lists));
  }
  for (int32_t i = 0; i < to->columns.n; i++) {
    if (to->columns.p[i].generated != GENERATED_NOT) continue;
    if (pair->origin[i] >= 0) copy_kept(arena, pair, i, &lists);
    else copy_new(arena, pair, i, &lists);
  }
  if (lists.between) keep_for_filling(arena, pair, &lists);
  for (int32_t i = 0; i < to->columns.n && lists.into.n == 0; i++) {
    if (to->columns.p[i].generated != GENERATED_NOT || to->rowid_alias == i) continue;
    add(&lists.into, copy_name(arena, to->columns.p[i].name->text));
    add(&lists.values, to->columns.p[i].default_expr ? copy_default(arena, pair->to, &to->columns.p[i]) : S("NULL"));
  }
  if (lists.aside.n == 0) buf_str(&lists.aside, S("1 AS old_row"));
  return lists;
}

CopyLists copy_lists(Arena *arena, const ObjectPair *pair, bool between) {
  return fill_lists(arena, pair, new_lists(arena, between, NULL));
}

CopyLists copy_lists_aside(Arena *arena, const ObjectPair *pair, const bool *marked) {
  return fill_lists(arena, pair, new_lists(arena, true, marked));
}

bool copy_resolves_conflicts(const Table *table) {
  bool found = table->primary_key_conflict > CONFLICT_NONE;
  for (int32_t i = 0; i < table->columns.n; i++) found = found || table->columns.p[i].not_null_conflict > CONFLICT_NONE;
  for (int32_t i = 0; i < table->indexes.n; i++) found = found || table->indexes.p[i]->index->conflict > CONFLICT_NONE;
  return found;
}

void copy_emit(const MigrationWriter *w, const Object *to, Str target, CopyLists *lists, Str source) {
  if (lists->into.n == 0) return;
  buf_str(w->buf, copy_resolves_conflicts(to->table) ? S("INSERT OR ABORT INTO ") : S("INSERT INTO "));
  copy_emit_name(w, target);
  buf_fmt(w->buf, " (%.*s)\nSELECT %.*s FROM ", STR_ARG(buf_done(&lists->into)), STR_ARG(buf_done(&lists->values)));
  copy_emit_name(w, source);
  buf_str(w->buf, S(";\n"));
}

void copy_emit_aside(const MigrationWriter *w, Str stash, Str columns, Str table) {
  buf_str(w->buf, S("CREATE TABLE "));
  copy_emit_name(w, stash);
  buf_fmt(w->buf, " AS SELECT %.*s FROM ", STR_ARG(columns));
  copy_emit_name(w, table);
  buf_str(w->buf, S(";\n"));
}

void copy_emit_drop(const MigrationWriter *w, Str table) {
  buf_str(w->buf, S("DROP TABLE "));
  copy_emit_name(w, table);
  buf_str(w->buf, S(";\n"));
}

/* CREATE TABLE under another name: the text from behind the name on is the same. */
void copy_emit_create_as(MigrationWriter *w, const Object *table, Str name) {
  const CreateTable *create = AS(CreateTable, CREATE_TABLE, table->definition);
  Str text = rebuild_definition(w, table);
  int32_t head = S("CREATE TABLE ").n + source_token(table->source, create->name.tok).n;
  buf_str(w->buf, S("CREATE TABLE "));
  copy_emit_name(w, name);
  buf_fmt(w->buf, "%.*s;\n", STR_ARG(str_from(text, head)));
}

/* ---- AUTOINCREMENT ---- */

bool copy_keeps_sequence(const ObjectPair *pair) {
  return pair->from->table->autoincrement && pair->to->table->autoincrement;
}

void copy_emit_sequence(const MigrationWriter *w, Str from, Str to) {
  buf_str(w->buf, S("DELETE FROM sqlite_sequence WHERE name = "));
  buf_quoted(w->buf, to, '\'');
  buf_str(w->buf, S(";\nUPDATE sqlite_sequence SET name = "));
  buf_quoted(w->buf, to, '\'');
  buf_str(w->buf, S(" WHERE name = "));
  buf_quoted(w->buf, from, '\'');
  buf_str(w->buf, S(";\n"));
}

const ObjectPair *copy_same_columns(Arena *arena, const Object *from, const Object *to) {
  ObjectPair *pair = arena_new(arena, ObjectPair, 1);
  *pair = (ObjectPair){.kind = OBJECT_TABLE, .from = (Object *)from, .to = (Object *)to};
  pair->origin = arena_new(arena, int32_t, to->table->columns.n);
  for (int32_t i = 0; i < to->table->columns.n; i++) pair->origin[i] = i;
  return pair;
}

void copy_emit_swap(MigrationWriter *w, const ObjectPair *pair, Str filled) {
  if (copy_keeps_sequence(pair)) copy_emit_sequence(w, pair->from->name->text, filled);
  copy_emit_drop(w, pair->from->name->text);
  buf_str(w->buf, S("ALTER TABLE "));
  copy_emit_name(w, filled);
  buf_str(w->buf, S(" RENAME TO "));
  copy_emit_name(w, pair->to->name->text);
  buf_str(w->buf, S(";\n"));
}
