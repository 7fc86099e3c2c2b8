/* Where an object came from: its versions backwards in time, also through what SQLite has no
** memory of: a rebuild (a new table took the name and the rows) and a DROP with a CREATE of
** the same name in one script (an index, trigger or view made again around a rebuild). */
#ifndef HISTORY_LINEAGE_H
#define HISTORY_LINEAGE_H

#include "diff/compare.h"
#include "facts/rebuilds.h"

typedef enum Passage {
  PASSAGE_NONE,    /* there is nothing before: a CREATE made it */
  PASSAGE_ALTERED, /* ALTER TABLE, or a text that followed another object's rename */
  PASSAGE_REBUILT, /* another table bore the name, and its rows were copied */
  PASSAGE_REMADE,  /* dropped and created under the same name by the same script */
} Passage;

typedef struct History {
  const Catalog *catalog;
  Arena *arena;
  Rebuilds rebuilds;
  Copies copies;
  CopyColumns values;      /* of the copies */
  const Rebuild **rebuilt; /* by number of the version that took the name; NULL: no rebuild */
  const Change **change;   /* by number of the version that it made; NULL: none (internal tables) */
  ObjectPair **pairs;      /* by number: history_rebuild's answers */
} History;

/* What the catalog remembers, indexed for the questions below, in `arena`. One pass over
** versions, changes and copies. */
History *history_new(Arena *arena, const Catalog *catalog);

/* The version before `version`; NULL (PASSAGE_NONE) where a CREATE made it out of nothing. `passage` may be NULL. */
const Object *history_before(const History *history, const Object *version, Passage *passage);

/* The version before `version` of an index, trigger or view that says the same: nothing changed it since, also where it
** was dropped around a rebuild and made again. NULL where its text is new. */
const Object *history_kept(const History *history, const Object *version);

/* For each column of a table that a rebuild made (history_before says PASSAGE_REBUILT) the one of the old table whose
** values it took, by the copy's own SELECT; -1 where it is new. In history->arena. The versions need not be settled. */
int32_t *history_origins(const History *history, const Object *table);

/* What a rebuild changed: `table` is as for history_origins, which pair->origin holds. Never NULL. */
const ObjectPair *history_rebuild(History *history, const Object *table);

/* The object that bears the name after statement `moment`, else the one that bore it last before, else the last one at
** all; tables, indexes and views before triggers. NULL if the name never was. */
const Object *history_find(const History *history, Str name, Moment moment);

/* The newest version of the same object, by its lineage: also through rebuilds. */
const Object *history_newest(const History *history, const Object *object);

/* The version of the same object, by its lineage, that stood after `moment`; NULL if it was not there then. */
const Object *history_at(const History *history, const Object *object, Moment moment);

/* Whether two objects of one kind are defined by the same text, but for white space, comments, quotes and letter case. */
bool history_same_text(const History *history, const Object *a, const Object *b);

/* Where a statement begins. */
Place history_statement_place(const History *history, Moment statement);

#endif
