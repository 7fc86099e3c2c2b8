/* Values of rules; see values.h.
**
** What SQLite would convert, and characters that are no ASCII where they are counted, give unknown. */
#include "lint/values.h"

#include <string.h>

#include "base/buf.h"
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

static bool is_among(char c, Str set) {
  return str_find_char(set, c) >= 0;
}

Value value_trim_sides(Value value, Value set, bool left, bool right) {
  Value result;
  if (absent(value, set, &result)) return result;
  if (!texts(value, set) || set.shown || value.shown || !is_ascii(value_str(set))) return value_unknown();
  for (; left && value.n && is_among(value.p[0], value_str(set)); value.p++) value.n--;
  while (right && value.n && is_among(value.p[value.n - 1], value_str(set))) value.n--;
  return value;
}

Value value_trim(Value value) {
  if (value.type == VALUE_INTEGER) return value_unknown();
  for (; value.type == VALUE_TEXT && value.n && value.p[0] == ' '; value.p++) value.n--;
  while (value.type == VALUE_TEXT && value.n && value.p[value.n - 1] == ' ') value.n--;
  return value;
}

Value value_as_text(Arena *arena, Value value) {
  if (value.type == VALUE_INTEGER) {
    char digits[24], *p = digits + sizeof digits;
    uint64_t rest = value.integer < 0 ? -(uint64_t)value.integer : (uint64_t)value.integer;
    do *--p = (char)('0' + rest % 10);
    while (rest /= 10);
    if (value.integer < 0) *--p = '-';
    return value_text(str_dup(arena, str_span(p, digits + sizeof digits)));
  }
  if (value.type != VALUE_TEXT || !value.shown) return value;
  char *copy = arena_bytes(arena, (ptrdiff_t)value.n + 1);
  for (int32_t i = 0; i < value.n; i++) copy[i] = letter(value, i);
  copy[value.n] = 0;
  return value_text((Str){copy, value.n});
}

Value value_as_integer(Value value) {
  if (value.type != VALUE_TEXT) return value;
  Str rest = value_str(value);
  while (rest.n && char_space(rest.p[0])) rest = str_from(rest, 1);
  int32_t n = rest.n && (rest.p[0] == '-' || rest.p[0] == '+');
  int32_t first = n;
  while (n < rest.n && char_digit(rest.p[n])) n++;
  if (n == first) return value_integer(0);
  int64_t number;
  if (n - first > 18 || !str_int(str_sub(rest, first, n), &number)) return value_unknown();
  return value_integer(rest.p[0] == '-' ? -number : number);
}

Value value_hex(Arena *arena, Value value) {
  static const char digits[] = "0123456789ABCDEF";
  value = value_as_text(arena, value);
  if (value.type == VALUE_UNKNOWN) return value;
  if (value.type == VALUE_NULL) return value_text(S(""));
  char *text = arena_bytes(arena, (ptrdiff_t)value.n * 2 + 1);
  for (int32_t i = 0; i < value.n; i++) {
    text[2 * i] = digits[(unsigned char)value.p[i] >> 4];
    text[2 * i + 1] = digits[value.p[i] & 15];
  }
  text[2 * value.n] = 0;
  return value_text((Str){text, 2 * value.n});
}

Value value_replace(Arena *arena, Value value, Value part, Value with) {
  Value result;
  if (absent(value, part, &result) || absent(value, with, &result)) return result;
  Str text = value_str(value_as_text(arena, value)), old = value_str(value_as_text(arena, part));
  Str new = value_str(value_as_text(arena, with));
  if (old.n == 0 || str_find(text, old) < 0) return value_text(text);
  Buf buf = buf_new(arena);
  for (int32_t at; (at = str_find(text, old)) >= 0; text = str_from(text, at + old.n)) {
    buf_str(&buf, str_sub(text, 0, at));
    buf_str(&buf, new);
  }
  buf_str(&buf, text);
  return value_text(buf_done(&buf));
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

/* Behind so many characters, counted as SQLite counts them. */
static int32_t characters(Str text, int32_t at, int64_t n) {
  for (; n > 0 && at < text.n; n--)
    if ((unsigned char)text.p[at++] >= 0xc0)
      while (at < text.n && ((unsigned char)text.p[at] & 0xc0) == 0x80) at++;
  return at;
}

static int64_t count_characters(Str text) {
  int64_t n = 0;
  for (int32_t at = 0; at < text.n; n++) at = characters(text, at, 1);
  return n;
}

Value value_substr(Value value, Value start, Value length) {
  Value result;
  if (absent(value, start, &result) || absent(value, length, &result)) return result;
  if (value.type != VALUE_TEXT || start.type != VALUE_INTEGER || length.type != VALUE_INTEGER) return value_unknown();
  int64_t from = start.integer, n = length.integer;
  if (from < INT32_MIN || from > INT32_MAX || n < INT32_MIN || n > INT32_MAX) return value_unknown();
  if (value.n && memchr(value.p, 0, (size_t)value.n)) return value_unknown();
  bool plain = is_ascii(value_str(value)), before = n < 0; /* those before `start` */
  if (before) n = -n;
  if (from < 0) {
    from += plain ? value.n : count_characters(value_str(value));
    if (from < 0) n = n + from < 0 ? 0 : n + from, from = 0;
  } else if (from > 0) {
    from--;
  } else if (n > 0) {
    n--;
  }
  if (before) {
    from -= n;
    if (from < 0) n += from, from = 0;
  }
  Str text = value_str(value);
  int32_t first = !plain ? characters(text, 0, from) : from < text.n ? (int32_t)from : text.n;
  int32_t end = !plain ? characters(text, first, n) : n < text.n - first ? first + (int32_t)n : text.n;
  Value part = value_text(str_sub(text, first, end));
  part.shown = value.shown;
  return part;
}

/* Behind the character at `at`, as SQLite counts them. */
static int32_t next_character(Value value, int32_t at) {
  bool several = (unsigned char)letter(value, at++) >= 0xc0;
  while (several && at < value.n && ((unsigned char)letter(value, at) & 0xc0) == 0x80) at++;
  return at;
}

/* escape: 0 for none. The pattern is ASCII. */
static bool like(Value value, int32_t at, Value pattern, int32_t i, char escape) {
  while (i < pattern.n) {
    char c = pattern.p[i++];
    if (c == '%' && escape != '%') {
      while (i < pattern.n && pattern.p[i] == '%') i++;
      if (i == pattern.n) return true;
      char first = char_lower(pattern.p[i]);
      bool plain = first != '_' && first != escape; /* most places fail at their first character */
      for (; at < value.n; at = next_character(value, at))
        if ((!plain || char_lower(letter(value, at)) == first) && like(value, at, pattern, i, escape)) return true;
      return false;
    }
    bool any = c == '_' && escape != '_';
    if (escape && c == escape) c = pattern.p[i++];
    if (at == value.n || (!any && char_lower(letter(value, at)) != char_lower(c))) return false;
    at = any ? next_character(value, at) : at + 1;
  }
  return at == value.n;
}

enum { LIKE_STARS_MAX = 4 };

Value value_like(Value value, Value pattern, char escape) {
  Value result;
  int stars = 0;
  if (absent(value, pattern, &result)) return result;
  if (!texts(value, pattern) || pattern.shown || !is_ascii(value_str(pattern))) return value_unknown();
  for (int32_t i = 0; i < pattern.n; i++) {
    if (escape && pattern.p[i] == escape) {
      if (++i == pattern.n) return value_unknown();
      continue;
    }
    stars += pattern.p[i] == '%';
  }
  return stars > LIKE_STARS_MAX ? value_unknown() : value_integer(like(value, 0, pattern, 0, escape));
}

/* The set that begins at pattern.p[*i], behind its '['; *i goes behind its end. False for none that is plain. */
static bool glob_set(Value pattern, int32_t *i, char c, bool *within) {
  bool inverted = *i < pattern.n && pattern.p[*i] == '^';
  int32_t at = *i + inverted, first = at;
  *within = false;
  for (; at < pattern.n && (pattern.p[at] != ']' || at == first); at++) {
    char low = pattern.p[at], high = low;
    if (at + 2 < pattern.n && pattern.p[at + 1] == '-' && pattern.p[at + 2] != ']') high = pattern.p[at += 2];
    *within = *within || (c >= low && c <= high);
  }
  *within = *within != inverted;
  *i = at + 1;
  return at < pattern.n;
}

static bool glob(Value value, int32_t at, Value pattern, int32_t i) {
  while (i < pattern.n) {
    char c = pattern.p[i++];
    if (c == '*') {
      while (i < pattern.n && pattern.p[i] == '*') i++;
      if (i == pattern.n) return true;
      for (; at <= value.n; at++)
        if (glob(value, at, pattern, i)) return true;
      return false;
    }
    if (at == value.n) return false;
    bool within = c == '?' || c == letter(value, at);
    if (c == '[' && !glob_set(pattern, &i, letter(value, at), &within)) return false;
    if (!within) return false;
    at++;
  }
  return at == value.n;
}

Value value_glob(Value value, Value pattern) {
  Value result;
  int stars = 0;
  if (absent(value, pattern, &result)) return result;
  if (!texts(value, pattern) || pattern.shown) return value_unknown();
  if (!is_ascii(value_str(pattern)) || !is_ascii(value_str(value))) return value_unknown();
  if (memchr(str_chars(value.p), 0, (size_t)value.n)) return value_unknown();
  for (int32_t i = 0; i < pattern.n; i++) stars += pattern.p[i] == '*';
  return stars > LIKE_STARS_MAX ? value_unknown() : value_integer(glob(value, 0, pattern, 0));
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
