/* Everything one run has read: the source texts, the names in them, and what
** was found wrong. Passed to every room above text. */
#ifndef TEXT_COMPILATION_H
#define TEXT_COMPILATION_H

#include "text/ident.h"
#include "text/problem.h"
#include "text/source.h"

typedef struct Compilation {
  Arena *arena; /* perm: everything below lives there */
  Sources sources;
  Idents idents;
  Problems problems;
  struct Parser *parser; /* parse.c's workspace, kept from source to source */
} Compilation;

/* An empty compilation in `arena`. */
Compilation *compilation_new(Arena *arena);

/* Appends a problem and returns it, so that arguments can be filled in. */
Problem *compilation_problem(Compilation *compilation, ProblemCode code, Place at);

#endif
