/* Every allocation that SQLite makes fails once, one after another; then all from one on.
** Whatever runs in it must end with a reason or with its usual result, and give back all
** it took. `alloc FILE.sqlite N` tries every Nth and prints "N passed, N failed".
**
** mig's own memory is an arena: that it is full ends the process in one place
** (output_memory_full), which tests/hostile/memory.sh tries. */
#include <sqlite3.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#include "base/buf.h"
#include "lint/run.h"
#include "prove/database.h"
#include "prove/prove.h"
#include "prove/readback.h"
#include "prove/replay.h"
#include "prove/rewrite.h"
#include "prove/verify.h"

static sqlite3_mem_methods usual;
static long countdown; /* allocations until one fails; negative: none does */
static bool lasting, failed;
static long stride;        /* every how many allocations one fails */
static sqlite3_int64 held; /* what SQLite keeps for the process once it has run */

static bool fails(void) {
  if (countdown < 0) return false;
  if (countdown > 0) {
    countdown--;
    return false;
  }
  failed = true;
  if (!lasting) countdown = -1;
  return true;
}

static void *allocate(int size) {
  return fails() ? NULL : usual.xMalloc(size);
}

static void *resize(void *p, int size) {
  return fails() ? NULL : usual.xRealloc(p, size);
}

static void full(void) {
  fputs("alloc: out of memory\n", stderr);
  exit(2);
}

static const char script[] =
    "CREATE TABLE a (id INTEGER PRIMARY KEY, b TEXT, d DATETIME);\n"
    "CREATE TABLE c (id INTEGER PRIMARY KEY, a INTEGER REFERENCES a (id));\n"
    "CREATE INDEX i ON c (a);\nCREATE VIEW v AS SELECT id, b FROM a;\n";

typedef struct Trial {
  Arena *arena;
  const char *path; /* a database file */
  const RuleSet *rules;
  Str result, why; /* of the run */
} Trial;

static World *world_of(Trial *it) {
  Settings settings = {.target = S("d1"),
                       .transactions = S("implicit"),
                       .dates = S("text"),
                       .deploy = S("at-once"),
                       .ledger = S("d1_migrations")};
  World *world = world_new(catalog_new(compilation_new(it->arena), true), settings, it->arena);
  world_add_file(world, S("0001_a.sql"), str_of(script))->name = S("0001_a.sql");
  return world;
}

static bool lint(Trial *it) {
  World *world = world_of(it);
  Findings findings = {0};
  Levels levels = levels_new(it->rules, it->arena);
  Str ignored, nearest;
  levels_set(&levels, it->rules, S("all"), S("off"), &nearest);
  levels_set(&levels, it->rules, S("date/text-iso"), S("warning"), &ignored);
  levels_set(&levels, it->rules, S("fk/unindexed"), S("warning"), &ignored);
  bool good = lint_run(world, it->rules, levels, &findings, &it->why);
  it->result = str_fmt(it->arena, "%d findings", findings.n);
  catalog_close(world->catalog);
  return good;
}

static bool prove(Trial *it) {
  Engine *engine = engine_open(it->arena, ENGINE_D1, &it->why);
  Traits traits = traits_new(it->arena);
  ReplayErrors errors = {0};
  bool good = engine && replay_text(engine, it->arena, str_of(script), true, &errors);
  if (errors.n) it->why = errors.p[0].message;
  good = good && readback(engine, it->arena, &traits, &it->why);
  engine_close(engine);
  if (!good) return false;
  Verdict verdict = prove_schema(it->arena, str_of(script), &traits, ENGINE_D1);
  it->result = str_fmt(it->arena, "verdict %d", verdict.kind);
  it->why = verdict.what;
  return verdict.kind == VERDICT_PROVEN;
}

static bool migrate(Trial *it) {
  MigrationProof proof = {.from = str_of(script),
                          .migration = S("ALTER TABLE a ADD COLUMN e TEXT;"),
                          .to = str_fmt(it->arena, "%s ALTER TABLE a ADD COLUMN e TEXT;", script),
                          .settings = ENGINE_D1,
                          .rows = 2};
  Verdict verdict = prove_migration(it->arena, &proof);
  it->result = str_fmt(it->arena, "verdict %d, %d rows", verdict.kind, verdict.rows);
  it->why = verdict.what;
  return verdict.kind == VERDICT_PROVEN;
}

static bool rewrite(Trial *it) {
  Strs tables = {0};
  *vec_push(it->arena, &tables) = S("a");
  RewriteProof proof = {.before = str_of(script),
                        .original = S("CREATE TABLE b (id INTEGER PRIMARY KEY, b TEXT, d DATETIME);"
                                      "INSERT INTO b SELECT * FROM a; DROP VIEW v; DROP TABLE a;"
                                      "ALTER TABLE b RENAME TO a;"),
                        .rewritten = S("PRAGMA defer_foreign_keys = ON; CREATE TABLE a_old AS SELECT * FROM a;"
                                       "DROP VIEW v; DROP TABLE a; CREATE TABLE a (id INTEGER PRIMARY KEY, b TEXT, "
                                       "d DATETIME); INSERT INTO a SELECT * FROM a_old; DROP TABLE a_old;"),
                        .tables = tables,
                        .rows = 2};
  Verdict verdict = prove_rewrite(it->arena, &proof);
  it->result = str_fmt(it->arena, "verdict %d, %d rows", verdict.kind, verdict.rows);
  it->why = verdict.what;
  return verdict.kind == VERDICT_PROVEN;
}

static bool verify(Trial *it) {
  World *world = world_of(it);
  Verification result = verify_catalog(it->arena, world->catalog, (VerifyOptions){.each_statement = true});
  it->result = str_fmt(it->arena, "%d statements", result.statements);
  if (result.discrepancies.n) it->why = result.discrepancies.p[0].message;
  catalog_close(world->catalog);
  return result.discrepancies.n == 0;
}

static bool read_file(Trial *it) {
  Applieds applied = {0};
  bool good = database_script(it->arena, str_of(it->path), S("ledger"), &it->result, &it->why) &&
              database_ledger(it->arena, str_of(it->path), S("ledger"), &applied, &it->why);
  it->result = str_fmt(it->arena, "%.*s %d", STR_ARG(it->result), applied.n);
  return good;
}

/* What must hold however often an allocation fails; says so when it does not. */
static bool holds(const char *name, const Trial *it, bool good, Str usual_result, long at) {
  Str words = it->why;
  bool told = words.n > 0, same = str_eq(it->result, usual_result);
  bool kept = sqlite3_memory_used() == held;
  if ((good ? same : told) && kept) return true;
  printf("FAIL %s, %s allocation %ld: %s, \"%.*s\"%s\n", name, lasting ? "all from" : "only", at,
         good ? "another result" : "refused", STR_ARG(good ? it->result : words),
         kept ? "" : ", memory not given back");
  return false;
}

static int run_case(Trial *it, const char *name, bool (*run)(Trial *)) {
  Arena mark = *it->arena;
  countdown = -1;
  if (!run(it)) {
    printf("FAIL %s: %.*s\n", name, STR_ARG(it->why));
    return 1;
  }
  held = sqlite3_memory_used();
  char *kept = malloc((size_t)it->result.n + 1);
  memcpy(kept, it->result.p, (size_t)it->result.n);
  Str result = {kept, it->result.n};
  int bad = 0;
  long at = 0;
  for (int mode = 0; mode < 2; mode++) {
    lasting = mode;
    failed = true;
    for (at = 0; failed && bad < 5; at += stride) {
      failed = false;
      countdown = at;
      it->why = it->result = (Str){0};
      bool good = run(it);
      countdown = -1;
      bad += !holds(name, it, good, result, at);
      *it->arena = mark;
    }
  }
  printf("%s: %ld allocations\n", name, at - stride);
  free(kept);
  return bad > 0;
}

int main(int argc, char **argv) {
  if (argc < 3) return 2;
  stride = atol(argv[2]);
  sqlite3_config(SQLITE_CONFIG_GETMALLOC, &usual);
  sqlite3_mem_methods methods = usual;
  methods.xMalloc = allocate, methods.xRealloc = resize;
  countdown = -1;
  sqlite3_config(SQLITE_CONFIG_MALLOC, &methods);
  sqlite3_initialize();
  Arena rules_arena = arena_open(full), arena = arena_open(full);
  RuleSet rules = {.arena = &rules_arena};
  Trial it = {.arena = &arena, .path = argv[1], .rules = &rules};
  rules_builtin(&rules);
  int bad = run_case(&it, "lint", lint) + run_case(&it, "prove", prove) + run_case(&it, "migrate", migrate) +
            run_case(&it, "rewrite", rewrite) + run_case(&it, "verify", verify) + run_case(&it, "database", read_file);
  printf("%d passed, %d failed\n", 6 - bad, bad);
  return bad > 0;
}
