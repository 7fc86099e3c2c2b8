/* Where statements go over D1's limits (d1.def). */
#ifndef FACTS_LIMITS_H
#define FACTS_LIMITS_H

#include "catalog/catalog.h"

typedef struct LimitCase {
  int32_t statement;
  Str limit; /* the limit's name in d1.def */
  int64_t value, maximum;
  Node *node; /* what is too large, in the statement's source; NULL: the whole statement */
} LimitCase;

typedef VEC(LimitCase) LimitCases;

/* All of them, in order of statements. */
LimitCases limits_find(const Catalog *catalog, Arena *arena);

#endif
