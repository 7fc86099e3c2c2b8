/* The growth of rules: growth [--time]
**
** Without a clock: every built-in rule is run on a project, on one of twice and on one of four times its
** size; the rows that its cursors visit must not grow more than LIMIT times from one to the next, and its
** plan may scan a table in the outermost loop only. On the well-made projects, where rules find nothing, they must learn so
** at little cost: few rows, and mostly without SQLite. --time prints what each rule takes at 100, 1,000 and
** 10,000 tables instead.
**
** What surprised: SQLite changes a plan with the size, and the rows jump where both plans are good. So one
** of the two steps may be steeper; a loop in a loop is steep in both. */
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <time.h>

#include "facts/features.h"
#include "growth.h"
#include "lint/agree.h"
#include "lint/idle.h"
#include "lint/tables.h"
#include "project/disk.h"
#include "project/load.h"

/* A rule that looks up what it joins grows 2 times; a loop in a loop, 4 times. */
#define LIMIT 2.3
#define TABLES 150
enum { SIZES = 3 };

static void memory_full(void) {
  fprintf(stderr, "growth: out of memory\n");
  exit(2);
}

static void fatal(Str why) {
  printf("growth: %.*s\n", STR_ARG(why));
  exit(2);
}

static int passed, failures;

static void result(bool good, const Rule *rule, const char *what, const char *detail) {
  if (good) passed++;
  else failures++;
  if (!good) printf("%.*s %s: %s\n", STR_ARG(rule->id), what, detail);
}

/* ---- steps ---- */

typedef struct Run {
  World *world;
  sqlite3 *db;
} Run;

static Run run_open(Arena *arena, int32_t tables) {
  Str why;
  Run run = {grow_world(arena, tables), NULL};
  run.world->allows = arena_new(arena, Allows, 1);
  allows_read(run.world, run.world->allows);
  run.db = sandbox_open(run.world, &why);
  if (!run.db) fatal(why);
  return run;
}

static uint64_t run_steps(Run *run, const Rule *rule) {
  Findings findings = {0};
  Str why;
  run->world->steps = 0;
  if (lint_run_rule(run->world, run->db, rule, &findings, &why)) return run->world->steps;
  fatal(why);
  return 0;
}

/* Without SQLite it finds the same; and it is no accident, for what many rows make uncertain is left to SQLite. */
static void check_whole(Run *run, const Rule *rule) {
  bool whole;
  Str why = {0};
  bool agrees = rule_agrees(run->world, run->db, rule, &whole, &why);
  result(agrees, rule, "differs", agrees ? "" : str_cstr(run->world->arena, why));
  result(whole == (rule->whole.n > 0), rule, "without SQLite",
         "left to SQLite after all, for a value decides that is not known without it");
}

static void check_steps(Run *runs, const Rule *rule) {
  char detail[100];
  uint64_t steps[SIZES];
  double least = LIMIT + 1;
  for (int i = 0; i < SIZES; i++) {
    steps[i] = run_steps(&runs[i], rule);
    if (i && (double)steps[i] <= least * (double)steps[i - 1]) least = (double)steps[i] / (double)steps[i - 1];
  }
  snprintf(detail, sizeof detail, "%llu, %llu, %llu rows in projects of one, two and four times the size",
           (unsigned long long)steps[0], (unsigned long long)steps[1], (unsigned long long)steps[2]);
  bool nothing = steps[SIZES - 1] == 0;
  result(nothing || least <= LIMIT, rule, "visits", detail);
  if (nothing) printf("%.*s finds none of its rows in tests/growth/generate.c\n", STR_ARG(rule->id));
}

/* ---- silent projects ---- */

/* What a rule may cost where it finds nothing: rows visited to learn so, for a hundred statements, and in how many of
** the projects SQLite has to prepare it, which takes as long as 3,000 rows. The dearest built-in rules come to 327 rows
** and 5 projects. */
enum { SILENT_ROWS = 350, SILENT_PREPARED = 5 };

typedef struct Silence {
  uint64_t rows;
  int prepared;
} Silence;

/* A project of tests/projects/sensible, read as mig lint reads it. */
static World *silent_world(Arena *arena, Str folder) {
  Project project;
  Loaded loaded;
  Str why;
  Files *files = disk_files(arena, str_concat(arena, folder, S("/")));
  if (!project_read(arena, files, (ProjectChoice){0}, &project, &why) ||
      !project_load(&project, arena, S(""), &loaded, &why))
    fatal(why);
  bool d1 = project.config.target == TARGET_D1;
  Settings settings = {.target = d1 ? S("d1") : S("sqlite"),
                       .transactions = S("implicit"),
                       .dates = project.config.dates == DATES_TEXT ? S("text") : S("epoch"),
                       .deploy = S("at-once"),
                       .ledger = project.database.migrations_table,
                       .sqlite = target_sqlite(d1, project.config.target_version)};
  World *world = world_new(catalog_new(compilation_new(arena), d1), settings, arena);
  for (int32_t i = 0; i < loaded.migrations.n; i++)
    world_add_file(world, loaded.migrations.p[i].path, loaded.migrations.p[i].text)->name = loaded.migrations.p[i].name;
  world->allows = arena_new(arena, Allows, 1);
  allows_read(world, world->allows);
  return world;
}

static void add_silence(World *world, sqlite3 *db, const Rule *rule, Silence *silence) {
  Findings findings = {0};
  Str why;
  world->steps = 0;
  bool idle = rule_idle(world, rule);
  uint64_t rows = world->steps;
  if (!idle && (!lint_run_rule(world, db, rule, &findings, &why) || findings.n)) return; /* notes */
  silence->rows += rows;
  silence->prepared += !idle;
}

static void check_silence(Arena *arena, const RuleSet *rules, Str folder) {
  Files *files = disk_files(arena, S(""));
  Strs names = {0};
  Str why;
  Silence *silence = arena_new(arena, Silence, rules->rules.n);
  uint64_t statements = 0;
  if (!files->list(files, arena, folder, &names, &why)) fatal(why);
  for (int32_t i = 0; i < names.n; i++) {
    if (!str_ends(names.p[i], S("/"))) continue;
    World *world = silent_world(arena, str_fmt(arena, "%.*s/%.*s", STR_ARG(folder), names.p[i].n - 1, names.p[i].p));
    sqlite3 *db = sandbox_open(world, &why);
    if (!db) fatal(why);
    statements += (uint64_t)world->catalog->statements.n;
    for (int32_t r = 0; r < rules->rules.n; r++) add_silence(world, db, &rules->rules.p[r], &silence[r]);
    sandbox_close(db);
  }
  for (int32_t r = 0; r < rules->rules.n; r++) {
    char detail[100];
    const Rule *rule = &rules->rules.p[r];
    uint64_t rows = silence[r].rows * 100 / statements;
    snprintf(detail, sizeof detail, "%llu rows for a hundred statements, prepared in %d projects",
             (unsigned long long)rows, silence[r].prepared);
    bool off = rule->severity == SEVERITY_OFF;
    result(off || (rows <= SILENT_ROWS && silence[r].prepared <= SILENT_PREPARED), rule, "finds nothing, for", detail);
  }
}

/* ---- plans ---- */

typedef struct PlanRow {
  int id, parent;
  char detail[200];
} PlanRow;

enum { PLAN_MAX = 400 };

typedef struct Plan {
  PlanRow rows[PLAN_MAX];
  int n;
} Plan;

static void plan_read(sqlite3 *db, const Rule *rule, Plan *plan) {
  char *sql = sqlite3_mprintf("EXPLAIN QUERY PLAN %.*s", rule->sql.n, rule->sql.p);
  sqlite3_stmt *statement = NULL;
  plan->n = 0;
  sqlite3_prepare_v2(db, sql, -1, &statement, NULL);
  while (sqlite3_step(statement) == SQLITE_ROW && plan->n < PLAN_MAX) {
    PlanRow *row = &plan->rows[plan->n++];
    *row = (PlanRow){sqlite3_column_int(statement, 0), sqlite3_column_int(statement, 1), ""};
    snprintf(row->detail, sizeof row->detail, "%s", (const char *)sqlite3_column_text(statement, 3));
  }
  sqlite3_finalize(statement);
  sqlite3_free(sql);
}

static bool starts(const char *s, const char *prefix) {
  return strncmp(s, prefix, strlen(prefix)) == 0;
}

/* Whether a scan is of D1's own tables, whose size no project changes. */
static bool fixed_size(const Rule *rule, const char *detail) {
  static const char *const tables[] = {"d1_functions", "d1_pragmas", "d1_modules"};
  char name[64] = "", use[100];
  sscanf(detail, "SCAN %63s", name);
  for (size_t i = 0; i < sizeof tables / sizeof *tables; i++) {
    snprintf(use, sizeof use, "%s AS %s ", tables[i], name);
    if (str_find(rule->sql, str_of(use)) >= 0) return true;
  }
  return false;
}

/* A key of a virtual table is a plan number above 0. */
static bool scans(const char *detail) {
  if (!starts(detail, "SCAN ") || strcmp(detail, "SCAN CONSTANT ROW") == 0) return false;
  return strstr(detail, "VIRTUAL TABLE INDEX 0:") || !strstr(detail, "VIRTUAL TABLE");
}

/* Looks for scans below a row, of which `inner` says that it is run again and again. */
static const char *plan_scan(const Plan *plan, const Rule *rule, int parent, bool inner) {
  bool first = true;
  for (int i = 0; i < plan->n; i++) {
    const PlanRow *row = &plan->rows[i];
    if (row->parent != parent) continue;
    bool loop = starts(row->detail, "SCAN ") || starts(row->detail, "SEARCH ");
    if (scans(row->detail) && (inner || !first) && !fixed_size(rule, row->detail)) return row->detail;
    if (loop) first = false;
    bool again = inner || starts(row->detail, "CORRELATED");
    const char *below = plan_scan(plan, rule, row->id, again);
    if (below) return below;
  }
  return NULL;
}

/* ---- time ---- */

static double now(void) {
  struct timespec t;
  clock_gettime(CLOCK_MONOTONIC, &t);
  return (double)t.tv_sec * 1e3 + (double)t.tv_nsec / 1e6;
}

static void print_times(const RuleSet *rules) {
  static const int32_t sizes[] = {100, 1000, 10000};
  static double times[1000][3];
  for (int s = 0; s < 3; s++) {
    Arena arena = arena_open(memory_full);
    Run run = run_open(&arena, sizes[s]);
    for (int32_t i = 0; i < rules->rules.n && i < 1000; i++) {
      /* The first run builds the virtual tables' rows and keys, which rules share. */
      run_steps(&run, &rules->rules.p[i]);
      double start = now();
      run_steps(&run, &rules->rules.p[i]);
      times[i][s] = now() - start;
    }
    sandbox_close(run.db);
    arena_close(&arena);
  }
  printf("%-32s %12s %12s %12s\n", "milliseconds a rule, tables:", "100", "1,000", "10,000");
  double sum[3] = {0};
  for (int32_t i = 0; i < rules->rules.n; i++) {
    printf("%-32.*s %12.3f %12.3f %12.3f\n", STR_ARG(rules->rules.p[i].id), times[i][0], times[i][1], times[i][2]);
    for (int s = 0; s < 3; s++) sum[s] += times[i][s];
  }
  printf("%-32s %12.3f %12.3f %12.3f\n", "all", sum[0], sum[1], sum[2]);
}

int main(int argc, char **argv) {
  Arena arena = arena_open(memory_full);
  RuleSet rules = {.arena = &arena};
  rules_builtin(&rules);
  if (argc > 1 && strcmp(argv[1], "--time") == 0) {
    print_times(&rules);
    return 0;
  }
  check_silence(&arena, &rules, S("tests/projects/sensible"));
  Run runs[SIZES];
  for (int i = 0; i < SIZES; i++) runs[i] = run_open(&arena, TABLES << i);
  Plan *plan = arena_new(&arena, Plan, 1);
  for (int32_t i = 0; i < rules.rules.n; i++) {
    const Rule *rule = &rules.rules.p[i];
    check_whole(&runs[0], rule);
    check_steps(runs, rule);
    plan_read(runs[SIZES - 1].db, rule, plan);
    const char *scan = plan_scan(plan, rule, 0, false);
    result(!scan, rule, "scans in an inner loop", scan ? scan : "");
  }
  for (int i = 0; i < SIZES; i++) sandbox_close(runs[i].db);
  printf("%d passed, %d failed\n", passed, failures);
  return failures > 0;
}
