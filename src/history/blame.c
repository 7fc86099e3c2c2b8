/* Blame; see blame.h.
**
** Within one identity the catalog remembers which statement changed a column last. What is
** left to do is to step through rebuilds: a part that the new table took over unchanged is
** asked for again in the old one. */
#include "history/blame.h"

#include "diff/words.h"

/* The version of this identity that took its name in a rebuild, and so the oldest that is asked; the first one where
** there was no rebuild. */
static const Object *base_of(const History *history, const Object *table) {
  Passage passage;
  const Object *before = history_before(history, table, &passage);
  while (passage == PASSAGE_ALTERED) {
    table = before;
    before = history_before(history, table, &passage);
  }
  return table;
}

static bool is_rebuilt(const History *history, const Object *table) {
  return table->kind == OBJECT_TABLE && history->rebuilt[table->number];
}

/* Whether `part` is new in a rebuild, or was changed by it. */
static bool is_changed(const ObjectPair *pair, PartKind kind, int32_t number) {
  for (int32_t i = 0; i < pair->parts.n; i++) {
    const Part *part = &pair->parts.p[i];
    if (part->kind == kind && part->to == number && part->action != DIFF_SAME) return true;
  }
  return false;
}

/* The whole statement, unless the place lies in it. */
static Place place_in(const History *history, Moment statement, Place place) {
  Place whole = history_statement_place(history, statement);
  bool inside = place.source == whole.source && place.first >= whole.first && place.last <= whole.last;
  return inside ? place : whole;
}

/* ---- columns ---- */

static void blame_column(History *history, const Object *table, int32_t number, Blame *blame) {
  for (;;) {
    const Column *column = &table->table->columns.p[number];
    blame->statement = column->changed;
    blame->place = place_in(history, column->changed, column->place);
    const Object *base = base_of(history, table);
    if (!is_rebuilt(history, base) || column->changed > base->born) return;
    number = table_column(base->table, column->name);
    if (number < 0) return;
    const ObjectPair *pair = history_rebuild(history, base);
    int32_t origin = pair->origin[number];
    if (origin < 0 || is_changed(pair, PART_COLUMN, number)) return;
    if (!ident_same(pair->from->table->columns.p[origin].name, base->table->columns.p[number].name)) return;
    table = pair->from;
    number = origin;
  }
}

/* ---- constraints ---- */

/* One constraint of a table; `number` as in Part. */
typedef struct Constraint {
  Str words;
  Str key; /* the same for constraints that say the same, also in other quotes; compared without letter case */
  Moment changed;
  Place place;
} Constraint;

static int32_t constraint_count(const Object *table, PartKind kind) {
  switch (kind) {
  case PART_PRIMARY_KEY:
    return table->table->rowid_alias >= 0 || table_primary_key_index(table->table) ? 1 : 0;
  case PART_UNIQUE:
    return table->table->indexes.n;
  case PART_CHECK:
    return table->table->checks.n;
  default:
    return table->table->foreign_keys.n;
  }
}

/* False where the number is none of that kind (an index that no UNIQUE made). */
static bool constraint_get(const History *history, const Object *table, PartKind kind, int32_t number,
                           Constraint *constraint) {
  const Table *t = table->table;
  Arena *arena = history->arena;
  Moment made = object_first(table)->born;
  if (kind == PART_CHECK) {
    const CheckConstraint *check = &t->checks.p[number];
    Str name = check->name ? check->name->text : S("");
    Str key = str_fmt(arena, "%.*s %.*s", STR_ARG(name), STR_ARG(words_fold(arena, table->source, check->expr)));
    *constraint = (Constraint){words_check(arena, table, check), key, check->changed, check->place};
  } else if (kind == PART_FOREIGN_KEY) {
    const ForeignKey *key = &t->foreign_keys.p[number];
    Str words = words_foreign_key(arena, table, key);
    *constraint = (Constraint){words, words, key->changed, key->place};
  } else if (kind == PART_UNIQUE) {
    const Object *index = t->indexes.p[number];
    if (index->index->origin != INDEX_UNIQUE) return false;
    Str words = words_key(arena, table, index);
    *constraint = (Constraint){words, words, made, object_first(index)->made};
  } else {
    const Object *index = table_primary_key_index(t);
    Place place = index ? object_first(index)->made : t->columns.p[t->rowid_alias].place;
    Str words = words_primary_key(arena, table);
    *constraint = (Constraint){words, words, made, place};
  }
  return true;
}

/* The constraint of that kind that says the same; false if there is none. */
static bool constraint_find(const History *history, const Object *table, PartKind kind, Str key,
                            Constraint *constraint) {
  for (int32_t i = 0; i < constraint_count(table, kind); i++)
    if (constraint_get(history, table, kind, i, constraint) && str_eq_fold(constraint->key, key)) return true;
  return false;
}

/* The same constraint in another version of the table, where its columns may have had other names; false if it was not
** there. */
static bool constraint_then(const History *history, const Object *table, PartKind kind, Constraint *constraint) {
  for (int32_t i = 0; i < constraint_count(table, kind); i++) {
    Constraint then;
    if (!constraint_get(history, table, kind, i, &then)) continue;
    bool same = then.place.source == constraint->place.source && then.place.first == constraint->place.first;
    if (!same) continue;
    *constraint = then;
    return true;
  }
  return false;
}

static void blame_constraint(History *history, const Object *table, PartKind kind, Constraint constraint,
                             Blame *blame) {
  for (;;) {
    blame->statement = constraint.changed;
    blame->place = place_in(history, constraint.changed, constraint.place);
    const Object *base = base_of(history, table);
    if (!is_rebuilt(history, base) || constraint.changed > base->born) return;
    if (!constraint_then(history, base, kind, &constraint)) return;
    table = history_rebuild(history, base)->from;
    if (!constraint_find(history, table, kind, constraint.key, &constraint)) return;
  }
}

static void blame_constraints(History *history, const Object *table, PartKind kind, Blames *blames) {
  for (int32_t i = 0; i < constraint_count(table, kind); i++) {
    Constraint constraint;
    if (!constraint_get(history, table, kind, i, &constraint)) continue;
    Blame *blame = vec_push(history->arena, blames);
    *blame = (Blame){.kind = kind, .object = table, .words = constraint.words};
    blame_constraint(history, table, kind, constraint, blame);
  }
}

static bool option_of(const Object *table, bool strict) {
  return strict ? table->table->strict : table->table->without_rowid;
}

static void blame_option(History *history, const Object *table, bool strict, Blames *blames) {
  if (!option_of(table, strict)) return;
  const Object *base = base_of(history, table);
  while (is_rebuilt(history, base) && option_of(history->rebuilt[base->number]->old_table, strict))
    base = base_of(history, history->rebuilt[base->number]->old_table);
  Moment made = object_first(base)->born;
  *vec_push(history->arena, blames) = (Blame){.kind = PART_OPTION,
                                              .object = table,
                                              .words = strict ? S("STRICT") : S("WITHOUT ROWID"),
                                              .statement = made,
                                              .place = history_statement_place(history, made)};
}

/* ---- whole objects ---- */

static void blame_object(History *history, const Object *object, Blames *blames) {
  const Object *last = object;
  for (const Object *before = last; before; before = history_kept(history, last)) last = before;
  *vec_push(history->arena, blames) = (Blame){.kind = PART_DEFINITION,
                                              .object = object,
                                              .name = object->name->text,
                                              .statement = last->born,
                                              .place = place_in(history, last->born, last->made)};
}

Blames blame_of(History *history, const Object *object, Moment moment) {
  Blames blames = {0};
  if (object->kind != OBJECT_TABLE || object->table->kind != TABLE_ORDINARY || object->poisoned) {
    blame_object(history, object, &blames);
    return blames;
  }
  for (int32_t i = 0; i < object->table->columns.n; i++) {
    const Column *column = &object->table->columns.p[i];
    Blame *blame = vec_push(history->arena, &blames);
    *blame = (Blame){.kind = PART_COLUMN,
                     .object = object,
                     .name = column->name->text,
                     .words = words_column(history->arena, object, column)};
    blame_column(history, object, i, blame);
  }
  blame_constraints(history, object, PART_PRIMARY_KEY, &blames);
  blame_constraints(history, object, PART_UNIQUE, &blames);
  blame_constraints(history, object, PART_CHECK, &blames);
  blame_constraints(history, object, PART_FOREIGN_KEY, &blames);
  blame_option(history, object, true, &blames);
  blame_option(history, object, false, &blames);
  const Catalog *catalog = history->catalog;
  if (!object_alive(object, moment)) moment = object->died - 1; /* when it still stood */
  for (int32_t i = 0; i < catalog->versions.n; i++) {
    const Object *on = catalog->versions.p[i];
    bool stands = on->kind == OBJECT_TRIGGER || (on->kind == OBJECT_INDEX && on->index->origin == INDEX_CREATED);
    if (stands && object_alive(on, moment) && ident_same(on->on, object->name)) blame_object(history, on, &blames);
  }
  return blames;
}
