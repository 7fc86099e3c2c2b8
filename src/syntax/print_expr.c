/* Expressions in pieces. Parentheses are those of the source, which the tree marks:
** a tree comes from a text, so they are the needed ones and the author's own. A row
** of them around one expression becomes one pair.
**
** What surprised: "- -1" printed without the blank is a comment. */
#include "syntax/printer.h"

/* The token of a leaf, which may stand in parentheses. */
static Tok leaf_token(const Printer *p, const Node *node) {
  Tok tok = node->first;
  while (node->flags & NODE_PARENTHESIZED && str_eq(source_token(p->source, tok), S("("))) tok++;
  return tok;
}

static void put_literal(Printer *p, const Literal *node) {
  Tok tok = leaf_token(p, &node->head);
  Str text = source_token(p->source, tok);
  bool keyword = node->type == LITERAL_NULL || node->type >= LITERAL_CURRENT_DATE;
  if (keyword) {
    char *upper = arena_bytes(p->arena, text.n);
    for (int32_t i = 0; i < text.n; i++) upper[i] = (char)(text.p[i] & ~0x20);
    for (int32_t i = 0; i < text.n; i++)
      if (text.p[i] == '_') upper[i] = '_';
    text.p = upper;
  }
  put_text(p, text, tok, tok);
}

static bool is_sign(char c) {
  return c == '-' || c == '+';
}

static void put_unary(Printer *p, const Unary *node) {
  if (node->op == UNARY_ISNULL || node->op == UNARY_NOTNULL) {
    put_node(p, node->operand);
    bool two = str_eq_fold(source_token(p->source, node->operand->last + 1), S("not"));
    put_words(p, node->op == UNARY_ISNULL ? "ISNULL" : two ? "NOT NULL" : "NOTNULL");
    return;
  }
  put_choice(p, "UnaryOp", node->op);
  bool sign = node->op == UNARY_MINUS || node->op == UNARY_PLUS;
  bool apart = node->op == UNARY_NOT || (sign && is_sign(source_token(p->source, node->operand->first).p[0]));
  if (!apart) put_glue(p);
  put_node(p, node->operand);
}

/* An operator as written, but for "==". */
static void put_operator(Printer *p, const Binary *node) {
  Tok tok = node->left->last + 1;
  if (node->op == BINARY_EQ) put_text(p, S("="), tok, tok);
  else if (node->op == BINARY_NE) put_token(p, tok);
  else put_choice(p, "BinaryOp", node->op);
}

static bool same_chain(const Node *node, BinaryOp op) {
  return node->kind == NODE_BINARY && ((const Binary *)node)->op == op && !(node->flags & NODE_PARENTHESIZED);
}

/* The operands of "a AND b AND c", which nests to the left. */
static void put_operands(Printer *p, const Binary *node, bool indented) {
  bool more = same_chain(node->left, node->op);
  if (more) put_operands(p, (const Binary *)node->left, indented);
  else put_node(p, node->left);
  if (indented) put_in(p);
  put_break(p);
  put_operator(p, node);
  put_node(p, node->right);
  if (indented) put_out(p);
}

static void put_binary(Printer *p, const Binary *node) {
  if (node->op == BINARY_AND || node->op == BINARY_OR || node->op == BINARY_CONCAT) {
    bool indented = !p->inside;
    put_open(p);
    put_operands(p, node, indented);
    put_close(p);
    return;
  }
  put_node(p, node->left);
  put_operator(p, node);
  put_node(p, node->right);
}

static void put_like(Printer *p, const Like *node) {
  put_node(p, node->left);
  if (node->negated) put_words(p, "NOT");
  put_choice(p, "LikeOp", node->op);
  put_node(p, node->right);
  if (node->escape) put_words(p, "ESCAPE");
  put_node(p, node->escape);
}

static void put_between(Printer *p, const Between *node) {
  put_node(p, node->operand);
  put_words(p, node->negated ? "NOT BETWEEN" : "BETWEEN");
  put_node(p, node->low);
  put_words(p, "AND");
  put_node(p, node->high);
}

static void put_in_expr(Printer *p, const In *node) {
  put_node(p, node->operand);
  put_words(p, node->negated ? "NOT IN" : "IN");
  if (node->table.id) {
    put_qualified(p, node->schema, node->table);
    if (node->arguments.n) put_glue(p), put_paren_list(p, node->arguments);
  } else if (node->select) {
    put_paren_open(p);
    put_subselect(p, node->select, false);
    put_paren_close(p);
  } else {
    put_paren_list(p, node->list);
  }
}

static void put_case(Printer *p, const Case *node) {
  put_open(p);
  put_words(p, "CASE");
  put_node(p, node->operand);
  put_in(p);
  for (int32_t i = 0; i < node->whens.n; i++) {
    put_break(p);
    put_node(p, node->whens.p[i]);
  }
  put_condition(p, "ELSE", node->otherwise);
  put_out(p);
  put_break(p);
  put_words(p, "END");
  put_close(p);
}

static void put_function(Printer *p, const Function *node) {
  put_name(p, node->name);
  put_glue(p);
  put_paren_open(p);
  if (node->star) put_words(p, "*");
  if (node->distinct) put_words(p, "DISTINCT");
  put_list(p, node->arguments);
  if (node->order_by.n && node->within_group) {
    put_paren_close(p);
    put_words(p, "WITHIN GROUP");
    put_paren_open(p);
  } else if (node->order_by.n && node->arguments.n) {
    put_break(p);
  }
  if (node->order_by.n) put_clause(p, "ORDER BY", node->order_by);
  put_paren_close(p);
  if (node->filter) {
    put_words(p, "FILTER");
    put_paren_open(p);
    put_words(p, "WHERE");
    put_node(p, node->filter);
    put_paren_close(p);
  }
  if (!node->over) return;
  put_words(p, "OVER");
  bool named = !str_eq(source_token(p->source, node->over->first), S("("));
  if (named) put_name(p, ((const Window *)node->over)->base);
  else put_paren_open(p), put_node(p, node->over), put_paren_close(p);
}

static void put_select_in_parens(Printer *p, const Node *select) {
  put_paren_open(p);
  put_subselect(p, select, false);
  put_paren_close(p);
}

static void put_column_ref(Printer *p, const ColumnRef *node) {
  put_name(p, node->schema);
  if (node->schema.id) put_mark(p, "."), put_glue(p);
  put_qualified(p, node->table, node->column);
}

static void put_cast(Printer *p, const Cast *node) {
  put_words(p, "CAST");
  put_glue(p);
  put_paren_open(p);
  put_node(p, node->operand);
  put_words(p, "AS");
  put_node(p, node->type);
  put_paren_close(p);
}

static void put_raise(Printer *p, const Raise *node) {
  put_words(p, "RAISE");
  put_mark(p, "(");
  put_glue(p);
  put_choice(p, "RaiseAction", node->action);
  if (node->message) put_mark(p, ",");
  put_node(p, node->message);
  put_mark(p, ")");
}

static void put_bare(Printer *p, const Node *node) {
  switch (node->kind) {
  case NODE_LITERAL:
    put_literal(p, (const Literal *)node);
    break;
  case NODE_VARIABLE:
    put_token(p, leaf_token(p, node));
    break;
  case NODE_COLUMN_REF:
    put_column_ref(p, (const ColumnRef *)node);
    break;
  case NODE_UNARY:
    put_unary(p, (const Unary *)node);
    break;
  case NODE_BINARY:
    put_binary(p, (const Binary *)node);
    break;
  case NODE_LIKE:
    put_like(p, (const Like *)node);
    break;
  case NODE_BETWEEN:
    put_between(p, (const Between *)node);
    break;
  case NODE_IN:
    put_in_expr(p, (const In *)node);
    break;
  case NODE_COLLATE:
    put_node(p, ((const CollateExpr *)node)->operand);
    put_words(p, "COLLATE");
    put_name(p, ((const CollateExpr *)node)->collation);
    break;
  case NODE_CAST:
    put_cast(p, (const Cast *)node);
    break;
  case NODE_CASE:
    put_case(p, (const Case *)node);
    break;
  case NODE_WHEN:
    put_words(p, "WHEN");
    put_node(p, ((const When *)node)->condition);
    put_words(p, "THEN");
    put_node(p, ((const When *)node)->result);
    break;
  case NODE_FUNCTION:
    put_function(p, (const Function *)node);
    break;
  case NODE_SUBQUERY:
    put_select_in_parens(p, ((const Subquery *)node)->select);
    break;
  case NODE_EXISTS:
    put_words(p, "EXISTS");
    put_select_in_parens(p, ((const Exists *)node)->select);
    break;
  case NODE_ROW_VALUE:
    put_paren_list(p, ((const RowValue *)node)->items);
    break;
  default:
    put_raise(p, (const Raise *)node);
  }
}

bool put_expression(Printer *p, const Node *node) {
  if (node->kind < NODE_LITERAL) return false;
  if (!(node->flags & NODE_PARENTHESIZED)) {
    put_bare(p, node);
    return true;
  }
  put_paren_open(p);
  put_bare(p, node);
  put_paren_close(p);
  return true;
}
