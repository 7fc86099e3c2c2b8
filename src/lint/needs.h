/* What must be there for a rule's SELECT to give a row, read from its tree: the tables that it joins, and the
** words that it looks for in them. A rule whose needs are not met is not prepared, which would cost more than
** running it. Built-in rules are asked when the program is built (embed.c), a team's when they are read. */
#ifndef LINT_NEEDS_H
#define LINT_NEEDS_H

#include "base/arena.h"
#include "base/str.h"

/* "table table.column=word/word|table": one alternative a term of the compound, joined by '|', each naming all
** that it needs. Empty where the SELECT may give a row whatever the tables hold, or is not understood. `sql`
** is followed by a NUL. */
Str needs_of(Arena *arena, Str sql);

#endif
