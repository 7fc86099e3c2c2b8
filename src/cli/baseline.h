/* Findings of a legacy folder that are known and wait: a file with a fingerprint a line. */
#ifndef CLI_BASELINE_H
#define CLI_BASELINE_H

#include "cli/cli.h"
#include "lint/world.h"

/* Writes all findings as a baseline; false after having said why not. */
bool baseline_write(Cli *cli, World *world, const Findings *findings, Str path);

/* Leaves out the findings that the baseline lists. False after having said why it can't be read. Says
** how many of its entries no longer occur. */
bool baseline_apply(Cli *cli, World *world, Findings *findings, Str path);

#endif
