/* A SELECT read to its last column; see needs.h.
**
** Subqueries of FROM and common tables become tables and conditions of the query around them, as in needs.c, unless they
** group, join others by UNION, are sorted or may be missing (LEFT JOIN): the rows of these are made first. What is said
** of a row's values is SQLite's: collations, and which row of a group stands for the others. Windows, recursion and rare
** functions are left to SQLite, and with them the whole SELECT. */
#include "lint/needs_reader.h"

enum { DEPTH_MAX = 12 };

/* What is read of one core. */
typedef struct Core {
  Scope *scope;
  Query query;
  Gathering gathering;
  int16_t values[NEED_VALUES_MAX];
  Str names[NEED_VALUES_MAX];
  int nvalues;
} Core;

static int16_t read_rows(Reader *r, const Scope *around, const Select *select, bool top, Item *item);

/* ---- FROM ---- */

static bool is_plain(const Select *select) {
  const SelectCore *core = select->cores.n == 1 ? AS(SelectCore, SELECT_CORE, select->cores.p[0]) : NULL;
  return core && !core->distinct && !select->limit && !select->order_by.n && !need_aggregates(core);
}

static void read_from(Reader *r, Query *query, Scope *scope, const NodeList *from);

static bool has_star(const SelectCore *core) {
  for (int32_t i = 0; i < core->columns.n; i++)
    if (((const ResultColumn *)core->columns.p[i])->star) return true;
  return false;
}

/* Whether FROM a compound may stand for FROM one of its terms, each in its turn. */
static bool may_choose(const Reader *r, const Select *select) {
  bool plain = r->choosing && select->cores.n > 1 && !select->limit && !select->order_by.n;
  for (int32_t i = 0; i < select->cores.n && plain; i++) {
    const SelectCore *core = AS(SelectCore, SELECT_CORE, select->cores.p[i]);
    plain = core && !core->distinct && !need_aggregates(core) && !has_star(core) &&
            (i == 0 || core->compound == COMPOUND_UNION_ALL);
  }
  return plain;
}

/* The names of a compound's columns are those of its first term. */
static void rename(Scope *scope, const Select *select, Item *item) {
  const SelectCore *first = AS(SelectCore, SELECT_CORE, select->cores.p[0]);
  for (int32_t i = 0; i < first->columns.n && i < item->outputs.n; i++) {
    const ResultColumn *column = (const ResultColumn *)first->columns.p[i];
    item->outputs.p[i].name = need_output_name(scope, column);
  }
}

/* Its tables and conditions become those of the query around it. */
static void flatten(Reader *r, Query *query, Scope *scope, const Select *select, Item *item) {
  int term = select->cores.n > 1 ? need_choice(r, select->cores.n) : 0;
  const SelectCore *core = AS(SelectCore, SELECT_CORE, select->cores.p[term]);
  scope->commons = need_commons(r, scope->commons, AS(With, WITH, select->with));
  read_from(r, query, scope, &core->from);
  if (core->where) need_condition(r, query, scope, core->where);
  for (int32_t i = 0; i < core->columns.n; i++) {
    const ResultColumn *column = (const ResultColumn *)core->columns.p[i];
    if (column->star) need_star(r, scope, column->table.id ? column->table.id->text : S(""), item);
    else
      *vec_push(r->arena, &item->outputs) =
          (Output){.name = need_output_name(scope, column), .expr = column->expr, .scope = scope, .slot = -1};
  }
  if (term) rename(scope, select, item);
}

static int take_slot(Reader *r, Query *query) {
  int slot = r->nslots < NEED_SLOTS_MAX ? r->nslots++ : 0;
  if (r->nslots >= NEED_SLOTS_MAX) need_fail(r, S("too many tables"));
  query->slots |= SLOT(slot);
  return slot;
}

/* The rows of a SELECT as a table. */
static void add_rows(Reader *r, Query *query, Item *item, int16_t rows) {
  int slot = take_slot(r, query);
  int16_t number = (int16_t)(-1 - r->out.p[rows].column);
  for (int32_t i = 0; i < item->outputs.n; i++) {
    item->outputs.p[i].slot = slot;
    item->outputs.p[i].table = number;
  }
  Need table = {.op = NEED_TABLE, .table = number, .a = rows, .slot = (int8_t)slot, .slots = SLOT(slot)};
  *vec_push(r->arena, &query->tables) = need_put(r, table);
}

static void read_select(Reader *r, Query *query, const Scope *around, const Select *select, bool left, Item *item) {
  if (!select || ++r->depth > DEPTH_MAX) {
    need_fail(r, S("depth"));
    return;
  }
  if (!left && (is_plain(select) || may_choose(r, select))) {
    Scope *inner = arena_new(r->arena, Scope, 1);
    *inner = (Scope){.outer = around->outer, .source = around->source, .commons = around->commons};
    flatten(r, query, inner, select, item);
  } else {
    add_rows(r, query, item, read_rows(r, around, select, false, item));
  }
  r->depth--;
}

/* Made once, however often it is named. */
static void read_common(Reader *r, Query *query, const Scope *around, const Common *common, bool left, Item *item) {
  const Select *select = AS(Select, SELECT, common->table->select);
  Scope scope = {.source = around->source, .commons = common->outer};
  if (common->recursive) need_fail(r, S("recursion"));
  bool kept = select && (left || !(is_plain(select) || may_choose(r, select)));
  if (kept && *common->rows && !r->failed) {
    item->outputs.n = 0;
    for (int32_t i = 0; i < common->item->outputs.n; i++)
      *vec_push(r->arena, &item->outputs) = common->item->outputs.p[i];
    add_rows(r, query, item, *common->rows);
  } else {
    read_select(r, query, &scope, select, left, item);
    if (kept && !r->failed) {
      *common->rows = r->out.p[*vec_last(&query->tables)].a;
      *common->item = *item;
    }
  }
  for (int32_t i = 0; i < common->table->columns.n && i < item->outputs.n; i++)
    item->outputs.p[i].name = ((const ColumnName *)common->table->columns.p[i])->name.id->text;
}

static void read_named(Reader *r, Query *query, const Scope *scope, Str name, bool left, Item *item) {
  for (const Common *common = scope->commons; common; common = common->outer)
    if (str_eq_fold(common->name, name)) {
      read_common(r, query, scope, common, left, item);
      return;
    }
  int number = tables_number(name);
  if (number < 0) need_fail(r, name);
  else need_table(r, query, item, number);
}

static void read_item(Reader *r, Query *query, Scope *scope, const FromItem *from) {
  bool left = from->join & JOIN_LEFT;
  Item item = {.name = from->alias.id ? from->alias.id->text : from->table.id ? from->table.id->text : S("")};
  if (from->join & (JOIN_RIGHT | JOIN_FULL | JOIN_NATURAL) || from->using_columns.n || from->call || from->group.n ||
      from->schema.id)
    need_fail(r, S("FROM"));
  else if (from->select) read_select(r, query, scope, AS(Select, SELECT, from->select), left, &item);
  else if (from->table.id) read_named(r, query, scope, from->table.id->text, left, &item);
  *vec_push(r->arena, &scope->items) = item;
  if (r->failed) return;
  if (!left) {
    if (from->on) need_condition(r, query, scope, from->on);
    return;
  }
  Need table = r->out.p[*vec_last(&query->tables)];
  Query on = {0};
  r->missing |= table.slots;
  if (from->on) need_condition(r, &on, scope, from->on);
  r->out.p[*vec_last(&query->tables)].b = need_chain(r, on.conditions.p, on.conditions.n);
  r->out.p[*vec_last(&query->tables)].column = 1;
}

static void read_from(Reader *r, Query *query, Scope *scope, const NodeList *from) {
  for (int32_t i = 0; i < from->n && !r->failed; i++) read_item(r, query, scope, (const FromItem *)from->p[i]);
}

/* ---- one core ---- */

static void add_value(Reader *r, Core *core, int16_t value, Str name) {
  if (core->nvalues >= NEED_VALUES_MAX) {
    need_fail(r, S("too many columns"));
    return;
  }
  core->names[core->nvalues] = name;
  core->values[core->nvalues++] = value;
}

static void read_columns(Reader *r, Core *core, const NodeList *columns) {
  for (int32_t i = 0; i < columns->n && !r->failed; i++) {
    const ResultColumn *column = (const ResultColumn *)columns->p[i];
    Item all = {0};
    if (!column->star) {
      add_value(r, core, need_value(r, core->scope, column->expr), need_output_name(core->scope, column));
      continue;
    }
    need_star(r, core->scope, column->table.id ? column->table.id->text : S(""), &all);
    if (all.open) need_fail(r, S("*"));
    for (int32_t k = 0; k < all.outputs.n; k++)
      add_value(r, core, need_column(r, &all.outputs.p[k]), all.outputs.p[k].name);
  }
}

/* A term of GROUP BY or ORDER BY that is the number of a column. */
static const Node *numbered(Reader *r, const Scope *scope, const Node *term, const NodeList *columns) {
  const Literal *literal = AS(Literal, LITERAL, term);
  int64_t number;
  if (!literal) return term;
  bool good = literal->type == LITERAL_INTEGER && str_int(source_token(scope->source, literal->head.last), &number) &&
              number >= 1 && number <= columns->n && !((const ResultColumn *)columns->p[number - 1])->star;
  if (!good) need_fail(r, S("a number of a column"));
  return good ? ((const ResultColumn *)columns->p[number - 1])->expr : term;
}

static int16_t put_key(Reader *r, int16_t value, bool descending) {
  bool nocase = need_nocase(need_collation(r, value), COLLATION_NONE);
  return need_put(r, (Need){.op = NEED_KEY, .a = value, .column = nocase, .number = descending});
}

static int16_t read_keys(Reader *r, Scope *scope, const SelectCore *core) {
  VEC(int16_t) keys = {0};
  for (int32_t i = 0; i < core->group_by.n && !r->failed; i++) {
    const Node *term = numbered(r, scope, core->group_by.p[i], &core->columns);
    *vec_push(r->arena, &keys) = put_key(r, need_value(r, scope, term), false);
  }
  return need_chain(r, keys.p, keys.n);
}

static void begin_core(Reader *r, Core *core, const Scope *around) {
  core->scope = arena_new(r->arena, Scope, 1);
  *core->scope = (Scope){.outer = around->outer, .source = around->source, .commons = around->commons};
}

static Need read_core(Reader *r, Core *core, const Scope *around, const SelectCore *select) {
  Need need = {.op = NEED_CORE, .column = select->distinct};
  begin_core(r, core, around);
  core->query.exact = true;
  read_from(r, &core->query, core->scope, &select->from);
  core->scope->aliases = &select->columns;
  if (select->where && !r->failed) need_condition(r, &core->query, core->scope, select->where);
  if (select->windows.n) need_fail(r, S("WINDOW"));
  if (need_aggregates(select) && !r->failed) {
    Need group = {.op = NEED_GROUP, .number = select->group_by.n > 0};
    group.a = read_keys(r, core->scope, select);
    core->gathering.slots = core->query.slots;
    core->scope->gathering = &core->gathering;
    read_columns(r, core, &select->columns);
    group.table = select->having ? need_value(r, core->scope, select->having) : 0;
    group.b = need_chain(r, core->gathering.aggregates.p, core->gathering.aggregates.n);
    need.table = need_put(r, group);
  } else {
    read_columns(r, core, &select->columns);
  }
  if (!r->failed) need.a = need_query(r, &core->query);
  return need;
}

/* ---- all cores ---- */

/* Where ORDER BY names the column of a number or name. */
static int16_t output_term(Reader *r, const Scope *scope, const Core *core, const Node *term) {
  const Literal *literal = AS(Literal, LITERAL, term);
  const ColumnRef *reference = AS(ColumnRef, COLUMN_REF, term);
  int64_t number = 0;
  if (literal && !str_int(source_token(scope->source, literal->head.last), &number)) number = 0;
  for (int i = 0; i < core->nvalues && reference && !reference->table.id && !number; i++)
    if (str_eq_fold(core->names[i], reference->column.id->text)) number = i + 1;
  if (literal && (number < 1 || number > core->nvalues)) need_fail(r, S("ORDER BY"));
  return r->failed ? 0 : (int16_t)number;
}

/* The terms of ORDER BY: of a single core any values of its rows, which become further columns. */
static int16_t read_order(Reader *r, Core *core, const Select *select) {
  VEC(int16_t) terms = {0};
  for (int32_t i = 0; i < select->order_by.n && !r->failed; i++) {
    const OrderingTerm *term = (const OrderingTerm *)select->order_by.p[i];
    int16_t column = output_term(r, core->scope, core, term->expr);
    if (!column && select->cores.n == 1) {
      add_value(r, core, need_value(r, core->scope, term->expr), S(""));
      column = (int16_t)core->nvalues;
    }
    if (!column || term->nulls) need_fail(r, S("ORDER BY"));
    if (r->failed) break;
    Collation collation = need_collation(r, core->values[column - 1]);
    *vec_push(r->arena, &terms) = need_put(r, (Need){.op = NEED_KEY,
                                                     .a = column,
                                                     .column = need_nocase(collation, COLLATION_NONE),
                                                     .number = term->order == ORDER_DESC});
  }
  return need_chain(r, terms.p, terms.n);
}

/* The values of a finding, in the order of its fields; those that are called nothing of theirs count for nothing. */
static void read_fields(Reader *r, Core *core, const Core *first, bool once) {
  int16_t values[FIELD_COUNT];
  for (int f = 0; f < FIELD_COUNT; f++) {
    int at = -1;
    for (int i = 0; i < core->nvalues; i++)
      if (str_eq(first->names[i], str_of(row_fields[f]))) at = i;
    values[f] = at < 0 ? need_put(r, (Need){.op = NEED_NULL}) : core->values[at];
    if (at < 0 && f <= FIELD_MESSAGE) need_fail(r, S("no place or message"));
  }
  if (once && core->nvalues > FIELD_COUNT) need_fail(r, S("other columns"));
  core->nvalues = FIELD_COUNT;
  for (int f = 0; f < FIELD_COUNT; f++) core->values[f] = values[f];
}

/* How the cores are joined; *once: by UNION. False where not by that or UNION ALL alone. */
static bool read_compound(const Select *select, bool *once) {
  int unions = 0;
  for (int32_t i = 1; i < select->cores.n; i++) {
    const SelectCore *core = AS(SelectCore, SELECT_CORE, select->cores.p[i]);
    Compound compound = core ? core->compound : THE(Values, VALUES, select->cores.p[i])->compound;
    unions += compound == COMPOUND_UNION;
    if (compound > COMPOUND_UNION_ALL) return false;
  }
  *once = unions > 0;
  return unions == 0 || unions == select->cores.n - 1;
}

/* A limit that is a number; 0: none. */
static int32_t read_limit(Reader *r, const Scope *scope, const Select *select) {
  const Literal *literal = select->limit ? AS(Literal, LITERAL, select->limit) : NULL;
  int64_t limit;
  if (!select->limit) return 0;
  bool good = literal && !select->offset && str_int(source_token(scope->source, literal->head.last), &limit) &&
              limit >= 0 && limit < INT16_MAX;
  if (!good) need_fail(r, S("LIMIT"));
  return good ? (int32_t)limit + 1 : 0;
}

/* The columns that others see. */
static void offer(Reader *r, Item *item, const Core *first, int n) {
  item->outputs.n = 0;
  for (int i = 0; i < n; i++) {
    bool nocase = need_nocase(need_collation(r, first->values[i]), COLLATION_NONE);
    *vec_push(r->arena, &item->outputs) =
        (Output){.name = first->names[i], .slot = -1, .table = -1, .column = i, .nocase = nocase};
  }
}

/* A SELECT on the way. */
typedef struct Whole {
  const Select *select;
  Scope around;
  bool top, once;
  Core *first;
  Need rows;
  VEC(int16_t) cores;
} Whole;

static void add_core(Reader *r, Whole *whole, Core *core, Need need) {
  const Select *select = whole->select;
  bool sorted = select->order_by.n && (!whole->top || select->limit);
  if (core != whole->first && core->nvalues != whole->first->nvalues && !whole->top) need_fail(r, S("a compound"));
  need.number = core->nvalues;
  for (int i = 0; i < core->nvalues && !r->failed; i++) {
    bool nocase = need_nocase(need_collation(r, core->values[i]), COLLATION_NONE);
    if (nocase && i < 32) need.slots |= SLOT(i);
    if (i >= 32 && (need.column || whole->once)) need_fail(r, S("too many columns"));
  }
  if (whole->cores.n == 0 && sorted && !r->failed) whole->rows.b = read_order(r, core, select);
  if (whole->top && sorted) need_fail(r, S("ORDER BY and LIMIT"));
  if (whole->top && !r->failed) read_fields(r, core, whole->first, whole->once);
  need.b = need_chain(r, core->values, core->nvalues);
  if (!r->failed) *vec_push(r->arena, &whole->cores) = need_put(r, need);
}

/* VALUES: each row is a core of no tables. */
static void read_values(Reader *r, Whole *whole, const Values *values) {
  int16_t nothing = need_query(r, &(Query){.exact = true});
  for (int32_t i = 0; i < values->rows.n && !r->failed; i++) {
    const RowValue *row = AS(RowValue, ROW_VALUE, values->rows.p[i]);
    Core *core = arena_new(r->arena, Core, 1);
    if (!whole->first) whole->first = core;
    begin_core(r, core, &whole->around);
    for (int32_t k = 0; row && k < row->items.n && !r->failed; k++)
      add_value(r, core, need_value(r, core->scope, row->items.p[k]), str_fmt(r->arena, "column%d", k + 1));
    if (!r->failed) add_core(r, whole, core, (Need){.op = NEED_CORE, .a = nothing});
  }
}

static void read_cores(Reader *r, Whole *whole) {
  for (int32_t i = 0; i < whole->select->cores.n && !r->failed; i++) {
    const SelectCore *one = AS(SelectCore, SELECT_CORE, whole->select->cores.p[i]);
    if (!one) {
      read_values(r, whole, AS(Values, VALUES, whole->select->cores.p[i]));
      continue;
    }
    bool before = r->choosing;
    r->choosing = whole->top && !whole->once && !one->distinct && !need_aggregates(one);
    do {
      Core *core = arena_new(r->arena, Core, 1);
      if (r->choosing) r->nchoices = 0;
      if (!whole->first) whole->first = core;
      Need need = read_core(r, core, &whole->around, one);
      if (!r->failed) add_core(r, whole, core, need);
    } while (!r->failed && r->choosing && need_choose_next(r));
    r->choosing = before;
  }
}

static int16_t read_rows(Reader *r, const Scope *around, const Select *select, bool top, Item *item) {
  Whole whole = {.select = select, .around = *around, .top = top};
  whole.rows = (Need){.op = NEED_ROWS, .column = (int16_t)r->nrows++};
  whole.around.commons = need_commons(r, around->commons, AS(With, WITH, select->with));
  if (r->nrows > NEED_ROWS_MAX || !read_compound(select, &whole.once)) need_fail(r, S("a compound"));
  Slots own = r->nslots < NEED_SLOTS_MAX ? ~(Slots)0 << r->nslots : 0, before = r->asked;
  r->asked = 0;
  read_cores(r, &whole);
  if (item && !r->failed) offer(r, item, whole.first, (int)r->out.p[whole.cores.p[0]].number);
  whole.rows.length = read_limit(r, &whole.around, select);
  whole.rows.a = need_chain(r, whole.cores.p, whole.cores.n);
  whole.rows.slots = r->asked & ~own;
  whole.rows.number = (whole.once ? ROWS_ONCE : 0) | (whole.rows.slots ? ROWS_ANEW : 0);
  r->asked = before | whole.rows.slots;
  return need_put(r, whole.rows);
}

/* ---- inside of expressions ---- */

int16_t need_inside(Reader *r, Scope *scope, const Node *node, NeedOp op) {
  bool choosing = r->choosing;
  const Select *select = AS(Select, SELECT, node);
  const SelectCore *core = select && select->cores.n == 1 ? AS(SelectCore, SELECT_CORE, select->cores.p[0]) : NULL;
  Scope around = {.outer = scope, .source = scope->source, .commons = scope->commons};
  if (!select || ++r->depth > DEPTH_MAX) return need_put(r, (Need){.op = NEED_UNKNOWN});
  bool counting = op == NEED_COUNT;
  bool plain = core && !select->with && !select->limit && !core->group_by.n && !core->having && !core->distinct &&
               (counting || (op == NEED_EXISTS && !need_aggregates(core)));
  Need need = {.op = (uint8_t)op};
  r->choosing = false;
  if (plain) {
    Slots own = r->nslots < NEED_SLOTS_MAX ? ~(Slots)0 << r->nslots : 0, before = r->asked;
    Query query = {.exact = true};
    r->asked = 0;
    Scope *inner = arena_new(r->arena, Scope, 1);
    *inner = around;
    read_from(r, &query, inner, &core->from);
    inner->aliases = &core->columns;
    if (core->where && !r->failed) need_condition(r, &query, inner, core->where);
    need.a = r->failed ? 0 : need_query(r, &query);
    need.slots = r->asked & ~own;
    r->asked = before | need.slots;
  } else {
    need.op = op == NEED_EXISTS ? NEED_ANY_ROWS : NEED_SCALAR;
    need.a = read_rows(r, &around, select, false, NULL);
    need.slots = r->out.p[need.a].slots;
  }
  r->choosing = choosing;
  r->depth--;
  return need_put(r, need);
}

int16_t need_in_rows(Reader *r, Scope *scope, int16_t a, const Node *node) {
  const Select *select = AS(Select, SELECT, node);
  Scope around = {.outer = scope, .source = scope->source, .commons = scope->commons};
  Item item = {0};
  if (!select || ++r->depth > DEPTH_MAX) return need_put(r, (Need){.op = NEED_UNKNOWN});
  int16_t rows = read_rows(r, &around, select, false, &item);
  r->depth--;
  if (r->failed || item.outputs.n != 1) return need_put(r, (Need){.op = NEED_UNKNOWN});
  Collation right = item.outputs.p[0].nocase ? COLLATION_NOCASE : COLLATION_BINARY;
  return need_put(r, (Need){.op = NEED_IN_ROWS,
                            .a = a,
                            .b = rows,
                            .column = need_nocase(need_collation(r, a), right),
                            .slots = r->out.p[a].slots | r->out.p[rows].slots});
}

/* ---- a rule ---- */

const char *const row_fields[FIELD_COUNT] = {"place", "message",   "help",     "related",
                                             "fix",   "fix_title", "severity", "suggested"};

Needs needs_whole(Arena *arena, Str sql, Str *why) {
  Compilation *compilation = compilation_new(arena);
  Source *source = source_add(&compilation->sources, S(""), sql);
  Script script = parse_source(compilation, source);
  const Select *select = script.nstatements == 1 ? AS(Select, SELECT, script.statements[0].node) : NULL;
  *why = S("no SELECT");
  if (!select) return (Needs){0};
  Reader r = {.arena = arena, .compilation = compilation, .whole = true};
  Scope scope = {.source = source};
  need_put(&r, (Need){.op = NEED_LIST});
  int16_t rows = read_rows(&r, &scope, select, true, NULL);
  *why = r.why;
  if (r.failed || r.nqueries > NEED_QUERIES_MAX) return (Needs){0};
  r.out.p[0].a = rows;
  return (Needs){r.out.p, r.out.n};
}
