/* Lists of values that are met once: DISTINCT, UNION and the keys of groups. */
#ifndef LINT_DISTINCT_H
#define LINT_DISTINCT_H

#include "base/vec.h"
#include "lint/values.h"

typedef struct Distinct {
  VEC(Value) values; /* of all lists, one behind the other */
  int32_t n;         /* lists */
  int32_t *slots, nslots;
} Distinct;

typedef struct Seen {
  int32_t number; /* of the list, in the order in which they were met first */
  bool new;
  bool unknown; /* one of its values is: it is not added */
} Seen;

/* Adds a list of n values, as many each time. `nocase`: those whose texts are compared so, as bits. NULL is like NULL. */
Seen distinct_add(Distinct *distinct, Arena *arena, const Value *values, int n, uint32_t nocase);

#endif
