/* SQL's values and what rules ask of them, answered as SQLite would, or left unknown where that is not certain. */
#ifndef LINT_VALUES_H
#define LINT_VALUES_H

#include "base/str.h"

typedef enum ValueType { VALUE_NULL, VALUE_INTEGER, VALUE_TEXT, VALUE_UNKNOWN } ValueType;
typedef enum ValueCase { CASE_AS_IS, CASE_LOWER, CASE_UPPER } ValueCase;

typedef struct Value {
  ValueType type;
  ValueCase shown; /* how the letters of `text` are meant: lower() makes no copy */
  int64_t integer;
  Str text;
} Value;

static inline Value value_integer(int64_t integer) {
  return (Value){.type = VALUE_INTEGER, .integer = integer};
}
static inline Value value_text(Str text) {
  return (Value){.type = VALUE_TEXT, .text = text};
}
static inline Value value_null(void) {
  return (Value){.type = VALUE_NULL};
}
static inline Value value_unknown(void) {
  return (Value){.type = VALUE_UNKNOWN};
}

/* Whether a condition holds: 0, 1, NULL or unknown. */
Value value_truth(Value value);
/* An integer where the two can be compared, with *order below, equal or above 0; else NULL or unknown. */
Value value_compare(Value a, Value b, bool nocase, int *order);
Value value_case(Value value, ValueCase shown);
Value value_length(Value value);
Value value_instr(Value value, Value part);
Value value_substr(Value value, Value start, Value length);
Value value_like(Value value, Value pattern);
/* sign: '+', '-', '*', '%'. */
Value value_calculate(Value a, char sign, Value b);

#endif
