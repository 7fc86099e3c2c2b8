/* Rebuilds made safe, file by file: the units (rescue_units.c) are planned, their texts (rescue_texts.c) put together
** with the pragmas of the file, and the whole is offered once it is proven; see rescue.h. */
#include "lint/rescue.h"

#include <stdlib.h>

#include "emit/schema.h"
#include "lint/fix.h"
#include "lint/rescue_parts.h"
#include "lint/rows.h"

typedef struct Rescues {
  const Rescue **by_file;
  bool *tried;
} Rescues;

/* ---- pragmas ---- */

static bool pragma_is(const Rescuer *r, int32_t number, Str name, bool on) {
  const Pragma *pragma = AS(Pragma, PRAGMA, rescue_statement(r, number)->node);
  if (!pragma || pragma->value == TOK_NONE || !str_eq_fold(pragma->name.id->text, name)) return false;
  Str value = source_token(r->source, pragma->value);
  bool yes = str_eq_fold(value, S("on")) || str_eq_fold(value, S("true")) || str_eq_fold(value, S("yes")) ||
             str_eq(value, S("1"));
  return yes == on;
}

/* The check of foreign keys waits for the commit; it is never switched off again. foreign_keys does nothing on D1. */
static void settle_pragmas(Rescuer *r, int32_t first_gone) {
  static const Str defer = S_INIT(
      "-- Foreign keys are checked when the migration commits, not before. Never switch this off again:\n"
      "-- that would throw the check away.\nPRAGMA defer_foreign_keys = ON;");
  bool deferred = false;
  for (int32_t i = r->first; i < first_gone; i++) deferred = deferred || pragma_is(r, i, S("defer_foreign_keys"), true);
  for (int32_t i = r->first; i <= r->last; i++) {
    if (pragma_is(r, i, S("defer_foreign_keys"), false)) rescue_delete(r, i);
    if (pragma_is(r, i, S("foreign_keys"), true)) rescue_delete(r, i);
    if (!pragma_is(r, i, S("foreign_keys"), false)) continue;
    Buf buf = buf_new(r->arena);
    buf_str(&buf, defer);
    if (deferred || i > first_gone) rescue_delete(r, i);
    else rescue_edit(r, rescue_span(r, i), rescue_in_place(&buf));
    deferred = true;
  }
  if (deferred) return;
  Edit *edit = NULL; /* that of the first statement that takes a table away */
  uint32_t at = rescue_span(r, first_gone).start;
  for (int32_t i = 0; i < r->rescue->edits.n; i++)
    if (r->rescue->edits.p[i].start == at) edit = &r->rescue->edits.p[i];
  Buf buf = buf_new(r->arena);
  buf_str(&buf, defer);
  if (edit) {
    edit->text = str_fmt(r->arena, "%.*s\n%.*s", STR_ARG(rescue_in_place(&buf)), STR_ARG(edit->text));
  } else {
    buf_char(&buf, '\n');
    rescue_edit(r, (Span){r->source->id, at, at}, buf_done(&buf));
  }
}

/* ---- the whole file ---- */

static int compare_edits(const void *a, const void *b) {
  const Edit *x = a, *y = b;
  return x->start < y->start ? -1 : x->start > y->start;
}

/* Several rebuilds of one file may delete the same statement; other overlaps are nothing to offer. */
static bool apply_edits(Rescuer *r) {
  Rescue *rescue = r->rescue;
  qsort(rescue->edits.p, (size_t)rescue->edits.n, sizeof *rescue->edits.p, compare_edits);
  int32_t kept = 0;
  for (int32_t i = 0; i < rescue->edits.n; i++) {
    Edit edit = rescue->edits.p[i], *last = kept ? &rescue->edits.p[kept - 1] : NULL;
    bool same = last && last->start == edit.start && last->end == edit.end && str_eq(last->text, edit.text);
    if (same) continue;
    if (last && (edit.start < last->end || edit.start == last->start)) return false;
    rescue->edits.p[kept++] = edit;
  }
  rescue->edits.n = kept;
  FixPlan plan = {0};
  for (int32_t i = 0; i < kept; i++) *vec_push(r->arena, &plan.edits) = rescue->edits.p[i];
  rescue->original = r->source->text;
  rescue->fixed = str_dup(r->arena, fix_apply(r->arena, r->source->text, &plan));
  return kept > 0;
}

static bool make_edits(Rescuer *r) {
  bool deferred = false;
  int32_t first_gone = INT32_MAX;
  r->rescue->edits.n = 0;
  r->rescue->deletes = S("");
  for (int32_t i = 0; i < r->units.n; i++) {
    Unit *unit = &r->units.p[i];
    unit->own.n = unit->lost.n = unit->moved.n = 0;
    rescue_find_belongings(r, unit, true);
    if (!rescue_plan_unit(r, unit)) return false;
    if (!rescue_write_unit(r, unit)) return false;
    deferred = deferred || unit->plan->groups.p[0].deferred;
    if (unit->gone < first_gone) first_gone = unit->gone;
  }
  if (deferred) settle_pragmas(r, r->behind && r->units.n == 1 ? r->units.p[0].filled : first_gone);
  return apply_edits(r);
}

/* Everything as the file would have made it, but for what came back. A table that the file broke (a foreign key that
** followed a rename) may be as it was before. */
static bool same_schema(Rescuer *r) {
  Compilation *compilation = compilation_new(r->arena);
  const Str before = r->rescue->before, texts[][2] = {{before, r->rescue->original}, {before, r->rescue->fixed}};
  const Catalog *start = rescue_catalog(r, compilation, &before, 1);
  const Catalog *meant = rescue_catalog(r, compilation, texts[0], 2),
                *made = rescue_catalog(r, compilation, texts[1], 2);
  for (int32_t i = 0; i < made->statements.n; i++)
    if (made->statements.p[i].refused || made->statements.p[i].statement->node->kind == NODE_BROKEN) return false;
  CompareOptions options = {r->world->settings.ledger};
  Comparison *with_meant = compare_catalogs(r->arena, meant, made, options);
  Comparison *with_start = compare_catalogs(r->arena, start, made, options);
  for (int32_t i = 0; i < with_meant->pairs.n; i++) {
    const ObjectPair *pair = &with_meant->pairs.p[i];
    if (pair->action == DIFF_SAME) continue;
    const ObjectPair *kept =
        pair->to ? compare_find_to(with_start, pair->to->name, pair->to->kind == OBJECT_TRIGGER) : NULL;
    bool index = pair->to && pair->to->kind == OBJECT_INDEX;
    if (!index && !(kept && kept->action == DIFF_SAME)) return false;
    if (index && pair->from) return false;
  }
  return true;
}

static bool find_rescue(Rescuer *r) {
  const Prover *prover = &r->world->prover;
  rescue_find_units(r);
  if (r->units.n == 0 || r->first == 0) return false;
  r->emitter = schema_emitter(r->arena, r->catalog);
  r->rescue->before = str_dup(r->arena, schema_emit(r->arena, r->catalog, (Moment)r->first - 1, false).definitions);
  schema_reached(r->arena, &r->rescue->before, 1, r->source->text);
  for (int turn = 0; turn < 2; turn++) {
    r->behind = turn > 0;
    if (make_edits(r) && same_schema(r) && prover->proves(prover->data, r->arena, r->rescue)) return true;
  }
  return false;
}

/* What of a rescue is kept: a schema a file, with its trees and rows, would be much together. */
static const Rescue *keep_rescue(Arena *arena, const Rescue *rescue) {
  Rescue *kept = arena_new(arena, Rescue, 1);
  kept->file = rescue->file;
  for (int32_t i = 0; i < rescue->edits.n; i++) {
    Edit *edit = vec_push(arena, &kept->edits);
    *edit = rescue->edits.p[i];
    edit->text = str_dup(arena, edit->text);
  }
  for (int32_t i = 0; i < rescue->drops.n; i++) *vec_push(arena, &kept->drops) = rescue->drops.p[i];
  return kept;
}

static const Rescue *make_rescue(World *world, int32_t script) {
  Arena arena = arena_open(world->arena->full);
  Rescuer r = {.world = world, .arena = &arena, .catalog = world->catalog, .script = script};
  r.first = (int32_t)files_first_statement(world, script);
  r.last = r.first + world->catalog->scripts.p[script].nstatements - 1;
  r.source = world->catalog->scripts.p[script].source;
  r.rescue = arena_new(&arena, Rescue, 1);
  r.rescue->file = script;
  const Rescue *kept = find_rescue(&r) ? keep_rescue(world->arena, r.rescue) : NULL;
  for (int32_t i = 0; i < r.catalogs.n; i++) catalog_close(r.catalogs.p[i]);
  arena_close(&arena);
  return kept;
}

const Rescue *rescue_of(World *world, int32_t statement) {
  if (!world->prover.proves || !world->catalog->foreign_keys_fixed) return NULL;
  int32_t script = world->catalog->statements.p[statement].script;
  if (world->files.p[script].in_base) return NULL;
  if (!world->rescues) {
    world->rescues = arena_new(world->arena, Rescues, 1);
    world->rescues->by_file = arena_new(world->arena, const Rescue *, world->files.n);
    world->rescues->tried = arena_new(world->arena, bool, world->files.n);
  }
  Rescues *all = world->rescues;
  if (!all->tried[script]) all->by_file[script] = make_rescue(world, script);
  all->tried[script] = true;
  for (int32_t i = 0; all->by_file[script] && i < all->by_file[script]->drops.n; i++)
    if (all->by_file[script]->drops.p[i] == statement) return all->by_file[script];
  return NULL;
}
