/* Long lines cut around a span; see window.h. */
#include "render/window.h"

#include <string.h>

#include "base/utf8.h"
#include "render/glyph.h"

enum { DOTS = 3 };

/* The byte up to which `line` is shown as it is, a column a byte, from `at` on; not behind `end`. */
static int32_t plain_end(Str line, int32_t at, int32_t end) {
  int32_t plain = utf8_plain(str_sub(line, 0, end), at);
  for (const char *hash; at < plain && (hash = memchr(line.p + at, '#', (size_t)(plain - at))); at++) {
    at = (int32_t)(hash - line.p);
    if (buf_log_obeys(line, at)) return at;
  }
  return plain;
}

/* The byte up to which characters from `at` on fit into `width` columns, the
** first of them shown in column `column`. */
static int32_t reach(Str line, int32_t at, int32_t column, int32_t width) {
  for (int32_t used = 0; at < line.n;) {
    int32_t room = width > used ? width - used : 0;
    int32_t plain = plain_end(line, at, at + room + 1) - at;
    if (plain) {
      int32_t fit = plain < room ? plain : room;
      at += fit;
      used += fit;
      if (fit < plain) break;
      continue;
    }
    Glyph glyph = glyph_show(NULL, line, at, column + used);
    used += glyph.columns;
    if (used > width) break;
    at += glyph.bytes;
  }
  return at;
}

/* Columns of [from, to), or more than `limit` when there are more. */
static int32_t columns_between(Str line, int32_t from, int32_t to, int32_t limit) {
  int32_t used = 0;
  while (from < to && used <= limit) {
    Glyph glyph = glyph_show(NULL, line, from, used);
    used += glyph.columns;
    from += glyph.bytes;
  }
  return used;
}

Window window_fit(Str line, int32_t from, int32_t to, int32_t width) {
  Window window = {line, 0, line.n, false, false, false};
  window.plain = line.n <= width && plain_end(line, 0, line.n) == line.n;
  if (window.plain || reach(line, 0, 0, width) == line.n) return window;
  window.cut_right = true;
  window.end = reach(line, 0, 0, width - DOTS);
  if (to <= window.end) return window;

  int32_t inner = width - 2 * DOTS, span = columns_between(line, from, to, inner);
  int32_t before = span < inner ? (inner - span) / 2 : inner / 8;
  window.start = from;
  while (window.start > 0 && before > 0) {
    window.start = glyph_before(line, window.start);
    before -= glyph_show(NULL, line, window.start, 0).columns;
  }
  window.cut_left = window.start > 0;
  int32_t column = window.cut_left ? DOTS : 0;
  window.cut_right = reach(line, window.start, column, width - column) < line.n;
  window.end = window.cut_right ? reach(line, window.start, column, width - column - DOTS) : line.n;
  return window;
}

int32_t window_column(const Window *window, int32_t byte) {
  if (window->plain) return byte < window->end ? byte : window->end;
  int32_t column = window->cut_left ? DOTS : 0;
  int32_t at = window->start, end = byte < window->end ? byte : window->end;
  while (at < end) {
    int32_t plain = plain_end(window->line, at, end) - at;
    column += plain;
    at += plain;
    if (at == end) break;
    Glyph glyph = glyph_show(NULL, window->line, at, column);
    if (at + glyph.bytes > end) break; /* a byte inside a character stands where the character does */
    column += glyph.columns;
    at += glyph.bytes;
  }
  return column;
}

void window_show(const Window *window, Buf *out) {
  if (window->plain) {
    buf_str(out, window->line);
    return;
  }
  int32_t column = window->cut_left ? DOTS : 0;
  if (window->cut_left) buf_str(out, S("..."));
  for (int32_t at = window->start; at < window->end;) {
    int32_t plain = plain_end(window->line, at, window->end) - at;
    buf_str(out, str_sub(window->line, at, at + plain));
    column += plain;
    at += plain;
    if (at == window->end) break;
    Glyph glyph = glyph_show(out, window->line, at, column);
    column += glyph.columns;
    at += glyph.bytes;
  }
  if (window->cut_right) buf_str(out, S("..."));
}
