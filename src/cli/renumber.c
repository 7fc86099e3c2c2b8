/* New numbers; see renumber.h.
**
** The surprise: giving only the doubled file the next free number would put it behind the ones that were written after
** it and may need it. So all new files from there on move along. */
#include "cli/renumber.h"

#include <math.h>

#include "cli/output.h"
#include "lint/world.h"
#include "project/order.h"

/* Beyond this a double has not each whole number. */
#define NUMBER_MAX 1e15

typedef struct Renumberer {
  Cli *cli;
  const Linting *linting;
  const Migration *migrations;
  int32_t n;
  Renumbering *all;
} Renumberer;

static bool is_history(const Renumberer *r, int32_t migration) {
  return r->linting->history && r->linting->history[migration];
}

static bool same_number(const Renumberer *r, int32_t a, int32_t b) {
  return r->migrations[a].number == r->migrations[b].number;
}

static bool any_twice(const Renumberer *r) {
  for (int32_t i = 1; i < r->n; i++)
    if (same_number(r, i, i - 1)) return true;
  return false;
}

/* By migration: the rule reports its number. */
static bool *reported(const Renumberer *r, const World *world, const Findings *findings) {
  bool *flags = arena_new(r->cli->perm, bool, r->n);
  for (int32_t i = 0; i < findings->n; i++) {
    int32_t file = world_file(world, findings->p[i].span.source);
    if (file >= 0 && str_eq(findings->p[i].id, S("dir/duplicate-number"))) flags[file] = true;
  }
  return flags;
}

/* Marks those of a run of equal numbers that have to move; how many there are. */
static int32_t mark_run(const Renumberer *r, int32_t first, int32_t last, bool *moves) {
  int32_t kept = first, marked = 0;
  for (int32_t i = first; i <= last; i++)
    if (is_history(r, i) && !is_history(r, kept)) kept = i;
  for (int32_t i = first; i <= last; i++) {
    moves[i] = i != kept && !is_history(r, i);
    marked += moves[i];
    if (i != kept && is_history(r, i))
      output_warning(r->cli,
                     "%.*s has the number of %.*s, and both may have been applied: they keep their names, for wrangler "
                     "would apply a renamed one again",
                     STR_ARG(r->migrations[i].path), STR_ARG(r->migrations[kept].name));
  }
  return marked;
}

static int32_t mark(const Renumberer *r, const bool *concerned, bool *moves) {
  int32_t marked = 0;
  for (int32_t first = 0, last; first < r->n; first = last + 1) {
    bool found = concerned[first];
    for (last = first; last + 1 < r->n && same_number(r, first, last + 1); last++) found |= concerned[last + 1];
    if (last > first && found) marked += mark_run(r, first, last, moves);
  }
  return marked;
}

/* Why a file's name is not only its own; empty where it is. */
static Str bound(const Renumberer *r, int32_t migration, double number) {
  const Migration *m = &r->migrations[migration];
  Files *files = r->linting->loaded.files;
  Str journal = str_fmt(r->cli->perm, "%.*s/meta/_journal.json", STR_ARG(r->linting->loaded.folder));
  if (str_find_char(m->name, '/') >= 0) return S("it is a folder's");
  if (m->way_back.n) return str_fmt(r->cli->perm, "%.*s goes with it", STR_ARG(m->way_back));
  if (!m->name.n || !char_digit(m->name.p[0]) || number > NUMBER_MAX) return S("its number can't be counted on from");
  if (files->exists(files, *r->cli->scratch, journal)) return S("meta/_journal.json knows it by its name");
  return S("");
}

static Str numbered(const Renumberer *r, Str name, double number) {
  Str rest = name;
  while (rest.n && char_digit(rest.p[0])) rest = str_from(rest, 1);
  return str_fmt(r->cli->perm, "%0*lld%.*s", (int)(name.n - rest.n), (long long)number, STR_ARG(rest));
}

static double highest_history(const Renumberer *r) {
  double highest = 0;
  for (int32_t i = 0; i < r->n; i++)
    if (is_history(r, i) && r->migrations[i].number > highest) highest = r->migrations[i].number;
  return highest;
}

/* The first that moves, and what is new behind it, goes behind all history. */
static bool number_anew(Renumberer *r, const bool *moves) {
  double last = highest_history(r);
  bool begun = false;
  for (int32_t i = 0; i < r->n; i++) {
    const Migration *m = &r->migrations[i];
    if (is_history(r, i) || isnan(m->number)) continue;
    if (moves[i] && !begun && m->number > last) last = m->number;
    begun |= moves[i];
    if (!begun) continue;
    if (!moves[i] && m->number > last) {
      last = m->number;
      continue;
    }
    Str why = bound(r, i, ++last);
    if (why.n) {
      output_warning(r->cli, "%.*s would have to be %.*s, and is left alone: %.*s", STR_ARG(m->path),
                     STR_ARG(numbered(r, m->name, last)), STR_ARG(why));
      return false;
    }
    *vec_push(r->cli->perm, r->all) = (Renumbered){i, m->name, numbered(r, m->name, last)};
  }
  return true;
}

/* ---- the trial ---- */

static int32_t count_errors(const Findings *findings) {
  int32_t n = 0;
  for (int32_t i = 0; i < findings->n; i++)
    n += findings->p[i].severity == SEVERITY_ERROR && !str_eq(findings->p[i].id, S("dir/duplicate-number"));
  return n;
}

static Migration renamed(const Renumberer *r, int32_t migration) {
  Migration m = r->migrations[migration];
  for (int32_t i = 0; i < r->all->n; i++) {
    if (r->all->p[i].migration != migration) continue;
    m.path = str_concat(r->cli->perm, str_sub(m.path, 0, m.path.n - m.name.n), r->all->p[i].to);
    m.name = r->all->p[i].to;
    m.number = order_migration_number(m.name);
  }
  return m;
}

/* The project under the new names, in the order that they give. Nearly sorted as it is, it is sorted by insertion. */
static Linting trial_of(const Renumberer *r) {
  Arena *arena = r->cli->perm;
  Linting trial = *r->linting;
  Migration *migrations = trial.loaded.migrations.p = arena_new(arena, Migration, r->n);
  trial.history = arena_new(arena, bool, r->n);
  trial.base = r->linting->base ? arena_new(arena, Str, r->n) : NULL;
  trial.chosen = NULL;
  for (int32_t i = 0; i < r->n; i++) {
    Migration m = renamed(r, i);
    int32_t at = i;
    for (; at > 0 && order_compare(migrations[at - 1].name, m.name) > 0; at--) {
      migrations[at] = migrations[at - 1];
      trial.history[at] = trial.history[at - 1];
      if (trial.base) trial.base[at] = trial.base[at - 1];
    }
    migrations[at] = m;
    trial.history[at] = is_history(r, i);
    if (trial.base) trial.base[at] = r->linting->base[i];
  }
  return trial;
}

/* Whether the new order brings no error. */
static bool holds(const Renumberer *r) {
  Linting all = *r->linting, trial = trial_of(r);
  Findings before = {0}, after = {0};
  all.chosen = NULL;
  if (!linting_run(r->cli, &all, &before) || !linting_run(r->cli, &trial, &after)) return false;
  if (count_errors(&after) <= count_errors(&before)) return true;
  output_warning(r->cli, "%.*s keeps its number: as %.*s it would bring new errors", STR_ARG(r->all->p[0].from),
                 STR_ARG(r->all->p[0].to));
  return false;
}

bool renumber_plan(Cli *cli, const Linting *linting, Renumbering *all) {
  Renumberer r = {cli, linting, linting->loaded.migrations.p, linting->loaded.migrations.n, all};
  Findings findings = {0};
  *all = (Renumbering){0};
  if (!linting->loaded.files || !linting->loaded.folder.n || !any_twice(&r)) return true;
  const World *world = linting_run(cli, linting, &findings);
  if (!world) return false;
  bool *moves = arena_new(cli->perm, bool, r.n);
  if (!mark(&r, reported(&r, world, &findings), moves)) return true;
  if (!number_anew(&r, moves) || (all->n && !holds(&r))) all->n = 0;
  return true;
}
