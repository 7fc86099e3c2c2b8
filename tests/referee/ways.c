/* One history in three ways: tables rewritten part by part and completed after each statement; not completed before
** the end; and read anew as a whole by each ALTER. All versions must come out the same, places and all. */
#include "referee.h"

static bool same_place(Place a, Place b) {
  return (place_is_none(a) && place_is_none(b)) || (a.source == b.source && a.first == b.first && a.last == b.last);
}

static bool same_tree(const Source *a, const Node *x, const Source *b, const Node *y) {
  if (!x || !y) return x == y;
  return x->kind == y->kind && str_eq(source_text(a, x->first, x->last), source_text(b, y->first, y->last));
}

static bool same_columns(const Object *x, const Object *y) {
  if (x->table->columns.n != y->table->columns.n) return false;
  for (int32_t i = 0; i < x->table->columns.n; i++) {
    const Column *a = &x->table->columns.p[i], *b = &y->table->columns.p[i];
    if (a->name != b->name || !str_eq(a->type, b->type) || a->affinity != b->affinity || a->not_null != b->not_null ||
        a->not_null_conflict != b->not_null_conflict || a->primary_key != b->primary_key ||
        a->generated != b->generated || a->hidden != b->hidden || a->collation != b->collation ||
        a->default_parenthesized != b->default_parenthesized || !same_place(a->place, b->place) ||
        !same_place(a->name_place, b->name_place) || a->changed != b->changed)
      return false;
    if (!same_tree(x->source, a->default_expr, y->source, b->default_expr) ||
        !same_tree(x->source, a->generated_expr, y->source, b->generated_expr) ||
        !same_tree(x->source, (Node *)a->definition, y->source, (Node *)b->definition))
      return false;
  }
  return true;
}

static bool same_checks(const Object *x, const Object *y) {
  if (x->table->checks.n != y->table->checks.n) return false;
  for (int32_t i = 0; i < x->table->checks.n; i++) {
    const CheckConstraint *a = &x->table->checks.p[i], *b = &y->table->checks.p[i];
    if (a->name != b->name || a->column != b->column || !same_place(a->place, b->place) || a->changed != b->changed ||
        !same_tree(x->source, a->expr, y->source, b->expr))
      return false;
  }
  return true;
}

static bool same_keys(const Object *x, const Object *y) {
  if (x->table->foreign_keys.n != y->table->foreign_keys.n) return false;
  for (int32_t i = 0; i < x->table->foreign_keys.n; i++) {
    const ForeignKey *a = &x->table->foreign_keys.p[i], *b = &y->table->foreign_keys.p[i];
    if (a->name != b->name || a->n != b->n || a->parent != b->parent || a->on_delete != b->on_delete ||
        a->on_update != b->on_update || a->deferred != b->deferred || a->column != b->column ||
        !same_place(a->place, b->place) || a->changed != b->changed ||
        !same_tree(x->source, (Node *)a->definition, y->source, (Node *)b->definition))
      return false;
    if (!a->parent_columns != !b->parent_columns) return false;
    for (int32_t k = 0; k < a->n; k++)
      if (a->columns[k] != b->columns[k] || (a->parent_columns && a->parent_columns[k] != b->parent_columns[k]))
        return false;
  }
  return true;
}

static bool same_indexes(const Table *x, const Table *y) {
  if (x->indexes.n != y->indexes.n) return false;
  for (int32_t i = 0; i < x->indexes.n; i++)
    if (x->indexes.p[i]->number != y->indexes.p[i]->number) return false;
  return true;
}

static bool same_table(const Object *x, const Object *y) {
  const Table *a = x->table, *b = y->table;
  return a->kind == b->kind && a->without_rowid == b->without_rowid && a->strict == b->strict &&
         a->autoincrement == b->autoincrement && a->rowid_alias == b->rowid_alias &&
         a->primary_key_conflict == b->primary_key_conflict && a->primary_key_name == b->primary_key_name &&
         same_columns(x, y) && same_checks(x, y) && same_keys(x, y) && same_indexes(a, b);
}

static bool same_index(const Index *a, const Index *b) {
  if (a->unique != b->unique || a->origin != b->origin || a->terms.n != b->terms.n || a->constraint != b->constraint ||
      a->conflict != b->conflict)
    return false;
  for (int32_t i = 0; i < a->terms.n; i++)
    if (a->terms.p[i].column != b->terms.p[i].column || a->terms.p[i].collation != b->terms.p[i].collation ||
        a->terms.p[i].descending != b->terms.p[i].descending)
      return false;
  return true;
}

static bool same_version(const Object *a, const Object *b) {
  if (a->kind != b->kind || a->name != b->name || a->on != b->on || a->born != b->born || a->died != b->died ||
      a->identity != b->identity || !str_eq(a->sql, b->sql) || a->temporary != b->temporary ||
      a->poisoned != b->poisoned || a->broken != b->broken || !same_place(a->made, b->made) ||
      !same_place(a->name_place, b->name_place) || !a->before != !b->before || !a->after != !b->after ||
      !a->definition != !b->definition)
    return false;
  if (a->kind == OBJECT_TABLE) return same_table(a, b);
  return a->kind != OBJECT_INDEX || same_index(a->index, b->index);
}

static bool same_catalogs(Arena *arena, const Catalog *a, const Catalog *b, Str *why) {
  int32_t n = a->versions.n < b->versions.n ? a->versions.n : b->versions.n;
  for (int32_t i = 0; i < n; i++) {
    const Object *x = a->versions.p[i], *y = b->versions.p[i];
    if (same_version(x, y)) continue;
    *why = str_fmt(arena, "version %d of another way, born %u and %u\n  %.*s\n  %.*s", i, x->born, y->born,
                   STR_ARG(x->sql.n ? x->sql : x->name->text), STR_ARG(y->sql.n ? y->sql : y->name->text));
    return false;
  }
  *why = S("numbers of versions or changes of another way");
  if (a->versions.n != b->versions.n || a->changes.n != b->changes.n) return false;
  for (int32_t i = 0; i < a->changes.n; i++) {
    const Change *x = &a->changes.p[i], *y = &b->changes.p[i];
    *why = str_fmt(arena, "change %d of another way", i);
    if (x->kind != y->kind || x->statement != y->statement || x->column != y->column || x->implied != y->implied)
      return false;
  }
  return true;
}

bool referee_ways(Referee *referee, Str *why) {
  catalog_settle(referee->late, CATALOG_NOW);
  catalog_settle_all(referee->late);
  return same_catalogs(referee->arena, referee->catalog, referee->whole, why) &&
         same_catalogs(referee->arena, referee->catalog, referee->late, why);
}
