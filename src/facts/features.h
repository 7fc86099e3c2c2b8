/* What a statement needs of SQLite: syntax and functions that older versions don't have (features.def). */
#ifndef FACTS_FEATURES_H
#define FACTS_FEATURES_H

#include "catalog/catalog.h"

/* SQLite's version as sqlite3_libversion_number gives it: 3.40.1 is 3040001. The newest one that is known here. */
#define SQLITE_NEWEST 3054001

typedef struct Feature {
  int32_t statement;
  int32_t needs; /* the version that brought it */
  Str what;      /* "RETURNING", "the function concat" */
  Node *node;    /* in the statement's source */
} Feature;

typedef VEC(Feature) Features;

/* All that the target's version does not have, in order of statements. Nothing is looked at for the newest one
** and for 0. */
Features features_missing(const Catalog *catalog, Arena *arena, int32_t version);

/* The SQLite version that a target_version means: for d1 a profile ("2026-04") or a workerd version of d1.def, for
** sqlite a version ("3.40", "3.40.1"). 0 where it means none. */
int32_t target_sqlite(bool d1, Str target_version);

/* The date (20261117) of the workerd whose SQLite that is, for the rows of d1.def that hold since or until one; of the newest
** profile for SQLITE_NEWEST, 0, and what is no profile's. */
int32_t target_workerd(int32_t sqlite);

/* What target_version may say, for a message; in `arena`. */
Str target_versions(bool d1, Arena *arena);

/* "3.40" for 3040001; in `arena`. */
Str sqlite_version_text(Arena *arena, int32_t version);

#endif
