/* mig blame: each column and constraint with the migration and line that last changed it. */
#include "cli/commands.h"
#include "cli/output.h"
#include "cli/subject.h"

static const Option options[] = {SUBJECT_OPTIONS, {0}};

/* The rows of one column, in place. */
static void keep_column(Blames *blames, Str column) {
  int32_t kept = 0;
  for (int32_t i = 0; i < blames->n; i++)
    if (blames->p[i].kind == PART_COLUMN && str_eq(blames->p[i].name, column)) blames->p[kept++] = blames->p[i];
  blames->n = kept;
}

static int run(Cli *cli) {
  Subject subject;
  bool json;
  if (!cli_subject_format(cli, &json) || !cli_subject(cli, &subject)) return STATUS_TROUBLE;
  Blames blames = blame_of(subject.history, subject.object, subject.moment);
  if (subject.column >= 0 && subject.object->kind == OBJECT_TABLE)
    keep_column(&blames, subject.object->table->columns.p[subject.column].name->text);
  HistoryReport report = cli_subject_report(cli, &subject);
  Buf out = buf_new(cli->perm);
  (json ? history_blame_json : history_blame_text)(&out, &report, &blames);
  output_write(cli, buf_done(&out));
  return STATUS_FINE;
}

const Command cmd_blame = {
    .name = "blame",
    .summary = "shows which migration and line last changed each column and constraint",
    .usage = "NAME[.COLUMN]",
    .description =
        "A line for each column and constraint of a table and for each index and trigger on it,\n"
        "with the place that made it what it is. It looks through renames, and through\n"
        "rebuilds: what a rebuild only carried over belongs to the migration before it.\n",
    .examples =
        "mig blame users             # the whole table\n"
        "mig blame users.email       # one column\n"
        "mig blame users --at 0004   # as it stood then\n",
    .options = options,
    .run = run,
};
