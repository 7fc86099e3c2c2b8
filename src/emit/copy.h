/* Rows from one table to another: which columns, from where, and the statements. */
#ifndef EMIT_COPY_H
#define EMIT_COPY_H

#include "emit/rebuild.h"

/* A copy as three lists: what is read from the old table, where it goes, and what is taken from the
** table between (or from the old one when there is none between). */
typedef struct CopyLists {
  Buf aside, into, values;
  bool between; /* there is one between */
  bool rowid;   /* the old rowid is in `aside` */
  const bool *
      marked; /* columns of the new table whose numbers come with a mark before them, which makes them texts; NULL: none */
} CopyLists;

/* From pair->from to pair->to; `between`: by way of a table that holds `aside`. */
CopyLists copy_lists(Arena *arena, const ObjectPair *pair, bool between);

/* The same by way of a table between, with marks before the numbers of some columns (as in CopyLists). */
CopyLists copy_lists_aside(Arena *arena, const ObjectPair *pair, const bool *marked);

/* "CASE WHEN typeof(value) IN ('integer', 'real') THEN x'ff' || value ELSE value END". */
Str copy_marked_number(Arena *arena, Str value);

/* Two tables of the same columns: all to themselves. */
const ObjectPair *copy_same_columns(Arena *arena, const Object *from, const Object *to);

/* rowid, _rowid_ or oid, whichever is no column of the table; empty where it has none. */
Str copy_rowid_name(const Object *table);

/* What the old rowid is called in a table between: a name that no column of `table` has. */
Str copy_between_rowid(Arena *arena, const Object *table);

/* A column's default as an expression: DEFAULT abc means the text abc, but in a SELECT it would be a column. */
Str copy_default(Arena *arena, const Object *table, const Column *column);

/* A name as SQL writes it. */
Str copy_name(Arena *arena, Str name);
void copy_emit_name(const MigrationWriter *w, Str name);

/* "INSERT INTO target (into) SELECT values FROM source;", where there is anything to copy. `to` defines the target. */
void copy_emit(const MigrationWriter *w, const Object *to, Str target, CopyLists *lists, Str source);

/* "CREATE TABLE stash AS SELECT columns FROM table;", "DROP TABLE table;" */
void copy_emit_aside(const MigrationWriter *w, Str stash, Str columns, Str table);
void copy_emit_drop(const MigrationWriter *w, Str table);

/* CREATE TABLE of a table of the new schema under another name: the text from behind the name on is the same. */
void copy_emit_create_as(MigrationWriter *w, const Object *table, Str name);

/* Whether AUTOINCREMENT counts before and after, and the number that it gave last from one name to another. */
bool copy_keeps_sequence(const ObjectPair *pair);
void copy_emit_sequence(const MigrationWriter *w, Str from, Str to);

/* The new table, filled under another name, takes the old one's: its sequence, DROP, RENAME. */
void copy_emit_swap(MigrationWriter *w, const ObjectPair *pair, Str filled);

/* Whether a conflict clause of the table would do something else than abort. */
bool copy_resolves_conflicts(const Table *table);

#endif
