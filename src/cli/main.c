/* The program: reads the command line, runs one command, exits.
**
** The surprise: SIGPIPE is ignored, not left to kill us, so that `mig … | head`
** can't end the process between a temporary file and its rename. So is SIGXFSZ: a
** file that grows past `ulimit -f` is a failed write like one on a full disk. */
#include <errno.h>
#include <signal.h>
#include <sqlite3.h>
#include <string.h>
#include <unistd.h>

#include "base/version.h"
#include "cli/commands.h"
#include "cli/memory.h"
#include "cli/output.h"
#include "cli/watch.h"

static const Option version_option[] = {{"version", 0, NULL, ""}, {0}};

/* The common options; false after having said what is wrong. */
static bool apply_common(Cli *cli) {
  cli->quiet = cli->quiet || cli_has(cli, "quiet");
  const Str *when = cli_value(cli, "color");
  if (when && !str_eq(*when, S("always")) && !str_eq(*when, S("never")) && !str_eq(*when, S("auto"))) {
    output_error(cli, "--color is auto, always or never, not \"%.*s\"", STR_ARG(*when));
    return false;
  }
  cli->color_out = output_color(when ? *when : S("auto"), STDOUT_FILENO);
  cli->color_err = output_color(when ? *when : S("auto"), STDERR_FILENO);
  const Str *directory = cli_value(cli, "directory");
  if (directory && chdir(directory->p) != 0) {
    output_error(cli, "%.*s: %s", STR_ARG(*directory), strerror(errno));
    return false;
  }
  return true;
}

static int unknown_command(Cli *cli, Str name) {
  VEC(Str) names = {0};
  for (const Command *const *command = commands; *command; command++)
    *vec_push(cli->perm, &names) = str_of((*command)->name);
  Str nearest = str_nearest(name, names.p, names.n);
  if (nearest.n)
    return output_error(cli, "no command is called \"%.*s\"; did you mean \"%.*s\"?", STR_ARG(name), STR_ARG(nearest));
  return output_error(cli, "no command is called \"%.*s\"; `mig help` lists them", STR_ARG(name));
}

static int run_command(Cli *cli, char **argv) {
  Str name = str_of(*argv++), why;
  cli->command = command_find(name);
  if (!cli->command) return unknown_command(cli, name);
  const Option *const tables[2] = {cli->command->options, common_options};
  if (!args_parse(cli->perm, tables, false, &argv, &cli->args, &why))
    return output_error(cli, "%.*s (see mig %s --help)", STR_ARG(why), cli->command->name);
  if (cli_has(cli, "help")) {
    output_write(cli, help_command(cli, cli->command));
    return STATUS_FINE;
  }
  if (!apply_common(cli)) return STATUS_TROUBLE;
  return cli->command->run(cli);
}

static int run(Cli *cli, char **argv) {
  Str why;
  const Option *const tables[2] = {version_option, common_options};
  if (!args_parse(cli->perm, tables, true, &argv, &cli->args, &why))
    return output_error(cli, "%.*s (see mig --help)", STR_ARG(why));
  if (cli_has(cli, "version")) {
    Str text = str_fmt(cli->perm, "mig %s (SQLite %s)\n", MIG_VERSION, sqlite3_libversion());
    output_write(cli, text);
    return STATUS_FINE;
  }
  if (*argv && !cli_has(cli, "help")) return run_command(cli, argv);
  if (cli_has(cli, "help")) {
    output_write(cli, help_overview(cli));
    return STATUS_FINE;
  }
  output_error(cli, "a command is missing; `mig help` lists them");
  return STATUS_TROUBLE;
}

int main(int argc, char **argv) {
  signal(SIGPIPE, SIG_IGN);
  memory_configure();
  signal(SIGXFSZ, SIG_IGN);
  watch_engines();
  Arena perm = arena_open(output_memory_full), scratch = arena_open(output_memory_full);
  Cli cli = {.perm = &perm, .scratch = &scratch};
  cli.color_err = output_color(S("auto"), STDERR_FILENO);
  int status = run(&cli, argc ? argv + 1 : argv);
  return cli.write_failed ? STATUS_TROUBLE : status;
}
