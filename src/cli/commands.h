/* Every command: one line here, one row in commands.c. */
#ifndef CLI_COMMANDS_H
#define CLI_COMMANDS_H

#include "cli/cli.h"

extern const Command cmd_new;
extern const Command cmd_status;
extern const Command cmd_help;

#endif
