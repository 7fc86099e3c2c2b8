/* Tables' texts in parts; see parts.h. What ALTER TABLE makes of them: alter_parts.c.
**
** Surprising: the bytes before a column belong to its place, not to the column:
** DROP COLUMN cuts from a column's name to the next one's, so that the next moves up
** to where the dropped one stood; only of the last column what goes is its comma
** and what is behind it. */
#include "catalog/parts.h"

#include <assert.h>
#include <string.h>

#include "base/buf.h"
#include "catalog/depend.h"
#include "catalog/plain.h"
#include "syntax/walk.h"

/* ---- reading ---- */

bool definition_read(Catalog *catalog, Object *object, Str sql) {
  Compilation *compilation = catalog->compilation;
  Source *source = arena_new(catalog->arena, Source, 1);
  source->name = S("schema");
  source->text = sql;
  source->id = PLACE_NONE.source;
  source->synthetic = true;
  int32_t problems = compilation->problems.n;
  Script script = parse_source(compilation, source);
  bool fine = compilation->problems.n == problems && script.nstatements == 1;
  compilation->problems.n = problems;
  if (!fine) return false;
  object->source = source;
  object->definition = script.statements[0].node;
  object->sql = sql;
  return true;
}

const Part *part_reread(Catalog *catalog, const Part *part, Str text) {
  bool column = part->node->kind == NODE_COLUMN_DEF;
  Buf buf = buf_new(catalog->arena);
  Str before = column ? S("CREATE TABLE x(") : S("CREATE TABLE x(y,");
  buf_str(&buf, before);
  buf_str(&buf, text);
  buf_char(&buf, ')');
  Object read = {0};
  if (!definition_read(catalog, &read, buf_done(&buf))) return NULL;
  const CreateTable *create = AS(CreateTable, CREATE_TABLE, read.definition);
  if (!create || create->columns.n != 1 || create->constraints.n != !column) return NULL;
  Part *fresh = arena_new(catalog->arena, Part, 1);
  *fresh = *part;
  fresh->text = str_sub(read.sql, before.n, read.sql.n - 1);
  fresh->source = read.source;
  fresh->node = column ? create->columns.p[0] : create->constraints.p[0];
  return fresh;
}

/* ---- cutting ---- */

static unsigned constraint_names(const Node *node) {
  switch (node->kind) {
  case NODE_CHECK:
  case NODE_GENERATED:
    return PART_EXPRESSION;
  case NODE_DEFAULT:
    return ((const Default *)node)->parenthesized ? PART_EXPRESSION : 0;
  case NODE_PRIMARY_KEY:
    return ((const PrimaryKey *)node)->columns.n ? PART_KEY : 0;
  case NODE_UNIQUE:
    return ((const Unique *)node)->columns.n ? PART_KEY : 0;
  case NODE_REFERENCES:
  case NODE_FOREIGN_KEY:
    return PART_PARENT;
  default:
    return 0;
  }
}

unsigned part_names(const Node *node) {
  if (node->kind != NODE_COLUMN_DEF) return constraint_names(node);
  unsigned names = 0;
  NodeList constraints = ((const ColumnDef *)node)->constraints;
  for (int32_t i = 0; i < constraints.n; i++) names |= constraint_names(constraints.p[i]);
  return names;
}

/* An object's sql and where its bytes stand in the source. */
typedef struct Cutting {
  const Object *object;
  const Token *tokens;
  int64_t shift; /* a byte of the source less this is one of the sql */
  int32_t at;    /* how far the sql has been cut */
} Cutting;

static Str cut_to(Cutting *cutting, uint32_t byte) {
  int32_t from = cutting->at;
  cutting->at = (int32_t)(byte - cutting->shift);
  return str_sub(cutting->object->sql, from, cutting->at);
}

static const Part *cut_part(Cutting *cutting, Arena *arena, Node *node) {
  Part *part = arena_new(arena, Part, 1);
  int32_t before = cutting->at;
  part->lead = cut_to(cutting, cutting->tokens[node->first].start);
  const Token *comma = &cutting->tokens[node->first - 1];
  bool is_comma = cutting->object->source->text.p[comma->start] == ',' && comma->end == comma->start + 1;
  part->comma = is_comma ? (int32_t)(comma->start - cutting->shift) - before : -1;
  part->text = cut_to(cutting, cutting->tokens[node->last].end);
  part->source = cutting->object->source;
  part->node = node;
  part->names = part_names(node);
  return part;
}

static const Parts *cut(Arena *arena, const Object *table) {
  const CreateTable *create = (const CreateTable *)table->definition;
  const Token *tokens = table->source->tokens.p;
  Token name = tokens[create->name.tok];
  Cutting cutting = {table, tokens, (int64_t)name.start - S("CREATE TABLE ").n, S("CREATE TABLE ").n};
  Parts *parts = arena_new(arena, Parts, 1);
  parts->name = cut_to(&cutting, name.end);
  parts->ncolumns = create->columns.n;
  parts->n = parts->ncolumns + create->constraints.n;
  parts->p = arena_new(arena, const Part *, parts->n);
  int32_t n = 0;
  for (int32_t i = 0; i < create->columns.n; i++) parts->p[n++] = cut_part(&cutting, arena, create->columns.p[i]);
  Tok behind = create->constraints.n ? create->constraints.p[0]->first - 1 : create->close;
  parts->gap = cut_to(&cutting, tokens[behind].start);
  for (int32_t i = 0; i < create->constraints.n; i++)
    parts->p[n++] = cut_part(&cutting, arena, create->constraints.p[i]);
  parts->end = str_from(table->sql, cutting.at);
  return parts;
}

static Walk stop_at_query(Node *node, void *data) {
  (void)data;
  return node->kind == NODE_SELECT ? WALK_STOP : WALK_CONTINUE;
}

bool has_query(Node *node) {
  return !node_walk(node, stop_at_query, NULL, NULL);
}

const Parts *parts_of(Catalog *catalog, Object *table) {
  if (catalog->reads_whole || table->kind != OBJECT_TABLE || table->poisoned || table->table->kind != TABLE_ORDINARY)
    return NULL;
  if (!table->parts && (!table->sql.n || !AS(CreateTable, CREATE_TABLE, table->definition))) return NULL;
  if (!depend_sound(catalog, table)) return NULL;
  if (!table->parts && has_query(table->definition)) return NULL;
  if (!table->parts) table->parts = cut(catalog->arena, table);
  return table->parts;
}

/* ---- putting together ---- */

Str parts_text(Arena *arena, const Parts *parts) {
  Buf buf = buf_new(arena);
  buf_str(&buf, S("CREATE TABLE "));
  buf_str(&buf, parts->name);
  for (int32_t i = 0; i < parts->n; i++) {
    if (i == parts->ncolumns) buf_str(&buf, parts->gap);
    buf_str(&buf, parts->p[i]->lead);
    buf_str(&buf, parts->p[i]->text);
  }
  if (parts->n == parts->ncolumns) buf_str(&buf, parts->gap);
  buf_str(&buf, parts->end);
  return buf_done(&buf);
}

Parts *parts_copy(Arena *arena, const Parts *parts) {
  Parts *copy = arena_new(arena, Parts, 1);
  *copy = *parts;
  copy->p = arena_new(arena, const Part *, parts->n + 1);
  memcpy(copy->p, parts->p, (size_t)parts->n * sizeof *parts->p);
  return copy;
}

Parts *parts_add(Arena *arena, const Parts *parts, Part column) {
  Parts *now = parts_copy(arena, parts);
  Part *added = arena_new(arena, Part, 1);
  *added = column;
  added->lead = str_concat(arena, parts->gap, S(", "));
  added->comma = parts->gap.n;
  memmove(now->p + now->ncolumns + 1, now->p + now->ncolumns, (size_t)(now->n - now->ncolumns) * sizeof *now->p);
  now->p[now->ncolumns++] = added;
  now->n++;
  now->gap = (Str){0};
  return now;
}

Parts *parts_drop(Arena *arena, const Parts *parts, int32_t column) {
  Parts *now = parts_copy(arena, parts);
  const Part *dropped = parts->p[column];
  if (column == parts->ncolumns - 1) {
    now->gap = str_sub(dropped->lead, 0, dropped->comma);
  } else {
    Part *next = arena_new(arena, Part, 1);
    *next = *parts->p[column + 1];
    next->lead = dropped->lead;
    next->comma = dropped->comma;
    now->p[column + 1] = next;
  }
  memmove(now->p + column, now->p + column + 1, (size_t)(now->n - column - 1) * sizeof *now->p);
  now->n--;
  now->ncolumns--;
  return now;
}

/* ---- what resolves ---- */

bool part_sound(const Catalog *catalog, const Part *part, Object *table) {
  if (plain_part(part->source, table->table, part->node)) return true;
  Arena scratch = catalog->scratch;
  return resolution_sound(resolve_part(catalog, &scratch, part->source, part->node, table));
}

bool parts_sound(const Catalog *catalog, const Parts *parts, Object *table) {
  for (int32_t i = 0; i < parts->n; i++)
    if (parts->p[i]->names && !part_sound(catalog, parts->p[i], table)) return false;
  return true;
}

/* ---- settling ---- */

typedef struct Settling {
  Table *table;
  int32_t column, checks, keys;
} Settling;

static void settle_constraint(Settling *settling, Node *node) {
  Table *table = settling->table;
  Column *column = settling->column >= 0 ? &table->columns.p[settling->column] : NULL;
  switch (node->kind) {
  case NODE_DEFAULT:
    assert(column); /* this and GENERATED are columns' alone */
    column->default_expr = ((Default *)node)->expr;
    break;
  case NODE_GENERATED:
    assert(column);
    column->generated_expr = ((Generated *)node)->expr;
    break;
  case NODE_CHECK:
    table->checks.p[settling->checks++].expr = ((Check *)node)->expr;
    break;
  case NODE_REFERENCES:
    table->foreign_keys.p[settling->keys++].definition = (References *)node;
    break;
  case NODE_FOREIGN_KEY:
    table->foreign_keys.p[settling->keys++].definition = (References *)((ForeignKeyClause *)node)->references;
    break;
  default:
    break;
  }
}

static void *own_copy(Arena *arena, const void *array, int32_t n, size_t size) {
  char *own = arena_alloc(arena, size, alignof(max_align_t), n);
  if (n) memcpy(own, array, (size_t)n * size);
  return own;
}

/* The table's trees, all of the one text now. The arrays were shared with other versions. */
static void settle_trees(Arena *arena, Object *object) {
  const CreateTable *create = AS(CreateTable, CREATE_TABLE, object->definition);
  Table *table = object->table;
  table->columns.p = own_copy(arena, table->columns.p, table->columns.n, sizeof *table->columns.p);
  table->checks.p = own_copy(arena, table->checks.p, table->checks.n, sizeof *table->checks.p);
  table->foreign_keys.p = own_copy(arena, table->foreign_keys.p, table->foreign_keys.n, sizeof *table->foreign_keys.p);
  table->columns.cap = table->columns.n;
  table->checks.cap = table->checks.n;
  table->foreign_keys.cap = table->foreign_keys.n;
  Settling settling = {.table = table};
  for (; settling.column < create->columns.n; settling.column++) {
    ColumnDef *definition = (ColumnDef *)create->columns.p[settling.column];
    table->columns.p[settling.column].definition = definition;
    for (int32_t i = 0; i < definition->constraints.n; i++) settle_constraint(&settling, definition->constraints.p[i]);
  }
  settling.column = -1;
  for (int32_t i = 0; i < create->constraints.n; i++) settle_constraint(&settling, create->constraints.p[i]);
}

void parts_settle(Catalog *catalog, Object *table) {
  if (table->kind != OBJECT_TABLE || table->definition || !table->parts) return;
  if (definition_read(catalog, table, parts_text(catalog->arena, table->parts))) settle_trees(catalog->arena, table);
}
