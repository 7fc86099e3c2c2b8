/* Queries, and the clauses of INSERT, UPDATE and DELETE, in pieces. A query that does
** not fit on a line has each clause on its own, joins among them.
**
** What surprised: "SELECT a+1" in a view makes a column called "a+1", blanks and letter
** case included. Where others may refer to it the expression stays as it is written. */
#include "syntax/printer.h"

void put_subselect(Printer *p, const Node *select, bool named) {
  bool before = p->named;
  p->named = named;
  put_node(p, select);
  p->named = before;
}

static void put_with(Printer *p, const With *node) {
  put_words(p, node->recursive ? "WITH RECURSIVE" : "WITH");
  for (int32_t i = 0; i < node->tables.n; i++) {
    if (i) put_mark(p, ","), put_break(p);
    put_node(p, node->tables.p[i]);
  }
}

static void put_common_table(Printer *p, const CommonTable *node) {
  put_name(p, node->name);
  if (node->columns.n) put_paren_list(p, node->columns);
  put_words(p, "AS");
  put_choice(p, "Materialized", node->materialized);
  put_paren_open(p);
  put_subselect(p, node->select, node->columns.n == 0);
  put_paren_close(p);
}

static void put_compound(Printer *p, Compound compound) {
  if (compound == COMPOUND_FIRST) return;
  put_break(p);
  put_choice(p, "Compound", (int)compound);
  put_break(p);
}

static void put_select(Printer *p, const Select *node) {
  put_open(p);
  put_node(p, node->with);
  if (node->with) put_break(p);
  for (int32_t i = 0; i < node->cores.n; i++) put_node(p, node->cores.p[i]);
  if (node->order_by.n) put_break(p), put_clause(p, "ORDER BY", node->order_by);
  put_limit(p, node->limit, node->offset);
  put_close(p);
}

/* ORDER Join */
static void put_join(Printer *p, int join) {
  if (join == JOIN_FIRST) return;
  if (join & JOIN_COMMA) {
    put_mark(p, ",");
    put_break(p);
    return;
  }
  put_break(p);
  if (join & JOIN_NATURAL) put_words(p, "NATURAL");
  if (join & JOIN_LEFT) put_words(p, "LEFT");
  if (join & JOIN_RIGHT) put_words(p, "RIGHT");
  if (join & JOIN_FULL) put_words(p, "FULL");
  if (join & JOIN_OUTER) put_words(p, "OUTER");
  if (join & JOIN_INNER) put_words(p, "INNER");
  if (join & JOIN_CROSS) put_words(p, "CROSS");
  put_words(p, "JOIN");
}

static void put_from(Printer *p, NodeList from) {
  if (!from.n) return;
  put_break(p);
  put_words(p, "FROM");
  for (int32_t i = 0; i < from.n; i++) put_node(p, from.p[i]);
}

static void put_core(Printer *p, const SelectCore *node) {
  put_compound(p, node->compound);
  put_clause(p, node->distinct ? "SELECT DISTINCT" : node->all ? "SELECT ALL" : "SELECT", node->columns);
  put_from(p, node->from);
  put_condition(p, "WHERE", node->where);
  if (node->group_by.n) put_break(p), put_clause(p, "GROUP BY", node->group_by);
  put_condition(p, "HAVING", node->having);
  if (node->windows.n) put_break(p), put_clause(p, "WINDOW", node->windows);
}

/* Several rows stand on lines of their own. */
static void put_values(Printer *p, const Values *node) {
  put_compound(p, node->compound);
  put_words(p, "VALUES");
  bool several = node->rows.n > 1;
  if (several) put_in(p);
  for (int32_t i = 0; i < node->rows.n; i++) {
    if (i) put_mark(p, ",");
    if (several) put_line(p, false);
    put_node(p, node->rows.p[i]);
  }
  if (several) put_out(p);
}

static void put_alias(Printer *p, Name alias) {
  if (alias.id) put_words(p, "AS");
  put_name(p, alias);
}

static void put_result_column(Printer *p, const ResultColumn *node) {
  const Node *expr = node->expr;
  bool as_written = p->named && expr && !node->alias.id && expr->kind != NODE_COLUMN_REF;
  if (as_written) put_text(p, source_text(p->source, expr->first, expr->last), expr->first, expr->last);
  else put_node(p, expr);
  put_name(p, node->table);
  if (node->table.id) put_mark(p, "."), put_glue(p);
  if (node->star) put_words(p, "*");
  put_alias(p, node->alias);
}

static void put_hint(Printer *p, Name indexed_by, bool not_indexed) {
  if (not_indexed) put_words(p, "NOT INDEXED");
  if (indexed_by.id) put_words(p, "INDEXED BY");
  put_name(p, indexed_by);
}

static void put_from_source(Printer *p, const FromItem *node) {
  put_qualified(p, node->schema, node->table);
  if (node->call) put_glue(p), put_paren_list(p, node->arguments);
  if (!node->select && !node->group.n) return;
  put_paren_open(p);
  put_subselect(p, node->select, true);
  for (int32_t i = 0; i < node->group.n; i++) put_node(p, node->group.p[i]);
  put_paren_close(p);
}

static void put_from_item(Printer *p, const FromItem *node) {
  put_join(p, (int)node->join);
  put_open(p);
  put_from_source(p, node);
  put_alias(p, node->alias);
  put_hint(p, node->indexed_by, node->not_indexed);
  put_in(p);
  put_condition(p, "ON", node->on);
  if (node->using_columns.n) {
    put_break(p);
    put_words(p, "USING");
    put_paren_list(p, node->using_columns);
  }
  put_out(p);
  put_close(p);
}

static void put_order(Printer *p, SortOrder order, NullsOrder nulls) {
  put_choice(p, "SortOrder", (int)order);
  if (nulls != NULLS_NONE) put_words(p, "NULLS");
  put_choice(p, "NullsOrder", (int)nulls);
}

static void put_window(Printer *p, const Window *node) {
  put_name(p, node->name);
  if (node->name.id) {
    put_words(p, "AS");
    put_paren_open(p);
  }
  put_name(p, node->base);
  bool behind = node->base.id != NULL;
  if (node->partition_by.n) {
    if (behind) put_break(p);
    put_clause(p, "PARTITION BY", node->partition_by);
    behind = true;
  }
  if (node->order_by.n) {
    if (behind) put_break(p);
    put_clause(p, "ORDER BY", node->order_by);
    behind = true;
  }
  if (node->frame && behind) put_break(p);
  put_node(p, node->frame);
  if (node->name.id) put_paren_close(p);
}

static void put_bound(Printer *p, FrameBound bound, const Node *expr) {
  put_node(p, expr);
  put_choice(p, "FrameBound", (int)bound);
}

static void put_frame(Printer *p, const Frame *node) {
  put_choice(p, "FrameUnit", node->unit);
  if (node->finish != BOUND_UNSAID) put_words(p, "BETWEEN");
  put_bound(p, node->start, node->start_expr);
  if (node->finish != BOUND_UNSAID) {
    put_words(p, "AND");
    put_bound(p, node->finish, node->finish_expr);
  }
  if (node->exclude != EXCLUDE_UNSAID) put_words(p, "EXCLUDE");
  put_choice(p, "FrameExclude", node->exclude);
}

static void put_upsert(Printer *p, const Upsert *node) {
  put_open(p);
  put_words(p, "ON CONFLICT");
  if (node->target.n) put_paren_list(p, node->target);
  put_in(p);
  put_condition(p, "WHERE", node->target_where);
  if (node->target_where) put_break(p);
  put_words(p, node->update ? "DO UPDATE" : "DO NOTHING");
  if (node->update) put_clause(p, "SET", node->sets);
  put_condition(p, "WHERE", node->where);
  put_out(p);
  put_close(p);
}

static void put_assignment(Printer *p, const Assignment *node) {
  if (node->row) put_paren_list(p, node->columns);
  else put_list(p, node->columns);
  put_words(p, "=");
  put_node(p, node->expr);
}

static void put_insert(Printer *p, const Insert *node) {
  put_open(p);
  put_node(p, node->with);
  if (node->with) put_break(p);
  put_words(p, node->replace ? "REPLACE" : "INSERT");
  if (node->conflict != CONFLICT_NONE) put_words(p, "OR");
  put_choice(p, "Conflict", node->conflict);
  put_words(p, "INTO");
  put_qualified(p, node->schema, node->table);
  put_alias(p, node->alias);
  if (node->columns.n) put_paren_list(p, node->columns);
  put_break(p);
  if (node->select) put_node(p, node->select);
  else put_words(p, "DEFAULT VALUES");
  for (int32_t i = 0; i < node->upserts.n; i++) put_break(p), put_node(p, node->upserts.p[i]);
  put_returning(p, node->returning);
  put_close(p);
}

static void put_update(Printer *p, const Update *node) {
  put_open(p);
  put_node(p, node->with);
  if (node->with) put_break(p);
  put_words(p, "UPDATE");
  if (node->conflict != CONFLICT_NONE) put_words(p, "OR");
  put_choice(p, "Conflict", node->conflict);
  put_qualified(p, node->schema, node->table);
  put_alias(p, node->alias);
  put_hint(p, node->indexed_by, node->not_indexed);
  put_break(p);
  put_clause(p, "SET", node->sets);
  put_from(p, node->from);
  put_condition(p, "WHERE", node->where);
  put_returning(p, node->returning);
  if (node->order_by.n) put_break(p), put_clause(p, "ORDER BY", node->order_by);
  put_limit(p, node->limit, node->offset);
  put_close(p);
}

static void put_delete(Printer *p, const Delete *node) {
  put_open(p);
  put_node(p, node->with);
  if (node->with) put_break(p);
  put_words(p, "DELETE FROM");
  put_qualified(p, node->schema, node->table);
  put_alias(p, node->alias);
  put_hint(p, node->indexed_by, node->not_indexed);
  put_condition(p, "WHERE", node->where);
  put_returning(p, node->returning);
  if (node->order_by.n) put_break(p), put_clause(p, "ORDER BY", node->order_by);
  put_limit(p, node->limit, node->offset);
  put_close(p);
}

static void put_ordering_term(Printer *p, const OrderingTerm *node) {
  put_node(p, node->expr);
  put_order(p, node->order, node->nulls);
}

static void put_indexed_column(Printer *p, const IndexedColumn *node) {
  put_node(p, node->expr);
  if (node->collation.id) put_words(p, "COLLATE");
  put_name(p, node->collation);
  put_order(p, node->order, node->nulls);
}

bool put_query(Printer *p, const Node *node) {
  switch (node->kind) {
  case NODE_INSERT:
    put_insert(p, (const Insert *)node);
    return true;
  case NODE_UPDATE:
    put_update(p, (const Update *)node);
    return true;
  case NODE_DELETE:
    put_delete(p, (const Delete *)node);
    return true;
  case NODE_WITH:
    put_with(p, (const With *)node);
    return true;
  case NODE_COMMON_TABLE:
    put_common_table(p, (const CommonTable *)node);
    return true;
  case NODE_SELECT:
    put_select(p, (const Select *)node);
    return true;
  case NODE_SELECT_CORE:
    put_core(p, (const SelectCore *)node);
    return true;
  case NODE_VALUES:
    put_values(p, (const Values *)node);
    return true;
  case NODE_RESULT_COLUMN:
    put_result_column(p, (const ResultColumn *)node);
    return true;
  case NODE_FROM_ITEM:
    put_from_item(p, (const FromItem *)node);
    return true;
  case NODE_ORDERING_TERM:
    put_ordering_term(p, (const OrderingTerm *)node);
    return true;
  case NODE_INDEXED_COLUMN:
    put_indexed_column(p, (const IndexedColumn *)node);
    return true;
  case NODE_WINDOW:
    put_window(p, (const Window *)node);
    return true;
  case NODE_FRAME:
    put_frame(p, (const Frame *)node);
    return true;
  case NODE_UPSERT:
    put_upsert(p, (const Upsert *)node);
    return true;
  case NODE_ASSIGNMENT:
    put_assignment(p, (const Assignment *)node);
    return true;
  default:
    return false;
  }
}
