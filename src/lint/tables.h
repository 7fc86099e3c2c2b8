/* The virtual tables over the world, served to rules by one generic module. */
#ifndef LINT_TABLES_H
#define LINT_TABLES_H

#include <sqlite3.h>

#include "lint/world.h"

typedef enum ColumnType { COLUMN_ID, COLUMN_INT, COLUMN_BOOL, COLUMN_TEXT, COLUMN_PLACE } ColumnType;

/* One cell. `text` with p == NULL, `integer` == NO_INT are SQL's NULL. */
typedef struct Cell {
  int64_t integer;
  Str text;
} Cell;

typedef struct TableColumn {
  const char *name;
  ColumnType type;
  bool key; /* equality on it is answered by look-up, not by scanning */
  const char *doc;
} TableColumn;

typedef struct TableDef {
  const char *name;
  const char *doc;
  size_t row_size;
  TableColumn columns[TABLE_COLUMNS_MAX]; /* the first without a name ends them */
} TableDef;

/* All tables, in the order of tables.def; the number goes to *n. */
const TableDef *tables_all(int *n);

/* One cell of a table whose rows are built. */
Cell tables_cell(World *world, int number, int32_t row, int column);

/* The number of a table in tables_all, -1 where none is called so. */
int tables_number(Str name);
/* The number of a table's text column that is a key, -1 where none is called so. */
int tables_text_key(int number, Str column);
/* The rows of a table, built if need be. */
Rows tables_rows(World *world, int number);

/* The rows of a table, by its name, built if need be: for tables made from others. */
Rows world_rows(World *world, const char *name);

/* Registers every table, and the helper views, with a connection. The world must
** outlive it. False with SQLite's message in *why. */
bool tables_register(sqlite3 *db, World *world, Str *why);

#endif
