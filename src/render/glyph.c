/* Characters on a terminal; see glyph.h. libc's wcwidth is not asked: it depends
** on the locale, and output must be the same in every one. */
#include "render/glyph.h"

#include "base/utf8.h"

typedef struct Width {
  uint32_t first, last;
  int32_t columns;
} Width;

static const Width widths[] = {
#define RANGE(first, last, columns) {first, last, columns},
#include "render/widths.def"
#undef RANGE
};

static int32_t columns_of(uint32_t code) {
  int32_t low = 0, high = (int32_t)(sizeof widths / sizeof *widths) - 1;
  while (low <= high) {
    int32_t middle = (low + high) / 2;
    if (code < widths[middle].first) high = middle - 1;
    else if (code > widths[middle].last) low = middle + 1;
    else return widths[middle].columns;
  }
  return 1;
}

Glyph glyph_show(Buf *out, Str line, int32_t at, int32_t column) {
  if (line.p[at] >= 0x20 && line.p[at] < 0x7f) {
    if (line.p[at] == '#' && buf_log_obeys(line, at)) {
      if (out) buf_str(out, S("\\x23"));
      return (Glyph){1, (int32_t)sizeof "\\x23" - 1};
    }
    if (out) buf_char(out, line.p[at]);
    return (Glyph){1, 1};
  }
  uint32_t code = 0;
  int32_t n = utf8_decode(str_from(line, at), &code);
  if (n == 1 && code == '\t') {
    Glyph tab = {1, GLYPH_TAB - column % GLYPH_TAB};
    if (out) buf_repeat(out, ' ', tab.columns);
    return tab;
  }
  if (out) buf_visible(out, str_sub(line, at, at + (n ? n : 1)));
  if (n == 0) return (Glyph){1, (int32_t)sizeof "\\xff" - 1};
  if (utf8_hidden(code)) return (Glyph){n, n == 1 ? (int32_t)sizeof "\\x1b" - 1 : (int32_t)sizeof "\\u202e" - 1};
  return (Glyph){n, code < 0x300 ? 1 : columns_of(code)};
}

int32_t glyph_before(Str line, int32_t at) {
  uint32_t code = 0;
  for (int32_t n = 1; n <= 4 && n <= at; n++)
    if (utf8_decode(str_sub(line, at - n, at), &code) == n) return at - n;
  return at - 1;
}
