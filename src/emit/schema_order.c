/* In which order objects are written. Depth-first from the oldest name on, parents
** before children, with an explicit stack: a chain of references may be as long
** as the schema. A cycle is cut where it was entered; SQLite takes a reference to
** a table that comes later. */
#include <stdlib.h>

#include "emit/schema.h"
#include "syntax/walk.h"

typedef struct Item Item;
typedef VEC(Item *) Items;
struct Item {
  Object *object;
  int32_t rank; /* of its name among all names by first appearance */
  bool begun;
  Items before;   /* objects that should stand before it */
  Items attached; /* its indexes and triggers */
  int32_t next;   /* the one of `before` that is visited next */
};

typedef struct Order {
  Arena *arena;
  const Catalog *catalog;
  Item **items; /* by the number of the first version of that name: tables and views */
  Items tables, views, attachments;
  VEC(Object *) sorted;
} Order;

static bool is_emitted(const Object *object) {
  if (object->poisoned || object->temporary || str_starts_fold(object->name->text, S("sqlite_"))) return false;
  if (object->kind == OBJECT_TABLE)
    return object->table->kind == TABLE_ORDINARY || object->table->kind == TABLE_VIRTUAL;
  return object->kind != OBJECT_INDEX || object->index->origin == INDEX_CREATED;
}

static Item *find(const Order *order, const Ident *name) {
  int32_t n = order->catalog->versions.n, first = name ? catalog_first_named(order->catalog, name, n) : n;
  return first == n ? NULL : order->items[first];
}

static void collect(Order *order, Moment moment) {
  const Catalog *catalog = order->catalog;
  order->items = arena_new(order->arena, Item *, catalog->versions.n);
  for (int32_t i = 0; i < catalog->versions.n; i++) {
    Object *object = catalog->versions.p[i];
    int32_t first = catalog_first_named(catalog, object->name, i);
    if (!object_alive(object, moment) || !is_emitted(object)) continue;
    Item *item = arena_new(order->arena, Item, 1);
    item->object = object;
    item->rank = first;
    bool own = object->kind == OBJECT_TABLE || object->kind == OBJECT_VIEW;
    if (own) order->items[first] = item;
    if (object->kind == OBJECT_TABLE) *vec_push(order->arena, &order->tables) = item;
    else if (object->kind == OBJECT_VIEW) *vec_push(order->arena, &order->views) = item;
    else *vec_push(order->arena, &order->attachments) = item;
  }
}

static int compare_rank(const void *a, const void *b) {
  const Item *x = *(Item *const *)a, *y = *(Item *const *)b;
  if (x->object->kind != y->object->kind) return x->object->kind < y->object->kind ? -1 : 1;
  if (x->rank != y->rank) return x->rank < y->rank ? -1 : 1;
  return x->object->number < y->object->number ? -1 : x->object->number > y->object->number;
}

/* Indexes and triggers in the order of their making: SQLite fires and tries them by it. */
static int compare_made(const void *a, const void *b) {
  const Object *x = (*(Item *const *)a)->object, *y = (*(Item *const *)b)->object;
  if (x->kind != y->kind) return x->kind < y->kind ? -1 : 1;
  return x->identity < y->identity ? -1 : x->identity > y->identity;
}

static void sort_items(Items *items) {
  if (items->n > 1) qsort(items->p, (size_t)items->n, sizeof *items->p, compare_rank);
}

/* A table or view that a FROM names, from the walk of a view. */
typedef struct Reading {
  Order *order;
  Item *item;
} Reading;

static Walk note_read(Node *node, void *data) {
  Reading *reading = data;
  FromItem *from = AS(FromItem, FROM_ITEM, node);
  Item *read = from ? find(reading->order, from->table.id) : NULL;
  if (read && read != reading->item) *vec_push(reading->order->arena, &reading->item->before) = read;
  return WALK_CONTINUE;
}

static void link_items(Order *order, Moment moment) {
  for (int32_t i = 0; i < order->tables.n; i++) {
    Item *item = order->tables.p[i];
    const Table *table = item->object->table;
    for (int32_t k = 0; k < table->foreign_keys.n; k++) {
      Item *parent = find(order, table->foreign_keys.p[k].parent);
      if (parent && parent != item && parent->object->kind == OBJECT_TABLE)
        *vec_push(order->arena, &item->before) = parent;
    }
    sort_items(&item->before);
    /* A full-text table may take its columns from the table or view that it indexes. */
    const Ident *content = table->content.n ? ident_intern(&order->catalog->compilation->idents, table->content) : NULL;
    Item *indexed = find(order, content);
    if (indexed && indexed != item) *vec_push(order->arena, &item->before) = indexed;
  }
  for (int32_t i = 0; i < order->views.n; i++) {
    Reading reading = {order, order->views.p[i]};
    if (reading.item->object->definition) node_walk(reading.item->object->definition, note_read, NULL, &reading);
  }
  for (int32_t i = 0; i < order->attachments.n; i++) {
    const Ident *on = order->attachments.p[i]->object->on;
    Item *owner = find(order, on);
    const Object *holder = owner ? NULL : catalog_find_owner(order->catalog, on, moment); /* of a shadow table */
    if (holder) owner = find(order, holder->name);
    if (owner) *vec_push(order->arena, &owner->attached) = order->attachments.p[i];
  }
}

static void put(Order *order, Item *item) {
  *vec_push(order->arena, &order->sorted) = item->object;
  for (int32_t i = 0; i < item->attached.n; i++) *vec_push(order->arena, &order->sorted) = item->attached.p[i]->object;
}

static void visit(Order *order, Item *root) {
  Items stack = {0};
  if (root->begun) return;
  root->begun = true;
  *vec_push(order->arena, &stack) = root;
  while (stack.n > 0) {
    Item *item = *vec_last(&stack);
    if (item->next == item->before.n) {
      put(order, item);
      stack.n--;
      continue;
    }
    Item *before = item->before.p[item->next++];
    if (before->begun) continue;
    before->begun = true;
    *vec_push(order->arena, &stack) = before;
  }
}

Object **schema_order(Arena *arena, const Catalog *catalog, Moment moment, int32_t *count) {
  Order order = {.arena = arena, .catalog = catalog};
  collect(&order, moment);
  sort_items(&order.tables);
  sort_items(&order.views);
  if (order.attachments.n > 1)
    qsort(order.attachments.p, (size_t)order.attachments.n, sizeof *order.attachments.p, compare_made);
  link_items(&order, moment);
  for (int32_t i = 0; i < order.tables.n; i++) visit(&order, order.tables.p[i]);
  for (int32_t i = 0; i < order.views.n; i++) visit(&order, order.views.p[i]);
  *count = order.sorted.n;
  return order.sorted.p;
}
