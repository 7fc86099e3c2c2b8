/* A name for a finding that stays when lines are added above it. */
#ifndef RENDER_FINGERPRINT_H
#define RENDER_FINGERPRINT_H

#include "base/map.h"
#include "lint/finding.h"

typedef struct Fingerprints {
  Arena *arena;
  Map seen; /* what the hash is made of → int32_t, how often so far */
} Fingerprints;

/* 32 hexadecimal digits in prints->arena, made of the rule, the file's path, the
** message and how many findings alike in all three came before: no line, no column. */
Str fingerprint_next(Fingerprints *prints, Str path, const Finding *finding);

#endif
