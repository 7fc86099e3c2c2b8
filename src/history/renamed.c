/* Names followed backwards; see renamed.h. */
#include "history/renamed.h"

/* A table as it was, and for each column of the table that it became its number there, -1 where it is new. */
typedef struct Origin {
  const Object *table; /* NULL: the table is new */
  int32_t *columns;
} Origin;

/* For a version that ALTER TABLE made: at most one column came, at the end, or went. */
static int32_t altered_origin(const Table *before, const Table *after, int32_t number) {
  if (after->columns.n < before->columns.n) return table_column(before, after->columns.p[number].name);
  return number < before->columns.n ? number : -1;
}

static Origin origin_of(const History *history, const Object *table, Moment since) {
  int32_t n = table->table->columns.n;
  Origin origin = {table, arena_new(history->arena, int32_t, n)};
  for (int32_t i = 0; i < n; i++) origin.columns[i] = i;
  while (origin.table && origin.table->born >= since) {
    Passage passage;
    const Object *before = history_before(history, origin.table, &passage);
    const int32_t *rebuilt = passage == PASSAGE_REBUILT ? history_origins(history, origin.table) : NULL;
    for (int32_t i = 0; before && i < n; i++) {
      int32_t at = origin.columns[i];
      if (at >= 0) origin.columns[i] = rebuilt ? rebuilt[at] : altered_origin(before->table, origin.table->table, at);
    }
    origin.table = before;
  }
  return origin;
}

/* Whether no other column got the values of the same one. */
static bool is_sole(const Origin *origin, int32_t n, int32_t number) {
  for (int32_t i = 0; i < n; i++)
    if (i != number && origin->columns[i] == origin->columns[number]) return false;
  return true;
}

static void add_columns(const History *history, const Object *table, const Origin *origin, Renames *renames) {
  int32_t n = table->table->columns.n;
  for (int32_t i = 0; i < n; i++) {
    int32_t at = origin->columns[i];
    const Ident *now = table->table->columns.p[i].name;
    const Ident *then = at >= 0 ? origin->table->table->columns.p[at].name : now;
    if (ident_same(now, then) || !is_sole(origin, n, i)) continue;
    *vec_push(history->arena, renames) =
        (Rename){.table = table->name->text, .column = then->text, .new_name = now->text};
  }
}

Renames history_renames(const History *history, Moment since) {
  Renames tables = {0}, columns = {0};
  const Catalog *catalog = history->catalog;
  for (int32_t i = 0; i < catalog->versions.n; i++) {
    const Object *table = catalog->versions.p[i];
    bool asked = table->kind == OBJECT_TABLE && !table->poisoned && object_alive(table, CATALOG_NOW) &&
                 !table->temporary && table->table->kind == TABLE_ORDINARY && table->born >= since;
    Origin origin = asked ? origin_of(history, table, since) : (Origin){0};
    if (!origin.table) continue;
    if (!ident_same(origin.table->name, table->name))
      *vec_push(history->arena, &tables) = (Rename){.table = origin.table->name->text, .new_name = table->name->text};
    add_columns(history, table, &origin, &columns);
  }
  for (int32_t i = 0; i < columns.n; i++) *vec_push(history->arena, &tables) = columns.p[i];
  return tables;
}
