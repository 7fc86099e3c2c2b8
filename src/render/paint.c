/* Colours, links, the gutter; see paint.h. */
#include "render/paint.h"

#include "render/encode.h"

static const char *const codes[STYLE_COUNT] = {"", "1;31", "1;33", "1;32", "1;36", "1", "1;34", "31", "32"};

/* Where no terminal tells its width: what rustc cuts at, too. */
enum { WIDTH_UNKNOWN = 140, WIDTH_LEAST = 24 };

void paint_on(const Paint *paint, Style style) {
  if (paint->options->color && style != STYLE_PLAIN) buf_fmt(paint->out, "\x1b[%sm", codes[style]);
}

void paint_off(const Paint *paint) {
  if (paint->options->color) buf_str(paint->out, S("\x1b[0m"));
}

void paint_text(const Paint *paint, Style style, Str text) {
  paint_on(paint, style);
  buf_str(paint->out, text);
  if (style != STYLE_PLAIN) paint_off(paint);
}

Style paint_severity(Severity severity) {
  return severity == SEVERITY_ERROR ? STYLE_ERROR : severity == SEVERITY_WARNING ? STYLE_WARNING : STYLE_NOTE;
}

int32_t paint_width(const Paint *paint, int32_t extra) {
  int32_t width = paint->options->width > 0 ? paint->options->width : WIDTH_UNKNOWN;
  width -= paint->gutter + 3 + extra;
  return width < WIDTH_LEAST ? WIDTH_LEAST : width;
}

void paint_gutter(const Paint *paint, uint32_t line, char sign) {
  paint_on(paint, STYLE_FRAME);
  if (line) buf_number(paint->out, line, paint->gutter);
  else buf_repeat(paint->out, ' ', paint->gutter);
  buf_char(paint->out, ' ');
  buf_char(paint->out, sign);
  paint_off(paint);
}

void paint_bar(const Paint *paint, uint32_t line) {
  paint_gutter(paint, line, '|');
}

void paint_arrow(const Paint *paint, const char *arrow, const Source *source, Position at) {
  Buf *out = paint->out;
  bool linked = paint->options->link_root.n && !str_starts(source->name, S("<"));
  buf_repeat(out, ' ', paint->gutter);
  paint_text(paint, STYLE_FRAME, str_of(arrow));
  buf_char(out, ' ');
  if (linked) {
    buf_str(out, S("\x1b]8;;"));
    if (str_starts(source->name, S("/"))) buf_str(out, S("file://"));
    else buf_str(out, paint->options->link_root);
    encode_uri(out, source->name);
    buf_str(out, S("\x1b\\"));
  }
  encode_line(out, source->name);
  buf_char(out, ':');
  buf_number(out, at.line, 0);
  buf_char(out, ':');
  buf_number(out, at.column, 0);
  if (linked) buf_str(out, S("\x1b]8;;\x1b\\"));
  buf_char(out, '\n');
}
