/* schema.sql: objects in order, each laid out from its tokens.
**
** What surprised: after ALTER TABLE … ADD COLUMN SQLite's own text has the new
** column before the comment that stood behind the last one, which so changes
** its owner. Comments are therefore read where a person wrote them (the column's
** place), never from the rewritten text. And a rebuild (new table, copy, drop, rename)
** seldom repeats them, so a table without a comment takes over those of the
** table whose name it took. */
#include "emit/schema.h"

#include <assert.h>

#include "emit/layout.h"

#define ITEM_INDENT 2

typedef struct SchemaEmitter {
  Arena *arena;
  const Catalog *catalog;
  Buf *buf;
  const Script **scripts;  /* by source number; NULL where a source is no script */
  const Object **replaced; /* by version number: the dropped table whose name this one took, NULL if none */
} Emitter;

static bool is_token(const Source *source, Tok tok, const char *text) {
  return str_eq(source_token(source, tok), str_of(text));
}

static void find_replaced(Emitter *emitter) {
  const Catalog *catalog = emitter->catalog;
  const Object **newest = arena_new(emitter->arena, const Object *, catalog->versions.n); /* by first version */
  for (int32_t i = 0; i < catalog->versions.n; i++) {
    const Object *object = catalog->versions.p[i];
    if (object->kind != OBJECT_TABLE) continue;
    const Object **slot = &newest[catalog_first_named(catalog, object->name, i)], *last = *slot;
    if (last && last->identity != object->identity) emitter->replaced[i] = last;
    else if (object->before) emitter->replaced[i] = emitter->replaced[object->before->number];
    *slot = object;
  }
}

static Emitter emitter_new(Arena *arena, const Catalog *catalog, Buf *buf) {
  Emitter emitter = {arena, catalog, buf, arena_new(arena, const Script *, catalog->compilation->sources.all.n),
                     arena_new(arena, const Object *, catalog->versions.n)};
  for (int32_t i = 0; i < catalog->scripts.n; i++) {
    const Script *script = &catalog->scripts.p[i];
    emitter.scripts[script->source->id] = script;
  }
  find_replaced(&emitter);
  return emitter;
}

/* The statement of a script that holds a token; NULL where the place is none, or synthetic. */
static const Statement *statement_at(const Emitter *emitter, Place place) {
  const Script *script = place_is_none(place) ? NULL : emitter->scripts[place.source];
  int32_t low = 0, high = script ? script->nstatements : 0;
  while (low < high) {
    int32_t middle = low + (high - low) / 2;
    const Statement *statement = &script->statements[middle];
    if (place.first < statement->first) high = middle;
    else if (place.first > statement->last) low = middle + 1;
    else return statement;
  }
  return NULL;
}

static ItemComments statement_comments(const Statement *statement) {
  Tok last = statement->semicolon == TOK_NONE ? statement->last : statement->semicolon;
  return layout_statement_comments(statement->source, statement->first, last);
}

/* An object's definition and the source of its tokens. The text of CREATE TABLE … AS is SQLite's own, so that is
** parsed. */
typedef struct Definition {
  const Source *source;
  const Node *node;
} Definition;

static Definition definition_of(const Emitter *emitter, const Object *object) {
  CreateTable *table = AS(CreateTable, CREATE_TABLE, object->definition);
  if (object->definition && object->source && !(table && table->select))
    return (Definition){object->source, object->definition};
  Compilation *compilation = emitter->catalog->compilation;
  Source *source = source_add(&compilation->sources, object->name->text, str_dup(emitter->arena, object->sql));
  assert(source && "no more than 65,535 sources");
  source->synthetic = true;
  Script script = parse_source(compilation, source);
  assert(script.nstatements == 1);
  return (Definition){source, script.statements[0].node};
}

static Tok last_token(Definition definition) {
  Tok last = definition.node->last;
  return is_token(definition.source, last, ";") ? last - 1 : last;
}

/* ---- tables ---- */

/* One item between the commas of a CREATE TABLE. */
typedef struct TableItem {
  Tok first, last;
  bool final; /* no comma follows */
} TableItem;
typedef VEC(TableItem) TableItems;

/* Split by tokens, not by nodes: SQLite lets table constraints follow each other without a comma. */
static TableItems table_items(Arena *arena, const Source *source, Tok open, Tok close) {
  TableItems items = {0};
  int depth = 0;
  Tok first = open + 1;
  for (Tok tok = open + 1; tok <= close; tok++) {
    bool end = tok == close || (depth == 0 && is_token(source, tok, ","));
    if (is_token(source, tok, "(")) depth++;
    else if (is_token(source, tok, ")")) depth--;
    if (!end) continue;
    *vec_push(arena, &items) = (TableItem){first, tok - 1, tok == close};
    first = tok + 1;
  }
  return items;
}

/* Which comments of a column or a table are written. */
typedef enum CommentSide { COMMENTS_ABOVE, COMMENTS_BEHIND } CommentSide;

static bool write_side(const Emitter *emitter, const Source *source, ItemComments comments, CommentSide side,
                       int indent) {
  int32_t before = emitter->buf->n;
  if (side == COMMENTS_ABOVE) layout_comments(emitter->buf, source, comments.above, comments.above_end, indent);
  else layout_trailing(emitter->buf, source, comments);
  return emitter->buf->n > before;
}

/* Comments of a column where its author wrote it: in CREATE TABLE, or around ADD COLUMN. */
static bool write_own_comments(const Emitter *emitter, const Column *column, CommentSide side) {
  const Statement *statement = statement_at(emitter, column->place);
  if (!statement) return false;
  ItemComments comments = statement->node->kind == NODE_ADD_COLUMN
                              ? statement_comments(statement)
                              : layout_item_comments(statement->source, column->place.first, column->place.last);
  return write_side(emitter, statement->source, comments, side, ITEM_INDENT);
}

static void write_column_comments(const Emitter *emitter, const Object *object, const Column *column,
                                  CommentSide side) {
  Ident *name = column->name;
  while (column && !write_own_comments(emitter, column, side)) {
    object = emitter->replaced[object->number];
    int32_t number = object ? table_column(object->table, name) : -1;
    column = number < 0 ? NULL : &object->table->columns.p[number];
  }
}

/* The column of item i; a table constraint is written with the comments of the definition that holds it. */
static void write_item(const Emitter *emitter, const Object *object, const Source *source, TableItem item, int32_t i) {
  const Columns *columns = &object->table->columns;
  const Column *column = i < columns->n ? &columns->p[i] : NULL;
  ItemComments comments = layout_item_comments(source, item.first, item.last);
  if (column) write_column_comments(emitter, object, column, COMMENTS_ABOVE);
  else write_side(emitter, source, comments, COMMENTS_ABOVE, ITEM_INDENT);
  buf_repeat(emitter->buf, ' ', ITEM_INDENT);
  layout_tokens(emitter->buf, source, item.first, item.last, ITEM_INDENT);
  if (!item.final) buf_char(emitter->buf, ',');
  if (column) write_column_comments(emitter, object, column, COMMENTS_BEHIND);
  else write_side(emitter, source, comments, COMMENTS_BEHIND, ITEM_INDENT);
  buf_char(emitter->buf, '\n');
}

static void write_table(const Emitter *emitter, const Object *object, Definition definition) {
  const CreateTable *table = AS(CreateTable, CREATE_TABLE, definition.node);
  const Source *source = definition.source;
  Buf *buf = emitter->buf;
  TableItems items = table_items(emitter->arena, source, table->open, table->close);
  buf_str(buf, S("CREATE TABLE "));
  layout_tokens(buf, source, table->name.tok, table->name.tok, 0);
  buf_str(buf, S(" ("));
  layout_behind(buf, source, table->open);
  buf_char(buf, '\n');
  for (int32_t i = 0; i < items.n; i++) write_item(emitter, object, source, items.p[i], i);
  buf_char(buf, ')');
  if (last_token(definition) > table->close) {
    buf_char(buf, ' ');
    layout_tokens(buf, source, table->close + 1, last_token(definition), 0);
  }
}

/* ---- the others ---- */

/* Views are copied byte by byte: a column without an alias is called by its expression's text, white space included.
** SQLite stores CREATE, the kind, and the text from the name on: IF NOT EXISTS and a schema's name are not kept. */
static void write_definition(const Emitter *emitter, const Object *object) {
  Definition definition = definition_of(emitter, object);
  Buf *buf = emitter->buf;
  Tok last = last_token(definition);
  switch (definition.node->kind) {
  case NODE_CREATE_TABLE:
    write_table(emitter, object, definition);
    break;
  case NODE_CREATE_VIRTUAL_TABLE:
    buf_str(buf, S("CREATE VIRTUAL TABLE "));
    layout_tokens(buf, definition.source, ((const CreateVirtualTable *)definition.node)->name.tok, last, 0);
    break;
  case NODE_CREATE_INDEX:
    buf_str(buf, object->index->unique ? S("CREATE UNIQUE INDEX ") : S("CREATE INDEX "));
    layout_tokens(buf, definition.source, ((const CreateIndex *)definition.node)->name.tok, last, 0);
    break;
  case NODE_CREATE_VIEW:
    buf_str(buf, S("CREATE VIEW "));
    buf_str(buf, source_text(definition.source, ((const CreateView *)definition.node)->name.tok, last));
    break;
  case NODE_CREATE_TRIGGER:
    buf_str(buf, S("CREATE TRIGGER "));
    layout_lines(buf, definition.source, ((const CreateTrigger *)definition.node)->name.tok, last, 0);
    break;
  default:
    assert(!"an object is made by a CREATE statement");
  }
}

/* Comments around the CREATE statement. */
static void write_object_comments(const Emitter *emitter, const Object *object, CommentSide side) {
  for (; object; object = emitter->replaced[object->number]) {
    const Statement *made = statement_at(emitter, object->made);
    if (made && write_side(emitter, made->source, statement_comments(made), side, 0)) return;
  }
}

static void write_object(const Emitter *emitter, const Object *object) {
  write_object_comments(emitter, object, COMMENTS_ABOVE);
  write_definition(emitter, object);
  buf_char(emitter->buf, ';');
  write_object_comments(emitter, object, COMMENTS_BEHIND);
  buf_char(emitter->buf, '\n');
}

SchemaParts schema_emit(Arena *arena, const Catalog *catalog, Moment moment, bool triggers_apart) {
  Buf definitions = buf_new(arena), triggers = buf_new(arena);
  Emitter emitter = emitter_new(arena, catalog, &definitions);
  int32_t count;
  Object **objects = schema_order(arena, catalog, moment, &count);
  for (int32_t i = 0; i < count; i++) {
    emitter.buf = triggers_apart && objects[i]->kind == OBJECT_TRIGGER ? &triggers : &definitions;
    if (emitter.buf->n > 0 && objects[i]->kind != OBJECT_INDEX) buf_char(emitter.buf, '\n');
    write_object(&emitter, objects[i]);
  }
  return (SchemaParts){buf_done(&definitions), buf_done(&triggers)};
}

SchemaEmitter *schema_emitter(Arena *arena, const Catalog *catalog) {
  Emitter *emitter = arena_new(arena, Emitter, 1);
  *emitter = emitter_new(arena, catalog, NULL);
  return emitter;
}

Str schema_emitter_object(SchemaEmitter *emitter, const Object *object) {
  Buf buf = buf_new(emitter->arena);
  emitter->buf = &buf;
  write_definition(emitter, object);
  emitter->buf = NULL;
  return buf_done(&buf);
}

Str schema_emit_object(Arena *arena, const Catalog *catalog, const Object *object) {
  return schema_emitter_object(schema_emitter(arena, catalog), object);
}

Str schema_emit_whole(Arena *arena, const Catalog *catalog, const Object *object, Moment moment) {
  Buf buf = buf_new(arena);
  Emitter emitter = emitter_new(arena, catalog, &buf);
  int32_t count;
  Object **objects = schema_order(arena, catalog, moment, &count);
  write_object(&emitter, object);
  for (int32_t i = 0; i < count; i++)
    if (object->on == NULL && ident_same(objects[i]->on, object->name)) write_object(&emitter, objects[i]);
  return buf_done(&buf);
}

/* The ledger's name comes from a configuration: quoted unless it is plainly a name. */
static void write_ledger_name(Buf *buf, Str name) {
  bool plain =
      name.n > 0 && !char_digit(name.p[0]) && str_find_char(name, '_') >= 0; /* no keyword but CURRENT_… has one */
  for (int32_t i = 0; plain && i < name.n; i++) plain = char_name(name.p[i]);
  if (plain && !str_starts_fold(name, S("current_"))) buf_str(buf, name);
  else buf_quoted(buf, name, '"');
}

Str schema_ledger(Arena *arena, Str table, Strs names) {
  Buf buf = buf_new(arena);
  buf_str(&buf, S("CREATE TABLE "));
  write_ledger_name(&buf, table);
  buf_str(&buf, S(" (\n  id INTEGER PRIMARY KEY AUTOINCREMENT,\n  name TEXT UNIQUE,\n"
                  "  applied_at TIMESTAMP DEFAULT CURRENT_TIMESTAMP NOT NULL\n);\n"));
  for (int32_t i = 0; i < names.n; i++) {
    buf_str(&buf, S("INSERT INTO "));
    write_ledger_name(&buf, table);
    buf_str(&buf, S(" (name) VALUES ("));
    buf_quoted(&buf, names.p[i], '\'');
    buf_str(&buf, S(");\n"));
  }
  return buf_done(&buf);
}
