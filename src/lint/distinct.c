/* A hash table of lists of values; see distinct.h. */
#include "lint/distinct.h"

enum { SLOTS_FIRST = 16 };

static bool same_value(Value a, Value b, bool nocase) {
  if (a.type != b.type || a.type == VALUE_NULL) return a.type == b.type;
  return value_equal(a, b, nocase).integer != 0;
}

/* Whatever the case of letters. */
static uint64_t hash_of(const Value *values, int n) {
  uint64_t hash = 1469598103934665603u;
  for (int i = 0; i < n; i++) {
    const Value *value = &values[i];
    hash = (hash ^ value->type) * 1099511628211u;
    if (value->type == VALUE_INTEGER) hash = (hash ^ (uint64_t)value->integer) * 1099511628211u;
    for (int32_t k = 0; value->type == VALUE_TEXT && k < value->n; k++)
      hash = (hash ^ (unsigned char)char_lower(value->p[k])) * 1099511628211u;
  }
  return hash ^ hash >> 32;
}

static int32_t *slot_of(const Distinct *distinct, const Value *values, int n, uint32_t nocase) {
  int32_t mask = distinct->nslots - 1;
  for (int32_t at = (int32_t)(hash_of(values, n) & (uint64_t)mask);; at = (at + 1) & mask) {
    int32_t *slot = &distinct->slots[at];
    if (*slot == 0) return slot;
    const Value *other = &distinct->values.p[(*slot - 1) * n];
    int i = 0;
    while (i < n && same_value(values[i], other[i], nocase >> i & 1)) i++;
    if (i == n) return slot;
  }
}

static void grow(Distinct *distinct, Arena *arena, int n, uint32_t nocase) {
  distinct->nslots = distinct->nslots ? distinct->nslots * 2 : SLOTS_FIRST;
  distinct->slots = arena_new(arena, int32_t, distinct->nslots);
  for (int32_t i = 0; i < distinct->n; i++) *slot_of(distinct, &distinct->values.p[i * n], n, nocase) = i + 1;
}

Seen distinct_add(Distinct *distinct, Arena *arena, const Value *values, int n, uint32_t nocase) {
  for (int i = 0; i < n; i++)
    if (values[i].type == VALUE_UNKNOWN) return (Seen){.unknown = true};
  if (distinct->n * 2 >= distinct->nslots) grow(distinct, arena, n, nocase);
  int32_t *slot = slot_of(distinct, values, n, nocase);
  if (*slot) return (Seen){.number = *slot - 1};
  for (int i = 0; i < n; i++) *vec_push(arena, &distinct->values) = values[i];
  *slot = ++distinct->n;
  return (Seen){.number = distinct->n - 1, .new = true};
}
