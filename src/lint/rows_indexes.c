/* Rows of indexes, and which of them say the same. */
#include "lint/rows.h"

#include "base/buf.h"

static Str term_name(const Table *table, const IndexTerm *term) {
  if (!table || term->column < 0 || term->column >= table->columns.n) return (Str){0};
  return table->columns.p[term->column].name->text;
}

/* A term as far as it tells indexes apart, behind the terms before it. */
typedef struct TermKey {
  int32_t before; /* the number of those; -1 - the table's for the first */
  int32_t column; /* TERM_EXPRESSION: the text follows */
  uint32_t descending;
  uint32_t padding;
  const Ident *collation;
} TermKey;

/* Numbers beginnings of indexes: the terms of a table's index up to one of them. */
static int32_t shape_number(World *w, Map *numbers, const IndexRow *row, const IndexTerm *term, int32_t before) {
  TermKey key = {before, term->column, term->descending, 0, term->collation ? term->collation->fold : NULL};
  if (key.collation && str_eq(key.collation->text, S("binary"))) key.collation = NULL;
  Buf bytes = buf_sized(w->arena, sizeof key);
  buf_str(&bytes, (Str){(const char *)&key, sizeof key});
  if (term->column == TERM_EXPRESSION)
    buf_str(&bytes, source_text(row->object->source, term->expr->first, term->expr->last));
  void **slot = map_slot(w->arena, numbers, (Str){bytes.p, bytes.n});
  if (!*slot) *slot = (void *)(intptr_t)numbers->entries.n;
  return (int32_t)(intptr_t)*slot;
}

static void number_shapes(World *w, Map *numbers, IndexRow *row) {
  const Index *index = row->object->index;
  row->leading = arena_new(w->arena, int32_t, index->terms.n);
  int32_t before = row->table ? -1 - (int32_t)row->table->number : 0;
  for (int32_t i = 0; i < index->terms.n; i++) {
    if (row->table) before = shape_number(w, numbers, row, &index->terms.p[i], before);
    row->leading[i] = row->table ? before : -1;
  }
}

Str index_shape(const World *w, const IndexRow *row) {
  if (row->shape.p) return row->shape;
  Buf shape = buf_new(w->arena);
  const Object *object = row->object;
  const Table *table = row->table ? row->table->table : NULL;
  for (int32_t i = 0; i < object->index->terms.n; i++) {
    const IndexTerm *term = &object->index->terms.p[i];
    if (i) buf_char(&shape, ',');
    if (term->column == TERM_EXPRESSION)
      buf_str(&shape, source_text(object->source, term->expr->first, term->expr->last));
    else buf_str(&shape, str_fold(w->arena, term->column == TERM_ROWID ? S("rowid") : term_name(table, term)));
    Str collation = term->collation ? term->collation->fold->text : S("binary");
    buf_fmt(&shape, " %.*s %s", STR_ARG(collation), term->descending ? "desc" : "asc");
  }
  return ((IndexRow *)row)->shape = buf_done(&shape);
}

/* The newest version of the index's table while this version of the index lived. */
static Object *table_of_index(World *w, const Object *object) {
  Moment end = object->died == MOMENT_NEVER ? CATALOG_NOW : object->died - 1;
  if (end < object->born) end = object->born;
  return catalog_find_kind(w->catalog, OBJECT_TABLE, object->on, end);
}

/* What indexes are compared by: the first with a shape's number, by number. */
typedef struct Twins {
  Map twins; /* of CREATE INDEX, by shape, uniqueness and WHERE */
  int64_t *unique, *longer;
} Twins;

static int64_t *twin_slot(World *w, Twins *twins, const IndexRow *row) {
  bool created = row->object->index->origin == INDEX_CREATED && index_alike(row) != NO_INT;
  if (!created) return NULL;
  Buf key = buf_new(w->arena);
  int32_t number[] = {(int32_t)index_alike(row), row->object->index->unique};
  buf_str(&key, (Str){(const char *)number, sizeof number});
  buf_str(&key, index_where(row));
  void **slot = map_slot(w->arena, &twins->twins, buf_done(&key));
  if (!*slot) {
    *slot = arena_new(w->arena, int64_t, 1);
    *(int64_t *)*slot = row->object->number;
  }
  return *slot;
}

static void note_first(int64_t *first, int32_t shape, const IndexRow *row) {
  if (shape >= 0 && first[shape] == NO_INT) first[shape] = row->object->number;
}

/* Finds what is said twice among the indexes after the last migration. */
static void compare_indexes(World *w, IndexRow *rows, int32_t n, int32_t nshapes) {
  Twins twins = {.unique = arena_new(w->arena, int64_t, nshapes + 1),
                 .longer = arena_new(w->arena, int64_t, nshapes + 1)};
  for (int32_t i = 0; i <= nshapes; i++) twins.unique[i] = twins.longer[i] = NO_INT;
  for (int32_t i = 0; i < n; i++) {
    const Index *index = rows[i].object->index;
    rows[i].twin = rows[i].unique_twin = rows[i].longer = NO_INT;
    if (rows[i].object->died != MOMENT_NEVER || index_alike(&rows[i]) == NO_INT) continue;
    const int64_t *twin = twin_slot(w, &twins, &rows[i]);
    if (twin) rows[i].twin = *twin;
    if (index->where) continue;
    if (index->unique) note_first(twins.unique, (int32_t)index_alike(&rows[i]), &rows[i]);
    for (int32_t t = 0; t + 1 < index->terms.n; t++) note_first(twins.longer, rows[i].leading[t], &rows[i]);
  }
  for (int32_t i = 0; i < n; i++) {
    if (rows[i].object->died != MOMENT_NEVER || index_alike(&rows[i]) == NO_INT) continue;
    rows[i].unique_twin = twins.unique[index_alike(&rows[i])];
    rows[i].longer = twins.longer[index_alike(&rows[i])];
  }
}

Rows build_indexes(World *w) {
  VEC(IndexRow) rows = {0};
  Map shapes = {0};
  for (int32_t i = 0; i < w->catalog->versions.n; i++) {
    Object *object = w->catalog->versions.p[i];
    if (object->kind != OBJECT_INDEX || !object->index || object->poisoned) continue;
    Object *table = table_of_index(w, object);
    Place place = place_is_none(object->made) && table ? table->made : object->made;
    IndexRow row = {.object = object, .table = table, .place = place_encode(place)};
    number_shapes(w, &shapes, &row);
    *vec_push(w->arena, &rows) = row;
  }
  compare_indexes(w, rows.p, rows.n, shapes.entries.n);
  return ROWS(rows);
}

static bool is_final_index(const Object *object) {
  return object->died == MOMENT_NEVER && !object->poisoned;
}

Rows build_final_indexes(World *w) {
  return rows_chosen(w, "indexes", is_final_index);
}

Rows build_index_columns(World *w) {
  VEC(IndexColumnRow) rows = {0};
  Rows indexes = world_rows(w, "indexes");
  const IndexRow *list = indexes.p;
  for (int32_t i = 0; i < indexes.n; i++)
    for (int32_t t = 0; t < list[i].object->index->terms.n; t++)
      *vec_push(w->arena, &rows) =
          (IndexColumnRow){list[i].object, list[i].table, &list[i].object->index->terms.p[t], t, list[i].leading[t]};
  return ROWS(rows);
}

int64_t index_alike(const IndexRow *row) {
  int32_t n = row->object->index->terms.n;
  return n && row->table ? row->leading[n - 1] : NO_INT;
}

Str index_where(const IndexRow *row) {
  const Node *where = row->object->index->where;
  return where ? source_text(row->object->source, where->first, where->last) : (Str){0};
}

Str index_column_name(const IndexColumnRow *row) {
  return term_name(row->table ? row->table->table : NULL, row->term);
}

bool index_column_rowid(const IndexColumnRow *row) {
  const Table *table = row->table ? row->table->table : NULL;
  return table && row->term->column >= 0 && row->term->column == table->rowid_alias;
}

Str index_column_expression(const IndexColumnRow *row) {
  if (row->term->column != TERM_EXPRESSION) return (Str){0};
  return source_text(row->object->source, row->term->expr->first, row->term->expr->last);
}
