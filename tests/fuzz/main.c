/* The same targets without a fuzzer:
**
**   finds TARGET FILE…        runs each; a crash names its file
**   finds --times TARGET FILE…  the slowest inputs, beside the median of processor time per run
**   finds --list              the targets
**   finds --is-sql TARGET     whether its text is SQL, by the exit status
**
** With AFL++ (CC=afl-clang-fast) `finds TARGET` alone is its persistent entry. */
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <time.h>
#include <unistd.h>

#include "fuzz.h"

void fuzz_leave(void);

static uint8_t *read_file(const char *path, size_t *size) {
  FILE *file = fopen(path, "rb");
  if (!file) return NULL;
  size_t room = 1 << 16;
  uint8_t *data = malloc(room);
  *size = 0;
  for (size_t n; data && (n = fread(data + *size, 1, room - *size, file)) > 0;)
    if ((*size += n) == room) data = realloc(data, room *= 2);
  fclose(file);
  return data;
}

static double seconds(void) {
  struct timespec now;
  clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &now);
  return (double)now.tv_sec + (double)now.tv_nsec / 1e9;
}

static int by_size(const void *a, const void *b) {
  return (*(const double *)a > *(const double *)b) - (*(const double *)a < *(const double *)b);
}

/* An input that takes more than a hundred times the median is as good as a hang. */
#define SLOW 100

static void report(char **paths, const double *times, int n) {
  double *sorted = malloc(sizeof *sorted * (size_t)(n ? n : 1));
  memcpy(sorted, times, sizeof *sorted * (size_t)n);
  qsort(sorted, (size_t)n, sizeof *sorted, by_size);
  double median = n ? sorted[n / 2] : 0, most = n ? sorted[n - 1] : 0;
  printf("%d inputs, median %.3f ms, slowest %.3f ms: %.0f times\n", n, median * 1e3, most * 1e3, most / median);
  for (int i = 0; i < n; i++)
    if (times[i] > median * SLOW) printf("slow: %s: %.0f times\n", paths[i], times[i] / median);
  free(sorted);
}

static int run_files(const FuzzTarget *target, char **paths, int n, bool timed) {
  double *times = calloc((size_t)n + 1, sizeof *times);
  for (int i = 0; i < n; i++) {
    size_t size;
    uint8_t *data = read_file(paths[i], &size);
    if (!data) {
      perror(paths[i]);
      return 2;
    }
    if (!timed) {
      /* Said before, so that it stands there when the process dies. */
      (void)!write(STDERR_FILENO, paths[i], strlen(paths[i]));
      (void)!write(STDERR_FILENO, "\n", 1);
    }
    double start = seconds();
    fuzz_input(target, data, size);
    times[i] = seconds() - start;
    free(data);
  }
  if (timed) report(paths, times, n);
  free(times);
  return 0;
}

#ifdef __AFL_FUZZ_TESTCASE_LEN
__AFL_FUZZ_INIT();

static int run_afl(const FuzzTarget *target) {
  __AFL_INIT();
  const uint8_t *data = __AFL_FUZZ_TESTCASE_BUF;
  while (__AFL_LOOP(10000)) fuzz_input(target, data, (size_t)__AFL_FUZZ_TESTCASE_LEN);
  return 0;
}
#else
static int run_afl(const FuzzTarget *target) {
  (void)target;
  return 0;
}
#endif

int main(int argc, char **argv) {
  bool timed = argc > 1 && strcmp(argv[1], "--times") == 0;
  argv += timed, argc -= timed;
  atexit(fuzz_leave);
  if (argc > 2 && strcmp(argv[1], "--is-sql") == 0) return !(fuzz_target(argv[2]) && fuzz_target(argv[2])->sql);
  const FuzzTarget *target = argc > 1 ? fuzz_target(argv[1]) : NULL;
  for (const FuzzTarget *each = fuzz_targets; !target && each->name; each++) puts(each->name);
  if (!target) return argc > 1 && strcmp(argv[1], "--list") == 0 ? 0 : 2;
  return argc == 2 ? run_afl(target) : run_files(target, argv + 2, argc - 2, timed);
}
