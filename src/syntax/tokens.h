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

/* Where the lexer stands in a text that a NUL follows. */
typedef struct Lexer {
  const char *text;       /* its first byte: places are counted from here */
  const char *at, *limit; /* next byte; the NUL behind the text */
  const Token *tokens;    /* number 0: comments say which token they stand before */
  Comment *aside;         /* comments are put before it, the first one last; NULL: they are tokens, TK_COMMENT */
  uint16_t flags;         /* TOKEN_… flags of the next token */
  bool no_bracket;        /* no "]" follows any more */
} Lexer;

/* Reads tokens into [out, end), up to and including the end of the text (kind 0), and
** returns the end of what was read. In grammar/sql.re. */
Token *lex_tokens(Lexer *lexer, Token *out, const Token *end);

/* The kind of a text's first token or comment, TK_… of the grammar; its bytes go to *first. A NUL
** follows the text. */
uint16_t lex_first(Str text, Str *first);

#endif
