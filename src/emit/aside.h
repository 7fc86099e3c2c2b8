/* Rows put aside while their tables are made anew, and brought back in the order of the new schema. */
#ifndef EMIT_ASIDE_H
#define EMIT_ASIDE_H

#include "emit/copy.h"

/* A table whose rows are aside. */
typedef struct Aside {
  const ObjectPair *pair; /* of a child that is only taken out: to itself */
  const Object *table;    /* as it is before */
  Str stash;
  CopyLists lists;
} Aside;
typedef VEC(Aside) Asides;

/* Puts aside the rows of the group's members and refilled children: parents first. */
Asides asides_make(MigrationWriter *writer, const RebuildGroup *group);

/* NULL: its rows are not aside. */
const Aside *asides_find(const Asides *asides, const Object *table);

/* Whether the table is made anew, and not only emptied and filled again. */
bool aside_replaced(const Aside *aside);

/* Brings the rows back, and the numbers that AUTOINCREMENT gave last. */
void asides_back(MigrationWriter *writer, Asides *asides);

#endif
