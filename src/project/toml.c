/* TOML 1.0, as far as any wrangler.toml needs it: all of its syntax is read
** (https://toml.io/en/v1.0.0); numbers and dates are kept as text, and what TOML
** forbids without being ambiguous (a key twice) is let pass: wrangler says that.
** See value.h. */
#include <string.h>

#include "project/value.h"

/* Arrays and inline tables in each other; deeper than any configuration. */
#define NESTING_MAX 200

typedef struct Reader {
  const Document *document;
  Arena *arena;
  Str text;
  int32_t at;
  int depth;
  Str *why;
} Reader;

static char peek(const Reader *reader) {
  return reader->text.p[reader->at];
}

static bool ended(const Reader *reader) {
  return reader->at >= reader->text.n;
}

static bool fail(Reader *reader, int32_t at, const char *message) {
  return document_error(reader->document, at, reader->why, "%s", message);
}

static void skip_blanks(Reader *reader) {
  while (peek(reader) == ' ' || peek(reader) == '\t') reader->at++;
}

static void skip_comment(Reader *reader) {
  if (peek(reader) != '#') return;
  while (!ended(reader) && peek(reader) != '\n') reader->at++;
}

/* White space, line breaks and comments: between expressions and inside arrays. */
static void skip_lines(Reader *reader) {
  for (;;) {
    while (!ended(reader) && char_space(peek(reader))) reader->at++;
    if (peek(reader) != '#') return;
    skip_comment(reader);
  }
}

static bool read_code(Reader *reader, Buf *buf, int digits) {
  uint32_t code = 0;
  for (int i = 0; i < digits; i++) {
    static const char all[] = "0123456789abcdef";
    const char *digit = ended(reader) ? NULL : strchr(all, char_lower(peek(reader)));
    if (!digit || !*digit) return fail(reader, reader->at, "expected a hexadecimal digit");
    code = code * 16 + (uint32_t)(digit - all);
    reader->at++;
  }
  value_append_character(buf, code);
  return true;
}

/* What follows a backslash in a basic string; reader->at is on it. */
static bool read_escape(Reader *reader, Buf *buf, bool multiline) {
  static const char letters[] = "btnfre\"\\", meanings[] = "\b\t\n\f\r\033\"\\";
  int32_t start = reader->at++;
  char c = ended(reader) ? 0 : peek(reader);
  const char *letter = c ? strchr(letters, c) : NULL;
  if (multiline && c && char_space(c)) {
    while (!ended(reader) && char_space(peek(reader))) reader->at++;
    return true;
  }
  reader->at++;
  if (letter) buf_char(buf, meanings[letter - letters]);
  else if (c == 'u') return read_code(reader, buf, 4);
  else if (c == 'U') return read_code(reader, buf, 8);
  else return fail(reader, start, "no escape that TOML knows");
  return true;
}

/* Any of the four kinds of strings; reader->at is on the first quote. */
static bool read_string(Reader *reader, Str *string) {
  Buf buf = buf_new(reader->arena);
  char quote = peek(reader);
  int32_t start = reader->at;
  Str triple = quote == '"' ? S("\"\"\"") : S("'''");
  bool multiline = str_starts(str_from(reader->text, start), triple);
  reader->at += multiline ? 3 : 1;
  if (multiline && peek(reader) == '\r') reader->at++;
  if (multiline && peek(reader) == '\n') reader->at++;
  for (;;) {
    if (ended(reader) || (!multiline && peek(reader) == '\n')) return fail(reader, start, "this string is not closed");
    Str rest = str_from(reader->text, reader->at);
    bool at_end = multiline ? str_starts(rest, triple) : peek(reader) == quote;
    /* Up to two quotes may stand directly before the three that close. */
    if (at_end && !(multiline && rest.n > 3 && rest.p[3] == quote)) break;
    if (peek(reader) == '\\' && quote == '"') {
      if (!read_escape(reader, &buf, multiline)) return false;
    } else {
      buf_char(&buf, peek(reader));
      reader->at++;
    }
  }
  reader->at += multiline ? 3 : 1;
  *string = buf_done(&buf);
  return true;
}

static bool bare_key(char c) {
  return (char_name(c) && c != '$') || c == '-';
}

static bool read_key(Reader *reader, Str *key) {
  if (peek(reader) == '"' || peek(reader) == '\'') return read_string(reader, key);
  int32_t start = reader->at;
  while (!ended(reader) && bare_key(peek(reader))) reader->at++;
  *key = str_dup(reader->arena, str_sub(reader->text, start, reader->at));
  return reader->at > start || fail(reader, start, "expected a key");
}

/* The object that a key inside `object` leads to, made where it is missing; in an
** array of tables that is its last one. */
static Value *step_into(Reader *reader, Value *object, Str key, int32_t at) {
  Member *member = value_member(reader->arena, object, key, at);
  if (!member->value) member->value = value_new(reader->arena, VALUE_OBJECT, at);
  Value *value = member->value;
  if (value->kind == VALUE_ARRAY && value->items.n) value = *vec_last(&value->items);
  if (value->kind == VALUE_OBJECT) return value;
  fail(reader, at, "this key has a value already that is no table");
  return NULL;
}

/* a.b.c: *object becomes the table that holds the last part, *key that part. */
static bool read_path(Reader *reader, Value **object, Str *key, int32_t *at) {
  for (;;) {
    skip_blanks(reader);
    *at = reader->at;
    if (!read_key(reader, key)) return false;
    skip_blanks(reader);
    if (peek(reader) != '.') return true;
    reader->at++;
    *object = step_into(reader, *object, *key, *at);
    if (!*object) return false;
  }
}

static Value *read_value(Reader *reader);

static bool read_pair(Reader *reader, Value *object) {
  Str key = {0};
  int32_t at;
  if (!read_path(reader, &object, &key, &at)) return false;
  if (peek(reader) != '=') return fail(reader, reader->at, "expected '=' behind the key");
  reader->at++;
  skip_blanks(reader);
  Value *value = read_value(reader);
  if (!value) return false;
  value_member(reader->arena, object, key, at)->value = value;
  return true;
}

/* An array or an inline table; reader->at is on its bracket. */
static Value *read_list(Reader *reader, ValueKind kind) {
  char close = kind == VALUE_ARRAY ? ']' : '}';
  Value *list = value_new(reader->arena, kind, reader->at++);
  for (;;) {
    skip_lines(reader);
    if (peek(reader) == close) break;
    Value *item = kind == VALUE_ARRAY ? read_value(reader) : read_pair(reader, list) ? list : NULL;
    if (!item) return NULL;
    if (kind == VALUE_ARRAY) *vec_push(reader->arena, &list->items) = item;
    skip_lines(reader);
    if (peek(reader) == ',') {
      reader->at++;
    } else if (peek(reader) != close) {
      fail(reader, reader->at, kind == VALUE_ARRAY ? "expected ',' or ']'" : "expected ',' or '}'");
      return NULL;
    }
  }
  reader->at++;
  return list;
}

/* true, false, numbers, dates and times. */
static Value *read_word(Reader *reader) {
  int32_t start = reader->at;
  while (!ended(reader) && !strchr(",]}#\n\r", peek(reader))) reader->at++;
  Str word = str_trim(str_sub(reader->text, start, reader->at));
  Value *value = value_new(reader->arena, VALUE_NUMBER, start);
  value->text = word;
  if (str_eq(word, S("true")) || str_eq(word, S("false"))) {
    value->kind = VALUE_BOOLEAN;
    value->boolean = word.n == 4;
  } else if (word.n == 0 || !(char_digit(word.p[0]) || strchr("+-in", word.p[0]))) {
    fail(reader, start, "expected a value");
    return NULL;
  }
  return value;
}

static Value *read_value(Reader *reader) {
  char c = peek(reader);
  Value *value = NULL;
  if (c == '"' || c == '\'') {
    value = value_new(reader->arena, VALUE_STRING, reader->at);
    return read_string(reader, &value->text) ? value : NULL;
  }
  if (c != '[' && c != '{') return read_word(reader);
  if (reader->depth == NESTING_MAX) {
    fail(reader, reader->at, "nested too deeply");
    return NULL;
  }
  reader->depth++;
  value = read_list(reader, c == '[' ? VALUE_ARRAY : VALUE_OBJECT);
  reader->depth--;
  return value;
}

/* [table] or [[array of tables]]: returns the table that the next lines fill. */
static Value *read_header(Reader *reader, Value *root) {
  int32_t start = reader->at, at;
  bool array = str_starts(str_from(reader->text, start), S("[["));
  reader->at += array ? 2 : 1;
  Value *object = root;
  Str key = {0};
  if (!read_path(reader, &object, &key, &at)) return NULL;
  if (!str_starts(str_from(reader->text, reader->at), array ? S("]]") : S("]"))) {
    fail(reader, start, "this header is not closed");
    return NULL;
  }
  reader->at += array ? 2 : 1;
  if (!array) return step_into(reader, object, key, at);
  Member *member = value_member(reader->arena, object, key, at);
  if (!member->value) member->value = value_new(reader->arena, VALUE_ARRAY, start);
  if (member->value->kind != VALUE_ARRAY) {
    fail(reader, at, "this key has a value already that is no array of tables");
    return NULL;
  }
  Value *table = value_new(reader->arena, VALUE_OBJECT, start);
  *vec_push(reader->arena, &member->value->items) = table;
  return table;
}

Value *toml_read(const Document *document, Str *why) {
  Reader reader = {document, document->arena, document->text, 0, 0, why};
  Value *root = value_new(document->arena, VALUE_OBJECT, 0), *table = root;
  if (str_starts(document->text, S("\xef\xbb\xbf"))) reader.at = 3;
  for (;;) {
    skip_lines(&reader);
    if (ended(&reader)) return root;
    if (peek(&reader) == '[') table = read_header(&reader, root);
    else if (!read_pair(&reader, table)) return NULL;
    if (!table) return NULL;
    skip_blanks(&reader);
    skip_comment(&reader);
    if (!ended(&reader) && peek(&reader) != '\n' && peek(&reader) != '\r') {
      fail(&reader, reader.at, "expected the end of the line");
      return NULL;
    }
  }
}
