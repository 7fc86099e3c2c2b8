/* What happened to an object, step by step. */
#ifndef HISTORY_LOG_H
#define HISTORY_LOG_H

#include "history/lineage.h"

typedef enum StepKind {
  STEP_CREATED,
  STEP_ALTERED,  /* by `change` */
  STEP_FOLLOWED, /* its text was rewritten because something else was renamed */
  STEP_REBUILT,  /* `pair` tells what differs */
  STEP_REMADE,   /* dropped and created with another definition by one script */
  STEP_DROPPED,
} StepKind;

typedef struct Step {
  StepKind kind;
  Moment statement;
  const Object *before, *after; /* NULL for CREATED / for DROPPED */
  const Change *change;         /* STEP_ALTERED */
  const ObjectPair *pair;       /* STEP_REBUILT; its parts are what the new table changed */
  bool attached;                /* of an index or trigger on the table, not of the object itself */
} Step;

typedef VEC(Step) Steps;

/* The life of `object` up to `moment`, oldest first: CREATE, ALTERs, rebuilds, DROP; for a table also the
** indexes and triggers that came, went or changed on it. Those that a rebuild dropped and the same script made again
** with the same text are no steps. In history->arena. */
Steps log_of(History *history, const Object *object, Moment moment);

#endif
