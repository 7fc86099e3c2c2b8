/* Names of the problem codes; see problem.h. */
#include "text/problem.h"

Str problem_slug(ProblemCode code) {
  static const Str slugs[] = {
#define PROBLEM(E, slug) S_INIT(slug),
#include "text/problem.def"
#undef PROBLEM
  };
  return slugs[code];
}
