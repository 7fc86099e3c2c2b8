/* Generic passes over trees; see walk.h. */
#include "syntax/walk.h"

#include <assert.h>
#include <stdlib.h>
#include <string.h>

/* What walks the children: code for each kind, of its fields in nodes.def. */
typedef struct Walker {
  Walk (*enter)(Node *node, void *data);
  void (*leave)(Node *node, void *data);
  void *data;
} Walker;

static bool walk(const Walker *walker, Node *node);

static bool walk_list(const Walker *walker, NodeList list) {
  for (int32_t i = 0; i < list.n; i++)
    if (!walk(walker, list.p[i])) return false;
  return true;
}

static bool walk_children(const Walker *walker, Node *node) {
  switch ((NodeKind)node->kind) {
#define KIND(T, E)                   \
  case NODE_##E: {                   \
    const T *this = (const T *)node; \
    (void)this; /* a kind without children would not use it */
#define NODE(f) \
  if (this->f && !walk(walker, this->f)) return false;
#define LIST(f) \
  if (this->f.n && !walk_list(walker, this->f)) return false;
#define NAME(f)
#define TOKEN(f)
#define FLAG(f)
#define CHOICE(f, E)
#define END    \
  return true; \
  }
#include "syntax/nodes.def"
  case NODE_KIND_COUNT:
    break;
  }
  return true;
}

static bool walk(const Walker *walker, Node *node) {
  Walk answer = walker->enter(node, walker->data);
  if (answer == WALK_STOP) return false;
  if (answer == WALK_CONTINUE && !walk_children(walker, node)) return false;
  if (walker->leave) walker->leave(node, walker->data);
  return true;
}

bool node_walk(Node *node, Walk (*enter)(Node *node, void *data), void (*leave)(Node *node, void *data), void *data) {
  return walk(&(Walker){enter, leave, data}, node);
}

/* ---- rows ---- */

static void reserve(NodeRows *rows, int64_t count) {
  static_assert(NODE_KIND_COUNT <= UINT8_MAX, "a kind is a byte of NodeRows.kinds");
  if (count > INT32_MAX) {
    rows->arena->full();
    abort();
  }
  uint8_t *kinds = arena_room(rows->arena, sizeof *kinds, alignof(uint8_t), count);
  NodeRow *p = arena_room(rows->arena, sizeof *p, alignof(NodeRow), count); /* the last: what is left is given back */
  if (rows->n) memcpy(kinds, rows->kinds, sizeof *kinds * (size_t)rows->n);
  if (rows->n) memcpy(p, rows->p, sizeof *p * (size_t)rows->n);
  rows->kinds = kinds;
  rows->p = p;
  rows->cap = (int32_t)count;
}

#ifdef TIGHT
#define ROWS_FIRST(tokens) 1
#else
#define ROWS_FIRST(tokens) ((tokens) + 16) /* fewer nodes than tokens, as a rule */
#endif

NodeRows node_rows_new(Arena *arena, int64_t tokens) {
  NodeRows rows = {.arena = arena};
  (void)tokens;
  reserve(&rows, ROWS_FIRST(tokens));
  return rows;
}

static void add_row(NodeRows *rows, Node *node, int32_t parent, int32_t statement);

static void add_rows(NodeRows *rows, NodeList list, int32_t parent, int32_t statement) {
  for (int32_t i = 0; i < list.n; i++) add_row(rows, list.p[i], parent, statement);
}

static void add_row(NodeRows *rows, Node *node, int32_t parent, int32_t statement) {
  if (rows->n == rows->cap) reserve(rows, (int64_t)rows->cap * 2);
  int32_t number = rows->n++;
  rows->p[number] = (NodeRow){node, parent, statement};
  rows->kinds[number] = (uint8_t)node->kind;
  switch ((NodeKind)node->kind) {
#define KIND(T, E)                   \
  case NODE_##E: {                   \
    const T *this = (const T *)node; \
    (void)this;
#define NODE(f) \
  if (this->f) add_row(rows, this->f, number, statement);
#define LIST(f) add_rows(rows, this->f, number, statement);
#define NAME(f)
#define TOKEN(f)
#define FLAG(f)
#define CHOICE(f, E)
#define END \
  return;   \
  }
#include "syntax/nodes.def"
  case NODE_KIND_COUNT:
    break;
  }
}

void node_rows_add(NodeRows *rows, Node *root, int32_t statement) {
  add_row(rows, root, -1, statement);
}

void node_rows_end(NodeRows *rows) {
  arena_trim(rows->arena, rows->p + rows->n);
}

/* ---- equality ---- */

/* A field of a node, as its type. */
#define FIELD_OF(T, node, field) (*(T *)((char *)(node) + (field)->offset))

static bool name_equal(Name a, Name b) {
  return a.id && b.id ? ident_same(a.id, b.id) : a.id == b.id;
}

static bool token_equal(const Source *a_source, Tok a, const Source *b_source, Tok b) {
  if (a == TOK_NONE || b == TOK_NONE) return a == b;
  return str_eq_fold(source_token(a_source, a), source_token(b_source, b));
}

/* Nodes that say more than their fields: their words do. Strings and blobs count by bytes. */
static bool words_equal(const Source *a_source, const Node *a, const Source *b_source, const Node *b) {
  uint32_t n = a->last - a->first;
  if (n != b->last - b->first) return false;
  for (uint32_t i = 0; (int32_t)n >= 0 && i <= n; i++) {
    Str x = source_token(a_source, a->first + i), y = source_token(b_source, b->first + i);
    bool text = x.n && (x.p[0] == '\'' || x.p[0] == '"');
    if (text ? !str_eq(x, y) : !str_eq_fold(x, y)) return false;
  }
  return true;
}

Name node_target(const Node *node) {
  switch (node->kind) {
  case NODE_INSERT:
    return ((const Insert *)node)->table;
  case NODE_UPDATE:
    return ((const Update *)node)->table;
  case NODE_DELETE:
    return ((const Delete *)node)->table;
  default:
    return (Name){0};
  }
}

Name node_owner(const Node *node) {
  switch (node->kind) {
  case NODE_CREATE_TABLE:
    return ((const CreateTable *)node)->name;
  case NODE_CREATE_VIRTUAL_TABLE:
    return ((const CreateVirtualTable *)node)->name;
  case NODE_CREATE_VIEW:
    return ((const CreateView *)node)->name;
  case NODE_CREATE_INDEX:
    return ((const CreateIndex *)node)->table;
  case NODE_CREATE_TRIGGER:
    return ((const CreateTrigger *)node)->table;
  default:
    return (Name){0};
  }
}

Name node_reads(const Node *node) {
  switch (node->kind) {
  case NODE_FROM_ITEM:
    return ((const FromItem *)node)->table;
  case NODE_IN:
    return ((const In *)node)->table;
  case NODE_REFERENCES:
    return ((const References *)node)->table;
  default:
    return (Name){0};
  }
}

Name node_target_alias(const Node *node) {
  switch (node->kind) {
  case NODE_INSERT:
    return ((const Insert *)node)->alias;
  case NODE_UPDATE:
    return ((const Update *)node)->alias;
  case NODE_DELETE:
    return ((const Delete *)node)->alias;
  default:
    return (Name){0};
  }
}

Str literal_token(const Source *source, const Node *literal) {
  Tok tok = literal->first;
  while (str_eq(source_token(source, tok), S("("))) tok++;
  return source_token(source, tok);
}

static bool literal_equal(const Source *a_source, const Node *a, const Source *b_source, const Node *b) {
  const Literal *x = (const Literal *)a, *y = (const Literal *)b;
  if (x->type != y->type) return false;
  if (x->type == LITERAL_NULL || x->type >= LITERAL_CURRENT_DATE) return true;
  Str s = literal_token(a_source, a), t = literal_token(b_source, b);
  return x->type == LITERAL_STRING ? str_eq(s, t) : str_eq_fold(s, t);
}

/* `x IS NULL` and its other spellings: the operand, and which test it is; NULL for anything else. */
static const Node *null_test(const Node *node, UnaryOp *op) {
  const Unary *unary = AS(Unary, UNARY, node);
  const Binary *binary = AS(Binary, BINARY, node);
  if (unary && (unary->op == UNARY_ISNULL || unary->op == UNARY_NOTNULL)) {
    *op = unary->op;
    return unary->operand;
  }
  const Literal *literal = binary ? AS(Literal, LITERAL, binary->right) : NULL;
  if (!literal || literal->type != LITERAL_NULL || binary->op < BINARY_IS || binary->op > BINARY_IS_NOT_DISTINCT_FROM)
    return NULL;
  bool is = binary->op == BINARY_IS || binary->op == BINARY_IS_NOT_DISTINCT_FROM;
  *op = is ? UNARY_ISNULL : UNARY_NOTNULL;
  return binary->left;
}

static bool *negation_of(const Node *node) {
  switch (node->kind) {
  case NODE_LIKE:
    return &((Like *)node)->negated;
  case NODE_BETWEEN:
    return &((Between *)node)->negated;
  case NODE_IN:
    return &((In *)node)->negated;
  default:
    return NULL;
  }
}

/* LIKE, BETWEEN, IN below the NOT before them, for `x NOT IN y` is `NOT x IN y`; any other node is itself. */
static const Node *below_not(const Node *node, bool *negated) {
  const Unary *unary = AS(Unary, UNARY, node);
  bool below = unary && unary->op == UNARY_NOT && unary->operand && negation_of(unary->operand);
  const bool *own = negation_of(below ? unary->operand : node);
  *negated = own && *own != below;
  return below ? unary->operand : node;
}

/* One number for what SQLite's parser makes one thing of: ASC is the order that nobody names, INNER the join. */
static int choice_of(const Field *field, const Node *node) {
  int value = FIELD_OF(int, node, field);
  if (strcmp(field->choice, "SortOrder") == 0) return value == ORDER_DESC ? ORDER_DESC : ORDER_ASC;
  if (strcmp(field->choice, "Join") == 0) return value & ~(JOIN_PLAIN | JOIN_INNER | JOIN_OUTER);
  if (node->kind != NODE_BINARY) return value;
  return value == BINARY_IS_DISTINCT_FROM ? BINARY_IS_NOT : value == BINARY_IS_NOT_DISTINCT_FROM ? BINARY_IS : value;
}

/* Flags that say nothing: SELECT ALL, FOR EACH ROW; and the NOT of a predicate, which is compared apart. */
static bool is_noise(const Field *field) {
  return strcmp(field->name, "all") == 0 || strcmp(field->name, "for_each_row") == 0 ||
         strcmp(field->name, "negated") == 0;
}

static bool field_equal(const Field *field, const Source *a_source, const Node *a, const Source *b_source,
                        const Node *b) {
  switch (field->type) {
  case FIELD_NODE:
    return node_equal(a_source, FIELD_OF(Node *, a, field), b_source, FIELD_OF(Node *, b, field));
  case FIELD_LIST: {
    const NodeList *x = &FIELD_OF(NodeList, a, field), *y = &FIELD_OF(NodeList, b, field);
    if (x->n != y->n) return false;
    for (int32_t i = 0; i < x->n; i++)
      if (!node_equal(a_source, x->p[i], b_source, y->p[i])) return false;
    return true;
  }
  case FIELD_NAME:
    return name_equal(FIELD_OF(Name, a, field), FIELD_OF(Name, b, field));
  case FIELD_TOKEN:
    return token_equal(a_source, FIELD_OF(Tok, a, field), b_source, FIELD_OF(Tok, b, field));
  case FIELD_FLAG:
    return is_noise(field) || FIELD_OF(bool, a, field) == FIELD_OF(bool, b, field);
  case FIELD_CHOICE:
    return choice_of(field, a) == choice_of(field, b);
  }
  return false;
}

bool node_equal(const Source *a_source, const Node *a, const Source *b_source, const Node *b) {
  if (!a || !b) return a == b;
  UnaryOp x_test, y_test;
  const Node *x = null_test(a, &x_test), *y = null_test(b, &y_test);
  if (x && y) return x_test == y_test && node_equal(a_source, x, b_source, y);
  bool a_negated, b_negated;
  a = below_not(a, &a_negated);
  b = below_not(b, &b_negated);
  if (a->kind != b->kind || a_negated != b_negated) return false;
  bool by_words = a->kind == NODE_TYPE_NAME || a->kind == NODE_MODULE_ARGUMENT || a->kind == NODE_VARIABLE;
  if (by_words) return words_equal(a_source, a, b_source, b);
  if (a->kind == NODE_LITERAL) return literal_equal(a_source, a, b_source, b);
  for (const Field *field = node_fields((NodeKind)a->kind); field->name; field++)
    if (!field_equal(field, a_source, a, b_source, b)) return false;
  return true;
}

/* ---- columns ---- */

typedef struct Mention {
  const Ident *column;
  bool found;
} Mention;

static Walk find_mention(Node *node, void *data) {
  Mention *mention = data;
  const ColumnRef *ref = AS(ColumnRef, COLUMN_REF, node);
  const ColumnName *name = AS(ColumnName, COLUMN_NAME, node);
  const Ident *found = ref ? ref->column.id : name ? name->name.id : NULL;
  if (found && ident_same(found, mention->column)) mention->found = true;
  return mention->found ? WALK_STOP : WALK_CONTINUE;
}

bool node_mentions(const Node *node, const Ident *column) {
  Mention mention = {column, false};
  if (node) node_walk((Node *)node, find_mention, NULL, &mention);
  return mention.found;
}

/* ---- without the names of tables ---- */

static Walk find_qualified(Node *node, void *data) {
  const ColumnRef *ref = AS(ColumnRef, COLUMN_REF, node);
  if (ref && ref->table.id) *(bool *)data = true;
  return *(bool *)data ? WALK_STOP : WALK_CONTINUE;
}

static Node *copy_bare(Arena *arena, const Node *node) {
  if (!node) return NULL;
  Node *copy = node_new(arena, (NodeKind)node->kind, node->first, node->last);
  memcpy(copy, node, node_size((NodeKind)node->kind));
  for (const Field *field = node_fields((NodeKind)node->kind); field->name; field++) {
    if (field->type == FIELD_NODE) FIELD_OF(Node *, copy, field) = copy_bare(arena, FIELD_OF(Node *, node, field));
    if (field->type != FIELD_LIST) continue;
    NodeList *list = &FIELD_OF(NodeList, copy, field);
    list->p = arena_new(arena, Node *, list->n + 1);
    for (int32_t i = 0; i < list->n; i++) list->p[i] = copy_bare(arena, FIELD_OF(NodeList, node, field).p[i]);
  }
  ColumnRef *ref = AS(ColumnRef, COLUMN_REF, copy);
  if (ref) ref->schema = ref->table = (Name){0};
  return copy;
}

static const Node *bare(Arena *arena, const Node *expr) {
  bool qualified = false;
  if (expr) node_walk((Node *)expr, find_qualified, NULL, &qualified);
  return qualified ? copy_bare(arena, expr) : expr;
}

bool node_equal_bare(Arena scratch, const Source *a_source, const Node *a, const Source *b_source, const Node *b) {
  return node_equal(a_source, bare(&scratch, a), b_source, bare(&scratch, b));
}
