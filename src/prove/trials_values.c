/* Rows that no table takes, whatever it holds: a value that NOT NULL, a CHECK, a STRICT type or an INTEGER PRIMARY KEY
** refuses, or one that is missing; see trials.h.
**
** The INSERT is run by itself on a table made as it was then, without foreign keys, triggers and indexes: what fails there
** for a reason that lies in the row fails everywhere. */
#include "prove/trials.h"

#include "base/buf.h"
#include "base/json.h"
#include "prove/engine.h"
#include "syntax/walk.h"

typedef struct Tries {
  const Catalog *catalog;
  Arena *arena;
  Engine *engine;     /* NULL until something is asked of SQLite */
  sqlite3_stmt *json; /* json_valid(), NULL until the first text is asked about */
  Trials *trials;
  Map held;   /* folded name → the version of that table which the engine holds */
  Map before; /* triggers_before */
  Map asked;  /* questions to CHECKs, so far all of rows that were taken */
  Map dates;  /* calls that make dates of literals, by their text: none made NULL */
} Tries;

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
    bool asks = column->not_null || table->strict || c == table->rowid_alias;
    if (!asks || column->generated != GENERATED_NOT) continue;
    int32_t n = row ? trials_value_of(insert, table, c) : -1;
    const Node *value = n >= 0 && n < row->n ? row->p[n] : NULL;
    const Literal *literal = AS(Literal, LITERAL, value);
    if (c == table->rowid_alias) {
      if (literal && literal->type != LITERAL_INTEGER && literal->type != LITERAL_NULL) return true;
      continue;
    }
    if (column->not_null && (value ? literal && literal->type == LITERAL_NULL : !column->default_expr)) return true;
    if (table->strict && is_other_type(column, value ? value : column->default_expr)) return true;
  }
  return false;
}

/* Which columns a CHECK reads. */
typedef struct Asked {
  const Table *table;
  bool *columns;
} Asked;

static Walk enter_check(Node *node, void *data) {
  Asked *asked = data;
  const ColumnRef *ref = AS(ColumnRef, COLUMN_REF, node);
  int32_t column = ref ? table_column(asked->table, ref->column.id) : -1;
  if (column < 0) return WALK_CONTINUE;
  bool generated = asked->table->columns.p[column].generated != GENERATED_NOT; /* of any others */
  for (int32_t c = 0; c < asked->table->columns.n; c++) asked->columns[c] |= generated || c == column;
  return WALK_CONTINUE;
}

static bool compare(BinaryOp op, int64_t a, int64_t b) {
  switch (op) {
  case BINARY_LT:
    return a < b;
  case BINARY_LE:
    return a <= b;
  case BINARY_GT:
    return a > b;
  case BINARY_GE:
    return a >= b;
  default:
    return false;
  }
}

/* What the row puts into the column that an expression is; NULL where that is no literal, or the expression no column. */
static const Literal *put_there(const Object *table, const Node *expr, const Insert *insert, const NodeList *row,
                                const Column **column) {
  const ColumnRef *ref = AS(ColumnRef, COLUMN_REF, expr);
  int32_t number = ref && row ? table_column(table->table, ref->column.id) : -1;
  int32_t n = number >= 0 ? trials_value_of(insert, table->table, number) : -1;
  if (n < 0 || n >= row->n) return NULL;
  *column = &table->table->columns.p[number];
  return AS(Literal, LITERAL, row->p[n]);
}

static bool have_engine(Tries *t) {
  Str why;
  if (!t->engine) t->engine = engine_open(t->arena, ENGINE_PLAIN, &why);
  return t->engine != NULL;
}

/* As deep as SQLite takes it, or less (JSON_MAX_DEPTH: 2000, since 3.45 1000). */
enum { JSON_DEPTH = 100 };

/* Whether a text, in its quotes, is JSON. Where it isn't plainly, SQLite says it of the text alone, for far less than running
** the INSERT takes. */
static bool is_json(Tries *t, Str quoted) {
  Str why, text = str_dequote(t->arena, quoted);
  if (json_valid(text, JSON_DEPTH)) return true;
  if (!have_engine(t)) return false;
  if (!t->json) t->json = engine_prepare(t->engine, t->arena, S("SELECT json_valid(?)"), &why);
  sqlite3_bind_text(t->json, 1, text.p, text.n, SQLITE_STATIC);
  bool valid = sqlite3_step(t->json) == SQLITE_ROW && sqlite3_column_int(t->json, 0);
  sqlite3_reset(t->json);
  return valid;
}

/* Whether a CHECK that compares a column with an integer takes an integer, one that lists literals a text or an integer
** that it lists, json_valid() JSON, as most of those do. */
static bool plainly_takes(Tries *t, const Source *source, const Object *table, const Node *check, const Insert *insert,
                          const NodeList *row) {
  const Binary *binary = AS(Binary, BINARY, check);
  const In *in = AS(In, IN, check);
  const Function *call = AS(Function, FUNCTION, check);
  bool json = call && call->arguments.n == 1 && str_eq_fold(call->name.id->text, S("json_valid"));
  const Node *asked = binary ? binary->left : in ? in->operand : json ? call->arguments.p[0] : NULL;
  const Column *column;
  const Literal *put = asked ? put_there(table, asked, insert, row, &column) : NULL;
  if (!put) return false;
  if (json) return put->type == LITERAL_STRING && is_json(t, source_token(source, put->head.last));
  bool text = column->affinity == AFFINITY_TEXT;
  if (put->type != (text ? LITERAL_STRING : LITERAL_INTEGER)) return false;
  Str value = source_token(source, put->head.last);
  for (int32_t i = 0; in && !in->negated && !in->select && !in->table.id && i < in->list.n; i++)
    if (literal_type(in->list.p[i]) == put->type && str_eq(source_token(table->source, in->list.p[i]->last), value))
      return true;
  int64_t number, bound;
  return binary && !text && literal_type(binary->right) == LITERAL_INTEGER && str_int(value, &number) &&
         str_int(source_token(table->source, binary->right->last), &bound) && compare(binary->op, number, bound);
}

/* What decides whether a CHECK takes a row: its text, the columns that it reads, and what the row puts there. */
static Str question(const Tries *t, const Source *source, const Object *table, Node *check, const Insert *insert,
                    const NodeList *row) {
  Asked asked = {table->table, arena_new(t->arena, bool, table->table->columns.n)};
  node_walk(check, enter_check, NULL, &asked);
  Buf key = buf_new(t->arena);
  buf_str(&key, source_text(table->source, check->first, check->last));
  for (int32_t c = 0; c < table->table->columns.n; c++) {
    if (!asked.columns[c]) continue;
    const Column *column = &table->table->columns.p[c];
    int32_t n = row ? trials_value_of(insert, table->table, c) : -1;
    const Node *value = n >= 0 && n < row->n ? row->p[n] : NULL;
    const Str parts[] = {column->name->text, column->type, column->collation ? column->collation->text : S(""),
                         value ? source_text(source, value->first, value->last)
                         : column->default_expr
                             ? source_text(table->source, column->default_expr->first, column->default_expr->last)
                             : S("")};
    buf_char(&key, value ? '=' : ' ');
    for (int32_t i = 0; i < 4; i++) {
      buf_char(&key, 0);
      buf_str(&key, parts[i]);
    }
  }
  return buf_done(&key);
}

/* Whether a row asks a CHECK of its table what none was asked before: seeds say the same few values again and again. */
static bool is_new(Tries *t, const Source *source, const Insert *insert, const Object *table, const NodeList *row) {
  bool is = false;
  for (int32_t i = 0; i < table->table->checks.n; i++) {
    Node *check = table->table->checks.p[i].expr;
    if (plainly_takes(t, source, table, check, insert, row)) continue;
    void **slot = map_slot(t->arena, &t->asked, question(t, source, table, check, insert, row));
    is |= !*slot;
    *slot = check;
  }
  return is;
}

/* Whether a call makes a date of literals, of which SQLite may make nothing: '+1 dya', '2026-02-30'. 'now' it takes. */
static bool may_be_no_date(Tries *t, const Source *source, const Node *value) {
  static const char *const makers[] = {"date", "time", "datetime", "julianday", "unixepoch", "strftime"};
  const Function *call = AS(Function, FUNCTION, value);
  bool makes = false, formats = call && str_eq_fold(call->name.id->text, S("strftime"));
  for (size_t i = 0; call && i < sizeof makers / sizeof *makers; i++)
    makes |= str_eq_fold(call->name.id->text, str_of(makers[i]));
  if (!makes) return false;
  for (int32_t i = 0; i < call->arguments.n; i++)
    if (!AS(Literal, LITERAL, call->arguments.p[i])) return false;
  int32_t rest = call->arguments.n - formats;
  if (rest < 1) return false;
  Node *time = call->arguments.p[formats];
  if (rest == 1 && str_eq_fold(source_text(source, time->first, time->last), S("'now'"))) return false;
  void **slot = map_slot(t->arena, &t->dates, source_text(source, value->first, value->last));
  bool asked = *slot != NULL;
  *slot = t;
  return !asked;
}

/* The same of a row, in the columns that take no NULL. */
static bool may_lack_date(Tries *t, const Source *source, const Insert *insert, const Table *table,
                          const NodeList *row) {
  bool may = false;
  for (int32_t i = 0; i < row->n; i++) {
    if (row->p[i]->kind != NODE_FUNCTION) continue;
    for (int32_t c = 0; c < table->columns.n; c++)
      if (table->columns.p[c].not_null && trials_value_of(insert, table, c) == i)
        may |= may_be_no_date(t, source, row->p[i]);
  }
  return may;
}

static bool is_worth(Tries *t, const Source *source, const Insert *insert, const Object *table) {
  const Select *select = AS(Select, SELECT, insert->select);
  if (!insert->select) return is_doubtful(insert, table->table, NULL) || is_new(t, source, insert, table, NULL);
  for (int32_t i = 0; select && i < select->cores.n; i++) {
    const Values *values = AS(Values, VALUES, select->cores.p[i]);
    for (int32_t r = 0; values && r < values->rows.n; r++) {
      const NodeList *row = &((const RowValue *)values->rows.p[r])->items;
      if (is_doubtful(insert, table->table, row) || is_new(t, source, insert, table, row) ||
          may_lack_date(t, source, insert, table->table, row))
        return true;
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

static bool run_on(Tries *t, const char *words, const Object *table, Str *why) {
  Buf sql = buf_new(t->arena);
  buf_str(&sql, str_of(words));
  engine_name(&sql, table->name->text);
  return engine_run(t->engine, t->arena, buf_done(&sql), why);
}

/* Makes the table, unless it is there from a statement before. */
static bool have_table(Tries *t, const Object *table) {
  Str why;
  if (!have_engine(t)) return false;
  void **held = map_slot(t->arena, &t->held, table->name->fold->text);
  if (*held == table) return true;
  if (*held && !run_on(t, "DROP TABLE ", *held, &why)) return false;
  *held = NULL;
  if (!engine_run(t->engine, t->arena, table->sql, &why)) return false;
  *held = (void *)table;
  return true;
}

/* Whether the table takes the rows. Those before may be in their way: then once more without. */
static bool takes(Tries *t, const Object *table, Str insert, Str *why) {
  if (engine_run(t->engine, t->arena, insert, why)) return true;
  if (!str_starts(*why, S("UNIQUE constraint failed"))) return false;
  return run_on(t, "DELETE FROM ", table, why) && engine_run(t->engine, t->arena, insert, why);
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
  if (!is_worth(t, entry->statement->source, insert, table) || is_guarded(t, number, insert->table.id) ||
      !have_table(t, table))
    return;
  if (takes(t, table, statement_sql(entry->statement), &why)) return;
  t->asked = t->dates = (Map){0};
  if (!tells(why)) return;
  Trial *trial = vec_push(t->arena, t->trials);
  *trial = (Trial){.statement = number,
                   .kind = TRIAL_VALUES,
                   .certain = true,
                   .message = why,
                   .at = PLACE_NONE,
                   .other = PLACE_NONE};
  trials_blame(t->catalog, t->arena, t->engine, trial, false);
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
  sqlite3_finalize(t.json);
  engine_close(t.engine);
}
