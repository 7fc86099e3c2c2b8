/* Free lists by size; see pool.h.
**
** Sizes are rounded up to 16 bytes below 512, to a quarter of a power of two above: at most a fifth is lost.
** Each piece follows its size; a freed one holds the next of its list. */
#include "base/pool.h"

#include <stdlib.h>

enum { STEP = 16, FINE = 512, FINE_CLASSES = FINE / STEP };

typedef struct Head {
  size_t size;
  size_t pad; /* keeps pieces aligned to 16 */
} Head;

size_t pool_round(size_t size) {
  if (size == 0) return STEP;
  if (size <= FINE) return (size + STEP - 1) & ~(size_t)(STEP - 1);
  size_t quarter = (size_t)1 << (63 - __builtin_clzl(size - 1) - 2);
  return (size + quarter - 1) & ~(quarter - 1);
}

/* The list of a rounded size: 0 … FINE_CLASSES - 1 by steps of 16, then four for each doubling. */
static size_t list_of(size_t size) {
  if (size <= FINE) return size / STEP - 1;
  size_t bit = (size_t)(63 - __builtin_clzl(size - 1));
  return FINE_CLASSES + (bit - 9) * 4 + ((size - 1) >> (bit - 2) & 3);
}

void *pool_alloc(Pool *pool, size_t size) {
  size = pool_round(size);
  Head *head;
  if (size > pool->limit - pool->used) return NULL;
  if (size > POOL_LARGEST) {
    head = malloc(size + sizeof *head);
    if (!head) return NULL;
  } else {
    void **list = &pool->freed[list_of(size)];
    if (*list) {
      void *piece = *list;
      *list = *(void **)piece;
      pool->used += size;
      return piece;
    }
    head = arena_room(&pool->arena, size + sizeof *head, STEP, 1);
  }
  head->size = size;
  pool->used += size;
  return head + 1;
}

void pool_free(Pool *pool, void *p) {
  Head *head = (Head *)p - 1;
  pool->used -= head->size;
  if (head->size > POOL_LARGEST) {
    free(head);
    return;
  }
  void **list = &pool->freed[list_of(head->size)];
  *(void **)p = *list;
  *list = p;
}

size_t pool_size(const void *p) {
  return ((const Head *)p - 1)->size;
}
