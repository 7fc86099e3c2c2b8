/* The rows of a live database as INSERT statements. */
#ifndef PROVE_DATA_H
#define PROVE_DATA_H

#include "prove/engine.h"

/* What CURRENT_TIMESTAMP, CURRENT_DATE and CURRENT_TIME give in an engine after data_freeze_clock: constants, so
** that two replays have the same rows. */
void data_freeze_clock(Engine *engine);

/* One INSERT a row for every ordinary table, parents first, rows by primary key; then the counters of
** AUTOINCREMENT. Virtual tables are left out. Generated columns are
** left out, and a value that came from the frozen clock, so that its default makes it anew. Empty when there are none.
*/
bool data_script(Engine *engine, Arena *arena, Str *script, Str *why);

#endif
