/* RFC 8259, and loosely JSON5, read by recursive descent; see json.h. */
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

/* ---- what SQLite may read: JSON5 and what it takes beyond, with no more rules than must be ---- */

/* Characters beyond ASCII may be white space. */
static bool may_be_space(char c) {
  return is_space(c) || c == '\v' || c == '\f' || c & 0x80;
}

/* Ends at CR, LF, U+2028 or U+2029. */
static int32_t line_length(Str text) {
  int32_t n = 0;
  while (n < text.n && text.p[n] != '\n' && text.p[n] != '\r' && !str_starts(str_from(text, n), S("\xe2\x80\xa8")) &&
         !str_starts(str_from(text, n), S("\xe2\x80\xa9")))
    n++;
  return n;
}

/* White space and comments. */
static void skim_space(Str *text) {
  for (;;) {
    int32_t n = 0;
    while (n < text->n && may_be_space(text->p[n])) n++;
    *text = str_from(*text, n);
    if (str_starts(*text, S("//"))) {
      *text = str_from(*text, line_length(*text));
    } else if (str_starts(*text, S("/*"))) {
      int32_t end = str_find(str_from(*text, 2), S("*/"));
      *text = str_from(*text, end < 0 ? text->n : end + 4);
    } else {
      return;
    }
  }
}

static bool skim_string(Str *text) {
  char quote = *text->p;
  for (int32_t i = 1; i < text->n; i++) {
    if (text->p[i] == quote) {
      *text = str_from(*text, i + 1);
      return true;
    }
    if (text->p[i] == '\\') i++;
  }
  return false;
}

/* A number or a word: up to what may follow one. */
static Str skim_word(Str *text) {
  int32_t n = 0;
  while (n < text->n && !may_be_space(text->p[n]) && str_find_char(S("{}[]:,\"'/"), text->p[n]) < 0) n++;
  Str word = str_sub(*text, 0, n);
  *text = str_from(*text, n);
  return word;
}

static bool is_value_word(Str word) {
  static const Str words[] = {S_INIT("true"), S_INIT("false"), S_INIT("null"), S_INIT("infinity"),
                              S_INIT("inf"),  S_INIT("nan"),   S_INIT("qnan"), S_INIT("snan")};
  if (word.n && (char_digit(*word.p) || *word.p == '-' || *word.p == '+' || *word.p == '.')) return true;
  for (size_t i = 0; i < sizeof words / sizeof *words; i++)
    if (str_eq_fold(word, words[i])) return true;
  return false;
}

/* The name of a member, up to its colon. */
static bool skim_name(Str *text) {
  if (text->n && (*text->p == '"' || *text->p == '\'')) return skim_string(text);
  while (skim_word(text).n) skim_space(text); /* there may be letters beyond ASCII in it */
  return true;
}

static bool skim_value(Str *text, int depth);

static bool skim_members(Str *text, char close, int depth) {
  for (;;) {
    skim_space(text);
    if (take(text, close)) return true;
    if (close == '}') {
      if (!skim_name(text)) return false;
      skim_space(text);
      if (!take(text, ':')) return false;
    }
    if (!skim_value(text, depth)) return false;
    skim_space(text);
    if (!take(text, ',')) return take(text, close);
  }
}

static bool skim_value(Str *text, int depth) {
  skim_space(text);
  if (depth == 0) { /* as deep as it is looked into: what is left may be anything */
    *text = (Str){0};
    return false;
  }
  if (take(text, '{')) return skim_members(text, '}', depth - 1);
  if (take(text, '[')) return skim_members(text, ']', depth - 1);
  if (text->n && (*text->p == '"' || *text->p == '\'')) return skim_string(text);
  return is_value_word(skim_word(text));
}

bool json_readable(Str text, int depth) {
  if (text.n == 0) return false;
  if (json_valid(text, depth)) return true;
  bool whole = skim_value(&text, depth);
  skim_space(&text);
  return !text.p || (whole && text.n == 0);
}
