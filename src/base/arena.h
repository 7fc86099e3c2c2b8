/* Bump memory. Everything mig builds lives in one of two arenas: `perm` for the
** run, and `scratch`, which is passed BY VALUE so that whatever a callee puts
** there vanishes when it returns. They must be different mappings.
**
** An arena reserves address space, not memory: 64 GiB, or what of 1 GiB is
** granted where that is refused, so pointers never move and growth is free. */
#ifndef BASE_ARENA_H
#define BASE_ARENA_H

#include <stdalign.h>
#include <stddef.h>
#include <stdint.h>

/* Under AddressSanitizer each object is followed by a gap that may not be touched. */
#if defined(__SANITIZE_ADDRESS__)
#define ARENA_ASAN 1
#elif defined(__has_feature)
#if __has_feature(address_sanitizer)
#define ARENA_ASAN 1
#endif
#endif

typedef struct Arena {
  char *at;           /* next free byte */
  char *end;          /* one past the last byte of the mapping */
  char *start;        /* first byte of the mapping */
  void (*full)(void); /* called when memory is gone; must not return */
} Arena;

/* A new arena. `full` reports that memory ran out and ends the process; it is
** called here too when not even the smallest mapping is granted. */
Arena arena_open(void (*full)(void));

/* Gives the mapping back. Every pointer into the arena is dead afterwards. */
void arena_close(Arena *arena);

/* Forgets all content, keeps the mapping (a server's next document version). */
void arena_reset(Arena *arena);

/* Bytes in use. */
size_t arena_used(const Arena *arena);

/* `count` zeroed objects of `size` bytes at `align`. Never returns NULL: calls
** arena->full when the mapping is exhausted. Use arena_new instead. */
void *arena_alloc(Arena *arena, size_t size, size_t align, ptrdiff_t count);

/* The same for one small object, where its size is known to the compiler: no call. */
static inline void *arena_alloc_one(Arena *arena, size_t size, size_t align) {
#ifndef ARENA_ASAN
  char *p = arena->at + (-(uintptr_t)arena->at & (align - 1));
  if ((size_t)(arena->end - arena->at) >= size + align) {
    arena->at = p + size;
    return __builtin_memset(p, 0, size);
  }
#endif
  return arena_alloc(arena, size, align, 1);
}

/* Room for `count` bytes, not zeroed: for text that is written at once. */
char *arena_bytes(Arena *arena, ptrdiff_t count);

/* Room for `count` objects, not zeroed: for arrays that are written at once. Where
** their size is known only when they are full, the caller keeps those before `end`
** by arena_trim(arena, end), before anything else is allocated. */
void *arena_room(Arena *arena, size_t size, size_t align, ptrdiff_t count);
void arena_trim(Arena *arena, void *end);

/* The only spelling of an allocation: arena_new(a, Type, n) -> Type *, zeroed. */
#define arena_new(arena, Type, count)                                                                           \
  ((Type *)(__builtin_constant_p(count) && (count) == 1 ? arena_alloc_one((arena), sizeof(Type), alignof(Type)) \
                                                        : arena_alloc((arena), sizeof(Type), alignof(Type), (count))))

#endif
