/* libFuzzer's entry: `fuzz --target=NAME [libFuzzer's options] CORPUS`. */
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "fuzz.h"

void fuzz_leave(void);
int LLVMFuzzerInitialize(int *argc, char ***argv);
int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size);
size_t LLVMFuzzerMutate(uint8_t *data, size_t size, size_t max);
size_t LLVMFuzzerCustomMutator(uint8_t *data, size_t size, size_t max, unsigned seed);
size_t LLVMFuzzerCustomCrossOver(const uint8_t *a, size_t an, const uint8_t *b, size_t bn, uint8_t *out, size_t max,
                                 unsigned seed);

static const FuzzTarget *target;

int LLVMFuzzerInitialize(int *argc, char ***argv) {
  for (int i = 1; i < *argc; i++)
    if (strncmp((*argv)[i], "--target=", 9) == 0) target = fuzz_target((*argv)[i] + 9);
  if (!target) {
    fputs("fuzz: --target=NAME is one of:\n", stderr);
    for (target = fuzz_targets; target->name; target++) fprintf(stderr, "  %-10s %s\n", target->name, target->about);
    exit(2);
  }
  atexit(fuzz_leave);
  return 0;
}

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size) {
  fuzz_input(target, data, size);
  return 0;
}

size_t LLVMFuzzerCustomMutator(uint8_t *data, size_t size, size_t max, unsigned seed) {
  size_t n = target->sql && seed % 4 ? mutate_tokens(data, size, max, seed) : 0;
  return n ? n : LLVMFuzzerMutate(data, size, max);
}

size_t LLVMFuzzerCustomCrossOver(const uint8_t *a, size_t an, const uint8_t *b, size_t bn, uint8_t *out, size_t max,
                                 unsigned seed) {
  if (!target->sql || an < 2 || bn < 2 || max < 2) return 0;
  char *texts[2] = {malloc(an), malloc(bn)};
  memcpy(texts[0], a + 1, an - 1), texts[0][an - 1] = 0;
  memcpy(texts[1], b + 1, bn - 1), texts[1][bn - 1] = 0;
  out[0] = a[0];
  size_t n = mutate_cross((Str){texts[0], (int32_t)an - 1}, (Str){texts[1], (int32_t)bn - 1}, out + 1, max - 1, seed);
  free(texts[0]), free(texts[1]);
  return n + 1;
}
