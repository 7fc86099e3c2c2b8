/* Growth of typed vectors; see vec.h. */
#include "base/vec.h"

#include <stdlib.h>
#include <string.h>

/* `make check-tight` starts at one element, so that growth happens everywhere, and moves each time. */
#ifdef TIGHT
#define VEC_FIRST 1
#else
#define VEC_FIRST 8
#endif

void *vec_grow(Arena *arena, void *p, int32_t n, int32_t *cap, size_t size, size_t align) {
  if (n > INT32_MAX / 2) {
    arena->full();
    abort();
  }
  *cap = n ? n * 2 : VEC_FIRST;
  if (!n) return arena_room(arena, size, align, *cap);
#if !defined ARENA_ASAN && !defined TIGHT
  if ((char *)p + size * (size_t)n == arena->at) {
    arena_room(arena, size, 1, *cap - n);
    return p;
  }
#endif
  return memcpy(arena_room(arena, size, align, *cap), p, size * (size_t)n);
}
