/* FROM, and SELECTs with all their clauses. */
#include "generate.h"

/* ---- FROM ---- */

static bool common_column(Generator *g, const Origin *a, const Origin *b, Str *name) {
  for (int32_t i = 0; i < a->n; i++)
    for (int32_t k = 0; k < b->n; k++)
      if (str_eq_fold(a->columns[i], b->columns[k]) && chance(g, 60)) {
        *name = a->columns[i];
        return true;
      }
  return false;
}

void push_origin(Generator *g, Origin origin) {
  *vec_push(g->arena, &g->scope) = origin;
}

Str put_alias(Generator *g, Str name, uint32_t percent) {
  if (!chance(g, percent)) return name;
  put(g, chance(g, 60) ? " AS " : " ");
  Str alias = chance(g, 90) ? str_fmt(g->arena, "%c%u", "abx"[pick(g, 3)], pick(g, 4)) : new_name(g, "t");
  if (chance(g, 85)) put_ident(g, alias);
  else buf_quoted(&g->sql, alias, '\'');
  return alias;
}

static void from_subquery(Generator *g) {
  int32_t n = g->scope.n, inner = g->inner;
  Names names = {0};
  bool aggregates = g->aggregates;
  g->inner = n;
  put(g, "(");
  if (inner < n && chance(g, 50)) { /* nothing beside it is seen */
    Origins scope = g->scope;
    g->scope.n = g->inner = inner;
    Origins around = {0};
    for (int32_t i = 0; i < inner; i++) *vec_push(g->arena, &around) = scope.p[i];
    g->scope = around;
    select_query(g, 1 + pick(g, 3), &names);
    g->scope = scope;
  } else {
    select_query(g, 1 + pick(g, 3), &names);
  }
  put(g, ")");
  g->scope.n = n;
  g->inner = inner;
  g->aggregates = aggregates;
  Str alias = put_alias(g, (Str){0}, 85);
  push_origin(g, (Origin){alias, names.p, names.n, false});
}

static void from_item(Generator *g) {
  if (g->commons.n && chance(g, 40)) {
    Origin common = g->commons.p[pick(g, (uint32_t)g->commons.n)];
    put_ident(g, common.name);
    common.name = put_alias(g, common.name, 40);
    push_origin(g, common);
    return;
  }
  if (g->queries < 4 && chance(g, 12)) {
    from_subquery(g);
    return;
  }
  if (chance(g, 3)) {
    put(g, "json_each(");
    put(g, "'[1]'");
    put(g, ")");
    static Str columns[] = {S_INIT("key"), S_INIT("value"), S_INIT("type"), S_INIT("atom")};
    Str name = put_alias(g, S("json_each"), 50);
    push_origin(g, (Origin){name, columns, 4, true});
    return;
  }
  const Object *object = any_relation(g);
  if (!object || chance(g, 1)) {
    put(g, ONE_OF(g, "sqlite_schema", "nosuch", "sqlite_master", "pragma_table_info('t1')"));
    static Str columns[] = {S_INIT("name"), S_INIT("sql"), S_INIT("type")};
    push_origin(g, (Origin){(Str){0}, columns, 3, false});
    return;
  }
  if (chance(g, 4)) put(g, chance(g, 90) ? "main." : "temp.");
  put_nm(g, object->name->text);
  Str name = put_alias(g, object->name->text, 35);
  push_origin(g, origin_of(g, object, name));
}

static void join(Generator *g) {
  static const char *joins[] = {
      ", ",          " JOIN ",       " LEFT JOIN ",       " CROSS JOIN ", " NATURAL JOIN ",
      " FULL JOIN ", " RIGHT JOIN ", " LEFT OUTER JOIN ", " INNER JOIN ", " NATURAL LEFT JOIN "};
  uint32_t kind = pick(g, 10);
  put(g, joins[kind]);
  Origin left = g->scope.p[g->scope.n - 1];
  bool group = chance(g, 6);
  if (group) put(g, "(");
  from_item(g);
  if (group) {
    if (chance(g, 60)) {
      put(g, ", ");
      from_item(g);
    }
    put(g, ")");
  }
  if (kind == 0 || kind == 4 || kind == 9) return;
  Str name;
  if (chance(g, 40) && common_column(g, &left, vec_last(&g->scope), &name)) {
    put(g, " USING (");
    put_nm(g, name);
    put(g, ")");
  } else if (chance(g, 60)) {
    bool aggregates = g->aggregates;
    g->aggregates = false;
    put(g, " ON ");
    expression(g);
    g->aggregates = aggregates;
  }
}

void from_clause(Generator *g) {
  put(g, " FROM ");
  from_item(g);
  for (uint32_t i = 0; i < 2 && chance(g, 28); i++) join(g);
}

/* ---- SELECT ---- */

/* Result columns are written before FROM is, but need what it brings: FROM is written first, elsewhere. */
static void results(Generator *g, uint32_t columns, Names *names) {
  g->aggregates = chance(g, 35);
  if (!columns && g->scope.n > g->inner && chance(g, 40)) {
    const Origin *origin = &g->scope.p[g->inner];
    if (chance(g, 25) && origin->name.n) {
      put_ident(g, origin->name);
      put(g, ".");
    }
    put(g, chance(g, 85) ? "*" : "*, 1 AS one");
    return;
  }
  for (uint32_t i = 0, n = columns ? columns : 1 + pick(g, 4); i < n; i++) {
    if (i) put(g, ", ");
    int32_t from = g->sql.n;
    expression(g);
    Str text = str_sub(buf_done(&g->sql), from, g->sql.n);
    Str name = str_fmt(g->arena, "%.*s", STR_ARG(text));
    if (chance(g, names ? 75 : 35)) {
      name = chance(g, 70) ? str_fmt(g->arena, "r%u", pick(g, 5)) : new_name(g, "c");
      put(g, chance(g, 70) ? " AS " : " ");
      if (chance(g, 92)) put_ident(g, name);
      else buf_quoted(&g->sql, name, '\'');
    } else {
      int32_t dot = str_find_char(name, '.');
      if (dot >= 0) name = str_from(name, dot + 1);
      if (name.n > 1 && (name.p[0] == '"' || name.p[0] == '`' || name.p[0] == '['))
        name = str_dup(g->arena, str_sub(name, 1, name.n - 1));
    }
    if (names) *vec_push(g->arena, names) = name;
  }
}

static void group_by(Generator *g) {
  put(g, " GROUP BY ");
  g->aggregates = false;
  if (chance(g, 30)) put(g, ONE_OF(g, "1", "2", "r1"));
  else list(g, 1 + pick(g, 2));
  if (chance(g, 50)) {
    g->aggregates = true;
    put(g, " HAVING ");
    expression(g);
  }
}

static void order_by(Generator *g) {
  put(g, " ORDER BY ");
  if (chance(g, 40)) put(g, ONE_OF(g, "1", "r1", "r0 DESC", "1 COLLATE nocase", "2"));
  else expression(g);
  put(g, ONE_OF(g, "", "", " DESC", " ASC NULLS LAST", " COLLATE nocase DESC"));
}

/* One SELECT … of a compound. FROM is written first and put behind. */
static void core(Generator *g, uint32_t columns, Names *names) {
  if (chance(g, 4) && columns) {
    put(g, "VALUES (");
    list(g, columns);
    put(g, ")");
    return;
  }
  Buf sql = g->sql;
  g->sql = buf_new(g->arena);
  g->aggregates = false;
  if (chance(g, 92)) from_clause(g);
  Str from = buf_done(&g->sql);
  g->sql = sql;
  put(g, ONE_OF(g, "SELECT ", "SELECT ", "SELECT ", "SELECT ", "SELECT DISTINCT ", "SELECT ALL "));
  results(g, columns, names);
  buf_str(&g->sql, from);
  g->aggregates = false;
  if (chance(g, 30)) {
    put(g, " WHERE ");
    expression(g);
  }
  if (chance(g, 10)) group_by(g);
  if (chance(g, 3)) put(g, " WINDOW w1 AS (ORDER BY 1)");
}

void with_clause(Generator *g) {
  put(g, chance(g, 80) ? "WITH " : "WITH RECURSIVE ");
  for (uint32_t i = 0, n = 1 + pick(g, 2); i < n; i++) {
    if (i) put(g, ", ");
    Str name = chance(g, 85) ? str_fmt(g->arena, "w%u", pick(g, 3)) : new_name(g, "t");
    Names names = {0};
    put_nm(g, name);
    uint32_t columns = 1 + pick(g, 2);
    bool listed = chance(g, 40);
    if (listed) {
      put(g, "(");
      for (uint32_t k = 0; k < columns; k++) {
        Str column_name = str_fmt(g->arena, "k%u", k);
        if (k) put(g, ", ");
        put_ident(g, column_name);
        *vec_push(g->arena, &names) = column_name;
      }
      put(g, ")");
    }
    put(g, ONE_OF(g, " AS (", " AS (", " AS MATERIALIZED (", " AS NOT MATERIALIZED ("));
    int32_t scope = g->scope.n, inner = g->inner;
    g->inner = scope;
    select_query(g, columns, listed ? NULL : &names);
    if (listed && chance(g, 20)) {
      put(g, " UNION ALL SELECT ");
      put(g, columns == 1 ? "k0" : "k0, k1");
      put(g, " FROM ");
      put_ident(g, name);
    }
    g->scope.n = scope;
    g->inner = inner;
    put(g, ")");
    *vec_push(g->arena, &g->commons) = (Origin){name, names.p, names.n, false};
  }
  put(g, " ");
}

void select_query(Generator *g, uint32_t columns, Names *names) {
  int32_t commons = g->commons.n, scope = g->scope.n;
  if (++g->queries > (g->calm ? 3 : 7)) {
    put(g, columns > 1 ? "VALUES (1, 2)" : "SELECT 1");
    if (names) {
      *vec_push(g->arena, names) = columns > 1 ? S("column1") : S("1");
      if (columns > 1) *vec_push(g->arena, names) = S("column2");
    }
    return;
  }
  if (chance(g, 10)) with_clause(g);
  bool compound = chance(g, 10);
  if (compound && !columns) columns = 1 + pick(g, 2);
  core(g, columns, names);
  int32_t own = g->scope.n;
  if (compound) {
    g->scope.n = scope;
    put(g, ONE_OF(g, " UNION ", " UNION ALL ", " EXCEPT ", " INTERSECT "));
    core(g, chance(g, 97) ? columns : columns + 1, NULL);
  }
  if (chance(g, 12)) order_by(g);
  if (chance(g, 6)) put(g, ONE_OF(g, " LIMIT 3", " LIMIT 1 OFFSET 2", " LIMIT 1, 2"));
  (void)own;
  g->scope.n = scope;
  g->commons.n = commons;
}
