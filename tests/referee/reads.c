/* Which columns a statement reads: mig's references against what SQLite tells its authorizer while it prepares the
** same text.
**
** Looked at are SELECT, INSERT, UPDATE and DELETE, and a view when it has been made. SQLite tells more than is written
** (stars, what NATURAL joins) and less (a WITH table or a window that nothing uses, what it folds away): each direction
** is left out where that may be. */
#include <sqlite3.h>
#include <string.h>

#include "catalog/resolve.h"
#include "referee.h"
#include "syntax/walk.h"

typedef struct Reads {
  Arena *arena;
  const Source *source;
  Map names;     /* table.column, folded */
  Str context;   /* of the view whose reads are wanted; empty: the statement's own */
  bool complete; /* SQLite resolves all that is written */
  bool exact;    /* and nothing else */
} Reads;

static Str key_of(Arena *arena, Str table, Str column) {
  return str_fold(arena, str_fmt(arena, "%.*s.%.*s", STR_ARG(table), STR_ARG(column)));
}

static void put_name_of(Reads *reads, Str table, Str column) {
  Str *name = arena_new(reads->arena, Str, 1);
  *name = key_of(reads->arena, table, column);
  *map_slot(reads->arena, &reads->names, *name) = name;
}

/* ---- SQLite's ---- */

static int note_read(void *data, int action, const char *table, const char *column, const char *schema,
                     const char *context) {
  Reads *reads = data;
  (void)schema;
  if (action != SQLITE_READ || !column[0]) return SQLITE_OK;
  Str inside = context ? (Str){context, (int32_t)strlen(context)} : (Str){0};
  if (str_eq_fold(inside, reads->context))
    put_name_of(reads, (Str){table, (int32_t)strlen(table)}, (Str){column, (int32_t)strlen(column)});
  return SQLITE_OK;
}

static bool sqlite_reads(Referee *referee, Str sql, Reads *reads) {
  sqlite3_stmt *statement = NULL;
  sqlite3_set_authorizer(referee->engine->db, note_read, reads);
  bool prepared = sqlite3_prepare_v2(referee->engine->db, sql.p, sql.n, &statement, NULL) == SQLITE_OK;
  engine_guard(referee->engine);
  sqlite3_finalize(statement);
  return prepared;
}

/* ---- mig's ---- */

static Walk look(Node *node, void *data) {
  Reads *reads = data;
  const SelectCore *core = AS(SelectCore, SELECT_CORE, node);
  const In *in = AS(In, IN, node);
  const FromItem *item = AS(FromItem, FROM_ITEM, node);
  const ResultColumn *column = AS(ResultColumn, RESULT_COLUMN, node);
  const Literal *literal = AS(Literal, LITERAL, node);
  /* AND with a 0 is a 0. */
  if (literal && literal->type == LITERAL_INTEGER && source_token(reads->source, node->first).p[0] == '0')
    reads->complete = false;
  bool joined = item && ((item->join & JOIN_NATURAL) || item->using_columns.n);
  bool coalesced = item && (item->join & JOIN_FULL); /* its USING columns are neither side's */
  if (coalesced || node->kind == NODE_WITH || (core && core->windows.n) ||
      (in && !in->select && !in->table.id && !in->list.n))
    reads->complete = false;
  bool group = item && item->group.n; /* SELECT * of what is in the parentheses */
  if ((column && column->star) || (in && in->table.id) || joined || group) reads->exact = false;
  return WALK_CONTINUE;
}

/* What INSERT … SELECT, RETURNING and DO UPDATE read besides is not told apart. */
static bool plain_change(const Node *node) {
  if (node->kind == NODE_INSERT) return !((const Insert *)node)->returning.n && !((const Insert *)node)->upserts.n;
  if (node->kind == NODE_UPDATE) return !((const Update *)node)->returning.n;
  return node->kind != NODE_DELETE || !((const Delete *)node)->returning.n;
}

static Str column_name(const Reference *reference) {
  const Object *object = reference->object;
  if (reference->role == REFERENCE_COLUMN) return reference->name->text;
  bool alias = object->kind == OBJECT_TABLE && object->table->rowid_alias >= 0;
  return alias ? object->table->columns.p[object->table->rowid_alias].name->text : S("ROWID");
}

static bool is_read(const Reference *reference) {
  bool column = reference->role == REFERENCE_COLUMN || reference->role == REFERENCE_ROWID;
  return column && !reference->written && reference->node->kind == NODE_COLUMN_REF && reference->object &&
         !reference->object->poisoned;
}

static void mig_reads(const Resolution *resolution, Reads *reads) {
  for (int32_t i = 0; i < resolution->references.n; i++) {
    const Reference *reference = &resolution->references.p[i];
    if (!is_read(reference) || !column_name(reference).n) continue; /* a column called "" is not told */
    put_name_of(reads, reference->object->name->text, column_name(reference));
  }
}

/* ---- both ---- */

/* Of `a` what is missing in `b`; a table that mig does not keep (json_each, sqlite_schema) is no matter. */
static Str missing(const Catalog *catalog, const Reads *a, const Reads *b) {
  for (int32_t i = 0; i < a->names.entries.n; i++) {
    Str name = a->names.entries.p[i].key, rest = name, table = str_cut(&rest, '.');
    Ident *ident = ident_intern(&catalog->compilation->idents, table);
    if (!map_get(&b->names, name) && catalog_find(catalog, ident, CATALOG_NOW)) return name;
  }
  return (Str){0};
}

static bool same(Referee *referee, Str sql, const Resolution *resolution, Reads *told, Str *why) {
  Reads own = {.arena = told->arena};
  if (resolution->problems.n || !sqlite_reads(referee, sql, told)) return true;
  mig_reads(resolution, &own);
  Str more = told->complete ? missing(referee->catalog, &own, told) : (Str){0};
  Str less = told->exact ? missing(referee->catalog, told, &own) : (Str){0};
  if (more.n) *why = str_fmt(referee->arena, "%.*s\n  mig reads %.*s, SQLite does not", STR_ARG(sql), STR_ARG(more));
  else if (less.n)
    *why = str_fmt(referee->arena, "%.*s\n  SQLite reads %.*s, mig does not", STR_ARG(sql), STR_ARG(less));
  return !more.n && !less.n;
}

bool referee_reads(Referee *referee, const Statement *statement, Str *why) {
  Node *node = statement->node;
  Arena scratch = referee->catalog->scratch;
  Reads told = {.arena = &scratch, .source = statement->source, .complete = true, .exact = node->kind == NODE_SELECT};
  const CreateView *view = AS(CreateView, CREATE_VIEW, node);
  bool change = node->kind == NODE_INSERT || node->kind == NODE_UPDATE || node->kind == NODE_DELETE;
  if (view && view->if_not_exists) return true;
  if (!view && node->kind != NODE_SELECT && !(change && plain_change(node))) return true;
  node_walk(node, look, NULL, &told);
  Str sql = statement_sql(statement);
  if (view) {
    Buf query = buf_new(&scratch);
    const Object *hiding = catalog_find_schema(referee->catalog, true, view->name.id, CATALOG_NOW);
    bool own = hiding && hiding->definition == node;
    buf_str(&query, hiding && !own ? S("SELECT * FROM main.") : S("SELECT * FROM "));
    buf_quoted(&query, view->name.id->text, '"');
    sql = buf_done(&query);
    told.context = view->name.id->text;
  }
  const Resolution *resolution = resolve_node(referee->catalog, &scratch, statement->source, node, NULL, CATALOG_NOW);
  return same(referee, sql, resolution, &told, why);
}
