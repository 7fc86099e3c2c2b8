/* For tests: a rule run without SQLite and in it. */
#ifndef LINT_AGREE_H
#define LINT_AGREE_H

#include "lint/run.h"

/* Whether both find the same, to the last byte of each fix. True for what is left to SQLite, too: *whole is false then.
** False with what differs. */
bool rule_agrees(World *world, sqlite3 *db, const Rule *rule, bool *whole, Str *why);

#endif
