/* Replays histories in mig and SQLite.
**
**   referee FILE…                each file is a history
**   referee --seconds N [SEED]   random ones, until N seconds are over; the seed of what fails is printed
**   referee --histories N [SEED] N of them, made of calmer statements: for the suite
**   referee --plain N [SEED]     N of them, made of short statements with few names
**   referee --seed SEED          one of those again, statement by statement
**   referee --reduce FILE        what of a history is needed for its difference */
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <time.h>

#include "base/buf.h"
#include "referee.h"

static void full(void) {
  fputs("referee: out of memory\n", stderr);
  exit(2);
}

static bool read_file(Arena *arena, const char *path, Str *text) {
  FILE *file = fopen(path, "rb");
  if (!file) return false;
  Buf buf = buf_new(arena);
  for (int c; (c = getc(file)) != EOF;) buf_char(&buf, (char)c);
  fclose(file);
  *text = buf_done(&buf);
  return true;
}

static int replay_files(Arena *arena, char **paths, int n) {
  int failed = 0;
  for (int i = 0; i < n; i++) {
    Str text, why;
    if (!read_file(arena, paths[i], &text)) {
      perror(paths[i]);
      return 2;
    }
    Referee referee = referee_new(arena);
    if (!referee_step(&referee, text, &why) || !referee_ways(&referee, &why)) {
      printf("FAIL %s: %.*s\n", paths[i], STR_ARG(why));
      failed++;
    }
    referee_close(&referee);
    arena_reset(arena);
  }
  printf("%d passed, %d failed\n", n - failed, failed);
  return failed ? 1 : 0;
}

enum { HISTORY_LENGTH = 40 };

static void print_history(Arena *arena, uint64_t seed, History *history) {
  Str why = {0};
  reduce(arena, history);
  Referee referee = referee_new(arena);
  printf("-- seed %llu\n", (unsigned long long)seed);
  for (int32_t i = 0; i < history->n; i++) {
    printf("%.*s\n", STR_ARG(history->p[i]));
    if (!referee_step(&referee, history->p[i], &why)) break;
    if (i == history->n - 1) referee_ways(&referee, &why);
  }
  printf("-- %.*s\n\n", STR_ARG(why));
  referee_close(&referee);
}

/* The statements of a file, of which the two say different things. */
static int reduce_file(Arena *arena, const char *path) {
  Str text;
  if (!read_file(arena, path, &text)) {
    perror(path);
    return 2;
  }
  Source source = {.name = S("history"), .text = str_dup(arena, text)};
  Script script = parse_source(compilation_new(arena), &source);
  History history = {0};
  for (int32_t i = 0; i < script.nstatements; i++)
    *vec_push(arena, &history) = str_fmt(arena, "%.*s;", STR_ARG(statement_sql(&script.statements[i])));
  Str why;
  if (replay_history(*arena, &history, &why) < 0) return 0;
  print_history(arena, 0, &history);
  return 1;
}

typedef struct Mode {
  Style style;
  bool verbose;
} Mode;

/* One random history. Prints it when the two differ. */
static bool replay_seed(Arena *arena, uint64_t seed, int64_t *statements, int64_t *refused, Mode mode) {
  uint64_t random = seed * 0x9E3779B97F4A7C15u + 1;
  Referee referee = referee_new(arena);
  History history = {0};
  Str why;
  bool same = true;
  for (int i = 0; same && i < HISTORY_LENGTH; i++) {
    Str sql = generate_statement(arena, referee.catalog, &random, mode.style);
    *vec_push(arena, &history) = sql;
    if (mode.verbose) fprintf(stderr, "%.*s\n", STR_ARG(sql));
    same = referee_step(&referee, sql, &why);
  }
  if (same) same = referee_ways(&referee, &why);
  if (same && !referee_lookups(&referee, &why)) {
    printf("-- seed %llu: %.*s\n", (unsigned long long)seed, STR_ARG(why));
    *statements += referee.statements;
    referee_close(&referee);
    return false;
  }
  *statements += referee.statements;
  *refused += referee.refused;
  referee_close(&referee);
  if (!same) print_history(arena, seed, &history);
  return same;
}

typedef struct Limits {
  int seconds;       /* 0: no clock */
  int64_t histories; /* 0: as many as there is time for */
  Style style;
} Limits;

static int replay_random(Arena *arena, Limits limits, uint64_t seed) {
  setvbuf(stdout, NULL, _IOLBF, 0);
  time_t end = time(NULL) + limits.seconds;
  int64_t statements = 0, refused = 0, histories = 0, failed = 0;
  for (; failed < 20; histories++) {
    if (limits.histories ? histories == limits.histories : time(NULL) >= end) break;
    if (!replay_seed(arena, seed++, &statements, &refused, (Mode){.style = limits.style})) failed++;
    arena_reset(arena);
  }
  printf("%lld histories, %lld statements, %lld refused by both\n", (long long)histories, (long long)statements,
         (long long)refused);
  printf("%lld passed, %lld failed\n", (long long)(histories - failed), (long long)failed);
  return failed ? 1 : 0;
}

int main(int argc, char **argv) {
  Arena arena = arena_open(full);
  int64_t none = 0;
  if (argc >= 3 && !strcmp(argv[1], "--seconds"))
    return replay_random(&arena, (Limits){.seconds = atoi(argv[2])}, argc > 3 ? strtoull(argv[3], NULL, 10) : 1);
  if (argc >= 3 && !strcmp(argv[1], "--histories"))
    return replay_random(&arena, (Limits){.histories = atoi(argv[2]), .style = STYLE_CALM},
                         argc > 3 ? strtoull(argv[3], NULL, 10) : 1);
  if (argc >= 3 && !strcmp(argv[1], "--plain"))
    return replay_random(&arena, (Limits){.histories = atoi(argv[2]), .style = STYLE_PLAIN},
                         argc > 3 ? strtoull(argv[3], NULL, 10) : 1);
  if (argc == 3 && !strcmp(argv[1], "--reduce")) return reduce_file(&arena, argv[2]);
  if (argc == 3 && !strcmp(argv[1], "--seed"))
    return replay_seed(&arena, strtoull(argv[2], NULL, 10), &none, &none, (Mode){.verbose = true}) ? 0 : 1;
  return replay_files(&arena, argv + 1, argc - 1);
}
