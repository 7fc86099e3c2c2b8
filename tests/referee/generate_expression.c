/* Expressions. */
#include "generate.h"

/* ---- columns in scope ---- */

static const char *constant(Generator *g) {
  return ONE_OF(g, "1", "'s'", "NULL", "2.5", "x'00'", "-7", "TRUE", "\"dq\"", "0x1F", "'it''s'", "1e3", "\"a b\"",
                "CURRENT_TIMESTAMP", "''");
}

static void column(Generator *g) {
  int32_t n = g->scope.n;
  if (!n) {
    put(g, constant(g));
    return;
  }
  int32_t from = chance(g, 85) && g->inner < n ? g->inner : 0;
  const Origin *origin = &g->scope.p[from + (int32_t)pick(g, (uint32_t)(n - from))];
  bool pseudo = str_eq_fold(origin->name, S("new")) || str_eq_fold(origin->name, S("old")) ||
                str_eq_fold(origin->name, S("excluded"));
  bool dot = origin->name.n && (pseudo || (!g->no_dot && chance(g, n - g->inner > 1 ? 80 : 20)));
  if (dot) {
    if (!pseudo && chance(g, 2)) put(g, "main.");
    put_ident(g, origin->name);
    put(g, ".");
  }
  if (!origin->n || chance(g, 3)) put(g, ONE_OF(g, "rowid", "nosuch", "c1", "oid", "_rowid_", "\"c0\""));
  else put_ident(g, origin->columns[pick(g, (uint32_t)origin->n)]);
}

/* ---- subqueries ---- */

void subquery(Generator *g, uint32_t columns) {
  int32_t inner = g->inner, n = g->scope.n;
  bool aggregates = g->aggregates;
  g->inner = n;
  put(g, "(");
  select_query(g, columns, NULL);
  put(g, ")");
  g->scope.n = n;
  g->inner = inner;
  g->aggregates = aggregates;
}

void list(Generator *g, uint32_t n) {
  for (uint32_t i = 0; i < n; i++) {
    if (i) put(g, ", ");
    expression(g);
  }
}

static void over(Generator *g) {
  if (chance(g, 10)) {
    put(g, " OVER w1");
    return;
  }
  put(g, " OVER (");
  if (chance(g, 50)) {
    put(g, "PARTITION BY ");
    list(g, 1);
  }
  if (chance(g, 50)) {
    put(g, " ORDER BY ");
    list(g, 1);
    put(g, ONE_OF(g, "", " DESC", " NULLS LAST", " ROWS BETWEEN 1 PRECEDING AND CURRENT ROW",
                  " RANGE UNBOUNDED PRECEDING EXCLUDE TIES"));
  }
  put(g, ")");
}

static void aggregate(Generator *g) {
  bool aggregates = g->aggregates;
  g->aggregates = false;
  put(g,
      ONE_OF(g, "count(", "max(", "sum(", "group_concat(", "total(", "avg(", "count(DISTINCT ", "json_group_array("));
  list(g, 1);
  put(g, ")");
  if (chance(g, 10)) {
    put(g, " FILTER (WHERE ");
    list(g, 1);
    put(g, ")");
  }
  g->aggregates = aggregates;
  if (chance(g, 15)) over(g);
}

static void window_call(Generator *g) {
  bool aggregates = g->aggregates;
  g->aggregates = false;
  put(g, ONE_OF(g, "row_number()", "rank()", "lag(1)", "first_value(1)", "ntile(2)", "count(*)"));
  over(g);
  g->aggregates = aggregates;
}

static void scalar_call(Generator *g) {
  uint32_t arguments = 1;
  switch (pick(g, 6)) {
  case 0:
    put(g, ONE_OF(g, "coalesce(", "ifnull(", "nullif(", "max(", "min(", "instr("));
    arguments = 2;
    break;
  case 1:
    put(g, ONE_OF(g, "substr(", "replace(", "iif("));
    arguments = 3;
    break;
  case 2:
    put(g, ONE_OF(g, "likely(", "unlikely("));
    break;
  case 3:
    put(g, ONE_OF(g, "json_extract(", "json(", "date(", "datetime(", "strftime(", "printf(", "json_array("));
    break;
  default:
    put(g, ONE_OF(g, "abs(", "lower(", "length(", "typeof(", "upper(", "trim(", "hex(", "quote(", "unicode("));
    break;
  }
  if (chance(g, 2)) arguments = pick(g, 5);
  list(g, arguments);
  put(g, ")");
}

static void in_expression(Generator *g) {
  expression(g);
  put(g, chance(g, 80) ? " IN " : " NOT IN ");
  if (g->pure || chance(g, 50)) {
    put(g, "(");
    list(g, pick(g, 4));
    put(g, ")");
  } else if (chance(g, 20)) {
    const Object *object = any_relation(g);
    if (object) put_ident(g, object->name->text);
    else put(g, "nosuch");
  } else {
    subquery(g, chance(g, 96) ? 1 : 2);
  }
}

static void case_expression(Generator *g) {
  put(g, "CASE ");
  if (chance(g, 30)) expression(g);
  put(g, " WHEN ");
  expression(g);
  put(g, " THEN ");
  expression(g);
  if (chance(g, 60)) {
    put(g, " ELSE ");
    expression(g);
  }
  put(g, " END");
}

static void between(Generator *g) {
  expression(g);
  put(g, " BETWEEN ");
  expression(g);
  put(g, " AND ");
  expression(g);
}

static void row_value(Generator *g) {
  put(g, "(");
  list(g, 2);
  put(g, ONE_OF(g, ") = (", ") < (", ") IS (", ") IN (VALUES("));
  bool values = str_ends(buf_done(&g->sql), S("VALUES("));
  list(g, chance(g, 95) ? 2 : 3);
  put(g, values ? "))" : ")");
}

static void binary(Generator *g) {
  expression(g);
  put(g, ONE_OF(g, " + ", " || ", " > ", " = ", " AND ", " IS ", " * ", " OR ", " <> ", " == ", " -> ", " ->> ", " << ",
                " LIKE ", " GLOB ", " IS NOT ", " IS NOT DISTINCT FROM "));
  expression(g);
}

static void postfix(Generator *g) {
  expression(g);
  put(g, ONE_OF(g, " COLLATE nocase", " NOTNULL", " LIKE 'a%'", " IS NULL", " NOT NULL", " COLLATE \"binary\"",
                " ISNULL", " NOT LIKE 'x' ESCAPE '\\'", " COLLATE rtrim"));
}

static void special(Generator *g) {
  if (g->pure) {
    if (chance(g, 6)) put(g, ONE_OF(g, "random()", "(SELECT 1)", "count(*)", "date('now')", "?1", "EXISTS (SELECT 1)"));
    else column(g);
    return;
  }
  if (g->aggregates && chance(g, 40)) {
    if (chance(g, 70)) aggregate(g);
    else window_call(g);
  } else if (chance(g, 20)) {
    put(g, "EXISTS ");
    subquery(g, 0);
  } else if (chance(g, 85)) {
    subquery(g, chance(g, 97) ? 1 : 2);
  } else if (chance(g, 50)) {
    aggregate(g);
  } else {
    put(g, ONE_OF(g, "random()", "nosuch(1)", "changes()", "RAISE(ABORT, 'no')", "?1", "sqlite_version()"));
  }
}

void expression(Generator *g) {
  if (++g->depth > (g->calm ? 2 : 4) || chance(g, g->calm ? 60 : 45)) {
    if (chance(g, 80)) column(g);
    else put(g, constant(g));
    g->depth--;
    return;
  }
  switch (pick(g, 14)) {
  case 0:
  case 1:
  case 2:
    binary(g);
    break;
  case 3:
  case 4:
    scalar_call(g);
    break;
  case 5:
    case_expression(g);
    break;
  case 6:
    in_expression(g);
    break;
  case 7:
    put(g, "CAST(");
    expression(g);
    put(g, ONE_OF(g, " AS TEXT)", " AS INTEGER)", " AS NUMERIC)", " AS REAL)", " AS \"my int\")", " AS BLOB)"));
    break;
  case 8:
    put(g, ONE_OF(g, "(", "(", "-(", "NOT (", "+(", "~("));
    expression(g);
    put(g, ")");
    break;
  case 9:
    between(g);
    break;
  case 10:
    row_value(g);
    break;
  case 11:
  case 12:
    postfix(g);
    break;
  default:
    special(g);
    break;
  }
  g->depth--;
}

void pure_expression(Generator *g, const Object *table, bool no_dot) {
  g->scope.n = g->inner = 0;
  if (table) *vec_push(g->arena, &g->scope) = origin_of(g, table, table->name->text);
  g->pure = true;
  g->no_dot = no_dot && chance(g, 95);
  expression(g);
  g->pure = g->no_dot = false;
}
