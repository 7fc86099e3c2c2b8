/* Generic passes over trees, driven by the field tables; see walk.h. */
#include "syntax/walk.h"

#include <string.h>

/* A field of a node, as its type. */
#define FIELD_OF(T, node, field) (*(T *)((char *)(node) + (field)->offset))

static bool walk_children(Node *node, Walk (*enter)(Node *, void *), void (*leave)(Node *, void *), void *data) {
  for (const Field *field = node_fields((NodeKind)node->kind); field->name; field++) {
    if (field->type == FIELD_NODE) {
      Node *child = FIELD_OF(Node *, node, field);
      if (child && !node_walk(child, enter, leave, data)) return false;
    } else if (field->type == FIELD_LIST) {
      const NodeList *list = &FIELD_OF(NodeList, node, field);
      for (int32_t i = 0; i < list->n; i++)
        if (!node_walk(list->p[i], enter, leave, data)) return false;
    }
  }
  return true;
}

bool node_walk(Node *node, Walk (*enter)(Node *, void *), void (*leave)(Node *, void *), void *data) {
  Walk answer = enter(node, data);
  if (answer == WALK_STOP) return false;
  if (answer == WALK_CONTINUE && !walk_children(node, enter, leave, data)) return false;
  if (leave) leave(node, data);
  return true;
}

/* ---- equality ---- */

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

/* A literal's own token, without redundant parentheses. */
static bool literal_equal(const Source *a_source, const Node *a, const Source *b_source, const Node *b) {
  const Literal *x = (const Literal *)a, *y = (const Literal *)b;
  if (x->type != y->type) return false;
  if (x->type == LITERAL_NULL || x->type >= LITERAL_CURRENT_DATE) return true;
  Tok i = a->first, k = b->first;
  while (str_eq(source_token(a_source, i), S("("))) i++;
  while (str_eq(source_token(b_source, k), S("("))) k++;
  Str s = source_token(a_source, i), t = source_token(b_source, k);
  return x->type == LITERAL_STRING ? str_eq(s, t) : str_eq_fold(s, t);
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
    return FIELD_OF(bool, a, field) == FIELD_OF(bool, b, field);
  case FIELD_CHOICE:
    return FIELD_OF(int, a, field) == FIELD_OF(int, b, field);
  }
  return false;
}

bool node_equal(const Source *a_source, const Node *a, const Source *b_source, const Node *b) {
  if (!a || !b) return a == b;
  if (a->kind != b->kind) return false;
  bool by_words = a->kind == NODE_TYPE_NAME || a->kind == NODE_MODULE_ARGUMENT || a->kind == NODE_VARIABLE;
  if (by_words) return words_equal(a_source, a, b_source, b);
  if (a->kind == NODE_LITERAL) return literal_equal(a_source, a, b_source, b);
  for (const Field *field = node_fields((NodeKind)a->kind); field->name; field++)
    if (!field_equal(field, a_source, a, b_source, b)) return false;
  return true;
}
