/* The tables of its own that a virtual table cannot be opened without.
**
** Surprising: fts5 reads its configuration and rtree prepares what it does to its tables when the schema is read, so
** that nothing can be done to the virtual table once one of those is gone: not even DROP TABLE (probe: 3.40.1, 3.53.2).
** Other tables are missed only by what reads them. */
#include "catalog/catalog.h"

typedef struct Need {
  Str module, suffix;
  Str columns[2];
  int32_t only; /* how many columns it must have; 0: any number */
  bool rows;    /* what stands in it is needed, too: another table of that name does not do */
} Need;

static const Need needs[] = {
    {S_INIT("fts5"), S_INIT("_config"), {S_INIT("k"), S_INIT("v")}, 0, true},
    {S_INIT("rtree"), S_INIT("_rowid"), {S_INIT("nodeno")}, 0, false},
    {S_INIT("rtree"), S_INIT("_node"), {S_INIT("nodeno"), S_INIT("data")}, 2, false},
    {S_INIT("rtree"), S_INIT("_parent"), {S_INIT("nodeno"), S_INIT("parentnode")}, 2, false},
};

static bool has_column(const Table *table, Str name) {
  for (int32_t i = 0; i < table->columns.n; i++)
    if (str_eq(table->columns.p[i].name->fold->text, name)) return true;
  return false;
}

/* An rtree with columns of its own beside the coordinates does without _parent. */
static bool is_needed(const Need *need, const Object *object) {
  Str module = object->table->module->fold->text;
  if (!str_eq(module, need->module) && !(str_eq(module, S("rtree_i32")) && str_eq(need->module, S("rtree"))))
    return false;
  return !str_eq(need->suffix, S("_parent")) || !object->table->auxiliary;
}

static bool serves(const Need *need, const Object *shadow) {
  if (!shadow || shadow->kind != OBJECT_TABLE) return false;
  if (shadow->poisoned) return true;
  if (need->rows && shadow->table->kind != TABLE_SHADOW) return false;
  for (int i = 0; i < 2; i++)
    if (need->columns[i].n && !has_column(shadow->table, need->columns[i])) return false;
  return !need->only || shadow->table->columns.n == need->only;
}

bool table_unusable(const Catalog *catalog, Arena scratch, const Object *object, Moment moment) {
  if (object->kind != OBJECT_TABLE || object->poisoned || object->table->kind != TABLE_VIRTUAL) return false;
  if (object->table->unusable) return true;
  bool moving = catalog->moving && catalog->moving->identity == object->identity;
  if (object->temporary || moving) return false;
  for (size_t i = 0; i < sizeof needs / sizeof *needs; i++) {
    if (!is_needed(&needs[i], object)) continue;
    Str name = str_concat(&scratch, object->name->fold->text, needs[i].suffix);
    if (!serves(&needs[i], catalog_find_text(catalog, name, moment))) return true;
  }
  return false;
}
