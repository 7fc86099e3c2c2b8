/* The catalog's memory: versions, look-up by name and moment, and going back.
**
** Each name has a list of all versions that ever bore it, in order of birth, so a
** look-up at any moment is a binary search. Temporary objects have lists of their
** own, which are asked first, as SQLite asks "temp" before "main".
**
** Surprising: a refused ALTER TABLE is found out only when its result stands in
** the catalog, so the last versions may have to be taken back; they then leave
** no trace, not even their number. */
#include "catalog/version.h"

#include <assert.h>

#include "catalog/depend.h"
#include "catalog/parts.h"

Catalog *catalog_new(Compilation *compilation, bool d1) {
  Catalog *catalog = arena_new(compilation->arena, Catalog, 1);
  catalog->compilation = compilation;
  catalog->arena = compilation->arena;
  catalog->scratch = arena_open(compilation->arena->full);
  catalog->dependents = depend_new(compilation->arena);
  catalog->unread = arena_new(compilation->arena, Source, 1);
  *catalog->unread = (Source){.name = S("schema"), .id = PLACE_NONE.source, .synthetic = true};
  catalog->foreign_keys = catalog->foreign_keys_fixed = d1;
  return catalog;
}

void catalog_close(Catalog *catalog) {
  arena_close(&catalog->scratch);
  depend_close(catalog->dependents);
}

/* ---- look-up ---- */

static Object *alive_at(const Versions *list, Moment moment) {
  if (!list || !list->n) return NULL;
  int32_t low = 0, high = list->n;
  while (low < high) {
    int32_t middle = low + (high - low) / 2;
    if (list->p[middle]->born <= moment) low = middle + 1;
    else high = middle;
  }
  Object *object = low ? list->p[low - 1] : NULL;
  return object && object_alive(object, moment) ? object : NULL;
}

static Object *find_at(const Map *map, const Ident *name, Moment moment) {
  return alive_at(ident_get(map, name), moment);
}

/* Of the two that "temp" and "main" have of that name. */
static Object *first_of(Object *temporary, Object *main, bool index) {
  bool fits = temporary && (temporary->kind == OBJECT_INDEX) == index;
  bool other = main && (main->kind == OBJECT_INDEX) == index;
  return temporary && (fits || !other) ? temporary : main;
}

Object *catalog_find_text(const Catalog *catalog, Str folded, Moment moment) {
  return alive_at(map_get(&catalog->names, folded), moment);
}

Object *catalog_find(const Catalog *catalog, const Ident *name, Moment moment) {
  Object *temporary = find_at(&catalog->temporary_names, name, moment);
  return first_of(temporary, find_at(&catalog->names, name, moment), false);
}

Object *catalog_find_trigger(const Catalog *catalog, const Ident *name, Moment moment) {
  Object *temporary = find_at(&catalog->temporary_triggers, name, moment);
  return temporary ? temporary : find_at(&catalog->triggers, name, moment);
}

Object *catalog_find_kind(const Catalog *catalog, ObjectKind kind, const Ident *name, Moment moment) {
  if (kind == OBJECT_TRIGGER) return catalog_find_trigger(catalog, name, moment);
  Object *temporary = find_at(&catalog->temporary_names, name, moment);
  Object *object = first_of(temporary, find_at(&catalog->names, name, moment), kind == OBJECT_INDEX);
  return object && object->kind == kind ? object : NULL;
}

Object *catalog_find_owner(const Catalog *catalog, const Ident *name, Moment moment) {
  Object *object = catalog_find(catalog, name, moment);
  bool shadow = object && object->kind == OBJECT_TABLE && object->table->kind == TABLE_SHADOW;
  return shadow ? catalog_find(catalog, object->table->virtual_table->name, moment) : object;
}

Object *catalog_find_schema(const Catalog *catalog, bool temporary, const Ident *name, Moment moment) {
  return find_at(temporary ? &catalog->temporary_names : &catalog->names, name, moment);
}

Object *catalog_find_any(const Catalog *catalog, ObjectKind kind, const Ident *name) {
  if (kind == OBJECT_TRIGGER) return catalog_find_trigger(catalog, name, CATALOG_NOW);
  Object *temporary = find_at(&catalog->temporary_names, name, CATALOG_NOW);
  return first_of(temporary, find_at(&catalog->names, name, CATALOG_NOW), kind == OBJECT_INDEX);
}

Object *catalog_find_in(const Catalog *catalog, bool temporary, bool trigger, const Ident *name) {
  if (trigger) return find_at(temporary ? &catalog->temporary_triggers : &catalog->triggers, name, CATALOG_NOW);
  return find_at(temporary ? &catalog->temporary_names : &catalog->names, name, CATALOG_NOW);
}

static bool is_of_kind(const Object *object, ObjectKind kind) {
  return object->kind == kind || (kind == OBJECT_TABLE && object->kind == OBJECT_VIEW);
}

Str catalog_nearest(const Catalog *catalog, ObjectKind kind, Str name, Moment moment) {
  enum { MOST_NAMES = 2000 };
  const Map *map = kind == OBJECT_TRIGGER ? &catalog->triggers : &catalog->names;
  if (map->entries.n > MOST_NAMES) return (Str){0};
  Arena scratch = catalog->scratch;
  VEC(Str) names = {0};
  for (int32_t i = 0; i < map->entries.n; i++) {
    const Versions *list = map->entries.p[i].value;
    int32_t at = list ? list->n - 1 : -1;
    while (at >= 0 && list->p[at]->born > moment) at--;
    if (at >= 0 && object_alive(list->p[at], moment) && is_of_kind(list->p[at], kind))
      *vec_push(&scratch, &names) = list->p[at]->name->text;
  }
  return str_nearest(name, names.p, names.n);
}

bool collation_same(const Ident *a, const Ident *b) {
  return str_eq_fold(a ? a->text : S("binary"), b ? b->text : S("binary"));
}

int32_t table_column(const Table *table, const Ident *name) {
  if (!name) return -1;
  Ident *fold = name->fold;
  if (fold->spot < table->columns.n && table->columns.p[fold->spot].name->fold == fold) return fold->spot;
  for (int32_t i = 0; i < table->columns.n; i++)
    if (table->columns.p[i].name->fold == fold) return fold->spot = i;
  return -1;
}

int32_t columns_find(const Columns *columns, Str name) {
  for (int32_t i = 0; i < columns->n; i++)
    if (str_eq_fold(columns->p[i].name->text, name)) return i;
  return -1;
}

bool table_indexed_unique(const Table *table, int32_t column) {
  for (int32_t i = 0; i < table->indexes.n; i++) {
    const Index *index = table->indexes.p[i]->index;
    bool there = index->unique && object_alive(table->indexes.p[i], CATALOG_NOW);
    for (int32_t k = 0; there && k < index->terms.n; k++)
      if (index->terms.p[k].column == column) return true;
  }
  return false;
}

/* A spot that somebody else left is none: before the first version of the name there is no other. */
int32_t catalog_first_named(const Catalog *catalog, const Ident *name, int32_t n) {
  Ident *fold = name->fold;
  if (fold->spot < n && catalog->versions.p[fold->spot]->name->fold == fold) return fold->spot;
  return fold->spot = n;
}

static bool bears(const Map *map, Str folded) {
  const Versions *list = map_get(map, folded);
  return list && list->n > 0;
}

bool catalog_ever_named(const Catalog *catalog, Str folded) {
  return bears(&catalog->names, folded) || bears(&catalog->triggers, folded) ||
         bears(&catalog->temporary_names, folded) || bears(&catalog->temporary_triggers, folded);
}

/* ---- versions ---- */

Object *version_new(Catalog *catalog, ObjectKind kind, Ident *name, Object *before) {
  Object *object = arena_new(catalog->arena, Object, 1);
  object->kind = kind;
  object->name = name;
  object->made = object->name_place = PLACE_NONE;
  object->born = object->died = MOMENT_NEVER;
  object->before = before;
  if (before) {
    object->made = before->made;
    object->name_place = before->name_place;
    object->temporary = before->temporary;
  }
  return object;
}

static Versions *versions_of(Catalog *catalog, const Object *object) {
  Map *map = object->kind == OBJECT_TRIGGER ? &catalog->triggers : &catalog->names;
  if (object->temporary)
    map = object->kind == OBJECT_TRIGGER ? &catalog->temporary_triggers : &catalog->temporary_names;
  void **slot = ident_slot(catalog->arena, map, object->name);
  if (!*slot) *slot = arena_new(catalog->arena, Versions, 1);
  return *slot;
}

void version_begin(Catalog *catalog, Object *version, Moment moment) {
  version->born = moment;
  version->died = MOMENT_NEVER;
  version->number = (uint32_t)catalog->versions.n;
  version->identity = version->before ? version->before->identity : version->number;
  if (version->before) version->before->after = version;
  *vec_push(catalog->arena, &catalog->versions) = version;
  Versions *list = versions_of(catalog, version);
  *vec_push(catalog->arena, list) = version;
  if (version->parts && !version->definition) *vec_push(catalog->arena, &catalog->unsettled) = version;
  depend_begin(catalog, version);
}

void version_end(Catalog *catalog, Object *version, Moment moment) {
  assert(version->died == MOMENT_NEVER);
  version->died = moment;
  *vec_push(catalog->arena, &catalog->ended) = version;
  depend_end(catalog, version);
}

Change *version_change(Catalog *catalog, ChangeKind kind, Moment moment, Object *before, Object *after) {
  Change *change = vec_push(catalog->arena, &catalog->changes);
  *change = (Change){.kind = kind, .statement = moment, .before = before, .after = after, .column = -1};
  return change;
}

/* ---- going back ---- */

Mark version_mark(const Catalog *catalog) {
  return (Mark){catalog->versions.n, catalog->ended.n, catalog->changes.n};
}

static void forget_version(Catalog *catalog) {
  Object *version = catalog->versions.p[--catalog->versions.n];
  Versions *list = versions_of(catalog, version);
  assert(*vec_last(list) == version);
  list->n--;
  if (version->before) version->before->after = NULL;
  version->died = version->born;
  depend_end(catalog, version);
}

void version_take_back(Catalog *catalog, Mark mark) {
  while (catalog->versions.n > mark.versions) forget_version(catalog);
  while (catalog->ended.n > mark.ended) {
    Object *version = catalog->ended.p[--catalog->ended.n];
    if (version->number >= (uint32_t)mark.versions) continue;
    version->died = MOMENT_NEVER;
    depend_begin(catalog, version);
  }
  catalog->changes.n = mark.changes;
}

/* ---- tables' texts ---- */

void catalog_settle(Catalog *catalog, Moment moment) {
  int32_t kept = 0;
  for (int32_t i = 0; i < catalog->unsettled.n; i++) {
    Object *table = catalog->unsettled.p[i];
    if (object_alive(table, moment)) parts_settle(catalog, table);
    else catalog->unsettled.p[kept++] = table;
  }
  catalog->unsettled.n = kept;
}

void catalog_settle_all(Catalog *catalog) {
  for (int32_t i = 0; i < catalog->unsettled.n; i++) parts_settle(catalog, catalog->unsettled.p[i]);
  catalog->unsettled.n = 0;
}
