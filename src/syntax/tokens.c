/* A whole text into two arrays, tokens and comments.
**
** Nobody knows how many tokens a text holds before it is lexed, and growing an
** array in an arena leaves its former selves behind. So both kinds are written
** into room for the worst case, one token a byte, which costs address space but
** no memory: tokens from its start, comments from its end. */
#include "syntax/tokens.h"

#include <string.h>

#include "parser.h"
#include "syntax/comments.h"

/* Lexes from `lexer` on and puts the result behind the first `ntokens` tokens and
** `ncomments` comments that the source has. The comments, written down from the room's
** end, are moved behind the tokens: there is room for both, for of its bytes, each of
** which could have been a token, a comment has three, and the last one two. */
static void lex_from(Compilation *compilation, Source *source, Lexer *lexer, int32_t ntokens, int32_t ncomments) {
  ptrdiff_t most = ntokens + (ptrdiff_t)ncomments * 2 + (lexer->limit - lexer->at) + 2;
  Token *tokens = arena_room(compilation->arena, sizeof(Token), alignof(Token), most);
  if (ntokens) memcpy(tokens, source->tokens.p, (size_t)ntokens * sizeof *tokens);
  Comment *aside = (Comment *)(tokens + most), *all;
  lexer->tokens = tokens;
  lexer->aside = aside;
  Token *end = lex_tokens(lexer, tokens + ntokens, tokens + most);
  all = (Comment *)end;
  if (ncomments) memcpy(all, source->comments.p, (size_t)ncomments * sizeof *all);
  for (source->comments.n = ncomments; aside > lexer->aside;) all[source->comments.n++] = *--aside;
  arena_trim(compilation->arena, all + source->comments.n);
  source->comments.p = all;
  source->comments.cap = source->comments.n;
  source->tokens.p = tokens;
  source->tokens.n = source->tokens.cap = (int32_t)(end - tokens);
}

void lex_source(Compilation *compilation, Source *source) {
  if (source->tokens.n) return;
  const char *text = source->text.p;
  Lexer lexer = {.text = text, .at = text, .limit = text + source->text.n, .flags = TOKEN_FIRST_ON_LINE};
  lex_from(compilation, source, &lexer, 0, 0);
}

uint16_t lex_first(Str text, Str *first) {
  Token token = {0};
  Lexer lexer = {.text = text.p, .at = text.p, .limit = text.p + text.n};
  lex_tokens(&lexer, &token, &token + 1);
  *first = str_sub(text, (int32_t)token.start, (int32_t)token.end);
  return token.kind;
}

void lex_again(Compilation *compilation, Source *source, Tok tok) {
  Token *token = &source->tokens.p[tok];
  const char *text = source->text.p, *limit = text + source->text.n, *start = text + token->start;
  const char *end = memchr(start, '\n', (size_t)(limit - start));
  token->kind = TK_ILLEGAL;
  token->flags |= TOKEN_UNTERMINATED;
  token->end = (uint32_t)((end ? end : limit) - text);
  Lexer lexer = {.text = text, .at = text + token->end, .limit = limit};
  lex_from(compilation, source, &lexer, (int32_t)tok + 1, (int32_t)comments_before(source, tok).to);
}
