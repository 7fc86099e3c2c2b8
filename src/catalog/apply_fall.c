/* What falls with the rows of a table: DROP TABLE deletes them first where foreign keys are on, and SQLite compiles what
** ON DELETE CASCADE, SET NULL and SET DEFAULT then do to the children.
**
** Surprising: a child that refers to a table which is not there, or not by a key of it, so stops the DROP of every other
** parent of which it has such a key, without any row in either. The DROP itself fires no trigger; what keys do fires
** those of the children, and one that does not work stops it, too. */
#include "catalog/apply.h"
#include "catalog/depend.h"
#include "catalog/parent.h"
#include "catalog/resolve.h"

typedef struct Fall {
  Apply *apply;
  Arena *arena;
  VEC(const void *) seen; /* keys whose actions were looked at */
  bool refused;
  Problem why; /* once it is refused, but for arg0 and the place */
} Fall;

static bool acts(Action action) {
  return action == ACTION_CASCADE || action == ACTION_SET_NULL || action == ACTION_SET_DEFAULT;
}

static Object *parent_of(const Fall *fall, const Object *child, const ForeignKey *key) {
  return catalog_find_in(fall->apply->catalog, child->temporary, false, key->parent);
}

static bool fits(const Fall *fall, const Object *parent, const ForeignKey *key) {
  return parent->kind == OBJECT_TABLE && foreign_key_fits(*fall->arena, parent, key, CATALOG_NOW);
}

static void refuse(Fall *fall, ProblemCode code, const Object *in_the_way, Place place, Str other) {
  fall->refused = true;
  fall->why = (Problem){.code = code, .related = in_the_way->source->synthetic ? in_the_way->name_place : place};
  fall->why.arg[1] = in_the_way->name->text;
  fall->why.arg[2] = other;
}

static void refuse_key(Fall *fall, ProblemCode code, const Object *child, const ForeignKey *key) {
  refuse(fall, code, child, key->place, key->parent->text);
}

static bool writes_column(const ForeignKey *set, int32_t column) {
  for (int32_t i = 0; i < set->n; i++)
    if (set->columns[i] == column) return true;
  return false;
}

/* Whether a write to the columns of `set`, or the end of a row, touches the key of a child. */
static bool touches_child(const Object *child, const ForeignKey *key, const ForeignKey *set) {
  bool touched = !set || ident_same(child->name, key->parent);
  for (int32_t i = 0; i < key->n && !touched; i++) touched = writes_column(set, key->columns[i]);
  return touched;
}

static bool touches_parent(const Object *parent, const ForeignKey *key, const ForeignKey *set) {
  bool touched = !set;
  for (int32_t i = 0; i < key->n && !touched; i++)
    touched = writes_column(set, foreign_key_parent_column(parent->table, key, i));
  return touched;
}

/* The keys that the rows of a child have themselves. */
static void check_parents(Fall *fall, const Object *child, const ForeignKey *set) {
  for (int32_t i = 0; i < child->table->foreign_keys.n && !fall->refused; i++) {
    const ForeignKey *key = &child->table->foreign_keys.p[i];
    if (!touches_child(child, key, set)) continue;
    const Object *parent = parent_of(fall, child, key);
    if (parent && parent->poisoned) continue;
    if (!parent) refuse_key(fall, PROBLEM_FALL_MISSING, child, key);
    else if (!fits(fall, parent, key)) refuse_key(fall, PROBLEM_FALL_MISMATCH, child, key);
  }
}

/* The triggers that a write to the rows of a child fires. */
static void check_triggers(Fall *fall, const Object *child, const ForeignKey *set) {
  Problem why;
  const Object *trigger = fires_broken(fall->apply->catalog, fall->arena, child, set, &why);
  if (!trigger) return;
  refuse(fall, PROBLEM_FALL_FIRES, trigger, trigger->name_place, str_dup(fall->apply->arena, why.arg[0]));
  fall->why.cause = why.code;
}

static bool look_at(Fall *fall, const ForeignKey *key) {
  for (int32_t i = 0; i < fall->seen.n; i++)
    if (fall->seen.p[i] == key) return false;
  *vec_push(fall->arena, &fall->seen) = key;
  return true;
}

/* What a write to the parent does to its children. `first`: the DROP itself, which overlooks keys that do not fit. */
static void write_children(Fall *fall, const Object *parent, const ForeignKey *set, bool first) {
  Objects found = depend_on(fall->apply->catalog, parent->name);
  Objects children = {0};
  for (int32_t i = 0; i < found.n; i++) *vec_push(fall->arena, &children) = found.p[i];
  for (int32_t i = 0; i < children.n; i++) {
    const Object *child = children.p[i];
    if (child->kind != OBJECT_TABLE || child->poisoned || child->temporary != parent->temporary) continue;
    for (int32_t k = 0; k < child->table->foreign_keys.n && !fall->refused; k++) {
      const ForeignKey *key = &child->table->foreign_keys.p[k];
      if (!ident_same(key->parent, parent->name) || !touches_parent(parent, key, set)) continue;
      bool fit = fits(fall, parent, key);
      if (!fit && !first) refuse_key(fall, PROBLEM_FALL_MISMATCH, child, key);
      Action action = set ? key->on_update : key->on_delete;
      if (!fit || !acts(action) || !look_at(fall, key)) continue;
      const ForeignKey *sets = action == ACTION_CASCADE && !set ? NULL : key;
      check_parents(fall, child, sets);
      if (!fall->refused) check_triggers(fall, child, sets);
      if (!fall->refused) write_children(fall, child, sets, false);
    }
  }
}

bool apply_check_fall(Apply *apply, const Object *table, Name name) {
  if (!apply->catalog->foreign_keys || table->poisoned || table->table->kind != TABLE_ORDINARY) return true;
  Arena scratch = apply->catalog->scratch;
  Fall fall = {.apply = apply, .arena = &scratch};
  write_children(&fall, table, NULL, true);
  if (!fall.refused) return true;
  Problem *problem = apply_refuse_name(apply, fall.why.code, apply->source, name);
  problem->related = fall.why.related;
  problem->arg[1] = fall.why.arg[1];
  problem->arg[2] = fall.why.arg[2];
  problem->cause = fall.why.cause;
  return false;
}
