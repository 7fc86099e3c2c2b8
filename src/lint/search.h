/* Queries of needs, run over the rows behind the virtual tables.
**
** A query is run as nested loops, the table with the fewest rows first, by key where a condition gives one. What it
** leaves open makes its rows uncertain: a Found between none and one. */
#ifndef LINT_SEARCH_H
#define LINT_SEARCH_H

#include "lint/keys.h"
#include "lint/need_code.h"

/* Rows that may be visited for a rule, beside some for each row of the tables that it joins: then it is left to SQLite.
** So no needs are quadratic. */
enum { VISITS_LEAST = 1000 };

enum { TABLES_MAX = 12, CONDITIONS_MAX = 40 };

/* How one of a query's tables is gone through. */
typedef struct Step {
  int16_t table;      /* its NEED_TABLE */
  int16_t column;     /* the NEED_COLUMN by which its rows are looked up; 0: all rows */
  int16_t values;     /* the value looked up, or several of a list */
  int8_t row;         /* the slot whose row's number is the value; < 0: another value */
  bool list;          /* several */
  int16_t nth;        /* the number of the row among those of one value; 0: all of them */
  int16_t proven;     /* the condition that says no more than the look-up; 0: none */
  uint8_t type;       /* ColumnType of the column */
  uint8_t conditions; /* where those begin that can be asked once its row is known, the proven one before the others */
} Step;

typedef struct Plan {
  int n;        /* steps; < 0: too many */
  bool makes;   /* some of its tables are rows of SELECTs */
  bool settled; /* no condition asks about no row of the query */
  Step steps[TABLES_MAX + 1];
  const Need *conditions[CONDITIONS_MAX];
} Plan;

typedef struct Plans {
  uint64_t made; /* which, by number of query */
  Plan of[NEED_QUERIES_MAX];
} Plans;

/* Told of a row of a query, at which the slots are. FOUND_NONE: go on; what is enough for the search ends it. */
typedef Found Leaf(Idle *s, void *data);

/* Begins to ask a rule; `plans` and what else is kept must live as long. */
void search_begin(Idle *s, Plans *plans, World *world, const Need *needs);

/* Whether the query with that number among the needs has a row, as far as `enough`. With a leaf: FOUND_NONE once it has
** been told of all rows, FOUND_MAYBE where one is uncertain. */
Found search_query(Idle *s, int16_t number, Found enough, Leaf *leaf, void *data);

/* What a condition says, interpreted. */
Truth need_truth(Idle *s, int16_t number);

#endif
