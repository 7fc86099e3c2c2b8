/* Where a table, a view or a column is used: the dependents, resolved once more.
**
** Surprising: an INTEGER PRIMARY KEY is also used wherever somebody writes rowid. */
#include "catalog/uses.h"

#include "catalog/depend.h"

static bool means(const Reference *reference, const Object *object, int32_t column) {
  if (!reference->object || reference->object->identity != object->identity) return false;
  bool name = reference->role == REFERENCE_TABLE || (reference->role == REFERENCE_QUALIFIER && !reference->alias);
  if (column < 0) return name;
  if (reference->role == REFERENCE_COLUMN) return reference->column == column;
  return reference->role == REFERENCE_ROWID && object->kind == OBJECT_TABLE && object->table->rowid_alias == column;
}

typedef struct Search {
  Catalog *catalog;
  Arena *arena;
  const Object *object;
  int32_t column;
  Uses uses;
} Search;

static void search_in(Search *search, Object *by) {
  if (by->poisoned || !by->definition) return;
  const Resolution *resolution = resolve_object(search->catalog, search->arena, by, CATALOG_NOW, true);
  for (int32_t i = 0; i < resolution->references.n; i++)
    if (means(&resolution->references.p[i], search->object, search->column))
      *vec_push(search->arena, &search->uses) = (Use){by, resolution->references.p[i]};
}

Uses uses_of(Catalog *catalog, Arena *arena, Object *object, int32_t column) {
  Search search = {catalog, arena, object, column, {0}};
  Objects dependents = depend_on(catalog, object->name);
  bool own = false;
  for (int32_t i = 0; i < dependents.n; i++) {
    bool later = dependents.p[i]->number > object->number;
    if (!own && later) search_in(&search, object);
    own |= later || dependents.p[i] == object;
    search_in(&search, dependents.p[i]);
  }
  if (!own) search_in(&search, object);
  return search.uses;
}
