/* Expressions, SELECTs with all their clauses, and changes of rows. */
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

/* A query of its own inside an expression, which may see what is around it. */
static void subquery(Generator *g, uint32_t columns) {
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

static void list(Generator *g, uint32_t n) {
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

static void push_origin(Generator *g, Origin origin) {
  *vec_push(g->arena, &g->scope) = origin;
}

static Str put_alias(Generator *g, Str name, uint32_t percent) {
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

static void from_clause(Generator *g) {
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

/* ---- INSERT, UPDATE, DELETE ---- */

static void insert_columns(Generator *g, const Object *target, uint32_t n) {
  put(g, "(");
  for (uint32_t i = 0; i < n; i++) {
    if (i) put(g, ", ");
    put_nm(g, any_column(g, target));
  }
  put(g, ")");
}

static void sets(Generator *g, const Object *target) {
  for (uint32_t i = 0, n = 1 + pick(g, 2); i < n; i++) {
    if (i) put(g, ", ");
    if (chance(g, 8)) {
      insert_columns(g, target, 2);
      put(g, " = ");
      if (chance(g, 50)) {
        subquery(g, 2);
      } else {
        put(g, "(");
        list(g, 2);
        put(g, ")");
      }
      continue;
    }
    put_nm(g, any_column(g, target));
    put(g, " = ");
    expression(g);
  }
}

/* The columns of a unique index, of a key, or of nothing. */
static void conflict_target(Generator *g, const Object *target) {
  put(g, "(");
  const Object *index = NULL;
  for (int32_t i = 0; target->kind == OBJECT_TABLE && i < target->table->indexes.n; i++) {
    const Object *at = target->table->indexes.p[i];
    if (at->died == MOMENT_NEVER && at->index->unique && (!index || chance(g, 50))) index = at;
  }
  int32_t alias = target->kind == OBJECT_TABLE ? target->table->rowid_alias : -1;
  if (alias >= 0 && (!index || chance(g, 50))) {
    put_ident(g, target->table->columns.p[alias].name->text);
  } else if (index && chance(g, 90)) {
    for (int32_t i = 0; i < index->index->terms.n; i++) {
      if (i) put(g, ", ");
      IndexTerm term = index->index->terms.p[i];
      if (term.column >= 0) put_ident(g, target->table->columns.p[term.column].name->text);
      else if (term.expr) buf_str(&g->sql, source_text(index->source, term.expr->first, term.expr->last));
      if (chance(g, 10)) put(g, " COLLATE nocase");
    }
    put(g, ")");
    const Node *where = index->index->where;
    if (where && chance(g, 80)) {
      put(g, " WHERE ");
      buf_str(&g->sql, source_text(index->source, where->first, where->last));
    }
    return;
  } else {
    put_ident(g, any_column(g, target));
  }
  put(g, ")");
}

static void upsert(Generator *g, const Object *target) {
  put(g, " ON CONFLICT ");
  if (chance(g, 80)) conflict_target(g, target);
  if (chance(g, 40)) {
    put(g, " DO NOTHING");
    return;
  }
  put(g, " DO UPDATE SET ");
  push_origin(g, origin_of(g, target, target->name->text));
  push_origin(g, origin_of(g, target, S("excluded")));
  sets(g, target);
  if (chance(g, 30)) {
    put(g, " WHERE ");
    expression(g);
  }
}

static void insert(Generator *g, const Object *target) {
  uint32_t n = 1 + pick(g, 3);
  put(g,
      ONE_OF(g, "INSERT INTO ", "INSERT INTO ", "INSERT OR IGNORE INTO ", "REPLACE INTO ", "INSERT OR REPLACE INTO "));
  put_nm(g, target->name->text);
  bool listed = chance(g, 85);
  if (!listed) n = (uint32_t)origin_of(g, target, (Str){0}).n;
  if (listed) insert_columns(g, target, n);
  int32_t scope = g->scope.n;
  bool values = chance(g, 60);
  if (chance(g, 5)) {
    put(g, " DEFAULT VALUES");
    return;
  }
  if (values) {
    put(g, " VALUES (");
    list(g, chance(g, 97) ? n : n + 1);
    put(g, ")");
  } else {
    put(g, " ");
    g->inner = scope;
    select_query(g, n, NULL);
    if (chance(g, 30)) put(g, " WHERE true");
  }
  g->scope.n = scope;
  if (chance(g, 25)) upsert(g, target);
  g->scope.n = scope;
}

static void update(Generator *g, const Object *target, bool trigger) {
  put(g, ONE_OF(g, "UPDATE ", "UPDATE ", "UPDATE OR IGNORE "));
  put_nm(g, target->name->text);
  Str name = trigger ? target->name->text : put_alias(g, target->name->text, 15);
  int32_t scope = g->scope.n;
  g->inner = scope;
  push_origin(g, origin_of(g, target, name));
  Buf sql = g->sql;
  g->sql = buf_new(g->arena);
  if (chance(g, 15)) from_clause(g);
  Str from = buf_done(&g->sql);
  g->sql = sql;
  put(g, " SET ");
  sets(g, target);
  buf_str(&g->sql, from);
  if (chance(g, 60)) {
    put(g, " WHERE ");
    expression(g);
  }
  g->scope.n = scope;
}

static void delete (Generator *g, const Object *target, bool trigger) {
  put(g, "DELETE FROM ");
  put_nm(g, target->name->text);
  Str name = trigger ? target->name->text : put_alias(g, target->name->text, 15);
  int32_t scope = g->scope.n;
  g->inner = scope;
  push_origin(g, origin_of(g, target, name));
  if (chance(g, 80)) {
    put(g, " WHERE ");
    expression(g);
  }
  g->scope.n = scope;
}

void change_rows(Generator *g, bool trigger) {
  const Object *target = chance(g, 92) ? any_table(g) : any_relation(g);
  if (!target) {
    put(g, "SELECT 1");
    return;
  }
  int32_t commons = g->commons.n, inner = g->inner;
  bool with = chance(g, trigger ? 1 : 8);
  if (with) with_clause(g);
  switch (pick(g, 3)) {
  case 0:
    insert(g, target);
    break;
  case 1:
    update(g, target, trigger);
    break;
  default:
    delete (g, target, trigger);
    break;
  }
  if (!trigger && chance(g, 15)) {
    put(g, " RETURNING ");
    int32_t scope = g->scope.n;
    push_origin(g, origin_of(g, target, target->name->text));
    put(g, chance(g, 40) ? "*, " : "");
    expression(g);
    g->scope.n = scope;
  }
  g->commons.n = commons;
  g->inner = inner;
}
