/* Proof by execution: what mig is about to write is run first, and the result is
** compared with what was meant. */
#ifndef PROVE_PROVE_H
#define PROVE_PROVE_H

#include "prove/engine.h"
#include "prove/traits.h"
#include "text/files.h"

typedef enum VerdictKind {
  VERDICT_PROVEN,
  VERDICT_FAILED,  /* it ran, or was refused, and the result is not what was meant */
  VERDICT_UNKNOWN, /* it can't be run here: the linked SQLite is too old for it (`what` says for which part), or out of
                      memory */
} VerdictKind;

typedef struct Verdict {
  VerdictKind kind;
  Str what;      /* without final stop; empty when proven */
  Str case_text; /* of a failed migration: one script that shows it, to be kept as a file */
  int32_t rows;  /* how many made-up rows went through it */
  Strs rowless;  /* tables that took no made-up row: nothing is proven of their rows */
} Verdict;

/* A column whose values a migration must keep: every row's value is found again in the other. A
** table's rows are kept when at least one of its columns is; to_column is empty where none is, but the rows are. */
typedef struct Kept {
  Str from_table, from_column, to_table, to_column;
  bool converted; /* of another type afterwards: the new schema must take the old value, but it may look different */
  Str filled;     /* from_column is empty, for the column is new: what existing rows get, as a literal */
  bool rowid;     /* … or their rowid, as a text where `filled` is one */
} Kept;

typedef struct MigrationProof {
  Str from, migration, to; /* SQL; a NUL follows each */
  const Kept *kept;        /* sorted so that a table's columns are neighbours */
  int32_t nkept;
  unsigned settings; /* ENGINE_D1: foreign keys on, D1's limits, the migration one transaction; ENGINE_PLAIN:
                        statements as they come, foreign keys as the migration sets them */
  bool plainly_too;  /* the same rows are migrated under ENGINE_PLAIN as well */
  int32_t rows;      /* made-up rows a table; 0 proves the schema only */
  /* Whether two schemas, as SQL, are the same to the caller (column order, spelling …); on false *why says what
  ** differs. NULL: traits must be equal but for the spelling of names in `sql`. */
  bool (*same)(void *data, Str want, Str got, Str *why);
  void *data;
} MigrationProof;

/* Makes `from`, fills it with rows that `to` takes as well, runs the migration, and compares schema, kept rows
** and foreign keys with `to` filled directly. Everything it returns is in `arena`. */
Verdict prove_migration(Arena *arena, const MigrationProof *proof);

/* The same migration cut into several. */
typedef struct BatchProof {
  const MigrationProof *whole; /* proven already */
  const Str *files;            /* n of them, each one transaction */
  int32_t n, nbefore;          /* the first nbefore leave the old schema in place */
  const Str *tables; /* ntables of the old schema that are copied in batches: the application writes to them between */
  int32_t ntables;
} BatchProof;

/* Runs the files one after another, and after each but the last what an application does meanwhile: rows come, change, go,
** displace each other. It must see its tables as if there were no migration, and at the end everything must be as the
** whole migration would have left it after the same writes. */
Verdict prove_batches(Arena *arena, const BatchProof *proof);

/* Runs `sql` in an empty database and compares the schema with `want`. */
Verdict prove_schema(Arena *arena, Str sql, const Traits *want, unsigned settings);

/* "table users, column 2: wanted …, got …" */
Str difference_text(Arena *arena, TraitDifference difference);

/* The SQL of a live schema as sqlite_schema holds it, each statement with its ';'; no shadow or internal tables. */
Str prove_read_sql(Engine *engine, Arena *arena);

#endif
