/* What SQLite itself says of statements that reading alone can't judge: they are run, in memory, and what
** it answers is kept. Few statements need it; a project without them opens no database.
**
**   module   CREATE VIRTUAL TABLE: its arguments are the module's own language (fts5's tokenizers and options)
**   column   ADD COLUMN with a CHECK, in a STRICT table, or generated and NOT NULL: on a table with made-up rows
**   rows     a script that can't be applied to a new database, since rows that the scripts themselves
**            insert contradict it: duplicates under a new unique index, keys that refer to nothing, triggers that
**            raise or never end
**   values   INSERT … VALUES of a row that its table takes at no time: trials_values.c */
#ifndef PROVE_TRIALS_H
#define PROVE_TRIALS_H

#include "catalog/catalog.h"
#include "prove/engine.h"

typedef enum TrialKind { TRIAL_MODULE, TRIAL_COLUMN, TRIAL_ROWS, TRIAL_VALUES } TrialKind;

/* A statement that failed. */
typedef struct Trial {
  int32_t statement;
  TrialKind kind;
  bool certain; /* column: fails on every row, since nothing but the new column is asked for */
  Str message;  /* SQLite's */
  /* rows and values: what is to blame, as far as it is found. */
  Place at;          /* the value, row or assignment that is refused */
  Place other;       /* what refuses it: the row before, the constraint, the column, the index, the foreign key */
  bool repeated;     /* `other` is a row that says the same */
  Str columns;       /* those that are about it, in SQL's spelling: "a, b" */
  Str child, parent; /* of a foreign key: the tables */
} Trial;

typedef VEC(Trial) Trials;

/* All that failed, in order of kinds, then of statements. */
Trials trials_run(const Catalog *catalog, Arena *arena);

Str trial_kind_name(TrialKind kind);

/* Whether an expression asks for nothing but one column (NULL: for none). */
bool trials_only_asks(Node *expr, const Ident *column);

/* The number of the value that goes to a column; -1 where the INSERT does not name it. */
int32_t trials_value_of(const Insert *insert, const Table *table, int32_t column);

/* Adds the INSERTs of rows that no table takes to what failed. */
void trials_values(const Catalog *catalog, Arena *arena, Trials *trials);

/* Finds what is to blame, in an engine where the statement just failed, or (`committing`) the transaction's end did. What the
** engine holds is of no use afterwards. */
void trials_blame(const Catalog *catalog, Arena *arena, Engine *engine, Trial *trial, bool committing);

/* What makes it worth while to run scripts with their rows: trials_suspects.c. */
typedef struct Suspects {
  bool *statements; /* one entry a statement, true where it may fail; NULL where none does */
  int32_t last;     /* the last of them */
  Map filled;       /* folded names of the tables that may hold rows at some time */
} Suspects;

Suspects trials_suspects(const Catalog *catalog, Arena *arena);

/* The statements that decide what becomes of the suspects: trials_slice.c. One entry a statement; PRAGMAs, which
** speak of no table, are not among them. */
bool *trials_slice(const Catalog *catalog, Arena *arena, const Suspects *suspects);

#endif
