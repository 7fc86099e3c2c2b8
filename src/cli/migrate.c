/* The migration between two sources; see migrate.h.
**
** The two are compared when renames are made (renaming.h); the proof runs from the schema as it was before. */
#include "cli/migrate.h"

#include "cli/batching.h"
#include "cli/limits.h"
#include "cli/output.h"
#include "cli/proving.h"
#include "cli/renaming.h"
#include "emit/migration.h"
#include "render/changes.h"

/* ---- two sources ---- */

/* An error in one of the sources, in the words of the rules: compiled again by itself, for problems are kept together.
 */
static int broken(Cli *cli, Str spec) {
  Compiled compiled = {0};
  if (!cli_compile(cli, spec, false, &compiled)) return STATUS_TROUBLE;
  cli_has_errors(cli, &compiled);
  return STATUS_FINDINGS;
}

static bool any_wrapped(const Loaded *loaded) {
  for (int32_t i = 0; i < loaded->migrations.n; i++)
    if (loaded->migrations.p[i].wrapped) return true;
  return false;
}

static bool find_target(Cli *cli, Difference *d) {
  const Str *target = cli_value(cli, "target");
  const Config *config = &d->project->config;
  bool opened = config->transactions == TRANSACTIONS_IMPLICIT;
  opened |= any_wrapped(&d->from.loaded) || any_wrapped(&d->to.loaded);
  d->d1 = target ? str_eq(*target, S("d1")) : config->target == TARGET_D1;
  d->implicit = d->d1 || (!target && opened);
  if (!target || d->d1 || str_eq(*target, S("sqlite"))) return true;
  output_error(cli, "--target is d1 or sqlite, not %.*s", STR_ARG(*target));
  return false;
}

/* A constraint's name shows in messages alone; it comes along where the table is rebuilt for another reason. */
static void note_names(Cli *cli, const Difference *d) {
  for (int32_t i = 0; i < d->comparison->pairs.n; i++) {
    const ObjectPair *pair = &d->comparison->pairs.p[i];
    if (pair->named.n == 0 || plan_rebuilds(d->plan, pair)) continue;
    for (int32_t k = 0; k < pair->named.n; k++) {
      Buf words = buf_new(cli->perm);
      buf_visible(&words, str_fmt(cli->perm, "%.*s: %.*s would become %.*s", STR_ARG(pair->to->name->text),
                                  STR_ARG(pair->named.p[k].before), STR_ARG(pair->named.p[k].after)));
      output_note(cli, "%.*s: only its name differs, and no table is rebuilt for that", STR_ARG(buf_done(&words)));
    }
  }
}

/* `there`: the way there, where this is the way back. */
static int compare_sources(Cli *cli, Difference *d, const Difference *there) {
  d->empty = d->from.catalog->statements.n == 0;
  d->start = (Moment)d->from.catalog->statements.n - 1;
  renaming_compare(cli, d);
  if (there ? !renaming_reversed(cli, d, there) : !renaming_apply(cli, d)) return STATUS_TROUBLE;
  d->plan = plan_make(cli->perm, d->comparison, (PlanOptions){.foreign_keys = d->implicit, .renames = &d->renames});
  if (there) plan_gone(cli->perm, d->plan);
  note_names(cli, d);
  return STATUS_FINE;
}

static int compile_sources(Cli *cli, Str from, Str to, Difference *d) {
  *d = (Difference){0};
  Compilation *compilation = compilation_new(cli->perm);
  if (!cli_compile_in(cli, compilation, from, false, &d->from)) return STATUS_TROUBLE;
  if (!cli_compile_in(cli, compilation, to, false, &d->to)) return STATUS_TROUBLE;
  d->project = d->from.project;
  if (!find_target(cli, d)) return STATUS_TROUBLE;
  if (cli_is_broken(&d->from)) return broken(cli, from);
  if (cli_is_broken(&d->to)) return broken(cli, to);
  return STATUS_FINE;
}

int cli_difference(Cli *cli, Str from, Str to, bool reverse, Difference *d) {
  int status = compile_sources(cli, from, to, d);
  if (!reverse || status != STATUS_FINE) return status == STATUS_FINE ? compare_sources(cli, d, NULL) : status;
  Difference there = *d; /* renames are made in its catalog: the way back takes another one */
  renaming_compare(cli, &there);
  if (!renaming_apply(cli, &there)) return STATUS_TROUBLE;
  status = compile_sources(cli, to, from, d);
  return status == STATUS_FINE ? compare_sources(cli, d, &there) : status;
}

int cli_difference_of(Cli *cli, Difference *d) {
  d->project = d->from.project;
  if (!find_target(cli, d)) return STATUS_TROUBLE;
  if (cli_is_broken(&d->from)) return broken(cli, S(""));
  return compare_sources(cli, d, NULL);
}

/* ---- the migration ---- */

static int refuse(Cli *cli, const Difference *d) {
  for (int32_t i = 0; i < d->plan->losses.n; i++) {
    Buf words = buf_new(cli->perm);
    buf_visible(&words, migration_loss(cli->perm, d->plan, &d->plan->losses.p[i]));
    output_error(cli, "would lose %.*s", STR_ARG(buf_done(&words)));
  }
  for (int32_t i = 0; i < d->questions.n; i++) {
    Buf words = buf_new(cli->perm);
    buf_visible(&words, changes_rename_option(cli->perm, &d->questions.p[i]));
    output_error(cli, "looks like a rename: %.*s", STR_ARG(buf_done(&words)));
  }
  output_error(cli, "not written; --allow-destructive writes it nevertheless");
  return STATUS_FINDINGS;
}

int cli_migration(Cli *cli, Difference *d, bool destructive, Strs *files) {
  RowCounts counts;
  Batches batches = {0};
  *files = (Strs){0};
  if (!limits_rows(cli, d, &counts)) return STATUS_TROUBLE;
  if (plan_empty(d->plan) && d->renames.n == 0) return STATUS_FINE;
  if (!limits_keys(cli, d)) return STATUS_TROUBLE;
  if (!limits_objects(cli, d)) return STATUS_FINDINGS;
  if (d->plan->losses.n > 0 && !destructive) return refuse(cli, d);
  MigrationOptions options = {
      .d1 = d->implicit, .renames = &d->renames, .from = d->from.loaded.label, .to = d->to.loaded.label};
  Str sql = migration_emit(cli->perm, d->plan, &options);
  if (d->d1) limits_count(cli, d, &counts);
  int status = cli_has(cli, "batch") ? batching_choose(cli, d, &counts, &batches) : STATUS_FINE;
  if (status != STATUS_FINE) return status;
  if (batches.n == 0 && !limits_statements(cli, d, sql)) return STATUS_FINDINGS;
  if (!cli_has(cli, "no-proof")) status = proving_migration(cli, d, sql);
  if (status == STATUS_FINE && batches.n > 0) status = batching_write(cli, d, &batches, sql, files);
  else *vec_push(cli->perm, files) = sql;
  if (status == STATUS_FINE) limits_time(cli, d, &counts);
  return status;
}
