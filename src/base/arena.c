/* Bump memory over one large reserved mapping; see arena.h.
**
** The surprise: fresh pages are zero already, but a scratch arena that was
** passed by value comes back dirty, so every allocation is cleared anyway. For
** the small sizes used here that costs less than keeping a high-water mark. */
#include "base/arena.h"

#include <stdlib.h>
#include <string.h>
#include <sys/mman.h>

#ifdef ARENA_ASAN
#include <sanitizer/asan_interface.h>
#define POISON(p, n) ASAN_POISON_MEMORY_REGION((p), (n))
#define UNPOISON(p, n) ASAN_UNPOISON_MEMORY_REGION((p), (n))
/* A poisoned gap behind each object lets ASan see reads past its end. */
#define GAP 16
#else
#define POISON(p, n) ((void)0)
#define UNPOISON(p, n) ((void)0)
#define GAP 0
#endif

/* Huge pages, where the system grants them: the first touch of a page costs a fault,
** and mig touches several megabytes. Measured on a small virtual machine: 96 MiB in
** 12 ms instead of 540. But a huge page costs as much as some 60 small ones, and
** `mig --version` touches two: an arena begins with small ones. */
#define HUGE_PAGE ((size_t)1 << 21)
#define SMALL_PAGES ((size_t)1 << 17)

/* Where 64 GiB are refused (by valgrind, by `ulimit -v`), what there is has to do for all arenas: each then asks for 1 GiB
** or less. Below 1 MiB nothing useful can run. */
#define LARGEST_RESERVATION ((size_t)1 << 36)
#define MODEST_RESERVATION ((size_t)1 << 30)
#define SMALLEST_RESERVATION ((size_t)1 << 20)

Arena arena_open(void (*full)(void)) {
  Arena arena = {NULL, NULL, NULL, full};
  for (size_t size = LARGEST_RESERVATION; size >= SMALLEST_RESERVATION;
       size = size > MODEST_RESERVATION ? MODEST_RESERVATION : size / 2) {
    void *p = mmap(NULL, size, PROT_READ | PROT_WRITE, MAP_PRIVATE | MAP_ANONYMOUS | MAP_NORESERVE, -1, 0);
    if (p == MAP_FAILED) continue;
    arena.start = arena.at = p;
    arena.end = arena.start + size;
    size_t small = SMALL_PAGES + (-((uintptr_t)p + SMALL_PAGES) & (HUGE_PAGE - 1)); /* up to a boundary */
    if (small >= size) return arena;
    if (small > SMALL_PAGES) munmap(p, small - SMALL_PAGES);
    arena.start = arena.at = (char *)p + small - SMALL_PAGES;
    madvise(arena.start + SMALL_PAGES, size - small, MADV_HUGEPAGE);
    return arena;
  }
  full();
  abort();
}

void arena_close(Arena *arena) {
  UNPOISON(arena->start, (size_t)(arena->at - arena->start));
  munmap(arena->start, (size_t)(arena->end - arena->start));
  arena->start = arena->at = arena->end = NULL;
}

void arena_reset(Arena *arena) {
  UNPOISON(arena->start, (size_t)(arena->at - arena->start));
  arena->at = arena->start;
}

size_t arena_used(const Arena *arena) {
  return (size_t)(arena->at - arena->start);
}

static char *take(Arena *arena, size_t size, size_t align, ptrdiff_t count) {
  size_t pad = -(uintptr_t)arena->at & (align - 1);
  size_t room = (size_t)(arena->end - arena->at);
  if (count < 0 || room < pad + GAP || (size ? (size_t)count > (room - pad - GAP) / size : 0)) {
    arena->full();
    abort();
  }
  char *p = arena->at + pad;
  size_t total = size * (size_t)count;
  arena->at = p + total + GAP;
  UNPOISON(p, total);
  POISON(p + total, GAP);
  return p;
}

void *arena_alloc(Arena *arena, size_t size, size_t align, ptrdiff_t count) {
  char *p = take(arena, size, align, count);
  return memset(p, 0, size * (size_t)count);
}

char *arena_bytes(Arena *arena, ptrdiff_t count) {
  return take(arena, 1, 1, count);
}

void *arena_room(Arena *arena, size_t size, size_t align, ptrdiff_t count) {
  return take(arena, size, align, count);
}

void arena_trim(Arena *arena, void *end) {
  POISON(end, (size_t)(arena->at - (char *)end));
  arena->at = end;
  take(arena, 1, 1, 0); /* the gap behind what is kept */
}
