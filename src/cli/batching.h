/* --batch: a migration cut into several, so that each copies only so many rows. */
#ifndef CLI_BATCHING_H
#define CLI_BATCHING_H

#include "cli/migrate.h"

/* The rebuilds whose rows are too many for one migration, by --rows or the database; plan_make takes them. Each that
** can't be cut is said with the reason: STATUS_FINDINGS. None: nothing needs it, and that is said, too. */
int batching_choose(Cli *cli, const Difference *difference, const RowCounts *counts, Batches *batches);

/* Plans anew with them, and writes the files, proven unless --no-proof against `whole`, the migration in one. */
int batching_write(Cli *cli, Difference *difference, Batches *batches, Str whole, Strs *files);

#endif
