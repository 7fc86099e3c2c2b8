/* A grammar walked at random. Nothing here knows what exists: tables t0…t3, columns a…f and so on collide
** often enough, and what SQLite refuses is as much of a test as what it takes. */
#include "unit/generate.h"

int generate_below(Generator *generator, int count) {
  generator->random = generator->random * 6364136223846793005u + 1442695040888963407u;
  return (int)((generator->random >> 33) % (uint64_t)count);
}

static bool one_in(Generator *generator, int count) {
  return generate_below(generator, count) == 0;
}

static const char *pick(Generator *generator, const char *const *choices) {
  int count = 0;
  while (choices[count]) count++;
  return choices[generate_below(generator, count)];
}
#define PICK(generator, ...) pick((generator), (const char *const[]){__VA_ARGS__, NULL})

static const char *table(Generator *g) {
  return PICK(g, "t0", "t1", "t2", "\"t 3\"", "T0", "[t1]");
}
static const char *column(Generator *g) {
  return PICK(g, "a", "b", "c", "d", "\"e e\"", "A", "`f`");
}
static const char *relation(Generator *g) {
  return PICK(g, "t0", "t1", "t2", "\"t 3\"", "v0", "v1");
}

static void expression(Generator *g, Buf *buf, int depth) {
  switch (depth > 2 ? generate_below(g, 4) : generate_below(g, 10)) {
  case 0:
    buf_fmt(buf, "%d", generate_below(g, 100));
    break;
  case 1:
    buf_str(buf, S("'it''s'"));
    break;
  case 2:
  case 3:
    buf_fmt(buf, "%s", column(g));
    break;
  case 4:
    buf_char(buf, '(');
    expression(g, buf, depth + 1);
    buf_char(buf, ')');
    break;
  case 5:
    buf_fmt(buf, "%s(", PICK(g, "lower", "abs", "length", "coalesce"));
    expression(g, buf, depth + 1);
    buf_str(buf, S(", 1)"));
    break;
  case 6:
    expression(g, buf, depth + 1);
    buf_fmt(buf, " IN (1, 2, %s)", column(g));
    break;
  case 7:
    buf_str(buf, S("CASE WHEN "));
    expression(g, buf, depth + 1);
    buf_fmt(buf, " THEN %s END", column(g));
    break;
  default:
    expression(g, buf, depth + 1);
    buf_fmt(buf, " %s ", PICK(g, "+", "||", "=", "<", "AND", "IS NOT", "COLLATE NOCASE ="));
    expression(g, buf, depth + 1);
  }
}

static void references(Generator *g, Buf *buf) {
  buf_fmt(buf, " REFERENCES %s", table(g));
  if (!one_in(g, 3)) buf_fmt(buf, "(%s)", column(g));
  if (one_in(g, 2)) buf_fmt(buf, " ON DELETE %s", PICK(g, "CASCADE", "SET NULL", "RESTRICT", "NO ACTION"));
  if (one_in(g, 4)) buf_str(buf, S(" DEFERRABLE INITIALLY DEFERRED"));
}

static void column_definition(Generator *g, Buf *buf, const char *name) {
  buf_fmt(buf, "%s %s", name,
          PICK(g, "INTEGER", "TEXT", "", "VARCHAR( 10 )", "REAL", "BLOB", "DECIMAL(10,2)", "\"my type\""));
  if (one_in(g, 4)) buf_fmt(buf, " NOT NULL%s", PICK(g, "", " ON CONFLICT IGNORE"));
  if (one_in(g, 4))
    buf_fmt(buf, " DEFAULT %s", PICK(g, "0", "-1", "'x'", "(1 + 2)", "CURRENT_TIMESTAMP", "NULL", "true"));
  if (one_in(g, 8))
    buf_fmt(buf, " %sPRIMARY KEY%s", PICK(g, "", "CONSTRAINT pk "), PICK(g, "", " DESC", " AUTOINCREMENT"));
  if (one_in(g, 8)) buf_str(buf, S(" UNIQUE"));
  if (one_in(g, 8)) buf_fmt(buf, " COLLATE %s", PICK(g, "NOCASE", "RTRIM", "binary"));
  if (one_in(g, 6)) references(g, buf);
  if (one_in(g, 6)) {
    buf_fmt(buf, " %sCHECK (", PICK(g, "", "CONSTRAINT positive "));
    expression(g, buf, 1);
    buf_char(buf, ')');
  }
  if (one_in(g, 12)) buf_fmt(buf, " AS (%s || 'x') %s", column(g), PICK(g, "", "STORED", "VIRTUAL"));
}

static void table_constraint(Generator *g, Buf *buf) {
  buf_str(buf, S(", "));
  switch (generate_below(g, 4)) {
  case 0:
    buf_fmt(buf, "PRIMARY KEY (%s, %s)", column(g), column(g));
    break;
  case 1:
    buf_fmt(buf, "%sUNIQUE (%s%s)", PICK(g, "", "CONSTRAINT u "), column(g), PICK(g, "", " DESC", " COLLATE NOCASE"));
    break;
  case 2:
    buf_str(buf, S("CHECK ("));
    expression(g, buf, 0);
    buf_char(buf, ')');
    break;
  default:
    buf_fmt(buf, "FOREIGN KEY (%s)", column(g));
    references(g, buf);
  }
}

static void create_table(Generator *g, Buf *buf) {
  static const char *const names[] = {"a", "b", "c", "d", "\"e e\"", "`f`"};
  int count = 1 + generate_below(g, 6);
  buf_fmt(buf, "CREATE TABLE %s%s", PICK(g, "", "", "IF NOT EXISTS ", "main."), table(g));
  if (one_in(g, 10)) {
    buf_fmt(buf, " AS SELECT * FROM %s", relation(g));
    return;
  }
  for (int i = 0; i < count; i++) {
    buf_str(buf, i == 0 ? S("(") : S(", "));
    column_definition(g, buf, names[i]);
  }
  while (one_in(g, 2)) table_constraint(g, buf);
  buf_fmt(buf, ")%s", PICK(g, "", "", "", " STRICT", " WITHOUT ROWID"));
}

static void create_view(Generator *g, Buf *buf) {
  buf_fmt(buf, "CREATE VIEW %s AS ", PICK(g, "v0", "v1"));
  if (one_in(g, 3)) buf_fmt(buf, "WITH x AS (SELECT * FROM %s) SELECT x.%s FROM x", relation(g), column(g));
  else if (one_in(g, 2))
    buf_fmt(buf, "SELECT p.%s, q.%s AS z FROM %s p JOIN %s AS q ON p.%s = q.%s", column(g), column(g), table(g),
            relation(g), column(g), column(g));
  else buf_fmt(buf, "SELECT %s FROM %s WHERE %s > 0", PICK(g, "*", "count(*)", "a, b"), relation(g), column(g));
}

static void create_trigger(Generator *g, Buf *buf) {
  const char *on = table(g);
  buf_fmt(buf, "CREATE TRIGGER %s AFTER %s ON %s ", PICK(g, "r0", "r1"),
          PICK(g, "INSERT", "UPDATE", "DELETE", "UPDATE OF a, b"), on);
  if (one_in(g, 3)) buf_fmt(buf, "WHEN %s.%s > 0 ", PICK(g, "new", "old"), column(g));
  buf_str(buf, S("BEGIN "));
  switch (generate_below(g, 3)) {
  case 0:
    buf_fmt(buf, "INSERT INTO %s(%s) VALUES (new.%s); ", table(g), column(g), column(g));
    break;
  case 1:
    buf_fmt(buf, "UPDATE %s SET %s = %s + 1 WHERE %s = 1; ", table(g), column(g), column(g), column(g));
    break;
  default:
    buf_fmt(buf, "DELETE FROM %s WHERE %s IN (SELECT %s FROM %s); ", table(g), column(g), column(g), relation(g));
  }
  buf_str(buf, S("END"));
}

static void create_index(Generator *g, Buf *buf) {
  buf_fmt(buf, "CREATE %sINDEX %s ON %s(", PICK(g, "", "UNIQUE "), PICK(g, "i0", "i1", "i2"), table(g));
  if (one_in(g, 3)) expression(g, buf, 1);
  else buf_fmt(buf, "%s%s", column(g), PICK(g, "", " DESC", " COLLATE NOCASE"));
  if (one_in(g, 2)) buf_fmt(buf, ", %s", column(g));
  buf_char(buf, ')');
  if (one_in(g, 4)) buf_fmt(buf, " WHERE %s IS NOT NULL", column(g));
}

static void alter_table(Generator *g, Buf *buf) {
  buf_fmt(buf, "ALTER TABLE %s ", table(g));
  switch (generate_below(g, 6)) {
  case 0:
    buf_fmt(buf, "RENAME TO %s", PICK(g, "t0", "t1", "t2", "\"t 3\""));
    break;
  case 1:
    buf_str(buf, S("ADD COLUMN "));
    column_definition(g, buf, column(g));
    break;
  case 2:
    buf_fmt(buf, "DROP COLUMN %s", column(g));
    break;
  default:
    buf_fmt(buf, "RENAME COLUMN %s TO %s", column(g), PICK(g, "a", "b", "c", "d", "\"new one\"", "\"select\""));
  }
}

Str generate_table(Generator *generator) {
  Buf buf = buf_new(generator->arena);
  create_table(generator, &buf);
  return buf_done(&buf);
}

Str generate_statement(Generator *generator) {
  Buf buf = buf_new(generator->arena);
  switch (generate_below(generator, 16)) {
  case 0:
  case 1:
  case 2:
    create_table(generator, &buf);
    break;
  case 3:
  case 4:
    create_index(generator, &buf);
    break;
  case 5:
  case 6:
    create_view(generator, &buf);
    break;
  case 7:
  case 8:
    create_trigger(generator, &buf);
    break;
  case 9:
    buf_fmt(&buf, "DROP TABLE %s%s", PICK(generator, "", "IF EXISTS "), table(generator));
    break;
  case 10:
    buf_fmt(&buf, "DROP %s",
            PICK(generator, "VIEW v0", "VIEW v1", "TRIGGER r0", "INDEX i0", "TRIGGER IF EXISTS r1", "INDEX i1"));
    break;
  default:
    alter_table(generator, &buf);
  }
  return buf_done(&buf);
}
