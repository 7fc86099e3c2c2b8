/* Values of rules; see values.h.
**
** What SQLite would convert, and characters that are no ASCII where they are counted, give unknown. */
#include "lint/values.h"

#include <string.h>

#include "base/utf8.h"

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
  char c = value.p[at];
  if (value.shown == CASE_LOWER) return char_lower(c);
  return value.shown == CASE_UPPER && c >= 'a' && c <= 'z' ? (char)(c - 'a' + 'A') : c;
}

static bool is_ascii(Str text) {
  return utf8_next(text, 0) == text.n;
}

static int compare_texts(Value a, Value b, bool nocase) {
  int32_t n = a.n < b.n ? a.n : b.n;
  if (!nocase && !a.shown && !b.shown) {
    int order = n ? memcmp(a.p, b.p, (size_t)n) : 0;
    return order ? order : a.n - b.n;
  }
  for (int32_t i = 0; i < n; i++) {
    char x = letter(a, i), y = letter(b, i);
    if (nocase) x = char_lower(x), y = char_lower(y);
    if (x != y) return (unsigned char)x - (unsigned char)y;
  }
  return a.n - b.n;
}

Value value_compare(Value a, Value b, bool nocase, int *order) {
  Value result;
  if (absent(a, b, &result)) return result;
  if (a.type != b.type) return value_unknown();
  if (texts(a, b)) *order = compare_texts(a, b, nocase);
  else *order = (a.integer > b.integer) - (a.integer < b.integer);
  return value_integer(1);
}

/* From the end: names that are not the same often begin alike. */
Value value_equal_texts(Value a, Value b, bool nocase) {
  if (a.p == b.p && a.shown == b.shown) return value_integer(1);
  for (int32_t i = a.n - 1; i >= 0; i--) {
    char x = letter(a, i), y = letter(b, i);
    if (x != y && (!nocase || char_lower(x) != char_lower(y))) return value_integer(0);
  }
  return value_integer(1);
}

Value value_case(Value value, ValueCase shown) {
  if (value.type == VALUE_INTEGER) return value_unknown();
  value.shown = (uint16_t)shown; /* the last call decides */
  return value;
}

Value value_trim(Value value) {
  if (value.type == VALUE_INTEGER) return value_unknown();
  for (; value.type == VALUE_TEXT && value.n && value.p[0] == ' '; value.p++) value.n--;
  while (value.type == VALUE_TEXT && value.n && value.p[value.n - 1] == ' ') value.n--;
  return value;
}

Value value_unicode(Value value) {
  uint32_t code;
  if (value.type == VALUE_NULL || (value.type == VALUE_TEXT && value.n == 0)) return value_null();
  if (value.type != VALUE_TEXT || value.shown || !utf8_decode(value_str(value), &code)) return value_unknown();
  return code ? value_integer(code) : value_unknown();
}

Value value_length(Value value) {
  if (value.type == VALUE_NULL) return value;
  if (value.type != VALUE_TEXT || !is_ascii(value_str(value))) return value_unknown();
  return memchr(value.p, 0, (size_t)value.n) ? value_unknown() : value_integer(value.n);
}

Value value_instr(Value value, Value part) {
  Value result;
  if (absent(value, part, &result)) return result;
  if (!texts(value, part)) return value_unknown();
  if (part.n == 0) return value_integer(1);
  if (!value.shown && !part.shown && str_find(value_str(value), value_str(part)) < 0) return value_integer(0);
  for (int32_t i = 0, character = 0; i + part.n <= value.n; i++) {
    character += ((unsigned char)value.p[i] & 0xc0) != 0x80;
    int32_t k = 0;
    while (k < part.n && letter(value, i + k) == letter(part, k)) k++;
    if (k == part.n) return value_integer(character);
  }
  return value_integer(0);
}

Value value_substr(Value value, Value start, Value length) {
  Value result;
  if (absent(value, start, &result) || absent(value, length, &result)) return result;
  if (value.type != VALUE_TEXT || start.type != VALUE_INTEGER || length.type != VALUE_INTEGER) return value_unknown();
  if (length.integer < 0 || start.integer > INT32_MAX || length.integer > INT32_MAX) return value_unknown();
  if (start.integer < 0 && start.integer >= -value.n && is_ascii(value_str(value)))
    start.integer += value.n + 1; /* from the end */
  if (start.integer < 1) return value_unknown();
  int64_t end = start.integer - 1 + length.integer;
  Str before = str_sub(value_str(value), 0, end < value.n ? (int32_t)end : value.n);
  if (!is_ascii(before)) return value_unknown();
  Value part = value_text(str_from(before, (int32_t)start.integer - 1));
  part.shown = value.shown;
  return part;
}

/* Only what rules use: letters and '%'. */
static bool like(Value value, int32_t at, Value pattern, int32_t i) {
  for (; i < pattern.n; i++, at++) {
    if (pattern.p[i] == '%') {
      while (i < pattern.n && pattern.p[i] == '%') i++;
      if (i == pattern.n) return true;
      for (; at < value.n; at++)
        if (like(value, at, pattern, i)) return true;
      return false;
    }
    if (at == value.n || char_lower(letter(value, at)) != char_lower(letter(pattern, i))) return false;
  }
  return at == value.n;
}

enum { LIKE_STARS_MAX = 4 };

Value value_like(Value value, Value pattern) {
  Value result;
  int stars = 0;
  if (absent(value, pattern, &result)) return result;
  if (!texts(value, pattern) || !is_ascii(value_str(pattern))) return value_unknown();
  for (int32_t i = 0; i < pattern.n; i++) {
    if (pattern.p[i] == '_') return value_unknown();
    stars += pattern.p[i] == '%';
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
