/* What the parts of plan_groups share: plan_rebuild.c groups tables and chooses recipes, plan_park.c changes keys for a
** while, plan_emptying.c finds in which order rows go. */
#ifndef DIFF_PLAN_REBUILD_H
#define DIFF_PLAN_REBUILD_H

#include "diff/plan.h"

/* A foreign key of `child` that leads to a table. */
typedef struct Inbound {
  const Object *child;
  const ForeignKey *key;
  const Map *seen; /* by the walk that made it, of actions */
} Inbound;
typedef VEC(Inbound) Inbounds;

typedef struct Rebuilds {
  Arena *arena;
  Plan *plan;
  const Comparison *comparison;
  PlanOptions options;
  Map inbound;  /* folded name → Inbounds: keys as they are while tables are rebuilt */
  Map group;    /* folded name → Set: tables that have to be rebuilt together */
  Map refilled; /* folded name → child whose rows are taken out */
  Map removed;  /* folded name → table that goes and refers to one that is emptied */
  Map rebuilt;  /* folded name → its pair */
  Map late;     /* folded name → pair that is altered only after the rebuilds */
  Map keyed;    /* folded name → table of the new schema that a key reaches through a created index */
} Rebuilds;

/* Keys that lead to the table, as they are while tables are rebuilt (plan_rebuild.c). */
const Inbounds *rebuilds_inbound(const Rebuilds *r, const Object *table);

/* Whether the table is rebuilt, or goes. */
bool rebuilds_member(const Rebuilds *r, const Object *table);
bool rebuilds_removed(const Rebuilds *r, const Object *table);

bool rebuilds_contain(const Objects *objects, const Object *object);

/* Whether the deletion of a parent's rows writes to its children. */
bool rebuilds_acts(const ForeignKey *key);

/* Whether a CHECK or a generated column reads the column (plan_park.c). */
bool rebuilds_read(const Table *table, const Ident *column);

/* How the key's values can be changed until its parent is back; false where they can't. `leaving`: the rows go
** themselves, so that more may be changed. */
bool rebuilds_park(const Rebuilds *r, const Inbound *inbound, const Object *parent, bool leaving, ParkedKey *parked);

/* Tables in `of`, each behind its children among them; `failing`: only behind those whose action may fail
** (plan_emptying.c). */
Objects rebuilds_children_first(Rebuilds *r, const Objects *of, bool failing);

/* Whether SQLite may find more children of a parent than have it: it compares numbers of the child with texts of the parent
** as numbers then, so that 7 is a child of '7' though its parent is 7. Where the parent goes first, such a child leaves a
** violation that nothing takes back. */
bool rebuilds_miscounted(const Inbound *inbound, const Object *parent);

/* Fills group->emptied, stirred and unlinked (plan_emptying.c). */
void rebuilds_plan_emptying(Rebuilds *r, RebuildGroup *group);

/* Fills group->early, lingering and lent. */
void rebuilds_plan_early(Rebuilds *r, RebuildGroup *group);

/* Then fills group->reached. */
void rebuilds_plan_reached(Rebuilds *r, RebuildGroup *group);

#endif
