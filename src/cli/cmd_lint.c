/* mig lint: checks migrations. */
#include "cli/baseline.h"
#include "cli/commands.h"
#include "cli/linting.h"
#include "cli/output.h"
#include "cli/terminal.h"
#include "lint/rule.h"

static const Option options[] = {
    {"format", 0, "FORMAT", "text (default), json, sarif, github, gitlab, gcc, junit, checkstyle"},
    {"fail-on", 0, "LEVEL", "exit 1 for error, for warning and error (default), or never"},
    LINTING_OPTIONS,
    {"notes", 0, NULL, "show notes, too; they are shown anyway where paths, --since or --select narrow the look"},
    {"since", 0, "REV", "only migrations that are not in git at that revision"},
    {"baseline", 0, "FILE", "leave out the findings that this file lists"},
    {"write-baseline", 0, "FILE", "list today's findings there, for --baseline"},
    {"fix", 0, NULL, "apply safe fixes: the same as mig fix"},
    {"dry-run", 0, NULL, "with --fix: print what would change as a diff"},
    {"unsafe", 0, NULL, "with --fix: also what is only suggested"},
    {"force", 0, NULL, "with --fix: also in migrations that may have been applied"},
    {"output", 'o', "FILE", "write the findings there instead of to standard output"},
    {0},
};

/* "; did you mean "x"?", empty where nothing is near. */
static const char *did_you_mean(Cli *cli, Str nearest) {
  return nearest.n ? str_fmt(cli->perm, "; did you mean \"%.*s\"?", STR_ARG(nearest)).p : "";
}

static void unknown_format(Cli *cli, Str name) {
  VEC(Str) names = {0};
  for (const RenderFormat *format = render_formats; format->render; format++)
    *vec_push(cli->perm, &names) = format->name;
  Str nearest = str_nearest(name, names.p, names.n);
  output_error(cli, "--format: there is no format \"%.*s\"%s", STR_ARG(name),
               nearest.n ? did_you_mean(cli, nearest) : " (see mig lint --help)");
}

static bool parse_threshold(Cli *cli, Severity *threshold) {
  const Str *value = cli_value(cli, "fail-on");
  *threshold = SEVERITY_WARNING;
  if (!value) return true;
  if (str_eq(*value, S("never"))) return *threshold = SEVERITY_OFF, true;
  bool known = severity_parse(*value, threshold) && *threshold > SEVERITY_OFF;
  static const Str levels[] = {S_INIT("note"), S_INIT("warning"), S_INIT("error"), S_INIT("never")};
  Str nearest = known ? S("") : str_nearest(*value, levels, 4);
  if (!known)
    output_error(cli, "--fail-on takes note, warning, error or never, not \"%.*s\"%s", STR_ARG(*value),
                 did_you_mean(cli, nearest));
  return known;
}

static bool fails(const Findings *findings, Severity threshold) {
  for (int32_t i = 0; threshold != SEVERITY_OFF && i < findings->n; i++)
    if (findings->p[i].severity >= threshold) return true;
  return false;
}

/* Leaves out what stands in migrations of the base revision, but for what became of them since. */
static void keep_new(const World *world, Findings *findings) {
  int32_t kept = 0;
  for (int32_t i = 0; i < findings->n; i++) {
    const Finding *finding = &findings->p[i];
    bool history = finding->rule && finding->rule->history;
    int32_t file = world_file(world, finding->span.source);
    if (history || file < 0 || !world->files.p[file].in_base) findings->p[kept++] = *finding;
  }
  findings->n = kept;
}

/* Notes on the whole of a project's history are for whoever asks for them: most migrations have long been applied. */
static bool hides_notes(const Cli *cli, Severity threshold) {
  bool narrowed = cli->args.words.n > 0 || cli_has(cli, "since") || cli_has(cli, "select");
  return !narrowed && !cli_has(cli, "notes") && threshold != SEVERITY_NOTE;
}

/* About what a finding takes as text: a buffer that need not move, and no larger than what is written into it. */
enum { FINDING_BYTES = 512 };

static int run(Cli *cli) {
  Severity threshold;
  Linting linting;
  Findings findings = {0};
  Str why;
  if (cli_has(cli, "fix")) return cmd_fix.run(cli);
  const Str *format_name = cli_value(cli, "format"), *since = cli_value(cli, "since");
  const Str *baseline = cli_value(cli, "baseline"), *write = cli_value(cli, "write-baseline");
  Str name = format_name ? *format_name : S("text");
  const RenderFormat *format = render_format(name);
  if (!format) return unknown_format(cli, name), STATUS_TROUBLE;
  if (!parse_threshold(cli, &threshold) || !linting_open(cli, &linting)) return STATUS_TROUBLE;
  if (since && !linting_base(cli, &linting, *since, &why)) return output_error(cli, "--since: %.*s", STR_ARG(why));
  linting.schema = true;
  if (baseline && !baseline_read(cli, *baseline, &linting.review)) return STATUS_TROUBLE;
  World *world = linting_run(cli, &linting, &findings);
  if (!world) return STATUS_TROUBLE;
  if (since) keep_new(world, &findings);
  if (write) return baseline_write(cli, world, &findings, *write) ? STATUS_FINE : STATUS_TROUBLE;
  Buf out = buf_sized(cli->perm, (int64_t)findings.n * FINDING_BYTES);
  RenderOptions render = terminal_options(cli, threshold);
  render.hide_notes = hides_notes(cli, threshold);
  format->render(&world->compilation->sources, &findings, &render, &out, *cli->scratch);
  if (!output_result(cli, cli_value(cli, "output"), buf_done(&out))) return STATUS_TROUBLE;
  return fails(&findings, threshold) ? STATUS_FINDINGS : STATUS_FINE;
}

const Command cmd_lint = {
    .name = "lint",
    .summary = "checks migrations",
    .usage = "[PATH…]",
    .description =
        "Checks all migrations of the project. With file names, as pre-commit passes\n"
        "them, the whole project still gives the context, and only findings in those\n"
        "files are shown. A script or folder outside of the project is checked alone.\n",
    .examples =
        "mig lint                                # the whole project\n"
        "mig lint migrations/0004_audit_logs.sql # findings in one file\n"
        "mig lint --format github                # annotations in a GitHub workflow\n"
        "mig lint --since main                   # what this branch adds\n"
        "mig lint --fail-on error --ignore date  # errors stop, dates are our own business\n",
    .options = options,
    .run = run,
};
