/* RFC 8259, read by recursive descent; see json.h. */
#include "base/json.h"

#include "base/utf8.h"

/* What is left of the text; each of these moves on past what it names, false where something else stands. */

static bool take(Str *text, char c) {
  if (text->n == 0 || *text->p != c) return false;
  *text = str_from(*text, 1);
  return true;
}

static bool take_word(Str *text, Str word) {
  if (!str_starts(*text, word)) return false;
  *text = str_from(*text, word.n);
  return true;
}

static bool is_space(char c) {
  return c == ' ' || c == '\t' || c == '\n' || c == '\r';
}

static void take_space(Str *text) {
  int32_t n = 0;
  while (n < text->n && is_space(text->p[n])) n++;
  *text = str_from(*text, n);
}

static bool take_digits(Str *text) {
  int32_t n = 0;
  while (n < text->n && char_digit(text->p[n])) n++;
  *text = str_from(*text, n);
  return n > 0;
}

static bool take_number(Str *text) {
  take(text, '-');
  if (!take(text, '0') && !take_digits(text)) return false;
  if (take(text, '.') && !take_digits(text)) return false;
  if (!take(text, 'e') && !take(text, 'E')) return true;
  if (!take(text, '+')) take(text, '-');
  return take_digits(text);
}

static bool is_hex(char c) {
  return (c >= '0' && c <= '9') || (c >= 'a' && c <= 'f') || (c >= 'A' && c <= 'F');
}

/* Behind a backslash. */
static bool take_escape(Str *text) {
  for (const char *c = "\"\\/bfnrt"; *c; c++)
    if (take(text, *c)) return true;
  if (!take(text, 'u')) return false;
  for (int i = 0; i < 4; i++)
    if (text->n <= i || !is_hex(text->p[i])) return false;
  *text = str_from(*text, 4);
  return true;
}

static bool take_string(Str *text) {
  if (!take(text, '"')) return false;
  for (;;) {
    uint32_t code;
    *text = str_from(*text, utf8_unquoted(*text, 0));
    if (take(text, '"')) return true;
    if (take(text, '\\')) {
      if (!take_escape(text)) return false;
      continue;
    }
    int32_t n = utf8_decode(*text, &code);
    if (n <= 0 || code < ' ') return false;
    *text = str_from(*text, n);
  }
}

static bool take_value(Str *text, int depth);

/* What stands between the brackets of an array or an object, the closing one included. */
static bool take_members(Str *text, char close, int depth) {
  take_space(text);
  if (take(text, close)) return true;
  do {
    take_space(text);
    if (close == '}') {
      if (!take_string(text)) return false;
      take_space(text);
      if (!take(text, ':')) return false;
    }
    if (!take_value(text, depth)) return false;
    take_space(text);
  } while (take(text, ','));
  return take(text, close);
}

static bool take_value(Str *text, int depth) {
  take_space(text);
  if (depth > 0 && take(text, '{')) return take_members(text, '}', depth - 1);
  if (depth > 0 && take(text, '[')) return take_members(text, ']', depth - 1);
  if (text->n && *text->p == '"') return take_string(text);
  return take_word(text, S("true")) || take_word(text, S("false")) || take_word(text, S("null")) || take_number(text);
}

bool json_valid(Str text, int depth) {
  bool whole = take_value(&text, depth);
  take_space(&text);
  return whole && text.n == 0;
}
