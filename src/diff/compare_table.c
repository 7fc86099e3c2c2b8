/* Two versions of a table compared: columns by name, constraints as sets.
**
** What surprised: the place of a column matters. SELECT * and INSERT without a column list
** read it, so another order is a difference, and ADD COLUMN serves only at the end. */
#include <assert.h>

#include "diff/compare.h"

#include "base/map.h"
#include "diff/words.h"
#include "syntax/walk.h"

typedef struct Tables {
  Arena *arena;
  ObjectPair *pair;
  const Object *from, *to;
} Tables;

static Part *add_part(const Tables *t, PartKind kind, DiffAction action, Str name) {
  Part *part = vec_push(t->arena, &t->pair->parts);
  *part = (Part){.kind = kind, .action = action, .name = name, .from = -1, .to = -1};
  return part;
}

/* ---- columns ---- */

static bool same_type(Arena scratch, Str a, Str b) {
  if (str_eq_fold(a, b)) return true;
  Buf x = buf_new(&scratch), y = buf_new(&scratch);
  for (int32_t i = 0; i < a.n; i++)
    if (!char_space(a.p[i])) buf_char(&x, char_lower(a.p[i]));
  for (int32_t i = 0; i < b.n; i++)
    if (!char_space(b.p[i])) buf_char(&y, char_lower(b.p[i]));
  return str_eq(buf_done(&x), buf_done(&y));
}

static bool same_conflict(Conflict a, Conflict b) {
  return (a == CONFLICT_ABORT ? CONFLICT_NONE : a) == (b == CONFLICT_ABORT ? CONFLICT_NONE : b);
}

/* The string that a DEFAULT is: 'x', and x or "x" as well, for a default names no column. {0} for all others. */
static Str default_string(Arena *arena, const Object *table, const Node *expr) {
  const Literal *literal = AS(Literal, LITERAL, expr);
  const ColumnRef *ref = AS(ColumnRef, COLUMN_REF, expr);
  if (!(literal && literal->type == LITERAL_STRING) && !ref) return (Str){0};
  Str token = source_token(table->source, expr->last);
  if (ref && (str_eq_fold(token, S("true")) || str_eq_fold(token, S("false")))) return (Str){0};
  return str_dequote(arena, token);
}

/* DEFAULT +1 is DEFAULT 1 to SQLite's parser, and DEFAULT NULL what a column without one has. */
static const Node *plain_default(const Node *expr) {
  const Unary *unary;
  while ((unary = AS(Unary, UNARY, expr)) && unary->op == UNARY_PLUS) expr = unary->operand;
  const Literal *literal = AS(Literal, LITERAL, expr);
  return literal && literal->type == LITERAL_NULL ? NULL : expr;
}

static bool same_default(const Tables *t, const Node *a, const Node *b) {
  a = plain_default(a);
  b = plain_default(b);
  if (!a || !b) return a == b;
  if (node_equal(t->from->source, a, t->to->source, b)) return true;
  Arena scratch = *t->arena;
  Str x = default_string(&scratch, t->from, a), y = default_string(&scratch, t->to, b);
  return x.p && y.p && str_eq(x, y);
}

static bool same_column(const Tables *t, const Column *a, const Column *b) {
  return same_type(*t->arena, a->type, b->type) && a->not_null == b->not_null &&
         (!a->not_null || same_conflict(a->not_null_conflict, b->not_null_conflict)) &&
         collation_same(a->collation, b->collation) && a->generated == b->generated &&
         same_default(t, a->default_expr, b->default_expr) &&
         node_equal_bare(*t->arena, t->from->source, a->generated_expr, t->to->source, b->generated_expr);
}

void compare_origins(Arena *arena, ObjectPair *pair) {
  const Columns *from = &pair->from->table->columns, *to = &pair->to->table->columns;
  if (pair->from->table->kind != TABLE_ORDINARY) return;
  pair->origin = arena_new(arena, int32_t, to->n);
  bool same = from->n == to->n;
  for (int32_t i = 0; i < to->n; i++) {
    same = same && ident_same(from->p[i].name, to->p[i].name);
    pair->origin[i] = i;
  }
  if (same) return;
  Map names = {0};
  for (int32_t i = 0; i < from->n; i++) *map_slot(arena, &names, from->p[i].name->fold->text) = &from->p[i];
  for (int32_t i = 0; i < to->n; i++) {
    const Column *column = map_get(&names, to->p[i].name->fold->text);
    pair->origin[i] = column ? (int32_t)(column - from->p) : -1;
  }
}

static void say_not_null(Arena *arena, Str *words) {
  *words = words->n > 0 ? str_fmt(arena, "%.*s NOT NULL", STR_ARG(*words)) : S("NOT NULL");
}

static void compare_columns(Tables *t) {
  const Columns *from = &t->from->table->columns, *to = &t->to->table->columns;
  assert(t->pair->origin || to->n == 0);
  bool *kept = arena_new(t->arena, bool, from->n);
  for (int32_t i = 0; i < to->n; i++)
    if (t->pair->origin[i] >= 0) kept[t->pair->origin[i]] = true;
  for (int32_t i = 0; i < from->n; i++) {
    if (kept[i]) continue;
    Part *part = add_part(t, PART_COLUMN, DIFF_REMOVED, from->p[i].name->text);
    part->before = words_column(t->arena, t->from, &from->p[i]);
    part->from = i;
  }
  for (int32_t i = 0; i < to->n; i++) {
    int32_t origin = t->pair->origin[i];
    if (origin >= 0 && same_column(t, &from->p[origin], &to->p[i])) continue;
    Part *part = add_part(t, PART_COLUMN, origin < 0 ? DIFF_ADDED : DIFF_CHANGED, to->p[i].name->text);
    if (origin >= 0) part->before = words_column(t->arena, t->from, &from->p[origin]);
    part->after = words_column(t->arena, t->to, &to->p[i]);
    /* What WITHOUT ROWID implies is not written, but may be all that differs. */
    bool implied = origin >= 0 && str_eq(part->before, part->after) && from->p[origin].not_null != to->p[i].not_null;
    if (implied) say_not_null(t->arena, to->p[i].not_null ? &part->after : &part->before);
    part->from = origin;
    part->to = i;
  }
}

static Str column_names(Arena *arena, const Object *table) {
  Buf buf = buf_new(arena);
  for (int32_t i = 0; i < table->table->columns.n; i++) {
    if (i > 0) buf_str(&buf, S(", "));
    buf_str(&buf, table->table->columns.p[i].name->text);
  }
  return buf_done(&buf);
}

static void compare_order(Tables *t) {
  int32_t last = -1;
  for (int32_t i = 0; i < t->to->table->columns.n; i++) {
    int32_t origin = t->pair->origin[i];
    if (origin < 0) continue;
    if (origin < last) {
      Part *part = add_part(t, PART_ORDER, DIFF_CHANGED, S("column order"));
      part->before = column_names(t->arena, t->from);
      part->after = column_names(t->arena, t->to);
      return;
    }
    last = origin;
  }
}

/* ---- constraints ---- */

/* One constraint: the text that decides, and what is shown. */
typedef struct Item {
  Str key, words;
  const Ident *name;
  const Source *source;
  const Node *expr; /* of a CHECK, compared as a tree when the texts differ */
  int32_t number;
  bool taken;
} Item;
typedef VEC(Item) Items;

/* One that was not taken yet, means the same and (`named`) has the same name. */
static Item *take(Arena scratch, Items *items, const Item *like, bool named) {
  for (int32_t i = 0; i < items->n; i++) {
    Item *item = &items->p[i];
    if (item->taken || (named && !ident_same(item->name, like->name))) continue;
    if (!str_eq(item->key, like->key) &&
        !(item->expr && node_equal_bare(scratch, item->source, item->expr, like->source, like->expr)))
      continue;
    item->taken = true;
    return item;
  }
  return NULL;
}

static void add_named(const Tables *t, PartKind kind, Str before, Str after) {
  *vec_push(t->arena, &t->pair->named) =
      (Part){.kind = kind, .action = DIFF_CHANGED, .before = before, .after = after, .from = -1, .to = -1};
}

static void compare_items(Tables *t, PartKind kind, Items from, Items to) {
  for (int32_t i = 0; i < to.n; i++) to.p[i].taken = take(*t->arena, &from, &to.p[i], true) != NULL;
  for (int32_t i = 0; i < to.n; i++) {
    const Item *other = to.p[i].taken ? NULL : take(*t->arena, &from, &to.p[i], false);
    if (!other) continue;
    to.p[i].taken = true;
    add_named(t, kind, other->words, to.p[i].words);
  }
  for (int32_t i = 0; i < from.n; i++) {
    if (from.p[i].taken) continue;
    Part *part = add_part(t, kind, DIFF_REMOVED, S(""));
    part->before = from.p[i].words;
    part->from = from.p[i].number;
  }
  for (int32_t i = 0; i < to.n; i++) {
    if (to.p[i].taken) continue;
    Part *part = add_part(t, kind, DIFF_ADDED, S(""));
    part->after = to.p[i].words;
    part->to = to.p[i].number;
  }
}

static Items checks(Arena *arena, const Object *table) {
  Items items = {0};
  for (int32_t i = 0; i < table->table->checks.n; i++) {
    const CheckConstraint *check = &table->table->checks.p[i];
    *vec_push(arena, &items) = (Item){.key = words_fold(arena, table->source, check->expr),
                                      .words = words_check(arena, table, check),
                                      .name = check->name,
                                      .source = table->source,
                                      .expr = check->expr,
                                      .number = i};
  }
  return items;
}

/* The key with the columns that it means where it names none: the parent's primary key, if that can be seen. */
static ForeignKey spelled_out(Arena *arena, const Catalog *catalog, const ForeignKey *key) {
  ForeignKey full = *key;
  const Object *parent =
      key->parent_columns ? NULL : catalog_find_kind(catalog, OBJECT_TABLE, key->parent, CATALOG_NOW);
  if (!parent) return full;
  int32_t found = 0;
  full.parent_columns = arena_new(arena, Ident *, key->n);
  for (int32_t i = 0; i < parent->table->columns.n; i++) {
    const Column *column = &parent->table->columns.p[i];
    if (column->primary_key == 0 || column->primary_key > key->n) continue;
    full.parent_columns[column->primary_key - 1] = column->name;
    found++;
  }
  if (found != key->n) full.parent_columns = NULL;
  return full;
}

static Items foreign_keys(Arena *arena, const Object *table, const Catalog *catalog) {
  Items items = {0};
  for (int32_t i = 0; i < table->table->foreign_keys.n; i++) {
    const ForeignKey *key = &table->table->foreign_keys.p[i];
    ForeignKey full = spelled_out(arena, catalog, key);
    full.name = NULL;
    *vec_push(arena, &items) = (Item){.key = str_fold(arena, words_foreign_key(arena, table, &full)),
                                      .words = words_foreign_key(arena, table, key),
                                      .name = key->name,
                                      .number = i};
  }
  return items;
}

static Items uniques(Arena *arena, const Object *table) {
  Items items = {0};
  for (int32_t i = 0; i < table->table->indexes.n; i++) {
    const Object *index = table->table->indexes.p[i];
    if (index->index->origin != INDEX_UNIQUE) continue;
    Index nameless = *index->index;
    Object key = *index;
    nameless.constraint = NULL;
    key.index = &nameless;
    *vec_push(arena, &items) = (Item){.key = str_fold(arena, words_key(arena, table, &key)),
                                      .words = words_key(arena, table, index),
                                      .name = index->index->constraint,
                                      .number = i};
  }
  return items;
}

static Str nameless_primary_key(Arena *arena, const Object *of) {
  Table nameless = *of->table;
  Object table = *of;
  nameless.primary_key_name = NULL;
  table.table = &nameless;
  return words_primary_key(arena, &table);
}

static void compare_primary_key(Tables *t) {
  Str from = words_primary_key(t->arena, t->from), to = words_primary_key(t->arena, t->to);
  if (str_eq_fold(from, to)) return;
  if (str_eq_fold(nameless_primary_key(t->arena, t->from), nameless_primary_key(t->arena, t->to))) {
    add_named(t, PART_PRIMARY_KEY, from, to);
    return;
  }
  Part *part = add_part(t, PART_PRIMARY_KEY, from.n == 0 ? DIFF_ADDED : to.n == 0 ? DIFF_REMOVED : DIFF_CHANGED, S(""));
  part->before = from;
  part->after = to;
}

static void compare_option(Tables *t, Str name, bool from, bool to) {
  if (from == to) return;
  Part *part = add_part(t, PART_OPTION, to ? DIFF_ADDED : DIFF_REMOVED, name);
  *(to ? &part->after : &part->before) = name;
}

void compare_tables(Arena *arena, ObjectPair *pair, const Catalog *from, const Catalog *to) {
  Tables t = {arena, pair, pair->from, pair->to};
  if (!pair->origin) compare_origins(arena, pair);
  compare_columns(&t);
  compare_order(&t);
  compare_primary_key(&t);
  compare_items(&t, PART_UNIQUE, uniques(arena, t.from), uniques(arena, t.to));
  compare_items(&t, PART_CHECK, checks(arena, t.from), checks(arena, t.to));
  compare_items(&t, PART_FOREIGN_KEY, foreign_keys(arena, t.from, from), foreign_keys(arena, t.to, to));
  compare_option(&t, S("STRICT"), t.from->table->strict, t.to->table->strict);
  compare_option(&t, S("WITHOUT ROWID"), t.from->table->without_rowid, t.to->table->without_rowid);
}
