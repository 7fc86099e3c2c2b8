/* mig new: the next migration file. */
#include "cli/commands.h"
#include "cli/output.h"
#include "cli/project.h"
#include "project/create.h"

static int run(Cli *cli) {
  Str why, path;
  Buf name = buf_new(cli->perm);
  for (int32_t i = 0; i < cli->args.words.n; i++) {
    if (i) buf_char(&name, ' ');
    buf_str(&name, cli->args.words.p[i]);
  }
  const Project *project = cli_project(cli);
  if (!project) return STATUS_TROUBLE;
  if (!project_create(project, cli->perm, buf_done(&name), S(""), &path, &why))
    return output_error(cli, "%.*s", STR_ARG(why));
  output_write(cli, str_fmt(cli->perm, "%.*s\n", STR_ARG(path)));
  return STATUS_FINE;
}

const Command cmd_new = {
    .name = "new",
    .summary = "makes the next migration file",
    .usage = "NAME…",
    .description =
        "Writes the next file into the migrations folder, numbered and named as\n"
        "`wrangler d1 migrations create` does: spaces in the name become underscores.\n"
        "The folder is made where it is missing. Its path is printed.\n",
    .examples =
        "mig new add users                # migrations/0001_add_users.sql\n"
        "mig new --database DB add_index  # where the project has several databases\n"
        "$EDITOR \"$(mig new add_posts)\"   # and edits it at once\n",
    .run = run,
};
