/* Look-up by a key column of a virtual table: the row numbers in runs of equal value. Small numbers find their run by
** themselves, other values in a hash table. Made at first use, in time proportional to the rows. Texts are equal
** folded, as NOCASE has it. */
#ifndef LINT_KEYS_H
#define LINT_KEYS_H

#include "lint/tables.h"

/* Rows with one value: order[start] up to order[end]. */
typedef struct KeyRun {
  Cell value; /* the first row's */
  int32_t start, end;
  uint32_t hash;
} KeyRun;

/* Row numbers by the values of a column. */
typedef struct KeyIndex {
  const int32_t *order;   /* NULL: the rows come in order of their values */
  const int32_t *starts;  /* small numbers: rows with value v begin at starts[v], up to starts[v + 1]; */
  int32_t nstarts;        /* there are values below it. NULL for others: */
  int32_t distinct;       /* how many values there are, NULL being one */
  VEC(KeyRun) runs;       /* in order of their first rows */
  int32_t *slots, nslots; /* by hash: a run's number + 1; 0 is free. A power of two, twice the runs at least */
} KeyIndex;

/* Row numbers with one value, ascending. */
typedef struct KeyRows {
  const int32_t *order; /* NULL: the numbers are start up to end themselves */
  int32_t start, end;
} KeyRows;

/* The index of a key column of table `number` (in tables_all), made if need be. */
const KeyIndex *key_index(World *world, int number, int column);

/* The rows whose key equals `value`: an integer without text, or a text with integer 0. */
KeyRows key_rows(World *world, int number, int column, Cell value);
/* The same for an integer: most find their run without a call. */
static inline KeyRows key_rows_of(World *world, int number, int column, int64_t value) {
  KeyIndex *const *keys = world->data[number].keys;
  const KeyIndex *index = keys ? keys[column] : NULL;
  if (!index || !index->starts) return key_rows(world, number, column, (Cell){value, {0}});
  if (value < 0 || value >= index->nstarts) return (KeyRows){NULL, 0, 0};
  return (KeyRows){index->order, index->starts[value], index->starts[value + 1]};
}

/* The nth of them, from 0: one or none. */
KeyRows key_nth(KeyRows rows, int64_t n);

/* For builders of rows that know the runs of a column already. Of small numbers: the rows with value v are starts[v] up
** to starts[v + 1], for v below n. Of texts, for each text that occurs: its rows, all in one array. */
void key_give_starts(World *world, int number, int column, const int32_t *starts, int32_t n);
void key_give_group(World *world, int number, int column, Str text, KeyRows rows);

#endif
