/* mig lint: checks migrations. */
#include "cli/commands.h"
#include "cli/output.h"
#include "cli/overrides.h"
#include "cli/terminal.h"
#include "cli/world.h"
#include "lint/run.h"

static const Option options[] = {
    {"format", 0, "FORMAT", "text (default), json, sarif, github, gitlab, gcc, junit, checkstyle"},
    {"fail-on", 0, "LEVEL", "exit 1 for error, for warning and error (default), or never"},
    {"select", 0, "RULES", "only these rules or groups, comma-separated"},
    {"ignore", 0, "RULES", "all but these rules or groups"},
    {"output", 'o', "FILE", "write the findings there instead of to standard output"},
    {0},
};

static Strs comma_list(Cli *cli, const char *option) {
  Strs all = args_values(cli->perm, &cli->args, option), names = {0};
  for (int32_t i = 0; i < all.n; i++)
    while (all.p[i].n) {
      Str name = str_trim(str_cut(&all.p[i], ','));
      if (name.n) *vec_push(cli->perm, &names) = name;
    }
  return names;
}

static bool unknown_rule(Cli *cli, const RuleSet *rules, const char *option, Str name) {
  Str nearest = rule_nearest(rules, name);
  if (nearest.n)
    output_error(cli, "--%s: no rule is called \"%.*s\"; did you mean \"%.*s\"?", option, STR_ARG(name),
                 STR_ARG(nearest));
  else output_error(cli, "--%s: no rule or group is called \"%.*s\"; `mig rules` lists them", option, STR_ARG(name));
  return false;
}

/* The configuration and its overrides, then --select, then --ignore. */
static bool choose_rules(Cli *cli, const Project *project, const RuleSet *rules, Levels *levels,
                         Overrides **overrides) {
  Str unknown, nearest;
  if (!cli_levels(cli, project, rules, levels)) return false;
  *overrides = cli_overrides(cli, project, rules, levels);
  if (!*overrides) return false;
  Strs chosen = comma_list(cli, "select"), ignored = comma_list(cli, "ignore");
  if (chosen.n && !levels_select(levels, rules, chosen, &unknown)) return unknown_rule(cli, rules, "select", unknown);
  for (int32_t i = 0; i < ignored.n; i++)
    if (!levels_set(levels, rules, ignored.p[i], S("off"), &nearest))
      return unknown_rule(cli, rules, "ignore", ignored.p[i]);
  return true;
}

static bool parse_threshold(Cli *cli, Severity *threshold) {
  const Str *value = cli_value(cli, "fail-on");
  *threshold = SEVERITY_WARNING;
  if (!value) return true;
  if (str_eq(*value, S("never"))) return *threshold = SEVERITY_OFF, true;
  bool known = severity_parse(*value, threshold) && *threshold > SEVERITY_OFF;
  if (!known) output_error(cli, "--fail-on takes note, warning, error or never, not \"%.*s\"", STR_ARG(*value));
  return known;
}

/* Keeps the findings of the chosen files. */
static void keep_chosen(const World *world, const bool *chosen, Findings *findings) {
  int32_t kept = 0;
  for (int32_t i = 0; i < findings->n; i++)
    if (chosen[world_file(world, findings->p[i].span.source)]) findings->p[kept++] = findings->p[i];
  findings->n = kept;
}

static bool fails(const Findings *findings, Severity threshold) {
  for (int32_t i = 0; threshold != SEVERITY_OFF && i < findings->n; i++)
    if (findings->p[i].severity >= threshold) return true;
  return false;
}

/* The paths named on the command line as a selection of the project's migrations; a
** single script or folder outside of it is a project of its own. */
static bool load(Cli *cli, const Project *project, Loaded *loaded, bool **chosen) {
  const Strs *words = &cli->args.words;
  Strs others = {0};
  Str why;
  *chosen = NULL;
  bool whole = project_load(project, cli->perm, S(""), loaded, &why);
  if (words->n == 0) {
    if (!whole) output_error(cli, "%.*s", STR_ARG(why));
    return whole;
  }
  if (whole) *chosen = loaded_select(loaded, cli->perm, words, &others);
  if (whole && others.n == 0) return true;
  if (words->n == 1) {
    *chosen = NULL;
    return cli_load(cli, project, words->p[0], loaded);
  }
  Str stranger = whole ? others.p[0] : words->p[0];
  output_error(cli, "%.*s is none of the project's migrations; check it by itself", STR_ARG(stranger));
  return false;
}

static int run(Cli *cli) {
  Severity threshold;
  Loaded loaded;
  Levels levels;
  Overrides *overrides;
  Findings findings = {0};
  bool *chosen;
  Str why;
  const Str *name = cli_value(cli, "format");
  const RenderFormat *format = render_format(name ? *name : S("text"));
  if (!format) return output_error(cli, "--format: there is no format \"%.*s\" (see mig lint --help)", STR_ARG(*name));
  if (!parse_threshold(cli, &threshold)) return STATUS_TROUBLE;
  const Project *project = cli_project(cli);
  if (!project || !load(cli, project, &loaded, &chosen)) return STATUS_TROUBLE;
  const RuleSet *rules = cli_rules(cli, project);
  if (!rules || !choose_rules(cli, project, rules, &levels, &overrides)) return STATUS_TROUBLE;
  World *world = cli_world(cli, project, &loaded, false);
  if (!world) return STATUS_TROUBLE;
  if (!lint_run(world, rules, levels, &findings, &why)) return output_error(cli, "%.*s", STR_ARG(why));
  overrides_apply(overrides, world, &findings);
  if (chosen) keep_chosen(world, chosen, &findings);
  Buf out = buf_new(cli->perm);
  RenderOptions render = terminal_options(cli, threshold);
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
        "mig lint --fail-on error --ignore date  # errors stop, dates are our own business\n",
    .options = options,
    .run = run,
};
