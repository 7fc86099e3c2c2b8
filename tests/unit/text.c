/* Texts: formatted, searched eight bytes at a time. */
#include <stdio.h>
#include <string.h>

#include "base/format.h"
#include "base/utf8.h"
#include "unit/unit.h"

enum { ROOM = 80 };

/* Both ways to format the same, into rooms of every size. */
__attribute__((format(printf, 2, 3))) static void check_format(Test *test, const char *format, ...) {
  bool good = true;
  for (size_t size = 0; size <= ROOM && good; size++) {
    char ours[ROOM + 1], theirs[ROOM + 1];
    va_list a, b;
    memset(ours, '#', sizeof ours);
    memset(theirs, '#', sizeof theirs);
    va_start(a, format);
    va_start(b, format);
    int n = format_into(ours, size, format, a), m = vsnprintf(theirs, size, format, b);
    va_end(a);
    va_end(b);
    size_t written = size && (size_t)m < size ? (size_t)m + 1 : size;
    good = n == m && memcmp(ours, theirs, written) == 0 && ours[size] == '#';
  }
  test_check(test, good, format);
}

static void test_formats(Test *test) {
  check_format(test, "%s", "");
  check_format(test, "no conversion");
  check_format(test, "%s and %.*s|%.*s|%.*s", "one", 3, "twofold", 10, "short", 0, "none");
  check_format(test, "%d %d %d %d", 0, 7, INT32_MAX, INT32_MIN);
  check_format(test, "%u:%u", 0u, UINT32_MAX);
  check_format(test, "%lld %lld", (long long)INT64_MAX, (long long)INT64_MIN);
  check_format(test, "%c%c%%", 'a', 'Z');
  check_format(test, "%s %02x %d", "before what the library does", 10, 11);
  check_format(test, "%-8.*s|%04x|%s", 3, "abcdef", 300u, "behind");
}

/* Random bytes, mostly plain. */
static void test_plain(Test *test) {
  uint32_t state = 1;
  bool good = true;
  for (int round = 0; round < 4000 && good; round++) {
    static const char odd[] = {'\n', 0x1f, 0x7f, (char)0x80, (char)0xff, 0, ' ', '~', '"', '\\', '!', '#', '[', ']'};
    char text[40];
    state = state * 1664525u + 1013904223u;
    int32_t n = (int32_t)(state >> 8) % (int32_t)sizeof text, from = n ? (int32_t)(state >> 16) % (n + 1) : 0;
    for (int32_t i = 0; i < n; i++) {
      state = state * 1664525u + 1013904223u;
      text[i] = (state >> 24) % 24 ? (char)('a' + (state >> 16) % 26) : odd[(state >> 12) % sizeof odd];
    }
    int32_t plain = from, unquoted = from;
    while (plain < n && text[plain] >= 0x20 && text[plain] < 0x7f) plain++;
    while (unquoted < plain && text[unquoted] != '"' && text[unquoted] != '\\') unquoted++;
    good = utf8_plain((Str){text, n}, from) == plain && utf8_unquoted((Str){text, n}, from) == unquoted;
  }
  test_check(test, good, "utf8_plain");
}

void test_text(Test *test) {
  test_formats(test);
  test_plain(test);
}
