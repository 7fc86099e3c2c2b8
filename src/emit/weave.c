/* Comments among pieces. Texts are matched with tokens from left to right: names,
** literals and marks say which token they are, a keyword is looked for between its
** neighbours. What the tree does not keep ("TRANSACTION") is passed over, and comments
** before it go to the next gap.
**
** What surprised: a comment before a comma has no gap to stand in. One in the line
** stays where it is, any other moves behind the comma, where it reads the same. */
#include "emit/weave.h"

#include "syntax/comments.h"

/* Tokens that are looked at for a keyword, at most: OUTER, TRANSACTION and the like are few. */
#define LOOK_AHEAD 6

static bool is_gap(const Piece *piece) {
  return piece->kind >= PIECE_SPACE && piece->kind <= PIECE_LINE;
}

/* For each piece the first token that it or a later one is known to stand for. */
static Tok *next_known(Arena *arena, const Source *source, const Pieces *pieces) {
  Tok *known = arena_new(arena, Tok, pieces->n);
  Tok next = (Tok)source->tokens.n - 1;
  for (int32_t i = pieces->n - 1; i >= 0; i--) {
    if (pieces->p[i].kind == PIECE_TEXT && pieces->p[i].first != TOK_NONE) next = pieces->p[i].first;
    known[i] = next;
  }
  return known;
}

/* The token from `at` on that a text without one stands for, before `limit`; TOK_NONE if there is none. */
static Tok find_word(const Source *source, Str text, Tok at, Tok limit) {
  for (Tok tok = at; tok < limit && tok < at + LOOK_AHEAD; tok++)
    if (str_eq_fold(source_token(source, tok), text)) return tok;
  return TOK_NONE;
}

static bool has_break(const Source *source, uint32_t from, uint32_t to) {
  return str_find_char(str_sub(source->text, (int32_t)from, (int32_t)to), '\n') >= 0;
}

/* Of the comments [from, to) before `tok`: how many stand in its line and the line of the token before it. */
static uint32_t in_line(const Source *source, uint32_t from, uint32_t to, Tok tok) {
  uint32_t start = tok == 0 ? 0 : source->tokens.p[tok - 1].end;
  bool whole = from == comments_before(source, tok).from && !has_break(source, start, source->tokens.p[tok].start);
  return whole ? to : from;
}

Woven *weave_comments(Arena *arena, const Source *source, const Pieces *pieces) {
  Woven *woven = arena_new(arena, Woven, pieces->n);
  const Tok *known = next_known(arena, source, pieces);
  uint32_t next = 0; /* comment */
  int32_t gap = -1;
  Tok at = 0;
  for (int32_t i = 0; i < pieces->n; i++) woven[i].before = TOK_NONE;
  for (int32_t i = 0; i < pieces->n; i++) {
    const Piece *piece = &pieces->p[i];
    if (is_gap(piece)) gap = i;
    if (piece->kind != PIECE_TEXT) continue;
    Tok tok = piece->first == TOK_NONE ? find_word(source, piece->text, at, known[i]) : piece->first;
    if (tok != TOK_NONE && tok >= at) {
      uint32_t to = comments_before(source, tok).to;
      uint32_t end = gap >= 0 ? to : in_line(source, next, to, tok);
      if (end < next) end = next;
      woven[gap >= 0 ? gap : i] = (Woven){next, end, tok};
      next = end;
      at = (piece->first == TOK_NONE ? tok : piece->last) + 1;
      uint32_t inside = comments_before(source, at).from;
      if (at > tok + 1 && next < inside) next = inside;
    }
    gap = -1;
  }
  return woven;
}

/* ---- runs ---- */

/* The end of what stands before a comment, and the start of what stands behind it. */
static uint32_t end_before(const Source *source, uint32_t comment) {
  uint32_t end = comment == 0 ? 0 : source->comments.p[comment - 1].end;
  Tok tok = source->comments.p[comment].before;
  uint32_t token = tok == 0 ? 0 : source->tokens.p[tok - 1].end;
  return token > end ? token : end;
}

static int breaks(const Source *source, uint32_t from, uint32_t to) {
  int count = 0;
  for (uint32_t i = from; i < to; i++) count += source->text.p[i] == '\n';
  return count;
}

static uint32_t start_behind(const Source *source, uint32_t comment) {
  uint32_t token = source->tokens.p[source->comments.p[comment].before].start;
  if (comment + 1 == (uint32_t)source->comments.n) return token;
  uint32_t next = source->comments.p[comment + 1].start;
  return next < token ? next : token;
}

int comment_breaks_behind(const Source *source, uint32_t last) {
  return breaks(source, source->comments.p[last].end, start_behind(source, last));
}

CommentRun comment_run(const Source *source, uint32_t from, uint32_t to) {
  uint32_t before = end_before(source, from);
  int above = breaks(source, before, source->comments.p[from].start);
  CommentRun run = {from, from + 1, above > 0 || before == 0, false, above > 1};
  int behind = comment_breaks_behind(source, from);
  while (run.to < to && behind == 0) behind = comment_breaks_behind(source, run.to++);
  bool last = start_behind(source, run.to - 1) == (uint32_t)source->text.n;
  run.ends_line = behind > 0 || last || source->text.p[source->comments.p[run.to - 1].start] == '-';
  return run;
}
