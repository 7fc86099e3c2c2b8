/* --batch; see batching.h. */
#include "cli/batching.h"

#include "cli/limits.h"
#include "cli/output.h"
#include "cli/proving.h"
#include "emit/migration.h"

/* More files than anybody would apply. */
#define FILES_MAX 1000
/* Rows of a batch in the proof, where tables have eight or so. */
#define PROOF_BATCH 2

static int64_t rows_of(const RowCounts *counts, const Object *table) {
  for (int32_t i = counts->n; i-- > 0;)
    if (str_eq_fold(counts->p[i].table, table->name->text)) return counts->p[i].rows;
  return -1;
}

static int refuse(Cli *cli, const ObjectPair *pair, BatchObstacle obstacle, const Object *by) {
  Buf table = buf_new(cli->perm), other = buf_new(cli->perm);
  buf_visible(&table, pair->from->name->text);
  buf_visible(&other, by->name->text);
  Str t = buf_done(&table), o = buf_done(&other);
  static const char *const reasons[] = {
      [BATCH_CHILDREN] =
          "%.*s refers to it, and a foreign key can't follow rows into two tables; without --batch it is "
          "one migration, or take the key off in a migration before and put it back in one after",
      [BATCH_SELF] =
          "%.*s refers to itself, and a foreign key can't follow rows into two tables; without --batch it is "
          "one migration",
      [BATCH_NAME] = "the definition of %.*s says its own name, so that it can't be made under another one",
      [BATCH_KEY] = "%.*s has no key without NULLs that stays as it is, so that no row could be found again",
      [BATCH_PARENT] = "it refers to %.*s, which changes as well; change that one in a migration before",
      [BATCH_BROKEN] = "%.*s does not resolve, and no table can be renamed meanwhile",
  };
  Str reason = str_fmt(cli->perm, reasons[obstacle], STR_ARG(o));
  output_error(cli, "%.*s can't be copied in batches: %.*s", STR_ARG(t), STR_ARG(reason));
  return STATUS_FINDINGS;
}

/* How many rows one migration copies: as said, or what fits well into D1's time. */
static bool batch_size(Cli *cli, const ObjectPair *pair, int64_t *each) {
  Str said = *cli_value(cli, "batch");
  *each = LIMITS_MOVES / plan_row_moves(pair->to) / 1000 * 1000;
  if (said.n == 0 || (str_int(said, each) && *each > 0)) return true;
  output_error(cli, "--batch=%.*s: write it as a number of rows", STR_ARG(said));
  return false;
}

static int choose(Cli *cli, const Difference *d, const ObjectPair *pair, int64_t rows, Batches *batches) {
  Batch batch;
  const Object *by;
  int64_t each;
  if (!batch_size(cli, pair, &each)) return STATUS_TROUBLE;
  if (rows <= each) return STATUS_FINE;
  if ((rows + each - 1) / each > FILES_MAX)
    return output_error(cli, "--batch=%lld: that makes %lld migrations for %.*s; choose more rows", (long long)each,
                        (long long)((rows + each - 1) / each), STR_ARG(pair->from->name->text));
  BatchObstacle obstacle = plan_batch(cli->perm, d->plan, pair, &batch, &by);
  if (obstacle != BATCH_FINE) return refuse(cli, pair, obstacle, by);
  batch.each = each;
  batch.copies = (int32_t)((rows + each - 1) / each);
  batch.indexes = (int32_t)(LIMITS_MOVES > rows ? LIMITS_MOVES / rows : 1);
  *vec_push(cli->perm, batches) = batch;
  return STATUS_FINE;
}

int batching_choose(Cli *cli, const Difference *d, const RowCounts *counts, Batches *batches) {
  int status = STATUS_FINE;
  bool rebuilt = false;
  *batches = (Batches){0};
  if (!d->d1) return output_error(cli, "--batch cuts what D1 would end after its time; sqlite has no such limit");
  for (int32_t i = 0; i < d->plan->groups.n; i++)
    for (int32_t k = 0; k < d->plan->groups.p[i].members.n; k++) {
      const ObjectPair *pair = d->plan->groups.p[i].members.p[k];
      int64_t rows = rows_of(counts, pair->from);
      rebuilt = true;
      if (rows < 0) {
        Buf name = buf_new(cli->perm);
        buf_visible(&name, pair->from->name->text);
        return output_error(cli, "--batch wants to know how many rows %.*s has: --rows %.*s=N, or a database as FROM",
                            STR_ARG(buf_done(&name)), STR_ARG(buf_done(&name)));
      }
      int one = choose(cli, d, pair, rows, batches);
      if (one > status) status = one;
    }
  if (!rebuilt) output_note(cli, "no table is rebuilt: there is nothing to cut into batches");
  else if (status == STATUS_FINE && batches->n == 0) output_note(cli, "the rows are few enough for one migration");
  if (status == STATUS_FINE && batches->n > 0 && d->renames.n > 0) {
    output_error(cli, "what is renamed is renamed at once for the application as well: put it into a migration before");
    for (int32_t i = 0; i < d->renames.n; i++)
      output_error(cli, "  %.*s", STR_ARG(rename_sql(cli->perm, &d->renames.p[i])));
    return STATUS_FINDINGS;
  }
  return status;
}

/* The files for batches of `each` rows; 0: as chosen. */
static Strs files_of(Cli *cli, Difference *d, Batches *batches, int64_t each) {
  MigrationOptions options = {
      .d1 = true, .renames = &d->renames, .from = d->from.loaded.label, .to = d->to.loaded.label};
  Strs files;
  int64_t *chosen = arena_new(cli->perm, int64_t, batches->n);
  for (int32_t i = 0; i < batches->n; i++) {
    chosen[i] = batches->p[i].each;
    if (each > 0) batches->p[i].each = each;
  }
  files = migration_emit_files(cli->perm, d->plan, &options);
  for (int32_t i = 0; i < batches->n; i++) batches->p[i].each = chosen[i];
  return files;
}

int batching_write(Cli *cli, Difference *d, Batches *batches, Str whole, Strs *files) {
  Strs tables = {0};
  int32_t before = 1;
  const Plan *plan = d->plan;
  for (int32_t i = 0; i < batches->n; i++) {
    *vec_push(cli->perm, &tables) = batches->p[i].pair->from->name->text;
    before += batches->p[i].copies;
  }
  d->plan = plan_make(cli->perm, d->comparison,
                      (PlanOptions){.foreign_keys = d->d1, .renames = &d->renames, .batches = batches});
  *files = files_of(cli, d, batches, 0);
  for (int32_t i = 0; i < files->n; i++)
    if (!limits_statements(cli, d, files->p[i])) return STATUS_FINDINGS;
  output_note(cli, "%d migrations, to be applied in order: the application can go on meanwhile", files->n);
  if (cli_has(cli, "no-proof")) return STATUS_FINE;
  Strs small = files_of(cli, d, batches, PROOF_BATCH);
  Difference one = *d;
  one.plan = (Plan *)plan;
  ProvingBatches proof = {.whole = whole, .tables = tables, .before = before};
  for (int pass = 0; pass < 2; pass++) {
    proof.files = pass == 0 ? small : *files;
    int status = proving_batches(cli, &one, &proof);
    if (status != STATUS_FINE) return status;
  }
  return STATUS_FINE;
}
