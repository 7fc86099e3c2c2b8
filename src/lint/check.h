/* A rule's own examples as its tests. */
#ifndef LINT_CHECK_H
#define LINT_CHECK_H

#include "lint/rule.h"
#include "lint/world.h"

/* A set of rules, and what tries the rescues that their examples are offered. */
typedef struct Checker {
  const RuleSet *rules;
  Prover prover;
} Checker;

/* Runs the examples in the head of a rule of the set: each bad one must be reported by this rule, each good
** one must not, and a bad one with its fix applied must be clean; and what is run without SQLite finds the same in it. False with what went wrong in *why, made in `arena`.
** Uses `scratch` for the worlds. */
bool rule_check(const Checker *checker, const Rule *rule, Arena *arena, Arena scratch, Str *why);

#endif
