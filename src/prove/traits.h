/* A schema as a list of comparable statements about it: "table users", "column 2
** email", "TEXT notnull=1 …". What a live SQLite says (readback.h) and what the
** catalog says (expected.h) come in this one form, so that "the same schema?" is
** one comparison and its answer names what differs. */
#ifndef PROVE_TRAITS_H
#define PROVE_TRAITS_H

#include "base/buf.h"
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

/* A squeezed definition with names and keywords in lower case and quotes off names; strings stay. */
Str trait_fold_names(Arena *arena, Str squeezed);

/* One column as pragma table_xinfo shows it. `type` and `default_text` may hold white space and comments. */
typedef struct ColumnTrait {
  int32_t number;
  Str name, type;
  bool not_null;
  Str default_text; /* p == NULL: none */
  int32_t primary_key, hidden;
} ColumnTrait;
void trait_column(Traits *traits, Str object, ColumnTrait column);

/* The table or view cannot be read: a view that does not resolve. */
void trait_broken(Traits *traits, Str object);

/* pragma table_list's type ("table", "view", "virtual"), wr and strict. */
void trait_kind(Traits *traits, Str object, Str kind, bool without_rowid, bool strict);

/* One column pair of a foreign key, as pragma foreign_key_list counts and shows it: the key declared last is 0. */
typedef struct ForeignKeyTrait {
  int32_t number, sequence;
  Str parent, from, to;     /* to: p == NULL for the parent's primary key */
  Str on_update, on_delete; /* "NO ACTION", "SET NULL" … */
} ForeignKeyTrait;
void trait_foreign_key(Traits *traits, Str object, ForeignKeyTrait key);

/* A key term as pragma index_xinfo shows it. */
typedef struct TermTrait {
  int32_t column; /* its number, -1 the rowid, -2 an expression */
  Str name;       /* p == NULL for those */
  bool descending;
  Str collation;
} TermTrait;
/* Appends it to the text that IndexTrait wants as its terms. */
void trait_term(Buf *terms, TermTrait term);

typedef struct IndexTrait {
  Str name;
  bool unique, partial;
  Str origin; /* "c", "u", "pk" */
  Str terms;
} IndexTrait;
void trait_index(Traits *traits, Str table, IndexTrait index);

/* Whether both say the same. When not, *difference has the first thing, in the order of `want`. */
bool traits_equal(Arena *arena, const Traits *want, const Traits *got, TraitDifference *difference);

#endif
