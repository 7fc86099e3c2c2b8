/* What in a refused statement is to blame, and what stands against it; see trials.h.
**
** SQLite says what was broken, not where. So the rows of VALUES are run again one after another, in the database as it was
** when the statement failed, and the message is read for the columns that it names. */
#include "base/buf.h"
#include "prove/trials.h"
#include "syntax/walk.h"

typedef struct Blamer {
  const Catalog *catalog;
  Arena *arena;
  Engine *engine;
  Trial *trial;
  const Source *source;
  const Object *table; /* that is written to, as it was before */
} Blamer;

enum { BLAMED_MAX = 16 };

/* Columns of the table, by their numbers. */
typedef struct Blamed {
  int32_t p[BLAMED_MAX], n;
} Blamed;

static Str behind(Str text, Str word) {
  int32_t at = str_find(text, word);
  return at < 0 ? (Str){0} : str_from(text, at + word.n);
}

/* The columns that "t.a, t.b" names; none where it speaks of another table, one that a trigger writes to. */
static Blamed named_columns(const Object *table, Str list) {
  Blamed named = {0};
  while (list.n) {
    int32_t found = -1;
    Str rest = behind(list, S("."));
    if (list.n != table->name->text.n + 1 + rest.n || !str_starts(list, table->name->text)) return (Blamed){0};
    for (int32_t c = 0; c < table->table->columns.n && found < 0; c++) {
      Str name = table->table->columns.p[c].name->text, more = str_from(rest, name.n < rest.n ? name.n : rest.n);
      if (!str_starts(rest, name) || (more.n && !str_starts(more, S(", ")))) continue;
      found = c;
      list = more.n ? str_from(more, 2) : more;
    }
    if (found < 0 || named.n == BLAMED_MAX) return (Blamed){0};
    named.p[named.n++] = found;
  }
  return named;
}

static Str column_names(const Blamer *b, const Object *table, const int32_t *columns, int32_t n) {
  Buf names = buf_new(b->arena);
  for (int32_t i = 0; i < n; i++) {
    if (i) buf_str(&names, S(", "));
    engine_name(&names, table->table->columns.p[columns[i]].name->text);
  }
  return buf_done(&names);
}

/* Which columns a CHECK reads. */
typedef struct Reads {
  const Table *table;
  Blamed columns;
} Reads;

static Walk enter_reads(Node *node, void *data) {
  Reads *reads = data;
  const ColumnRef *ref = AS(ColumnRef, COLUMN_REF, node);
  int32_t column = ref ? table_column(reads->table, ref->column.id) : -1;
  bool known = column < 0;
  for (int32_t i = 0; i < reads->columns.n; i++) known |= reads->columns.p[i] == column;
  if (!known && reads->columns.n < BLAMED_MAX) reads->columns.p[reads->columns.n++] = column;
  return WALK_CONTINUE;
}

/* The CHECK that a message names or repeats. */
static const CheckConstraint *named_check(const Object *table, Str said) {
  for (int32_t i = 0; i < table->table->checks.n; i++) {
    const CheckConstraint *check = &table->table->checks.p[i];
    Str text = check->name ? check->name->text : source_text(table->source, check->expr->first, check->expr->last);
    if (str_eq(text, said)) return check;
  }
  return NULL;
}

/* The unique index with these columns and no others. */
static const Object *unique_index(const Blamer *b, const Blamed *columns) {
  for (int32_t i = 0; i < b->table->table->indexes.n; i++) {
    const Object *index = b->table->table->indexes.p[i];
    bool same = index->index->unique && index->index->terms.n == columns->n &&
                object_alive_before(index, (Moment)b->trial->statement);
    for (int32_t k = 0; same && k < columns->n; k++) same = index->index->terms.p[k].column == columns->p[k];
    if (same) return index;
  }
  return NULL;
}

/* What a message speaks of: columns, and the place of what they break. */
static Blamed read_message(const Blamer *b) {
  Str message = b->trial->message;
  const Table *table = b->table->table;
  if (str_starts(message, S("CHECK"))) {
    const CheckConstraint *check = named_check(b->table, behind(message, S("failed: ")));
    if (!check) return (Blamed){0};
    Reads reads = {.table = table};
    node_walk(check->expr, enter_reads, NULL, &reads);
    b->trial->other = check->place;
    return reads.columns;
  }
  if (str_starts(message, S("datatype mismatch")) && table->rowid_alias >= 0) {
    b->trial->other = table->columns.p[table->rowid_alias].name_place;
    return (Blamed){{table->rowid_alias}, 1};
  }
  if (str_find(message, S("failed: index '")) >= 0) {
    for (int32_t i = 0; i < table->indexes.n; i++)
      if (str_find(message, table->indexes.p[i]->name->text) >= 0) b->trial->other = table->indexes.p[i]->name_place;
    return (Blamed){0};
  }
  bool stored = str_starts(message, S("cannot store "));
  Blamed named = named_columns(b->table, behind(message, stored ? S(" column ") : S("failed: ")));
  if (!named.n) return named;
  b->trial->columns = column_names(b, b->table, named.p, named.n);
  const Object *index = str_starts(message, S("UNIQUE")) ? unique_index(b, &named) : NULL;
  b->trial->other = index ? index->name_place : table->columns.p[named.p[0]].name_place;
  return named;
}

/* ---- rows of VALUES ---- */

static const Node *value_of(const Insert *insert, const Table *table, int32_t column, const NodeList *row) {
  int32_t n = trials_value_of(insert, table, column);
  return n >= 0 && n < row->n ? row->p[n] : NULL;
}

static Str value_text(const Insert *insert, const Object *table, const Source *source, int32_t column,
                      const NodeList *row) {
  const Node *value = value_of(insert, table->table, column, row);
  return value ? source_text(source, value->first, value->last) : (Str){0};
}

static const Values *only_values(const Insert *insert) {
  const Select *select = AS(Select, SELECT, insert->select);
  return select && select->cores.n == 1 ? AS(Values, VALUES, select->cores.p[0]) : NULL;
}

static const NodeList *row_items(const Values *values, int32_t r) {
  return &THE(RowValue, ROW_VALUE, values->rows.p[r])->items;
}

/* The statement with one of its rows. */
static Str with_row(const Blamer *b, const Values *values, int32_t r) {
  const Statement *statement = b->catalog->statements.p[b->trial->statement].statement;
  const Node *row = values->rows.p[r], *last = values->rows.p[values->rows.n - 1];
  Buf sql = buf_new(b->arena);
  buf_str(&sql, source_text(b->source, statement->first, values->rows.p[0]->first - 1));
  buf_char(&sql, ' ');
  buf_str(&sql, source_text(b->source, row->first, row->last));
  buf_char(&sql, ' ');
  if (statement->last > last->last) buf_str(&sql, source_text(b->source, last->last + 1, statement->last));
  return buf_done(&sql);
}

/* The row that SQLite refuses with the statement's message, or one of its kind; -1 where none is. */
static int32_t refused_row(const Blamer *b, const Insert *insert, const Values *values) {
  Str why;
  bool partly = insert->conflict == CONFLICT_FAIL || insert->conflict == CONFLICT_ROLLBACK;
  if (values->rows.n == 1 || partly) return partly ? -1 : 0;
  for (int32_t r = 0; r < values->rows.n; r++)
    if (!engine_run(b->engine, b->arena, with_row(b, values, r), &why) && str_eq(why, b->trial->message)) return r;
  return -1;
}

/* What a row says in some columns; empty where it leaves one of them out. */
static Str key_text(const Blamer *b, const Insert *insert, const Object *table, const Source *source,
                    const NodeList *row, const int32_t *columns, int32_t n) {
  Buf key = buf_new(b->arena);
  for (int32_t i = 0; i < n; i++) {
    Str text = value_text(insert, table, source, columns[i], row);
    if (!text.n) return text;
    buf_str(&key, text);
    buf_char(&key, 0);
  }
  return buf_done(&key);
}

/* The last row before that says the same in these columns. */
static Place same_row(const Blamer *b, const Insert *insert, const Values *values, int32_t r, const Blamed *columns) {
  Place found = PLACE_NONE;
  Str wanted = key_text(b, insert, b->table, b->source, row_items(values, r), columns->p, columns->n);
  for (int32_t s = 1; wanted.n && s <= b->trial->statement; s++) {
    const Source *source = b->catalog->statements.p[s].statement->source;
    const Insert *other = AS(Insert, INSERT, b->catalog->statements.p[s].statement->node);
    const Values *rows = other && ident_same(other->table.id, insert->table.id) ? only_values(other) : NULL;
    const Object *table = rows ? catalog_find_kind(b->catalog, OBJECT_TABLE, other->table.id, (Moment)s - 1) : NULL;
    Blamed there = {.n = columns->n};
    bool known = table != NULL;
    for (int32_t c = 0; known && c < columns->n; c++) {
      there.p[c] = table_column(table->table, b->table->table->columns.p[columns->p[c]].name);
      known = there.p[c] >= 0;
    }
    for (int32_t k = 0; known && k < (s == b->trial->statement ? r : rows->rows.n); k++)
      if (str_eq(wanted, key_text(b, other, table, source, row_items(rows, k), there.p, there.n)))
        found = node_place(source, rows->rows.p[k]);
  }
  return found;
}

/* The first literal row that says what one before it says, in the columns of a unique index that is to be made. */
static void blame_index(const Blamer *b, const CreateIndex *create) {
  Map seen = {0};
  Blamed columns = named_columns(b->table, behind(b->trial->message, S("failed: ")));
  for (int32_t s = 1; columns.n && s < b->trial->statement; s++) {
    const Source *source = b->catalog->statements.p[s].statement->source;
    const Insert *insert = AS(Insert, INSERT, b->catalog->statements.p[s].statement->node);
    const Values *rows = insert && ident_same(insert->table.id, create->table.id) ? only_values(insert) : NULL;
    const Object *table = rows ? catalog_find_kind(b->catalog, OBJECT_TABLE, insert->table.id, (Moment)s - 1) : NULL;
    if (!table || table->table->columns.n > b->table->table->columns.n) continue;
    for (int32_t k = 0; k < rows->rows.n; k++) {
      Str key = key_text(b, insert, b->table, source, row_items(rows, k), columns.p, columns.n);
      void **slot = key.n ? map_slot(b->arena, &seen, key) : NULL;
      if (slot && *slot) {
        b->trial->other = node_place(source, rows->rows.p[k]);
        b->trial->repeated = true;
        return;
      }
      if (slot) *slot = rows->rows.p[k];
    }
  }
}

static void blame_insert(const Blamer *b, const Insert *insert) {
  const Values *values = only_values(insert);
  Blamed columns = read_message(b);
  int32_t r = values ? refused_row(b, insert, values) : -1;
  if (r < 0) return;
  const Node *value = columns.n == 1 ? value_of(insert, b->table->table, columns.p[0], row_items(values, r)) : NULL;
  b->trial->at = node_place(b->source, value ? value : values->rows.p[r]);
  if (!columns.n || !str_starts(b->trial->message, S("UNIQUE"))) return;
  Place same = same_row(b, insert, values, r, &columns);
  b->trial->repeated = !place_is_none(same);
  if (b->trial->repeated) b->trial->other = same;
}

/* The first assignment to one of some columns. */
static void blame_assignment(const Blamer *b, const Update *update, const Table *table, const int32_t *columns,
                             int32_t n) {
  for (int32_t i = update->sets.n - 1; i >= 0; i--) {
    const Assignment *set = THE(Assignment, ASSIGNMENT, update->sets.p[i]);
    for (int32_t k = 0; k < set->columns.n; k++) {
      int32_t column = table_column(table, THE(ColumnName, COLUMN_NAME, set->columns.p[k])->name.id);
      for (int32_t c = 0; c < n; c++)
        if (columns[c] == column) b->trial->at = node_place(b->source, &set->head);
    }
  }
}

static void blame_update(const Blamer *b, const Update *update) {
  Blamed columns = read_message(b);
  blame_assignment(b, update, b->table->table, columns.p, columns.n);
}

/* ---- foreign keys ---- */

/* The value in a statement's rows that a row of the child has in its key. */
static void blame_value(const Blamer *b, const Object *child, const ForeignKey *key, Str rowid) {
  const Insert *insert = AS(Insert, INSERT, b->catalog->statements.p[b->trial->statement].statement->node);
  const Values *values = insert && ident_same(insert->table.id, child->name) ? only_values(insert) : NULL;
  if (!values || !rowid.n) return;
  Buf sql = buf_new(b->arena);
  Str why;
  buf_str(&sql, S("SELECT "));
  engine_name(&sql, child->table->columns.p[key->columns[0]].name->text);
  buf_str(&sql, S(" FROM "));
  engine_name(&sql, child->name->text);
  buf_str(&sql, S(" WHERE rowid = "));
  buf_str(&sql, rowid);
  sqlite3_stmt *select = engine_prepare(b->engine, b->arena, buf_done(&sql), &why);
  Str text = engine_next(b->engine, select) ? engine_text(select, b->arena, 0) : (Str){0};
  sqlite3_finalize(select);
  for (int32_t r = 0; text.n && r < values->rows.n; r++) {
    const Node *value = value_of(insert, child->table, key->columns[0], row_items(values, r));
    if (!value || !str_eq(str_dequote(b->arena, source_text(b->source, value->first, value->last)), text)) continue;
    b->trial->at = node_place(b->source, value);
    return;
  }
}

/* Asks SQLite for a row that refers to nothing, once the statement has gone through with its keys deferred. */
static void blame_key(const Blamer *b, bool again) {
  Str why;
  const Statement *statement = b->catalog->statements.p[b->trial->statement].statement;
  if (again && (!engine_run(b->engine, b->arena, S("PRAGMA defer_foreign_keys=ON"), &why) ||
                !engine_run(b->engine, b->arena, statement_sql(statement), &why)))
    return;
  sqlite3_stmt *check = engine_prepare(b->engine, b->arena, S("PRAGMA foreign_key_check"), &why);
  if (engine_next(b->engine, check)) {
    Str table = engine_text(check, b->arena, 0), rowid = engine_text(check, b->arena, 1);
    b->trial->parent = engine_text(check, b->arena, 2);
    int32_t number = sqlite3_column_int(check, 3); /* SQLite counts them from the last */
    const Object *child = NULL;
    for (int32_t i = 0; i < b->catalog->versions.n && !child; i++) {
      const Object *object = b->catalog->versions.p[i];
      if (object->kind == OBJECT_TABLE && str_eq(object->name->text, table) && !object->poisoned &&
          object_alive(object, (Moment)b->trial->statement) && number < object->table->foreign_keys.n)
        child = object;
    }
    if (child) {
      const ForeignKey *key = &child->table->foreign_keys.p[child->table->foreign_keys.n - 1 - number];
      b->trial->child = child->name->text;
      b->trial->columns = column_names(b, child, key->columns, key->n);
      b->trial->other = key->place;
      blame_value(b, child, key, rowid);
      const Update *update = AS(Update, UPDATE, statement->node);
      if (update && ident_same(update->table.id, child->name))
        blame_assignment(b, update, child->table, key->columns, key->n);
    }
  }
  sqlite3_finalize(check);
}

void trials_blame(const Catalog *catalog, Arena *arena, Engine *engine, Trial *trial, bool committing) {
  const Statement *statement = catalog->statements.p[trial->statement].statement;
  Blamer b = {catalog, arena, engine, trial, statement->source, NULL};
  if (str_starts(trial->message, S("FOREIGN KEY"))) {
    blame_key(&b, !committing);
    return;
  }
  const Insert *insert = AS(Insert, INSERT, statement->node);
  const Update *update = AS(Update, UPDATE, statement->node);
  const CreateIndex *create = AS(CreateIndex, CREATE_INDEX, statement->node);
  const Ident *name = insert ? insert->table.id : update ? update->table.id : create ? create->table.id : NULL;
  if (!name || !trial->statement) return;
  b.table = catalog_find_kind(catalog, OBJECT_TABLE, name, (Moment)trial->statement - 1);
  if (!b.table || b.table->poisoned || b.table->table->kind != TABLE_ORDINARY) return;
  if (insert) blame_insert(&b, insert);
  else if (update) blame_update(&b, update);
  else blame_index(&b, create);
}
