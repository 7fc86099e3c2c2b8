/* Parts of a verdict, for the proofs of this room. */
#ifndef PROVE_VERDICT_H
#define PROVE_VERDICT_H

#include "prove/prove.h"
#include "prove/replay.h"

Verdict verdict_failed(Str what);

/* The verdict on a text that did not run: unknown where the linked SQLite is too old for the statement. */
Verdict verdict_refused(Arena *arena, Str sql, const ReplayError *error);

/* The verdict, unless one of the engines that it rests on found no memory for something: then nothing is known. */
Verdict verdict_sound(Verdict verdict, const Engine *one, const Engine *other);

#endif
