/* The part of a source line that fits on the screen, and where bytes of the line
** come to stand there. Work is bounded by the width, not by the line: a migration
** may be one line of megabytes. */
#ifndef RENDER_WINDOW_H
#define RENDER_WINDOW_H

#include "base/buf.h"

typedef struct Window {
  Str line;
  int32_t start, end;       /* bytes of it that are shown */
  bool cut_left, cut_right; /* "..." stands for the rest */
  bool plain;               /* shown whole, a column a byte */
} Window;

/* The whole line where it takes at most `width` columns, else the part around
** bytes [from, to), of which at least the beginning is shown. */
Window window_fit(Str line, int32_t from, int32_t to, int32_t width);

/* Display column, from 0, of a byte of the line; what is cut off on the right
** stands at the "...". */
int32_t window_column(const Window *window, int32_t byte);

/* Writes what is shown. */
void window_show(const Window *window, Buf *out);

#endif
