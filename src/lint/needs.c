/* The needs of a SELECT: its tables; see needs.h.
**
** Only what certainly holds counts: tables joined inside, not those behind LEFT; WHERE and ON; what EXISTS looks for.
** Subqueries of FROM and common tables become tables and conditions of the query around them: a row of it needs
** their rows, grouped or not. The rows of a compound are among those of its terms. */
#include "lint/needs.h"

#include <assert.h>

#include "lint/needs_reader.h"
#include "syntax/walk.h"

enum { DEPTH_MAX = 12 };

int16_t need_put(Reader *r, Need need) {
  if (r->out.n >= INT16_MAX) {
    r->failed = true;
    return 0;
  }
  *vec_push(r->arena, &r->out) = need;
  *vec_push(r->arena, &r->collations) = COLLATION_NONE;
  return (int16_t)(r->out.n - 1);
}

void need_fail(Reader *r, Str what) {
  if (!r->failed) r->why = what;
  r->failed = true;
}

int16_t need_chain(Reader *r, const int16_t *list, int32_t n) {
  for (int32_t i = 0; i + 1 < n; i++) r->out.p[list[i]].next = list[i + 1];
  return n ? list[0] : 0;
}

/* About what it takes to ask for a value, in comparisons. */
static int64_t cost_of(const Reader *r, int16_t number) {
  enum { CALL = 10, TEXTS = 50, ROWS = 200 };
  const Need *need = &r->out.p[number];
  switch (need->op) {
  case NEED_COLUMN:
    return need->number == 2 ? ROWS : 1;
  case NEED_EXISTS:
  case NEED_COUNT:
  case NEED_SCALAR:
  case NEED_IN_ROWS:
  case NEED_ANY_ROWS:
    return ROWS;
  case NEED_IN:
  case NEED_COALESCE:
  case NEED_SUBSTR:
  case NEED_CALL:
  case NEED_CONCAT:
  case NEED_REPLACE:
  case NEED_LEAST:
  case NEED_MOST:
  case NEED_CASE: {
    int64_t cost = CALL + (need->op == NEED_IN ? cost_of(r, need->a) : 0);
    for (int16_t i = need->op == NEED_IN ? need->b : need->a; i; i = r->out.p[i].next) cost += cost_of(r, i);
    return cost;
  }
  case NEED_SOURCE:
  case NEED_COVER:
  case NEED_MENTIONS:
  case NEED_LIKE:
  case NEED_INSTR:
    return TEXTS + cost_of(r, need->a) + (need->b ? cost_of(r, need->b) : 0);
  default: {
    int64_t cost = 1;
    if (need->a) cost += cost_of(r, need->a);
    return need->b ? cost + cost_of(r, need->b) : cost;
  }
  }
}

/* The cheap ones first: most rows fail at one of them. */
static void order_conditions(const Reader *r, Query *query) {
  for (int32_t i = 1; i < query->conditions.n; i++) {
    int16_t condition = query->conditions.p[i];
    int32_t k = i;
    for (; k > 0 && cost_of(r, query->conditions.p[k - 1]) > cost_of(r, condition); k--)
      query->conditions.p[k] = query->conditions.p[k - 1];
    query->conditions.p[k] = condition;
  }
}

int16_t need_query(Reader *r, Query *query) {
  if (r->nqueries >= NEED_QUERIES_MAX) need_fail(r, S("too many queries"));
  order_conditions(r, query);
  return need_put(r, (Need){.op = NEED_QUERY,
                            .a = need_chain(r, query->tables.p, query->tables.n),
                            .b = need_chain(r, query->conditions.p, query->conditions.n),
                            .column = query->exact,
                            .slots = query->slots,
                            .number = r->nqueries++});
}

/* ---- what a core is ---- */

static Walk find_aggregate(Node *node, void *found) {
  static const Str aggregates[] = {S_INIT("count"),
                                   S_INIT("sum"),
                                   S_INIT("total"),
                                   S_INIT("avg"),
                                   S_INIT("min"),
                                   S_INIT("max"),
                                   S_INIT("group_concat"),
                                   S_INIT("string_agg"),
                                   S_INIT("median"),
                                   S_INIT("json_group_array"),
                                   S_INIT("jsonb_group_array"),
                                   S_INIT("json_group_object"),
                                   S_INIT("jsonb_group_object")};
  if (node->kind == NODE_SUBQUERY || node->kind == NODE_EXISTS) return WALK_PRUNE;
  const Function *call = AS(Function, FUNCTION, node);
  for (size_t i = 0; call && !call->over && i < sizeof aggregates / sizeof *aggregates; i++) {
    bool scalar = char_lower(call->name.id->text.p[0]) == 'm' && call->arguments.n > 1; /* min(a, b) */
    *(bool *)found = *(bool *)found || (!scalar && str_eq_fold(call->name.id->text, aggregates[i]));
  }
  return WALK_CONTINUE;
}

bool need_aggregates(const SelectCore *core) {
  bool found = core->having != NULL || core->group_by.n;
  for (int32_t i = 0; i < core->columns.n; i++) node_walk(core->columns.p[i], find_aggregate, NULL, &found);
  return found;
}

/* Whether it gives a row even of no rows: an aggregate without GROUP BY. */
static bool sums_up(const SelectCore *core) {
  return core->group_by.n == 0 && need_aggregates(core);
}

/* ---- FROM ---- */

static void read_select(Reader *r, Query *query, Scope *scope, const Select *select, Item *item);

void need_table(Reader *r, Query *query, Item *item, int number) {
  int slot = query ? r->nslots++ : -1;
  if (slot >= NEED_SLOTS_MAX) {
    need_fail(r, S("too many tables"));
    return;
  }
  const TableDef *def = &tables_all(&(int){0})[number];
  for (int i = 0; i < tables_columns(number); i++)
    *vec_push(r->arena, &item->outputs) =
        (Output){.name = str_of(def->columns[i].name), .slot = slot, .table = number, .column = i};
  if (!query) return;
  query->slots |= SLOT(slot);
  *vec_push(r->arena, &query->tables) =
      need_put(r, (Need){.op = NEED_TABLE, .table = (int16_t)number, .slot = (int8_t)slot, .slots = SLOT(slot)});
}

typedef struct Reference {
  Str name;
  bool found;
} Reference;

static Walk find_reference(Node *node, void *data) {
  Reference *reference = data;
  const FromItem *from = AS(FromItem, FROM_ITEM, node);
  if (from && from->table.id && str_eq_fold(from->table.id->text, reference->name)) reference->found = true;
  return WALK_CONTINUE;
}

static bool refers(Node *node, Str name) {
  Reference reference = {name, false};
  node_walk(node, find_reference, NULL, &reference);
  return reference.found;
}

/* The terms that a recursion starts from: without a row of theirs it has none. What its rows hold can't be told. */
static NodeList first_terms(Reader *r, const Select *select, Str name) {
  NodeList terms = {arena_new(r->arena, Node *, select->cores.n), 0};
  for (int32_t i = 0; i < select->cores.n; i++)
    if (!refers(select->cores.p[i], name)) terms.p[terms.n++] = select->cores.p[i];
  return terms;
}

/* Of a column only its name is known. */
static void forget(Output *output) {
  *output = (Output){.name = output->name, .slot = -1};
}

static void add_common(Reader *r, Query *query, Item *item, const Scope *around, const Common *common) {
  Scope *scope = arena_new(r->arena, Scope, 1);
  *scope = (Scope){.source = around->source, .commons = common->outer};
  Select select = *THE(Select, SELECT, common->table->select);
  if (common->recursive) select.cores = first_terms(r, &select, common->name);
  read_select(r, query, scope, &select, item);
  if (common->recursive) {
    for (int32_t i = 0; i < item->outputs.n; i++) forget(&item->outputs.p[i]);
    if (query) query->exact = false;
  }
  for (int32_t i = 0; i < common->table->columns.n && i < item->outputs.n; i++)
    item->outputs.p[i].name = ((const ColumnName *)common->table->columns.p[i])->name.id->text;
}

static void add_named(Reader *r, Query *query, Item *item, const Scope *scope, Str name) {
  for (const Common *common = scope->commons; common; common = common->outer)
    if (str_eq_fold(common->name, name)) {
      add_common(r, query, item, scope, common);
      return;
    }
  int number = tables_number(name);
  if (number >= 0) need_table(r, query, item, number);
  else r->failed = true; /* SQLite will say so */
}

/* query == NULL: it may be missing, and only the names of its columns count. */
static void read_item(Reader *r, Query *query, Scope *scope, const FromItem *from) {
  bool missing = from->join & JOIN_LEFT;
  if (from->join & (JOIN_RIGHT | JOIN_FULL)) r->failed = true;
  Query *into = missing ? NULL : query;
  if (from->group.n && !from->alias.id) {
    for (int32_t i = 0; i < from->group.n; i++) read_item(r, into, scope, (const FromItem *)from->group.p[i]);
    if (into) into->exact = false; /* their ON is not read */
  } else {
    Item item = {.name = from->alias.id ? from->alias.id->text : from->table.id ? from->table.id->text : S("")};
    if (from->call || from->group.n) {
      item.open = true;
      if (into) into->exact = false;
    } else if (from->select) {
      Scope *inner = arena_new(r->arena, Scope, 1);
      *inner = (Scope){.outer = scope->outer, .source = scope->source, .commons = scope->commons};
      read_select(r, into, inner, AS(Select, SELECT, from->select), &item);
    } else {
      assert(from->table.id && "what is no call, group or query has a name");
      add_named(r, into, &item, scope, from->table.id->text);
    }
    if (!into)
      for (int32_t i = 0; i < item.outputs.n; i++) forget(&item.outputs.p[i]);
    *vec_push(r->arena, &scope->items) = item;
  }
  if (into && (from->using_columns.n || from->join & JOIN_NATURAL)) into->exact = false;
}

/* ---- cores ---- */

void need_star(Reader *r, Scope *scope, Str table, Item *item) {
  for (int32_t i = 0; i < scope->items.n; i++) {
    const Item *from = &scope->items.p[i];
    if (table.n && !str_eq_fold(table, from->name)) continue;
    item->open = item->open || from->open;
    for (int32_t k = 0; k < from->outputs.n; k++) *vec_push(r->arena, &item->outputs) = from->outputs.p[k];
  }
}

Str need_output_name(const Scope *scope, const ResultColumn *column) {
  const ColumnRef *reference = AS(ColumnRef, COLUMN_REF, column->expr);
  if (column->alias.id) return column->alias.id->text;
  return reference ? reference->column.id->text : source_text(scope->source, column->expr->first, column->expr->last);
}

static void read_core(Reader *r, Query *query, Scope *scope, const SelectCore *core, Item *item) {
  bool summing = sums_up(core);
  if (summing) query = NULL; /* it has its row whatever there is */
  for (int32_t i = 0; i < core->from.n; i++) read_item(r, query, scope, (const FromItem *)core->from.p[i]);
  for (int32_t i = 0; i < core->columns.n; i++) {
    const ResultColumn *column = (const ResultColumn *)core->columns.p[i];
    if (column->star) need_star(r, scope, column->table.id ? column->table.id->text : S(""), item);
    else
      *vec_push(r->arena, &item->outputs) =
          (Output){.name = need_output_name(scope, column), .expr = column->expr, .scope = scope, .slot = -1};
  }
  if (summing || core->group_by.n)
    for (int32_t i = 0; i < item->outputs.n; i++) forget(&item->outputs.p[i]);
  if (!query) return;
  if (core->having) query->exact = false;
  for (int32_t i = 0; i < core->from.n; i++) {
    const FromItem *from = (const FromItem *)core->from.p[i];
    if (from->on && !(from->join & JOIN_LEFT)) need_condition(r, query, scope, from->on);
  }
  if (core->where) need_condition(r, query, scope, core->where);
}

const Common *need_commons(Reader *r, const Common *outer, const With *with) {
  for (int32_t i = 0; with && i < with->tables.n; i++) {
    const CommonTable *table = (const CommonTable *)with->tables.p[i];
    Common *common = arena_new(r->arena, Common, 1);
    *common = (Common){outer,
                       table->name.id->text,
                       table,
                       with->recursive && refers(table->select, table->name.id->text),
                       arena_new(r->arena, int16_t, 1),
                       arena_new(r->arena, Item, 1)};
    outer = common;
  }
  return outer;
}

int need_choice(Reader *r, int options) {
  int number = r->nchoices++;
  if (number >= CHOICES_MAX) {
    need_fail(r, S("too many compounds"));
    return 0;
  }
  r->options[number] = options;
  return r->choice[number];
}

bool need_choose_next(Reader *r) {
  int at = r->nchoices - 1;
  while (at >= 0 && r->choice[at] + 1 >= r->options[at]) r->choice[at--] = 0;
  if (at >= 0) r->choice[at]++;
  return at >= 0;
}

/* The terms whose rows a compound may have: all but those that only take away. */
static int terms_of(const Select *select, const Node *terms[], int max) {
  int n = 0;
  for (int32_t i = 0; i < select->cores.n; i++) {
    const SelectCore *core = AS(SelectCore, SELECT_CORE, select->cores.p[i]);
    bool adds = i == 0 || !core || core->compound == COMPOUND_UNION || core->compound == COMPOUND_UNION_ALL;
    if (adds && n == max) return 0;
    if (adds) terms[n++] = select->cores.p[i];
  }
  return n;
}

enum { TERMS_MAX = 16 };

/* Reads a SELECT into a query that has its rows; item: its columns. */
static void read_select(Reader *r, Query *query, Scope *scope, const Select *select, Item *item) {
  const Node *terms[TERMS_MAX];
  int n = select ? terms_of(select, terms, TERMS_MAX) : 0;
  if (n == 0 || ++r->depth > DEPTH_MAX) {
    r->failed = true;
    return;
  }
  scope->commons = need_commons(r, scope->commons, AS(With, WITH, select->with));
  int chosen = query && n > 1 && !r->nested ? need_choice(r, n) : 0;
  if (query && (n < select->cores.n || select->limit)) query->exact = false;
  const SelectCore *core = AS(SelectCore, SELECT_CORE, terms[chosen < n ? chosen : 0]);
  const SelectCore *first = AS(SelectCore, SELECT_CORE, terms[0]);
  if (!core || !first || (n > 1 && r->nested)) {
    item->open = true;
    if (query) query->exact = false;
  } else {
    read_core(r, query, scope, core, item);
    Item names = {0};
    Scope naming = {.outer = scope->outer, .source = scope->source, .commons = scope->commons};
    if (core != first) read_core(r, NULL, &naming, first, &names);
    for (int32_t i = 0; i < item->outputs.n && i < names.outputs.n; i++)
      item->outputs.p[i].name = names.outputs.p[i].name;
  }
  r->depth--;
}

int16_t need_nested(Reader *r, Scope *scope, const Node *node, bool counting) {
  const Select *select = AS(Select, SELECT, node);
  const SelectCore *core = select && select->cores.n == 1 ? AS(SelectCore, SELECT_CORE, select->cores.p[0]) : NULL;
  if (!core || select->with || r->depth > DEPTH_MAX) return 0;
  if (counting ? core->group_by.n || core->having || core->distinct || select->limit : sums_up(core)) return 0;
  SelectCore rows = *core; /* that are counted */
  if (counting) rows.columns.n = 0;
  Scope *inner = arena_new(r->arena, Scope, 1);
  *inner = (Scope){.outer = scope, .source = scope->source, .commons = scope->commons};
  Query query = {.exact = !select->limit};
  Item item = {0};
  r->nested++, r->depth++;
  read_core(r, &query, inner, &rows, &item);
  r->nested--, r->depth--;
  return need_query(r, &query);
}

/* ---- a rule ---- */

/* What has no place is no finding. `place` is the name of the first term. */
static void add_place(Reader *r, Query *query, const Item *item) {
  for (int32_t i = 0; i < item->outputs.n; i++) {
    const Output *output = &item->outputs.p[i];
    if (!output->expr || !str_eq_fold(output->name, S("place"))) continue;
    int16_t value = need_value(r, output->scope, output->expr);
    if (r->out.p[value].op != NEED_COLUMN) continue;
    Slots slots = r->out.p[value].slots;
    int16_t null = need_put(r, (Need){.op = NEED_IS_NULL, .a = value, .slots = slots});
    *vec_push(r->arena, &query->conditions) = need_put(r, (Need){.op = NEED_NOT, .a = null, .slots = slots});
  }
}

Needs needs_of(Arena *arena, Str sql) {
  Compilation *compilation = compilation_new(arena);
  Source *source = source_add(&compilation->sources, S(""), sql);
  Script script = parse_source(compilation, source);
  const Select *select = script.nstatements == 1 ? AS(Select, SELECT, script.statements[0].node) : NULL;
  if (!select) return (Needs){0};
  Reader r = {.arena = arena, .compilation = compilation};
  VEC(int16_t) queries = {0};
  need_put(&r, (Need){.op = NEED_LIST});
  do {
    Scope *scope = arena_new(arena, Scope, 1);
    *scope = (Scope){.source = source};
    Query query = {.exact = true};
    Item item = {0};
    r.nchoices = r.nslots = 0;
    read_select(&r, &query, scope, select, &item);
    add_place(&r, &query, &item);
    if (!query.tables.n && !query.conditions.n) r.failed = true; /* it may have a row of nothing */
    *vec_push(arena, &queries) = need_query(&r, &query);
  } while (!r.failed && need_choose_next(&r));
  if (r.failed) return (Needs){0};
  r.out.p[0].a = need_chain(&r, queries.p, queries.n);
  return (Needs){r.out.p, r.out.n};
}
