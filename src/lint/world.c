/* What rules can see; see world.h.
**
** A place travels through SQLite as an integer: 16 bits of source, 24 of first
** token, 23 of token count for token places (>= 0); 16 of source, 28 of start
** byte, 19 of length, complemented, for byte spans (< 0). */
#include "lint/world.h"

#include <math.h>

#include "facts/features.h"
#include "project/order.h"

World *world_new(Catalog *catalog, Settings settings, Arena *arena) {
  World *world = arena_new(arena, World, 1);
  world->arena = arena;
  world->compilation = catalog->compilation;
  world->catalog = catalog;
  world->settings = settings;
  return world;
}

Str world_setting(const World *world, Str name) {
  const Settings *settings = &world->settings;
  if (str_eq(name, S("target"))) return settings->target;
  if (str_eq(name, S("transactions"))) return settings->transactions;
  if (str_eq(name, S("dates"))) return settings->dates;
  if (str_eq(name, S("deploy"))) return settings->deploy;
  if (str_eq(name, S("ledger"))) return settings->ledger;
  if (!str_eq(name, S("sqlite"))) return (Str){NULL, 0};
  return sqlite_version_text(world->arena, settings->sqlite ? settings->sqlite : SQLITE_NEWEST);
}

int64_t file_number(Str name) {
  double number = order_migration_number(name);
  /* A stamp of a hundred digits is a number to wrangler, and none that an integer holds. */
  return isnan(number) || fabs(number) > 0x1p62 ? NO_INT : (int64_t)number;
}

MigrationFile *world_add_file(World *world, Str path, Str text) {
  Source *source = source_add(&world->compilation->sources, path, text);
  if (!source) return NULL;
  Script script = parse_source(world->compilation, source);
  if (world->late) catalog_replay_script(world->catalog, script);
  else catalog_apply_script(world->catalog, script);
  MigrationFile *file = vec_push(world->arena, &world->files);
  *file = (MigrationFile){.source = source, .name = path, .bytes = text, .number = file_number(path)};
  return file;
}

Source *world_add_beside(World *world, Str path, Str text) {
  Source *source = source_add(&world->compilation->sources, path, text);
  if (source) *vec_push(world->arena, &world->beside) = source;
  return source;
}

bool world_shows(const World *world, uint16_t source) {
  for (int32_t i = 0; i < world->beside.n; i++)
    if (world->beside.p[i]->id == source) return true;
  return world_file(world, source) >= 0;
}

/* Files are read in order, so their sources' numbers ascend. */
int32_t world_file(const World *world, uint16_t source) {
  int32_t low = 0, high = world->files.n - 1;
  while (low < high) {
    int32_t middle = low + (high - low + 1) / 2;
    if (world->files.p[middle].source->id <= source) low = middle;
    else high = middle - 1;
  }
  return world->files.n && world->files.p[low].source->id == source ? low : -1;
}

#define COUNT_BITS 23
#define FIRST_BITS 24
#define LENGTH_BITS 19
#define START_BITS 28

static int64_t clamp(int64_t value, int bits) {
  int64_t most = ((int64_t)1 << bits) - 1;
  return value < 0 ? 0 : value > most ? most : value;
}

int64_t place_encode(Place place) {
  if (place_is_none(place)) return NO_INT;
  int64_t count = (int32_t)(place.last - place.first) + (int64_t)1;
  return (int64_t)place.source << (FIRST_BITS + COUNT_BITS) | clamp(place.first, FIRST_BITS) << COUNT_BITS |
         clamp(count, COUNT_BITS);
}

int64_t span_encode(Span span) {
  int64_t code = (int64_t)span.source << (START_BITS + LENGTH_BITS) | clamp(span.start, START_BITS) << LENGTH_BITS |
                 clamp((int64_t)span.end - span.start, LENGTH_BITS);
  return ~code;
}

bool place_decode(const World *world, int64_t code, Place *place, Span *span) {
  *place = PLACE_NONE;
  if (code == NO_INT) return false;
  const Sources *sources = &world->compilation->sources;
  if (code < 0) {
    code = ~code;
    span->source = (uint16_t)(code >> (START_BITS + LENGTH_BITS));
    span->start = (uint32_t)clamp(code >> LENGTH_BITS & (((int64_t)1 << START_BITS) - 1), START_BITS);
    span->end = span->start + (uint32_t)(code & (((int64_t)1 << LENGTH_BITS) - 1));
    return span->source < sources->all.n;
  }
  place->source = (uint16_t)(code >> (FIRST_BITS + COUNT_BITS));
  place->first = (Tok)(code >> COUNT_BITS & (((int64_t)1 << FIRST_BITS) - 1));
  place->last = place->first + (Tok)(code & (((int64_t)1 << COUNT_BITS) - 1)) - 1;
  if (place->source >= sources->all.n) return false;
  *span = source_span(sources, *place);
  return true;
}

Str place_text(const World *world, int64_t code) {
  Place place;
  Span span;
  if (!place_decode(world, code, &place, &span)) return (Str){NULL, 0};
  return str_sub(source_get(&world->compilation->sources, span.source)->text, (int32_t)span.start, (int32_t)span.end);
}

int64_t place_cover(const World *world, int64_t from, int64_t to) {
  Place place;
  Span first, last;
  if (!place_decode(world, from, &place, &first) || !place_decode(world, to, &place, &last)) return NO_INT;
  if (first.source != last.source || last.end < first.start) return NO_INT;
  return span_encode((Span){first.source, first.start, last.end});
}
