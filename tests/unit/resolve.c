/* Names, as files: scripts that mig and SQLite must understand alike.
**
**   tests/resolve/NAME.sql   every SELECT, INSERT, UPDATE and DELETE is resolved and compiled; below one that
**                            must be refused stands `--! problem-slug first-argument`, and SQLite must refuse it,
**                            too (`--!! …` where only a newer SQLite does). Views must have SQLite's columns.
**   tests/rename/NAME.sql    the schema's texts at the end must be SQLite's, byte by byte, and the same
**                            statements must be refused
**
** A newcomer drops a file in; nothing else is to be written down. */
#include <stdlib.h>

#include "catalog/depend.h"
#include "catalog/resolve.h"
#include "prove/engine.h"
#include "project/disk.h"
#include "unit/unit.h"

typedef struct Trial {
  Test *test;
  Arena *arena;
  Str name;
  Compilation *compilation;
  Catalog *catalog;
  Source *source;
  Script script;
  Engine *engine;
} Trial;

static bool trial_open(Test *test, Arena *arena, Str folder, Str name, Trial *c) {
  Str text = {0}, why = {0};
  Files *files = disk_files(arena, folder);
  if (!files->read(files, arena, name, &text, &why)) return false;
  *c = (Trial){.test = test, .arena = arena, .name = name, .compilation = compilation_new(arena)};
  c->catalog = catalog_new(c->compilation, true);
  c->source = source_add(&c->compilation->sources, name, text);
  c->script = parse_source(c->compilation, c->source);
  catalog_apply_script(c->catalog, c->script);
  c->engine = engine_open(arena, ENGINE_FOREIGN_KEYS, &why);
  return c->engine != NULL;
}

static void say(Trial *c, const Statement *statement, bool held, Str what) {
  Position at = {1, 1};
  if (statement)
    at = source_position(c->source, c->arena, c->source->tokens.p[statement->first].start, COLUMN_CHARACTERS);
  test_check(c->test, held, str_fmt(c->arena, "%.*s:%u: %.*s", STR_ARG(c->name), at.line, STR_ARG(what)).p);
}

static Str statement_text(const Trial *c, const Statement *statement) {
  return source_text(c->source, statement->first, statement->last);
}

/* The expectation below a statement, without its mark; empty if there is none. */
static Str expectation(const Trial *c, int32_t i, bool *newer) {
  const Statement *statement = &c->script.statements[i];
  uint32_t from = c->source->tokens.p[statement->last].end;
  uint32_t to = i + 1 < c->script.nstatements ? c->source->tokens.p[c->script.statements[i + 1].first].start
                                              : (uint32_t)c->source->text.n;
  Str between = str_sub(c->source->text, (int32_t)from, (int32_t)to);
  int32_t mark = str_find(between, S("--!"));
  if (mark < 0) return (Str){0};
  Str rest = str_from(between, mark + 3), line = str_line(&rest);
  *newer = str_starts(line, S("!"));
  return str_trim(str_from(line, *newer));
}

static bool is_row_statement(const Node *node) {
  return node->kind == NODE_SELECT || node->kind == NODE_INSERT || node->kind == NODE_UPDATE ||
         node->kind == NODE_DELETE;
}

static void check_statement(Trial *c, int32_t i) {
  const Statement *statement = &c->script.statements[i];
  Str why = {0}, got = {0};
  bool newer = false;
  Str text = statement_text(c, statement), want = expectation(c, i, &newer);
  if (!is_row_statement(statement->node)) {
    say(c, statement, engine_run(c->engine, c->arena, text, &why), why);
    return;
  }
  Resolution *resolution = resolve_node(c->catalog, c->arena, c->source, statement->node, NULL, (Moment)i);
  if (resolution->problems.n) {
    const Problem *problem = &resolution->problems.p[0];
    got = str_fmt(c->arena, "%.*s %.*s", STR_ARG(problem_slug(problem->code)), STR_ARG(problem->arg[0]));
    got = str_trim(got);
  }
  say(c, statement, str_eq(got, want), got.n ? got : S("resolves, and should not"));
  bool accepted = engine_compile(c->engine, c->arena, text, &why);
  say(c, statement, newer || accepted == (want.n == 0), want.n ? S("SQLite takes it") : why);
}

static void check_views(Trial *c) {
  for (int32_t i = 0; i < c->catalog->versions.n; i++) {
    Object *view = c->catalog->versions.p[i];
    if (view->kind != OBJECT_VIEW || view->died != MOMENT_NEVER) continue;
    Columns columns = object_columns(c->catalog, view, CATALOG_NOW);
    Buf got = buf_new(c->arena), want = buf_new(c->arena);
    for (int32_t k = 0; k < columns.n; k++) buf_fmt(&got, "%.*s\n", STR_ARG(columns.p[k].name->text));
    Str why = {0};
    Str sql = str_fmt(c->arena, "SELECT name FROM pragma_table_xinfo('%.*s')", STR_ARG(view->name->text));
    sqlite3_stmt *rows = engine_prepare(c->engine, c->arena, sql, &why);
    while (rows && sqlite3_step(rows) == SQLITE_ROW) buf_fmt(&want, "%.*s\n", STR_ARG(engine_text(rows, c->arena, 0)));
    sqlite3_finalize(rows);
    bool same = view_faulty(c->catalog, view, CATALOG_NOW) || str_eq(buf_done(&got), buf_done(&want));
    say(c, NULL, same, str_fmt(c->arena, "%.*s has %.*s", STR_ARG(view->name->text), STR_ARG(buf_done(&got))));
  }
}

static void check_resolve(Test *test, Arena *arena, Str folder, Str name) {
  Trial c;
  if (!trial_open(test, arena, folder, name, &c)) return;
  for (int32_t i = 0; i < c.script.nstatements; i++) check_statement(&c, i);
  check_views(&c);
  engine_close(c.engine);
  catalog_close(c.catalog);
}

/* One text a line group, of everything alive, by kind and name as SQLite sorts them. */
static Str texts_of_engine(Trial *c) {
  Str why = {0};
  Buf buf = buf_new(c->arena);
  sqlite3_stmt *rows = engine_prepare(
      c->engine, c->arena,
      S("SELECT sql FROM sqlite_schema WHERE sql IS NOT NULL AND name NOT LIKE 'sqlite_%' ORDER BY sql"), &why);
  while (rows && sqlite3_step(rows) == SQLITE_ROW) buf_fmt(&buf, "%.*s\n", STR_ARG(engine_text(rows, c->arena, 0)));
  sqlite3_finalize(rows);
  return buf_done(&buf);
}

static int by_sql(const void *a, const void *b) {
  return str_cmp((*(Object *const *)a)->sql, (*(Object *const *)b)->sql);
}

static Str texts_of_catalog(Trial *c) {
  Objects alive = {0};
  for (int32_t i = 0; i < c->catalog->versions.n; i++) {
    Object *object = c->catalog->versions.p[i];
    bool internal = str_starts_fold(object->name->text, S("sqlite_"));
    if (object->died == MOMENT_NEVER && object->sql.n && !internal) *vec_push(c->arena, &alive) = object;
  }
  if (alive.n) qsort(alive.p, (size_t)alive.n, sizeof *alive.p, by_sql);
  Buf buf = buf_new(c->arena);
  for (int32_t i = 0; i < alive.n; i++) buf_fmt(&buf, "%.*s\n", STR_ARG(alive.p[i]->sql));
  return buf_done(&buf);
}

static void check_rename(Test *test, Arena *arena, Str folder, Str name) {
  Trial c;
  if (!trial_open(test, arena, folder, name, &c)) return;
  for (int32_t i = 0; i < c.script.nstatements; i++) {
    Str why = {0};
    bool accepted = engine_run(c.engine, arena, statement_text(&c, &c.script.statements[i]), &why);
    bool refused = c.catalog->statements.p[i].refused;
    say(&c, &c.script.statements[i], accepted != refused, why.n ? why : S("SQLite takes it"));
  }
  Str got = texts_of_catalog(&c), want = texts_of_engine(&c);
  say(&c, NULL, str_eq(got, want), str_fmt(arena, "mig has\n%.*sSQLite has\n%.*s", STR_ARG(got), STR_ARG(want)));
  engine_close(c.engine);
  catalog_close(c.catalog);
}

static void each_file(Test *test, const char *folder, void (*check)(Test *, Arena *, Str, Str)) {
  Str root = str_fmt(test->perm, "%s/%s/", test->folder, folder), why = {0};
  Files *files = disk_files(test->perm, root);
  Strs names = {0};
  test_check(test, files->list(files, test->perm, S(""), &names, &why), folder);
  for (int32_t i = 0; i < names.n; i++) {
    Arena arena = *test->scratch;
    if (str_ends(names.p[i], S(".sql"))) check(test, &arena, root, names.p[i]);
  }
}

void test_resolve(Test *test) {
  each_file(test, "resolve", check_resolve);
  each_file(test, "rename", check_rename);
}
