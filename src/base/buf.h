/* Text being built in an arena. */
#ifndef BASE_BUF_H
#define BASE_BUF_H

#include "base/str.h"

typedef struct Buf {
  Arena *arena;
  char *p;
  int32_t n, cap;
} Buf;

Buf buf_new(Arena *arena);
/* Room for about as many bytes, so that what is written is not moved: room that stays empty costs address space only. */
Buf buf_sized(Arena *arena, int64_t size);
void buf_char(Buf *buf, char c);
void buf_str(Buf *buf, Str s);
void buf_repeat(Buf *buf, char c, int count);
/* A number, blanks before it up to `width`. */
void buf_number(Buf *buf, uint32_t number, int width);
void buf_fmt(Buf *buf, const char *format, ...) __attribute__((format(printf, 2, 3)));
/* `s` as a JSON string with its quotes; invalid UTF-8 becomes U+FFFD, what a terminal would obey or
** hide (utf8_hidden) and what a log would obey (buf_log_obeys) is escaped. */
void buf_json(Buf *buf, Str s);
/* `s` made safe for a terminal: invalid UTF-8 and what utf8_hidden names (controls,
** marks that reverse text, zero-width spaces) are written out, as \x1b or \u202e.
** \n and \t stay. Names in a migration may hold any of them. So is the first character of what a log would obey,
** as \x23#vso[: `s` is taken to begin a line. */
void buf_visible(Buf *buf, Str s);
/* Whether at this byte begins what the log of a CI system takes for a command to itself: "::" first on a line of
** GitHub Actions', "##[" anywhere in it, "##vso[" in Azure Pipelines', "##teamcity[" in TeamCity's.
** https://docs.github.com/actions/reference/workflow-commands-for-github-actions */
bool buf_log_obeys(Str s, int32_t at);
/* `name` between two `quote` characters, those inside doubled. */
void buf_quoted(Buf *buf, Str name, char quote);
/* What is there so far; the bytes stay valid while the arena lives, though a
** later append may move the buffer. A NUL follows that n does not count. */
Str buf_done(Buf *buf);

#endif
