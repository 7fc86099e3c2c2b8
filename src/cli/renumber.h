/* Numbers that two migrations have: the ones that were applied nowhere get new ones. */
#ifndef CLI_RENUMBER_H
#define CLI_RENUMBER_H

#include "cli/linting.h"

/* A migration under another name; both are names below the migrations folder. */
typedef struct Renumbered {
  int32_t migration; /* of linting->loaded */
  Str from, to;
} Renumbered;

typedef VEC(Renumbered) Renumbering;

/* Which migrations have to be renamed so that dir/duplicate-number finds nothing, in their order: of those with one
** number the first stays, or the one that is history (linting->history); new ones behind them follow, so that their
** order among each other stays. What can't be renamed without harm is named in a warning and left alone. False after
** having said what went wrong. */
bool renumber_plan(Cli *cli, const Linting *linting, Renumbering *all);

#endif
