/* mig show: one object as it stands, and where it is used. */
#include "catalog/depend.h"
#include "cli/commands.h"
#include "cli/output.h"
#include "cli/subject.h"
#include "emit/schema.h"

static const Option options[] = {
    SUBJECT_OPTIONS,
    {"uses", 0, NULL, "every place in the schema that names it"},
    {0},
};

/* An object that is gone has nothing to be shown. */
static int say_gone(Cli *cli, const Subject *subject) {
  const Object *object = subject->object;
  Str name = object->name->text;
  const Statement *gone = subject->compiled.catalog->statements.p[object->died].statement;
  Position at = source_position(gone->source, cli->perm, gone->source->tokens.p[gone->first].start, COLUMN_CHARACTERS);
  const char *how = object->after ? "has had another name" : "has been gone";
  return output_error(cli, "%.*s %s since %.*s:%u; `mig log %.*s` tells its history, --at NUMBER shows it as it was",
                      STR_ARG(name), how, STR_ARG(gone->source->name), at.line, STR_ARG(name));
}

/* SQLite's and virtual tables' own tables have no CREATE statement of anybody's. */
static bool is_written(const Object *object) {
  return object->kind != OBJECT_TABLE || object->table->kind == TABLE_ORDINARY || object->table->kind == TABLE_VIRTUAL;
}

static Str definition_of(Cli *cli, const Subject *subject) {
  const Object *object = subject->object;
  return is_written(object) ? schema_emit_object(cli->perm, subject->compiled.catalog, object) : object->sql;
}

static void show_text(Cli *cli, Buf *out, const Subject *subject, const Uses *uses) {
  HistoryReport report = cli_subject_report(cli, subject);
  if (uses) {
    history_uses_text(out, &report, uses);
  } else if (subject->column < 0 && !is_written(subject->object)) {
    buf_fmt(out, "%.*s;\n", STR_ARG(subject->object->sql));
  } else if (subject->column < 0) {
    buf_str(out, schema_emit_whole(cli->perm, subject->compiled.catalog, subject->object, subject->moment));
  } else {
    Columns columns = object_columns(subject->compiled.catalog, subject->object, subject->moment);
    history_column_text(out, &report, &columns.p[subject->column]);
  }
}

static int run(Cli *cli) {
  Subject subject;
  bool json;
  if (!cli_subject_format(cli, &json) || !cli_subject(cli, &subject)) return STATUS_TROUBLE;
  if (!object_alive(subject.object, subject.moment)) return say_gone(cli, &subject);
  const Catalog *catalog = subject.compiled.catalog;
  Uses uses = {0};
  bool used = cli_has(cli, "uses");
  if (used) uses = uses_of(subject.compiled.catalog, cli->perm, (Object *)subject.object, subject.column);
  Buf out = buf_new(cli->perm);
  if (json) {
    HistoryReport report = cli_subject_report(cli, &subject);
    Columns columns = {0};
    if (!subject.object->on) columns = object_columns(catalog, subject.object, subject.moment);
    history_show_json(&out, &report, &columns, definition_of(cli, &subject), subject.column, used ? &uses : NULL);
  } else {
    show_text(cli, &out, &subject, used ? &uses : NULL);
  }
  output_write(cli, buf_done(&out));
  return STATUS_FINE;
}

const Command cmd_show = {
    .name = "show",
    .summary = "shows a table, view, index or trigger as it stands, or where it is used",
    .usage = "NAME[.COLUMN]",
    .description =
        "Writes the definition as the migrations left it, ALTERs and renames worked in, the\n"
        "comments kept; a table or view with the indexes and triggers on it. --at shows it as it\n"
        "stood then, under the name that it had then. --uses lists the places in the schema\n"
        "that name it: foreign keys, indexes, CHECKs, views, triggers; own definition included.\n",
    .examples =
        "mig show users                # the table, its indexes and triggers\n"
        "mig show users --at 0004      # as it stood after migration 0004\n"
        "mig show users.email --uses   # what would break without the column\n"
        "mig show users --format json  # for scripts\n",
    .options = options,
    .run = run,
};
