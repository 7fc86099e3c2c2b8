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

/* Most texts have none: 32 bytes at a time. */
int32_t utf8_next(Str s, int32_t from) {
  uint64_t eight[4];
  for (; from + (int32_t)sizeof eight <= s.n; from += (int32_t)sizeof eight) {
    memcpy(eight, s.p + from, sizeof eight);
    if ((eight[0] | eight[1] | eight[2] | eight[3]) & 0x8080808080808080u) break;
  }
  for (; from + (int32_t)sizeof *eight <= s.n; from += (int32_t)sizeof *eight) {
    memcpy(eight, s.p + from, sizeof *eight);
    if (*eight & 0x8080808080808080u) break;
  }
  while (from < s.n && (signed char)s.p[from] >= 0) from++;
  return from;
}

#define EACH_BYTE 0x0101010101010101u

/* Of eight bytes, the highest bit of the first one that is wanted, and of some behind it; 0 where there is none. */
typedef uint64_t Wanted(uint64_t eight);

static inline uint64_t unplain(uint64_t eight) {
  return ((eight - EACH_BYTE * 0x20) | eight | (eight + EACH_BYTE)) & EACH_BYTE * 0x80;
}

static inline uint64_t equal(uint64_t eight, char c) {
  uint64_t zero = eight ^ EACH_BYTE * (unsigned char)c;
  return (zero - EACH_BYTE) & ~zero & EACH_BYTE * 0x80;
}

static inline uint64_t unquoted(uint64_t eight) {
  return unplain(eight) | equal(eight, '"') | equal(eight, '\\');
}

/* The first byte lowest. */
static inline uint64_t eight_at(const char *p) {
  uint64_t eight;
  memcpy(&eight, p, sizeof eight);
#if __BYTE_ORDER__ == __ORDER_BIG_ENDIAN__
  eight = __builtin_bswap64(eight);
#endif
  return eight;
}

/* The first byte from `from` on that is wanted, which a zero must be. The last eight bytes are read at once, too, those
** before shifted out, so that zeroes follow. */
static inline int32_t first_wanted(Str s, int32_t from, Wanted *wanted) {
  for (; from + 8 <= s.n; from += 8) {
    uint64_t found = wanted(eight_at(s.p + from));
    if (found) return from + __builtin_ctzll(found) / 8;
  }
  if (from == s.n) return from;
  if (s.n >= 8) return from + __builtin_ctzll(wanted(eight_at(s.p + s.n - 8) >> 8 * (8 - (s.n - from)))) / 8;
  while (from < s.n && !(wanted((unsigned char)s.p[from]) & 0x80)) from++;
  return from;
}

int32_t utf8_plain(Str s, int32_t from) {
  return first_wanted(s, from, unplain);
}

int32_t utf8_unquoted(Str s, int32_t from) {
  return first_wanted(s, from, unquoted);
}

bool utf8_hidden(uint32_t c) {
  if (c < 0xa0) return (c < 0x20 && c != '\n' && c != '\t') || c >= 0x7f;
  return c == 0x61c || c == 0x200b || c == 0x200e || c == 0x200f || (c >= 0x2028 && c <= 0x202e) ||
         (c >= 0x2060 && c <= 0x2069) || c == 0xfeff;
}
