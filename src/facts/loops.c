/* Circles among generated columns; see loops.h. */
#include "facts/loops.h"

#include "syntax/walk.h"

typedef enum Mark { MARK_NEW, MARK_OPEN, MARK_DONE } Mark;

typedef struct Reader {
  const Table *table;
  VEC(int32_t) reads; /* virtual generated columns that the expression names */
  Arena *arena;
} Reader;

static bool is_virtual(const Table *table, int32_t column) {
  return column >= 0 && table->columns.p[column].generated == GENERATED_VIRTUAL;
}

static Walk enter(Node *node, void *data) {
  Reader *reader = data;
  const ColumnRef *ref = AS(ColumnRef, COLUMN_REF, node);
  int32_t column = ref ? table_column(reader->table, ref->column.id) : -1;
  if (is_virtual(reader->table, column)) *vec_push(reader->arena, &reader->reads) = column;
  return WALK_CONTINUE;
}

typedef struct Step {
  int32_t column;
  Reader reader;
  int32_t at; /* how many of its reads were followed */
} Step;

typedef struct Search {
  Arena *arena;
  Object *object;
  Mark *marks;
  Loops *loops;
  VEC(Step) path;
} Search;

static void open_column(Search *s, int32_t column) {
  const Table *table = s->object->table;
  Step *step = vec_push(s->arena, &s->path);
  *step = (Step){.column = column, .reader = {.table = table, .arena = s->arena}};
  s->marks[column] = MARK_OPEN;
  if (table->columns.p[column].generated_expr)
    node_walk(table->columns.p[column].generated_expr, enter, NULL, &step->reader);
}

/* Depth first, without recursion: a column that is met again while it is open closes a circle. */
static void search_from(Search *s, int32_t column) {
  open_column(s, column);
  while (s->path.n) {
    Step *step = vec_last(&s->path);
    if (step->at == step->reader.reads.n) {
      s->marks[step->column] = MARK_DONE;
      s->path.n--;
      continue;
    }
    int32_t next = step->reader.reads.p[step->at++];
    if (s->marks[next] == MARK_OPEN) *vec_push(s->arena, s->loops) = (Loop){s->object, next, step->column};
    else if (s->marks[next] == MARK_NEW) open_column(s, next);
  }
}

Loops loops_find(const Catalog *catalog, Arena *arena) {
  Loops loops = {0};
  for (int32_t i = 0; i < catalog->versions.n; i++) {
    Object *object = catalog->versions.p[i];
    bool made = object->kind == OBJECT_TABLE && !object->poisoned && !object->before;
    if (!made || object->table->kind != TABLE_ORDINARY) continue;
    Search search = {.arena = arena, .object = object, .loops = &loops};
    for (int32_t c = 0; c < object->table->columns.n; c++) {
      if (!is_virtual(object->table, c)) continue;
      if (!search.marks) search.marks = arena_new(arena, Mark, object->table->columns.n);
      if (search.marks[c] == MARK_NEW) search_from(&search, c);
    }
  }
  return loops;
}
