/* Text being built; see buf.h. */
#include "base/buf.h"

#include <stdarg.h>
#include <stdlib.h>
#include <string.h>

#include "base/format.h"
#include "base/utf8.h"

#ifdef TIGHT
#define BUF_FIRST 1
#else
#define BUF_FIRST 128
#endif

Buf buf_new(Arena *arena) {
  return (Buf){arena, NULL, 0, 0};
}

Buf buf_sized(Arena *arena, int64_t size) {
  int32_t cap = size < INT32_MAX / 4 ? (int32_t)size : INT32_MAX / 4;
  return (Buf){arena, arena_bytes(arena, cap), 0, cap};
}

static char *grow(Buf *buf, int32_t more) {
  if (more > INT32_MAX / 2 - buf->n) {
    buf->arena->full();
    abort();
  }
  int32_t cap = buf->cap ? buf->cap : BUF_FIRST;
  while (cap < buf->n + more) cap *= 2;
#if !defined ARENA_ASAN && !defined TIGHT
  if (buf->p && buf->p + buf->cap == buf->arena->at) { /* the arena's last: it grows where it is */
    arena_bytes(buf->arena, cap - buf->cap);
    buf->cap = cap;
    return buf->p + buf->n;
  }
#endif
  char *bigger = arena_bytes(buf->arena, cap);
  /* NOLINTNEXTLINE(clang-analyzer-core.NonNullParamChecker): only an empty Buf has no bytes */
  if (buf->n) memcpy(bigger, buf->p, (size_t)buf->n);
  buf->p = bigger;
  buf->cap = cap;
  return buf->p + buf->n;
}

static inline char *room(Buf *buf, int32_t more) {
  return more <= buf->cap - buf->n ? buf->p + buf->n : grow(buf, more);
}

void buf_char(Buf *buf, char c) {
  *room(buf, 1) = c;
  buf->n++;
}

void buf_str(Buf *buf, Str s) {
  if (s.n) memcpy(room(buf, s.n), s.p, (size_t)s.n);
  buf->n += s.n;
}

void buf_repeat(Buf *buf, char c, int count) {
  if (count <= 0) return;
  memset(room(buf, count), c, (size_t)count);
  buf->n += count;
}

void buf_number(Buf *buf, uint32_t number, int width) {
  char digits[10];
  int n = 0;
  do digits[n++] = (char)('0' + number % 10);
  while (number /= 10);
  buf_repeat(buf, ' ', width - n);
  while (n) buf_char(buf, digits[--n]);
}

void buf_fmt(Buf *buf, const char *format, ...) {
  va_list args, again;
  va_start(args, format);
  va_copy(again, args);
  char *at = room(buf, 1);
  int32_t left = buf->cap - buf->n;
  int n = format_into(at, (size_t)left, format, args);
  va_end(args);
  if (n >= left) format_into(room(buf, n + 1), (size_t)n + 1, format, again);
  va_end(again);
  buf->n += n;
}

/* Whether "##" at `at` begins "##[", "##vso[", "##teamcity[". */
static bool in_log_brackets(Str s, int32_t at) {
  at += 2;
  while (at < s.n && char_name(s.p[at])) at++;
  return at < s.n && s.p[at] == '[';
}

/* Whether "::" at `at` is the first on its line. */
static bool first_on_line(Str s, int32_t at) {
  while (at > 0 && char_space(s.p[at - 1]) && s.p[at - 1] != '\n') at--;
  return at == 0 || s.p[at - 1] == '\n';
}

bool buf_log_obeys(Str s, int32_t at) {
  if (at + 1 >= s.n || s.p[at + 1] != s.p[at]) return false;
  return s.p[at] == '#' ? in_log_brackets(s, at) : s.p[at] == ':' && first_on_line(s, at);
}

/* Where a character stands at `from` or behind it; `to` where it doesn't before. */
static int32_t next_of(Str s, int32_t from, int32_t to, char c) {
  const char *found = from < to ? memchr(s.p + from, c, (size_t)(to - from)) : NULL;
  return found ? (int32_t)(found - s.p) : to;
}

/* Printable ASCII: [from, to) of s. What the log of a CI system would obey has its first character written by `format`. */
static void put_plain(Buf *buf, Str s, int32_t from, int32_t to, bool colons, const char *format) {
  int32_t hash = next_of(s, from, to, '#'), colon = colons ? next_of(s, from, to, ':') : to;
  while (hash < to || colon < to) {
    int32_t at = hash < colon ? hash : colon;
    if (buf_log_obeys(s, at)) {
      buf_str(buf, str_sub(s, from, at));
      buf_fmt(buf, format, (unsigned char)s.p[at]);
      from = at + 1;
    }
    if (at == hash) hash = next_of(s, at + 1, to, '#');
    else colon = next_of(s, at + 1, to, ':');
  }
  buf_str(buf, str_sub(s, from, to));
}

void buf_json(Buf *buf, Str s) {
  buf_char(buf, '"');
  while (s.n) {
    int32_t plain = utf8_unquoted(s, 0);
    put_plain(buf, s, 0, plain, false, "\\u%04x");
    s = str_from(s, plain);
    if (s.n == 0) break;
    uint32_t code = 0;
    int32_t n = utf8_decode(s, &code);
    if (n == 0) buf_str(buf, S("\\ufffd"));
    else if (code == '"' || code == '\\') buf_fmt(buf, "\\%c", (char)code);
    else if (code == '\n') buf_str(buf, S("\\n"));
    else if (code == '\t') buf_str(buf, S("\\t"));
    else if (code == '\r') buf_str(buf, S("\\r"));
    else if (utf8_hidden(code)) buf_fmt(buf, "\\u%04x", code);
    else buf_str(buf, str_sub(s, 0, n));
    s = str_from(s, n ? n : 1);
  }
  buf_char(buf, '"');
}

void buf_visible(Buf *buf, Str s) {
  for (int32_t i = 0; i < s.n;) {
    int32_t plain = utf8_plain(s, i);
    put_plain(buf, s, i, plain, true, "\\x%02x");
    i = plain;
    if (i == s.n) break;
    uint32_t code = 0;
    int32_t n = utf8_decode(str_from(s, i), &code);
    if (n == 0 || (n == 1 && utf8_hidden(code))) buf_fmt(buf, "\\x%02x", (unsigned char)s.p[i]);
    else if (utf8_hidden(code)) buf_fmt(buf, "\\u%04x", code);
    else buf_str(buf, (Str){s.p + i, n});
    i += n ? n : 1;
  }
}

void buf_quoted(Buf *buf, Str name, char quote) {
  buf_char(buf, quote);
  for (int32_t i = 0; i < name.n; i++) {
    if (name.p[i] == quote) buf_char(buf, quote);
    buf_char(buf, name.p[i]);
  }
  buf_char(buf, quote);
}

Str buf_done(Buf *buf) {
  *room(buf, 1) = 0;
  return (Str){buf->p, buf->n};
}
