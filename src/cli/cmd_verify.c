/* mig verify: mig's catalog held against SQLite's, all along the migrations. */
#include <math.h>

#include "cli/commands.h"
#include "cli/compile.h"
#include "cli/output.h"
#include "emit/schema.h"
#include "prove/engine.h"
#include "prove/verify.h"

static const Option options[] = {
    {"each-statement", 0, NULL, "compare behind every statement, not only behind every file"},
    {0},
};

/* wrangler makes its ledger before it applies the first file of a folder, and SQLite sqlite_sequence with that: it stands
** before the migrations. False where it is not wrangler that applies them, or no folder. */
static bool add_ledger(Cli *cli, const Project *project, Loaded *loaded) {
  if (project->config.target != TARGET_D1 || !loaded->folder.n) return false;
  Str text = schema_ledger(cli->perm, project->database.migrations_table, (Strs){0});
  Loaded before = *loaded;
  loaded->migrations.p = NULL;
  loaded->migrations.n = loaded->migrations.cap = 0;
  *vec_push(cli->perm, &loaded->migrations) =
      (Migration){.path = S("(wrangler's ledger)"), .text = text, .file = text, .number = NAN};
  for (int32_t i = 0; i < before.migrations.n; i++) *vec_push(cli->perm, &loaded->migrations) = before.migrations.p[i];
  return true;
}

static int run(Cli *cli) {
  Loaded loaded;
  if (cli->args.words.n > 1) return output_error(cli, "one source at most; see mig verify --help");
  const Project *project = cli_project(cli);
  Str spec = cli->args.words.n > 0 ? cli->args.words.p[0] : S("");
  if (!project || !cli_load(cli, project, spec, &loaded)) return STATUS_TROUBLE;
  bool ledger = add_ledger(cli, project, &loaded);
  const World *world = cli_world(cli, project, &loaded, true);
  if (!world) return STATUS_TROUBLE;
  VerifyOptions verify = {.each_statement = cli_has(cli, "each-statement"),
                          .transaction = project->config.transactions == TRANSACTIONS_IMPLICIT};
  Verification result = verify_catalog(cli->perm, world->catalog, verify);
  result.scripts -= ledger;
  result.statements -= ledger;
  for (int32_t i = 0; i < result.refused.n; i++)
    cli_note_at(cli, result.refused.p[i].source, result.refused.p[i].byte, result.refused.p[i].message);
  for (int32_t i = 0; i < result.discrepancies.n; i++) {
    const Discrepancy *discrepancy = &result.discrepancies.p[i];
    cli_error_at(cli, discrepancy->source, discrepancy->byte, discrepancy->message);
  }
  if (result.discrepancies.n > 0) return STATUS_FINDINGS;
  if (result.too_old.source) {
    cli_error_at(cli, result.too_old.source, result.too_old.byte, result.too_old.message);
    return STATUS_UNPROVEN;
  }
  Str refused = result.refused.n ? str_fmt(cli->perm, " (%d refused by both)", result.refused.n) : S("");
  output_write(cli,
               str_fmt(cli->perm, "%d %s, %d %s%.*s: the same schema in mig and in SQLite %s\n", result.scripts,
                       result.scripts == 1 ? "file" : "files", result.statements,
                       result.statements == 1 ? "statement" : "statements", STR_ARG(refused), sqlite3_libversion()));
  return STATUS_FINE;
}

const Command cmd_verify = {
    .name = "verify",
    .summary = "compares mig's idea of the schema with SQLite's, file by file",
    .usage = "[SOURCE]",
    .description =
        "Runs the migrations in an in-memory SQLite and compares, behind every file, what\n"
        "SQLite says of its schema with what mig says. It should never find anything; when\n"
        "it does, that is a bug of mig, and the message belongs into a report. A statement\n"
        "that both refuse is named and passed over: that it is wrong is mig lint's to say.\n"
        "For D1, a folder's ledger is there before its first file, as wrangler makes it.\n"
        "Exit status 3: the linked SQLite is too old to run a statement; what stands before\n"
        "it is verified.\n",
    .examples =
        "mig verify                    # the project\n"
        "mig verify --each-statement   # to see which statement it is\n"
        "mig verify dump.sql           # any script\n",
    .options = options,
    .run = run,
};
