/* Lists of the objects alive now by a name that their definition says: as a table
** or view (the index or trigger ON it, a view FROM it, a table that REFERENCES it …).
** Only depend_state.h includes this.
**
** A birth costs a push for each name. Who dies marks the lists that it is on; such a list is gone through
** when it is next asked for. So a statement pays for what it touches, and a look-up for nothing. */
#ifndef CATALOG_MENTIONS_H
#define CATALOG_MENTIONS_H

#include "catalog/depend.h"

/* Those that say one name. */
typedef struct Sayers {
  Objects objects; /* by birth, unless it is stale */
  bool stale;      /* some may be dead, double, or in the wrong place */
} Sayers;

/* A list that an object is on, and the others. */
typedef struct Listing {
  Sayers *sayers;
  struct Listing *next;
} Listing;

typedef struct Mentions {
  Arena *arena;
  Map names;    /* folded name → Sayers */
  Map triggers; /* folded name → Sayers: the triggers ON it alone */
} Mentions;

/* Puts an object that has become visible on its lists, which *listings then has. Returns whether what it means may hang on
** columns that it does not name: *, NATURAL, INSERT without a list. */
bool mentions_begin(Mentions *mentions, Object *object, Listing **listings);
/* It is dead. */
void mentions_end(const Listing *listings);

/* Those alive, by birth. Valid until the next begin or end. */
Objects mentions_of(const Mentions *mentions, const Ident *name);
Objects mentions_of_triggers(const Mentions *mentions, const Ident *name);

/* For qsort: Object *, by birth. */
int objects_by_birth(const void *a, const void *b);
/* Drops the dead and the double from a list, and sorts it by birth. */
void mentions_tidy(Objects *list);

#endif
