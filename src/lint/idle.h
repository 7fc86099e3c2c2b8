/* Rules that can find nothing in a world. Most rules of most projects are: preparing a SELECT takes longer than
** telling so. */
#ifndef LINT_IDLE_H
#define LINT_IDLE_H

#include "lint/rule.h"
#include "lint/world.h"

/* Whether the rule's needs (needs.h) say that its SELECT gives no row. False is no promise of one. */
bool rule_idle(World *world, const Rule *rule);

#endif
