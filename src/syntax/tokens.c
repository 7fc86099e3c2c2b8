/* A whole text into two arrays, tokens and comments.
**
** Nobody knows how many tokens a text holds before it is lexed, and growing an
** array in an arena leaves its former selves behind. So both kinds are written
** into room for the worst case, one token a byte, which costs address space but
** no memory; then the comments are moved out and the rest is given back. */
#include "syntax/tokens.h"

#include <string.h>

#include "parser.h"

/* Of the token behind a comment: first on its line if the comment was, or ended on another line. */
static uint32_t flags_after_comment(const Lexer *lexer) {
  bool lines = memchr(lexer->start, '\n', (size_t)(lexer->at - lexer->start)) != NULL;
  return lines ? TOKEN_FIRST_ON_LINE : lexer->flags & TOKEN_FIRST_ON_LINE;
}

/* Lexes from `lexer` to the end into `out`, which counts on from `comments`; returns
** the end of the tokens, comments and the end-of-input token included. */
static Token *lex_rest(const Source *source, Lexer *lexer, Token *out, uint32_t *comments) {
  const char *text = source->text.p;
  uint16_t kind;
  do {
    kind = lex_token(lexer);
    uint32_t start = (uint32_t)(lexer->start - text), end = (uint32_t)(lexer->at - text);
    *out++ = (Token){start, end, kind, (uint16_t)lexer->flags, *comments};
    if (kind == TK_COMMENT) ++*comments, lexer->flags = flags_after_comment(lexer);
    else lexer->flags = 0;
  } while (kind);
  return out;
}

/* A line comment ends before its line break, which may be \r\n. */
static Comment comment_of(const Token *token, const char *text) {
  Comment comment = {token->start, token->end, token->flags & TOKEN_UNTERMINATED};
  if (text[token->start] == '-' && text[token->end - 1] == '\r') comment.end--;
  return comment;
}

/* Moves the comments among tokens [tokens, end) to `comments`, closes the gaps and
** returns the new end. */
static Token *part_comments(const Source *source, Token *tokens, const Token *end, Comment *comments) {
  Token *kept = tokens;
  for (const Token *token = tokens; token < end; token++) {
    if (token->kind == TK_COMMENT) *comments++ = comment_of(token, source->text.p);
    else *kept++ = *token;
  }
  return kept;
}

/* Lexes from `lexer` on and puts the result behind the first `ntokens` tokens and
** `ncomments` comments that the source has. */
static void lex_from(Compilation *compilation, Source *source, Lexer *lexer, int32_t ntokens, uint32_t ncomments) {
  ptrdiff_t most = ntokens + (lexer->limit - lexer->at) + 1;
  Token *tokens = arena_room(compilation->arena, sizeof(Token), alignof(Token), most);
  if (ntokens) memcpy(tokens, source->tokens.p, (size_t)ntokens * sizeof *tokens);
  uint32_t comments = ncomments;
  Token *end = lex_rest(source, lexer, tokens + ntokens, &comments);
  arena_trim(compilation->arena, end);
  if (comments > ncomments) {
    Comment *all = arena_new(compilation->arena, Comment, comments);
    if (ncomments) memcpy(all, source->comments.p, ncomments * sizeof *all);
    end = part_comments(source, tokens + ntokens, end, all + ncomments);
    source->comments.p = all;
  }
  source->comments.n = source->comments.cap = (int32_t)comments;
  source->tokens.p = tokens;
  source->tokens.n = source->tokens.cap = (int32_t)(end - tokens);
}

void lex_source(Compilation *compilation, Source *source) {
  if (source->tokens.n) return;
  const char *text = source->text.p;
  Lexer lexer = {.at = text, .limit = text + source->text.n, .flags = TOKEN_FIRST_ON_LINE};
  lex_from(compilation, source, &lexer, 0, 0);
}

void lex_again(Compilation *compilation, Source *source, Tok tok) {
  Token *token = &source->tokens.p[tok];
  const char *text = source->text.p, *limit = text + source->text.n, *start = text + token->start;
  const char *end = memchr(start, '\n', (size_t)(limit - start));
  token->kind = TK_ILLEGAL;
  token->flags |= TOKEN_UNTERMINATED;
  token->end = (uint32_t)((end ? end : limit) - text);
  Lexer lexer = {.at = text + token->end, .limit = limit};
  lex_from(compilation, source, &lexer, (int32_t)tok + 1, token->comment);
}
