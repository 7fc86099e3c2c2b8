/* SELECTs that are read whole (needs_whole): their rows, grouped, sorted, each once, as the SELECT says. What is not known
** for certain ends them, and SQLite has to run the rule. */
#ifndef LINT_SELECTS_H
#define LINT_SELECTS_H

#include "lint/rule.h"
#include "lint/search.h"

struct Made;

/* What running a rule that was read whole takes beside. */
typedef struct SelectRoom {
  Plans plans;
  struct Made *made[NEED_ROWS_MAX]; /* NULL: not made yet */
  Value results[NEED_RESULTS_MAX];
} SelectRoom;

/* Begins to ask one; the room must live as long. */
void select_begin(Idle *s, SelectRoom *room, World *world, const Need *needs);

/* Told of a finding: its fields by RowField, NULL where the SELECT has no such column. */
typedef void TakeFields(void *data, const Value fields[FIELD_COUNT]);

/* Runs a rule that was read whole. FOUND_NONE: `take` has been told of all of its findings. FOUND_MAYBE: only SQLite can
** tell what it finds, and what has been told does not count. take == NULL: FOUND_SURELY as soon as there is one. */
Found select_rule(World *world, const Rule *rule, TakeFields *take, void *data);

/* Rows of SELECTs inside others. Makes those of a NEED_ROWS for a query that joins them; false where not all is known. */
bool made_rows(Idle *s, int16_t rows);
/* How many they are. */
int32_t made_count(const Idle *s, int table);
/* The rows in which a column has a value; false where it can't be looked up. */
bool made_with(Idle *s, int table, int column, Value value, KeyRows *rows);
/* The first value of the first row, NULL without rows; whether a value is among those of the only column; whether there
** is a row. Unknown where that is not certain. */
Value rows_first(Idle *s, int16_t rows);
Value rows_have(Idle *s, int16_t rows, Value value, bool nocase);
Truth rows_any(Idle *s, int16_t rows);

#endif
