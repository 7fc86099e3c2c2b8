/* A migration rewritten: does it do with foreign keys on what the author's did with them off? */
#ifndef PROVE_REWRITE_H
#define PROVE_REWRITE_H

#include "prove/prove.h"

typedef struct RewriteProof {
  Str before;              /* the schema that the migration finds; a NUL follows each text */
  Str original, rewritten; /* the migration as it was and as it is to be */
  Str deletes;  /* run before the original, with foreign keys on: rows that the rewritten one deletes as such; may be
                   empty */
  Strs tables;  /* those that it rebuilds: each of their rows is tried on the original first */
  int32_t rows; /* made-up rows a table */
} RewriteProof;

/* Fills two databases with the same rows, runs the original in one with foreign keys off, the other in one with D1's
** settings, and compares every row of every table; no row may be without its parent. Values that the clock gave in
** either count as equal. In `arena`. */
Verdict prove_rewrite(Arena *arena, const RewriteProof *proof);

#endif
