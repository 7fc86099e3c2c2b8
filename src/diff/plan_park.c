/* Keys parked on values that no parent has, so that no action finds them.
**
** The surprise: what may be changed depends on who reads it. A key inside a WITHOUT ROWID primary key names its row, and a
** STRICT column takes nothing but its own type. */
#include "diff/plan_rebuild.h"

#include "catalog/parent.h"
#include "syntax/walk.h"

static bool is_referenced(const Rebuilds *r, const Object *table, int32_t column) {
  const Inbounds *inbound = rebuilds_inbound(r, table);
  for (int32_t i = 0; i < inbound->n; i++)
    for (int32_t k = 0; k < inbound->p[i].key->n; k++)
      if (foreign_key_parent_column(table->table, inbound->p[i].key, k) == column) return true;
  return false;
}

static bool is_checked(const Table *table, const Ident *column) {
  for (int32_t i = 0; i < table->checks.n; i++)
    if (node_mentions(table->checks.p[i].expr, column)) return true;
  return false;
}

bool rebuilds_read(const Table *table, const Ident *column) {
  for (int32_t i = 0; i < table->columns.n; i++)
    if (node_mentions(table->columns.p[i].generated_expr, column)) return true;
  return is_checked(table, column);
}

/* Whether a unique index reads the column otherwise than by its value: two parked keys may be one to it. */
static bool in_unique_expression(const Table *table, const Ident *column) {
  for (int32_t i = 0; i < table->indexes.n; i++) {
    const Index *index = table->indexes.p[i]->index;
    if (!index->unique || !object_alive(table->indexes.p[i], CATALOG_NOW)) continue;
    if (node_mentions(index->where, column)) return true;
    for (int32_t k = 0; k < index->terms.n; k++)
      if (index->terms.p[k].column == TERM_EXPRESSION && node_mentions(index->terms.p[k].expr, column)) return true;
  }
  return false;
}

/* Whether other values may stand in the column for a while: no CHECK reads it, no row is identified by it. In rows that
** go afterwards (`leaving`), any may. */
static bool may_change(const Rebuilds *r, const Object *child, int32_t column, bool leaving) {
  const Table *table = child->table;
  const Column *c = &table->columns.p[column];
  if (c->generated != GENERATED_NOT) return false;
  if (leaving) return true;
  return table->rowid_alias != column && !(table->without_rowid && c->primary_key) && !rebuilds_read(table, c->name) &&
         !in_unique_expression(table, c->name) && !is_referenced(r, child, column);
}

/* The parent's values are integers, whatever was written into it. */
static bool only_integers(const Object *parent, int32_t column) {
  const Table *table = parent->table;
  return table->rowid_alias == column || (table->strict && table->columns.p[column].affinity == AFFINITY_INTEGER);
}

/* Whether a key of TEXT affinity is a text wherever it has a parent. A TEXT column that refers to one keeps blobs, too, but
** nobody means that; the guard finds them. */
static bool only_texts(const Object *child, const Object *parent, int32_t column) {
  return child->table->strict || parent->table->columns.p[column].affinity == AFFINITY_TEXT ||
         only_integers(parent, column);
}

/* A STRICT column takes its own type only, and there is no other REAL for a REAL. */
static bool park_form(const Object *child, int32_t column, const Object *parent, int32_t parent_number,
                      ParkForm *form) {
  const Column *c = &child->table->columns.p[column];
  bool integer = c->affinity == AFFINITY_INTEGER || c->affinity == AFFINITY_NUMERIC;
  bool only = child->table->rowid_alias == column || (child->table->strict && c->affinity == AFFINITY_INTEGER);
  if (c->affinity == AFFINITY_TEXT && only_texts(child, parent, parent_number)) *form = PARK_TEXT;
  else if (child->table->strict && str_eq_fold(c->type, S("BLOB"))) *form = PARK_BLOB;
  else *form = only || (integer && only_integers(parent, parent_number)) ? PARK_INTEGER : PARK_EITHER;
  return !child->table->strict || c->affinity != AFFINITY_REAL;
}

/* What is in the way of changing a column in rows that go: an ON UPDATE might act; a CHECK has to be ignored meanwhile. */
static int32_t trouble(const Rebuilds *r, const Object *child, int32_t column) {
  const Ident *name = child->table->columns.p[column].name;
  return 4 * is_referenced(r, child, column) + 2 * in_unique_expression(child->table, name) +
         is_checked(child->table, name);
}

bool rebuilds_park(const Rebuilds *r, const Inbound *inbound, const Object *parent, bool leaving, ParkedKey *parked) {
  const Object *child = inbound->child;
  int32_t least = INT32_MAX;
  *parked = (ParkedKey){.child = child, .parent = parent, .key = inbound->key};
  for (int32_t i = 0; i < inbound->key->n; i++) {
    int32_t of_parent = foreign_key_parent_column(parent->table, inbound->key, i), column = inbound->key->columns[i];
    ParkForm form;
    if (of_parent < 0 || !may_change(r, child, column, leaving)) continue;
    if (!park_form(child, column, parent, of_parent, &form)) continue;
    int32_t now = leaving ? trouble(r, child, column) : 0;
    if (now >= least) continue;
    parked->column = column, parked->form = form, parked->checked = now % 2;
    least = now;
  }
  return least < INT32_MAX;
}
