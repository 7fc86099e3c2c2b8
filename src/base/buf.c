/* Text being built; see buf.h. */
#include "base/buf.h"

#include <stdarg.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

Buf buf_new(Arena *arena) {
  return (Buf){arena, NULL, 0, 0};
}

static char *room(Buf *buf, int32_t more) {
  if (more > INT32_MAX / 2 - buf->n) {
    buf->arena->full();
    abort();
  }
  if (buf->n + more > buf->cap) {
    int32_t cap = buf->cap ? buf->cap : 128;
    while (cap < buf->n + more) cap *= 2;
    char *bigger = arena_bytes(buf->arena, cap);
    if (buf->n) memcpy(bigger, buf->p, (size_t)buf->n);
    buf->p = bigger;
    buf->cap = cap;
  }
  return buf->p + buf->n;
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

void buf_fmt(Buf *buf, const char *format, ...) {
  va_list args, again;
  va_start(args, format);
  va_copy(again, args);
  int n = vsnprintf(NULL, 0, format, args);
  va_end(args);
  vsnprintf(room(buf, n + 1), (size_t)n + 1, format, again);
  va_end(again);
  buf->n += n;
}

/* Length of the valid UTF-8 sequence at p, 0 where there is none (RFC 3629). */
static int utf8_length(const unsigned char *p, int32_t left) {
  if (p[0] < 0x80) return 1;
  int n = p[0] >= 0xf0 ? 4 : p[0] >= 0xe0 ? 3 : 2;
  if (p[0] < 0xc2 || p[0] > 0xf4 || n > left) return 0;
  for (int i = 1; i < n; i++)
    if ((p[i] & 0xc0) != 0x80) return 0;
  bool overlong = (p[0] == 0xe0 && p[1] < 0xa0) || (p[0] == 0xf0 && p[1] < 0x90);
  bool outside = (p[0] == 0xed && p[1] > 0x9f) || (p[0] == 0xf4 && p[1] > 0x8f);
  return overlong || outside ? 0 : n;
}

void buf_json(Buf *buf, Str s) {
  buf_char(buf, '"');
  for (int32_t i = 0; i < s.n;) {
    unsigned char c = (unsigned char)s.p[i];
    int n = utf8_length((const unsigned char *)s.p + i, s.n - i);
    if (c == '"' || c == '\\') buf_fmt(buf, "\\%c", c);
    else if (c == '\n') buf_str(buf, S("\\n"));
    else if (c == '\t') buf_str(buf, S("\\t"));
    else if (c == '\r') buf_str(buf, S("\\r"));
    else if (c < 0x20 || c == 0x7f) buf_fmt(buf, "\\u%04x", c);
    else if (n == 0) buf_str(buf, S("\\ufffd"));
    else buf_str(buf, (Str){s.p + i, n});
    i += n ? n : 1;
  }
  buf_char(buf, '"');
}

/* Whether a valid sequence of n bytes would steer a terminal instead of being shown. */
static bool steers(const unsigned char *p, int n) {
  if (n == 1) return (p[0] < 0x20 && p[0] != '\n' && p[0] != '\t') || p[0] == 0x7f;
  if (n == 2) return p[0] == 0xc2 && p[1] < 0xa0;
  return n == 3 && p[0] == 0xe2 &&
         ((p[1] == 0x80 && p[2] >= 0xaa && p[2] <= 0xae) || (p[1] == 0x81 && p[2] >= 0xa6 && p[2] <= 0xa9));
}

void buf_visible(Buf *buf, Str s) {
  for (int32_t i = 0; i < s.n;) {
    const unsigned char *p = (const unsigned char *)s.p + i;
    int n = utf8_length(p, s.n - i);
    if (n == 0 || (n == 1 && steers(p, n))) buf_fmt(buf, "\\x%02x", p[0]);
    else if (!steers(p, n)) buf_str(buf, (Str){s.p + i, n});
    else if (n == 2) buf_fmt(buf, "\\u%04x", (p[0] & 0x1fu) << 6 | (p[1] & 0x3fu));
    else buf_fmt(buf, "\\u%04x", (p[0] & 0x0fu) << 12 | (p[1] & 0x3fu) << 6 | (p[2] & 0x3fu));
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
