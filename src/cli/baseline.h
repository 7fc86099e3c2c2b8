/* Findings of a legacy folder that are known and wait: a file with a fingerprint a line. */
#ifndef CLI_BASELINE_H
#define CLI_BASELINE_H

#include "cli/cli.h"
#include "lint/world.h"

/* Writes all findings as a baseline; false after having said why not. */
bool baseline_write(Cli *cli, World *world, const Findings *findings, Str path);

/* Reads a baseline: the review leaves out the findings that it lists, and gives the world the entries that no finding
** meets any more. False after having said why it can't be read. */
bool baseline_read(Cli *cli, Str path, Review *review);

#endif
