/* What a unit test gets: two arenas, and calls that count what held and what didn't. */
#ifndef TESTS_UNIT_H
#define TESTS_UNIT_H

#include "base/str.h"

typedef struct Test {
  Arena *perm, *scratch;
  const char *folder; /* of the expectations: "tests" */
  bool update;        /* rewrite them instead of comparing */
  int passed, failed;
} Test;

/* Counts one check; says `what` on standard error when it failed. */
void test_check(Test *test, bool held, const char *what);

/* Compares with the file FOLDER/PATH, or writes it; a difference is shown as a unified diff. */
void test_file(Test *test, const char *path, Str got);

/* One a file of tests/unit. */
void test_parity(Test *test);
void test_plainness(Test *test);
void test_project(Test *test);
void test_format(Test *test);
void test_lint(Test *test);
void test_prove(Test *test);
void test_reach(Test *test);
void test_replay(Test *test);
void test_render(Test *test);
void test_render_random(Test *test);
void test_resolve(Test *test);
void test_syntax(Test *test);
void test_text(Test *test);
void test_trees(Test *test);
void test_values(Test *test);

#endif
