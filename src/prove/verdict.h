/* Parts of a verdict, for the proofs of this room. */
#ifndef PROVE_VERDICT_H
#define PROVE_VERDICT_H

#include "prove/prove.h"
#include "prove/replay.h"

Verdict verdict_failed(Str what);

/* The verdict on a text that did not run: unknown where the linked SQLite is too old for the statement. */
Verdict verdict_refused(Arena *arena, Str sql, const ReplayError *error);

#endif
