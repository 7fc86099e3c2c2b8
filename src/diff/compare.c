/* Objects of two schemas paired by name and compared.
**
** The surprise: a view or trigger written before a table was renamed has been rewritten by the
** rename, so its text differs from the one that people wrote anew; trees don't. */
#include "diff/compare.h"

#include "diff/words.h"
#include "syntax/walk.h"

static bool is_compared(const Object *object, CompareOptions options) {
  Str name = object->name->fold->text, on = object->on ? object->on->fold->text : name;
  if (object->poisoned || str_starts(name, S("sqlite_")) || str_starts(on, S("_cf_"))) return false;
  if (options.ledger.n > 0 && str_eq_fold(on, options.ledger)) return false;
  if (object->kind == OBJECT_TABLE)
    return object->table->kind == TABLE_ORDINARY || object->table->kind == TABLE_VIRTUAL;
  return object->kind != OBJECT_INDEX || object->index->origin == INDEX_CREATED;
}

static Str key_of(Arena *arena, const Ident *name, bool trigger) {
  return trigger ? str_concat(arena, S("!"), name->fold->text) : name->fold->text;
}

static ObjectPair *find(const Comparison *comparison, const Map *map, const Ident *name, bool trigger) {
  Arena scratch = *comparison->arena;
  return trigger ? map_get(map, key_of(&scratch, name, true)) : ident_get(map, name);
}

ObjectPair *compare_find_from(const Comparison *comparison, const Ident *name, bool trigger) {
  return find(comparison, &comparison->by_from, name, trigger);
}

ObjectPair *compare_find_to(const Comparison *comparison, const Ident *name, bool trigger) {
  return find(comparison, &comparison->by_to, name, trigger);
}

/* ---- pairing ---- */

/* A table and a view of one name, or an ordinary and a virtual table, are two objects. */
static bool may_pair(const Object *a, const Object *b) {
  return a->kind == b->kind && (a->kind != OBJECT_TABLE || a->table->kind == b->table->kind);
}

static void pair_kind(Comparison *comparison, ObjectKind kind, CompareOptions options) {
  Arena *arena = comparison->arena;
  Map found = {0};
  for (int32_t i = 0; i < comparison->to->versions.n; i++) {
    Object *object = comparison->to->versions.p[i];
    if (object->kind == kind && object_alive(object, CATALOG_NOW) && is_compared(object, options))
      *ident_slot(arena, &found, object->name) = object;
  }
  for (int32_t i = 0; i < comparison->from->versions.n; i++) {
    Object *object = comparison->from->versions.p[i];
    if (object->kind != kind || !object_alive(object, CATALOG_NOW) || !is_compared(object, options)) continue;
    Object *to = ident_get(&found, object->name);
    if (to && !may_pair(object, to)) to = NULL;
    if (to) *ident_slot(arena, &found, object->name) = NULL;
    *vec_push(arena, &comparison->pairs) = (ObjectPair){.kind = kind, .from = object, .to = to};
  }
  for (int32_t i = 0; i < found.entries.n; i++)
    if (found.entries.p[i].value)
      *vec_push(arena, &comparison->pairs) = (ObjectPair){.kind = kind, .to = found.entries.p[i].value};
}

static void index_pair(Arena *arena, Map *map, const Ident *name, ObjectPair *pair) {
  bool trigger = pair->kind == OBJECT_TRIGGER;
  *(trigger ? map_slot(arena, map, key_of(arena, name, true)) : ident_slot(arena, map, name)) = pair;
}

static void index_pairs(Comparison *comparison) {
  for (int32_t i = 0; i < comparison->pairs.n; i++) {
    ObjectPair *pair = &comparison->pairs.p[i];
    if (pair->from) index_pair(comparison->arena, &comparison->by_from, pair->from->name, pair);
    if (pair->to) index_pair(comparison->arena, &comparison->by_to, pair->to->name, pair);
  }
}

/* ---- objects ---- */

static bool list_equal(const Source *a_source, NodeList a, const Source *b_source, NodeList b) {
  if (a.n != b.n) return false;
  for (int32_t i = 0; i < a.n; i++)
    if (!node_equal(a_source, a.p[i], b_source, b.p[i])) return false;
  return true;
}

static bool is_binary(const Ident *collation) {
  return !collation || str_eq_fold(collation->text, S("binary"));
}

static const Object *table_of(const Catalog *catalog, const Object *index) {
  return index->on ? catalog_find_kind(catalog, OBJECT_TABLE, index->on, CATALOG_NOW) : NULL;
}

/* The collation of a term is the one in effect; where it comes from the column's, a change there is the column's. */
static bool terms_equal(const Comparison *comparison, const Object *a, const Object *b) {
  const Object *from = table_of(comparison->from, a), *to = table_of(comparison->to, b);
  if (!from || !to || a->index->terms.n != b->index->terms.n) return false;
  for (int32_t i = 0; i < a->index->terms.n; i++) {
    const IndexTerm *x = &a->index->terms.p[i], *y = &b->index->terms.p[i];
    if (x->descending != y->descending || (x->column < 0 ? x->column : 0) != (y->column < 0 ? y->column : 0))
      return false;
    if (!ident_same(x->collation, y->collation) && !(is_binary(x->collation) && is_binary(y->collation))) return false;
    if (x->column >= 0 && !ident_same(from->table->columns.p[x->column].name, to->table->columns.p[y->column].name))
      return false;
    if (x->column == TERM_EXPRESSION && !node_equal_bare(*comparison->arena, a->source, x->expr, b->source, y->expr))
      return false;
  }
  return true;
}

static bool indexes_equal(const Comparison *comparison, const Object *a, const Object *b) {
  return a->index->unique == b->index->unique && ident_same(a->on, b->on) && terms_equal(comparison, a, b) &&
         node_equal_bare(*comparison->arena, a->source, a->index->where, b->source, b->index->where);
}

static bool views_equal(const Object *a, const Object *b) {
  const CreateView *x = AS(CreateView, CREATE_VIEW, a->definition), *y = AS(CreateView, CREATE_VIEW, b->definition);
  return x && y && list_equal(a->source, x->columns, b->source, y->columns) &&
         node_equal(a->source, x->select, b->source, y->select);
}

static bool triggers_equal(const Object *a, const Object *b) {
  const CreateTrigger *x = a->trigger->definition, *y = b->trigger->definition;
  return a->trigger->time == b->trigger->time && a->trigger->event == b->trigger->event && ident_same(a->on, b->on) &&
         list_equal(a->source, x->columns, b->source, y->columns) &&
         node_equal(a->source, x->when, b->source, y->when) && list_equal(a->source, x->body, b->source, y->body);
}

/* fts5 takes quotes of every kind off names and values: content='notes' is content=notes. */
static bool fts5_argument_equal(Arena scratch, const Source *a_source, const Node *a, const Source *b_source,
                                const Node *b) {
  if (a->last - a->first != b->last - b->first) return false;
  for (Tok i = 0; i <= a->last - a->first; i++) {
    Str x = source_token(a_source, a->first + i), y = source_token(b_source, b->first + i);
    Str bare = str_dequote(&scratch, x);
    if (str_eq(bare, str_dequote(&scratch, y))) continue;
    if (bare.n != x.n || !str_eq_fold(x, y)) return false;
  }
  return true;
}

static bool virtual_tables_equal(Arena scratch, const Object *a, const Object *b) {
  const CreateVirtualTable *x = AS(CreateVirtualTable, CREATE_VIRTUAL_TABLE, a->definition);
  const CreateVirtualTable *y = AS(CreateVirtualTable, CREATE_VIRTUAL_TABLE, b->definition);
  if (!x || !y || !ident_same(x->module.id, y->module.id) || x->arguments.n != y->arguments.n) return false;
  bool fts5 = str_eq_fold(x->module.id->text, S("fts5"));
  for (int32_t i = 0; i < x->arguments.n; i++) {
    const Node *one = x->arguments.p[i], *other = y->arguments.p[i];
    if (node_equal(a->source, one, b->source, other)) continue;
    if (!fts5 || !fts5_argument_equal(scratch, a->source, one, b->source, other)) return false;
  }
  return true;
}

static bool definitions_equal(const Comparison *comparison, const ObjectPair *pair) {
  switch (pair->kind) {
  case OBJECT_INDEX:
    return indexes_equal(comparison, pair->from, pair->to);
  case OBJECT_VIEW:
    return views_equal(pair->from, pair->to);
  case OBJECT_TRIGGER:
    return triggers_equal(pair->from, pair->to);
  case OBJECT_TABLE:
    break;
  }
  return virtual_tables_equal(*comparison->arena, pair->from, pair->to);
}

/* A definition from the word behind the object's name on. */
static Str definition_words(Arena *arena, const Object *object) {
  const Node *node = object->definition;
  if (!node) return object->sql;
  Node tail = *node;
  while (tail.first < tail.last && !str_eq(source_token(object->source, tail.first), S("("))) {
    Str token = source_token(object->source, tail.first);
    if (str_eq_fold(token, S("ON")) || str_eq_fold(token, S("AS")) || str_eq_fold(token, S("USING"))) break;
    if (object->kind == OBJECT_TRIGGER && tail.first > object->name_place.first) break;
    tail.first++;
  }
  return words_node(arena, object->source, &tail);
}

/* One text means one thing. An index takes collations from its table, whose own difference they are. */
static bool same_text(const ObjectPair *pair) {
  return pair->from->sql.n > 0 && str_eq(pair->from->sql, pair->to->sql);
}

static void compare_pair(Comparison *comparison, ObjectPair *pair) {
  if (!pair->from || !pair->to) {
    pair->action = pair->from ? DIFF_REMOVED : DIFF_ADDED;
    return;
  }
  if (same_text(pair)) {
    if (pair->kind == OBJECT_TABLE) compare_origins(comparison->arena, pair);
  } else if (pair->kind == OBJECT_TABLE && pair->to->table->kind == TABLE_ORDINARY) {
    compare_tables(comparison->arena, pair, comparison->from, comparison->to);
  } else if (!definitions_equal(comparison, pair)) {
    *vec_push(comparison->arena, &pair->parts) = (Part){.kind = PART_DEFINITION,
                                                        .action = DIFF_CHANGED,
                                                        .from = -1,
                                                        .to = -1,
                                                        .before = definition_words(comparison->arena, pair->from),
                                                        .after = definition_words(comparison->arena, pair->to)};
  }
  pair->action = pair->parts.n > 0 ? DIFF_CHANGED : DIFF_SAME;
}

Comparison *compare_catalogs(Arena *arena, const Catalog *from, const Catalog *to, CompareOptions options) {
  Comparison *comparison = arena_new(arena, Comparison, 1);
  *comparison = (Comparison){.arena = arena, .from = from, .to = to};
  const ObjectKind kinds[] = {OBJECT_TABLE, OBJECT_INDEX, OBJECT_VIEW, OBJECT_TRIGGER};
  for (size_t i = 0; i < sizeof kinds / sizeof *kinds; i++) pair_kind(comparison, kinds[i], options);
  index_pairs(comparison);
  for (int32_t i = 0; i < comparison->pairs.n; i++) {
    compare_pair(comparison, &comparison->pairs.p[i]);
    comparison->differences += comparison->pairs.p[i].action != DIFF_SAME;
  }
  return comparison;
}
