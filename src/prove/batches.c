/* A migration in several files held against the same in one; see prove_batches.
**
** Two databases with the same rows: one goes through the files, the other waits and is migrated at once at the end. What
** an application writes between the files is written to both.
**
** What surprised: new constraints hold from the first file on, for the triggers write to the new table. So a write that
** the one takes and the other refuses is taken back from both; but rows that the new schema is known
** to take must come through. */
#include "base/map.h"
#include "prove/filled.h"
#include "prove/verdict.h"

typedef struct Batching {
  Arena *arena;
  const BatchProof *of;
  Engine *cut, *whole; /* through the files; migrated at the end */
  Rows rows;
  Buf log;       /* the files and writes that ran, for the case */
  int32_t fresh; /* numbers given to keys that nothing has */
  Map rowids;    /* see find_rowids */
} Batching;

/* ---- writes ---- */

static bool exec(Engine *engine, const char *sql) {
  return sqlite3_exec(engine->db, sql, NULL, NULL, NULL) == SQLITE_OK;
}

static bool try_write(Batching *b, Engine *engine, Str sql, Str *why) {
  return exec(engine, "SAVEPOINT write") && engine_run(engine, b->arena, sql, why);
}

static void finish_write(Engine *engine, bool keep) {
  if (!keep) exec(engine, "ROLLBACK TO write");
  exec(engine, "RELEASE write");
}

/* One statement on both, or on neither. False where one refuses what it has to take. */
static bool write_both(Batching *b, Str sql, bool must, Str *why) {
  Str ignored;
  bool whole = try_write(b, b->whole, sql, &ignored), cut = try_write(b, b->cut, sql, why);
  finish_write(b->whole, whole && cut);
  finish_write(b->cut, whole && cut);
  if (whole && cut) buf_fmt(&b->log, "%.*s;\n", STR_ARG(sql));
  return cut || !whole || !must;
}

/* "t WHERE (a, b) = (SELECT a, b FROM t ORDER BY a, b LIMIT 1 OFFSET n)": row n by its primary key, or by its rowid. */
static Str table_row(Batching *b, const RowTable *table, int32_t n) {
  Buf key = buf_new(b->arena), buf = buf_new(b->arena);
  for (int32_t i = 0; i < table->columns.n; i++) {
    if (table->columns.p[i].primary_key == 0) continue;
    if (key.n > 0) buf_str(&key, S(", "));
    engine_name(&key, table->columns.p[i].name);
  }
  if (key.n == 0) buf_str(&key, S("rowid"));
  Str list = buf_done(&key);
  engine_name(&buf, table->name);
  buf_fmt(&buf, " WHERE (%.*s) = (SELECT %.*s FROM ", STR_ARG(list), STR_ARG(list));
  engine_name(&buf, table->name);
  buf_fmt(&buf, " ORDER BY %.*s LIMIT 1 OFFSET %d)", STR_ARG(list), n);
  return buf_done(&buf);
}

static Str where_of(Str row) {
  return str_from(row, str_find(row, S(" WHERE ")));
}

/* UPDATE of one column, by itself or by a value that another row has in it: one that differs, else a copy that misses
** the change would look right. */
static Str update_of(Batching *b, const RowTable *table, int32_t column, int32_t n, bool other) {
  Buf buf = buf_new(b->arena), name = buf_new(b->arena);
  engine_name(&name, table->columns.p[column].name);
  Str set = buf_done(&name), row = table_row(b, table, n);
  buf_str(&buf, S("UPDATE "));
  engine_name(&buf, table->name);
  buf_fmt(&buf, " SET %.*s = ", STR_ARG(set));
  if (other) {
    buf_fmt(&buf, "(SELECT %.*s FROM ", STR_ARG(set));
    engine_name(&buf, table->name);
    buf_fmt(&buf, " WHERE %.*s IS NOT (SELECT %.*s FROM %.*s) ORDER BY 1 DESC LIMIT 1)", STR_ARG(set), STR_ARG(set),
            STR_ARG(row));
  } else buf_str(&buf, set);
  buf_str(&buf, where_of(row));
  return buf_done(&buf);
}

/* A made-up row again under a key that nothing has: what is UNIQUE in it displaces the row that is there. */
static Str displacing(Batching *b, const RowTable *table, const Row *row) {
  Row other = {row->table, arena_new(b->arena, Str, table->columns.n + 1)};
  b->fresh++;
  for (int32_t i = 0; i < table->columns.n; i++) {
    const RowColumn *column = &table->columns.p[i];
    bool number = str_find_fold(column->type, S("int")) >= 0;
    other.values[i] = column->primary_key == 0 ? row->values[i]
                      : number                 ? str_fmt(b->arena, "%d", 900 + b->fresh)
                                               : str_fmt(b->arena, "'fresh %d'", b->fresh);
  }
  Str insert = row_insert(b->arena, table, &other);
  return str_fmt(b->arena, "INSERT OR REPLACE%.*s", STR_ARG(str_from(insert, str_find(insert, S(" INTO ")))));
}

/* Row n as the statement that puts it back; empty where there is none. */
static Str row_again(Batching *b, const RowTable *table, int32_t n) {
  Buf sql = buf_new(b->arena);
  Str why;
  for (int32_t i = 0; i < table->columns.n; i++) {
    buf_str(&sql, i == 0 ? S("SELECT quote(") : S(", quote("));
    engine_name(&sql, table->columns.p[i].name);
    buf_char(&sql, ')');
  }
  buf_fmt(&sql, " FROM %.*s", STR_ARG(table_row(b, table, n)));
  sqlite3_stmt *found = engine_prepare(b->whole, b->arena, buf_done(&sql), &why);
  bool any = found && sqlite3_step(found) == SQLITE_ROW;
  Row row = {0, arena_new(b->arena, Str, table->columns.n + 1)};
  for (int32_t i = 0; any && i < table->columns.n; i++) row.values[i] = engine_text(found, b->arena, i);
  sqlite3_finalize(found);
  return any ? row_insert(b->arena, table, &row) : S("");
}

/* What leaves everything as it was, so that no new constraint can mind it. */
static bool write_calmly(Batching *b, const RowTable *table, int32_t round, Str *why) {
  Str again = row_again(b, table, round % 3);
  if (again.n == 0) return true;
  Str delete = str_concat(b->arena, S("DELETE FROM "), table_row(b, table, round % 3));
  for (int32_t i = 0; i < table->columns.n; i++)
    if (!write_both(b, update_of(b, table, i, round % 2, false), true, why)) return false;
  return write_both(b, delete, true, why) && write_both(b, again, true, why);
}

/* Rows that go, take values of others, come back, displace others. */
static void write_wildly(Batching *b, const RowTable *table, int32_t round) {
  int32_t number = (int32_t)(table - b->rows.tables.p), nth = 0;
  Str why;
  write_both(b, str_concat(b->arena, S("DELETE FROM "), table_row(b, table, round % 3)), false, &why);
  for (int32_t i = 0; i < table->columns.n; i++)
    write_both(b, update_of(b, table, i, (round + i) % 4, true), false, &why);
  for (int32_t i = 0; i < b->rows.all.n; i++) {
    const Row *row = &b->rows.all.p[i];
    if (row->table != number) continue;
    if (nth++ % 3 == round % 3) write_both(b, displacing(b, table, row), false, &why);
    write_both(b, row_insert(b->arena, table, row), false, &why);
  }
}

/* Whether a deferred foreign key is broken: it could not be committed like that. */
static bool waits(const Engine *engine) {
  int waiting = 0, most = 0;
  sqlite3_db_status(engine->db, SQLITE_DBSTATUS_DEFERRED_FKS, &waiting, &most, 0);
  return waiting != 0;
}

/* Whether the rows, as they are now, could be migrated at once: what the new schema refuses altogether proves nothing. */
static bool still_fits(Batching *b) {
  ReplayErrors errors = {0};
  exec(b->whole, "SAVEPOINT whole");
  bool fits = replay_text(b->whole, b->arena, b->of->whole->migration, false, &errors) && !waits(b->whole);
  exec(b->whole, "ROLLBACK TO whole");
  exec(b->whole, "RELEASE whole");
  return fits;
}

/* What an application does to a table while the files are applied: other rows each time. */
static bool write_table(Batching *b, const RowTable *table, int32_t round, Str *why) {
  if (!write_calmly(b, table, round, why)) return false;
  Buf before = b->log;
  exec(b->whole, "SAVEPOINT round");
  exec(b->cut, "SAVEPOINT round");
  write_wildly(b, table, round);
  bool fits = still_fits(b) && !waits(b->whole) && !waits(b->cut);
  if (!fits) b->log = before;
  if (!fits) exec(b->whole, "ROLLBACK TO round"), exec(b->cut, "ROLLBACK TO round");
  *why = S("a round of writes can't be committed");
  return exec(b->whole, "RELEASE round") && exec(b->cut, "RELEASE round");
}

/* ---- comparing ---- */

/* Folded names of tables whose rows have a rowid that nobody named. */
static void find_rowids(Batching *b) {
  for (int32_t i = 0; i < b->rows.tables.n; i++) {
    const RowTable *table = &b->rows.tables.p[i];
    bool named = false;
    for (int32_t k = 0; k < table->columns.n; k++)
      named = named || (table->columns.p[k].primary_key == 1 && str_eq_fold(table->columns.p[k].type, S("integer")));
    Buf sql = buf_new(b->arena);
    Str ignored;
    buf_str(&sql, S("SELECT rowid FROM "));
    engine_name(&sql, table->name);
    sqlite3_stmt *rowid = named ? NULL : engine_prepare(b->cut, b->arena, buf_done(&sql), &ignored);
    if (rowid) *map_slot(b->arena, &b->rowids, str_fold(b->arena, table->name)) = (void *)table;
    sqlite3_finalize(rowid);
  }
}

/* Rows with all columns as literals, and the rowid where it has to be kept, sorted. */
static Str rows_query(Batching *b, Engine *engine, Str table, Str *why) {
  Buf buf = buf_new(b->arena), sql = buf_new(b->arena);
  Str ignored;
  buf_str(&sql, S("SELECT rowid FROM "));
  engine_name(&sql, table);
  bool kept = map_get(&b->rowids, str_fold(b->arena, table)) != NULL;
  sqlite3_stmt *rowid = kept ? engine_prepare(engine, b->arena, buf_done(&sql), &ignored) : NULL;
  buf_str(&buf, rowid ? S("SELECT rowid || ':'") : S("SELECT ''"));
  sqlite3_finalize(rowid);
  sqlite3_stmt *columns =
      engine_prepare(engine, b->arena, S("SELECT name FROM pragma_table_xinfo(?1) WHERE hidden <> 1"), why);
  sqlite3_bind_text(columns, 1, table.p, table.n, SQLITE_STATIC);
  while (engine_next(engine, columns)) {
    buf_str(&buf, S(" || ' ' || quote("));
    engine_name(&buf, engine_text(columns, b->arena, 0));
    buf_char(&buf, ')');
  }
  sqlite3_finalize(columns);
  buf_str(&buf, S(" FROM "));
  engine_name(&buf, table);
  buf_str(&buf, S(" ORDER BY 1"));
  return buf_done(&buf);
}

static bool same_rows(Batching *b, Str table, Str *what) {
  Str sql = rows_query(b, b->whole, table, what);
  sqlite3_stmt *want = engine_prepare(b->whole, b->arena, sql, what);
  sqlite3_stmt *got = want ? engine_prepare(b->cut, b->arena, sql, what) : NULL;
  bool same = want && got;
  while (same) {
    bool more_want = engine_next(b->whole, want), more_got = engine_next(b->cut, got);
    if (!more_want && !more_got) break;
    Str a = more_want ? engine_text(want, b->arena, 0) : (Str){0},
        c = more_got ? engine_text(got, b->arena, 0) : (Str){0};
    same = more_want && more_got && str_eq(a, c);
    if (!same)
      *what = str_fmt(b->arena, "table %.*s: (%.*s) instead of (%.*s)", STR_ARG(table), STR_ARG(c), STR_ARG(a));
  }
  sqlite3_finalize(want);
  sqlite3_finalize(got);
  return same;
}

/* AUTOINCREMENT counts on from where it was: a counter may stand higher, for the new table has seen rows come and go. */
static bool counters_kept(Batching *b, Str *what) {
  Str ignored;
  sqlite3_stmt *want = engine_prepare(b->whole, b->arena, S("SELECT name, seq FROM sqlite_sequence"), &ignored);
  sqlite3_stmt *got =
      engine_prepare(b->cut, b->arena, S("SELECT 1 FROM sqlite_sequence WHERE name = ?1 AND seq >= ?2"), &ignored);
  bool kept = true;
  while (kept && want && got && sqlite3_step(want) == SQLITE_ROW) {
    sqlite3_bind_value(got, 1, sqlite3_column_value(want, 0));
    sqlite3_bind_value(got, 2, sqlite3_column_value(want, 1));
    kept = sqlite3_step(got) == SQLITE_ROW;
    sqlite3_reset(got);
    if (!kept) *what = str_fmt(b->arena, "AUTOINCREMENT of %s counts anew", sqlite3_column_text(want, 0));
  }
  sqlite3_finalize(want);
  sqlite3_finalize(got);
  return kept;
}

/* Every ordinary table of the database that is migrated at once. */
static bool same_tables(Batching *b, Str *what) {
  Strs names = {0};
  sqlite3_stmt *rows = engine_prepare(b->whole, b->arena,
                                      S("SELECT name FROM pragma_table_list WHERE schema = 'main' AND type = 'table'"
                                        " AND name NOT LIKE 'sqlite\\_%' ESCAPE '\\'"),
                                      what);
  while (engine_next(b->whole, rows)) *vec_push(b->arena, &names) = engine_text(rows, b->arena, 0);
  sqlite3_finalize(rows);
  for (int32_t i = 0; i < names.n; i++)
    if (!same_rows(b, names.p[i], what)) return false;
  return counters_kept(b, what);
}

/* ---- the run ---- */

static Verdict failed_at(Batching *b, int32_t file, Str what) {
  return verdict_failed(str_fmt(b->arena, "after file %d of %d: %.*s", file + 1, b->of->n, STR_ARG(what)));
}

static Verdict run_file(Batching *b, int32_t file) {
  ReplayErrors errors = {0};
  Str what;
  buf_fmt(&b->log, "\n-- file %d\nBEGIN;\n%.*s\nCOMMIT;\n", file + 1, STR_ARG(b->of->files[file]));
  if (!replay_text(b->cut, b->arena, b->of->files[file], true, &errors)) {
    Verdict refused = verdict_refused(b->arena, b->of->files[file], &errors.p[0]);
    if (refused.kind == VERDICT_FAILED) return failed_at(b, file, refused.what);
    return refused;
  }
  for (int32_t i = 0; i < b->rows.tables.n && file < b->of->nbefore; i++) {
    const RowTable *table = &b->rows.tables.p[i];
    bool batched = false;
    for (int32_t k = 0; k < b->of->ntables; k++) batched = batched || str_eq_fold(b->of->tables[k], table->name);
    if (batched && !write_table(b, table, file, &what)) return failed_at(b, file, what);
  }
  for (int32_t i = 0; i < b->rows.tables.n && file < b->of->nbefore; i++)
    if (!same_rows(b, b->rows.tables.p[i].name, &what)) return failed_at(b, file, what);
  return (Verdict){.kind = VERDICT_PROVEN};
}

static Verdict run(Batching *b) {
  const MigrationProof *whole = b->of->whole;
  for (int32_t i = 0; i < b->of->n; i++) {
    Verdict verdict = run_file(b, i);
    if (verdict.kind != VERDICT_PROVEN) return verdict;
  }
  ReplayErrors errors = {0};
  Str what;
  if (!replay_text(b->whole, b->arena, whole->migration, true, &errors))
    return verdict_refused(b->arena, whole->migration, &errors.p[0]);
  if (!whole->same(whole->data, prove_read_sql(b->whole, b->arena), prove_read_sql(b->cut, b->arena), &what) ||
      !same_tables(b, &what))
    return failed_at(b, b->of->n - 1, what);
  return (Verdict){.kind = VERDICT_PROVEN};
}

static Str case_text(Batching *b, Str what) {
  Buf buf = buf_new(b->arena);
  buf_fmt(&buf, "-- %.*s\nPRAGMA foreign_keys = ON;\n\n%.*s\n", STR_ARG(what), STR_ARG(b->of->whole->from));
  for (int32_t i = 0; i < b->rows.all.n; i++)
    buf_fmt(&buf, "%.*s;\n",
            STR_ARG(row_insert(b->arena, &b->rows.tables.p[b->rows.all.p[i].table], &b->rows.all.p[i])));
  buf_str(&buf, buf_done(&b->log));
  return buf_done(&buf);
}

Verdict prove_batches(Arena *arena, const BatchProof *of) {
  Batching b = {.arena = arena, .of = of, .log = buf_new(arena)};
  Filled filled;
  Str why;
  Verdict verdict = filled_open(arena, of->whole, &filled);
  b.cut = filled.old;
  b.rows = filled.rows;
  if (verdict.kind == VERDICT_PROVEN) {
    find_rowids(&b);
    b.whole = engine_copy(b.cut, arena, of->whole->settings, &why);
    verdict = b.whole ? run(&b) : (Verdict){.kind = VERDICT_UNKNOWN, .what = why};
    verdict = verdict_sound(verdict, b.whole, b.cut);
    if (verdict.kind == VERDICT_FAILED) verdict.case_text = case_text(&b, verdict.what);
    engine_close(b.whole);
  }
  engine_close(b.cut);
  return verdict;
}
