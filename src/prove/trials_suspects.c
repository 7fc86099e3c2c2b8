/* Which statements make it worth while to run all scripts with their rows; see trials.h.
**
** A suspicion costs time, not truth: SQLite has the last word. So it is wide where it is cheap (two literal rows below
** a unique index), and narrow where it would come up in every project with seeds: a key is suspected only
** when all rows of its parent are literals and none of them says it. */
#include "prove/trials.h"

#include "base/buf.h"
#include "syntax/walk.h"

/* A row of VALUES. */
typedef struct SeedRow {
  const Source *source;
  const NodeList *items;
} SeedRow;

/* What the scripts put into a table, by its name. */
typedef struct Seeds {
  int32_t rows;
  int32_t script;  /* that of its CREATE TABLE, counted from 1; 0: none was seen */
  bool open;       /* rows whose values are not known here: INSERT … SELECT, expressions, keys that SQLite gives */
  bool hidden;     /* the same but for keys that SQLite gives */
  uint8_t raises;  /* events on which a trigger on it raises an error, a bit each */
  uint8_t fires;   /* events on which it has a trigger */
  uint8_t guarded; /* events whose trigger would raise an error where a column that takes no NULL were NULL */
  bool written;    /* may hold rows by other ways: renamed to this, made by CREATE TABLE AS, filled by a trigger */
  Map literals;    /* of its rows, by text, but for those of: */
  VEC(SeedRow) unread;
} Seeds;

/* A foreign key that refers to a table, by the name of its parent. */
typedef struct Child {
  const Object *table;
  const ForeignKey *key;
} Child;

typedef VEC(Child) Children;

typedef struct Suspecter {
  const Catalog *catalog;
  Arena *arena;
  Map tables; /* folded name → Seeds */
  Map keys;   /* of unique indexes, by key_text: those that rows were seen with */
  Map children; /* folded name → Children; made when first asked for */
  bool has_children;
  Suspects found;
  int32_t number; /* the statement that is looked at */
  bool recursive; /* PRAGMA recursive_triggers is on in this script */
} Suspecter;

static Seeds *seeds_of(Suspecter *s, const Ident *name) {
  void **slot = map_slot(s->arena, &s->tables, name->fold->text);
  if (!*slot) *slot = arena_new(s->arena, Seeds, 1);
  return *slot;
}

static void suspect(Suspecter *s, int32_t statement) {
  if (!s->found.statements) s->found.statements = arena_new(s->arena, bool, s->catalog->statements.n);
  s->found.statements[statement] = true;
  s->found.last = statement;
}

/* A literal, or one with a minus; NULL where it is neither. */
static const Literal *literal_of(const Node *node) {
  const Unary *unary = AS(Unary, UNARY, node);
  const Literal *literal = AS(Literal, LITERAL, unary && unary->op == UNARY_MINUS ? unary->operand : node);
  return literal && literal->type < LITERAL_CURRENT_DATE ? literal : NULL;
}

/* The text that a literal stands for; p == NULL for NULL and for what is no literal. */
static Str literal_text(const Suspecter *s, const Source *source, const Node *node) {
  const Literal *literal = literal_of(node);
  if (!literal || literal->type == LITERAL_NULL) return (Str){0};
  Str text = source_text(source, node->first, node->last);
  return literal->type == LITERAL_STRING ? str_dequote(s->arena, text) : text;
}

int32_t trials_value_of(const Insert *insert, const Table *table, int32_t column) {
  int32_t n = 0;
  const Ident *fold = table->columns.p[column].name->fold;
  for (int32_t i = 0; i < insert->columns.n; i++) {
    const Ident *name = ((const ColumnName *)insert->columns.p[i])->name.id;
    if (name && name->fold == fold) return i;
  }
  if (insert->columns.n || table->columns.p[column].generated != GENERATED_NOT) return -1;
  for (int32_t c = 0; c < column; c++) n += table->columns.p[c].generated == GENERATED_NOT;
  return n;
}

static bool names_keys(const Insert *insert, const Table *table) {
  for (int32_t c = 0; c < table->columns.n; c++)
    if (table->columns.p[c].primary_key && trials_value_of(insert, table, c) < 0) return false;
  return true;
}

static void add_row(Suspecter *s, Seeds *seeds, const Source *source, const NodeList *row) {
  seeds->rows++;
  for (int32_t i = 0; i < row->n && !seeds->hidden; i++) seeds->hidden = !literal_of(row->p[i]);
  if (seeds->hidden) seeds->open = true;
  else *vec_push(s->arena, &seeds->unread) = (SeedRow){source, row};
}

/* Whether a row of a table says this. Most tables are never asked. */
static bool says(Suspecter *s, Seeds *seeds, Str text) {
  for (int32_t i = 0; i < seeds->unread.n; i++) {
    const SeedRow *row = &seeds->unread.p[i];
    for (int32_t k = 0; k < row->items->n; k++) {
      Str other = literal_text(s, row->source, row->items->p[k]);
      if (other.p) *map_slot(s->arena, &seeds->literals, other) = seeds;
    }
  }
  seeds->unread.n = 0;
  return map_get(&seeds->literals, text) != NULL;
}

/* Whether a row's key is said by no row of its parent. */
static bool dangles(Suspecter *s, const Source *source, const Insert *insert, const Table *table, const NodeList *row) {
  for (int32_t k = 0; k < table->foreign_keys.n; k++) {
    const ForeignKey *key = &table->foreign_keys.p[k];
    Seeds *parent = seeds_of(s, key->parent);
    for (int32_t c = 0; c < key->n && !parent->open; c++) {
      int32_t n = trials_value_of(insert, table, key->columns[c]);
      if (n < 0 || n >= row->n) continue;
      Str text = literal_text(s, source, row->p[n]);
      if (text.p && !says(s, parent, text)) return true;
    }
  }
  return false;
}

/* A condition looked through for a literal that no row of a table says. */
typedef struct Sought {
  Suspecter *s;
  Seeds *seeds;
  const Source *source;
  bool missed;
} Sought;

static Walk enter_sought(Node *node, void *data) {
  Sought *sought = data;
  const Literal *literal = AS(Literal, LITERAL, node);
  if (literal && literal->type == LITERAL_STRING &&
      !says(sought->s, sought->seeds, literal_text(sought->s, sought->source, node)))
    sought->missed = true;
  return WALK_CONTINUE;
}

/* (SELECT column FROM table …) that finds no row: there are none, or none says what the condition asks for. */
static bool finds_nothing(Suspecter *s, const Source *source, const Node *value) {
  const Subquery *subquery = AS(Subquery, SUBQUERY, value);
  const Select *select = AS(Select, SELECT, subquery ? subquery->select : NULL);
  const SelectCore *core = select && select->cores.n == 1 ? AS(SelectCore, SELECT_CORE, select->cores.p[0]) : NULL;
  if (!core || select->with || core->from.n != 1 || core->columns.n != 1) return false;
  const Node *column = ((const ResultColumn *)core->columns.p[0])->expr;
  const FromItem *from = (const FromItem *)core->from.p[0];
  if (!column || column->kind != NODE_COLUMN_REF || !from->table.id || from->call) return false;
  if (!catalog_find_kind(s->catalog, OBJECT_TABLE, from->table.id, (Moment)s->number)) return false;
  Seeds *seeds = seeds_of(s, from->table.id);
  if (seeds->hidden || seeds->written) return false;
  Sought sought = {s, seeds, source, !seeds->rows};
  node_walk(core->where, enter_sought, NULL, &sought);
  return sought.missed;
}

/* Whether a row leaves a column that is NOT NULL to a query which finds nothing. */
static bool lacks(Suspecter *s, const Source *source, const Insert *insert, const Table *table, const NodeList *row) {
  for (int32_t i = 0; i < row->n; i++) {
    if (row->p[i]->kind != NODE_SUBQUERY || !finds_nothing(s, source, row->p[i])) continue;
    for (int32_t c = 0; c < table->columns.n; c++)
      if (table->columns.p[c].not_null && trials_value_of(insert, table, c) == i) return true;
  }
  return false;
}

/* What a row puts into one column of a unique index, behind what is there already. False where that is no literal, or
** NULL, which is like no other. */
static bool add_key_part(Suspecter *s, Buf *text, const Source *source, const Insert *insert, const Table *table,
                         const NodeList *row, IndexTerm term) {
  int32_t n = term.column >= 0 ? trials_value_of(insert, table, term.column) : -1;
  if (n < 0 || n >= row->n) return false;
  Str value = literal_text(s, source, row->p[n]);
  buf_str(text, term.collation ? str_fold(s->arena, value) : value);
  buf_char(text, 0);
  return value.p != NULL;
}

/* Whether a row with this key was seen before; it is seen from now on. */
static bool is_seen(Suspecter *s, Buf *text) {
  void **slot = map_slot(s->arena, &s->keys, buf_done(text));
  bool seen = *slot != NULL;
  *slot = s;
  return seen;
}

static bool ignores(const Insert *insert) {
  return insert->replace || insert->conflict == CONFLICT_REPLACE || insert->conflict == CONFLICT_IGNORE ||
         insert->upserts.n;
}

/* What an expression makes of two rows only SQLite knows. */
static bool has_expression(const Index *index) {
  for (int32_t i = 0; i < index->terms.n; i++)
    if (index->terms.p[i].column == TERM_EXPRESSION) return true;
  return false;
}

/* Whether a row agrees with one before in a unique key: as far as literals tell, be it that the other was deleted. */
static bool repeats(Suspecter *s, Moment now, const Source *source, const Insert *insert, const Object *object,
                    const NodeList *row) {
  const Table *table = object->table;
  bool repeated = false;
  for (int32_t i = -1; i < table->indexes.n; i++) {
    const Object *index = i < 0 ? NULL : table->indexes.p[i];
    if (index ? !index->index->unique || !object_alive(index, now) : table->rowid_alias < 0) continue;
    if (index && has_expression(index->index)) {
      repeated |= seeds_of(s, insert->table.id)->rows > 1;
      continue;
    }
    Buf text = buf_new(s->arena);
    bool whole = true;
    uint32_t whose[] = {(index ? index : object)->identity, index != NULL};
    buf_str(&text, (Str){(const char *)whose, sizeof whose});
    for (int32_t k = 0; whole && k < (index ? index->index->terms.n : 1); k++)
      whole = add_key_part(s, &text, source, insert, table, row,
                           index ? index->index->terms.p[k] : (IndexTerm){.column = table->rowid_alias});
    if (whole && is_seen(s, &text)) repeated = true;
  }
  return repeated && !ignores(insert);
}

static int32_t script_of(const Suspecter *s, int32_t number) {
  return s->catalog->statements.p[number].script + 1;
}

/* Whether a table asks anything of its rows. */
static bool asks(const Table *table) {
  bool any = table->strict || table->checks.n || table->indexes.n;
  for (int32_t c = 0; c < table->columns.n && !any; c++) any = table->columns.p[c].not_null && c != table->rowid_alias;
  return any;
}

/* INSERT … SELECT of literal rows of the same script. Of rows that earlier ones left, rules say what may happen. */
static bool copies_rows(Suspecter *s, int32_t number, const SelectCore *core, const Object *into) {
  if (!asks(into->table)) return false;
  for (int32_t i = 0; i < core->from.n; i++) {
    const FromItem *from = (const FromItem *)core->from.p[i];
    const Seeds *seeds = from->table.id ? seeds_of(s, from->table.id) : NULL;
    if (seeds && seeds->rows && seeds->script == script_of(s, number)) return true;
  }
  return false;
}

static void see_insert(Suspecter *s, int32_t number, const Source *source, const Insert *insert) {
  const Object *object = catalog_find_kind(s->catalog, OBJECT_TABLE, insert->table.id, (Moment)number);
  const Select *select = AS(Select, SELECT, insert->select);
  Seeds *seeds = seeds_of(s, insert->table.id);
  s->number = number;
  if (!object || !select) {
    seeds->open = seeds->hidden = true;
    return;
  }
  if (!names_keys(insert, object->table)) seeds->open = true;
  for (int32_t i = 0; i < select->cores.n; i++) {
    const Values *values = AS(Values, VALUES, select->cores.p[i]);
    if (!values) seeds->open = seeds->hidden = true;
    const SelectCore *core = AS(SelectCore, SELECT_CORE, select->cores.p[i]);
    if (core && copies_rows(s, number, core, object) && !ignores(insert)) suspect(s, number);
    if (values && object->table->kind == TABLE_VIRTUAL && str_starts(object->table->module->fold->text, S("rtree")))
      suspect(s, number); /* boxes that are none */
    for (int32_t r = 0; values && r < values->rows.n; r++)
      add_row(s, seeds, source, &((const RowValue *)values->rows.p[r])->items);
    for (int32_t r = 0; values && r < values->rows.n; r++) {
      const NodeList *row = &((const RowValue *)values->rows.p[r])->items;
      bool repeated = repeats(s, (Moment)number, source, insert, object, row);
      if (repeated || dangles(s, source, insert, object->table, row) || lacks(s, source, insert, object->table, row))
        suspect(s, number);
    }
  }
}

/* ---- rows that change or go ---- */

static const Children *children_of(Suspecter *s, const Ident *parent) {
  for (int32_t i = 0; !s->has_children && i < s->catalog->versions.n; i++) {
    const Object *object = s->catalog->versions.p[i];
    if (object->kind != OBJECT_TABLE || object->poisoned) continue;
    for (int32_t k = 0; k < object->table->foreign_keys.n; k++) {
      const ForeignKey *key = &object->table->foreign_keys.p[k];
      void **slot = map_slot(s->arena, &s->children, key->parent->fold->text);
      if (!*slot) *slot = arena_new(s->arena, Children, 1);
      *vec_push(s->arena, (Children *)*slot) = (Child){object, key};
    }
  }
  s->has_children = true;
  return map_get(&s->children, parent->fold->text);
}

/* Whether literal rows of others may refer to what is deleted or changes its key. */
static bool is_referred_to(Suspecter *s, int32_t number, const Ident *parent, bool deletes) {
  const Children *children = children_of(s, parent);
  for (int32_t i = 0; children && i < children->n; i++) {
    const Child *child = &children->p[i];
    Action action = deletes ? child->key->on_delete : child->key->on_update;
    bool blocks =
        action != ACTION_CASCADE && action != ACTION_SET_NULL; /* where that takes no NULL, fk/set-null-on-not-null */
    if (blocks && object_alive(child->table, (Moment)number) && seeds_of(s, child->table->name)->rows) return true;
  }
  return false;
}

static void see_delete(Suspecter *s, int32_t number, const Delete *node) {
  if (seeds_of(s, node->table.id)->rows && is_referred_to(s, number, node->table.id, true)) suspect(s, number);
}

static bool is_checked(const Table *table, int32_t column) {
  bool found = false;
  for (int32_t i = 0; i < table->checks.n && !found; i++)
    found = node_mentions(table->checks.p[i].expr, table->columns.p[column].name);
  return found;
}

static bool is_unique(const Table *table, int32_t column, Moment now) {
  for (int32_t i = 0; i < table->indexes.n; i++) {
    const Object *index = table->indexes.p[i];
    for (int32_t k = 0; index->index->unique && k < index->index->terms.n; k++)
      if (index->index->terms.p[k].column == column && object_alive(index, now)) return true;
  }
  return column == table->rowid_alias;
}

/* Whether a row of the seeds may not take a literal in a column, or may not lose what was there. */
static bool may_refuse(Suspecter *s, int32_t number, const Source *source, const Object *object, int32_t column,
                       const Node *value) {
  const Table *table = object->table;
  const Literal *literal = literal_of(value);
  bool alias = column == table->rowid_alias;
  if (table->columns.p[column].primary_key && is_referred_to(s, number, object->name, false)) return true;
  if (!literal) return false;
  if (literal->type == LITERAL_NULL) return alias || table->columns.p[column].not_null;
  if ((alias || table->strict) && literal->type != LITERAL_INTEGER) return true;
  if (is_checked(table, column)) return true;
  if (is_unique(table, column, (Moment)number) && seeds_of(s, object->name)->rows > 1) return true;
  for (int32_t k = 0; k < table->foreign_keys.n; k++) {
    const ForeignKey *key = &table->foreign_keys.p[k];
    Seeds *parent = seeds_of(s, key->parent);
    for (int32_t c = 0; c < key->n && !parent->open; c++)
      if (key->columns[c] == column && !says(s, parent, literal_text(s, source, value))) return true;
  }
  return false;
}

static void see_update(Suspecter *s, int32_t number, const Source *source, const Update *update) {
  const Object *object = catalog_find_kind(s->catalog, OBJECT_TABLE, update->table.id, (Moment)number);
  if (!object || !seeds_of(s, update->table.id)->rows || update->conflict == CONFLICT_IGNORE) return;
  for (int32_t i = 0; i < update->sets.n; i++) {
    const Assignment *set = (const Assignment *)update->sets.p[i];
    if (set->row) continue;
    int32_t column = table_column(object->table, ((const ColumnName *)set->columns.p[0])->name.id);
    if (column >= 0 && may_refuse(s, number, source, object, column, set->expr)) suspect(s, number);
  }
}

/* ---- triggers that raise ---- */

/* A trigger looked through for a RAISE that may come to pass. */
typedef struct Raising {
  const Table *table; /* NULL: what its rows hold when the trigger runs is not certain */
  bool raises, guarded;
} Raising;

/* NEW.column or OLD.column of one that takes no NULL: behind the write, no row has any. */
static bool takes_no_null(const Raising *r, const Node *node) {
  const ColumnRef *ref = AS(ColumnRef, COLUMN_REF, node);
  if (!r->table || !ref || !ref->table.id || ref->schema.id) return false;
  Str whose = ref->table.id->fold->text;
  int32_t n = str_eq(whose, S("new")) || str_eq(whose, S("old")) ? table_column(r->table, ref->column.id) : -1;
  return n >= 0 && (n == r->table->rowid_alias ||
                    (r->table->columns.p[n].not_null && r->table->columns.p[n].generated == GENERATED_NOT));
}

/* Whether a condition holds of no row: such a column IS NULL. */
static bool never(const Raising *r, const Node *condition) {
  const Unary *unary = AS(Unary, UNARY, condition);
  const Binary *binary = AS(Binary, BINARY, condition);
  if (unary) return unary->op == UNARY_ISNULL && takes_no_null(r, unary->operand);
  if (!binary) return false;
  if (binary->op == BINARY_AND) return never(r, binary->left) || never(r, binary->right);
  if (binary->op == BINARY_OR) return never(r, binary->left) && never(r, binary->right);
  const Literal *literal = AS(Literal, LITERAL, binary->right);
  return binary->op == BINARY_IS && literal && literal->type == LITERAL_NULL && takes_no_null(r, binary->left);
}

static Walk enter_raise(Node *node, void *data);

/* CASE WHEN condition THEN RAISE … END. */
static void look_into_case(Raising *r, const Case *whole) {
  for (int32_t i = 0; i < whole->whens.n; i++) {
    const When *when = (const When *)whole->whens.p[i];
    node_walk(when->condition, enter_raise, NULL, r);
    if (never(r, when->condition)) r->guarded = true;
    else node_walk(when->result, enter_raise, NULL, r);
  }
  if (whole->otherwise) node_walk(whole->otherwise, enter_raise, NULL, r);
}

/* SELECT RAISE … WHERE condition. An aggregate beside it would have a row all the same. */
static bool selects_never(const Raising *r, const SelectCore *core) {
  const Node *only = core->columns.n == 1 ? ((const ResultColumn *)core->columns.p[0])->expr : NULL;
  return only && only->kind == NODE_RAISE && core->where && never(r, core->where);
}

static Walk enter_raise(Node *node, void *data) {
  Raising *r = data;
  const Raise *raise = AS(Raise, RAISE, node);
  const Case *whole = AS(Case, CASE, node);
  const SelectCore *core = AS(SelectCore, SELECT_CORE, node);
  if (raise && raise->action != RAISE_IGNORE) r->raises = true;
  if (whole && !whole->operand) return look_into_case(r, whole), WALK_PRUNE;
  if (!core || !selects_never(r, core)) return WALK_CONTINUE;
  r->guarded = true;
  return WALK_PRUNE;
}

static Raising raising_of(const Suspecter *s, int32_t number, Node *node, const CreateTrigger *create) {
  const Object *object = catalog_find_kind(s->catalog, OBJECT_TABLE, create->table.id, (Moment)number);
  Raising r = {object && create->time == TRIGGER_AFTER ? object->table : NULL, false, false};
  if (create->when && never(&r, create->when)) r.guarded = true;
  else node_walk(node, enter_raise, NULL, &r);
  return r;
}

static void see_trigger(Suspecter *s, int32_t number, Node *node, const CreateTrigger *create) {
  for (int32_t i = 0; i < create->body.n; i++) {
    const Insert *insert = AS(Insert, INSERT, create->body.p[i]);
    if (insert) seeds_of(s, insert->table.id)->written = true;
  }
  Seeds *seeds = seeds_of(s, create->table.id);
  Raising raising = raising_of(s, number, node, create);
  seeds->fires |= (uint8_t)(1u << create->event);
  if (raising.raises) seeds->raises |= (uint8_t)(1u << create->event);
  if (raising.guarded) seeds->guarded |= (uint8_t)(1u << create->event);
}

static void see_pragma(Suspecter *s, const Source *source, const Pragma *pragma) {
  if (!str_eq(pragma->name.id->fold->text, S("recursive_triggers")) || pragma->value == TOK_NONE) return;
  Str value = source_token(source, pragma->value);
  s->recursive = str_eq_fold(value, S("on")) || str_eq(value, S("1")) || str_eq_fold(value, S("true")) ||
                 str_eq_fold(value, S("yes"));
}

static bool rewrites(const Insert *insert) {
  return insert->replace || insert->conflict == CONFLICT_REPLACE || insert->upserts.n;
}

/* A write that its table's triggers answer. What an UPDATE or DELETE finds no rows for fires nothing; an upsert
** updates, and a REPLACE may delete. */
static void see_write(Suspecter *s, int32_t number, const Ident *table, TriggerEvent event, bool more) {
  const Seeds *seeds = seeds_of(s, table);
  bool rows = event == TRIGGER_INSERT || seeds->rows || seeds->open || seeds->written;
  uint8_t asked = (uint8_t)(more ? 0xff : 1u << event);
  if (rows && (seeds->raises & asked || (seeds->fires & asked && s->recursive))) suspect(s, number);
}

/* A column that asks something of the rows there are. */
static void see_added(Suspecter *s, int32_t number, const AddColumn *add) {
  const ColumnDef *added = AS(ColumnDef, COLUMN_DEF, add->column);
  for (int32_t i = 0; added && i < added->constraints.n; i++) {
    NodeKind kind = (NodeKind)added->constraints.p[i]->kind;
    Check *check = AS(Check, CHECK, added->constraints.p[i]);
    if (check && trials_only_asks(check->expr, added->name.id)) continue; /* tried by itself */
    if ((kind == NODE_CHECK || kind == NODE_GENERATED) && seeds_of(s, add->table.id)->rows) suspect(s, number);
  }
}

static void see(Suspecter *s, int32_t number, const Statement *statement) {
  Node *node = statement->node;
  switch (node->kind) {
  case NODE_INSERT:
    see_write(s, number, ((const Insert *)node)->table.id, TRIGGER_INSERT, rewrites((const Insert *)node));
    see_insert(s, number, statement->source, (const Insert *)node);
    break;
  case NODE_UPDATE:
    see_write(s, number, ((const Update *)node)->table.id, TRIGGER_UPDATE,
              ((const Update *)node)->conflict == CONFLICT_REPLACE);
    see_update(s, number, statement->source, (const Update *)node);
    break;
  case NODE_DELETE:
    see_write(s, number, ((const Delete *)node)->table.id, TRIGGER_DELETE, false);
    see_delete(s, number, (const Delete *)node);
    break;
  case NODE_CREATE_INDEX: {
    const CreateIndex *create = (const CreateIndex *)node;
    if (create->unique && seeds_of(s, create->table.id)->rows > 1) suspect(s, number);
    break;
  }
  case NODE_ADD_COLUMN:
    see_added(s, number, (const AddColumn *)node);
    break;
  case NODE_RENAME_TABLE:
    seeds_of(s, ((const RenameTable *)node)->new_name.id)->written = true;
    break;
  case NODE_CREATE_TABLE:
    if (((const CreateTable *)node)->select) seeds_of(s, ((const CreateTable *)node)->name.id)->written = true;
    seeds_of(s, ((const CreateTable *)node)->name.id)->script = script_of(s, number);
    break;
  case NODE_DROP_NOT_NULL: {
    Seeds *seeds = seeds_of(s, ((const DropNotNull *)node)->table.id);
    seeds->raises |= seeds->guarded;
    break;
  }
  case NODE_CREATE_TRIGGER:
    see_trigger(s, number, node, (const CreateTrigger *)node);
    break;
  case NODE_PRAGMA:
    see_pragma(s, statement->source, (const Pragma *)node);
    break;
  default:
    break;
  }
}

Suspects trials_suspects(const Catalog *catalog, Arena *arena) {
  Suspecter s = {.catalog = catalog, .arena = arena};
  for (int32_t i = 0; i < catalog->statements.n; i++) {
    if (i && catalog->statements.p[i].script != catalog->statements.p[i - 1].script) s.recursive = false;
    see(&s, i, catalog->statements.p[i].statement);
  }
  for (int32_t i = 0; s.found.statements && i < s.tables.entries.n; i++) {
    Seeds *seeds = s.tables.entries.p[i].value;
    if (seeds->rows || seeds->open || seeds->written)
      *map_slot(arena, &s.found.filled, s.tables.entries.p[i].key) = seeds;
  }
  return s.found;
}
