/* Names, interned: one Ident per spelling, each pointing to the Ident of its
** ASCII-folded spelling, so that "the same name to SQLite" is one comparison
** and the spelling that the author chose is kept. */
#ifndef TEXT_IDENT_H
#define TEXT_IDENT_H

#include "base/map.h"
#include "text/source.h"

typedef struct Ident Ident;
struct Ident {
  Str text;        /* without quotes, as written; a NUL follows */
  Ident *fold;     /* lower-case spelling; itself when already lower */
  uint32_t hash;   /* of the text */
  int32_t spot; /* of a lower-case one: where who knows it looks first, and sees whether it is there: the number of the
                   column that it last meant (table_column), or of a version (schema_order) */
};

typedef struct Idents {
  Arena *arena;
  Ident **slots;     /* by hash, open addressing */
  int32_t n, nslots; /* nslots is a power of two, more than twice n */
} Idents;

/* A name in the source. id is NULL where a grammar's optional name is absent. */
typedef struct Name {
  Ident *id;
  Tok tok;
} Name;

/* What a map by folded names holds for the name, and where it holds it (map.h). */
static inline void *ident_get(const Map *map, const Ident *name) {
  return map_get_hashed(map, name->fold->text, name->fold->hash);
}
static inline void **ident_slot(Arena *arena, Map *map, const Ident *name) {
  return map_slot_hashed(arena, map, name->fold->text, name->fold->hash);
}

Ident *ident_intern(Idents *idents, Str text);

/* The Ident of an identifier token: quotes of any of the four kinds are taken
** off and doubled ones inside made single, as sqlite3Dequote does. */
Ident *ident_from_token(Idents *idents, Str token);

/* Quotes off a string or quoted name, doubled quotes made single. Text without
** quotes comes back as it is. */
Str str_dequote(Arena *arena, Str token);

/* Whether one of the tokens first..last is the name, in whatever spelling and quotes. Of a name that has quotes in it
** this is true always. */
bool ident_said(const Source *source, Tok first, Tok last, const Ident *name);

static inline bool ident_same(const Ident *a, const Ident *b) {
  return a == b || (a && b && a->fold == b->fold);
}

#endif
