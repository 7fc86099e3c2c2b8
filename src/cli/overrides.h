/* Severities for some files only: "overrides" of mig.jsonc. */
#ifndef CLI_OVERRIDES_H
#define CLI_OVERRIDES_H

#include "cli/world.h"

typedef struct Overrides Overrides;

/* Reads the project's overrides, in cli->perm, and switches on in *levels what is on
** in some files only; call it before --select and --ignore, which win. NULL after
** having named a rule that does not exist. */
Overrides *cli_overrides(Cli *cli, const Project *project, const RuleSet *rules, Levels *levels);

/* Gives each finding the severity that holds in its file; those that are off there go. */
void overrides_apply(const Overrides *overrides, const World *world, Findings *findings);

#endif
