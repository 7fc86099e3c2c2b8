/* How wide a character is on a terminal, and how it is shown there. */
#ifndef RENDER_GLYPH_H
#define RENDER_GLYPH_H

#include "base/buf.h"

/* A tab leads to the next multiple of this many columns. */
enum { GLYPH_TAB = 4 };

typedef struct Glyph {
  int32_t bytes;   /* of the source that it stands for, at least 1 */
  int32_t columns; /* that it takes on the screen: 0 (combining) to 6 (\u202e written out) */
} Glyph;

/* The character at byte `at` of `line` (at < line.n), shown in display column
** `column` counted from 0. Tabs become spaces; what a terminal would obey or hide
** is written out as buf_visible does. `out` NULL: measures only. */
Glyph glyph_show(Buf *out, Str line, int32_t at, int32_t column);

/* The byte where the character before `at` starts (at > 0). */
int32_t glyph_before(Str line, int32_t at);

#endif
