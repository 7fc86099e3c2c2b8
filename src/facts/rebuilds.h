/* Rebuilds: a table replaced by another of the same name, its rows carried over.
**
** SQLite's ALTER TABLE can't change most of a table, so migrations make a new one,
** copy, drop and rename. The shape varies, the facts don't: an old identity that
** bore a name ends, a new one bears it, and rows went from one to the other,
** directly or through a third table. What the tables are called on the way does not
** matter, nor whether it happens in one file or in two. */
#ifndef FACTS_REBUILDS_H
#define FACTS_REBUILDS_H

#include "catalog/catalog.h"

/* INSERT INTO to SELECT … FROM from, or CREATE TABLE to AS SELECT … FROM from. */
typedef struct Copy {
  int32_t statement;
  const Source *source;              /* of the statement */
  uint32_t from, to;                 /* identities */
  Object *from_version, *to_version; /* as the statement found them (for CREATE TABLE AS: made it) */
  Insert *insert;                    /* NULL for CREATE TABLE AS */
  SelectCore *select;                /* the one that reads `from` */
  bool filtered;                     /* WHERE, LIMIT, DISTINCT, GROUP BY: not all rows */
} Copy;

typedef enum RebuildShape {
  REBUILD_NEW_FIRST, /* create new, copy, drop old, rename new */
  REBUILD_OLD_ASIDE, /* rename old, create new, copy, drop old */
  REBUILD_STASH,     /* copy into a third table, drop old, create new under the name, copy back */
} RebuildShape;

typedef struct Rebuild {
  RebuildShape shape;
  Object *old_table; /* its last version under its own name */
  Object *new_table; /* its first version under that name, or its newest in the file where it got it */
  int32_t created;   /* statement that created the new table */
  int32_t dropped;   /* statement that dropped the old one, -1 when it stayed */
  int32_t renamed;   /* statement that gave the new one the name, -1 for OLD_ASIDE and STASH */
  Copy copy;         /* the one that fills the new table */
  Copy stash;        /* REBUILD_STASH: the one that empties the old; else select is NULL */
} Rebuild;

/* One value of a copy. */
typedef struct CopyColumn {
  int32_t copy;        /* number in Copies */
  int32_t to_column;   /* column number in to_version; -1 where there is none */
  int32_t from_column; /* column number in from_version, when the value is that column and nothing else; else -1 */
  Node *expr;          /* as written; NULL for a column of a star */
  bool quoted_string;  /* "c" in double quotes names no column of `from`: every row gets the text c */
} CopyColumn;

typedef VEC(CopyColumn) CopyColumns;
typedef VEC(Copy) Copies;
typedef VEC(Rebuild) Rebuilds;

/* All copies between tables, and from a table into itself, in order of statements. Copies inside trigger bodies don't
** count. */
Copies copies_find(const Catalog *catalog, Arena *arena);

/* What goes where in each copy, stars expanded, in order of copies and values. */
CopyColumns copies_columns(const Copies *copies, Arena *arena);

/* All rebuilds, in order of the statement at which the new table got the name. */
Rebuilds rebuilds_find(const Catalog *catalog, const Copies *copies, Arena *arena);

#endif
