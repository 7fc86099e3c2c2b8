/* What `mig lint` and `mig fix` have in common; see linting.h. */
#include "cli/linting.h"

#include "base/map.h"
#include "cli/output.h"
#include "project/disk.h"
#include "project/miniflare.h"
#include "prove/database.h"

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
    output_error(cli, "--%s: no rule or group is called \"%.*s\"; did you mean \"%.*s\"?", option, STR_ARG(name),
                 STR_ARG(nearest));
  else output_error(cli, "--%s: no rule or group is called \"%.*s\"; `mig rules` lists them", option, STR_ARG(name));
  return false;
}

/* The configuration and its overrides, then --select, then --ignore. */
static bool choose_rules(Cli *cli, Linting *linting) {
  Str unknown, nearest;
  const RuleSet *rules = linting->rules;
  if (!cli_levels(cli, linting->project, rules, &linting->levels)) return false;
  linting->overrides = cli_overrides(cli, linting->project, rules, &linting->levels);
  if (!linting->overrides) return false;
  Strs chosen = comma_list(cli, "select"), ignored = comma_list(cli, "ignore");
  if (chosen.n && !levels_select(&linting->levels, rules, chosen, &unknown))
    return unknown_rule(cli, rules, "select", unknown);
  for (int32_t i = 0; i < ignored.n; i++)
    if (!levels_set(&linting->levels, rules, ignored.p[i], S("off"), &nearest))
      return unknown_rule(cli, rules, "ignore", ignored.p[i]);
  return true;
}

static bool load(Cli *cli, Linting *linting) {
  const Strs *words = &cli->args.words;
  Strs others = {0};
  Str why;
  bool whole = project_load(linting->project, cli->perm, S(""), &linting->loaded, &why);
  if (words->n == 0) {
    if (!whole) output_error(cli, "%.*s", STR_ARG(why));
    return whole;
  }
  if (whole) linting->chosen = loaded_select(&linting->loaded, cli->perm, words, &others);
  if (whole && others.n == 0) return true;
  if (words->n == 1) {
    linting->chosen = NULL;
    linting->elsewhere = true;
    return cli_load(cli, linting->project, words->p[0], &linting->loaded);
  }
  Str stranger = whole ? others.p[0] : words->p[0];
  output_error(cli, "%.*s is none of the project's migrations; check it by itself", STR_ARG(stranger));
  return false;
}

bool linting_open(Cli *cli, Linting *linting) {
  *linting = (Linting){.project = cli_project(cli)};
  if (!linting->project || !load(cli, linting)) return false;
  linting->rules = cli_rules(cli, linting->project);
  return linting->rules && choose_rules(cli, linting);
}

Str linting_path(Cli *cli, const Linting *linting, int32_t migration) {
  const Migration *m = &linting->loaded.migrations.p[migration];
  if (!linting->loaded.folder.n) return m->path;
  return str_fmt(cli->perm, "%.*s/%.*s", STR_ARG(linting->loaded.folder), STR_ARG(m->name));
}

/* The new migration with the text of one that is gone: it was renamed. */
static Str renamed_to(const Linting *linting, Str text) {
  for (int32_t i = 0; i < linting->loaded.migrations.n; i++)
    if (!linting->history[i] && str_eq(linting->loaded.migrations.p[i].text, text))
      return linting->loaded.migrations.p[i].name;
  return (Str){0};
}

bool linting_base(Cli *cli, Linting *linting, Str revision, Str *why) {
  Loaded base;
  Str spec = str_concat(cli->perm, S("git:"), revision);
  if (linting->elsewhere) {
    *why = str_fmt(cli->perm, "%.*s is none of the project's migrations: it has no history here",
                   STR_ARG(cli->args.words.p[0]));
    return false;
  }
  if (!project_load(linting->project, cli->perm, spec, &base, why)) return false;
  int32_t n = linting->loaded.migrations.n;
  if (!linting->history) linting->history = arena_new(cli->perm, bool, n);
  linting->base = arena_new(cli->perm, Str, n);
  Map now = {0};
  for (int32_t i = 0; i < n; i++)
    *map_slot(cli->perm, &now, linting->loaded.migrations.p[i].name) = &linting->loaded.migrations.p[i];
  for (int32_t i = 0; i < base.migrations.n; i++) {
    const Migration *then = &base.migrations.p[i], *same = map_get(&now, then->name);
    if (!same) {
      vec_push(cli->perm, &linting->removed)->name = then->name;
      continue;
    }
    linting->history[same - linting->loaded.migrations.p] = true;
    linting->base[same - linting->loaded.migrations.p] = then->text;
  }
  int32_t gone = 0;
  for (int32_t i = 0; i < base.migrations.n && gone < linting->removed.n; i++)
    if (str_eq(base.migrations.p[i].name, linting->removed.p[gone].name))
      linting->removed.p[gone++].renamed_to = renamed_to(linting, base.migrations.p[i].text);
  return true;
}

bool linting_applied(Cli *cli, Linting *linting) {
  if (linting->elsewhere) return true;
  const Project *project = linting->project;
  Str file = miniflare_file(project, cli->perm), why;
  if (!file.n) return true;
  Str path = str_fmt(cli->perm, "%.*s/%.*s", STR_ARG(miniflare_folder(project, cli->perm, S(""))), STR_ARG(file));
  Files *disk = disk_files(cli->perm, S(""));
  Applieds applied;
  if (!disk->exists(disk, *cli->scratch, path)) return true;
  if (disk_leads_out(cli->perm, path, &why)) {
    output_error(cli, "%.*s", STR_ARG(why));
    return false;
  }
  if (!database_ledger(cli->perm, path, project->database.migrations_table, &applied, &why)) return true;
  Map names = {0};
  for (int32_t i = 0; i < applied.n; i++) *map_slot(cli->perm, &names, applied.p[i].name) = &applied.p[i];
  if (!linting->history) linting->history = arena_new(cli->perm, bool, linting->loaded.migrations.n);
  for (int32_t i = 0; i < linting->loaded.migrations.n; i++)
    if (map_get(&names, linting->loaded.migrations.p[i].name)) linting->history[i] = true;
  return true;
}

/* schema.sql, where `mig schema` made it: another's file of that name may be anything. */
static bool add_schema(Cli *cli, const Linting *linting, World *world) {
  const Project *project = linting->project;
  Str path = project->config.schema, text, why;
  if (linting->elsewhere || !linting->loaded.folder.n || !project->files->exists(project->files, *cli->scratch, path))
    return true;
  if (!project->files->read(project->files, cli->perm, path, &text, &why)) {
    output_error(cli, "%.*s", STR_ARG(why));
    return false;
  }
  if (str_starts(text, S(SCHEMA_MARK)))
    world->schema = world_add_beside(world, project_describe(project, cli->perm, path), text);
  return true;
}

World *linting_run(Cli *cli, const Linting *linting, Findings *findings) {
  Str why;
  World *world = cli_world(cli, linting->project, &linting->loaded, false);
  if (!world) return NULL;
  for (int32_t i = 0; linting->history && i < world->files.n; i++) {
    world->files.p[i].in_base = linting->history[i];
    if (linting->base) world->files.p[i].base = linting->base[i];
  }
  for (int32_t i = 0; i < linting->removed.n; i++) *vec_push(cli->perm, &world->removed) = linting->removed.p[i];
  if (linting->schema && !add_schema(cli, linting, world)) return NULL;
  world->review = linting->review;
  if (!lint_run(world, linting->rules, linting->levels, findings, &why)) {
    output_error(cli, "%.*s", STR_ARG(why));
    return NULL;
  }
  overrides_apply(linting->overrides, world, findings);
  int32_t kept = 0;
  for (int32_t i = 0; i < findings->n; i++) {
    int32_t file = world_file(world, findings->p[i].span.source);
    if (!linting->chosen || (file >= 0 && linting->chosen[file])) findings->p[kept++] = findings->p[i];
  }
  findings->n = kept;
  return world;
}
