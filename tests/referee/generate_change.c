/* INSERT, UPDATE and DELETE. */
#include "generate.h"

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
