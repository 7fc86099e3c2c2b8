/* Nodes of INSERT, UPDATE, DELETE, SELECT and their clauses. A statement's node is
** made when its first clause is reduced and filled clause by clause; each clause
** moves the node's end. */
#include <assert.h>

#include "parser.h"
#include "syntax/build.h"

/* ---- WITH ---- */

static void check_names_once(Build *b, const With *with) {
  Map names = {0};
  for (int32_t i = 0; with->tables.n > 1 && i < with->tables.n; i++) {
    Name name = THE(CommonTable, COMMON_TABLE, with->tables.p[i])->name;
    void **slot = ident_slot(b->arena, &names, name.id);
    if (*slot) build_refuse(b, name.tok, name.tok, str_fmt(b->arena, "WITH names %.*s twice", STR_ARG(name.id->text)));
    *slot = name.id;
  }
}

Node *build_with_clause(Build *b, Tok first, bool recursive, List tables) {
  With *node = build_node(b, NODE_WITH, first);
  node->recursive = recursive;
  node->tables = list_take(b, tables);
  check_names_once(b, node);
  return &node->head;
}

Node *build_with(Build *b, Node *with, Node *statement) {
  switch (statement->kind) {
  case NODE_SELECT:
    ((Select *)statement)->with = with;
    break;
  case NODE_INSERT:
    ((Insert *)statement)->with = with;
    break;
  case NODE_UPDATE:
    ((Update *)statement)->with = with;
    break;
  case NODE_DELETE:
    ((Delete *)statement)->with = with;
    break;
  default:
    assert(false);
  }
  statement->first = with->first;
  build_end(b, statement);
  return statement;
}

Node *build_common_table(Build *b, Tok name, List columns, Materialized materialized, Node *select) {
  CommonTable *node = build_node(b, NODE_COMMON_TABLE, name);
  node->name = build_name_of(b, name);
  node->columns = list_take(b, columns);
  node->materialized = materialized;
  node->select = select;
  return &node->head;
}

/* ---- clauses that several statements have ---- */

void build_returning(Build *b, Node *change, List columns) {
  NodeList list = build_ending_with(b, change, columns);
  if (change->kind == NODE_INSERT) ((Insert *)change)->returning = list;
  else if (change->kind == NODE_UPDATE) ((Update *)change)->returning = list;
  else ((Delete *)change)->returning = list;
}

void build_order_by(Build *b, Node *node, List terms) {
  NodeList list = build_ending_with(b, node, terms);
  if (node->kind == NODE_WINDOW) ((Window *)node)->order_by = list;
  else if (node->kind == NODE_UPDATE) ((Update *)node)->order_by = list;
  else ((Delete *)node)->order_by = list;
}

void build_limit(Build *b, Node *change, List limit) {
  NodeList list = build_ending_with(b, change, limit);
  Node *offset = list.n > 1 ? list.p[1] : NULL;
  if (change->kind == NODE_UPDATE) {
    ((Update *)change)->limit = list.p[0];
    ((Update *)change)->offset = offset;
  } else {
    ((Delete *)change)->limit = list.p[0];
    ((Delete *)change)->offset = offset;
  }
}

void build_where(Build *b, Node *node, Node *where) {
  switch (node->kind) {
  case NODE_CREATE_INDEX:
    ((CreateIndex *)node)->where = where;
    break;
  case NODE_UPDATE:
    ((Update *)node)->where = where;
    break;
  case NODE_DELETE:
    ((Delete *)node)->where = where;
    break;
  case NODE_UPSERT:
    ((Upsert *)node)->where = where;
    break;
  case NODE_SELECT_CORE:
    ((SelectCore *)node)->where = where;
    build_raise_height(b, node, where);
    break;
  default:
    assert(false);
  }
  build_end(b, node);
}

void build_from(Build *b, Node *node, List items) {
  NodeList list = build_ending_with(b, node, items);
  measure(&b->measure.list, list.n);
  if (node->kind == NODE_UPDATE) {
    ((Update *)node)->from = list;
  } else {
    ((SelectCore *)node)->from = list;
    build_raise_height_list(b, node, list);
  }
}

/* ---- DELETE, UPDATE ---- */

/* A hint's token is the index's name, or the NOT of NOT INDEXED. */
static bool hint_is_not(const Build *b, Tok hint) {
  return hint != TOK_NONE && b->tokens[hint].kind == TK_NOT;
}
static Name hint_name(Build *b, Tok hint) {
  return build_name_of(b, hint_is_not(b, hint) ? TOK_NONE : hint);
}

Node *build_delete(Build *b, Tok first, Qualified table, Tok alias, Tok hint) {
  Delete *node = build_node(b, NODE_DELETE, first);
  node->schema = build_name_of(b, table.schema);
  node->table = build_name_of(b, table.name);
  node->alias = build_name_of(b, alias);
  node->indexed_by = hint_name(b, hint);
  node->not_indexed = hint_is_not(b, hint);
  return &node->head;
}

Node *build_update(Build *b, Tok first, Conflict conflict, Qualified table) {
  Update *node = build_node(b, NODE_UPDATE, first);
  node->conflict = conflict;
  node->schema = build_name_of(b, table.schema);
  node->table = build_name_of(b, table.name);
  return &node->head;
}

void build_update_target(Build *b, Node *update, Tok alias, Tok hint) {
  Update *node = (Update *)update;
  node->alias = build_name_of(b, alias);
  node->indexed_by = hint_name(b, hint);
  node->not_indexed = hint_is_not(b, hint);
}

void build_update_sets(Build *b, Node *update, List sets) {
  ((Update *)update)->sets = build_ending_with(b, update, sets);
}

Node *build_assignment(Build *b, Tok column, Node *expr) {
  Assignment *node = build_node(b, NODE_ASSIGNMENT, column);
  node->columns = list_take(b, list_start(b, build_column_name(b, column)));
  node->expr = expr;
  return &node->head;
}

Node *build_row_assignment(Build *b, Tok first, List columns, Node *expr) {
  Assignment *node = build_node(b, NODE_ASSIGNMENT, first);
  node->columns = list_take(b, columns);
  node->row = true;
  node->expr = expr;
  return &node->head;
}

/* ---- INSERT ---- */

Node *build_insert(Build *b, Tok first, Conflict conflict, Qualified table, Tok alias) {
  Insert *node = build_node(b, NODE_INSERT, first);
  node->replace = b->tokens[first].kind == TK_REPLACE;
  node->conflict = conflict;
  node->schema = build_name_of(b, table.schema);
  node->table = build_name_of(b, table.name);
  node->alias = build_name_of(b, alias);
  return &node->head;
}

void build_insert_columns(Build *b, Node *insert, List columns) {
  ((Insert *)insert)->columns = list_take(b, columns);
}

void build_insert_select(Build *b, Node *insert, Node *select) {
  ((Insert *)insert)->select = select;
  build_end(b, insert);
}

void build_upserts(Build *b, Node *insert, List upserts) {
  ((Insert *)insert)->upserts = build_ending_with(b, insert, upserts);
}

Node *build_upsert(Build *b, Tok first, List target) {
  Upsert *node = build_node(b, NODE_UPSERT, first);
  node->target = list_take(b, target);
  return &node->head;
}

Node *build_bare_upsert(Build *b, Tok first, List sets) {
  Node *node = build_node(b, NODE_UPSERT, first);
  build_upsert_sets(b, node, sets);
  return node;
}

void build_upsert_target_where(Build *b, Node *upsert, Node *where) {
  ((Upsert *)upsert)->target_where = where;
  build_end(b, upsert);
}

void build_upsert_sets(Build *b, Node *upsert, List sets) {
  ((Upsert *)upsert)->update = true;
  ((Upsert *)upsert)->sets = build_ending_with(b, upsert, sets);
}

/* ---- SELECT ---- */

/* A query is as high as the highest of its parts. */
static void level_with(Node *node, const Node *child) {
  if (child && child->height > node->height) node->height = child->height;
}
static void level_with_list(Node *node, NodeList children) {
  for (int32_t i = 0; i < children.n; i++) level_with(node, children.p[i]);
}

Node *build_select(Build *b, List cores, List order_by, List limit) {
  NodeList limits = list_take(b, limit);
  NodeList terms = list_take(b, order_by);
  NodeList taken = list_take(b, cores);
  measure(&b->measure.terms, taken.n);
  Select *node = build_node(b, NODE_SELECT, taken.p[0]->first);
  node->cores = taken;
  node->order_by = terms;
  measure(&b->measure.list, terms.n);
  node->limit = limits.n ? limits.p[0] : NULL;
  node->offset = limits.n > 1 ? limits.p[1] : NULL;
  level_with_list(&node->head, taken);
  level_with_list(&node->head, terms);
  level_with_list(&node->head, limits);
  return &node->head;
}

Node *build_compound(Compound compound, Node *core) {
  if (core->kind == NODE_VALUES) ((Values *)core)->compound = compound;
  else ((SelectCore *)core)->compound = compound;
  return core;
}

static Str compound_words(Compound compound) {
  switch (compound) {
  case COMPOUND_UNION:
    return S("UNION");
  case COMPOUND_UNION_ALL:
    return S("UNION ALL");
  case COMPOUND_INTERSECT:
    return S("INTERSECT");
  default:
    return S("EXCEPT");
  }
}

/* Goes on as if the ORDER BY were not there. */
List build_order_too_early(Build *b, Node *select, Compound compound, Node *core) {
  Select *node = (Select *)select;
  Tok first = (*(node->cores.p + node->cores.n - 1))->last + 1;
  Str clause = node->order_by.n ? S("ORDER BY") : S("LIMIT");
  Str operator= compound_words(compound);
  build_refuse(b, first, select->last,
               str_fmt(b->arena, "%.*s clause should come after %.*s not before", STR_ARG(clause), STR_ARG(operator)));
  List list = list_none();
  for (int32_t i = 0; i < node->cores.n; i++) list_add(b, &list, node->cores.p[i]);
  return list_with(b, list, build_compound(compound, core));
}

Node *build_values(Build *b, Tok first, List rows) {
  Values *node = build_node(b, NODE_VALUES, first);
  node->rows = list_take(b, rows);
  level_with_list(&node->head, node->rows);
  return &node->head;
}

Node *build_core(Build *b, Tok first, Quantifier quantifier, List columns) {
  SelectCore *node = build_node(b, NODE_SELECT_CORE, first);
  node->distinct = quantifier == QUANTIFIER_DISTINCT;
  node->all = quantifier == QUANTIFIER_ALL;
  node->columns = list_take(b, columns);
  measure(&b->measure.list, node->columns.n);
  level_with_list(&node->head, node->columns);
  return &node->head;
}

void build_group_by(Build *b, Node *core, List exprs) {
  ((SelectCore *)core)->group_by = build_ending_with(b, core, exprs);
  measure(&b->measure.list, ((SelectCore *)core)->group_by.n);
  level_with_list(core, ((SelectCore *)core)->group_by);
}

void build_having(Build *b, Node *core, Node *having) {
  ((SelectCore *)core)->having = having;
  level_with(core, having);
  build_end(b, core);
}

/* The number of the WINDOW before number `number` that it begins with; -1 if there is none. */
static int32_t window_before(const Source *source, const NodeList *windows, int32_t number) {
  const Window *window = (const Window *)windows->p[number];
  int32_t i = window->base.id ? number - 1 : -1;
  while (i >= 0 && !source_same_word(source, ((const Window *)windows->p[i])->name.tok, window->base.tok)) i--;
  return i;
}

static bool window_sorted(const Source *source, const NodeList *windows, int32_t number) {
  for (; number >= 0; number = window_before(source, windows, number))
    if (((const Window *)windows->p[number])->order_by.n) return true;
  return false;
}

/* A named window goes on with one before it, which has no frame and is sorted no second time; of the first, SQLite does not
** ask with what it begins. */
static void check_windows(Build *b, const NodeList *windows) {
  for (int32_t i = 1; i < windows->n; i++) {
    const Window *window = (const Window *)windows->p[i];
    if (!window->base.id) continue;
    int32_t base = window_before(b->source, windows, i);
    Str what = {0};
    if (base < 0) what = S("no such window");
    else if (window->partition_by.n) what = S("cannot override PARTITION clause of window");
    else if (window->order_by.n && window_sorted(b->source, windows, base))
      what = S("cannot override ORDER BY clause of window");
    else if (((const Window *)windows->p[base])->frame) what = S("cannot override frame specification of window");
    if (!what.n) continue;
    Str name = window->base.id->text;
    build_refuse(b, window->base.tok, window->base.tok, str_fmt(b->arena, "%.*s: %.*s", STR_ARG(what), STR_ARG(name)));
  }
}

void build_windows(Build *b, Node *core, List windows) {
  ((SelectCore *)core)->windows = build_ending_with(b, core, windows);
  check_windows(b, &((SelectCore *)core)->windows);
}

Node *build_result_column(Build *b, Node *expr, Tok alias) {
  ResultColumn *node = build_node(b, NODE_RESULT_COLUMN, expr->first);
  node->expr = expr;
  node->alias = build_name_of(b, alias);
  node->table = (Name){NULL, TOK_NONE};
  level_with(&node->head, expr);
  return &node->head;
}

Node *build_star(Build *b, Tok first, Tok table) {
  ResultColumn *node = build_node(b, NODE_RESULT_COLUMN, first);
  node->star = true;
  node->alias = (Name){NULL, TOK_NONE};
  node->table = build_name_of(b, table);
  return &node->head;
}

Node *build_ordering_term(Build *b, Node *expr, SortOrder order, NullsOrder nulls) {
  OrderingTerm *node = build_node(b, NODE_ORDERING_TERM, expr->first);
  node->expr = expr;
  node->order = order;
  node->nulls = nulls;
  level_with(&node->head, expr);
  return &node->head;
}

/* ---- FROM ---- */

static FromItem *from_new(Build *b, Tok first, Tok alias) {
  FromItem *node = build_node(b, NODE_FROM_ITEM, first);
  node->schema = node->table = node->indexed_by = (Name){NULL, TOK_NONE};
  node->alias = build_name_of(b, alias);
  return node;
}

Node *build_from_table(Build *b, Qualified table, Tok alias, Tok hint) {
  FromItem *node = from_new(b, table.schema == TOK_NONE ? table.name : table.schema, alias);
  node->schema = build_name_of(b, table.schema);
  node->table = build_name_of(b, table.name);
  node->indexed_by = hint_name(b, hint);
  node->not_indexed = hint_is_not(b, hint);
  return &node->head;
}

Node *build_from_function(Build *b, Qualified table, List arguments, Tok alias) {
  Node *node = build_from_table(b, table, alias, TOK_NONE);
  ((FromItem *)node)->call = true;
  ((FromItem *)node)->arguments = list_take(b, arguments);
  level_with_list(node, ((FromItem *)node)->arguments);
  return node;
}

Node *build_from_select(Build *b, Tok first, Node *select, Tok alias) {
  FromItem *node = from_new(b, first, alias);
  node->select = select;
  level_with(&node->head, select);
  return &node->head;
}

Node *build_from_group(Build *b, Tok first, List items, Tok alias) {
  FromItem *node = from_new(b, first, alias);
  node->group = list_take(b, items);
  level_with_list(&node->head, node->group);
  return &node->head;
}

void build_on(Build *b, Node *item, Node *on) {
  ((FromItem *)item)->on = on;
  level_with(item, on);
  build_end(b, item);
}

void build_using(Build *b, Node *item, List columns) {
  ((FromItem *)item)->using_columns = build_ending_with(b, item, columns);
}

List build_from_first(Build *b, Node *item) {
  FromItem *node = (FromItem *)item;
  if (node->on) build_refuse(b, node->on->first - 1, item->last, S("a JOIN clause is required before ON"));
  else if (node->using_columns.n)
    build_refuse(b, node->using_columns.p[0]->first - 2, item->last, S("a JOIN clause is required before USING"));
  return list_start(b, item);
}

Node *build_joined(Join join, Node *item) {
  ((FromItem *)item)->join = join;
  return item;
}

/* What a word before JOIN stands for: LEFT is an outer join, CROSS an inner one. */
static int join_word(Str word) {
  static const struct {
    Str word;
    int flags;
  } words[] = {
      {S_INIT("natural"), JOIN_NATURAL},
      {S_INIT("left"), JOIN_LEFT | JOIN_OUTER},
      {S_INIT("outer"), JOIN_OUTER},
      {S_INIT("right"), JOIN_RIGHT | JOIN_OUTER},
      {S_INIT("full"), JOIN_FULL | JOIN_LEFT | JOIN_RIGHT | JOIN_OUTER},
      {S_INIT("inner"), JOIN_INNER},
      {S_INIT("cross"), JOIN_CROSS | JOIN_INNER},
  };
  for (size_t i = 0; i < sizeof words / sizeof *words; i++)
    if (str_eq_fold(word, words[i].word)) return words[i].flags;
  return -1;
}

/* Up to three words before JOIN, in any order. Flags say only what was written:
** the OUTER that LEFT implies is left out again where it was not said. */
Join build_join(Build *b, Tok first) {
  Tok join = b->at - 1;
  int flags = 0, said = 0;
  bool known = true;
  for (Tok tok = first; tok < join; tok++) {
    int word = join_word(source_token(b->source, tok));
    known = known && word >= 0;
    flags |= word;
    said |= word == JOIN_OUTER ? JOIN_OUTER : word & ~JOIN_OUTER;
  }
  bool mixed = (flags & JOIN_INNER) && (flags & JOIN_OUTER);
  bool bare_outer = (flags & JOIN_OUTER) && !(flags & (JOIN_LEFT | JOIN_RIGHT));
  if (!known || mixed || bare_outer) {
    Str words = source_text(b->source, first, join - 1);
    build_refuse(b, first, join - 1, str_fmt(b->arena, "unknown join type: %.*s", STR_ARG(words)));
    return JOIN_PLAIN;
  }
  if (said & JOIN_FULL) said &= ~(JOIN_LEFT | JOIN_RIGHT);
  if (said & JOIN_CROSS) said &= ~JOIN_INNER;
  return (Join)said;
}

/* ---- windows ---- */

static Window *window_new(Build *b, Tok first) {
  Window *node = build_node(b, NODE_WINDOW, first);
  node->name = node->base = (Name){NULL, TOK_NONE};
  return node;
}

Node *build_window(Build *b, Tok first) {
  return &window_new(b, first)->head;
}

Node *build_window_name(Build *b, Tok name, Node *window) {
  ((Window *)window)->name = build_name_of(b, name);
  window->first = name;
  build_end(b, window);
  return window;
}

Node *build_window_base(Build *b, Tok base, Node *window) {
  if (!window) window = build_window(b, base);
  ((Window *)window)->base = build_name_of(b, base);
  window->first = base;
  return window;
}

Node *build_window_partition(Build *b, Tok first, List exprs) {
  Window *node = window_new(b, first);
  node->partition_by = list_take(b, exprs);
  return &node->head;
}

Node *build_window_order(Build *b, Tok first, List terms) {
  Node *node = build_window(b, first);
  build_order_by(b, node, terms);
  return node;
}

Node *build_window_frame(Build *b, Node *window, Node *frame) {
  if (!window) window = build_window(b, frame->first);
  ((Window *)window)->frame = frame;
  build_end(b, window);
  return window;
}

Node *build_window_parens(Build *b, Tok open, Node *window) {
  window->first = open;
  build_end(b, window);
  return window;
}

Node *build_bound(Build *b, Tok first, FrameBound bound, Node *expr) {
  Frame *node = build_node(b, NODE_FRAME, first);
  node->start = bound;
  node->start_expr = expr;
  return &node->head;
}

/* Bounds stand in the order in which rows come: a frame can't end before it starts. */
static bool frame_runs_backwards(FrameBound start, FrameBound finish) {
  if (start == BOUND_CURRENT_ROW) return finish == BOUND_PRECEDING;
  if (start == BOUND_FOLLOWING) return finish == BOUND_PRECEDING || finish == BOUND_CURRENT_ROW;
  return false;
}

Node *build_frame(Build *b, Tok unit, Node *start, Node *finish, FrameExclude exclude) {
  Frame *node = build_node(b, NODE_FRAME, unit);
  uint16_t kind = b->tokens[unit].kind;
  node->unit = kind == TK_ROWS ? FRAME_ROWS : kind == TK_GROUPS ? FRAME_GROUPS : FRAME_RANGE;
  node->start = ((Frame *)start)->start;
  node->start_expr = ((Frame *)start)->start_expr;
  if (finish) {
    node->finish = ((Frame *)finish)->start;
    node->finish_expr = ((Frame *)finish)->start_expr;
  }
  node->exclude = exclude;
  if (frame_runs_backwards(node->start, finish ? node->finish : BOUND_CURRENT_ROW))
    build_refuse(b, unit, b->at - 1, S("unsupported frame specification"));
  return &node->head;
}
