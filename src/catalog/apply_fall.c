/* What falls with the rows of a table: DROP TABLE deletes them first where foreign keys are on, and SQLite compiles what
** ON DELETE CASCADE, SET NULL and SET DEFAULT then do to the children.
**
** Surprising: a child that refers to a table which is not there, or not by a key of it, so stops the DROP of every other
** parent of which it has such a key, without any row in either. */
#include "catalog/apply.h"
#include "catalog/depend.h"
#include "catalog/parent.h"

typedef struct Fall {
  Apply *apply;
  Arena *arena;
  VEC(const void *) seen; /* keys whose actions were looked at */
  Str words;              /* why SQLite refuses; empty as long as it does not */
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

static void mismatch(Fall *fall, const Object *child, const ForeignKey *key) {
  fall->words = str_fmt(fall->apply->arena, "foreign key mismatch - \"%.*s\" referencing \"%.*s\"",
                        STR_ARG(child->name->text), STR_ARG(key->parent->text));
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
  for (int32_t i = 0; i < child->table->foreign_keys.n && !fall->words.n; i++) {
    const ForeignKey *key = &child->table->foreign_keys.p[i];
    if (!touches_child(child, key, set)) continue;
    const Object *parent = parent_of(fall, child, key);
    if (parent && parent->poisoned) continue;
    if (!parent) fall->words = str_fmt(fall->apply->arena, "no such table: main.%.*s", STR_ARG(key->parent->text));
    else if (!fits(fall, parent, key)) mismatch(fall, child, key);
  }
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
    for (int32_t k = 0; k < child->table->foreign_keys.n && !fall->words.n; k++) {
      const ForeignKey *key = &child->table->foreign_keys.p[k];
      if (!ident_same(key->parent, parent->name) || !touches_parent(parent, key, set)) continue;
      bool fit = fits(fall, parent, key);
      if (!fit && !first) mismatch(fall, child, key);
      Action action = set ? key->on_update : key->on_delete;
      if (!fit || !acts(action) || !look_at(fall, key)) continue;
      const ForeignKey *sets = action == ACTION_CASCADE && !set ? NULL : key;
      check_parents(fall, child, sets);
      if (!fall->words.n) write_children(fall, child, sets, false);
    }
  }
}

Str apply_falls(Apply *apply, const Object *table) {
  if (!apply->catalog->foreign_keys || table->poisoned || table->table->kind != TABLE_ORDINARY) return (Str){0};
  Arena scratch = apply->catalog->scratch;
  Fall fall = {.apply = apply, .arena = &scratch};
  write_children(&fall, table, NULL, true);
  if (!fall.words.n) return fall.words;
  return str_concat(apply->arena, S("its rows are deleted first, and what keys then do to their children fails: "),
                    fall.words);
}
