/* Text from tokens. The unit is the gap between two tokens: white space and
** comments there are written anew, tokens are copied byte by byte.
**
** What surprised: a line break may hide inside a token (a string), so indenting
** line by line would change data. */
#include "emit/layout.h"

/* Bytes [start, end) between token `tok` and the one before it. */
static Str gap_before(const Source *source, Tok tok) {
  uint32_t start = tok == 0 ? 0 : source->tokens.p[tok - 1].end;
  return str_sub(source->text, (int32_t)start, (int32_t)source->tokens.p[tok].start);
}

static bool has_break(Str text) {
  return str_find_char(text, '\n') >= 0;
}

/* The first comment behind token `tok` - 1; those directly before tok are [comments_from(tok), comments_from(tok + 1)).
 */
static uint32_t comments_from(const Source *source, Tok tok) {
  uint32_t low = 0, high = (uint32_t)source->comments.n;
  uint32_t end = tok == 0 ? 0 : tok > (Tok)source->tokens.n ? UINT32_MAX : source->tokens.p[tok - 1].end;
  while (low < high) {
    uint32_t middle = low + (high - low) / 2;
    if (source->comments.p[middle].start < end) low = middle + 1;
    else high = middle;
  }
  return low;
}

static bool comments_inside(const Source *source, Tok first, Tok last) {
  return comments_from(source, first + 1) != comments_from(source, last + 1);
}

/* Columns that a white space character is written as: a tab counts as one level. */
static int width_of(char blank) {
  return blank == '\t' ? 2 : blank == '\r' ? 0 : 1;
}

/* Columns of white space at the start of the line that holds byte `at`. */
static int indent_of(const Source *source, uint32_t at) {
  uint32_t start = at;
  while (start > 0 && source->text.p[start - 1] != '\n') start--;
  int column = 0;
  for (uint32_t i = start; i < at && char_space(source->text.p[i]); i++) column += width_of(source->text.p[i]);
  return column;
}

/* A gap on one line: what the author kept together stays together, and a line break at a parenthesis leaves no space.
 */
static void write_gap_flat(Buf *buf, const Source *source, Tok tok) {
  Str gap = gap_before(source, tok);
  if (gap.n == 0) return;
  char before = buf->n > 0 ? buf->p[buf->n - 1] : 0, after = source_token(source, tok).p[0];
  if (has_break(gap) && (before == '(' || after == ')' || after == ',')) return;
  buf_char(buf, ' ');
}

static void write_flat(Buf *buf, const Source *source, Tok first, Tok last) {
  for (Tok tok = first; tok <= last; tok++) {
    if (tok > first) write_gap_flat(buf, source, tok);
    buf_str(buf, source_token(source, tok));
  }
}

/* White space of a gap: its line breaks (two at most), then the indentation moved by `shift`; without a break one
 * space. */
static void write_blank(Buf *buf, Str blank, int shift, int indent) {
  int breaks = 0, column = 0;
  for (int32_t i = 0; i < blank.n; i++) {
    column = blank.p[i] == '\n' ? 0 : column + width_of(blank.p[i]);
    breaks += blank.p[i] == '\n';
  }
  if (breaks == 0) {
    if (blank.n > 0) buf_char(buf, ' ');
    return;
  }
  buf_repeat(buf, '\n', breaks > 1 ? 2 : 1);
  buf_repeat(buf, ' ', column + shift > indent ? column + shift : indent);
}

/* A gap with the author's line breaks and the comments in it. */
static void write_gap_lines(Buf *buf, const Source *source, Tok tok, int shift, int indent) {
  uint32_t at = source->tokens.p[tok - 1].end;
  for (uint32_t i = comments_from(source, tok); i < comments_from(source, tok + 1); i++) {
    Comment comment = source->comments.p[i];
    write_blank(buf, str_sub(source->text, (int32_t)at, (int32_t)comment.start), shift, indent);
    buf_str(buf, str_sub(source->text, (int32_t)comment.start, (int32_t)comment.end));
    at = comment.end;
  }
  write_blank(buf, str_sub(source->text, (int32_t)at, (int32_t)source->tokens.p[tok].start), shift, indent);
}

void layout_lines(Buf *buf, const Source *source, Tok first, Tok last, int indent) {
  int shift = indent - indent_of(source, source->tokens.p[first].start);
  for (Tok tok = first; tok <= last; tok++) {
    if (tok > first) write_gap_lines(buf, source, tok, shift, indent);
    buf_str(buf, source_token(source, tok));
  }
}

void layout_tokens(Buf *buf, const Source *source, Tok first, Tok last, int indent) {
  int32_t start = buf->n;
  bool comments = comments_inside(source, first, last);
  if (!comments) write_flat(buf, source, first, last);
  bool wide = buf->n - start > LAYOUT_WIDTH && has_break(source_text(source, first, last));
  if (!comments && !wide) return;
  buf->n = start;
  layout_lines(buf, source, first, last, indent);
}

/* Without the comment's marks and outer white space. */
static Str comment_body(const Source *source, uint32_t number) {
  Comment comment = source->comments.p[number];
  Str text = str_sub(source->text, (int32_t)comment.start, (int32_t)comment.end);
  return str_trim(str_sub(text, 2, str_starts(text, S("/*")) ? text.n - 2 : text.n));
}

static bool is_mark(Str body) {
  static const Str marks[] = {S_INIT("> statement-breakpoint"),
                              S_INIT("migrate:"),
                              S_INIT("+goose"),
                              S_INIT("+migrate"),
                              S_INIT("+micrate"),
                              S_INIT("mig:allow"),
                              S_INIT("CreateTable"),
                              S_INIT("AlterTable"),
                              S_INIT("CreateIndex"),
                              S_INIT("RedefineTables")};
  for (size_t i = 0; i < sizeof marks / sizeof *marks; i++)
    if (str_starts(body, marks[i])) return true;
  if (str_ends_fold(body, S(" migration"))) body.n -= S(" migration").n;
  return body.n == 0 || str_eq_fold(body, S("up")) || str_eq_fold(body, S("down"));
}

void layout_comments(Buf *buf, const Source *source, uint32_t from, uint32_t to, int indent) {
  for (uint32_t i = from; i < to; i++) {
    if (is_mark(comment_body(source, i))) continue;
    Comment comment = source->comments.p[i];
    buf_repeat(buf, ' ', indent);
    buf_str(buf, str_trim(str_sub(source->text, (int32_t)comment.start, (int32_t)comment.end)));
    buf_char(buf, '\n');
  }
}

/* Of the comments before token `next`: the first that does not stand on the line where byte `at` does.
** When `next` itself is on that line they are all its own. */
static uint32_t same_line_end(const Source *source, uint32_t at, Tok next) {
  uint32_t from = comments_from(source, next), first = from, to = comments_from(source, next + 1);
  while (from < to && !has_break(str_sub(source->text, (int32_t)at, (int32_t)source->comments.p[from].start)))
    at = source->comments.p[from++].end;
  bool last = next + 1 >= (Tok)source->tokens.n;
  uint32_t start = source->tokens.p[next].start;
  return from == to && !last && !has_break(str_sub(source->text, (int32_t)at, (int32_t)start)) ? first : from;
}

/* One past the last comment that stands behind token `tok` on its line. */
static uint32_t behind_on_line(const Source *source, Tok tok) {
  return same_line_end(source, source->tokens.p[tok].end, tok + 1);
}

void layout_behind(Buf *buf, const Source *source, Tok tok) {
  layout_trailing(buf, source,
                  (ItemComments){.behind = comments_from(source, tok + 1), .behind_end = behind_on_line(source, tok)});
}

ItemComments layout_item_comments(const Source *source, Tok first, Tok last) {
  ItemComments comments = {0};
  comments.above_end = comments_from(source, first + 1);
  comments.above = first == 0 ? 0 : behind_on_line(source, first - 1);
  comments.behind = comments_from(source, last + 1);
  comments.behind_end = comments_from(source, last + 2);
  comments.behind_comma = comments.behind_comma_end = comments.behind_end;
  if (last + 2 < (Tok)source->tokens.n && str_eq(source_token(source, last + 1), S(",")))
    comments.behind_comma_end = behind_on_line(source, last + 1);
  return comments;
}

ItemComments layout_statement_comments(const Source *source, Tok first, Tok last) {
  ItemComments comments = {0};
  uint32_t start = comments_from(source, first + 1), floor = first == 0 ? 0 : behind_on_line(source, first - 1);
  comments.above_end = start;
  uint32_t below = source->tokens.p[first].start;
  for (; start > floor; start--) {
    Comment comment = source->comments.p[start - 1];
    Str blank = str_sub(source->text, (int32_t)comment.end, (int32_t)below);
    int32_t line = str_find_char(blank, '\n');
    if (line >= 0 && has_break(str_from(blank, line + 1))) break;
    below = comment.start;
  }
  comments.above = start;
  comments.behind = comments_from(source, last + 1);
  comments.behind_end = behind_on_line(source, last);
  comments.behind_comma = comments.behind_comma_end = comments.behind_end;
  return comments;
}

/* One comment in one line: a block comment over several lines is joined. */
static void write_trailing(Buf *buf, const Source *source, uint32_t number, bool *begun) {
  Str body = comment_body(source, number);
  if (is_mark(body)) return;
  buf_str(buf, *begun ? S("; ") : S(" -- "));
  *begun = true;
  while (body.n > 0) {
    Str line = str_trim(str_line(&body));
    buf_str(buf, line);
    if (body.n > 0) buf_char(buf, ' ');
  }
}

void layout_trailing(Buf *buf, const Source *source, ItemComments comments) {
  bool begun = false;
  for (uint32_t i = comments.behind; i < comments.behind_end; i++) write_trailing(buf, source, i, &begun);
  for (uint32_t i = comments.behind_comma; i < comments.behind_comma_end; i++) write_trailing(buf, source, i, &begun);
}
