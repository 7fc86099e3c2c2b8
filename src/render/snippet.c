/* Source lines with underlines; see snippet.h.
**
**   3 |   user_id TEXT REFERENCES users(id),      3 | / CREATE TABLE sessions (
**     |   ^^^^^^^                 ----- label       | | …
**                                               9 | | );
**                                                 | |__^
** Marks are first cut to lines (LineMark) and the one of several lines kept apart
** (Bracket), then drawn line by line. Surprise: columns of the screen, bytes and
** columns that are told to people are three different things (tabs, wide and
** combining characters); only window.c turns one into another. */
#include "render/snippet.h"

#include <stdlib.h>
#include <string.h>

#include "render/encode.h"
#include "render/window.h"

typedef struct LineMark {
  uint32_t line;
  int32_t start, end;     /* bytes within the line */
  int32_t column, behind; /* screen columns, set when the line is drawn */
  Str label;
  bool primary;
} LineMark;

/* The mark of several lines; first is 0 where there is none. */
typedef struct Bracket {
  uint32_t first, last;
  int32_t start, end; /* byte in the first line; byte in the last one where its last character starts */
  bool slash;         /* nothing but blanks before it: drawn as '/' beside the first line */
} Bracket;

typedef struct Snippet {
  const Paint *paint;
  Source *source;
  Arena *scratch;
  VEC(LineMark) marks;
  VEC(uint32_t) lines;
  Bracket bracket;
} Snippet;

/* Lines that a bracket shows at its top, and how many it may have to be shown whole. */
enum { BRACKET_TOP = 3, BRACKET_WHOLE = 6 };

static Str line_text(const Snippet *snippet, uint32_t line) {
  return source_line(snippet->source, snippet->paint->sources->arena, line);
}

static int32_t line_offset(const Snippet *snippet, Str line, uint32_t byte) {
  int32_t offset = (int32_t)byte - (int32_t)(line.p - snippet->source->text.p);
  if (offset < 0) return 0; /* within a byte order mark */
  return offset < line.n ? offset : line.n;
}

static void add_bracket(Snippet *snippet, Span span, uint32_t first, uint32_t last) {
  Str head = line_text(snippet, first), tail = line_text(snippet, last);
  Bracket *bracket = &snippet->bracket;
  *bracket =
      (Bracket){first, last, line_offset(snippet, head, span.start), line_offset(snippet, tail, span.end), false};
  if (bracket->end > 0) bracket->end--;
  bracket->slash = str_trim(str_sub(head, 0, bracket->start)).n == 0;
  bool whole = last - first < BRACKET_WHOLE;
  for (uint32_t line = first; line <= last && (whole || line < first + BRACKET_TOP); line++)
    *vec_push(snippet->scratch, &snippet->lines) = line;
  *vec_push(snippet->scratch, &snippet->lines) = last;
}

static void add_mark(Snippet *snippet, const Mark *mark) {
  Arena *perm = snippet->paint->sources->arena;
  Span span = mark->at.span;
  const char *text = snippet->source->text.p;
  while (span.end > span.start && (text[span.end - 1] == '\n' || text[span.end - 1] == '\r')) span.end--;
  uint32_t first = mark->at.start.line, last = mark->at.end.line;
  if (span.end < mark->at.span.end) last = source_position(snippet->source, perm, span.end, COLUMN_CHARACTERS).line;
  if (first != last && mark->primary && !snippet->bracket.first) {
    add_bracket(snippet, span, first, last);
    return;
  }
  Str line = line_text(snippet, first);
  int32_t start = line_offset(snippet, line, span.start);
  int32_t end = first == last ? line_offset(snippet, line, span.end) : line.n;
  *vec_push(snippet->scratch, &snippet->marks) = (LineMark){first, start, end, 0, 0, mark->label, mark->primary};
  *vec_push(snippet->scratch, &snippet->lines) = first;
}

static int compare_marks(const void *left, const void *right) {
  const LineMark *a = left, *b = right;
  if (a->line != b->line) return a->line < b->line ? -1 : 1;
  return a->start != b->start ? (a->start < b->start ? -1 : 1) : (a->end > b->end) - (a->end < b->end);
}

static int compare_lines(const void *left, const void *right) {
  uint32_t a = *(const uint32_t *)left, b = *(const uint32_t *)right;
  return (a > b) - (a < b);
}

/* The two columns left of the text where a bracket runs, when the snippet has one. */
static void draw_lane(const Snippet *snippet, const char *lane) {
  if (!snippet->bracket.first) return;
  paint_text(snippet->paint, paint_severity(snippet->paint->severity), str_of(lane));
}

static const char *lane_inside(const Snippet *snippet, uint32_t line) {
  const Bracket *bracket = &snippet->bracket;
  bool below = line > bracket->first || (line == bracket->first && bracket->slash);
  return below && line <= bracket->last ? "| " : "  ";
}

static void draw_source(const Snippet *snippet, uint32_t line, const Window *window) {
  const Bracket *bracket = &snippet->bracket;
  paint_bar(snippet->paint, line);
  if (window->line.n == 0 && !bracket->first) {
    buf_char(snippet->paint->out, '\n');
    return;
  }
  buf_char(snippet->paint->out, ' ');
  bool slash = line == bracket->first && bracket->slash;
  bool inside = line > bracket->first && line <= bracket->last;
  draw_lane(snippet, slash ? "/ " : inside ? (window->line.n ? "| " : "|") : "  ");
  window_show(window, snippet->paint->out);
  buf_char(snippet->paint->out, '\n');
}

static void start_row(const Snippet *snippet, uint32_t line) {
  paint_bar(snippet->paint, 0);
  buf_char(snippet->paint->out, ' ');
  draw_lane(snippet, lane_inside(snippet, line));
}

static Style mark_style(const Snippet *snippet, bool primary) {
  return primary ? paint_severity(snippet->paint->severity) : STYLE_FRAME;
}

/* A row of marks: `row` holds '^', '-', '|' and blanks, each run painted in its style. */
static void draw_row(const Snippet *snippet, Str row) {
  for (int32_t at = 0; at < row.n;) {
    int32_t end = at;
    while (end < row.n && row.p[end] == row.p[at]) end++;
    Str run = str_sub(row, at, end);
    if (row.p[at] == ' ') buf_str(snippet->paint->out, run);
    else paint_text(snippet->paint, mark_style(snippet, row.p[at] == '^'), run);
    at = end;
  }
}

static void draw_label(const Snippet *snippet, const LineMark *mark) {
  paint_on(snippet->paint, mark_style(snippet, mark->primary));
  encode_line(snippet->paint->out, mark->label);
  paint_off(snippet->paint);
}

/* A row with a bar under each labelled mark before `count`, and room up to `width`. */
static void draw_bars(const Snippet *snippet, const LineMark *marks, int32_t count, int32_t width, Arena scratch) {
  char *row = arena_bytes(&scratch, width + 1);
  int32_t end = 0;
  memset(row, ' ', (size_t)width + 1);
  for (int32_t i = 0; i < count; i++) {
    if (marks[i].label.n == 0 || marks[i].column >= width) continue;
    row[marks[i].column] = '|';
    if (marks[i].column >= end) end = marks[i].column + 1;
  }
  start_row(snippet, marks[0].line);
  draw_row(snippet, (Str){row, width > end ? width : end});
}

/* Labels that found no room behind the underlines, right to left, each below a
** bar that leads up to its mark. */
static void draw_hanging_labels(const Snippet *snippet, const LineMark *marks, int32_t count) {
  int32_t rightmost = -1;
  for (int32_t i = 0; i < count; i++)
    if (marks[i].label.n && marks[i].column > rightmost) rightmost = marks[i].column;
  if (rightmost < 0) return;
  draw_bars(snippet, marks, count, rightmost + 1, *snippet->scratch);
  buf_char(snippet->paint->out, '\n');
  for (int32_t i = count - 1; i >= 0; i--) {
    if (marks[i].label.n == 0) continue;
    draw_bars(snippet, marks, i, marks[i].column, *snippet->scratch);
    draw_label(snippet, &marks[i]);
    buf_char(snippet->paint->out, '\n');
  }
}

/* The underlines of one line's marks, and their labels. */
static void draw_marks(const Snippet *snippet, LineMark *marks, int32_t count, const Window *window) {
  Arena scratch = *snippet->scratch;
  int32_t width = 0, last = count - 1;
  bool inline_label = marks[last].label.n > 0;
  for (int32_t i = 0; i < count; i++) {
    marks[i].column = window_column(window, marks[i].start);
    marks[i].behind = window_column(window, marks[i].end);
    if (marks[i].behind <= marks[i].column) marks[i].behind = marks[i].column + 1;
    if (marks[i].behind > width) width = marks[i].behind;
  }
  for (int32_t i = 0; i < last; i++) inline_label &= marks[i].behind <= marks[last].behind;
  char *row = arena_bytes(&scratch, width);
  memset(row, ' ', (size_t)width);
  for (int32_t primary = 0; primary <= 1; primary++)
    for (int32_t i = 0; i < count; i++)
      if (marks[i].primary == primary)
        memset(row + marks[i].column, primary ? '^' : '-', (size_t)(marks[i].behind - marks[i].column));
  start_row(snippet, marks[0].line);
  draw_row(snippet, (Str){row, width});
  if (inline_label) {
    buf_char(snippet->paint->out, ' ');
    draw_label(snippet, &marks[last]);
  }
  buf_char(snippet->paint->out, '\n');
  draw_hanging_labels(snippet, marks, inline_label ? last : count);
}

/* The row that opens the bracket below its first line, or closes it below its last. */
static void draw_bracket_row(const Snippet *snippet, const char *lane, int32_t column) {
  const Paint *paint = snippet->paint;
  paint_bar(paint, 0);
  buf_char(paint->out, ' ');
  paint_on(paint, paint_severity(paint->severity));
  buf_str(paint->out, str_of(lane));
  buf_repeat(paint->out, '_', column);
  buf_char(paint->out, '^');
  paint_off(paint);
  buf_char(paint->out, '\n');
}

static void draw_line(Snippet *snippet, uint32_t line, LineMark *marks, int32_t count) {
  const Bracket *bracket = &snippet->bracket;
  Str text = line_text(snippet, line);
  int32_t from = 0, to = 0;
  if (count) {
    from = marks[0].start;
    for (int32_t i = 0; i < count; i++) to = marks[i].end > to ? marks[i].end : to;
  } else if (line == bracket->first || line == bracket->last) {
    from = line == bracket->first ? bracket->start : bracket->end;
    to = from < text.n ? from + 1 : from;
  }
  Window window = window_fit(text, from, to, paint_width(snippet->paint, bracket->first ? 2 : 0));
  draw_source(snippet, line, &window);
  if (count) draw_marks(snippet, marks, count, &window);
  if (line == bracket->first && !bracket->slash)
    draw_bracket_row(snippet, " _", window_column(&window, bracket->start));
  if (line == bracket->last && bracket->first) draw_bracket_row(snippet, "|_", window_column(&window, bracket->end));
}

/* What stands for left out lines between `before` and `line`: the line itself where it is only one. */
static void draw_gap(Snippet *snippet, uint32_t before, uint32_t line) {
  const Paint *paint = snippet->paint;
  if (before == 0 || line == before + 1) return;
  if (line == before + 2) {
    draw_line(snippet, before + 1, NULL, 0);
    return;
  }
  paint_text(paint, STYLE_FRAME, S("..."));
  if (line > snippet->bracket.first && line <= snippet->bracket.last) {
    buf_repeat(paint->out, ' ', paint->gutter > 0 ? paint->gutter : 1);
    draw_lane(snippet, "|");
  }
  buf_char(paint->out, '\n');
}

void snippet_draw(const Paint *paint, const Mark *marks, int32_t nmarks, Arena scratch) {
  Snippet snippet = {.paint = paint, .scratch = &scratch};
  snippet.source = source_get(paint->sources, marks[0].at.span.source);
  for (int32_t i = 0; i < nmarks; i++) add_mark(&snippet, &marks[i]);
  if (snippet.marks.n > 1) qsort(snippet.marks.p, (size_t)snippet.marks.n, sizeof *snippet.marks.p, compare_marks);
  if (snippet.lines.n > 1) qsort(snippet.lines.p, (size_t)snippet.lines.n, sizeof *snippet.lines.p, compare_lines);
  uint32_t before = 0;
  int32_t mark = 0;
  for (int32_t i = 0; i < snippet.lines.n; i++) {
    uint32_t line = snippet.lines.p[i];
    if (line == before) continue;
    int32_t count = 0;
    while (mark + count < snippet.marks.n && snippet.marks.p[mark + count].line == line) count++;
    draw_gap(&snippet, before, line);
    draw_line(&snippet, line, count ? snippet.marks.p + mark : NULL, count);
    mark += count;
    before = line;
  }
}
