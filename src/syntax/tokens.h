/* The lexer's interface. */
#ifndef SYNTAX_TOKENS_H
#define SYNTAX_TOKENS_H

#include "text/compilation.h"

/* Fills source->tokens and source->comments. A UTF-8 BOM is white space. Raises no
** problems: an illegal token, an unterminated string or quoted name among them,
** becomes a token of kind TK_ILLEGAL which parse_source reports, so that a broken
** statement has one problem. What is unterminated ends at the end of its line, so
** that the lines behind it are read. Does nothing for a source already lexed. */
void lex_source(Compilation *compilation, Source *source);

/* Takes the quoted token `tok` for one that lacks its closing quote: it becomes
** illegal and ends with its line, and what is behind it is lexed anew. Tokens before
** it keep their numbers; the arrays move. */
void lex_again(Compilation *compilation, Source *source, Tok tok);

/* Where lex_token stands in a text that a NUL follows. */
typedef struct Lexer {
  const char *at, *limit;  /* next byte; the NUL behind the text */
  const char *start;       /* first byte of the token just read, which ends at `at` */
  bool no_bracket;         /* no "]" follows any more */
  uint32_t flags;          /* TOKEN_… flags of the token are added here */
} Lexer;

/* Reads one token and returns its kind: TK_… of the grammar, 0 at the end of the
** text, TK_COMMENT for both kinds of comment. In grammar/sql.re. */
uint16_t lex_token(Lexer *lexer);

#endif
