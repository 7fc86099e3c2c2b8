/* What the front end takes in process, for `make bench`: speed FILE.sql … FOLDER …
**
** A file is lexed, parsed with its trees kept, and parsed with each tree forgotten; a folder's files, in order of
** their names, are parsed and replayed into the catalog. Each is done several times over; what counts is the
** processor's time of this process, so that a busy machine does little harm. Beside them SQLite: sqlite3_complete,
** which looks for the ends of statements and nothing else, and its tokenizer where mig is built on an amalgamation.
** A line each: what, tab, milliseconds (the median), tab, MB/s, tab, times the input that its memory takes (or nothing). */
#include <dirent.h>
#include <sqlite3.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/resource.h>
#include <time.h>

#include "catalog/catalog.h"
#include "syntax/parse.h"
#include "syntax/tokens.h"

enum { RUNS = 15 };

static void full(void) {
  fputs("speed: out of memory\n", stderr);
  exit(2);
}

/* The texts of one input. */
typedef VEC(Str) Texts;

static Str read_file(Arena *arena, const char *path) {
  FILE *file = fopen(path, "rb");
  if (!file || fseek(file, 0, SEEK_END)) return perror(path), exit(2), (Str){0};
  long size = ftell(file);
  rewind(file);
  char *text = arena_bytes(arena, size + 1);
  if (fread(text, 1, (size_t)size, file) != (size_t)size) return perror(path), exit(2), (Str){0};
  text[size] = 0;
  fclose(file);
  return (Str){text, (int32_t)size};
}

static Texts read_folder(Arena *arena, const char *path) {
  struct dirent **entries;
  Texts texts = {0};
  int n = scandir(path, &entries, NULL, alphasort);
  if (n < 0) {
    *vec_push(arena, &texts) = read_file(arena, path);
    return texts;
  }
  for (int i = 0; i < n; i++) {
    Str name = str_of(entries[i]->d_name);
    if (str_ends(name, S(".sql")))
      *vec_push(arena, &texts) = read_file(arena, str_fmt(arena, "%s/%s", path, entries[i]->d_name).p);
  }
  return texts;
}

static double now(void) {
  struct timespec time;
  clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &time);
  return (double)time.tv_sec * 1e3 + (double)time.tv_nsec / 1e6;
}

/* ---- what is measured: works in an arena of its own, on all texts ---- */

static void lex(Arena *arena, const Texts *texts) {
  Compilation *compilation = compilation_new(arena);
  for (int32_t i = 0; i < texts->n; i++)
    lex_source(compilation, source_add(&compilation->sources, S("x"), texts->p[i]));
}

static void parse(Arena *arena, const Texts *texts) {
  Compilation *compilation = compilation_new(arena);
  for (int32_t i = 0; i < texts->n; i++)
    parse_source(compilation, source_add(&compilation->sources, S("x"), texts->p[i]));
}

static void parse_forgetting(Arena *arena, const Texts *texts) {
  static Arena trees;
  if (!trees.start) trees = arena_open(full);
  Compilation *compilation = compilation_new(arena);
  for (int32_t i = 0; i < texts->n; i++)
    parse_problems(compilation, source_add(&compilation->sources, S("x"), texts->p[i]), trees);
}

static void replay(Arena *arena, const Texts *texts) {
  Compilation *compilation = compilation_new(arena);
  Catalog *catalog = catalog_new(compilation, true);
  for (int32_t i = 0; i < texts->n; i++)
    catalog_replay_script(catalog, parse_source(compilation, source_add(&compilation->sources, S("x"), texts->p[i])));
  catalog_close(catalog);
}

static void complete(Arena *arena, const Texts *texts) {
  (void)arena;
  for (int32_t i = 0; i < texts->n; i++) sqlite3_complete(texts->p[i].p);
}

#ifdef TOKENIZER
void sqlite_tokenize(const char *text); /* tokenizer.c */

static void tokenize(Arena *arena, const Texts *texts) {
  (void)arena;
  for (int32_t i = 0; i < texts->n; i++) sqlite_tokenize(texts->p[i].p);
}
#endif

static int by_size(const void *a, const void *b) {
  double left = *(const double *)a, right = *(const double *)b;
  return left < right ? -1 : left > right;
}

static void measure(const char *what, void (*work)(Arena *, const Texts *), const Texts *texts, bool memory) {
  double times[RUNS], bytes = 0, used = 0;
  for (int32_t i = 0; i < texts->n; i++) bytes += texts->p[i].n;
  for (int run = 0; run < RUNS; run++) {
    Arena arena = arena_open(full);
    double start = now();
    work(&arena, texts);
    times[run] = now() - start;
    used = (double)arena_used(&arena);
    arena_close(&arena);
  }
  qsort(times, RUNS, sizeof *times, by_size);
  double median = times[RUNS / 2];
  printf("%s\t%.2f\t%.0f\t", what, median, bytes / 1e3 / median);
  if (memory) printf("%.1f", used / bytes);
  putchar('\n');
}

int main(int argc, char **argv) {
  Arena arena = arena_open(full);
  for (int i = 1; i < argc; i++) {
    Texts texts = read_folder(&arena, argv[i]);
    if (texts.n == 1) {
      measure("lexing", lex, &texts, true);
      measure("parsing to trees", parse, &texts, true);
      measure("parsing, each tree forgotten", parse_forgetting, &texts, true);
    } else {
      measure("parsing to trees", parse, &texts, true);
      measure("parsing and replay", replay, &texts, true);
    }
    measure("sqlite3_complete", complete, &texts, false);
#ifdef TOKENIZER
    measure("SQLite's tokenizer", tokenize, &texts, false);
#endif
  }
}
