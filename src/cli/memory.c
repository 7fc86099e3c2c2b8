/* SQLite's memory; see memory.h. The pool is the one variable outside of functions: SQLite passes no context. */
#include "cli/memory.h"

#include <sqlite3.h>
#include <string.h>

#include "base/pool.h"
#include "cli/output.h"

/* What SQLite may take in all: rules and migrations run in it, and may be a stranger's. The rules take 1.5 MB
** on 10,000 tables. */
#define SQLITE_BYTES_MAX ((size_t)1 << 28)

static Pool pool = {.limit = SQLITE_BYTES_MAX};

static void *allocate(int size) {
  return pool_alloc(&pool, (size_t)size);
}

static void release(void *p) {
  pool_free(&pool, p);
}

static int size_of(void *p) {
  return p ? (int)pool_size(p) : 0;
}

static void *resize(void *p, int size) {
  if ((size_t)size <= pool_size(p)) return p;
  void *bigger = pool_alloc(&pool, (size_t)size);
  if (!bigger) return NULL;
  memcpy(bigger, p, pool_size(p));
  pool_free(&pool, p);
  return bigger;
}

static int round_up(int size) {
  return (int)pool_round((size_t)size);
}

static int start(void *data) {
  (void)data;
  if (!pool.arena.start) pool.arena = arena_open(output_memory_full);
  return SQLITE_OK;
}

static void stop(void *data) {
  (void)data;
}

void memory_configure(void) {
  static const sqlite3_mem_methods methods = {allocate, release, resize, size_of, round_up, start, stop, NULL};
  sqlite3_config(SQLITE_CONFIG_SINGLETHREAD);
  sqlite3_config(SQLITE_CONFIG_MEMSTATUS, 0);
  sqlite3_config(SQLITE_CONFIG_MALLOC, &methods);
}
