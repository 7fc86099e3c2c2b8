/* Counted strings. Never owned, never NUL-terminated (except where a comment
** says so), 32-bit lengths: D1 takes statements of 100,000 bytes and sources
** may be larger, so 16 bits are too few and 64 are waste. */
#ifndef BASE_STR_H
#define BASE_STR_H

#include <stdbool.h>
#include <stdint.h>

#include "base/arena.h"

typedef struct Str {
  const char *p;
  int32_t n;
} Str;

/* A Str from a string literal. */
#define S(literal) ((Str){"" literal, (int32_t)sizeof(literal) - 1})
/* The same for static initialisers. */
#define S_INIT(literal) \
  { "" literal, (int32_t)sizeof(literal) - 1 }
/* For printf's "%.*s", which takes no NULL. */
#define STR_ARG(s) (s).n, str_chars((s).p)
static inline const char *str_chars(const char *p) {
  return p ? p : "";
}

/* At most eight bytes as a number: no other text of that length has the same one. */
/* NOLINTBEGIN(clang-analyzer-unix.cstring.NullArg,clang-analyzer-core.NullDereference): where n > 0 there are bytes */
static inline uint64_t str_word(const char *p, int32_t n) {
  uint64_t word = 0;
  uint32_t first, last;
  if (n >= 8) {
    __builtin_memcpy(&word, p, 8);
  } else if (n >= 4) {
    __builtin_memcpy(&first, p, 4);
    __builtin_memcpy(&last, p + n - 4, 4);
    word = first | (uint64_t)last << 32;
  } else if (n > 0) {
    word = (unsigned char)p[0] | (uint64_t)(unsigned char)p[n / 2] << 8 | (uint64_t)(unsigned char)p[n - 1] << 16;
  }
  return word;
}
/* NOLINTEND(clang-analyzer-unix.cstring.NullArg,clang-analyzer-core.NullDereference) */

Str str_of(const char *cstr); /* NULL gives the empty string */
Str str_span(const char *from, const char *to);
bool str_eq(Str a, Str b);
/* The same, without a call for names, which are short. */
static inline bool str_same(Str a, Str b) {
  if (a.n != b.n) return false;
  if (a.p == b.p || a.n == 0) return true;
  if (a.n > 16) return str_eq(a, b);
  if (str_word(a.p, a.n) != str_word(b.p, b.n)) return false;
  return a.n <= 8 || str_word(a.p + a.n - 8, 8) == str_word(b.p + a.n - 8, 8);
}
bool str_eq_fold(Str a, Str b); /* ASCII letters only, as SQLite's NOCASE */
int str_cmp(Str a, Str b);      /* by bytes; <0, 0, >0 */
bool str_starts(Str s, Str prefix);
bool str_ends(Str s, Str suffix);
bool str_starts_fold(Str s, Str prefix);
bool str_ends_fold(Str s, Str suffix);
int32_t str_find(Str s, Str part); /* offset of the first occurrence, -1 if none */
int32_t str_find_fold(Str s, Str part);
int32_t str_find_char(Str s, char c);
Str str_from(Str s, int32_t start);             /* the rest from `start`, clamped */
Str str_sub(Str s, int32_t start, int32_t end); /* [start, end), clamped */
Str str_trim(Str s);                            /* without white space at both ends */
Str str_line(Str *rest);                        /* cuts the first line off, without its \n or \r\n */
/* Cuts *rest at the first `sep`: returns what is before it and leaves what is
** behind. Without `sep` the whole is returned and *rest becomes empty. */
Str str_cut(Str *rest, char sep);
bool str_int(Str s, int64_t *value); /* decimal, whole string; false if not or too large */

Str str_dup(Arena *arena, Str s);  /* copy, with a NUL behind it that n does not count */
Str str_fold(Arena *arena, Str s); /* copy in lower case, ASCII letters only */
Str str_concat(Arena *arena, Str a, Str b);
/* printf into the arena; the result has a NUL behind it that n does not count. */
Str str_fmt(Arena *arena, const char *format, ...) __attribute__((format(printf, 2, 3)));
const char *str_cstr(Arena *arena, Str s); /* NUL-terminated copy */

uint64_t str_hash(Str s); /* not for untrusted key floods: maps re-hash by size only */
/* Edits that turn a into b (insert, delete, replace, swap of neighbours), up to
** `limit`; limit + 1 if more. ASCII case does not count. For "did you mean". */
int str_distance(Str a, Str b, int limit);
/* The one of `names` that `name` is most likely a misspelling of: at most 1, 2 or
** 3 edits away for names of up to 3, 6, more characters, the first of the
** nearest, or one that it begins (3 characters or more). Empty if none is near. */
Str str_nearest(Str name, const Str *names, int32_t count);

static inline char char_lower(char c) {
  return c >= 'A' && c <= 'Z' ? (char)(c + 32) : c;
}
static inline bool char_space(char c) {
  return c == ' ' || (c >= '\t' && c <= '\r' && c != '\v');
}
static inline bool char_digit(char c) {
  return c >= '0' && c <= '9';
}
/* A byte that SQLite takes inside a bare name: letters, digits, _, $, and every byte of a non-ASCII character. */
static inline bool char_name(char c) {
  return char_digit(c) || (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || c == '_' || c == '$' || (c & 0x80);
}

#endif
