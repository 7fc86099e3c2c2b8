/* File name patterns as minimatch reads them, which wrangler uses. */
#ifndef PROJECT_GLOB_H
#define PROJECT_GLOB_H

#include "text/files.h"

/* Whether a path with '/' between its parts matches: `*` and `?` within a part,
** `**` any number of parts, `[a-z]` and `[!a-z]`, `{a,b}` and `{1..3}`, the extended
** `?(a|b)` `*(…)` `+(…)` `@(…)` `!(…)`, `\` takes the next character as it is. A
** part that begins with '.' only matches a pattern that does too. One of more than 500
** bytes matches nothing. */
bool glob_match(Arena scratch, Str pattern, Str path);

#endif
