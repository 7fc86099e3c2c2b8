/* Renames between two sources; see renaming.h. */
#include "cli/renaming.h"

#include "cli/output.h"
#include "history/renamed.h"
#include "render/changes.h"

void renaming_compare(Cli *cli, Difference *d) {
  CompareOptions options = {d->project->database.migrations_table};
  d->comparison = compare_catalogs(cli->perm, d->from.catalog, d->to.catalog, options);
  d->stale = false;
}

/* The comparison as it is after all renames: where many are known, not each wants one. */
static const Comparison *compared(Cli *cli, Difference *d) {
  if (d->stale) renaming_compare(cli, d);
  return d->comparison;
}

static const Object *old_object(const Difference *d, Str name) {
  return catalog_find_text(d->from.catalog, str_fold(d->comparison->arena, name), CATALOG_NOW);
}

/* The table of the old schema that has the name now; NULL: none has. */
static const Table *old_table(const Difference *d, Str name) {
  const Object *object = old_object(d, name);
  return object && object->kind == OBJECT_TABLE ? object->table : NULL;
}

static bool is_taken(const Difference *d, const Rename *rename) {
  if (rename->column.n == 0) return old_object(d, rename->new_name) != NULL;
  const Table *table = old_table(d, rename->table);
  return table && columns_find(&table->columns, rename->new_name) >= 0;
}

static bool apply_all(Cli *cli, Difference *d, const Renames *all) {
  for (int32_t i = 0; i < all->n; i++) {
    Str why;
    if (!rename_apply(d->from.catalog, &all->p[i], &why)) {
      output_error(cli, "%.*s", STR_ARG(why));
      return false;
    }
    *vec_push(cli->perm, &d->renames) = all->p[i];
    d->stale = true;
  }
  return true;
}

static bool apply_rename(Cli *cli, Difference *d, const Rename *rename) {
  Renames blocking;
  while ((blocking = rename_unblock(cli->perm, d->from.catalog)).n > 0)
    if (!apply_all(cli, d, &blocking)) return false;
  Renames all = {0};
  if (is_taken(d, rename)) all = rename_make_way(cli->perm, compared(cli, d), rename);
  *vec_push(cli->perm, &all) = *rename;
  return apply_all(cli, d, &all);
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
  int32_t dot = old_table(d, name) ? -1 : str_find_char(name, '.');
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
  if (dot < 0 || str_find_char(new, '.') >= 0 || old_table(d, new))
    return str_fmt(cli->perm, "%.*s=%.*s", STR_ARG(new), STR_ARG(old));
  return str_fmt(cli->perm, "%.*s.%.*s=%.*s", STR_ARG(str_sub(old, 0, dot)), STR_ARG(new),
                 STR_ARG(str_from(old, dot + 1)));
}

/* "users.name" where users has just been renamed: by the name that it has now. */
static Str with_new_table(Cli *cli, const Difference *d, Str name) {
  Str rest = name, table = str_cut(&rest, '.');
  if (rest.n == 0 || old_table(d, table)) return name;
  for (int32_t i = d->renames.n; i-- > 0;)
    if (d->renames.p[i].column.n == 0 && str_eq_fold(d->renames.p[i].table, table))
      return str_fmt(cli->perm, "%.*s.%.*s", STR_ARG(d->renames.p[i].new_name), STR_ARG(rest));
  return name;
}

/* On the way back columns go first: "users.name" where the table is about to be called users again, by the name that it
** has until then. */
static Str with_table_still(Cli *cli, const Difference *d, const Strs *specs, Str name) {
  Str rest = name, table = str_cut(&rest, '.');
  if (rest.n == 0 || old_table(d, table)) return name;
  for (int32_t i = 0; i < specs->n; i++) {
    Str to = specs->p[i], from = str_cut(&to, '=');
    if (old_table(d, from) && str_eq_fold(to, table))
      return str_fmt(cli->perm, "%.*s.%.*s", STR_ARG(from), STR_ARG(rest));
  }
  return name;
}

/* Those of tables, or those of columns. */
static bool apply_asked(Cli *cli, Difference *d, const Strs *specs, bool tables) {
  for (int32_t i = 0; i < specs->n; i++) {
    Rename rename;
    Str why, new = specs->p[i], old = str_cut(&new, '=');
    bool column = str_find_char(old, '.') >= 0 && !old_table(d, old);
    if (column == tables) continue;
    if (column) old = with_new_table(cli, d, old), new = with_new_table(cli, d, new);
    if (column) old = with_table_still(cli, d, specs, old), new = with_table_still(cli, d, specs, new);
    Str spec = specs->p[i];
    if (old.n > 0 && new.n > 0) spec = str_fmt(cli->perm, "%.*s=%.*s", STR_ARG(where_put(cli, d, old)), STR_ARG(new));
    if (!rename_parse(cli->perm, compared(cli, d), spec, &rename, &why)) {
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

/* A rename that nobody asked for, of what may have been put aside since, or was renamed by --rename. */
static bool apply_found(Cli *cli, Difference *d, Rename rename) {
  const Rename *aside = put_aside(d, rename.table, rename.column);
  if (aside && rename.column.n > 0) rename.column = aside->new_name;
  else if (aside) rename.table = aside->new_name;
  const Table *table = old_table(d, rename.table);
  bool there = table && (rename.column.n == 0 || columns_find(&table->columns, rename.column) >= 0);
  return !there || apply_rename(cli, d, &rename);
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
bool renaming_reversed(Cli *cli, Difference *d, const Difference *there) {
  Strs specs = args_values(cli->perm, &cli->args, "rename");
  for (int32_t i = 0; i < specs.n; i++) specs.p[i] = turned(cli, d, specs.p[i]);
  d->questions = there->questions; /* --rename is written as on the way there */
  bool applied = apply_asked(cli, d, &specs, false) && apply_turned(cli, d, &there->renames, false) &&
                 apply_asked(cli, d, &specs, true) && apply_turned(cli, d, &there->renames, true);
  compared(cli, d);
  return applied;
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
bool renaming_apply(Cli *cli, Difference *d) {
  Strs specs = args_values(cli->perm, &cli->args, "rename");
  if (!apply_asked(cli, d, &specs, true) || !apply_asked(cli, d, &specs, false)) return false;
  for (int32_t i = 0; i < d->renames.n; i++)
    if (d->renames.p[i].asked && !ends_well(cli, d, i)) return false;
  if (!apply_told(cli, d)) return false;
  /* A renamed table may show that its columns were renamed too, so twice. */
  for (int round = 0; round < 2; round++) {
    Renames clear;
    renames_find(cli->perm, compared(cli, d), &clear, &d->questions);
    for (int32_t i = 0; i < clear.n; i++)
      if (!apply_rename(cli, d, &clear.p[i])) return false;
    if (clear.n == 0) break;
  }
  compared(cli, d);
  return true;
}
