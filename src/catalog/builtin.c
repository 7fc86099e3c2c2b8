/* What SQLite brings along, as two sorted lists that come from functions.def and
** builtin_tables.def.
**
** Surprising: max and min are two functions each, aggregates with one argument
** and scalar with more, so a name alone does not say what a call is. */
#include "catalog/builtin.h"

static const BuiltinFunction functions[] = {
#define SCALAR FUNCTION_SCALAR
#define AGGREGATE FUNCTION_AGGREGATE
#define WINDOW FUNCTION_WINDOW
#define DETERMINISTIC true
#define CHANGING false
#define FUNCTION(name, kind, least, most, deterministic) {S_INIT(name), kind, least, most, deterministic},
#include "catalog/functions.def"
#undef FUNCTION
#undef SCALAR
#undef AGGREGATE
#undef WINDOW
#undef DETERMINISTIC
#undef CHANGING
};
enum { FUNCTION_COUNT = sizeof functions / sizeof *functions };

typedef struct BuiltinTable {
  Str name, columns, hidden;
} BuiltinTable;

static const BuiltinTable tables[] = {
#define BUILTIN_TABLE(name, columns, hidden) {S_INIT(name), S_INIT(columns), S_INIT(hidden)},
#include "catalog/builtin_tables.def"
#undef BUILTIN_TABLE
};
enum { TABLE_COUNT = sizeof tables / sizeof *tables };

const BuiltinFunction *builtin_function(Str folded, int32_t arguments) {
  int32_t low = 0, high = FUNCTION_COUNT;
  while (low < high) {
    int32_t middle = low + (high - low) / 2;
    if (str_cmp(functions[middle].name, folded) < 0) low = middle + 1;
    else high = middle;
  }
  const BuiltinFunction *found = NULL;
  for (; low < FUNCTION_COUNT && str_eq(functions[low].name, folded); low++) {
    found = &functions[low];
    if (arguments >= found->least && arguments <= found->most) break;
  }
  return found;
}

Str builtin_nearest_function(Str folded) {
  Str names[FUNCTION_COUNT];
  for (int32_t i = 0; i < FUNCTION_COUNT; i++) names[i] = functions[i].name;
  return str_nearest(folded, names, FUNCTION_COUNT);
}

static Affinity affinity_of_builtin(Str type) {
  if (str_eq(type, S("TEXT"))) return AFFINITY_TEXT;
  if (str_eq(type, S("BOOLEAN"))) return AFFINITY_NUMERIC;
  return type.n ? AFFINITY_INTEGER : AFFINITY_BLOB;
}

static void add_columns(Arena *arena, Idents *idents, Columns *columns, Str list, bool hidden) {
  while (list.n) {
    Str type = str_cut(&list, ' ');
    Str name = str_cut(&type, ':');
    *vec_push(arena, columns) = (Column){.name = ident_intern(idents, name),
                                         .type = type,
                                         .affinity = affinity_of_builtin(type),
                                         .hidden = hidden,
                                         .place = PLACE_NONE,
                                         .name_place = PLACE_NONE};
  }
}

Columns builtin_table(Arena *arena, Idents *idents, Str folded) {
  Columns columns = {0};
  for (int32_t i = 0; i < TABLE_COUNT; i++) {
    if (!str_eq(tables[i].name, folded)) continue;
    add_columns(arena, idents, &columns, tables[i].columns, false);
    add_columns(arena, idents, &columns, tables[i].hidden, true);
  }
  return columns;
}

static bool has_column(const Columns *columns, const Ident *name) {
  for (int32_t i = 0; i < columns->n; i++)
    if (ident_same(columns->p[i].name, name)) return true;
  return false;
}

void builtin_module_columns(Arena *arena, Idents *idents, const Object *object, Columns *columns) {
  const Ident *module = object->table->module;
  if (!module || !str_eq_fold(module->text, S("fts5"))) return;
  Ident *rank = ident_intern(idents, S("rank"));
  Ident *hidden[] = {object->name, rank};
  for (int i = 0; i < 2; i++) {
    if (has_column(columns, hidden[i])) continue;
    *vec_push(arena, columns) =
        (Column){.name = hidden[i], .hidden = true, .place = PLACE_NONE, .name_place = PLACE_NONE};
  }
}
