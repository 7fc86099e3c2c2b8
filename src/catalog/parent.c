/* Parent keys; see parent.h. */
#include "catalog/parent.h"

bool index_begins_with(const Index *index, const int32_t *columns, int32_t n) {
  if (index->terms.n < n) return false;
  for (int32_t i = 0; i < n; i++) {
    bool found = false;
    for (int32_t t = 0; t < n && !found; t++) found = index->terms.p[t].column == columns[i];
    if (!found) return false;
  }
  return true;
}

bool columns_unique(const Table *table, Moment end, const int32_t *columns, int32_t n) {
  if (n == 1 && columns[0] == table->rowid_alias) return true;
  for (int32_t i = 0; i < table->indexes.n; i++) {
    const Index *index = table->indexes.p[i]->index;
    if (!index->unique || index->where || index->terms.n != n || !index_begins_with(index, columns, n)) continue;
    bool same = object_alive(table->indexes.p[i], end);
    for (int32_t t = 0; t < n && same; t++)
      same = collation_same(index->terms.p[t].collation, table->columns.p[index->terms.p[t].column].collation);
    if (same) return true;
  }
  return false;
}

bool foreign_key_parent_columns(const Table *parent, const ForeignKey *key, int32_t *columns) {
  for (int32_t i = 0; i < key->n; i++) columns[i] = -1;
  if (key->parent_columns) {
    for (int32_t i = 0; i < key->n; i++) columns[i] = table_column(parent, key->parent_columns[i]);
    return true;
  }
  int32_t found = 0;
  for (int32_t i = 0; i < parent->columns.n; i++) {
    int32_t position = parent->columns.p[i].primary_key;
    if (!position) continue;
    found++;
    if (position <= key->n) columns[position - 1] = i;
  }
  return found == key->n;
}

int32_t foreign_key_parent_column(const Table *parent, const ForeignKey *key, int32_t i) {
  if (key->parent_columns) return table_column(parent, key->parent_columns[i]);
  for (int32_t k = 0; k < parent->columns.n; k++)
    if (parent->columns.p[k].primary_key == i + 1) return k;
  return -1;
}

bool foreign_key_fits(Arena scratch, const Object *parent, const ForeignKey *key, Moment at) {
  int32_t *columns = arena_new(&scratch, int32_t, key->n);
  if (parent->table->kind != TABLE_ORDINARY || !foreign_key_parent_columns(parent->table, key, columns)) return false;
  for (int32_t i = 0; i < key->n; i++)
    if (columns[i] < 0) return false;
  return columns_unique(parent->table, at, columns, key->n);
}
