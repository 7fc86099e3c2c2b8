/* What a column is for, as its name and declared type say it. On the side of silence:
** a name that may mean something else has no meaning here. */
#ifndef FACTS_MEANINGS_H
#define FACTS_MEANINGS_H

#include "catalog/catalog.h"

typedef enum Meaning {
  MEANING_NONE,
  MEANING_BOOLEAN, /* declared BOOLEAN, or a number called is_…, has_…, can_… */
  MEANING_JSON,    /* declared JSON, or text called …_json */
  MEANING_MONEY,   /* an amount of money that is kept as a fraction */
  MEANING_SECRET,  /* a password or key in the clear */
} Meaning;

Meaning column_meaning(const Column *column);

/* "boolean", "json", "money", "secret"; p == NULL for none. */
Str meaning_name(Meaning meaning);

#endif
