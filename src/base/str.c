/* Counted strings; see str.h. */
#include "base/str.h"

#include <string.h>

#include "base/format.h"

#if defined __GNUC__ && !defined __clang__
/* That a Str without bytes has n = 0 is what gcc's analyser does not know. */
#pragma GCC diagnostic ignored "-Wanalyzer-null-dereference"
#pragma GCC diagnostic ignored "-Wanalyzer-null-argument"
#endif

Str str_of(const char *cstr) {
  return cstr ? (Str){cstr, (int32_t)strlen(cstr)} : (Str){"", 0};
}

Str str_span(const char *from, const char *to) {
  return (Str){from, (int32_t)(to - from)};
}

bool str_eq(Str a, Str b) {
  if (a.n <= 16) return str_same(a, b);
  /* NOLINTNEXTLINE(clang-analyzer-core.NonNullParamChecker): only an empty Str has no bytes */
  return a.n == b.n && memcmp(a.p, b.p, (size_t)a.n) == 0;
}

static bool fold_equal(const char *a, const char *b, int32_t n) {
  for (int32_t i = 0; i < n; i++)
    if (char_lower(a[i]) != char_lower(b[i])) return false;
  return true;
}

bool str_eq_fold(Str a, Str b) {
  return a.n == b.n && fold_equal(a.p, b.p, a.n);
}

int str_cmp(Str a, Str b) {
  int32_t n = a.n < b.n ? a.n : b.n;
  int c = n ? memcmp(a.p, b.p, (size_t)n) : 0;
  return c ? c : (a.n > b.n) - (a.n < b.n);
}

bool str_starts(Str s, Str prefix) {
  if (s.n < prefix.n || prefix.n == 0) return prefix.n == 0;
  return s.p[0] == prefix.p[0] && str_same((Str){s.p, prefix.n}, prefix); /* the first mostly tells */
}

bool str_ends(Str s, Str suffix) {
  return s.n >= suffix.n && str_eq(str_from(s, s.n - suffix.n), suffix);
}

bool str_starts_fold(Str s, Str prefix) {
  return s.n >= prefix.n && fold_equal(s.p, prefix.p, prefix.n);
}

bool str_ends_fold(Str s, Str suffix) {
  return s.n >= suffix.n && fold_equal(s.p + s.n - suffix.n, suffix.p, suffix.n);
}

int32_t str_find(Str s, Str part) {
  if (part.n == 0) return 0;
  if (s.n < part.n) return -1;
  const char *hit = memmem(s.p, (size_t)s.n, part.p, (size_t)part.n);
  return hit ? (int32_t)(hit - s.p) : -1;
}

int32_t str_find_fold(Str s, Str part) {
  for (int32_t i = 0; i + part.n <= s.n; i++)
    if (fold_equal(s.p + i, part.p, part.n)) return i;
  return -1;
}

int32_t str_find_char(Str s, char c) {
  const char *hit = s.n ? memchr(s.p, c, (size_t)s.n) : NULL;
  return hit ? (int32_t)(hit - s.p) : -1;
}

Str str_sub(Str s, int32_t start, int32_t end) {
  if (start < 0) start = 0;
  if (end > s.n) end = s.n;
  if (start > end) start = end;
  /* C gives NULL + 0 no meaning. */
  return s.p ? (Str){s.p + start, end - start} : (Str){0};
}

Str str_from(Str s, int32_t start) {
  return str_sub(s, start, s.n);
}

Str str_trim(Str s) {
  while (s.n && char_space(s.p[0])) s.p++, s.n--;
  while (s.n && char_space(s.p[s.n - 1])) s.n--;
  return s;
}

Str str_cut(Str *rest, char sep) {
  int32_t at = str_find_char(*rest, sep);
  Str head = *rest;
  if (at < 0) {
    *rest = str_from(*rest, rest->n);
  } else {
    head.n = at;
    *rest = str_from(*rest, at + 1);
  }
  return head;
}

Str str_line(Str *rest) {
  Str line = str_cut(rest, '\n');
  if (line.n && line.p[line.n - 1] == '\r') line.n--;
  return line;
}

bool str_int(Str s, int64_t *value) {
  bool negative = s.n && s.p[0] == '-';
  if (negative) s = str_from(s, 1);
  if (s.n == 0 || s.n > 18) return false;
  int64_t v = 0;
  for (int32_t i = 0; i < s.n; i++) {
    if (!char_digit(s.p[i])) return false;
    v = v * 10 + (s.p[i] - '0');
  }
  *value = negative ? -v : v;
  return true;
}

Str str_concat(Arena *arena, Str a, Str b) {
  char *p = arena_bytes(arena, (ptrdiff_t)a.n + b.n + 1);
  if (a.n) memcpy(p, a.p, (size_t)a.n);
  if (b.n) memcpy(p + a.n, b.p, (size_t)b.n);
  p[a.n + b.n] = 0;
  return (Str){p, a.n + b.n};
}

Str str_dup(Arena *arena, Str s) {
  return str_concat(arena, s, S(""));
}

const char *str_cstr(Arena *arena, Str s) {
  return str_dup(arena, s).p;
}

Str str_fold(Arena *arena, Str s) {
  char *p = arena_bytes(arena, (ptrdiff_t)s.n + 1);
  for (int32_t i = 0; i < s.n; i++) p[i] = char_lower(s.p[i]);
  p[s.n] = 0;
  return (Str){p, s.n};
}

Str str_fmt(Arena *arena, const char *format, ...) {
  va_list args, again;
  char most[256]; /* formatted once where it fits */
  va_start(args, format);
  va_copy(again, args);
  int n = format_into(most, sizeof most, format, args);
  va_end(args);
  char *p = arena_bytes(arena, (ptrdiff_t)n + 1);
  if (n < (int)sizeof most) memcpy(p, most, (size_t)n + 1);
  else format_into(p, (size_t)n + 1, format, again);
  va_end(again);
  return (Str){p, n};
}

uint64_t str_hash(Str s) {
  uint64_t h = 0xcbf29ce484222325u; /* FNV-1a's offset basis and prime */
  for (int32_t i = 0; i < s.n; i++) h = (h ^ (unsigned char)s.p[i]) * 0x100000001b3u;
  return h ^ h >> 32;
}

/* Longest name compared; longer ones are never misspellings of each other. */
#define DISTANCE_MAX 64

int str_distance(Str a, Str b, int limit) {
  if (a.n > DISTANCE_MAX || b.n > DISTANCE_MAX || a.n - b.n > limit || b.n - a.n > limit) return limit + 1;
  int rows[3][DISTANCE_MAX + 1];
  int *before = rows[0], *previous = rows[1], *row = rows[2];
  for (int j = 0; j <= b.n; j++) previous[j] = before[j] = j;
  for (int i = 1; i <= a.n; i++) {
    int best = row[0] = i;
    char x = char_lower(a.p[i - 1]);
    for (int j = 1; j <= b.n; j++) {
      char y = char_lower(b.p[j - 1]);
      int d = previous[j - 1] + (x != y);
      if (previous[j] + 1 < d) d = previous[j] + 1;
      if (row[j - 1] + 1 < d) d = row[j - 1] + 1;
      bool swapped = i > 1 && j > 1 && x == char_lower(b.p[j - 2]) && y == char_lower(a.p[i - 2]);
      if (swapped && before[j - 2] + 1 < d) d = before[j - 2] + 1;
      row[j] = d;
      if (d < best) best = d;
    }
    if (best > limit) return limit + 1;
    int *free = before;
    before = previous;
    previous = row;
    row = free;
  }
  return previous[b.n] <= limit ? previous[b.n] : limit + 1;
}

Str str_nearest(Str name, const Str *names, int32_t count) {
  int limit = name.n <= 1 ? 0 : name.n <= 3 ? 1 : name.n <= 6 ? 2 : 3;
  Str nearest = S("");
  for (int32_t i = 0; i < count; i++) {
    int distance = str_distance(name, names[i], limit);
    if (distance > limit) continue;
    nearest = names[i];
    limit = distance - 1;
  }
  for (int32_t i = 0; i < count && nearest.n == 0 && name.n >= 3; i++)
    if (str_starts_fold(names[i], name)) nearest = names[i];
  return nearest;
}
