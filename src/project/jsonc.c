/* JSON with comments and trailing commas, as wrangler.jsonc and mig.jsonc are
** written (https://jsonc.org); see value.h.
**
** Recursion is bounded: a configuration nested deeper than NESTING_MAX is refused. */
#include <string.h>

#include "project/value.h"

/* No configuration nests more than ten deep; V8's own reader stops in the thousands. */
#define NESTING_MAX 200

typedef struct Reader {
  const Document *document;
  int32_t at;
  int depth;
  Str *why;
} Reader;

static char peek(const Reader *reader) {
  return reader->document->text.p[reader->at];
}

static bool fail(Reader *reader, int32_t at, const char *message) {
  return document_error(reader->document, at, reader->why, "%s", message);
}

/* White space, comments and a byte order mark. */
static bool skip_space(Reader *reader) {
  Str text = reader->document->text;
  if (reader->at == 0 && str_starts(text, S("\xef\xbb\xbf"))) reader->at = 3;
  for (;;) {
    while (reader->at < text.n && char_space(text.p[reader->at])) reader->at++;
    Str rest = str_from(text, reader->at);
    if (str_starts(rest, S("//"))) {
      int32_t end = str_find_char(rest, '\n');
      reader->at = end < 0 ? text.n : reader->at + end;
    } else if (str_starts(rest, S("/*"))) {
      int32_t end = str_find(str_from(rest, 2), S("*/"));
      if (end < 0) return fail(reader, reader->at, "this comment is not closed");
      reader->at += end + 4;
    } else {
      return true;
    }
  }
}

/* Four hexadecimal digits at `at`; -1 if they are not that. */
static int32_t hex4(Str text, int32_t at) {
  int32_t code = 0;
  for (int i = 0; i < 4; i++) {
    const char *digits = "0123456789abcdef";
    char c = at + i < text.n ? char_lower(text.p[at + i]) : 0;
    const char *digit = c ? strchr(digits, c) : NULL;
    if (!digit) return -1;
    code = code * 16 + (int32_t)(digit - digits);
  }
  return code;
}

/* What follows a backslash; reader->at is behind it. */
static bool read_escape(Reader *reader, Buf *buf) {
  static const char letters[] = "\"\\/bfnrt", meanings[] = "\"\\/\b\f\n\r\t";
  Str text = reader->document->text;
  char c = reader->at < text.n ? text.p[reader->at++] : 0;
  const char *letter = c ? strchr(letters, c) : NULL;
  if (letter) {
    buf_char(buf, meanings[letter - letters]);
    return true;
  }
  int32_t code = c == 'u' ? hex4(text, reader->at) : -1;
  if (code < 0) return fail(reader, reader->at - 2, "no escape that JSON knows");
  reader->at += 4;
  if (code >= 0xd800 && code < 0xdc00 && str_starts(str_from(text, reader->at), S("\\u"))) {
    int32_t low = hex4(text, reader->at + 2);
    if (low >= 0xdc00 && low < 0xe000) {
      code = 0x10000 + ((code - 0xd800) << 10) + (low - 0xdc00);
      reader->at += 6;
    }
  }
  value_append_character(buf, (uint32_t)code);
  return true;
}

static bool read_string(Reader *reader, Str *string) {
  Str text = reader->document->text;
  Buf buf = buf_new(reader->document->arena);
  int32_t start = reader->at++;
  for (;;) {
    char c = reader->at < text.n ? text.p[reader->at] : '\n';
    if (c == '\n') return fail(reader, start, "this string is not closed");
    reader->at++;
    if (c == '"') break;
    if (c != '\\') buf_char(&buf, c);
    else if (!read_escape(reader, &buf)) return false;
  }
  *string = buf_done(&buf);
  return true;
}

static Value *read_value(Reader *reader);

/* Between two elements or before the end of a list: a comma, or what closes it. */
static bool separator(Reader *reader, char close, bool *done) {
  if (!skip_space(reader)) return false;
  if (peek(reader) == ',') {
    reader->at++;
    if (!skip_space(reader)) return false;
    *done = peek(reader) == close;
  } else if (peek(reader) == close) {
    *done = true;
  } else {
    return fail(reader, reader->at, close == '}' ? "expected ',' or '}'" : "expected ',' or ']'");
  }
  reader->at += *done;
  return true;
}

static Value *read_array(Reader *reader) {
  Value *array = value_new(reader->document->arena, VALUE_ARRAY, reader->at++);
  if (!skip_space(reader)) return NULL;
  bool done = peek(reader) == ']';
  reader->at += done;
  while (!done) {
    Value *item = read_value(reader);
    if (!item || !separator(reader, ']', &done)) return NULL;
    *vec_push(reader->document->arena, &array->items) = item;
  }
  return array;
}

static bool read_member(Reader *reader, Value *object) {
  Member member = {S(""), 0, NULL};
  if (!skip_space(reader)) return false;
  member.at = reader->at;
  if (peek(reader) != '"') return fail(reader, reader->at, "expected a key in double quotes, or '}'");
  if (!read_string(reader, &member.name) || !skip_space(reader)) return false;
  if (peek(reader) != ':') return fail(reader, reader->at, "expected ':' behind the key");
  reader->at++;
  member.value = read_value(reader);
  if (!member.value) return false;
  *vec_push(reader->document->arena, &object->members) = member;
  return true;
}

static Value *read_object(Reader *reader) {
  Value *object = value_new(reader->document->arena, VALUE_OBJECT, reader->at++);
  if (!skip_space(reader)) return NULL;
  bool done = peek(reader) == '}';
  reader->at += done;
  while (!done)
    if (!read_member(reader, object) || !separator(reader, '}', &done)) return NULL;
  return object;
}

/* true, false, null and numbers; numbers are not looked at closely. */
static Value *read_word(Reader *reader) {
  Str text = reader->document->text;
  int32_t start = reader->at;
  while (reader->at < text.n && (char_name(text.p[reader->at]) || strchr("+-.", text.p[reader->at]))) reader->at++;
  Str word = str_sub(text, start, reader->at);
  Value *value = value_new(reader->document->arena, VALUE_NULL, start);
  value->text = word;
  if (str_eq(word, S("true")) || str_eq(word, S("false"))) {
    value->kind = VALUE_BOOLEAN;
    value->boolean = word.n == 4;
  } else if (word.n && (char_digit(word.p[0]) || (word.p[0] == '-' && word.n > 1 && char_digit(word.p[1])))) {
    value->kind = VALUE_NUMBER;
  } else if (!str_eq(word, S("null"))) {
    fail(reader, start, start >= text.n ? "the file ends here, inside a value" : "expected a value");
    return NULL;
  }
  return value;
}

static Value *read_value(Reader *reader) {
  if (!skip_space(reader)) return NULL;
  if (reader->depth == NESTING_MAX) {
    fail(reader, reader->at, "nested too deeply");
    return NULL;
  }
  reader->depth++;
  Value *value;
  if (peek(reader) == '{') {
    value = read_object(reader);
  } else if (peek(reader) == '[') {
    value = read_array(reader);
  } else if (peek(reader) == '"') {
    value = value_new(reader->document->arena, VALUE_STRING, reader->at);
    if (!read_string(reader, &value->text)) value = NULL;
  } else {
    value = read_word(reader);
  }
  reader->depth--;
  return value;
}

Value *jsonc_read(const Document *document, Str *why) {
  Reader reader = {document, 0, 0, why};
  Value *value = read_value(&reader);
  if (!value || !skip_space(&reader)) return NULL;
  if (reader.at >= document->text.n) return value;
  fail(&reader, reader.at, "something follows the end of the configuration");
  return NULL;
}
