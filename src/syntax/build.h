/* What the grammar's actions call: one function a node kind or clause. Nodes begin
** at the token that the action names and end at the last one read.
**
** Private to the room: grammar/sql.y, build*.c and parse.c. */
#ifndef SYNTAX_BUILD_H
#define SYNTAX_BUILD_H

#include <assert.h>

#include "syntax/ast.h"
#include "text/compilation.h"

/* Why a statement is given up. Two limits on depth: the parser's stack, and SQLite's
** on expressions. */
typedef enum Failure { FAILURE_NONE, FAILURE_SYNTAX, FAILURE_STACK, FAILURE_HEIGHT } Failure;

/* SQLITE_MAX_EXPR_DEPTH; probe: 999 terms of "1+1+…" pass, 1,001 don't. */
#define EXPRESSION_HEIGHT 1000

typedef enum Quantifier { QUANTIFIER_NONE, QUANTIFIER_DISTINCT, QUANTIFIER_ALL } Quantifier;

/* "name" or "schema.name", by token; schema is TOK_NONE where it is not said. */
typedef struct Qualified {
  Tok schema, name;
} Qualified;
#define NOTHING_NAMED ((Qualified){TOK_NONE, TOK_NONE})

/* A list that is still growing: items [start, start + n) of Build.items. The items
** of an inner list lie behind those of the outer one, and are taken away before the
** outer one grows again. */
typedef struct List {
  int32_t start, n;
} List;

typedef struct Build {
  Compilation *compilation;
  Source *source;
  Arena *arena;        /* for trees: the compilation's, unless they are forgotten */
  const Token *tokens; /* the source's */
  Tok at;              /* the token being fed to the parser: what is reduced now ends before it */
  Failure failure;     /* why the parser gave up at `at` */
  bool quiet;          /* replaying a statement: problems are not raised again */
  Node *statement;     /* the result */
  Measure measure;     /* of it */
  VEC(Node *) items;   /* of all lists that are growing */
} Build;

/* lists */
static inline List list_none(void) {
  return (List){0, 0};
}
static inline List list_start(Build *b, Node *node) {
  *vec_push(b->compilation->arena, &b->items) = node;
  return (List){b->items.n - 1, 1};
}
static inline void list_add(Build *b, List *list, Node *node) {
  if (!list->n) list->start = b->items.n;
  assert(list->start + list->n == b->items.n);
  *vec_push(b->compilation->arena, &b->items) = node;
  list->n++;
}
List list_with(Build *b, List list, Node *node);
List list_pair(Build *b, Node *first, Node *second);
/* As list_add; a constraint takes the name from the CONSTRAINT before it, a
** DEFERRABLE goes into the REFERENCES before it. */
void list_add_constraint(Build *b, List *list, Node *constraint);
static inline void measure(int32_t *most, int32_t n) {
  if (n > *most) *most = n;
}
/* The finished list, copied to the arena. */
NodeList list_take(Build *b, List list);

/* helpers shared by build*.c */
static inline void *build_node(Build *b, NodeKind kind, Tok first) {
  return node_new(b->arena, kind, first, b->at - 1);
}
static inline void *build_leaf(Build *b, NodeKind kind, Tok tok) { /* of one token */
  return node_new(b->arena, kind, tok, tok);
}
Name build_name_of(Build *b, Tok tok);
void build_end(Build *b, Node *node);
/* PROBLEM_GRAMMAR_RULE at tokens first..last, worded as SQLite words it; and at one
** word, with what was probably meant instead, if that is known. */
void build_refuse(Build *b, Tok first, Tok last, Str sentence);
void build_refuse_word(Build *b, Tok word, Str sentence, Str meant);
/* Makes node at least one level higher than child; too high is a problem. */
void build_raise_height(Build *b, Node *node, const Node *child);
void build_raise_height_list(Build *b, Node *node, NodeList children);
/* The finished list; the node that gets it ends behind it. */
NodeList build_ending_with(Build *b, Node *node, List list);

/* build.c: statements */
Node *build_explain(Build *b, Tok first, Node *statement, bool query_plan);
Node *build_column_name(Build *b, Tok name);
Node *build_plain_column(Build *b, Tok name, Tok collation, SortOrder order);
Node *build_begin(Build *b, Tok first, TransactionMode mode);
Node *build_commit(Build *b, Tok first);
Node *build_rollback(Build *b, Tok first, Tok savepoint);
Node *build_savepoint(Build *b, Tok first, Tok name);
Node *build_release(Build *b, Tok first, Tok name);
Node *build_drop(Build *b, Tok first, DropKind object, bool if_exists, Qualified name);
Node *build_pragma(Build *b, Tok first, Qualified name, Tok value, bool parenthesized);
Node *build_attach(Build *b, Tok first, Node *file, Node *name, Node *key);
Node *build_detach(Build *b, Tok first, Node *name);
Node *build_vacuum(Build *b, Tok first, Tok schema, Node *into);
Node *build_analyze(Build *b, Tok first, Qualified name);
Node *build_reindex(Build *b, Tok first, Qualified name);
Node *build_rename_table(Build *b, Qualified table, Tok name);
Node *build_rename_column(Build *b, Qualified table, Tok column, Tok name);
Node *build_add_column(Build *b, Qualified table, Node *column);
Node *build_drop_column(Build *b, Qualified table, Tok column);
Node *build_set_not_null(Build *b, Qualified table, Tok column, Conflict conflict);
Node *build_drop_not_null(Build *b, Qualified table, Tok column);
Node *build_add_constraint(Build *b, Qualified table, Node *constraint);
Node *build_drop_constraint(Build *b, Qualified table, Tok name);

/* build_define.c: CREATE and its parts */
Node *build_create_table(Build *b, Tok first, bool temp, bool if_not_exists, Qualified name);
void build_table_body(Build *b, Node *table, Tok open, List columns, List constraints);
void build_table_options(Build *b, Node *table, List options);
void build_table_as(Build *b, Node *table, Node *select);
Node *build_table_option(Build *b, Tok first, Tok name);
Node *build_column(Build *b, Tok name, Node *type);
void build_column_constraints(Build *b, Node *column, List constraints);
Node *build_type(Build *b, Tok first, Tok open);
Node *build_constraint_name(Build *b, Tok first, Tok name);
Node *build_default(Build *b, Tok first, Node *expr, bool parenthesized);
Node *build_null(Build *b, Tok first, Conflict conflict);
Node *build_not_null(Build *b, Tok first, Conflict conflict);
Node *build_column_key(Build *b, Tok first, SortOrder order, Conflict conflict, bool autoincrement);
Node *build_table_key(Build *b, Tok first, List columns, bool autoincrement, Conflict conflict);
Node *build_unique(Build *b, Tok first, List columns, Conflict conflict);
Node *build_check(Build *b, Tok first, Node *expr, Conflict conflict);
Node *build_named(Build *b, Node *constraint, Tok name);
Node *build_collate_constraint(Build *b, Tok first, Tok collation);
Node *build_generated(Build *b, Tok first, Node *expr, Tok kind);
Node *build_references(Build *b, Tok first, Tok table, List columns);
void build_references_match(Build *b, Node *references, Tok match);
void build_references_action(Build *b, Node *references, Tok event, Action action);
Node *build_deferrable(Build *b, Tok first, bool not, bool deferred);
Node *build_foreign_key(Build *b, Tok first, List columns, Node *references);
void build_foreign_key_deferral(Build *b, Node *foreign_key, Node *deferrable);
Node *build_indexed_column(Build *b, Node *expr, SortOrder order, NullsOrder nulls);
Node *build_virtual_table(Build *b, Tok first, bool if_not_exists, Qualified name, Tok module);
Node *build_module_argument(Build *b, Tok first);
void build_module_arguments(Build *b, Node *table, List arguments);
Node *build_create_index(Build *b, Tok first, bool unique, bool if_not_exists, Qualified name);
void build_index_body(Build *b, Node *index, Tok table, List columns);
Node *build_create_view(Build *b, Tok first, bool temp, bool if_not_exists, Qualified name);
void build_view_body(Build *b, Node *view, List columns, Node *select);
Node *build_create_trigger(Build *b, Tok first, bool temp, bool if_not_exists, Qualified name);
void build_trigger_event(Build *b, Node *trigger, TriggerTime time, Tok event);
void build_trigger_columns(Build *b, Node *trigger, List columns);
void build_trigger_table(Build *b, Node *trigger, Qualified table, bool for_each_row);
void build_trigger_when(Build *b, Node *trigger, Node *when);
void build_trigger_body(Build *b, Node *trigger, Tok begin, List commands);
void build_trigger_returning(Build *b, Node *command, List columns);

/* build_query.c: INSERT, UPDATE, DELETE, SELECT and their clauses */
Node *build_with_clause(Build *b, Tok first, bool recursive, List tables);
Node *build_with(Build *b, Node *with, Node *statement);
Node *build_common_table(Build *b, Tok name, List columns, Materialized materialized, Node *select);
void build_returning(Build *b, Node *change, List columns);
void build_order_by(Build *b, Node *node, List terms);
void build_limit(Build *b, Node *change, List limit);
void build_where(Build *b, Node *node, Node *where);
void build_from(Build *b, Node *node, List items);
Node *build_delete(Build *b, Tok first, Qualified table, Tok alias, Tok hint);
Node *build_update(Build *b, Tok first, Conflict conflict, Qualified table);
void build_update_target(Build *b, Node *update, Tok alias, Tok hint);
void build_update_sets(Build *b, Node *update, List sets);
Node *build_assignment(Build *b, Tok column, Node *expr);
Node *build_row_assignment(Build *b, Tok first, List columns, Node *expr);
Node *build_insert(Build *b, Tok first, Conflict conflict, Qualified table, Tok alias);
void build_insert_columns(Build *b, Node *insert, List columns);
void build_insert_select(Build *b, Node *insert, Node *select);
void build_upserts(Build *b, Node *insert, List upserts);
Node *build_upsert(Build *b, Tok first, List target);
Node *build_bare_upsert(Build *b, Tok first, List sets);
void build_upsert_target_where(Build *b, Node *upsert, Node *where);
void build_upsert_sets(Build *b, Node *upsert, List sets);
Node *build_select(Build *b, List cores, List order_by, List limit);
Node *build_compound(Compound compound, Node *core);
List build_order_too_early(Build *b, Node *select, Compound compound, Node *core);
Node *build_plain_row(Build *b, Tok first);
Node *build_values(Build *b, Tok first, List rows);
Node *build_core(Build *b, Tok first, Quantifier quantifier, List columns);
void build_group_by(Build *b, Node *core, List exprs);
void build_having(Build *b, Node *core, Node *having);
void build_windows(Build *b, Node *core, List windows);
Node *build_result_column(Build *b, Node *expr, Tok alias);
Node *build_star(Build *b, Tok first, Tok table);
List build_from_first(Build *b, Node *item);
Node *build_joined(Join join, Node *item);
void build_on(Build *b, Node *item, Node *on);
void build_using(Build *b, Node *item, List columns);
Node *build_from_table(Build *b, Qualified table, Tok alias, Tok hint);
Node *build_from_function(Build *b, Qualified table, List arguments, Tok alias);
Node *build_from_select(Build *b, Tok first, Node *select, Tok alias);
Node *build_from_group(Build *b, Tok first, List items, Tok alias);
Join build_join(Build *b, Tok first);
Node *build_ordering_term(Build *b, Node *expr, SortOrder order, NullsOrder nulls);
Node *build_window(Build *b, Tok first);
Node *build_window_name(Build *b, Tok name, Node *window);
Node *build_window_base(Build *b, Tok base, Node *window);
Node *build_window_partition(Build *b, Tok first, List exprs);
Node *build_window_order(Build *b, Tok first, List terms);
/* `window` is NULL where the frame is all there is. */
Node *build_window_frame(Build *b, Node *window, Node *frame);
Node *build_window_parens(Build *b, Tok open, Node *window);
Node *build_frame(Build *b, Tok unit, Node *start, Node *finish, FrameExclude exclude);
/* One end of a frame: a Frame of which only the start is set. */
Node *build_bound(Build *b, Tok first, FrameBound bound, Node *expr);

/* build_expr.c: expressions */
Node *build_literal(Build *b, Tok tok);
Node *build_variable(Build *b, Tok tok);
Node *build_column_ref(Build *b, Tok column);
Node *build_column_of(Build *b, Tok schema, Tok table, Tok column);
Node *build_parenthesized(Build *b, Tok open, Node *expr);
Node *build_row(Build *b, Tok first, List items);
Node *build_subquery(Build *b, Tok first, Node *select);
Node *build_exists(Build *b, Tok first, Node *select);
Node *build_binary(Build *b, Node *left, Tok op, Node *right);
Node *build_unary(Build *b, Tok op, Node *operand);
Node *build_null_test(Build *b, Node *operand, Tok op);
Node *build_collate(Build *b, Node *operand, Tok collation);
Node *build_cast(Build *b, Tok first, Node *operand, Node *type);
Node *build_like(Build *b, Node *left, Tok op, Node *right, Node *escape);
Node *build_between(Build *b, Node *operand, bool negated, Node *low, Node *high);
Node *build_in_list(Build *b, Node *operand, bool negated, List list);
Node *build_in_select(Build *b, Node *operand, bool negated, Node *select);
Node *build_in_table(Build *b, Node *operand, bool negated, Qualified table, List arguments);
Node *build_case(Build *b, Tok first, Node *operand, List whens, Node *otherwise);
Node *build_when(Build *b, Tok first, Node *condition, Node *result);
Node *build_call(Build *b, Tok name, Quantifier quantifier, List arguments, List order_by);
Node *build_call_star(Build *b, Tok name);
Node *build_within_group(Build *b, Tok name, Quantifier quantifier, List arguments, Node *order);
void build_filter_over(Build *b, Node *call, Node *filter, Node *over);
Node *build_raise(Build *b, Tok first, RaiseAction action, Node *message);

#endif
