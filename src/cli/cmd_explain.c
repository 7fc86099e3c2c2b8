/* mig explain: a rule's documentation, which is its file's head. */
#include "cli/commands.h"
#include "cli/output.h"
#include "cli/world.h"

static void paragraph(Buf *out, Str title, Str text) {
  if (!text.n) return;
  buf_fmt(out, "\n%.*s\n", STR_ARG(title));
  int column = 0;
  while (text.n) {
    Str word = str_cut(&text, ' ');
    if (!word.n) continue;
    if (column && column + 1 + word.n > 78) column = 0, buf_char(out, '\n');
    buf_str(out, column ? S(" ") : S("  "));
    buf_str(out, word);
    column += word.n + 1;
  }
  buf_char(out, '\n');
}

static void examples(Buf *out, const char *title, const Strs *list) {
  for (int32_t i = 0; i < list->n; i++) {
    Str text = list->p[i];
    buf_fmt(out, "\n%s\n", title);
    while (text.n) {
      Str line = str_line(&text);
      buf_fmt(out, "  %.*s\n", STR_ARG(line));
    }
  }
}

static void explain(Buf *out, const Rule *rule) {
  buf_fmt(out, "%.*s (%.*s%s%s%.*s)\n%.*s\n", STR_ARG(rule->id), STR_ARG(severity_name(rule->severity)),
          rule->safe    ? ", fixed by mig fix"
          : rule->fixes ? ", suggests a fix"
                        : "",
          rule->target.n ? ", target " : "", STR_ARG(rule->target), STR_ARG(rule->title));
  paragraph(out, S("Why"), rule->why);
  paragraph(out, S("What to do"), rule->help);
  examples(out, "Bad", &rule->bad);
  examples(out, "Good", &rule->good);
  paragraph(out, S("Source"), rule->source);
}

static int run(Cli *cli) {
  const Project *project = cli_project(cli);
  const RuleSet *rules = project ? cli_rules(cli, project) : NULL;
  if (!rules) return STATUS_TROUBLE;
  if (!cli->args.words.n) return output_error(cli, "name a rule; `mig rules` lists them");
  Buf out = buf_new(cli->perm);
  for (int32_t i = 0; i < cli->args.words.n; i++) {
    Str name = cli->args.words.p[i];
    const Rule *rule = rule_find(rules, name);
    if (!rule) {
      Str nearest = rule_nearest(rules, name);
      if (nearest.n && str_find_char(nearest, '/') < 0)
        return output_error(cli, "no rule is called \"%.*s\"; `mig rules %.*s` lists those of that group",
                            STR_ARG(name), STR_ARG(nearest));
      if (nearest.n)
        return output_error(cli, "no rule is called \"%.*s\"; did you mean \"%.*s\"?", STR_ARG(name), STR_ARG(nearest));
      return output_error(cli, "no rule is called \"%.*s\"; `mig rules` lists them", STR_ARG(name));
    }
    if (i) buf_char(&out, '\n');
    explain(&out, rule);
  }
  output_words(cli, buf_done(&out));
  return STATUS_FINE;
}

const Command cmd_explain = {
    .name = "explain",
    .summary = "explains a rule",
    .usage = "RULE…",
    .description = "Says why a rule is there, what to do about its findings, and shows a bad and a good example.\n",
    .examples = "mig explain fk/unindexed\n",
    .run = run,
};
