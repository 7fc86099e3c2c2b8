/* Texts: formatted, searched eight bytes at a time. */
#include <stdio.h>
#include <string.h>

#include <sqlite3.h>

#include "base/format.h"
#include "base/json.h"
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

/* Whether SQLite says the same of a text. It reads to the first NUL, and any bytes in strings. */
static bool agree_on(sqlite3_stmt *asked, Str text) {
  sqlite3_reset(asked);
  sqlite3_bind_text(asked, 1, text.p, text.n, SQLITE_STATIC);
  bool theirs = sqlite3_step(asked) == SQLITE_ROW && sqlite3_column_int(asked, 0), ours = json_valid(text, 100);
  bool odd = memchr(text.p, 0, (size_t)text.n) || utf8_next(text, 0) < text.n;
  return odd ? theirs || !ours : theirs == ours;
}

/* json_valid() against SQLite's, on texts, all that they begin with, and what they are with one other byte. */
static void test_json(Test *test) {
  static const char *const texts[] = {
      "{\"a\": [1, -2.5e+10, 0.25, 1E3, -0], \"b\\u00e9\\n\\\"\": {\"c\": null}, \"\": [true, false, []], \"d\": {}}",
      " [ \"\\\\\\/\\b\\f\\r\\t\" , {\"x\" : [ [ [ 0 ] ] ] } ]\t\r\n",
      "\"text\"",
      "12",
      "-",
      "01",
      "1.",
      "nul",
      "{} {}",
      "[1,]",
      "{a:1}"};
  static const char others[] = "\"\\{}[],:.-+eE0123utnfa \n\t/'\x01\x7f\xc3";
  sqlite3 *db = NULL;
  sqlite3_stmt *asked = NULL;
  sqlite3_open(":memory:", &db);
  sqlite3_prepare_v2(db, "SELECT json_valid(?)", -1, &asked, NULL);
  for (size_t i = 0; i < sizeof texts / sizeof *texts; i++) {
    char room[ROOM * 2];
    int32_t n = (int32_t)strlen(texts[i]);
    bool good = agree_on(asked, str_of(texts[i]));
    for (int32_t at = 0; at < n && good; at++) {
      good = agree_on(asked, (Str){texts[i], at});
      for (const char *c = others; *c && good; c++) {
        memcpy(room, texts[i], (size_t)n);
        room[at] = *c;
        good = agree_on(asked, (Str){room, n});
      }
    }
    test_check(test, good, texts[i]);
  }
  test_check(test, json_valid(S("[[1]]"), 2) && !json_valid(S("[[1]]"), 1), "depth");
  sqlite3_finalize(asked);
  sqlite3_close(db);
}

void test_text(Test *test) {
  test_formats(test);
  test_plain(test);
  test_json(test);
}
