/* A migration proven: the old schema is filled with rows, the migration runs, and
** the result is held against the new schema filled with the same rows directly.
**
** Every row goes into both databases at the same time, and stays only when both took
** it: what the new schema refuses as such (a NULL where it wants NOT NULL) is
** no fault of the migration. The second database is then the expectation.
**
** What surprised: a rebuild under ON DELETE CASCADE reports success with all
** child rows gone, so the children are compared like everybody else. */
#include <assert.h>
#include <string.h>

#include "prove/filled.h"
#include "prove/readback.h"
#include "prove/rows.h"
#include "prove/values.h"
#include "prove/verdict.h"

/* Columns kept of one table, as kept[first .. first + n). */
typedef struct KeptTable {
  const Kept *kept;
  int32_t n;
} KeptTable;

typedef struct Proof {
  Arena *arena;
  const MigrationProof *of;
  Engine *old, *new;
  Map kept;       /* folded name of a table of the old schema → KeptTable */
  Map new_tables; /* folded name → RowTable of the new schema */
  Rows rows;
  Str want; /* the new schema's text */
  Str same; /* a text that was found to be the same schema; empty: none was */
} Proof;

static void index_kept(Proof *proof) {
  for (int32_t i = 0; i < proof->of->nkept; i++) {
    const Kept *kept = &proof->of->kept[i];
    void **slot = map_slot(proof->arena, &proof->kept, str_fold(proof->arena, kept->from_table));
    if (!*slot) {
      KeptTable *table = arena_new(proof->arena, KeptTable, 1);
      table->kept = kept;
      *slot = table;
    }
    ((KeptTable *)*slot)->n++;
  }
}

static const RowColumn *value_column(const RowTable *table, Str name) {
  int32_t number = row_table_column(table, name);
  return number < 0 ? NULL : &table->columns.p[number];
}

static Str value_of(const RowTable *table, const Row *row, Str name) {
  const RowColumn *column = value_column(table, name);
  return column ? row->values[column - table->columns.p] : (Str){0}; /* a generated column */
}

static const Kept *kept_to(const KeptTable *table, Str column) {
  for (int32_t i = 0; i < table->n; i++)
    if (str_eq_fold(table->kept[i].to_column, column)) return &table->kept[i];
  return NULL;
}

/* What the migration fills a new column with, in the row that the old schema has just taken. */
static Str filled_value(Proof *proof, const Kept *kept) {
  if (!kept->rowid) return kept->filled;
  long long rowid = sqlite3_last_insert_rowid(proof->old->db);
  return str_fmt(proof->arena, str_starts(kept->filled, S("'")) ? "'%lld'" : "%lld", rowid);
}

/* A name for the rowid that no column has; empty where there is none, or perhaps no rowid. */
static Str rowid_name(const RowTable *table) {
  static const Str names[] = {S_INIT("rowid"), S_INIT("_rowid_"), S_INIT("oid")};
  if (str_find_fold(table->sql, S("without")) >= 0) return S("");
  for (size_t i = 0; i < sizeof names / sizeof *names; i++)
    if (!value_column(table, names[i])) return names[i];
  return S("");
}

/* What finds the row that the old schema has just taken: its rowid, else its primary key. */
static Str just_taken(Proof *proof, const RowTable *table, const Row *row) {
  Str rowid = rowid_name(table);
  Buf where = buf_new(proof->arena);
  if (rowid.n > 0) buf_fmt(&where, "%.*s = %lld", STR_ARG(rowid), (long long)sqlite3_last_insert_rowid(proof->old->db));
  for (int32_t i = 0; i < table->columns.n && rowid.n == 0; i++) {
    if (!table->columns.p[i].primary_key) continue;
    buf_str(&where, where.n > 0 ? S(" AND ") : S(""));
    engine_name(&where, table->columns.p[i].name);
    buf_fmt(&where, " IS %.*s", STR_ARG(row->values[i]));
  }
  return where.n > 0 ? buf_done(&where) : S("0");
}

/* The value as the old schema keeps it, which need not be the one that was written (an integer in a REAL column), nor
** have been written at all (a generated column). */
static Str stored_value(Proof *proof, const RowTable *table, const Kept *kept, const Row *row) {
  Arena *arena = proof->arena;
  Buf sql = buf_new(arena);
  Str why, where = just_taken(proof, table, row), written = value_of(table, row, kept->from_column);
  buf_str(&sql, S("SELECT quote("));
  engine_name(&sql, kept->from_column);
  buf_str(&sql, S(") FROM "));
  engine_name(&sql, table->name);
  buf_fmt(&sql, " WHERE %.*s", STR_ARG(where));
  sqlite3_stmt *found = engine_prepare(proof->old, arena, buf_done(&sql), &why);
  Str value = found && sqlite3_step(found) == SQLITE_ROW ? engine_text(found, arena, 0) : written;
  sqlite3_finalize(found);
  return value;
}

/* A row of the old schema as an INSERT into the new: kept columns get their values (for NULL a default, where NOT NULL
** arrives), the others their defaults, and NOT NULL ones without a kept value a plain one that is not compared. */
static Str new_insert(Proof *proof, const RowTable *old, const Row *row, const KeptTable *kept) {
  Arena *arena = proof->arena;
  const RowTable *table = map_get(&proof->new_tables, str_fold(arena, kept->kept->to_table));
  if (!table) return (Str){0};
  Buf names = buf_new(arena), values = buf_new(arena);
  for (int32_t i = 0; i < table->columns.n; i++) {
    const RowColumn *column = &table->columns.p[i];
    const Kept *from = kept_to(kept, column->name);
    Str value = {0};
    if (from) value = from->from_column.p ? value_of(old, row, from->from_column) : filled_value(proof, from);
    if (from && from->from_column.p && (!value.p || from->converted)) value = stored_value(proof, old, from, row);
    if (value.p && column->not_null && !column->needs_value && str_eq(value, S("NULL"))) continue;
    if (!value.p && column->needs_value)
      value = value_plain(arena, value_class(column->type), column->name, proof->rows.all.n);
    if (!value.p) continue;
    buf_str(&names, names.n == 0 ? S("(") : S(", "));
    engine_name(&names, column->name);
    buf_str(&values, values.n == 0 ? S(") VALUES (") : S(", "));
    buf_str(&values, value);
  }
  Buf sql = buf_new(arena);
  buf_str(&sql, S("INSERT OR ABORT INTO ")); /* a conflict clause would take or drop rows silently */
  engine_name(&sql, table->name);
  buf_str(&sql, names.n == 0 ? S(" DEFAULT VALUES") : buf_done(&names));
  buf_str(&sql, buf_done(&values));
  if (names.n > 0) buf_char(&sql, ')');
  return buf_done(&sql);
}

static bool new_takes(void *data, const RowTable *table, const Row *row, RowRefusal *why) {
  Proof *proof = data;
  KeptTable *kept = map_get(&proof->kept, str_fold(proof->arena, table->name));
  if (!kept) return true;
  const RowTable *new = map_get(&proof->new_tables, str_fold(proof->arena, kept->kept->to_table));
  Str sql = new_insert(proof, table, row, kept);
  if (new) why->sql = new->sql;
  return sql.p && engine_run(proof->new, proof->arena, sql, &why->message);
}

/* ---- after the migration ---- */

/* SELECT of a table's kept columns, converted ones only by their NULLs. `literally`: each as a literal, in a fixed order;
** else as SQLite likes to read them. */
static Str kept_select(Arena *arena, const KeptTable *table, bool literally) {
  Buf buf = buf_new(arena);
  buf_str(&buf, S("SELECT "));
  if (table->kept->to_column.n == 0) buf_char(&buf, '1');
  for (int32_t i = 0; i < table->n && table->kept->to_column.n > 0; i++) {
    bool converted = table->kept[i].converted;
    if (i > 0) buf_str(&buf, S(", "));
    if (converted || literally) buf_str(&buf, converted ? S("(") : S("quote("));
    engine_name(&buf, table->kept[i].to_column);
    if (converted || literally) buf_str(&buf, converted ? S(") IS NULL") : S(")"));
  }
  buf_str(&buf, S(" FROM "));
  engine_name(&buf, table->kept->to_table);
  for (int32_t i = 1; literally && i <= table->n; i++) buf_fmt(&buf, "%s%d", i == 1 ? " ORDER BY " : ", ", i);
  return buf_done(&buf);
}

static bool same_value(sqlite3_stmt *a, sqlite3_stmt *b, int column) {
  int type = sqlite3_column_type(a, column);
  if (type != sqlite3_column_type(b, column)) return false;
  if (type == SQLITE_NULL) return true;
  if (type == SQLITE_INTEGER) return sqlite3_column_int64(a, column) == sqlite3_column_int64(b, column);
  if (type == SQLITE_FLOAT) {
    double x = sqlite3_column_double(a, column), y = sqlite3_column_double(b, column);
    /* NOLINTNEXTLINE(bugprone-suspicious-memory-comparison,cert-exp42-c,cert-flp37-c): what differs in a bit is shown */
    return memcmp(&x, &y, sizeof x) == 0;
  }
  const void *p = sqlite3_column_blob(a, column), *q = sqlite3_column_blob(b, column);
  int n = sqlite3_column_bytes(a, column);
  return n == sqlite3_column_bytes(b, column) && (n == 0 || (p && q && memcmp(p, q, (size_t)n) == 0));
}

/* Whether two databases give the same rows in the same order, byte by byte, as they mostly do: then nothing has to be
** sorted and shown. */
static bool rows_alike(Proof *proof, const KeptTable *table) {
  Str sql = kept_select(proof->arena, table, false), why;
  sqlite3_stmt *want = engine_prepare(proof->new, proof->arena, sql, &why),
               *got = want ? engine_prepare(proof->old, proof->arena, sql, &why) : NULL;
  bool alike = want && got, more = true;
  while (alike && more) {
    more = engine_next(proof->new, want);
    alike = engine_next(proof->old, got) == more;
    for (int i = 0; alike && more && i < table->n; i++) alike = same_value(want, got, i);
  }
  sqlite3_finalize(want);
  sqlite3_finalize(got);
  return alike;
}

/* The values of a row, with commas. */
static Str row_text(sqlite3_stmt *statement, Arena *arena) {
  Buf buf = buf_new(arena);
  for (int i = 0; i < sqlite3_column_count(statement); i++) {
    if (i > 0) buf_str(&buf, S(", "));
    buf_str(&buf, engine_text(statement, arena, i));
  }
  return buf_done(&buf);
}

/* The first row in which two databases differ, as words; false when there is none. */
static bool rows_differ(Proof *proof, const KeptTable *table, Str *what) {
  if (rows_alike(proof, table)) return false;
  Arena *arena = proof->arena;
  Str sql = kept_select(arena, table, true), name = table->kept->to_table;
  sqlite3_stmt *want = engine_prepare(proof->new, arena, sql, what),
               *got = want ? engine_prepare(proof->old, arena, sql, what) : NULL;
  bool differ = !want || !got;
  while (!differ) {
    bool more_want = engine_next(proof->new, want), more_got = engine_next(proof->old, got);
    if (!more_want && !more_got) break;
    Str a = more_want ? row_text(want, arena) : (Str){0}, b = more_got ? row_text(got, arena) : (Str){0};
    differ = !a.p || !b.p || !str_eq(a, b);
    if (differ && a.p)
      *what = str_fmt(arena, "table %.*s: the row (%.*s) is lost or changed", STR_ARG(name), STR_ARG(a));
    else if (differ)
      *what = str_fmt(arena, "table %.*s: there is a row (%.*s) that was not there", STR_ARG(name), STR_ARG(b));
  }
  sqlite3_finalize(want);
  sqlite3_finalize(got);
  return differ;
}

/* Spelling of names aside: what a rename quotes is the same definition. */
static Traits folded(Arena *arena, const Traits *traits) {
  Traits result = traits_new(arena);
  for (int32_t i = 0; i < traits->all.n; i++) {
    Trait trait = traits->all.p[i];
    if (str_eq(trait.aspect, S("sql"))) trait.value = trait_fold_names(arena, trait.value);
    trait_add(&result, trait.object, trait.aspect, trait.value);
  }
  return result;
}

/* There is nothing to fill, and so no need for the new schema but to be compared with. */
static bool from_nothing(const MigrationProof *of) {
  return of->from.n == 0 && of->same;
}

static bool schemas_differ(Proof *proof, Str *what) {
  Arena *arena = proof->arena;
  if (proof->of->same) {
    if (!proof->want.p) proof->want = from_nothing(proof->of) ? proof->of->to : prove_read_sql(proof->new, arena);
    Str got = prove_read_sql(proof->old, arena);
    if (proof->same.n > 0 && str_eq(got, proof->same)) return false;
    bool same = proof->of->same(proof->of->data, proof->want, got, what);
    if (same) proof->same = got;
    return !same;
  }
  Traits want, got;
  if (!readback(proof->new, arena, &want, what) || !readback(proof->old, arena, &got, what)) return true;
  Traits folded_want = folded(arena, &want), folded_got = folded(arena, &got);
  TraitDifference difference;
  if (traits_equal(arena, &folded_want, &folded_got, &difference)) return false;
  *what = difference_text(arena, difference);
  return true;
}

static bool has_orphans(Proof *proof, Str *what) {
  sqlite3_stmt *rows = engine_prepare(proof->old, proof->arena, S("PRAGMA foreign_key_check"), what);
  bool found = engine_next(proof->old, rows);
  if (found)
    *what = str_fmt(proof->arena, "table %s has rows whose parent in %s is gone", sqlite3_column_text(rows, 0),
                    sqlite3_column_text(rows, 2));
  sqlite3_finalize(rows);
  return found;
}

static Verdict compare_after(Proof *proof) {
  Str what;
  if (schemas_differ(proof, &what)) return verdict_failed(what);
  for (int32_t i = 0; i < proof->kept.entries.n && proof->rows.all.n > 0; i++)
    if (rows_differ(proof, proof->kept.entries.p[i].value, &what)) return verdict_failed(what);
  if (proof->rows.all.n > 0 && has_orphans(proof, &what)) return verdict_failed(what);
  return (Verdict){.kind = VERDICT_PROVEN};
}

/* ---- the run ---- */

/* A script that anybody can replay: schema, rows, migration, and what was expected. */
static Str case_text(Proof *proof, Str what) {
  assert(proof->old); /* something ran */
  Buf buf = buf_new(proof->arena);
  buf_fmt(&buf, "-- %.*s\nPRAGMA foreign_keys = %s;\n\n", STR_ARG(what),
          proof->old->settings & ENGINE_FOREIGN_KEYS ? "ON" : "OFF");
  buf_fmt(&buf, "-- before\n%.*s\n", STR_ARG(proof->of->from));
  for (int32_t i = 0; i < proof->rows.all.n; i++) {
    const Row *row = &proof->rows.all.p[i];
    buf_str(&buf, row_insert(proof->arena, &proof->rows.tables.p[row->table], row));
    buf_str(&buf, S(";\n"));
  }
  buf_fmt(&buf, "\n-- the migration\n%s%.*s%s", proof->old->settings & ENGINE_FOREIGN_KEYS ? "BEGIN;\n" : "",
          STR_ARG(proof->of->migration), proof->old->settings & ENGINE_FOREIGN_KEYS ? "\nCOMMIT;\n" : "\n");
  return buf_done(&buf);
}

static bool fill(Proof *proof, Str *why) {
  RowTables tables;
  if (!rows_tables(proof->new, proof->arena, &tables, why)) return false;
  for (int32_t i = 0; i < tables.n; i++)
    *map_slot(proof->arena, &proof->new_tables, str_fold(proof->arena, tables.p[i].name)) = &tables.p[i];
  engine_triggers(proof->new, false);
  engine_foreign_keys(proof->old, true); /* rows without a parent would be nobody's fault but ours */
  RowFilter filter = {new_takes, proof};
  bool made = rows_make(proof->old, proof->arena, proof->of->rows, filter, &proof->rows, why);
  engine_triggers(proof->new, true);
  return made;
}

/* The migration under the settings of proof->old, which is filled. */
static Verdict migrate(Proof *proof) {
  ReplayErrors errors = {0};
  Arena *arena = proof->arena;
  bool transaction = (proof->old->settings & ENGINE_FOREIGN_KEYS) != 0;
  engine_foreign_keys(proof->old, transaction);
  if (!replay_text(proof->old, arena, proof->of->migration, transaction, &errors))
    return verdict_refused(arena, proof->of->migration, &errors.p[0]);
  if (!sqlite3_get_autocommit(proof->old->db)) return verdict_failed(S("the migration leaves a transaction open"));
  return compare_after(proof);
}

/* Both schemas, the old one filled with rows that both take. */
static Verdict begin(Proof *proof) {
  ReplayErrors errors = {0};
  Arena *arena = proof->arena;
  Str why;
  if (!replay_text(proof->old, arena, proof->of->from, true, &errors))
    return verdict_refused(arena, proof->of->from, &errors.p[0]);
  if (!from_nothing(proof->of) && !replay_text(proof->new, arena, proof->of->to, true, &errors))
    return verdict_refused(arena, proof->of->to, &errors.p[0]);
  index_kept(proof);
  if (proof->of->rows > 0 && !from_nothing(proof->of) && !fill(proof, &why)) return verdict_failed(why);
  return (Verdict){.kind = VERDICT_PROVEN};
}

static Verdict run(Proof *proof) {
  Str why;
  Verdict begun = begin(proof);
  if (begun.kind != VERDICT_PROVEN) return begun;
  Engine *plain = proof->of->plainly_too ? engine_copy(proof->old, proof->arena, ENGINE_PLAIN, &why) : NULL;
  if (proof->of->plainly_too && !plain) return verdict_failed(why);
  Verdict verdict = migrate(proof);
  if (!plain || verdict.kind != VERDICT_PROVEN) {
    engine_close(plain);
    return verdict;
  }
  plain->starved |= proof->old->starved;
  engine_close(proof->old);
  proof->old = plain;
  return migrate(proof);
}

Verdict prove_migration(Arena *arena, const MigrationProof *of) {
  Proof proof = {.arena = arena, .of = of};
  Str why;
  proof.old = engine_open(arena, of->settings, &why);
  proof.new = proof.old ? engine_open(arena, ENGINE_FOREIGN_KEYS, &why) : NULL;
  Verdict verdict = proof.new ? run(&proof) : (Verdict){.kind = VERDICT_UNKNOWN, .what = why};
  verdict = verdict_sound(verdict, proof.old, proof.new);
  verdict.rows = proof.rows.all.n;
  verdict.rowless = proof.rows.refused;
  if (verdict.kind == VERDICT_FAILED) verdict.case_text = case_text(&proof, verdict.what);
  engine_close(proof.old);
  engine_close(proof.new);
  return verdict;
}

Verdict filled_open(Arena *arena, const MigrationProof *of, Filled *filled) {
  Proof proof = {.arena = arena, .of = of};
  Str why;
  *filled = (Filled){0};
  proof.old = engine_open(arena, of->settings, &why);
  proof.new = proof.old ? engine_open(arena, ENGINE_FOREIGN_KEYS, &why) : NULL;
  Verdict verdict = {.kind = VERDICT_UNKNOWN, .what = why};
  if (proof.new) verdict = begin(&proof);
  verdict = verdict_sound(verdict, proof.old, proof.new);
  engine_close(proof.new);
  *filled = (Filled){proof.old, proof.rows};
  return verdict;
}
