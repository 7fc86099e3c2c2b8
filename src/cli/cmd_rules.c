/* mig rules: what is checked. With --check, the rules' own examples as their tests. */
#include "cli/commands.h"
#include "cli/output.h"
#include "cli/world.h"
#include "lint/check.h"

static const Option options[] = {
    {"check", 0, NULL, "run the examples in the rules' heads: each rule's own tests"},
    {0},
};

static bool wanted(const Cli *cli, const Rule *rule) {
  for (int32_t i = 0; i < cli->args.words.n; i++)
    if (levels_name_matches(cli->args.words.p[i], rule)) return true;
  return cli->args.words.n == 0;
}

static int check_all(Cli *cli, const RuleSet *rules) {
  Checker checker = {rules, cli_prover()};
  int passed = 0, failed = 0;
  for (int32_t i = 0; i < rules->rules.n; i++) {
    const Rule *rule = &rules->rules.p[i];
    Str why;
    if (!wanted(cli, rule)) continue;
    if (rule_check(&checker, rule, cli->perm, *cli->scratch, &why)) {
      passed++;
      continue;
    }
    failed++;
    output_words(cli, str_fmt(cli->perm, "%.*s\n", STR_ARG(why)));
  }
  output_write(cli, str_fmt(cli->perm, "%d passed, %d failed\n", passed, failed));
  return failed ? STATUS_FINDINGS : STATUS_FINE;
}

static int run(Cli *cli) {
  const Project *project = cli_project(cli);
  const RuleSet *rules = project ? cli_rules(cli, project) : NULL;
  Levels levels;
  if (!rules || !cli_levels(cli, project, rules, &levels)) return STATUS_TROUBLE;
  if (cli_has(cli, "check")) return check_all(cli, rules);
  Buf out = buf_new(cli->perm);
  for (int32_t i = 0; i < rules->rules.n; i++) {
    const Rule *rule = &rules->rules.p[i];
    if (!wanted(cli, rule)) continue;
    Severity severity = levels.level[i] < 0 ? rule->severity : (Severity)levels.level[i];
    buf_fmt(&out, "%-32.*s %-8.*s %-7s  %.*s\n", STR_ARG(rule->id), STR_ARG(severity_name(severity)),
            rule->safe    ? "fix"
            : rule->fixes ? "suggest"
                          : "",
            STR_ARG(rule->title));
  }
  if (!out.n) return output_error(cli, "no rule or group has that name; `mig rules` lists all");
  output_words(cli, buf_done(&out));
  return STATUS_FINE;
}

const Command cmd_rules = {
    .name = "rules",
    .summary = "lists what is checked",
    .usage = "[RULE or GROUP…]",
    .description =
        "Lists the rules with their severity in this project, whether `mig fix` applies\n"
        "their fix or only suggests one, and their title. A team's own rules (rules_dir\n"
        "in mig.jsonc) are among them.\n",
    .examples =
        "mig rules                # all of them\n"
        "mig rules loss fk        # two groups\n"
        "mig rules --check        # run the examples in the rules' heads\n",
    .options = options,
    .run = run,
};
