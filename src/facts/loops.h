/* Generated columns that need each other: neither can be computed. */
#ifndef FACTS_LOOPS_H
#define FACTS_LOOPS_H

#include "catalog/catalog.h"

typedef struct Loop {
  Object *table;  /* the version that brought the column */
  int32_t column; /* the first of the circle, in the table's order */
  int32_t next;   /* the one it reads; the same number where it reads itself */
} Loop;

typedef VEC(Loop) Loops;

/* Circles of VIRTUAL columns, one entry each, in order of versions. A circle through a STORED column is not one that
** SQLite finds when the table is made (probe: workerd 1.20261117.1 takes it, and takes rows into it). */
Loops loops_find(const Catalog *catalog, Arena *arena);

#endif
