/* Source texts and places in them; see source.h. */
#include "text/source.h"

#include <string.h>

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

static bool all_ascii(Str text) {
  uint64_t any = 0, word;
  int32_t i = 0;
  for (; i + 8 <= text.n; i += 8) {
    memcpy(&word, text.p + i, 8);
    any |= word;
  }
  for (; i < text.n; i++) any |= (unsigned char)text.p[i];
  return (any & 0x8080808080808080u) == 0;
}

/* Counts byte c: continuation bytes begin nothing, a four-byte lead is a surrogate pair. */
static void count(SourceCount *counts, unsigned char c) {
  if ((c & 0xc0) == 0x80) return;
  counts->characters++;
  counts->units += c >= 0xf0 ? 2 : 1;
}

static void build_counts(Source *source, Arena *arena) {
  if (all_ascii(source->text)) return;
  source->counts = arena_new(arena, SourceCount, source->text.n / SOURCE_STRETCH + 1);
  SourceCount counts = {0};
  for (int32_t i = 0; i < source->text.n; i++) {
    if (i % SOURCE_STRETCH == 0) source->counts[i / SOURCE_STRETCH] = counts;
    count(&counts, (unsigned char)source->text.p[i]);
  }
  if (source->text.n % SOURCE_STRETCH == 0) source->counts[source->text.n / SOURCE_STRETCH] = counts;
}

static void build_lines(Source *source, Arena *arena) {
  *vec_push(arena, &source->lines) = 0;
  const char *at = source->text.p, *end = at + source->text.n;
  while (at < end && (at = memchr(at, '\n', (size_t)(end - at))))
    *vec_push(arena, &source->lines) = (uint32_t)(++at - source->text.p);
  build_counts(source, arena);
}

/* Bytes of the byte order mark at the text's start, 0 or 3. */
static uint32_t mark_length(const Source *source) {
  return str_starts(source->text, S("\xef\xbb\xbf")) ? 3 : 0;
}

static SourceCount counts_before(const Source *source, uint32_t byte) {
  SourceCount counts = source->counts[byte / SOURCE_STRETCH];
  for (uint32_t i = byte / SOURCE_STRETCH * SOURCE_STRETCH; i < byte; i++)
    count(&counts, (unsigned char)source->text.p[i]);
  return counts;
}

/* Column of a byte on the line that starts at `start`. A byte order mark is no character of line 1. */
static uint32_t column_at(const Source *source, uint32_t start, uint32_t byte, ColumnUnit unit) {
  if (start == 0) start = byte < mark_length(source) ? byte : mark_length(source);
  if (unit == COLUMN_BYTES || !source->counts) return byte - start + 1;
  SourceCount from = counts_before(source, start), to = counts_before(source, byte);
  return 1 + (unit == COLUMN_UTF16 ? to.units - from.units : to.characters - from.characters);
}

/* The number, from 0, of the line that a byte is on: `low` or one behind it. */
static int32_t line_at(const Source *source, uint32_t byte, int32_t low) {
  int32_t high = source->lines.n - 1;
  while (low < high) {
    int32_t middle = (low + high + 1) / 2;
    if (source->lines.p[middle] <= byte) low = middle;
    else high = middle - 1;
  }
  return low;
}

static Position position_on(const Source *source, int32_t line, uint32_t byte, ColumnUnit unit) {
  return (Position){(uint32_t)line + 1, column_at(source, source->lines.p[line], byte, unit)};
}

static uint32_t within(const Source *source, uint32_t byte) {
  return byte < (uint32_t)source->text.n ? byte : (uint32_t)source->text.n;
}

Position source_position(Source *source, Arena *arena, uint32_t byte, ColumnUnit unit) {
  if (!source->lines.n) build_lines(source, arena);
  byte = within(source, byte);
  return position_on(source, line_at(source, byte, 0), byte, unit);
}

void source_positions(Source *source, Arena *arena, Span span, ColumnUnit unit, Position ends[2]) {
  if (!source->lines.n) build_lines(source, arena);
  uint32_t start = within(source, span.start), end = within(source, span.end);
  int32_t first = line_at(source, start, 0), next = first + 1;
  bool same = next == source->lines.n || end < source->lines.p[next];
  ends[0] = position_on(source, first, start, unit);
  ends[1] = position_on(source, same ? first : line_at(source, end, next), end, unit);
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
