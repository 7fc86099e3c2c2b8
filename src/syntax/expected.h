/* Which tokens could have stood where the parser gave up. Private to the room. */
#ifndef SYNTAX_EXPECTED_H
#define SYNTAX_EXPECTED_H

#include "syntax/build.h"
#include "syntax/grammar.h"

/* The states of a parser in front of a token. */
typedef struct Stand {
  uint16_t states[PARSER_DEPTH + 2];
  int32_t n;
} Stand;

/* Reads the statement's tokens first..stop-1 again and fills `stand` with where the
** parser is then. Problems are not raised again and what is built is thrown away. */
void stand_before(Build *b, void *machine, Tok first, Tok stop, Stand *stand);

/* The same behind the token at `stop`, read as one of another kind, which stand_takes() said could come there. */
void stand_behind(Build *b, void *machine, Tok first, Tok stop, int kind, Stand *stand);

/* Whether a token of this kind could come next (0: the statement could end), a
** keyword as what it is and not as a name. */
bool stand_takes(const Stand *stand, int kind);

/* What could come next, in words, most telling first: "a name, (, IF". Operators and
** what begins an expression are summed up, and no more than a line's worth is said. */
Str stand_expected(const Stand *stand, Arena *arena);

/* The keyword that could come next and of which `word` looks like a misspelling, in
** capitals; empty if there is none. */
Str stand_nearest_keyword(const Stand *stand, Arena *arena, Str word);

#endif
