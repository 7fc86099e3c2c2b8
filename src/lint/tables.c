/* One eponymous virtual-table module serves every table of tables.def.
**
** A scan steps through the row array; an equality on a key column steps through the
** run of rows with that value (keys.h). Text keys are looked up folded, whatever the
** comparison's collation: SQLite re-checks every row (`omit` stays 0), so a run that
** is too wide is only a little work, never a wrong answer. That also keeps affinity
** out of this file. */
#include "lint/tables.h"

#include <assert.h>
#include <string.h>

#include "base/buf.h"
#include "lint/keys.h"
#include "lint/rows.h"

/* The getters: one function a table, a chain of comparisons that the compiler
** turns into a jump because `i` is known at each step. */
#define TABLE(T, Row, doc)                                                   \
  static Cell get_##T(World *w, const void *p, int64_t number, int column) { \
    const Row *r = p;                                                        \
    int i = 0;                                                               \
    (void)w, (void)r, (void)number;
#define ID(doc) \
  if (column == i++) return (Cell){number, {0}};
#define INT(c, expr, doc) \
  if (column == i++) return (Cell){(expr), {0}};
#define INT_KEY INT
#define INT_NTH INT
#define BOOL(c, expr, doc) \
  if (column == i++) return (Cell){(expr) ? 1 : 0, {0}};
#define TEXT(c, expr, doc) \
  if (column == i++) return (Cell){0, (expr)};
#define TEXT_KEY TEXT
#define TEXT_SLOW TEXT
#define PLACE INT
#define END         \
  return (Cell){0}; \
  }
#include "lint/tables.def"

/* The key columns, each in a loop of its own. */
static inline int32_t small_number(int64_t value) {
  return value == NO_INT ? KEY_NULL : value >= 0 && value < INT32_MAX ? (int32_t)value : KEY_LARGE;
}

#define TABLE(T, Row, doc)                                                             \
  static void list_##T(World *w, const void *p, int32_t n, int column, void *values) { \
    const Row *r = p, *end = r + n;                                                    \
    int32_t *integer = values;                                                         \
    Str *text = values;                                                                \
    int i = 0;                                                                         \
    (void)w, (void)end, (void)integer, (void)text, (void)column, (void)i;
#define ID(doc) i++;
#define INT(c, expr, doc) i++;
#define INT_KEY(c, expr, doc) \
  if (column == i++)          \
    for (; r < end; r++) *integer++ = small_number(expr);
#define INT_NTH INT
#define BOOL INT
#define TEXT INT
#define TEXT_KEY(c, expr, doc) \
  if (column == i++)           \
    for (; r < end; r++) *text++ = (expr);
#define TEXT_SLOW INT
#define PLACE INT
#define END }
#include "lint/tables.def"

/* build, get, list and the columns as SQLite declares them, each behind a comma. ORDER tables.def */
static const struct {
  Rows (*build)(World *world);
  Cell (*get)(World *world, const void *row, int64_t number, int column);
  void (*list)(World *world, const void *row, int32_t n, int column, void *values);
  const char *columns;
} functions[] = {
#define TABLE(T, Row, doc) \
  {                        \
    build_##T, get_##T, list_##T, ""
#define ID(doc) ",id INTEGER"
#define INT(c, expr, doc) "," #c " INTEGER"
#define INT_KEY INT
#define INT_NTH INT
#define BOOL INT
#define TEXT(c, expr, doc) "," #c " TEXT"
#define TEXT_KEY(c, expr, doc) "," #c " TEXT COLLATE NOCASE"
#define TEXT_SLOW TEXT
#define PLACE INT
#define END \
  }         \
  ,
#include "lint/tables.def"
};

#define TABLE_COUNT ((int)(sizeof functions / sizeof *functions))

static const TableDef *table_def(int number) {
  return &tables_all(&(int){0})[number];
}

typedef struct VirtualTable {
  sqlite3_vtab base;
  World *world;
  const TableDef *def;
  int number; /* in `tables` */
  int ncolumns;
} VirtualTable;

typedef struct Cursor {
  sqlite3_vtab_cursor base;
  const int32_t *order; /* row numbers to visit; NULL: all rows as they are */
  int32_t at, end;
} Cursor;

Rows tables_build(World *world, int number) {
  TableData *data = &world->data[number];
  data->built = true;
  data->rows = functions[number].build(world);
  return data->rows;
}

Rows world_rows(World *world, const char *name) {
  int number = tables_number(str_of(name));
  assert(number >= 0 && "no such table");
  return tables_rows(world, number);
}

static const void *row_at(const Rows *rows, int32_t row) {
  return (const char *)rows->p + rows->size * (size_t)row;
}

Cell tables_cell(World *world, int number, int32_t row, int column) {
  const Rows *rows = &world->data[number].rows;
  return functions[number].get(world, row_at(rows, row), row, column);
}

void tables_integers(World *world, int number, int column, int32_t *values) {
  const Rows *rows = &world->data[number].rows;
  if (rows->n) functions[number].list(world, rows->p, rows->n, column, values);
}

int32_t tables_texts(World *world, int number, int column, int32_t row, Str values[TEXTS_MAX]) {
  const Rows *rows = &world->data[number].rows;
  int32_t n = rows->n - row < TEXTS_MAX ? rows->n - row : TEXTS_MAX;
  functions[number].list(world, row_at(rows, row), n, column, values);
  return n;
}

/* ---- the module ---- */

static int table_connect(sqlite3 *db, void *aux, int argc, const char *const *argv, sqlite3_vtab **vtab, char **error) {
  (void)argc, (void)argv, (void)error;
  VirtualTable *spec = aux;
  Buf sql = buf_new(spec->world->arena);
  buf_str(&sql, S("CREATE TABLE x("));
  buf_str(&sql, str_of(functions[spec->number].columns + 1));
  buf_char(&sql, ')');
  spec->world->declaring = true;
  int rc = sqlite3_declare_vtab(db, buf_done(&sql).p);
  spec->world->declaring = false;
  if (rc != SQLITE_OK) return rc;
  VirtualTable *table = sqlite3_malloc(sizeof *table);
  if (!table) return SQLITE_NOMEM;
  *table = *spec;
  memset(&table->base, 0, sizeof table->base);
  *vtab = &table->base;
  return SQLITE_OK;
}

static int table_disconnect(sqlite3_vtab *vtab) {
  sqlite3_free(vtab);
  return SQLITE_OK;
}

/* The usable equality on a column, -1 where there is none. */
static int equality(const sqlite3_index_info *info, int column) {
  for (int i = 0; i < info->nConstraint; i++) {
    const struct sqlite3_index_constraint *c = &info->aConstraint[i];
    if (c->usable && c->op == SQLITE_INDEX_CONSTRAINT_EQ && c->iColumn == column) return i;
  }
  return -1;
}

/* The usable equality on a column that numbers the rows of one value of `key`. */
static int nth_equality(const VirtualTable *table, const sqlite3_index_info *info, int key) {
  for (int i = 0; i < table->ncolumns; i++)
    if (tables_nth_key(table->number, i) == key) return equality(info, i);
  return -1;
}

/* Besides the column + 1: the row is the nth of its value. */
enum { PLAN_NTH = 1 << 8 };

/* Chooses the usable equality whose key has the fewest rows a value. idxNum is
** the column + 1, 0 for a scan. */
static int table_best_index(sqlite3_vtab *vtab, sqlite3_index_info *info) {
  VirtualTable *table = (VirtualTable *)vtab;
  const TableDef *def = table->def;
  double rows = tables_rows(table->world, table->number).n, best = rows + 2;
  int chosen = -1, nth = -1;
  for (int i = 0; i < table->ncolumns; i++) {
    int at = def->columns[i].key ? equality(info, i) : -1, numbered = -1;
    if (at < 0) continue;
    double each = 1;
    if (def->columns[i].type != COLUMN_ID && (numbered = nth_equality(table, info, i)) < 0) {
      const KeyIndex *key = key_index(table->world, table->number, i);
      each = key->distinct ? rows / key->distinct : 1;
    }
    if (each < best) best = each, chosen = at, nth = numbered;
  }
  if (chosen >= 0) {
    info->aConstraintUsage[chosen].argvIndex = 1;
    info->idxNum = info->aConstraint[chosen].iColumn + 1;
    if (nth >= 0) {
      info->aConstraintUsage[nth].argvIndex = 2;
      info->idxNum |= PLAN_NTH;
    }
    info->estimatedCost = best + 1;
    info->estimatedRows = (sqlite3_int64)best + 1;
  } else {
    info->estimatedCost = rows * 2 + 2;
    info->estimatedRows = (sqlite3_int64)rows + 1;
  }
  return SQLITE_OK;
}

static int table_open(sqlite3_vtab *vtab, sqlite3_vtab_cursor **out) {
  (void)vtab;
  Cursor *cursor = sqlite3_malloc(sizeof *cursor);
  if (!cursor) return SQLITE_NOMEM;
  memset(cursor, 0, sizeof *cursor);
  *out = &cursor->base;
  return SQLITE_OK;
}

static int table_close(sqlite3_vtab_cursor *cursor) {
  sqlite3_free(cursor);
  return SQLITE_OK;
}

static int table_filter(sqlite3_vtab_cursor *base, int idxnum, const char *idxstr, int argc, sqlite3_value **argv) {
  (void)idxstr, (void)argc;
  Cursor *cursor = (Cursor *)base;
  VirtualTable *table = (VirtualTable *)base->pVtab;
  int32_t n = tables_rows(table->world, table->number).n;
  *cursor = (Cursor){.base = cursor->base, .order = NULL, .at = 0, .end = n};
  if (idxnum == 0) return SQLITE_OK;
  int column = (idxnum & (PLAN_NTH - 1)) - 1;
  ColumnType type = table->def->columns[column].type;
  if (sqlite3_value_type(argv[0]) == SQLITE_NULL) {
    cursor->end = 0;
    return SQLITE_OK;
  }
  Cell value = {sqlite3_value_int64(argv[0]), {0}};
  if (type == COLUMN_TEXT) {
    const char *text = (const char *)sqlite3_value_text(argv[0]);
    value = (Cell){0, {text ? text : "", sqlite3_value_bytes(argv[0])}};
  }
  if (type == COLUMN_ID) {
    bool there = value.integer >= 0 && value.integer < n;
    cursor->at = there ? (int32_t)value.integer : 0;
    cursor->end = there ? cursor->at + 1 : 0;
    return SQLITE_OK;
  }
  KeyRows rows = key_rows(table->world, table->number, column, value);
  if (idxnum & PLAN_NTH) {
    bool number = sqlite3_value_numeric_type(argv[1]) == SQLITE_INTEGER;
    rows = key_nth(rows, number ? sqlite3_value_int64(argv[1]) : -1);
  }
  cursor->order = rows.order;
  cursor->at = rows.start;
  cursor->end = rows.end;
  return SQLITE_OK;
}

static int table_next(sqlite3_vtab_cursor *base) {
  ((VirtualTable *)base->pVtab)->world->steps++;
  ((Cursor *)base)->at++;
  return SQLITE_OK;
}

static int table_eof(sqlite3_vtab_cursor *base) {
  const Cursor *cursor = (Cursor *)base;
  return cursor->at >= cursor->end;
}

static int32_t current(const Cursor *cursor) {
  return cursor->order ? cursor->order[cursor->at] : cursor->at;
}

static int table_column_value(sqlite3_vtab_cursor *base, sqlite3_context *context, int column) {
  VirtualTable *table = (VirtualTable *)base->pVtab;
  Cell value = tables_cell(table->world, table->number, current((Cursor *)base), column);
  if (table->def->columns[column].type == COLUMN_TEXT) {
    if (value.text.p) sqlite3_result_text(context, value.text.p, value.text.n, SQLITE_STATIC);
  } else if (value.integer != NO_INT) {
    sqlite3_result_int64(context, value.integer);
  }
  return SQLITE_OK;
}

static int table_rowid(sqlite3_vtab_cursor *base, sqlite3_int64 *rowid) {
  *rowid = current((Cursor *)base);
  return SQLITE_OK;
}

static const sqlite3_module module = {
    .xConnect = table_connect,
    .xBestIndex = table_best_index,
    .xDisconnect = table_disconnect,
    .xOpen = table_open,
    .xClose = table_close,
    .xFilter = table_filter,
    .xNext = table_next,
    .xEof = table_eof,
    .xColumn = table_column_value,
    .xRowid = table_rowid,
};

bool tables_register(sqlite3 *db, World *world, Str *why) {
  static_assert(sizeof functions / sizeof *functions <= WORLD_TABLES_MAX, "world.h holds data for fewer tables");
  int rc = SQLITE_OK;
  for (int i = 0; i < TABLE_COUNT && rc == SQLITE_OK; i++) {
    VirtualTable *spec = arena_new(world->arena, VirtualTable, 1);
    *spec = (VirtualTable){.world = world, .def = table_def(i), .number = i, .ncolumns = tables_columns(i)};
    rc = sqlite3_create_module_v2(db, table_def(i)->name, &module, spec, NULL);
  }
  if (rc != SQLITE_OK) *why = str_dup(world->arena, str_of(sqlite3_errmsg(db)));
  return rc == SQLITE_OK;
}
