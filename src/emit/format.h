/* A script in mig's layout: `mig fmt`. */
#ifndef EMIT_FORMAT_H
#define EMIT_FORMAT_H

#include "syntax/parse.h"

/* Characters that a line has at most where it can be broken. */
#define FORMAT_WIDTH 100

/* The script laid out anew, with all its comments, in `arena`. Every statement must have
** parsed. Lines end with \n; the result depends on the tree, the comments and the
** author's blank lines between statements, columns and comments, on nothing else. */
Str format_script(Arena *arena, const Script *script);

/* Whether two scripts of one compilation say the same: equal trees in order, and the same comments. */
bool format_same(const Script *a, const Script *b);

#endif
