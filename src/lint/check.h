/* A rule's own examples as its tests. */
#ifndef LINT_CHECK_H
#define LINT_CHECK_H

#include "lint/rule.h"

/* Runs the examples in the head of a rule of the set: each bad one must be reported by this rule, each good
** one must not, and a bad one with its fix applied must be clean. False with what went wrong in *why, made in `arena`.
*Uses `scratch` for the worlds. */
bool rule_check(const RuleSet *rules, const Rule *rule, Arena *arena, Arena scratch, Str *why);

#endif
