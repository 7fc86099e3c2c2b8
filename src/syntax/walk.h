/* Generic passes over trees. The only recursion over nodes besides print.c,
** resolve.c and the generated parser; depth is bounded by the parser's stack. */
#ifndef SYNTAX_WALK_H
#define SYNTAX_WALK_H

#include "syntax/ast.h"

typedef enum Walk { WALK_CONTINUE, WALK_PRUNE, WALK_STOP } Walk;

/* Enters every node in source order; `leave` (may be NULL) after its children.
** PRUNE skips the children, STOP ends the walk (then node_walk returns false). */
bool node_walk(Node *node, Walk (*enter)(Node *node, void *data), void (*leave)(Node *node, void *data), void *data);

/* The nodes of trees, one behind the other: each before its children, all in order of the text. */
typedef struct NodeRow {
  Node *node;
  int32_t parent;    /* the parent's number, -1 for a tree's root */
  int32_t statement; /* the tree's number */
} NodeRow;

typedef struct NodeRows {
  NodeRow *p;
  uint8_t *kinds; /* theirs, side by side: who sorts them need not go to each node */
  int32_t n, cap;
  Arena *arena;
} NodeRows;

/* For trees of about as many tokens. Nothing else may be allocated in the arena before node_rows_end. */
NodeRows node_rows_new(Arena *arena, int64_t tokens);
void node_rows_add(NodeRows *rows, Node *root, int32_t statement);
void node_rows_end(NodeRows *rows);

/* Whether a column of that name is said in the tree, by itself, behind a qualifier or in a list; `node` may be NULL. */
bool node_mentions(const Node *node, const Ident *column);

/* The table that an INSERT, UPDATE or DELETE writes to, and AS of it; id NULL where there is none. */
Name node_target(const Node *node);
Name node_target_alias(const Node *node);

/* The table or view that a CREATE makes, or whose index or trigger it makes; id NULL for all else. */
Name node_owner(const Node *node);

/* The table, view or name of a WITH that a term of FROM or IN reads, or REFERENCES means; id NULL for all else. */
Name node_reads(const Node *node);

/* A literal's own token, without the parentheses around it. */
Str literal_token(const Source *source, const Node *literal);

/* Same meaning as SQLite's parser sees it: equal kinds and fields, names compared folded, literals by
** text; redundant parentheses, quoting and words (ASC, INNER, OUTER, ALL) and the other spellings of
** one operator (NOTNULL, IS DISTINCT FROM, NOT x IN y) ignored. Either may be NULL. The two may
** come from different sources. */
bool node_equal(const Source *a_source, const Node *a, const Source *b_source, const Node *b);

/* The same for expressions that can name the columns of one table only (a CHECK, a generated column, an index):
** `t.a` is `a`. The scratch arena is for copies without the names. */
bool node_equal_bare(Arena scratch, const Source *a_source, const Node *a, const Source *b_source, const Node *b);

#endif
