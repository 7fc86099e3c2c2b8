/* The lexer's interface. */
#ifndef SYNTAX_TOKENS_H
#define SYNTAX_TOKENS_H

#include "text/compilation.h"

/* Fills source->tokens and source->comments. Raises problems for unterminated
** strings, quoted names and comments (at their opening) and illegal bytes. A
** UTF-8 BOM at the start is skipped. Does nothing for a source already lexed. */
void lex_source(Compilation *compilation, Source *source);

#endif
