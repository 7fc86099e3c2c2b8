/* Look-up by a key column of a virtual table: the row numbers in runs of equal value, the runs in a hash
** table. Made at first use, in time proportional to the rows. Texts are equal folded, as NOCASE has it. */
#ifndef LINT_KEYS_H
#define LINT_KEYS_H

#include "lint/tables.h"

/* Rows with one value: order[start] up to order[end]. */
typedef struct KeyRun {
  int32_t row; /* the first of them */
  int32_t start, end;
} KeyRun;

/* Row numbers with one value, ascending. */
typedef struct KeyRows {
  const int32_t *order; /* NULL: the numbers are start up to end themselves */
  int32_t start, end;
} KeyRows;

/* The index of a key column of table `number` (in tables_all), made if need be. */
const KeyIndex *key_index(World *world, int number, int column);

/* The rows whose key equals `value`. */
KeyRows key_rows(World *world, int number, int column, Cell value);

/* The nth of them, from 0: one or none. */
KeyRows key_nth(KeyRows rows, int64_t n);

#endif
