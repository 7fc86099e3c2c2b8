/* What differs between two texts, line by line. */
#ifndef RENDER_DIFF_LINES_H
#define RENDER_DIFF_LINES_H

#include "base/str.h"
#include "base/vec.h"

/* Lines [old_start, old_start + old_count) are replaced by [new_start, …); lines count from 0. */
typedef struct DiffRun {
  int32_t old_start, old_count, new_start, new_count;
} DiffRun;

typedef VEC(DiffRun) DiffRuns;

typedef VEC(Str) DiffLines;

/* The lines of a text, each with its line break. */
DiffLines diff_split(Arena *arena, Str text);

/* The runs that differ, in order, in `arena`; none where the texts are equal. A
** last line without line break differs from the same with one. Time grows with
** the texts' size times a constant, at worst: where two stretches have no line in
** common that is unique and differ in more than 256 lines, they are told as
** replaced altogether instead of searched for the shortest way. */
DiffRuns diff_lines(Arena *arena, DiffLines old_lines, DiffLines new_lines, Arena scratch);

#endif
