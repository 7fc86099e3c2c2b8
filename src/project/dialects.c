/* Up and down parts; see dialects.h. The markers are comments to SQL, so only
** the parts that lead back have to be hidden from the parser. Documentation:
** github.com/amacneil/dbmate, pressly.github.io/goose, github.com/rubenv/sql-migrate. */
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

/* The marker that a line is. A bare "Up" or "Down" may be any comment: it counts as
** a whole line, and "Down" only where "Up" was before. */
static Marker marker_of(Str line, Dialect *dialect) {
  line = str_trim(line);
  if (!str_starts(line, S("--"))) return MARKER_NONE;
  if (str_starts(line, S("--> statement-breakpoint")) && *dialect == DIALECT_PLAIN) *dialect = DIALECT_DRIZZLE;
  Str comment = str_trim(str_from(line, 2)), plus = behind_plus(comment), dbmate = S("migrate:");
  Marker marker = direction(str_starts(comment, dbmate) ? str_from(comment, dbmate.n) : plus);
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

Str dialect_forward(Arena *arena, Str text, Dialect *dialect) {
  *dialect = DIALECT_PLAIN;
  char *copy = NULL;
  for (int32_t start = next_comment(text, 0), from = -1; start < text.n || from >= 0;) {
    Str rest = str_from(text, start);
    Marker marker = marker_of(str_line(&rest), dialect);
    if (from >= 0 && (marker == MARKER_UP || start == text.n)) {
      if (!copy) copy = (char *)str_dup(arena, text).p;
      hide(copy + from, start - from);
      from = -1;
    }
    if (marker == MARKER_DOWN && from < 0) from = start;
    start = next_comment(text, text.n - rest.n);
  }
  return copy ? (Str){copy, text.n} : text;
}
