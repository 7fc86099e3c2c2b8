/* The proof of a rewritten migration; see rewrite.h.
**
** The original is its own expectation: with foreign keys off it does what its author had in mind, for every child keeps
** its rows. Rows on which it fails (a NULL where the new table wants none) are no part of the comparison, so each row
** of a rebuilt table is tried on it before it is taken.
**
** What surprised: DEFAULT strftime('now') gives two runs two values, so what lies near the present is not compared. */
#include "prove/rewrite.h"

#include "prove/rows.h"
#include "prove/verdict.h"

typedef struct Rewrite {
  Arena *arena;
  const RewriteProof *of;
  Engine *made, *meant; /* the rewritten one's database, the original's */
  Rows rows;
} Rewrite;

static bool run_command(Engine *engine, const char *sql) {
  return sqlite3_exec(engine->db, sql, NULL, NULL, NULL) == SQLITE_OK;
}

static bool is_rebuilt(const Rewrite *rewrite, Str table) {
  for (int32_t i = 0; i < rewrite->of->tables.n; i++)
    if (str_eq_fold(rewrite->of->tables.p[i], table)) return true;
  return false;
}

/* Whether the original takes the rows that are there by now. Nothing stays of it. */
static bool original_runs(const Rewrite *rewrite, RowRefusal *why) {
  ReplayErrors errors = {0};
  if (!run_command(rewrite->meant, "SAVEPOINT trial")) return false;
  engine_triggers(rewrite->meant, true);
  bool good = replay_text(rewrite->meant, rewrite->arena, rewrite->of->original, false, &errors);
  engine_triggers(rewrite->meant, false);
  if (errors.n > 0) *why = (RowRefusal){errors.p[0].message, rewrite->of->original};
  return run_command(rewrite->meant, "ROLLBACK TO trial") && run_command(rewrite->meant, "RELEASE trial") && good;
}

static bool accept(void *data, const RowTable *table, const Row *row, RowRefusal *why) {
  Rewrite *rewrite = data;
  if (!run_command(rewrite->meant, "SAVEPOINT row")) return false;
  bool good = engine_run(rewrite->meant, rewrite->arena, row_insert(rewrite->arena, table, row), &why->message) &&
              (!is_rebuilt(rewrite, table->name) || original_runs(rewrite, why));
  if (!good) run_command(rewrite->meant, "ROLLBACK TO row");
  return run_command(rewrite->meant, "RELEASE row") && good;
}

/* ---- comparing ---- */

/* Near the present: as a date, in seconds, in milliseconds. */
#define NEAR_NOW                                                                                                      \
  "CASE WHEN julianday(%.*s) BETWEEN julianday('now') - 0.01 AND julianday('now') + 0.01 OR typeof(%.*s) IN "         \
  "('integer', "                                                                                                      \
  "'real') AND (abs(%.*s - CAST(strftime('%%s', 'now') AS INTEGER)) < 900 OR abs(%.*s / 1000 - CAST(strftime('%%s', " \
  "'now') AS INTEGER)) < 900) THEN 'now' ELSE quote(%.*s) END"

static Str all_rows(Arena *arena, const RowTable *table) {
  Buf sql = buf_new(arena);
  buf_str(&sql, S("SELECT count(*) OVER ()"));
  for (int32_t i = 0; i < table->columns.n; i++) {
    Buf name = buf_new(arena);
    engine_name(&name, table->columns.p[i].name);
    Str column = buf_done(&name);
    buf_str(&sql, S(", "));
    buf_fmt(&sql, NEAR_NOW, STR_ARG(column), STR_ARG(column), STR_ARG(column), STR_ARG(column), STR_ARG(column));
  }
  buf_str(&sql, S(" FROM "));
  engine_name(&sql, table->name);
  for (int32_t i = 0; i < table->columns.n; i++) buf_fmt(&sql, "%s%d", i ? ", " : " ORDER BY ", i + 2);
  return buf_done(&sql);
}

static bool rows_equal(Rewrite *rewrite, const RowTable *table, Str *what) {
  Str sql = all_rows(rewrite->arena, table);
  sqlite3_stmt *a = engine_prepare(rewrite->meant, rewrite->arena, sql, what);
  sqlite3_stmt *b = a ? engine_prepare(rewrite->made, rewrite->arena, sql, what) : NULL;
  bool equal = a && b, more = equal;
  while (equal && more) {
    more = engine_next(rewrite->meant, a);
    equal = engine_next(rewrite->made, b) == more;
    for (int i = 0; equal && more && i < sqlite3_column_count(a); i++) {
      Str x = engine_text(a, rewrite->arena, i), y = engine_text(b, rewrite->arena, i);
      equal = !x.p == !y.p && str_eq(x, y);
    }
    if (!equal) *what = str_fmt(rewrite->arena, "table %.*s has other rows", STR_ARG(table->name));
  }
  sqlite3_finalize(a);
  sqlite3_finalize(b);
  return equal;
}

static bool has_orphans(Rewrite *rewrite) {
  Str why;
  sqlite3_stmt *rows = engine_prepare(rewrite->made, rewrite->arena, S("PRAGMA foreign_key_check"), &why);
  bool found = !rows || sqlite3_step(rows) != SQLITE_DONE;
  sqlite3_finalize(rows);
  return found;
}

static Verdict compare(Rewrite *rewrite) {
  RowTables meant, made;
  Str what;
  if (!rows_tables(rewrite->meant, rewrite->arena, &meant, &what)) return verdict_failed(what);
  if (!rows_tables(rewrite->made, rewrite->arena, &made, &what)) return verdict_failed(what);
  if (meant.n != made.n) return verdict_failed(S("other tables are left"));
  for (int32_t i = 0; i < meant.n; i++)
    if (!rows_equal(rewrite, &meant.p[i], &what)) return verdict_failed(what);
  if (has_orphans(rewrite)) return verdict_failed(S("rows are left whose parent is gone"));
  return (Verdict){.kind = VERDICT_PROVEN};
}

/* ---- the run ---- */

static bool run_deletes(Rewrite *rewrite, ReplayErrors *errors) {
  if (!rewrite->of->deletes.n) return true;
  engine_foreign_keys(rewrite->meant, true);
  bool good = replay_text(rewrite->meant, rewrite->arena, rewrite->of->deletes, true, errors);
  engine_foreign_keys(rewrite->meant, false);
  return good;
}

static Verdict run(Rewrite *rewrite) {
  const RewriteProof *of = rewrite->of;
  ReplayErrors errors = {0};
  Arena *arena = rewrite->arena;
  Str why;
  if (!replay_text(rewrite->made, arena, of->before, true, &errors))
    return verdict_refused(arena, of->before, &errors.p[0]);
  if (!replay_text(rewrite->meant, arena, of->before, true, &errors))
    return verdict_refused(arena, of->before, &errors.p[0]);
  /* A child's reference does not follow the parent that is renamed aside, and RENAME minds no view. */
  sqlite3_db_config(rewrite->meant->db, SQLITE_DBCONFIG_LEGACY_ALTER_TABLE, 1, NULL);
  engine_foreign_keys(rewrite->made, true);
  engine_triggers(rewrite->meant, false);
  if (!rows_make(rewrite->made, arena, of->rows, (RowFilter){accept, rewrite}, &rewrite->rows, &why))
    return verdict_failed(why);
  engine_triggers(rewrite->meant, true);
  if (!run_deletes(rewrite, &errors) || !replay_text(rewrite->meant, arena, of->original, true, &errors))
    return verdict_refused(arena, of->original, &errors.p[0]);
  if (!replay_text(rewrite->made, arena, of->rewritten, true, &errors))
    return verdict_refused(arena, of->rewritten, &errors.p[0]);
  return compare(rewrite);
}

Verdict prove_rewrite(Arena *arena, const RewriteProof *of) {
  Rewrite rewrite = {.arena = arena, .of = of};
  Str why;
  rewrite.made = engine_open(arena, ENGINE_D1, &why);
  rewrite.meant = rewrite.made ? engine_open(arena, ENGINE_PLAIN, &why) : NULL;
  Verdict verdict = rewrite.meant ? run(&rewrite) : (Verdict){.kind = VERDICT_UNKNOWN, .what = why};
  verdict = verdict_sound(verdict, rewrite.made, rewrite.meant);
  engine_close(rewrite.made);
  engine_close(rewrite.meant);
  verdict.rows = rewrite.rows.all.n;
  verdict.rowless = rewrite.rows.refused;
  return verdict;
}
