/* Files in memory; see memory.h. Folders exist as far as a file's path names them. */
#include "project/memory.h"

#include <stdlib.h>

#include "base/map.h"

typedef struct MemoryFiles {
  Files files;
  Arena *arena;
  Files *below;
  Map texts; /* path → Str * */
} MemoryFiles;

/* The part of `path` below `folder`, empty where it is not below it. */
static Str below_folder(Str path, Str folder) {
  while (folder.n && folder.p[folder.n - 1] == '/') folder.n--;
  if (folder.n == 0 || str_eq(folder, S("."))) return path;
  bool inside = str_starts(path, folder) && path.n > folder.n && path.p[folder.n] == '/';
  return inside ? str_from(path, folder.n + 1) : S("");
}

static int by_bytes(const void *a, const void *b) {
  return str_cmp(*(const Str *)a, *(const Str *)b);
}

static void sort_unique(Strs *names) {
  if (names->n == 0) return;
  qsort(names->p, (size_t)names->n, sizeof *names->p, by_bytes);
  int32_t n = 1;
  for (int32_t i = 1; i < names->n; i++)
    if (!str_eq(names->p[i], names->p[n - 1])) names->p[n++] = names->p[i];
  names->n = n;
}

static bool memory_list(Files *files, Arena *arena, Str folder, Strs *names, Str *why) {
  MemoryFiles *memory = (MemoryFiles *)files;
  *names = (Strs){0};
  Str ignored;
  bool listed = memory->below && memory->below->list(memory->below, arena, folder, names, &ignored);
  for (int32_t i = 0; i < memory->texts.entries.n; i++) {
    Str rest = below_folder(memory->texts.entries.p[i].key, folder);
    int32_t slash = str_find_char(rest, '/');
    if (rest.n) *vec_push(arena, names) = slash < 0 ? rest : str_sub(rest, 0, slash + 1);
  }
  sort_unique(names);
  if (names->n || listed) return true;
  *why = str_fmt(arena, "%.*s: No such file or directory", STR_ARG(folder));
  return false;
}

static bool memory_read(Files *files, Arena *arena, Str path, Str *text, Str *why) {
  MemoryFiles *memory = (MemoryFiles *)files;
  const Str *found = map_get(&memory->texts, path);
  if (found) *text = *found;
  else if (memory->below) return memory->below->read(memory->below, arena, path, text, why);
  else *why = str_fmt(arena, "%.*s: No such file or directory", STR_ARG(path));
  return found != NULL;
}

static bool memory_exists(Files *files, Arena scratch, Str path) {
  MemoryFiles *memory = (MemoryFiles *)files;
  if (map_get(&memory->texts, path)) return true;
  for (int32_t i = 0; i < memory->texts.entries.n; i++)
    if (below_folder(memory->texts.entries.p[i].key, path).n) return true;
  return memory->below && memory->below->exists(memory->below, scratch, path);
}

void memory_put(Files *files, Str path, Str text) {
  MemoryFiles *memory = (MemoryFiles *)files;
  void **slot = map_slot(memory->arena, &memory->texts, str_dup(memory->arena, path));
  if (!*slot) *slot = arena_new(memory->arena, Str, 1);
  *(Str *)*slot = str_dup(memory->arena, text);
}

static bool memory_replace(Files *files, Arena *arena, Str path, Str text, Str *why) {
  (void)arena, (void)why;
  memory_put(files, path, text);
  return true;
}

static Str memory_describe(Files *files, Arena *arena, Str path) {
  (void)files;
  return str_dup(arena, path);
}

Files *memory_files(Arena *arena, Files *below) {
  MemoryFiles *memory = arena_new(arena, MemoryFiles, 1);
  memory->files = (Files){memory_list, memory_read, memory_exists, memory_replace, memory_describe};
  memory->arena = arena;
  memory->below = below;
  return &memory->files;
}
