/* A plan as SQL: the migration that leads from one schema to the other.
**
** Order: renames; triggers, views and indexes that go; ALTER TABLE; new tables; rebuilds;
** dropped tables; views; triggers. So everything that a statement needs is there, and
** no trigger fires while rows are moved. */
#ifndef EMIT_MIGRATION_H
#define EMIT_MIGRATION_H

#include "base/buf.h"
#include "diff/plan.h"
#include "text/files.h"

typedef struct MigrationOptions {
  bool
      d1; /* one transaction with foreign keys on, made by D1 or by who applies it; else BEGIN … COMMIT with them off */
  const Renames *renames; /* those that the comparison has applied to its old schema, in order */
  Str from, to;           /* the sources in words, for the head; empty: it names none */
  const Catalog *whole;   /* of which the plan's schemas are a part; NULL: they are all there is */
} MigrationOptions;

/* The SQL, in `arena`, a NUL behind it that n does not count; empty for an empty plan without renames. It ends with a
 *statement,
 ** for D1 refuses a text that ends with a comment (probe: prepare(), workerd 1.20261117.1). */
Str migration_emit(Arena *arena, const Plan *plan, const MigrationOptions *options);

/* For a plan with batches, and D1: the first migration begins the new tables, others copy, one puts all in its place and
** does whatever else the plan asks for, and the last ones make indexes. Each text as by migration_emit. */
Strs migration_emit_files(Arena *arena, const Plan *plan, const MigrationOptions *options);

/* One loss in words: "column users.age". */
Str migration_loss(Arena *arena, const Plan *plan, const Loss *loss);

/* One of plan->filled in words: "users.plan: NULL becomes 'free'". */
Str migration_filled(Arena *arena, const Loss *filled);

/* One of plan->gone in words: "the values of users.age". */
Str migration_gone(Arena *arena, const Loss *gone);

/* One risk in words ("users.email becomes NOT NULL: fails where it is NULL"), and in *probe a query that counts the
** rows concerned (empty where there is none). */
Str migration_risk(Arena *arena, const Plan *plan, const Risk *risk, Str *probe);

#endif
