/* Typed growth in an arena:
**
**   VEC(Edit) edits = {0};
**   *vec_push(arena, &edits) = (Edit){...};
**   for (int32_t i = 0; i < edits.n; i++) use(edits.p[i]);
**
** Growing copies to a fresh place (or in place when the vector is the arena's
** last object), so pointers into a vector die at the next push. */
#ifndef BASE_VEC_H
#define BASE_VEC_H

#include "base/arena.h"

#define VEC(Type)   \
  struct {          \
    Type *p;        \
    int32_t n, cap; \
  }

/* Address of a new, zeroed last element. */
#define vec_push(arena, v)                                                                      \
  ((v)->p = vec_room((arena), (v)->p, (v)->n, &(v)->cap, sizeof *(v)->p, alignof(max_align_t)), \
   __builtin_memset(&(v)->p[(v)->n], 0, sizeof *(v)->p), &(v)->p[(v)->n++])

#define vec_last(v) (&(v)->p[(v)->n - 1])

/* Both used by vec_push: room for more than `n` elements, the first n copied, the others not cleared. */
void *vec_grow(Arena *arena, void *p, int32_t n, int32_t *cap, size_t size, size_t align);
static inline void *vec_room(Arena *arena, void *p, int32_t n, int32_t *cap, size_t size, size_t align) {
  return n == *cap ? vec_grow(arena, p, n, cap, size, align) : p;
}

#endif
