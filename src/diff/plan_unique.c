/* Which keys of the new schema the rows that are there hold anyway.
**
** The surprise: no key need be new for rows to clash. A column that becomes NOCASE makes 'a' and 'A' equal,
** a NULL that gets the default is no longer different from the next one, and another generated
** expression is another value; a key of fewer columns is a stricter one. */
#include "diff/plan.h"

#include "syntax/walk.h"

static bool is_binary(const Ident *collation) {
  return !collation || str_eq_fold(collation->text, S("binary"));
}

/* Whether rows that differ under the one collation differ under the other. */
static bool as_fine(const Ident *from, const Ident *to) {
  return is_binary(to) || ident_same(from, to);
}

/* Whether all columns that an expression reads show what they did. */
static bool same_inputs(const ObjectPair *pair, const Node *expr) {
  for (int32_t i = 0; i < pair->to->table->columns.n; i++)
    if (node_mentions(expr, pair->to->table->columns.p[i].name) && !plan_same_values(pair, i)) return false;
  return true;
}

bool plan_same_values(const ObjectPair *pair, int32_t column) {
  int32_t origin = pair->origin[column];
  if (origin < 0) return false;
  const Column *to = &pair->to->table->columns.p[column], *from = &pair->from->table->columns.p[origin];
  if (plan_converts(pair, column)) return false;
  if (to->generated == GENERATED_NOT && from->generated == GENERATED_NOT)
    return !(to->not_null && !from->not_null && !plan_no_default(to));
  return node_equal(pair->from->source, from->generated_expr, pair->to->source, to->generated_expr) &&
         same_inputs(pair, to->generated_expr);
}

/* A term of the new index that stands for this one of the old, as finely. */
static bool has_term(const ObjectPair *pair, const Object *to, const Object *from, const IndexTerm *old) {
  for (int32_t i = 0; i < to->index->terms.n; i++) {
    const IndexTerm *term = &to->index->terms.p[i];
    if (!as_fine(old->collation, term->collation)) continue;
    if (term->column >= 0 && pair->origin[term->column] == old->column && plan_same_values(pair, term->column))
      return true;
    if (term->column == TERM_EXPRESSION && old->column == TERM_EXPRESSION &&
        node_equal(from->source, old->expr, to->source, term->expr) && same_inputs(pair, term->expr))
      return true;
  }
  return false;
}

static bool implies(const ObjectPair *pair, const Object *from, const Object *to) {
  if (!from->index->unique || !object_alive(from, CATALOG_NOW)) return false;
  if (from->index->where && (!node_equal(from->source, from->index->where, to->source, to->index->where) ||
                             !same_inputs(pair, to->index->where)))
    return false;
  for (int32_t i = 0; i < from->index->terms.n; i++)
    if (!has_term(pair, to, from, &from->index->terms.p[i])) return false;
  return true;
}

bool plan_key_holds(const ObjectPair *pair, const Object *index) {
  const Table *from = pair->from->table;
  for (int32_t i = 0; i < index->index->terms.n; i++) {
    int32_t column = index->index->terms.p[i].column;
    if (column >= 0 && pair->origin[column] >= 0 && pair->origin[column] == from->rowid_alias) return true;
  }
  for (int32_t i = 0; i < from->indexes.n; i++)
    if (implies(pair, from->indexes.p[i], index)) return true;
  return false;
}

/* Whether some key of the old table is this column alone. */
bool plan_column_unique(const ObjectPair *pair, int32_t column) {
  const Table *from = pair->from->table;
  if (!plan_same_values(pair, column)) return false;
  if (pair->origin[column] == from->rowid_alias) return true;
  for (int32_t i = 0; i < from->indexes.n; i++) {
    const Index *index = from->indexes.p[i]->index;
    if (index->unique && !index->where && index->terms.n == 1 && index->terms.p[0].column == pair->origin[column] &&
        object_alive(from->indexes.p[i], CATALOG_NOW))
      return true;
  }
  return false;
}
