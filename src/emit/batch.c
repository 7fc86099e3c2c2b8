/* A rebuild in several migrations; see batch.h.
**
** What surprised: a REPLACE that displaces a row fires no DELETE trigger, and the conflict clause of the statement
** outside replaces that of the statements in a trigger. So the triggers alone don't keep the tables equal: the last
** migration takes out what should not be there, puts in what is missing, and only then looks whether all is equal. */
#include "emit/batch.h"

#include "diff/words.h"
#include "emit/copy.h"
#include "emit/schema.h"

/* ---- the key, as the old table, what lies between and the new one call it ---- */

typedef struct KeyNames {
  Str old, between, new;
} KeyNames;

static int32_t key_columns(const Batch *batch) {
  return batch->n > 0 ? batch->n : 1;
}

static KeyNames key_names(Arena *arena, const Batch *batch, int32_t number) {
  const ObjectPair *pair = batch->pair;
  if (batch->n == 0)
    return (KeyNames){copy_rowid_name(pair->from), copy_between_rowid(arena, pair->from), copy_rowid_name(pair->to)};
  Str old = copy_name(arena, pair->from->table->columns.p[batch->columns[number]].name->text), new = old;
  for (int32_t i = 0; i < pair->to->table->columns.n; i++)
    if (pair->origin[i] == batch->columns[number]) new = copy_name(arena, pair->to->table->columns.p[i].name->text);
  return (KeyNames){old, old, new};
}

typedef enum KeySide { KEY_OLD, KEY_BETWEEN, KEY_NEW } KeySide;

/* "id", "a, b"; in parentheses where there are several and `row` says so. */
static Str key_list(Arena *arena, const Batch *batch, KeySide side, bool row) {
  Buf buf = buf_new(arena);
  row = row && batch->n > 1;
  if (row) buf_char(&buf, '(');
  for (int32_t i = 0; i < key_columns(batch); i++) {
    KeyNames names = key_names(arena, batch, i);
    Str name = side == KEY_OLD ? names.old : side == KEY_BETWEEN ? names.between : names.new;
    buf_fmt(&buf, "%s%.*s", i > 0 ? ", " : "", STR_ARG(name));
  }
  if (row) buf_char(&buf, ')');
  return buf_done(&buf);
}

/* "x.a = y.a AND x.b = y.b": `one` is in the words of `side`, `other` in those of `other_side`. */
static Str key_equal(Arena *arena, const Batch *batch, Str one, KeySide side, Str other, KeySide other_side) {
  Buf buf = buf_new(arena);
  for (int32_t i = 0; i < key_columns(batch); i++) {
    KeyNames names = key_names(arena, batch, i);
    Str of[] = {names.old, names.between, names.new};
    buf_fmt(&buf, "%s%.*s.%.*s = %.*s.%.*s", i > 0 ? " AND " : "", STR_ARG(one), STR_ARG(of[side]), STR_ARG(other),
            STR_ARG(of[other_side]));
  }
  return buf_done(&buf);
}

/* ---- the beginning ---- */

/* ORDER: BatchTable.sync */
enum { SYNC_INSERT, SYNC_UPDATE, SYNC_DELETE };

void batch_name(MigrationWriter *w) {
  w->batches = arena_new(w->arena, BatchTable, w->plan->groups.n + 1);
  for (int32_t i = 0; i < w->plan->groups.n; i++) {
    const Batch *batch = w->plan->groups.p[i].batch;
    if (!batch) continue;
    Str name = batch->pair->to->name->text;
    BatchTable *table = &w->batches[i];
    *table = (BatchTable){.batch = batch, .new = rebuild_free_name(w, name, S("_new"))};
    table->next = rebuild_free_name(w, name, S("_next"));
    table->sync[SYNC_INSERT] = rebuild_free_name(w, table->new, S("_insert"));
    table->sync[SYNC_UPDATE] = rebuild_free_name(w, table->new, S("_update"));
    table->sync[SYNC_DELETE] = rebuild_free_name(w, table->new, S("_delete"));
  }
}

/* The row that a trigger speaks of, as it stands in the old table now. */
static void write_sync_insert(MigrationWriter *w, const BatchTable *table) {
  Arena *arena = w->arena;
  Str old = copy_name(arena, table->batch->pair->from->name->text);
  CopyLists lists = copy_lists(arena, table->batch->pair, false);
  buf_fmt(w->buf, "  INSERT OR REPLACE INTO %.*s (%.*s)\n  SELECT %.*s FROM %.*s AS source WHERE %.*s;\n",
          STR_ARG(copy_name(arena, table->new)), STR_ARG(buf_done(&lists.into)), STR_ARG(buf_done(&lists.values)),
          STR_ARG(old), STR_ARG(key_equal(arena, table->batch, S("source"), KEY_OLD, S("new"), KEY_OLD)));
}

static void write_sync_delete(MigrationWriter *w, const BatchTable *table) {
  Str new = copy_name(w->arena, table->new);
  buf_fmt(w->buf, "  DELETE FROM %.*s WHERE %.*s;\n", STR_ARG(new),
          STR_ARG(key_equal(w->arena, table->batch, new, KEY_NEW, S("old"), KEY_OLD)));
}

static void write_sync(MigrationWriter *w, const BatchTable *table, int kind) {
  static const char *const events[] = {"INSERT", "UPDATE", "DELETE"};
  buf_fmt(w->buf, "CREATE TRIGGER %.*s AFTER %s ON %.*s\nBEGIN\n", STR_ARG(copy_name(w->arena, table->sync[kind])),
          events[kind], STR_ARG(copy_name(w->arena, table->batch->pair->from->name->text)));
  if (kind != SYNC_INSERT) write_sync_delete(w, table);
  if (kind != SYNC_DELETE) write_sync_insert(w, table);
  buf_str(w->buf, S("END;\n"));
}

/* How to give up half-way: the triggers first, for without their table no row could be written. */
static void write_way_out(MigrationWriter *w, const BatchTable *table) {
  Buf buf = buf_new(w->arena);
  buf_str(&buf, S("to give up half-way:"));
  for (int i = SYNC_INSERT; i <= SYNC_DELETE; i++)
    buf_fmt(&buf, " DROP TRIGGER %.*s;", STR_ARG(copy_name(w->arena, table->sync[i])));
  rebuild_emit_comment(w, buf_done(&buf));
  rebuild_emit_comment(w, str_fmt(w->arena, "  DROP TABLE %.*s; DROP TABLE %.*s;",
                                  STR_ARG(copy_name(w->arena, table->new)), STR_ARG(copy_name(w->arena, table->next))));
}

/* The triggers stand before the last statement: D1's remote splitter trips over a file that ends with one. */
void batch_emit_start(MigrationWriter *w, const BatchTable *table) {
  Arena *arena = w->arena;
  Str old = table->batch->pair->from->name->text;
  rebuild_blank_line(w);
  rebuild_emit_reason(w, table->batch->pair);
  rebuild_emit_comment(w, str_fmt(arena,
                                  "%.*s grows beside it, and triggers keep it in step: what it refuses, %.*s "
                                  "does not take either from now on",
                                  STR_ARG(table->new), STR_ARG(old)));
  write_way_out(w, table);
  copy_emit_create_as(w, table->batch->pair->to, table->new);
  for (int kind = SYNC_INSERT; kind <= SYNC_DELETE; kind++) write_sync(w, table, kind);
  Str key = key_list(arena, table->batch, KEY_OLD, false), as = key;
  if (table->batch->n == 0)
    as = str_fmt(arena, "%.*s AS %.*s", STR_ARG(key), STR_ARG(key_list(arena, table->batch, KEY_BETWEEN, false)));
  buf_fmt(w->buf, "CREATE TABLE %.*s AS SELECT %.*s FROM %.*s ORDER BY %.*s LIMIT 1;\n",
          STR_ARG(copy_name(arena, table->next)), STR_ARG(as), STR_ARG(copy_name(arena, old)), STR_ARG(key));
}

/* ---- the batches ---- */

/* SELECT … FROM the old table from where the next copy begins. */
static void write_from_next(MigrationWriter *w, const BatchTable *table, Str columns) {
  Arena *arena = w->arena;
  const Batch *batch = table->batch;
  Str next = copy_name(arena, table->next);
  buf_fmt(w->buf, "(SELECT %.*s FROM %.*s\n  WHERE %.*s >= (SELECT %.*s FROM %.*s) ORDER BY %.*s LIMIT ",
          STR_ARG(columns), STR_ARG(copy_name(arena, batch->pair->from->name->text)),
          STR_ARG(key_list(arena, batch, KEY_OLD, true)), STR_ARG(key_list(arena, batch, KEY_BETWEEN, false)),
          STR_ARG(next), STR_ARG(key_list(arena, batch, KEY_OLD, false)));
}

static Str insert_verb(const Object *to) {
  return copy_resolves_conflicts(to->table) ? S("INSERT OR ABORT INTO") : S("INSERT INTO");
}

void batch_emit_copy(MigrationWriter *w, const BatchTable *table) {
  Arena *arena = w->arena;
  const Batch *batch = table->batch;
  CopyLists lists = copy_lists(arena, batch->pair, true);
  Str new = copy_name(arena, table->new), next = copy_name(arena, table->next);
  buf_fmt(w->buf, "%.*s %.*s (%.*s)\nSELECT %.*s\nFROM ", STR_ARG(insert_verb(batch->pair->to)), STR_ARG(new),
          STR_ARG(buf_done(&lists.into)), STR_ARG(buf_done(&lists.values)));
  write_from_next(w, table, buf_done(&lists.aside));
  buf_fmt(w->buf, "%lld) AS batch\nWHERE NOT EXISTS (SELECT 1 FROM %.*s AS there WHERE %.*s);\n",
          (long long)batch->each, STR_ARG(new),
          STR_ARG(key_equal(arena, batch, S("there"), KEY_NEW, S("batch"), KEY_BETWEEN)));
  buf_fmt(w->buf, "UPDATE %.*s SET %.*s =\n  ", STR_ARG(next), STR_ARG(key_list(arena, batch, KEY_BETWEEN, true)));
  write_from_next(w, table, key_list(arena, batch, KEY_OLD, false));
  buf_fmt(w->buf, "1 OFFSET %lld)\n  WHERE %.*s IS NOT NULL;\n", (long long)batch->each,
          STR_ARG(key_names(arena, batch, 0).between));
}

/* ---- the end ---- */

/* Values that are the same in both tables, to be compared as rows; empty where there are none. */
static void compared_columns(Arena *arena, const ObjectPair *pair, Buf *left, Buf *right) {
  for (int32_t i = 0; i < pair->to->table->columns.n; i++) {
    const Column *to = &pair->to->table->columns.p[i];
    if (pair->origin[i] < 0) continue;
    const Column *from = &pair->from->table->columns.p[pair->origin[i]];
    bool plain = from->generated == GENERATED_NOT && to->generated == GENERATED_NOT;
    if (!plain || from->affinity != to->affinity || (to->not_null && !from->not_null)) continue;
    buf_fmt(left, "%ssource.%.*s", left->n > 0 ? ", " : "", STR_ARG(copy_name(arena, from->name->text)));
    buf_fmt(right, "%scopy.%.*s", right->n > 0 ? ", " : "", STR_ARG(copy_name(arena, to->name->text)));
  }
}

static void write_guard(MigrationWriter *w, const BatchTable *table, Str old, Str new) {
  Arena *arena = w->arena;
  Buf left = buf_new(arena), right = buf_new(arena);
  Str free = rebuild_free_name(w, table->batch->pair->to->name->text, S("_guard")), guard = copy_name(arena, free);
  buf_fmt(w->buf, "CREATE TABLE %.*s (n INTEGER CONSTRAINT every_row_is_copied CHECK (n = 0));\n", STR_ARG(guard));
  buf_fmt(w->buf, "INSERT INTO %.*s (n) SELECT (SELECT count(*) FROM %.*s) - (SELECT count(*) FROM %.*s);\n",
          STR_ARG(guard), STR_ARG(old), STR_ARG(new));
  compared_columns(arena, table->batch->pair, &left, &right);
  if (left.n > 0)
    buf_fmt(w->buf,
            "INSERT INTO %.*s (n) SELECT count(*) FROM %.*s AS source JOIN %.*s AS copy ON %.*s\n  WHERE (%.*s) IS NOT "
            "(%.*s);\n",
            STR_ARG(guard), STR_ARG(old), STR_ARG(new),
            STR_ARG(key_equal(arena, table->batch, S("copy"), KEY_NEW, S("source"), KEY_OLD)), STR_ARG(buf_done(&left)),
            STR_ARG(buf_done(&right)));
  copy_emit_drop(w, free);
}

void batch_emit_swap(MigrationWriter *w, const BatchTable *table) {
  Arena *arena = w->arena;
  const ObjectPair *pair = table->batch->pair;
  Str old = copy_name(arena, pair->from->name->text), new = copy_name(arena, table->new);
  CopyLists lists = copy_lists(arena, pair, false);
  rebuild_emit_comment(
      w, str_fmt(arena, "%.*s takes the place of %.*s: what is left is copied, what a REPLACE displaced goes,",
                 STR_ARG(table->new), STR_ARG(pair->from->name->text)));
  rebuild_emit_comment(w, S("and the guard aborts the migration where the two are not equal."));
  buf_fmt(w->buf, "DELETE FROM %.*s WHERE NOT EXISTS (SELECT 1 FROM %.*s AS source WHERE %.*s);\n", STR_ARG(new),
          STR_ARG(old), STR_ARG(key_equal(arena, table->batch, S("source"), KEY_OLD, new, KEY_NEW)));
  buf_fmt(w->buf,
          "%.*s %.*s (%.*s)\nSELECT %.*s FROM %.*s AS source\n  WHERE NOT EXISTS (SELECT 1 FROM %.*s AS there WHERE "
          "%.*s);\n",
          STR_ARG(insert_verb(pair->to)), STR_ARG(new), STR_ARG(buf_done(&lists.into)),
          STR_ARG(buf_done(&lists.values)), STR_ARG(old), STR_ARG(new),
          STR_ARG(key_equal(arena, table->batch, S("there"), KEY_NEW, S("source"), KEY_OLD)));
  write_guard(w, table, old, new);
  buf_str(w->buf, S("-- mig:allow loss/drop-table because it only says where the next copy begins\n"));
  copy_emit_drop(w, table->next);
  copy_emit_swap(w, pair, table->new);
  rebuild_emit_indexes(w, pair->to, INDEXES_UNIQUE);
}

/* ---- indexes ---- */

static bool is_late(const Object *index) {
  return index->index->origin == INDEX_CREATED && !index->index->unique && object_alive(index, CATALOG_NOW);
}

int32_t batch_indexes(const BatchTable *table) {
  const Table *to = table->batch->pair->to->table;
  int32_t n = 0;
  for (int32_t i = 0; i < to->indexes.n; i++) n += is_late(to->indexes.p[i]);
  return n;
}

int32_t batch_emit_indexes(MigrationWriter *w, const BatchTable *table, int32_t first) {
  const Table *to = table->batch->pair->to->table;
  int32_t number = 0;
  for (int32_t i = 0; i < to->indexes.n; i++) {
    if (!is_late(to->indexes.p[i])) continue;
    if (number >= first && number < first + table->batch->indexes) rebuild_emit_create(w, to->indexes.p[i]);
    number++;
  }
  return number > first + table->batch->indexes ? number - first - table->batch->indexes : 0;
}
