/* What a plan loses, and what depends on the rows that are there. */
#include "diff/plan.h"
#include "syntax/walk.h"

#include "catalog/affinity.h"
#include "catalog/parent.h"

static void add_loss(Arena *arena, Plan *plan, LossKind kind, const Object *table, int32_t column) {
  *vec_push(arena, &plan->losses) = (Loss){kind, table, column};
}

static void add_risk(Arena *arena, Plan *plan, RiskKind kind, const ObjectPair *pair, int32_t number) {
  *vec_push(arena, &plan->risks) = (Risk){.kind = kind, .plan = plan, .pair = pair, .number = number};
}

static bool in_new_key(const ObjectPair *pair, int32_t column) {
  return pair->to->table->columns.p[column].primary_key || table_indexed_unique(pair->to->table, column);
}

/* NOLINTBEGIN(clang-analyzer-core.NullDereference): what is compared part by part is there on both sides, and has origins */

/* INTEGER and NUMERIC store alike, and what has no affinity takes values as they are. */
static bool converts(const Column *from, const Column *to) {
  bool integer = from->affinity == AFFINITY_INTEGER || from->affinity == AFFINITY_NUMERIC;
  if (integer && (to->affinity == AFFINITY_INTEGER || to->affinity == AFFINITY_NUMERIC)) return false;
  return from->affinity != to->affinity && to->affinity != AFFINITY_BLOB;
}

bool plan_converts(const ObjectPair *pair, int32_t column) {
  return converts(&pair->from->table->columns.p[pair->origin[column]], &pair->to->table->columns.p[column]);
}

bool plan_fills_nulls(const ObjectPair *pair, int32_t column) {
  if (pair->origin[column] < 0) return false;
  const Column *to = &pair->to->table->columns.p[column], *from = &pair->from->table->columns.p[pair->origin[column]];
  return to->not_null && !from->not_null && !plan_no_default(to) &&
         pair->from->table->rowid_alias != pair->origin[column];
}

static bool is_any(const Column *column) {
  return str_eq_fold(column->type, S("any"));
}

bool plan_strict_refuses(const ObjectPair *pair, int32_t column) {
  if (pair->origin[column] < 0 || pair->to->table->columns.p[column].generated == GENERATED_VIRTUAL) return false;
  const Column *to = &pair->to->table->columns.p[column], *from = &pair->from->table->columns.p[pair->origin[column]];
  if (!pair->to->table->strict || is_any(to)) return false;
  if (pair->from->table->rowid_alias == pair->origin[column]) return to->affinity == AFFINITY_BLOB;
  if (to->generated != GENERATED_NOT)
    return !pair->from->table->strict || from->affinity != to->affinity || !plan_same_values(pair, column);
  if (!pair->from->table->strict || is_any(from)) return true;
  return !(from->affinity == AFFINITY_INTEGER && to->affinity == AFFINITY_REAL) && from->affinity != to->affinity &&
         to->affinity != AFFINITY_TEXT;
}

static void risks_of_column(Arena *arena, Plan *plan, const ObjectPair *pair, const Part *part) {
  const Column *to = &pair->to->table->columns.p[part->to];
  bool alias = pair->to->table->rowid_alias == part->to, generated = to->generated != GENERATED_NOT;
  if (part->from < 0) {
    if (to->not_null && generated) add_risk(arena, plan, RISK_GENERATED, pair, part->to);
    if (to->not_null && plan_no_default(to) && !generated && !alias)
      add_risk(arena, plan, in_new_key(pair, part->to) ? RISK_UNFILLED : RISK_FILLED, pair, part->to);
    return;
  }
  const Column *from = &pair->from->table->columns.p[part->from];
  bool was_null = !from->not_null && pair->from->table->rowid_alias != part->from;
  if (to->not_null && generated && (was_null || !plan_same_values(pair, part->to)))
    add_risk(arena, plan, RISK_GENERATED, pair, part->to);
  if (to->not_null && was_null && plan_no_default(to) && !generated && !alias)
    add_risk(arena, plan, RISK_NULL, pair, part->to);
  if (from->generated == GENERATED_NOT && generated) add_loss(arena, plan, LOSS_VALUES, pair->from, part->from);
}

/* Columns whose values are converted or may be refused, and the one that becomes the rowid. */
static void risks_of_types(Arena *arena, Plan *plan, const ObjectPair *pair) {
  const Table *to = pair->to->table;
  bool strict = false;
  for (int32_t i = 0; i < to->columns.n; i++) {
    if (pair->origin[i] < 0) continue;
    bool was_alias = pair->from->table->rowid_alias == pair->origin[i];
    if (to->rowid_alias == i && !was_alias) add_risk(arena, plan, RISK_ROWID, pair, i);
    if (to->rowid_alias == i) continue;
    if (to->columns.p[i].generated == GENERATED_NOT && plan_converts(pair, i))
      add_risk(arena, plan, RISK_TYPE, pair, i);
    else strict = strict || plan_strict_refuses(pair, i);
  }
  if (strict) add_risk(arena, plan, RISK_STRICT, pair, -1);
}

/* A CHECK written on a new column: rows that are there get its default, which the proof has tried. */
static bool of_new_column(const ObjectPair *pair, const CheckConstraint *check) {
  return check->column >= 0 && pair->origin[check->column] < 0;
}

/* The list of CHECK (column IN (literals)); NULL where it is something else. */
static const In *list_of(const CheckConstraint *check) {
  const In *in = AS(In, IN, check->expr);
  if (!in || in->negated || !in->list.n || check->column < 0) return NULL;
  for (int32_t i = 0; i < in->list.n; i++)
    if (in->list.p[i]->kind != NODE_LITERAL) return NULL;
  return in;
}

static bool list_contains(const Source *source, const In *list, const Source *of, const Node *member) {
  for (int32_t i = 0; i < list->list.n; i++)
    if (node_equal(source, list->list.p[i], of, member)) return true;
  return false;
}

static bool same_comparison(const Column *a, const Column *b) {
  if (a->affinity != b->affinity || !a->collation != !b->collation) return false;
  return !a->collation || ident_same(a->collation, b->collation);
}

/* Whether a CHECK of the old table held its rows to members of the new one's list already. */
static bool list_grew(const ObjectPair *pair, const CheckConstraint *check) {
  const Source *from = pair->from->source, *to = pair->to->source;
  const In *list = list_of(check);
  for (int32_t i = 0; list && i < pair->from->table->checks.n; i++) {
    const CheckConstraint *was = &pair->from->table->checks.p[i];
    const In *old = list_of(was);
    if (!old || pair->origin[check->column] != was->column || !node_equal(from, old->operand, to, list->operand))
      continue;
    if (!same_comparison(&pair->from->table->columns.p[was->column], &pair->to->table->columns.p[check->column]))
      continue;
    int32_t kept = 0;
    while (kept < old->list.n && list_contains(to, list, from, old->list.p[kept])) kept++;
    if (kept == old->list.n) return true;
  }
  return false;
}

/* A new column that is NULL in every row that is there: equal to nothing, and in need of no parent. */
static bool starts_null(const ObjectPair *pair, int32_t column) {
  const Column *c = column < 0 ? NULL : &pair->to->table->columns.p[column];
  return c && pair->origin[column] < 0 && !c->not_null && plan_no_default(c) && c->generated == GENERATED_NOT &&
         pair->to->table->rowid_alias != column;
}

static bool any_starts_null(const ObjectPair *pair, const Object *index, const ForeignKey *key) {
  for (int32_t i = 0; index && i < index->index->terms.n; i++)
    if (starts_null(pair, index->index->terms.p[i].column)) return true;
  for (int32_t i = 0; key && i < key->n; i++)
    if (starts_null(pair, key->columns[i])) return true;
  return false;
}

static void add_unique(Arena *arena, Plan *plan, const ObjectPair *pair, const Object *index) {
  add_risk(arena, plan, RISK_UNIQUE, pair, -1);
  vec_last(&plan->risks)->index = index;
}

/* Constraints, and created indexes that themselves are the same: what changed is a column. */
static void risks_of_keys(Arena *arena, Plan *plan, const ObjectPair *pair) {
  const Table *to = pair->to->table;
  bool alias = to->rowid_alias >= 0 && pair->origin[to->rowid_alias] >= 0;
  if (alias && !plan_column_unique(pair, to->rowid_alias)) add_unique(arena, plan, pair, NULL);
  for (int32_t i = 0; i < to->indexes.n; i++) {
    const Object *index = to->indexes.p[i];
    if (!index->index->unique || !object_alive(index, CATALOG_NOW)) continue;
    const ObjectPair *own =
        index->index->origin == INDEX_CREATED ? compare_find_to(plan->comparison, index->name, false) : NULL;
    if (own && own->action != DIFF_SAME) continue; /* a pair of its own */
    if (!plan_key_holds(pair, index) && !any_starts_null(pair, index, NULL)) add_unique(arena, plan, pair, index);
  }
}

static bool compares_alike(const ObjectPair *pair, int32_t column) {
  const Column *to = &pair->to->table->columns.p[column], *from = &pair->from->table->columns.p[pair->origin[column]];
  return ident_same(from->collation, to->collation) && !plan_converts(pair, column);
}

/* Whether a CHECK may say something else of a value that stays as it is: a column of another affinity. */
static bool read_alike(const ObjectPair *pair, int32_t column) {
  Affinity to = pair->to->table->columns.p[column].affinity;
  Affinity from = pair->from->table->columns.p[pair->origin[column]].affinity;
  return compares_alike(pair, column) && (to == from || (affinity_is_numeric(to) && affinity_is_numeric(from)));
}

/* CHECKs that stay, but read what has changed. */
static void risks_of_kept_checks(Arena *arena, Plan *plan, const ObjectPair *pair) {
  const Table *to = pair->to->table;
  for (int32_t i = 0; i < to->columns.n; i++) {
    if (pair->origin[i] < 0 || (read_alike(pair, i) && plan_same_values(pair, i))) continue;
    for (int32_t k = 0; k < to->checks.n; k++) {
      if (!node_mentions(to->checks.p[k].expr, to->columns.p[i].name)) continue;
      bool told = false;
      for (int32_t r = plan->risks.n; r-- > 0 && plan->risks.p[r].pair == pair && !told;)
        told = plan->risks.p[r].kind == RISK_CHECK && plan->risks.p[r].number == k;
      if (!told) add_risk(arena, plan, RISK_CHECK, pair, k);
    }
  }
}

static bool same_parent_columns(const Catalog *from, const Catalog *to, const ForeignKey *a, const ForeignKey *b) {
  const Object *old = catalog_find_kind(from, OBJECT_TABLE, a->parent, CATALOG_NOW);
  const Object *new = catalog_find_kind(to, OBJECT_TABLE, b->parent, CATALOG_NOW);
  for (int32_t i = 0; old && new &&i < b->n; i++) {
    int32_t x = foreign_key_parent_column(old->table, a, i), y = foreign_key_parent_column(new->table, b, i);
    if (x < 0 || y < 0 || !ident_same(old->table->columns.p[x].name, new->table->columns.p[y].name)) return false;
  }
  return old && new;
}

/* Whether the old table has the same key, whatever its actions are. */
static bool parent_known(const Plan *plan, const ObjectPair *pair, const ForeignKey *key) {
  const Table *from = pair->from->table;
  for (int32_t i = 0; i < from->foreign_keys.n; i++) {
    const ForeignKey *old = &from->foreign_keys.p[i];
    bool same = old->n == key->n && ident_same(old->parent, key->parent);
    for (int32_t k = 0; k < key->n && same; k++)
      same = pair->origin[key->columns[k]] == old->columns[k] && plan_same_values(pair, key->columns[k]);
    if (same && same_parent_columns(plan->comparison->from, plan->comparison->to, old, key)) return true;
  }
  return false;
}

/* Keys that stay, and whose NULLs get a value that has to be there. */
static void risks_of_defaults(Arena *arena, Plan *plan, const ObjectPair *pair) {
  const Table *to = pair->to->table;
  for (int32_t i = 0; i < to->foreign_keys.n; i++) {
    const ForeignKey *key = &to->foreign_keys.p[i];
    bool filled = false, told = false;
    for (int32_t k = 0; k < key->n; k++) filled = filled || plan_fills_nulls(pair, key->columns[k]);
    for (int32_t r = plan->risks.n; r-- > 0 && plan->risks.p[r].pair == pair && !told;)
      told = plan->risks.p[r].kind == RISK_PARENT && plan->risks.p[r].number == i;
    if (filled && !told && !any_starts_null(pair, NULL, key)) add_risk(arena, plan, RISK_DEFAULT, pair, i);
  }
}

/* Whether what referred to a parent may refer to none when it is converted. The parent's affinity is applied to the
** child's value, so nothing changes where both are numbers or both are texts. */
static bool loses_parents(const ObjectPair *child, int32_t column, const ObjectPair *parent, int32_t of) {
  if (child->origin[column] < 0 || !plan_converts(child, column)) return false;
  Affinity affinity = child->to->table->columns.p[column].affinity;
  Affinity wanted = parent->to->table->columns.p[of].affinity;
  bool alike = affinity == wanted || (affinity_is_numeric(affinity) && affinity_is_numeric(wanted));
  return !alike;
}

/* Keys that stay, and whose values are converted. */
static void risks_of_conversions(Arena *arena, Plan *plan, const ObjectPair *child) {
  const Table *table = child->to->table;
  for (int32_t i = 0; i < table->foreign_keys.n; i++) {
    const ForeignKey *key = &table->foreign_keys.p[i];
    const ObjectPair *parent = compare_find_to(plan->comparison, key->parent, false);
    bool lost = false, told = false;
    if (!parent || parent->kind != OBJECT_TABLE || !parent->to) continue;
    for (int32_t k = 0; k < key->n; k++) {
      int32_t of = foreign_key_parent_column(parent->to->table, key, k);
      lost = lost || (of >= 0 && loses_parents(child, key->columns[k], parent, of));
    }
    for (int32_t r = plan->risks.n; r-- > 0 && plan->risks.p[r].pair == child && !told;)
      told = (plan->risks.p[r].kind == RISK_PARENT || plan->risks.p[r].kind == RISK_DEFAULT) &&
             plan->risks.p[r].number == i;
    if (lost && !told) add_risk(arena, plan, RISK_CONVERTED, child, i);
  }
}

static void fills_of_table(Arena *arena, Plan *plan, const ObjectPair *pair) {
  for (int32_t i = 0; i < pair->to->table->columns.n; i++)
    if (plan_fills_nulls(pair, i)) *vec_push(arena, &plan->filled) = (Loss){LOSS_NULLS, pair->to, i};
}

static void risks_of_table(Arena *arena, Plan *plan, const ObjectPair *pair) {
  for (int32_t i = 0; i < pair->parts.n; i++) {
    const Part *part = &pair->parts.p[i];
    if (part->kind == PART_COLUMN && part->action == DIFF_REMOVED) {
      if (pair->from->table->columns.p[part->from].generated == GENERATED_NOT)
        add_loss(arena, plan, LOSS_COLUMN, pair->from, part->from);
    } else if (part->kind == PART_COLUMN) {
      risks_of_column(arena, plan, pair, part);
    } else if (part->action == DIFF_ADDED && part->kind == PART_CHECK) {
      const CheckConstraint *check = &pair->to->table->checks.p[part->to];
      if (!of_new_column(pair, check) && !list_grew(pair, check)) add_risk(arena, plan, RISK_CHECK, pair, part->to);
    } else if (part->action == DIFF_ADDED && part->kind == PART_FOREIGN_KEY) {
      const ForeignKey *key = &pair->to->table->foreign_keys.p[part->to];
      if (!any_starts_null(pair, NULL, key) && !parent_known(plan, pair, key))
        add_risk(arena, plan, RISK_PARENT, pair, part->to);
    }
  }
  risks_of_defaults(arena, plan, pair);
  risks_of_conversions(arena, plan, pair);
  risks_of_types(arena, plan, pair);
  risks_of_kept_checks(arena, plan, pair);
  risks_of_keys(arena, plan, pair);
}

static Str collation_of(const Object *table, int32_t column) {
  const Ident *collation = table->table->columns.p[column].collation;
  return collation ? collation->text : S("binary");
}

/* Whether the old table has the key in the same words, but it leads to other columns now: the parent has another primary
** key. */
static bool parent_moved(const Plan *plan, const ObjectPair *pair, const ForeignKey *key) {
  const Table *from = pair->from->table;
  for (int32_t i = 0; i < from->foreign_keys.n && !key->parent_columns; i++) {
    const ForeignKey *old = &from->foreign_keys.p[i];
    bool same = old->n == key->n && !old->parent_columns && ident_same(old->parent, key->parent);
    for (int32_t k = 0; k < key->n && same; k++) same = pair->origin[key->columns[k]] == old->columns[k];
    if (same) return !same_parent_columns(plan->comparison->from, plan->comparison->to, old, key);
  }
  return false;
}

/* Keys that stay, but lead to another column than before, or to one that tells more values apart. */
static void risks_of_children(Arena *arena, Plan *plan, const ObjectPair *child) {
  const Table *table = child->to->table;
  for (int32_t i = 0; i < table->foreign_keys.n; i++) {
    const ForeignKey *key = &table->foreign_keys.p[i];
    const ObjectPair *parent = compare_find_to(plan->comparison, key->parent, false);
    bool both = parent && parent->kind == OBJECT_TABLE && parent->action == DIFF_CHANGED && parent->origin;
    if (both && parent_moved(plan, child, key)) add_risk(arena, plan, RISK_PARENT, child, i);
    if (!both || !parent_known(plan, child, key)) continue;
    for (int32_t k = 0; k < key->n; k++) {
      int32_t column = foreign_key_parent_column(parent->to->table, key, k);
      if (column < 0 || parent->origin[column] < 0) continue;
      if (compares_alike(parent, column) ||
          str_eq_fold(collation_of(parent->from, parent->origin[column]), S("binary")))
        continue;
      add_risk(arena, plan, RISK_COMPARED, child, i);
      break;
    }
  }
}

void plan_risks(Arena *arena, Plan *plan) {
  const Comparison *comparison = plan->comparison;
  for (int32_t i = 0; i < comparison->pairs.n; i++) {
    const ObjectPair *pair = &comparison->pairs.p[i];
    if (pair->kind == OBJECT_TABLE && pair->from && pair->to && pair->origin) risks_of_children(arena, plan, pair);
    bool table = pair->kind == OBJECT_TABLE;
    if (table && pair->from && pair->action != DIFF_SAME && pair->from->table->kind == TABLE_VIRTUAL) {
      plan_search_losses(arena, plan, pair);
    } else if (table && pair->action == DIFF_REMOVED) {
      add_loss(arena, plan, LOSS_TABLE, pair->from, -1);
    } else if (table && pair->action == DIFF_CHANGED) {
      risks_of_table(arena, plan, pair);
      if (pair->origin) fills_of_table(arena, plan, pair);
    } else if (pair->kind == OBJECT_INDEX && pair->to && pair->action != DIFF_SAME && pair->to->index->unique) {
      ObjectPair *owner = compare_find_to(comparison, pair->to->on, false);
      if (!owner || !owner->from || !owner->origin || any_starts_null(owner, pair->to, NULL)) continue;
      if (!plan_key_holds(owner, pair->to)) add_unique(arena, plan, owner, pair->to);
    }
  }
}

/* ---- on the way back ---- */

static void add_gone(Arena *arena, Plan *plan, LossKind kind, const Object *table, int32_t column) {
  *vec_push(arena, &plan->gone) = (Loss){kind, table, column};
}

static void gone_columns(Arena *arena, Plan *plan, const ObjectPair *pair) {
  for (int32_t i = 0; i < pair->to->table->columns.n; i++) {
    const Column *to = &pair->to->table->columns.p[i];
    if (to->generated != GENERATED_NOT || to->hidden) continue;
    const Column *from = pair->origin[i] < 0 ? NULL : &pair->from->table->columns.p[pair->origin[i]];
    if (!from) add_gone(arena, plan, LOSS_COLUMN, pair->to, i);
    else if (from->generated != GENERATED_NOT) add_gone(arena, plan, LOSS_VALUES, pair->to, i);
    else if (from->not_null && !to->not_null && !plan_no_default(from) && pair->to->table->rowid_alias != i)
      add_gone(arena, plan, LOSS_NULLS, pair->to, i);
    if (from && from->generated == GENERATED_NOT && converts(to, from))
      add_gone(arena, plan, LOSS_SPELLING, pair->to, i);
  }
}

/* Text that the full-text table of the schema before has held itself, and the one after has not. */
static bool text_gone(Arena *arena, const ObjectPair *pair) {
  Str name;
  ContentKind before = plan_content(arena, pair->to, &name);
  return before == CONTENT_NONE || (before == CONTENT_OWN && plan_content(arena, pair->from, &name) != CONTENT_OWN);
}

static void gone_text(Arena *arena, Plan *plan, const ObjectPair *pair) {
  if (text_gone(arena, pair)) {
    add_gone(arena, plan, LOSS_SEARCH, pair->to, -1);
    return;
  }
  Str name;
  for (int32_t i = 0; i < pair->to->table->columns.n; i++) {
    const Column *column = &pair->to->table->columns.p[i];
    bool lost = !column->hidden && table_column(pair->from->table, column->name) < 0;
    if (lost && plan_content(arena, pair->to, &name) == CONTENT_OWN) add_gone(arena, plan, LOSS_COLUMN, pair->to, i);
  }
}

void plan_gone(Arena *arena, Plan *plan) {
  for (int32_t i = 0; i < plan->comparison->pairs.n; i++) {
    const ObjectPair *pair = &plan->comparison->pairs.p[i];
    if (pair->kind != OBJECT_TABLE || !pair->to || pair->action == DIFF_SAME) continue;
    bool virtual = pair->to->table->kind == TABLE_VIRTUAL;
    Str name;
    if (!pair->from) {
      if (!virtual || plan_content(arena, pair->to, &name) != CONTENT_TABLE)
        add_gone(arena, plan, LOSS_TABLE, pair->to, -1);
    } else if (virtual) {
      gone_text(arena, plan, pair);
    } else if (pair->origin) {
      gone_columns(arena, plan, pair);
    }
  }
}

/* NOLINTEND(clang-analyzer-core.NullDereference) */
