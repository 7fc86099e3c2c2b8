/* Is a text JSON as RFC 8259 has it? A reader of its own, for mig's takes comments and has a limit of depth. */
#include <string.h>

#include "base/utf8.h"
#include "fuzz.h"

/* Moves on past one of the characters; false where another stands. */
static bool take(Str *text, const char *any) {
  if (text->n == 0 || !text->p[0] || !strchr(any, text->p[0])) return false;
  *text = str_from(*text, 1);
  return true;
}

static void space(Str *text) {
  while (take(text, " \t\r\n")) continue;
}

static bool digits(Str *text) {
  if (!take(text, "0123456789")) return false;
  while (take(text, "0123456789")) continue;
  return true;
}

static bool number(Str *text) {
  take(text, "-");
  if (!take(text, "0") && !digits(text)) return false;
  if (take(text, ".") && !digits(text)) return false;
  if (!take(text, "eE")) return true;
  take(text, "+-");
  return digits(text);
}

static bool escape(Str *text) {
  if (!take(text, "u")) return take(text, "\"\\/bfnrt");
  for (int i = 0; i < 4; i++)
    if (!take(text, "0123456789abcdefABCDEF")) return false;
  return true;
}

static bool string(Str *text) {
  if (!take(text, "\"")) return false;
  while (!take(text, "\"")) {
    uint32_t code;
    int32_t n = utf8_decode(*text, &code);
    if (n <= 0 || code < ' ') return false;
    bool escaped = code == '\\';
    *text = str_from(*text, n);
    if (escaped && !escape(text)) return false;
  }
  return true;
}

static bool word(Str *text, Str word) {
  if (!str_starts(*text, word)) return false;
  *text = str_from(*text, word.n);
  return true;
}

static bool value(Str *text);

/* What stands between the brackets of a list or an object, the closing one included. */
static bool members(Str *text, const char *close) {
  space(text);
  if (take(text, close)) return true;
  do {
    space(text);
    if (*close == '}') {
      if (!string(text)) return false;
      space(text);
      if (!take(text, ":")) return false;
    }
    if (!value(text)) return false;
    space(text);
  } while (take(text, ","));
  return take(text, close);
}

static bool value(Str *text) {
  space(text);
  if (take(text, "{")) return members(text, "}");
  if (take(text, "[")) return members(text, "]");
  if (str_starts(*text, S("\""))) return string(text);
  return word(text, S("true")) || word(text, S("false")) || word(text, S("null")) || number(text);
}

void fuzz_json(Str text, const char *what) {
  Str rest = text;
  bool whole = value(&rest);
  space(&rest);
  fuzz_hold(whole && rest.n == 0, what, text);
}
