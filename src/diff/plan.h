/* From differences to what has to be done about them: the least disturbing way.
**
** ALTER TABLE where SQLite's gives the very schema, else a rebuild, one a table however much
** changes. The lists are carried out in the order of the fields of Plan (emit/migration.h).
**
** Foreign keys decide about rebuilds: with them on, as always on D1, DROP TABLE deletes
** the parent's rows first and the actions of its children fire (https://sqlite.org/foreignkeys.html 5).
** Keys of such children are parked on values that no parent has before the drop; where a
** key can't be parked, the child's rows are taken out and put back. probe: D1.md's three
** recipes, workerd 1.20261117.1. */
#ifndef DIFF_PLAN_H
#define DIFF_PLAN_H

#include "catalog/depend.h"
#include "diff/renames.h"

/* ADD COLUMN (`column` of pair->to) or DROP COLUMN (of pair->from). */
typedef struct Alter {
  const ObjectPair *pair;
  int32_t column;
  bool add;
} Alter;

typedef enum ParkForm {
  PARK_INTEGER, /* k XOR a constant: an involution without a fixed point; -k would leave 0 where it is */
  PARK_TEXT,    /* a mark before it */
  PARK_BLOB,    /* the same, of a STRICT column */
  PARK_EITHER,  /* by the value's type: a column that keeps all as they come */
} ParkForm;

/* Why a key refers to nothing before its rows go. */
typedef enum UnlinkReason {
  UNLINK_REFUSES,    /* its rows do not take what its ON DELETE does */
  UNLINK_MISCOUNTED, /* SQLite may find children of parents that they do not have */
  UNLINK_UPDATED,    /* the parent's column is changed, and its ON UPDATE would act */
} UnlinkReason;

/* A child's foreign key whose values are changed until its parent is back. */
typedef struct ParkedKey {
  const Object *child, *parent; /* as they are during the rebuild */
  const ForeignKey *key;
  int32_t column; /* number in the child */
  ParkForm form;
  bool checked;   /* of an unlinked one: a CHECK reads the column */
  UnlinkReason why;
  bool odd;       /* of an unlinked one: its parent's key is changed next, so that this one needs another value */
  int32_t before; /* of an unlinked one: the number in `emptied` of the table whose rows go next */
} ParkedKey;

typedef enum RebuildRecipe {
  RECIPE_NEW_FIRST, /* nothing else mentions the table: create, copy, drop, rename; one copy of the rows */
  RECIPE_STASH, /* rows aside, drop, create under its own name, rows back: views and triggers elsewhere stay valid */
} RebuildRecipe;

/* A key that foreign keys need only while tables of both schemas stand side by side. */
typedef struct LentKey {
  const Object *table; /* of the old schema */
  bool old; /* lent to it, for a new table in `early` refers to it; else to what takes its place in `early`, for an old
               child refers to that */
  int32_t *columns; /* of the one or the other */
  int32_t n;
} LentKey;

/* A rebuild whose rows are copied by several migrations: the new table grows beside the old one, and triggers keep it in
** step until it takes the old one's place. */
typedef struct Batch {
  const ObjectPair *pair;
  int32_t *columns; /* of pair->from: the key that finds a row in both; none: the rowid, which nobody named */
  int32_t n;
  Objects parents; /* new tables that it refers to: they have to be there before any row */
  int64_t each;    /* rows that one migration copies */
  int32_t copies;  /* migrations that copy */
  int32_t indexes; /* indexes that one migration makes afterwards */
} Batch;
typedef VEC(Batch) Batches;

/* Tables that are rebuilt together, for foreign keys connect them; or tables that only go, but refer to each other in a
** circle: then it has no members. */
typedef struct RebuildGroup {
  RebuildRecipe recipe;
  const Batch *batch; /* its only member is copied in batches; NULL: at once */
  VEC(const ObjectPair *) members;
  VEC(ParkedKey) parked;
  Objects refilled; /* children whose rows are taken out and put back: their keys can't be parked */
  Objects removed;  /* tables that go, but refer to members: dropped before those, lest an action write to them */
  Objects
      lingering;    /* of these and of the members: emptied at first, dropped at last, for a table still there refers to
                        them and is written to by an action */
  Objects emptied;  /* all of these in the order in which they lose their rows: children first */
  Objects early; /* members that have to be there again at once: others that stay until then refer to them. Those that
                       are lingering as well are not: what refers to them wants columns that they will not have */
  VEC(LentKey) lent;
  VEC(ParkedKey)
  unlinked;      /* keys of emptied tables that would make the deletion fail: parked, never back */
  Objects keyed; /* members (of the new schema) with a key's parent columns in a CREATE UNIQUE INDEX: it has to be there
                    before any row */
  Objects added; /* of plan->amid_tables: made when all members are there again, before any row */
  Objects stirred; /* emptied tables that a key's action writes to before their turn: their triggers would fire */
  Objects reached; /* tables that actions on emptied ones may write to: their triggers are compiled */
  bool unchecked;  /* what is done to rows that go would break a CHECK */
  bool deferred;   /* rows refer to members meanwhile: checks have to wait for the commit */
} RebuildGroup;

typedef enum LossKind {
  LOSS_TABLE,    /* the table and its rows */
  LOSS_COLUMN,   /* the column's values */
  LOSS_VALUES,   /* the column becomes a generated one */
  LOSS_SEARCH,   /* the text of a virtual table that can't be read back */
  LOSS_NULLS,    /* of Plan.gone and Plan.filled: NULLs that got a default, or get it */
  LOSS_SPELLING, /* only of Plan.gone: values as they were before another type converted them */
} LossKind;

typedef struct Loss {
  LossKind kind;
  const Object *table; /* of the old schema */
  int32_t column;      /* -1 for the table */
} Loss;

typedef enum RiskKind {
  RISK_NULL,      /* becomes NOT NULL without a default: fails where a NULL is */
  RISK_FILLED,    /* new, NOT NULL, without a default: existing rows get a neutral value */
  RISK_UNFILLED,  /* the same in a key: they get their rowid */
  RISK_GENERATED, /* new, generated and NOT NULL: fails where the expression is NULL */
  RISK_UNIQUE,    /* a key that the rows need not hold yet: fails where two rows are equal */
  RISK_CHECK,     /* a new CHECK, or one that reads a column of other values: fails where a row breaks it */
  RISK_TYPE,      /* another type: values are converted, or refused by STRICT */
  RISK_STRICT,    /* STRICT refuses values that are not of their column's type; `number` is -1 */
  RISK_ROWID,     /* becomes the rowid: fails where a value is no integer */
  RISK_PARENT,    /* a new foreign key: fails where a row has no parent */
  RISK_DEFAULT,   /* a foreign key whose NULLs get a default: fails where that has no parent */
  RISK_CONVERTED, /* a foreign key whose values are converted: fails where a row has no parent any more */
  RISK_COMPARED,  /* a foreign key whose parent column compares otherwise: fails where a row has no parent any more */
} RiskKind;

/* What depends on the rows. */
typedef struct Risk {
  RiskKind kind;
  const struct Plan *plan;
  const ObjectPair *pair;
  int32_t number;      /* column of pair->to; for CHECK and foreign keys their number there; -1 for RISK_UNIQUE */
  const Object *index; /* of RISK_UNIQUE, in the new schema; NULL for the rowid */
} Risk;

typedef struct Plan {
  const Comparison *comparison;
  Objects drop_triggers, drop_views, drop_indexes; /* versions of the old schema */
  VEC(Alter) alters;                               /* a table's drops before its adds */
  Objects replaced;       /* tables whose name something of another kind takes: dropped before it is made */
  Objects create_indexes; /* on altered tables */
  VEC(Alter) late_alters; /* of tables that get a reference to one that is rebuilt: its key may be new */
  Objects late_indexes;   /* on these, on virtual tables, and those whose name a table has that goes */
  Objects create_tables; /* with their indexes */
  Objects late_tables;   /* the same after the rebuilds: they refer to a key that only a rebuild gives its table */
  Objects amid_tables;   /* those that rebuilt tables refer to as well: a group makes them (RebuildGroup.added) */
  VEC(RebuildGroup) groups;
  VEC(const ObjectPair *) virtual_tables; /* made anew */
  Objects reindexed;   /* fts5 tables to be indexed from their content= at the end: new or made anew over rows that are
                          there, or over rebuilt tables whose text may have changed */
  Objects drop_tables; /* but those that a group drops */
  Objects create_views, create_triggers;
  VEC(Loss) losses;
  VEC(Risk) risks;
  VEC(Loss) filled;       /* columns of the new schema whose NULLs get the default */
  const Renames *renames; /* applied to the old schema before it was compared, in order; NULL: none */
  VEC(Loss) gone; /* on the way back (plan_gone): what the way there has lost; tables of the new schema */
} Plan;

typedef struct PlanOptions {
  bool foreign_keys;    /* they hold while the migration runs: D1. Without them no child has to be protected */
  const Ident *rebuild; /* a table of `from` that is rebuilt whatever has changed; NULL: none */
  const Renames *renames; /* for Plan.renames */
  const Batches *batches; /* rebuilds that plan_batch has found to be possible; NULL: none */
} PlanOptions;

/* The plan that leads from comparison->from to comparison->to, in `arena`. */
Plan *plan_make(Arena *arena, const Comparison *comparison, PlanOptions options);

bool plan_empty(const Plan *plan);

/* Whether the table is rebuilt. */
bool plan_rebuilds(const Plan *plan, const ObjectPair *pair);

/* Whether something has to be there to try a plan out. */
typedef enum Reached {
  REACHED_NOT,
  REACHED_BARE,  /* a table: with its rows, but without foreign keys to what is not there */
  REACHED_WHOLE, /* as it is */
} Reached;

/* For each of comparison->pairs, in `arena`. What the plan (and the renames before it) touches, and what may be touched
** along with it, is there as a whole; what these need, as far as they need it. */
Reached *plan_reach(Arena *arena, const Plan *plan);

/* A foreign key of the new schema whose parent is missing or has no such key. */
typedef struct BrokenKey {
  const Object *child, *parent; /* parent NULL: there is no such table */
  const ForeignKey *key;
  bool blocks; /* the plan writes rows of one of the two, which SQLite refuses */
} BrokenKey;
typedef VEC(BrokenKey) BrokenKeys;

/* Those that block the plan, and those of tables that are new or changed (plan_keys.c). */
BrokenKeys plan_broken_keys(Arena *arena, const Plan *plan);

/* Whether numbers in column number `i` of a key find their parents but are not found by them: they refer to texts, and
** nothing but the parent's type makes them such (plan_keys.c). No action reaches them either. */
bool plan_one_way(const Object *child, const ForeignKey *key, int32_t i, const Object *parent);

/* How many rows a table holds in production. */
typedef struct RowCount {
  Str table; /* of the old schema, after renames */
  int64_t rows;
} RowCount;
typedef VEC(RowCount) RowCounts;

/* How many rows the plan writes, an entry of an index counted as one (plan_cost.c). Tables without a count have none.
 */
int64_t plan_moves(const Plan *plan, const RowCounts *counts);

/* Whether it writes rows of the table, or of an index on it. */
bool plan_moves_table(const Plan *plan, const Object *table);

/* For a plan that leads back: fills plan->gone with what the schema gets again but not its rows or values. */
void plan_gone(Arena *arena, Plan *plan);

/* How many rows and entries of automatic indexes the copy of one row writes. */
int64_t plan_row_moves(const Object *table);

/* Why a rebuild can't be cut into batches. */
typedef enum BatchObstacle {
  BATCH_FINE,
  BATCH_CHILDREN, /* another table refers to it, and a key has one parent only */
  BATCH_SELF,     /* it refers to itself */
  BATCH_NAME,     /* its definition says its own name: it can't be made under another one */
  BATCH_KEY,      /* no key without NULLs stays as it is */
  BATCH_PARENT,   /* what it refers to changes as well */
  BATCH_BROKEN,   /* a view or trigger does not resolve: RENAME refuses to work */
} BatchObstacle;

/* Whether the rebuild of plan's `pair` can be cut into batches; *by is the object in the way, *batch what it takes, but
** for how many (plan_batch.c). Then plan_make is to be called anew. */
BatchObstacle plan_batch(Arena *arena, const Plan *plan, const ObjectPair *pair, Batch *batch, const Object **by);

/* Where the text of a full-text table is. */
typedef enum ContentKind {
  CONTENT_OWN,   /* it keeps it */
  CONTENT_NONE,  /* content='': nowhere, only the index is there */
  CONTENT_TABLE, /* content=NAME: in a table or view */
} ContentKind;

/* By a virtual table's content= option; *name is the table or view of CONTENT_TABLE, else empty (plan_search.c). */
ContentKind plan_content(Arena *arena, const Object *object, Str *name);

/* ---- parts of plan_make ---- */

/* Whether ALTER TABLE leads from pair->from to exactly pair->to; appends to plan->alters if so (plan_alter.c). */
bool plan_alter(Arena *arena, Plan *plan, const ObjectPair *pair);

/* A default that is the same whenever it is evaluated, which SQLite can tell: a literal, with a sign or not. NULL for
** none is one too. */
bool plan_constant(const Node *expr);

/* No default, or DEFAULT NULL, which is the same. */
bool plan_no_default(const Column *column);

/* Groups the tables to be rebuilt and protects the rows of their children (plan_rebuild.c). */
void plan_groups(Arena *arena, Plan *plan, const ObjectPair **rebuilt, int32_t n, PlanOptions options);

/* Whether the index of the new schema has to wait until a table that goes has given up its name. */
bool plan_index_waits(const Comparison *comparison, const Object *index);

/* Whether a CREATE TABLE works under another name as well: no CHECK says "users.age". */
bool plan_renamable(const Object *table);

/* Fills plan->reindexed; `rebuilt` has the pair of every rebuilt table by its folded name (plan_search.c). */
void plan_search(Arena *arena, Plan *plan, const Map *rebuilt);

/* What becomes of the text of a full-text table that goes or is made anew: appends to plan->losses (plan_search.c). */
void plan_search_losses(Arena *arena, Plan *plan, const ObjectPair *pair);

/* Whether the values of a column are converted on their way: its affinity changes, and not only by name. */
bool plan_converts(const ObjectPair *pair, int32_t column);

/* Whether the rows' NULLs in a column of pair->to become its default. */
bool plan_fills_nulls(const ObjectPair *pair, int32_t column);

/* Whether STRICT may refuse values of a column that the old table holds, or a STORED one computes from them. */
bool plan_strict_refuses(const ObjectPair *pair, int32_t column);

/* Whether a column of pair->to shows what it showed in pair->from (plan_unique.c). */
bool plan_same_values(const ObjectPair *pair, int32_t column);

/* Whether rows of pair->from can't clash in a unique index of pair->to, or in a column of it, for an old key forbade it
** (plan_unique.c). */
bool plan_key_holds(const ObjectPair *pair, const Object *index);
bool plan_column_unique(const ObjectPair *pair, int32_t column);

/* What the plan loses and what depends on the rows (plan_risks.c). */
void plan_risks(Arena *arena, Plan *plan);

#endif
