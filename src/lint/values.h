/* SQL's values and what rules ask of them, answered as SQLite would, or left unknown where that is not certain. */
#ifndef LINT_VALUES_H
#define LINT_VALUES_H

#include <string.h>

#include "base/str.h"

typedef enum ValueType { VALUE_NULL, VALUE_INTEGER, VALUE_TEXT, VALUE_UNKNOWN } ValueType;
typedef enum ValueCase { CASE_AS_IS, CASE_LOWER, CASE_UPPER } ValueCase;

/* Small enough to be returned in registers. */
typedef struct Value {
  union {
    int64_t integer;
    const char *p; /* text */
  };
  int32_t n;      /* bytes of text */
  uint16_t type;  /* ValueType */
  uint16_t shown; /* ValueCase: how the letters of the text are meant; lower() makes no copy */
} Value;

static inline Value value_integer(int64_t integer) {
  return (Value){.integer = integer, .type = VALUE_INTEGER};
}
static inline Value value_text(Str text) {
  return (Value){.p = text.p, .n = text.n, .type = VALUE_TEXT};
}
static inline Value value_null(void) {
  return (Value){.type = VALUE_NULL};
}
static inline Value value_unknown(void) {
  return (Value){.type = VALUE_UNKNOWN};
}
static inline Str value_str(Value value) {
  return (Str){value.p, value.n};
}

/* Whether a condition holds: 0, 1, NULL or unknown. */
static inline Value value_truth(Value value) {
  if (value.type == VALUE_TEXT) return value_unknown(); /* "1" is true */
  return value.type == VALUE_INTEGER ? value_integer(value.integer != 0) : value;
}
/* An integer where the two can be compared, with *order below, equal or above 0; else NULL or unknown. */
Value value_compare(Value a, Value b, bool nocase, int *order);
/* The same for equality alone: 1, 0, NULL or unknown. */
Value value_equal_texts(Value a, Value b, bool nocase); /* two texts of one length, in some other case */
static inline Value value_equal(Value a, Value b, bool nocase) {
  if (a.type == VALUE_UNKNOWN || b.type == VALUE_UNKNOWN) return value_unknown();
  if (a.type == VALUE_NULL || b.type == VALUE_NULL) return value_null();
  if (a.type != b.type) return value_unknown();
  if (a.type == VALUE_INTEGER) return value_integer(a.integer == b.integer);
  if (a.n != b.n) return value_integer(0);
  if (nocase || a.shown || b.shown) return value_equal_texts(a, b, nocase);
  return value_integer(a.n == 0 || memcmp(a.p, b.p, (size_t)a.n) == 0);
}
Value value_case(Value value, ValueCase shown);
/* Without blanks at both ends. */
Value value_trim(Value value);
/* The code of the first character. */
Value value_unicode(Value value);
Value value_length(Value value);
Value value_instr(Value value, Value part);
Value value_substr(Value value, Value start, Value length);
/* escape: 0 for none. */
Value value_like(Value value, Value pattern, char escape);
/* Text of what is shown: digits of an integer, letters in their case. */
Value value_as_text(Arena *arena, Value value);
/* As CAST(value AS INTEGER). */
Value value_as_integer(Value value);
Value value_replace(Arena *arena, Value value, Value part, Value with);
/* Without characters of a set at the left, the right end. */
Value value_trim_sides(Value value, Value set, bool left, bool right);
Value value_hex(Arena *arena, Value value);
Value value_glob(Value value, Value pattern);
/* sign: '+', '-', '*', '%'. */
Value value_calculate(Value a, char sign, Value b);

#endif
