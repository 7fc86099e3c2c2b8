/* A plan written out; see migration.h for the order.
**
** The surprise: D1 refuses a text whose last statement has only a comment behind it, so
** everything that is said about the migration stands at its head. */
#include "emit/migration.h"

#include "diff/words.h"
#include "emit/batch.h"
#include "emit/copy.h"
#include "emit/layout.h"
#include "emit/rebuild.h"
#include "emit/schema.h"

/* ---- words ---- */

Str migration_loss(Arena *arena, const Plan *plan, const Loss *loss) {
  static const Renames none = {0};
  const Renames *renames = plan->renames ? plan->renames : &none;
  Str table = renames_table_called(renames, loss->table->name->text);
  if (loss->kind == LOSS_TABLE) return str_fmt(arena, "table %.*s with its rows", STR_ARG(table));
  if (loss->kind == LOSS_SEARCH) return str_fmt(arena, "the text of %.*s", STR_ARG(table));
  Str column =
      renames_column_called(renames, loss->table->name->text, loss->table->table->columns.p[loss->column].name->text);
  if (loss->kind == LOSS_COLUMN) return str_fmt(arena, "column %.*s.%.*s", STR_ARG(table), STR_ARG(column));
  return str_fmt(arena, "the values of %.*s.%.*s, which becomes a generated column", STR_ARG(table), STR_ARG(column));
}

Str migration_filled(Arena *arena, const Loss *filled) {
  const Column *column = &filled->table->table->columns.p[filled->column];
  return str_fmt(arena, "%.*s.%.*s: NULL becomes %.*s", STR_ARG(filled->table->name->text), STR_ARG(column->name->text),
                 STR_ARG(copy_default(arena, filled->table, column)));
}

Str migration_gone(Arena *arena, const Loss *gone) {
  Str table = gone->table->name->text;
  if (gone->kind == LOSS_TABLE) return str_fmt(arena, "the rows of %.*s", STR_ARG(table));
  if (gone->kind == LOSS_SEARCH) return str_fmt(arena, "the text of %.*s", STR_ARG(table));
  Str column = gone->table->table->columns.p[gone->column].name->text;
  if (gone->kind == LOSS_COLUMN) return str_fmt(arena, "the values of %.*s.%.*s", STR_ARG(table), STR_ARG(column));
  if (gone->kind == LOSS_VALUES)
    return str_fmt(arena, "the values of %.*s.%.*s from before it was generated: it keeps what was generated",
                   STR_ARG(table), STR_ARG(column));
  if (gone->kind == LOSS_SPELLING)
    return str_fmt(arena, "the values of %.*s.%.*s as they were before they were converted ('007' to 7)",
                   STR_ARG(table), STR_ARG(column));
  return str_fmt(arena, "the NULLs of %.*s.%.*s, which got its default", STR_ARG(table), STR_ARG(column));
}

static Str name_of(Arena *arena, Str name) {
  Buf buf = buf_new(arena);
  words_name(&buf, name);
  return buf_done(&buf);
}

/* ---- the head ---- */

static void write_line(Buf *buf, const char *head, Str text) {
  buf_fmt(buf, "-- %s", head);
  for (int32_t i = 0; i < text.n; i++) buf_char(buf, text.p[i] == '\n' || text.p[i] == '\r' ? ' ' : text.p[i]);
  buf_char(buf, '\n');
}

static void write_head(MigrationWriter *w, const MigrationOptions *options) {
  const Plan *plan = w->plan;
  if (options->from.n)
    write_line(w->buf, "",
               str_fmt(w->arena, "From %.*s to %.*s, made by `mig diff --sql`.", STR_ARG(options->from),
                       STR_ARG(options->to)));
  for (int32_t i = 0; i < plan->losses.n; i++)
    write_line(w->buf, "LOSES ", migration_loss(w->arena, plan, &plan->losses.p[i]));
  for (int32_t i = 0; i < plan->gone.n; i++)
    write_line(w->buf, "DOES NOT COME BACK ", migration_gone(w->arena, &plan->gone.p[i]));
  for (int32_t i = 0; i < plan->filled.n; i++)
    write_line(w->buf, "FILLS ", migration_filled(w->arena, &plan->filled.p[i]));
  for (int32_t i = 0; i < plan->risks.n; i++) {
    Str probe, words = migration_risk(w->arena, plan, &plan->risks.p[i], &probe);
    write_line(w->buf, "DEPENDS ON ROWS ", words);
    if (probe.n > 0) write_line(w->buf, "  ask first: ", probe);
  }
  if (options->from.n) buf_char(w->buf, '\n');
}

/* ---- statements ---- */

static void write_statement(MigrationWriter *w, const char *verb, const Object *object) {
  buf_fmt(w->buf, "%s ", verb);
  words_name(w->buf, object->name->text);
  buf_str(w->buf, S(";\n"));
}

static void write_drops(MigrationWriter *w, const char *verb, const Objects *objects) {
  for (int32_t i = 0; i < objects->n; i++) write_statement(w, verb, objects->p[i]);
}

static void write_alters(MigrationWriter *w, const Alter *alters, int32_t n) {
  for (int32_t i = 0; i < n; i++) {
    const Alter *alter = &alters[i];
    const Object *object = alter->add ? alter->pair->to : alter->pair->from;
    const Column *column = &object->table->columns.p[alter->column];
    buf_str(w->buf, S("ALTER TABLE "));
    words_name(w->buf, object->name->text);
    buf_str(w->buf, alter->add ? S(" ADD COLUMN ") : S(" DROP COLUMN "));
    if (alter->add)
      layout_tokens(w->buf, object->source, column->definition->head.first, column->definition->head.last, 0);
    else words_name(w->buf, column->name->text);
    buf_str(w->buf, S(";\n"));
  }
}

static bool *marks(const MigrationWriter *w, const Objects *objects, const Catalog *catalog) {
  bool *wanted = arena_new(w->arena, bool, catalog->versions.n);
  for (int32_t i = 0; i < objects->n; i++) wanted[objects->p[i]->number] = true;
  return wanted;
}

/* New objects in the order of the new schema. */
static void write_creates(MigrationWriter *w, const Objects *objects, bool indexes) {
  if (objects->n == 0) return;
  bool *wanted = marks(w, objects, w->plan->comparison->to);
  for (int32_t i = 0; i < w->norder; i++) {
    const Object *object = w->order[i];
    if (!wanted[object->number]) continue;
    if (object->kind != OBJECT_INDEX) rebuild_blank_line(w);
    rebuild_emit_create(w, object);
    if (indexes && object->kind == OBJECT_TABLE) rebuild_emit_indexes(w, object, INDEXES_ALL);
  }
}

/* Tables of the old schema that go: children first. */
static Objects dropped_in_order(const MigrationWriter *w) {
  Objects dropped = {0};
  const Catalog *from = w->plan->comparison->from;
  if (w->plan->drop_tables.n == 0) return dropped;
  bool *wanted = marks(w, &w->plan->drop_tables, from);
  int32_t n;
  Object **order = schema_order(w->arena, from, CATALOG_NOW, &n);
  for (int32_t i = n; i-- > 0;)
    if (wanted[order[i]->number]) *vec_push(w->arena, &dropped) = order[i];
  return dropped;
}

/* Whether a dropped table has rows that refer to one dropped before it, or to itself. */
static bool drops_need_deferral(const MigrationWriter *w, const Objects *dropped) {
  Map gone = {0};
  for (int32_t i = 0; i < dropped->n; i++) {
    *map_slot(w->arena, &gone, dropped->p[i]->name->fold->text) = dropped->p[i];
    const Table *table = dropped->p[i]->table;
    for (int32_t k = 0; k < table->foreign_keys.n; k++)
      if (map_get(&gone, table->foreign_keys.p[k].parent->fold->text)) return true;
  }
  return false;
}

static void write_reindex(MigrationWriter *w) {
  for (int32_t i = 0; i < w->plan->reindexed.n; i++) {
    Str name = name_of(w->arena, w->plan->reindexed.p[i]->name->text);
    buf_fmt(w->buf, "INSERT INTO %.*s(%.*s) VALUES ('rebuild');\n", STR_ARG(name), STR_ARG(name));
  }
}

static void write_renames(MigrationWriter *w, const MigrationOptions *options) {
  for (int32_t i = 0; options->renames && i < options->renames->n; i++)
    buf_fmt(w->buf, "%.*s;\n", STR_ARG(rename_sql(w->arena, &options->renames->p[i])));
}

static void write_body(MigrationWriter *w, const Objects *created, const Objects *dropped) {
  const Plan *plan = w->plan;
  write_drops(w, "DROP TRIGGER", &plan->drop_triggers);
  write_drops(w, "DROP VIEW", &plan->drop_views);
  write_drops(w, "DROP INDEX", &plan->drop_indexes);
  write_alters(w, plan->alters.p, plan->alters.n);
  write_creates(w, &plan->create_indexes, false);
  write_drops(w, "DROP TABLE", &plan->replaced);
  write_creates(w, created, true);
  for (int32_t i = 0; i < plan->groups.n; i++) rebuild_emit(w, &plan->groups.p[i]);
  if (plan->late_alters.n > 0) rebuild_blank_line(w);
  write_alters(w, plan->late_alters.p, plan->late_alters.n);
  write_creates(w, &plan->late_tables, true);
  for (int32_t i = 0; i < plan->virtual_tables.n; i++) rebuild_emit_virtual(w, plan->virtual_tables.p[i]);
  if (dropped->n > 0) rebuild_blank_line(w);
  write_drops(w, "DROP TABLE", dropped);
  write_creates(w, &plan->late_indexes, false);
  write_creates(w, &plan->create_views, false);
  write_reindex(w);
  write_creates(w, &plan->create_triggers, false);
}

static bool defers(const MigrationWriter *w, const Objects *dropped) {
  bool deferred = drops_need_deferral(w, dropped);
  for (int32_t i = 0; i < w->plan->groups.n; i++) deferred = deferred || w->plan->groups.p[i].deferred;
  return deferred;
}

static void write_deferral(MigrationWriter *w, const Objects *dropped) {
  if (defers(w, dropped))
    buf_str(w->buf,
            S("-- Foreign keys are checked when the migration commits, not before. Never switch this off again:\n"
              "-- that would throw the check away.\nPRAGMA defer_foreign_keys = ON;\n"));
}

static bool is_of_parents(const Risk *risk) {
  return risk->kind == RISK_PARENT || risk->kind == RISK_DEFAULT || risk->kind == RISK_COMPARED ||
         risk->kind == RISK_CONVERTED;
}

/* With foreign keys off nobody minds a row that finds no parent for its new key. A guard does, and rolls back whatever
** the shell goes on with. */
static void write_parents_guard(MigrationWriter *w) {
  Str guard = S("");
  for (int32_t i = 0; i < w->plan->risks.n; i++) {
    const Risk *risk = &w->plan->risks.p[i];
    if (!is_of_parents(risk)) continue;
    if (guard.n == 0) {
      guard = name_of(w->arena, rebuild_free_name(w, S("parents"), S("_guard")));
      rebuild_blank_line(w);
      buf_fmt(
          w->buf,
          "-- Takes the migration back if a row has no parent, which nothing else does while foreign keys are off.\n"
          "CREATE TABLE %.*s (n INTEGER CONSTRAINT every_row_has_its_parent CHECK (n = 0));\n",
          STR_ARG(guard));
    }
    buf_fmt(w->buf, "INSERT OR ROLLBACK INTO %.*s (n) SELECT count(*) FROM pragma_foreign_key_check(", STR_ARG(guard));
    buf_quoted(w->buf, risk->pair->to->name->text, '\'');
    buf_str(w->buf, S(") WHERE parent = "));
    buf_quoted(w->buf, risk->pair->to->table->foreign_keys.p[risk->number].parent->text, '\'');
    buf_str(w->buf, S(" COLLATE NOCASE;\n"));
  }
  if (guard.n > 0) buf_fmt(w->buf, "DROP TABLE %.*s;\n", STR_ARG(guard));
}

static MigrationWriter writer_of(Arena *arena, const Plan *plan, const MigrationOptions *options) {
  MigrationWriter w = {.arena = arena, .plan = plan, .d1 = options->d1};
  if (options->whole) rebuild_take_names(&w, options->whole);
  w.order = (const Object **)schema_order(arena, plan->comparison->to, CATALOG_NOW, &w.norder);
  return w;
}

Str migration_emit(Arena *arena, const Plan *plan, const MigrationOptions *options) {
  Buf buf = buf_new(arena);
  if (plan_empty(plan) && (!options->renames || options->renames->n == 0)) return S("");
  MigrationWriter w = writer_of(arena, plan, options);
  w.buf = &buf;
  Objects dropped = dropped_in_order(&w);
  bool moves_rows = plan->groups.n > 0 || dropped.n > 0 || plan->replaced.n > 0;
  write_head(&w, options);
  if (!options->d1 && moves_rows) buf_str(&buf, S("PRAGMA foreign_keys = OFF;\n"));
  if (!options->d1) buf_str(&buf, S("BEGIN;\n"));
  if (options->d1) write_deferral(&w, &dropped);
  write_renames(&w, options);
  write_body(&w, &plan->create_tables, &dropped);
  if (!options->d1) write_parents_guard(&w);
  if (!options->d1 && moves_rows) buf_str(&buf, S("PRAGMA foreign_key_check;\n"));
  if (!options->d1) buf_str(&buf, S("COMMIT;\n"));
  if (!options->d1 && moves_rows) buf_str(&buf, S("PRAGMA foreign_keys = ON;\n"));
  return buf_done(&buf);
}

/* ---- in batches ---- */

typedef struct FileWriter {
  MigrationWriter *w;
  Strs *files;
  Buf *buf;
} FileWriter;

static void begin_file(FileWriter *f) {
  f->buf = arena_new(f->w->arena, Buf, 1);
  *f->buf = buf_new(f->w->arena);
  f->w->buf = f->buf;
}

static void end_file(FileWriter *f) {
  *vec_push(f->w->arena, f->files) = buf_done(f->buf);
}

/* New tables: those that a batch refers to come before it, the others at the end. */
static Objects early_tables(const MigrationWriter *w, bool early) {
  Objects tables = {0};
  for (int32_t i = 0; i < w->plan->create_tables.n; i++) {
    Object *table = w->plan->create_tables.p[i];
    bool needed = false;
    for (int32_t g = 0; g < w->plan->groups.n; g++)
      for (int32_t k = 0; w->batches[g].batch && k < w->batches[g].batch->parents.n; k++)
        needed = needed || w->batches[g].batch->parents.p[k] == table;
    if (needed == early) *vec_push(w->arena, &tables) = table;
  }
  return tables;
}

static void write_first(FileWriter *f, const MigrationOptions *options) {
  MigrationWriter *w = f->w;
  Objects tables = early_tables(w, true);
  begin_file(f);
  write_head(w, options);
  rebuild_emit_comment(
      w, S("The first of several migrations, to be applied in order, with no other among them. The application"));
  rebuild_emit_comment(w, S("goes on with the old schema until the new table takes the old one's place."));
  rebuild_blank_line(w);
  write_renames(w, options);
  write_creates(w, &tables, true);
  for (int32_t i = 0; i < w->plan->groups.n; i++)
    if (w->batches[i].batch) batch_emit_start(w, &w->batches[i]);
  end_file(f);
}

static void write_copies(FileWriter *f, const BatchTable *table) {
  const Batch *batch = table->batch;
  for (int32_t i = 0; i < batch->copies; i++) {
    begin_file(f);
    rebuild_emit_comment(f->w,
                         str_fmt(f->w->arena, "The next %lld rows of %.*s, copy %d of %d.", (long long)batch->each,
                                 STR_ARG(batch->pair->from->name->text), i + 1, batch->copies));
    batch_emit_copy(f->w, table);
    end_file(f);
  }
}

static void write_indexes(FileWriter *f, const BatchTable *table) {
  int32_t n = batch_indexes(table);
  for (int32_t first = 0; first < n; first += table->batch->indexes) {
    begin_file(f);
    rebuild_emit_comment(f->w, str_fmt(f->w->arena, "Indexes of %.*s, each of which reads all of its rows.",
                                       STR_ARG(table->batch->pair->to->name->text)));
    batch_emit_indexes(f->w, table, first);
    end_file(f);
  }
}

Strs migration_emit_files(Arena *arena, const Plan *plan, const MigrationOptions *options) {
  Strs files = {0};
  MigrationWriter w = writer_of(arena, plan, options);
  FileWriter f = {&w, &files, NULL};
  batch_name(&w);
  Objects dropped = dropped_in_order(&w), created = early_tables(&w, false);
  write_first(&f, options);
  for (int32_t i = 0; i < plan->groups.n; i++)
    if (w.batches[i].batch) write_copies(&f, &w.batches[i]);
  begin_file(&f);
  write_deferral(&w, &dropped);
  write_body(&w, &created, &dropped);
  end_file(&f);
  for (int32_t i = 0; i < plan->groups.n; i++)
    if (w.batches[i].batch) write_indexes(&f, &w.batches[i]);
  return files;
}
