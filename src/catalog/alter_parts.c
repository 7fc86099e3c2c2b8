/* New versions of tables whose text was rewritten part by part (parts.h): what the
** ALTER changes is changed in a copy of the old Table, everything else is shared with it.
**
** Only what surely works is done here. At the first doubt (a problem, a column that stands in a key)
** the text is put together and read as a whole: what is refused is refused there, in one place. */
#include <string.h>

#include "catalog/alter.h"
#include "catalog/depend.h"
#include "catalog/draft.h"

typedef struct Step {
  Alter *alter;
  Arena *arena;
  const Rewrite *rewrite;
  Object *old, *now;
  bool own; /* the table that the ALTER names; else one that follows it */
} Step;

/* ---- ADD COLUMN ---- */

/* DEFERRABLE may belong to the foreign key of another column, and keys need indexes. */
static bool simple_constraints(const ColumnDef *added) {
  for (int32_t i = 0; i < added->constraints.n; i++) {
    switch (added->constraints.p[i]->kind) {
    case NODE_NOT_NULL:
    case NODE_NULL_CONSTRAINT:
    case NODE_DEFAULT:
    case NODE_COLLATE_CONSTRAINT:
    case NODE_CHECK:
    case NODE_REFERENCES:
      break;
    default:
      return false;
    }
  }
  return true;
}

/* An array of n elements, those from `added` on brought to `at`. The old one may be another version's, too. */
static void *moved(Arena *arena, const void *array, int32_t at, int32_t added, int32_t n, size_t size) {
  const char *from = array;
  char *own = arena_alloc(arena, size, alignof(max_align_t), n);
  size_t before = (size_t)at * size, behind = (size_t)(added - at) * size, new = (size_t)(n - added) * size;
  memcpy(own, from, before);
  memcpy(own + before, from + before + behind, new);
  memcpy(own + before + new, from + before, behind);
  return own;
}

/* What is written on columns stands before what is written on the table. */
static void put_behind_columns(Step *step, int32_t checks, int32_t keys) {
  Table *table = step->now->table;
  int32_t check = 0, key = 0;
  while (check < checks && table->checks.p[check].column >= 0) check++;
  while (key < keys && table->foreign_keys.p[key].column >= 0) key++;
  if (check < checks && checks < table->checks.n) {
    table->checks.p = moved(step->arena, table->checks.p, check, checks, table->checks.n, sizeof *table->checks.p);
    table->checks.cap = table->checks.n;
  }
  if (key < keys && keys < table->foreign_keys.n) {
    table->foreign_keys.p =
        moved(step->arena, table->foreign_keys.p, key, keys, table->foreign_keys.n, sizeof *table->foreign_keys.p);
    table->foreign_keys.cap = table->foreign_keys.n;
  }
}

static bool add_column(Step *step) {
  Alter *alter = step->alter;
  Apply *apply = alter->apply;
  ColumnDef *added = (ColumnDef *)alter->added;
  Table *table = step->now->table;
  int32_t checks = table->checks.n, keys = table->foreign_keys.n;
  int32_t problems = apply->catalog->compilation->problems.n;
  Draft draft = {.apply = apply, .object = step->now, .table = table, .source = apply->source, .column = -1};
  draft_add_column(&draft, added);
  if (table->strict) draft_make_strict(&draft);
  bool read = table->strict || table->checks.n > checks;
  if (apply->catalog->compilation->problems.n > problems || (read && apply_computes(table))) {
    apply->catalog->compilation->problems.n = problems;
    apply->refused = false;
    return false;
  }
  put_behind_columns(step, checks, keys);
  return part_sound(apply->catalog, step->rewrite->parts->p[alter->column], step->now);
}

bool alter_add_part(Alter *alter, Rewrites *rewrites, Str text) {
  Apply *apply = alter->apply;
  const ColumnDef *added = alter->added;
  Str own = source_text(apply->source, added->head.first, added->head.last);
  /* A comment behind the column is a part of the text, and may swallow what follows. */
  if (text.n != own.n || !simple_constraints(added) || has_query((Node *)&added->head)) return false;
  const Parts *parts = parts_of(apply->catalog, alter->table);
  if (!parts) return false;
  Part part = {.text = own, .source = apply->source, .node = (Node *)&added->head, .names = part_names(&added->head)};
  *vec_push(apply->arena, rewrites) = (Rewrite){.object = alter->table, .parts = parts_add(apply->arena, parts, part)};
  return true;
}

/* ---- DROP COLUMN ---- */

static bool key_lists(const ForeignKey *key, int32_t column) {
  for (int32_t i = 0; i < key->n; i++)
    if (key->columns[i] == column) return true;
  return false;
}

static int32_t without(int32_t number, int32_t dropped) {
  return number > dropped ? number - 1 : number;
}

static void drop_checks(Step *step, int32_t dropped) {
  Table *table = step->now->table;
  memset(&table->checks, 0, sizeof table->checks);
  for (int32_t i = 0; i < step->old->table->checks.n; i++) {
    CheckConstraint check = step->old->table->checks.p[i];
    if (check.column == dropped) continue;
    check.column = without(check.column, dropped);
    *vec_push(step->arena, &table->checks) = check;
  }
}

static bool drop_keys(Step *step, int32_t dropped) {
  Table *table = step->now->table;
  memset(&table->foreign_keys, 0, sizeof table->foreign_keys);
  for (int32_t i = 0; i < step->old->table->foreign_keys.n; i++) {
    ForeignKey key = step->old->table->foreign_keys.p[i];
    if (key.column == dropped) continue;
    if (key_lists(&key, dropped)) return false;
    int32_t *columns = arena_new(step->arena, int32_t, key.n);
    for (int32_t k = 0; k < key.n; k++) columns[k] = without(key.columns[k], dropped);
    key.columns = columns;
    key.column = without(key.column, dropped);
    *vec_push(step->arena, &table->foreign_keys) = key;
  }
  return true;
}

static bool drop_column(Step *step) {
  int32_t dropped = step->alter->column;
  Table *table = step->now->table;
  const Columns *columns = &step->old->table->columns;
  table->columns = (Columns){arena_new(step->arena, Column, columns->n), columns->n - 1, columns->n};
  memcpy(table->columns.p, columns->p, (size_t)dropped * sizeof(Column));
  memcpy(table->columns.p + dropped, columns->p + dropped + 1, (size_t)(columns->n - 1 - dropped) * sizeof(Column));
  if (table->rowid_alias >= 0) table->rowid_alias = without(table->rowid_alias, dropped);
  drop_checks(step, dropped);
  bool kept = false;
  for (int32_t i = 0; i < table->columns.n; i++) kept |= table->columns.p[i].generated == GENERATED_NOT;
  return kept && drop_keys(step, dropped) && parts_sound(step->alter->apply->catalog, step->rewrite->parts, step->now);
}

bool alter_drop_part(Alter *alter, Rewrites *rewrites) {
  const Parts *parts = parts_of(alter->apply->catalog, alter->table);
  if (!parts) return false;
  *vec_push(alter->apply->arena, rewrites) =
      (Rewrite){.object = alter->table, .parts = parts_drop(alter->apply->arena, parts, alter->column)};
  return true;
}

/* ---- RENAME ---- */

static void own_keys(Step *step) {
  Table *table = step->now->table;
  ForeignKey *keys = arena_new(step->arena, ForeignKey, table->foreign_keys.n);
  memcpy(keys, table->foreign_keys.p, (size_t)table->foreign_keys.n * sizeof *keys);
  table->foreign_keys.p = keys;
  table->foreign_keys.cap = table->foreign_keys.n;
}

/* Foreign keys to the table get its new name. */
static void rename_parents(Step *step) {
  Table *table = step->now->table;
  bool copied = false;
  for (int32_t i = 0; i < table->foreign_keys.n; i++) {
    if (!ident_same(table->foreign_keys.p[i].parent, step->rewrite->renamed)) continue;
    if (!copied) own_keys(step);
    copied = true;
    table->foreign_keys.p[i].parent = step->rewrite->name;
  }
}

/* Those to a table called `parent` get its column's new name. */
static void rename_parent_columns(Step *step, const Ident *parent) {
  Table *table = step->now->table;
  bool copied = false;
  for (int32_t i = 0; i < table->foreign_keys.n; i++) {
    const ForeignKey *key = &table->foreign_keys.p[i];
    if (!key->parent_columns || !ident_same(key->parent, parent)) continue;
    Ident **columns = arena_new(step->arena, Ident *, key->n);
    for (int32_t k = 0; k < key->n; k++)
      columns[k] =
          ident_same(key->parent_columns[k], step->rewrite->renamed) ? step->rewrite->name : key->parent_columns[k];
    if (!copied) own_keys(step);
    copied = true;
    table->foreign_keys.p[i].parent_columns = columns;
  }
}

static void rename_own_column(Step *step) {
  Table *table = step->now->table;
  Column *columns = arena_new(step->arena, Column, table->columns.n + 1);
  memcpy(columns, table->columns.p, (size_t)table->columns.n * sizeof *columns);
  columns[step->alter->column].name = step->rewrite->name;
  columns[step->alter->column].changed = step->alter->apply->moment;
  table->columns.p = columns;
  table->columns.cap = table->columns.n + 1;
}

/* ---- indexes ---- */

static bool terms_shift(const Index *index, int32_t dropped) {
  for (int32_t i = 0; i < index->terms.n; i++)
    if (index->terms.p[i].column > dropped) return true;
  return false;
}

static Index *shifted(Step *step, const Index *index, int32_t dropped) {
  Index *now = arena_new(step->arena, Index, 1);
  *now = *index;
  memset(&now->terms, 0, sizeof now->terms);
  for (int32_t i = 0; i < index->terms.n; i++) {
    IndexTerm term = index->terms.p[i];
    term.column = without(term.column, dropped);
    *vec_push(step->arena, &now->terms) = term;
  }
  return now;
}

/* An automatic index is named after its table and its own number. */
static Ident *automatic_name(Step *step, int32_t number) {
  Str name = str_fmt(step->arena, "sqlite_autoindex_%.*s_%d", STR_ARG(step->now->name->text), number);
  return ident_intern(&step->alter->apply->catalog->compilation->idents, name);
}

/* The automatic indexes, those that change in new versions, which are not visible yet. */
static void carry_automatic(Step *step) {
  Catalog *catalog = step->alter->apply->catalog;
  bool renamed = step->own && step->alter->kind == CHANGE_RENAME;
  int32_t dropped = step->own && step->alter->kind == CHANGE_DROP_COLUMN ? step->alter->column : INT32_MAX;
  for (int32_t i = 0; i < step->old->table->indexes.n; i++) {
    Object *index = step->old->table->indexes.p[i];
    if (index->index->origin == INDEX_CREATED || index->died != MOMENT_NEVER) continue;
    bool shift = terms_shift(index->index, dropped);
    if (renamed || shift) {
      int32_t number = step->now->table->indexes.n + 1;
      Object *now = version_new(catalog, OBJECT_INDEX, renamed ? automatic_name(step, number) : index->name, index);
      now->on = step->now->name;
      now->source = step->now->source;
      now->index = shift ? shifted(step, index->index, dropped) : index->index;
      version_end(catalog, index, step->alter->apply->moment);
      index = now;
    }
    *vec_push(step->arena, &step->now->table->indexes) = index;
  }
}

/* ---- versions ---- */

static Object *next_version(Step *step) {
  Catalog *catalog = step->alter->apply->catalog;
  bool renamed = step->own && step->alter->kind == CHANGE_RENAME;
  Object *now = version_new(catalog, OBJECT_TABLE, renamed ? step->rewrite->name : step->old->name, step->old);
  now->source = catalog->unread;
  now->parts = step->rewrite->parts;
  now->table = arena_new(step->arena, Table, 1);
  Table *old = step->old->table;
  *now->table = *old;
  memset(&now->table->indexes, 0, sizeof now->table->indexes);
  /* Both share what there is; only the new one may go on behind it. */
  old->columns.cap = old->columns.n;
  old->checks.cap = old->checks.n;
  old->foreign_keys.cap = old->foreign_keys.n;
  return now;
}

static bool change(Step *step) {
  switch (step->alter->kind) {
  case CHANGE_ADD_COLUMN:
    return add_column(step);
  case CHANGE_DROP_COLUMN:
    return drop_column(step);
  case CHANGE_RENAME:
    rename_parents(step);
    return true;
  case CHANGE_RENAME_COLUMN:
    if (step->own) rename_own_column(step);
    rename_parent_columns(step, step->alter->table->name);
    return true;
  default:
    return false;
  }
}

Object *alter_parts(Alter *alter, const Rewrite *rewrite) {
  Step step = {alter, alter->apply->arena, rewrite, rewrite->object, NULL, rewrite->object == alter->table};
  step.now = next_version(&step);
  if (!change(&step)) return NULL;
  carry_automatic(&step);
  return step.now;
}
