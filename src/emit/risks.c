/* What depends on the rows, in words, and the query that asks them beforehand.
**
** The surprise: the query runs in the old schema but has to see what the new one will see: a column of another
** collation, a generated one of another expression, a NULL that gets the default. So it says for each column
** what the new one holds in terms of the old ones, or there is no query. */
#include "emit/risks.h"

#include <assert.h>

#include "catalog/parent.h"
#include "diff/words.h"
#include "emit/copy.h"
#include "syntax/walk.h"

Str risks_name(Arena *arena, Str name) {
  Buf buf = buf_new(arena);
  words_name(&buf, name);
  return buf_done(&buf);
}

/* The old table as the query has to call it, which runs before the renames but speaks of columns by their new names:
** "people", or "(SELECT *, name AS full_name FROM people)"; where a new name is another one's old name, the star would
** give that, and all columns are named. */
static Str original(Arena *arena, const Plan *plan, const Object *table) {
  static const Renames none = {0};
  const Renames *renames = plan->renames ? plan->renames : &none;
  const Columns *columns = &table->table->columns;
  Str name = table->name->text, empty = S("");
  Buf renamed = buf_new(arena), all = buf_new(arena);
  bool taken = false;
  renames_original(renames, &name, &empty);
  for (int32_t i = 0; i < columns->n; i++) {
    Str owner = table->name->text, old = columns->p[i].name->text, new = risks_name(arena, old);
    renames_original(renames, &owner, &old);
    buf_fmt(&all, ", %.*s", STR_ARG(risks_name(arena, old)));
    if (str_eq_fold(old, columns->p[i].name->text)) continue;
    taken = taken || columns_find(columns, old) >= 0;
    buf_fmt(&all, " AS %.*s", STR_ARG(new));
    buf_fmt(&renamed, ", %.*s AS %.*s", STR_ARG(risks_name(arena, old)), STR_ARG(new));
  }
  if (renamed.n == 0) return risks_name(arena, name);
  bool rowid = table->table->rowid_alias < 0 && !table->table->without_rowid;
  Str list = taken ? str_from(buf_done(&all), 2) : str_concat(arena, S("*"), buf_done(&renamed));
  return str_fmt(arena, "(SELECT %s%.*s FROM %.*s)", rowid ? "rowid, " : "", STR_ARG(list),
                 STR_ARG(risks_name(arena, name)));
}

static bool speaks_of_renamed(const Plan *plan, const Object *table, Str text) {
  for (int32_t i = 0; plan->renames && i < table->table->columns.n; i++) {
    Str owner = table->name->text, column = table->table->columns.p[i].name->text, new = column;
    renames_original(plan->renames, &owner, &column);
    if (!str_eq_fold(column, new) && str_find_fold(text, new) >= 0) return true;
  }
  return false;
}

/* The query without the longer form where it says none of the new names. */
static Str shortened(Arena *arena, const Plan *plan, const Object *table, Str query) {
  Str name = table->name->text, empty = S(""), call = original(arena, plan, table);
  Buf buf = buf_new(arena), rest_of = buf_new(arena);
  if (!plan->renames || call.n == 0 || call.p[0] != '(') return query;
  renames_original(plan->renames, &name, &empty);
  for (int pass = 0; pass < 2; pass++) {
    Str rest = query;
    for (int32_t at = str_find(rest, call); at >= 0; at = str_find(rest, call)) {
      buf_str(pass == 0 ? &rest_of : &buf, str_sub(rest, 0, at));
      if (pass == 1) buf_str(&buf, risks_name(arena, name));
      rest = str_from(rest, at + call.n);
    }
    buf_str(pass == 0 ? &rest_of : &buf, rest);
    if (pass == 0 && speaks_of_renamed(plan, table, buf_done(&rest_of))) return query;
  }
  return buf_done(&buf);
}

Str risks_old_table(Arena *arena, const Risk *risk) {
  return original(arena, risk->plan, risk->pair->from);
}

/* ---- what a column of the new table holds ---- */

bool risks_converted(const Risk *risk, int32_t column) {
  return risk->pair->origin[column] >= 0 && plan_converts(risk->pair, column);
}

/* Whether all that a condition asks of a column is whether it is NULL. */
static bool asks_null(const Node *expr, const Ident *column) {
  const Unary *unary = AS(Unary, UNARY, expr);
  const Binary *binary = AS(Binary, BINARY, expr);
  const Literal *right = binary ? AS(Literal, LITERAL, binary->right) : NULL;
  if (!node_mentions(expr, column)) return true;
  if (unary && unary->op == UNARY_NOT) return asks_null(unary->operand, column);
  if (unary) return unary->op >= UNARY_ISNULL && unary->operand->kind == NODE_COLUMN_REF;
  if (!binary) return false;
  if (binary->op <= BINARY_AND) return asks_null(binary->left, column) && asks_null(binary->right, column);
  bool is_null = (binary->op == BINARY_IS || binary->op == BINARY_IS_NOT) && right && right->type == LITERAL_NULL;
  return is_null && binary->left->kind == NODE_COLUMN_REF;
}

static Str in_parentheses(Arena *arena, Str value) {
  return value.n == 0 || str_starts(value, S("(SELECT ")) ? value : str_fmt(arena, "(%.*s)", STR_ARG(value));
}

/* An expression over the new table as one over the old: what columns hold that are generated anew or get a default for
** NULL is put in their place; empty where there is none, for one is converted (whether it is NULL can be asked) or new. */
static Str in_old_terms(Arena *arena, const Risk *risk, const Source *source, const Node *expr) {
  const ObjectPair *pair = risk->pair;
  Buf list = buf_new(arena);
  for (int32_t i = 0; i < pair->to->table->columns.n; i++) {
    const Ident *name = pair->to->table->columns.p[i].name;
    if (!node_mentions(expr, name) || plan_same_values(pair, i)) continue;
    if (risks_converted(risk, i) && risk->kind != RISK_GENERATED && !asks_null(expr, name)) return S("");
    if (risks_converted(risk, i) && !plan_fills_nulls(pair, i)) continue;
    Str value = risks_value(arena, risk, i);
    if (value.n == 0) return S("");
    buf_fmt(&list, "%s%.*s AS %.*s", list.n > 0 ? ", " : "", STR_ARG(value), STR_ARG(risks_name(arena, name->text)));
  }
  Str words = words_node(arena, source, expr);
  if (list.n == 0) return words;
  return str_fmt(arena, "(SELECT %.*s FROM (SELECT %.*s))", STR_ARG(words), STR_ARG(buf_done(&list)));
}

/* An expression over the old table; empty where there is none. */
Str risks_value(Arena *arena, const Risk *risk, int32_t number) {
  const ObjectPair *pair = risk->pair;
  const Column *column = &pair->to->table->columns.p[number];
  Str name = risks_name(arena, column->name->text);
  bool old = pair->origin[number] >= 0;
  if (column->generated != GENERATED_NOT) {
    if (old && plan_same_values(pair, number)) return name;
    Str value = in_old_terms(arena, risk, pair->to->source, column->generated_expr);
    return in_parentheses(arena, value);
  }
  if (!old) return S("");
  if (plan_fills_nulls(pair, number))
    return str_fmt(arena, "coalesce(%.*s, %.*s)", STR_ARG(name), STR_ARG(copy_default(arena, pair->to, column)));
  return name;
}

/* A value as a column of another affinity stores it. To compare a text with a number applies NUMERIC to it, and so tells
** whether it is one. The CASE has no affinity of its own: good for keys, not for CHECKs. */
Str risks_convert(Arena *arena, Affinity affinity, Str value) {
  const char *text = "CASE typeof(%.*s) WHEN 'blob' THEN %.*s ELSE CAST(%.*s AS TEXT) END";
  const char *number =
      "CASE WHEN typeof(%.*s) = 'text' AND %.*s = CAST(%.*s AS NUMERIC) THEN CAST(%.*s AS NUMERIC)"
      " ELSE %.*s END";
  return str_fmt(arena, affinity == AFFINITY_TEXT ? text : number, STR_ARG(value), STR_ARG(value), STR_ARG(value),
                 STR_ARG(value), STR_ARG(value));
}

/* The value of a term; *collation is the one it needs, where the old column compares by another. Empty where there is
** none. */
Str risks_term(Arena *arena, const Risk *risk, const IndexTerm *term, Str *collation) {
  const ObjectPair *pair = risk->pair;
  *collation = S("");
  assert((risk->index || term->column != TERM_EXPRESSION) && "expressions are terms of CREATE INDEX only");
  if (term->column == TERM_EXPRESSION) return in_old_terms(arena, risk, risk->index->source, term->expr);
  if (term->column < 0) return S("rowid");
  int32_t origin = pair->origin[term->column];
  const Ident *old = origin >= 0 ? pair->from->table->columns.p[origin].collation : NULL;
  if (!collation_same(term->collation, old))
    *collation = str_fmt(arena, " COLLATE %.*s", STR_ARG(term->collation ? term->collation->text : S("BINARY")));
  return risks_converted(risk, term->column) ? S("") : risks_value(arena, risk, term->column);
}

static bool may_be_null(const Risk *risk, const IndexTerm *term) {
  if (term->column < 0) return term->column == TERM_EXPRESSION;
  return !risk->pair->to->table->columns.p[term->column].not_null;
}

/* ---- keys ---- */

/* The terms as the schema writes them: "a, b COLLATE NOCASE". */
static Str key_text(Arena *arena, const Risk *risk) {
  const Object *table = risk->pair->to;
  Buf buf = buf_new(arena);
  if (!risk->index) words_name(&buf, table->table->columns.p[table->table->rowid_alias].name->text);
  for (int32_t i = 0; risk->index && i < risk->index->index->terms.n; i++) {
    const IndexTerm *term = &risk->index->index->terms.p[i];
    if (i > 0) buf_str(&buf, S(", "));
    if (term->column >= 0) words_name(&buf, table->table->columns.p[term->column].name->text);
    else if (term->expr) buf_str(&buf, words_node(arena, risk->index->source, term->expr));
    if (term->column >= 0 && !collation_same(term->collation, NULL))
      buf_fmt(&buf, " COLLATE %.*s", STR_ARG(term->collation->text));
  }
  return buf_done(&buf);
}

void risks_add_condition(Buf *buf, Str condition) {
  buf_str(buf, buf->n > 0 ? S(" AND ") : S(" WHERE "));
  buf_str(buf, condition);
}

/* As term_of, and converted where the column's type says so. */
static Str key_value(Arena *arena, const Risk *risk, const IndexTerm *term, Str *collation) {
  Str value = risks_term(arena, risk, term, collation);
  if (term->column < 0 || value.n > 0 || !risks_converted(risk, term->column)) return value;
  value = risks_value(arena, risk, term->column);
  return value.n > 0 ? risks_convert(arena, risk->pair->to->table->columns.p[term->column].affinity, value) : value;
}

static Str probe_of_key(Arena *arena, const Risk *risk) {
  Buf terms = buf_new(arena), where = buf_new(arena);
  const Index *index = risk->index ? risk->index->index : NULL;
  if (index && index->where) {
    Str condition = in_old_terms(arena, risk, risk->index->source, index->where);
    if (condition.n == 0) return condition;
    risks_add_condition(&where, in_parentheses(arena, condition));
  }
  for (int32_t i = 0; i < (index ? index->terms.n : 1); i++) {
    IndexTerm alias = {.column = risk->pair->to->table->rowid_alias};
    const IndexTerm *term = index ? &index->terms.p[i] : &alias;
    Str collation, value = key_value(arena, risk, term, &collation);
    if (value.n == 0) return S("");
    buf_fmt(&terms, "%s%.*s%.*s", i > 0 ? ", " : "", STR_ARG(value), STR_ARG(collation));
    Str not_null = str_fmt(arena, "%.*s IS NOT NULL", STR_ARG(value));
    bool said = index && index->where && str_eq_fold(words_node(arena, risk->index->source, index->where), not_null);
    if (may_be_null(risk, term) && !said) risks_add_condition(&where, not_null);
  }
  Str list = buf_done(&terms);
  return str_fmt(arena, "SELECT %.*s, count(*) FROM %.*s%.*s GROUP BY %.*s HAVING count(*) > 1", STR_ARG(list),
                 STR_ARG(risks_old_table(arena, risk)), STR_ARG(buf_done(&where)), STR_ARG(list));
}

static Str risk_of_key(Arena *arena, const Risk *risk, Str *probe) {
  *probe = probe_of_key(arena, risk);
  return str_fmt(arena, "%.*s gets a key (%.*s): fails where two rows are equal in it",
                 STR_ARG(risk->pair->to->name->text), STR_ARG(key_text(arena, risk)));
}

/* ---- foreign keys ---- */

/* A column of the row that has to find its parent, with the default that a NULL gets. */
static Str child_value(Arena *arena, const Risk *risk, int32_t number) {
  const Column *column = &risk->pair->to->table->columns.p[number];
  Str value = str_concat(arena, S("child."), risks_name(arena, column->name->text));
  if (plan_fills_nulls(risk->pair, number))
    value =
        str_fmt(arena, "coalesce(%.*s, %.*s)", STR_ARG(value), STR_ARG(copy_default(arena, risk->pair->to, column)));
  return risks_converted(risk, number) ? risks_convert(arena, column->affinity, value) : value;
}

/* The parent's columns can be asked: they are there before, and (RISK_COMPARED) by which collation is known. */
static Str probe_of_parent(Arena *arena, const Plan *plan, const Risk *risk) {
  const Object *table = risk->pair->to;
  const ForeignKey *key = &table->table->foreign_keys.p[risk->number];
  const ObjectPair *parent = compare_find_to(plan->comparison, key->parent, false);
  if (!parent || parent->kind != OBJECT_TABLE) return S("");
  Buf where = buf_new(arena), equal = buf_new(arena);
  for (int32_t i = 0; i < key->n; i++) {
    int32_t column = foreign_key_parent_column(parent->to->table, key, i);
    if (column < 0 || (parent->from && (!parent->origin || parent->origin[column] < 0))) return S("");
    if (risk->pair->origin[key->columns[i]] < 0) return S("");
    if (parent->from && plan_converts(parent, column)) return S("");
    Str child = child_value(arena, risk, key->columns[i]);
    const Column *of = &parent->to->table->columns.p[column];
    Str name = risks_name(arena, table->table->columns.p[key->columns[i]].name->text);
    if (!plan_fills_nulls(risk->pair, key->columns[i]))
      risks_add_condition(&where, str_fmt(arena, "%.*s IS NOT NULL", STR_ARG(name)));
    buf_fmt(&equal, "%sparent.%.*s = %.*s", i > 0 ? " AND " : "", STR_ARG(risks_name(arena, of->name->text)),
            STR_ARG(child));
    bool other = parent->from &&
                 !collation_same(of->collation, parent->from->table->columns.p[parent->origin[column]].collation);
    if (other) buf_fmt(&equal, " COLLATE %.*s", STR_ARG(of->collation ? of->collation->text : S("BINARY")));
  }
  if (parent->from) /* else it is new, and so without rows */
    risks_add_condition(&where, str_fmt(arena, "NOT EXISTS (SELECT 1 FROM %.*s AS parent WHERE %.*s)",
                                        STR_ARG(original(arena, plan, parent->from)), STR_ARG(buf_done(&equal))));
  return str_fmt(arena, "SELECT count(*) FROM %.*s AS child%.*s", STR_ARG(risks_old_table(arena, risk)),
                 STR_ARG(buf_done(&where)));
}

static Str risk_of_parent(Arena *arena, const Plan *plan, const Risk *risk, Str *probe) {
  Str table = risk->pair->to->name->text, parent = risk->pair->to->table->foreign_keys.p[risk->number].parent->text;
  *probe = probe_of_parent(arena, plan, risk);
  if (risk->kind == RISK_COMPARED)
    return str_fmt(arena,
                   "%.*s refers to %.*s, which compares by another collation: fails where a row has no parent any "
                   "more",
                   STR_ARG(table), STR_ARG(parent));
  if (risk->kind == RISK_CONVERTED)
    return str_fmt(arena,
                   "%.*s refers to %.*s by values that are converted ('007' to 7): fails where a row has no parent any "
                   "more",
                   STR_ARG(table), STR_ARG(parent));
  if (risk->kind == RISK_DEFAULT)
    return str_fmt(arena, "%.*s refers to %.*s, and a NULL gets the default: fails where that has no parent",
                   STR_ARG(table), STR_ARG(parent));
  return str_fmt(arena, "%.*s gets a foreign key to %.*s: fails where a row has no parent", STR_ARG(table),
                 STR_ARG(parent));
}

/* ---- checks ---- */

static Str risk_of_check(Arena *arena, const Risk *risk, Str *probe) {
  const Object *table = risk->pair->to;
  const CheckConstraint *check = &table->table->checks.p[risk->number];
  *probe = risks_probe_check(arena, risk, check->expr);
  return str_fmt(arena, "%.*s gets %.*s: fails where a row breaks it", STR_ARG(table->name->text),
                 STR_ARG(words_check(arena, table, check)));
}

/* ---- columns ---- */

static Str risk_of_generated(Arena *arena, const Risk *risk, Str *probe) {
  const Object *table = risk->pair->to;
  Str value = risks_value(arena, risk, risk->number);
  if (value.n > 0)
    *probe = str_fmt(arena, "SELECT count(*) FROM %.*s WHERE %.*s IS NULL", STR_ARG(risks_old_table(arena, risk)),
                     STR_ARG(value));
  return str_fmt(arena, "%.*s.%.*s is generated and NOT NULL: fails where its expression is NULL",
                 STR_ARG(table->name->text), STR_ARG(table->table->columns.p[risk->number].name->text));
}

static Str risk_of_type(Arena *arena, const Risk *risk, Str *probe) {
  const Object *table = risk->pair->to;
  const Column *column = &table->table->columns.p[risk->number];
  Str name = risks_name(arena, column->name->text);
  *probe = str_fmt(arena, "SELECT typeof(%.*s), count(*) FROM %.*s GROUP BY 1", STR_ARG(name),
                   STR_ARG(risks_old_table(arena, risk)));
  return str_fmt(arena, "%.*s.%.*s becomes %.*s: values are converted%s", STR_ARG(table->name->text),
                 STR_ARG(column->name->text), STR_ARG(column->type.n > 0 ? column->type : S("untyped")),
                 table->table->strict ? ", and what can't be is refused (STRICT)" : "");
}

/* What a STRICT column of a type takes, besides NULL, of values that its affinity has been applied to already. */
static const char *taken_types(Affinity affinity) {
  switch (affinity) {
  case AFFINITY_TEXT:
    return "'text', 'integer', 'real'";
  case AFFINITY_INTEGER:
    return "'integer'";
  case AFFINITY_REAL:
    return "'real', 'integer'";
  default:
    return "'blob'";
  }
}

static Str risk_of_strict(Arena *arena, const Risk *risk, Str *probe) {
  const ObjectPair *pair = risk->pair;
  Buf where = buf_new(arena);
  for (int32_t i = 0; i < pair->to->table->columns.n; i++) {
    const Column *column = &pair->to->table->columns.p[i];
    bool stored = column->generated != GENERATED_NOT;
    if (!plan_strict_refuses(pair, i) || (!stored && plan_converts(pair, i))) continue;
    Str value = stored ? risks_value(arena, risk, i) : risks_name(arena, column->name->text);
    if (value.n == 0) continue;
    buf_fmt(&where, "%stypeof(%.*s) NOT IN (%s, 'null')", where.n > 0 ? " OR " : "", STR_ARG(value),
            taken_types(column->affinity));
  }
  if (where.n > 0)
    *probe = str_fmt(arena, "SELECT count(*) FROM %.*s WHERE %.*s", STR_ARG(risks_old_table(arena, risk)),
                     STR_ARG(buf_done(&where)));
  return str_fmt(arena, "%.*s is STRICT: fails where a value is not of its column's type",
                 STR_ARG(pair->to->name->text));
}

static Str risk_of_rowid(Arena *arena, const Risk *risk, Str *probe) {
  Str table = risk->pair->to->name->text, column = risk->pair->to->table->columns.p[risk->number].name->text;
  *probe = str_fmt(arena, "SELECT typeof(%.*s), count(*) FROM %.*s GROUP BY 1", STR_ARG(risks_name(arena, column)),
                   STR_ARG(risks_old_table(arena, risk)));
  return str_fmt(arena, "%.*s.%.*s becomes the rowid: fails where a value is no integer, and a NULL gets a number",
                 STR_ARG(table), STR_ARG(column));
}

static Str risk_of_null(Arena *arena, const Risk *risk, Str *probe) {
  Str table = risk->pair->to->name->text, column = risk->pair->to->table->columns.p[risk->number].name->text;
  if (risk->kind == RISK_NULL) {
    *probe = str_fmt(arena, "SELECT count(*) FROM %.*s WHERE %.*s IS NULL", STR_ARG(risks_old_table(arena, risk)),
                     STR_ARG(risks_name(arena, column)));
    return str_fmt(arena, "%.*s.%.*s becomes NOT NULL without a default: fails where it is NULL", STR_ARG(table),
                   STR_ARG(column));
  }
  Filler filler = rebuild_filler(risk->pair, risk->number);
  Str value = filler.rowid ? S("their rowid") : filler.value;
  return str_fmt(
      arena,
      "%.*s.%.*s is new, NOT NULL%s and without a default: rows that are there get %.*s; put something better "
      "into the INSERT INTO %.*s",
      STR_ARG(table), STR_ARG(column), risk->kind == RISK_UNFILLED ? ", in a key" : "", STR_ARG(value), STR_ARG(table));
}

static Str risk_words(Arena *arena, const Plan *plan, const Risk *risk, Str *probe) {
  *probe = S("");
  switch (risk->kind) {
  case RISK_UNIQUE:
    return risk_of_key(arena, risk, probe);
  case RISK_PARENT:
  case RISK_DEFAULT:
  case RISK_COMPARED:
  case RISK_CONVERTED:
    return risk_of_parent(arena, plan, risk, probe);
  case RISK_CHECK:
    return risk_of_check(arena, risk, probe);
  case RISK_GENERATED:
    return risk_of_generated(arena, risk, probe);
  case RISK_TYPE:
    return risk_of_type(arena, risk, probe);
  case RISK_STRICT:
    return risk_of_strict(arena, risk, probe);
  case RISK_ROWID:
    return risk_of_rowid(arena, risk, probe);
  case RISK_NULL:
  case RISK_FILLED:
  case RISK_UNFILLED:
    break;
  }
  return risk_of_null(arena, risk, probe);
}

Str migration_risk(Arena *arena, const Plan *plan, const Risk *risk, Str *probe) {
  Str words = risk_words(arena, plan, risk, probe);
  *probe = shortened(arena, plan, risk->pair->from, *probe);
  return words;
}
