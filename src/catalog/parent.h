/* What a foreign key refers to: the parent's columns, and whether they are a key of it. */
#ifndef CATALOG_PARENT_H
#define CATALOG_PARENT_H

#include "catalog/catalog.h"

/* Whether the first n terms of an index are exactly these columns, in any order. */
bool index_begins_with(const Index *index, const int32_t *columns, int32_t n);

/* SQLite wants exactly these columns unique, with the columns' own collations
** (sqlite.org/foreignkeys.html, 3: "parent and child keys"). */
bool columns_unique(const Table *table, Moment end, const int32_t *columns, int32_t n);

/* Numbers of the parent's columns that a key refers to, key->n of them; -1 for a missing one. False when
** their number does not fit. */
bool foreign_key_parent_columns(const Table *parent, const ForeignKey *key, int32_t *columns);

/* The parent's column that the key's column number `i` refers to; -1 where it is not to be seen. */
int32_t foreign_key_parent_column(const Table *parent, const ForeignKey *key, int32_t i);

/* Whether rows can be written under the key: where not, SQLite says "foreign key mismatch". */
bool foreign_key_fits(Arena scratch, const Object *parent, const ForeignKey *key, Moment at);

#endif
