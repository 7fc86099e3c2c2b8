/* Configuration trees; see value.h. What mig wants of an object it looks for in order; a stranger's may have
** thousands of keys, so that TOML's, which put an object together line by line, are found by a map. */
#include "project/value.h"

#include <stdarg.h>
#include <stdio.h>
#include <string.h>

#include "base/buf.h"
#include "text/source.h"

Value *value_new(Arena *arena, ValueKind kind, int32_t at) {
  Value *value = arena_new(arena, Value, 1);
  value->kind = kind;
  value->at = at;
  return value;
}

Value *value_get(const Value *object, const char *name) {
  if (!object || object->kind != VALUE_OBJECT) return NULL;
  for (int32_t i = object->members.n; i-- > 0;)
    if (str_eq(object->members.p[i].name, str_of(name))) return object->members.p[i].value;
  return NULL;
}

Str value_string(const Value *object, const char *name) {
  const Value *value = value_get(object, name);
  return value && value->kind == VALUE_STRING ? value->text : S("");
}

Member *value_member(Arena *arena, Value *object, Str name, int32_t at) {
  void **number = map_slot(arena, &object->numbers, name);
  if (*number) return &object->members.p[(intptr_t)*number - 1];
  Member *member = vec_push(arena, &object->members);
  *number = (void *)(intptr_t)object->members.n;
  *member = (Member){name, at, NULL};
  return member;
}

Str document_place(const Document *document, int32_t at) {
  Source source = {.text = document->text};
  Position position = source_position(&source, document->arena, (uint32_t)at, COLUMN_CHARACTERS);
  return str_fmt(document->arena, "%.*s:%u:%u", STR_ARG(document->path), position.line, position.column);
}

bool document_error(const Document *document, int32_t at, Str *why, const char *format, ...) {
  Str place = document_place(document, at);
  va_list args;
  va_start(args, format);
  char message[512];
  vsnprintf(message, sizeof message, format, args);
  va_end(args);
  *why = str_fmt(document->arena, "%.*s: %s", STR_ARG(place), message);
  return false;
}

void value_append_character(Buf *buf, uint32_t code) {
  if (code > 0x10ffff || (code >= 0xd800 && code < 0xe000)) code = 0xfffd;
  if (code < 0x80) {
    buf_char(buf, (char)code);
    return;
  }
  int tail = code < 0x800 ? 1 : code < 0x10000 ? 2 : 3;
  static const unsigned char leads[] = {0, 0xc0, 0xe0, 0xf0};
  buf_char(buf, (char)(leads[tail] | code >> (6 * tail)));
  while (tail-- > 0) buf_char(buf, (char)(0x80 | (code >> (6 * tail) & 0x3f)));
}
