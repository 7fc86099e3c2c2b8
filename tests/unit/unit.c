/* Runs the unit tests: `unit [TESTS-FOLDER]`; UPDATE=1 in the environment rewrites
** the expected files. Exits 1 when a check failed. */
#include "unit/unit.h"

#include <stdio.h>
#include <stdlib.h>

#include "render/diff_text.h"

static void memory_full(void) {
  fputs("unit: out of memory\n", stderr);
  exit(2);
}

void test_check(Test *test, bool held, const char *what) {
  test->passed += held;
  test->failed += !held;
  if (!held) fprintf(stderr, "FAIL %s\n", what);
}

static Str read_all(Arena *arena, const char *path) {
  FILE *file = fopen(path, "rb");
  if (!file) return S("");
  Buf text = buf_new(arena);
  for (int c = getc(file); c != EOF; c = getc(file)) buf_char(&text, (char)c);
  fclose(file);
  return buf_done(&text);
}

void test_file(Test *test, const char *path, Str got) {
  const char *full = str_fmt(test->perm, "%s/%s", test->folder, path).p;
  if (test->update) {
    FILE *file = fopen(full, "wb");
    bool written = file && fwrite(got.p, 1, (size_t)got.n, file) == (size_t)got.n;
    test_check(test, file && fclose(file) == 0 && written, full);
    return;
  }
  Str want = read_all(test->perm, full);
  test_check(test, str_eq(got, want), full);
  Buf out = buf_new(test->perm);
  diff_text(&out, &(DiffText){S("expected"), S("got"), want, got, false, true}, *test->scratch);
  fprintf(stderr, "%.*s", STR_ARG(buf_done(&out)));
}

int main(int argc, char **argv) {
  Arena perm = arena_open(memory_full), scratch = arena_open(memory_full);
  Test test = {&perm, &scratch, argc > 1 ? argv[1] : "tests", getenv("UPDATE") != NULL, 0, 0};
  test_format(&test);
  test_lint(&test);
  test_parity(&test);
  test_plainness(&test);
  test_project(&test);
  test_prove(&test);
  test_reach(&test);
  test_replay(&test);
  test_render(&test);
  test_render_random(&test);
  test_resolve(&test);
  test_syntax(&test);
  test_text(&test);
  test_trees(&test);
  test_values(&test);
  printf("%d passed, %d failed\n", test.passed, test.failed);
  return test.failed > 0;
}
