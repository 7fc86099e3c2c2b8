/* Says what is wrong with a statement that the parser gave up. Private to the room. */
#ifndef SYNTAX_REPORT_H
#define SYNTAX_REPORT_H

#include "syntax/recover.h"

/* Appends the one problem of the statement that begins at `first` and that failed
** (b->failure) at b->at, and returns how the statement ends. `machine` is lemon's
** parser, which is used again. */
Recovery report_failure(Build *b, void *machine, Tok first);

#endif
