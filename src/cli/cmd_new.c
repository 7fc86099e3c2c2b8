/* mig new: the next migration file, empty or filled with what leads to a wanted schema. */
#include "cli/commands.h"
#include "cli/fixing.h"
#include "cli/migrate.h"
#include "cli/output.h"
#include "cli/project.h"
#include "project/create.h"

/* What goes into the files. */
typedef struct Content {
  Strs up;  /* a file each; several under --batch */
  Strs down; /* back from all of them, in order; none without --with-down */
} Content;

/* The migration from the project's schema to the wanted one, and the one back. STATUS_FINE with an empty text where
** nothing differs. */
static int fill(Cli *cli, const Project *project, Str wanted, Content *content) {
  Difference difference;
  Str from = project_is_new(project, *cli->scratch) ? S("empty") : S("");
  int status = cli_difference(cli, from, wanted, false, &difference);
  if (status == STATUS_FINE) status = cli_migration(cli, &difference, cli_has(cli, "allow-destructive"), &content->up);
  if (status != STATUS_FINE || !cli_has(cli, "with-down") || content->up.n == 0) return status;
  status = cli_difference(cli, from, wanted, true, &difference);
  return status == STATUS_FINE ? cli_migration(cli, &difference, true, &content->down) : status;
}

/* The migration that leads to the schema as it were if the fixes that change it had been in the migrations all along.
 */
static int fill_from_fix(Cli *cli, Content *content) {
  Linting linting;
  Difference difference = {0};
  Strs words = cli->args.words;
  cli->args.words = (Strs){0}; /* the name is no path */
  bool open = linting_open(cli, &linting);
  cli->args.words = words;
  Loaded before = open ? linting.loaded : (Loaded){0};
  Fixing fixing = {.linting = &linting, .history = true, .schema_only = true};
  if (!open || !fixing_run(cli, &fixing)) return STATUS_TROUBLE;
  Compilation *compilation = compilation_new(cli->perm);
  if (!cli_compile_loaded(cli, compilation, linting.project, &before, &difference.from) ||
      !cli_compile_loaded(cli, compilation, linting.project, &linting.loaded, &difference.to))
    return STATUS_TROUBLE;
  difference.to.loaded.label = S("their fixes");
  int status = cli_difference_of(cli, &difference);
  return status == STATUS_FINE ? cli_migration(cli, &difference, cli_has(cli, "allow-destructive"), &content->up)
                               : status;
}

static Str joined_name(Cli *cli) {
  Buf name = buf_new(cli->perm);
  for (int32_t i = 0; i < cli->args.words.n; i++) {
    if (i) buf_char(&name, ' ');
    buf_str(&name, cli->args.words.p[i]);
  }
  return buf_done(&name);
}

/* "migrations/0012_x.sql" of "migrations/0012_x_6_of_6.sql", or with the number of a migration on the way back. */
static Str way_back(Cli *cli, Str last, int32_t files, int32_t number, int32_t n) {
  Str stem = str_sub(last, 0, last.n - S(".sql").n), part = str_fmt(cli->perm, "_%d_of_%d", files, files);
  if (files > 1) stem.n -= part.n;
  return n == 1 ? str_concat(cli->perm, stem, S(".sql"))
                : str_fmt(cli->perm, "%.*s_%d_of_%d.sql", STR_ARG(stem), number + 1, n);
}

static int create_down(Cli *cli, const Content *content, Str last) {
  for (int32_t i = 0; i < content->down.n; i++) {
    Str made = way_back(cli, last, content->up.n, i, content->down.n), down, why;
    if (!project_create_down(cli->perm, made, content->down.p[i], &down, &why))
      return output_error(cli, "%.*s", STR_ARG(why));
    output_raw(cli, NULL, str_fmt(cli->perm, "%.*s\n", STR_ARG(down)));
  }
  return STATUS_FINE;
}

static int create(Cli *cli, const Project *project, const Content *content) {
  Str why, path = {0};
  Str name = joined_name(cli);
  int32_t n = content->up.n > 0 ? content->up.n : 1;
  for (int32_t i = 0; i < n; i++) {
    Str text = content->up.n > 0 ? content->up.p[i] : S("");
    Str own = n == 1 ? name : str_fmt(cli->perm, "%.*s %d of %d", STR_ARG(name), i + 1, n);
    if (!project_create(project, cli->perm, own, text, &path, &why)) return output_error(cli, "%.*s", STR_ARG(why));
    output_raw(cli, NULL, str_fmt(cli->perm, "%.*s\n", STR_ARG(path)));
  }
  return create_down(cli, content, path);
}

static int run(Cli *cli) {
  const Str *wanted = cli_value(cli, "from-diff");
  Content content = {0};
  const Project *project = cli_project(cli);
  if (!project) return STATUS_TROUBLE;
  if (!wanted && cli_has(cli, "with-down")) return output_error(cli, "--with-down needs --from-diff");
  bool from_fix = cli_has(cli, "from-fix");
  if (wanted && from_fix) return output_error(cli, "--from-diff or --from-fix, not both");
  if (wanted || from_fix) {
    int status = wanted ? fill(cli, project, *wanted, &content) : fill_from_fix(cli, &content);
    if (status != STATUS_FINE) return status;
    if (content.up.n == 0) {
      output_note(cli, "nothing differs: no migration is needed");
      return STATUS_FINE;
    }
  }
  return create(cli, project, &content);
}

static const Option options[] = {
    {"from-diff", 0, "SOURCE", "fill it with the migration that leads to the schema of SOURCE"},
    {"from-fix", 0, NULL, "fill it with what `mig fix` would do to the schema in older migrations"},
    LINTING_OPTIONS,
    {"with-down", 0, NULL, "also write the migration that leads back, into a folder of its own"},
    MIGRATE_OPTIONS,
    {0},
};

const Command cmd_new = {
    .name = "new",
    .summary = "makes the next migration file",
    .usage = "NAME…",
    .description =
        "Writes the next file into the migrations folder, numbered and named as\n"
        "`wrangler d1 migrations create` does: spaces in the name become underscores.\n"
        "The folder is made where it is missing. Its path is printed.\n"
        "\n"
        "With --from-diff the file holds the migration that leads from the project's\n"
        "migrations to a wanted schema, say a schema.sql kept by hand; see mig diff --sql.\n"
        "\n"
        "With --from-fix it holds what safe fixes of the findings would do to the schema (an index\n"
        "that a foreign key needs, a default), for migrations that have been applied and are\n"
        "not to be edited: --select and --ignore choose the rules, as for mig fix.\n",
    .examples =
        "mig new add users                # migrations/0001_add_users.sql\n"
        "mig new --database DB add_index  # where the project has several databases\n"
        "mig new add_plan --from-diff schema.sql\n"
        "mig new index_keys --from-fix --select fk/unindexed\n"
        "$EDITOR \"$(mig new add_posts)\"   # and edits it at once\n",
    .options = options,
    .run = run,
};
