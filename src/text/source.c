/* Source texts and places in them; see source.h. */
#include "text/source.h"

Source *source_add(Sources *sources, Str name, Str text) {
  if (sources->all.n > UINT16_MAX) return NULL;
  Source *source = arena_new(sources->arena, Source, 1);
  source->name = name;
  source->text = text;
  source->id = (uint16_t)sources->all.n;
  *vec_push(sources->arena, &sources->all) = source;
  return source;
}

Source *source_get(const Sources *sources, uint16_t id) {
  return sources->all.p[id];
}

Str source_token(const Source *source, Tok tok) {
  return source_text(source, tok, tok);
}

Str source_text(const Source *source, Tok first, Tok last) {
  if ((int32_t)(last - first) < 0 || last >= (Tok)source->tokens.n) return S("");
  uint32_t start = source->tokens.p[first].start;
  return (Str){source->text.p + start, (int32_t)(source->tokens.p[last].end - start)};
}

Span source_span(const Sources *sources, Place place) {
  const Source *source = source_get(sources, place.source);
  const Token *tokens = source->tokens.p;
  Span span = {place.source, 0, 0};
  if (source->tokens.n == 0) return span;
  Tok end = (Tok)source->tokens.n - 1;
  Tok first = place.first < end ? place.first : end;
  if ((int32_t)(place.last - place.first) < 0) {
    span.start = span.end = first ? tokens[first - 1].end : tokens[first].start;
  } else {
    Tok last = place.last < end ? place.last : end;
    span.start = tokens[first].start;
    span.end = tokens[last].end;
  }
  return span;
}

static void build_lines(Source *source, Arena *arena) {
  *vec_push(arena, &source->lines) = 0;
  for (int32_t i = 0; i < source->text.n; i++)
    if (source->text.p[i] == '\n') *vec_push(arena, &source->lines) = (uint32_t)i + 1;
}

/* Units that the UTF-8 byte c adds to a column: continuation bytes add nothing
** to characters and UTF-16, a four-byte lead is a surrogate pair. */
static uint32_t units(unsigned char c, ColumnUnit unit) {
  if (unit == COLUMN_BYTES) return 1;
  if ((c & 0xc0) == 0x80) return 0;
  return unit == COLUMN_UTF16 && c >= 0xf0 ? 2 : 1;
}

Position source_position(Source *source, Arena *arena, uint32_t byte, ColumnUnit unit) {
  if (!source->lines.n) build_lines(source, arena);
  if (byte > (uint32_t)source->text.n) byte = (uint32_t)source->text.n;
  int32_t low = 0, high = source->lines.n - 1;
  while (low < high) {
    int32_t middle = (low + high + 1) / 2;
    if (source->lines.p[middle] <= byte) low = middle;
    else high = middle - 1;
  }
  Position at = {(uint32_t)low + 1, 1};
  for (uint32_t i = source->lines.p[low]; i < byte; i++) at.column += units((unsigned char)source->text.p[i], unit);
  return at;
}

Str source_line(Source *source, Arena *arena, uint32_t line) {
  if (!source->lines.n) build_lines(source, arena);
  if (line == 0 || line > (uint32_t)source->lines.n) return S("");
  Str rest = str_from(source->text, (int32_t)source->lines.p[line - 1]);
  return str_line(&rest);
}
