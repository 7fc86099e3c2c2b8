/* What rules can name: the tables of tables.def with their columns, without rows, and the functions. */
#ifndef LINT_CONTRACT_H
#define LINT_CONTRACT_H

#include "base/str.h"

enum { TABLE_COLUMNS_MAX = 32 };

typedef enum ColumnType { COLUMN_ID, COLUMN_INT, COLUMN_BOOL, COLUMN_TEXT, COLUMN_PLACE } ColumnType;

typedef struct TableColumn {
  const char *name;
  ColumnType type;
  bool key;  /* equality on it is answered by look-up, not by scanning */
  bool nth;  /* numbers the rows of one value of another column (tables_nth_key) */
  bool slow; /* computed from a whole file */
  const char *doc;
} TableColumn;

typedef struct TableDef {
  const char *name;
  const char *doc;
  TableColumn columns[TABLE_COLUMNS_MAX]; /* the first without a name ends them */
} TableDef;

/* All tables, in the order of tables.def; the number goes to *n. */
const TableDef *tables_all(int *n);
/* How many columns a table has. */
int tables_columns(int number);
/* The number of a table in tables_all, -1 where none is called so. */
int tables_number(Str name);
/* The column by whose values another one numbers rows, from 0; -1 where it is none of these. */
int tables_nth_key(int number, int column);
/* The number of a table's column, -1 where none is called so. */
int tables_column(int number, Str name);

enum { FUNCTION_ARGUMENTS_MAX = 3 };

/* A function of rules (functions.def). */
typedef struct FunctionDef {
  const char *name;
  const char *takes; /* a letter an argument: t for a text, i for an integer; NULL either */
  const char *wrong; /* what is said of arguments that it has no answer to */
} FunctionDef;

/* All of them, in the order of functions.def; the number goes to *n. */
const FunctionDef *functions_all(int *n);

/* What stands after the last migration, so that no rule says it again: tables that hold the rows of these SELECTs. Most
** rules begin with one of them, so they are made once and not in each. The one without a name ends them. */
typedef struct FinalView {
  const char *name, *select;
} FinalView;
extern const FinalView final_views[];

#endif
