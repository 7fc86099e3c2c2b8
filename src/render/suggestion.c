/* A fix as a short diff; see suggestion.h.
**
**   help: create the index that the foreign key needs (`mig fix` does it)
**     |
**   8 + CREATE INDEX sessions_user_id ON sessions(user_id);
**
** Edits that touch the same or neighbouring lines make a block; its lines before
** and after are compared, and only those that differ are shown. */
#include "render/suggestion.h"

#include <stdlib.h>
#include <string.h>

#include "render/diff_lines.h"
#include "render/encode.h"
#include "render/window.h"

/* Lines shown of one fix (a rebuild made safe takes some 30); bytes of a block above which the diff is left out. */
enum { LINES_MOST = 48, BLOCK_MOST = 1 << 16 };
/* What has to be seen of a cut line from where it begins to differ: a fourth of the width. */
enum { CHANGE_SHOWN = 4 };

typedef struct Block {
  Source *source;
  const Edit *edits;
  int32_t nedits;
  uint32_t first, last; /* lines */
  int32_t shift;        /* lines that the blocks before it added to the same source */
} Block;

typedef struct Suggestion {
  const Paint *paint;
  int32_t left; /* lines that may still be shown */
  Arena scratch;
} Suggestion;

static int compare_edits(const void *left, const void *right) {
  const Edit *a = left, *b = right;
  if (a->source != b->source) return a->source < b->source ? -1 : 1;
  return (a->start > b->start) - (a->start < b->start);
}

static uint32_t line_of(const Sources *sources, uint16_t source, uint32_t byte) {
  return source_position(source_get(sources, source), sources->arena, byte, COLUMN_CHARACTERS).line;
}

static int32_t count_breaks(Str text) {
  int32_t count = 0;
  for (int32_t i = 0; i < text.n; i++) count += text.p[i] == '\n';
  return count;
}

uint32_t suggestion_last_line(const Sources *sources, const Fix *fix) {
  uint32_t last = 0, added = 0;
  for (int32_t i = 0; i < fix->nedits; i++) {
    uint32_t line = line_of(sources, fix->edits[i].source, fix->edits[i].end);
    if (line > last) last = line;
    added += (uint32_t)count_breaks(fix->edits[i].text);
  }
  return last + added;
}

static void draw_change(Suggestion *suggestion, char sign, uint32_t number, Str line, int32_t from) {
  const Paint *paint = suggestion->paint;
  Style style = sign == '-' ? STYLE_REMOVED : STYLE_ADDED;
  while (line.n && (line.p[line.n - 1] == '\n' || line.p[line.n - 1] == '\r')) line.n--;
  if (suggestion->left-- <= 0) return;
  paint_on(paint, STYLE_FRAME);
  buf_number(paint->out, number, paint->gutter);
  buf_char(paint->out, ' ');
  paint_off(paint);
  paint_on(paint, style);
  buf_char(paint->out, sign);
  if (line.n) {
    buf_char(paint->out, ' ');
    int32_t width = paint_width(paint, 0), shown = width / CHANGE_SHOWN;
    int32_t to = line.n - from < shown ? line.n : from + shown;
    Window window = window_fit(line, from, to, width);
    window_show(&window, paint->out);
  }
  paint_off(paint);
  buf_char(paint->out, '\n');
}

/* Where two lines begin to differ: long ones are cut around it. */
static int32_t first_difference(Str a, Str b) {
  int32_t at = 0;
  int32_t both = a.n < b.n ? a.n : b.n;
  while (at + 64 < both && memcmp(a.p + at, b.p + at, 64) == 0) at += 64;
  while (at < both && a.p[at] == b.p[at]) at++;
  while (at > 0 && at < a.n && (a.p[at] & 0xc0) == 0x80) at--;
  return at;
}

static void draw_run(Suggestion *suggestion, const Block *block, const DiffRun *run, const DiffLines *both) {
  const DiffLines *old = &both[0], *new = &both[1];
  for (int32_t i = 0; i < run->old_count; i++) {
    Str line = old->p[run->old_start + i], other = i < run->new_count ? new->p[run->new_start + i] : S("");
    draw_change(suggestion, '-', block->first + (uint32_t)(run->old_start + i), line, first_difference(line, other));
  }
  for (int32_t i = 0; i < run->new_count; i++) {
    Str line = new->p[run->new_start + i], other = i < run->old_count ? old->p[run->old_start + i] : S("");
    uint32_t number = (uint32_t)((int32_t)block->first + block->shift + run->new_start + i);
    draw_change(suggestion, '+', number, line, first_difference(line, other));
  }
}

static void draw_block(Suggestion *suggestion, const Block *block, bool elsewhere) {
  Arena *perm = suggestion->paint->sources->arena, scratch = suggestion->scratch;
  Str text = block->source->text;
  int32_t start = (int32_t)(source_line(block->source, perm, block->first).p - text.p);
  Str tail = source_line(block->source, perm, block->last);
  int32_t end = (int32_t)(tail.p - text.p) + tail.n;
  if (end < text.n && text.p[end] == '\r') end++;
  if (end < text.n && text.p[end] == '\n') end++;
  if (end - start > BLOCK_MOST) return;
  Buf after = buf_new(&scratch);
  int32_t at = start;
  for (int32_t i = 0; i < block->nedits; i++) {
    buf_str(&after, str_sub(text, at, (int32_t)block->edits[i].start));
    buf_str(&after, block->edits[i].text);
    at = (int32_t)block->edits[i].end;
  }
  buf_str(&after, str_sub(text, at, end));
  if (elsewhere) {
    Position place = source_position(block->source, perm, block->edits[0].start, COLUMN_CHARACTERS);
    paint_arrow(suggestion->paint, "-->", block->source, place);
  }
  paint_bar(suggestion->paint, 0);
  buf_char(suggestion->paint->out, '\n');
  DiffLines both[2] = {diff_split(&scratch, str_sub(text, start, end)), diff_split(&scratch, buf_done(&after))};
  DiffRuns runs = diff_lines(suggestion->paint->out->arena, both[0], both[1], scratch);
  for (int32_t i = 0; i < runs.n; i++) draw_run(suggestion, block, &runs.p[i], both);
}

/* The block that starts with edits[0]: it takes in what follows on the same or the next line. */
static Block block_of(const Sources *sources, const Edit *edits, int32_t nedits) {
  uint16_t source = edits[0].source;
  Block block = {source_get(sources, source), edits, 0, line_of(sources, source, edits[0].start), 0, 0};
  block.last = block.first;
  while (block.nedits < nedits && edits[block.nedits].source == source) {
    const Edit *edit = &edits[block.nedits];
    if (line_of(sources, source, edit->start) > block.last + 1) break;
    uint32_t last = line_of(sources, source, edit->end);
    if (last > block.last) block.last = last;
    block.nedits++;
  }
  return block;
}

bool suggestion_same(const Fix *a, const Fix *b) {
  bool same = a->nedits == b->nedits;
  for (int32_t i = 0; i < a->nedits && same; i++) {
    const Edit *x = &a->edits[i], *y = &b->edits[i];
    same = x->source == y->source && x->start == y->start && x->end == y->end && str_eq(x->text, y->text);
  }
  return same;
}

void suggestion_refer(const Paint *paint, const Fix *fix) {
  paint_text(paint, STYLE_HELP, S("help"));
  buf_str(paint->out, S(": "));
  encode_line(paint->out, fix->title);
  buf_str(paint->out, S(": shown above\n"));
}

static void draw_title(const Paint *paint, const Finding *finding, const Fix *fix) {
  paint_text(paint, STYLE_HELP, S("help"));
  buf_str(paint->out, S(": "));
  encode_line(paint->out, fix->title);
  if (fix->nedits && fix->safe) {
    buf_str(paint->out, S(" (`mig fix` does it)"));
  } else if (fix->nedits && finding->severity == SEVERITY_NOTE) {
    buf_str(paint->out, S(" (`mig fix --unsafe --select "));
    encode_line(paint->out, finding->id);
    buf_str(paint->out, S("` does it)"));
  } else if (fix->nedits) {
    buf_str(paint->out, S(" (`mig fix --unsafe` does it)"));
  }
  buf_char(paint->out, '\n');
}

void suggestion_draw(const Paint *paint, const Finding *finding, const Fix *fix, Arena scratch) {
  Edit *edits = arena_new(&scratch, Edit, fix->nedits);
  for (int32_t i = 0; i < fix->nedits; i++) edits[i] = fix->edits[i];
  if (fix->nedits) qsort(edits, (size_t)fix->nedits, sizeof *edits, compare_edits);
  draw_title(paint, finding, fix);
  Suggestion suggestion = {paint, LINES_MOST, scratch};
  int32_t shift = 0;
  for (int32_t i = 0; i < fix->nedits && suggestion.left > 0;) {
    bool same = i > 0 && edits[i].source == edits[i - 1].source;
    if (!same) shift = 0;
    Block block = block_of(paint->sources, edits + i, fix->nedits - i);
    block.shift = shift;
    if (!block.source->synthetic) draw_block(&suggestion, &block, !same && edits[i].source != finding->span.source);
    for (int32_t k = 0; k < block.nedits; k++) {
      Str gone = str_sub(block.source->text, (int32_t)edits[i + k].start, (int32_t)edits[i + k].end);
      shift += count_breaks(edits[i + k].text) - count_breaks(gone);
    }
    i += block.nedits;
  }
  if (suggestion.left < 0) {
    buf_repeat(paint->out, ' ', paint->gutter);
    buf_str(paint->out, S(" ...\n"));
  }
}
