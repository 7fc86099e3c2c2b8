/* mig fix, as cmd_fix.c goes about it: rounds until nothing is left. Option 3: fixes that are only suggested, once. */
#include "fuzz.h"
#include "lint/fix.h"
#include "lint/run.h"

/* As many as mig fix has. */
#define ROUNDS_MAX 16

/* INT32_MAX where there is an error of syntax: of what a broken statement does nothing is said until it is mended. */
static int32_t count_errors(const Findings *findings) {
  int32_t n = 0;
  for (int32_t i = 0; i < findings->n; i++) {
    if (findings->p[i].severity != SEVERITY_ERROR) continue;
    if (str_starts(findings->p[i].id, S("syntax/"))) return INT32_MAX;
    n++;
  }
  return n;
}

static int32_t fix_round(Fuzz *fuzz, FuzzFiles *files, int32_t *errors) {
  World *world = fuzz_world(fuzz, files);
  Findings findings = {0};
  Str why = {0};
  int32_t taken = 0;
  fuzz_hold(lint_run(world, fuzz_rules(), (Levels){0}, &findings, &why), "every rule runs", why);
  fuzz_hold(count_errors(&findings) <= *errors, "a fix makes no errors", files->p[0].text);
  *errors = count_errors(&findings);
  for (int32_t i = 0; i < world->files.n; i++) {
    FixPlan plan = fix_plan(fuzz->perm, &findings, world->files.p[i].source->id, fuzz_option(fuzz, 3));
    files->p[i].text = fix_apply(fuzz->perm, files->p[i].text, &plan);
    taken += plan.taken;
  }
  catalog_close(world->catalog);
  return taken;
}

void fuzz_fix(Fuzz *fuzz) {
  FuzzFiles files = fuzz_files(fuzz);
  int32_t errors = INT32_MAX, round = 0;
  bool suggested = fuzz_option(fuzz, 3);
  while (fix_round(fuzz, &files, &errors) > 0) {
    if (suggested) return;
    fuzz_hold(++round < ROUNDS_MAX, "fixes end", files.p[0].text);
  }
}
