/* What every command gets and gives back.
**
** A command is one file, cmd_NAME.c, that exports one `const Command cmd_NAME`;
** its row in commands.c makes it known to main, to `mig help`, to the man page
** and to the completions. Commands return an ExitStatus and never exit. */
#ifndef CLI_CLI_H
#define CLI_CLI_H

#include "cli/args.h"

/* What mig promises to scripts and hooks. */
typedef enum ExitStatus {
  STATUS_FINE = 0,
  STATUS_FINDINGS = 1, /* findings at or above the threshold, drift, differences under --exit-code */
  STATUS_TROUBLE = 2,  /* usage, configuration, input or output */
  STATUS_UNPROVEN = 3, /* a result could not be proven, and so was not written */
} ExitStatus;

typedef struct Cli Cli;

typedef struct Command {
  const char *name;
  const char *summary;     /* one line, lower case, no final stop */
  const char *usage;       /* what follows "mig NAME" in the usage line, without [OPTION…] */
  const char *description; /* paragraphs of --help, wrapped by hand at 80 columns; ends with \n */
  const char *examples;    /* lines of --help, each "mig …" with what it does behind "  # "; ends with \n */
  const Option *options;   /* its own ones; NULL where it has none */
  int (*run)(Cli *cli);    /* an ExitStatus */
} Command;

struct Cli {
  Arena *perm;               /* lives for the whole run */
  Arena *scratch;            /* pass *scratch by value */
  const Command *command;    /* the one that runs */
  Args args;                 /* its options and words */
  bool quiet;                /* --quiet: no messages but errors */
  bool color_out, color_err; /* whether to colour standard output, standard error */
  bool write_failed;         /* standard output could not be written (and that was said) */
  bool closed;               /* its reader has gone: the rest of the output is dropped in silence */
};

/* All commands in the order of `mig help`; ends with NULL. */
extern const Command *const commands[];

/* Options that every command takes. */
extern const Option common_options[];

/* The command called `name`, NULL if there is none. */
const Command *command_find(Str name);

/* The text of `mig NAME --help`, and of `mig --help`, in cli->perm. */
Str help_command(Cli *cli, const Command *command);
Str help_overview(Cli *cli);

/* All of it as a manual page for groff's man macros. */
Str help_manual(Cli *cli);

/* Option look-ups for the running command; see args.h. */
static inline bool cli_has(const Cli *cli, const char *name) {
  return args_has(&cli->args, name);
}
static inline const Str *cli_value(const Cli *cli, const char *name) {
  return args_value(&cli->args, name);
}

#endif
