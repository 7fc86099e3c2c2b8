/* mig fmt: SQL in one layout. What is written has been read again: its trees and
** comments are those of the file, and formatting it once more changes nothing. */
#include "cli/commands.h"
#include "cli/output.h"
#include "cli/project.h"
#include "emit/format.h"
#include "project/disk.h"
#include "render/diff_text.h"

static const Option options[] = {
    {"check", 0, NULL, "write nothing; name the files that are not formatted and exit 1 if there are any"},
    {"diff", 0, NULL, "write nothing; show what would change as a unified diff"},
    {0},
};

typedef struct Job {
  Cli *cli;
  bool check, diff;
  int32_t changed, files;
} Job;

/* Formats a text into *result. A text that does not parse, or whose result is not proven, is reported. */
static ExitStatus format_text(Job *job, Str name, Str text, Str *result) {
  Arena *arena = job->cli->perm;
  Compilation *compilation = compilation_new(arena);
  Script script = parse_source(compilation, source_add(&compilation->sources, name, text));
  if (compilation->problems.n) {
    Place at = compilation->problems.p[0].at;
    Position position =
        source_position(script.source, arena, source_span(&compilation->sources, at).start, COLUMN_CHARACTERS);
    output_error(job->cli, "%.*s:%u:%u: not formatted, as this does not parse; `mig lint` says why", STR_ARG(name),
                 position.line, position.column);
    return STATUS_TROUBLE;
  }
  *result = format_script(arena, &script);
  Script formatted = parse_source(compilation, source_add(&compilation->sources, name, *result));
  bool proven = compilation->problems.n == 0 && format_same(&script, &formatted);
  if (proven && str_eq(*result, format_script(arena, &formatted))) return STATUS_FINE;
  output_error(job->cli, "%.*s: not formatted, as the result could not be proven to say the same", STR_ARG(name));
  return STATUS_UNPROVEN;
}

static ExitStatus deliver(Job *job, Str path, Str text, Str result) {
  bool same = str_eq(text, result);
  Str why;
  job->files++;
  job->changed += !same;
  if (same) return STATUS_FINE;
  if (job->diff) {
    Buf out = buf_new(job->cli->perm);
    DiffText diff = {.old_name = path,
                     .new_name = path,
                     .old_text = text,
                     .new_text = result,
                     .color = job->cli->color_out,
                     .visible = output_terminal()};
    diff_text(&out, &diff, *job->cli->scratch);
    output_write(job->cli, buf_done(&out));
  } else if (job->check) {
    output_raw(job->cli, NULL, str_fmt(job->cli->perm, "%.*s\n", STR_ARG(path)));
  } else if (!disk_replace(job->cli->perm, path, result, &why)) {
    output_error(job->cli, "%.*s", STR_ARG(why));
    return STATUS_TROUBLE;
  }
  return STATUS_FINE;
}

static ExitStatus format_file(Job *job, Str path) {
  Str text, result, why;
  Files *disk = disk_files(job->cli->perm, S(""));
  if (!disk->read(disk, job->cli->perm, path, &text, &why)) {
    output_error(job->cli, "%.*s", STR_ARG(why));
    return STATUS_TROUBLE;
  }
  ExitStatus status = format_text(job, path, text, &result);
  return status == STATUS_FINE ? deliver(job, path, text, result) : status;
}

static ExitStatus format_input(Job *job) {
  Str text, result, why;
  if (!disk_read_input(job->cli->perm, &text, &why)) {
    output_error(job->cli, "%.*s", STR_ARG(why));
    return STATUS_TROUBLE;
  }
  ExitStatus status = format_text(job, S("<stdin>"), text, &result);
  if (status != STATUS_FINE) return status;
  if (job->check || job->diff) return deliver(job, S("<stdin>"), text, result);
  output_raw(job->cli, NULL, result);
  return STATUS_FINE;
}

/* The files of the project, where none are named, those that lead back too. */
static bool project_paths(Cli *cli, Strs *paths) {
  Loaded loaded;
  const Project *project = cli_project(cli);
  if (!project || !cli_load(cli, project, S(""), &loaded)) return false;
  for (int32_t i = 0; i < loaded.migrations.n; i++) {
    const Migration *migration = &loaded.migrations.p[i];
    *vec_push(cli->perm, paths) = migration->path;
    if (!migration->way_back.n) continue;
    Str folder = str_sub(migration->path, 0, migration->path.n - migration->name.n);
    *vec_push(cli->perm, paths) = str_concat(cli->perm, folder, migration->way_back);
  }
  return true;
}

static int run(Cli *cli) {
  Job job = {.cli = cli, .check = cli_has(cli, "check"), .diff = cli_has(cli, "diff")};
  Strs paths = cli->args.words;
  ExitStatus worst = STATUS_FINE;
  if (paths.n == 0 && !project_paths(cli, &paths)) return STATUS_TROUBLE;
  for (int32_t i = 0; i < paths.n; i++) {
    Arena mark = *cli->perm;
    ExitStatus status = str_eq(paths.p[i], S("-")) ? format_input(&job) : format_file(&job, paths.p[i]);
    *cli->perm = mark;
    if (status > worst) worst = status;
  }
  if (worst != STATUS_FINE) return worst;
  return job.changed && (job.check || job.diff) ? STATUS_FINDINGS : STATUS_FINE;
}

const Command cmd_fmt = {
    .name = "fmt",
    .summary = "formats SQL",
    .usage = "[FILE…]",
    .description =
        "Rewrites files (all migrations of the project where none are named) in one\n"
        "layout: keywords in upper case, one column a line, clauses of long queries on\n"
        "lines of their own. Names, types and literals stay as they are written, and every\n"
        "comment stays. \"-\" formats standard input to standard output.\n"
        "\n"
        "A file is only written when reading it again gives the same statements and\n"
        "comments. A file with a syntax error is reported and left as it is.\n"
        "\n"
        "wrangler applies a migration by its name, so formatting an applied one changes\n"
        "nothing there; tools that keep checksums of applied files will notice.\n",
    .examples =
        "mig fmt                                 # all migrations of the project\n"
        "mig fmt --check                         # exits 1 and names files that are not formatted\n"
        "mig fmt --diff migrations/0004.sql      # shows what would change\n"
        "mig fmt - <query.sql                    # a filter\n",
    .options = options,
    .run = run,
};
