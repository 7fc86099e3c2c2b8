/* The project of the working directory, for commands. */
#ifndef CLI_PROJECT_H
#define CLI_PROJECT_H

#include "cli/cli.h"
#include "project/load.h"

/* The project that --database and --env choose, in cli->perm; NULL after having
** said why there is none that can be read. A folder without any project gives one
** with the defaults: see project_find. */
const Project *cli_project(Cli *cli);

/* Reads a source of the project (see project/load.h); false after having said why. A
** database file's schema comes as one migration of that path. */
bool cli_load(Cli *cli, const Project *project, Str spec, Loaded *loaded);

#endif
