/* Values of rules; see values.h.
**
** What SQLite would convert, and characters that are no ASCII where they are counted, give unknown. */
#include "lint/values.h"

#include <string.h>

/* The value where one of the two decides whatever the other is: unknown before NULL. False: both are there. */
static bool absent(Value a, Value b, Value *result) {
  if (a.type == VALUE_UNKNOWN || b.type == VALUE_UNKNOWN) return *result = value_unknown(), true;
  if (a.type == VALUE_NULL || b.type == VALUE_NULL) return *result = value_null(), true;
  return false;
}

static bool texts(Value a, Value b) {
  return a.type == VALUE_TEXT && b.type == VALUE_TEXT;
}

static char letter(Value value, int32_t at) {
  char c = value.text.p[at];
  if (value.shown == CASE_LOWER) return char_lower(c);
  return value.shown == CASE_UPPER && c >= 'a' && c <= 'z' ? (char)(c - 'a' + 'A') : c;
}

static bool is_ascii(Str text) {
  for (int32_t i = 0; i < text.n; i++)
    if ((unsigned char)text.p[i] >= 0x80) return false;
  return true;
}

Value value_truth(Value value) {
  if (value.type == VALUE_TEXT) return value_unknown();
  return value.type == VALUE_INTEGER ? value_integer(value.integer != 0) : value;
}

static int compare_texts(Value a, Value b, bool nocase) {
  int32_t n = a.text.n < b.text.n ? a.text.n : b.text.n;
  if (!nocase && !a.shown && !b.shown) {
    int order = n ? memcmp(a.text.p, b.text.p, (size_t)n) : 0;
    return order ? order : a.text.n - b.text.n;
  }
  for (int32_t i = 0; i < n; i++) {
    char x = letter(a, i), y = letter(b, i);
    if (nocase) x = char_lower(x), y = char_lower(y);
    if (x != y) return (unsigned char)x - (unsigned char)y;
  }
  return a.text.n - b.text.n;
}

Value value_compare(Value a, Value b, bool nocase, int *order) {
  Value result;
  if (absent(a, b, &result)) return result;
  if (a.type != b.type) return value_unknown();
  if (texts(a, b)) *order = compare_texts(a, b, nocase);
  else *order = (a.integer > b.integer) - (a.integer < b.integer);
  return value_integer(1);
}

Value value_case(Value value, ValueCase shown) {
  if (value.type == VALUE_INTEGER) return value_unknown();
  value.shown = shown; /* the last call decides */
  return value;
}

Value value_length(Value value) {
  if (value.type == VALUE_NULL) return value;
  if (value.type != VALUE_TEXT || !is_ascii(value.text)) return value_unknown();
  return memchr(value.text.p, 0, (size_t)value.text.n) ? value_unknown() : value_integer(value.text.n);
}

Value value_instr(Value value, Value part) {
  Value result;
  if (absent(value, part, &result)) return result;
  if (!texts(value, part)) return value_unknown();
  if (part.text.n == 0) return value_integer(1);
  for (int32_t i = 0, character = 0; i + part.text.n <= value.text.n; i++) {
    character += ((unsigned char)value.text.p[i] & 0xc0) != 0x80;
    int32_t k = 0;
    while (k < part.text.n && letter(value, i + k) == letter(part, k)) k++;
    if (k == part.text.n) return value_integer(character);
  }
  return value_integer(0);
}

Value value_substr(Value value, Value start, Value length) {
  Value result;
  if (absent(value, start, &result) || absent(value, length, &result)) return result;
  if (value.type != VALUE_TEXT || start.type != VALUE_INTEGER || length.type != VALUE_INTEGER) return value_unknown();
  if (start.integer < 1 || length.integer < 0 || start.integer > INT32_MAX || length.integer > INT32_MAX)
    return value_unknown();
  int64_t end = start.integer - 1 + length.integer;
  if (!is_ascii(str_sub(value.text, 0, end < value.text.n ? (int32_t)end : value.text.n))) return value_unknown();
  value.text = str_sub(value.text, (int32_t)start.integer - 1, end < value.text.n ? (int32_t)end : value.text.n);
  return value;
}

/* Only what rules use: letters and '%'. */
static bool like(Value value, int32_t at, Value pattern, int32_t i) {
  for (; i < pattern.text.n; i++, at++) {
    if (pattern.text.p[i] == '%') {
      while (i < pattern.text.n && pattern.text.p[i] == '%') i++;
      if (i == pattern.text.n) return true;
      for (; at < value.text.n; at++)
        if (like(value, at, pattern, i)) return true;
      return false;
    }
    if (at == value.text.n || char_lower(letter(value, at)) != char_lower(letter(pattern, i))) return false;
  }
  return at == value.text.n;
}

enum { LIKE_STARS_MAX = 4 };

Value value_like(Value value, Value pattern) {
  Value result;
  int stars = 0;
  if (absent(value, pattern, &result)) return result;
  if (!texts(value, pattern) || !is_ascii(pattern.text)) return value_unknown();
  for (int32_t i = 0; i < pattern.text.n; i++) {
    if (pattern.text.p[i] == '_') return value_unknown();
    stars += pattern.text.p[i] == '%';
  }
  return stars > LIKE_STARS_MAX ? value_unknown() : value_integer(like(value, 0, pattern, 0));
}

Value value_calculate(Value a, char sign, Value b) {
  Value result;
  int64_t integer;
  if (absent(a, b, &result)) return result;
  if (a.type != VALUE_INTEGER || b.type != VALUE_INTEGER) return value_unknown();
  if (sign == '%') {
    if (b.integer == 0) return value_null();
    return b.integer == -1 ? value_integer(0) : value_integer(a.integer % b.integer);
  }
  bool over = sign == '+'   ? __builtin_add_overflow(a.integer, b.integer, &integer)
              : sign == '-' ? __builtin_sub_overflow(a.integer, b.integer, &integer)
                            : __builtin_mul_overflow(a.integer, b.integer, &integer);
  return over ? value_unknown() : value_integer(integer);
}
