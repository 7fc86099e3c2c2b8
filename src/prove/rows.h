/* Made-up rows: a live schema is filled so that a migration has something to lose.
**
** By trial: values are put together, SQLite is asked, and its refusal says which
** column to try anew. So CHECKs, UNIQUE, foreign keys, STRICT types and whatever
** SQLite will add hold without being understood here. */
#ifndef PROVE_ROWS_H
#define PROVE_ROWS_H

#include "prove/engine.h"
#include "text/files.h"

typedef struct RowColumn {
  Str name, type;
  bool not_null;
  bool needs_value;    /* NOT NULL without a default: an INSERT must name it */
  bool picky;          /* a CHECK that speaks of it has refused values */
  Strs taken;          /* then those that came through */
  int32_t primary_key; /* as pragma table_xinfo: 1-based position, 0 if no part of it */
} RowColumn;

typedef struct RowKey {
  Str parent;
  int32_t *columns; /* numbers in RowTable.columns; -1 for a generated one */
  Str *parent_columns;
  int32_t n;
} RowKey;

/* A table that takes rows. */
typedef struct RowTable {
  Str name, sql;
  bool conflicts;         /* the definition says what to do about a conflict, or may do so */
  VEC(RowColumn) columns; /* those that can be written: no generated ones */
  VEC(RowKey) keys;
  bool visited;
  bool early; /* a parent had no rows yet when this one was filled */
} RowTable;

typedef VEC(RowTable) RowTables;

/* Column number by name, -1 if none (rows_tables.c). */
int32_t row_table_column(const RowTable *table, Str name);

/* A row, as literals in the order of its table's columns. */
typedef struct Row {
  int32_t table; /* number in Rows.tables */
  Str *values;
} Row;

typedef struct Rows {
  RowTables tables; /* parents before children where there is no cycle */
  VEC(Row) all;     /* in the order of insertion */
  Strs refused;     /* names of tables that took no row at all */
} Rows;

/* Why a row was not taken: SQLite's words, and the text that has the constraints they speak of. Empty where unknown. */
typedef struct RowRefusal {
  Str message, sql;
} RowRefusal;

/* Asked for each row that SQLite took; false takes it back, and *why helps to find another. */
typedef struct RowFilter {
  bool (*accept)(void *data, const RowTable *table, const Row *row, RowRefusal *why);
  void *data;
} RowFilter;

/* The ordinary tables of a live schema, without rows. */
bool rows_tables(Engine *engine, Arena *arena, RowTables *tables, Str *why);

/* Puts up to `each` rows into every table: the first plain, the second with NULL wherever it is allowed, the others of
** edges. Triggers don't fire meanwhile. The same schema gets the same rows. */
bool rows_make(Engine *engine, Arena *arena, int32_t each, RowFilter filter, Rows *rows, Str *why);

/* "INSERT INTO t(a, b) VALUES (1, 'x')"; OR ABORT where a constraint's conflict clause would do something else. */
Str row_insert(Arena *arena, const RowTable *table, const Row *row);

#endif
