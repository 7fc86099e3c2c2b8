/* Histories of N and 2N statements of one kind: what the catalog keeps of them may grow with their length, not with
** its square. Memory is counted instead of time: whatever is copied, read again or put together at each step shows
** in it, and it is the same on every machine. */
#include "base/buf.h"
#include "catalog/catalog.h"
#include "unit/unit.h"

/* "@" is the number of the statement, "^" the next one's. */
typedef struct Growth {
  const char *name, *before, *each;
  bool alters; /* each makes one version of a table, whose text nobody reads */
} Growth;

static const Growth growths[] = {
    {"tables", "", "CREATE TABLE t@ (id INTEGER PRIMARY KEY, a TEXT NOT NULL DEFAULT '' CHECK (a <> 'x'));", false},
    {"children of one table", "CREATE TABLE p (id INTEGER PRIMARY KEY);",
     "CREATE TABLE t@ (id INTEGER PRIMARY KEY, p INT REFERENCES p (id));", false},
    {"indexes of one table", "CREATE TABLE t (a, b, c);", "CREATE INDEX i@ ON t (a, b);", false},
    {"views of one table", "CREATE TABLE t (a, b, c);", "CREATE VIEW v@ AS SELECT a, b AS x FROM t;", false},
    {"triggers of one table", "CREATE TABLE t (a, b);",
     "CREATE TRIGGER g@ AFTER INSERT ON t BEGIN UPDATE t SET a = 1 WHERE b = NEW.b; END;", false},
    {"a table that comes and goes", "", "CREATE TABLE t (a, b UNIQUE); DROP TABLE t;", false},
    {"rebuilds", "CREATE TABLE t (a INTEGER PRIMARY KEY, b);",
     "CREATE TABLE n (a INTEGER PRIMARY KEY, b, c@ TEXT); INSERT INTO n (a, b) SELECT a, b FROM t; DROP TABLE t;"
     "ALTER TABLE n RENAME TO t;",
     true},
    {"columns added", "CREATE TABLE t (a);", "ALTER TABLE t ADD COLUMN c@ INTEGER NOT NULL DEFAULT 0 CHECK (c@ >= 0);",
     true},
    {"one column renamed", "CREATE TABLE t (c0 TEXT CHECK (c0 <> 'x'), b);", "ALTER TABLE t RENAME COLUMN c@ TO c^;",
     true},
    {"one table renamed", "CREATE TABLE t0 (a, b INT REFERENCES t0 (a));", "ALTER TABLE t@ RENAME TO t^;", true},
    {"a column that comes and goes", "CREATE TABLE t (a, b UNIQUE);",
     "ALTER TABLE t ADD COLUMN c; ALTER TABLE t DROP COLUMN c;", true},
    {"columns of a wide table renamed",
     "CREATE TABLE t (x1, x2, x3, x4, x5, x6, x7, x8, x9, x10, x11, x12, x13, x14, x15, x16, x17, x18, x19, c0);",
     "ALTER TABLE t RENAME COLUMN c@ TO c^;", true},
    {"inserts", "CREATE TABLE t (a, b);", "INSERT INTO t (a, b) VALUES (@, 'x');", false},
    {"statements that are refused", "", "DROP TABLE t@;", false},
};

static Str history(Arena *arena, const Growth *growth, int32_t n) {
  Buf buf = buf_new(arena);
  buf_str(&buf, str_of(growth->before));
  buf_char(&buf, '\n');
  for (int32_t i = 0; i < n; i++) {
    for (const char *c = growth->each; *c; c++) {
      if (*c == '@') buf_fmt(&buf, "%d", i);
      else if (*c == '^') buf_fmt(&buf, "%d", i + 1);
      else buf_char(&buf, *c);
    }
    buf_char(&buf, '\n');
  }
  return buf_done(&buf);
}

/* Bytes that the catalog of a history takes. */
static size_t kept(Test *test, Arena arena, const Growth *growth, int32_t n) {
  Compilation *compilation = compilation_new(&arena);
  Source *source = source_add(&compilation->sources, str_of(growth->name), history(&arena, growth, n));
  Script script = parse_source(compilation, source);
  Catalog *catalog = catalog_new(compilation, true);
  size_t before = arena_used(&arena);
  catalog_replay_script(catalog, script);
  size_t used = arena_used(&arena) - before;
  if (growth->alters) {
    test_check(test, catalog->unsettled.n >= n, str_fmt(&arena, "%s: texts wait until they are read", growth->name).p);
    catalog_settle_all(catalog);
    bool settled = true;
    for (int32_t i = 0; i < catalog->versions.n; i++) settled &= catalog->versions.p[i]->sql.n > 0;
    bool keys = str_find(str_of(growth->before), S("UNIQUE")) >= 0; /* automatic indexes have no text */
    test_check(test, settled || keys, str_fmt(&arena, "%s: all texts are there", growth->name).p);
  }
  catalog_close(catalog);
  return used;
}

/* How much more twice as many statements may keep. In `make check-tight` all begins so small that the lists of columns, which
** each version has, weigh more. */
#ifdef TIGHT
#define TWICE 2.4
#else
#define TWICE 2.3
#endif

void test_replay(Test *test) {
  for (size_t i = 0; i < sizeof growths / sizeof *growths; i++) {
    const Growth *growth = &growths[i];
    /* Each version lists its columns, eight bytes each, and a table has 2,000 at most. */
    int32_t turns = str_eq(str_of(growth->name), S("columns added")) ? 60 : 400;
    size_t once = kept(test, *test->scratch, growth, turns), twice = kept(test, *test->scratch, growth, 2 * turns);
    Arena scratch = *test->scratch;
    Str what =
        str_fmt(&scratch, "%s: %d statements take %zu bytes, %d take %zu", growth->name, turns, once, 2 * turns, twice);
    test_check(test, (double)twice <= TWICE * (double)once, what.p);
  }
}
