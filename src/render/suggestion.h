/* A fix as a short diff below the finding. */
#ifndef RENDER_SUGGESTION_H
#define RENDER_SUGGESTION_H

#include "render/paint.h"

/* Draws the title of a fix of `finding` and the lines it changes. Changes in another file than
** the finding's get an arrow that names it. Long ones are cut. */
void suggestion_draw(const Paint *paint, const Finding *finding, const Fix *fix, Arena scratch);

/* The title of a fix that was drawn with an earlier finding. */
void suggestion_refer(const Paint *paint, const Fix *fix);

/* Whether two fixes are the same edits. */
bool suggestion_same(const Fix *a, const Fix *b);

/* The largest line number that suggestion_draw may show. */
uint32_t suggestion_last_line(const Sources *sources, const Fix *fix);

#endif
