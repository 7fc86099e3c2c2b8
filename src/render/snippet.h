/* Source lines with what is meant underlined, as rustc draws them. */
#ifndef RENDER_SNIPPET_H
#define RENDER_SNIPPET_H

#include "render/locate.h"
#include "render/paint.h"

typedef struct Mark {
  Located at;   /* of a source, columns in characters */
  Str label;    /* what stands behind the underline; empty: nothing */
  bool primary; /* ^^^ in the colour of the severity, else --- */
} Mark;

/* Draws the lines of `marks`, all of one source, top down: underlines and labels
** below each, lines that don't matter left out. One primary mark may span lines
** and gets a bracket on the left; others that do are cut to their first line. */
void snippet_draw(const Paint *paint, const Mark *marks, int32_t nmarks, Arena scratch);

#endif
