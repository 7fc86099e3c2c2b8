/* mig help, and the text of every --help. */
#include "base/buf.h"
#include "base/version.h"
#include "cli/commands.h"
#include "cli/output.h"

/* Help lines start at this column; a longer option puts its help on a line of its own. */
#define HELP_COLUMN 26

static void option_line(Buf *buf, const Option *option) {
  int32_t start = buf->n;
  if (option->letter) buf_fmt(buf, "  -%c, ", option->letter);
  else buf_str(buf, S("      "));
  buf_fmt(buf, "--%s", option->name);
  if (option->value) buf_fmt(buf, "%s%s", args_optional(option) ? "" : " ", option->value);
  if (buf->n - start > HELP_COLUMN - 2) {
    buf_char(buf, '\n');
    start = buf->n;
  }
  buf_repeat(buf, ' ', HELP_COLUMN - (buf->n - start));
  buf_fmt(buf, "%s\n", option->help);
}

static void option_lines(Buf *buf, const char *title, const Option *options) {
  if (!options) return;
  buf_fmt(buf, "\n%s:\n", title);
  for (; options->name; options++) option_line(buf, options);
}

/* Each line of a text, set in by two spaces. */
static void indented(Buf *buf, Str text) {
  while (text.n) {
    Str line = str_line(&text);
    buf_fmt(buf, "  %.*s\n", STR_ARG(line));
  }
}

Str help_command(Cli *cli, const Command *command) {
  Buf buf = buf_new(cli->perm);
  buf_fmt(&buf, "mig %s: %s\n\nusage: mig %s [OPTION…]%s%s\n", command->name, command->summary, command->name,
          *command->usage ? " " : "", command->usage);
  if (command->description) buf_fmt(&buf, "\n%s", command->description);
  option_lines(&buf, "options", command->options);
  option_lines(&buf, "common options", common_options);
  buf_str(&buf, S("\nexamples:\n"));
  indented(&buf, str_of(command->examples));
  return buf_done(&buf);
}

Str help_overview(Cli *cli) {
  Buf buf = buf_new(cli->perm);
  buf_str(&buf, S("mig " MIG_VERSION ": compiles and checks SQL migrations for Cloudflare D1 and SQLite\n"
                  "\nusage: mig COMMAND [OPTION…] [ARGUMENT…]\n\ncommands:\n"));
  for (const Command *const *command = commands; *command; command++)
    buf_fmt(&buf, "  %-10s %s\n", (*command)->name, (*command)->summary);
  option_lines(&buf, "common options", common_options);
  buf_str(&buf, S("      --version           show the version\n"
                  "\nexit status: 0 fine; 1 findings, drift or differences; 2 usage, configuration, input or\n"
                  "output; 3 a result could not be proven.\n"
                  "\n`mig COMMAND --help` tells more, with examples.\n"));
  return buf_done(&buf);
}

static int run(Cli *cli) {
  if (cli_has(cli, "man")) {
    output_write(cli, help_manual(cli));
    return STATUS_FINE;
  }
  if (cli->args.words.n == 0) {
    output_write(cli, help_overview(cli));
    return STATUS_FINE;
  }
  for (int32_t i = 0; i < cli->args.words.n; i++) {
    const Command *command = command_find(cli->args.words.p[i]);
    if (!command) return output_error(cli, "no command is called \"%.*s\"", STR_ARG(cli->args.words.p[i]));
    output_write(cli, help_command(cli, command));
  }
  return STATUS_FINE;
}

static const Option options[] = {
    {"man", 0, NULL, "print the whole as a manual page (groff)"},
    {0},
};

const Command cmd_help = {
    .name = "help",
    .summary = "explains the commands",
    .usage = "[COMMAND…]",
    .examples =
        "mig help          # what there is\n"
        "mig help lint     # the same as mig lint --help\n"
        "mig help --man | man -l -  # as a manual page\n",
    .options = options,
    .run = run,
};
