/* Every command: one line here, one row in commands.c. */
#ifndef CLI_COMMANDS_H
#define CLI_COMMANDS_H

#include "cli/cli.h"

extern const Command cmd_lint;
extern const Command cmd_fix;
extern const Command cmd_new;
extern const Command cmd_rules;
extern const Command cmd_explain;
extern const Command cmd_query;
extern const Command cmd_fmt;
extern const Command cmd_parse;
extern const Command cmd_schema;
extern const Command cmd_diff;
extern const Command cmd_show;
extern const Command cmd_blame;
extern const Command cmd_log;
extern const Command cmd_status;
extern const Command cmd_completion;
extern const Command cmd_verify;
extern const Command cmd_help;

#endif
