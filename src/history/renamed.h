/* What got another name on the way from one moment to the last. */
#ifndef HISTORY_RENAMED_H
#define HISTORY_RENAMED_H

#include "diff/renames.h"
#include "history/lineage.h"

/* Tables and columns that were there before statement `since`, are there at the end, and are called otherwise then: by
** ALTER … RENAME, however often, or because a rebuild copied the values of one column into another. Tables first, by the
** names that they had; then columns, in tables that have their new names already. In history->arena. */
Renames history_renames(const History *history, Moment since);

#endif
