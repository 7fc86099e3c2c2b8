/* Fixes applied round by round, in memory: what `mig fix` writes and `mig new --from-fix` compares. */
#ifndef CLI_FIXING_H
#define CLI_FIXING_H

#include "cli/linting.h"

typedef struct Fixing {
  Linting *linting;    /* its loaded migrations are changed */
  bool unsafe;         /* suggestions too, those of notes only with `named` */
  bool named;          /* the user named the rules */
  bool history;        /* migrations of linting->history too */
  bool schema_only;    /* only fixes that change the schema */
  int32_t fixed;       /* fixes applied */
  int32_t held;        /* safe fixes left alone, for their migration is history */
  int32_t held_schema; /* of these: such that change the schema, which a new migration can do */
} Fixing;

/* Applies fixes until none is left: each round reads and checks the result again. A fix whose rule does not
** say that it changes the schema, and that does, is left out and reported, and so is one that brings new errors. False
** after having said what went wrong. */
bool fixing_run(Cli *cli, Fixing *fixing);

#endif
