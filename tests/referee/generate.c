/* Random histories: statements made of what the catalog says is there, with a few
** names that are not, in every quoting and letter case. Most are valid; what SQLite
** refuses must be refused by mig, too. */
#include "base/buf.h"
#include "catalog/depend.h"
#include "referee.h"

typedef struct Generator {
  const Catalog *catalog;
  Arena *arena;
  uint64_t *random;
  Buf sql;
  VEC(const Object *) tables, views, indexes, triggers;
  VEC(const Object *) scope; /* what columns may be taken from */
  const char *qualifier;     /* "new", "old" or NULL */
  int depth;
} Generator;

/* ---- chance ---- */

static uint32_t pick(Generator *g, uint32_t n) {
  uint64_t x = *g->random;
  x ^= x << 13;
  x ^= x >> 7;
  x ^= x << 17;
  *g->random = x;
  return (uint32_t)((x * 0x2545F4914F6CDD1Du) >> 33) % n;
}

static bool chance(Generator *g, uint32_t percent) {
  return pick(g, 100) < percent;
}

static void put(Generator *g, const char *text) {
  buf_str(&g->sql, str_of(text));
}

#define ONE_OF(g, ...) \
  one_of(g, (const char *[]){__VA_ARGS__}, sizeof((const char *[]){__VA_ARGS__}) / sizeof(const char *))
static const char *one_of(Generator *g, const char **choices, size_t n) {
  return choices[pick(g, (uint32_t)n)];
}

static void blank(Generator *g) {
  if (chance(g, 96)) put(g, " ");
  else put(g, ONE_OF(g, "  ", "\n", " /* c, d */ ", " -- x\n ", "\t"));
}

/* ---- names ---- */

static bool plain(Str name) {
  if (char_digit(name.p[0])) return false;
  for (int32_t i = 0; i < name.n; i++)
    if (!char_name(name.p[i])) return false;
  return !str_eq_fold(name, S("select")) && !str_eq_fold(name, S("group"));
}

static void put_name(Generator *g, Str name) {
  uint32_t how = pick(g, 20);
  if (how == 0 && str_find_char(name, ']') < 0) buf_fmt(&g->sql, "[%.*s]", STR_ARG(name));
  else if (how == 1) buf_quoted(&g->sql, name, '`');
  else if (how < 5 || !plain(name)) buf_quoted(&g->sql, name, '"');
  else if (how == 5)
    for (int32_t i = 0; i < name.n; i++)
      buf_char(&g->sql, name.p[i] >= 'a' && name.p[i] <= 'z' ? (char)(name.p[i] - 32) : name.p[i]);
  else buf_str(&g->sql, name);
}

static void put_new_name(Generator *g, const char *prefix) {
  if (chance(g, 5)) put_name(g, str_of(ONE_OF(g, "a b", "select", "x\"y", "9z", "\xc3\xa9t", "rowid", "new", "it's")));
  else put_name(g, str_fmt(g->arena, "%s%u", prefix, pick(g, 12)));
}

static void put_object(Generator *g, const Object *object) {
  put_name(g, object->name->text);
}

static const Object *any_table(Generator *g) {
  return g->tables.n ? g->tables.p[pick(g, (uint32_t)g->tables.n)] : NULL;
}

static const Object *any_relation(Generator *g) {
  uint32_t n = (uint32_t)(g->tables.n + g->views.n);
  if (!n) return NULL;
  uint32_t i = pick(g, n);
  return i < (uint32_t)g->tables.n ? g->tables.p[i] : g->views.p[i - (uint32_t)g->tables.n];
}

static Str any_column(Generator *g, const Object *object) {
  Columns columns = object_columns(g->catalog, object, CATALOG_NOW);
  if (!columns.n || chance(g, 2)) return str_of(ONE_OF(g, "rowid", "nosuch", "c1", "oid"));
  return columns.p[pick(g, (uint32_t)columns.n)].name->text;
}

/* ---- expressions ---- */

static void expression(Generator *g);

static void column_of_scope(Generator *g) {
  if (!g->scope.n) {
    put(g, ONE_OF(g, "1", "'s'", "NULL", "2.5", "x'00'", "-7"));
    return;
  }
  const Object *object = g->scope.p[pick(g, (uint32_t)g->scope.n)];
  Str column = any_column(g, object);
  if (g->qualifier) {
    buf_fmt(&g->sql, "%s.", g->qualifier);
  } else if (g->scope.n > 1 || chance(g, 10)) {
    put_object(g, object);
    put(g, ".");
  }
  put_name(g, column);
}

static void subquery(Generator *g) {
  const Object *object = any_relation(g);
  if (!object || g->depth > 2) {
    put(g, "(SELECT 1)");
    return;
  }
  put(g, "(SELECT ");
  if (chance(g, 50)) put(g, "max(");
  else put(g, "(");
  if (chance(g, 50)) {
    put_object(g, object);
    put(g, ".");
  }
  put_name(g, any_column(g, object));
  put(g, ") FROM ");
  put_object(g, object);
  if (chance(g, 40)) {
    put(g, " WHERE ");
    if (!g->qualifier) {
      put_object(g, object);
      put(g, ".");
      put_name(g, any_column(g, object));
      put(g, " = ");
    }
    expression(g);
  }
  put(g, ")");
}

static void expression(Generator *g) {
  if (++g->depth > 3 || chance(g, 45)) {
    if (chance(g, 80)) column_of_scope(g);
    else put(g, ONE_OF(g, "1", "'x'", "NULL", "\"dq\"", "3.5", "TRUE"));
  } else {
    switch (pick(g, 10)) {
    case 0:
    case 1:
      expression(g);
      put(g, ONE_OF(g, " + ", "||", " > ", " = ", " AND ", " IS ", "*"));
      expression(g);
      break;
    case 2:
      put(g, ONE_OF(g, "abs(", "lower(", "length(", "typeof("));
      expression(g);
      put(g, ")");
      break;
    case 3:
      put(g, "coalesce(");
      expression(g);
      put(g, ", ");
      expression(g);
      put(g, ")");
      break;
    case 4:
      put(g, "CASE WHEN ");
      expression(g);
      put(g, " THEN ");
      expression(g);
      put(g, " ELSE 0 END");
      break;
    case 5:
      expression(g);
      put(g, " IN (1, ");
      expression(g);
      put(g, ")");
      break;
    case 6:
      put(g, "CAST(");
      expression(g);
      put(g, ONE_OF(g, " AS TEXT)", " AS INTEGER)", " AS NUMERIC)"));
      break;
    case 7:
      put(g, "(");
      expression(g);
      put(g, ")");
      break;
    default:
      expression(g);
      put(g, ONE_OF(g, " COLLATE nocase", " NOTNULL", " LIKE 'a%'", " BETWEEN 1 AND 2"));
      break;
    }
  }
  g->depth--;
}

static void body_expression(Generator *g) {
  if (chance(g, 12)) subquery(g);
  else expression(g);
}

/* ---- SELECT ---- */

static void select_from(Generator *g, bool limited) {
  const Object *first = any_relation(g), *second = chance(g, 30) ? any_relation(g) : NULL;
  const char *qualifier = g->qualifier;
  g->qualifier = NULL;
  g->scope.n = 0;
  if (chance(g, 6) && first && !limited) {
    put(g, "WITH w AS (SELECT * FROM ");
    put_object(g, first);
    put(g, ") SELECT * FROM w");
    g->qualifier = qualifier;
    return;
  }
  put(g, chance(g, 90) ? "SELECT " : "SELECT DISTINCT ");
  if (first) *vec_push(g->arena, &g->scope) = first;
  if (second && second != first) *vec_push(g->arena, &g->scope) = second;
  if (first && chance(g, 20) && !limited) {
    put(g, "*");
  } else {
    for (uint32_t i = 0, n = limited ? 1 : 1 + pick(g, 3); i < n; i++) {
      if (i) put(g, ", ");
      body_expression(g);
      if (chance(g, 30)) {
        put(g, " AS ");
        put_new_name(g, "r");
      }
    }
  }
  if (first) {
    put(g, " FROM ");
    put_object(g, first);
    if (g->scope.n > 1) {
      put(g, ONE_OF(g, ", ", " JOIN ", " LEFT JOIN ", " CROSS JOIN "));
      put_object(g, second);
    }
  }
  if (chance(g, 30)) {
    put(g, " WHERE ");
    expression(g);
  }
  if (first && chance(g, 10)) {
    put(g, " ORDER BY ");
    column_of_scope(g);
  }
  g->qualifier = qualifier;
}

/* ---- CREATE TABLE ---- */

static void type_and_constraints(Generator *g, bool strict, uint32_t keys) {
  if (strict || chance(g, 70)) {
    put(g, " ");
    if (strict) put(g, ONE_OF(g, "INT", "INTEGER", "TEXT", "any", "BLOB", "REAL"));
    else
      put(g, ONE_OF(g, "INTEGER", "INT", "text", "VARCHAR(10)", "DECIMAL(10, 2)", "blob", "real", "DOUBLE  PRECISION",
                    "'my type'", "ANY", "Boolean", "Integer"));
  }
  for (uint32_t i = 0, n = pick(g, 3); i < n; i++) {
    blank(g);
    if (chance(g, 12)) {
      put(g, "CONSTRAINT ");
      put_new_name(g, "k");
      put(g, " ");
    }
    switch (pick(g, 9)) {
    case 0:
      put(g, "NOT NULL");
      break;
    case 1:
      if (chance(g, keys))
        put(g, ONE_OF(g, "PRIMARY KEY", "PRIMARY KEY DESC", "PRIMARY KEY AUTOINCREMENT",
                      "PRIMARY KEY ON CONFLICT REPLACE"));
      else put(g, "NULL");
      break;
    case 2:
      if (chance(g, keys)) put(g, "UNIQUE");
      else put(g, "DEFAULT 7");
      break;
    case 3:
      put(g, "CHECK(");
      expression(g);
      put(g, ")");
      break;
    case 4:
      put(g, ONE_OF(g, "DEFAULT 5", "DEFAULT 'x'", "DEFAULT (1+1)", "DEFAULT CURRENT_TIMESTAMP", "DEFAULT -1",
                    "DEFAULT word", "DEFAULT \"word\""));
      break;
    case 5:
      put(g, ONE_OF(g, "COLLATE nocase", "COLLATE RTRIM", "COLLATE binary"));
      break;
    case 6: {
      const Object *parent = any_table(g);
      put(g, "REFERENCES ");
      if (parent) put_object(g, parent);
      else put(g, "later");
      if (parent && chance(g, 50)) {
        put(g, "(");
        put_name(g, any_column(g, parent));
        put(g, ")");
      }
      put(g, ONE_OF(g, "", " ON DELETE CASCADE", " ON UPDATE SET NULL", " DEFERRABLE INITIALLY DEFERRED"));
      break;
    }
    case 7:
      put(g, chance(g, 50) ? "GENERATED ALWAYS AS (" : "AS (");
      expression(g);
      put(g, chance(g, 30) ? ") STORED" : ")");
      break;
    default:
      break;
    }
  }
}

static void some_columns(Generator *g, Str *names, uint32_t count, bool indexed) {
  put(g, "(");
  for (uint32_t i = 0, n = 1 + pick(g, 2); i < n; i++) {
    if (i) put(g, ", ");
    put_name(g, names[pick(g, count)]);
    if (indexed && chance(g, 15)) put(g, ONE_OF(g, " DESC", " COLLATE nocase", " ASC"));
  }
  put(g, ")");
}

static void table_constraint(Generator *g, Str *names, uint32_t count) {
  if (chance(g, 30)) {
    put(g, "CONSTRAINT ");
    put_new_name(g, "k");
    put(g, " ");
  }
  switch (pick(g, 4)) {
  case 0:
    put(g, "PRIMARY KEY");
    some_columns(g, names, count, true);
    break;
  case 1:
    put(g, "UNIQUE");
    some_columns(g, names, count, true);
    put(g, chance(g, 10) ? " ON CONFLICT REPLACE" : "");
    break;
  case 2:
    put(g, "CHECK (");
    put_name(g, names[pick(g, count)]);
    put(g, " <> 3)");
    break;
  default: {
    const Object *parent = any_table(g);
    put(g, "FOREIGN KEY(");
    put_name(g, names[pick(g, count)]);
    put(g, ") REFERENCES ");
    if (parent) put_object(g, parent);
    else put(g, "later");
    if (parent && chance(g, 50)) {
      put(g, "(");
      put_name(g, any_column(g, parent));
      put(g, ")");
    }
    break;
  }
  }
}

static void if_not_exists(Generator *g, const char *words) {
  put(g, words);
  if (chance(g, 8)) put(g, "IF NOT EXISTS ");
  if (chance(g, 4)) put(g, "main.");
}

static void create_table(Generator *g) {
  if_not_exists(g, "CREATE TABLE ");
  put_new_name(g, "t");
  if (chance(g, 8)) {
    put(g, " AS ");
    select_from(g, false);
    return;
  }
  Str names[8];
  uint32_t count = 1 + pick(g, 5);
  bool strict = chance(g, 12);
  g->scope.n = 0;
  put(g, "(");
  for (uint32_t i = 0; i < count; i++) {
    if (i) put(g, chance(g, 80) ? ", " : ",\n  ");
    int32_t from = g->sql.n;
    names[i] = chance(g, 6) ? str_of(ONE_OF(g, "a b", "select", "x\"y", "order"))
                            : str_fmt(g->arena, "c%u", chance(g, 90) ? i : pick(g, 5));
    put_name(g, names[i]);
    (void)from;
    type_and_constraints(g, strict, 60);
    if (chance(g, 4)) blank(g);
  }
  for (uint32_t i = 0, n = chance(g, 60) ? 0 : pick(g, 3); i < n; i++) {
    put(g, ", ");
    table_constraint(g, names, count);
  }
  put(g, ")");
  if (strict) put(g, " STRICT");
  if (chance(g, 8)) put(g, strict ? ", WITHOUT ROWID " : " WITHOUT  ROWID");
}

/* ---- the other CREATEs ---- */

static void create_index(Generator *g) {
  const Object *table = chance(g, 97) ? any_table(g) : any_relation(g);
  if (!table) return;
  if_not_exists(g, chance(g, 30) ? "CREATE UNIQUE INDEX " : "CREATE INDEX ");
  put_new_name(g, "i");
  put(g, " ON ");
  put_object(g, table);
  put(g, "(");
  g->scope.n = 0;
  *vec_push(g->arena, &g->scope) = table;
  for (uint32_t i = 0, n = 1 + pick(g, 2); i < n; i++) {
    if (i) put(g, ", ");
    if (chance(g, 75)) put_name(g, any_column(g, table));
    else expression(g);
    if (chance(g, 20)) put(g, ONE_OF(g, " DESC", " COLLATE nocase", " COLLATE binary DESC"));
  }
  put(g, ")");
  if (chance(g, 20)) {
    put(g, " WHERE ");
    expression(g);
  }
  if (chance(g, 10)) put(g, "  ");
}

static void create_view(Generator *g) {
  if_not_exists(g, "CREATE VIEW ");
  put_new_name(g, "v");
  bool named = chance(g, 10);
  put(g, named ? "(x1) AS " : " AS ");
  select_from(g, named);
  if (!named && chance(g, 10)) {
    put(g, " UNION ALL ");
    select_from(g, false);
  }
}

static void trigger_statement(Generator *g, const Object *table) {
  const Object *target = any_table(g);
  if (!target) target = table;
  g->scope.n = 0;
  *vec_push(g->arena, &g->scope) = table;
  switch (pick(g, 4)) {
  case 0:
    put(g, "INSERT INTO ");
    put_object(g, target);
    put(g, "(");
    put_name(g, any_column(g, target));
    put(g, ") VALUES (");
    body_expression(g);
    put(g, ")");
    break;
  case 1:
    put(g, "UPDATE ");
    put_object(g, target);
    put(g, " SET ");
    put_name(g, any_column(g, target));
    put(g, " = ");
    body_expression(g);
    if (chance(g, 50)) {
      put(g, " WHERE ");
      put_name(g, any_column(g, target));
      put(g, " = ");
      expression(g);
    }
    break;
  case 2:
    put(g, "DELETE FROM ");
    put_object(g, target);
    put(g, " WHERE ");
    put_name(g, any_column(g, target));
    put(g, " IN (");
    expression(g);
    put(g, ")");
    break;
  default:
    select_from(g, false);
    break;
  }
}

static void create_trigger(Generator *g) {
  const Object *table = any_relation(g);
  if (!table) return;
  const char *event = ONE_OF(g, "INSERT", "DELETE", "UPDATE", "UPDATE OF ");
  if_not_exists(g, "CREATE TRIGGER ");
  put_new_name(g, "g");
  if (table->kind == OBJECT_VIEW) put(g, chance(g, 97) ? " INSTEAD OF " : " AFTER ");
  else put(g, ONE_OF(g, " BEFORE ", " AFTER ", " "));
  put(g, event);
  if (str_ends(str_of(event), S(" "))) put_name(g, any_column(g, table));
  put(g, " ON ");
  put_object(g, table);
  g->qualifier = str_of(event).p[0] == 'D' ? "old" : chance(g, 80) ? "new" : "NEW";
  g->scope.n = 0;
  *vec_push(g->arena, &g->scope) = table;
  if (chance(g, 25)) {
    put(g, " WHEN ");
    expression(g);
  }
  put(g, " BEGIN ");
  for (uint32_t i = 0, n = 1 + pick(g, 2); i < n; i++) {
    trigger_statement(g, table);
    put(g, "; ");
  }
  put(g, "END");
  g->qualifier = NULL;
}

static void create_virtual(Generator *g) {
  put(g, "CREATE VIRTUAL TABLE ");
  put_new_name(g, "f");
  put(g, ONE_OF(g, " USING fts5(a, b UNINDEXED)", " USING fts5(title, columnsize=0)", " USING rtree(id, x0, x1)",
                " USING fts5(\"a b\", tokenize = 'porter ascii')", " USING rtree_i32(id, x0, x1, +aux)"));
}

/* ---- ALTER, DROP ---- */

static void alter_head(Generator *g, const Object *table) {
  put(g, chance(g, 95) ? "ALTER TABLE " : "alter table main.");
  put_object(g, table);
}

static void alter_table(Generator *g) {
  const Object *table = chance(g, 97) ? any_table(g) : any_relation(g);
  if (!table) return;
  alter_head(g, table);
  switch (pick(g, 12)) {
  case 0:
  case 1:
  case 2:
    put(g, chance(g, 80) ? " RENAME COLUMN " : " RENAME ");
    put_name(g, any_column(g, table));
    put(g, " TO ");
    put_new_name(g, chance(g, 80) ? "n" : "c");
    break;
  case 3:
  case 4:
    put(g, " RENAME TO ");
    put_new_name(g, "t");
    break;
  case 5:
  case 6:
    put(g, chance(g, 80) ? " ADD COLUMN " : " ADD ");
    put_new_name(g, "n");
    g->scope.n = 0;
    *vec_push(g->arena, &g->scope) = table;
    type_and_constraints(g, table->kind == OBJECT_TABLE && table->table->strict, 6);
    break;
  case 7:
  case 8:
  case 9:
    put(g, " DROP COLUMN ");
    put_name(g, any_column(g, table));
    break;
  case 10:
    put(g, " ALTER COLUMN ");
    put_name(g, any_column(g, table));
    put(g, ONE_OF(g, " SET NOT NULL", " DROP NOT NULL", " SET NOT NULL ON CONFLICT FAIL"));
    break;
  default:
    if (chance(g, 50)) {
      put(g, " DROP CONSTRAINT ");
      put_new_name(g, "k");
    } else {
      put(g, " ADD ");
      if (chance(g, 60)) {
        put(g, "CONSTRAINT ");
        put_new_name(g, "k");
      }
      put(g, " CHECK(");
      g->scope.n = 0;
      *vec_push(g->arena, &g->scope) = table;
      expression(g);
      put(g, ")");
    }
    break;
  }
}

static void drop(Generator *g) {
  static const char *words[] = {"TABLE ", "INDEX ", "VIEW ", "TRIGGER "};
  uint32_t kind = pick(g, 4);
  if (kind == 0 && chance(g, 60)) kind = 1 + pick(g, 3);
  const Object *object = NULL;
  if (kind == 0) object = any_table(g);
  if (kind == 1 && g->indexes.n) object = g->indexes.p[pick(g, (uint32_t)g->indexes.n)];
  if (kind == 2 && g->views.n) object = g->views.p[pick(g, (uint32_t)g->views.n)];
  if (kind == 3 && g->triggers.n) object = g->triggers.p[pick(g, (uint32_t)g->triggers.n)];
  put(g, "DROP ");
  put(g, chance(g, 95) ? words[kind] : words[pick(g, 4)]);
  if (chance(g, 20)) put(g, "IF EXISTS ");
  if (object && chance(g, 95)) put_object(g, object);
  else put_new_name(g, "t");
}

static void other(Generator *g) {
  switch (pick(g, 5)) {
  case 0:
    put(g, ONE_OF(g, "PRAGMA legacy_alter_table=ON", "PRAGMA legacy_alter_table=OFF", "PRAGMA foreign_keys=ON"));
    break;
  case 1:
    put(g, ONE_OF(g, "BEGIN", "SAVEPOINT s", "ROLLBACK TO s", "COMMIT", "ROLLBACK"));
    break;
  case 2:
    put(g, "ANALYZE");
    break;
  default:
    select_from(g, false);
    break;
  }
}

static void gather(Generator *g) {
  for (int32_t i = 0; i < g->catalog->versions.n; i++) {
    const Object *object = g->catalog->versions.p[i];
    if (object->died != MOMENT_NEVER) continue;
    if (object->kind == OBJECT_TABLE && object->table->kind != TABLE_SHADOW) *vec_push(g->arena, &g->tables) = object;
    if (object->kind == OBJECT_VIEW) *vec_push(g->arena, &g->views) = object;
    if (object->kind == OBJECT_TRIGGER) *vec_push(g->arena, &g->triggers) = object;
    if (object->kind == OBJECT_INDEX && chance(g, 90)) *vec_push(g->arena, &g->indexes) = object;
  }
}

Str generate_statement(Arena *arena, const Catalog *catalog, uint64_t *random) {
  Generator g = {.catalog = catalog, .arena = arena, .random = random, .sql = buf_new(arena)};
  gather(&g);
  uint32_t what = g.tables.n < 2 ? pick(&g, 20) : pick(&g, 100);
  if (what < 20) create_table(&g);
  else if (what < 30) create_index(&g);
  else if (what < 38) create_view(&g);
  else if (what < 46) create_trigger(&g);
  else if (what < 48) create_virtual(&g);
  else if (what < 90) alter_table(&g);
  else if (what < 96) drop(&g);
  else other(&g);
  buf_char(&g.sql, ';');
  return buf_done(&g.sql);
}
