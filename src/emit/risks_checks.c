/* Which rows break a CHECK, asked before the columns that it reads are what the new schema makes of them.
**
** The surprise: an affinity can't be given to a value without changing it, and a comparison is made by affinities. So
** rows whose value is converted and rows that keep theirs are counted apart. */
#include "emit/risks.h"

#include "catalog/affinity.h"
#include "diff/words.h"
#include "syntax/walk.h"

/* Of a column that is converted: rows whose value it is, and those that keep theirs, be they blobs or no numbers. A
** CHECK that compares the column applies its affinity to the other side, and of all values only what is cast has one.
** What keeps its value needs none, but for the order of texts. Where the CHECK can't tell, all are counted at once. */
typedef enum RowsKind { ROWS_ALL, ROWS_CAST, ROWS_LEFT } RowsKind;

/* Columns whose values or whose affinity are not those of the old one. */
static bool is_cast(const Risk *risk, int32_t column) {
  const ObjectPair *pair = risk->pair;
  const Column *to = &pair->to->table->columns.p[column];
  bool typed = to->affinity == AFFINITY_TEXT || affinity_is_numeric(to->affinity);
  return pair->origin[column] >= 0 && typed && to->generated == GENERATED_NOT &&
         (plan_converts(pair, column) || plan_fills_nulls(pair, column));
}

/* CAST leaves 1.0 as it is under NUMERIC, where a column makes 1 of it. */
static Str cast_value(Arena *arena, const ObjectPair *pair, int32_t column, Str value) {
  Affinity affinity = pair->to->table->columns.p[column].affinity;
  Affinity before = pair->from->table->columns.p[pair->origin[column]].affinity;
  if (affinity == AFFINITY_TEXT || affinity == AFFINITY_REAL)
    return str_fmt(arena, "CAST(%.*s AS %s)", STR_ARG(value), affinity == AFFINITY_TEXT ? "TEXT" : "REAL");
  bool real = before == AFFINITY_REAL || before == AFFINITY_BLOB || before == AFFINITY_NONE;
  if (!real && !plan_fills_nulls(pair, column)) return str_fmt(arena, "CAST(%.*s AS NUMERIC)", STR_ARG(value));
  return str_fmt(arena,
                 "CAST(CASE WHEN %.*s = CAST(%.*s AS INTEGER) THEN CAST(%.*s AS INTEGER) ELSE %.*s END AS NUMERIC)",
                 STR_ARG(value), STR_ARG(value), STR_ARG(value), STR_ARG(value));
}

static Str cast_condition(Arena *arena, Affinity affinity, Str value, RowsKind rows) {
  if (affinity == AFFINITY_TEXT)
    return str_fmt(arena, "typeof(%.*s) %s 'blob'", STR_ARG(value), rows == ROWS_LEFT ? "=" : "<>");
  return str_fmt(arena,
                 rows == ROWS_LEFT
                     ? "typeof(%.*s) = 'blob' OR typeof(%.*s) = 'text' AND %.*s <> CAST(%.*s AS NUMERIC)"
                     : "typeof(%.*s) <> 'blob' AND (typeof(%.*s) <> 'text' OR %.*s = CAST(%.*s AS NUMERIC))",
                 STR_ARG(value), STR_ARG(value), STR_ARG(value), STR_ARG(value));
}

/* Whether a row can keep its value though the column is converted. */
static bool leaves_rows(const ObjectPair *pair, int32_t column) {
  const Column *from = &pair->from->table->columns.p[pair->origin[column]];
  if (pair->from->table->rowid_alias == pair->origin[column]) return false;
  bool typed = pair->from->table->strict && !str_eq_fold(from->type, S("any"));
  return !typed || (from->affinity == AFFINITY_TEXT ? affinity_is_numeric(pair->to->table->columns.p[column].affinity)
                                                    : !affinity_is_numeric(from->affinity));
}

/* A number, NULL, or a column of numbers. */
static bool is_number(const Object *table, const Node *node) {
  const Unary *unary = AS(Unary, UNARY, node);
  const Literal *literal = AS(Literal, LITERAL, node);
  const ColumnRef *ref = AS(ColumnRef, COLUMN_REF, node);
  if (unary) return (unary->op == UNARY_MINUS || unary->op == UNARY_PLUS) && is_number(table, unary->operand);
  if (literal) return literal->type != LITERAL_STRING && literal->type < LITERAL_BLOB;
  int32_t column = ref ? table_column(table->table, ref->column.id) : -1;
  return column >= 0 && affinity_is_numeric(table->table->columns.p[column].affinity);
}

typedef struct OrderSearch {
  const Object *table;
  bool texts;
} OrderSearch;

static Walk find_order(Node *node, void *data) {
  OrderSearch *search = data;
  const Binary *binary = AS(Binary, BINARY, node);
  const Between *between = AS(Between, BETWEEN, node);
  const Object *table = search->table;
  if (binary && binary->op >= BINARY_LT && binary->op <= BINARY_GE)
    search->texts = search->texts || !is_number(table, binary->left) || !is_number(table, binary->right);
  if (between)
    search->texts = search->texts || !is_number(table, between->operand) || !is_number(table, between->low) ||
                    !is_number(table, between->high);
  return WALK_CONTINUE;
}

/* Whether texts that are no numbers might be put in order with other texts, which a column of numbers takes for
** numbers where it can. */
static bool orders_texts(const Risk *risk, const Node *expr) {
  OrderSearch search = {risk->pair->to, false};
  node_walk((Node *)expr, find_order, NULL, &search);
  return search.texts;
}

/* Whether the column keeps its values, but is compared without an affinity from now on. */
static bool loses_affinity(const ObjectPair *pair, int32_t column) {
  const Column *to = &pair->to->table->columns.p[column];
  bool old = pair->origin[column] >= 0 && to->generated == GENERATED_NOT;
  return old && to->affinity != pair->from->table->columns.p[pair->origin[column]].affinity &&
         !affinity_is_numeric(to->affinity) && to->affinity != AFFINITY_TEXT;
}

/* A column without affinity beside one of TEXT: to that, its values stay what they are, and an expression's do not. */
static bool untyped_meets_text(const Object *table, int32_t column, const Node *expr) {
  const Columns *columns = &table->table->columns;
  bool typed = affinity_is_numeric(columns->p[column].affinity) || columns->p[column].affinity == AFFINITY_TEXT, meets = false;
  for (int32_t i = 0; i < columns->n && !typed && !meets; i++)
    meets = columns->p[i].affinity == AFFINITY_TEXT && node_mentions(expr, columns->p[i].name);
  return meets;
}

/* The old table with the columns that an expression reads as the new one has them; empty where there is none. */
static Str seen_as_new(Arena *arena, const Risk *risk, const Node *expr, RowsKind rows) {
  const ObjectPair *pair = risk->pair;
  Buf buf = buf_new(arena), where = buf_new(arena);
  bool plain = true;
  for (int32_t i = 0; i < pair->to->table->columns.n; i++) {
    const Column *column = &pair->to->table->columns.p[i];
    if (!node_mentions(expr, column->name)) continue;
    IndexTerm term = {.column = i, .collation = column->collation};
    Str collation, value = risks_term(arena, risk, &term, &collation), name = risks_name(arena, column->name->text);
    if (rows == ROWS_ALL && risks_converted(risk, i)) {
      value = risks_convert(arena, column->affinity, risks_value(arena, risk, i));
    } else if (rows != ROWS_ALL && is_cast(risk, i)) {
      Str old = risks_value(arena, risk, i);
      if (leaves_rows(pair, i)) risks_add_condition(&where, cast_condition(arena, column->affinity, old, rows));
      value = rows == ROWS_LEFT ? str_concat(arena, S("+"), old) : cast_value(arena, pair, i, old);
    } else if (value.n > 0 && loses_affinity(pair, i)) {
      value = str_concat(arena, S("+"), value);
    }
    bool same = str_eq(value, name) && collation.n == 0;
    if (value.n == 0 || (!same && untyped_meets_text(pair->to, i, expr))) return S("");
    plain = plain && same;
    buf_fmt(&buf, "%s%.*s%.*s", buf.n > 0 ? ", " : "", STR_ARG(value), STR_ARG(collation));
    if (!same) buf_fmt(&buf, " AS %.*s", STR_ARG(name));
  }
  if (plain) return risks_old_table(arena, risk);
  return str_fmt(arena, "(SELECT %.*s FROM %.*s%.*s)", STR_ARG(buf_done(&buf)), STR_ARG(risks_old_table(arena, risk)),
                 STR_ARG(buf_done(&where)));
}

/* The one column that the expression reads and whose values have to be cast; -1 for none, -2 for several. */
static int32_t cast_column(const Risk *risk, const Node *expr) {
  int32_t found = -1;
  for (int32_t i = 0; i < risk->pair->to->table->columns.n; i++)
    if (is_cast(risk, i) && node_mentions(expr, risk->pair->to->table->columns.p[i].name)) found = found == -1 ? i : -2;
  return found;
}

static Str count_broken(Arena *arena, const Risk *risk, const Node *expr, RowsKind rows) {
  Str from = seen_as_new(arena, risk, expr, rows);
  if (from.n == 0) return from;
  return str_fmt(arena, "SELECT count(*) FROM %.*s WHERE NOT (%.*s)", STR_ARG(from),
                 STR_ARG(words_node(arena, risk->pair->to->source, expr)));
}

/* Whether a literal or column is what a column of the affinity is compared with anyway. */
static bool is_kin(const Object *table, Affinity affinity, const Node *node) {
  const Literal *literal = AS(Literal, LITERAL, node);
  const ColumnRef *ref = AS(ColumnRef, COLUMN_REF, node);
  if (affinity_is_numeric(affinity)) return is_number(table, node);
  int32_t column = ref ? table_column(table->table, ref->column.id) : -1;
  if (column >= 0) return table->table->columns.p[column].affinity == AFFINITY_TEXT;
  return literal && (literal->type == LITERAL_STRING || literal->type == LITERAL_NULL);
}

typedef struct KinSearch {
  const Object *table;
  Affinity affinity;
  bool strangers;
} KinSearch;

static Walk find_strangers(Node *node, void *data) {
  KinSearch *search = data;
  const Binary *binary = AS(Binary, BINARY, node);
  const Between *between = AS(Between, BETWEEN, node);
  const In *in = AS(In, IN, node);
  const Node *of[] = {binary    ? binary->left
                      : between ? between->operand
                      : in      ? in->operand
                                : NULL,
                      binary    ? binary->right
                      : between ? between->low
                                : NULL,
                      between ? between->high : NULL};
  bool compares = between || in || (binary && binary->op >= BINARY_EQ && binary->op <= BINARY_IS_NOT_DISTINCT_FROM);
  for (size_t i = 0; i < sizeof of / sizeof *of && compares; i++)
    search->strangers = search->strangers || (of[i] && !is_kin(search->table, search->affinity, of[i]));
  for (int32_t i = 0; in && i < in->list.n; i++)
    search->strangers = search->strangers || !is_kin(search->table, search->affinity, in->list.p[i]);
  bool shown = node->kind == NODE_FUNCTION || node->kind == NODE_LIKE || (binary && binary->op >= BINARY_CONCAT);
  search->strangers = search->strangers || node->kind == NODE_CASE || node->kind == NODE_CAST || (in && !in->list.n) ||
                      (shown && affinity_is_numeric(search->affinity));
  return WALK_CONTINUE;
}

/* Whether the column can be asked without its affinity: all that it is compared with is of its kind, and so is the default
** that NULLs get; a number's form (1 or 1.0) does not show. */
static bool affinity_tells_nothing(const Risk *risk, const Node *expr, int32_t column) {
  const Column *to = &risk->pair->to->table->columns.p[column];
  KinSearch search = {risk->pair->to, to->affinity, false};
  if (plan_fills_nulls(risk->pair, column) && !is_kin(risk->pair->to, to->affinity, to->default_expr)) return false;
  node_walk((Node *)expr, find_strangers, NULL, &search);
  return !search.strangers;
}

Str risks_probe_check(Arena *arena, const Risk *risk, const Node *expr) {
  int32_t column = cast_column(risk, expr);
  if (column == -1 || (column >= 0 && affinity_tells_nothing(risk, expr, column)))
    return count_broken(arena, risk, expr, ROWS_ALL);
  if (column < 0) return S("");
  Str cast = count_broken(arena, risk, expr, ROWS_CAST);
  if (cast.n == 0 || !leaves_rows(risk->pair, column)) return cast;
  bool numbers = affinity_is_numeric(risk->pair->to->table->columns.p[column].affinity);
  if (numbers && orders_texts(risk, expr)) return S("");
  return str_fmt(arena, "SELECT (%.*s) + (%.*s)", STR_ARG(cast), STR_ARG(count_broken(arena, risk, expr, ROWS_LEFT)));
}
