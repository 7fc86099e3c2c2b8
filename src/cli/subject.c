/* NAME or NAME.COLUMN to an object; see subject.h. */
#include "cli/subject.h"

#include "catalog/depend.h"
#include "cli/output.h"
#include "history/renamed.h"

/* Names that there are now, for "did you mean". */
static Strs names_of(Cli *cli, const Catalog *catalog) {
  Strs names = {0};
  for (int32_t i = 0; i < catalog->versions.n; i++) {
    const Object *object = catalog->versions.p[i];
    bool shown = object->kind != OBJECT_INDEX || object->index->origin == INDEX_CREATED;
    if (shown && object_alive(object, CATALOG_NOW)) *vec_push(cli->perm, &names) = object->name->text;
  }
  return names;
}

static bool no_such_object(Cli *cli, const Subject *subject, Str name) {
  Strs names = names_of(cli, subject->compiled.catalog);
  Str nearest = str_nearest(name, names.p, names.n);
  Str label = subject->compiled.loaded.label;
  if (nearest.n)
    output_error(cli, "%.*s: there is no %.*s; did you mean %.*s?", STR_ARG(label), STR_ARG(name), STR_ARG(nearest));
  else output_error(cli, "%.*s: there is no table, view, index or trigger %.*s", STR_ARG(label), STR_ARG(name));
  return false;
}

static bool no_such_column(Cli *cli, const Object *object, const Columns *columns, Str name) {
  Strs names = {0};
  for (int32_t i = 0; i < columns->n; i++) *vec_push(cli->perm, &names) = columns->p[i].name->text;
  Str nearest = str_nearest(name, names.p, names.n);
  if (nearest.n)
    output_error(cli, "%.*s has no column %.*s; did you mean %.*s?", STR_ARG(object->name->text), STR_ARG(name),
                 STR_ARG(nearest));
  else output_error(cli, "%.*s has no column %.*s", STR_ARG(object->name->text), STR_ARG(name));
  return false;
}

/* A name that a column had before: what it is called now, and since when. False if none ever had it. */
static bool says_renamed(Cli *cli, const Subject *subject, Str name) {
  const History *history = subject->history;
  const Object *newest = history_newest(history, subject->object), *version = newest;
  while (version && (version->kind != OBJECT_TABLE || columns_find(&version->table->columns, name) < 0))
    version = history_before(history, version, NULL);
  if (!version || version == newest || version->died == MOMENT_NEVER) return false;
  Source *source = subject->compiled.catalog->statements.p[version->died].statement->source;
  Place place = history_statement_place(history, version->died);
  Position at = source_position(source, cli->perm, source->tokens.p[place.first].start, COLUMN_CHARACTERS);
  Renames renames = history_renames(history, version->died);
  Str now = {0};
  for (int32_t i = 0; i < renames.n; i++) {
    const Rename *rename = &renames.p[i];
    if (rename->column.n && str_eq_fold(rename->column, name) && str_eq(rename->table, newest->name->text))
      now = rename->new_name;
  }
  Str table = newest->name->text;
  if (now.n)
    output_error(cli, "%.*s of %.*s has had another name since %.*s:%u: it is %.*s.%.*s now", STR_ARG(name),
                 STR_ARG(table), STR_ARG(source->name), at.line, STR_ARG(table), STR_ARG(now));
  else
    output_error(cli, "%.*s has no column %.*s since %.*s:%u; --at NUMBER shows it as it was", STR_ARG(table),
                 STR_ARG(name), STR_ARG(source->name), at.line);
  return true;
}

/* The object called `name`; a dropped one where only that was ever called so. */
static bool find_object(Subject *subject, Str name) {
  subject->object = history_find(subject->history, name, subject->moment);
  return subject->object != NULL;
}

/* NAME wins over NAME.COLUMN: an object's name may have a dot. */
static bool find(Cli *cli, Subject *subject, Str word) {
  Str column = {0};
  if (!find_object(subject, word)) {
    int32_t dot = word.n - 1;
    while (dot > 0 && word.p[dot] != '.') dot--;
    if (dot <= 0) return no_such_object(cli, subject, word);
    Str name = str_sub(word, 0, dot);
    column = str_from(word, dot + 1);
    if (!find_object(subject, name)) return no_such_object(cli, subject, name);
  }
  const Object *then = history_at(subject->history, subject->object, subject->moment);
  if (then) subject->object = then;
  if (subject->object->born > subject->moment) {
    Str name = subject->object->name->text;
    output_error(cli, "%.*s was not there yet; `mig log %.*s` tells when it came", STR_ARG(name), STR_ARG(name));
    return false;
  }
  subject->column = -1;
  if (!column.p) return true;
  Moment moment = object_alive(subject->object, subject->moment) ? subject->moment : subject->object->born;
  Columns columns = object_columns(subject->compiled.catalog, subject->object, moment);
  subject->column = columns_find(&columns, column);
  if (subject->column >= 0) return true;
  bool renamed =
      subject->moment == CATALOG_NOW && subject->object->kind == OBJECT_TABLE && says_renamed(cli, subject, column);
  return !renamed && no_such_column(cli, subject->object, &columns, column);
}

/* The last statement of the migrations that `spec`, a number, names. */
static bool find_moment(Cli *cli, Str spec, Subject *subject) {
  Loaded then;
  if (!cli_load(cli, subject->compiled.project, spec, &then)) return false;
  const Catalog *catalog = subject->compiled.catalog;
  subject->moment = 0;
  for (int32_t i = 0; i < catalog->statements.n; i++)
    if (catalog->statements.p[i].script < then.migrations.n) subject->moment = (Moment)i;
  return true;
}

/* What was refused is missing from the history. */
static void warn_refused(Cli *cli, const Catalog *catalog) {
  for (int32_t i = 0; i < catalog->statements.n; i++) {
    const Statement *statement = catalog->statements.p[i].statement;
    if (!catalog->statements.p[i].refused && statement->node->kind != NODE_BROKEN) continue;
    uint32_t byte = statement->source->tokens.p[statement->first].start;
    Position at = source_position(statement->source, cli->perm, byte, COLUMN_CHARACTERS);
    output_warning(cli, "%.*s:%u: SQLite would refuse this statement, so it is left out; `mig lint` says why",
                   STR_ARG(statement->source->name), at.line);
    return;
  }
}

bool cli_subject(Cli *cli, Subject *subject) {
  const Str *at = cli_value(cli, "at");
  /* Uses are known of the end only: then the catalog has to end there. */
  bool number = at && source_is_number(*at) && !cli_has(cli, "uses");
  *subject = (Subject){.column = -1, .moment = CATALOG_NOW};
  if (cli->args.words.n != 1) {
    output_error(cli, "one name is needed; see mig %s --help", cli->command->name);
    return false;
  }
  if (!cli_compile(cli, at && !number ? *at : S(""), true, &subject->compiled)) return false;
  warn_refused(cli, subject->compiled.catalog);
  subject->history = history_new(cli->perm, subject->compiled.catalog);
  if (number && !find_moment(cli, *at, subject)) return false;
  return find(cli, subject, cli->args.words.p[0]);
}

bool cli_subject_format(Cli *cli, bool *json) {
  const Str *format = cli_value(cli, "format");
  *json = format && str_eq(*format, S("json"));
  if (!format || *json || str_eq(*format, S("text"))) return true;
  output_error(cli, "--format is text or json, not \"%.*s\"", STR_ARG(*format));
  return false;
}

HistoryReport cli_subject_report(const Cli *cli, const Subject *subject) {
  return (HistoryReport){.history = subject->history, .object = subject->object, .color = cli->color_out};
}
