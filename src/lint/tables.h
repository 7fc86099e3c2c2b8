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

/* An INT_KEY column of a table whose rows are built: as many values as it has rows. */
enum { KEY_NULL = -1, KEY_LARGE = -2 /* no number from 0 up to INT32_MAX */ };
void tables_integers(World *world, int number, int column, int32_t *values);
/* A TEXT_KEY column, from a row onwards. How many there are. */
enum { TEXTS_MAX = 128 };
int32_t tables_texts(World *world, int number, int column, int32_t row, Str values[TEXTS_MAX]);

/* The rows of a table, built if need be. */
Rows tables_build(World *world, int number);
static inline Rows tables_rows(World *world, int number) {
  return world->data[number].built ? world->data[number].rows : tables_build(world, number);
}

/* The rows of a table, by its name, built if need be: for tables made from others. */
Rows world_rows(World *world, const char *name);

/* Registers every table with a connection. The world must outlive it. False with SQLite's message in *why. */
bool tables_register(sqlite3 *db, World *world, Str *why);

#endif
