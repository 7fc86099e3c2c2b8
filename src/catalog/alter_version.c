/* New versions of what an ALTER TABLE has rewritten: tables first, because indexes
** count their columns; places are carried over from the version before, by
** position, so that they always lie in a file of the author's.
**
** Surprising: dropping a column changes indexes whose text stays as it is: the
** columns behind it count one less. */
#include "catalog/alter.h"
#include "catalog/depend.h"
#include "syntax/walk.h"

/* ---- tables: what is carried over ---- */

static bool is_altered(const Alter *alter, const Object *old) {
  return old == alter->table;
}

static void carry_columns(const Alter *alter, const Object *old, Object *now) {
  int32_t dropped = is_altered(alter, old) && alter->kind == CHANGE_DROP_COLUMN ? alter->column : -1;
  for (int32_t i = 0; i < now->table->columns.n; i++) {
    Column *column = &now->table->columns.p[i];
    int32_t from = dropped >= 0 && i >= dropped ? i + 1 : i;
    if (from < old->table->columns.n) {
      const Column *before = &old->table->columns.p[from];
      column->place = before->place;
      column->name_place = before->name_place;
      column->changed = before->changed;
    } else if (alter->added) {
      column->place = node_place(alter->apply->source, &alter->added->head);
      column->name_place = name_place(alter->apply->source, alter->added->name);
    } else {
      column->place = column->name_place = alter->apply->at;
    }
  }
  bool changes =
      alter->kind == CHANGE_RENAME_COLUMN || alter->kind == CHANGE_SET_NOT_NULL || alter->kind == CHANGE_DROP_NOT_NULL;
  if (is_altered(alter, old) && changes) now->table->columns.p[alter->column].changed = alter->apply->moment;
}

/* The n-th constraint of a kind that the ALTER itself writes. */
static Place added_place(const Alter *alter, NodeKind kind, int32_t number) {
  if (alter->added_check && kind == NODE_CHECK) return node_place(alter->apply->source, &alter->added_check->head);
  for (int32_t i = 0; alter->added && i < alter->added->constraints.n; i++)
    if (alter->added->constraints.p[i]->kind == kind && number-- == 0)
      return node_place(alter->apply->source, alter->added->constraints.p[i]);
  return alter->apply->at;
}

static int32_t old_count(const Object *old) {
  return old->table->columns.n;
}

static bool column_goes(const Alter *alter, const Object *old, int32_t column) {
  return is_altered(alter, old) && alter->kind == CHANGE_DROP_COLUMN && column == alter->column;
}

static void carry_checks(const Alter *alter, const Object *old, Object *now) {
  int32_t at = 0, added = 0;
  for (int32_t i = 0; i < now->table->checks.n; i++) {
    CheckConstraint *check = &now->table->checks.p[i];
    while (at < old->table->checks.n && (column_goes(alter, old, old->table->checks.p[at].column) ||
                                         (is_altered(alter, old) && at == alter->dropped_check)))
      at++;
    if (check->column >= old_count(old) || at >= old->table->checks.n) {
      check->place = added_place(alter, NODE_CHECK, added++);
      continue;
    }
    check->place = old->table->checks.p[at].place;
    check->changed = old->table->checks.p[at].changed;
    at++;
  }
}

static void carry_keys(const Alter *alter, const Object *old, Object *now) {
  int32_t at = 0, added = 0;
  for (int32_t i = 0; i < now->table->foreign_keys.n; i++) {
    ForeignKey *key = &now->table->foreign_keys.p[i];
    while (at < old->table->foreign_keys.n && column_goes(alter, old, old->table->foreign_keys.p[at].column)) at++;
    if (key->column >= old_count(old) || at >= old->table->foreign_keys.n) {
      key->place = added_place(alter, NODE_REFERENCES, added++);
      continue;
    }
    key->place = old->table->foreign_keys.p[at].place;
    key->changed = old->table->foreign_keys.p[at].changed;
    at++;
  }
}

/* ---- tables: their indexes ---- */

static bool same_index(const Object *a, const Object *b) {
  if (!ident_same(a->name, b->name) || a->index->terms.n != b->index->terms.n) return false;
  if (!str_eq(a->on->text, b->on->text) || !str_eq(a->name->text, b->name->text)) return false;
  if (a->index->origin != b->index->origin || a->index->conflict != b->index->conflict) return false;
  for (int32_t i = 0; i < a->index->terms.n; i++)
    if (a->index->terms.p[i].column != b->index->terms.p[i].column) return false;
  return true;
}

static bool automatic(const Object *index) {
  return index->index->origin != INDEX_CREATED;
}

/* Automatic indexes that stay as they are keep their version. */
static void carry_automatic(Alter *alter, const Object *old, Object *now) {
  int32_t n = now->table->indexes.n, at = 0;
  for (int32_t i = 0; i < n; i++) {
    while (at < old->table->indexes.n &&
           !(automatic(old->table->indexes.p[at]) && old->table->indexes.p[at]->died == MOMENT_NEVER))
      at++;
    if (at >= old->table->indexes.n) continue;
    Object *before = old->table->indexes.p[at++], *fresh = now->table->indexes.p[i];
    if (same_index(before, fresh)) {
      now->table->indexes.p[i] = before;
      continue;
    }
    fresh->before = before;
    fresh->made = before->made;
    fresh->name_place = before->name_place;
    version_end(alter->apply->catalog, before, alter->apply->moment);
  }
}

static void begin_automatic(Alter *alter, Object *now) {
  for (int32_t i = 0; i < now->table->indexes.n; i++)
    if (now->table->indexes.p[i]->born == MOMENT_NEVER)
      version_begin(alter->apply->catalog, now->table->indexes.p[i], alter->apply->moment);
}

/* A version of an index read again, because its table's columns are counted anew. */
static Object *recount(Alter *alter, Object *index, const Object *table) {
  Object *now = version_new(alter->apply->catalog, OBJECT_INDEX, index->name, index);
  now->source = index->source;
  now->definition = index->definition;
  now->sql = index->sql;
  apply_index_define(alter->apply, now, table);
  version_end(alter->apply->catalog, index, alter->apply->moment);
  version_begin(alter->apply->catalog, now, alter->apply->moment);
  return now;
}

static bool uses_column(const Index *index, int32_t column) {
  for (int32_t i = 0; i < index->terms.n; i++)
    if (index->terms.p[i].column == column) return true;
  return false;
}

/* A term that is a string only as long as no column is called so. */
static bool has_string(const Object *index, const Ident *column) {
  const CreateIndex *create = AS(CreateIndex, CREATE_INDEX, index->definition);
  for (int32_t i = 0; create && i < create->terms.n; i++) {
    const ColumnRef *ref = AS(ColumnRef, COLUMN_REF, THE(IndexedColumn, INDEXED_COLUMN, create->terms.p[i])->expr);
    if (ref && index->index->terms.p[i].column < 0 && ident_same(ref->column.id, column)) return true;
  }
  return false;
}

/* Whether an index means other columns than it did: those behind a dropped one have other numbers, and TRUE and "x" are
** columns while one has that name. */
static bool shifts(const Alter *alter, const Object *old, const Object *now, const Object *index) {
  if (!is_altered(alter, old) || index->poisoned) return false;
  if (alter->kind == CHANGE_ADD_COLUMN) return has_string(index, vec_last(&now->table->columns)->name);
  bool last = alter->column >= old->table->columns.n - 1;
  if (alter->kind == CHANGE_DROP_COLUMN) return !last || uses_column(index->index, alter->column);
  if (alter->kind != CHANGE_RENAME_COLUMN) return false;
  Str name = now->table->columns.p[alter->column].name->fold->text;
  return str_eq(name, S("true")) || str_eq(name, S("false"));
}

static void carry_created(Alter *alter, const Object *old, Object *now) {
  for (int32_t i = 0; i < old->table->indexes.n; i++) {
    Object *index = old->table->indexes.p[i];
    if (automatic(index) || index->died != MOMENT_NEVER) continue;
    if (shifts(alter, old, now, index)) index = recount(alter, index, now);
    *vec_push(alter->apply->arena, &now->table->indexes) = index;
  }
}

/* ---- new versions ---- */

/* Where a table itself names a column that is to go: in a CHECK, a foreign key, a generated column. Its name where none of
** them does. */
static Place own_use(const Object *object, int32_t number) {
  const Table *table = object->table;
  const Ident *column = table->columns.p[number].name;
  for (int32_t i = 0; i < table->checks.n; i++)
    if (table->checks.p[i].column != number && node_mentions(table->checks.p[i].expr, column))
      return table->checks.p[i].place;
  for (int32_t i = 0; i < table->foreign_keys.n; i++)
    for (int32_t k = 0; k < table->foreign_keys.p[i].n; k++)
      if (table->foreign_keys.p[i].columns[k] == number && table->foreign_keys.p[i].column != number)
        return table->foreign_keys.p[i].place;
  for (int32_t i = 0; i < table->columns.n; i++)
    if (i != number && node_mentions(table->columns.p[i].generated_expr, column)) return table->columns.p[i].name_place;
  return object->name_place;
}

/* What went wrong inside the new text, as one problem of the statement's. */
static bool refuse_text(Alter *alter, const Object *old, int32_t problems) {
  Problems *all = &alter->apply->catalog->compilation->problems;
  bool lost =
      all->n > problems && alter->kind == CHANGE_RENAME_COLUMN && all->p[problems].code == PROBLEM_UNKNOWN_COLUMN;
  if (all->n > problems && alter->kind != CHANGE_DROP_COLUMN && !lost) {
    all->n = problems + 1;
    return false;
  }
  all->n = problems;
  ProblemCode code = alter->kind == CHANGE_ADD_COLUMN    ? PROBLEM_ADD_SWALLOWED
                     : alter->kind == CHANGE_DROP_COLUMN ? PROBLEM_DROP_USED
                                                         : PROBLEM_ALTER_BREAKS_SCHEMA;
  Place at = alter->apply->at;
  Problem *problem = apply_refuse(alter->apply, code, alter->apply->source, at.first, at.last);
  problem->arg[0] = S("table");
  problem->arg[1] = old->name->text;
  if (lost) problem->arg[2] = alter->table->table->columns.p[alter->column].name->text;
  if (alter->kind == CHANGE_DROP_COLUMN) {
    problem->arg[0] = alter->table->table->columns.p[alter->column].name->text;
    problem->arg[1] = S("table");
    problem->arg[2] = old->name->text;
  }
  if (alter->kind == CHANGE_ADD_COLUMN) problem->arg[0] = alter->added->name.id->text;
  problem->related = alter->kind == CHANGE_DROP_COLUMN ? own_use(old, alter->column) : old->name_place;
  return false;
}

static Name created_name(const Node *node) {
  if (node->kind == NODE_CREATE_TABLE) return ((const CreateTable *)node)->name;
  return ((const CreateVirtualTable *)node)->name;
}

/* ADD COLUMN looks at the rows where a CHECK, STRICT or NOT NULL of a generated column may not hold for them. */
static Reading reads_rows(const Alter *alter, const Table *table) {
  if (alter->kind != CHANGE_ADD_COLUMN) return READING_NONE;
  const Column *added = vec_last(&table->columns);
  bool check = false;
  for (int32_t i = 0; i < alter->added->constraints.n; i++) check |= alter->added->constraints.p[i]->kind == NODE_CHECK;
  bool read = check || table->strict || (added->generated != GENERATED_NOT && added->not_null);
  return read ? READING_CHECKED : READING_NONE;
}

static bool define_table(Alter *alter, const Object *old, Object *now) {
  if (now->definition->kind == NODE_CREATE_VIRTUAL_TABLE) {
    apply_virtual_define(alter->apply, now);
    return true;
  }
  if (now->definition->kind != NODE_CREATE_TABLE || !apply_table_define(alter->apply, now)) return false;
  /* A shadow table under another name is no longer one. */
  bool leaves = old->table->kind == TABLE_SHADOW && is_altered(alter, old) && alter->kind == CHANGE_RENAME;
  if (!leaves) {
    now->table->kind = old->table->kind;
    now->table->virtual_table = old->table->virtual_table;
  }
  bool resolves = alter->kind != CHANGE_RENAME && alter->kind != CHANGE_RENAME_COLUMN && is_altered(alter, old);
  bool sound;
  return !resolves || apply_table_resolve(alter->apply, now, reads_rows(alter, now->table), &sound);
}

static ChangeKind kind_of_change(const Alter *alter, const Object *old) {
  bool shadow = old->kind == OBJECT_TABLE && old->table->kind == TABLE_SHADOW && alter->kind == CHANGE_RENAME;
  return is_altered(alter, old) || shadow ? alter->kind : CHANGE_FOLLOW;
}

static void note_change(Alter *alter, Object *old, Object *now) {
  Change *change = version_change(alter->apply->catalog, kind_of_change(alter, old), alter->apply->moment, old, now);
  change->implied = !is_altered(alter, old);
  if (is_altered(alter, old)) change->column = alter->column;
}

/* Makes a version visible in the place of the one before. */
static void succeed(Alter *alter, Object *old, Object *now) {
  Apply *apply = alter->apply;
  version_end(apply->catalog, old, apply->moment);
  version_begin(apply->catalog, now, apply->moment);
  begin_automatic(alter, now);
  carry_created(alter, old, now);
  note_change(alter, old, now);
}

static bool replace_table(Alter *alter, Object *old, Str sql) {
  Apply *apply = alter->apply;
  parts_settle(apply->catalog, old);
  int32_t problems = apply->catalog->compilation->problems.n;
  Object *now = version_new(apply->catalog, OBJECT_TABLE, old->name, old);
  if (!apply_read(apply, now, sql)) return refuse_text(alter, old, problems);
  if (now->definition->kind == old->definition->kind) now->name = created_name(now->definition).id;
  if (!define_table(alter, old, now)) return refuse_text(alter, old, problems);
  carry_columns(alter, old, now);
  carry_checks(alter, old, now);
  carry_keys(alter, old, now);
  carry_automatic(alter, old, now);
  succeed(alter, old, now);
  return true;
}

static bool replace_parts(Alter *alter, const Rewrite *rewrite) {
  Object *now = alter_parts(alter, rewrite);
  if (!now) return replace_table(alter, rewrite->object, parts_text(alter->apply->arena, rewrite->parts));
  succeed(alter, rewrite->object, now);
  depend_keep_sound(alter->apply->catalog, now);
  return true;
}

static bool replace_rewritten(Alter *alter, const Rewrite *rewrite) {
  if (rewrite->parts) return replace_parts(alter, rewrite);
  return replace_table(alter, rewrite->object, rewrite->sql);
}

static void put_index(Alter *alter, Object *table, const Object *old, Object *now) {
  for (int32_t i = 0; table->born == alter->apply->moment && i < table->table->indexes.n; i++)
    if (table->table->indexes.p[i] == old) {
      table->table->indexes.p[i] = now;
      return;
    }
  *vec_push(alter->apply->arena, &table->table->indexes) = now;
}

static bool define_index(Alter *alter, const Object *old, Object *now) {
  CreateIndex *create = AS(CreateIndex, CREATE_INDEX, now->definition);
  Object *table = create ? catalog_find_in(alter->apply->catalog, old->temporary, false, create->table.id) : NULL;
  if (!table || table->kind != OBJECT_TABLE) return false;
  apply_index_define(alter->apply, now, table);
  put_index(alter, table, old, now);
  return true;
}

/* The living version of an object that may have got a new one since it was listed. */
static Object *living(Object *object) {
  while (object->died != MOMENT_NEVER && object->after) object = object->after;
  return object;
}

static bool define_body(Alter *alter, Object *old, Object *now) {
  switch (old->kind) {
  case OBJECT_INDEX:
    return define_index(alter, old, now);
  case OBJECT_VIEW:
    now->view = arena_new(alter->apply->arena, View, 1);
    apply_view_define(now);
    return true;
  default:
    now->trigger = arena_new(alter->apply->arena, Trigger, 1);
    apply_trigger_define(now);
    return true;
  }
}

static bool replace_body(Alter *alter, Object *listed, Str sql) {
  Apply *apply = alter->apply;
  int32_t problems = apply->catalog->compilation->problems.n;
  Object *old = living(listed);
  Object *now = version_new(apply->catalog, old->kind, old->name, old);
  if (!apply_read(apply, now, sql) || now->definition->kind != old->definition->kind || !define_body(alter, old, now))
    return refuse_text(alter, old, problems);
  version_end(apply->catalog, old, apply->moment);
  version_begin(apply->catalog, now, apply->moment);
  if (now->kind == OBJECT_VIEW) now->view->columns = object_columns(apply->catalog, now, CATALOG_NOW);
  note_change(alter, old, now);
  return true;
}

bool alter_versions(Alter *alter, const Rewrites *rewrites) {
  for (int32_t i = 0; i < rewrites->n; i++)
    if (rewrites->p[i].object->kind == OBJECT_TABLE && !replace_rewritten(alter, &rewrites->p[i])) return false;
  for (int32_t i = 0; i < rewrites->n; i++)
    if (rewrites->p[i].object->kind != OBJECT_TABLE && !replace_body(alter, rewrites->p[i].object, rewrites->p[i].sql))
      return false;
  return true;
}
