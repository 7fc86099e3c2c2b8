/* Open addressing over an array of entries; see map.h. */
#include "base/map.h"

#include <string.h>

#ifdef TIGHT
#define MAP_FIRST 2
#else
#define MAP_FIRST 16
#endif

/* Eight bytes a step, each spread by 2^64 divided by the golden ratio; the last step takes the last eight. A product
** carries upwards only, and what tells names apart mostly stands at their ends, in the upper bytes: so these are folded
** down and spread once more, or table_1 … table_999 would share the low bits, which choose the slot. */
uint32_t map_hash(Str s) {
  uint64_t h = (uint64_t)s.n;
  for (int32_t step; s.n > 8; s.p += step, s.n -= step) {
    h = (h ^ str_word(s.p, 8)) * 0x9e3779b97f4a7c15u;
    h ^= h >> 32;
    step = s.n > 16 ? 8 : s.n - 8;
  }
  h = (h ^ str_word(s.p, s.n)) * 0x9e3779b97f4a7c15u;
  h = (h ^ h >> 32) * 0x9e3779b97f4a7c15u;
  return (uint32_t)(h >> 32);
}

/* Mostly the first slot is the one: a call would cost as much again. */
__attribute__((always_inline)) static inline MapSlot *probe(const Map *map, Str key, uint32_t hash) {
  uint32_t mask = (uint32_t)map->nslots - 1;
  for (uint32_t i = hash & mask;; i = (i + 1) & mask) {
    MapSlot *slot = &map->slots[i];
    if (slot->entry == 0) return slot;
    if (slot->hash == hash && str_same(map->entries.p[slot->entry - 1].key, key)) return slot;
  }
}

/* Twice as many slots. */
__attribute__((noinline)) static void widen(Arena *arena, Map *map) {
  int32_t nslots = map->nslots ? map->nslots * 2 : MAP_FIRST;
  MapSlot *slots = arena_new(arena, MapSlot, nslots);
  for (int32_t i = 0; i < map->nslots; i++) {
    if (map->slots[i].entry == 0) continue;
    uint32_t at = map->slots[i].hash & ((uint32_t)nslots - 1);
    while (slots[at].entry) at = (at + 1) & ((uint32_t)nslots - 1);
    slots[at] = map->slots[i];
  }
  map->slots = slots;
  map->nslots = nslots;
}

void *map_get_hashed(const Map *map, Str key, uint32_t hash) {
  if (!map->nslots) return NULL;
  int32_t entry = probe(map, key, hash)->entry;
  return entry ? map->entries.p[entry - 1].value : NULL;
}

void **map_slot_hashed(Arena *arena, Map *map, Str key, uint32_t hash) {
  if (map->entries.n * 2 >= map->nslots) widen(arena, map);
  MapSlot *slot = probe(map, key, hash);
  if (slot->entry == 0) {
    *vec_push(arena, &map->entries) = (MapEntry){key, NULL};
    *slot = (MapSlot){hash, map->entries.n};
  }
  return &map->entries.p[slot->entry - 1].value;
}

void *map_get(const Map *map, Str key) {
  return map->nslots ? map_get_hashed(map, key, map_hash(key)) : NULL;
}

void **map_slot(Arena *arena, Map *map, Str key) {
  return map_slot_hashed(arena, map, key, map_hash(key));
}
