/* The tables' names and columns; see contract.h. */
#include "lint/contract.h"

static const TableDef tables[] = {
#define TABLE(T, Row, doc) \
  {                        \
#T, doc, {
#define ID(doc) {"id", COLUMN_ID, true, false, false, doc},
#define INT(c, expr, doc) {#c, COLUMN_INT, false, false, false, doc},
#define INT_KEY(c, expr, doc) {#c, COLUMN_INT, true, false, false, doc},
#define INT_NTH(c, expr, doc) {#c, COLUMN_INT, false, true, false, doc},
#define BOOL(c, expr, doc) {#c, COLUMN_BOOL, false, false, false, doc},
#define TEXT(c, expr, doc) {#c, COLUMN_TEXT, false, false, false, doc},
#define TEXT_KEY(c, expr, doc) {#c, COLUMN_TEXT, true, false, false, doc},
#define TEXT_SLOW(c, expr, doc) {#c, COLUMN_TEXT, false, false, true, doc},
#define PLACE(c, expr, doc) {#c, COLUMN_PLACE, false, false, false, doc},
#define END \
  }         \
  }         \
  ,
#include "lint/tables.def"
};

#define TABLE_COUNT ((int)(sizeof tables / sizeof *tables))

const TableDef *tables_all(int *n) {
  *n = TABLE_COUNT;
  return tables;
}

int tables_columns(int number) {
  int n = 0;
  while (n < TABLE_COLUMNS_MAX && tables[number].columns[n].name) n++;
  return n;
}

int tables_number(Str name) {
  for (int i = 0; i < TABLE_COUNT; i++)
    if (str_eq(name, str_of(tables[i].name))) return i;
  return -1;
}

int tables_column(int number, Str name) {
  for (int i = 0; i < tables_columns(number); i++)
    if (str_eq_fold(name, str_of(tables[number].columns[i].name))) return i;
  return -1;
}

int tables_nth_key(int number, int column) {
  const TableColumn *columns = tables[number].columns;
  if (!columns[column].nth) return -1;
  while (column >= 0 && !(columns[column].key && columns[column].type == COLUMN_INT)) column--;
  return column;
}

const FunctionDef *functions_all(int *n) {
  static const FunctionDef all[] = {
#define FUNCTION(name, takes, wrong) {#name, takes, wrong},
#include "lint/functions.def"
  };
  *n = (int)(sizeof all / sizeof *all);
  return all;
}

const FinalView final_views[] = {
    {"final_tables",
     "SELECT * FROM objects"
     " WHERE kind = 'table' AND died IS NULL AND table_kind = 'ordinary' AND NOT poisoned"},
    {"final_columns",
     "SELECT t.name AS table_name, t.strict, t.without_rowid, c.*"
     " FROM final_tables AS t JOIN columns AS c ON c.object = t.id"},
    {"final_foreign_keys", "SELECT f.* FROM final_tables AS t JOIN foreign_keys AS f ON f.object = t.id"},
    {"final_indexes",
     "SELECT i.* FROM indexes AS i CROSS JOIN objects AS o ON o.id = i.id"
     " WHERE i.final AND NOT o.poisoned"},
    {NULL, NULL},
};
