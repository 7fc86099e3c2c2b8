/* What a statement needs of SQLite; see features.h. Versions of syntax: https://sqlite.org/changes.html. */
#include "facts/features.h"

#include "base/buf.h"
#include "syntax/walk.h"

typedef struct Walker {
  Arena *arena;
  Features *all;
  const Source *source;
  int32_t statement, version;
} Walker;

static void need(Walker *w, int32_t version, Str what, Node *node) {
  if (version > w->version) *vec_push(w->arena, w->all) = (Feature){w->statement, version, what, node};
}

static void check_function(Walker *w, Function *function) {
  static const struct {
    Str name;
    int32_t version;
  } functions[] = {
#define FUNCTION(name, version) {S_INIT(name), version},
#include "facts/features.def"
#undef FUNCTION
  };
  if (function->over) need(w, 3025000, S("a window function"), &function->head);
  else if (function->filter) need(w, 3030000, S("FILTER"), &function->head);
  if (function->within_group) need(w, 3047000, S("WITHIN GROUP"), &function->head);
  else if (function->order_by.n) need(w, 3044000, S("ORDER BY in an aggregate"), &function->head);
  if (str_eq_fold(S("iif"), function->name.id->text) && function->arguments.n != 3)
    need(w, 3048000, S("iif() with two or more than three arguments"), &function->head);
  for (size_t i = 0; i < sizeof functions / sizeof *functions; i++)
    if (str_eq_fold(functions[i].name, function->name.id->text))
      need(w, functions[i].version, str_fmt(w->arena, "the function %.*s", STR_ARG(functions[i].name)),
           &function->head);
}

static void check_insert(Walker *w, Insert *insert) {
  if (insert->returning.n) need(w, 3035000, S("RETURNING"), insert->returning.p[0]);
  if (insert->upserts.n > 1) need(w, 3035000, S("a second ON CONFLICT"), insert->upserts.p[1]);
  else if (insert->upserts.n) need(w, 3024000, S("ON CONFLICT … DO"), insert->upserts.p[0]);
}

static void check_update(Walker *w, Update *update) {
  if (update->returning.n) need(w, 3035000, S("RETURNING"), update->returning.p[0]);
  if (update->from.n) need(w, 3033000, S("UPDATE … FROM"), update->from.p[0]);
}

static void check_literal(Walker *w, Node *node) {
  Str text = source_token(w->source, node->last);
  LiteralType type = ((Literal *)node)->type;
  bool number = type == LITERAL_INTEGER || type == LITERAL_FLOAT;
  if (number && str_find_char(text, '_') >= 0) need(w, 3046000, S("a number with _ between its digits"), node);
}

static void check_operator(Walker *w, Binary *binary) {
  if (binary->op == BINARY_PTR || binary->op == BINARY_PTR2) need(w, 3038000, S("the operator ->"), &binary->head);
  if (binary->op == BINARY_IS_DISTINCT_FROM || binary->op == BINARY_IS_NOT_DISTINCT_FROM)
    need(w, 3039000, S("IS DISTINCT FROM"), &binary->head);
}

static void check_nulls(Walker *w, NullsOrder nulls, Node *node) {
  if (nulls) need(w, 3030000, S("NULLS FIRST and LAST"), node);
}

/* AS of what a trigger's INSERT, UPDATE or DELETE writes to. */
static void check_trigger(Walker *w, CreateTrigger *trigger) {
  for (int32_t i = 0; i < trigger->body.n; i++)
    if (node_target_alias(trigger->body.p[i]).id)
      need(w, 3053000, S("AS behind the table that a trigger writes to"), trigger->body.p[i]);
}

static Walk check(Node *node, void *data) {
  Walker *w = data;
  switch (node->kind) {
  case NODE_FUNCTION:
    check_function(w, (Function *)node);
    break;
  case NODE_INSERT:
    check_insert(w, (Insert *)node);
    break;
  case NODE_UPDATE:
    check_update(w, (Update *)node);
    break;
  case NODE_DELETE:
    if (((Delete *)node)->returning.n) need(w, 3035000, S("RETURNING"), ((Delete *)node)->returning.p[0]);
    break;
  case NODE_LITERAL:
    check_literal(w, node);
    break;
  case NODE_BINARY:
    check_operator(w, (Binary *)node);
    break;
  case NODE_ORDERING_TERM:
    check_nulls(w, ((OrderingTerm *)node)->nulls, node);
    break;
  case NODE_FROM_ITEM:
    if (((FromItem *)node)->join & JOIN_RIGHT || ((FromItem *)node)->join & JOIN_FULL)
      if (!(((FromItem *)node)->join & JOIN_LEFT)) need(w, 3039000, S("RIGHT and FULL JOIN"), node);
    break;
  case NODE_COMMON_TABLE:
    if (((CommonTable *)node)->materialized) need(w, 3035000, S("MATERIALIZED"), node);
    break;
  case NODE_TABLE_OPTION:
    if (!((TableOption *)node)->without) need(w, 3037000, S("STRICT"), node);
    break;
  case NODE_CREATE_TRIGGER:
    check_trigger(w, (CreateTrigger *)node);
    break;
  case NODE_GENERATED:
    need(w, 3031000, S("a generated column"), node);
    break;
  case NODE_RENAME_COLUMN:
    need(w, 3025000, S("RENAME COLUMN"), node);
    break;
  case NODE_DROP_COLUMN:
    need(w, 3035000, S("DROP COLUMN"), node);
    break;
  case NODE_SET_NOT_NULL:
  case NODE_DROP_NOT_NULL:
    need(w, 3053000, S("ALTER COLUMN"), node);
    break;
  case NODE_ADD_CONSTRAINT:
  case NODE_DROP_CONSTRAINT:
    need(w, 3053000, S("ADD and DROP CONSTRAINT"), node);
    break;
  default:
    break;
  }
  return WALK_CONTINUE;
}

Features features_missing(const Catalog *catalog, Arena *arena, int32_t version) {
  Features all = {0};
  for (int32_t i = 0; version && version < SQLITE_NEWEST && i < catalog->statements.n; i++) {
    const Statement *statement = catalog->statements.p[i].statement;
    Walker w = {arena, &all, statement->source, i, version};
    node_walk(statement->node, check, NULL, &w);
  }
  return all;
}

/* ---- target_version ---- */

static const struct {
  Str name, workerd, sqlite;
} profiles[] = {
#define D1_PROFILE(name, workerd, sqlite) {S_INIT(name), S_INIT(workerd), S_INIT(sqlite)},
#include "facts/d1.def"
};

static int32_t sqlite_number(Str text) {
  int64_t number = 0;
  for (int part = 0; part < 3; part++) {
    int64_t value = 0;
    Str word = str_cut(&text, '.');
    if ((word.n || part < 2) && (!str_int(word, &value) || value < 0 || value > 999)) return 0;
    number = number * 1000 + value;
  }
  bool known = !text.n && number / 1000000 == 3;
  return known ? (int32_t)number : 0;
}

int32_t target_sqlite(bool d1, Str target_version) {
  if (!target_version.n) return SQLITE_NEWEST;
  if (!d1) return sqlite_number(target_version);
  for (size_t i = 0; i < sizeof profiles / sizeof *profiles; i++)
    if (str_eq(target_version, profiles[i].name) || str_eq(target_version, profiles[i].workerd))
      return sqlite_number(profiles[i].sqlite);
  return 0;
}

int32_t target_workerd(int32_t sqlite) {
  const size_t count = sizeof profiles / sizeof *profiles;
  size_t chosen = 0; /* the newest stands first */
  int64_t date = 0;
  for (size_t i = 0; i < count; i++)
    if (sqlite_number(profiles[i].sqlite) == sqlite) chosen = i;
  Str version = profiles[chosen].workerd;
  str_cut(&version, '.');
  str_int(str_cut(&version, '.'), &date);
  return (int32_t)date;
}

Str target_versions(bool d1, Arena *arena) {
  if (!d1) return S("a version of SQLite, like \"3.40\"");
  Buf buf = buf_new(arena);
  for (size_t i = 0; i < sizeof profiles / sizeof *profiles; i++)
    buf_fmt(&buf, "%s\"%.*s\"", i ? " or " : "", STR_ARG(profiles[i].name));
  return buf_done(&buf);
}

Str sqlite_version_text(Arena *arena, int32_t version) {
  return str_fmt(arena, "%d.%d", version / 1000000, version / 1000 % 1000);
}
