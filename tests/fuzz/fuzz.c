/* The targets' common ground; see fuzz.h. */
#include "fuzz.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#include "base/buf.h"

#define TARGET(name) void fuzz_##name(Fuzz *);
#include "targets.def"
#undef TARGET

static void full(void) {
  fputs("fuzz: out of memory\n", stderr);
  abort();
}

const FuzzTarget *fuzz_target(const char *name) {
  for (const FuzzTarget *target = fuzz_targets; target->name; target++)
    if (strcmp(target->name, name) == 0) return target;
  return NULL;
}

void fuzz_hold(bool held, const char *what, Str detail) {
  if (held) return;
  fprintf(stderr, "FAIL %s\n%.*s\n", what, STR_ARG(detail));
  abort();
}

/* What is to be opened as a file lies in memory where the system allows. */
static const char *scratch_folder(void) {
  static char folder[] = "/dev/shm/mig-fuzz-XXXXXX", other[] = "/tmp/mig-fuzz-XXXXXX";
  static const char *made;
  if (!made) made = mkdtemp(folder);
  if (!made) made = mkdtemp(other);
  return made ? made : ".";
}

void fuzz_leave(void) {
  (void)rmdir(scratch_folder());
}

/* Built without ASan's gaps a text's end would not be seen: so it lies outside of the arenas. */
void fuzz_input(const FuzzTarget *target, const uint8_t *data, size_t size) {
  static Arena perm, scratch;
  if (!perm.start) perm = arena_open(full), scratch = arena_open(full);
  size_t n = size ? size - 1 : 0;
  char *text = malloc(n + 1);
  if (!text) return;
  if (n) memcpy(text, data + 1, n);
  text[n] = 0;
  Fuzz fuzz = {&perm, &scratch, {text, (int32_t)n}, size ? data[0] & 63 : 0, NULL};
  fuzz.folder = scratch_folder();
  target->run(&fuzz);
  arena_reset(&perm);
  arena_reset(&scratch);
  free(text);
}

/* The next file's text, of its own size and end. */
static Str whole(Arena *arena, const char *from, const char *to) {
  return str_dup(arena, (Str){from, (int32_t)(to - from)});
}

FuzzFiles fuzz_files(Fuzz *fuzz) {
  FuzzFiles files = {0};
  Str rest = fuzz->text, name = S("0001_fuzz.sql");
  const char *start = rest.p;
  bool any = false;
  while (rest.n) {
    const char *at = rest.p;
    Str line = str_line(&rest);
    if (!str_starts(line, S("==> ")) || files.n >= 64) continue;
    if (any || at > start) *vec_push(fuzz->perm, &files) = (FuzzFile){name, whole(fuzz->perm, start, at)};
    name = str_dup(fuzz->perm, str_trim(str_from(line, 4)));
    start = rest.p;
    any = true;
  }
  *vec_push(fuzz->perm, &files) = (FuzzFile){name, whole(fuzz->perm, start, fuzz->text.p + fuzz->text.n)};
  return files;
}

World *fuzz_world(Fuzz *fuzz, const FuzzFiles *files) {
  bool sqlite = fuzz_option(fuzz, 0);
  Settings settings = {.target = sqlite ? S("sqlite") : S("d1"),
                       .transactions = sqlite ? S("explicit") : S("implicit"),
                       .dates = fuzz_option(fuzz, 1) ? S("epoch") : S("text"),
                       .deploy = fuzz_option(fuzz, 2) ? S("rolling") : S("at-once"),
                       .ledger = S("d1_migrations")};
  World *world = world_new(catalog_new(compilation_new(fuzz->perm), !sqlite), settings, fuzz->perm);
  for (int32_t i = 0; i < files->n; i++) {
    MigrationFile *file = world_add_file(world, files->p[i].name, files->p[i].text);
    if (!file) break;
    file->name = files->p[i].name;
    file->bytes = files->p[i].text;
    file->number = file_number(file->name);
  }
  return world;
}

bool fuzz_usable(const Catalog *catalog) {
  for (int32_t i = 0; i < catalog->statements.n; i++) {
    const CatalogStatement *statement = &catalog->statements.p[i];
    if (statement->refused || statement->statement->node->kind == NODE_BROKEN) return false;
    /* At a NUL in a comment SQLite takes the text to end: an error, though none of the statement's. */
    const Source *source = statement->statement->source;
    bool begins = i == 0 || source != catalog->statements.p[i - 1].statement->source;
    if (begins && memchr(source->text.p, 0, (size_t)source->text.n)) return false;
  }
  for (int32_t i = 0; i < catalog->versions.n; i++) {
    const Object *object = catalog->versions.p[i];
    bool shadow = object->kind == OBJECT_TABLE && object->table && object->table->kind == TABLE_SHADOW;
    if (shadow && object->died != MOMENT_NEVER && object->table->virtual_table->died > object->died) return false;
  }
  return true;
}

const RuleSet *fuzz_rules(void) {
  static Arena arena;
  static RuleSet rules;
  if (rules.arena) return &rules;
  arena = arena_open(full);
  rules.arena = &arena;
  rules_builtin(&rules);
  return &rules;
}

const FuzzTarget fuzz_targets[] = {
#define SQL(name, about) {#name, fuzz_##name, true, about},
#define TEXT(name, about) {#name, fuzz_##name, false, about},
#include "targets.def"
#undef SQL
#undef TEXT
    {0},
};
