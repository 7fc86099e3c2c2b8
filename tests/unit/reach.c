/* What of two schemas a proof needs: how far a plan reaches, and what is left of a table whose parents are out of reach. */
#include "diff/plan.h"
#include "emit/bare.h"
#include "emit/schema.h"
#include "lint/instead.h"
#include "prove/engine.h"
#include "unit/unit.h"

static Catalog *catalog_of(Test *test, Compilation *compilation, const char *sql) {
  Catalog *catalog = catalog_new(compilation, true);
  Source *source = source_add(&compilation->sources, S("a.sql"), str_dup(test->perm, str_of(sql)));
  catalog_apply_script(catalog, parse_source(compilation, source));
  return catalog;
}

/* ---- how far ---- */

/* "a" is what changes, in all of them: `reached` lists what is there as a whole, and in brackets what is there without keys
** to what is not. */
typedef struct Reaching {
  const char *before, *after, *reached;
} Reaching;

#define ANCESTORS                                                      \
  "CREATE TABLE d (id INTEGER PRIMARY KEY);"                           \
  "CREATE TABLE c (id INTEGER PRIMARY KEY, d REFERENCES d, u UNIQUE);" \
  "CREATE TABLE b (id INTEGER PRIMARY KEY, c REFERENCES c, u);"        \
  "CREATE INDEX b_c ON b (c); CREATE UNIQUE INDEX b_u ON b (u);"       \
  "CREATE TABLE e (id INTEGER PRIMARY KEY, a REFERENCES a);"

static const Reaching reachings[] = {
    /* A new column: what it refers to, and the key of that, but nobody who refers to it. */
    {ANCESTORS "CREATE TABLE a (id INTEGER PRIMARY KEY, b REFERENCES b);",
     ANCESTORS "CREATE TABLE a (id INTEGER PRIMARY KEY, b REFERENCES b, n);", "[b] a [b_u]"},
    /* A table that is rebuilt: those who refer to it, too. */
    {ANCESTORS "CREATE TABLE a (id INTEGER PRIMARY KEY, b REFERENCES b, n TEXT);",
     ANCESTORS "CREATE TABLE a (id INTEGER PRIMARY KEY, b REFERENCES b, n INT);", "[b] e a [b_u]"},
    /* What a trigger writes to is there with all that it refers to. */
    {ANCESTORS "CREATE TABLE a (id INTEGER PRIMARY KEY); CREATE TRIGGER t AFTER UPDATE ON a BEGIN DELETE FROM b; END;",
     ANCESTORS
     "CREATE TABLE a (id INTEGER PRIMARY KEY, n); CREATE TRIGGER t AFTER UPDATE ON a BEGIN DELETE FROM b; END;",
     "d c b a [b_u] t"},
    /* What a view reads is there for its columns. */
    {ANCESTORS "CREATE TABLE a (id); CREATE VIEW v AS SELECT * FROM a, c;",
     ANCESTORS "CREATE TABLE a (id, n); CREATE VIEW v AS SELECT * FROM a, c;", "[c] a v"},
    /* A trigger and a key want the same table. */
    {ANCESTORS "CREATE TABLE a (b REFERENCES b); CREATE TRIGGER t AFTER UPDATE ON a BEGIN DELETE FROM b; END;",
     ANCESTORS "CREATE TABLE a (b REFERENCES b, n); CREATE TRIGGER t AFTER UPDATE ON a BEGIN DELETE FROM b; END;",
     "d c b a [b_u] t"},
};

static void test_reaching(Test *test, const Reaching *reaching) {
  Compilation *compilation = compilation_new(test->perm);
  Catalog *from = catalog_of(test, compilation, reaching->before), *to = catalog_of(test, compilation, reaching->after);
  const Comparison *comparison = compare_catalogs(test->perm, from, to, (CompareOptions){0});
  const Plan *plan = plan_make(test->perm, comparison, (PlanOptions){.foreign_keys = true});
  const Reached *reached = plan_reach(test->perm, plan);
  Buf buf = buf_new(test->perm);
  for (int32_t i = 0; i < comparison->pairs.n; i++) {
    if (reached[i] == REACHED_NOT) continue;
    Str name = comparison->pairs.p[i].to->name->text;
    buf_fmt(&buf, reached[i] == REACHED_BARE ? "%s[%.*s]" : "%s%.*s", buf.n > 0 ? " " : "", STR_ARG(name));
  }
  Str got = buf_done(&buf);
  bool same = str_eq(got, str_of(reaching->reached));
  test_check(test, same, str_fmt(test->perm, "%s reaches %.*s", reaching->after, STR_ARG(got)).p);
  catalog_close(from);
  catalog_close(to);
}

/* ---- what of a schema a migration reaches ---- */

/* `kept`: the names of what is left, in order. */
typedef struct Around {
  const char *schema, *migration, *kept;
} Around;

#define SHOP                                                                                                    \
  "CREATE TABLE users (id INTEGER PRIMARY KEY, country REFERENCES countries);"                                  \
  "CREATE TABLE countries (id INTEGER PRIMARY KEY); CREATE TABLE likes (user REFERENCES users);"                \
  "CREATE TABLE orders (id INTEGER PRIMARY KEY, user REFERENCES users); CREATE INDEX by_user ON orders (user);" \
  "CREATE TABLE lines (a REFERENCES orders); CREATE TABLE parts (a REFERENCES lines); CREATE TABLE log (a);"    \
  "CREATE VIEW spent AS SELECT * FROM orders, prices; CREATE TABLE prices (a);"                                 \
  "CREATE TRIGGER noted AFTER DELETE ON lines BEGIN INSERT INTO log VALUES (1); END;"                           \
  "CREATE VIEW logged AS SELECT * FROM log; CREATE VIRTUAL TABLE words USING fts5 (a, content = 'parts');"

static const Around arounds[] = {
    /* Children and theirs, triggers with what they write to, views: all that changes with it. Of parents no other child. */
    {SHOP, "DROP TABLE orders", "users countries orders by_user lines parts log spent prices noted logged words"},
    {SHOP, "ALTER TABLE likes ADD COLUMN n", "users countries likes"},
    /* What is only read, or referred to, has to be there. */
    {SHOP, "INSERT INTO likes SELECT id FROM orders WHERE a IN (SELECT a FROM prices)",
     "users countries likes orders by_user prices"},
    {SHOP, "CREATE TABLE new (a REFERENCES users)", "users countries"},
    /* In whatever spelling, and in what can't be read. */
    {SHOP, "UPDATE [Prices] SET a = 1", "users countries orders by_user spent prices"},
    {SHOP, "ALTER Prices somehow", "users countries orders by_user spent prices"},
    {SHOP, "", ""},
};

static void test_around(Test *test, const Around *around) {
  Str schema = str_of(around->schema);
  schema_reached(test->perm, &schema, 1, str_of(around->migration));
  Compilation *compilation = compilation_new(test->perm);
  Catalog *catalog = catalog_of(test, compilation, schema.p);
  Buf names = buf_new(test->perm);
  for (int32_t i = 0; i < catalog->versions.n; i++) {
    const Object *object = catalog->versions.p[i];
    bool own = object->kind == OBJECT_TABLE && object->table->kind == TABLE_SHADOW;
    if (own || (object->kind == OBJECT_INDEX && object->index->origin != INDEX_CREATED)) continue;
    buf_fmt(&names, names.n > 0 ? " %.*s" : "%.*s", STR_ARG(object->name->text));
  }
  Str got = buf_done(&names);
  test_check(test, str_eq(got, str_of(around->kept)),
             str_fmt(test->perm, "%s: %.*s", around->migration, STR_ARG(got)).p);
  catalog_close(catalog);
}

/* ---- what is left ---- */

typedef struct Baring {
  const char *table, *left;
} Baring;

/* Only parents called "p" are there. */
static const Baring barings[] = {
    {"CREATE TABLE t (a REFERENCES q)", "CREATE TABLE t ( a )"},
    {"CREATE TABLE IF NOT EXISTS main.\"a t\" (a INT REFERENCES q (x) ON DELETE CASCADE MATCH FULL NOT NULL, b INT) "
     "STRICT;",
     "CREATE TABLE \"a t\" ( a INT NOT NULL , b INT ) STRICT"},
    {"CREATE TABLE t (a INT REFERENCES p, b VARCHAR(2, 3) REFERENCES q UNIQUE)",
     "CREATE TABLE t ( a INT REFERENCES p , b VARCHAR ( 2 , 3 ) UNIQUE )"},
    {"CREATE TABLE t (a, b, -- comment\n FOREIGN KEY (a, b) REFERENCES q (a, b))", "CREATE TABLE t ( a , b )"},
    {"CREATE TABLE t (a, FOREIGN KEY (a) REFERENCES q, UNIQUE (a))", "CREATE TABLE t ( a , UNIQUE ( a ) )"},
    {"CREATE TABLE t (a, FOREIGN KEY (a) REFERENCES q UNIQUE (a))", "CREATE TABLE t ( a , UNIQUE ( a ) )"},
    {"CREATE TABLE t (a PRIMARY KEY, CONSTRAINT f FOREIGN KEY (a) REFERENCES q, FOREIGN KEY (a) REFERENCES p) WITHOUT "
     "ROWID",
     "CREATE TABLE t ( a PRIMARY KEY , FOREIGN KEY ( a ) REFERENCES p ) WITHOUT ROWID"},
    /* DEFERRABLE goes with the key before it, wherever that is. */
    {"CREATE TABLE t (a REFERENCES p, b REFERENCES q DEFERRABLE INITIALLY DEFERRED)",
     "CREATE TABLE t ( a REFERENCES p , b )"},
    {"CREATE TABLE t (a REFERENCES p, b REFERENCES q, c DEFERRABLE INITIALLY DEFERRED)",
     "CREATE TABLE t ( a REFERENCES p , b , c )"},
    {"CREATE TABLE t (a REFERENCES q, b REFERENCES p NOT NULL DEFERRABLE INITIALLY DEFERRED)",
     "CREATE TABLE t ( a , b REFERENCES p NOT NULL DEFERRABLE INITIALLY DEFERRED )"},
};

static bool called_p(void *data, const Object *table, const ForeignKey *key) {
  (void)data, (void)table;
  return str_eq(key->parent->text, S("p"));
}

static void test_baring(Test *test, const Baring *baring) {
  Catalog *catalog = catalog_of(test, compilation_new(test->perm), baring->table);
  const Object *table = NULL;
  for (int32_t i = 0; i < catalog->versions.n; i++)
    if (catalog->versions.p[i]->kind == OBJECT_TABLE && catalog->versions.p[i]->definition)
      table = catalog->versions.p[i];
  Str why, left = table ? bare_table(test->perm, table, (KeyFilter){called_p, NULL}) : S("");
  test_check(test, str_eq(left, str_of(baring->left)), str_fmt(test->perm, "%s: %.*s", baring->table, STR_ARG(left)).p);
  Engine *engine = engine_open(test->perm, ENGINE_PLAIN, &why);
  test_check(test, engine_run(engine, test->perm, left, &why), left.p);
  engine_close(engine);
  catalog_close(catalog);
}

/* ---- what stands in the place of a statement ---- */

static bool keeps_before(void *data, Arena *arena, const Instead *instead) {
  (void)arena;
  Test *test = ((void **)data)[0];
  *(Str *)((void **)data)[1] = str_dup(test->perm, instead->before);
  return true;
}

/* Each is proven over what it reaches itself, however many others its file has. */
static void test_insteads(Test *test) {
  Str before = {0}, file =
                        S("ALTER TABLE a ALTER COLUMN n SET NOT NULL; CREATE TABLE x (id);"
                          "ALTER TABLE b ALTER COLUMN n SET NOT NULL; ALTER TABLE b ALTER COLUMN m SET NOT NULL;");
  void *data[] = {test, &before};
  World *world = world_new(catalog_new(compilation_new(test->perm), true), (Settings){.target = S("d1")}, test->perm);
  world->prover = (Prover){.leads = keeps_before, .data = data};
  world_add_file(world, S("0001.sql"), S("CREATE TABLE a (n); CREATE TABLE b (n, m);"));
  world_add_file(world, S("0002.sql"), file);
  int32_t last = 0;
  test_check(test, instead_of(world, 2, &last).n > 0 && last == 2, "a: nothing stands in its place");
  test_check(test, str_find(before, S("TABLE a")) >= 0 && str_find(before, S("TABLE b")) < 0, before.p);
  test_check(test, instead_of(world, 4, &last).n > 0 && last == 5, "b: nothing stands in its place");
  test_check(test, str_find(before, S("TABLE b")) >= 0 && str_find(before, S("TABLE a")) < 0, before.p);
  catalog_close(world->catalog);
}

void test_reach(Test *test) {
  test_insteads(test);
  for (size_t i = 0; i < sizeof reachings / sizeof *reachings; i++) test_reaching(test, &reachings[i]);
  for (size_t i = 0; i < sizeof arounds / sizeof *arounds; i++) test_around(test, &arounds[i]);
  for (size_t i = 0; i < sizeof barings / sizeof *barings; i++) test_baring(test, &barings[i]);
}
