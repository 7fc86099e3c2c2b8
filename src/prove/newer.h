/* What the linked SQLite is too old to run. mig reads the language of the newest SQLite; a proof
** needs one that executes it. */
#ifndef PROVE_NEWER_H
#define PROVE_NEWER_H

#include "syntax/parse.h"

/* A part of the language and the version that brought it; feature.n == 0: none. */
typedef struct Newer {
  Str feature; /* "ALTER TABLE … ALTER COLUMN", "the function concat" */
  int version; /* as sqlite3_libversion_number counts: 3053000 */
} Newer;

/* The first part of a statement that the linked SQLite does not know yet, or means something else by: types of CREATE
** TABLE AS, which it takes. */
Newer newer_in_statement(const Source *source, Node *node);

/* "ALTER TABLE … ADD CONSTRAINT needs SQLite 3.53, the linked one is 3.40.1" */
Str newer_text(Arena *arena, Newer newer);

#endif
