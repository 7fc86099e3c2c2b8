/* How the work of rules grows with the schema. */
#ifndef GROWTH_H
#define GROWTH_H

#include "lint/run.h"

/* A project of `tables` tables in which every virtual table has rows, a number of them in step with
** `tables`: keys, indexes, triggers, views, rebuilds, copies, writes, suppressions, and every problem that
** there is. */
World *grow_world(Arena *arena, int32_t tables);

#endif
