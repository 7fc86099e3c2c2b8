/* Words that ended in a column's type by mistake. SQLite takes any number of names as a type, so a misspelt
** constraint and a column behind a missing comma are no errors: they silently become part of it. */
#ifndef FACTS_TYPES_H
#define FACTS_TYPES_H

#include "base/str.h"

/* The keyword that a word of the type was meant to be: "NOL" NOT, "UNIQE" UNIQUE, "AUTO_INCREMENT" AUTOINCREMENT; the
** word is then in *word, a part of `type`. p == NULL where there is none. */
Str type_slip(Str type, Str *word);

/* The type that a misspelt one was meant to be, where that has another affinity: TEXT for "TEX". p == NULL where there
 * is none. */
Str type_like(Str type);

/* The column that a missing comma made a part of the type: "email" in "TEXT email TEXT", a part of `type`; p == NULL
** where there is none. */
Str type_swallowed(Str type);

#endif
