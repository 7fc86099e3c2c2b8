/* mig fix: applies safe fixes. */
#include "cli/commands.h"
#include "cli/fixing.h"
#include "cli/output.h"
#include "cli/renumber.h"
#include "project/disk.h"
#include "render/diff_text.h"

static const Option options[] = {
    LINTING_OPTIONS,
    {"dry-run", 0, NULL, "print what would change as a unified diff"},
    {"unsafe", 0, NULL, "also what is only suggested (`mig rules` says which): read the diff"},
    {"since", 0, "REV", "migrations of that git revision are left alone, rather than those of the last commit"},
    {"force", 0, NULL, "also in migrations that may have been applied"},
    {0},
};

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
                     .visible = output_terminal()};
    diff_text(&out, &diff, *cli->scratch);
    output_write(cli, buf_done(&out));
    return true;
  }
  Files *files = linting->loaded.files;
  bool good = files && files->replace(files, cli->perm, linting_path(cli, linting, migration), m->file, &why);
  if (!good) output_error(cli, "%.*s", STR_ARG(files ? why : S("standard input can't be fixed in place")));
  return good;
}

/* What may have been applied somewhere: migrations of the last commit (or of --since), and what the local database has
 * had. Outside of a repository nothing is known to be history; what git does not tell of one may be. */
static bool find_history(Cli *cli, Linting *linting) {
  const Str *since = cli_value(cli, "since");
  Str why;
  if (!linting->loaded.folder.n) return true;
  if (!linting_base(cli, linting, since ? *since : S("HEAD"), &why)) {
    bool repository = !linting->elsewhere && disk_git_top(cli->perm, linting->project->root).n > 0;
    if (since) return output_error(cli, "--since: %.*s", STR_ARG(why)), false;
    if (repository && !cli_has(cli, "force"))
      return output_error(cli, "what may have been applied is not known: %.*s (--force fixes all the same)",
                          STR_ARG(why)),
             false;
  }
  return linting_applied(cli, linting);
}

static Str path_of(Cli *cli, const Linting *linting, Str name) {
  return project_describe(linting->project, cli->perm,
                          str_fmt(cli->perm, "%.*s/%.*s", STR_ARG(linting->loaded.folder), STR_ARG(name)));
}

/* From the last one on, so that none gets a name that is still another's. */
static bool rename_all(Cli *cli, const Linting *linting, const Renumbering *all) {
  Str why;
  for (int32_t i = all->n - 1; i >= 0; i--) {
    Str from = path_of(cli, linting, all->p[i].from), to = path_of(cli, linting, all->p[i].to);
    if (cli_has(cli, "dry-run")) {
      output_raw(cli, NULL, str_fmt(cli->perm, "rename from %.*s\nrename to %.*s\n", STR_ARG(from), STR_ARG(to)));
      continue;
    }
    if (!disk_rename(cli->perm, from, to, &why)) {
      output_error(cli, "%.*s", STR_ARG(why));
      return false;
    }
    output_note(cli, "%.*s is %.*s now", STR_ARG(from), STR_ARG(all->p[i].to));
  }
  return true;
}

static void report_held(Cli *cli, const Fixing *fixing) {
  output_warning(
      cli,
      "%d %s in migrations that may have been applied (they are in the last commit, or the local database has had "
      "them) left alone: --force changes them%s",
      fixing->held, fixing->held == 1 ? "fix" : "fixes",
      fixing->held_schema ? ", `mig new NAME --from-fix` writes a new migration that does the same to the schema" : "");
}

static int run(Cli *cli) {
  Linting linting;
  int32_t changed = 0;
  if (!linting_open(cli, &linting)) return STATUS_TROUBLE;
  if (!cli_has(cli, "force") && !find_history(cli, &linting)) return STATUS_TROUBLE;
  int32_t n = linting.loaded.migrations.n;
  Str *before = arena_new(cli->perm, Str, n);
  for (int32_t i = 0; i < n; i++) before[i] = linting.loaded.migrations.p[i].file;
  Fixing fixing = {.linting = &linting, .history = cli_has(cli, "force")};
  fixing.unsafe = cli_has(cli, "unsafe");
  fixing.named = cli_has(cli, "select");
  if (!fixing_run(cli, &fixing)) return STATUS_UNPROVEN;
  for (int32_t i = 0; i < n; i++) {
    if (str_eq(before[i], linting.loaded.migrations.p[i].file)) continue;
    if (!put(cli, &linting, i, before[i])) return STATUS_TROUBLE;
    changed++;
  }
  /* Whatever is forced: a migration that is renamed after it was applied is applied again. */
  Renumbering renumbering;
  if (cli_has(cli, "force") && !find_history(cli, &linting)) return STATUS_TROUBLE;
  if (!renumber_plan(cli, &linting, &renumbering) || !rename_all(cli, &linting, &renumbering)) return STATUS_TROUBLE;
  if (fixing.fixed)
    output_note(cli, "%d %s in %d %s", fixing.fixed, fixing.fixed == 1 ? "fix" : "fixes", changed,
                changed == 1 ? "file" : "files");
  else if (!renumbering.n) output_note(cli, "nothing to fix");
  if (!fixing.held) return STATUS_FINE;
  report_held(cli, &fixing);
  return STATUS_FINDINGS;
}

const Command cmd_fix = {
    .name = "fix",
    .summary = "applies safe fixes",
    .usage = "[PATH…]",
    .description =
        "Applies the fixes that are safe to apply unasked (`mig rules` marks them), round by\n"
        "round until nothing is left: each round reads and checks the result again. Files\n"
        "are replaced as a whole; line ends, byte order mark and mode stay. A fix that would\n"
        "change the schema though its rule does not say so is left out, and so is one that\n"
        "brings new errors.\n"
        "\n"
        "Of two migrations with one number the new one gets the next: its file is renamed, and\n"
        "so are new ones behind it. No file is ever written over.\n"
        "\n"
        "A migration that is in the last commit, or that wrangler's local database has had, may\n"
        "have been applied elsewhere too: it is left alone without --force. `mig new NAME\n"
        "--from-fix` writes a new migration instead.\n"
        "\n"
        "With --unsafe, suggestions are applied as well: rebuilds made safe (they are proven on\n"
        "made-up rows first), and what may not be what you meant. Those of notes are matters of\n"
        "taste: they want --select, too.\n",
    .examples =
        "mig fix --dry-run            # what would change, as a diff\n"
        "mig fix migrations/0004_audit_logs.sql\n"
        "mig fix --select d1          # one group of rules\n"
        "mig fix --unsafe --dry-run   # suggestions too\n",
    .options = options,
    .run = run,
};
