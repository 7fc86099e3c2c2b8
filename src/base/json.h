/* Is a text JSON? Whoever needs what stands in it reads it with json-c (project/config.c). */
#ifndef BASE_JSON_H
#define BASE_JSON_H

#include "base/str.h"

/* Whether a text is JSON as RFC 8259 has it: no comments, valid UTF-8, arrays and objects no deeper in each other than `depth`
** (the stack is what it takes). */
bool json_valid(Str text, int depth);

/* Whether SQLite's JSON functions may read a text, JSON5 included (3.42): true also of some texts that they refuse, and of all
** that go deeper than `depth`; never false of one that they take. https://sqlite.org/json1.html */
bool json_readable(Str text, int depth);

#endif
