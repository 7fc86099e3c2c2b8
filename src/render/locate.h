/* Where something is, as people and tools are told: file, lines, columns. */
#ifndef RENDER_LOCATE_H
#define RENDER_LOCATE_H

#include "lint/finding.h"

typedef struct Located {
  Source *source; /* NULL: nowhere (a finding about the project, a place in text that mig made itself) */
  Span span;      /* its bytes, within the source */
  Position start; /* first character */
  Position end;   /* just behind the last one; equal to start where the span is empty */
} Located;

/* Lines and columns of a span, columns in `unit`. */
Located locate_span(const Sources *sources, Span span, ColumnUnit unit);

#endif
