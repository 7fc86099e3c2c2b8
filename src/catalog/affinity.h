/* Declared types: how SQLite keeps their text, and what they mean.
** Source: https://www.sqlite.org/datatype3.html, 3.1; the text: probes of 3.40.1 and 3.53.2. */
#ifndef CATALOG_AFFINITY_H
#define CATALOG_AFFINITY_H

#include "catalog/catalog.h"

/* The affinity of a column declared with `type` (any case): INT anywhere gives
** INTEGER, else CHAR, CLOB or TEXT give TEXT, else BLOB or no type at all BLOB, else REAL,
** FLOA or DOUB give REAL, else NUMERIC. STRICT tables' ANY is the caller's. */
Affinity affinity_of_type(Str type);

/* INTEGER, REAL or NUMERIC: a text that reads as a number becomes one. */
bool affinity_is_numeric(Affinity affinity);

/* The text of a type as SQLite stores and shows it, from how it is written: the six types that a
** STRICT table knows in upper case, a trailing GENERATED ALWAYS cut off, of a type that begins with a
** quoted name that name without its quotes. Part of `written`, constant or in the arena. */
Str type_stored(Arena *arena, Str written);

/* Whether a stored type is one of ANY, BLOB, INT, INTEGER, REAL, TEXT. */
bool type_standard(Str stored);

#endif
