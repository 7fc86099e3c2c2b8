/* The migration between two sources; see migrate.h.
**
** Renames are made in the catalog of the old schema before the two are compared: it rewrites
** whatever mentions the renamed thing as SQLite would, so that a view which followed is no difference.
** The proof runs from the schema as it was before. */
#include "cli/migrate.h"

#include "base/sha256.h"
#include "cli/output.h"
#include "emit/migration.h"
#include "emit/rebuild.h"
#include "emit/schema.h"
#include "project/disk.h"
#include "prove/database.h"
#include "prove/prove.h"
#include "render/changes.h"

/* Made-up rows a table. */
#define PROOF_ROWS 8

/* ---- comparing ---- */

static void compare(Cli *cli, Difference *d) {
  CompareOptions options = {d->project->database.migrations_table};
  d->comparison = compare_catalogs(cli->perm, d->from.catalog, d->to.catalog, options);
}

static bool apply_rename(Cli *cli, Difference *d, const Rename *rename) {
  Str why;
  if (!rename_apply(d->from.catalog, rename, &why)) {
    output_error(cli, "%.*s", STR_ARG(why));
    return false;
  }
  *vec_push(cli->perm, &d->renames) = *rename;
  compare(cli, d);
  return true;
}

/* "new=old" for "old=new". */
static Str turned(Cli *cli, Str spec) {
  Str new = spec, old = str_cut(&new, '=');
  return str_fmt(cli->perm, "%.*s=%.*s", STR_ARG(new), STR_ARG(old));
}

static bool is_old_table(const Difference *d, Str name) {
  const ObjectPair *pair = map_get(&d->comparison->by_from, str_fold(d->comparison->arena, name));
  return pair && pair->kind == OBJECT_TABLE;
}

/* "users.name=…" where users has just been renamed: by the name that it has now. */
static Str with_new_table(Cli *cli, const Difference *d, Str spec) {
  Str rest = spec, table = str_cut(&rest, '.');
  if (rest.n == 0 || str_find_char(table, '=') >= 0 || is_old_table(d, table)) return spec;
  for (int32_t i = d->renames.n; i-- > 0;)
    if (d->renames.p[i].column.n == 0 && str_eq_fold(d->renames.p[i].table, table))
      return str_fmt(cli->perm, "%.*s.%.*s", STR_ARG(d->renames.p[i].new_name), STR_ARG(rest));
  return spec;
}

/* Those of tables, or those of columns. */
static bool apply_asked(Cli *cli, Difference *d, const Strs *specs, bool tables) {
  for (int32_t i = 0; i < specs->n; i++) {
    Rename rename;
    Str why, rest = specs->p[i], old = str_cut(&rest, '=');
    bool column = str_find_char(old, '.') >= 0 && !is_old_table(d, old);
    if (column == tables) continue;
    if (!rename_parse(cli->perm, d->comparison, with_new_table(cli, d, specs->p[i]), &rename, &why)) {
      output_error(cli, "%.*s", STR_ARG(why));
      return false;
    }
    if (!apply_rename(cli, d, &rename)) return false;
  }
  return true;
}

/* Tables first, so that a column may be given by the table's old name or its new one. */
static bool apply_renames(Cli *cli, Difference *d, bool reverse) {
  Strs specs = args_values(cli->perm, &cli->args, "rename");
  for (int32_t i = 0; reverse && i < specs.n; i++) specs.p[i] = turned(cli, specs.p[i]);
  if (!apply_asked(cli, d, &specs, true) || !apply_asked(cli, d, &specs, false)) return false;
  /* A renamed table may show that its columns were renamed too, so twice. */
  for (int round = 0; round < 2; round++) {
    Renames clear;
    renames_find(cli->perm, d->comparison, &clear, &d->questions);
    for (int32_t i = 0; i < clear.n; i++)
      if (!apply_rename(cli, d, &clear.p[i])) return false;
    if (clear.n == 0) break;
  }
  return true;
}

/* An error in one of the sources, in the words of the rules: compiled again by itself, for problems are kept together.
 */
static int broken(Cli *cli, Str spec) {
  Compiled compiled = {0};
  if (!cli_compile(cli, spec, false, &compiled)) return STATUS_TROUBLE;
  cli_has_errors(cli, &compiled);
  return STATUS_FINDINGS;
}

static bool has_errors(const Compiled *compiled) {
  for (int32_t i = 0; i < compiled->catalog->statements.n; i++) {
    const CatalogStatement *statement = &compiled->catalog->statements.p[i];
    if (statement->refused || statement->statement->node->kind == NODE_BROKEN) return true;
  }
  return false;
}

static bool find_target(Cli *cli, Difference *d) {
  const Str *target = cli_value(cli, "target");
  d->d1 = target ? str_eq(*target, S("d1")) : d->project->config.target == TARGET_D1;
  if (!target || d->d1 || str_eq(*target, S("sqlite"))) return true;
  output_error(cli, "--target is d1 or sqlite, not %.*s", STR_ARG(*target));
  return false;
}

static bool is_rebuilt(const Plan *plan, const ObjectPair *pair) {
  for (int32_t i = 0; i < plan->groups.n; i++)
    for (int32_t k = 0; k < plan->groups.p[i].members.n; k++)
      if (plan->groups.p[i].members.p[k] == pair) return true;
  return false;
}

/* A constraint's name shows in messages alone; it comes along where the table is rebuilt for another reason. */
static void note_names(Cli *cli, const Difference *d) {
  for (int32_t i = 0; i < d->comparison->pairs.n; i++) {
    const ObjectPair *pair = &d->comparison->pairs.p[i];
    if (pair->named.n == 0 || is_rebuilt(d->plan, pair)) continue;
    for (int32_t k = 0; k < pair->named.n; k++) {
      Buf words = buf_new(cli->perm);
      buf_visible(&words, str_fmt(cli->perm, "%.*s: %.*s would become %.*s", STR_ARG(pair->to->name->text),
                                  STR_ARG(pair->named.p[k].before), STR_ARG(pair->named.p[k].after)));
      output_note(cli, "%.*s: only its name differs, and no table is rebuilt for that", STR_ARG(buf_done(&words)));
    }
  }
}

static int compare_sources(Cli *cli, Difference *d, bool reverse) {
  d->empty = d->from.catalog->statements.n == 0;
  d->start = (Moment)d->from.catalog->statements.n - 1;
  compare(cli, d);
  if (!apply_renames(cli, d, reverse)) return STATUS_TROUBLE;
  d->plan = plan_make(cli->perm, d->comparison, (PlanOptions){.foreign_keys = d->d1});
  if (reverse) plan_gone(cli->perm, d->plan);
  note_names(cli, d);
  return STATUS_FINE;
}

int cli_difference(Cli *cli, Str from, Str to, bool reverse, Difference *d) {
  *d = (Difference){0};
  Str first = reverse ? to : from, second = reverse ? from : to;
  Compilation *compilation = compilation_new(cli->perm);
  if (!cli_compile_in(cli, compilation, first, false, &d->from)) return STATUS_TROUBLE;
  if (!cli_compile_in(cli, compilation, second, false, &d->to)) return STATUS_TROUBLE;
  d->project = d->from.project;
  if (!find_target(cli, d)) return STATUS_TROUBLE;
  if (has_errors(&d->from)) return broken(cli, first);
  if (has_errors(&d->to)) return broken(cli, second);
  return compare_sources(cli, d, reverse);
}

int cli_difference_of(Cli *cli, Difference *d) {
  d->project = d->from.project;
  if (!find_target(cli, d)) return STATUS_TROUBLE;
  if (has_errors(&d->from)) return broken(cli, S(""));
  return compare_sources(cli, d, false);
}

/* ---- proving ---- */

/* What a table or column was called before the renames. */
static void original(const Difference *d, Str *table, Str *column) {
  for (int32_t i = d->renames.n; i-- > 0;) {
    const Rename *rename = &d->renames.p[i];
    if (rename->column.n == 0 && str_eq_fold(rename->new_name, *table)) *table = rename->table;
    else if (rename->column.n > 0 && str_eq_fold(rename->table, *table) && str_eq_fold(rename->new_name, *column))
      *column = rename->column;
  }
}

typedef VEC(Kept) KeptColumns;

/* Column `number` of pair->to as the proof has to find it; false where nothing is known of its values. */
static bool kept_column(const ObjectPair *pair, int32_t number, Kept *kept) {
  const Column *to = &pair->to->table->columns.p[number];
  int32_t origin = pair->origin[number];
  *kept = (Kept){.from_table = pair->from->name->text, .to_table = pair->to->name->text, .to_column = to->name->text};
  if (origin < 0) {
    Filler filler = rebuild_filler(pair, number);
    kept->filled = filler.value;
    kept->rowid = filler.rowid;
    return filler.value.n > 0 || filler.rowid;
  }
  const Column *from = &pair->from->table->columns.p[origin];
  bool varies = to->not_null && !from->not_null && !plan_constant(to->default_expr);
  kept->from_column = from->name->text;
  kept->converted = from->affinity != to->affinity || varies;
  return from->generated == GENERATED_NOT && to->generated == GENERATED_NOT;
}

/* Columns whose values must be there afterwards: plain ones of both, and new ones that are filled. */
static KeptColumns kept_columns(Cli *cli, const Difference *d, const bool *reach) {
  KeptColumns kept = {0};
  for (int32_t i = 0; i < d->comparison->pairs.n; i++) {
    const ObjectPair *pair = &d->comparison->pairs.p[i];
    for (int32_t k = 0; reach[i] && pair->origin && k < pair->to->table->columns.n; k++) {
      Kept column;
      if (!kept_column(pair, k, &column)) continue;
      original(d, &column.from_table, &column.from_column);
      *vec_push(cli->perm, &kept) = column;
    }
  }
  return kept;
}

/* For prove_migration: whether two schemas are the same to mig diff. */
typedef struct Sameness {
  Cli *cli;
  bool d1;
} Sameness;

static Catalog *catalog_of_text(const Sameness *sameness, Compilation *compilation, Str text) {
  Catalog *catalog = catalog_new(compilation, sameness->d1);
  Source *source = source_add(&compilation->sources, S("schema"), text);
  source->synthetic = true;
  catalog_apply_script(catalog, parse_source(compilation, source));
  return catalog;
}

/* A pair that is not the same. */
static Str how_they_differ(Arena *arena, const ObjectPair *pair) {
  if (!pair->to) return str_fmt(arena, "%.*s is missing", STR_ARG(pair->from->name->text));
  if (!pair->from) return str_fmt(arena, "%.*s is left over", STR_ARG(pair->to->name->text));
  if (pair->parts.n == 0) return str_fmt(arena, "%.*s differs", STR_ARG(pair->from->name->text));
  const Part *part = &pair->parts.p[0];
  return str_fmt(arena, "%.*s: wanted %.*s %.*s, got %.*s", STR_ARG(pair->from->name->text), STR_ARG(part->name),
                 STR_ARG(part->before), STR_ARG(part->after));
}

static bool same_schema(void *data, Str want, Str got, Str *why) {
  Sameness *sameness = data;
  Compilation *compilation = compilation_new(sameness->cli->perm);
  Catalog *a = catalog_of_text(sameness, compilation, want), *b = catalog_of_text(sameness, compilation, got);
  Comparison *comparison = compare_catalogs(sameness->cli->perm, a, b, (CompareOptions){0});
  if (comparison->differences == 0) return true;
  for (int32_t i = 0; i < comparison->pairs.n; i++) {
    const ObjectPair *pair = &comparison->pairs.p[i];
    if (pair->action == DIFF_SAME) continue;
    *why = how_they_differ(compilation->arena, pair);
    return false;
  }
  return false;
}

static int unproven(Cli *cli, const Verdict *verdict) {
  Sha256 hash = sha256(*cli->scratch, verdict->case_text);
  Str why, path = str_fmt(cli->perm, "mig-unproven-%02x%02x.sql", hash.bytes[0], hash.bytes[1]);
  if (verdict->case_text.n == 0)
    output_error(cli, "not written, for it could not be proven: %.*s (--no-proof leaves the proof out)",
                 STR_ARG(verdict->what));
  else if (disk_replace(cli->perm, path, verdict->case_text, &why))
    output_error(cli, "not written, for the proof failed: %.*s; the case is in %.*s, please report it",
                 STR_ARG(verdict->what), STR_ARG(path));
  else
    output_error(cli, "not written, for the proof failed: %.*s; the case could not be kept: %.*s",
                 STR_ARG(verdict->what), STR_ARG(why));
  return STATUS_UNPROVEN;
}

/* Objects of a schema as it was after `moment`; `wanted` by their identity. */
static Str schema_text(Cli *cli, const Catalog *catalog, Moment moment, const bool *wanted) {
  int32_t n, kept = 0;
  Object **objects = schema_order(cli->perm, catalog, moment, &n);
  for (int32_t i = 0; i < n; i++)
    if (wanted[objects[i]->identity]) objects[kept++] = objects[i];
  return schema_emit_objects(cli->perm, catalog, objects, kept);
}

static bool *wanted_objects(Cli *cli, const Difference *d, const bool *reach, bool to) {
  const Catalog *catalog = to ? d->to.catalog : d->from.catalog;
  bool *wanted = arena_new(cli->perm, bool, catalog->versions.n + 1);
  for (int32_t i = 0; i < d->comparison->pairs.n; i++) {
    const Object *object = to ? d->comparison->pairs.p[i].to : d->comparison->pairs.p[i].from;
    if (object) wanted[object->identity] = reach[i];
  }
  return wanted;
}

static int prove(Cli *cli, const Difference *d, Str sql) {
  const bool *reach = plan_reach(cli->perm, d->plan, &d->renames);
  KeptColumns kept = kept_columns(cli, d, reach);
  Sameness sameness = {cli, d->d1};
  const bool *before = wanted_objects(cli, d, reach, false), *after = wanted_objects(cli, d, reach, true);
  MigrationProof proof = {.from = d->empty ? S("") : schema_text(cli, d->from.catalog, d->start, before),
                          .migration = sql,
                          .to = schema_text(cli, d->to.catalog, CATALOG_NOW, after),
                          .kept = kept.p,
                          .nkept = kept.n,
                          .settings = d->d1 ? ENGINE_D1 : ENGINE_PLAIN,
                          .plainly_too = d->d1,
                          .rows = PROOF_ROWS,
                          .same = same_schema,
                          .data = &sameness};
  Verdict verdict = prove_migration(cli->perm, &proof);
  if (verdict.kind != VERDICT_PROVEN) return unproven(cli, &verdict);
  for (int32_t i = 0; i < verdict.rowless.n; i++)
    output_note(cli, "no made-up row fits into %.*s: that its rows are kept is not proven",
                STR_ARG(verdict.rowless.p[i]));
  return STATUS_FINE;
}

/* ---- the migration ---- */

static int refuse(Cli *cli, const Difference *d) {
  for (int32_t i = 0; i < d->plan->losses.n; i++) {
    Buf words = buf_new(cli->perm);
    buf_visible(&words, migration_loss(cli->perm, &d->plan->losses.p[i]));
    output_error(cli, "would lose %.*s", STR_ARG(buf_done(&words)));
  }
  for (int32_t i = 0; i < d->questions.n; i++) {
    Buf words = buf_new(cli->perm);
    buf_visible(&words, changes_rename_option(cli->perm, &d->questions.p[i]));
    output_error(cli, "looks like a rename: %.*s", STR_ARG(buf_done(&words)));
  }
  output_error(cli, "not written; --allow-destructive writes it nevertheless");
  return STATUS_FINDINGS;
}

/* ---- what D1 allows ---- */

/* Rows that D1 writes in a second. probe: 300,000 rows of five columns copied in a second, as many updated or indexed,
** workerd 1.20261117.1 on a busy machine; a third of it, for production is not seen from here. */
#define ROWS_A_SECOND 100000
/* https://developers.cloudflare.com/d1/platform/limits/: a call, and a migration is one. */
#define SECONDS_A_CALL 30
#define STATEMENT_BYTES 100000

/* --rows TABLE=N, as often as there are tables to tell of. */
static bool row_counts(Cli *cli, const Difference *d, RowCounts *counts) {
  Strs specs = args_values(cli->perm, &cli->args, "rows");
  *counts = (RowCounts){0};
  for (int32_t i = 0; i < specs.n; i++) {
    Str number = specs.p[i], table = str_cut(&number, '=');
    RowCount count = {table, 0};
    const ObjectPair *pair = map_get(&d->comparison->by_from, str_fold(cli->perm, table));
    if (!str_int(number, &count.rows) || count.rows < 0) {
      output_error(cli, "--rows %.*s: write it as TABLE=NUMBER", STR_ARG(specs.p[i]));
      return false;
    }
    if (!pair || pair->kind != OBJECT_TABLE) {
      output_error(cli, "--rows %.*s: there is no table %.*s", STR_ARG(specs.p[i]), STR_ARG(table));
      return false;
    }
    *vec_push(cli->perm, counts) = count;
  }
  return true;
}

/* Where the old schema is that of a database, its rows are counted: those of tables that are copied or indexed. */
static void count_rows(Cli *cli, const Difference *d, RowCounts *counts) {
  Str path = d->from.loaded.database;
  for (int32_t i = 0; path.n > 0 && i < d->comparison->pairs.n; i++) {
    const ObjectPair *pair = &d->comparison->pairs.p[i];
    if (pair->kind != OBJECT_TABLE || !pair->from || !plan_moves_table(d->plan, pair->from)) continue;
    Str table = pair->from->name->text, column = S("");
    original(d, &table, &column);
    int64_t rows = database_rows(cli->perm, path, table);
    if (rows >= 0) *vec_push(cli->perm, counts) = (RowCount){pair->from->name->text, rows};
  }
}

static void warn_of_time(Cli *cli, const Difference *d, const RowCounts *counts) {
  int64_t moves = plan_moves(d->plan, counts), seconds = moves / ROWS_A_SECOND;
  if (!d->d1 || counts->n == 0 || (seconds == 0 && !cli_has(cli, "rows"))) return;
  if (seconds >= SECONDS_A_CALL)
    output_warning(cli, "it writes some %lld rows, which takes about %lld seconds: D1 ends a migration after %d",
                   (long long)moves, (long long)seconds, SECONDS_A_CALL);
  else
    output_note(cli, "it writes some %lld rows, which takes about %lld seconds", (long long)moves, (long long)seconds);
}

/* A statement that D1 would not take, however right it is. */
static bool fits(Cli *cli, const Difference *d, Str sql) {
  if (!d->d1 || sql.n <= STATEMENT_BYTES) return true;
  Compilation *compilation = compilation_new(cli->perm);
  Source *source = source_add(&compilation->sources, S("migration"), sql);
  Script script = parse_source(compilation, source);
  bool fit = true;
  for (int32_t i = 0; i < script.nstatements; i++) {
    const Statement *statement = &script.statements[i];
    Str text = source_text(source, statement->first, statement->last), head = text;
    if (text.n <= STATEMENT_BYTES) continue;
    output_error(cli, "not written: D1 takes statements of %d bytes at most, and this one has %d: %.*s …",
                 STATEMENT_BYTES, text.n, STR_ARG(str_sub(head, 0, 60)));
    fit = false;
  }
  return fit;
}

/* ---- foreign keys without a parent key ---- */

static Str broken_key_text(Arena *arena, const BrokenKey *broken) {
  Str child = broken->child->name->text, parent = broken->key->parent->text;
  if (!broken->parent)
    return str_fmt(arena, "%.*s refers to %.*s, and there is no such table: SQLite refuses rows of %.*s",
                   STR_ARG(child), STR_ARG(parent), STR_ARG(child));
  Buf names = buf_new(arena);
  for (int32_t i = 0; broken->key->parent_columns && i < broken->key->n; i++)
    buf_fmt(&names, "%s%.*s", i > 0 ? ", " : "", STR_ARG(broken->key->parent_columns[i]->text));
  if (names.n == 0) buf_str(&names, S("its primary key"));
  return str_fmt(arena, "%.*s refers to %.*s (%.*s), which is no key of it: SQLite refuses rows of both tables",
                 STR_ARG(child), STR_ARG(parent), STR_ARG(buf_done(&names)));
}

/* Says where the new schema has foreign keys under which no row can be written; false where the migration would write
** some. With foreign keys off, as for sqlite, a missing parent is in nobody's way. */
static bool keys_fit(Cli *cli, const Difference *d) {
  BrokenKeys broken = plan_broken_keys(cli->perm, d->plan);
  const Sources *sources = &d->to.catalog->compilation->sources;
  bool fit = true;
  for (int32_t i = 0; i < broken.n; i++) {
    const BrokenKey *key = &broken.p[i];
    Source *source = source_get(sources, key->key->place.source);
    uint32_t byte = source_span(sources, key->key->place).start;
    bool blocks = key->blocks && (d->d1 || key->parent);
    Buf words = buf_new(cli->perm);
    buf_visible(&words, broken_key_text(cli->perm, key));
    (blocks ? cli_error_at : cli_warning_at)(cli, source, byte, buf_done(&words));
    fit = fit && !blocks;
  }
  return fit;
}

int cli_migration(Cli *cli, Difference *d, bool destructive, Str *sql) {
  RowCounts counts;
  if (!row_counts(cli, d, &counts)) return STATUS_TROUBLE;
  *sql = S("");
  if (plan_empty(d->plan) && d->renames.n == 0) return STATUS_FINE;
  if (!keys_fit(cli, d)) return STATUS_TROUBLE;
  if (d->plan->losses.n > 0 && !destructive) return refuse(cli, d);
  MigrationOptions options = {
      .d1 = d->d1, .renames = &d->renames, .from = d->from.loaded.label, .to = d->to.loaded.label};
  *sql = migration_emit(cli->perm, d->plan, &options);
  if (!fits(cli, d, *sql)) return STATUS_FINDINGS;
  if (d->d1) count_rows(cli, d, &counts);
  warn_of_time(cli, d, &counts);
  return cli_has(cli, "no-proof") ? STATUS_FINE : prove(cli, d, *sql);
}
