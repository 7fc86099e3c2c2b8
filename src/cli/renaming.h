/* What got another name between two sources: asked for by --rename, told by the migrations that lead from one to the other,
** given away by the two schemas.
**
** Renames are made in the catalog of the old schema before the two are compared: it rewrites whatever mentions the renamed
** thing as SQLite would, so that a view which followed is no difference. */
#ifndef CLI_RENAMING_H
#define CLI_RENAMING_H

#include "cli/migrate.h"

/* Fills d->comparison from the two catalogs as they are. */
void renaming_compare(Cli *cli, Difference *d);

/* Makes all renames in d->from's catalog: d->renames, what could be one but is not clear in d->questions, and the comparison
** behind them. False after having said why one that was asked for can't be. */
bool renaming_apply(Cli *cli, Difference *d);

/* The same for the way back, where `there` is the way there. */
bool renaming_reversed(Cli *cli, Difference *d, const Difference *there);

#endif
