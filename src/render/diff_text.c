/* The unified diff; see diff_text.h. Its form is POSIX's diff -u, so that patch
** and git apply take it. Surprise: where a hunk has no lines of one text, it names
** the line before, which may be 0. */
#include "render/diff_text.h"

#include "render/diff_lines.h"
#include "render/encode.h"

enum { CONTEXT = 3 };

typedef struct Diff {
  const DiffText *given;
  Buf *out;
  DiffLines old_lines, new_lines;
} Diff;

static void put_line(const Diff *diff, char sign, Str line) {
  Buf *out = diff->out;
  bool broken = line.n && line.p[line.n - 1] == '\n';
  Str text = broken ? str_sub(line, 0, line.n - 1) : line;
  bool painted = diff->given->color && sign != ' ';
  if (painted) buf_str(out, sign == '-' ? S("\x1b[31m") : S("\x1b[32m"));
  buf_char(out, sign);
  if (diff->given->visible) buf_visible(out, text);
  else buf_str(out, text);
  if (painted) buf_str(out, S("\x1b[0m"));
  buf_char(out, '\n');
  if (!broken) buf_str(out, S("\\ No newline at end of file\n"));
}

static void put_range(Buf *out, int32_t start, int32_t count) {
  buf_fmt(out, "%d", count ? start + 1 : start);
  if (count != 1) buf_fmt(out, ",%d", count);
}

/* The hunk of runs [from, to), which are close enough to share their context. */
static void put_hunk(const Diff *diff, const DiffRun *from, const DiffRun *to) {
  const DiffRun *final = to - 1;
  int32_t before = from->old_start < CONTEXT ? from->old_start : CONTEXT;
  int32_t end = final->old_start + final->old_count, left = diff->old_lines.n - end;
  int32_t after = left < CONTEXT ? left : CONTEXT;
  int32_t old_start = from->old_start - before, new_start = from->new_start - before;
  int32_t new_end = final->new_start + final->new_count + after;
  buf_str(diff->out, diff->given->color ? S("\x1b[36m@@ -") : S("@@ -"));
  put_range(diff->out, old_start, end + after - old_start);
  buf_str(diff->out, S(" +"));
  put_range(diff->out, new_start, new_end - new_start);
  buf_str(diff->out, diff->given->color ? S(" @@\x1b[0m\n") : S(" @@\n"));
  int32_t at = old_start;
  for (const DiffRun *run = from; run < to; run++) {
    while (at < run->old_start) put_line(diff, ' ', diff->old_lines.p[at++]);
    for (int32_t i = 0; i < run->old_count; i++) put_line(diff, '-', diff->old_lines.p[at++]);
    for (int32_t i = 0; i < run->new_count; i++) put_line(diff, '+', diff->new_lines.p[run->new_start + i]);
  }
  while (at < end + after) put_line(diff, ' ', diff->old_lines.p[at++]);
}

static void put_name(const Diff *diff, const char *sign, Str name) {
  if (diff->given->color) buf_str(diff->out, S("\x1b[1m"));
  buf_str(diff->out, str_of(sign));
  encode_line(diff->out, name);
  if (diff->given->color) buf_str(diff->out, S("\x1b[0m"));
  buf_char(diff->out, '\n');
}

void diff_text(Buf *out, const DiffText *given, Arena scratch) {
  Diff diff = {given, out, diff_split(&scratch, given->old_text), diff_split(&scratch, given->new_text)};
  DiffRuns runs = diff_lines(out->arena, diff.old_lines, diff.new_lines, scratch);
  if (runs.n == 0) return;
  put_name(&diff, "--- ", given->old_name);
  put_name(&diff, "+++ ", given->new_name);
  for (int32_t i = 0, next; i < runs.n; i = next) {
    for (next = i + 1; next < runs.n; next++) {
      const DiffRun *last = &runs.p[next - 1];
      if (runs.p[next].old_start - (last->old_start + last->old_count) > 2 * CONTEXT) break;
    }
    put_hunk(&diff, &runs.p[i], &runs.p[next]);
  }
}
