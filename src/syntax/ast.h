/* The tree: one struct a node kind, all from nodes.def, all in one arena.
** Children are pointers, so a debugger can follow them; lists are arrays. */
#ifndef SYNTAX_AST_H
#define SYNTAX_AST_H

#include <assert.h>

#include "text/ident.h"
#include "text/source.h"

typedef enum NodeKind {
#define KIND(T, E) NODE_##E,
#define END
#define NODE(f)
#define LIST(f)
#define NAME(f)
#define TOKEN(f)
#define FLAG(f)
#define CHOICE(f, E)
#include "syntax/nodes.def"
  NODE_KIND_COUNT
} NodeKind;

/* Node flags. */
enum {
  NODE_PARENTHESIZED = 1, /* an expression in redundant parentheses; first and last include them */
  NODE_LEADING_MINUS = 2, /* reserved for number literals folded with their sign; unused by equality */
};

/* Head of every node. */
typedef struct Node {
  uint16_t kind;
  uint16_t flags : 4;   /* NODE_… flags */
  uint16_t height : 12; /* levels of expressions above their leaves, as SQLite counts for its depth limit */
  Tok first, last;      /* its tokens; last < first when it covers none */
} Node;

/* What is largest or rare in a statement's tree, so that who looks for such things need not walk the trees that
** hold none. */
typedef struct Measure {
  int32_t list;      /* the longest list of result columns, FROM, GROUP BY, ORDER BY or index terms, or arguments */
  int32_t terms;     /* of the longest compound */
  int32_t height;    /* of the highest expression */
  int32_t literal;   /* bytes of the longest string or blob, as it is written */
  int32_t pattern;   /* and of the longest behind LIKE or GLOB, or first of several arguments */
  bool number_given; /* a function has a number as its only argument */
  bool quoted;       /* a column without its table stands in double quotes */
} Measure;

typedef struct NodeList {
  Node **p;
  int32_t n;
} NodeList;

/* Choices. 0 is always "not said" or the only sensible default. The names that
** JSON and the `nodes` table show are in ast.c, ORDER choice names. */
typedef enum Conflict {
  CONFLICT_NONE,
  CONFLICT_ROLLBACK,
  CONFLICT_ABORT,
  CONFLICT_FAIL,
  CONFLICT_IGNORE,
  CONFLICT_REPLACE
} Conflict;
typedef enum Action {
  ACTION_NONE,
  ACTION_NO_ACTION,
  ACTION_RESTRICT,
  ACTION_CASCADE,
  ACTION_SET_NULL,
  ACTION_SET_DEFAULT
} Action;
typedef enum Deferral {
  DEFERRAL_NONE,
  DEFERRABLE_IMMEDIATE,
  DEFERRABLE_DEFERRED,
  NOT_DEFERRABLE_IMMEDIATE,
  NOT_DEFERRABLE_DEFERRED
} Deferral;
typedef enum SortOrder { ORDER_NONE, ORDER_ASC, ORDER_DESC } SortOrder;
typedef enum NullsOrder { NULLS_NONE, NULLS_FIRST, NULLS_LAST } NullsOrder;
typedef enum DropKind { DROP_TABLE, DROP_INDEX, DROP_VIEW, DROP_TRIGGER } DropKind;
typedef enum TriggerTime { TRIGGER_UNSAID, TRIGGER_BEFORE, TRIGGER_AFTER, TRIGGER_INSTEAD_OF } TriggerTime;
typedef enum TriggerEvent { TRIGGER_INSERT, TRIGGER_UPDATE, TRIGGER_DELETE } TriggerEvent;
typedef enum TransactionMode {
  TRANSACTION_UNSAID,
  TRANSACTION_DEFERRED,
  TRANSACTION_IMMEDIATE,
  TRANSACTION_EXCLUSIVE
} TransactionMode;
typedef enum Materialized { MATERIALIZED_UNSAID, MATERIALIZED, NOT_MATERIALIZED } Materialized;
typedef enum Compound {
  COMPOUND_FIRST,
  COMPOUND_UNION,
  COMPOUND_UNION_ALL,
  COMPOUND_INTERSECT,
  COMPOUND_EXCEPT
} Compound;
/* Join is a set of flags. */
typedef enum Join {
  JOIN_FIRST = 0,
  JOIN_COMMA = 1,
  JOIN_PLAIN = 2,
  JOIN_INNER = 4,
  JOIN_CROSS = 8,
  JOIN_NATURAL = 16,
  JOIN_LEFT = 32,
  JOIN_RIGHT = 64,
  JOIN_FULL = 128,
  JOIN_OUTER = 256
} Join;
typedef enum FrameUnit { FRAME_RANGE, FRAME_ROWS, FRAME_GROUPS } FrameUnit;
typedef enum FrameBound {
  BOUND_UNSAID,
  BOUND_UNBOUNDED_PRECEDING,
  BOUND_PRECEDING,
  BOUND_CURRENT_ROW,
  BOUND_FOLLOWING,
  BOUND_UNBOUNDED_FOLLOWING
} FrameBound;
typedef enum FrameExclude {
  EXCLUDE_UNSAID,
  EXCLUDE_NO_OTHERS,
  EXCLUDE_CURRENT_ROW,
  EXCLUDE_GROUP,
  EXCLUDE_TIES
} FrameExclude;
typedef enum LiteralType {
  LITERAL_NULL,
  LITERAL_INTEGER,
  LITERAL_FLOAT,
  LITERAL_STRING,
  LITERAL_BLOB,
  LITERAL_CURRENT_DATE,
  LITERAL_CURRENT_TIME,
  LITERAL_CURRENT_TIMESTAMP
} LiteralType;
typedef enum UnaryOp { UNARY_MINUS, UNARY_PLUS, UNARY_NOT, UNARY_BITNOT, UNARY_ISNULL, UNARY_NOTNULL } UnaryOp;
typedef enum BinaryOp {
  BINARY_OR,
  BINARY_AND,
  BINARY_EQ,
  BINARY_NE,
  BINARY_LT,
  BINARY_LE,
  BINARY_GT,
  BINARY_GE,
  BINARY_IS,
  BINARY_IS_NOT,
  BINARY_IS_DISTINCT_FROM,
  BINARY_IS_NOT_DISTINCT_FROM,
  BINARY_ADD,
  BINARY_SUBTRACT,
  BINARY_MULTIPLY,
  BINARY_DIVIDE,
  BINARY_REMAINDER,
  BINARY_CONCAT,
  BINARY_BITAND,
  BINARY_BITOR,
  BINARY_LSHIFT,
  BINARY_RSHIFT,
  BINARY_PTR,
  BINARY_PTR2
} BinaryOp;
typedef enum LikeOp { LIKE_LIKE, LIKE_GLOB, LIKE_REGEXP, LIKE_MATCH } LikeOp;
typedef enum RaiseAction { RAISE_IGNORE, RAISE_ROLLBACK, RAISE_ABORT, RAISE_FAIL } RaiseAction;

/* The structs. */
#define KIND(T, E)    \
  typedef struct T T; \
  struct T {          \
    Node head;
#define END \
  }         \
  ;
#define NODE(f) Node *f;
#define LIST(f) NodeList f;
#define NAME(f) Name f;
#define TOKEN(f) Tok f;
#define FLAG(f) bool f;
#define CHOICE(f, E) E f;
#include "syntax/nodes.def"

/* A node as its own type, NULL where it is of another kind or none. */
#define AS(T, E, node) ((T *)node_checked((node), NODE_##E))
static inline Node *node_checked(const Node *node, NodeKind kind) {
  return node && node->kind == kind ? (Node *)node : NULL;
}

/* The same where the grammar lets no other stand: THE(ColumnDef, COLUMN_DEF, node)->name. */
#define THE(T, E, node) ((T *)node_known((node), NODE_##E))
static inline Node *node_known(const Node *node, NodeKind kind) {
  assert(node && node->kind == kind);
  return (Node *)node;
}

typedef enum FieldType { FIELD_NODE, FIELD_LIST, FIELD_NAME, FIELD_TOKEN, FIELD_FLAG, FIELD_CHOICE } FieldType;

/* One field of a kind, for generic passes: walk, equality, JSON. */
typedef struct Field {
  const char *name; /* NULL ends the list */
  FieldType type;
  size_t offset;      /* of the field in the node's struct */
  const char *choice; /* FIELD_CHOICE: the enum's name, "Conflict" */
} Field;

/* The fields of a kind in the order of nodes.def; never NULL. */
const Field *node_fields(NodeKind kind);
/* "create_table", "column_def": as JSON and the `nodes` table spell it. */
Str node_kind_name(NodeKind kind);
/* A choice's value in words ("set null"), empty for 0 where 0 says nothing. */
Str choice_name(const char *choice, int value);

/* Where the kind is a constant, so is its size. */
static inline size_t node_size(NodeKind kind) {
  switch (kind) {
#define KIND(T, E) \
  case NODE_##E:   \
    return sizeof(T);
#define NODE(f)
#define LIST(f)
#define NAME(f)
#define TOKEN(f)
#define FLAG(f)
#define CHOICE(f, E)
#define END
#include "syntax/nodes.def"
  case NODE_KIND_COUNT:
    break;
  }
  return sizeof(Node);
}

/* A zeroed node of a kind covering tokens first..last. */
static inline void *node_new(Arena *arena, NodeKind kind, Tok first, Tok last) {
  Node *node = arena_alloc_one(arena, node_size(kind), alignof(void *));
  node->kind = (uint16_t)kind;
  node->first = first;
  node->last = last;
  return node;
}

static inline Place node_place(const Source *source, const Node *node) {
  return (Place){source->id, node->first, node->last};
}
static inline Place name_place(const Source *source, Name name) {
  return (Place){source->id, name.tok, name.tok};
}

#endif
