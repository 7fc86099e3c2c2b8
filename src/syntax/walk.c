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
