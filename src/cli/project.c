/* The project, with what goes wrong said; see project.h. */
#include "cli/project.h"

#include <math.h>

#include "cli/output.h"
#include "prove/database.h"

const Project *cli_project(Cli *cli) {
  const Str *database = cli_value(cli, "database"), *environment = cli_value(cli, "env");
  ProjectChoice choice = {database ? *database : S(""), environment ? *environment : S("")};
  Project *project = arena_new(cli->perm, Project, 1);
  Str why;
  if (project_find(cli->perm, choice, project, &why)) return project;
  output_error(cli, "%.*s", STR_ARG(why));
  return NULL;
}

bool cli_load(Cli *cli, const Project *project, Str spec, Loaded *loaded) {
  Str why;
  if (project_load(project, cli->perm, spec, loaded, &why)) {
    if (loaded->database.n == 0) return true;
    Str ledger = project->database.migrations_table, script;
    if (database_script(cli->perm, loaded->database, ledger, &script, &why)) {
      *vec_push(cli->perm, &loaded->migrations) = (Migration){
          .path = loaded->database, .name = loaded->database, .text = script, .file = script, .number = (double)NAN};
      return true;
    }
  }
  output_error(cli, "%.*s", STR_ARG(why));
  return false;
}
