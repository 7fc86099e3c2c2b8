/* Open addressing over an array of entries; see map.h. */
#include "base/map.h"

#ifndef MAP_FIRST
#define MAP_FIRST 16
#endif

static int32_t *probe(const Map *map, Str key) {
  uint32_t mask = (uint32_t)map->nslots - 1;
  for (uint32_t i = (uint32_t)str_hash(key) & mask;; i = (i + 1) & mask) {
    int32_t *slot = &map->slots[i];
    if (*slot == 0 || str_eq(map->entries.p[*slot - 1].key, key)) return slot;
  }
}

void *map_get(const Map *map, Str key) {
  if (!map->nslots) return NULL;
  int32_t slot = *probe(map, key);
  return slot ? map->entries.p[slot - 1].value : NULL;
}

void **map_slot(Arena *arena, Map *map, Str key) {
  if (map->entries.n * 2 >= map->nslots) {
    map->nslots = map->nslots ? map->nslots * 2 : MAP_FIRST;
    map->slots = arena_new(arena, int32_t, map->nslots);
    for (int32_t i = 0; i < map->entries.n; i++) *probe(map, map->entries.p[i].key) = i + 1;
  }
  int32_t *slot = probe(map, key);
  if (*slot == 0) {
    *vec_push(arena, &map->entries) = (MapEntry){key, NULL};
    *slot = map->entries.n;
  }
  return &map->entries.p[*slot - 1].value;
}
