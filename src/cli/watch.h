/* Ends mig when a stranger's rules or SQL take too long. */
#ifndef CLI_WATCH_H
#define CLI_WATCH_H

#include "lint/world.h"

/* Begins to count the time of a rule; with NULL ends to. When all of them together have taken more than their seconds
** of processor time, that is said with the rule's name and the process ends with exit status 2: the steps that
** lint/run.c counts bound nothing where a single one is instr() on megabytes. World.watch. */
void watch_rule(World *world, const Rule *rule);

/* From now on: migrations run in SQLite (prove/engine.h), whose steps are counted as well. Where one of them goes on for
** ten seconds of processor time without a sign of life (prove/pulse.h), that is said and the process ends with exit
** status 2. Nothing is being written meanwhile: proofs are done before. */
void watch_engines(void);

#endif
