/* What a broken statement probably was meant to be. Private to the room. */
#ifndef SYNTAX_HINT_H
#define SYNTAX_HINT_H

#include "syntax/expected.h"

/* A guess in the form that PROBLEM_SYNTAX_ERROR's third argument has, KIND:DETAIL:
**   misspelt:KEYWORD     the token `at` looks like KEYWORD
**   reserved:WORD        a keyword stands where a name is wanted; it needs quotes
**   trailing-comma:      nothing follows the comma at `at`
**   quote:               the string at `at` spans lines: its closing quote may be missing
**   number:WORD          a name that begins with a digit needs quotes
**   typographic-quote:   a quotation mark that a word processor made
**   dialect:WORD         other databases know WORD; the rule has what SQLite does instead
** Empty text where nothing is known. */
typedef struct Hint {
  Str text;
  Tok at;     /* the token to look at: the failing one, or one shortly before it */
  Tok wrong;  /* the one in whose place another was expected */
} Hint;

/* The guess for the statement from `first` that failed at `at`; `stand` is the
** parser in front of `at`. Reads the statement again with `machine`. */
Hint hint_for(Build *b, void *machine, Tok first, Tok at, const Stand *stand);

#endif
