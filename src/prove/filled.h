/* A database of the old schema with made-up rows that the new schema takes, too: where proofs begin. */
#ifndef PROVE_FILLED_H
#define PROVE_FILLED_H

#include "prove/prove.h"
#include "prove/rows.h"

typedef struct Filled {
  Engine *old; /* close it; NULL where SQLite can't be had */
  Rows rows;
} Filled;

/* VERDICT_PROVEN where it could be made. */
Verdict filled_open(Arena *arena, const MigrationProof *of, Filled *filled);

#endif
