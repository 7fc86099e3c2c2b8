/* Values that made-up rows are made of, as SQL literals. */
#ifndef PROVE_VALUES_H
#define PROVE_VALUES_H

#include "text/files.h"

typedef enum ValueClass {
  VALUE_INTEGER,
  VALUE_REAL,
  VALUE_TEXT,
  VALUE_BLOB,
  VALUE_DATE,
  VALUE_JSON,
  VALUE_ANY
} ValueClass;

/* What a column with this declared type is likely to hold: SQLite's affinity, and by the type's name dates
** and JSON, which SQLite stores as text or numbers. */
ValueClass value_class(Str type);

/* The plain value of a class for row `number` (from 0): different for each row and each column's name. */
Str value_plain(Arena *arena, ValueClass class, Str column, int32_t number);

/* The edges of a class: empty strings, big integers, quotes, line breaks, blobs with zero bytes. Never empty. */
Strs value_edges(Arena *arena, ValueClass class);

/* Literals that occur in a definition, and their neighbours: what its CHECKs are likely to want. For a number n also
** n + 1, n - 1 and a text of that length. */
Strs value_literals(Arena *arena, Str sql);

#endif
