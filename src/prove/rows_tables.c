/* What tables there are to fill, from SQLite's pragmas, parents first. */
#include "prove/rows.h"

#include "base/map.h"

/* The pragmas' statements, prepared once: each takes a table's name as ?1. */
typedef struct Reader {
  Engine *engine;
  Arena *arena;
  sqlite3_stmt *columns, *keys;
} Reader;

static sqlite3_stmt *named(sqlite3_stmt *statement, Str name) {
  sqlite3_reset(statement);
  sqlite3_bind_text(statement, 1, name.p, name.n, SQLITE_STATIC);
  return statement;
}

static const Str columns_sql = S_INIT(
    "SELECT name, type, \"notnull\", pk, \"notnull\" AND dflt_value IS NULL FROM pragma_table_xinfo(?1) WHERE hidden = "
    "0");

static void read_columns(Reader *reader, RowTable *table) {
  Arena *arena = reader->arena;
  sqlite3_stmt *rows = named(reader->columns, table->name);
  while (engine_next(reader->engine, rows))
    *vec_push(arena, &table->columns) = (RowColumn){.name = engine_text(rows, arena, 0),
                                                    .type = engine_text(rows, arena, 1),
                                                    .not_null = sqlite3_column_int(rows, 2),
                                                    .primary_key = sqlite3_column_int(rows, 3),
                                                    .needs_value = sqlite3_column_int(rows, 4)};
}

int32_t row_table_column(const RowTable *table, Str name) {
  for (int32_t i = 0; i < table->columns.n; i++)
    if (str_eq_fold(table->columns.p[i].name, name)) return i;
  return -1;
}

/* Keys with the columns they mean: those they name, else the parent's primary key. */
static const Str keys_sql = S_INIT(
    "SELECT k.id, k.\"table\", k.\"from\", coalesce(k.\"to\", (SELECT name FROM pragma_table_info(k.\"table\")"
    " WHERE pk = k.seq + 1)) FROM pragma_foreign_key_list(?1) k ORDER BY k.id, k.seq");

static void read_keys(Reader *reader, RowTable *table) {
  Arena *arena = reader->arena;
  sqlite3_stmt *rows = named(reader->keys, table->name);
  int32_t last = -1;
  while (engine_next(reader->engine, rows)) {
    if (sqlite3_column_int(rows, 0) != last) {
      last = sqlite3_column_int(rows, 0);
      *vec_push(arena, &table->keys) = (RowKey){.parent = engine_text(rows, arena, 1),
                                                .columns = arena_new(arena, int32_t, table->columns.n + 1),
                                                .parent_columns = arena_new(arena, Str, table->columns.n + 1)};
    }
    RowKey *key = vec_last(&table->keys);
    if (key->n > table->columns.n) continue;
    key->columns[key->n] = row_table_column(table, engine_text(rows, arena, 2));
    key->parent_columns[key->n++] = engine_text(rows, arena, 3);
  }
}

static const Str tables_sql = S_INIT(
    "SELECT l.name, s.sql FROM pragma_table_list l JOIN sqlite_schema s ON s.name = l.name AND s.type = 'table'"
    " WHERE l.schema = 'main' AND l.type = 'table' AND l.name NOT LIKE 'sqlite\\_%' ESCAPE '\\' ORDER BY s.rowid");

static bool read_tables(Engine *engine, Arena *arena, RowTables *tables, Str *why) {
  sqlite3_stmt *rows = engine_prepare(engine, arena, tables_sql, why);
  if (!rows) return false;
  while (engine_next(engine, rows)) {
    Str sql = engine_text(rows, arena, 1);
    *vec_push(arena, tables) = (RowTable){
        .name = engine_text(rows, arena, 0), .sql = sql, .conflicts = str_find_fold(sql, S("conflict")) >= 0};
  }
  sqlite3_finalize(rows);
  Reader reader = {engine, arena, engine_prepare(engine, arena, columns_sql, why), NULL};
  if (reader.columns) reader.keys = engine_prepare(engine, arena, keys_sql, why);
  for (int32_t i = 0; reader.keys && i < tables->n; i++) {
    read_columns(&reader, &tables->p[i]);
    read_keys(&reader, &tables->p[i]);
  }
  bool prepared = reader.keys != NULL;
  sqlite3_finalize(reader.columns);
  sqlite3_finalize(reader.keys);
  return prepared;
}

typedef struct Visit {
  int32_t table, key; /* the next key to follow */
} Visit;

/* Depth-first with an explicit stack: a chain of references may be as long as the schema. */
static void sort_parents_first(Arena *arena, RowTables *tables) {
  Map numbers = {0};
  RowTables sorted = {0};
  for (int32_t i = 0; i < tables->n; i++)
    *map_slot(arena, &numbers, str_fold(arena, tables->p[i].name)) = &tables->p[i];
  for (int32_t i = 0; i < tables->n; i++) {
    VEC(Visit) stack = {0};
    if (!tables->p[i].visited) *vec_push(arena, &stack) = (Visit){i, 0};
    tables->p[i].visited = true;
    while (stack.n > 0) {
      Visit *visit = vec_last(&stack);
      RowTable *table = &tables->p[visit->table];
      if (visit->key == table->keys.n) {
        *vec_push(arena, &sorted) = *table;
        stack.n--;
        continue;
      }
      RowTable *parent = map_get(&numbers, str_fold(arena, table->keys.p[visit->key++].parent));
      if (!parent || parent->visited) continue;
      parent->visited = true;
      *vec_push(arena, &stack) = (Visit){(int32_t)(parent - tables->p), 0};
    }
  }
  *tables = sorted;
}

bool rows_tables(Engine *engine, Arena *arena, RowTables *tables, Str *why) {
  *tables = (RowTables){0};
  if (!read_tables(engine, arena, tables, why)) return false;
  sort_parents_first(arena, tables);
  return true;
}
