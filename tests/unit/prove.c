/* Proofs: each folder of tests/prove has from.sql, migration.sql and to.sql, and `verdict`, what prove_migration says
** of them under D1's settings and under SQLite's own. Columns of the same name are kept. Where the migration comes in
** files, too (1.sql, 2.sql …), `verdict` is what prove_batches says of them; the last takes the old schema away, and all
** tables of from.sql are written to before. A folder with from.sql alone is about made-up rows: `rows`. */
#include "prove/prove.h"
#include "prove/replay.h"
#include "prove/rows.h"
#include "prove/trials.h"
#include "catalog/apply.h"
#include "project/disk.h"
#include "unit/unit.h"

static Str read_case(Test *test, Files *files, Str folder, const char *name) {
  Str text = {0}, why;
  files->read(files, test->perm, str_fmt(test->perm, "%.*s%s", STR_ARG(folder), name), &text, &why);
  return text;
}

static Engine *engine_with(Test *test, Str sql) {
  Str why;
  ReplayErrors errors = {0};
  Engine *engine = engine_open(test->perm, ENGINE_D1, &why);
  test_check(test, engine && replay_text(engine, test->perm, sql, true, &errors), sql.p);
  return engine;
}

static RowTables tables_of(Test *test, Str sql) {
  RowTables tables;
  Str why;
  Engine *engine = engine_with(test, sql);
  test_check(test, rows_tables(engine, test->perm, &tables, &why), "rows_tables");
  engine_close(engine);
  return tables;
}

typedef VEC(Kept) Kepts;

/* Columns that both schemas have under the same names. */
static Kepts same_names(Test *test, RowTables from, RowTables to) {
  Kepts kepts = {0};
  for (int32_t i = 0; i < from.n; i++)
    for (int32_t k = 0; k < to.n; k++) {
      if (!str_eq(from.p[i].name, to.p[k].name)) continue;
      for (int32_t a = 0; a < from.p[i].columns.n; a++)
        for (int32_t b = 0; b < to.p[k].columns.n; b++) {
          Str name = from.p[i].columns.p[a].name;
          if (!str_eq(name, to.p[k].columns.p[b].name)) continue;
          *vec_push(test->perm, &kepts) =
              (Kept){.from_table = from.p[i].name, .from_column = name, .to_table = to.p[k].name, .to_column = name};
        }
    }
  return kepts;
}

static void write_verdict(Buf *buf, const char *settings, const Verdict *verdict) {
  static const char *const kinds[] = {"proven", "failed", "unknown"};
  buf_fmt(buf, "%s: %s, %d rows", settings, kinds[verdict->kind], verdict->rows);
  if (verdict->what.n > 0) buf_fmt(buf, ": %.*s", STR_ARG(verdict->what));
  buf_char(buf, '\n');
}

/* Which schema it is, is not what these are about: every two are the same where their SQL is. */
static bool same_sql(void *data, Str want, Str got, Str *why) {
  Test *test = data;
  *why = str_fmt(test->perm, "the schema is %.*s", STR_ARG(got));
  return str_eq(want, got);
}

/* The verdict on the migration's files, where it has some. */
static void test_batches(Test *test, Files *files, Str folder, MigrationProof *proof, RowTables tables, Buf *buf) {
  VEC(Str) texts = {0}, names = {0};
  for (Str text; (text = read_case(test, files, folder, str_fmt(test->perm, "%d.sql", texts.n + 1).p)).p;)
    *vec_push(test->perm, &texts) = text;
  for (int32_t i = 0; i < tables.n; i++) *vec_push(test->perm, &names) = tables.p[i].name;
  if (!texts.n) return;
  proof->same = same_sql, proof->data = test;
  BatchProof batches = {proof, texts.p, texts.n, texts.n - 1, names.p, names.n};
  Verdict verdict = prove_batches(test->perm, &batches);
  write_verdict(buf, "in files", &verdict);
  test_check(test, (verdict.kind == VERDICT_FAILED) == (verdict.case_text.n > 0),
             "a case for what failed, and only then");
}

static void test_migration(Test *test, Files *files, Str folder) {
  MigrationProof proof = {.from = read_case(test, files, folder, "from.sql"),
                          .migration = read_case(test, files, folder, "migration.sql"),
                          .to = read_case(test, files, folder, "to.sql"),
                          .settings = ENGINE_D1,
                          .rows = 5};
  RowTables from = tables_of(test, proof.from);
  Kepts kepts = same_names(test, from, tables_of(test, proof.to));
  proof.kept = kepts.p, proof.nkept = kepts.n;
  Buf buf = buf_new(test->perm);
  Verdict verdict = prove_migration(test->perm, &proof);
  write_verdict(&buf, "D1", &verdict);
  proof.settings = ENGINE_PLAIN;
  verdict = prove_migration(test->perm, &proof);
  write_verdict(&buf, "SQLite", &verdict);
  proof.settings = ENGINE_D1;
  test_batches(test, files, folder, &proof, from, &buf);
  test_file(test, str_fmt(test->perm, "prove/%.*sverdict", STR_ARG(folder)).p, buf_done(&buf));
}

static void test_rows(Test *test, Str folder, Str sql) {
  Rows rows;
  Str why;
  Buf buf = buf_new(test->perm);
  Engine *engine = engine_with(test, sql);
  test_check(test, rows_make(engine, test->perm, 5, (RowFilter){0}, &rows, &why), "rows_make");
  for (int32_t i = 0; i < rows.all.n; i++) {
    buf_str(&buf, row_insert(test->perm, &rows.tables.p[rows.all.p[i].table], &rows.all.p[i]));
    buf_str(&buf, S(";\n"));
  }
  for (int32_t i = 0; i < rows.refused.n; i++) buf_fmt(&buf, "-- no rows: %.*s\n", STR_ARG(rows.refused.p[i]));
  engine_close(engine);
  test_file(test, str_fmt(test->perm, "prove/%.*srows.sql", STR_ARG(folder)).p, buf_done(&buf));
}

/* What must not get out of the engine, or stay in it forever. */
static void test_fence(Test *test) {
  static const char *const refused[] = {
      "ATTACH 'x.db' AS x",
      "VACUUM INTO 'x.db'",
      "PRAGMA temp_store_directory = '/tmp'",
      "SELECT load_extension('x')",
      "CREATE TEMP TABLE t(a)",
      "CREATE TABLE _cf_t(a)",
      "SELECT power(2, 2)",
      "SELECT 1 UNION SELECT 2 UNION SELECT 3 UNION SELECT 4 UNION SELECT 5 UNION SELECT 6",
  };
  Str why;
  Engine *engine = engine_open(test->perm, ENGINE_D1, &why);
  for (size_t i = 0; i < sizeof refused / sizeof *refused; i++)
    test_check(test, !engine_run(engine, test->perm, str_of(refused[i]), &why), refused[i]);
  test_check(test, engine_begin(engine) && !engine_run(engine, test->perm, S("COMMIT"), &why), "COMMIT in a migration");
  test_check(test, engine_end(engine, false), "the migration's transaction is still open");
  engine->steps = 3000000;
  Str endless = S("WITH RECURSIVE r(n) AS (SELECT 1 UNION ALL SELECT n + 1 FROM r) SELECT count(*) FROM r");
  test_check(test, !engine_run(engine, test->perm, endless, &why) && engine->exhausted, "an endless query is stopped");
  engine_close(engine);
}

/* Whether running the script's last statement is worth while. */
static bool suspected(Test *test, const char *text) {
  Compilation *compilation = compilation_new(test->perm);
  Catalog *catalog = catalog_new(compilation, true);
  Source *source = source_add(&compilation->sources, S("a.sql"), str_of(text));
  catalog_replay_script(catalog, parse_source(compilation, source));
  Suspects suspects = trials_suspects(catalog, test->perm);
  catalog_close(catalog);
  return suspects.statements && suspects.statements[catalog->statements.n - 1];
}

/* A column that may be NULL later raises later. */
static void test_guards(Test *test) {
#define GUARDED                                          \
  "CREATE TABLE t (id INTEGER PRIMARY KEY, a NOT NULL);" \
  "CREATE TRIGGER g AFTER INSERT ON t BEGIN SELECT RAISE(ABORT, 'x') WHERE new.a IS NULL; END;"
  test_check(test, !suspected(test, GUARDED "INSERT INTO t VALUES (1, 2);"), "a guard that no row meets");
  test_check(test,
             suspected(test, GUARDED "ALTER TABLE t ALTER COLUMN a DROP NOT NULL; INSERT INTO t VALUES (1, NULL);"),
             "a guard that some row may meet");
#undef GUARDED
}

void test_prove(Test *test) {
  test_guards(test);
  test_fence(test);
  Files *files = disk_files(test->perm, str_fmt(test->perm, "%s/prove/", test->folder));
  Strs folders = {0};
  Str why;
  test_check(test, files->list(files, test->perm, S(""), &folders, &why), "tests/prove");
  for (int32_t i = 0; i < folders.n; i++) {
    if (!str_ends(folders.p[i], S("/"))) continue;
    Str migration = read_case(test, files, folders.p[i], "migration.sql");
    if (migration.p) test_migration(test, files, folders.p[i]);
    else test_rows(test, folders.p[i], read_case(test, files, folders.p[i], "from.sql"));
  }
}
