/* SQL run in an engine, statement by statement, with the place of what fails. */
#ifndef PROVE_REPLAY_H
#define PROVE_REPLAY_H

#include "prove/engine.h"
#include "syntax/parse.h"

/* A statement that SQLite refused or that failed while running. */
typedef struct ReplayError {
  uint32_t start, end;  /* its bytes in the text; both at the text's end when the commit failed */
  Str message;          /* SQLite's */
  Statement *statement; /* of a parsed script; NULL for a text and for the commit */
  bool withheld;        /* SQLite was not asked: it would open a file, or load an extension */
  bool commit;          /* the transaction's end failed: deferred foreign keys */
} ReplayError;

typedef VEC(ReplayError) ReplayErrors;

typedef struct ReplayOptions {
  bool rows; /* run INSERT, UPDATE and DELETE too; else they are compiled only: what they find depends on rows that
                only production has */
  bool keep_going;  /* go on behind a failing statement, each statement its own transaction; else stop and undo the
                       script */
  bool
      transaction; /* the script is one transaction, as D1 runs a file and as its source may say; ignored for a text that says BEGIN itself */
} ReplayOptions;

/* Runs a parsed script, in the order of its statements, those that don't parse included. Errors go to *errors (in
** `arena`); true when there were none. */
bool replay_script(Engine *engine, Arena *arena, const Script *script, ReplayOptions options, ReplayErrors *errors);

/* The same for a text that nobody parsed (a NUL must follow it): SQLite finds the statements. Stops at the first error.
 */
bool replay_text(Engine *engine, Arena *arena, Str text, bool transaction, ReplayErrors *errors);

#endif
