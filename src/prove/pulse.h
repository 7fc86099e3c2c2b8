/* Signs of life from SQLite.
**
** SQLite counts the steps of its virtual machine, and mig ends what takes too many. But one step may take for ever:
** instr() of two long blobs, replace(). So whoever runs a stranger's SQL says when SQLite is at work and when it has
** got further, and a timer of the program's (cli/watch.h) asks whether it still does. */
#ifndef PROVE_PULSE_H
#define PROVE_PULSE_H

#include <stdbool.h>

/* A database is open in which SQL runs; it is closed again. */
void pulse_begin(void);
void pulse_end(void);

/* SQLite has got further: compiles something, has done some steps. */
void pulse_beat(void);

/* Whether nothing was heard of a database that is open since this was asked the last time. For a signal's handler. */
bool pulse_missing(void);

#endif
