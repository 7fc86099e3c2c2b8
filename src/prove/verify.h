/* Is mig's catalog SQLite's? The migrations are replayed in SQLite and both are compared on the way. */
#ifndef PROVE_VERIFY_H
#define PROVE_VERIFY_H

#include "catalog/catalog.h"

typedef struct Discrepancy {
  Source *source;
  uint32_t byte; /* where in it: the statement, or the file's end */
  Str message;   /* without final stop */
} Discrepancy;

typedef struct VerifyOptions {
  bool each_statement; /* compare the whole schema behind every statement; else behind every script */
  bool transaction;    /* each script is one transaction, as D1 runs a file */
} VerifyOptions;

typedef struct Verification {
  VEC(Discrepancy) discrepancies; /* at most one a comparison: its first difference */
  VEC(Discrepancy) refused;    /* statements that both refuse: no discrepancy, but they are not in the schema either */
  int32_t scripts, statements; /* how many were run */
  Discrepancy too_old;         /* source != NULL: what stopped it, for the linked SQLite doesn't know it */
} Verification;

/* Runs the catalog's scripts in order. Stops at the first script with a discrepancy, for what follows would
** only repeat it. */
Verification verify_catalog(Arena *arena, const Catalog *catalog, VerifyOptions options);

#endif
