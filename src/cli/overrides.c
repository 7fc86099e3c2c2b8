/* Severities for some files; see overrides.h. A rule runs once over the whole
** project whatever the files say, so files are told apart afterwards. */
#include "cli/overrides.h"

#include "cli/output.h"
#include "project/glob.h"

struct Overrides {
  Arena *arena;
  const Project *project;
  const RuleSet *rules;
  Levels *levels;  /* one an override: what it sets, else -1 */
  bool *some_only; /* one a rule: on in some files only */
};

static bool read_one(Cli *cli, const RuleSet *rules, const Override *override, Levels *levels) {
  *levels = levels_new(rules, cli->perm);
  for (int32_t i = 0; i < override->rules.n; i++) {
    const RuleSetting *setting = &override->rules.p[i];
    Str nearest;
    if (levels_set(levels, rules, setting->rule, setting->severity, &nearest)) continue;
    output_error(cli, "%.*s: no rule is called \"%.*s\"%s%.*s%s", STR_ARG(setting->place), STR_ARG(setting->rule),
                 nearest.n ? "; did you mean \"" : "; `mig rules` lists them", STR_ARG(nearest),
                 nearest.n ? "\"?" : "");
    return false;
  }
  return true;
}

Overrides *cli_overrides(Cli *cli, const Project *project, const RuleSet *rules, Levels *levels) {
  Overrides *overrides = arena_new(cli->perm, Overrides, 1);
  int32_t count = project->config.overrides.n;
  *overrides = (Overrides){cli->perm, project, rules, NULL, NULL};
  overrides->levels = arena_new(cli->perm, Levels, count);
  overrides->some_only = arena_new(cli->perm, bool, rules->rules.n);
  for (int32_t i = 0; i < count; i++) {
    if (!read_one(cli, rules, &project->config.overrides.p[i], &overrides->levels[i])) return NULL;
    for (int32_t r = 0; r < rules->rules.n; r++) {
      int base = levels->level[r] < 0 ? (int)rules->rules.p[r].severity : levels->level[r];
      if (base != SEVERITY_OFF || overrides->levels[i].level[r] <= SEVERITY_OFF) continue;
      levels->level[r] = overrides->levels[i].level[r];
      overrides->some_only[r] = true;
    }
  }
  return overrides;
}

static bool applies(const Overrides *overrides, const Override *override, Str path) {
  Str last = path;
  if (str_starts(path, overrides->project->root)) path = str_from(path, overrides->project->root.n);
  while (str_find_char(last, '/') >= 0) str_cut(&last, '/');
  for (int32_t i = 0; i < override->files.n; i++) {
    Str pattern = override->files.p[i];
    if (glob_match(*overrides->arena, pattern, str_find_char(pattern, '/') < 0 ? last : path)) return true;
  }
  return false;
}

/* What the overrides say of one file, the last one winning; NULL where none applies. */
static Levels *levels_of(const Overrides *overrides, Str path) {
  Levels *levels = NULL;
  for (int32_t i = 0; i < overrides->project->config.overrides.n; i++) {
    if (!applies(overrides, &overrides->project->config.overrides.p[i], path)) continue;
    if (!levels) {
      levels = arena_new(overrides->arena, Levels, 1);
      *levels = levels_new(overrides->rules, overrides->arena);
    }
    for (int32_t r = 0; r < overrides->rules->rules.n; r++)
      if (overrides->levels[i].level[r] >= 0) levels->level[r] = overrides->levels[i].level[r];
  }
  return levels;
}

/* The severity of a finding in a file with these levels (or none). */
static Severity severity_of(const Overrides *overrides, const Finding *finding, const Levels *levels) {
  if (!finding->rule) return finding->severity;
  ptrdiff_t rule = finding->rule - overrides->rules->rules.p;
  if (levels && levels->level[rule] >= 0) return (Severity)levels->level[rule];
  return overrides->some_only[rule] ? SEVERITY_OFF : finding->severity;
}

void overrides_apply(const Overrides *overrides, const World *world, Findings *findings) {
  if (overrides->project->config.overrides.n == 0) return;
  Levels **of_file = arena_new(overrides->arena, Levels *, world->files.n);
  for (int32_t i = 0; i < world->files.n; i++) of_file[i] = levels_of(overrides, world->files.p[i].source->name);
  int32_t kept = 0;
  for (int32_t i = 0; i < findings->n; i++) {
    Finding finding = findings->p[i];
    int32_t file = world_file(world, finding.span.source);
    finding.severity = severity_of(overrides, &finding, file < 0 ? NULL : of_file[file]);
    if (finding.severity != SEVERITY_OFF) findings->p[kept++] = finding;
  }
  findings->n = kept;
}
