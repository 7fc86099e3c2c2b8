/* Runs rules over a world. */
#ifndef LINT_RUN_H
#define LINT_RUN_H

#include <sqlite3.h>

#include "lint/allow.h"
#include "lint/levels.h"
#include "lint/rule.h"
#include "lint/world.h"

/* An in-memory database with the world's tables and functions, closed to everything
** but SELECT: no writes, no ATTACH, no loading, and double quotes are names only, so
** that rules can't fall into the trap they warn of. Nothing goes to a temporary file, a text has 16 MB at most, and all
** that runs in the sandboxes of one world shares one limit of steps. NULL with the reason. */
sqlite3 *sandbox_open(World *world, Str *why);
void sandbox_close(sqlite3 *db);

/* Runs every rule that is not off, those of group meta last. Findings come sorted
** by file, place, rule; suppressed ones are left out. False with the rule's name and
** SQLite's message where a rule can't be run, or runs too long. */
bool lint_run(World *world, const RuleSet *rules, Levels levels, Findings *findings, Str *why);

/* By place, rule and message, for qsort(): what is alike there is one finding, the first. */
int findings_compare(const void *a, const void *b);

/* Runs a built-in rule alone without SQLite; false where only SQLite can tell what it finds, and nothing is added. */
bool lint_run_whole(World *world, const Rule *rule, Findings *findings);

/* Runs one rule alone in SQLite, for its examples and for timing: findings unsorted, nothing suppressed. */
bool lint_run_rule(World *world, sqlite3 *db, const Rule *rule, Findings *findings, Str *why);

#endif
