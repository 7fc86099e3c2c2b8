/* Rules that can find nothing in a world. Most rules of most projects are: preparing a SELECT takes longer than
** telling so. */
#ifndef LINT_IDLE_H
#define LINT_IDLE_H

#include "lint/rule.h"
#include "lint/world.h"

/* Whether the rule's needs (needs.h), or its SELECT itself where it is read whole, say that it gives no row. False is no
** promise of one. */
bool rule_idle(World *world, const Rule *rule);

/* What a condition of the needs says (need_code.h: Truth) when each slot is at the row that `rows` has for it, as C that
** was written when the program was built, and interpreted: for the test that both say the same. */
int idle_compiled(World *world, const Needs *needs, int16_t condition, const int32_t *rows);
int idle_interpreted(World *world, const Needs *needs, int16_t condition, const int32_t *rows);

#endif
