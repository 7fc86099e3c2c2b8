/* Is a text JSON? Whoever needs what stands in it reads it with json-c (project/config.c). */
#ifndef BASE_JSON_H
#define BASE_JSON_H

#include "base/str.h"

/* Whether a text is JSON as RFC 8259 has it: no comments, valid UTF-8, arrays and objects no deeper in each other than `depth`
** (the stack is what it takes). */
bool json_valid(Str text, int depth);

#endif
