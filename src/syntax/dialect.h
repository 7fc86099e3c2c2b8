/* Phrases of other databases that stand where SQLite's grammar gives up. Private to the room. */
#ifndef SYNTAX_DIALECT_H
#define SYNTAX_DIALECT_H

#include "syntax/build.h"

typedef struct Foreign {
  Str slug;     /* what the rule syntax/foreign-dialect calls it; empty: none found */
  Tok from, to; /* the phrase's tokens */
} Foreign;

/* What another database would understand at the token `at`, where the statement from `first` failed. */
Foreign foreign_phrase(const Build *b, Tok first, Tok at);

/* The same where a token is no part of SQL: a '#' comment, '::', a backslash, in a string that seems to be left open
 * \\'. */
Foreign foreign_character(const Build *b, Tok at);

#endif
