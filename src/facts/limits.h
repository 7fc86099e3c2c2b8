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

/* How long a statement is as it is sent: without its semicolon, with the comments before it and in it. wrangler leaves them
** there (splitter.h), and D1 counts them: of a SELECT with a comment 100,000 bytes pass and 100,001 fail (probe: workerd
** 1.20261117.1). */
int32_t limits_statement_bytes(const Statement *statement);

#endif
