/* Renames: those that somebody asked for, and those that the two schemas give away. */
#ifndef DIFF_RENAMES_H
#define DIFF_RENAMES_H

#include "diff/compare.h"

typedef struct Rename {
  Str table;  /* the name it has when the rename is made */
  Str column; /* empty: the table itself is renamed */
  Str new_name;
  bool asked; /* by --rename; else found by evidence */
  bool aside; /* only makes way: what takes the name comes next (rename_make_way) */
  bool drops; /* so does this, but by DROP of an object of `kind` called `table`, for it can't be renamed */
  bool broken; /* it goes because it does not resolve (rename_unblock) */
  ObjectKind kind;
} Rename;
typedef VEC(Rename) Renames;

/* Reads "users=people" or "users.name=users.full_name" ("users.name=full_name" does as well). A name of a column
** alone, "name=full_name", is taken where exactly one table loses the one and gains the other. false with *why. */
bool rename_parse(Arena *arena, const Comparison *comparison, Str spec, Rename *rename, Str *why);

/* What looks like a rename. *clear: the same definition at the same place, and nothing else that it could have
** become, and what refers to it moved along (for a table: all its columns are the same). *questions: the same
** definition, or type of a column, but a drop and an add could be meant. Tables first; ask again after applying them. */
void renames_find(Arena *arena, const Comparison *comparison, Renames *clear, Renames *questions);

/* What has to be done before a rename whose new name is taken: another table or column is put aside under a name that
** neither schema has, an index goes, a view goes with all that reads it. None where the name is free. */
Renames rename_make_way(Arena *arena, const Comparison *comparison, const Rename *rename);

/* What a table or column that was put aside is called by people: its name before. */
Str renames_table_called(const Renames *renames, Str table);
Str renames_column_called(const Renames *renames, Str table, Str column);

/* A view or trigger that does not resolve stands in the way of every rename: the first one's DROP, with what reads it.
** None where all resolve; ask again after applying them. */
Renames rename_unblock(Arena *arena, Catalog *from);

/* "ALTER TABLE users RENAME COLUMN name TO full_name", in `arena`. */
Str rename_sql(Arena *arena, const Rename *rename);

/* What a table or column was called before the renames; an empty column for the table alone. */
void renames_original(const Renames *renames, Str *table, Str *column);

/* Applies it to the catalog, so that everything that mentions it is rewritten as SQLite would. false with the
** problem's code in *why when SQLite would refuse it. */
bool rename_apply(Catalog *catalog, const Rename *rename, Str *why);

#endif
