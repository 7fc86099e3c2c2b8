/* Rules that have nothing to look at. */
#ifndef LINT_IDLE_H
#define LINT_IDLE_H

#include "lint/rule.h"
#include "lint/world.h"

/* True where no alternative of the rule's needs (needs.h) is met: it would find nothing. */
bool rule_idle(World *world, const Rule *rule);

#endif
