/* Names in double quotes that name nothing, and so are strings to SQLite. */
#ifndef FACTS_STRINGS_H
#define FACTS_STRINGS_H

#include "catalog/catalog.h"

typedef struct QuotedString {
  int32_t statement;
  Tok tok;    /* in the statement's source */
  Node *node; /* the ColumnRef */
  Str name;   /* without its quotes */
} QuotedString;

typedef VEC(QuotedString) QuotedStrings;

/* All of the statements that SQLite takes, in order. A DEFAULT "x" is none of them: it is SQLite's own syntax. */
QuotedStrings quoted_strings_find(const Catalog *catalog, Arena *arena);

#endif
