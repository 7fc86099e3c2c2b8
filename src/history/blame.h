/* Who made it so: each column and constraint of an object, and what stands on it, with the
** statement that last changed it, through renames and rebuilds. */
#ifndef HISTORY_BLAME_H
#define HISTORY_BLAME_H

#include "history/lineage.h"

typedef struct Blame {
  PartKind kind;        /* PART_DEFINITION: the object itself (an index, a trigger, a view) */
  const Object *object; /* the table, or the index or trigger on it */
  Str name;             /* of a column or object; else empty */
  Str words;            /* "TEXT NOT NULL"; empty for PART_DEFINITION */
  Moment statement;     /* that last changed it */
  Place place;          /* where that is written: the column, the constraint, else the whole statement */
} Blame;

typedef VEC(Blame) Blames;

/* For an ordinary table: columns in order, primary key, UNIQUE, CHECK and FOREIGN KEY constraints, STRICT and WITHOUT
** ROWID, then its indexes and triggers by birth, those that stood after `moment` (at its death, where it stood no more).
** For other objects one row. A part that a rebuild only carried over belongs to whoever wrote it before, and so does an
** index, trigger or view that was dropped and made again with the same text. */
Blames blame_of(History *history, const Object *object, Moment moment);

#endif
