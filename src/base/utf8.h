/* UTF-8 by RFC 3629, read from bytes that may be anything. */
#ifndef BASE_UTF8_H
#define BASE_UTF8_H

#include "base/str.h"

/* Length of the valid sequence that `s` starts with, its character in *code. 0
** where there is none (also for the empty string): then *code is not touched. */
int32_t utf8_decode(Str s, uint32_t *code);

/* The first byte at `from` or behind it that is no ASCII; s.n where all are. */
int32_t utf8_next(Str s, int32_t from);

/* The first byte at `from` or behind it that is no printable ASCII; s.n where all are. */
int32_t utf8_plain(Str s, int32_t from);
/* Likewise, or a double quote or a backslash. */
int32_t utf8_unquoted(Str s, int32_t from);

/* Whether a terminal or editor would obey the character, or show nothing, where
** the reader must see it: C0 but \n and \t, DEL, C1, marks and overrides of
** writing direction, zero-width spaces, byte order marks, odd line ends. The
** joiners U+200C and U+200D are not among them: scripts and emoji need them. */
bool utf8_hidden(uint32_t code);

#endif
