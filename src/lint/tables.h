/* The virtual tables over the world, served to rules by one generic module. */
#ifndef LINT_TABLES_H
#define LINT_TABLES_H

#include <sqlite3.h>

#include "lint/contract.h"
#include "lint/world.h"

/* One cell. `text` with p == NULL, `integer` == NO_INT are SQL's NULL. */
typedef struct Cell {
  int64_t integer;
  Str text;
} Cell;

/* One cell of a table whose rows are built. */
Cell tables_cell(World *world, int number, int32_t row, int column);

/* The rows of a table, built if need be. */
Rows tables_rows(World *world, int number);

/* The rows of a table, by its name, built if need be: for tables made from others. */
Rows world_rows(World *world, const char *name);

/* Registers every table with a connection. The world must outlive it. False with SQLite's message in *why. */
bool tables_register(sqlite3 *db, World *world, Str *why);

#endif
