/* A project compiled for rules; see world.h. */
#include "cli/world.h"

#include "cli/output.h"
#include "cli/watch.h"
#include "lint/instead.h"
#include "lint/rescue.h"
#include "prove/rewrite.h"

/* Made-up rows a table. */
#define RESCUE_ROWS 6

static bool proves(void *data, Arena *arena, const Rescue *rescue) {
  (void)data;
  RewriteProof proof = {.before = rescue->before,
                        .original = rescue->original,
                        .rewritten = rescue->fixed,
                        .deletes = rescue->deletes,
                        .tables = rescue->tables,
                        .rows = RESCUE_ROWS};
  Verdict verdict = prove_rewrite(arena, &proof);
  for (int32_t i = 0; i < verdict.rowless.n; i++)
    for (int32_t k = 0; k < rescue->tables.n; k++)
      if (str_eq_fold(verdict.rowless.p[i], rescue->tables.p[k])) return false;
  return verdict.kind == VERDICT_PROVEN;
}

static bool leads(void *data, Arena *arena, const Instead *instead) {
  (void)data;
  MigrationProof proof = {.from = instead->before,
                          .migration = instead->migration,
                          .to = instead->after,
                          .kept = instead->kept.p,
                          .nkept = instead->kept.n,
                          .settings = ENGINE_D1,
                          .rows = RESCUE_ROWS};
  return prove_migration(arena, &proof).kind == VERDICT_PROVEN;
}

Prover cli_prover(void) {
  return (Prover){proves, leads, NULL};
}
#include "facts/features.h"

Settings cli_settings(const Project *project) {
  const Config *config = &project->config;
  return (Settings){
      .target = config->target == TARGET_D1 ? S("d1") : S("sqlite"),
      .transactions = config->transactions == TRANSACTIONS_IMPLICIT ? S("implicit") : S("explicit"),
      .dates = config->dates == DATES_TEXT ? S("text") : S("epoch"),
      .deploy = config->deploy == DEPLOY_ROLLING ? S("rolling") : S("at-once"),
      .ledger = project->database.migrations_table,
      .sqlite = target_sqlite(config->target == TARGET_D1, config->target_version),
      .names = {config->names[0], config->names[1], config->names[2], config->names[3], config->names[4],
                config->names[5]},
  };
}

/* target_version is judged here: which versions there are is for facts to know. */
static bool known_version(Cli *cli, const Config *config) {
  bool d1 = config->target == TARGET_D1;
  if (target_sqlite(d1, config->target_version)) return true;
  output_error(cli, "%.*s: \"target_version\" must be %.*s", STR_ARG(config->target_version_place),
               STR_ARG(target_versions(d1, cli->perm)));
  return false;
}

World *cli_world(Cli *cli, const Project *project, const Loaded *loaded, bool skip_refused) {
  return cli_world_in(cli, compilation_new(cli->perm), project, loaded, skip_refused);
}

World *cli_world_in(Cli *cli, Compilation *compilation, const Project *project, const Loaded *loaded,
                    bool skip_refused) {
  World *world = cli_world_late(cli, compilation, project, loaded, skip_refused);
  if (world) catalog_settle_all(world->catalog);
  return world;
}

World *cli_world_late(Cli *cli, Compilation *compilation, const Project *project, const Loaded *loaded,
                      bool skip_refused) {
  if (!known_version(cli, &project->config)) return NULL;
  Settings settings = cli_settings(project);
  Catalog *catalog = catalog_new(compilation, str_eq(settings.target, S("d1")));
  catalog->skip_refused = skip_refused;
  World *world = world_new(catalog, settings, cli->perm);
  world->prover = cli_prover();
  world->late = true;
  world->watch = watch_rule;
  for (int32_t i = 0; i < loaded->migrations.n; i++) {
    const Migration *migration = &loaded->migrations.p[i];
    MigrationFile *file = world_add_file(world, migration->path, migration->text);
    if (!file) {
      output_error(cli, "more than 65,535 migration files");
      return NULL;
    }
    file->name = migration->name;
    file->bytes = migration->file;
    file->source->wrapped = migration->wrapped;
    /* wrangler's own pattern takes files of the folder itself only. */
    bool taken = project->database.migrations_pattern.n || str_find_char(migration->name, '/') < 0;
    if (project->wrangler && taken) file->way_back = migration->way_back;
    if (project->wrangler && migration->markers.back_end)
      file->back = (Span){file->source->id, (uint32_t)migration->markers.back, (uint32_t)migration->markers.back_end};
    if (migration->markers.loose_end)
      file->loose =
          (Span){file->source->id, (uint32_t)migration->markers.loose, (uint32_t)migration->markers.loose_end};
    file->unlisted = migration->journaled.unlisted;
    if (migration->journaled.late.n) file->late = migration->journaled.late;
    if (migration->journaled.lacks.n) file->lacks = migration->journaled.lacks;
    file->number = file_number(migration->name);
  }
  return world;
}

RuleSet *cli_rules(Cli *cli, const Project *project) {
  Str why;
  RuleSet *rules = arena_new(cli->perm, RuleSet, 1);
  rules->arena = cli->perm;
  bool good = true;
  rules_builtin(rules);
  Str folder = project->config.rules_dir;
  if (folder.n) good = project_contains(project, cli->perm, folder, &why);
  if (good && folder.n && !project->files->exists(project->files, *cli->scratch, folder)) {
    why = str_fmt(cli->perm, "\"rules_dir\" names %.*s, which is not there", STR_ARG(folder));
    good = false;
  }
  if (good && folder.n) good = rules_folder(rules, project->files, folder, &why);
  if (!good) output_error(cli, "%.*s", STR_ARG(why));
  return good ? rules : NULL;
}

bool cli_levels(Cli *cli, const Project *project, const RuleSet *rules, Levels *levels) {
  *levels = levels_new(rules, cli->perm);
  for (int32_t i = 0; i < project->config.rules.n; i++) {
    const RuleSetting *setting = &project->config.rules.p[i];
    Str nearest;
    if (levels_set(levels, rules, setting->rule, setting->severity, &nearest)) continue;
    if (nearest.n)
      output_error(cli, "%.*s: no rule is called \"%.*s\"; did you mean \"%.*s\"?", STR_ARG(setting->place),
                   STR_ARG(setting->rule), STR_ARG(nearest));
    else
      output_error(cli, "%.*s: no rule is called \"%.*s\"; `mig rules` lists them", STR_ARG(setting->place),
                   STR_ARG(setting->rule));
    return false;
  }
  /* Whoever says what names look like wants to hear of those that don't. */
  const Rule *convention = rule_find(rules, S("name/convention"));
  int8_t *level = convention ? &levels->level[convention - rules->rules.p] : NULL;
  if (project->config.naming && level && *level < 0) *level = SEVERITY_WARNING;
  return true;
}
