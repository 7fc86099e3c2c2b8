/* One line of text; see flat.h. */
#include "render/flat.h"

const char *const object_kinds[] = {"table", "index", "view", "trigger"};

void flat_put(Buf *out, Str text) {
  Str rest = text;
  bool first = true;
  while (rest.n > 0) {
    Str line = str_trim(str_line(&rest));
    if (!first && line.n > 0) buf_char(out, ' ');
    first = first && line.n == 0;
    buf_visible(out, line);
  }
}

int32_t flat_width(Str text) {
  int32_t n = 0;
  for (int32_t i = 0; i < text.n; i++) n += (text.p[i] & 0xc0) != 0x80;
  return n;
}

void flat_put_padded(Buf *out, Str text, int32_t width) {
  flat_put(out, text);
  int32_t n = flat_width(text);
  if (n < width) buf_repeat(out, ' ', width - n);
}

void flat_json(Buf *out, const char *key, Str text) {
  buf_fmt(out, "\"%s\":", key);
  if (text.n > 0) buf_json(out, text);
  else buf_str(out, S("null"));
}
