/* A statement that D1 refuses, done by others that it takes: ALTER COLUMN … SET NOT NULL and its like become the
 *rebuild
 ** that `mig diff --sql` would write between the schemas before and behind it. */
#ifndef LINT_INSTEAD_H
#define LINT_INSTEAD_H

#include "lint/world.h"
#include "prove/prove.h"

typedef struct Instead Instead;
struct Instead {
  Str before, after; /* the schemas around the statement, as SQL; a NUL follows each */
  Str migration;     /* what leads from one to the other on D1 */
  VEC(Kept) kept;    /* the values that have to be there afterwards: all */
};

/* The statements that do what an ALTER TABLE (by its statement number) and those right behind it would, up to *last,
** without the last semicolon, proven by world->prover. Empty where there are none: the statement is one of those right
** behind another, changes nothing, was refused for another reason, no prover was given, or the proof did not succeed.
 */
Str instead_of(World *world, int32_t statement, int32_t *last);

#endif
