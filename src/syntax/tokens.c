/* A whole text into two arrays, tokens and comments.
**
** Nobody knows how many tokens a text holds before it is lexed, and growing an
** array in an arena leaves its former selves behind. So both kinds are written
** into room for the worst case, one token a byte, which costs address space but
** no memory; then the comments are moved out and the rest is given back. */
#include "syntax/tokens.h"

#include <assert.h>
#include <string.h>

#include "parser.h"

/* Of the token behind a comment: first on its line if the comment was, or ended on another line. */
static uint32_t flags_after_comment(const Lexer *lexer) {
  bool lines = memchr(lexer->start, '\n', (size_t)(lexer->at - lexer->start)) != NULL;
  return lines ? TOKEN_FIRST_ON_LINE : lexer->flags & TOKEN_FIRST_ON_LINE;
}

/* Lexes everything into `out`; returns how many tokens there are, comments and the
** end-of-input token included. Token.comment counts the comments so far. */
static int32_t lex_all(Source *source, Token *out, uint32_t *ncomments) {
  const char *text = source->text.p;
  Lexer lexer = {text, text + source->text.n, text, TOKEN_FIRST_ON_LINE};
  Token *token = out;
  uint32_t comments = 0;
  uint16_t kind;
  do {
    kind = lex_token(&lexer);
    *token++ =
        (Token){(uint32_t)(lexer.start - text), (uint32_t)(lexer.at - text), kind, (uint16_t)lexer.flags, comments};
    if (kind == TK_COMMENT) comments++, lexer.flags = flags_after_comment(&lexer);
    else lexer.flags = 0;
  } while (kind);
  *ncomments = comments;
  return (int32_t)(token - out);
}

/* A line comment ends before its line break, which may be \r\n. */
static Comment comment_of(const Token *token, const char *text) {
  Comment comment = {token->start, token->end, token->flags & TOKEN_UNTERMINATED};
  if (text[token->start] == '-' && text[token->end - 1] == '\r') comment.end--;
  return comment;
}

/* Moves the comments from the n tokens to source->comments and closes the gaps. */
static int32_t part_comments(Compilation *compilation, Source *source, Token *tokens, int32_t n, uint32_t ncomments) {
  Comment *comments = arena_new(compilation->arena, Comment, ncomments);
  int32_t kept = 0, moved = 0;
  for (int32_t i = 0; i < n; i++) {
    if (tokens[i].kind == TK_COMMENT) comments[moved++] = comment_of(&tokens[i], source->text.p);
    else tokens[kept++] = tokens[i];
  }
  assert(moved == (int32_t)ncomments);
  source->comments.p = comments;
  source->comments.n = source->comments.cap = moved;
  return kept;
}

void lex_source(Compilation *compilation, Source *source) {
  if (source->tokens.n) return;
  ptrdiff_t most = (ptrdiff_t)source->text.n + 1;
  Token *tokens = arena_room(compilation->arena, sizeof(Token), alignof(Token), most);
  uint32_t ncomments;
  int32_t n = lex_all(source, tokens, &ncomments);
  arena_trim(compilation->arena, tokens + n);
  if (ncomments) n = part_comments(compilation, source, tokens, n, ncomments);
  source->tokens.p = tokens;
  source->tokens.n = source->tokens.cap = n;
  /* Only the last comment can be open. It stands before the end-of-input token. */
  if (ncomments && vec_last(&source->comments)->flags & TOKEN_UNTERMINATED) {
    Tok end = (Tok)n - 1;
    compilation_problem(compilation, PROBLEM_UNTERMINATED_COMMENT, (Place){source->id, end, end - 1});
  }
}
