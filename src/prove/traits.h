/* A schema as a list of comparable statements about it: "table users", "column 2
** email", "TEXT notnull=1 …". What a live SQLite says (readback.h) and what the
** catalog says (expected.h) come in this one form, so that "the same schema?" is
** one comparison and its answer names what differs. */
#ifndef PROVE_TRAITS_H
#define PROVE_TRAITS_H

#include "base/map.h"

typedef struct Trait {
  Str object; /* "table users", "index users_email": kind and folded name */
  Str aspect; /* "sql", "column 2", "foreign key 0", "index 1" … */
  Str value;
} Trait;

typedef struct Traits {
  Arena *arena;
  VEC(Trait) all; /* grouped by object, in the order of the schema */
} Traits;

/* The first thing in which two schemas differ. */
typedef struct TraitDifference {
  Str object, aspect;
  Str want, got; /* p == NULL where it is missing */
} TraitDifference;

Traits traits_new(Arena *arena);

/* "table users" from kind and name. */
Str trait_object(Arena *arena, Str kind, Str name);
void trait_add(Traits *traits, Str object, Str aspect, Str value);

/* The text of a definition by tokens: white space and comments between tokens become one space. */
Str trait_squeeze(Arena *arena, Str sql);

/* One column as pragma table_xinfo shows it. `type` and `default_text` may hold white space and comments. */
typedef struct ColumnTrait {
  int32_t number;
  Str name, type;
  bool not_null;
  Str default_text; /* p == NULL: none */
  int32_t primary_key, hidden;
} ColumnTrait;
void trait_column(Traits *traits, Str object, ColumnTrait column);

/* Whether both say the same. When not, *difference has the first thing, in the order of `want`. */
bool traits_equal(Arena *arena, const Traits *want, const Traits *got, TraitDifference *difference);

#endif
