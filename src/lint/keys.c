/* Keys of the virtual tables; see keys.h.
**
** Nothing is sorted: a text's run is found by hashing, a small number's by itself, and rows are put into their runs by
** counting. */
#include <assert.h>

#include "lint/keys.h"

#include <string.h>

/* 2^64 divided by the golden ratio: spreads numbers that count up. */
#define SPREAD 0x9e3779b97f4a7c15u

#define SLOTS_FIRST 16 /* a power of two */

/* What is being looked up in, or built. */
typedef struct Keys {
  World *world;
  KeyIndex *index;
  int number, column;
  bool text;
} Keys;

static Keys keys_of(World *world, int number, int column) {
  bool text = tables_all(&(int){0})[number].columns[column].type == COLUMN_TEXT;
  return (Keys){world, &world->data[number].keys[column], number, column, text};
}

static Cell cell(const Keys *keys, int32_t row) {
  return tables_cell(keys->world, keys->number, row, keys->column);
}

/* An absent text is like another here; SQLite looks none up. */
static bool same(const Keys *keys, Cell a, Cell b) {
  if (!keys->text) return a.integer == b.integer;
  if (a.text.p == b.text.p) return a.text.n == b.text.n;
  return a.text.p && b.text.p && str_eq_fold(a.text, b.text);
}

static uint32_t hash(const Keys *keys, Cell value) {
  uint64_t h = (uint64_t)value.integer;
  if (keys->text) {
    assert((value.text.p || value.text.n == 0) && "only an empty Str has no bytes");
    h = value.text.p != NULL;
    for (int32_t i = 0; i < value.text.n; i++) h = h * 31 + (unsigned char)char_lower(value.text.p[i]);
  }
  return (uint32_t)(h * SPREAD >> 32);
}

/* The slot of a value: free, or holding the number of its run + 1. */
static int32_t *slot_of(const Keys *keys, Cell value) {
  KeyIndex *index = keys->index;
  uint32_t mask = (uint32_t)index->nslots - 1;
  for (uint32_t i = hash(keys, value) & mask;; i = (i + 1) & mask) {
    int32_t *slot = &index->slots[i];
    if (*slot == 0 || same(keys, cell(keys, index->runs[*slot - 1].row), value)) return slot;
  }
}

/* Room for one more run: twice as many slots as runs. */
static void widen(const Keys *keys) {
  KeyIndex *index = keys->index;
  Arena *arena = keys->world->arena;
  if (index->distinct * 2 < index->nslots) return;
  int32_t rows = keys->world->data[keys->number].rows.n;
  if (index->nslots) index->nslots *= 2;
  else
    for (index->nslots = SLOTS_FIRST; index->nslots < rows / 2; index->nslots *= 2) {
    }
  KeyRun *runs = arena_new(arena, KeyRun, index->nslots / 2);
  if (index->distinct) memcpy(runs, index->runs, sizeof *runs * (size_t)index->distinct);
  index->runs = runs;
  index->slots = arena_new(arena, int32_t, index->nslots);
  for (int32_t run = 0; run < index->distinct; run++) *slot_of(keys, cell(keys, index->runs[run].row)) = run + 1;
}

/* The run of a row's value, which is new where no earlier row has it. */
static int32_t run_of(const Keys *keys, Cell value, int32_t row) {
  widen(keys);
  int32_t *slot = slot_of(keys, value);
  if (*slot == 0) {
    keys->index->runs[keys->index->distinct] = (KeyRun){row, 0, 0};
    *slot = ++keys->index->distinct;
  }
  return *slot - 1;
}

/* Texts are names and words of a few places in memory: their runs are known by address before by spelling. */
typedef struct Known {
  const char *p;
  int32_t n, run;
} Known;

enum { KNOWN = 64 };

static int32_t run_again(const Keys *keys, Known known[KNOWN], Cell value, int32_t row) {
  if (!keys->text || !value.text.p) return run_of(keys, value, row);
  Known *entry = &known[((uintptr_t)value.text.p >> 4 ^ (uintptr_t)value.text.p >> 10) % KNOWN];
  if (entry->p != value.text.p || entry->n != value.text.n)
    *entry = (Known){value.text.p, value.text.n, run_of(keys, value, row)};
  return entry->run;
}

/* Reads an integer column. False where a value is no small number, like the ids of other rows that most are. */
static bool small_numbers(const Keys *keys, int32_t *values, int32_t *most, bool *ascending) {
  int32_t n = keys->world->data[keys->number].rows.n, before = 0;
  *most = -1;
  *ascending = true;
  for (int32_t row = 0; row < n; row++) {
    int64_t value = cell(keys, row).integer;
    if (value != NO_INT && (value < 0 || value >= (int64_t)n * 4 + 64)) return false;
    values[row] = value == NO_INT ? -1 : (int32_t)value;
    *ascending = *ascending && values[row] >= before; /* NULL is not */
    before = values[row];
    if (before > *most) *most = before;
  }
  return true;
}

/* Small numbers are their own places in an array of starts. NULL is looked up by nobody. */
static bool build_starts(const Keys *keys) {
  KeyIndex *index = keys->index;
  Arena *arena = keys->world->arena;
  int32_t n = keys->world->data[keys->number].rows.n, most, nulls = 0;
  bool ascending;
  int32_t *values = arena_room(arena, sizeof *values, alignof(int32_t), n);
  bool small = small_numbers(keys, values, &most, &ascending);
  arena_trim(arena, small ? values + n : values);
  if (!small) return false;
  /* One place further than they end up: dealing out the rows moves each start to the next. */
  int32_t *starts = arena_new(arena, int32_t, most + 3);
  for (int32_t row = 0; row < n; row++)
    if (values[row] >= 0) starts[values[row] + 2]++;
    else nulls++;
  for (int32_t i = 2; i < most + 3; i++) {
    index->distinct += starts[i] > 0;
    starts[i] += starts[i - 1];
  }
  index->distinct += nulls > 0;
  index->starts = ascending ? starts + 1 : starts;
  index->nstarts = most + 1;
  if (ascending) return true;
  index->order = arena_new(arena, int32_t, n - nulls);
  for (int32_t row = 0; row < n; row++)
    if (values[row] >= 0) index->order[starts[values[row] + 1]++] = row;
  return true;
}

/* Counts the rows of each run, then deals them out in order. */
static void build(const Keys *keys) {
  KeyIndex *index = keys->index;
  int32_t n = keys->world->data[keys->number].rows.n, at = 0;
  int32_t *runs = arena_new(keys->world->arena, int32_t, n);
  Known known[KNOWN] = {0};
  Cell before = {0};
  for (int32_t row = 0; row < n; row++) {
    Cell value = cell(keys, row);
    /* Neighbours are often alike: the columns of one table, the nodes of one statement. */
    runs[row] = row && same(keys, value, before) ? runs[row - 1] : run_again(keys, known, value, row);
    index->runs[runs[row]].end++;
    before = value;
  }
  for (int32_t run = 0; run < index->distinct; run++) {
    int32_t count = index->runs[run].end;
    index->runs[run].start = index->runs[run].end = at;
    at += count;
  }
  for (int32_t row = 0; row < n; row++) index->order[index->runs[runs[row]].end++] = row;
}

/* Takes the groups over: only their first rows are looked at. */
static void adopt(const Keys *keys) {
  KeyIndex *index = keys->index;
  for (index->nslots = SLOTS_FIRST; index->nslots < index->ngroups * 2; index->nslots *= 2) {
  }
  index->slots = arena_new(keys->world->arena, int32_t, index->nslots);
  index->runs = arena_new(keys->world->arena, KeyRun, index->ngroups);
  index->order = (int32_t *)index->grouped; /* not written to */
  for (int32_t i = 0; i < index->ngroups; i++) {
    if (index->groups[i] == index->groups[i + 1]) continue;
    int32_t row = index->grouped[index->groups[i]];
    index->runs[index->distinct++] = (KeyRun){row, index->groups[i], index->groups[i + 1]};
    *slot_of(keys, cell(keys, row)) = index->distinct;
  }
}

const KeyIndex *key_index(World *world, int number, int column) {
  Keys keys = keys_of(world, number, column);
  if (keys.index->built) return keys.index;
  keys.index->built = true;
  if (keys.index->grouped) return adopt(&keys), keys.index;
  if (!keys.text && build_starts(&keys)) return keys.index;
  keys.index->order = arena_new(world->arena, int32_t, world->data[number].rows.n + 1);
  widen(&keys);
  build(&keys);
  return keys.index;
}

KeyRows key_rows(World *world, int number, int column, Cell value) {
  const KeyIndex *index = key_index(world, number, column);
  if (index->starts) {
    if (value.integer < 0 || value.integer >= index->nstarts) return (KeyRows){NULL, 0, 0};
    return (KeyRows){index->order, index->starts[value.integer], index->starts[value.integer + 1]};
  }
  Keys keys = keys_of(world, number, column);
  int32_t run = *slot_of(&keys, value);
  if (run == 0) return (KeyRows){index->order, 0, 0};
  return (KeyRows){index->order, index->runs[run - 1].start, index->runs[run - 1].end};
}

KeyRows key_nth(KeyRows rows, int64_t n) {
  if (n < 0 || n >= rows.end - rows.start) return (KeyRows){rows.order, 0, 0};
  rows.start += (int32_t)n;
  rows.end = rows.start + 1;
  return rows;
}
