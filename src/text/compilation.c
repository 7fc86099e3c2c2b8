/* What one run has read; see compilation.h. */
#include "text/compilation.h"

Compilation *compilation_new(Arena *arena) {
  Compilation *compilation = arena_new(arena, Compilation, 1);
  compilation->arena = compilation->sources.arena = compilation->idents.arena = arena;
  return compilation;
}

Problem *compilation_problem(Compilation *compilation, ProblemCode code, Place at) {
  Problem *problem = vec_push(compilation->arena, &compilation->problems);
  problem->code = code;
  problem->at = at;
  problem->related = PLACE_NONE;
  problem->statement = -1;
  return problem;
}
