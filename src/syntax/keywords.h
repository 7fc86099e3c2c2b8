/* Keywords that are keywords only in front of certain tokens. */
#ifndef SYNTAX_KEYWORDS_H
#define SYNTAX_KEYWORDS_H

#include "text/source.h"

/* The kind that a WINDOW, OVER, FILTER or WITHIN token has where it stands: its own,
** or TK_ID. `tok` is not before the statement's first token, `first`. */
uint16_t keyword_decide(const Token *tokens, Tok first, Tok tok);

/* Rows of VALUES that hold nothing but literals, perhaps with a sign, are what dumps are made of. The automaton takes
** such a row in one step, as a token of the kind PLAIN_ROW, where a row may come and one begins at the "(" `open` and
** ends before `stop`: returns its ")", else TOK_NONE. */
Tok plain_row_end(const Token *tokens, Tok open, Tok stop);

/* Whether a token of this kind may stand where a name is wanted. */
bool keyword_may_be_name(uint16_t kind);

#endif
