/* CREATE TABLE, INDEX, VIEW, TRIGGER, VIRTUAL TABLE, with every clause they have. */
#include "generate.h"

/* ---- columns and constraints ---- */

void put_constraint_name(Generator *g, uint32_t percent) {
  if (!chance(g, percent)) return;
  put(g, "CONSTRAINT ");
  put_nm(g, new_name(g, "k"));
  put(g, " ");
}

static void conflict(Generator *g, uint32_t percent) {
  if (!chance(g, percent)) return;
  put(g, " ON CONFLICT ");
  put(g, ONE_OF(g, "ROLLBACK", "ABORT", "FAIL", "IGNORE", "REPLACE"));
}

void put_check(Generator *g) {
  put(g, chance(g, 70) ? "CHECK(" : "CHECK (");
  g->pure = true;
  expression(g);
  g->pure = false;
  put(g, ")");
  if (chance(g, 3)) conflict(g, 100);
}

static void references_clause(Generator *g, uint32_t columns) {
  const Object *parent = any_table(g);
  put(g, "REFERENCES ");
  if (parent && chance(g, 92)) put_nm(g, parent->name->text);
  else put(g, ONE_OF(g, "later", "t1", "\"t 2\"", "t3"));
  if (parent && chance(g, 60)) {
    put(g, "(");
    for (uint32_t i = 0; i < columns; i++) {
      if (i) put(g, ", ");
      put_nm(g, any_column(g, parent));
    }
    put(g, ")");
  }
  for (uint32_t i = 0, n = pick(g, 3); i < n; i++)
    put(g, ONE_OF(g, " ON DELETE CASCADE", " ON UPDATE SET NULL", " ON DELETE RESTRICT", " ON UPDATE NO ACTION",
                  " ON DELETE SET DEFAULT", " MATCH FULL", " ON UPDATE CASCADE"));
  put(g, ONE_OF(g, "", "", "", " DEFERRABLE INITIALLY DEFERRED", " NOT DEFERRABLE", " DEFERRABLE",
                " DEFERRABLE INITIALLY IMMEDIATE", " NOT DEFERRABLE INITIALLY DEFERRED"));
}

static void default_clause(Generator *g) {
  put(g, ONE_OF(g, "DEFAULT 5", "DEFAULT 'x'", "DEFAULT (1+1)", "DEFAULT CURRENT_TIMESTAMP", "DEFAULT -1",
                "DEFAULT +1.5", "DEFAULT word", "DEFAULT \"word\"", "DEFAULT NULL", "DEFAULT (NULL)", "DEFAULT TRUE",
                "DEFAULT x'ab'", "DEFAULT (datetime('now'))", "DEFAULT ( 'a' || 'b' )", "DEFAULT [w]",
                "DEFAULT (\"word\")", "DEFAULT 0x10", "DEFAULT (abs(-1))", "DEFAULT (c1)", "DEFAULT ((SELECT 1))",
                "DEFAULT - 1", "DEFAULT(1)", "DEFAULT /* d */ 3"));
}

static void generated_clause(Generator *g) {
  put(g, chance(g, 50) ? "GENERATED ALWAYS AS (" : "AS (");
  g->pure = true;
  g->no_dot = chance(g, 95);
  expression(g);
  g->pure = g->no_dot = false;
  put(g, ONE_OF(g, ")", ")", ") STORED", ") VIRTUAL", ") virtual"));
}

static void column_constraint(Generator *g, uint32_t keys) {
  put_constraint_name(g, 12);
  switch (pick(g, 11)) {
  case 0:
  case 1:
    put(g, chance(g, 90) ? "NOT NULL" : "NULL");
    conflict(g, 10);
    break;
  case 2:
    if (chance(g, keys)) {
      put(g,
          ONE_OF(g, "PRIMARY KEY", "PRIMARY KEY DESC", "PRIMARY KEY ASC", "PRIMARY KEY AUTOINCREMENT", "PRIMARY KEY"));
      conflict(g, 5);
    } else {
      put(g, "NULL");
    }
    break;
  case 3:
    if (chance(g, keys)) {
      put(g, "UNIQUE");
      conflict(g, 15);
    } else {
      default_clause(g);
    }
    break;
  case 4:
    put_check(g);
    break;
  case 5:
  case 6:
    default_clause(g);
    break;
  case 7:
    put(g, ONE_OF(g, "COLLATE nocase", "COLLATE RTRIM", "COLLATE binary", "COLLATE \"NOCASE\"", "COLLATE nosuch"));
    break;
  case 8:
  case 9:
    references_clause(g, 1);
    break;
  default:
    generated_clause(g);
    break;
  }
}

void column_definition(Generator *g, bool strict, uint32_t keys) {
  if (strict || chance(g, 75)) {
    put(g, " ");
    if (strict) put(g, ONE_OF(g, "INT", "INTEGER", "TEXT", "any", "BLOB", "REAL", "integer"));
    else
      put(g, ONE_OF(g, "INTEGER", "INTEGER", "INT", "text", "VARCHAR(10)", "DECIMAL(10, 2)", "blob", "real",
                    "DOUBLE  PRECISION", "'my type'", "ANY", "Boolean", "Integer", "\"INTEGER\"", "[a b]", "DATETIME",
                    "NUMERIC( 1 , -2 )", "long varchar", "FLOATING POINT", "timestamp with time zone", "generated",
                    "UNSIGNED BIG INT", "NATIVE CHARACTER(70)", "`text`", "key", "CHAR /* n */ ( 3 )"));
  }
  if (chance(g, keys / 4)) put(g, " PRIMARY KEY");
  for (uint32_t i = 0, n = pick(g, 4); i < n; i++) {
    put(g, " ");
    column_constraint(g, keys);
  }
}

static void key_columns(Generator *g, const Names *names) {
  put(g, "(");
  for (uint32_t i = 0, n = 1 + pick(g, 3); i < n; i++) {
    if (i) put(g, ", ");
    if (chance(g, 2)) put(g, ONE_OF(g, "nosuch", "c1 + 1", "rowid", "lower(c1)"));
    else put_nm(g, names->p[pick(g, (uint32_t)names->n)]);
    if (chance(g, 15))
      put(g, ONE_OF(g, " DESC", " COLLATE nocase", " ASC", " COLLATE binary DESC", " COLLATE rtrim ASC"));
  }
  put(g, ")");
}

static void foreign_key(Generator *g, const Names *names) {
  uint32_t n = chance(g, 80) ? 1 : 2;
  put(g, "FOREIGN KEY (");
  for (uint32_t i = 0; i < n; i++) {
    if (i) put(g, ", ");
    put_nm(g, names->p[pick(g, (uint32_t)names->n)]);
  }
  put(g, ") ");
  references_clause(g, chance(g, 97) ? n : 2);
}

static void table_constraint(Generator *g, const Names *names) {
  put_constraint_name(g, 35);
  switch (pick(g, 5)) {
  case 0:
    put(g, "PRIMARY KEY");
    key_columns(g, names);
    conflict(g, 8);
    break;
  case 1:
    put(g, "UNIQUE ");
    key_columns(g, names);
    conflict(g, 10);
    break;
  case 2:
  case 3:
    put_check(g);
    break;
  default:
    foreign_key(g, names);
    break;
  }
}

/* ---- CREATE TABLE ---- */

static void create_words(Generator *g, const char *words) {
  put(g, "CREATE ");
  if (!g->calm && chance(g, 1)) put(g, chance(g, 70) ? "TEMP " : "TEMPORARY ");
  put(g, words);
  if (chance(g, 8)) put(g, "IF NOT EXISTS ");
  if (chance(g, 4)) put(g, ONE_OF(g, "main.", "\"main\".", "MAIN.", "nosuch."));
}

static void table_body(Generator *g, Str own) {
  Names names = {0};
  bool strict = chance(g, 12);
  for (uint32_t i = 0, n = 1 + pick(g, 6); i < n; i++) {
    Str name = chance(g, 90) ? str_fmt(g->arena, "c%u", chance(g, 93) ? i : pick(g, 5)) : new_name(g, "c");
    *vec_push(g->arena, &names) = name;
  }
  g->scope.n = g->inner = 0;
  *vec_push(g->arena, &g->scope) = (Origin){own, names.p, names.n, true};
  put(g, "(");
  for (int32_t i = 0; i < names.n; i++) {
    if (i) put(g, chance(g, 80) ? ", " : ",\n  ");
    put_nm(g, names.p[i]);
    /* Generated columns read those before them, or there would be loops everywhere. */
    g->scope.p[0].n = chance(g, 97) && i ? i : names.n;
    column_definition(g, strict, 30);
  }
  for (uint32_t i = 0, n = chance(g, 50) ? 0 : pick(g, 4); i < n; i++) {
    put(g, chance(g, 90) ? ", " : " ");
    g->scope.p[0].n = names.n;
    table_constraint(g, &names);
  }
  if (chance(g, 3)) put(g, ", CONSTRAINT alone");
  put(g, ")");
  g->scope.n = 0;
  if (strict) put(g, ONE_OF(g, " STRICT", " strict", "STRICT"));
  if (chance(g, 8)) put(g, strict ? ", WITHOUT ROWID " : " WITHOUT  ROWID");
  else if (chance(g, 1)) put(g, " NOSUCH");
}

void create_table(Generator *g) {
  create_words(g, "TABLE ");
  Str name = new_name(g, "t");
  put_nm(g, name);
  if (!chance(g, 10)) {
    table_body(g, name);
    return;
  }
  put(g, " AS ");
  select_query(g, 0, NULL);
}

/* ---- the others ---- */

void create_index(Generator *g) {
  const Object *table = chance(g, 96) ? any_table(g) : any_relation(g);
  if (!table) return;
  put(g, chance(g, 30) ? "CREATE UNIQUE INDEX " : "CREATE INDEX ");
  if (chance(g, 8)) put(g, "IF NOT EXISTS ");
  if (chance(g, 4)) put(g, ONE_OF(g, "main.", "temp."));
  put_nm(g, new_name(g, "i"));
  put(g, " ON ");
  put_nm(g, table->name->text);
  put(g, chance(g, 80) ? "(" : " ( ");
  for (uint32_t i = 0, n = 1 + pick(g, 3); i < n; i++) {
    if (i) put(g, ", ");
    if (chance(g, 70)) put_nm(g, any_column(g, table));
    else pure_expression(g, table, true);
    if (chance(g, 25))
      put(g, ONE_OF(g, " DESC", " COLLATE nocase", " COLLATE binary DESC", " ASC", " COLLATE \"rtrim\""));
  }
  put(g, ")");
  if (chance(g, 25)) {
    put(g, " WHERE ");
    pure_expression(g, table, false);
  }
  if (chance(g, 10)) put(g, ONE_OF(g, "  ", " -- end\n", " /* end */"));
}

void create_view(Generator *g) {
  create_words(g, "VIEW ");
  put_nm(g, new_name(g, "v"));
  uint32_t columns = chance(g, 20) ? 1 + pick(g, 3) : 0;
  for (uint32_t i = 0; i < columns; i++) {
    put(g, i ? ", " : "(");
    put_nm(g, new_name(g, "x"));
  }
  put(g, columns ? ") AS " : " AS ");
  select_query(g, columns, NULL);
  if (chance(g, 5)) put(g, ONE_OF(g, "  ", " -- end\n", " /* end */ ", "\n"));
}

static void trigger_when(Generator *g, const Object *table, char event) {
  g->scope.n = g->inner = 0;
  if (event != 'D') *vec_push(g->arena, &g->scope) = origin_of(g, table, chance(g, 85) ? S("new") : S("NEW"));
  if (event != 'I') *vec_push(g->arena, &g->scope) = origin_of(g, table, chance(g, 85) ? S("old") : S("Old"));
}

void create_trigger(Generator *g) {
  const Object *table = any_relation(g);
  if (!table) return;
  const char *event = ONE_OF(g, "INSERT", "DELETE", "UPDATE", "UPDATE OF ");
  put(g, chance(g, 97) ? "CREATE TRIGGER " : "CREATE TEMP TRIGGER ");
  if (chance(g, 8)) put(g, "IF NOT EXISTS ");
  if (chance(g, 3)) put(g, ONE_OF(g, "main.", "temp."));
  put_nm(g, new_name(g, "g"));
  if (table->kind == OBJECT_VIEW) put(g, chance(g, 97) ? " INSTEAD OF " : " AFTER ");
  else put(g, ONE_OF(g, " BEFORE ", " AFTER ", " ", " AFTER ", chance(g, 5) ? " INSTEAD OF " : " AFTER "));
  put(g, event);
  if (str_ends(str_of(event), S(" ")))
    for (uint32_t i = 0, n = 1 + pick(g, 2); i < n; i++) {
      if (i) put(g, ", ");
      put_nm(g, any_column(g, table));
    }
  put(g, " ON ");
  put_nm(g, table->name->text);
  if (chance(g, 15)) put(g, " FOR EACH ROW");
  trigger_when(g, table, event[0]);
  int32_t scope = g->scope.n;
  if (chance(g, 30)) {
    put(g, " WHEN ");
    expression(g);
  }
  put(g, chance(g, 80) ? " BEGIN " : "\nBEGIN\n  ");
  for (uint32_t i = 0, n = 1 + pick(g, 3); i < n; i++) {
    g->queries = 2;
    g->scope.n = g->inner = scope;
    if (chance(g, 75)) change_rows(g, true);
    else if (chance(g, 70)) select_query(g, 0, NULL);
    else
      put(g, ONE_OF(g, "SELECT RAISE(ABORT, 'no')", "SELECT RAISE(IGNORE)",
                    "SELECT CASE WHEN 1 THEN RAISE(FAIL, 'x') END"));
    put(g, ";");
    put(g, chance(g, 80) ? " " : "\n  ");
  }
  put(g, "END");
  g->scope.n = g->inner = 0;
}

static void fts5(Generator *g) {
  put(g, " USING fts5(");
  for (uint32_t i = 0, n = 1 + pick(g, 3); i < n; i++) {
    if (i) put(g, ", ");
    put_nm(g, chance(g, 93) ? str_fmt(g->arena, "c%u", i) : new_name(g, "c"));
    if (chance(g, 20)) put(g, chance(g, 95) ? " UNINDEXED" : " nonsense");
  }
  for (uint32_t i = 0, n = pick(g, 3); i < n; i++) {
    put(g, ", ");
    put(g,
        ONE_OF(g, "columnsize=0", "columnsize = '1'", "tokenize = 'porter ascii'",
               "tokenize=\"unicode61 remove_diacritics 2\"", "content=''", "content = ''", "content=\"\"",
               "prefix='2 3'", "detail=none", "detail = 'column'", "detail=full", "content='t1'", "content=t2",
               "content_rowid='c1'", "content_rowid=rowid", "prefix = 2", "tokenize=trigram",
               "tokenize = 'trigram case_sensitive 1'", "contentless_delete=1", "contentless_unindexed=1", "locale=1",
               "nosuch=1", "tokenize='nope'", "detail=all", "columnsize=2", "rank", "prefix='0'", "prefix='a'",
               "tokendata=1", "content_rowid", "prefix=''", "content=", "detail", "tokenize='porter nope'"));
  }
  put(g, ")");
}

static void rtree(Generator *g) {
  put(g, chance(g, 70) ? " USING rtree(" : " USING rtree_i32(");
  uint32_t n = chance(g, 85) ? 1 + 2 * (1 + pick(g, 3)) : pick(g, 13);
  for (uint32_t i = 0; i < n; i++) {
    if (i) put(g, ", ");
    if (chance(g, 2)) put(g, "+");
    put_ident(g, chance(g, 97) ? str_fmt(g->arena, "c%u", i) : new_name(g, "c"));
    if (chance(g, 5)) put(g, " INT");
  }
  for (uint32_t i = 0, k = pick(g, 3); i < k; i++) {
    if (n) put(g, ", ");
    put(g, chance(g, 80) ? "+" : "+ ");
    put_ident(g, str_fmt(g->arena, "d%u", i));
    if (chance(g, 50)) put(g, " TEXT");
  }
  put(g, ")");
}

void create_virtual(Generator *g) {
  put(g, "CREATE VIRTUAL TABLE ");
  if (chance(g, 6)) put(g, "IF NOT EXISTS ");
  if (chance(g, 3)) put(g, ONE_OF(g, "main.", "temp."));
  put_nm(g, new_name(g, "f"));
  if (chance(g, 65)) fts5(g);
  else if (chance(g, 90)) rtree(g);
  else
    put(g, ONE_OF(g, " USING fts5vocab('f1', 'row')", " USING fts5vocab(f2, col)", " USING nosuch(a)", " USING fts5",
                  " USING fts5()", " USING fts5vocab('f1')", " USING fts5vocab('f1', 'nope')", " USING rtree"));
}
