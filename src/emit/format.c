/* Pieces laid out in lines, with the comments of the source in them.
**
** A group that fits on the rest of its line stands there, else all its own breaks
** become line breaks (Oppen, "Prettyprinting", 1980, with consistent breaks only). A
** comment that ends its line makes every group around it break. Widths are sums from
** the left, taken once, so the work is linear in the text.
**
** What surprised: a comment behind the last item of a list stands before the closing
** parenthesis, whose gap is indented less than the comment must be. */
#include <assert.h>

#include "emit/format.h"

#include "base/buf.h"
#include "emit/weave.h"
#include "syntax/comments.h"
#include "syntax/print.h"
#include "syntax/walk.h"

typedef struct Format {
  Arena *arena;
  const Source *source;
  Pieces pieces;
  Woven *woven;
  int32_t *width;    /* flat columns of all pieces before each */
  int32_t *forced;   /* line breaks that can't be avoided before each */
  int32_t *stop;     /* the first gap at or behind each where a line may end */
  VEC(int32_t) open; /* groups around, 1 where broken */
  Buf out;
  int32_t column;
} Format;

static bool is_gap(const Piece *piece) {
  return piece->kind >= PIECE_SPACE && piece->kind <= PIECE_LINE;
}

static int32_t columns(Str text) {
  int32_t n = 0;
  for (int32_t i = 0; i < text.n; i++) n += ((unsigned char)text.p[i] & 0xc0) != 0x80;
  return n;
}

static Str comment_text(const Source *source, uint32_t number) {
  Comment comment = source->comments.p[number];
  return str_trim(str_sub(source->text, (int32_t)comment.start, (int32_t)comment.end));
}

/* ---- measuring ---- */

static int32_t comment_columns(const Source *source, Woven woven) {
  int32_t n = 0;
  for (uint32_t i = woven.from; i < woven.to; i++) n += 1 + columns(comment_text(source, i));
  return n;
}

/* Whether a comment in the gap ends its line. */
static bool comment_forces(const Source *source, Woven woven) {
  for (uint32_t i = woven.from; i < woven.to;) {
    CommentRun run = comment_run(source, i, woven.to);
    if (run.ends_line) return true;
    i = run.to;
  }
  return false;
}

static void measure(Format *f) {
  int32_t n = f->pieces.n;
  f->width = arena_new(f->arena, int32_t, n + 1);
  f->forced = arena_new(f->arena, int32_t, n + 1);
  f->stop = arena_new(f->arena, int32_t, n + 1);
  for (int32_t i = 0; i < n; i++) {
    const Piece *piece = &f->pieces.p[i];
    int32_t own =
        piece->kind == PIECE_TEXT ? columns(piece->text) : piece->kind == PIECE_SPACE || piece->kind == PIECE_BREAK;
    f->width[i + 1] = f->width[i] + own + comment_columns(f->source, f->woven[i]);
    f->forced[i + 1] = f->forced[i] + (piece->kind == PIECE_LINE || comment_forces(f->source, f->woven[i]));
  }
  f->stop[n] = n;
  for (int32_t i = n - 1; i >= 0; i--) {
    PieceKind kind = f->pieces.p[i].kind;
    f->stop[i] = kind == PIECE_BREAK || kind == PIECE_SOFT || kind == PIECE_LINE ? i : f->stop[i + 1];
  }
}

/* Where each group closes, by the piece that opens it. */
static int32_t *find_closes(Format *f) {
  int32_t *close = arena_new(f->arena, int32_t, f->pieces.n);
  VEC(int32_t) open = {0};
  for (int32_t i = 0; i < f->pieces.n; i++) {
    if (f->pieces.p[i].kind == PIECE_OPEN) *vec_push(f->arena, &open) = i;
    if (f->pieces.p[i].kind != PIECE_CLOSE) continue;
    assert(open.p && open.n > 0 && "what closes was opened");
    close[open.p[--open.n]] = i;
  }
  return close;
}

/* ---- writing ---- */

static void write_text(Format *f, Str text) {
  buf_str(&f->out, text);
  int32_t line = 0;
  for (int32_t i = 0; i < text.n; i++)
    if (text.p[i] == '\n') line = i + 1;
  f->column = line ? columns(str_from(text, line)) : f->column + columns(text);
}

/* A line break, none at the start of the text. */
static void write_break(Format *f, int32_t indent, bool blank) {
  if (f->out.n) buf_repeat(&f->out, '\n', blank ? 2 : 1);
  buf_repeat(&f->out, ' ', indent);
  f->column = indent;
}

static void write_blank(Format *f) {
  if (f->column) write_text(f, S(" "));
}

/* Line breaks inside a comment become \n, as all others do. */
static void write_comment(Format *f, uint32_t number) {
  Str text = comment_text(f->source, number);
  while (text.n) {
    Str line = str_line(&text);
    write_text(f, line);
    if (text.n) write_text(f, S("\n"));
  }
}

static void write_run(Format *f, CommentRun run) {
  for (uint32_t i = run.from; i < run.to; i++) {
    if (i > run.from) write_blank(f);
    write_comment(f, i);
  }
}

/* What a gap does where no comment is behind it. */
static void write_gap(Format *f, const Piece *gap, bool broken, bool blank) {
  if (broken) write_break(f, gap->indent, blank && gap->keep_blank);
  else if (gap->kind != PIECE_SOFT) write_blank(f);
}

static bool blank_before(const Format *f, Tok tok) {
  if (tok == TOK_NONE || tok == 0) return false;
  Str gap =
      str_sub(f->source->text, (int32_t)f->source->tokens.p[tok - 1].end, (int32_t)f->source->tokens.p[tok].start);
  int32_t line = str_find_char(gap, '\n');
  return line >= 0 && str_find_char(str_from(gap, line + 1), '\n') >= 0;
}

/* A gap with comments: those behind something stay on its line, those on lines of their own go on lines of their own,
 *those
 ** in the line stay before what follows. */
static void write_comments(Format *f, const Piece *gap, Woven woven, bool broken) {
  bool ended = false, started = false; /* the line must end; a new line has begun with a comment */
  for (uint32_t i = woven.from; i < woven.to;) {
    CommentRun run = comment_run(f->source, i, woven.to);
    bool alone = run.begins_line && (run.ends_line || broken || ended);
    bool leads = !run.ends_line && broken && !started;
    if (alone || leads || ended) write_break(f, gap->comment_indent, run.blank && (gap->keep_blank || i > woven.from));
    else write_blank(f);
    started = started || alone || leads || ended;
    write_run(f, run);
    ended = run.ends_line;
    i = run.to;
  }
  bool blank = comment_breaks_behind(f->source, woven.to - 1) > 1 && gap->indent == gap->comment_indent;
  if (ended) write_break(f, gap->kind == PIECE_SPACE ? gap->comment_indent : gap->indent, blank);
  else if (started || gap->kind == PIECE_SOFT) write_blank(f);
  else write_gap(f, gap, broken, false);
}

static bool fits(const Format *f, int32_t open, int32_t close) {
  if (f->forced[close] > f->forced[open]) return false;
  return f->column + f->width[f->stop[close]] - f->width[open] <= FORMAT_WIDTH;
}

static void write_pieces(Format *f) {
  const int32_t *close = find_closes(f);
  for (int32_t i = 0; i < f->pieces.n; i++) {
    const Piece *piece = &f->pieces.p[i];
    Woven woven = f->woven[i];
    bool parent = f->open.n == 0 || *vec_last(&f->open) != 0;
    if (piece->kind == PIECE_OPEN) {
      *vec_push(f->arena, &f->open) = parent && !fits(f, i, close[i]);
    } else if (piece->kind == PIECE_CLOSE) {
      f->open.n--;
    } else if (is_gap(piece)) {
      bool broken = piece->kind == PIECE_LINE || (piece->kind != PIECE_SPACE && parent);
      if (woven.from < woven.to) write_comments(f, piece, woven, broken);
      else write_gap(f, piece, broken, blank_before(f, woven.before));
    } else {
      for (uint32_t k = woven.from; k < woven.to; k++) write_blank(f), write_comment(f, k);
      write_text(f, piece->text);
    }
  }
}

/* ---- scripts ---- */

static void push(Format *f, PieceKind kind, Str text, Tok tok) {
  *vec_push(f->arena, &f->pieces) =
      (Piece){.kind = kind, .text = text, .first = tok, .last = tok, .keep_blank = kind == PIECE_LINE};
}

Str format_script(Arena *arena, const Script *script) {
  Format f = {.arena = arena, .source = script->source, .out = buf_new(arena)};
  for (int32_t i = 0; i < script->nstatements; i++) {
    const Statement *statement = &script->statements[i];
    push(&f, PIECE_LINE, S(""), TOK_NONE);
    push(&f, PIECE_OPEN, S(""), TOK_NONE);
    print_node(arena, script->source, statement->node, &f.pieces);
    push(&f, PIECE_CLOSE, S(""), TOK_NONE);
    push(&f, PIECE_TEXT, S(";"), statement->semicolon);
  }
  push(&f, PIECE_LINE, S(""), TOK_NONE);
  push(&f, PIECE_TEXT, S(""), (Tok)script->source->tokens.n - 1);
  f.woven = weave_comments(arena, script->source, &f.pieces);
  measure(&f);
  write_pieces(&f);
  Str text = buf_done(&f.out);
  while (text.n && char_space(text.p[text.n - 1])) text.n--;
  return text.n ? str_concat(arena, text, S("\n")) : text;
}

/* White space at the ends of a comment's lines doesn't count. */
static bool same_comment(Str a, Str b) {
  while (a.n && b.n)
    if (!str_eq(str_trim(str_line(&a)), str_trim(str_line(&b)))) return false;
  return a.n == b.n;
}

bool format_same(const Script *a, const Script *b) {
  if (a->nstatements != b->nstatements || a->source->comments.n != b->source->comments.n) return false;
  for (int32_t i = 0; i < a->nstatements; i++)
    if (!node_equal(a->source, a->statements[i].node, b->source, b->statements[i].node)) return false;
  for (int32_t i = 0; i < a->source->comments.n; i++)
    if (!same_comment(comment_text(a->source, (uint32_t)i), comment_text(b->source, (uint32_t)i))) return false;
  return true;
}
