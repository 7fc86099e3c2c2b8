/* A whole text into two arrays, tokens and comments.
**
** Nobody knows how many tokens a text holds before it is lexed, and growing an
** array in an arena leaves its former selves behind. So both kinds are written
** into room for the worst case, one token a byte, which costs address space but
** no memory: tokens from its start, comments from its end. */
#include "syntax/tokens.h"

#include <string.h>

#include "parser.h"

/* A line comment ends before its line break, which may be \r\n. */
static Comment comment_of(const Token *token, const char *text) {
  Comment comment = {token->start, token->end, token->flags & TOKEN_UNTERMINATED};
  if (text[token->start] == '-' && text[token->end - 1] == '\r') comment.end--;
  return comment;
}

/* Lexes from `lexer` on and puts the result behind the first `ntokens` tokens and
** `ncomments` comments that the source has. The comments, written down from the room's
** end, are moved behind the tokens: both fit, for a comment takes two bytes at least. */
static void lex_from(Compilation *compilation, Source *source, Lexer *lexer, int32_t ntokens, uint32_t ncomments) {
  ptrdiff_t most = ntokens + (ptrdiff_t)ncomments + (lexer->limit - lexer->at) + 1;
  Token *tokens = arena_room(compilation->arena, sizeof(Token), alignof(Token), most);
  if (ntokens) memcpy(tokens, source->tokens.p, (size_t)ntokens * sizeof *tokens);
  lexer->comments = ncomments;
  lexer->aside = tokens + most;
  Token *end = lex_tokens(lexer, tokens + ntokens, tokens + most);
  const Token *aside = tokens + most;
  Comment *all = (Comment *)end;
  if (ncomments) memcpy(all, source->comments.p, ncomments * sizeof *all);
  for (uint32_t i = ncomments; i < lexer->comments; i++) all[i] = comment_of(--aside, source->text.p);
  arena_trim(compilation->arena, all + lexer->comments);
  source->comments.p = all;
  source->comments.n = source->comments.cap = (int32_t)lexer->comments;
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
  lex_from(compilation, source, &lexer, (int32_t)tok + 1, token->comment);
}
