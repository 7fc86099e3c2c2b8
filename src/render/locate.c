/* Places as files, lines and columns; see locate.h. */
#include "render/locate.h"

Located locate_span(const Sources *sources, Span span, ColumnUnit unit) {
  Located located = {.span = span};
  if (span.source >= sources->all.n || source_get(sources, span.source)->synthetic) return located;
  Source *source = located.source = source_get(sources, span.source);
  uint32_t size = (uint32_t)source->text.n;
  if (span.end > size) span.end = size;
  if (span.start > span.end) span.start = span.end;
  located.span = span;
  Position ends[2];
  source_positions(source, sources->arena, span, unit, ends);
  located.start = ends[0];
  located.end = ends[1];
  return located;
}
