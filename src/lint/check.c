/* A rule's own examples as its tests; see check.h.
**
** An example is one migration, or several, each begun by a line "==> NAME". The
** line "==> settings dates=epoch deploy=rolling" says under which settings, and
** "==> repeat 20000" makes that many copies of each "@": for what only size makes wrong;
** "==> crlf" gives it CRLF line ends, "==> latin1" an encoding that is none of ours; "==> back NAME" is a file beside
** it that leads back. Of history: "==> base" says that the migration above stands so in the base revision, "==> was"
** begins the text that it had there, "==> removed NAME" is one that is there only, "==> renamed NAME" the one above under its
** former name. "==> schema.sql" begins the generated schema, behind all migrations; "==> stale RULE FILE" is an entry
** of a baseline that nothing matches. */
#include "lint/check.h"

#include "base/buf.h"
#include "diff/compare.h"
#include "facts/features.h"
#include "lint/agree.h"
#include "lint/fix.h"
#include "project/dialects.h"

static Settings example_settings(Arena *arena, Str words) {
  Settings settings = {.target = S("d1"),
                       .transactions = S("implicit"),
                       .dates = S("text"),
                       .deploy = S("at-once"),
                       .ledger = S("d1_migrations")};
  Str version = {0};
  struct {
    Str name;
    Str *value;
  } all[] = {{S("target"), &settings.target},
             {S("transactions"), &settings.transactions},
             {S("dates"), &settings.dates},
             {S("deploy"), &settings.deploy},
             {S("table"), &settings.names[NAME_TABLE]},
             {S("column"), &settings.names[NAME_COLUMN]},
             {S("version"), &version}};
  while (words.n) {
    Str value = str_trim(str_cut(&words, ' ')), name = str_cut(&value, '=');
    for (size_t i = 0; i < sizeof all / sizeof *all; i++)
      if (str_eq(name, all[i].name)) *all[i].value = str_dup(arena, value);
  }
  settings.sqlite = target_sqlite(str_eq(settings.target, S("d1")), version);
  return settings;
}

/* The files of an example, in order; their settings. */
typedef struct Example {
  VEC(Str) names;
  VEC(Str) texts;
  VEC(Str) ways_back;
  VEC(Str) journals; /* "unlisted", "late TAG", "lacks TAG" */
  VEC(Str) bases;    /* texts in the base revision; p == NULL: not there */
  VEC(RemovedFile) removed;
  VEC(StaleEntry) stale;
  Str schema; /* schema.sql; p == NULL: none */
  Settings settings;
} Example;

/* The text with `times` copies of each '@'. */
static Str repeated(Arena *arena, Str text, int64_t times) {
  Buf out = buf_new(arena);
  for (int32_t i = 0; i < text.n; i++) {
    bool mark = text.p[i] == '@';
    buf_repeat(&out, text.p[i], mark ? (int)times : 1);
  }
  return buf_done(&out);
}

/* U+0080 to U+00FF as one byte each. */
static Str latin1(Arena *arena, Str text) {
  Buf out = buf_new(arena);
  for (int32_t i = 0; i < text.n; i++) {
    unsigned char c = (unsigned char)text.p[i];
    bool two = (c == 0xc2 || c == 0xc3) && i + 1 < text.n;
    buf_char(&out, two ? (char)((c & 3) << 6 | (text.p[++i] & 0x3f)) : (char)c);
  }
  return buf_done(&out);
}

/* A line about the base revision; false where it is none. */
static bool read_history(Arena *arena, Example *example, Str line, bool *was) {
  bool some = example->names.n > 0;
  if (str_eq(line, S("==> base")) && some) *vec_last(&example->bases) = *vec_last(&example->texts);
  else if (str_eq(line, S("==> was")) && some) *was = true;
  else if (str_starts(line, S("==> removed "))) vec_push(arena, &example->removed)->name = str_from(line, 12);
  else if (str_starts(line, S("==> renamed ")) && some)
    *vec_push(arena, &example->removed) = (RemovedFile){str_from(line, 12), *vec_last(&example->names)};
  else if (str_starts(line, S("==> stale "))) {
    Str words = str_from(line, 10), rule = str_cut(&words, ' ');
    *vec_push(arena, &example->stale) = (StaleEntry){rule, words, {0, 0, 0}};
  } else return false;
  return true;
}

static Example example_read(Arena *arena, Str text) {
  Example example = {.settings = example_settings(arena, S(""))};
  int64_t times = 1;
  bool crlf = false, was = false, narrow = false;
  while (text.n) {
    Str line = str_line(&text);
    if (str_starts(line, S("==> settings "))) {
      example.settings = example_settings(arena, str_from(line, 13));
      continue;
    }
    if (str_starts(line, S("==> repeat ")) && str_int(str_trim(str_from(line, 11)), &times)) continue;
    if (str_eq(line, S("==> crlf"))) {
      crlf = true;
      continue;
    }
    if (str_starts(line, S("==> back ")) && example.ways_back.n) {
      *vec_last(&example.ways_back) = str_from(line, 9);
      continue;
    }
    if (str_starts(line, S("==> journal ")) && example.journals.n) {
      *vec_last(&example.journals) = str_from(line, 12);
      continue;
    }
    if (read_history(arena, &example, line, &was)) continue;
    if (str_eq(line, S("==> latin1"))) {
      narrow = true;
      continue;
    }
    if (str_eq(line, S("==> schema.sql"))) {
      example.schema = str_dup(arena, S(""));
      continue;
    }
    bool header = str_starts(line, S("==> "));
    if (example.schema.p && !header) {
      example.schema = str_fmt(arena, "%.*s%.*s\n", STR_ARG(example.schema), STR_ARG(line));
      continue;
    }
    was = was && !header;
    if (header || !example.names.n) {
      *vec_push(arena, &example.names) = header ? str_trim(str_from(line, 4)) : S("0001_example.sql");
      *vec_push(arena, &example.texts) = str_dup(arena, S(""));
      *vec_push(arena, &example.ways_back) = (Str){0};
      *vec_push(arena, &example.journals) = (Str){0};
      *vec_push(arena, &example.bases) = (Str){0};
      if (header) continue;
    }
    Str *last = was ? vec_last(&example.bases) : vec_last(&example.texts);
    *last = str_fmt(arena, "%.*s%.*s%s\n", STR_ARG(*last), STR_ARG(line), crlf ? "\r" : "");
  }
  for (int32_t i = 0; times > 1 && i < example.texts.n; i++)
    example.texts.p[i] = repeated(arena, example.texts.p[i], times);
  for (int32_t i = 0; narrow && i < example.texts.n; i++) example.texts.p[i] = latin1(arena, example.texts.p[i]);
  return example;
}

/* The rule under test among the others, which are off but known by name. */
typedef struct Checked {
  const RuleSet *rules;
  const Rule *rule;
  Prover prover;
} Checked;

/* Whether the rule finds the same in SQLite. */
static bool agrees(World *world, const Rule *rule, Str *why) {
  bool whole;
  sqlite3 *db = sandbox_open(world, why);
  bool good = db && rule_agrees(world, db, rule, &whole, why);
  sandbox_close(db);
  return good;
}

/* Compiles the example and runs the rule; what it found goes to *findings. NULL where it can't be run. */
static World *example_run(Arena *arena, const Checked *checked, const Example *example, Findings *findings, Str *why) {
  bool d1 = str_eq(example->settings.target, S("d1"));
  Catalog *catalog = catalog_new(compilation_new(arena), d1);
  World *world = world_new(catalog, example->settings, arena);
  world->prover = checked->prover;
  for (int32_t i = 0; i < example->names.n; i++) {
    Markers markers;
    Str text = dialect_forward(arena, example->texts.p[i], &markers);
    MigrationFile *file = world_add_file(world, example->names.p[i], text);
    file->bytes = example->texts.p[i];
    file->source->wrapped = markers.dialect != DIALECT_PLAIN && !markers.bare && !d1;
    if (markers.back_end && d1)
      file->back = (Span){file->source->id, (uint32_t)markers.back, (uint32_t)markers.back_end};
    if (markers.loose_end) file->loose = (Span){file->source->id, (uint32_t)markers.loose, (uint32_t)markers.loose_end};
    file->way_back = example->ways_back.p[i];
    Str tag = example->journals.p[i], said = str_cut(&tag, ' ');
    file->unlisted = str_eq(said, S("unlisted"));
    if (str_eq(said, S("late"))) file->late = tag;
    if (str_eq(said, S("lacks"))) file->lacks = tag;
    file->base = example->bases.p[i];
    file->in_base = file->base.p != NULL;
  }
  if (example->schema.p) world->schema = world_add_beside(world, S("schema.sql"), example->schema);
  for (int32_t i = 0; i < example->stale.n; i++) {
    *vec_push(arena, &world->stale) = example->stale.p[i];
    vec_last(&world->stale)->span.source = world->files.p[0].source->id;
  }
  for (int32_t i = 0; i < example->removed.n; i++) *vec_push(arena, &world->removed) = example->removed.p[i];
  Levels levels = levels_new(checked->rules, arena);
  for (int32_t i = 0; i < checked->rules->rules.n; i++) levels.level[i] = SEVERITY_OFF;
  int8_t *level = &levels.level[checked->rule - checked->rules->rules.p];
  *level = checked->rule->severity == SEVERITY_OFF ? SEVERITY_WARNING : -1;
  bool good = lint_run(world, checked->rules, levels, findings, why) && agrees(world, checked->rule, why);
  catalog_close(catalog);
  return good ? world : NULL;
}

static Example example_fixed(Arena *arena, const World *world, const Findings *findings, const Example *example) {
  Example fixed = {.settings = example->settings};
  for (int32_t i = 0; i < example->names.n; i++) {
    const Source *source = world->files.p[i].source;
    FixPlan plan = fix_plan(arena, findings, source->id, true);
    *vec_push(arena, &fixed.names) = example->names.p[i];
    *vec_push(arena, &fixed.ways_back) = example->ways_back.p[i];
    *vec_push(arena, &fixed.journals) = example->journals.p[i];
    *vec_push(arena, &fixed.bases) = example->bases.p[i];
    *vec_push(arena, &fixed.texts) = fix_apply(arena, source->text, &plan);
  }
  return fixed;
}

static Catalog *example_catalog(Compilation *compilation, const Example *example) {
  Catalog *catalog = catalog_new(compilation, str_eq(example->settings.target, S("d1")));
  World *world = world_new(catalog, example->settings, compilation->arena);
  for (int32_t i = 0; i < example->names.n; i++) world_add_file(world, example->names.p[i], example->texts.p[i]);
  return catalog;
}

static bool same_schema(Arena *arena, const Example *one, const Example *other) {
  Compilation *compilation = compilation_new(arena);
  Catalog *a = example_catalog(compilation, one), *b = example_catalog(compilation, other);
  bool same = compare_catalogs(arena, a, b, (CompareOptions){one->settings.ledger})->differences == 0;
  catalog_close(a);
  catalog_close(b);
  return same;
}

/* What can't be read makes no schema: a fix of it may well. */
static bool reads_more(const Rule *rule) {
  return str_eq(rule->group, S("syntax"));
}

/* Fixes may have to wait for each other; more rounds than this go in circles. */
#define ROUNDS_MAX 8

/* *offered becomes true where a fix was. */
static bool check_bad(const Checked *checked, int number, Arena *arena, Arena scratch, bool *offered, Str *why) {
  const Rule *rule = checked->rule;
  Example example = example_read(&scratch, rule->bad.p[number]);
  for (int round = 0; round < ROUNDS_MAX; round++) {
    Findings findings = {0};
    const World *world = example_run(&scratch, checked, &example, &findings, why);
    if (!world) {
      *why = str_dup(arena, *why);
      return false;
    }
    if (findings.n == 0) {
      if (round == 0) *why = str_fmt(arena, "%.*s: bad example %d is not reported", STR_ARG(rule->id), number + 1);
      return round > 0;
    }
    bool fixable = false;
    for (int32_t i = 0; i < findings.n; i++) fixable = fixable || findings.p[i].nfixes;
    *offered = *offered || fixable;
    if (!fixable) {
      bool lacks = round == 0 && rule->safe;
      if (round > 0 || lacks)
        *why = str_fmt(arena, "%.*s: bad example %d %s", STR_ARG(rule->id), number + 1,
                       lacks ? "offers no fix though the rule says so" : "is still reported after its fix");
      return round == 0 && !lacks;
    }
    Example fixed = example_fixed(&scratch, world, &findings, &example);
    if (!rule->changes_schema && !reads_more(rule) && !same_schema(&scratch, &example, &fixed)) {
      *why = str_fmt(arena, "%.*s: the fix of bad example %d changes the schema, which the head does not say",
                     STR_ARG(rule->id), number + 1);
      return false;
    }
    example = fixed;
  }
  *why = str_fmt(arena, "%.*s: the fix of bad example %d goes in circles", STR_ARG(rule->id), number + 1);
  return false;
}

static bool check_good(const Checked *checked, int number, Arena *arena, Arena scratch, Str *why) {
  const Rule *rule = checked->rule;
  Example example = example_read(&scratch, rule->good.p[number]);
  Findings findings = {0};
  if (!example_run(&scratch, checked, &example, &findings, why)) {
    *why = str_dup(arena, *why);
    return false;
  }
  if (findings.n)
    *why = str_fmt(arena, "%.*s: good example %d is reported: %.*s", STR_ARG(rule->id), number + 1,
                   STR_ARG(findings.p[0].message));
  return findings.n == 0;
}

bool rule_check(const Checker *checker, const Rule *rule, Arena *arena, Arena scratch, Str *why) {
  Checked checked = {checker->rules, rule, checker->prover};
  bool offered = false;
  for (int i = 0; i < rule->bad.n; i++)
    if (!check_bad(&checked, i, arena, scratch, &offered, why)) return false;
  if (rule->fixes != offered) {
    *why = str_fmt(arena, "%.*s: no bad example is offered a fix, and the head says so", STR_ARG(rule->id));
    if (offered)
      *why = str_fmt(arena, "%.*s: a bad example is offered a fix, and the head says none", STR_ARG(rule->id));
    return false;
  }
  for (int i = 0; i < rule->good.n; i++)
    if (!check_good(&checked, i, arena, scratch, why)) return false;
  return true;
}
