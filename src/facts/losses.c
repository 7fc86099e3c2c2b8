/* What DROP TABLE does to referencing rows; see losses.h.
**
** What surprised: a rename never repairs a deferred violation. Only rows inserted
** under the parent's name do, so "create new, drop, rename" fails at commit and
** "copy aside, drop, create, copy back" does not. */
#include "facts/losses.h"

typedef struct Inbound {
  Object *child;
  int32_t foreign_key;
} Inbound;

typedef VEC(Inbound) Inbounds;
typedef VEC(int32_t) Numbers;

typedef struct Finder {
  const Catalog *catalog;
  Arena *arena;
  Map inbound; /* folded parent name → Inbounds, every version */
  Map writes;  /* folded table name → Numbers: INSERT, UPDATE, DELETE, CREATE TABLE on it, ascending */
  RowLosses losses;
} Finder;

static Name target_of(const Node *node) {
  switch (node->kind) {
  case NODE_INSERT:
    return ((const Insert *)node)->table;
  case NODE_UPDATE:
    return ((const Update *)node)->table;
  case NODE_DELETE:
    return ((const Delete *)node)->table;
  case NODE_CREATE_TABLE:
    return ((const CreateTable *)node)->name;
  default:
    return (Name){0};
  }
}

static void index_all(Finder *f) {
  for (int32_t i = 0; i < f->catalog->versions.n; i++) {
    Object *object = f->catalog->versions.p[i];
    if (object->kind != OBJECT_TABLE || object->poisoned) continue;
    for (int32_t k = 0; k < object->table->foreign_keys.n; k++) {
      void **slot = map_slot(f->arena, &f->inbound, object->table->foreign_keys.p[k].parent->fold->text);
      if (!*slot) *slot = arena_new(f->arena, Inbounds, 1);
      *vec_push(f->arena, (Inbounds *)*slot) = (Inbound){object, k};
    }
  }
  for (int32_t s = 0; s < f->catalog->statements.n; s++) {
    Name target = target_of(f->catalog->statements.p[s].statement->node);
    if (!target.id) continue;
    void **slot = map_slot(f->arena, &f->writes, target.id->fold->text);
    if (!*slot) *slot = arena_new(f->arena, Numbers, 1);
    *vec_push(f->arena, (Numbers *)*slot) = s;
  }
}

/* Statements on a table, of one kind, of the script of `statement`, before it or behind it. */
static const Node *find_write(const Finder *f, const Ident *table, int32_t statement, NodeKind kind, bool behind,
                              int32_t *position) {
  const Numbers *numbers = map_get(&f->writes, table->fold->text);
  int32_t script = f->catalog->statements.p[statement].script;
  for (; numbers && *position < numbers->n; (*position)++) {
    int32_t s = numbers->p[*position];
    const CatalogStatement *entry = &f->catalog->statements.p[s];
    if (entry->script != script || (s > statement) != behind || s == statement) continue;
    if (entry->statement->node->kind != kind) continue;
    (*position)++;
    return entry->statement->node;
  }
  return NULL;
}

static bool has_write(const Finder *f, const Ident *table, int32_t statement, NodeKind kind, bool behind) {
  int32_t position = 0;
  return find_write(f, table, statement, kind, behind, &position) != NULL;
}

/* Whether the last setting of a pragma in the script before `statement` is `on`. */
static bool pragma_set(const Finder *f, int32_t statement, Str name, bool on) {
  int32_t script = f->catalog->statements.p[statement].script;
  for (int32_t s = statement - 1; s >= 0 && f->catalog->statements.p[s].script == script; s--) {
    const Statement *entry = f->catalog->statements.p[s].statement;
    const Pragma *pragma = AS(Pragma, PRAGMA, entry->node);
    if (!pragma || pragma->value == TOK_NONE || !str_eq(pragma->name.id->fold->text, name)) continue;
    Str value = source_token(entry->source, pragma->value);
    bool yes = str_eq_fold(value, S("on")) || str_eq_fold(value, S("true")) || str_eq_fold(value, S("yes")) ||
               str_eq(value, S("1"));
    return yes == on;
  }
  return false;
}

/* Whether an UPDATE sets one of a key's columns in all rows. */
static bool sets_key(const Update *update, const Object *child, const ForeignKey *key) {
  for (int32_t i = 0; i < update->sets.n; i++) {
    const Assignment *set = (const Assignment *)update->sets.p[i];
    for (int32_t c = 0; c < set->columns.n; c++) {
      int32_t column = table_column(child->table, ((const ColumnName *)set->columns.p[c])->name.id);
      for (int32_t k = 0; k < key->n; k++)
        if (column == key->columns[k]) return true;
    }
  }
  return false;
}

static bool key_updated(const Finder *f, int32_t statement, const Object *child, const ForeignKey *key, bool behind) {
  int32_t position = 0;
  const Node *node;
  while ((node = find_write(f, child->name, statement, NODE_UPDATE, behind, &position)))
    if (sets_key((const Update *)node, child, key)) return true;
  return false;
}

/* Whether a table can hold no rows at `statement`: made in this script and not written to, or emptied in it. */
static bool is_empty(const Finder *f, int32_t statement, const Object *table) {
  int32_t script = f->catalog->statements.p[statement].script, position = 0;
  const Object *first = table;
  while (first->before) first = first->before;
  bool fresh = f->catalog->statements.p[first->born].script == script;
  if (fresh) {
    const CreateTable *create = AS(CreateTable, CREATE_TABLE, first->definition);
    return !(create && create->select) && !has_write(f, table->name, statement, NODE_INSERT, false) &&
           first->name->fold == table->name->fold;
  }
  const Node *node;
  while ((node = find_write(f, table->name, statement, NODE_DELETE, false, &position)))
    if (!((const Delete *)node)->where && !((const Delete *)node)->limit) return true;
  return false;
}

static bool refilled(const Finder *f, int32_t statement, const Object *parent) {
  return has_write(f, parent->name, statement, NODE_CREATE_TABLE, true) &&
         has_write(f, parent->name, statement, NODE_INSERT, true);
}

static bool effect_of(const Finder *f, int32_t statement, const Object *parent, Inbound inbound, LossEffect *effect) {
  const ForeignKey *key = &inbound.child->table->foreign_keys.p[inbound.foreign_key];
  bool deferred = pragma_set(f, statement, S("defer_foreign_keys"), true) || key->deferred;
  bool parked = key_updated(f, statement, inbound.child, key, false);
  if (is_empty(f, statement, inbound.child) || is_empty(f, statement, parent)) return false;
  if (inbound.child->identity == parent->identity) {
    /* All rows go together; only RESTRICT looks before they are gone. */
    *effect = LOSS_BLOCKED;
    return key->on_delete == ACTION_RESTRICT && !deferred;
  }
  if (key->on_delete == ACTION_CASCADE || key->on_delete == ACTION_SET_NULL || key->on_delete == ACTION_SET_DEFAULT) {
    *effect = key->on_delete == ACTION_CASCADE ? LOSS_DELETED : LOSS_EMPTIED;
    /* Keys set to values that no parent has are violations at once, unless the check waits. */
    if (parked && !deferred) *effect = LOSS_BLOCKED;
    return !parked || !deferred;
  }
  *effect = deferred ? LOSS_BLOCKED_AT_COMMIT : LOSS_BLOCKED;
  return !deferred || !refilled(f, statement, parent);
}

/* The tables that reference `parent` and are there at `statement`; deletions go on from
** child to child, each table once. */
static void drop_table(Finder *f, int32_t statement, Object *parent) {
  VEC(Object *) emptied = {0}; /* tables whose rows go, the dropped one first */
  int32_t first = f->losses.n;
  *vec_push(f->arena, &emptied) = parent;
  for (int32_t q = 0; q < emptied.n; q++) {
    Object *from = emptied.p[q];
    const Inbounds *list = map_get(&f->inbound, from->name->fold->text);
    for (int32_t i = 0; list && i < list->n; i++) {
      Object *child = list->p[i].child;
      LossEffect effect;
      if (!object_alive_before(child, (Moment)statement)) continue;
      bool known = false;
      for (int32_t l = first; l < f->losses.n && !known; l++)
        known = f->losses.p[l].child == child && (q || f->losses.p[l].foreign_key == list->p[i].foreign_key);
      if (known || !effect_of(f, statement, from, list->p[i], &effect)) continue;
      if (q && effect >= LOSS_BLOCKED) continue; /* said by the link before: nothing comes so far */
      *vec_push(f->arena, &f->losses) =
          (RowLoss){statement, parent, child, list->p[i].foreign_key, effect, q ? from : NULL};
      if (effect == LOSS_DELETED) *vec_push(f->arena, &emptied) = child;
    }
  }
}

RowLosses losses_find(const Catalog *catalog, Arena *arena) {
  Finder f = {.catalog = catalog, .arena = arena};
  index_all(&f);
  for (int32_t i = 0; i < catalog->changes.n; i++) {
    const Change *change = &catalog->changes.p[i];
    bool drops = change->kind == CHANGE_DROP && !change->implied && change->before->kind == OBJECT_TABLE;
    if (!drops || change->before->poisoned) continue;
    bool off = !catalog->foreign_keys_fixed && pragma_set(&f, (int32_t)change->statement, S("foreign_keys"), false);
    if (!off) drop_table(&f, (int32_t)change->statement, change->before);
  }
  return f.losses;
}

Str loss_effect_name(LossEffect effect) {
  static const Str names[] = {S_INIT("deleted"), S_INIT("emptied"), S_INIT("blocked"), S_INIT("blocked at commit")};
  return names[effect];
}
