/* Rows that no table takes, whatever it holds: a value that NOT NULL, a CHECK, a STRICT type or an INTEGER PRIMARY KEY
** refuses, or one that is missing; see trials.h.
**
** The INSERT is run by itself on a table made as it was then, without foreign keys, triggers and indexes: what fails there
** for a reason that lies in the row fails everywhere. */
#include "prove/trials.h"

#include "base/buf.h"
#include "prove/engine.h"
#include "syntax/walk.h"

typedef struct Tries {
  const Catalog *catalog;
  Arena *arena;
  Engine *engine;      /* NULL until the first is tried */
  const Object *table; /* the one it holds now; NULL: none */
  Trials *trials;
  Map before; /* triggers_before */
  Map asked;  /* number of a table's version → asked_columns */
  Map seen;   /* values that such a table was asked about */
} Tries;

typedef struct Asked {
  const Table *table;
  bool *columns;
} Asked;

static LiteralType literal_type(const Node *value) {
  const Literal *literal = AS(Literal, LITERAL, value);
  return literal ? literal->type : LITERAL_NULL;
}

/* Whether a column of a STRICT table may refuse a literal: what can be converted passes. */
static bool is_other_type(const Column *column, const Node *value) {
  LiteralType type = literal_type(value);
  if (type == LITERAL_NULL || str_eq_fold(column->type, S("ANY"))) return false;
  if (str_eq_fold(column->type, S("TEXT"))) return type == LITERAL_BLOB;
  if (str_eq_fold(column->type, S("BLOB"))) return type != LITERAL_BLOB;
  return type == LITERAL_STRING || type == LITERAL_BLOB ||
         (type == LITERAL_FLOAT && !str_eq_fold(column->type, S("REAL")));
}

/* Whether a row may be refused for what stands in one of its columns. `row` is NULL for DEFAULT VALUES. */
static bool is_doubtful(const Insert *insert, const Table *table, const NodeList *row) {
  for (int32_t c = 0; c < table->columns.n; c++) {
    const Column *column = &table->columns.p[c];
    if (column->generated != GENERATED_NOT) continue;
    int32_t n = row ? trials_value_of(insert, table, c) : -1;
    const Node *value = n >= 0 && n < row->n ? row->p[n] : NULL;
    const Literal *literal = AS(Literal, LITERAL, value);
    if (c == table->rowid_alias) {
      if (literal && literal->type != LITERAL_INTEGER && literal->type != LITERAL_NULL) return true;
      continue;
    }
    if (column->not_null && (value ? literal && literal->type == LITERAL_NULL : !column->default_expr)) return true;
    if (table->strict && value && is_other_type(column, value)) return true;
  }
  return false;
}

static Walk enter_check(Node *node, void *data) {
  Asked *asked = data;
  const ColumnRef *ref = AS(ColumnRef, COLUMN_REF, node);
  int32_t column = ref ? table_column(asked->table, ref->column.id) : -1;
  if (column >= 0) asked->columns[column] = true;
  return WALK_CONTINUE;
}

/* The columns that a table's CHECKs read. */
static const bool *asked_columns(Tries *t, const Object *table) {
  void **slot = map_slot(t->arena, &t->asked, str_fmt(t->arena, "%u", table->number));
  if (*slot) return *slot;
  Asked asked = {table->table, arena_new(t->arena, bool, table->table->columns.n)};
  for (int32_t i = 0; i < table->table->checks.n; i++)
    node_walk(table->table->checks.p[i].expr, enter_check, NULL, &asked);
  return *slot = asked.columns;
}

/* Whether a table with CHECKs has not been asked about these values before: seeds say the same few again and again. */
static bool is_new(Tries *t, const Source *source, const Insert *insert, const Object *table, const NodeList *row) {
  if (!table->table->checks.n) return false;
  const bool *asked = asked_columns(t, table);
  Buf key = buf_new(t->arena);
  buf_str(&key, str_fmt(t->arena, "%u", table->number));
  for (int32_t c = 0; c < table->table->columns.n; c++) {
    if (!asked[c]) continue;
    int32_t n = row ? trials_value_of(insert, table->table, c) : -1;
    buf_char(&key, 0);
    if (n >= 0 && n < row->n) buf_str(&key, source_text(source, row->p[n]->first, row->p[n]->last));
  }
  void **slot = map_slot(t->arena, &t->seen, buf_done(&key));
  bool seen = *slot != NULL;
  *slot = t;
  return !seen;
}

static bool is_worth(Tries *t, const Source *source, const Insert *insert, const Object *table) {
  const Select *select = AS(Select, SELECT, insert->select);
  if (!insert->select) return is_doubtful(insert, table->table, NULL) || is_new(t, source, insert, table, NULL);
  for (int32_t i = 0; select && i < select->cores.n; i++) {
    const Values *values = AS(Values, VALUES, select->cores.p[i]);
    for (int32_t r = 0; values && r < values->rows.n; r++) {
      const NodeList *row = &((const RowValue *)values->rows.p[r])->items;
      if (is_doubtful(insert, table->table, row) || is_new(t, source, insert, table, row)) return true;
    }
  }
  return false;
}

typedef VEC(const Object *) Triggers;

/* The triggers that come before an INSERT, by the folded name of their table: one may leave a row out. */
static Map triggers_before(const Catalog *catalog, Arena *arena) {
  Map map = {0};
  for (int32_t i = 0; i < catalog->versions.n; i++) {
    const Object *object = catalog->versions.p[i];
    if (object->kind != OBJECT_TRIGGER || object->poisoned || object->trigger->time != TRIGGER_BEFORE) continue;
    void **slot = map_slot(arena, &map, object->on->fold->text);
    if (!*slot) *slot = arena_new(arena, Triggers, 1);
    *vec_push(arena, (Triggers *)*slot) = object;
  }
  return map;
}

static bool is_guarded(const Tries *t, int32_t number, const Ident *table) {
  const Triggers *triggers = map_get(&t->before, table->fold->text);
  for (int32_t i = 0; triggers && i < triggers->n; i++)
    if (object_alive_before(triggers->p[i], (Moment)number)) return true;
  return false;
}

static void drop_table(Tries *t) {
  Buf sql = buf_new(t->arena);
  Str why;
  buf_str(&sql, S("DROP TABLE "));
  engine_name(&sql, t->table->name->text);
  engine_run(t->engine, t->arena, buf_done(&sql), &why);
  t->table = NULL;
}

/* Makes the table, unless it is there from the statement before. */
static bool have_table(Tries *t, const Object *table) {
  Str why;
  if (!t->engine) t->engine = engine_open(t->arena, ENGINE_PLAIN, &why);
  if (!t->engine || t->table == table) return t->engine != NULL;
  if (t->table) drop_table(t);
  if (!engine_run(t->engine, t->arena, table->sql, &why)) return false;
  t->table = table;
  return true;
}

/* Whether the table takes the rows. Those before may be in their way: then once more without. */
static bool takes(Tries *t, Str insert, Str *why) {
  if (engine_run(t->engine, t->arena, insert, why)) return true;
  if (!str_starts(*why, S("UNIQUE constraint failed"))) return false;
  Buf sql = buf_new(t->arena);
  buf_str(&sql, S("DELETE FROM "));
  engine_name(&sql, t->table->name->text);
  return engine_run(t->engine, t->arena, buf_done(&sql), why) && engine_run(t->engine, t->arena, insert, why);
}

static bool tells(Str message) {
  return str_starts(message, S("CHECK constraint failed")) || str_starts(message, S("NOT NULL constraint failed")) ||
         str_starts(message, S("cannot store ")) || str_starts(message, S("datatype mismatch"));
}

static void try_insert(Tries *t, int32_t number) {
  const CatalogStatement *entry = &t->catalog->statements.p[number];
  const Insert *insert = AS(Insert, INSERT, entry->statement->node);
  if (!insert || entry->refused || !number) return;
  const Object *table = catalog_find_kind(t->catalog, OBJECT_TABLE, insert->table.id, (Moment)number - 1);
  if (!table || table->poisoned || table->table->kind != TABLE_ORDINARY || !table->sql.n) return;
  Str why;
  if (!is_worth(t, entry->statement->source, insert, table) || is_guarded(t, number, insert->table.id) || !have_table(t, table))
    return;
  if (!takes(t, statement_sql(entry->statement), &why) && tells(why))
    *vec_push(t->arena, t->trials) = (Trial){number, TRIAL_VALUES, true, why};
}

void trials_values(const Catalog *catalog, Arena *arena, Trials *trials) {
  Tries t = {.catalog = catalog, .arena = arena, .trials = trials, .before = triggers_before(catalog, arena)};
  int32_t unchecked = -1; /* a script that switches CHECKs off */
  for (int32_t s = 0; s < catalog->statements.n; s++) {
    const CatalogStatement *entry = &catalog->statements.p[s];
    const Pragma *pragma = AS(Pragma, PRAGMA, entry->statement->node);
    if (pragma && str_eq(pragma->name.id->fold->text, S("ignore_check_constraints"))) unchecked = entry->script;
    if (entry->statement->node->kind == NODE_INSERT && entry->script != unchecked) try_insert(&t, s);
  }
  engine_close(t.engine);
}
