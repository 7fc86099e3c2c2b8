/* What lasts longer than a statement without being schema: pragmas that change what
** ALTER TABLE does, and transactions.
**
** Surprising: PRAGMA foreign_keys does nothing inside a transaction; and ROLLBACK
** brings objects back, which here are new versions of themselves. */
#include "catalog/apply.h"

/* ---- pragmas ---- */

static bool truth(Str text) {
  static const Str yes[] = {S_INIT("on"), S_INIT("yes"), S_INIT("true"), S_INIT("full"), S_INIT("extra")};
  int64_t number;
  if (str_int(text, &number)) return (number & 0xff) != 0;
  for (size_t i = 0; i < sizeof yes / sizeof *yes; i++)
    if (str_eq_fold(text, yes[i])) return true;
  return false;
}

void apply_pragma(Apply *apply, const Pragma *pragma) {
  if (pragma->value == TOK_NONE || !pragma->name.id) return;
  Catalog *catalog = apply->catalog;
  Str name = pragma->name.id->fold->text;
  bool value = truth(str_dequote(apply->arena, source_token(apply->source, pragma->value)));
  if (str_eq(name, S("legacy_alter_table"))) catalog->legacy_alter_table = value;
  if (str_eq(name, S("foreign_keys")) && !catalog->foreign_keys_fixed && !catalog->savepoints.n &&
      !apply->source->wrapped)
    catalog->foreign_keys = value;
}

/* ---- transactions ---- */

/* A version like an older one, to come after the last. */
static Object *version_again(Apply *apply, Object *old) {
  Object *object = version_new(apply->catalog, old->kind, old->name, old);
  *object = *old;
  object->before = object_last(old);
  object->after = NULL;
  return object;
}

/* An index of a table that comes back: the version that comes back with it. */
static void renew_indexes(Apply *apply, Object *table, const Map *renewed) {
  Table *copy = arena_new(apply->arena, Table, 1);
  *copy = *table->table;
  copy->indexes.p = NULL;
  copy->indexes.n = copy->indexes.cap = 0;
  for (int32_t i = 0; i < table->table->indexes.n; i++) {
    Object *index = table->table->indexes.p[i];
    Object *now = ident_get(renewed, index->name);
    if (index->died == MOMENT_NEVER) now = index;
    if (now) *vec_push(apply->arena, &copy->indexes) = now;
  }
  table->table = copy;
}

/* An index that was dropped from a table which stayed; one that came back has got its indexes already. */
static void give_back(Apply *apply, Object *index) {
  Object *table = catalog_find_in(apply->catalog, index->temporary, false, index->on);
  if (!table || table->kind != OBJECT_TABLE || table->born == apply->moment) return;
  *vec_push(apply->arena, &table->table->indexes) = index;
}

/* Everything as it was before the statement `moment`. */
static void roll_back(Apply *apply, Moment moment) {
  Catalog *catalog = apply->catalog;
  int32_t versions = catalog->versions.n, ended = catalog->ended.n;
  int32_t first = versions, first_ended = ended;
  while (first > 0 && catalog->versions.p[first - 1]->born >= moment) first--;
  while (first_ended > 0 && catalog->ended.p[first_ended - 1]->died >= moment) first_ended--;
  for (int32_t i = first; i < versions; i++) {
    Object *object = catalog->versions.p[i];
    if (object->died != MOMENT_NEVER) continue;
    version_end(catalog, object, apply->moment);
    version_change(catalog, CHANGE_DROP, apply->moment, object, NULL);
  }
  Map renewed = {0};
  VEC(Object *) back = {0};
  for (int32_t i = first_ended; i < ended; i++) {
    Object *old = catalog->ended.p[i];
    if (old->born >= moment) continue;
    Object *object = version_again(apply, old);
    *vec_push(apply->arena, &back) = object;
    if (object->kind == OBJECT_INDEX) *ident_slot(apply->arena, &renewed, object->name) = object;
  }
  for (int32_t i = 0; i < back.n; i++) {
    if (back.p[i]->kind == OBJECT_TABLE) renew_indexes(apply, back.p[i], &renewed);
    if (back.p[i]->kind == OBJECT_INDEX) give_back(apply, back.p[i]);
    version_begin(catalog, back.p[i], apply->moment);
    version_change(catalog, CHANGE_CREATE, apply->moment, NULL, back.p[i]);
  }
}

static int32_t find_savepoint(const Catalog *catalog, const Ident *name) {
  for (int32_t i = catalog->savepoints.n - 1; i >= 0; i--)
    if (ident_same(catalog->savepoints.p[i].name, name)) return i;
  return -1;
}

void apply_transaction(Apply *apply, Node *node) {
  Catalog *catalog = apply->catalog;
  /* D1 refuses them all, and a file is a transaction anyway: there is nothing to go back to. */
  if (catalog->foreign_keys_fixed) return;
  switch (node->kind) {
  case NODE_BEGIN:
    if (!catalog->savepoints.n) *vec_push(apply->arena, &catalog->savepoints) = (OpenTransaction){NULL, apply->moment};
    break;
  case NODE_SAVEPOINT:
    *vec_push(apply->arena, &catalog->savepoints) = (OpenTransaction){((Savepoint *)node)->name.id, apply->moment};
    break;
  case NODE_RELEASE: {
    int32_t at = find_savepoint(catalog, ((Release *)node)->name.id);
    if (at >= 0) catalog->savepoints.n = at;
    break;
  }
  case NODE_ROLLBACK: {
    const Ident *name = ((Rollback *)node)->savepoint.id;
    int32_t at = name ? find_savepoint(catalog, name) : 0;
    if (at < 0 || at >= catalog->savepoints.n) break;
    roll_back(apply, catalog->savepoints.p[at].moment);
    catalog->savepoints.n = name ? at + 1 : 0;
    break;
  }
  default:
    catalog->savepoints.n = 0;
    break;
  }
}
