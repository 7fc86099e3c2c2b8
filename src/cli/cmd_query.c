/* mig query: SQL over the project's own trees and catalog. */
#include <sqlite3.h>
#include <string.h>

#include "cli/commands.h"
#include "cli/output.h"
#include "cli/world.h"
#include "lint/run.h"
#include "lint/tables.h"

static const Option options[] = {
    {"format", 0, "FORMAT", "text (default), json or csv"},
    {"tables", 0, NULL, "list the tables and their columns instead"},
    {0},
};

typedef enum QueryFormat { QUERY_TEXT, QUERY_JSON, QUERY_CSV } QueryFormat;

static Str column_text(const World *world, sqlite3_stmt *statement, int column) {
  const char *text = (const char *)sqlite3_column_text(statement, column);
  if (!text) return (Str){0};
  Str value = {text, sqlite3_column_bytes(statement, column)};
  /* A place is an opaque number to SQL; here people read it. */
  Span span;
  Place place;
  bool is_place = str_ends(str_of(sqlite3_column_name(statement, column)), S("place"));
  if (is_place && place_decode(world, sqlite3_column_int64(statement, column), &place, &span)) {
    Source *source = source_get(&world->compilation->sources, span.source);
    Position at = source_position(source, world->arena, span.start, COLUMN_CHARACTERS);
    return str_fmt(world->arena, "%.*s:%u:%u", STR_ARG(source->name), at.line, at.column);
  }
  return str_dup(world->arena, value);
}

static void csv_field(Buf *out, Str text) {
  bool plain = true;
  for (int32_t i = 0; i < text.n && plain; i++) {
    char c = text.p[i];
    plain = c != ',' && c != '"' && c != '\n' && c != '\r';
  }
  if (plain) buf_str(out, text);
  else buf_quoted(out, text, '"');
}

static void field(Buf *out, QueryFormat format, sqlite3_stmt *statement, int column, Str text) {
  int type = sqlite3_column_type(statement, column);
  if (format == QUERY_CSV) {
    csv_field(out, text);
  } else if (format == QUERY_TEXT) {
    buf_str(out, type == SQLITE_NULL ? S("NULL") : text);
  } else {
    buf_json(out, str_of(sqlite3_column_name(statement, column)));
    buf_char(out, ':');
    bool number = (type == SQLITE_INTEGER || type == SQLITE_FLOAT) && text.n &&
                  (text.p[0] == '-' || char_digit(text.p[0])) && str_find_char(text, ':') < 0;
    if (type == SQLITE_NULL) buf_str(out, S("null"));
    else if (number) buf_str(out, text);
    else buf_json(out, text);
  }
}

static void row(Buf *out, QueryFormat format, const World *world, sqlite3_stmt *statement, bool first) {
  if (format == QUERY_JSON) buf_str(out, first ? S("\n {") : S(",\n {"));
  for (int c = 0; c < sqlite3_column_count(statement); c++) {
    if (c) buf_str(out, format == QUERY_TEXT ? S(" | ") : S(","));
    field(out, format, statement, c, column_text(world, statement, c));
  }
  buf_str(out, format == QUERY_JSON ? S("}") : S("\n"));
}

static void header(Buf *out, QueryFormat format, sqlite3_stmt *statement) {
  if (format == QUERY_JSON) {
    buf_char(out, '[');
    return;
  }
  for (int c = 0; c < sqlite3_column_count(statement); c++)
    buf_fmt(out, "%s%s", c ? format == QUERY_TEXT ? " | " : "," : "", sqlite3_column_name(statement, c));
  buf_char(out, '\n');
}

static int query(Cli *cli, World *world, sqlite3 *db, QueryFormat format) {
  sqlite3_stmt *statement = NULL;
  Str sql = cli->args.words.p[0];
  if (sqlite3_prepare_v2(db, sql.p, sql.n, &statement, NULL) != SQLITE_OK || !statement) {
    const char *reason =
        statement || sqlite3_errcode(db) != SQLITE_OK ? sqlite3_errmsg(db) : "there is no statement in it";
    return output_error(cli, "query: %s", reason);
  }
  Buf out = buf_new(cli->perm);
  header(&out, format, statement);
  int rc;
  for (bool first = true; (rc = sqlite3_step(statement)) == SQLITE_ROW; first = false)
    row(&out, format, world, statement, first);
  if (format == QUERY_JSON) buf_str(&out, S("\n]\n"));
  if (rc != SQLITE_DONE) output_error(cli, "query: %s", sqlite3_errmsg(db));
  else output_raw(cli, NULL, buf_done(&out));
  sqlite3_finalize(statement);
  return rc == SQLITE_DONE ? STATUS_FINE : STATUS_TROUBLE;
}

static bool is_final(const char *table) {
  for (const FinalView *view = final_views; view->name; view++)
    if (str_eq(str_of(view->name), str_of(table))) return true;
  return false;
}

static int list_tables(Cli *cli) {
  Buf out = buf_new(cli->perm);
  int n;
  const TableDef *tables = tables_all(&n);
  for (int i = 0; i < n; i++) {
    if (is_final(tables[i].name)) continue;
    buf_fmt(&out, "%s%s: %s\n", i ? "\n" : "", tables[i].name, tables[i].doc);
    for (const TableColumn *column = tables[i].columns; column->name; column++)
      buf_fmt(&out, "  %-20s %s\n", column->name, column->doc);
  }
  for (const FinalView *view = final_views; view->name; view++)
    buf_fmt(&out, "\n%s: a view, what stands after the last migration\n  %s\n", view->name, view->select);
  output_write(cli, buf_done(&out));
  return STATUS_FINE;
}

static int run(Cli *cli) {
  if (cli_has(cli, "tables")) return list_tables(cli);
  static const Str names[] = {S_INIT("text"), S_INIT("json"), S_INIT("csv")};
  const Str *name = cli_value(cli, "format");
  int format = QUERY_TEXT;
  while (name && format <= QUERY_CSV && !str_eq(*name, names[format])) format++;
  if (format > QUERY_CSV) return output_error(cli, "--format takes text, json or csv, not \"%.*s\"", STR_ARG(*name));
  if (cli->args.words.n != 1) return output_error(cli, "give one SELECT; `mig query --tables` lists the tables");
  const Project *project = cli_project(cli);
  Loaded loaded;
  if (!project || !cli_load(cli, project, S(""), &loaded)) return STATUS_TROUBLE;
  World *world = cli_world(cli, project, &loaded, false);
  Str why;
  sqlite3 *db = world ? sandbox_open(world, &why) : NULL;
  if (!world) return STATUS_TROUBLE;
  if (!db) return output_error(cli, "%.*s", STR_ARG(why));
  int status = query(cli, world, db, (QueryFormat)format);
  sandbox_close(db);
  return status;
}

const Command cmd_query = {
    .name = "query",
    .summary = "asks the project's own trees and catalog in SQL",
    .usage = "SQL",
    .description =
        "Runs one SELECT over the tables that rules read: files, statements, objects,\n"
        "columns, foreign_keys, indexes, changes, problems, nodes … Only reading is\n"
        "possible. A column whose name ends in \"place\" is shown as file:line:column.\n",
    .examples =
        "mig query 'SELECT name, type, place FROM final_columns'\n"
        "mig query --format json \"SELECT * FROM changes WHERE kind = 'drop'\"\n"
        "mig query --tables                    # what there is to ask\n",
    .options = options,
    .run = run,
};
