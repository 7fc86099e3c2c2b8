/* UTF-8 from bytes that may be anything; see utf8.h. */
#include "base/utf8.h"

#include <string.h>

int32_t utf8_decode(Str s, uint32_t *code) {
  if (s.n == 0) return 0;
  const unsigned char *p = (const unsigned char *)s.p;
  if (p[0] < 0x80) {
    *code = p[0];
    return 1;
  }
  int32_t n = p[0] >= 0xf0 ? 4 : p[0] >= 0xe0 ? 3 : 2;
  if (p[0] < 0xc2 || p[0] > 0xf4 || n > s.n) return 0;
  uint32_t c = p[0] & (0x7fu >> n);
  for (int32_t i = 1; i < n; i++) {
    if ((p[i] & 0xc0) != 0x80) return 0;
    c = c << 6 | (p[i] & 0x3fu);
  }
  bool overlong = (n == 3 && c < 0x800) || (n == 4 && c < 0x10000);
  bool outside = (c >= 0xd800 && c <= 0xdfff) || c > 0x10ffff;
  if (overlong || outside) return 0;
  *code = c;
  return n;
}

/* Most texts have none: eight bytes at a time. */
int32_t utf8_next(Str s, int32_t from) {
  uint64_t eight;
  for (; from + (int32_t)sizeof eight <= s.n; from += (int32_t)sizeof eight) {
    memcpy(&eight, s.p + from, sizeof eight);
    if (eight & 0x8080808080808080u) break;
  }
  while (from < s.n && (signed char)s.p[from] >= 0) from++;
  return from;
}

/* The highest bit of the first byte that is below 0x20, 0x7f or above, and of some behind it; 0 where there is none. */
static inline uint64_t unplain(uint64_t eight) {
  const uint64_t ones = 0x0101010101010101u;
  return ((eight - ones * 0x20) | eight | (eight + ones)) & ones * 0x80;
}

int32_t utf8_plain(Str s, int32_t from) {
  uint64_t eight, found;
  int32_t at = from;
  for (; at + 8 <= s.n; at += 8) {
    memcpy(&eight, s.p + at, sizeof eight);
    if (!(found = unplain(eight))) continue;
#if __BYTE_ORDER__ == __ORDER_LITTLE_ENDIAN__
    return at + __builtin_ctzll(found) / 8;
#else
    break;
#endif
  }
#if __BYTE_ORDER__ == __ORDER_LITTLE_ENDIAN__
  if (s.n >= 8 && at < s.n) { /* the last eight, without those before `at`: zeroes follow, which are not plain */
    memcpy(&eight, s.p + s.n - 8, sizeof eight);
    return at + __builtin_ctzll(unplain(eight >> 8 * (8 - (s.n - at)))) / 8;
  }
#endif
  while (at < s.n && s.p[at] >= 0x20 && s.p[at] < 0x7f) at++;
  return at;
}

bool utf8_hidden(uint32_t c) {
  if (c < 0xa0) return (c < 0x20 && c != '\n' && c != '\t') || c >= 0x7f;
  return c == 0x61c || c == 0x200b || c == 0x200e || c == 0x200f || (c >= 0x2028 && c <= 0x202e) ||
         (c >= 0x2060 && c <= 0x2069) || c == 0xfeff;
}
