/* Rows back to SQL.
**
** What surprised: CURRENT_TIMESTAMP is a function to SQLite and can be replaced like one, DEFAULT
** clauses included; that is how seeds with such defaults stay the same from run to run. */
#include "prove/data.h"

#include "base/map.h"
#include "prove/rows.h"

/* Moments that no migration means. */
static const Str frozen[] = {S_INIT("1582-10-15 00:00:00"), S_INIT("1582-10-15"), S_INIT("00:00:00.001")};
static const char *const clock_names[] = {"current_timestamp", "current_date", "current_time"};
enum { CLOCKS = 3 };

static void give_frozen(sqlite3_context *context, int count, sqlite3_value **values) {
  (void)count, (void)values;
  const Str *moment = sqlite3_user_data(context);
  sqlite3_result_text(context, moment->p, moment->n, SQLITE_STATIC);
}

void data_freeze_clock(Engine *engine) {
  for (int i = 0; i < CLOCKS; i++)
    sqlite3_create_function_v2(engine->db, clock_names[i], 0, SQLITE_UTF8 | SQLITE_DETERMINISTIC, (void *)&frozen[i],
                               give_frozen, NULL, NULL, NULL);
}

static bool is_frozen(Str value) {
  for (int i = 0; i < CLOCKS; i++)
    if (value.n == frozen[i].n + 2 && str_eq(str_sub(value, 1, value.n - 1), frozen[i])) return true;
  return false;
}

/* SELECT quote(a), quote(b) FROM t ORDER BY key. */
static Str rows_query(Arena *arena, const RowTable *table) {
  Buf buf = buf_new(arena);
  buf_str(&buf, S("SELECT 0"));
  for (int32_t i = 0; i < table->columns.n; i++) {
    buf_str(&buf, S(", quote("));
    engine_name(&buf, table->columns.p[i].name);
    buf_char(&buf, ')');
  }
  buf_str(&buf, S(" FROM "));
  engine_name(&buf, table->name);
  const char *separator = " ORDER BY ";
  for (int32_t position = 1; position <= table->columns.n; position++)
    for (int32_t i = 0; i < table->columns.n; i++) {
      if (table->columns.p[i].primary_key != position) continue;
      buf_str(&buf, str_of(separator));
      engine_name(&buf, table->columns.p[i].name);
      separator = ", ";
    }
  return buf_done(&buf);
}

static void write_row(Buf *out, const RowTable *table, sqlite3_stmt *row) {
  Buf names = buf_new(out->arena), values = buf_new(out->arena);
  for (int32_t i = 0; i < table->columns.n; i++) {
    Str value = engine_text(row, out->arena, i + 1);
    if (is_frozen(value)) continue;
    buf_str(&names, names.n == 0 ? S(" (") : S(", "));
    engine_name(&names, table->columns.p[i].name);
    buf_str(&values, values.n == 0 ? S(") VALUES (") : S(", "));
    buf_str(&values, value);
  }
  buf_str(out, S("INSERT INTO "));
  engine_name(out, table->name);
  if (names.n == 0) buf_str(out, S(" DEFAULT VALUES"));
  buf_str(out, buf_done(&names));
  buf_str(out, buf_done(&values));
  buf_str(out, names.n == 0 ? S(";\n") : S(");\n"));
}

static bool write_table(Engine *engine, Buf *out, const RowTable *table, Str *why) {
  sqlite3_stmt *rows = engine_prepare(engine, out->arena, rows_query(out->arena, table), why);
  if (!rows) return false;
  int code;
  while ((code = sqlite3_step(rows)) == SQLITE_ROW) write_row(out, table, rows);
  if (code != SQLITE_DONE) *why = engine_message(engine, out->arena);
  sqlite3_finalize(rows);
  return code == SQLITE_DONE;
}

/* Whether the table's highest rowid says already what its counter does. */
static bool counter_follows(Engine *engine, Arena *arena, Str table, Str counter) {
  Buf sql = buf_new(arena);
  Str why;
  buf_str(&sql, S("SELECT max(rowid) FROM "));
  engine_name(&sql, table);
  sqlite3_stmt *rows = engine_prepare(engine, arena, buf_done(&sql), &why);
  bool follows = rows && sqlite3_step(rows) == SQLITE_ROW && str_eq(engine_text(rows, arena, 0), counter);
  sqlite3_finalize(rows);
  return follows;
}

/* The counters of AUTOINCREMENT that deleted rows have moved on. */
static void write_counters(Engine *engine, Buf *out) {
  Str why;
  Arena *arena = out->arena;
  sqlite3_stmt *rows = engine_prepare(engine, arena, S("SELECT name, seq FROM sqlite_sequence ORDER BY name"), &why);
  if (!rows) return; /* no AUTOINCREMENT: no such table */
  while (sqlite3_step(rows) == SQLITE_ROW) {
    Str name = engine_text(rows, arena, 0), counter = engine_text(rows, arena, 1);
    if (counter_follows(engine, arena, name, counter)) continue;
    Buf quoted = buf_new(arena);
    buf_quoted(&quoted, name, '\'');
    buf_fmt(out, "DELETE FROM sqlite_sequence WHERE name = %.*s;\n", STR_ARG(buf_done(&quoted)));
    buf_fmt(out, "INSERT INTO sqlite_sequence (name, seq) VALUES (%.*s, %.*s);\n", STR_ARG(buf_done(&quoted)),
            STR_ARG(counter));
  }
  sqlite3_finalize(rows);
}

/* Whether some row may come before its parent: a table that references itself, or one that stands behind it. */
static bool needs_deferral(Arena *arena, const RowTables *tables) {
  Map seen = {0};
  for (int32_t i = 0; i < tables->n; i++) {
    const RowTable *table = &tables->p[i];
    for (int32_t k = 0; k < table->keys.n; k++)
      if (!map_get(&seen, str_fold(arena, table->keys.p[k].parent))) return true;
    *map_slot(arena, &seen, str_fold(arena, table->name)) = (void *)table;
  }
  return false;
}

bool data_script(Engine *engine, Arena *arena, Str *script, Str *why) {
  Buf out = buf_new(arena);
  RowTables tables;
  if (!rows_tables(engine, arena, &tables, why)) return false;
  for (int32_t i = 0; i < tables.n; i++)
    if (!write_table(engine, &out, &tables.p[i], why)) return false;
  write_counters(engine, &out);
  *script = buf_done(&out);
  if (script->n > 0 && needs_deferral(arena, &tables))
    *script = str_concat(arena, S("PRAGMA defer_foreign_keys = ON;\n"), *script);
  return true;
}
