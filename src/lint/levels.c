/* Which rules run, and how loudly; see levels.h. */
#include "lint/levels.h"

Levels levels_new(const RuleSet *rules, Arena *arena) {
  Levels levels = {arena_new(arena, int8_t, rules->rules.n + 1)};
  for (int32_t i = 0; i < rules->rules.n; i++) levels.level[i] = -1;
  return levels;
}

bool levels_name_matches(Str name, const Rule *rule) {
  if (str_eq(name, rule->id) || str_eq(name, S("all"))) return true;
  if (str_ends(name, S("/*"))) name.n -= 2;
  return str_eq(name, rule->group);
}

bool levels_set(Levels *levels, const RuleSet *rules, Str name, Str severity, Str *nearest) {
  Severity level;
  bool found = false;
  *nearest = S("");
  if (!severity_parse(severity, &level)) return false;
  for (int32_t i = 0; i < rules->rules.n; i++) {
    const Rule *rule = &rules->rules.p[i];
    if (!levels_name_matches(name, rule)) continue;
    found = true;
    /* A group does not switch on what is off by default: that takes the rule's own name. */
    bool asleep = rule->severity == SEVERITY_OFF && !str_eq(name, rule->id);
    if (!asleep) levels->level[i] = (int8_t)level;
  }
  if (!found) *nearest = rule_nearest(rules, name);
  return found;
}

bool levels_select(Levels *levels, const RuleSet *rules, Strs names, Str *unknown) {
  for (int32_t n = 0; n < names.n; n++) {
    bool found = false;
    for (int32_t i = 0; i < rules->rules.n && !found; i++) found = levels_name_matches(names.p[n], &rules->rules.p[i]);
    if (found) continue;
    *unknown = names.p[n];
    return false;
  }
  for (int32_t i = 0; i < rules->rules.n; i++) {
    const Rule *rule = &rules->rules.p[i];
    bool chosen = false, by_id = false;
    for (int32_t n = 0; n < names.n; n++) {
      chosen = chosen || levels_name_matches(names.p[n], rule);
      by_id = by_id || str_eq(names.p[n], rule->id);
    }
    if (!chosen) levels->level[i] = SEVERITY_OFF;
    else if (by_id && (levels->level[i] == SEVERITY_OFF || rule->severity == SEVERITY_OFF))
      levels->level[i] = SEVERITY_WARNING;
  }
  return true;
}
