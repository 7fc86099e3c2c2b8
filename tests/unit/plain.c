/* Definitions that need no resolving: whatever plain.c calls plain, the resolver must find sound; and what is common must
** be plain, or the resolver has it all to do. */
#include "catalog/plain.h"
#include "catalog/resolve.h"
#include "unit/unit.h"

typedef enum Expected { PLAIN, DOUBTFUL, REFUSED } Expected;

typedef struct Written {
  Expected kind;
  const char *sql; /* the last statement is meant */
} Written;

static const Written cases[] = {
    {PLAIN,
     "CREATE TABLE t (a INTEGER PRIMARY KEY, b TEXT NOT NULL COLLATE NOCASE UNIQUE DEFAULT 'x', c REFERENCES q)"},
    {PLAIN,
     "CREATE TABLE t (a CHECK (a >= 0 AND NOT a IN (1, 2.5, 'x', x'00', NULL)), b DEFAULT -1, c DEFAULT (1 + 1))"},
    {PLAIN, "CREATE TABLE t (a CHECK (a BETWEEN 1 AND 9 OR a IS NULL OR a LIKE 'x%' ESCAPE '!' OR a || b <> 'x'), b)"},
    {PLAIN, "CREATE TABLE t (a, b, CHECK (length(a) < 9 AND json_valid(b) AND CASE a WHEN 1 THEN b ELSE 0 END))"},
    {PLAIN,
     "CREATE TABLE t (a DEFAULT (unixepoch()), b DEFAULT CURRENT_TIMESTAMP, c CHECK (c < CURRENT_DATE), d DEFAULT x)"},
    {PLAIN,
     "CREATE TABLE t (a CHECK (\"b\" = 1), [b], PRIMARY KEY (a, b), UNIQUE (b), FOREIGN KEY (a) REFERENCES q (z))"},
    {PLAIN,
     "CREATE TABLE t (a, b); CREATE UNIQUE INDEX i ON t (a DESC, \"b\" COLLATE rtrim) WHERE a > 0 AND length(b)"},
    {DOUBTFUL, "CREATE TABLE t (a CHECK (a <> \"x\"))"},
    {DOUBTFUL, "CREATE TABLE t (a CHECK (t.a > 0))"},
    {DOUBTFUL, "CREATE TABLE t (a CHECK (rowid > 0))"},
    {DOUBTFUL, "CREATE TABLE t (a CHECK (true))"},
    {DOUBTFUL, "CREATE TABLE t (a, b GENERATED ALWAYS AS (a + 1))"},
    {DOUBTFUL, "CREATE TABLE t (a CHECK ((a, 1) = (1, 1)))"},
    {DOUBTFUL, "CREATE TABLE t (a CHECK (a COLLATE nocase = 'x'))"},
    {DOUBTFUL, "CREATE TABLE t (a); CREATE INDEX i ON t (a, \"x\")"},
    {DOUBTFUL, "CREATE TABLE t (a); CREATE INDEX i ON t (a) WHERE a <> \"x\""},
    {REFUSED, "CREATE TABLE t (a, A)"},
    {REFUSED, "CREATE TABLE t (a, b, c, FOREIGN KEY (d) REFERENCES q)"},
    {REFUSED, "CREATE TABLE t (a CHECK (b > 0))"},
    {REFUSED, "CREATE TABLE t (a CHECK (a IN (SELECT 1)))"},
    {REFUSED, "CREATE TABLE t (a CHECK (a > ?))"},
    {REFUSED, "CREATE TABLE t (a CHECK (nothing(a)))"},
    {REFUSED, "CREATE TABLE t (a CHECK (length(a, 1)))"},
    {REFUSED, "CREATE TABLE t (a CHECK (sum(a) > 0))"},
    {REFUSED, "CREATE TABLE t (a CHECK (abs(a) OVER () > 0))"},
    {REFUSED, "CREATE TABLE t (a CHECK (likelihood(a, 2)))"},
    {DOUBTFUL, "CREATE TABLE t (a CHECK (a > 0x11111111111111111))"},
    {REFUSED, "CREATE TABLE t (a, b DEFAULT (a))"},
    {REFUSED, "CREATE TABLE t (a COLLATE nothing)"},
    {REFUSED, "CREATE TABLE t (a); CREATE INDEX i ON t (b)"},
    {REFUSED, "CREATE TABLE t (a); CREATE INDEX i ON t (a) WHERE random() > a"},
    {REFUSED, "CREATE TABLE t (a); CREATE INDEX i ON t (a) WHERE a > CURRENT_DATE"},
};

static bool is_plain(const Catalog *catalog, const Object *object) {
  if (object->kind != OBJECT_INDEX)
    return plain_table(object->source, object->table, AS(CreateTable, CREATE_TABLE, object->definition));
  const Object *table = catalog_find(catalog, object->on, CATALOG_NOW);
  return plain_index(object->source, table->table, AS(CreateIndex, CREATE_INDEX, object->definition));
}

static void check_written(Test *test, Catalog *catalog, const Written *of) {
  Compilation *compilation = catalog->compilation;
  catalog_apply_script(catalog,
                       parse_source(compilation, source_add(&compilation->sources, S("a.sql"), str_of(of->sql))));
  const CatalogStatement *last = vec_last(&catalog->statements);
  test_check(test, last->refused == (of->kind == REFUSED), str_fmt(test->perm, "%s is refused or not", of->sql).p);
  if (last->refused) return;
  const Object *made = catalog->changes.p[last->first_change].after;
  test_check(test, is_plain(catalog, made) == (of->kind == PLAIN),
             str_fmt(test->perm, "%s is plain or not", of->sql).p);
  const Resolution *resolution = resolve_object(catalog, test->perm, made, CATALOG_NOW, true);
  test_check(test, of->kind != PLAIN || resolution_sound(resolution), str_fmt(test->perm, "%s is sound", of->sql).p);
}

void test_plainness(Test *test) {
  for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
    Catalog *catalog = catalog_new(compilation_new(test->perm), true);
    check_written(test, catalog, &cases[i]);
    catalog_close(catalog);
  }
}
