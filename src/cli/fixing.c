/* Rounds of fixes; see fixing.h.
**
** Edits of one round never touch each other (lint/fix.h); what touches waits for the next, when its finding is
** found again or is gone. Checks cost two more compilations a round; who is to blame is only asked when one fails. */
#include "cli/fixing.h"

#include "cli/output.h"
#include "diff/compare.h"
#include "lint/fix.h"

/* Fixes wait for each other where they touch; more rounds than this go in circles. */
#define ROUNDS_MAX 32

/* A fix that was left out: it is known again by these, wherever it has moved. */
typedef struct Refused {
  Str id, message, file;
} Refused;

typedef struct Rounds {
  Cli *cli;
  Fixing *fixing;
  VEC(Refused) refused;
  Findings findings;
  const World *world;
} Rounds;

static const Source *source_of(const Rounds *rounds, const Finding *finding) {
  return source_get(&rounds->world->compilation->sources, finding->span.source);
}

static bool is_refused(const Rounds *rounds, const Finding *finding) {
  for (int32_t i = 0; i < rounds->refused.n; i++) {
    const Refused *refused = &rounds->refused.p[i];
    if (str_eq(refused->id, finding->id) && str_eq(refused->message, finding->message) &&
        str_eq(refused->file, source_of(rounds, finding)->name))
      return true;
  }
  return false;
}

static bool keeps_schema(const Finding *finding) {
  return finding->rule && !finding->rule->changes_schema;
}

/* Suggestions go before safe fixes of the same file: a rebuild made safe brings back what the others would. */
static Findings suggestions_first(Rounds *rounds, const Findings *all) {
  Findings chosen = {0};
  bool *suggested = arena_new(rounds->cli->perm, bool, rounds->world->files.n);
  for (int32_t i = 0; i < all->n; i++)
    if (!all->p[i].fixes[0].safe) suggested[world_file(rounds->world, all->p[i].fixes[0].edits[0].source)] = true;
  for (int32_t i = 0; i < all->n; i++) {
    const Fix *fix = &all->p[i].fixes[0];
    if (!fix->safe || !suggested[world_file(rounds->world, fix->edits[0].source)])
      *vec_push(rounds->cli->perm, &chosen) = all->p[i];
  }
  return chosen;
}

/* A safe fix, or a suggestion that was asked for: what a note suggests is a matter of taste, and wants its rule's name. */
static bool is_wanted(const Fixing *fixing, const Finding *finding) {
  return finding->fixes[0].safe || (fixing->unsafe && (finding->severity != SEVERITY_NOTE || fixing->named));
}

static bool is_syntax(const Finding *finding) {
  return str_starts(finding->id, S("syntax/"));
}

/* What could not be read before may well be wrong once it can. */
static bool reads_more(const Findings *chosen) {
  for (int32_t i = 0; i < chosen->n; i++)
    if (is_syntax(&chosen->p[i])) return true;
  return false;
}

/* What is found beside a statement that is not read yet may not be so: an index that is missed, and stands there. */
static Findings syntax_first(Rounds *rounds, const Findings *all) {
  Findings chosen = {0};
  bool more = reads_more(all);
  for (int32_t i = 0; i < all->n; i++)
    if (!more || is_syntax(&all->p[i])) *vec_push(rounds->cli->perm, &chosen) = all->p[i];
  return chosen;
}

/* Findings whose fixes may be applied now; which of them are taken, fix_plan says. */
static Findings candidates(Rounds *rounds) {
  Findings chosen = {0};
  Fixing *fixing = rounds->fixing;
  fixing->held = fixing->held_schema = 0;
  for (int32_t i = 0; i < rounds->findings.n; i++) {
    const Finding *finding = &rounds->findings.p[i];
    if (!finding->nfixes || is_refused(rounds, finding) || !is_wanted(fixing, finding)) continue;
    if (fixing->schema_only && keeps_schema(finding)) continue;
    const Fix *fix = &finding->fixes[0];
    int32_t file = fix->nedits ? world_file(rounds->world, fix->edits[0].source) : -1;
    if (file < 0) continue;
    if (!fixing->history && fixing->linting->history && fixing->linting->history[file]) {
      fixing->held++;
      fixing->held_schema += !keeps_schema(finding);
      continue;
    }
    *vec_push(rounds->cli->perm, &chosen) = *finding;
  }
  chosen = syntax_first(rounds, &chosen);
  return suggestions_first(rounds, &chosen);
}

/* The migrations after the fixes of some findings: a copy, in which only the texts are others. */
static Loaded applied(const Rounds *rounds, const Findings *chosen, int32_t *taken) {
  Cli *cli = rounds->cli;
  Loaded loaded = rounds->fixing->linting->loaded;
  loaded.migrations.p = arena_new(cli->perm, Migration, loaded.migrations.n + 1);
  *taken = 0;
  for (int32_t i = 0; i < loaded.migrations.n; i++) {
    Migration *migration = &loaded.migrations.p[i];
    *migration = rounds->fixing->linting->loaded.migrations.p[i];
    FixPlan plan = fix_plan(cli->perm, chosen, rounds->world->files.p[i].source->id, rounds->fixing->unsafe);
    if (!plan.taken) continue;
    migration->file = fix_apply(cli->perm, migration->file, &plan);
    migration->text = dialect_forward(cli->perm, migration->file, &migration->markers);
    *taken += plan.taken;
  }
  return loaded;
}

/* ---- what a fix must not do ---- */

static Catalog *catalog_of(Rounds *rounds, Compilation *compilation, const Loaded *loaded) {
  World *world = cli_world_in(rounds->cli, compilation, rounds->fixing->linting->project, loaded, false);
  return world ? world->catalog : NULL;
}

static bool changes_schema(Rounds *rounds, const Findings *chosen) {
  int32_t taken;
  Loaded after = applied(rounds, chosen, &taken);
  if (!taken) return false;
  Compilation *compilation = compilation_new(rounds->cli->perm);
  Catalog *old = catalog_of(rounds, compilation, &rounds->fixing->linting->loaded);
  Catalog *new = catalog_of(rounds, compilation, &after);
  CompareOptions options = {rounds->world->settings.ledger};
  bool changed = !old || !new || compare_catalogs(rounds->cli->perm, old, new, options)->differences > 0;
  if (old) catalog_close(old);
  if (new) catalog_close(new);
  return changed;
}

static int32_t count_errors(const Findings *findings, Str id) {
  int32_t n = 0;
  for (int32_t i = 0; i < findings->n; i++)
    n += findings->p[i].severity == SEVERITY_ERROR && str_eq(findings->p[i].id, id);
  return n;
}

/* Whether a rule finds more errors than before, or SQLite would refuse more, whatever rules are on. */
static bool is_worse(const Rounds *rounds, const World *world, const Findings *findings) {
  int32_t problems = world->compilation->problems.n, problems_before = rounds->world->compilation->problems.n;
  if (problems > problems_before) return true;
  for (int32_t i = 0; i < findings->n; i++) {
    const Finding *finding = &findings->p[i];
    Str id = finding->id;
    if (finding->severity != SEVERITY_ERROR) continue;
    /* What SQLite refused hid what is wrong behind it; the next round mends that. */
    if (problems < problems_before && finding->nfixes && is_wanted(rounds->fixing, finding)) continue;
    if (count_errors(findings, id) > count_errors(&rounds->findings, id)) return true;
  }
  return false;
}

static bool brings_errors(Rounds *rounds, const Findings *chosen) {
  int32_t taken;
  Linting *linting = rounds->fixing->linting, trial = *linting;
  Findings findings = {0};
  if (reads_more(chosen)) return false;
  trial.loaded = applied(rounds, chosen, &taken);
  const World *world = taken ? linting_run(rounds->cli, &trial, &findings) : NULL;
  return taken && (!world || is_worse(rounds, world, &findings));
}

static void refuse(Rounds *rounds, const Finding *finding, const char *reason) {
  Str file = source_of(rounds, finding)->name;
  if (is_refused(rounds, finding)) return;
  *vec_push(rounds->cli->perm, &rounds->refused) = (Refused){finding->id, finding->message, file};
  Buf words = buf_new(rounds->cli->perm);
  buf_visible(&words, finding->message);
  output_warning(rounds->cli, "%.*s: a fix of %.*s was left out, for it %s (%.*s)", STR_ARG(file), STR_ARG(finding->id),
                 reason, STR_ARG(buf_done(&words)));
}

/* Refuses the fixes that do it alone, or all of them where it takes several. */
static void refuse_guilty(Rounds *rounds, const Findings *chosen, bool (*does)(Rounds *, const Findings *),
                          const char *reason) {
  int32_t before = rounds->refused.n;
  for (int32_t i = 0; i < chosen->n; i++) {
    Findings alone = {0};
    *vec_push(rounds->cli->perm, &alone) = chosen->p[i];
    if (does(rounds, &alone)) refuse(rounds, &chosen->p[i], reason);
  }
  for (int32_t i = 0; i < chosen->n && rounds->refused.n == before; i++) refuse(rounds, &chosen->p[i], reason);
}

/* True when nothing had to be refused. */
static bool harmless(Rounds *rounds, const Findings *chosen) {
  Findings keepers = {0};
  for (int32_t i = 0; i < chosen->n; i++)
    if (keeps_schema(&chosen->p[i])) *vec_push(rounds->cli->perm, &keepers) = chosen->p[i];
  if (!reads_more(&keepers) && changes_schema(rounds, &keepers)) {
    refuse_guilty(rounds, &keepers, changes_schema, "would change the schema");
    return false;
  }
  if (!brings_errors(rounds, chosen)) return true;
  refuse_guilty(rounds, chosen, brings_errors, "would bring new errors");
  return false;
}

bool fixing_run(Cli *cli, Fixing *fixing) {
  Rounds rounds = {.cli = cli, .fixing = fixing};
  for (int round = 0; round < ROUNDS_MAX; round++) {
    int32_t taken;
    rounds.findings = (Findings){0};
    rounds.world = linting_run(cli, fixing->linting, &rounds.findings);
    if (!rounds.world) return false;
    Findings chosen = candidates(&rounds);
    while (chosen.n && !harmless(&rounds, &chosen)) chosen = candidates(&rounds);
    Loaded after = applied(&rounds, &chosen, &taken);
    if (!taken) return true;
    fixing->linting->loaded = after;
    fixing->fixed += taken;
  }
  output_error(cli, "the fixes go in circles; nothing was written");
  return false;
}
