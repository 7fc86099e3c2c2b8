/* The table of commands. A command stands here once its cmd_NAME.c exists. */
#include "cli/commands.h"

#include <stddef.h>

const Command *const commands[] = {
    &cmd_lint,   &cmd_fix,   &cmd_schema,  &cmd_diff,  &cmd_show, &cmd_blame, &cmd_log,        &cmd_new,  &cmd_status,
    &cmd_verify, &cmd_rules, &cmd_explain, &cmd_query, &cmd_fmt,  &cmd_parse, &cmd_completion, &cmd_help, NULL,
};

const Option common_options[] = {
    {"help", 'h', NULL, "show this help"},
    {"directory", 'C', "DIR", "run as if started in DIR"},
    {"database", 0, "BINDING", "the D1 binding, where the project has several databases"},
    {"env", 0, "NAME", "the environment of the wrangler configuration"},
    {"color", 0, "WHEN", "auto (default), always or never; NO_COLOR is respected"},
    {"quiet", 'q', NULL, "no messages but errors"},
    {0},
};

const Command *command_find(Str name) {
  for (const Command *const *command = commands; *command; command++)
    if (str_eq(str_of((*command)->name), name)) return *command;
  return NULL;
}
