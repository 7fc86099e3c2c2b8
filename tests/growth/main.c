/* The growth of rules: growth [--time]
**
** Without a clock: every built-in rule is run on a project, on one of twice and on one of four times its
** size; the rows that its cursors visit must not grow more than LIMIT times from one to the next, and its
** plan may scan a table in the outermost loop only. --time prints what each rule takes at 100, 1,000 and
** 10,000 tables instead.
**
** What surprised: SQLite changes a plan with the size, and the rows jump where both plans are good. So one
** of the two steps may be steeper; a loop in a loop is steep in both. */
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <time.h>

#include "growth.h"
#include "lint/tables.h"

/* A rule that looks up what it joins grows 2 times; a loop in a loop, 4 times. */
#define LIMIT 2.3
#define TABLES 150
enum { SIZES = 3 };

static void memory_full(void) {
  fprintf(stderr, "growth: out of memory\n");
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
  if (run.db) return run;
  printf("growth: %.*s\n", STR_ARG(why));
  exit(2);
}

static uint64_t run_steps(Run *run, const Rule *rule) {
  Findings findings = {0};
  Str why;
  run->world->steps = 0;
  if (lint_run_rule(run->world, run->db, rule, &findings, &why)) return run->world->steps;
  printf("%.*s\n", STR_ARG(why));
  exit(2);
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
  Run runs[SIZES];
  for (int i = 0; i < SIZES; i++) runs[i] = run_open(&arena, TABLES << i);
  Plan *plan = arena_new(&arena, Plan, 1);
  for (int32_t i = 0; i < rules.rules.n; i++) {
    const Rule *rule = &rules.rules.p[i];
    check_steps(runs, rule);
    plan_read(runs[SIZES - 1].db, rule, plan);
    const char *scan = plan_scan(plan, rule, 0, false);
    result(!scan, rule, "scans in an inner loop", scan ? scan : "");
  }
  for (int i = 0; i < SIZES; i++) sandbox_close(runs[i].db);
  printf("%d passed, %d failed\n", passed, failures);
  return failures > 0;
}
