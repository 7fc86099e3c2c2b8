/* Facts that something is wrong. C never makes a sentence: lexing, parsing,
** resolving and applying append Problems, and for each code one rule file under
** rules/ gives it severity, words and advice (a test fails for a code without a
** rule and for a rule without a code). */
#ifndef TEXT_PROBLEM_H
#define TEXT_PROBLEM_H

#include "text/source.h"

typedef enum ProblemCode {
#define PROBLEM(E, slug) PROBLEM_##E,
#include "text/problem.def"
#undef PROBLEM
  PROBLEM_COUNT
} ProblemCode;

typedef struct Problem {
  ProblemCode code;
  Place at;
  Place related;     /* the other place involved; related.source is PLACE_NONE's where there is none */
  ProblemCode
      cause; /* of one that says of a view or trigger that it fails: what is wrong in it; 0 where that is not known */
  bool late;         /* of the resolver: SQLite finds it when it compiles in full, not when it looks a schema through */
  bool queries;      /* of the resolver: only queries meet it, ALTER TABLE passes it over */
  int32_t statement; /* number in the compilation's statements, -1 where unknown */
  Str arg[3];        /* what problem.def says of the code; unused ones are empty */
} Problem;

typedef VEC(Problem) Problems;

/* A place that is none. */
#define PLACE_NONE ((Place){UINT16_MAX, 0, (Tok)-1})
static inline bool place_is_none(Place place) {
  return place.source == UINT16_MAX;
}

/* "duplicate-object" for PROBLEM_DUPLICATE_OBJECT. */
Str problem_slug(ProblemCode code);

#endif
