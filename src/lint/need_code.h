/* What conditions of needs are made of: in evaluate.c, which interprets a team's, and in C that embed_needs.c writes of
** the built-in rules'. */
#ifndef LINT_NEED_CODE_H
#define LINT_NEED_CODE_H

#include "lint/needs.h"
#include "lint/tables.h"
#include "lint/values.h"

/* Whether there is a row; likewise whether a condition holds. */
typedef enum Found { FOUND_NONE, FOUND_MAYBE, FOUND_SURELY } Found;

/* A rule being asked. */
typedef struct Idle {
  World *world;
  const Need *needs;
  int32_t rows[NEED_SLOTS_MAX]; /* the row that each slot is at; < 0: it is missing */
  int64_t visits;               /* that may still be made */
  int64_t visits_each;          /* how many more for each row of a query's tables, once its plan is made */
  struct Plans *plans;          /* search.c's */
  struct Made **made;           /* selects.c's: rows of SELECTs, by number of NEED_ROWS */
  Value *results;               /* of aggregates, by their number */
} Idle;

/* A cell of a column, by its type. */
static inline Value need_text(Str text) {
  return text.p ? value_text(text) : value_null();
}
static inline Value need_integer(int64_t integer) {
  return integer != NO_INT ? value_integer(integer) : value_null();
}

/* What a condition says: SQL's three values, and a fourth. */
typedef enum Truth { TRUTH_FALSE, TRUTH_TRUE, TRUTH_NULL, TRUTH_UNKNOWN } Truth;

static inline Truth truth_of(Value condition) {
  Value value = value_truth(condition);
  if (value.type == VALUE_INTEGER) return value.integer ? TRUTH_TRUE : TRUTH_FALSE;
  return value.type == VALUE_NULL ? TRUTH_NULL : TRUTH_UNKNOWN;
}
static inline Value truth_value(Truth truth) {
  return truth <= TRUTH_TRUE ? value_integer(truth) : truth == TRUTH_NULL ? value_null() : value_unknown();
}
static inline Found truth_found(Truth truth) {
  return truth == TRUTH_TRUE ? FOUND_SURELY : truth == TRUTH_UNKNOWN ? FOUND_MAYBE : FOUND_NONE;
}
static inline Truth truth_not(Truth truth) {
  return truth <= TRUTH_TRUE ? (Truth)!truth : truth;
}
/* AND and OR of what has not decided: neither is false, or neither true. */
static inline Truth truth_both(Truth a, Truth b) {
  return a > b ? a : b;
}

static inline Value need_is_null(Value value) {
  return value.type == VALUE_UNKNOWN ? value : value_integer(value.type == VALUE_NULL);
}
static inline Value need_differ(Value a, Value b, bool nocase) {
  Value result = value_equal(a, b, nocase);
  return result.type == VALUE_INTEGER ? value_integer(!result.integer) : result;
}
static inline Value need_is(Value a, Value b, bool nocase) {
  Value result = value_equal(a, b, nocase);
  return result.type == VALUE_NULL ? value_integer(a.type == b.type) : result;
}
static inline Value need_compare(NeedOp op, Value a, Value b, bool nocase) {
  int order;
  Value known = value_compare(a, b, nocase, &order);
  if (known.type != VALUE_INTEGER) return known;
  return value_integer(op == NEED_LT ? order < 0 : op == NEED_LE ? order <= 0 : op == NEED_GT ? order > 0 : order >= 0);
}
/* One value of IN (…): whether it decides; what is known so far goes to *result. */
static inline bool need_among(Value a, Value b, bool nocase, Value *result) {
  Value known = value_equal(a, b, nocase);
  bool decides = known.type == VALUE_INTEGER && known.integer;
  if (decides || (known.type != VALUE_INTEGER && result->type != VALUE_UNKNOWN)) *result = known;
  return decides;
}

/* Conditions of cells whose types are known. */
static inline Truth truth_bool(bool holds) {
  return holds ? TRUTH_TRUE : TRUTH_FALSE;
}
static inline Truth cell_true(int64_t a) {
  return a == NO_INT ? TRUTH_NULL : truth_bool(a != 0);
}
static inline Truth cells_compare(NeedOp op, int64_t a, int64_t b) {
  if (op == NEED_IS) return truth_bool(a == b);
  if (a == NO_INT || b == NO_INT) return TRUTH_NULL;
  return truth_bool(op == NEED_EQ   ? a == b
                    : op == NEED_NE ? a != b
                    : op == NEED_LT ? a < b
                    : op == NEED_LE ? a <= b
                    : op == NEED_GT ? a > b
                                    : a >= b);
}
static inline bool texts_same(Str a, Str b, bool nocase) {
  if (a.n != b.n) return false;
  return nocase ? value_equal_texts(value_text(a), value_text(b), true).integer : memcmp(a.p, b.p, (size_t)a.n) == 0;
}
static inline Truth texts_compare(NeedOp op, Str a, Str b, bool nocase) {
  if (op == NEED_IS && (!a.p || !b.p)) return truth_bool(!a.p == !b.p);
  if (!a.p || !b.p) return TRUTH_NULL;
  return truth_bool(texts_same(a, b, nocase) != (op == NEED_NE));
}

/* A value of a row of the NEED_ROWS -1 - table; any need, interpreted. */
Value need_made(Idle *s, int table, int32_t row, int column);
Value need_interpreted(Idle *s, int16_t number);

/* Functions of rules. */
Value need_setting(const Idle *s, Str name);
Value need_source(const Idle *s, Value place);
Value need_cover(const Idle *s, Value from, Value to);
Value need_mentions(const Idle *s, Value text, Value name);

/* EXISTS and count(*) of the query with that number among the needs. */
Truth need_exists(Idle *s, int16_t query);
Value need_count(Idle *s, int16_t query);

#endif
