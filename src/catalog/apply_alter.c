/* ALTER TABLE: what each form refuses, and in which order it does the rest.
**
** Of a table the parts that change are edited (parts.h, alter_parts.c), of the rest and in doubt the whole text
** (alter_text.c, rename.c), which is read again as a definition of its own. The result takes its place as a new
** version (alter_version.c). What then does not resolve any more makes the statement refused, and all
** of it is taken back.
**
** Surprising: RENAME and DROP COLUMN refuse when any view or trigger of the schema
** does not resolve, whatever it is about; ADD COLUMN and the constraints don't
** look. And a name is taken for RENAME TO even if it is the table's own. */
#include "catalog/alter.h"
#include "catalog/builtin.h"
#include "catalog/depend.h"

/* ---- the table ---- */

static Problem *refuse_table(Alter *alter, ProblemCode code, Name name) {
  Problem *problem = apply_refuse_name(alter->apply, code, alter->apply->source, name);
  if (alter->table) problem->related = alter->table->name_place;
  return problem;
}

static bool internal_name(const Ident *name) {
  return str_starts(name->fold->text, S("sqlite_"));
}

/* Finds the table into alter->table. False: there is none, refused; or nothing is to be said about it. */
static bool find_table(Alter *alter, Name schema_name, Name name) {
  Apply *apply = alter->apply;
  Schema schema = apply_schema(apply, schema_name);
  if (schema == SCHEMA_ATTACHED || schema == SCHEMA_UNKNOWN) return false;
  Object *object = apply_find(apply, schema, OBJECT_TABLE, name.id);
  if (object && object->kind != OBJECT_INDEX) {
    alter->table = object;
    return !apply_refuse_unusable(apply, object, name);
  }
  Arena scratch = apply->catalog->scratch;
  Idents *idents = &apply->catalog->compilation->idents;
  bool builtin = !object && builtin_table(&scratch, idents, name.id->fold->text).n > 0;
  refuse_table(alter, builtin ? PROBLEM_ALTER_INTERNAL : PROBLEM_UNKNOWN_TABLE, name);
  return false;
}

/* Whether it is a table that can be altered in this way. */
static bool check_table(Alter *alter, Name name, bool virtual_too) {
  const Object *table = alter->table;
  if (table->poisoned) return false;
  if (table->kind == OBJECT_VIEW) {
    refuse_table(alter, PROBLEM_ALTER_VIEW, name);
  } else if (internal_name(table->name)) {
    refuse_table(alter, PROBLEM_ALTER_INTERNAL, name);
  } else if (table->table->kind == TABLE_VIRTUAL && !virtual_too) {
    refuse_table(alter, PROBLEM_ALTER_VIRTUAL, name);
  } else {
    return true;
  }
  return false;
}

/* Finds the column into alter->column; refuses with `code` if there is none. */
static bool find_column(Alter *alter, ProblemCode code, Name name) {
  alter->column = table_column(alter->table->table, name.id);
  if (alter->column >= 0) return true;
  Problem *problem = refuse_table(alter, code, name);
  Str near = apply_nearest_column(alter->apply, alter->table->table, name);
  problem->arg[1] = code == PROBLEM_UNKNOWN_COLUMN ? near : alter->table->name->text;
  if (code != PROBLEM_UNKNOWN_COLUMN) problem->arg[2] = near;
  return false;
}

/* ---- doing it ---- */

static void refuse_found(Alter *alter, const Problem *refusal) {
  Place at = alter->apply->at;
  Problem *problem = apply_refuse(alter->apply, refusal->code, alter->apply->source, at.first, at.last);
  for (int i = 0; i < 3; i++) problem->arg[i] = refusal->arg[i];
  problem->related = refusal->related;
  problem->cause = refusal->cause;
}

/* What breaks by DROP COLUMN, in the words of what uses the column. */
static void refuse_broken(Alter *alter, const Problem *refusal) {
  if (alter->kind != CHANGE_DROP_COLUMN) {
    refuse_found(alter, refusal);
    return;
  }
  bool index = str_eq(refusal->arg[0], S("index"));
  Problem used = {.code = index ? PROBLEM_DROP_INDEXED : PROBLEM_DROP_USED, .related = refusal->related};
  used.arg[0] = alter->table->table->columns.p[alter->column].name->text;
  used.arg[1] = index ? alter->table->name->text : refusal->arg[0];
  used.arg[2] = refusal->arg[1];
  refuse_found(alter, &used);
}

/* New versions, then the check that the schema still resolves; all or nothing. */
static void rewrite(Alter *alter, const Rewrites *rewrites, AlterStep step) {
  Mark mark = version_mark(alter->apply->catalog);
  Problem refusal;
  bool fine = alter_versions(alter, rewrites);
  if (fine && !rename_check_after(alter->apply->catalog, alter->table, step, &refusal)) {
    refuse_broken(alter, &refusal);
    fine = false;
  }
  if (!fine) version_take_back(alter->apply->catalog, mark);
}

/* The same for a change that stays within the table. */
static void replace(Alter *alter, const Rewrites *rewrites) {
  Mark mark = version_mark(alter->apply->catalog);
  depend_widen(alter->apply->catalog, alter->added ? alter->added->name.id : NULL);
  if (!alter_versions(alter, rewrites)) version_take_back(alter->apply->catalog, mark);
  depend_narrow(alter->apply->catalog);
}

/* An empty text: nothing changes. */
static void replace_text(Alter *alter, Str sql) {
  if (!sql.n) return;
  Rewrites rewrites = {0};
  *vec_push(alter->apply->arena, &rewrites) = (Rewrite){.object = alter->table, .sql = sql};
  replace(alter, &rewrites);
}

/* ---- RENAME ---- */

static bool check_new_name(Alter *alter, Name name) {
  Apply *apply = alter->apply;
  Object *there = catalog_find_in(apply->catalog, alter->table->temporary, false, name.id);
  if (there && there->poisoned && there != alter->table) {
    apply_drop(apply, there, true);
    there = NULL;
  }
  if (there) {
    Problem *problem = refuse_table(alter, PROBLEM_RENAME_COLLISION, name);
    problem->arg[1] = apply_kind_name(there);
    problem->related = there->name_place;
    return false;
  }
  return true;
}

static void rename_poisoned(Alter *alter, Ident *name) {
  Object *old = alter->table, *now = version_new(alter->apply->catalog, old->kind, name, old);
  now->poisoned = true;
  now->source = old->source;
  now->table = arena_new(alter->apply->arena, Table, 1);
  now->table->rowid_alias = -1;
  version_end(alter->apply->catalog, old, alter->apply->moment);
  version_begin(alter->apply->catalog, now, alter->apply->moment);
}

/* What a table of a virtual table's own is called once that is called `name`. */
static Ident *name_of_shadow(const Apply *apply, const Object *shadow, const Object *table, const Ident *name) {
  Str rest = str_from(shadow->name->text, table->name->text.n);
  return ident_intern(&apply->catalog->compilation->idents, str_concat(apply->arena, name->text, rest));
}

static bool check_shadow_names(Alter *alter, Versions shadows, Name name) {
  Apply *apply = alter->apply;
  for (int32_t i = 0; i < shadows.n; i++) {
    Name wanted = {name_of_shadow(apply, shadows.p[i], alter->table, name.id), name.tok};
    if (!check_new_name(alter, wanted)) return false;
    if (!internal_name(wanted.id)) continue;
    apply_refuse_name(apply, PROBLEM_RESERVED_NAME, apply->source, wanted)->arg[1] = S("table");
    return false;
  }
  return true;
}

/* A virtual table takes its shadow tables along, each by a rename of its own. */
static bool rename_shadows(Alter *alter, Versions shadows, const Object *old, Ident *name) {
  Apply *apply = alter->apply;
  for (int32_t i = 0; i < shadows.n; i++) {
    Object *shadow = shadows.p[i];
    Ident *shadow_name = name_of_shadow(apply, shadow, old, name);
    Rewrites rewrites = {0};
    Problem refusal;
    if (!rename_table(apply->catalog, shadow, shadow_name, &rewrites, &refusal) || !alter_versions(alter, &rewrites))
      return false;
    Object *now = catalog_find_in(apply->catalog, false, false, shadow_name);
    if (now && now->kind == OBJECT_TABLE)
      now->table->virtual_table = catalog_find_in(apply->catalog, false, false, name);
  }
  return true;
}

static void alter_rename_table(Alter *alter, const RenameTable *node) {
  Apply *apply = alter->apply;
  if (!find_table(alter, node->schema, node->table) || !check_new_name(alter, node->new_name)) return;
  if (alter->table->poisoned && alter->table->kind == OBJECT_TABLE) rename_poisoned(alter, node->new_name.id);
  if (!check_table(alter, node->table, true)) return;
  if (internal_name(node->new_name.id)) {
    apply_refuse_name(apply, PROBLEM_RESERVED_NAME, apply->source, node->new_name)->arg[1] = S("table");
    return;
  }
  alter->kind = CHANGE_RENAME;
  apply->at = name_place(apply->source, node->table);
  Versions shadows = apply_shadows(apply, alter->table);
  if (!check_shadow_names(alter, shadows, node->new_name)) return;
  Rewrites rewrites = {0};
  Problem refusal;
  if (!rename_table(apply->catalog, alter->table, node->new_name.id, &rewrites, &refusal)) {
    refuse_found(alter, &refusal);
    return;
  }
  const Object *old = alter->table;
  Mark mark = version_mark(apply->catalog);
  apply->catalog->moving = old;
  rewrite(alter, &rewrites, ALTER_RENAME_TABLE);
  if (!apply->refused && !rename_shadows(alter, shadows, old, node->new_name.id))
    version_take_back(apply->catalog, mark);
  apply->catalog->moving = NULL;
}

static bool name_quoted(const Source *source, Tok tok) {
  return !char_name(source_token(source, tok).p[0]);
}

/* SQLite renames a column of a TEMP table twice in the views and triggers beside it: once as part of the table's schema,
** and once as what may use a table of another. The second time their new texts are held against the old table. */
static bool check_again(Alter *alter, const Rewrites *rewrites) {
  const Catalog *catalog = alter->apply->catalog;
  for (int32_t i = 0; alter->table->temporary && i < rewrites->n; i++) {
    Object again = *rewrites->p[i].object;
    if (again.kind != OBJECT_VIEW && again.kind != OBJECT_TRIGGER) continue;
    if (!apply_read(alter->apply, &again, rewrites->p[i].sql)) continue;
    Arena scratch = catalog->scratch;
    const Problem *why = depend_breaking(resolve_object(catalog, &scratch, &again, CATALOG_NOW, true));
    if (!why) continue;
    Problem refusal = {.code = PROBLEM_ALTER_BREAKS_SCHEMA, .related = again.name_place, .cause = why->code};
    refusal.arg[0] = apply_kind_name(&again);
    refusal.arg[1] = again.name->text;
    if (depend_names_missing(why)) refusal.arg[2] = str_dup(alter->apply->arena, why->arg[0]);
    refuse_found(alter, &refusal);
    return false;
  }
  return true;
}

static void alter_rename_column(Alter *alter, const RenameColumn *node) {
  Apply *apply = alter->apply;
  if (!find_table(alter, node->schema, node->table) || !check_table(alter, node->table, false)) return;
  if (!find_column(alter, PROBLEM_RENAME_MISSING, node->column)) return;
  int32_t there = table_column(alter->table->table, node->new_name.id);
  alter->kind = CHANGE_RENAME_COLUMN;
  apply->at = name_place(apply->source, node->column);
  NewColumnName name = {alter->column, node->new_name.id, name_quoted(apply->source, node->new_name.tok)};
  Rewrites rewrites = {0};
  Problem refusal;
  if (!rename_column(apply->catalog, alter->table, name, &rewrites, &refusal)) {
    refuse_found(alter, &refusal);
    return;
  }
  if (there >= 0 && there != alter->column) {
    Problem *problem = refuse_table(alter, PROBLEM_RENAME_COLLISION, node->new_name);
    problem->arg[1] = S("column");
    problem->related = alter->table->table->columns.p[there].name_place;
    return;
  }
  if (check_again(alter, &rewrites)) rewrite(alter, &rewrites, ALTER_RENAME_COLUMN);
}

/* ---- ADD COLUMN ---- */

static Problem *refuse_column(Alter *alter, ProblemCode code, const Source *source, const Node *node, Ident *column) {
  Problem *problem = apply_refuse(alter->apply, code, source, node->first, node->last);
  problem->arg[0] = column->text;
  problem->arg[1] = alter->table->name->text;
  return problem;
}

static bool check_added(Alter *alter) {
  const ColumnDef *added = alter->added;
  const Source *source = alter->apply->source;
  int32_t there = table_column(alter->table->table, added->name.id);
  if (there >= 0) {
    Problem *problem = apply_refuse_name(alter->apply, PROBLEM_DUPLICATE_COLUMN, source, added->name);
    problem->arg[1] = alter->table->name->text;
    problem->related = alter->table->table->columns.p[there].name_place;
    return false;
  }
  for (int32_t i = 0; i < added->constraints.n; i++) {
    const Node *node = added->constraints.p[i];
    if (node->kind != NODE_PRIMARY_KEY && node->kind != NODE_UNIQUE) continue;
    ProblemCode code = node->kind == NODE_UNIQUE ? PROBLEM_ADD_UNIQUE : PROBLEM_ADD_PRIMARY_KEY;
    refuse_column(alter, code, source, node, added->name.id);
    return false;
  }
  return true;
}

static void alter_add(Alter *alter, const AddColumn *node) {
  if (!find_table(alter, node->schema, node->table) || !check_table(alter, node->table, false)) return;
  alter->added = THE(ColumnDef, COLUMN_DEF, node->column);
  if (!check_added(alter)) return;
  alter->kind = CHANGE_ADD_COLUMN;
  alter->column = alter->table->table->columns.n;
  alter->apply->at = node_place(alter->apply->source, node->column);
  Rewrites rewrites = {0};
  Str text = alter_added_text(alter);
  if (alter_add_part(alter, &rewrites, text)) {
    replace(alter, &rewrites);
  } else {
    parts_settle(alter->apply->catalog, alter->table);
    replace_text(alter, alter_add_column(alter, text));
  }
}

/* ---- DROP COLUMN ---- */

/* The key constraint of the column itself, which stands in its definition. */
static Place own_constraint(const Alter *alter, NodeKind kind) {
  const Column *column = &alter->table->table->columns.p[alter->column];
  return column->definition ? column->place : kind == NODE_UNIQUE ? PLACE_NONE : column->place;
}

static bool has_own_unique(const Alter *alter) {
  const ColumnDef *definition = alter->table->table->columns.p[alter->column].definition;
  for (int32_t i = 0; definition && i < definition->constraints.n; i++)
    if (definition->constraints.p[i]->kind == NODE_UNIQUE) return true;
  return false;
}

static bool check_dropped(Alter *alter, Name name) {
  const Table *table = alter->table->table;
  const Column *column = &table->columns.p[alter->column];
  ProblemCode code = column->primary_key     ? PROBLEM_DROP_PRIMARY_KEY
                     : has_own_unique(alter) ? PROBLEM_DROP_UNIQUE
                     : table->columns.n == 1 ? PROBLEM_DROP_LAST
                                             : PROBLEM_COUNT;
  if (code == PROBLEM_COUNT) return true;
  Problem *problem = refuse_table(alter, code, name);
  problem->arg[1] = alter->table->name->text;
  problem->related = code == PROBLEM_DROP_LAST ? PLACE_NONE : own_constraint(alter, NODE_UNIQUE);
  return false;
}

/* A column called true, in an index without quotes, is the number 1 once there is no such column. */
static bool is_truth(const Object *index, int32_t term) {
  const CreateIndex *create = AS(CreateIndex, CREATE_INDEX, index->definition);
  if (!create) return false;
  const Node *expr = THE(IndexedColumn, INDEXED_COLUMN, create->terms.p[term])->expr;
  Str text = source_text(index->source, expr->first, expr->last);
  return str_eq_fold(text, S("true")) || str_eq_fold(text, S("false"));
}

static bool index_uses(const Object *index, int32_t column) {
  for (int32_t i = 0; i < index->index->terms.n; i++)
    if (index->index->terms.p[i].column == column && !is_truth(index, i)) return true;
  return false;
}

/* The column's name in an index that was there before the statement. */
static bool check_indexes(Alter *alter, Name name) {
  const Table *table = alter->table->table;
  for (int32_t i = 0; i < table->indexes.n; i++) {
    const Object *index = table->indexes.p[i];
    if (index->died != MOMENT_NEVER || index->poisoned || !index_uses(index, alter->column)) continue;
    bool created = index->index->origin == INDEX_CREATED;
    Problem *problem = refuse_table(alter, created ? PROBLEM_DROP_INDEXED : PROBLEM_DROP_UNIQUE, name);
    problem->arg[1] = alter->table->name->text;
    if (created) problem->arg[2] = index->name->text;
    problem->related = index->name_place;
    return false;
  }
  return true;
}

/* Cuts the column out of the table's text, where double-quoted strings may have become single-quoted. */
static bool cut_column(Alter *alter, Rewrites *rewrites) {
  Rewrite *own = NULL;
  for (int32_t i = 0; i < rewrites->n; i++)
    if (rewrites->p[i].object == alter->table) own = &rewrites->p[i];
  if (!own && alter_drop_part(alter, rewrites)) return true;
  parts_settle(alter->apply->catalog, alter->table);
  Object read = *alter->table;
  if (own && !apply_read(alter->apply, &read, own->sql)) return false;
  if (!own) own = vec_push(alter->apply->arena, rewrites);
  Alter inside = *alter;
  inside.table = &read;
  *own = (Rewrite){.object = alter->table, .sql = alter_drop_column(&inside)};
  return true;
}

static void alter_drop(Alter *alter, const DropColumn *node) {
  Apply *apply = alter->apply;
  if (!find_table(alter, node->schema, node->table) || !check_table(alter, node->table, false)) return;
  if (!find_column(alter, PROBLEM_UNKNOWN_COLUMN, node->column) || !check_dropped(alter, node->column)) return;
  alter->kind = CHANGE_DROP_COLUMN;
  apply->at = name_place(apply->source, node->column);
  Rewrites rewrites = {0};
  Problem refusal;
  if (!rename_before_drop(apply->catalog, alter->table, &rewrites, &refusal)) {
    refuse_found(alter, &refusal);
    return;
  }
  if (!check_indexes(alter, node->column) || !cut_column(alter, &rewrites)) return;
  rewrite(alter, &rewrites, ALTER_DROP_COLUMN);
}

/* ---- NOT NULL and CHECK (SQLite 3.53) ---- */

static bool begin_constraint(Alter *alter, Name schema, Name table) {
  if (!find_table(alter, schema, table) || !check_table(alter, table, false)) return false;
  parts_settle(alter->apply->catalog, alter->table);
  return true;
}

static void alter_set_null(Alter *alter, const SetNotNull *node) {
  if (!begin_constraint(alter, node->schema, node->table)) return;
  if (!find_column(alter, PROBLEM_UNKNOWN_COLUMN, node->column)) return;
  if (!apply_check_computed(alter->apply, alter->table, (Computed){NULL, NULL, alter->column}, node->column.tok))
    return;
  alter->kind = CHANGE_SET_NOT_NULL;
  alter->apply->at = name_place(alter->apply->source, node->column);
  replace_text(alter, alter_set_not_null(alter, node));
}

static void alter_drop_null(Alter *alter, const DropNotNull *node) {
  if (!begin_constraint(alter, node->schema, node->table)) return;
  if (!find_column(alter, PROBLEM_UNKNOWN_COLUMN, node->column)) return;
  alter->kind = CHANGE_DROP_NOT_NULL;
  alter->apply->at = name_place(alter->apply->source, node->column);
  replace_text(alter, alter_drop_not_null(alter));
}

static bool reads_columns(const Resolution *resolution) {
  for (int32_t i = 0; i < resolution->references.n; i++)
    if (resolution->references.p[i].role == REFERENCE_COLUMN) return true;
  return false;
}

/* Code is made of the CHECK to look through the rows. MATCH and RAISE() are carried out on a row only, unless the whole
** is a constant: where there is none the constraint is added, and no row gets into the table any more. */
static bool resolve_added_check(Alter *alter, const Check *check) {
  Apply *apply = alter->apply;
  Arena scratch = apply->catalog->scratch;
  const Resolution *resolution =
      resolve_node(apply->catalog, &scratch, apply->source, check->expr, alter->table, CATALOG_NOW);
  bool fine = true;
  for (int32_t i = 0; i < resolution->problems.n; i++) {
    const Problem *problem = &resolution->problems.p[i];
    bool on_rows = problem->code == PROBLEM_MATCH_ORDINARY || problem->code == PROBLEM_RAISE_OUTSIDE_TRIGGER;
    bool passes = on_rows && reads_columns(resolution);
    bool refused = apply->refused;
    apply_refuse_problem(apply, apply->source, problem);
    if (passes) apply->refused = refused;
    else fine = false;
  }
  return fine;
}

static void alter_add_constraint(Alter *alter, const AddConstraint *node) {
  Apply *apply = alter->apply;
  if (!begin_constraint(alter, node->schema, node->table)) return;
  Check *check = AS(Check, CHECK, node->constraint);
  const Ident *name = check->constraint.id;
  if (name && alter_find_constraint(alter, alter->table, name, -1).there) {
    Problem *problem = refuse_table(alter, PROBLEM_DUPLICATE_CONSTRAINT, check->constraint);
    problem->arg[1] = alter->table->name->text;
    return;
  }
  if (!resolve_added_check(alter, check)) return;
  Computed computed = {check->expr, alter->table, -1};
  if (!apply_check_computed(apply, alter->table, computed, check->expr->first)) return;
  alter->kind = CHANGE_ADD_CONSTRAINT;
  alter->added_check = check;
  apply->at = node_place(apply->source, &check->head);
  replace_text(alter, alter_add_check(alter, node));
}

static int32_t number_of_check(const Table *table, FoundConstraint found) {
  for (int32_t i = 0; i < table->checks.n; i++) {
    const Node *expr = table->checks.p[i].expr;
    if (expr->first >= found.first && expr->last <= found.last) return i;
  }
  return -1;
}

static void alter_drop_named(Alter *alter, const DropConstraint *node) {
  if (!begin_constraint(alter, node->schema, node->table)) return;
  FoundConstraint found = alter_find_constraint(alter, alter->table, node->constraint.id, -1);
  if (!found.there || !found.droppable) {
    Problem *problem =
        refuse_table(alter, found.there ? PROBLEM_DROP_CONSTRAINT : PROBLEM_UNKNOWN_CONSTRAINT, node->constraint);
    problem->arg[1] = alter->table->name->text;
    return;
  }
  alter->kind = CHANGE_DROP_CONSTRAINT;
  alter->dropped_check = number_of_check(alter->table->table, found);
  alter->apply->at = name_place(alter->apply->source, node->constraint);
  replace_text(alter, alter_drop_constraint(alter, found));
}

void apply_alter(Apply *apply, Node *node) {
  Alter alter = {.apply = apply, .node = node, .column = -1, .dropped_check = -1};
  switch (node->kind) {
  case NODE_RENAME_TABLE:
    alter_rename_table(&alter, (RenameTable *)node);
    break;
  case NODE_RENAME_COLUMN:
    alter_rename_column(&alter, (RenameColumn *)node);
    break;
  case NODE_ADD_COLUMN:
    alter_add(&alter, (AddColumn *)node);
    break;
  case NODE_DROP_COLUMN:
    alter_drop(&alter, (DropColumn *)node);
    break;
  case NODE_SET_NOT_NULL:
    alter_set_null(&alter, (SetNotNull *)node);
    break;
  case NODE_DROP_NOT_NULL:
    alter_drop_null(&alter, (DropNotNull *)node);
    break;
  case NODE_ADD_CONSTRAINT:
    alter_add_constraint(&alter, (AddConstraint *)node);
    break;
  default:
    alter_drop_named(&alter, (DropConstraint *)node);
    break;
  }
}
