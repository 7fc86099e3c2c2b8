/* What SQLite brings along: functions, and tables that nobody created. */
#ifndef CATALOG_BUILTIN_H
#define CATALOG_BUILTIN_H

#include "catalog/catalog.h"

typedef enum FunctionKind { FUNCTION_SCALAR, FUNCTION_AGGREGATE, FUNCTION_WINDOW } FunctionKind;

typedef struct BuiltinFunction {
  Str name;            /* in lower case */
  FunctionKind kind;   /* an aggregate can be a window function too; FUNCTION_WINDOW can be nothing else */
  int32_t least, most; /* arguments */
  bool deterministic;  /* allowed in indexes, partial indexes and generated columns */
} BuiltinFunction;

/* The function of that name that takes so many arguments; with none fitting, any
** of that name; NULL for an unknown name. `folded` is in lower case. */
const BuiltinFunction *builtin_function(Str folded, int32_t arguments);

/* The known name that `folded` is most likely a misspelling of, or empty. */
Str builtin_nearest_function(Str folded);

/* The columns of a table that is there without CREATE (sqlite_schema, json_each,
** pragma_table_info …), hidden ones last; n is 0 for any other name. `folded` is in lower case. */
Columns builtin_table(Arena *arena, Idents *idents, Str folded);

/* Appends a virtual table's hidden columns that its arguments don't show: for fts5 its
** own name and "rank" (https://www.sqlite.org/fts5.html). */
void builtin_module_columns(Arena *arena, Idents *idents, const Object *object, Columns *columns);

#endif
