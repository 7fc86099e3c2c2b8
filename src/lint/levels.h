/* Which rules run, and how loudly: the configuration's word on each rule. */
#ifndef LINT_LEVELS_H
#define LINT_LEVELS_H

#include "lint/rule.h"

/* One entry a rule of the set, in its order: a Severity, or -1 for the rule's own
** (and what a row of it names). */
typedef struct Levels {
  int8_t *level;
} Levels;

Levels levels_new(const RuleSet *rules, Arena *arena);

/* Sets a rule ("fk/unindexed"), a group ("fk", "fk/…") or "all" to a severity name.
** False where there is no such rule, group or severity; *nearest is then the closest rule's
** id, or empty. */
bool levels_set(Levels *levels, const RuleSet *rules, Str name, Str severity, Str *nearest);

/* Leaves only the named rules and groups on (--select); the others are off. A rule that is
** off by default is switched on by its own name. */
bool levels_select(Levels *levels, const RuleSet *rules, Strs names, Str *unknown);

/* Whether a name on the command line or in a comment means a rule: its id, or its group
** with or without a star behind the stroke, or "all". */
bool levels_name_matches(Str name, const Rule *rule);

#endif
