/* Conditions that decide nothing: a CHECK that no row can fail (or that every row does), an index term that is the same for every row. */
#ifndef FACTS_CONDITIONS_H
#define FACTS_CONDITIONS_H

#include "catalog/catalog.h"

typedef enum ConditionVerdict {
  CONDITION_OPEN,     /* some rows pass it, some may not; or it can't be told */
  CONDITION_CONSTANT, /* names no column of the table: true of every row, or of none */
  CONDITION_TRUE,     /* a number that is not 0 */
  CONDITION_ITSELF,   /* a column compared with itself */
  CONDITION_EITHER,   /* a <> 1 OR a <> 2, a IS NULL OR a IS NOT NULL: one side is always true */
  CONDITION_NULL,     /* a IN (1, NULL), a = 1 OR NULL: never false, and only false fails a CHECK */
} ConditionVerdict;

/* What a CHECK's expression says of the rows of its table; *cause is the part that decides it. */
ConditionVerdict condition_verdict(const Source *source, const Table *table, Node *expr, Node **cause);

/* "constant", "true", "itself", "either", "null"; p == NULL for an open one. */
Str verdict_name(ConditionVerdict verdict);

/* Whether an expression names no column of the table (in double quotes, what is no column is a string). */
bool names_no_column(const Source *source, const Table *table, Node *expr);

#endif
