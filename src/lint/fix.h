/* Fixes applied to texts. */
#ifndef LINT_FIX_H
#define LINT_FIX_H

#include "lint/finding.h"

/* A set of edits of one source that do not overlap, taken greedily fix by fix: a
** fix whose edits touch one taken before is left for the next round, as a whole. */
typedef struct FixPlan {
  VEC(Edit) edits; /* sorted by start */
  int32_t taken, left;
} FixPlan;

/* The first safe fix (with `suggested`: any first fix) of each finding that lies in `source`, in order. */
FixPlan fix_plan(Arena *arena, const Findings *findings, uint16_t source, bool suggested);

/* A text after the edits, whose bytes count in it. What they bring has the line ends of its first line, but for an edit
** that changes nothing else. */
Str fix_apply(Arena *arena, Str text, const FixPlan *plan);

/* What a deletion takes with it: whole lines where nothing else stands on them, else the blanks in front of or behind
 * it. */
Span fix_deletion(Str text, Span span);

#endif
