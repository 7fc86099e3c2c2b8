/* Versions backwards; see lineage.h. */
#include "history/lineage.h"

#include "diff/words.h"

History *history_new(Arena *arena, const Catalog *catalog) {
  History *history = arena_new(arena, History, 1);
  *history = (History){.catalog = catalog, .arena = arena};
  history->copies = copies_find(catalog, arena);
  history->values = copies_columns(&history->copies, arena);
  history->rebuilds = rebuilds_find(catalog, &history->copies, arena);
  history->rebuilt = arena_new(arena, const Rebuild *, catalog->versions.n);
  history->change = arena_new(arena, const Change *, catalog->versions.n);
  history->pairs = arena_new(arena, ObjectPair *, catalog->versions.n);
  for (int32_t i = 0; i < history->rebuilds.n; i++)
    history->rebuilt[history->rebuilds.p[i].new_table->number] = &history->rebuilds.p[i];
  for (int32_t i = 0; i < catalog->changes.n; i++)
    if (catalog->changes.p[i].after) history->change[catalog->changes.p[i].after->number] = &catalog->changes.p[i];
  return history;
}

/* The object of that kind and name that the same script dropped last before `version` was made. */
static const Object *dropped_before(const History *history, const Object *version) {
  const Catalog *catalog = history->catalog;
  int32_t script = catalog->statements.p[version->born].script;
  for (Moment moment = version->born; moment > 0; moment--) {
    if (catalog->statements.p[moment - 1].script != script) return NULL;
    const CatalogStatement *statement = &catalog->statements.p[moment - 1];
    for (int32_t i = 0; i < statement->nchanges; i++) {
      const Change *change = &catalog->changes.p[statement->first_change + i];
      const Object *object = change->before;
      if (change->kind == CHANGE_DROP && object->kind == version->kind && ident_same(object->name, version->name))
        return object;
    }
  }
  return NULL;
}

const Object *history_before(const History *history, const Object *version, Passage *passage) {
  Passage ignored;
  if (!passage) passage = &ignored;
  const Rebuild *rebuild = version->kind == OBJECT_TABLE ? history->rebuilt[version->number] : NULL;
  *passage = PASSAGE_REBUILT;
  if (rebuild) return rebuild->old_table;
  *passage = PASSAGE_ALTERED;
  if (version->before) return version->before;
  *passage = PASSAGE_REMADE;
  const Object *dropped = version->kind == OBJECT_TABLE ? NULL : dropped_before(history, version);
  if (!dropped) *passage = PASSAGE_NONE;
  return dropped;
}

const Object *history_kept(const History *history, const Object *version) {
  Passage passage;
  const Object *before = history_before(history, version, &passage);
  if (passage == PASSAGE_ALTERED) return history_same_text(history, before, version) ? before : NULL;
  if (passage != PASSAGE_REMADE) return NULL;
  /* On the way it may have followed a table that the script renamed. */
  int32_t script = history->catalog->statements.p[version->born].script;
  while (before && !history_same_text(history, before, version))
    before = history->catalog->statements.p[before->born].script == script ? before->before : NULL;
  return before;
}

/* ---- a rebuild ---- */

/* For each column of the copy's target the column of its origin, -1. */
static int32_t *copy_origins(const History *history, const Copy *copy, int32_t count) {
  int32_t *origin = arena_new(history->arena, int32_t, count);
  for (int32_t i = 0; i < count; i++) origin[i] = -1;
  int32_t number = 0;
  while (number < history->copies.n && history->copies.p[number].select != copy->select) number++;
  for (int32_t i = 0; i < history->values.n; i++) {
    const CopyColumn *value = &history->values.p[i];
    if (value->copy == number && value->to_column >= 0 && value->to_column < count)
      origin[value->to_column] = value->from_column;
  }
  return origin;
}

/* A column computed by an expression (COALESCE(name, '')) still is the column of its name. */
static void fill_by_name(const Object *from, const Object *to, int32_t *origin) {
  for (int32_t i = 0; i < to->table->columns.n; i++)
    if (origin[i] < 0) origin[i] = table_column(from->table, to->table->columns.p[i].name);
}

int32_t *history_origins(const History *history, const Object *table) {
  const Rebuild *rebuild = history->rebuilt[table->number];
  const Object *to = rebuild->new_table;
  int32_t count = to->table->columns.n;
  int32_t *origin = copy_origins(history, &rebuild->copy, count);
  if (rebuild->stash.select) {
    int32_t middle = rebuild->copy.from_version->table->columns.n;
    const int32_t *first = copy_origins(history, &rebuild->stash, middle);
    for (int32_t i = 0; i < count; i++) origin[i] = origin[i] >= 0 && origin[i] < middle ? first[origin[i]] : -1;
  }
  fill_by_name(rebuild->old_table, to, origin);
  for (int32_t i = 0; i < count; i++)
    if (origin[i] >= rebuild->old_table->table->columns.n) origin[i] = -1;
  return origin;
}

const ObjectPair *history_rebuild(History *history, const Object *table) {
  ObjectPair **pair = &history->pairs[table->number];
  if (*pair) return *pair;
  const Rebuild *rebuild = history->rebuilt[table->number];
  *pair = arena_new(history->arena, ObjectPair, 1);
  **pair = (ObjectPair){.kind = OBJECT_TABLE, .from = rebuild->old_table, .to = rebuild->new_table};
  (*pair)->origin = history_origins(history, table);
  compare_tables(history->arena, *pair, history->catalog, history->catalog);
  return *pair;
}

/* ---- looking up ---- */

/* The newest version of that name, alive or not, that was there by `moment`; the newest at all where none was. */
static const Object *last_bearer(const History *history, Str fold, bool trigger, Moment moment) {
  const Catalog *catalog = history->catalog;
  const Object *newest = NULL;
  for (int32_t i = catalog->versions.n - 1; i >= 0; i--) {
    const Object *object = catalog->versions.p[i];
    if ((object->kind == OBJECT_TRIGGER) != trigger || !str_eq(object->name->fold->text, fold)) continue;
    if (object->born <= moment) return object;
    if (!newest) newest = object;
  }
  return newest;
}

const Object *history_find(const History *history, Str name, Moment moment) {
  Str fold = str_fold(history->arena, name);
  const Object *newest[] = {last_bearer(history, fold, false, moment), last_bearer(history, fold, true, moment)};
  const Object *there = newest[0] ? catalog_find(history->catalog, newest[0]->name, moment) : NULL;
  if (!there && newest[1]) there = catalog_find_trigger(history->catalog, newest[1]->name, moment);
  if (there) return there;
  return newest[0] ? newest[0] : newest[1];
}

/* The table that took over the rows and the name of this one, dropped for it; NULL if none did. */
static const Object *rebuilt_from(const History *history, const Object *last) {
  for (int32_t i = 0; i < history->rebuilds.n; i++) {
    const Rebuild *rebuild = &history->rebuilds.p[i];
    if (rebuild->old_table->identity == last->identity && rebuild->dropped >= 0) return rebuild->new_table;
  }
  return NULL;
}

const Object *history_newest(const History *history, const Object *object) {
  for (const Object *next = object; next; next = object->kind == OBJECT_TABLE ? rebuilt_from(history, object) : NULL) {
    object = object_last(next);
  }
  return object;
}

const Object *history_at(const History *history, const Object *object, Moment moment) {
  while (object && object->born > moment) object = history_before(history, object, NULL);
  return object && object_alive(object, moment) ? object : NULL;
}

bool history_same_text(const History *history, const Object *a, const Object *b) {
  Arena *arena = history->arena;
  if (!a->definition || !b->definition || a->kind != b->kind) return false;
  return str_eq(words_fold(arena, a->source, a->definition), words_fold(arena, b->source, b->definition));
}

Place history_statement_place(const History *history, Moment statement) {
  const Statement *at = history->catalog->statements.p[statement].statement;
  return (Place){at->source->id, at->first, at->last};
}
