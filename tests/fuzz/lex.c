/* The lexer. Option 0: a quoted token is taken for an open one, and what is behind it read again. */
#include "fuzz.h"
#include "syntax/tokens.h"

static bool blank(Str text, uint32_t from, uint32_t to) {
  for (uint32_t i = from; i < to; i++) {
    bool mark =
        i + 3 <= to && (text.p[i] & 0xff) == 0xef && (text.p[i + 1] & 0xff) == 0xbb && (text.p[i + 2] & 0xff) == 0xbf;
    if (mark) i += 2;
    else if (!char_space(text.p[i]) && text.p[i] != '\v') return false;
  }
  return true;
}

static void check_tokens(const Source *source) {
  uint32_t at = 0;
  int32_t comment = 0;
  fuzz_hold(source->tokens.n > 0, "there is an end", source->text);
  for (int32_t i = 0; i < source->tokens.n; i++) {
    const Token *token = &source->tokens.p[i];
    for (; comment < source->comments.n && source->comments.p[comment].before == (Tok)i; comment++) {
      const Comment *c = &source->comments.p[comment];
      fuzz_hold(c->start >= at && c->end > c->start && blank(source->text, at, c->start), "a comment covers",
                source->text);
      at = c->end;
    }
    fuzz_hold(token->start >= at && token->end >= token->start && blank(source->text, at, token->start),
              "a token covers", source->text);
    at = token->end;
  }
  fuzz_hold(comment == source->comments.n, "comments are in order", source->text);
  fuzz_hold(at == (uint32_t)source->text.n && vec_last(&source->tokens)->start == at, "the end is the end",
            source->text);
}

static void check_positions(Fuzz *fuzz, Source *source) {
  Position before = {1, 1};
  for (int32_t i = 0; i < source->tokens.n; i++) {
    Position at = source_position(source, fuzz->perm, source->tokens.p[i].start, (ColumnUnit)(fuzz->options % 3));
    bool later = at.line > before.line || (at.line == before.line && at.column >= before.column);
    fuzz_hold(later, "places grow", source->text);
    before = at;
  }
}

void fuzz_lex(Fuzz *fuzz) {
  Compilation *compilation = compilation_new(fuzz->perm);
  Source *source = source_add(&compilation->sources, S("fuzz.sql"), fuzz->text);
  lex_source(compilation, source);
  check_tokens(source);
  check_positions(fuzz, source);
  for (Tok i = 0; fuzz_option(fuzz, 0) && i + 1 < (Tok)source->tokens.n; i++) {
    Str token = source_token(source, i);
    bool quoted = token.n > 1 && (token.p[0] == '\'' || token.p[0] == '"' || token.p[0] == '`' || token.p[0] == '[');
    if (!quoted || source->tokens.p[i].flags & TOKEN_UNTERMINATED) continue;
    lex_again(compilation, source, i);
    check_tokens(source);
    break;
  }
}
