/* The files of a migrations folder; see listing.h. wrangler takes `*.sql` of the
** folder itself, in any order of tools; what else is recognised here are layouts
** that would give no migration at all under its default. */
#include "project/listing.h"

#include <math.h>
#include <stdlib.h>

#include "base/map.h"
#include "project/glob.h"
#include "project/order.h"
#include "project/value.h"

/* Folders inside folders that a pattern with ** is followed into. */
#define DEPTH_MAX 16

typedef struct Lister {
  Arena *arena;
  Files *files;
  ListingRequest request;
  Listing *listing;
  Str *why;
} Lister;

static Str join(Arena *arena, Str folder, Str name) {
  while (folder.n && folder.p[folder.n - 1] == '/') folder.n--;
  while (name.n && name.p[name.n - 1] == '/') name.n--;
  if (folder.n == 0 || name.n == 0) return str_dup(arena, folder.n ? folder : name);
  return str_fmt(arena, "%.*s/%.*s", STR_ARG(folder), STR_ARG(name));
}

static bool list(const Lister *lister, Str below, Strs *names) {
  Str folder = join(lister->arena, lister->request.folder, below);
  return lister->files->list(lister->files, lister->arena, folder.n ? folder : S("."), names, lister->why);
}

static bool is_folder(Str name) {
  return str_ends(name, S("/"));
}

static bool is_script(Str name) {
  return str_ends(name, S(".sql")) && name.p[0] != '.';
}

/* "name.up.sql" for "name.down.sql", "up.sql" for "down.sql", "up/x.sql" for
** "down/x.sql"; empty for a name that does not lead back. */
static Str forward_of(Arena *arena, Str name) {
  int32_t slash = name.n;
  while (slash > 0 && name.p[slash - 1] != '/') slash--;
  Str folder = str_sub(name, 0, slash), last = str_from(name, slash);
  if (str_eq(last, S("down.sql"))) return str_concat(arena, folder, S("up.sql"));
  if (str_ends(last, S(".down.sql")))
    return str_concat(arena, str_sub(name, 0, name.n - (int32_t)sizeof "down.sql" + 1), S("up.sql"));
  if (str_starts(name, S("down/"))) return str_concat(arena, S("up/"), str_from(name, 5));
  return S("");
}

static void add_way_back(Lister *lister, Str forward, Str back) {
  Str *kept = arena_new(lister->arena, Str, 1);
  *kept = back;
  *map_slot(lister->arena, &lister->listing->ways_back, forward) = kept;
}

/* Moves what leads back out of the names. x.down.sql also belongs to a plain x.sql. */
static void part_backward(Lister *lister) {
  Strs *names = &lister->listing->names;
  Map all = {0};
  for (int32_t i = 0; i < names->n; i++) *map_slot(lister->arena, &all, names->p[i]) = names;
  int32_t n = 0;
  for (int32_t i = 0; i < names->n; i++) {
    Str name = names->p[i], forward = forward_of(lister->arena, name);
    if (str_ends(name, S(".down.sql")) && !map_get(&all, forward))
      forward = str_concat(lister->arena, str_sub(name, 0, name.n - (int32_t)sizeof ".down.sql" + 1), S(".sql"));
    if (forward.n && map_get(&all, forward)) add_way_back(lister, forward, name);
    else names->p[n++] = name;
  }
  names->n = n;
}

static bool walk(Lister *lister, Str below, int depth) {
  Strs names;
  if (!list(lister, below, &names)) return false;
  for (int32_t i = 0; i < names.n; i++) {
    Str path = join(lister->arena, below, names.p[i]);
    if (is_folder(names.p[i])) {
      if (depth > 0 && !walk(lister, path, depth - 1)) return false;
    } else if (glob_match(*lister->arena, lister->request.pattern, path)) {
      *vec_push(lister->arena, &lister->listing->names) = path;
    }
  }
  return true;
}

/* How many folders deep the pattern can reach. */
static int pattern_depth(Str pattern) {
  if (str_find(pattern, S("**")) >= 0) return DEPTH_MAX;
  int depth = 0;
  for (int32_t i = 0; i < pattern.n; i++) depth += pattern.p[i] == '/';
  return depth < DEPTH_MAX ? depth : DEPTH_MAX;
}

/* DIR/`last` for every folder that has it; whether any has. */
static bool take_nested(Lister *lister, const Strs *names, Str last) {
  Listing *listing = lister->listing;
  for (int32_t i = 0; i < names->n; i++) {
    if (!is_folder(names->p[i]) || names->p[i].p[0] == '.') continue;
    Str path = join(lister->arena, names->p[i], last);
    Str full = join(lister->arena, lister->request.folder, path);
    if (lister->files->exists(lister->files, *lister->arena, full)) *vec_push(lister->arena, &listing->names) = path;
  }
  return listing->names.n > 0;
}

/* FOLDER/x.sql into `into`. */
static bool take_folder(Lister *lister, Str folder, Strs *into) {
  Strs names;
  Str ignored, *why = lister->why;
  lister->why = &ignored;
  bool there = list(lister, folder, &names);
  lister->why = why;
  for (int32_t i = 0; there && i < names.n; i++)
    if (is_script(names.p[i])) *vec_push(lister->arena, into) = join(lister->arena, folder, names.p[i]);
  return into->n > 0;
}

static bool take_default(Lister *lister) {
  Strs names;
  Listing *listing = lister->listing;
  if (!list(lister, S(""), &names)) return false;
  for (int32_t i = 0; i < names.n; i++) {
    if (is_script(names.p[i])) *vec_push(lister->arena, &listing->names) = names.p[i];
    if (!str_ends(names.p[i], S(".sql/")) || names.p[i].p[0] == '.') continue;
    Str path = join(lister->arena, lister->request.folder, names.p[i]);
    *lister->why = str_fmt(lister->arena, "%.*s: this is a folder, where a migration is to be expected",
                           STR_ARG(lister->files->describe(lister->files, lister->arena, path)));
    return false;
  }
  if (listing->names.n || take_nested(lister, &names, S("migration.sql"))) return true;
  if (take_nested(lister, &names, S("up.sql"))) {
    for (int32_t i = 0; i < listing->names.n; i++) {
      Str name = listing->names.p[i];
      Str down = str_concat(lister->arena, str_sub(name, 0, name.n - 6), S("down.sql"));
      if (lister->files->exists(lister->files, *lister->arena, join(lister->arena, lister->request.folder, down)))
        add_way_back(lister, name, down);
    }
  } else {
    take_folder(lister, S("up"), &listing->names);
  }
  return true;
}

static Journaled *journaled(Lister *lister, Str name) {
  void **slot = map_slot(lister->arena, &lister->listing->journaled, name);
  if (!*slot) *slot = arena_new(lister->arena, Journaled, 1);
  return *slot;
}

/* "when" of a journal's entry, in milliseconds. */
static double entry_time(const Value *entry) {
  const Value *when = value_get(entry, "when");
  return when && when->kind == VALUE_NUMBER ? strtod(when->text.p, NULL) : (double)NAN;
}

/* drizzle's journal lists the files by tag. Those that it does not know come last. drizzle applies an entry whose time is
** after that of the last one applied, and passes over the others. */
static bool apply_journal(Lister *lister) {
  Strs *names = &lister->listing->names, ordered = {0};
  Str path = join(lister->arena, lister->request.folder, S("meta/_journal.json"));
  Document document = {lister->arena, lister->files->describe(lister->files, lister->arena, path), S("")};
  Map left = {0};
  if (!lister->files->exists(lister->files, *lister->arena, path)) return true;
  if (!lister->files->read(lister->files, lister->arena, path, &document.text, lister->why)) return false;
  const Value *root = jsonc_read(&document, lister->why), *entries = value_get(root, "entries");
  if (!root) return false;
  lister->listing->journal = true;
  for (int32_t i = 0; i < names->n; i++) *map_slot(lister->arena, &left, names->p[i]) = &names->p[i];
  Str latest = S(""), lacking = S("");
  double last = -HUGE_VAL;
  for (int32_t i = 0; entries && i < entries->items.n; i++) {
    const Value *entry = entries->items.p[i];
    Str tag = value_string(entry, "tag"), name = str_concat(lister->arena, tag, S(".sql"));
    double when = entry_time(entry);
    if (!map_get(&left, name)) {
      if (ordered.n) journaled(lister, *vec_last(&ordered))->lacks = tag;
      else lacking = tag;
      continue;
    }
    *map_slot(lister->arena, &left, name) = NULL;
    *vec_push(lister->arena, &ordered) = name;
    if (when <= last) journaled(lister, name)->late = latest;
    if (when > last) last = when, latest = tag;
  }
  for (int32_t i = 0; i < left.entries.n; i++) {
    if (!left.entries.p[i].value) continue;
    *vec_push(lister->arena, &ordered) = left.entries.p[i].key;
    journaled(lister, left.entries.p[i].key)->unlisted = true;
  }
  if (lacking.n && ordered.n && !journaled(lister, ordered.p[0])->lacks.n)
    journaled(lister, ordered.p[0])->lacks = lacking;
  *names = ordered;
  return true;
}

bool listing_read(Arena *arena, Files *files, ListingRequest request, Listing *listing, Str *why) {
  *listing = (Listing){0};
  Lister lister = {arena, files, request, listing, why};
  bool ok = request.pattern.n ? walk(&lister, S(""), pattern_depth(request.pattern)) : take_default(&lister);
  if (!ok) return false;
  part_backward(&lister);
  order_sort(*arena, listing->names.p, listing->names.n);
  return !request.journal || apply_journal(&lister);
}
