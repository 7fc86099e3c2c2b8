/* Runs rules: prepares each SELECT in a sandbox and turns its rows into findings.
**
** Result columns go by name: place and message are required; help, related, fix,
** fix_title and severity optional. A rule that only words problems (`on:`) is not
** even prepared unless one of them occurred: that is about half of the rules. Most built-in rules are run without SQLite
** (selects.h): the sandbox is for a team's, and for what these leave to it. */
#include "lint/run.h"

#include <stdlib.h>
#include <string.h>

#include "lint/functions.h"
#include "lint/idle.h"
#include "lint/selects.h"
#include "lint/tables.h"
#include "prove/engine.h"

/* A virtual table's own declaration passes the authorizer, too, when a rule first names it. */
static int authorize(void *data, int action, const char *a, const char *b, const char *c, const char *d) {
  (void)a, (void)c, (void)d;
  if (((const World *)data)->declaring) return SQLITE_OK;
  if (action == SQLITE_FUNCTION) return engine_function_gets_out(b) ? SQLITE_DENY : SQLITE_OK;
  bool reading = action == SQLITE_SELECT || action == SQLITE_READ || action == SQLITE_RECURSIVE;
  return reading ? SQLITE_OK : SQLITE_DENY;
}

/* What stops a rule that runs away: the steps that all rules of a run may take together. The built-in ones take 404
** million on 10,000 tables with as many views, indexes and foreign keys. A team's may be a stranger's: some seconds,
** however many they are, and what they make up (fixes, messages) has its limit too. They are looked at more often, for
** a step may make a text of TEXT_MAX. */
#define STEPS_EACH 1000000
#define STEPS_MAX INT64_C(5000000000)
#define TEAM_STEPS_EACH 10
#define TEAM_STEPS_MAX INT64_C(100000000)
#define TEAM_BYTES_MAX ((size_t)1 << 28)

static int too_much(void *data) {
  World *world = data;
  world->team_full = world->in_team_rule && arena_used(world->arena) - world->team_start > TEAM_BYTES_MAX;
  world->operations += world->in_team_rule ? TEAM_STEPS_EACH : STEPS_EACH;
  world->team_operations += world->in_team_rule ? TEAM_STEPS_EACH : 0;
  return world->team_full || world->operations > STEPS_MAX || world->team_operations > TEAM_STEPS_MAX;
}

/* No text of a finding is longer; zeroblob() and printf('%.*c') would make gigabytes. */
#define TEXT_MAX 16000000

sqlite3 *sandbox_open(World *world, Str *why) {
  sqlite3 *db = NULL;
  if (sqlite3_open_v2(":memory:", &db, SQLITE_OPEN_READWRITE | SQLITE_OPEN_CREATE | SQLITE_OPEN_NOMUTEX, NULL) !=
      SQLITE_OK) {
    *why = str_dup(world->arena, str_of(db ? sqlite3_errmsg(db) : "out of memory"));
    sqlite3_close(db);
    return NULL;
  }
  sqlite3_db_config(db, SQLITE_DBCONFIG_DQS_DML, 0, NULL);
  sqlite3_db_config(db, SQLITE_DBCONFIG_DQS_DDL, 0, NULL);
  sqlite3_db_config(db, SQLITE_DBCONFIG_TRUSTED_SCHEMA, 1, NULL);
  sqlite3_db_config(db, SQLITE_DBCONFIG_ENABLE_FTS3_TOKENIZER, 0, NULL);
  sqlite3_limit(db, SQLITE_LIMIT_LENGTH, TEXT_MAX);
  sqlite3_limit(db, SQLITE_LIMIT_ATTACHED, 0);
  /* What doesn't fit into the cache would be written to a file in /tmp. */
  sqlite3_exec(db, "PRAGMA temp_store = MEMORY", NULL, NULL, NULL);
  if (!tables_register(db, world, why) || !functions_register(db, world, why)) {
    sqlite3_close(db);
    return NULL;
  }
  sqlite3_set_authorizer(db, authorize, world);
  sqlite3_progress_handler(db, STEPS_EACH, too_much, world);
  return db;
}

void sandbox_close(sqlite3 *db) {
  sqlite3_close(db);
}

/* ---- one row ---- */

typedef struct RowShape {
  int column[FIELD_COUNT]; /* result column of each field, -1 if absent */
} RowShape;

static bool row_shape(sqlite3_stmt *statement, RowShape *shape) {
  for (int f = 0; f < FIELD_COUNT; f++) {
    shape->column[f] = -1;
    for (int c = 0; c < sqlite3_column_count(statement); c++)
      if (strcmp(sqlite3_column_name(statement, c), row_fields[f]) == 0) shape->column[f] = c;
  }
  return shape->column[FIELD_PLACE] >= 0 && shape->column[FIELD_MESSAGE] >= 0;
}

/* How many numbers a list has at most: most have one. */
static int32_t count_numbers(Str list) {
  int32_t n = 1;
  for (int32_t i = 0; i < list.n; i++) n += list.p[i] == ',';
  return list.n ? n : 0;
}

/* Reads "3,5,8", as edit() || ',' || edit() and group_concat give it. */
static int32_t next_number(Str *list, int32_t limit) {
  int64_t number;
  Str item = str_trim(str_cut(list, ','));
  return str_int(item, &number) && number >= 0 && number < limit ? (int32_t)number : -1;
}

static void read_related(World *world, Finding *finding, Str list) {
  int32_t count = count_numbers(list);
  if (!count) return;
  finding->related = arena_room(world->arena, sizeof *finding->related, alignof(Related), count);
  while (list.n) {
    int32_t number = next_number(&list, world->related.n);
    if (number >= 0) finding->related[finding->nrelated++] = world->related.p[number];
  }
}

static int compare_edits(const void *a, const void *b) {
  const Edit *x = a, *y = b;
  if (x->source != y->source) return x->source < y->source ? -1 : 1;
  if (x->start != y->start) return x->start < y->start ? -1 : 1;
  return (x->end > y->end) - (x->end < y->end);
}

static void read_fix(World *world, Finding *finding, Str list, Str title, bool suggested) {
  int32_t count = count_numbers(list), n = 0;
  if (!count) return;
  Edit *edits = arena_room(world->arena, sizeof *edits, alignof(Edit), count);
  while (list.n) {
    int32_t number = next_number(&list, world->edits.n);
    if (number >= 0) edits[n++] = world->edits.p[number];
  }
  if (!n) return;
  qsort(edits, (size_t)n, sizeof *edits, compare_edits);
  finding->fixes = arena_new(world->arena, Fix, 1);
  finding->nfixes = 1;
  finding->fixes[0] = (Fix){title.n ? title : finding->rule->title, finding->rule->safe && !suggested, edits, n};
}

/* Where findings go, and whose they are. */
typedef struct Finder {
  World *world;
  const Rule *rule;
  Findings *findings;
} Finder;

static void add_finding(void *data, const Value fields[FIELD_COUNT]) {
  const Finder *finder = data;
  World *world = finder->world;
  const Rule *rule = finder->rule;
  Finding finding = {.rule = rule, .id = rule->id, .severity = rule->severity};
  Str texts[FIELD_COUNT];
  if (!place_decode(world, fields[FIELD_PLACE].integer, &finding.at, &finding.span)) return;
  for (int f = FIELD_MESSAGE; f < FIELD_COUNT; f++)
    texts[f] = fields[f].type == VALUE_TEXT ? value_str(fields[f]) : S("");
  finding.message = texts[FIELD_MESSAGE];
  finding.help = texts[FIELD_HELP].n ? texts[FIELD_HELP] : rule->help;
  Severity severity;
  if (severity_parse(texts[FIELD_SEVERITY], &severity)) finding.severity = severity;
  if (finding.severity == SEVERITY_OFF) finding.severity = SEVERITY_WARNING; /* off by default, switched on */
  read_related(world, &finding, texts[FIELD_RELATED]);
  read_fix(world, &finding, texts[FIELD_FIX], texts[FIELD_FIX_TITLE], str_eq(texts[FIELD_SUGGESTED], S("1")));
  *vec_push(world->arena, finder->findings) = finding;
}

/* What has no place is no finding. */
static void read_row(const Finder *finder, sqlite3_stmt *statement, const RowShape *shape) {
  Value fields[FIELD_COUNT] = {0};
  int place = shape->column[FIELD_PLACE];
  if (sqlite3_column_type(statement, place) == SQLITE_NULL) return;
  fields[FIELD_PLACE] = value_integer(sqlite3_column_int64(statement, place));
  for (int f = FIELD_MESSAGE; f < FIELD_COUNT; f++) {
    int column = shape->column[f];
    const char *text = column < 0 ? NULL : (const char *)sqlite3_column_text(statement, column);
    if (!text) continue;
    fields[f] = value_text(str_dup(finder->world->arena, (Str){text, sqlite3_column_bytes(statement, column)}));
  }
  add_finding((void *)finder, fields);
}

/* ---- one rule ---- */

/* A team's rule begins or ends. */
static void watch_rule(World *world, sqlite3 *db, const Rule *rule, bool begins) {
  if (!rule->team) return;
  world->in_team_rule = begins;
  world->team_start = arena_used(world->arena);
  sqlite3_progress_handler(db, begins ? TEAM_STEPS_EACH : STEPS_EACH, too_much, world);
  if (world->watch) world->watch(world, begins ? rule : NULL);
}

static bool failed(World *world, const Rule *rule, Str reason, Str *why) {
  *why = str_fmt(world->arena, "%.*s: rule %.*s: %.*s", STR_ARG(rule->file), STR_ARG(rule->id), STR_ARG(reason));
  return false;
}

/* Steps through the rows; SQLite's code of the end. */
static int step_all(World *world, const Rule *rule, sqlite3_stmt *statement, const RowShape *shape,
                    Findings *findings) {
  int rc;
  Finder finder = {world, rule, findings};
  while ((rc = sqlite3_step(statement)) == SQLITE_ROW) read_row(&finder, statement, shape);
  return rc;
}

static Str stopped(const World *world) {
  return world->team_full ? S("makes too much text and was stopped")
                          : S("takes too long on this project and was stopped");
}

/* Whether anything but blanks, comments and semicolons is left of a rule. */
static bool goes_on(sqlite3 *db, const char *tail, const char *end) {
  bool more = false;
  while (!more && tail < end) {
    sqlite3_stmt *next = NULL;
    more = sqlite3_prepare_v2(db, tail, (int)(end - tail), &next, &tail) != SQLITE_OK || next;
    sqlite3_finalize(next);
  }
  return more;
}

bool lint_run_rule(World *world, sqlite3 *db, const Rule *rule, Findings *findings, Str *why) {
  sqlite3_stmt *statement = NULL;
  const char *tail = NULL;
  int rc = sqlite3_prepare_v2(db, rule->sql.p, rule->sql.n, &statement, &tail);
  if (rc != SQLITE_OK) return failed(world, rule, str_of(sqlite3_errmsg(db)), why);
  if (statement && goes_on(db, tail, rule->sql.p + rule->sql.n)) {
    sqlite3_finalize(statement);
    return failed(world, rule, S("a rule is one SELECT, and something follows it"), why);
  }
  RowShape shape;
  bool good = statement && row_shape(statement, &shape);
  if (good) {
    watch_rule(world, db, rule, true);
    rc = step_all(world, rule, statement, &shape, findings);
    watch_rule(world, db, rule, false);
    good = rc == SQLITE_DONE;
  }
  Str reason = !statement || rc == SQLITE_OK ? S("its SELECT must give the columns place and message")
               : rc == SQLITE_INTERRUPT      ? stopped(world)
                                             : str_dup(world->arena, str_of(sqlite3_errmsg(db)));
  sqlite3_finalize(statement);
  return good || failed(world, rule, reason, why);
}

bool lint_run_whole(World *world, const Rule *rule, Findings *findings) {
  if (!rule->whole.n) return false;
  int32_t before = findings->n;
  Finder finder = {world, rule, findings};
  if (select_rule(world, rule, add_finding, &finder) == FOUND_NONE) return true;
  findings->n = before;
  return false;
}

/* Codes that occurred, by number of problem. */
static bool concerned(const World *world, const Rule *rule, const bool occurred[PROBLEM_COUNT]) {
  if (rule->target.n && !str_eq(rule->target, world->settings.target)) return false;
  if (!rule->on.n) return true;
  for (int code = 0; code < PROBLEM_COUNT; code++)
    for (int32_t i = 0; occurred[code] && i < rule->on.n; i++)
      if (str_eq(rule->on.p[i], problem_slug((ProblemCode)code))) return true;
  return false;
}

/* ---- all rules ---- */

int findings_compare(const void *a, const void *b) {
  const Finding *x = a, *y = b;
  if (x->span.source != y->span.source) return x->span.source < y->span.source ? -1 : 1;
  if (x->span.start != y->span.start) return x->span.start < y->span.start ? -1 : 1;
  if (x->span.end != y->span.end) return x->span.end < y->span.end ? -1 : 1;
  int d = str_cmp(x->id, y->id);
  return d ? d : str_cmp(x->message, y->message);
}

/* Drops what is suppressed, what the author never wrote, and repetitions: a rule
** that joins may come to the same place by two ways. `from`: the first new one. */
static void settle(World *world, Allows *allows, Findings *findings, int32_t from) {
  int32_t kept = from;
  if (findings->n > from)
    qsort(findings->p + from, (size_t)(findings->n - from), sizeof *findings->p, findings_compare);
  for (int32_t i = from; i < findings->n; i++) {
    Finding *finding = &findings->p[i];
    if (!world_shows(world, finding->span.source)) continue;
    if (kept > from && findings_compare(&findings->p[kept - 1], finding) == 0) continue;
    if (allows_silence(world, allows, finding->rule, finding->span)) continue;
    findings->p[kept++] = *finding;
  }
  findings->n = kept;
}

/* Runs a rule without SQLite where that goes. The sandbox is opened for the first that needs it. */
static bool run_rule(World *world, sqlite3 **db, const Rule *rule, Findings *findings, Str *why) {
  if (lint_run_whole(world, rule, findings)) return true;
  if (!rule->whole.n && rule_idle(world, rule)) return true;
  if (!*db) *db = sandbox_open(world, why);
  return *db && lint_run_rule(world, *db, rule, findings, why);
}

static bool run_some(World *world, sqlite3 **db, const RuleSet *rules, Levels levels, bool meta, Findings *findings,
                     Str *why) {
  bool occurred[PROBLEM_COUNT] = {0};
  for (int32_t i = 0; i < world->compilation->problems.n; i++) occurred[world->compilation->problems.p[i].code] = true;
  for (int32_t i = 0; i < rules->rules.n; i++) {
    const Rule *rule = &rules->rules.p[i];
    int level = levels.level ? levels.level[i] : -1;
    bool off = level == SEVERITY_OFF || (level < 0 && rule->severity == SEVERITY_OFF);
    if (off || str_eq(rule->group, S("meta")) != meta || !concerned(world, rule, occurred)) continue;
    int32_t first = findings->n;
    if (!run_rule(world, db, rule, findings, why)) return false;
    for (int32_t f = first; level > 0 && f < findings->n; f++) findings->p[f].severity = (Severity)level;
  }
  return true;
}

static void check_allows(World *world, const RuleSet *rules) {
  for (int32_t i = 0; i < world->allows->list.n; i++) {
    Allow *allow = &world->allows->list.p[i];
    for (int32_t r = 0; r < rules->rules.n && !allow->known; r++)
      allow->known = levels_name_matches(allow->rule, &rules->rules.p[r]);
    if (!allow->known) allow->nearest = rule_nearest(rules, allow->rule);
  }
}

bool lint_run(World *world, const RuleSet *rules, Levels levels, Findings *findings, Str *why) {
  sqlite3 *db = NULL;
  world->allows = arena_new(world->arena, Allows, 1);
  allows_read(world, world->allows);
  check_allows(world, rules);
  bool good = run_some(world, &db, rules, levels, false, findings, why);
  if (good) {
    settle(world, world->allows, findings, 0);
    if (world->review.call) world->review.call(world->review.data, world, findings, 0);
    int32_t first = findings->n;
    good = run_some(world, &db, rules, levels, true, findings, why);
    settle(world, world->allows, findings, first);
    if (good && world->review.call) world->review.call(world->review.data, world, findings, first);
    if (findings->n) qsort(findings->p, (size_t)findings->n, sizeof *findings->p, findings_compare);
  }
  sandbox_close(db);
  functions_close(world);
  return good;
}
