/* Keys of the virtual tables; see keys.h.
**
** Nothing is sorted: a column is read in one loop, and its rows are put into their runs by counting. */
#include "lint/keys.h"

#include <assert.h>

#ifdef TIGHT
#define SLOTS_FIRST 2
#else
#define SLOTS_FIRST 16 /* a power of two */
#endif

static bool is_text(int number, int column) {
  return tables_all(&(int){0})[number].columns[column].type == COLUMN_TEXT;
}

static int32_t rows_of(const World *world, int number) {
  return world->data[number].rows.n;
}

/* ---- small numbers ---- */

/* Whether no value is beyond some times the rows, like the ids of other rows that most are. */
static bool all_small(const int32_t *values, int32_t n, int32_t *most, bool *ascending) {
  int32_t before = 0, least = 0, descents = 0;
  *most = -1;
  for (int32_t row = 0; row < n; row++) {
    int32_t value = values[row];
    least = value < least ? value : least;
    *most = value > *most ? value : *most;
    descents |= value < before; /* NULL, too */
    before = value;
  }
  *ascending = !descents;
  return least > KEY_LARGE && *most < (int64_t)n * 4 + 64;
}

static int32_t *numbers(Arena *arena, int64_t n) {
  return arena_room(arena, sizeof(int32_t), alignof(int32_t), n);
}

/* Small numbers are their own places in an array of starts; NULL, which nobody looks up, has the first. */
static bool build_starts(World *world, KeyIndex *index, int number, int column) {
  Arena *arena = world->arena;
  int32_t n = rows_of(world, number), most;
  bool ascending;
  int32_t *values = numbers(arena, n);
  tables_integers(world, number, column, values);
  bool small = all_small(values, n, &most, &ascending);
  arena_trim(arena, small ? values + n : values);
  if (!small) return false;
  /* One place further than they end up: dealing out the rows moves each start to the next. */
  int32_t *starts = arena_new(arena, int32_t, most + 4), distinct = 0;
  for (int32_t row = 0; row < n; row++) starts[values[row] + 3]++;
  for (int32_t i = 2; i < most + 4; i++) {
    distinct += starts[i] > 0;
    starts[i] += starts[i - 1];
  }
  index->distinct = distinct;
  index->starts = ascending ? starts + 2 : starts + 1;
  index->nstarts = most + 1;
  if (ascending) return true;
  int32_t *order = numbers(arena, n);
  for (int32_t row = 0; row < n; row++) order[starts[values[row] + 2]++] = row;
  index->order = order;
  return true;
}

/* ---- other values ---- */

/* An absent text is like another here; SQLite looks none up. */
static bool same(Cell a, Cell b) {
  if (a.integer != b.integer || a.text.n != b.text.n) return false;
  if (a.text.p == b.text.p) return true;
  return a.text.p && b.text.p && str_eq_fold(a.text, b.text);
}

/* As map_hash has it, but letters of both cases are alike (and some other characters, which does no harm). */
static uint32_t hash_of(Cell value) {
  const uint64_t spread = 0x9e3779b97f4a7c15u, fold = 0x2020202020202020u;
  Str s = value.text;
  assert((s.p || s.n == 0) && "only an empty Str has no bytes");
  uint64_t h = (uint64_t)value.integer ^ (uint64_t)s.n;
  for (int32_t step; s.n > 8; s.p += step, s.n -= step) {
    h = (h ^ (str_word(s.p, 8) | fold)) * spread;
    h ^= h >> 32;
    step = s.n > 16 ? 8 : s.n - 8;
  }
  h = (h ^ (str_word(s.p, s.n) | fold)) * spread;
  h = (h ^ h >> 32) * spread;
  return (uint32_t)(h >> 32);
}

/* The slot of a value: free, or holding the number of its run + 1. */
static int32_t *slot_of(const KeyIndex *index, Cell value, uint32_t hash) {
  uint32_t mask = (uint32_t)index->nslots - 1;
  for (uint32_t i = hash & mask;; i = (i + 1) & mask) {
    int32_t *slot = &index->slots[i];
    if (*slot == 0) return slot;
    const KeyRun *run = &index->runs.p[*slot - 1];
    if (run->hash == hash && same(run->value, value)) return slot;
  }
}

static void widen(Arena *arena, KeyIndex *index) {
  index->nslots = index->nslots ? index->nslots * 2 : SLOTS_FIRST;
  index->slots = arena_new(arena, int32_t, index->nslots);
  for (int32_t run = 0; run < index->runs.n; run++)
    *slot_of(index, index->runs.p[run].value, index->runs.p[run].hash) = run + 1;
}

/* The number of a value's run, which is made where there is none. */
static int32_t run_of(Arena *arena, KeyIndex *index, Cell value) {
  if (index->runs.n * 2 >= index->nslots) widen(arena, index);
  uint32_t hash = hash_of(value);
  int32_t *slot = slot_of(index, value, hash);
  if (*slot == 0) {
    *vec_push(arena, &index->runs) = (KeyRun){value, 0, 0, hash};
    *slot = ++index->distinct;
  }
  return *slot - 1;
}

/* Texts are names and words of a few places in memory: their runs are known by address before by spelling. */
typedef struct Known {
  const char *p;
  int32_t n, run;
} Known;

enum { KNOWN = 128 };

/* The run of each row. */
static void runs_of_texts(World *world, KeyIndex *index, int number, int column, int32_t *runs) {
  Str texts[TEXTS_MAX];
  Known all[KNOWN] = {0};
  for (int32_t row = 0, n; row < rows_of(world, number); row += n) {
    n = tables_texts(world, number, column, row, texts);
    for (int32_t i = 0; i < n; i++) {
      Str text = texts[i];
      Known *known = &all[((uintptr_t)text.p >> 4 ^ (uintptr_t)text.p >> 11) % KNOWN];
      if (known->p != text.p || known->n != text.n || !text.p)
        *known = (Known){text.p, text.n, run_of(world->arena, index, (Cell){0, text})};
      runs[row + i] = known->run;
    }
  }
}

static void runs_of_numbers(World *world, KeyIndex *index, int number, int column, int32_t *runs) {
  for (int32_t row = 0; row < rows_of(world, number); row++)
    runs[row] = run_of(world->arena, index, tables_cell(world, number, row, column));
}

/* Counts the rows of each run, then deals them out in order. */
static void build_runs(World *world, KeyIndex *index, int number, int column) {
  int32_t n = rows_of(world, number), at = 0;
  int32_t *runs = numbers(world->arena, n), *order = numbers(world->arena, n);
  if (is_text(number, column)) runs_of_texts(world, index, number, column, runs);
  else runs_of_numbers(world, index, number, column, runs);
  for (int32_t row = 0; row < n; row++) index->runs.p[runs[row]].end++;
  for (int32_t run = 0; run < index->runs.n; run++) {
    int32_t count = index->runs.p[run].end;
    index->runs.p[run].start = index->runs.p[run].end = at;
    at += count;
  }
  for (int32_t row = 0; row < n; row++) order[index->runs.p[runs[row]].end++] = row;
  index->order = order;
}

/* ---- what others ask ---- */

static KeyIndex *index_of(World *world, int number, int column) {
  TableData *data = &world->data[number];
  if (!data->keys) data->keys = arena_new(world->arena, KeyIndex *, TABLE_COLUMNS_MAX);
  if (!data->keys[column]) data->keys[column] = arena_new(world->arena, KeyIndex, 1);
  return data->keys[column];
}

static const KeyIndex *make(World *world, int number, int column) {
  KeyIndex *index = index_of(world, number, column);
  if (!is_text(number, column) && build_starts(world, index, number, column)) return index;
  widen(world->arena, index);
  build_runs(world, index, number, column);
  return index;
}

const KeyIndex *key_index(World *world, int number, int column) {
  KeyIndex *const *keys = world->data[number].keys;
  return keys && keys[column] ? keys[column] : make(world, number, column);
}

KeyRows key_rows(World *world, int number, int column, Cell value) {
  const KeyIndex *index = key_index(world, number, column);
  if (index->starts) {
    if (value.integer < 0 || value.integer >= index->nstarts) return (KeyRows){NULL, 0, 0};
    return (KeyRows){index->order, index->starts[value.integer], index->starts[value.integer + 1]};
  }
  int32_t run = *slot_of(index, value, hash_of(value));
  if (run == 0) return (KeyRows){index->order, 0, 0};
  return (KeyRows){index->order, index->runs.p[run - 1].start, index->runs.p[run - 1].end};
}

KeyRows key_nth(KeyRows rows, int64_t n) {
  if (n < 0 || n >= rows.end - rows.start) return (KeyRows){rows.order, 0, 0};
  rows.start += (int32_t)n;
  rows.end = rows.start + 1;
  return rows;
}

void key_give_starts(World *world, int number, int column, const int32_t *starts, int32_t n) {
  KeyIndex *index = index_of(world, number, column);
  index->starts = starts;
  index->nstarts = n;
  for (int32_t i = 0; i < n; i++) index->distinct += starts[i] < starts[i + 1];
}

void key_give_group(World *world, int number, int column, Str text, KeyRows rows) {
  KeyIndex *index = index_of(world, number, column);
  index->order = rows.order;
  int32_t run = run_of(world->arena, index, (Cell){0, text});
  index->runs.p[run].start = rows.start;
  index->runs.p[run].end = rows.end;
}
