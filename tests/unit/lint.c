/* Lint as files: what must be found stands below the line that it speaks of.
**
**   tests/lint/GROUP/NAME.sql     one migration
**   tests/lint/GROUP/NAME/        several, or a project with a mig.jsonc and migrations/
**   tests/projects/               whole projects; see its README.md for the format
**
** Every error and warning must be expected, and every expectation found; notes
** only where one is expected. */
#include <stdlib.h>

#include "facts/features.h"
#include "lint/agree.h"
#include "lint/idle.h"
#include "lint/keys.h"
#include "lint/run.h"
#include "lint/tables.h"
#include "project/disk.h"
#include "project/load.h"
#include "unit/unit.h"

/* One expectation: where, which rule, how loud, and a part of what it says. */
typedef struct Expected {
  uint32_t line, column, end_line, end_column; /* end_line 0: only the part in the first line counts */
  Str rule, severity, text;
  bool met;
} Expected;

typedef VEC(Expected) Expectations;

/* Reads "rule severity: text" behind the carets. */
static bool read_says(Str rest, Expected *expected) {
  rest = str_trim(rest);
  expected->rule = str_cut(&rest, ' ');
  expected->severity = str_cut(&rest, ':');
  expected->text = str_trim(rest);
  Severity severity;
  return str_find_char(expected->rule, '/') > 0 && severity_parse(expected->severity, &severity);
}

/* Characters before byte n of a line. */
static uint32_t characters(Str line, int32_t n) {
  uint32_t count = 0;
  for (int32_t i = 0; i < n && i < line.n; i++) count += (line.p[i] & 0xc0) != 0x80;
  return count;
}

/* Whether a line is an expectation; its span goes to *expected. */
static bool read_carets(Str line, Expected *expected) {
  int32_t first = 0;
  bool from_start = str_starts(line, S("--<"));
  if (!str_starts(line, S("--"))) return false;
  if (!from_start) {
    first = 2;
    while (first < line.n && line.p[first] == ' ') first++;
    if (first >= line.n || line.p[first] != '^') return false;
  }
  int32_t last = from_start ? 3 : first;
  while (last < line.n && line.p[last] == '^') last++;
  expected->column = characters(line, first) + 1;
  expected->end_column = characters(line, last) + 1;
  return read_says(str_from(line, last), expected);
}

static void read_below(Arena *arena, Str text, Expectations *list) {
  uint32_t number = 0, subject = 0;
  while (text.n) {
    Str line = str_line(&text);
    Expected expected = {0};
    number++;
    if (read_carets(line, &expected)) {
      expected.line = subject;
      *vec_push(arena, list) = expected;
    } else {
      subject = number;
    }
  }
}

/* "LINE:COLUMN-LINE:COLUMN rule severity: text" */
static void read_beside(Arena *arena, Str text, Expectations *list) {
  while (text.n) {
    Str line = str_line(&text), place = str_cut(&line, ' '), from = str_cut(&place, '-');
    int64_t numbers[4] = {0};
    Str parts[4] = {str_cut(&from, ':'), from, str_cut(&place, ':'), place};
    Expected expected = {0};
    for (int i = 0; i < 4; i++) str_int(parts[i], &numbers[i]);
    if (!read_says(line, &expected)) continue;
    expected.line = (uint32_t)numbers[0], expected.column = (uint32_t)numbers[1];
    expected.end_line = (uint32_t)numbers[2], expected.end_column = (uint32_t)numbers[3];
    *vec_push(arena, list) = expected;
  }
}

/* The span of a finding as expectations count it. */
typedef struct Seen {
  Position start, end;
  bool same_line;
} Seen;

static Seen seen_at(World *world, const Finding *finding) {
  Source *source = source_get(&world->compilation->sources, finding->span.source);
  Seen seen = {source_position(source, world->arena, finding->span.start, COLUMN_CHARACTERS),
               source_position(source, world->arena, finding->span.end, COLUMN_CHARACTERS), true};
  seen.same_line = seen.start.line == seen.end.line;
  return seen;
}

static bool meets(World *world, const Finding *finding, const Expected *expected) {
  Seen seen = seen_at(world, finding);
  if (!str_eq(finding->id, expected->rule) || !str_eq(severity_name(finding->severity), expected->severity))
    return false;
  if (seen.start.line != expected->line || seen.start.column != expected->column) return false;
  if (expected->end_line && (seen.end.line != expected->end_line || seen.end.column != expected->end_column))
    return false;
  bool empty = finding->span.start == finding->span.end; /* one caret marks a gap */
  if (!expected->end_line && seen.same_line && !empty && seen.end.column != expected->end_column) return false;
  return str_find(finding->message, expected->text) >= 0 || str_find(finding->help, expected->text) >= 0;
}

static void complain(Test *test, const char *what, Str file, uint32_t line, uint32_t column, Str rule, Str says) {
  Str text =
      str_fmt(test->perm, "%s %.*s:%u:%u %.*s: %.*s", what, STR_ARG(file), line, column, STR_ARG(rule), STR_ARG(says));
  test_check(test, false, text.p);
}

static void compare_file(Test *test, World *world, int32_t file, const Findings *findings, Expectations *list) {
  const Source *source = world->files.p[file].source;
  for (int32_t i = 0; i < findings->n; i++) {
    const Finding *finding = &findings->p[i];
    if (finding->span.source != source->id) continue;
    bool met = false;
    for (int32_t e = 0; e < list->n && !met; e++) {
      met = !list->p[e].met && meets(world, finding, &list->p[e]);
      list->p[e].met = list->p[e].met || met;
    }
    Seen seen = seen_at(world, finding);
    if (!met && finding->severity > SEVERITY_NOTE)
      complain(test, "not expected:", source->name, seen.start.line, seen.start.column, finding->id, finding->message);
  }
  for (int32_t e = 0; e < list->n; e++) {
    const Expected *expected = &list->p[e];
    if (expected->met) test_check(test, true, "");
    else complain(test, "not found:", source->name, expected->line, expected->column, expected->rule, expected->text);
  }
}

/* A rule finds the same without SQLite as in it; one that has nothing to look at finds nothing when it is asked all the
** same. */
static void check_rules(Test *test, World *world, const RuleSet *rules) {
  Str why;
  sqlite3 *db = sandbox_open(world, &why);
  for (int32_t i = 0; db && i < rules->rules.n; i++) {
    const Rule *rule = &rules->rules.p[i];
    Findings findings = {0};
    bool whole;
    test_check(test, rule_agrees(world, db, rule, &whole, &why), why.p);
    if (whole || !rule_idle(world, rule)) continue;
    bool good = lint_run_rule(world, db, rule, &findings, &why) && findings.n == 0;
    if (!good) test_check(test, false, str_fmt(test->perm, "%.*s was idle and finds", STR_ARG(rule->id)).p);
  }
  sandbox_close(db);
}

/* The SELECTs of selects.txt, run both ways. */
static void check_selects(Test *test, World *world) {
  Files *files = disk_files(test->perm, S(""));
  Str text = {0}, why;
  bool whole,
      read = files->read(files, test->perm, str_fmt(test->perm, "%s/lint/selects.txt", test->folder), &text, &why);
  sqlite3 *db = sandbox_open(world, &why);
  test_check(test, read && db, "selects.txt");
  while (db && text.n) {
    Str line = str_line(&text), sql = str_dup(test->perm, str_from(line, 2));
    if (!str_starts(line, S("+")) && !str_starts(line, S("-"))) continue;
    Rule rule = {.id = sql, .file = S("selects.txt"), .sql = sql, .whole = needs_whole(test->perm, sql, &why)};
    test_check(test, (rule.whole.n > 0) == str_starts(line, S("+")), sql.p);
    test_check(test, rule_agrees(world, db, &rule, &whole, &why), why.p);
  }
  sandbox_close(db);
}

/* The tables of what is final hold what their SELECTs give, under the same names. */
static void check_finals(Test *test, World *world) {
  Str why;
  sqlite3 *db = sandbox_open(world, &why);
  for (const FinalView *view = final_views; db && view->name; view++) {
    sqlite3_stmt *table = NULL, *select = NULL, *differ = NULL;
    Str sql =
        str_fmt(test->perm,
                "SELECT (SELECT count(*) FROM %s) <> (SELECT count(*) FROM (%s)) OR EXISTS (SELECT * FROM %s EXCEPT "
                "SELECT * FROM (%s))",
                view->name, view->select, view->name, view->select);
    sqlite3_prepare_v2(db, str_fmt(test->perm, "SELECT * FROM %s", view->name).p, -1, &table, NULL);
    sqlite3_prepare_v2(db, view->select, -1, &select, NULL);
    bool good = sqlite3_prepare_v2(db, sql.p, -1, &differ, NULL) == SQLITE_OK && sqlite3_step(differ) == SQLITE_ROW &&
                sqlite3_column_int(differ, 0) == 0;
    for (int i = 0; good && i < sqlite3_column_count(table); i++)
      good = str_eq(str_of(sqlite3_column_name(table, i)), str_of(sqlite3_column_name(select, i)));
    if (!good) test_check(test, false, view->name);
    sqlite3_finalize(table), sqlite3_finalize(select), sqlite3_finalize(differ);
  }
  sandbox_close(db);
}

/* A column that numbers rows finds each row by its number. */
static void check_numbered(Test *test, World *world) {
  int n;
  const TableDef *tables = tables_all(&n);
  for (int t = 0; t < n; t++)
    for (int column = 0; column < tables_columns(t); column++) {
      int key = tables_nth_key(t, column);
      bool good = true;
      for (int32_t row = 0; key >= 0 && good && row < tables_rows(world, t).n; row++) {
        KeyRows rows = key_nth(key_rows(world, t, key, tables_cell(world, t, row, key)),
                               tables_cell(world, t, row, column).integer);
        good = rows.end == rows.start + 1 && (rows.order ? rows.order[rows.start] : rows.start) == row;
      }
      if (!good) test_check(test, false, tables[t].name);
    }
}

/* Looking a row's value up gives the rows with that value, each row once. */
static bool key_holds(World *world, int table, int column) {
  int32_t n = tables_rows(world, table).n, found = 0, nulls = 0;
  bool text = tables_all(&(int){0})[table].columns[column].type == COLUMN_TEXT;
  for (int32_t row = 0; row < n; row++) {
    Cell value = tables_cell(world, table, row, column);
    if (text ? !value.text.p : value.integer == NO_INT) {
      nulls++;
      continue;
    }
    KeyRows rows = key_rows(world, table, column, value);
    if (rows.start >= rows.end) return false;
    int32_t first = rows.order ? rows.order[rows.start] : rows.start;
    Cell same = tables_cell(world, table, first, column);
    if (text ? !str_eq_fold(same.text, value.text) : same.integer != value.integer) return false;
    if (first == row) found += rows.end - rows.start;
  }
  return found == n - nulls;
}

static void check_keys(Test *test, World *world) {
  int n;
  const TableDef *tables = tables_all(&n);
  for (int t = 0; t < n; t++)
    for (int column = 0; column < tables_columns(t); column++)
      if (tables[t].columns[column].key && tables[t].columns[column].type != COLUMN_ID && !key_holds(world, t, column))
        test_check(test, false, str_fmt(test->perm, "%s.%s", tables[t].name, tables[t].columns[column].name).p);
}

enum { SAMPLES = 20 };

/* A row of each table of the needs from one number up to another, now this, now that. The slots that have one. */
static Slots sample_rows(World *world, Needs needs, int32_t from, int32_t to, uint32_t *state, int32_t *rows) {
  Slots slots = 0;
  for (int32_t i = from; i < to; i++) {
    int32_t n = needs.p[i].op == NEED_TABLE && needs.p[i].table >= 0 ? tables_rows(world, needs.p[i].table).n : 0;
    if (n == 0) continue;
    *state = *state * 1664525u + 1013904223u;
    rows[needs.p[i].slot] = (int32_t)((*state >> 8) % (uint32_t)n);
    slots |= needs.p[i].slots;
  }
  return slots;
}

/* Conditions of built-in rules, from one number up to another, say in C what they say interpreted. */
static void check_conditions(Test *test, World *world, const Rule *rule, const Needs *needs, int32_t from, int32_t to) {
  uint32_t state = 1;
  int32_t rows[NEED_SLOTS_MAX] = {0};
  for (int sample = 0; sample < SAMPLES; sample++) {
    Slots slots = sample_rows(world, *needs, from, to, &state, rows);
    for (int16_t c = (int16_t)from; c < to; c++) {
      if (!needs->p[c].code || needs->p[c].slots & ~slots) continue;
      bool same = idle_compiled(world, needs, c, rows) == idle_interpreted(world, needs, c, rows);
      if (!same) test_check(test, false, str_fmt(test->perm, "%.*s: condition %d", STR_ARG(rule->id), c).p);
    }
  }
}

/* Each query of needs has slots of its own; of a SELECT that is read whole all are different. */
static void check_all_conditions(Test *test, World *world, const Rule *rule) {
  int32_t from = 1;
  check_conditions(test, world, rule, &rule->whole, 1, rule->whole.n);
  for (int16_t q = rule->needs.n ? rule->needs.p[0].a : 0; q; from = q + 1, q = rule->needs.p[q].next)
    check_conditions(test, world, rule, &rule->needs, from, q);
}

/* Lints a loaded project and compares. `root` leads to the .expected files. */
static void check_loaded(Test *test, const Project *project, const Loaded *loaded, Str name) {
  bool d1 = project->config.target == TARGET_D1;
  Settings settings = {
      .target = d1 ? S("d1") : S("sqlite"),
      .transactions = project->config.transactions == TRANSACTIONS_IMPLICIT ? S("implicit") : S("explicit"),
      .dates = project->config.dates == DATES_TEXT ? S("text") : S("epoch"),
      .deploy = project->config.deploy == DEPLOY_ROLLING ? S("rolling") : S("at-once"),
      .ledger = project->database.migrations_table,
      .sqlite = target_sqlite(d1, project->config.target_version)};
  World *world = world_new(catalog_new(compilation_new(test->perm), d1), settings, test->perm);
  for (int32_t i = 0; i < loaded->migrations.n; i++) {
    MigrationFile *file = world_add_file(world, loaded->migrations.p[i].path, loaded->migrations.p[i].text);
    file->name = loaded->migrations.p[i].name;
    file->number = file_number(file->name);
  }
  RuleSet rules = {.arena = test->perm};
  Findings findings = {0};
  Str why = {0}, nearest;
  rules_builtin(&rules);
  Levels levels = levels_new(&rules, test->perm);
  for (int32_t i = 0; i < project->config.rules.n; i++)
    levels_set(&levels, &rules, project->config.rules.p[i].rule, project->config.rules.p[i].severity, &nearest);
  bool good = lint_run(world, &rules, levels, &findings, &why);
  test_check(test, good, str_fmt(test->perm, "%.*s: %.*s", STR_ARG(name), STR_ARG(why)).p);
  for (int32_t i = 0; good && i < rules.rules.n; i++) check_all_conditions(test, world, &rules.rules.p[i]);
  if (good) check_rules(test, world, &rules); /* its sandbox frees what conditions have compiled */
  if (good && str_find(name, S("projects/")) >= 0) check_selects(test, world);
  if (good) check_finals(test, world);
  if (good) check_numbered(test, world);
  if (good) check_keys(test, world);
  for (int32_t i = 0; good && i < world->files.n; i++) {
    Expectations list = {0};
    Str text = world->files.p[i].source->text, path = world->files.p[i].source->name, beside;
    read_below(test->perm, text, &list);
    if (str_ends(path, S(".sql"))) {
      Files *files = disk_files(test->perm, S(""));
      path = str_fmt(test->perm, "%.*s.expected", STR_ARG(str_sub(path, 0, path.n - 4)));
      if (files->exists(files, *test->scratch, path) && files->read(files, test->perm, path, &beside, &why))
        read_beside(test->perm, beside, &list);
    }
    compare_file(test, world, i, &findings, &list);
  }
  catalog_close(world->catalog);
}

static void check_project(Test *test, Str root) {
  Project project;
  Loaded loaded;
  Str why;
  Files *files = disk_files(test->perm, str_concat(test->perm, root, S("/")));
  bool good = project_read(test->perm, files, (ProjectChoice){0}, &project, &why) &&
              project_load(&project, test->perm, S(""), &loaded, &why);
  if (good) check_loaded(test, &project, &loaded, root);
  else test_check(test, false, str_fmt(test->perm, "%.*s: %.*s", STR_ARG(root), STR_ARG(why)).p);
}

/* A script, or a folder of scripts, under the default configuration. */
static void check_scripts(Test *test, Str path) {
  Project project;
  Loaded loaded;
  Str why;
  bool good = project_read(test->perm, disk_files(test->perm, S("")), (ProjectChoice){0}, &project, &why) &&
              project_load(&project, test->perm, path, &loaded, &why);
  if (good) check_loaded(test, &project, &loaded, path);
  else test_check(test, false, str_fmt(test->perm, "%.*s: %.*s", STR_ARG(path), STR_ARG(why)).p);
}

static void each(Test *test, Str folder, void (*check)(Test *, Str)) {
  Files *files = disk_files(test->perm, S(""));
  Strs names = {0};
  Str why;
  if (!files->exists(files, *test->scratch, folder) || !files->list(files, test->perm, folder, &names, &why)) return;
  for (int32_t i = 0; i < names.n; i++) {
    Str name = names.p[i];
    if (str_ends(name, S("/"))) name.n--;
    else if (!str_ends(name, S(".sql"))) continue;
    check(test, str_fmt(test->perm, "%.*s/%.*s", STR_ARG(folder), STR_ARG(name)));
  }
}

/* A project has a configuration or a folder migrations; anything else is scripts. */
static void check_case(Test *test, Str path) {
  Files *files = disk_files(test->perm, S(""));
  Str migrations = str_concat(test->perm, path, S("/migrations")),
      config = str_concat(test->perm, path, S("/mig.jsonc"));
  bool project = files->exists(files, *test->scratch, migrations) || files->exists(files, *test->scratch, config);
  if (project) check_project(test, path);
  else check_scripts(test, path);
}

static void check_group(Test *test, Str folder) {
  each(test, folder, check_case);
}

void test_lint(Test *test) {
  each(test, str_fmt(test->perm, "%s/lint", test->folder), check_group);
  check_project(test, str_fmt(test->perm, "%s/projects/as-written", test->folder));
  each(test, str_fmt(test->perm, "%s/projects/sensible", test->folder), check_project);
  check_project(test, str_fmt(test->perm, "%s/..", test->folder));
}
