/* Hash map from Str to a pointer. Keys are compared by bytes: fold names first
** (or use an Ident's folded spelling). Iterate by `entries`, in order of
** insertion, so that nothing depends on hash values. */
#ifndef BASE_MAP_H
#define BASE_MAP_H

#include "base/str.h"
#include "base/vec.h"

typedef struct MapEntry {
  Str key;
  void *value;
} MapEntry;

typedef struct MapSlot {
  uint32_t hash; /* of the key: most other keys are told apart by it, and growing needs no hashing */
  int32_t entry; /* its number + 1; 0 is free */
} MapSlot;

typedef struct Map {
  VEC(MapEntry) entries; /* removed ones keep their key, value is NULL */
  MapSlot *slots;
  int32_t nslots; /* a power of two */
} Map;

/* The hash of a key, for who keeps it. */
uint32_t map_hash(Str key);
/* map_get and map_slot for a key whose hash is known. */
void *map_get_hashed(const Map *map, Str key, uint32_t hash);
void **map_slot_hashed(Arena *arena, Map *map, Str key, uint32_t hash);

/* The value, or NULL where there is none. */
void *map_get(const Map *map, Str key);

/* The place of the value, made (NULL) when absent. The key is not copied: it
** must live as long as the map. Dead after the next map_slot. */
void **map_slot(Arena *arena, Map *map, Str key);

#endif
