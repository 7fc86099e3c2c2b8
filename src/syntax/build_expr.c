/* Nodes of expressions. Each knows its height, for SQLite's limit on the depth of
** expressions: "a+a+a+…" nests to the left without ever filling the parser's stack. */
#include <assert.h>

#include "parser.h"
#include "syntax/build.h"

/* CURRENT_DATE, CURRENT_TIME, CURRENT_TIMESTAMP */
static LiteralType current_type(Str word) {
  if (word.n > 12) return LITERAL_CURRENT_TIMESTAMP;
  return char_lower(word.p[8]) == 'd' ? LITERAL_CURRENT_DATE : LITERAL_CURRENT_TIME;
}

/* Of digits in groups. */
static LiteralType number_type(Str digits) {
  bool hex = str_starts_fold(digits, S("0x"));
  bool fraction = str_find_char(digits, '.') >= 0 || str_find_fold(digits, S("e")) >= 0;
  return fraction && !hex ? LITERAL_FLOAT : LITERAL_INTEGER;
}

/* A literal whose kind of token does not say its type. */
static LiteralType type_by_text(const Build *b, Tok tok) {
  Str text = source_token(b->source, tok);
  return b->tokens[tok].kind == TK_CTIME_KW ? current_type(text) : number_type(text);
}

static inline Node *literal_at(Build *b, Tok tok) {
  enum { BY_TEXT = UINT8_MAX };
  /* LITERAL_NULL is 0: the kinds that are not here */
  static const uint8_t types[] = {
      [TK_INTEGER] = LITERAL_INTEGER, [TK_FLOAT] = LITERAL_FLOAT, [TK_STRING] = LITERAL_STRING,
      [TK_BLOB] = LITERAL_BLOB,       [TK_CTIME_KW] = BY_TEXT,    [TK_QNUMBER] = BY_TEXT,
      [TK_ILLEGAL] = LITERAL_NULL};
  const Token *token = &b->tokens[tok];
  Literal *node = build_leaf(b, NODE_LITERAL, tok);
  uint8_t type = types[token->kind];
  node->type = type == BY_TEXT ? type_by_text(b, tok) : type;
  if (type == LITERAL_STRING || type == LITERAL_BLOB)
    measure(&b->measure.literal, (int32_t)(token->end - token->start));
  return &node->head;
}

Node *build_literal(Build *b, Tok tok) {
  return literal_at(b, tok);
}

/* "#1" is a register in the SQL that SQLite writes to itself, an error in anyone else's. */
/* SQLITE_MAX_VARIABLE_NUMBER, https://www.sqlite.org/limits.html. */
enum { VARIABLE_MAX = 32766 };

static void check_variable_number(Build *b, Tok tok, Str text) {
  if (text.n < 2 || text.p[0] != '?') return;
  int64_t number = 0;
  for (int32_t i = 1; i < text.n && number <= VARIABLE_MAX; i++) number = number * 10 + (text.p[i] - '0');
  if (number < 1 || number > VARIABLE_MAX)
    build_refuse(b, tok, tok, S("variable number must be between ?1 and ?32766"));
}

Node *build_variable(Build *b, Tok tok) {
  Str text = source_token(b->source, tok);
  if (text.p[0] == '#' && char_digit(text.p[1]))
    build_refuse(b, tok, tok, str_fmt(b->arena, "near \"%.*s\": syntax error", STR_ARG(text)));
  check_variable_number(b, tok, text);
  return build_leaf(b, NODE_VARIABLE, tok);
}

Node *build_column_ref(Build *b, Tok column) {
  ColumnRef *node = build_leaf(b, NODE_COLUMN_REF, column);
  node->schema = node->table = (Name){NULL, TOK_NONE};
  node->column = build_name_of(b, column);
  if (source_token(b->source, column).p[0] == '"') b->measure.quoted = true;
  return &node->head;
}

Node *build_column_of(Build *b, Tok schema, Tok table, Tok column) {
  ColumnRef *node = build_node(b, NODE_COLUMN_REF, schema == TOK_NONE ? table : schema);
  node->schema = build_name_of(b, schema);
  node->table = build_name_of(b, table);
  node->column = build_name_of(b, column);
  return &node->head;
}

Node *build_parenthesized(Build *b, Tok open, Node *expr) {
  expr->flags |= NODE_PARENTHESIZED;
  expr->first = open;
  build_end(b, expr);
  return expr;
}

Node *build_row(Build *b, Tok first, List items) {
  RowValue *node = build_node(b, NODE_ROW_VALUE, first);
  node->items = list_take(b, items);
  build_raise_height_list(b, &node->head, node->items);
  return &node->head;
}

Node *build_plain_row(Build *b, Tok first) {
  RowValue *node = build_node(b, NODE_ROW_VALUE, first);
  Tok close = node->head.last;
  /* Each value has a comma or parenthesis behind it; a sign leaves half a place over. */
  Node **items = node->items.p = arena_room(b->arena, sizeof *items, alignof(Node *), (close - first) / 2);
  const Node *highest = NULL;
  for (Tok at = first; at < close; at++) {
    bool sign = b->tokens[++at].kind == TK_MINUS || b->tokens[at].kind == TK_PLUS;
    Node *value = literal_at(b, at + sign);
    if (sign) {
      value = build_unary(b, at, value);
      value->last = ++at;
    }
    if (!highest || sign) highest = value;
    *items++ = value;
  }
  node->items.n = (int32_t)(items - node->items.p);
  build_raise_height(b, &node->head, highest);
  return &node->head;
}

Node *build_subquery(Build *b, Tok first, Node *select) {
  Subquery *node = build_node(b, NODE_SUBQUERY, first);
  node->select = select;
  build_raise_height(b, &node->head, select);
  return &node->head;
}

Node *build_exists(Build *b, Tok first, Node *select) {
  Exists *node = build_node(b, NODE_EXISTS, first);
  node->select = select;
  build_raise_height(b, &node->head, select);
  return &node->head;
}

/* ---- operators ---- */

/* IS [NOT] [DISTINCT FROM] */
static BinaryOp is_op(const Build *b, Tok op) {
  bool negated = b->tokens[op + 1].kind == TK_NOT;
  bool distinct = b->tokens[op + 1 + negated].kind == TK_DISTINCT;
  if (distinct) return negated ? BINARY_IS_NOT_DISTINCT_FROM : BINARY_IS_DISTINCT_FROM;
  return negated ? BINARY_IS_NOT : BINARY_IS;
}

static BinaryOp binary_op(const Build *b, Tok op) {
  switch (b->tokens[op].kind) {
  case TK_OR:
    return BINARY_OR;
  case TK_AND:
    return BINARY_AND;
  case TK_EQ:
    return BINARY_EQ;
  case TK_NE:
    return BINARY_NE;
  case TK_LT:
    return BINARY_LT;
  case TK_LE:
    return BINARY_LE;
  case TK_GT:
    return BINARY_GT;
  case TK_GE:
    return BINARY_GE;
  case TK_PLUS:
    return BINARY_ADD;
  case TK_MINUS:
    return BINARY_SUBTRACT;
  case TK_STAR:
    return BINARY_MULTIPLY;
  case TK_SLASH:
    return BINARY_DIVIDE;
  case TK_REM:
    return BINARY_REMAINDER;
  case TK_CONCAT:
    return BINARY_CONCAT;
  case TK_BITAND:
    return BINARY_BITAND;
  case TK_BITOR:
    return BINARY_BITOR;
  case TK_LSHIFT:
    return BINARY_LSHIFT;
  case TK_RSHIFT:
    return BINARY_RSHIFT;
  case TK_PTR:
    return source_token(b->source, op).n == 2 ? BINARY_PTR : BINARY_PTR2;
  default:
    return is_op(b, op);
  }
}

Node *build_binary(Build *b, Node *left, Tok op, Node *right) {
  Binary *node = build_node(b, NODE_BINARY, left->first);
  node->op = binary_op(b, op);
  node->left = left;
  node->right = right;
  build_raise_height(b, &node->head, left);
  build_raise_height(b, &node->head, right);
  return &node->head;
}

Node *build_unary(Build *b, Tok op, Node *operand) {
  Unary *node = build_node(b, NODE_UNARY, op);
  uint16_t kind = b->tokens[op].kind;
  node->op = kind == TK_MINUS ? UNARY_MINUS : kind == TK_PLUS ? UNARY_PLUS : kind == TK_NOT ? UNARY_NOT : UNARY_BITNOT;
  node->operand = operand;
  build_raise_height(b, &node->head, operand);
  return &node->head;
}

Node *build_null_test(Build *b, Node *operand, Tok op) {
  Unary *node = build_node(b, NODE_UNARY, operand->first);
  node->op = b->tokens[op].kind == TK_ISNULL ? UNARY_ISNULL : UNARY_NOTNULL;
  node->operand = operand;
  build_raise_height(b, &node->head, operand);
  return &node->head;
}

Node *build_collate(Build *b, Node *operand, Tok collation) {
  CollateExpr *node = build_node(b, NODE_COLLATE, operand->first);
  node->operand = operand;
  node->collation = build_name_of(b, collation);
  build_raise_height(b, &node->head, operand);
  return &node->head;
}

Node *build_cast(Build *b, Tok first, Node *operand, Node *type) {
  Cast *node = build_node(b, NODE_CAST, first);
  node->operand = operand;
  node->type = type;
  build_raise_height(b, &node->head, operand);
  return &node->head;
}

Node *build_like(Build *b, Node *left, Tok op, Node *right, Node *escape) {
  Like *node = build_node(b, NODE_LIKE, left->first);
  node->negated = b->tokens[op].kind == TK_NOT;
  if (right->kind == NODE_LITERAL) measure(&b->measure.pattern, source_token(b->source, right->last).n);
  Tok word = node->negated ? op + 1 : op;
  switch (char_lower(source_token(b->source, word).p[0])) {
  case 'l':
    node->op = LIKE_LIKE;
    break;
  case 'g':
    node->op = LIKE_GLOB;
    break;
  case 'r':
    node->op = LIKE_REGEXP;
    break;
  default:
    node->op = LIKE_MATCH;
  }
  node->left = left;
  node->right = right;
  node->escape = escape;
  build_raise_height(b, &node->head, left);
  build_raise_height(b, &node->head, right);
  build_raise_height(b, &node->head, escape);
  return &node->head;
}

Node *build_between(Build *b, Node *operand, bool negated, Node *low, Node *high) {
  Between *node = build_node(b, NODE_BETWEEN, operand->first);
  node->operand = operand;
  node->negated = negated;
  node->low = low;
  node->high = high;
  build_raise_height(b, &node->head, operand);
  build_raise_height(b, &node->head, low);
  build_raise_height(b, &node->head, high);
  return &node->head;
}

static In *in_new(Build *b, Node *operand, bool negated) {
  In *node = build_node(b, NODE_IN, operand->first);
  node->operand = operand;
  node->negated = negated;
  node->schema = node->table = (Name){NULL, TOK_NONE};
  build_raise_height(b, &node->head, operand);
  return node;
}

/* SQLite makes VALUES of the elements while it parses, so that it refuses this in a view's body, too. A single subquery is
** none of them. */
static void check_elements(Build *b, const In *in) {
  const RowValue *row = AS(RowValue, ROW_VALUE, in->operand);
  if (!row || (in->list.n == 1 && in->list.p[0]->kind == NODE_SUBQUERY)) return;
  for (int32_t i = 0; i < in->list.n; i++) {
    const RowValue *element = AS(RowValue, ROW_VALUE, in->list.p[i]);
    int32_t n = element ? element->items.n : 1;
    if (n == row->items.n) continue;
    build_refuse(b, in->list.p[i]->first, in->list.p[i]->last,
                 str_fmt(b->arena, "this has %d value%s, and the row on the left of IN has %d", n, n == 1 ? "" : "s", row->items.n));
    return;
  }
}

Node *build_in_list(Build *b, Node *operand, bool negated, List list) {
  In *node = in_new(b, operand, negated);
  node->list = list_take(b, list);
  check_elements(b, node);
  build_raise_height_list(b, &node->head, node->list);
  return &node->head;
}

Node *build_in_select(Build *b, Node *operand, bool negated, Node *select) {
  In *node = in_new(b, operand, negated);
  node->select = select;
  build_raise_height(b, &node->head, select);
  return &node->head;
}

Node *build_in_table(Build *b, Node *operand, bool negated, Qualified table, List arguments) {
  In *node = in_new(b, operand, negated);
  node->schema = build_name_of(b, table.schema);
  node->table = build_name_of(b, table.name);
  node->arguments = list_take(b, arguments);
  build_raise_height_list(b, &node->head, node->arguments);
  return &node->head;
}

/* ---- CASE, functions, RAISE ---- */

Node *build_case(Build *b, Tok first, Node *operand, List whens, Node *otherwise) {
  Case *node = build_node(b, NODE_CASE, first);
  node->operand = operand;
  node->whens = list_take(b, whens);
  node->otherwise = otherwise;
  build_raise_height(b, &node->head, operand);
  build_raise_height_list(b, &node->head, node->whens);
  build_raise_height(b, &node->head, otherwise);
  return &node->head;
}

/* WHEN is no level of its own: it is as high as the higher of its parts. */
Node *build_when(Build *b, Tok first, Node *condition, Node *result) {
  When *node = build_node(b, NODE_WHEN, first);
  node->condition = condition;
  node->result = result;
  node->head.height = condition->height > result->height ? condition->height : result->height;
  return &node->head;
}

Node *build_call(Build *b, Tok name, Quantifier quantifier, List arguments, List order_by) {
  Function *node = build_node(b, NODE_FUNCTION, name);
  node->name = build_name_of(b, name);
  node->distinct = quantifier == QUANTIFIER_DISTINCT;
  node->order_by = list_take(b, order_by);
  node->arguments = list_take(b, arguments);
  measure(&b->measure.list, node->arguments.n);
  const Node *given = node->arguments.n ? node->arguments.p[0] : NULL;
  if (given && given->kind == NODE_LITERAL) {
    if (node->arguments.n == 1) b->measure.number_given = true;
    else measure(&b->measure.pattern, source_token(b->source, given->last).n);
  }
  build_raise_height_list(b, &node->head, node->arguments);
  build_raise_height_list(b, &node->head, node->order_by);
  return &node->head;
}

Node *build_call_star(Build *b, Tok name) {
  Function *node = build_node(b, NODE_FUNCTION, name);
  node->name = build_name_of(b, name);
  node->star = true;
  return &node->head;
}

/* Read, but refused: neither D1 nor the usual builds know it. */
Node *build_within_group(Build *b, Tok name, Quantifier quantifier, List arguments, Node *order) {
  Node *term = build_ordering_term(b, order, ORDER_NONE, NULLS_NONE);
  term->last = order->last;
  /* The arguments come first, so that the term can be gathered behind them. */
  Node *call = build_call(b, name, quantifier, arguments, list_none());
  Function *node = (Function *)call;
  node->within_group = true;
  node->order_by = list_take(b, list_start(b, term));
  build_raise_height_list(b, call, node->order_by);
  build_refuse(b, name, b->at - 1, S("WITHIN GROUP needs an SQLite built with SQLITE_ENABLE_ORDERED_SET_AGGREGATES"));
  return call;
}

void build_filter_over(Build *b, Node *call, Node *filter, Node *over) {
  Function *node = (Function *)call;
  node->filter = filter;
  node->over = over;
  build_raise_height(b, call, filter);
  build_end(b, call);
  Tok name = node->name.tok;
  if (over && node->distinct) build_refuse(b, name, name, S("DISTINCT can't be used in a window function"));
  else if (over && node->order_by.n && node->arguments.n)
    build_refuse(
        b, name, name,
        str_fmt(b->arena, "ORDER BY inside %.*s() is for aggregates without OVER", STR_ARG(node->name.id->text)));
}

Node *build_raise(Build *b, Tok first, RaiseAction action, Node *message) {
  Raise *node = build_node(b, NODE_RAISE, first);
  node->action = action;
  node->message = message;
  build_raise_height(b, &node->head, message);
  return &node->head;
}
