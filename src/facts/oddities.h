/* Characters that are not what they look like: spaces that are letters to SQLite, quotation marks that
** quote nothing, marks that turn the writing direction. */
#ifndef FACTS_ODDITIES_H
#define FACTS_ODDITIES_H

#include "text/source.h"

typedef enum OddityKind {
  ODDITY_SPACE,     /* no-break and typographic spaces */
  ODDITY_QUOTE,     /* “ ” ‘ ’ „ « » ´ */
  ODDITY_INVISIBLE, /* zero-width space, byte order mark, soft hyphen */
  ODDITY_DIRECTION, /* embeddings, overrides and isolates of writing direction */
  ODDITY_SIGN,      /* full-width or typographic , ; ( ) = - */
  ODDITY_END,       /* a NUL, at which SQLite takes the text to end */
} OddityKind;

/* Where in the text it stands. In strings and comments only marks of direction and NULs are reported: they
** alone make the code read as something that it is not. */
typedef enum OddityInside { ODDITY_IN_CODE, ODDITY_IN_NAME, ODDITY_IN_STRING, ODDITY_IN_COMMENT } OddityInside;

typedef struct Oddity {
  uint32_t start, end; /* its bytes */
  uint32_t code;       /* the character */
  OddityKind kind;
  OddityInside inside;
  Str instead; /* what was probably meant; empty: nothing */
} Oddity;

typedef VEC(Oddity) Oddities;

/* All of a lexed source, in order. */
Oddities oddities_find(const Source *source, Arena *arena);

Str oddity_kind_name(OddityKind kind);       /* space, quote, invisible, direction, sign, end */
Str oddity_inside_name(OddityInside inside); /* code, name, string, comment */

#endif
