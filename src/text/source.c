/* Source texts and places in them; see source.h. */
#include "text/source.h"

Source *source_add(Sources *sources, Str name, Str text) {
  if (sources->all.n >= UINT16_MAX) return NULL; /* the last number is PLACE_NONE's */
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

/* Bytes of the byte order mark at the text's start, 0 or 3. */
static uint32_t mark_length(const Source *source) {
  return str_starts(source->text, S("\xef\xbb\xbf")) ? 3 : 0;
}

/* Column of a byte on the line that starts at `start`. Counts from the byte asked
** for last when that is nearer than the start: findings come in order, and a
** line may be the whole file. A byte order mark is no character of line 1. */
static uint32_t column_at(Source *source, uint32_t start, uint32_t byte, ColumnUnit unit) {
  if (start == 0 && unit != COLUMN_BYTES) start = byte < mark_length(source) ? byte : mark_length(source);
  uint32_t at = start, column = 1, last = source->last.byte;
  uint32_t away = last < byte ? byte - last : last - byte;
  if (source->last.unit == unit && last >= start && source->last.line_start == start && away < byte - start) {
    at = last;
    column = source->last.column;
  }
  while (at < byte) column += units((unsigned char)source->text.p[at++], unit);
  while (at > byte) column -= units((unsigned char)source->text.p[--at], unit);
  source->last = (SourceColumn){byte, start, column, unit};
  return column;
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
  return (Position){(uint32_t)low + 1, column_at(source, source->lines.p[low], byte, unit)};
}

Str source_line(Source *source, Arena *arena, uint32_t line) {
  if (!source->lines.n) build_lines(source, arena);
  if (line == 0 || line > (uint32_t)source->lines.n) return S("");
  uint32_t start = source->lines.p[line - 1];
  uint32_t end = line < (uint32_t)source->lines.n ? source->lines.p[line] : (uint32_t)source->text.n;
  if (start == 0) start = mark_length(source);
  Str text = str_sub(source->text, (int32_t)start, (int32_t)end);
  if (text.n && text.p[text.n - 1] == '\n') text.n--; /* no search for it: a line may be the whole file */
  if (text.n && text.p[text.n - 1] == '\r') text.n--;
  return text;
}
