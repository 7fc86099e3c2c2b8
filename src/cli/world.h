/* A project compiled for rules: what lint, fix, query and rules begin with. */
#ifndef CLI_WORLD_H
#define CLI_WORLD_H

#include "cli/project.h"
#include "lint/levels.h"
#include "lint/world.h"

/* The settings that rules see, from the project's configuration. */
Settings cli_settings(const Project *project);

/* Tries what rules want to offer in SQLite, on made-up rows. */
Prover cli_prover(void);

/* Reads all migrations of `loaded` into a new world, in cli->perm; NULL after having said why. What SQLite would
** refuse leaves a poisoned object behind, of which no rule says anything more, or
** with `skip_refused` nothing, as in SQLite. */
World *cli_world(Cli *cli, const Project *project, const Loaded *loaded, bool skip_refused);

/* The same in a compilation that may hold other worlds: for what compares two. */
World *cli_world_in(Cli *cli, Compilation *compilation, const Project *project, const Loaded *loaded,
                    bool skip_refused);

/* The same without catalog_settle: for who looks at the last versions only, or at none. */
World *cli_world_late(Cli *cli, Compilation *compilation, const Project *project, const Loaded *loaded,
                      bool skip_refused);

/* The built-in rules, and those of the project's rules_dir, in cli->perm; NULL after
** having said what is wrong with one. */
RuleSet *cli_rules(Cli *cli, const Project *project);

/* What mig.jsonc says of each rule; false after having named an unknown one. */
bool cli_levels(Cli *cli, const Project *project, const RuleSet *rules, Levels *levels);

#endif
