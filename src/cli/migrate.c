/* The migration between two sources; see migrate.h.
**
** Renames are made in the catalog of the old schema before the two are compared: it rewrites
** whatever mentions the renamed thing as SQLite would, so that a view which followed is no difference.
** The proof runs from the schema as it was before. */
#include "cli/migrate.h"

#include "cli/batching.h"
#include "cli/limits.h"
#include "cli/output.h"
#include "cli/proving.h"
#include "emit/migration.h"
#include "history/renamed.h"
#include "render/changes.h"

/* ---- comparing ---- */

static void compare(Cli *cli, Difference *d) {
  CompareOptions options = {d->project->database.migrations_table};
  d->comparison = compare_catalogs(cli->perm, d->from.catalog, d->to.catalog, options);
}

static bool is_old_table(const Difference *d, Str name) {
  const ObjectPair *pair = map_get(&d->comparison->by_from, str_fold(d->comparison->arena, name));
  return pair && pair->kind == OBJECT_TABLE;
}

static bool apply_rename(Cli *cli, Difference *d, const Rename *rename) {
  Renames all = rename_make_way(cli->perm, d->comparison, rename);
  *vec_push(cli->perm, &all) = *rename;
  for (int32_t i = 0; i < all.n; i++) {
    Str why;
    if (!rename_apply(d->from.catalog, &all.p[i], &why)) {
      output_error(cli, "%.*s", STR_ARG(why));
      return false;
    }
    *vec_push(cli->perm, &d->renames) = all.p[i];
  }
  compare(cli, d);
  return true;
}

/* The rename that has put a table, or a column of it, aside; NULL: none. */
static const Rename *put_aside(const Difference *d, Str table, Str column) {
  for (int32_t i = 0; i < d->renames.n; i++) {
    const Rename *rename = &d->renames.p[i];
    if (rename->aside && str_eq_fold(rename->table, table) && str_eq_fold(rename->column, column)) return rename;
  }
  return NULL;
}

/* What is called `name` in a --rename that comes after one that has put it aside: people mean it, not what took its
** place. "users" or "users.name". */
static Str where_put(Cli *cli, const Difference *d, Str name) {
  int32_t dot = is_old_table(d, name) ? -1 : str_find_char(name, '.');
  Str table = dot < 0 ? name : str_sub(name, 0, dot);
  const Rename *rename = put_aside(d, table, dot < 0 ? S("") : str_from(name, dot + 1));
  if (!rename) return name;
  if (dot < 0) return rename->new_name;
  return str_fmt(cli->perm, "%.*s.%.*s", STR_ARG(table), STR_ARG(rename->new_name));
}

/* "new=old" for "old=new", "users.new=old" for "users.old=new". */
static Str turned(Cli *cli, const Difference *d, Str spec) {
  Str new = spec, old = str_cut(&new, '=');
  int32_t dot = str_find_char(old, '.');
  if (dot < 0 || str_find_char(new, '.') >= 0 || is_old_table(d, new))
    return str_fmt(cli->perm, "%.*s=%.*s", STR_ARG(new), STR_ARG(old));
  return str_fmt(cli->perm, "%.*s.%.*s=%.*s", STR_ARG(str_sub(old, 0, dot)), STR_ARG(new),
                 STR_ARG(str_from(old, dot + 1)));
}

/* "users.name" where users has just been renamed: by the name that it has now. */
static Str with_new_table(Cli *cli, const Difference *d, Str name) {
  Str rest = name, table = str_cut(&rest, '.');
  if (rest.n == 0 || is_old_table(d, table)) return name;
  for (int32_t i = d->renames.n; i-- > 0;)
    if (d->renames.p[i].column.n == 0 && str_eq_fold(d->renames.p[i].table, table))
      return str_fmt(cli->perm, "%.*s.%.*s", STR_ARG(d->renames.p[i].new_name), STR_ARG(rest));
  return name;
}

/* On the way back columns go first: "users.name" where the table is about to be called users again, by the name that it
** has until then. */
static Str with_table_still(Cli *cli, const Difference *d, const Strs *specs, Str name) {
  Str rest = name, table = str_cut(&rest, '.');
  if (rest.n == 0 || is_old_table(d, table)) return name;
  for (int32_t i = 0; i < specs->n; i++) {
    Str to = specs->p[i], from = str_cut(&to, '=');
    if (is_old_table(d, from) && str_eq_fold(to, table))
      return str_fmt(cli->perm, "%.*s.%.*s", STR_ARG(from), STR_ARG(rest));
  }
  return name;
}

/* Those of tables, or those of columns. */
static bool apply_asked(Cli *cli, Difference *d, const Strs *specs, bool tables) {
  for (int32_t i = 0; i < specs->n; i++) {
    Rename rename;
    Str why, new = specs->p[i], old = str_cut(&new, '=');
    bool column = str_find_char(old, '.') >= 0 && !is_old_table(d, old);
    if (column == tables) continue;
    if (column) old = with_new_table(cli, d, old), new = with_new_table(cli, d, new);
    if (column) old = with_table_still(cli, d, specs, old), new = with_table_still(cli, d, specs, new);
    Str spec = specs->p[i];
    if (old.n > 0 && new.n > 0) spec = str_fmt(cli->perm, "%.*s=%.*s", STR_ARG(where_put(cli, d, old)), STR_ARG(new));
    if (!rename_parse(cli->perm, d->comparison, spec, &rename, &why)) {
      output_error(cli, "%.*s", STR_ARG(why));
      return false;
    }
    if (!apply_rename(cli, d, &rename)) return false;
  }
  return true;
}

/* Whether what was renamed is there in the new schema: `table` by the name that it ends with, and its column. */
static bool ends_well(Cli *cli, const Difference *d, int32_t number) {
  const Rename *rename = &d->renames.p[number];
  Str table = rename->column.n > 0 ? rename->table : rename->new_name, column = rename->column;
  if (column.n > 0) column = rename->new_name;
  for (int32_t i = number + 1; i < d->renames.n; i++) {
    const Rename *next = &d->renames.p[i];
    if (next->drops || !str_eq_fold(next->table, table)) continue;
    if (next->column.n == 0) table = next->new_name;
    else if (str_eq_fold(next->column, column)) column = next->new_name;
  }
  const ObjectPair *pair = map_get(&d->comparison->by_to, str_fold(cli->perm, table));
  bool there = pair && pair->to && pair->kind == OBJECT_TABLE;
  if (there && column.n > 0) there = columns_find(&pair->to->table->columns, column) >= 0;
  if (!there)
    output_error(cli, "%.*s: there is no %.*s%s%.*s in %.*s", STR_ARG(changes_rename_option(cli->perm, rename)),
                 STR_ARG(table), column.n > 0 ? "." : "", STR_ARG(column), STR_ARG(d->to.loaded.label));
  return there;
}

/* Whether what is to be renamed is in the old schema. */
static bool is_there(const Difference *d, const Rename *rename) {
  const ObjectPair *pair = map_get(&d->comparison->by_from, str_fold(d->comparison->arena, rename->table));
  if (!pair || pair->kind != OBJECT_TABLE) return false;
  return rename->column.n == 0 || columns_find(&pair->from->table->columns, rename->column) >= 0;
}

/* A rename that nobody asked for, of what may have been put aside since, or was renamed by --rename. */
static bool apply_found(Cli *cli, Difference *d, Rename rename) {
  const Rename *aside = put_aside(d, rename.table, rename.column);
  if (aside && rename.column.n > 0) rename.column = aside->new_name;
  else if (aside) rename.table = aside->new_name;
  return !is_there(d, &rename) || apply_rename(cli, d, &rename);
}

/* What the way there has found by evidence, turned: columns, or tables. */
static bool apply_turned(Cli *cli, Difference *d, const Renames *found, bool tables) {
  for (int32_t i = found->n; i-- > 0;) {
    Rename rename = found->p[i];
    if (rename.asked || rename.aside || rename.drops || (rename.column.n == 0) != tables) continue;
    Str table = rename.table, column = rename.column;
    if (tables) rename.table = rename.new_name, rename.new_name = renames_table_called(found, table);
    else rename.column = rename.new_name, rename.new_name = renames_column_called(found, table, column);
    if (!apply_found(cli, d, rename)) return false;
  }
  return true;
}

/* Tables go last on the way back: where two change names, "users.name" speaks of the one that is called so in the new
** schema, both there and back. */
static bool apply_reversed(Cli *cli, Difference *d, const Difference *there) {
  Strs specs = args_values(cli->perm, &cli->args, "rename");
  for (int32_t i = 0; i < specs.n; i++) specs.p[i] = turned(cli, d, specs.p[i]);
  d->questions = there->questions; /* --rename is written as on the way there */
  return apply_asked(cli, d, &specs, false) && apply_turned(cli, d, &there->renames, false) &&
         apply_asked(cli, d, &specs, true) && apply_turned(cli, d, &there->renames, true);
}

/* Whether one source is what the other begins with: the same migrations, and more. */
static bool goes_on(const Loaded *from, const Loaded *to) {
  if (from->migrations.n == 0 || from->migrations.n > to->migrations.n) return false;
  for (int32_t i = 0; i < from->migrations.n; i++) {
    const Migration *then = &from->migrations.p[i], *now = &to->migrations.p[i];
    if (!str_eq(then->name, now->name) || !str_eq(then->text, now->text)) return false;
  }
  return true;
}

/* Where migrations lead from one to the other, they say what was renamed. */
static bool apply_told(Cli *cli, Difference *d) {
  if (!goes_on(&d->from.loaded, &d->to.loaded)) return true;
  Moment since = 0;
  while (since < (Moment)d->to.catalog->statements.n &&
         d->to.catalog->statements.p[since].script < d->from.loaded.migrations.n)
    since++;
  Renames told = history_renames(history_new(cli->perm, d->to.catalog), since);
  for (int32_t i = 0; i < told.n; i++)
    if (!apply_found(cli, d, told.p[i])) return false;
  return true;
}

/* Tables first, so that a column may be given by the table's old name or its new one. */
static bool apply_renames(Cli *cli, Difference *d) {
  Strs specs = args_values(cli->perm, &cli->args, "rename");
  if (!apply_asked(cli, d, &specs, true) || !apply_asked(cli, d, &specs, false)) return false;
  for (int32_t i = 0; i < d->renames.n; i++)
    if (d->renames.p[i].asked && !ends_well(cli, d, i)) return false;
  if (!apply_told(cli, d)) return false;
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

static bool any_wrapped(const Loaded *loaded) {
  for (int32_t i = 0; i < loaded->migrations.n; i++)
    if (loaded->migrations.p[i].wrapped) return true;
  return false;
}

static bool find_target(Cli *cli, Difference *d) {
  const Str *target = cli_value(cli, "target");
  const Config *config = &d->project->config;
  bool opened = config->transactions == TRANSACTIONS_IMPLICIT;
  opened |= any_wrapped(&d->from.loaded) || any_wrapped(&d->to.loaded);
  d->d1 = target ? str_eq(*target, S("d1")) : config->target == TARGET_D1;
  d->implicit = d->d1 || (!target && opened);
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

/* `there`: the way there, where this is the way back. */
static int compare_sources(Cli *cli, Difference *d, const Difference *there) {
  d->empty = d->from.catalog->statements.n == 0;
  d->start = (Moment)d->from.catalog->statements.n - 1;
  compare(cli, d);
  if (there ? !apply_reversed(cli, d, there) : !apply_renames(cli, d)) return STATUS_TROUBLE;
  d->plan = plan_make(cli->perm, d->comparison, (PlanOptions){.foreign_keys = d->implicit, .renames = &d->renames});
  if (there) plan_gone(cli->perm, d->plan);
  note_names(cli, d);
  return STATUS_FINE;
}

static int compile_sources(Cli *cli, Str from, Str to, Difference *d) {
  *d = (Difference){0};
  Compilation *compilation = compilation_new(cli->perm);
  if (!cli_compile_in(cli, compilation, from, false, &d->from)) return STATUS_TROUBLE;
  if (!cli_compile_in(cli, compilation, to, false, &d->to)) return STATUS_TROUBLE;
  d->project = d->from.project;
  if (!find_target(cli, d)) return STATUS_TROUBLE;
  if (has_errors(&d->from)) return broken(cli, from);
  if (has_errors(&d->to)) return broken(cli, to);
  return STATUS_FINE;
}

int cli_difference(Cli *cli, Str from, Str to, bool reverse, Difference *d) {
  int status = compile_sources(cli, from, to, d);
  if (!reverse || status != STATUS_FINE) return status == STATUS_FINE ? compare_sources(cli, d, NULL) : status;
  Difference there = *d; /* renames are made in its catalog: the way back takes another one */
  compare(cli, &there);
  if (!apply_renames(cli, &there)) return STATUS_TROUBLE;
  status = compile_sources(cli, to, from, d);
  return status == STATUS_FINE ? compare_sources(cli, d, &there) : status;
}

int cli_difference_of(Cli *cli, Difference *d) {
  d->project = d->from.project;
  if (!find_target(cli, d)) return STATUS_TROUBLE;
  if (has_errors(&d->from)) return broken(cli, S(""));
  return compare_sources(cli, d, NULL);
}

/* ---- the migration ---- */

static int refuse(Cli *cli, const Difference *d) {
  for (int32_t i = 0; i < d->plan->losses.n; i++) {
    Buf words = buf_new(cli->perm);
    buf_visible(&words, migration_loss(cli->perm, d->plan, &d->plan->losses.p[i]));
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

int cli_migration(Cli *cli, Difference *d, bool destructive, Strs *files) {
  RowCounts counts;
  Batches batches = {0};
  *files = (Strs){0};
  if (!limits_rows(cli, d, &counts)) return STATUS_TROUBLE;
  if (plan_empty(d->plan) && d->renames.n == 0) return STATUS_FINE;
  if (!limits_keys(cli, d)) return STATUS_TROUBLE;
  if (!limits_objects(cli, d)) return STATUS_FINDINGS;
  if (d->plan->losses.n > 0 && !destructive) return refuse(cli, d);
  MigrationOptions options = {
      .d1 = d->implicit, .renames = &d->renames, .from = d->from.loaded.label, .to = d->to.loaded.label};
  Str sql = migration_emit(cli->perm, d->plan, &options);
  if (d->d1) limits_count(cli, d, &counts);
  int status = cli_has(cli, "batch") ? batching_choose(cli, d, &counts, &batches) : STATUS_FINE;
  if (status != STATUS_FINE) return status;
  if (batches.n == 0 && !limits_statements(cli, d, sql)) return STATUS_FINDINGS;
  if (!cli_has(cli, "no-proof")) status = proving_migration(cli, d, sql);
  if (status == STATUS_FINE && batches.n > 0) status = batching_write(cli, d, &batches, sql, files);
  else *vec_push(cli->perm, files) = sql;
  if (status == STATUS_FINE) limits_time(cli, d, &counts);
  return status;
}
