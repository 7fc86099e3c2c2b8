/* mig log: the life of an object, step by step. */
#include "cli/commands.h"
#include "cli/output.h"
#include "cli/subject.h"

static const Option options[] = {
    SUBJECT_OPTIONS,
    {"reverse", 'R', NULL, "the newest step first"},
    {0},
};

static void reverse(Steps *steps) {
  for (int32_t i = 0, k = steps->n - 1; i < k; i++, k--) {
    Step step = steps->p[i];
    steps->p[i] = steps->p[k];
    steps->p[k] = step;
  }
}

static int run(Cli *cli) {
  Subject subject;
  bool json;
  if (!cli_subject_format(cli, &json) || !cli_subject(cli, &subject)) return STATUS_TROUBLE;
  Steps steps = log_of(subject.history, subject.object, subject.moment);
  if (cli_has(cli, "reverse")) reverse(&steps);
  HistoryReport report = cli_subject_report(cli, &subject);
  Buf out = buf_new(cli->perm);
  (json ? history_log_json : history_log_text)(&out, &report, &steps);
  output_write(cli, buf_done(&out));
  return STATUS_FINE;
}

const Command cmd_log = {
    .name = "log",
    .summary = "tells what happened to a table, view, index or trigger, migration by migration",
    .usage = "NAME",
    .description =
        "From its CREATE to its last change or its end, the oldest step first: ALTERs, renames,\n"
        "rebuilds with what they changed, and the indexes and triggers that came and went on a\n"
        "table. The name may be today's or an old one.\n",
    .examples =
        "mig log users             # the table's story\n"
        "mig log users --reverse   # the newest first\n"
        "mig log users --at 0004   # up to migration 0004\n",
    .options = options,
    .run = run,
};
