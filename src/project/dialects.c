/* Up and down parts; see dialects.h. The markers are comments to SQL, so only
** the parts that lead back have to be hidden from the parser. Documentation:
** github.com/amacneil/dbmate, pressly.github.io/goose, github.com/rubenv/sql-migrate.
**
** The surprise: these know a marker at the very start of a line only. One that is indented is a
** comment, and what it was to keep apart is applied. */
#include "project/dialects.h"

#include <stddef.h>
#include <string.h>

typedef enum Marker { MARKER_NONE, MARKER_UP, MARKER_DOWN } Marker;

static bool word_ends(Str rest) {
  return rest.n == 0 || char_space(rest.p[0]);
}

/* "up" or "down" in any case as a whole word at the start of `rest`. */
static Marker direction(Str rest) {
  if (str_starts_fold(rest, S("up")) && word_ends(str_from(rest, 2))) return MARKER_UP;
  if (str_starts_fold(rest, S("down")) && word_ends(str_from(rest, 4))) return MARKER_DOWN;
  return MARKER_NONE;
}

/* What stands behind "-- +goose" and its relatives; empty for other comments. */
static Str behind_plus(Str comment) {
  static const Str tools[] = {S_INIT("+goose"), S_INIT("+migrate"), S_INIT("+micrate")};
  for (size_t i = 0; i < sizeof tools / sizeof *tools; i++)
    if (str_starts(comment, tools[i])) return str_trim(str_from(comment, tools[i].n));
  return S("");
}

/* What tells dbmate ("migrate:up transaction:false"), goose ("+goose NO TRANSACTION") and sql-migrate ("+migrate Up
** notransaction") to open no transaction. micrate never does. */
static bool opens_none(Str comment, Str plus) {
  static const Str words[] = {S_INIT("no transaction"), S_INIT("up notransaction")};
  for (size_t i = 0; i < sizeof words / sizeof *words; i++)
    if (str_eq_fold(plus, words[i])) return true;
  return str_starts(comment, S("+micrate")) ||
         (str_starts(comment, S("migrate:up")) && str_find(comment, S("transaction:false")) >= 0);
}

/* The marker that a line, which begins at byte `start`, is. A bare "Up" or "Down" may be any comment: it counts as
** a whole line, and "Down" only where "Up" was before. */
static Marker marker_of(Str line, int32_t start, Markers *markers) {
  Dialect *dialect = &markers->dialect;
  int32_t indent = 0;
  while (indent < line.n && char_space(line.p[indent])) indent++;
  bool indented = indent > 0;
  line = str_trim(line);
  if (!str_starts(line, S("--"))) return MARKER_NONE;
  if (str_starts(line, S("--> statement-breakpoint")) && *dialect == DIALECT_PLAIN) *dialect = DIALECT_DRIZZLE;
  Str comment = str_trim(str_from(line, 2)), plus = behind_plus(comment), dbmate = S("migrate:");
  markers->bare |= !indented && opens_none(comment, plus);
  Marker marker = direction(str_starts(comment, dbmate) ? str_from(comment, dbmate.n) : plus);
  if (marker && indented) {
    bool loose = marker == MARKER_DOWN && !markers->loose_end;
    if (loose) markers->loose = start + indent, markers->loose_end = markers->loose + line.n;
    return MARKER_NONE;
  }
  if (marker) {
    *dialect = plus.n ? DIALECT_GOOSE : DIALECT_DBMATE;
    return marker;
  }
  if (str_ends_fold(comment, S(" migration"))) comment = str_trim(str_sub(comment, 0, comment.n - 10));
  if (str_eq_fold(comment, S("up"))) marker = MARKER_UP;
  if (str_eq_fold(comment, S("down")) && *dialect == DIALECT_UP_DOWN) marker = MARKER_DOWN;
  if (marker) *dialect = DIALECT_UP_DOWN;
  return marker;
}

static void hide(char *p, int32_t n) {
  for (int32_t i = 0; i < n; i++)
    if (p[i] != '\n' && p[i] != '\r') p[i] = ' ';
}

/* The next line, from one that starts at `start` on, that begins with "--", behind blanks at most; text.n where there
** is none. Two dashes are looked for, and then what stands before them: there are fewer than lines. */
static int32_t next_comment(Str text, int32_t start) {
  const char *first = text.p + start, *end = text.p + text.n;
  for (const char *at = first; at < end && (at = memchr(at, '-', (size_t)(end - at))); at++) {
    if (at + 1 == end || at[1] != '-') continue;
    const char *line = at;
    while (line > first && line[-1] != '\n' && char_space(line[-1])) line--;
    if (line == first || line[-1] == '\n') return (int32_t)(line - text.p);
  }
  return text.n;
}

Str dialect_forward(Arena *arena, Str text, Markers *markers) {
  /* sqlx looks at the first bytes of a file. */
  *markers = (Markers){.bare = str_starts(text, S("-- no-transaction"))};
  char *copy = NULL;
  for (int32_t start = next_comment(text, 0), from = -1; start < text.n || from >= 0;) {
    Str rest = str_from(text, start), line = str_line(&rest);
    Marker marker = marker_of(line, start, markers);
    if (from >= 0 && (marker == MARKER_UP || start == text.n)) {
      if (!copy) copy = (char *)str_dup(arena, text).p;
      hide(copy + from, start - from);
      from = -1;
    }
    if (marker == MARKER_UP && !markers->up_end) markers->up = start, markers->up_end = start + str_trim(line).n;
    if (marker == MARKER_DOWN && from < 0) {
      from = text.n - rest.n;
      if (!markers->back_end) markers->back = start, markers->back_end = start + str_trim(line).n;
    }
    start = next_comment(text, text.n - rest.n);
  }
  return copy ? (Str){copy, text.n} : text;
}

/* goose cuts at each ";" outside of such a block; what is told to the other tools behind "up" is not told again. */
Str dialect_new(Arena *arena, Str like, const Markers *markers, Str text) {
  if (!markers->up_end) return (Str){0};
  Str up = str_sub(like, markers->up, markers->up_end), down = str_sub(like, markers->back, markers->back_end);
  if (str_find_fold(up, S("transaction")) >= 0) up = str_sub(up, 0, str_find_fold(up, S("up")) + S("up").n);
  if (str_find_fold(down, S("transaction")) >= 0) down = str_sub(down, 0, str_find_fold(down, S("down")) + S("down").n);
  bool block = text.n && str_find(up, S("+goose")) >= 0;
  return str_fmt(arena, "%.*s\n%s%.*s%s\n%.*s\n", STR_ARG(up), block ? "-- +goose StatementBegin\n" : "", STR_ARG(text),
                 block ? "-- +goose StatementEnd\n" : "", STR_ARG(down));
}
