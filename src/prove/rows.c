/* Making rows up.
**
** A row starts as plain values, NULLs or edges. When SQLite refuses it, a column that
** the message speaks of gets another value, and so on: constraints are checked in a
** fixed order, so a row that failed at the third is usually past the first two.
**
** What surprised: a named CHECK is reported by its name only, so its text must be
** found in the definition to know its columns. */
#include "prove/rows.h"

#include "base/buf.h"
#include "prove/values.h"

/* Trials for one row. Rows over a dozen independent CHECKs came in under 60. */
#define TRIALS 200
/* Rows that close a cycle of references. */
#define ROUND_ROWS 3
/* The row whose textual key is a number, to which the first of these refers: by the number where it can. */
#define NUMBER_ROW 2

typedef struct Maker {
  Engine *engine;
  Arena *arena;
  Rows *rows;
  RowFilter filter;
  RowTable *table;
  int32_t number; /* of the row in its table */
  bool closing;   /* the row is to close a cycle */
  Str *values;    /* of the row that is tried */
  Str read;       /* the text whose literals are at hand: the definition of the table, or what its rows must fit into */
  Strs literals;
  uint64_t random;
  sqlite3_stmt *save, *undo, *release; /* SAVEPOINT, ROLLBACK TO, RELEASE */
} Maker;

/* A fixed sequence (a linear congruence, upper half): the same schema gets the same rows. */
static int32_t choose(Maker *maker, int32_t count) {
  maker->random = maker->random * 6364136223846793005u + 1442695040888963407u;
  return (int32_t)((maker->random >> 33) % (uint64_t)count);
}

static bool is_rowid(const RowTable *table, int32_t column) {
  return table->columns.p[column].primary_key == 1 && str_eq_fold(table->columns.p[column].type, S("integer"));
}

static Str plain_value(Maker *maker, int32_t column) {
  const RowColumn *of = &maker->table->columns.p[column];
  return value_plain(maker->arena, value_class(of->type), of->name, maker->number);
}

/* A large rowid is an edge too, but the largest would leave none for the next row. */
static Str edge_value(Maker *maker, int32_t column) {
  if (is_rowid(maker->table, column)) return str_fmt(maker->arena, "%lld", 9007199254740993LL + maker->number);
  const RowColumn *of = &maker->table->columns.p[column];
  Strs edges = value_edges(maker->arena, value_class(of->type));
  Str edge = edges.p[choose(maker, edges.n)];
  bool key = value_class(of->type) == VALUE_TEXT && of->primary_key;
  return key && maker->number == NUMBER_ROW ? S("'42'") : edge;
}

/* A text literal made this row's own: 'a@b.example' → 'r3a@b.example'. Numbers stay. */
static Str varied(Maker *maker, Str literal) {
  if (literal.p[0] != '\'') return literal;
  return str_fmt(maker->arena, "'r%d%.*s", maker->number, STR_ARG(str_from(literal, 1)));
}

/* The literals of a definition. Refusals come in rows, and mostly from the same one. */
static Strs literals_of(Maker *maker, Str sql) {
  if (maker->read.p != sql.p) maker->literals = value_literals(maker->arena, sql);
  maker->read = sql;
  return maker->literals;
}

/* `literals`: those of the CHECK that refused, else of the whole definition. */
static Str other_value(Maker *maker, int32_t column, const Strs *literals) {
  int32_t kind = choose(maker, literals->n > 0 ? 6 : 3);
  if (kind == 0) return plain_value(maker, column);
  if (kind < 3) return kind == 1 ? edge_value(maker, column) : varied(maker, edge_value(maker, column));
  Str literal = literals->p[choose(maker, literals->n)];
  return kind == 5 ? varied(maker, literal) : literal;
}

/* A value that a CHECK has taken before, for most rows: the rest goes on looking. */
static bool take_known(Maker *maker, int32_t column) {
  const Strs *taken = &maker->table->columns.p[column].taken;
  if (taken->n == 0 || choose(maker, 4) == 0) return false;
  maker->values[column] = taken->p[choose(maker, taken->n)];
  return true;
}

static void first_values(Maker *maker) {
  for (int32_t i = 0; i < maker->table->columns.n; i++) {
    const RowColumn *column = &maker->table->columns.p[i];
    if (maker->number == 1 && !column->not_null && !column->primary_key) maker->values[i] = S("NULL");
    else if (!take_known(maker, i)) maker->values[i] = maker->number < 2 ? plain_value(maker, i) : edge_value(maker, i);
  }
}

/* A column without a type keeps a number that refers to a text as it comes: half of the texts that are numbers. */
static Str as_number(Maker *maker, int32_t column, Str text) {
  int64_t number;
  Str digits = text.n > 2 && text.p[0] == '\'' ? str_sub(text, 1, text.n - 1) : S("");
  bool plain = str_int(digits, &number) && str_eq(digits, str_fmt(maker->arena, "%lld", (long long)number));
  bool typeless = value_class(maker->table->columns.p[column].type) == VALUE_ANY;
  return plain && typeless && (maker->closing || choose(maker, 2) == 0) ? digits : text;
}

/* The key's columns from a row of the parent: SELECT quote(a), quote(b) FROM parent. False when there is none. */
static bool take_row(Maker *maker, const RowKey *key, int32_t offset) {
  Arena *arena = maker->arena;
  Buf sql = buf_new(arena);
  for (int32_t i = 0; i < key->n; i++) {
    if (!key->parent_columns[i].p) return false;
    buf_str(&sql, i == 0 ? S("SELECT quote(") : S(", quote("));
    engine_name(&sql, key->parent_columns[i]);
    buf_char(&sql, ')');
  }
  buf_str(&sql, S(" FROM "));
  engine_name(&sql, key->parent);
  buf_fmt(&sql, " LIMIT 1 OFFSET %d", offset);
  Str why;
  sqlite3_stmt *rows = engine_prepare(maker->engine, arena, buf_done(&sql), &why);
  bool found = engine_next(maker->engine, rows);
  for (int32_t i = 0; found && i < key->n; i++) {
    int32_t column = key->columns[i];
    Str value = engine_text(rows, arena, i);
    /* NULL would number the row, and behind the largest rowid at random. */
    bool numbers = column >= 0 && is_rowid(maker->table, column) && str_eq(value, S("NULL"));
    if (column >= 0 && !numbers) maker->values[column] = as_number(maker, column, value);
  }
  sqlite3_finalize(rows);
  return found;
}

/* From some row of the parent; false when it has none. */
static bool take_parent(Maker *maker, const RowKey *key) {
  int32_t offset = maker->number == 0 ? 0 : choose(maker, maker->number + 1);
  if (maker->closing) offset = NUMBER_ROW;
  return take_row(maker, key, offset) || (offset > 0 && take_row(maker, key, 0));
}

/* Without a parent row: NULL where that is allowed; a reference to its own table points to the row itself. */
static void without_parent(Maker *maker, const RowKey *key) {
  const RowTable *table = maker->table;
  for (int32_t i = 0; i < key->n; i++) {
    int32_t column = key->columns[i];
    if (column < 0) continue;
    if (!table->columns.p[column].not_null && !is_rowid(table, column)) {
      maker->values[column] = S("NULL");
      return;
    }
    if (!str_eq_fold(key->parent, table->name)) continue;
    for (int32_t k = 0; k < table->columns.n; k++)
      if (str_eq_fold(table->columns.p[k].name, key->parent_columns[i])) maker->values[column] = maker->values[k];
  }
}

static void point_to_parent(Maker *maker, const RowKey *key) {
  for (int32_t i = 0; i < key->n; i++)
    if (key->columns[i] >= 0 && str_eq(maker->values[key->columns[i]], S("NULL"))) return;
  if (take_parent(maker, key)) return;
  maker->table->early |= !str_eq_fold(key->parent, maker->table->name);
  without_parent(maker, key);
}

Str row_insert(Arena *arena, const RowTable *table, const Row *row) {
  Buf buf = buf_new(arena);
  buf_str(&buf, table->conflicts ? S("INSERT OR ABORT INTO ") : S("INSERT INTO "));
  engine_name(&buf, table->name);
  for (int32_t i = 0; i < table->columns.n; i++) {
    buf_str(&buf, i == 0 ? S("(") : S(", "));
    engine_name(&buf, table->columns.p[i].name);
  }
  for (int32_t i = 0; i < table->columns.n; i++) {
    buf_str(&buf, i == 0 ? S(") VALUES (") : S(", "));
    buf_str(&buf, row->values[i]);
  }
  buf_str(&buf, table->columns.n > 0 ? S(")") : S(" DEFAULT VALUES"));
  return buf_done(&buf);
}

/* The text of the CHECK in `sql` that a constraint's name stands before; the message itself when it is no such name. */
static Str failed_expression(Str sql, Str message) {
  int32_t colon = str_find(message, S("constraint failed: "));
  if (colon < 0) return message;
  Str name = str_from(message, colon + S("constraint failed: ").n);
  int32_t at = str_find_fold(sql, str_starts(message, S("CHECK")) ? name : S(""));
  if (at <= 0) return name;
  Str rest = str_from(sql, at + name.n);
  int32_t check = str_find_fold(rest, S("check"));
  if (check < 0 || str_trim(str_sub(rest, 0, check)).n > 1) return name;
  int depth = 0, end = check;
  for (; end < rest.n; end++) {
    depth += rest.p[end] == '(' ? 1 : rest.p[end] == ')' ? -1 : 0;
    if (depth == 0 && rest.p[end] == ')') break;
  }
  return str_sub(rest, check, end);
}

/* Another value for one of the columns that the refusal speaks of (any column, when it names none). */
static void change_one(Maker *maker, const RowRefusal *why) {
  const RowTable *table = maker->table;
  Str expression = failed_expression(why->sql, why->message);
  VEC(int32_t) candidates = {0};
  for (int32_t i = 0; i < table->columns.n; i++)
    if (str_find_fold(expression, table->columns.p[i].name) >= 0) *vec_push(maker->arena, &candidates) = i;
  int32_t column = candidates.n > 0 ? candidates.p[choose(maker, candidates.n)] : choose(maker, table->columns.n);
  for (int32_t i = 0; i < table->keys.n; i++)
    for (int32_t k = 0; k < table->keys.p[i].n; k++)
      if (table->keys.p[i].columns[k] == column && take_parent(maker, &table->keys.p[i])) return;
  bool check = str_starts(why->message, S("CHECK"));
  bool own = check && choose(maker, 3) > 0;
  Strs literals = own ? value_literals(maker->arena, expression) : literals_of(maker, why->sql);
  if (literals.n == 0) literals = literals_of(maker, why->sql);
  maker->values[column] = other_value(maker, column, &literals);
  if (check) maker->table->columns.p[column].picky = true;
}

/* What the columns that CHECKs have refused hold in a row that was taken. */
static void learn(Maker *maker) {
  for (int32_t i = 0; i < maker->table->columns.n; i++) {
    RowColumn *column = &maker->table->columns.p[i];
    bool known = !column->picky || str_eq(maker->values[i], S("NULL"));
    for (int32_t k = 0; k < column->taken.n && !known; k++) known = str_eq(column->taken.p[k], maker->values[i]);
    if (!known) *vec_push(maker->arena, &column->taken) = maker->values[i];
  }
}

static bool exec(sqlite3_stmt *statement) {
  sqlite3_step(statement);
  return sqlite3_reset(statement) == SQLITE_OK;
}

/* Whether no deferred foreign key waits for a parent: the row could be committed. */
static bool settled(const Maker *maker) {
  int current = 0, most = 0;
  sqlite3_db_status(maker->engine->db, SQLITE_DBSTATUS_DEFERRED_FKS, &current, &most, 0);
  return current == 0;
}

/* One trial: SQLite and the filter are asked. */
static bool try_row(Maker *maker, const Row *row, RowRefusal *why) {
  *why = (RowRefusal){S(""), maker->table->sql};
  if (!exec(maker->save)) return false;
  bool taken = engine_run(maker->engine, maker->arena, row_insert(maker->arena, maker->table, row), &why->message) &&
               settled(maker) &&
               (!maker->filter.accept || maker->filter.accept(maker->filter.data, maker->table, row, why));
  if (!taken) exec(maker->undo);
  return exec(maker->release) && taken;
}

static bool make_row(Maker *maker) {
  const RowTable *table = maker->table;
  maker->values = arena_new(maker->arena, Str, table->columns.n + 1);
  first_values(maker);
  for (int32_t i = 0; i < table->keys.n; i++) point_to_parent(maker, &table->keys.p[i]);
  Row row = {.table = (int32_t)(table - maker->rows->tables.p), .values = maker->values};
  for (int32_t trial = 0; trial < TRIALS; trial++) {
    RowRefusal why;
    if (try_row(maker, &row, &why)) {
      *vec_push(maker->arena, &maker->rows->all) = row;
      learn(maker);
      return true;
    }
    if (table->columns.n == 0) return false;
    change_one(maker, &why);
  }
  return false;
}

/* A table whose first two rows fail takes none: no need to try the others. */
static bool fill_table(Maker *maker, int32_t each) {
  bool any = false;
  for (maker->number = 0; maker->number < each && (any || maker->number < 2); maker->number++) any |= make_row(maker);
  return any;
}

/* More rows for the tables that were filled before their parents, so that rows refer to each other all round: an
** action may come back to the table where it began. */
static void close_cycles(Maker *maker, int32_t each) {
  RowTables *tables = &maker->rows->tables;
  for (int32_t i = 0; i < tables->n; i++) {
    maker->table = &tables->p[i];
    bool more = maker->table->early;
    for (maker->number = each; more && maker->number < each + ROUND_ROWS; maker->number++) {
      maker->closing = maker->number == each;
      more = make_row(maker);
    }
  }
  maker->closing = false;
}

static void make_all(Maker *maker, int32_t each) {
  RowTables *tables = &maker->rows->tables;
  Strs *refused = &maker->rows->refused;
  VEC(RowTable *) again = {0}; /* in a cycle of references, the first table has no parent rows yet */
  for (int32_t i = 0; i < tables->n; i++) {
    maker->table = &tables->p[i];
    if (!fill_table(maker, each)) *vec_push(maker->arena, &again) = maker->table;
  }
  for (int32_t i = 0; i < again.n; i++) {
    maker->table = again.p[i];
    if (maker->table->keys.n == 0 || !fill_table(maker, each)) *vec_push(maker->arena, refused) = maker->table->name;
  }
  close_cycles(maker, each);
}

bool rows_make(Engine *engine, Arena *arena, int32_t each, RowFilter filter, Rows *rows, Str *why) {
  *rows = (Rows){0};
  if (!rows_tables(engine, arena, &rows->tables, why)) return false;
  Maker maker = {.engine = engine, .arena = arena, .rows = rows, .filter = filter, .random = 1};
  maker.save = engine_prepare(engine, arena, S("SAVEPOINT row"), why);
  maker.undo = engine_prepare(engine, arena, S("ROLLBACK TO row"), why);
  maker.release = engine_prepare(engine, arena, S("RELEASE row"), why);
  bool prepared = maker.save && maker.undo && maker.release;
  engine_triggers(engine, false);
  if (prepared) make_all(&maker, each);
  engine_triggers(engine, true);
  sqlite3_finalize(maker.save);
  sqlite3_finalize(maker.undo);
  sqlite3_finalize(maker.release);
  return prepared;
}
