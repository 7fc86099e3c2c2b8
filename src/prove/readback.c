/* Reading a schema back.
**
** What surprised: pragma table_xinfo fails on a view that does not resolve (a
** column it names was dropped under legacy_alter_table): being broken is then
** the trait, so that two equally broken views are equal. index_list counts from
** the newest index, and foreign_key_list from the last key: rows are kept in that
** order, both sides count alike. */
#include "prove/readback.h"

#include "base/buf.h"

/* The pragmas' statements, prepared once: each takes a name as ?1. */
typedef struct Reader {
  Engine *engine;
  Arena *arena;
  Traits *traits;
  sqlite3_stmt *columns, *indexes, *terms, *foreign_keys;
  Str beyond; /* what SQLite says of views that multiply: each of them takes it a while to say so, one is enough */
} Reader;

static bool is_beyond(const Reader *reader, int code) {
  Str message = str_of(sqlite3_errmsg(reader->engine->db));
  return (code & 0xff) == SQLITE_NOMEM || str_starts(message, S("too many"));
}

static void bind_name(sqlite3_stmt *statement, Str name) {
  sqlite3_reset(statement);
  sqlite3_bind_text(statement, 1, name.p, name.n, SQLITE_STATIC);
}

/* cid, name, type, notnull, dflt_value, pk, hidden. Of views only the names: types of their columns have
** no text of their own and differ between SQLite versions. */
static void read_columns(Reader *reader, Str object, Str name, bool view) {
  sqlite3_stmt *rows = reader->columns;
  int code;
  bind_name(rows, name);
  while ((code = sqlite3_step(rows)) == SQLITE_ROW) {
    ColumnTrait column = {.number = sqlite3_column_int(rows, 0), .name = engine_text(rows, reader->arena, 1)};
    if (!view) {
      column.type = engine_text(rows, reader->arena, 2);
      column.not_null = sqlite3_column_int(rows, 3);
      column.default_text = engine_text(rows, reader->arena, 4);
      column.primary_key = sqlite3_column_int(rows, 5);
      column.hidden = sqlite3_column_int(rows, 6);
    }
    trait_column(reader->traits, object, column);
  }
  if (code == SQLITE_DONE) return;
  if (is_beyond(reader, code)) {
    Str message = engine_message(reader->engine, reader->arena);
    reader->beyond = str_fmt(reader->arena, "%.*s: SQLite says \"%.*s\"", STR_ARG(object), STR_ARG(message));
  }
  trait_broken(reader->traits, object);
}

/* id, seq, table, from, to, on_update, on_delete. */
static void read_foreign_keys(Reader *reader, Str object, Str name) {
  sqlite3_stmt *rows = reader->foreign_keys;
  Arena *arena = reader->arena;
  bind_name(rows, name);
  while (engine_next(reader->engine, rows))
    trait_foreign_key(reader->traits, object,
                      (ForeignKeyTrait){.number = sqlite3_column_int(rows, 0),
                                        .sequence = sqlite3_column_int(rows, 1),
                                        .parent = engine_text(rows, arena, 2),
                                        .from = engine_text(rows, arena, 3),
                                        .to = engine_text(rows, arena, 4),
                                        .on_update = engine_text(rows, arena, 5),
                                        .on_delete = engine_text(rows, arena, 6)});
}

/* cid, name, desc, coll of each key term; what SQLite appends to find the row follows from the table. */
static Str index_terms(Reader *reader, Str name) {
  Buf buf = buf_new(reader->arena);
  sqlite3_stmt *rows = reader->terms;
  bind_name(rows, name);
  while (engine_next(reader->engine, rows))
    trait_term(&buf, (TermTrait){.column = sqlite3_column_int(rows, 0),
                                 .name = engine_text(rows, reader->arena, 1),
                                 .descending = sqlite3_column_int(rows, 2),
                                 .collation = engine_text(rows, reader->arena, 3)});
  return buf_done(&buf);
}

/* seq, name, unique, origin, partial. */
static void read_indexes(Reader *reader, Str object, Str name) {
  sqlite3_stmt *rows = reader->indexes;
  Arena *arena = reader->arena;
  bind_name(rows, name);
  while (engine_next(reader->engine, rows)) {
    Str index = engine_text(rows, arena, 1);
    trait_index(reader->traits, object,
                (IndexTrait){.name = index,
                             .unique = sqlite3_column_int(rows, 2),
                             .origin = engine_text(rows, arena, 3),
                             .partial = sqlite3_column_int(rows, 4),
                             .terms = index_terms(reader, index)});
  }
}

/* type, name, tbl_name, sql, kind, wr, strict. */
static void read_object(Reader *reader, sqlite3_stmt *row) {
  Arena *arena = reader->arena;
  Str type = engine_text(row, arena, 0), name = engine_text(row, arena, 1), sql = engine_text(row, arena, 3);
  Str object = trait_object(arena, type, name);
  if (sql.p) trait_add(reader->traits, object, S("sql"), trait_squeeze(arena, sql));
  if (str_eq(type, S("index")) || str_eq(type, S("trigger"))) return;
  bool view = str_eq(type, S("view"));
  trait_kind(reader->traits, object, engine_text(row, arena, 4), sqlite3_column_int(row, 5),
             sqlite3_column_int(row, 6));
  read_columns(reader, object, name, view);
  if (view) return;
  read_foreign_keys(reader, object, name);
  read_indexes(reader, object, name);
}

static const Str objects_sql = S_INIT(
    "SELECT s.type, s.name, s.tbl_name, s.sql, coalesce(l.type, s.type), l.wr, l.strict FROM sqlite_schema s"
    " LEFT JOIN (SELECT * FROM pragma_table_list WHERE schema = 'main') l ON l.name = s.name"
    " WHERE s.name NOT LIKE 'sqlite\\_%' ESCAPE '\\'"
    " AND NOT (s.type = 'table' AND l.type IS 'shadow') ORDER BY s.rowid");

static bool prepare_reader(Reader *reader, Str *why) {
  Engine *engine = reader->engine;
  Arena *arena = reader->arena;
  reader->columns = engine_prepare(engine, arena, S("SELECT * FROM pragma_table_xinfo(?1, 'main')"), why);
  reader->indexes = engine_prepare(engine, arena, S("SELECT * FROM pragma_index_list(?1, 'main')"), why);
  reader->terms = engine_prepare(
      engine, arena, S("SELECT cid, name, \"desc\", coll FROM pragma_index_xinfo(?1, 'main') WHERE key"), why);
  reader->foreign_keys = engine_prepare(engine, arena, S("SELECT * FROM pragma_foreign_key_list(?1, 'main')"), why);
  return reader->columns && reader->indexes && reader->terms && reader->foreign_keys;
}

static bool read_all(Reader *reader, Str *why) {
  sqlite3_stmt *objects = engine_prepare(reader->engine, reader->arena, objects_sql, why);
  if (!objects) return false;
  int code = SQLITE_OK;
  while (!reader->beyond.n && (code = sqlite3_step(objects)) == SQLITE_ROW) read_object(reader, objects);
  if (reader->beyond.n) *why = reader->beyond;
  else if (code != SQLITE_DONE) *why = engine_message(reader->engine, reader->arena);
  sqlite3_finalize(objects);
  return !reader->beyond.n && code == SQLITE_DONE;
}

bool readback(Engine *engine, Arena *arena, Traits *traits, Str *why) {
  *traits = traits_new(arena);
  Reader reader = {.engine = engine, .arena = arena, .traits = traits};
  engine_reread(engine);
  bool read = prepare_reader(&reader, why) && read_all(&reader, why);
  sqlite3_finalize(reader.columns);
  sqlite3_finalize(reader.indexes);
  sqlite3_finalize(reader.terms);
  sqlite3_finalize(reader.foreign_keys);
  return read;
}
