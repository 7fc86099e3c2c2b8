/* Statements as people write them: short, mostly valid, and with few names, so that tables, columns, aliases and WITH
** tables are called alike and a RENAME has to tell them apart.
**
** Templates: $A $B $C a relation, chosen where it comes first; $a $b $c a column of it; $n $v $i $g a new name of a table,
** view, index, trigger; $q a new column's; $k a constant; $t a type; $w a WITH table or an alias, $W another. */
#include "generate.h"

typedef struct Template {
  Generator *g;
  const Object *relations[3];
  Str names[2]; /* of $w and $W */
} Template;

static const char *const tables[] = {"t1", "t2", "t3", "a", "b", "x", "users", "a b", "t1x", "order"};
static const char *const columns[] = {"a", "b", "c", "id", "x", "t1", "name", "key", "a b", "Total"};

static Str any_of(Generator *g, const char *const *names, uint32_t n) {
  return str_of(names[chance(g, 70) ? pick(g, 6) : pick(g, n)]);
}

static Str table_name(Generator *g) {
  return any_of(g, tables, sizeof tables / sizeof *tables);
}

static Str column_name(Generator *g) {
  return any_of(g, columns, sizeof columns / sizeof *columns);
}

static void put_column_of(Generator *g, const Object *relation) {
  Columns list = relation ? object_columns(g->catalog, relation, CATALOG_NOW) : (Columns){0};
  if (!list.n || chance(g, 3)) put_ident(g, chance(g, 50) ? S("rowid") : column_name(g));
  else put_ident(g, list.p[pick(g, (uint32_t)list.n)].name->text);
}

static const Object *relation_of(Template *t, int slot) {
  Generator *g = t->g;
  if (!t->relations[slot]) t->relations[slot] = chance(g, 85) ? any_table(g) : any_relation(g);
  return t->relations[slot];
}

static void put_relation(Template *t, int slot) {
  const Object *relation = relation_of(t, slot);
  put_ident(t->g, relation ? relation->name->text : table_name(t->g));
}

static void put_common(Template *t, int number) {
  if (!t->names[number].n) t->names[number] = table_name(t->g);
  put_ident(t->g, t->names[number]);
}

static void put_hole(Template *t, char hole) {
  Generator *g = t->g;
  if (hole >= 'A' && hole <= 'C') put_relation(t, hole - 'A');
  else if (hole >= 'a' && hole <= 'c') put_column_of(g, relation_of(t, hole - 'a'));
  else if (hole == 'n') put_ident(g, table_name(g));
  else if (hole == 'q') put_ident(g, column_name(g));
  else if (hole == 'w' || hole == 'W') put_common(t, hole == 'W');
  else if (hole == 'k') put(g, ONE_OF(g, "1", "'s'", "NULL", "\"str\"", "2.5", "x'00'", "\"a\"", "true"));
  else if (hole == 't')
    put(g, ONE_OF(g, "INTEGER", "INTEGER", "TEXT", "", "INT", "REAL", "VARCHAR(10)", "BLOB", "NUMERIC", "'a b'"));
  else buf_fmt(&g->sql, "%c%u", hole, pick(g, 4));
}

static void put_template(Generator *g, const char *text) {
  Template t = {.g = g};
  for (; *text; text++) {
    if (*text == '$') put_hole(&t, *++text);
    else buf_char(&g->sql, *text);
  }
}

#define PUT_ONE(g, ...) put_template(g, ONE_OF(g, __VA_ARGS__))

/* ---- CREATE ---- */

/* A column's type and what may stand behind it. `key`: the table has a primary key. */
static void plain_column(Generator *g, Str table, const Names *names, bool *key) {
  Str name = *vec_last(names);
  put_ident(g, name);
  put_template(g, " $t");
  if (!*key && chance(g, 15)) {
    put(g, ONE_OF(g, " PRIMARY KEY", " PRIMARY KEY AUTOINCREMENT", " PRIMARY KEY DESC"));
    *key = true;
  }
  if (chance(g, 35))
    PUT_ONE(g, " NOT NULL", " UNIQUE", " DEFAULT $k", " REFERENCES $A", " REFERENCES $A($a)", " COLLATE NOCASE",
            " DEFAULT (1 + 1)", " REFERENCES $n ON DELETE CASCADE", " CONSTRAINT $q NOT NULL");
  if (names->n > 1 && chance(g, 12)) {
    put(g, " AS (");
    put_ident(g, names->p[0]);
    put(g, ONE_OF(g, " + 1)", " || \"str\") STORED", ")"));
  }
  if (!chance(g, 12)) return;
  put(g, " CHECK (");
  if (chance(g, 30)) {
    put_ident(g, table);
    put(g, ".");
  }
  put_ident(g, name);
  put(g, ONE_OF(g, " > 0)", " <> \"str\")", " IN (1, 2))"));
}

static void plain_keys(Generator *g, const Names *names) {
  Str first = names->p[pick(g, (uint32_t)names->n)], second = names->p[pick(g, (uint32_t)names->n)];
  put(g, " (");
  put_ident(g, first);
  if (!str_eq_fold(first, second) && chance(g, 50)) {
    put(g, ", ");
    put_ident(g, second);
  }
  put(g, ")");
}

static void plain_constraint(Generator *g, const Names *names, bool *key) {
  uint32_t what = pick(g, *key ? 4 : 5);
  if (what == 0) {
    put(g, ", CHECK (");
    put_ident(g, names->p[pick(g, (uint32_t)names->n)]);
    put(g, " IS NOT ");
    put_ident(g, names->p[pick(g, (uint32_t)names->n)]);
    put(g, ")");
    return;
  }
  static const char *const words[] = {"", ", UNIQUE", ", CONSTRAINT c UNIQUE", ", FOREIGN KEY", ", PRIMARY KEY"};
  put(g, words[what]);
  plain_keys(g, names);
  if (what == 3)
    PUT_ONE(g, " REFERENCES $A", " REFERENCES $n", " REFERENCES $A($a)", " REFERENCES $A($a, $a)",
            " REFERENCES $A ON DELETE CASCADE", " REFERENCES $A ON DELETE SET NULL");
  *key |= what == 4;
}

static void plain_table(Generator *g) {
  put(g, "CREATE TABLE ");
  Str table = table_name(g);
  put_ident(g, table);
  put(g, "(");
  Names names = {0};
  uint32_t first = pick(g, 6);
  bool key = false;
  for (uint32_t i = 0, n = 1 + pick(g, 5); i < n; i++) {
    if (i) put(g, ", ");
    *vec_push(g->arena, &names) = str_of(columns[(first + i) % (sizeof columns / sizeof *columns)]);
    plain_column(g, table, &names, &key);
  }
  for (uint32_t i = 0, n = pick(g, 4); i < n; i++) plain_constraint(g, &names, &key);
  put(g, key && chance(g, 10) ? ") WITHOUT ROWID" : ")");
}

static void plain_index(Generator *g) {
  PUT_ONE(g, "CREATE INDEX $i ON $A($a)", "CREATE UNIQUE INDEX $i ON $A($a, $a)", "CREATE INDEX $i ON $A($a DESC)",
          "CREATE INDEX $i ON $A($a COLLATE NOCASE)", "CREATE INDEX $i ON $A(lower($a))",
          "CREATE INDEX $i ON $A($a + $a)", "CREATE INDEX $i ON $A($a) WHERE $a > 0",
          "CREATE INDEX $i ON $A($a) WHERE $A.$a IS NOT NULL", "CREATE INDEX $i ON $A($a || \"str\")",
          "CREATE INDEX $i ON $A($a) WHERE $a = $k", "CREATE INDEX $i ON $A($a) WHERE main.$A.$a");
}

static void plain_view(Generator *g) {
  put(g, "CREATE VIEW ");
  PUT_ONE(g, "$v", "$v", "$v", "$v($q, $q)", "$v($q)");
  put(g, " AS ");
  PUT_ONE(g, "SELECT $a FROM $A", "SELECT * FROM $A", "SELECT $A.* FROM $A", "SELECT $a, $a FROM $A",
          "SELECT $A.$a, $k FROM $A", "SELECT main.$A.$a FROM main.$A", "SELECT $w.$a FROM $A AS $w",
          "SELECT $w.$a FROM $A $w WHERE $a > $k", "SELECT $A.$a, $B.$b FROM $A, $B", "SELECT * FROM $A JOIN $B",
          "SELECT $w.*, $B.$b FROM $A AS $w, $B", "SELECT $a FROM $A JOIN $B USING ($a)",
          "SELECT * FROM $A NATURAL JOIN $B", "SELECT $a FROM $A NATURAL LEFT JOIN $B",
          "SELECT $A.$a FROM $A LEFT JOIN $B USING ($b)", "SELECT $A.$a FROM $A JOIN $B ON $A.$a = $B.$b",
          "SELECT $w.$a FROM $A AS $w LEFT JOIN $B AS $W ON $w.$a = $W.$b", "SELECT $a AS $q FROM $A ORDER BY $q",
          "SELECT $a AS $b FROM $A WHERE $b > 0 GROUP BY $b", "SELECT $a AS b FROM $A ORDER BY b",
          "SELECT $a, count(*) FROM $A GROUP BY $a HAVING count($a) > 1",
          "SELECT DISTINCT $a FROM $A ORDER BY $a LIMIT 3", "SELECT $a FROM $A UNION SELECT $b FROM $B",
          "SELECT $a FROM $A UNION ALL SELECT $b FROM $B ORDER BY 1",
          "SELECT $a FROM $A UNION SELECT $b FROM $B ORDER BY $a", "SELECT $a FROM $A EXCEPT SELECT $k",
          "SELECT (SELECT $b FROM $B WHERE $B.$b = $A.$a) FROM $A", "SELECT $a FROM $A WHERE $a IN (SELECT $b FROM $B)",
          "SELECT $a FROM $A WHERE EXISTS (SELECT 1 FROM $B WHERE $b = $a)", "SELECT $a FROM $A WHERE $a IN $B",
          "SELECT $a FROM $A AS $w WHERE ($a, $a) IN (SELECT $b, $b FROM $B AS $w)",
          "SELECT $q FROM (SELECT $a AS $q FROM $A)", "SELECT $w.$a FROM (SELECT $a FROM $A) AS $w",
          "SELECT * FROM (SELECT $a FROM $A) AS $w", "SELECT $w.* FROM (SELECT * FROM $A) AS $w",
          "SELECT $a FROM (SELECT * FROM $A JOIN $B)", "WITH $w AS (SELECT $a FROM $A) SELECT $a FROM $w",
          "WITH $w($q) AS (SELECT $a FROM $A) SELECT * FROM $w",
          "WITH $w AS (SELECT $a FROM $A), $W AS (SELECT $b FROM $B) SELECT * FROM $w, $W",
          "WITH $w AS (SELECT * FROM $A) SELECT $w.$a, $W.$a FROM $w JOIN $w AS $W",
          "WITH $w AS (SELECT $a FROM $A) SELECT $b FROM $B",
          "WITH RECURSIVE $w(n) AS (SELECT $a FROM $A UNION ALL SELECT n + 1 FROM $w WHERE n < 9) SELECT n FROM $w",
          "WITH RECURSIVE $w(n) AS (SELECT $a FROM $A UNION SELECT $b FROM $w, $B WHERE $b = n) SELECT * FROM $w",
          "WITH $A AS (SELECT $b FROM $B) SELECT * FROM $A",
          "WITH $w AS (WITH $W AS (SELECT $a FROM $A) SELECT * FROM $W) SELECT * FROM $w",
          "SELECT row_number() OVER (PARTITION BY $a ORDER BY $a) FROM $A",
          "SELECT sum($a) OVER w FROM $A WINDOW w AS (ORDER BY $a)",
          "SELECT sum($a) FILTER (WHERE $a > 0) OVER (w ROWS 1 PRECEDING) FROM $A WINDOW w AS (PARTITION BY $a)",
          "SELECT lag($a) OVER (ORDER BY $A.$a) FROM $A", "SELECT CASE $a WHEN $k THEN $a ELSE $A.$a END FROM $A",
          "SELECT CAST($a AS TEXT), $a COLLATE NOCASE, -$a FROM $A", "SELECT $a BETWEEN $k AND $a FROM $A",
          "SELECT \"$q\" FROM $A", "SELECT $a, \"str\" FROM $A WHERE \"$q\" = 'x'", "SELECT rowid, $A.oid FROM $A",
          "SELECT $a /* $a */ FROM $A -- $A\n", "VALUES ($k, $k)", "SELECT $a FROM $A INDEXED BY $i WHERE $a > 0",
          "SELECT value FROM $A, json_each($A.$a)", "SELECT $a, $b FROM ($A, $B)", "SELECT $A.$a FROM ($A JOIN $B)",
          "SELECT $w.$a FROM $B LEFT JOIN ($A AS $w JOIN $C) ON $w.$a = $b",
          "SELECT total(DISTINCT $a), group_concat($a, \"str\") FROM $A",
          "SELECT $a FROM $A ORDER BY (SELECT $b FROM $B LIMIT 1)");
}

static void trigger_step(Generator *g) {
  PUT_ONE(g, "INSERT INTO $B VALUES ($k)", "INSERT INTO $B($b) VALUES (new.$a)",
          "INSERT INTO $B($b, $b) VALUES (old.$a, new.$a)", "INSERT INTO $B SELECT * FROM $C",
          "INSERT INTO $B($b) SELECT $c FROM $C WHERE $C.$c = new.$a", "INSERT OR REPLACE INTO $B($b) VALUES ($k)",
          "REPLACE INTO $B DEFAULT VALUES", "INSERT INTO $B($b) VALUES (new.$a) ON CONFLICT DO NOTHING",
          "INSERT INTO $B($b, $b) VALUES (1, 2) ON CONFLICT($b) DO UPDATE SET $b = excluded.$b WHERE $B.$b > 0",
          "INSERT INTO $B($b) VALUES ($k) ON CONFLICT($b) WHERE $b > 0 DO UPDATE SET ($b, $b) = (excluded.$b, $B.$b)",
          "UPDATE $B SET $b = new.$a", "UPDATE $B SET $b = $b + 1 WHERE $b = old.$a",
          "UPDATE OR IGNORE $B SET $b = $B.$b, $b = $k", "UPDATE $B SET ($b, $b) = (new.$a, old.$a)",
          "UPDATE $B SET ($b, $b) = (SELECT $c, $c FROM $C)", "UPDATE $B SET $b = $C.$c FROM $C WHERE $C.$c = $B.$b",
          "UPDATE $B SET $b = $w.$c FROM $C AS $w, $A WHERE $w.$c = $B.$b AND \"str\"",
          "UPDATE $B SET $b = $w.$c FROM $C AS $w JOIN $A ON $w.$c = $A.$a",
          "UPDATE $B SET $b = $w.$c FROM (SELECT $c FROM $C) AS $w",
          "UPDATE $B SET rowid = new.$a WHERE rowid = old.rowid", "DELETE FROM $B", "DELETE FROM $B WHERE $b = old.$a",
          "DELETE FROM $B WHERE $B.$b IN (SELECT $c FROM $C)", "DELETE FROM $B WHERE $b = \"str\"",
          "SELECT $b FROM $B WHERE $b = new.$a", "SELECT RAISE(ABORT, 'no') WHERE new.$a > 0", "SELECT * FROM $B, $C",
          "SELECT $w.$b FROM $B AS $w", "WITH $w AS (SELECT $b FROM $B) SELECT * FROM $w",
          "SELECT \"$q\", new.\"$q\" FROM $B", "SELECT count(*) FROM $B GROUP BY $b ORDER BY $b",
          "INSERT INTO $B($b) WITH $w AS (SELECT $c FROM $C) SELECT * FROM $w", "SELECT new.$a, old.$a, new.rowid");
}

static void plain_trigger(Generator *g) {
  put(g, "CREATE TRIGGER ");
  Template t = {.g = g};
  const Object *relation = relation_of(&t, 0);
  bool view = relation && relation->kind == OBJECT_VIEW;
  put_hole(&t, 'g');
  put(g, view ? " INSTEAD OF " : ONE_OF(g, " AFTER ", " BEFORE ", " "));
  uint32_t event = pick(g, 4);
  put(g, event == 0 ? "INSERT" : event == 1 ? "DELETE" : "UPDATE");
  if (event == 3) put(g, " OF "), put_hole(&t, 'a');
  put(g, " ON ");
  put_hole(&t, 'A');
  if (chance(g, 25)) {
    put(g, event == 1 ? " WHEN old." : " WHEN new.");
    put_hole(&t, 'a');
    put(g, ONE_OF(g, " > 0", " = \"str\"", " IN (1, 2)"));
  }
  put(g, " BEGIN ");
  for (uint32_t i = 0, n = 1 + pick(g, 2); i < n; i++) {
    trigger_step(g);
    put(g, "; ");
  }
  put(g, "END");
}

/* ---- the rest ---- */

static void alter(Generator *g) {
  PUT_ONE(g, "ALTER TABLE $A RENAME TO $n", "ALTER TABLE $A RENAME TO $n", "ALTER TABLE $A RENAME TO $n",
          "ALTER TABLE $A RENAME $a TO $q", "ALTER TABLE $A RENAME COLUMN $a TO $q",
          "ALTER TABLE $A RENAME COLUMN $a TO $q", "ALTER TABLE $A RENAME COLUMN $a TO $q",
          "ALTER TABLE $A RENAME COLUMN $a TO \"$q\"", "ALTER TABLE main.$A RENAME TO $n",
          "ALTER TABLE temp.$A RENAME COLUMN $a TO $q", "ALTER TABLE $A ADD COLUMN $q $t",
          "ALTER TABLE $A ADD $q $t DEFAULT $k", "ALTER TABLE $A ADD COLUMN $q REFERENCES $B($b)",
          "ALTER TABLE $A ADD COLUMN $q AS ($a)", "ALTER TABLE $A ADD COLUMN $q CHECK ($q > $A.$a)",
          "ALTER TABLE $A DROP COLUMN $a", "ALTER TABLE $A DROP $a");
}

static void other(Generator *g) {
  PUT_ONE(g, "DROP TABLE $A", "DROP TABLE IF EXISTS $n", "DROP VIEW $v", "DROP VIEW $v", "DROP INDEX $i",
          "DROP TRIGGER $g", "DROP TRIGGER $g", "PRAGMA legacy_alter_table = 1", "PRAGMA legacy_alter_table = 0",
          "PRAGMA foreign_keys = 1", "PRAGMA foreign_keys = 0", "INSERT INTO $A($a) VALUES ($k)",
          "UPDATE $A SET $a = $k", "DELETE FROM $A WHERE $a = $k", "SELECT * FROM $A, $B",
          "CREATE TABLE $n AS SELECT * FROM $A", "CREATE TABLE $n AS SELECT $a, $b FROM $A, $B",
          "CREATE VIRTUAL TABLE $n USING fts5($q, x1)", "ANALYZE", "CREATE VIRTUAL TABLE $n USING rtree($q, x1, x2)");
}

void plain_statement(Generator *g) {
  uint32_t what = g->tables.n < 2 ? pick(g, 15) : pick(g, 100);
  if (what < 15) plain_table(g);
  else if (what < 23) plain_index(g);
  else if (what < 38) plain_view(g);
  else if (what < 50) plain_trigger(g);
  else if (what < 90) alter(g);
  else other(g);
}
