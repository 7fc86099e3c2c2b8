/* What the generated parser offers. lemon's own functions first; the others stand
** in the %code of grammar/sql.y, where the tables can be seen. */
#ifndef SYNTAX_GRAMMAR_H
#define SYNTAX_GRAMMAR_H

#include "text/source.h"

typedef struct Build Build;

/* Begins a parse in `parser`, parser_size() bytes aligned for anything. */
void ParseInit(void *parser, Build *b);
/* Takes the token b->at as one of that kind, 0 being the statement's end, and then those behind it: up to `stop`, or
** to one of the kinds that the caller has to look at first (`halts` in grammar/sql.y). That is b->at afterwards; with
** b->failure it is the token where the parser gave up. */
void Parse(void *parser, unsigned kind, Tok stop);
/* lemon: the kind that a keyword falls back to, TK_ID where it may be a name, else 0. */
int ParseFallback(int kind);

size_t parser_size(void);

/* Deepest stack: grammar/sql.y's %stack_size. */
#define PARSER_DEPTH 2500

/* The numbers of the states on the parser's stack, bottom first, into `states`, which
** has room for PARSER_DEPTH + 1 of them; returns how many. */
int32_t parser_states(const void *parser, uint16_t *states);

/* Whether a parser with these n states would take a token of that kind for what it
** is: a keyword as keyword, not as a name. Works on `states`, which needs room for
** one more and is spoilt. */
bool parser_takes(uint16_t *states, int32_t n, int kind);

#endif
