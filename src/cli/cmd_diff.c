/* mig diff: what changed between two sources, and the migration between them. */
#include <errno.h>
#include <string.h>

#include "cli/commands.h"
#include "cli/migrate.h"
#include "cli/output.h"
#include "project/create.h"
#include "render/changes.h"

typedef struct DiffFormat {
  const char *name;
  ChangesFunction *render; /* NULL: the migration */
} DiffFormat;

static const DiffFormat formats[] = {
    {"text", changes_text}, {"json", changes_json}, {"markdown", changes_markdown},
    {"stat", changes_stat}, {"sql", NULL},          {0},
};

static const DiffFormat *format_named(Str name) {
  for (const DiffFormat *format = formats; format->name; format++)
    if (str_eq(str_of(format->name), name)) return format;
  return NULL;
}

/* --sql, --json and --stat are short for --format. */
static const DiffFormat *find_format(Cli *cli) {
  const Str *name = cli_value(cli, "format");
  const DiffFormat *format = name ? format_named(*name) : &formats[0];
  if (!format) output_error(cli, "--format is text, json, markdown, stat or sql, not %.*s", STR_ARG(*name));
  for (const DiffFormat *each = formats; format && each->name; each++)
    if (!str_eq(str_of(each->name), S("text")) && !str_eq(str_of(each->name), S("markdown")) &&
        cli_has(cli, each->name))
      format = each;
  return format;
}

/* Several files in one text, each behind a comment that says where it begins. */
static Str joined(Cli *cli, const Strs *files) {
  if (files->n < 2) return files->n == 1 ? files->p[0] : S("");
  Buf buf = buf_new(cli->perm);
  for (int32_t i = 0; i < files->n; i++)
    buf_fmt(&buf, "%s-- ==== migration %d of %d ====\n%.*s", i > 0 ? "\n" : "", i + 1, files->n, STR_ARG(files->p[i]));
  return buf_done(&buf);
}

/* A file each in a folder, which is there or ends with a slash: then it is made. */
static int write_folder(Cli *cli, Str folder, const Strs *files) {
  while (folder.n > 1 && folder.p[folder.n - 1] == '/') folder.n--;
  if (!project_make_folder(*cli->scratch, folder))
    return output_error(cli, "%.*s: %s", STR_ARG(folder), strerror(errno));
  for (int32_t i = 0; i < files->n; i++) {
    Str path = str_fmt(cli->perm, "%.*s/%04d.sql", STR_ARG(folder), i + 1);
    if (!output_raw(cli, &path, files->p[i])) return STATUS_TROUBLE;
  }
  return STATUS_FINE;
}

static int write_migration(Cli *cli, Difference *difference) {
  Strs files;
  bool destructive = cli_has(cli, "allow-destructive") || cli_has(cli, "reverse");
  const Str *output = cli_value(cli, "output");
  int status = cli_migration(cli, difference, destructive, &files);
  if (status != STATUS_FINE) return status;
  if (output && cli_has(cli, "batch") && output_folder(cli, *output)) return write_folder(cli, *output, &files);
  return output_raw(cli, output, joined(cli, &files)) ? STATUS_FINE : STATUS_TROUBLE;
}

static int write_changes(Cli *cli, const Difference *difference, ChangesFunction *render) {
  Buf out = buf_new(cli->perm);
  ChangesReport report = {.comparison = difference->comparison,
                          .plan = difference->plan,
                          .renames = &difference->renames,
                          .questions = &difference->questions,
                          .from = difference->from.loaded.label,
                          .to = difference->to.loaded.label,
                          .color = cli->color_out && !cli_value(cli, "output")};
  render(&out, &report);
  return output_result(cli, cli_value(cli, "output"), buf_done(&out)) ? STATUS_FINE : STATUS_TROUBLE;
}

static int run(Cli *cli) {
  Str from = S("git:HEAD"), to = S("");
  const DiffFormat *format = find_format(cli);
  const Strs *words = &cli->args.words;
  if (!format) return STATUS_TROUBLE;
  if (words->n > 2) return output_error(cli, "two sources at most; see mig diff --help");
  if (words->n == 1 && !source_range(cli->perm, words->p[0], &from, &to)) from = words->p[0];
  if (words->n == 1 && str_starts(to, S("git:.")))
    return output_error(cli, "%.*s: two states are compared: write ..; what a branch began from is git:$(git merge-base A B)",
                        STR_ARG(words->p[0]));
  if (words->n == 2) from = words->p[0], to = words->p[1];
  Difference difference;
  int status = cli_difference(cli, from, to, cli_has(cli, "reverse"), &difference);
  if (status != STATUS_FINE) return status;
  status = format->render ? write_changes(cli, &difference, format->render) : write_migration(cli, &difference);
  bool differs = difference.comparison->differences > 0 || difference.renames.n > 0;
  return status == STATUS_FINE && differs && cli_has(cli, "exit-code") ? STATUS_FINDINGS : status;
}

static const Option options[] = {
    {"sql", 0, NULL, "write the migration that leads from FROM to TO"},
    {"json", 0, NULL, "write the changes as JSON"},
    {"stat", 0, NULL, "one line an object"},
    {"format", 0, "FORMAT", "text (default), json, markdown, stat or sql"},
    {"exit-code", 0, NULL, "exit 1 when anything differs"},
    {"reverse", 'R', NULL, "from TO to FROM; what can't come back is marked"},
    {"output", 'o', "FILE", "write to FILE instead of standard output"},
    MIGRATE_OPTIONS,
    {0},
};

const Command cmd_diff = {
    .name = "diff",
    .summary = "shows what changed between two schemas, or writes the migration between them",
    .usage = "[FROM [TO] | FROM..TO]",
    .description =
        "FROM and TO are sources: a migration's number, a folder, a script, a database file,\n"
        "git:REV, empty. FROM is git:HEAD and TO the working tree where they are left out.\n"
        "Meaning is compared: formatting, comments, quotes and letter case are no difference.\n"
        "\n"
        "--sql writes the migration: ALTER TABLE where SQLite can, else a rebuild that keeps\n"
        "the rows of tables that refer to it, also on D1. It is run in an in-memory SQLite\n"
        "on made-up rows before it is written (exit status 3 where that fails). What loses\n"
        "data is refused without --allow-destructive.\n",
    .examples =
        "mig diff                                  # what the working tree changes\n"
        "mig diff 3..7                             # between two migrations\n"
        "mig diff prod.sqlite                      # drift: a database against the migrations\n"
        "mig diff empty schema.sql --sql           # from nothing to schema.sql\n"
        "mig diff --rename users.name=users.full_name old.sql new.sql --sql\n"
        "mig diff git:main..feature                # between two revisions\n"
        "mig diff git:main --format markdown       # for a pull request\n",
    .options = options,
    .run = run,
};
