/* What DROP TABLE does to referencing rows; see losses.h.
**
** What surprised: a rename never repairs a deferred violation. Only rows inserted
** under the parent's name do, so "create new, drop, rename" fails at commit and
** "copy aside, drop, create, copy back" does not. */
#include "facts/losses.h"

#include <stdlib.h>

#include "facts/rebuilds.h"
#include "syntax/walk.h"

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
  Copies copies; /* of the whole history; made when first asked for */
  CopyColumns columns; /* theirs, likewise */
} Finder;

static Name target_of(const Node *node) {
  return node->kind == NODE_CREATE_TABLE ? ((const CreateTable *)node)->name : node_target(node);
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

static bool means_yes(Str value) {
  return str_eq_fold(value, S("on")) || str_eq_fold(value, S("true")) || str_eq_fold(value, S("yes")) ||
         str_eq(value, S("1"));
}

/* Whether a transaction is open before `statement`. */
static bool in_transaction(const Finder *f, int32_t statement) {
  const CatalogStatement *all = f->catalog->statements.p;
  int32_t script = all[statement].script;
  if (all[statement].statement->source->wrapped) return true;
  for (int32_t s = statement - 1; s >= 0 && all[s].script == script; s--) {
    NodeKind kind = all[s].statement->node->kind;
    if (kind == NODE_BEGIN || kind == NODE_SAVEPOINT) return true;
    if (kind == NODE_COMMIT || kind == NODE_ROLLBACK) return false;
  }
  return false;
}

/* Whether the last setting of a pragma in the script before `statement` is `on`. */
static bool pragma_set(const Finder *f, int32_t statement, Str name, bool on) {
  int32_t script = f->catalog->statements.p[statement].script;
  for (int32_t s = statement - 1; s >= 0 && f->catalog->statements.p[s].script == script; s--) {
    const Statement *entry = f->catalog->statements.p[s].statement;
    const Pragma *pragma = AS(Pragma, PRAGMA, entry->node);
    if (!pragma || pragma->value == TOK_NONE || !str_eq(pragma->name.id->fold->text, name)) continue;
    if (str_eq(name, S("foreign_keys")) && in_transaction(f, s)) continue; /* it does nothing there */
    return means_yes(source_token(entry->source, pragma->value)) == on;
  }
  return false;
}

/* Whether the script sets defer_foreign_keys back behind `statement`: that throws the violations away which the commit
** would have found. probe: workerd 1.20261117.1: ON, DROP of a parent, OFF commits. */
static bool discarded(const Finder *f, int32_t statement) {
  int32_t script = f->catalog->statements.p[statement].script, n = f->catalog->statements.n;
  for (int32_t s = statement + 1; s < n && f->catalog->statements.p[s].script == script; s++) {
    const Statement *entry = f->catalog->statements.p[s].statement;
    const Pragma *pragma = AS(Pragma, PRAGMA, entry->node);
    if (!pragma || pragma->value == TOK_NONE || !str_eq(pragma->name.id->fold->text, S("defer_foreign_keys"))) continue;
    if (!means_yes(source_token(entry->source, pragma->value))) return true;
  }
  return false;
}

/* ---- keys set aside ---- */

/* What an UPDATE puts into the columns of a key. */
typedef enum Parking {
  PARKED_NOT,
  PARKED_SOME,  /* other values, where a WHERE holds: parking if they are set back later, else a change of data */
  PARKED_ASIDE, /* other values: refers to nothing until they are set back */
  PARKED_NULL,  /* NULL: refers to nothing, and nobody minds */
} Parking;

/* Whether a WHERE leaves no row out whose key says something: column IS NOT NULL. */
static bool spares_nulls(const Node *where) {
  const Unary *unary = AS(Unary, UNARY, where);
  const Binary *binary = AS(Binary, BINARY, where);
  if (unary) return unary->op == UNARY_NOTNULL;
  const Literal *right = binary && binary->op == BINARY_IS_NOT ? AS(Literal, LITERAL, binary->right) : NULL;
  return !where || (right && right->type == LITERAL_NULL);
}

static bool has_column(const Object *child, const ForeignKey *key, const Ident *name) {
  int32_t column = table_column(child->table, name);
  for (int32_t k = 0; k < key->n; k++)
    if (column == key->columns[k]) return true;
  return false;
}

static Parking parks_key(const Update *update, const Object *child, const ForeignKey *key) {
  bool all = spares_nulls(update->where) && !update->limit;
  for (int32_t i = 0; i < update->sets.n; i++) {
    const Assignment *set = (const Assignment *)update->sets.p[i];
    const Literal *literal = AS(Literal, LITERAL, set->expr);
    for (int32_t c = 0; c < set->columns.n; c++)
      if (has_column(child, key, ((const ColumnName *)set->columns.p[c])->name.id))
        return !literal || literal->type != LITERAL_NULL ? (all ? PARKED_ASIDE : PARKED_SOME)
               : all                                     ? PARKED_NULL
                                                         : PARKED_NOT; /* a WHERE that cleans up */
  }
  return PARKED_NOT;
}

static Parking key_parked(const Finder *f, int32_t statement, const Object *child, const ForeignKey *key, bool behind) {
  int32_t position = 0;
  const Node *node;
  Parking parking = PARKED_NOT;
  while ((node = find_write(f, child->name, statement, NODE_UPDATE, behind, &position)) && parking == PARKED_NOT)
    parking = parks_key((const Update *)node, child, key);
  return parking;
}

/* ---- rows set aside ---- */

/* Whether a WHERE asks only whether a column of the key says something. */
static bool asks_for_key(const Node *where, const Object *child, const ForeignKey *key) {
  const Unary *unary = AS(Unary, UNARY, where);
  const Binary *binary = AS(Binary, BINARY, where);
  const Node *asked = unary ? unary->operand : binary ? binary->left : NULL;
  const ColumnRef *ref = AS(ColumnRef, COLUMN_REF, asked);
  return ref && spares_nulls(where) && has_column(child, key, ref->column.id);
}

/* Whether a copy takes all rows whose key says something. */
static bool takes_all(const Finder *f, const Copy *copy, const Object *child, const ForeignKey *key) {
  if (!copy->filtered) return true;
  const Node *statement = f->catalog->statements.p[copy->statement].statement->node;
  const CreateTable *create = AS(CreateTable, CREATE_TABLE, statement);
  const Select *select = AS(Select, SELECT, copy->insert ? copy->insert->select : create->select);
  const SelectCore *core = copy->select;
  bool whole = select->cores.n == 1 && !select->limit && !select->with && !core->distinct && !core->group_by.n;
  return whole && !((const FromItem *)core->from.p[0])->select && asks_for_key(core->where, child, key);
}

/* Whether a table was filled from another one, which it is to take the place of. */
static bool copied_from(const Finder *f, const Object *table, const Object *from, int32_t statement) {
  for (int32_t i = 0; i < f->copies.n && f->copies.p[i].statement < statement; i++)
    if (f->copies.p[i].to == table->identity && f->copies.p[i].from == from->identity) return true;
  return false;
}

/* Whether an UPDATE of the script behind the statement writes the keys anew, under whatever name the table has by then. */
static bool key_written_later(const Finder *f, int32_t statement, const Object *child, const ForeignKey *key) {
  int32_t script = f->catalog->statements.p[statement].script;
  for (const Object *version = child; version; version = version->after) {
    if (version != child && f->catalog->statements.p[version->born].script != script) break;
    if (key_parked(f, statement, version, key, true) != PARKED_NOT) return true;
  }
  return false;
}

/* The column of the table itself that an UPDATE gives `to` the values of, in all rows or in those where one of the two
** says something. */
static const ColumnRef *moved_into(const Update *update, const Ident *to) {
  const Unary *asks = AS(Unary, UNARY, update->where);
  const Binary *compares = AS(Binary, BINARY, update->where);
  const ColumnRef *asked = AS(ColumnRef, COLUMN_REF, asks ? asks->operand : compares ? compares->left : NULL);
  if (!spares_nulls(update->where) || update->limit || update->from.n || !asked != !update->where) return NULL;
  for (int32_t i = 0; i < update->sets.n; i++) {
    const Assignment *set = (const Assignment *)update->sets.p[i];
    const ColumnRef *value = AS(ColumnRef, COLUMN_REF, set->expr);
    if (!value || set->columns.n != 1 || !ident_same(((const ColumnName *)set->columns.p[0])->name.id, to)) continue;
    if (!asked || ident_same(asked->column.id, to) || ident_same(asked->column.id, value->column.id)) return value;
  }
  return NULL;
}

/* Whether the keys are kept in another column of the same table: UPDATE … SET kept = key before, key = kept behind. */
static bool kept_beside(const Finder *f, int32_t statement, const Object *child, const ForeignKey *key) {
  const Ident *name = child->table->columns.p[key->columns[0]].name;
  int32_t behind = 0;
  const Node *back, *out;
  while (key->n == 1 && (back = find_write(f, child->name, statement, NODE_UPDATE, true, &behind))) {
    const ColumnRef *kept = moved_into((const Update *)back, name);
    int32_t before = 0;
    while (kept && (out = find_write(f, child->name, statement, NODE_UPDATE, false, &before))) {
      const ColumnRef *from = moved_into((const Update *)out, kept->column.id);
      if (from && ident_same(from->column.id, name)) return true;
    }
  }
  return false;
}

/* Whether the script deletes all rows of a table between two of its statements. */
static bool deleted_between(const Finder *f, const Object *table, int32_t first, int32_t last) {
  const Numbers *numbers = map_get(&f->writes, table->name->fold->text);
  for (int32_t i = 0; numbers && i < numbers->n; i++) {
    const Delete *delete = AS(Delete, DELETE, f->catalog->statements.p[numbers->p[i]].statement->node);
    if (delete && !delete->where && !delete->limit && numbers->p[i] > first && numbers->p[i] < last) return true;
  }
  return false;
}

/* Whether the script copies all rows of a table elsewhere before the statement and back behind it. `emptied`: only
** the keys are gone, so that an UPDATE brings them back, or rows that take the place of what is there. What was copied
** from `parent` itself may as well have been set aside there: a rebuilt table whose key still names the old one. */
static bool restored(Finder *f, int32_t statement, const Object *parent, const Object *child, const ForeignKey *key,
                     bool emptied) {
  int32_t script = f->catalog->statements.p[statement].script;
  if (!f->copies.p) f->copies = copies_find(f->catalog, f->arena);
  bool rebuilt = copied_from(f, child, parent, statement);
  for (int32_t i = 0; i < f->copies.n; i++) {
    const Copy *out = &f->copies.p[i];
    if (out->statement >= statement) break;
    if (f->catalog->statements.p[out->statement].script != script || out->to == child->identity || out->to == out->from)
      continue;
    if (out->from != child->identity && !(rebuilt && out->from == parent->identity)) continue;
    if (!takes_all(f, out, child, key)) continue;
    if (emptied && key_written_later(f, statement, child, key)) return true;
    for (int32_t k = i + 1; k < f->copies.n; k++) {
      const Copy *back = &f->copies.p[k];
      if (back->from != out->to || back->to != child->identity || back->filtered || back->statement < statement)
        continue;
      if (f->catalog->statements.p[back->statement].script != script) continue;
      if (!emptied || back->insert->conflict == CONFLICT_REPLACE || back->insert->replace) return true;
      if (deleted_between(f, child, statement, back->statement)) return true;
    }
  }
  return emptied && kept_beside(f, statement, child, key);
}

/* Whether the script copies all rows of a table elsewhere before it empties or drops it, and back behind that, into the
** same table or a new one of its name. */
static bool comes_back(Finder *f, int32_t statement, const Object *table) {
  int32_t script = f->catalog->statements.p[statement].script;
  if (!f->copies.p) f->copies = copies_find(f->catalog, f->arena);
  for (int32_t i = 0; i < f->copies.n && f->copies.p[i].statement < statement; i++) {
    const Copy *out = &f->copies.p[i];
    if (out->from != table->identity || out->filtered || f->catalog->statements.p[out->statement].script != script)
      continue;
    if (out->to_version->name->fold == table->name->fold) continue;
    for (int32_t k = i + 1; k < f->copies.n; k++) {
      const Copy *back = &f->copies.p[k];
      if (f->catalog->statements.p[back->statement].script != script) break;
      if (back->from == out->to && back->to_version->name->fold == table->name->fold && back->statement > statement) return true;
    }
  }
  return false;
}

/* Whether a table can hold no rows at `statement`: made in this script and not written to, or emptied in it and not
** filled again. */
static bool is_empty(const Finder *f, int32_t statement, const Object *table) {
  int32_t script = f->catalog->statements.p[statement].script, position = 0;
  const Object *first = object_first(table);
  bool fresh = f->catalog->statements.p[first->born].script == script;
  if (fresh) {
    const CreateTable *create = AS(CreateTable, CREATE_TABLE, first->definition);
    return !(create && create->select) && !has_write(f, table->name, statement, NODE_INSERT, false) &&
           first->name->fold == table->name->fold;
  }
  bool empty = false;
  const Numbers *numbers = map_get(&f->writes, table->name->fold->text);
  for (; numbers && position < numbers->n && numbers->p[position] < statement; position++) {
    const CatalogStatement *entry = &f->catalog->statements.p[numbers->p[position]];
    if (entry->script != script) continue;
    const Delete *delete = AS(Delete, DELETE, entry->statement->node);
    if (delete && !delete->where && !delete->limit) empty = true;
    if (entry->statement->node->kind == NODE_INSERT) empty = false;
  }
  return empty;
}

/* Whether what a copy reads from a column is a foreign key to another table than `parent`. */
static bool refers_elsewhere(const Finder *f, const Copy *copy, int32_t column, const Object *parent) {
  const Object *from = copy->from_version;
  for (int32_t k = 0; k < from->table->foreign_keys.n; k++) {
    const ForeignKey *key = &from->table->foreign_keys.p[k];
    const Object *other = catalog_find_kind(f->catalog, OBJECT_TABLE, key->parent, (Moment)copy->statement - 1);
    for (int32_t i = 0; i < key->n; i++)
      if (key->columns[i] == column && other && other->identity != parent->identity) return true;
  }
  return false;
}

/* Whether all rows of a table that this script made came from tables whose own keys are those of another table: rows
** that `parent` has had no part in, on their way to the one that takes its place. */
static bool belongs_elsewhere(Finder *f, int32_t statement, Inbound inbound, const Object *parent) {
  const Object *child = inbound.child, *first = object_first(child);
  const ForeignKey *key = &child->table->foreign_keys.p[inbound.foreign_key];
  int32_t script = f->catalog->statements.p[statement].script, inserts = 0, carried = 0, position = 0;
  if (f->catalog->statements.p[first->born].script != script || key->n != 1) return false;
  while (find_write(f, child->name, statement, NODE_INSERT, false, &position)) inserts++;
  if (!f->copies.p) f->copies = copies_find(f->catalog, f->arena);
  if (!f->columns.p) f->columns = copies_columns(&f->copies, f->arena);
  for (int32_t i = 0; i < f->columns.n; i++) {
    const CopyColumn *column = &f->columns.p[i];
    const Copy *copy = &f->copies.p[column->copy];
    if (copy->to != child->identity || copy->statement >= statement || column->to_column != key->columns[0]) continue;
    if (column->from_column < 0 || copy->from_version->kind != OBJECT_TABLE) return false;
    if (!refers_elsewhere(f, copy, column->from_column, parent)) return false;
    carried++;
  }
  return carried > 0 && carried == inserts;
}

static bool refilled(const Finder *f, int32_t statement, const Object *parent) {
  bool stays = parent->died != (Moment)statement; /* it is emptied, not dropped */
  return (stays || has_write(f, parent->name, statement, NODE_CREATE_TABLE, true)) &&
         has_write(f, parent->name, statement, NODE_INSERT, true);
}

/* Whether a key without a parent falls back to a value that would need one itself. */
static bool has_default(const Object *child, const ForeignKey *key) {
  for (int32_t k = 0; k < key->n; k++) {
    const Node *value = child->table->columns.p[key->columns[k]].default_expr;
    const Literal *literal = AS(Literal, LITERAL, value);
    if (!value || (literal && literal->type == LITERAL_NULL)) return false;
  }
  return true;
}

/* Whether SET NULL, or SET DEFAULT without a default, meets NOT NULL. */
static bool action_forbidden(const Object *child, const ForeignKey *key) {
  for (int32_t k = 0; k < key->n; k++) {
    const Column *column = &child->table->columns.p[key->columns[k]];
    const Literal *literal = AS(Literal, LITERAL, column->default_expr);
    bool bare = !column->default_expr || (literal && literal->type == LITERAL_NULL);
    if (!column->not_null) continue;
    if (key->on_delete == ACTION_SET_NULL || (key->on_delete == ACTION_SET_DEFAULT && bare)) return true;
  }
  return false;
}

typedef struct Circumstances {
  bool deferred;  /* the check waits for the commit */
  bool discarded; /* and never comes */
  bool refilled;  /* by then the parent's rows are back under its name, or the child's are gone */
  Parking parking;
  bool unparked; /* the keys are set back */
} Circumstances;

/* Whether the child itself is dropped by the script later, while there is no parent: its violations go with its rows.
** Rows that find a parent by then are not counted back. */
static bool goes_later(const Finder *f, int32_t statement, Inbound inbound) {
  const Object *child = object_last(inbound.child);
  if (child->died == MOMENT_NEVER || inbound.foreign_key >= child->table->foreign_keys.n) return false;
  const Ident *parent = child->table->foreign_keys.p[inbound.foreign_key].parent;
  return f->catalog->statements.p[child->died].script == f->catalog->statements.p[statement].script &&
         !catalog_find_kind(f->catalog, OBJECT_TABLE, parent, child->died - 1);
}

/* Keys that refer to nothing when the statement is done: refused now, at the commit, or not at all. */
static bool dangling(const Circumstances *c, bool mended, LossEffect *effect) {
  *effect = !c->deferred ? LOSS_BLOCKED : c->discarded ? LOSS_UNCHECKED : LOSS_BLOCKED_AT_COMMIT;
  return !c->deferred || !mended;
}

static bool effect_of(Finder *f, int32_t statement, const Object *parent, Inbound inbound, LossEffect *effect) {
  const ForeignKey *key = &inbound.child->table->foreign_keys.p[inbound.foreign_key];
  if (is_empty(f, statement, inbound.child) || is_empty(f, statement, parent)) return false;
  /* RESTRICT waits for the PRAGMA only (https://sqlite.org/foreignkeys.html section 4.3). */
  bool waits = key->deferred && key->on_delete != ACTION_RESTRICT;
  Circumstances c = {.deferred = waits || pragma_set(f, statement, S("defer_foreign_keys"), true)};
  if (inbound.child->identity == parent->identity) {
    /* All rows go together; only RESTRICT looks before they are gone. */
    *effect = LOSS_BLOCKED;
    return key->on_delete == ACTION_RESTRICT && !c.deferred;
  }
  c.parking = key_parked(f, statement, inbound.child, key, false);
  if (c.parking == PARKED_NULL) return false;
  c.discarded = c.deferred && discarded(f, statement);
  c.refilled = c.deferred && (refilled(f, statement, parent) || goes_later(f, statement, inbound));
  c.unparked = c.parking != PARKED_NOT && key_parked(f, statement, inbound.child, key, true) != PARKED_NOT;
  if (c.parking == PARKED_SOME) c.parking = c.unparked ? PARKED_ASIDE : PARKED_NOT;
  /* Parked keys are violations from the UPDATE on, whatever the action would be: no action meets them. */
  if (c.parking == PARKED_ASIDE) return dangling(&c, c.unparked, effect);
  if (belongs_elsewhere(f, statement, inbound, parent)) return false;
  bool acts =
      key->on_delete == ACTION_CASCADE || key->on_delete == ACTION_SET_NULL || key->on_delete == ACTION_SET_DEFAULT;
  if (!acts) return dangling(&c, c.refilled, effect);
  /* An action that NOT NULL forbids fails at once, deferred or not. */
  *effect = LOSS_BLOCKED;
  if (action_forbidden(inbound.child, key)) return true;
  bool falls_back = key->on_delete == ACTION_SET_DEFAULT && has_default(inbound.child, key);
  if (falls_back && dangling(&c, c.refilled || c.discarded, effect)) return true;
  *effect = key->on_delete == ACTION_CASCADE ? LOSS_DELETED : LOSS_EMPTIED;
  return true;
}

static bool among(Object *const *list, int32_t n, const Object *object) {
  for (int32_t i = 0; i < n; i++)
    if (list[i] == object) return true;
  return false;
}

/* The tables that reference `parent` and are there at `statement`; deletions go on from
** child to child, each table once. */
static void drop_table(Finder *f, int32_t statement, Object *parent) {
  VEC(Object *) emptied = {0}; /* tables whose rows go, the dropped one first */
  VEC(Object *) back = {0};    /* those of them whose rows come back */
  int32_t first = f->losses.n;
  bool deletes = f->catalog->statements.p[statement].statement->node->kind == NODE_DELETE;
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
      /* Said by the link before, nothing comes so far; but of what comes back nothing was said, and of what a DELETE
      ** takes along no error. */
      if (q && effect >= LOSS_BLOCKED && !among(back.p, back.n, from) && !deletes) continue;
      if (effect == LOSS_DELETED && !among(emptied.p, emptied.n, child)) *vec_push(f->arena, &emptied) = child;
      const ForeignKey *key = &child->table->foreign_keys.p[list->p[i].foreign_key];
      if (effect <= LOSS_EMPTIED && restored(f, statement, from, child, key, effect == LOSS_EMPTIED)) {
        *vec_push(f->arena, &back) = child;
        continue;
      }
      *vec_push(f->arena, &f->losses) =
          (RowLoss){statement, parent, child, list->p[i].foreign_key, effect, q ? from : NULL, false};
    }
  }
  bool returns = f->losses.n > first && comes_back(f, statement, parent);
  for (int32_t l = first; l < f->losses.n; l++) f->losses.p[l].returns = returns;
}

/* Whether the statement empties a table that was there before its script, which does to children what DROP does. */
static Object *emptied_table(const Finder *f, int32_t s) {
  const CatalogStatement *entry = &f->catalog->statements.p[s];
  const Delete *delete = AS(Delete, DELETE, entry->statement->node);
  if (!delete || delete->where || delete->limit || entry->refused || !s) return NULL;
  Object *table = catalog_find_kind(f->catalog, OBJECT_TABLE, delete->table.id, (Moment)s - 1);
  return table && !table->poisoned && table->table->kind == TABLE_ORDINARY ? table : NULL;
}

static int compare_losses(const void *a, const void *b) {
  const RowLoss *x = a, *y = b;
  return (x->statement > y->statement) - (x->statement < y->statement);
}

static void empty_tables(Finder *f) {
  int32_t before = f->losses.n;
  for (int32_t s = 0; s < f->catalog->statements.n; s++) {
    Object *table = emptied_table(f, s);
    bool off = table && !f->catalog->foreign_keys_fixed && pragma_set(f, s, S("foreign_keys"), false);
    if (table && !off) drop_table(f, s, table);
  }
  if (f->losses.n > before) qsort(f->losses.p, (size_t)f->losses.n, sizeof *f->losses.p, compare_losses);
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
  empty_tables(&f);
  return f.losses;
}

Str loss_effect_name(LossEffect effect) {
  static const Str names[] = {S_INIT("deleted"), S_INIT("emptied"), S_INIT("blocked"), S_INIT("blocked at commit"),
                              S_INIT("unchecked")};
  return names[effect];
}
