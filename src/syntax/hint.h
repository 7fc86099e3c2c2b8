/* What a broken statement probably was meant to be. Private to the room. */
#ifndef SYNTAX_HINT_H
#define SYNTAX_HINT_H

#include "syntax/expected.h"

/* A guess in the form that PROBLEM_SYNTAX_ERROR's third argument has, KIND:DETAIL:
**   misspelt:KEYWORD     the token `at` looks like KEYWORD
**   reserved:WORD        a keyword stands where a name is wanted; it needs quotes
**   trailing-comma:      nothing follows the comma at `at`
**   double-comma:        nothing stands between the comma at `at` and the one before
**   missing-comma:       one is missing before `at`, behind `related`
**   extra-paren:         the ")" at `at` closes nothing
**   early-paren:         the ")" at `at` closes what should go on
**   open-paren:          a "(" is missing before `at`
**   needs-paren:WORD     behind WORD SQLite wants a parenthesis
**   default-call:NAME    DEFAULT NAME(…) without parentheses around it
**   default-equals:      DEFAULT = value
**   clause-order:CLAUSE  the clause at `at` stands behind CLAUSE (at `related`), and must stand before it
**   clause-twice:CLAUSE  it stood there already
**   reference:COLUMN     REFERENCES table.COLUMN
**   constraint-name:WORD the CONSTRAINT at `at` has no name before WORD
**   column-key:          FOREIGN KEY REFERENCES in a column
**   order:WHAT           words that are there in another order, or nearly; rules/syntax/error.sql lists them
**   marker:WHAT          a marker of a merge conflict (conflict), a fence of Markdown (markdown)
**   hyphen:NAME          a name with a hyphen that needs quotes
**   semicolon:           the ";" at `at` stands inside of parentheses, in the place of a ","
**   case:                the CASE at `related` has no END
**   dot-command:NAME     a command of the sqlite3 shell
**   quote:               the string at `at` spans lines: its closing quote may be missing
**   odd-character:       a character in the word that looks like another one, which is what is wrong
**   dialect:PHRASE       other databases know it; the rule has what SQLite does instead
** Empty text where nothing is known. */
typedef struct Hint {
  Str text;
  Tok at;      /* the token to look at: the failing one, or one shortly before it */
  Tok wrong;   /* the one in whose place another was expected */
  Tok last;    /* the last one to look at; `at` but for phrases */
  Tok related; /* what the hint is about besides; TOK_NONE */
} Hint;

/* A statement that failed: its first token, the failing one, the one behind its last. */
typedef struct Range {
  Tok first, at, end;
} Range;

/* The guess for a statement; `stand` is the parser in front of the failing token. Reads the statement again with
** `machine`. */
Hint hint_for(Build *b, void *machine, Range range, const Stand *stand);

#endif
