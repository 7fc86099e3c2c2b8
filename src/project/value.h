/* Configuration as a tree, whether it was written as JSON with comments or as
** TOML. Every value and every key knows its place, so that what is wrong with one
** can be shown. */
#ifndef PROJECT_VALUE_H
#define PROJECT_VALUE_H

#include "base/buf.h"
#include "base/map.h"
#include "base/vec.h"

typedef enum ValueKind {
  VALUE_NULL,
  VALUE_BOOLEAN,
  VALUE_NUMBER, /* also TOML's dates and times */
  VALUE_STRING,
  VALUE_ARRAY,
  VALUE_OBJECT,
} ValueKind;

typedef struct Value Value;

typedef struct Member {
  Str name;
  int32_t at; /* byte of its key */
  Value *value;
} Member;

struct Value {
  ValueKind kind;
  int32_t at; /* byte where it begins */
  bool boolean;
  Str text; /* a string decoded, a NUL follows; a number as written */
  VEC(Value *) items;
  VEC(Member) members; /* in the order written; of equal names the last one counts */
  Map numbers;         /* value_member's: by name the member's number + 1 */
};

/* A text that is read as configuration. */
typedef struct Document {
  Arena *arena; /* the tree and messages live here */
  Str path;     /* as shown to people */
  Str text;     /* a NUL follows */
} Document;

/* Read a document; NULL with "path:line:column: what is wrong" in *why. */
Value *jsonc_read(const Document *document, Str *why);
Value *toml_read(const Document *document, Str *why);

/* "path:line:column" of a byte; 1-based, columns in characters. */
Str document_place(const Document *document, int32_t at);

/* Puts "place: message" into *why and returns false. */
bool document_error(const Document *document, int32_t at, Str *why, const char *format, ...)
    __attribute__((format(printf, 4, 5)));

/* The member called `name`; NULL where there is none or `object` is NULL or no object. */
Value *value_get(const Value *object, const char *name);

/* Its text when it is a string, else empty. */
Str value_string(const Value *object, const char *name);

/* The member's place, made (with a NULL value) where it is not there yet. `name` is kept. */
Member *value_member(Arena *arena, Value *object, Str name, int32_t at);

Value *value_new(Arena *arena, ValueKind kind, int32_t at);

/* Appends a code point as UTF-8; what is none becomes U+FFFD. */

void value_append_character(Buf *buf, uint32_t code);

#endif
