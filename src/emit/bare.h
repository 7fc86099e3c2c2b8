/* A table for a schema in which not all that it refers to is there. */
#ifndef EMIT_BARE_H
#define EMIT_BARE_H

#include "base/buf.h"
#include "catalog/catalog.h"

/* Which of a table's foreign keys stay. */
typedef struct KeyFilter {
  bool (*stays)(void *data, const Object *table, const ForeignKey *key);
  void *data;
} KeyFilter;

/* The definition of an ordinary table that was not made by CREATE TABLE … AS, without its ';', in `arena`: token by
** token, but for the foreign keys that don't stay. Comments are left out. */
Str bare_table(Arena *arena, const Object *table, KeyFilter filter);

#endif
