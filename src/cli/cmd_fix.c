/* mig fix: applies safe fixes. */
#include <string.h>

#include "cli/commands.h"
#include "cli/linting.h"
#include "cli/output.h"
#include "lint/fix.h"
#include "render/diff_text.h"

static const Option options[] = {
    LINTING_OPTIONS,
    {"dry-run", 0, NULL, "print what would change as a unified diff"},
    {"force", 0, NULL, "also in migrations that are in the last commit"},
    {0},
};

/* Fixes wait for each other where they touch; more rounds than this go in circles. */
#define ROUNDS_MAX 16

static int32_t errors(const Findings *findings) {
  int32_t n = 0;
  for (int32_t i = 0; i < findings->n; i++) n += findings->p[i].severity == SEVERITY_ERROR;
  return n;
}

/* One round: the safe fixes of every file, as far as they don't touch each other. Returns how many were taken. */
static int32_t fix_round(Cli *cli, Linting *linting, const World *world, const Findings *findings, int32_t *refused) {
  int32_t taken = 0;
  for (int32_t i = 0; i < world->files.n; i++) {
    FixPlan plan = fix_plan(cli->perm, findings, world->files.p[i].source->id, false);
    if (!plan.taken) continue;
    if (linting->history && linting->history[i]) {
      *refused += plan.taken;
      continue;
    }
    Migration *migration = &linting->loaded.migrations.p[i];
    migration->file = fix_apply(cli->perm, migration->file, &plan);
    migration->text = dialect_forward(cli->perm, migration->file, &migration->dialect);
    taken += plan.taken;
  }
  return taken;
}

/* Rounds until nothing is left to fix; the number of fixes, -1 after having said what went wrong. */
static int32_t fix_all(Cli *cli, Linting *linting, int32_t *refused) {
  int32_t total = 0, most = INT32_MAX;
  for (int round = 0; round < ROUNDS_MAX; round++) {
    Findings findings = {0};
    const World *world = linting_run(cli, linting, &findings);
    if (!world) return -1;
    if (errors(&findings) > most) {
      output_error(cli, "a fix made things worse; nothing was written");
      return -1;
    }
    most = errors(&findings);
    *refused = 0;
    int32_t taken = fix_round(cli, linting, world, &findings, refused);
    if (!taken) return total;
    total += taken;
  }
  output_error(cli, "the fixes go in circles; nothing was written");
  return -1;
}

static bool put(Cli *cli, const Linting *linting, int32_t migration, Str before) {
  const Migration *m = &linting->loaded.migrations.p[migration];
  Str why;
  if (cli_has(cli, "dry-run")) {
    Buf out = buf_new(cli->perm);
    DiffText diff = {.old_name = str_concat(cli->perm, S("a/"), m->path),
                     .new_name = str_concat(cli->perm, S("b/"), m->path),
                     .old_text = before,
                     .new_text = m->file,
                     .color = cli->color_out,
                     .visible = cli->color_out};
    diff_text(&out, &diff, *cli->scratch);
    output_write(cli, buf_done(&out));
    return true;
  }
  Files *files = linting->loaded.files;
  bool good = files && files->replace(files, cli->perm, linting_path(cli, linting, migration), m->file, &why);
  if (!good) output_error(cli, "%.*s", STR_ARG(files ? why : S("standard input can't be fixed in place")));
  return good;
}

static int run(Cli *cli) {
  Linting linting;
  Str why;
  int32_t refused = 0, changed = 0;
  if (!linting_open(cli, &linting)) return STATUS_TROUBLE;
  /* Without git, or outside of a repository, nothing is known to be history. */
  if (!cli_has(cli, "force") && linting.loaded.folder.n) linting_base(cli, &linting, S("HEAD"), &why);
  int32_t n = linting.loaded.migrations.n;
  Str *before = arena_new(cli->perm, Str, n);
  for (int32_t i = 0; i < n; i++) before[i] = linting.loaded.migrations.p[i].file;
  int32_t fixed = fix_all(cli, &linting, &refused);
  if (fixed < 0) return STATUS_UNPROVEN;
  for (int32_t i = 0; i < n; i++) {
    if (str_eq(before[i], linting.loaded.migrations.p[i].file)) continue;
    if (!put(cli, &linting, i, before[i])) return STATUS_TROUBLE;
    changed++;
  }
  if (fixed)
    output_note(cli, "%d %s in %d %s", fixed, fixed == 1 ? "fix" : "fixes", changed, changed == 1 ? "file" : "files");
  else output_note(cli, "nothing to fix");
  if (!refused) return STATUS_FINE;
  output_warning(cli,
                 "%d %s in migrations of the last commit left alone: they may have been applied. Write a new "
                 "migration, or use --force",
                 refused, refused == 1 ? "fix" : "fixes");
  return STATUS_FINDINGS;
}

const Command cmd_fix = {
    .name = "fix",
    .summary = "applies safe fixes",
    .usage = "[PATH…]",
    .description =
        "Applies the fixes that are safe to apply unasked (`mig rules` marks them), round by\n"
        "round until nothing is left: each round reads and checks the result again. Files\n"
        "are replaced as a whole; line ends and mode stay. A migration that is in the last\n"
        "commit may have been applied somewhere: it is left alone without --force.\n",
    .examples =
        "mig fix --dry-run            # what would change, as a diff\n"
        "mig fix migrations/0004_audit_logs.sql\n"
        "mig fix --select d1          # one group of rules\n",
    .options = options,
    .run = run,
};
