/* Versions being born and ended. Only apply*.c and catalog.c include this. */
#ifndef CATALOG_VERSION_H
#define CATALOG_VERSION_H

#include "catalog/catalog.h"

/* How far the catalog had come: what version_take_back goes back to. */
typedef struct Mark {
  int32_t versions, ended, changes;
} Mark;

/* A new object of a kind, in the catalog's arena, not visible yet. With `before` (may be
** NULL) it is the next version of that one and takes over where it was made. */
Object *version_new(Catalog *catalog, ObjectKind kind, Ident *name, Object *before);

/* Makes a version visible from `moment` on. */
void version_begin(Catalog *catalog, Object *version, Moment moment);

/* Ends a version with `moment`. */
void version_end(Catalog *catalog, Object *version, Moment moment);

/* What a statement did; NULL for none before or after. Returns the change. */
Change *version_change(Catalog *catalog, ChangeKind kind, Moment moment, Object *before, Object *after);

Mark version_mark(const Catalog *catalog);
/* Undoes everything since the mark, as if it had never been. */
void version_take_back(Catalog *catalog, Mark mark);

#endif
