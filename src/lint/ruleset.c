/* The rules of a run; see rule.h. */
#include <stdlib.h>
#include <string.h>

#include "lint/builtin.h"

static int compare_rules(const void *a, const void *b) {
  return str_cmp(((const Rule *)a)->id, ((const Rule *)b)->id);
}

static void sort_rules(RuleSet *set) {
  qsort(set->rules.p, (size_t)set->rules.n, sizeof *set->rules.p, compare_rules);
}

void rules_builtin(RuleSet *set) {
  set->rules.p = (Rule *)builtin_rules; /* not written to: see add_rule */
  set->rules.n = set->rules.cap = builtin_rules_count;
}

/* Adds a rule; one of the same id gives way. */
static void add_rule(RuleSet *set, Rule rule) {
  if (set->rules.p == builtin_rules) {
    Rule *own = arena_new(set->arena, Rule, set->rules.n);
    memcpy(own, builtin_rules, sizeof *own * (size_t)set->rules.n);
    set->rules.p = own;
  }
  Rule *old = (Rule *)rule_find(set, rule.id);
  if (old) *old = rule;
  else *vec_push(set->arena, &set->rules) = rule;
}

bool rules_folder(RuleSet *set, Files *files, Str folder, Str *why) {
  Strs names = {0};
  if (!files->list(files, set->arena, folder, &names, why)) return false;
  for (int32_t i = 0; i < names.n; i++) {
    Str path = str_fmt(set->arena, "%.*s/%.*s", STR_ARG(folder), STR_ARG(names.p[i])), text;
    if (str_ends(path, S("/"))) {
      path.n--;
      if (!rules_folder(set, files, path, why)) return false;
      continue;
    }
    if (!str_ends(path, S(".sql"))) continue;
    Rule rule;
    if (!files->read(files, set->arena, path, &text, why)) return false;
    if (!rule_parse(set->arena, files->describe(files, set->arena, path), text, &rule, why)) return false;
    rule.team = true;
    add_rule(set, rule);
  }
  if (set->rules.p != builtin_rules) sort_rules(set);
  return true;
}
