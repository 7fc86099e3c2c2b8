/* Seeded scripts of DDL: small pools of names, so that statements meet each other. */
#ifndef TESTS_GENERATE_H
#define TESTS_GENERATE_H

#include "base/buf.h"

typedef struct Generator {
  Arena *arena;
  uint64_t random;
} Generator;

/* One statement without ';', any of CREATE, ALTER, DROP. About a third of them would be refused in any given schema. */
Str generate_statement(Generator *generator);

/* A CREATE TABLE. */
Str generate_table(Generator *generator);

/* A number below `count`. */
int generate_below(Generator *generator, int count);

#endif
