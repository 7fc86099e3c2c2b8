/* Colours, hyperlinks and the gutter: what the text format is drawn with. */
#ifndef RENDER_PAINT_H
#define RENDER_PAINT_H

#include "render/render.h"

typedef enum Style {
  STYLE_PLAIN,
  STYLE_ERROR,   /* bold red */
  STYLE_WARNING, /* bold yellow */
  STYLE_NOTE,    /* bold green */
  STYLE_HELP,    /* bold cyan */
  STYLE_BOLD,
  STYLE_FRAME,   /* bold blue: line numbers, bars, arrows, related places */
  STYLE_REMOVED, /* red */
  STYLE_ADDED,   /* green */
  STYLE_COUNT
} Style;

typedef struct Paint {
  const Sources *sources;
  const RenderOptions *options;
  Buf *out;
  Severity severity; /* of the finding being drawn */
  int32_t gutter;    /* digits of its largest line number */
} Paint;

/* Switches a style on, and back to plain: nothing where colours are off. */
void paint_on(const Paint *paint, Style style);
void paint_off(const Paint *paint);

/* `text`, already fit for a terminal, in a style. */
void paint_text(const Paint *paint, Style style, Str text);

/* The style of a severity. */
Style paint_severity(Severity severity);

/* Columns of a source line that fit beside the gutter and `extra` columns. */
int32_t paint_width(const Paint *paint, int32_t extra);

/* The line number (0: none) and, behind a blank, a sign, '|' or '='. Nothing follows it. */
void paint_gutter(const Paint *paint, uint32_t line, char sign);

/* The same with a bar. */
void paint_bar(const Paint *paint, uint32_t line);

/* " --> file:line:column", with a hyperlink where links are on. `arrow`: "-->" or ":::". */
void paint_arrow(const Paint *paint, const char *arrow, const Source *source, Position at);

#endif
