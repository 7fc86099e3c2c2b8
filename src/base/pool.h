/* Memory that is given back piece by piece, over an arena: free lists by size, no locks, nothing returned to
** the system. For a library that allocates and frees all the time (SQLite's lists and expressions). */
#ifndef BASE_POOL_H
#define BASE_POOL_H

#include "base/arena.h"

/* Sizes up to POOL_LARGEST are kept in lists; above it, malloc serves. */
enum { POOL_LARGEST = 1 << 16, POOL_CLASSES = 64 };

typedef struct Pool {
  Arena arena;
  void *freed[POOL_CLASSES];
  size_t used, limit; /* bytes given out, and the most that may be */
} Pool;

/* At least `size` bytes, aligned to 16, not zeroed. NULL for what malloc refuses, and past pool->limit. */
void *pool_alloc(Pool *pool, size_t size);
void pool_free(Pool *pool, void *p);
/* Usable bytes of a piece: at least what was asked for. */
size_t pool_size(const void *p);
/* What pool_size will be for a piece of `size`. */
size_t pool_round(size_t size);

#endif
