/* Where a table, a view or a column is used: what stands in the way of dropping it, and what an
** editor shows for "find references". */
#ifndef CATALOG_USES_H
#define CATALOG_USES_H

#include "catalog/resolve.h"

typedef struct Use {
  Object *by;          /* the table, index, view or trigger in whose definition it stands */
  Reference reference; /* tokens are those of by->source */
} Use;

typedef VEC(Use) Uses;

/* Every token in the definitions alive now that means `object` (column -1: its name, in FROM, ON, REFERENCES or in
** front of a column) or the column with that number; by birth of the object, then by token. Its
** own definition counts. Indexes and constraints that SQLite makes itself have no tokens and are not among them.
** In `arena`. */
Uses uses_of(Catalog *catalog, Arena *arena, Object *object, int32_t column);

#endif
