/* INSERT, UPDATE, DELETE.
**
** Surprising: the columns that INSERT and SET name are looked up in the table
** only, but rowid counts as one there too; columns named twice are fine; and
** UPDATE … FROM is a SELECT inside, so SET may then hold an aggregate or a window function. */
#include "catalog/depend.h"
#include "catalog/scope.h"
#include "syntax/walk.h"

static Term target(Resolver *r, Name schema, Name table, Name alias, Node *node) {
  int32_t before = r->out->references.n;
  Term term = resolve_table(r, schema, table, node);
  r->out->references.p[before].written = true;
  bool trigger = r->definition == DEFINITION_TRIGGER;
  if (alias.id && !(trigger && ident_same(alias.id, table.id))) {
    if (trigger) term.lost = table.id;
    term.name = alias.id;
    term.aliased = true;
  }
  return term;
}

/* fts5vocab shows the words of another table; sqlite_schema, json_each and the like are nobody's. */
static bool read_only(const Term *term) {
  if (!term->object) return true;
  const Ident *module = term->object->kind == OBJECT_TABLE ? term->object->table->module : NULL;
  return module && (str_eq(module->fold->text, S("fts5vocab")) || str_eq(module->fold->text, S("dbstat")));
}

/* SQLite counts RETURNING as a trigger: with it, one for any event is enough. */
static bool view_takes(const Resolver *r, const Object *view, TriggerEvent event, bool returning) {
  if (view_writable(r->catalog, view, event, r->moment)) return true;
  return returning && (view_writable(r->catalog, view, TRIGGER_INSERT, r->moment) ||
                       view_writable(r->catalog, view, TRIGGER_UPDATE, r->moment) ||
                       view_writable(r->catalog, view, TRIGGER_DELETE, r->moment));
}

static void check_writable(Resolver *r, const Term *term, Name table, TriggerEvent event, bool returning) {
  if (term->opaque) return;
  if (read_only(term))
    resolve_words(r, table.tok, table.tok,
                  str_fmt(r->arena, "table %.*s may not be modified", STR_ARG(table.id->text)));
  else if (term->object->kind == OBJECT_VIEW && !view_takes(r, term->object, event, returning))
    resolve_problem_name(r, PROBLEM_VIEW_WRITE, table)->related = term->object->name_place;
}

/* Number of the column that is written, TERM_ROWID, or -2 where there is none. */
static int32_t written_column(Resolver *r, const Term *term, Name name, Node *node, Str verb) {
  int32_t column = term_column(term, name.id);
  bool rowid = column < 0 && term->rowid && is_rowid_name(name.id);
  Reference *reference = resolve_reference(r, rowid ? REFERENCE_ROWID : REFERENCE_COLUMN, name, node);
  reference->object = term->object;
  reference->column = column;
  reference->written = true;
  if (column >= 0 && term->columns.p[column].generated) {
    Problem *problem = resolve_problem_name(r, PROBLEM_GENERATED_WRITE, name);
    problem->arg[1] = verb;
    if (term->object && term->object->kind == OBJECT_TABLE)
      problem->related = term->object->table->columns.p[column].name_place;
  }
  if (rowid) return TERM_ROWID;
  if (column < 0 && !term->opaque) {
    Problem *problem = resolve_problem_name(r, PROBLEM_UNKNOWN_TARGET_COLUMN, name);
    problem->arg[1] = term->object ? term->object->name->text : (Str){0};
    VEC(Str) names = {0};
    for (int32_t i = 0; i < term->columns.n; i++) *vec_push(r->arena, &names) = term->columns.p[i].name->text;
    problem->arg[2] = str_nearest(name.id->text, names.p, names.n);
  }
  return column < 0 ? TERM_EXPRESSION : column;
}

/* How many values an INSERT without a column list takes. */
static int32_t plain_columns(const Term *term) {
  int32_t n = 0;
  for (int32_t i = 0; i < term->columns.n; i++) n += !term->columns.p[i].hidden && !term->columns.p[i].generated;
  return n;
}

static void check_count(Resolver *r, const Insert *insert, const Term *term, int32_t got) {
  int32_t expected = insert->columns.n ? insert->columns.n : plain_columns(term);
  if (!got || term->opaque || got == expected) return;
  Problem *problem = resolve_problem(r, PROBLEM_INSERT_COUNT, insert->select->first, insert->select->last);
  problem->arg[0] = insert->table.id->text;
  problem->arg[1] = str_fmt(r->arena, "%d", expected);
  problem->arg[2] = str_fmt(r->arena, "%d", got);
}

/* INSERT INTO t (a, b) DEFAULT VALUES: they are none. */
static void check_default_values(Resolver *r, const Insert *insert) {
  const NodeList *columns = &insert->columns;
  Problem *problem = resolve_problem(r, PROBLEM_INSERT_COUNT, columns->p[0]->first, columns->p[columns->n - 1]->last);
  problem->arg[0] = insert->table.id->text;
  problem->arg[1] = str_fmt(r->arena, "%d", columns->n);
  problem->arg[2] = S("0");
}

static void forbid_virtual(Resolver *r, const Node *first, const Node *last, Str what, Str verb) {
  Problem *problem = resolve_problem(r, PROBLEM_EXPRESSION_FORBIDDEN, first->first, last->last);
  problem->arg[0] = what;
  problem->arg[1] = str_fmt(r->arena, "%.*s statements on virtual tables", STR_ARG(verb));
}

/* RENAME leaves these as they are. */
static void fix_references(Resolver *r, int32_t from) {
  for (int32_t i = from; i < r->out->references.n; i++) r->out->references.p[i].fixed = true;
}

/* SET (x) = (y): a row of one column gets a copy of y. */
static void forget_copied(Resolver *r, Node *expr, int32_t references) {
  fix_references(r, references);
  resolve_forgotten(r, expr);
}

/* Of two assignments to a column the last one counts. */
static bool set_again(NodeList sets, int32_t number) {
  const Assignment *set = AS(Assignment, ASSIGNMENT, sets.p[number]);
  const Ident *name = THE(ColumnName, COLUMN_NAME, set->columns.p[0])->name.id;
  for (int32_t i = number + 1; i < sets.n; i++) {
    const Assignment *later = AS(Assignment, ASSIGNMENT, sets.p[i]);
    for (int32_t k = 0; later && k < later->columns.n; k++)
      if (ident_same(THE(ColumnName, COLUMN_NAME, later->columns.p[k])->name.id, name)) return true;
  }
  return false;
}

/* An UPDATE … FROM of a virtual table leaves such a value out, of another table it computes it all the same. */
static void forget_value(Resolver *r, const Scope *scope, const Term *term, int32_t problems, int32_t references) {
  bool virtual = term->object && term->object->kind == OBJECT_TABLE && term->object->table->kind == TABLE_VIRTUAL;
  if (scope->terms.n == 1) drop_late(r, problems);
  if (scope->terms.n == 1 || !virtual || r->definition == DEFINITION_TRIGGER) return;
  r->out->problems.n = problems;
  r->out->references.n = references;
}

static void resolve_sets(Resolver *r, Scope *scope, const Term *term, NodeList sets) {
  for (int32_t i = 0; i < sets.n; i++) {
    Assignment *set = AS(Assignment, ASSIGNMENT, sets.p[i]);
    if (!set) continue;
    for (int32_t k = 0; k < set->columns.n; k++) {
      ColumnName *column = THE(ColumnName, COLUMN_NAME, set->columns.p[k]);
      written_column(r, term, column->name, sets.p[i], S("UPDATE"));
    }
    if (!set->row) {
      int32_t problems = r->out->problems.n, references = r->out->references.n;
      resolve_scalar(r, scope, set->expr);
      bool doubtful = r->out->problems.n > problems || scope->terms.n > 1;
      if (doubtful && set_again(sets, i)) forget_value(r, scope, term, problems, references);
      continue;
    }
    int32_t references = r->out->references.n;
    Value value = resolve_expr(r, scope, set->expr);
    if (set->columns.n == 1 && set->expr && set->expr->kind != NODE_SUBQUERY) forget_copied(r, set->expr, references);
    if (value.width == set->columns.n) continue;
    Problem *problem = resolve_problem(r, PROBLEM_ASSIGNMENT_COUNT, set->head.first, set->head.last);
    problem->arg[0] = str_fmt(r->arena, "%d", set->columns.n);
    problem->arg[1] = str_fmt(r->arena, "%d", value.width);
  }
}

/* ---- ON CONFLICT ---- */

static Node *target_expr(const Upsert *upsert, int32_t i, const Ident **collation) {
  IndexedColumn *column = AS(IndexedColumn, INDEXED_COLUMN, upsert->target.p[i]);
  Node *expr = column->expr;
  *collation = column->collation.id;
  while (expr && expr->kind == NODE_COLLATE) {
    *collation = ((CollateExpr *)expr)->collation.id;
    expr = ((CollateExpr *)expr)->operand;
  }
  return expr;
}

static bool term_targeted(const Resolver *r, const Upsert *upsert, const Object *index, const Term *term,
                          int32_t number) {
  const IndexTerm *key = &index->index->terms.p[number];
  for (int32_t i = 0; i < upsert->target.n; i++) {
    const Ident *collation;
    Node *expr = target_expr(upsert, i, &collation);
    if (collation && !collation_same(collation, key->collation)) continue;
    const ColumnRef *ref = AS(ColumnRef, COLUMN_REF, expr);
    if (key->column >= 0) {
      if (ref && ident_same(ref->column.id, term->columns.p[key->column].name)) return true;
    } else if (key->expr && node_equal(index->source, key->expr, r->source, expr)) {
      return true;
    }
  }
  return false;
}

static bool index_targeted(const Resolver *r, const Upsert *upsert, const Object *index, const Term *term) {
  if (!index->index->unique || index->index->terms.n != upsert->target.n) return false;
  if (index->index->where &&
      !(upsert->target_where && node_equal(index->source, index->index->where, r->source, upsert->target_where)))
    return false;
  for (int32_t i = 0; i < index->index->terms.n; i++)
    if (!term_targeted(r, upsert, index, term, i)) return false;
  return true;
}

static bool upsert_matches(const Resolver *r, const Upsert *upsert, const Term *term) {
  const Table *table = term->object->table;
  const Ident *collation;
  const ColumnRef *ref = AS(ColumnRef, COLUMN_REF, target_expr(upsert, 0, &collation));
  if (upsert->target.n == 1 && ref && term->rowid) {
    int32_t column = term_column(term, ref->column.id);
    if (column >= 0 ? column == table->rowid_alias : is_rowid_name(ref->column.id)) return true;
  }
  for (int32_t i = 0; i < table->indexes.n; i++) {
    const Object *index = table->indexes.p[i];
    if (object_alive(index, r->moment) && index_targeted(r, upsert, index, term)) return true;
  }
  return false;
}

bool upsert_possible(const Insert *insert, const Upsert *upsert, const Term *term) {
  const Table *table = term->object->table;
  const Ident *collation;
  bool rowid = !insert->columns.n && table->rowid_alias >= 0;
  for (int32_t i = 0; i < insert->columns.n; i++) {
    Name name = AS(ColumnName, COLUMN_NAME, insert->columns.p[i])->name;
    int32_t column = term_column(term, name.id);
    rowid |= column >= 0 ? column == table->rowid_alias : is_rowid_name(name.id);
  }
  bool unique = false;
  for (int32_t i = 0; i < table->indexes.n; i++) unique |= table->indexes.p[i]->index->unique;
  if (upsert->target.n == 1) {
    const ColumnRef *ref = AS(ColumnRef, COLUMN_REF, target_expr(upsert, 0, &collation));
    int32_t column = ref ? term_column(term, ref->column.id) : -1;
    if (ref && (column >= 0 ? column == table->rowid_alias : is_rowid_name(ref->column.id))) unique = false;
  }
  return rowid || unique;
}

static void resolve_upsert(Resolver *r, const Insert *insert, const Term *term, Upsert *upsert) {
  Scope scope = {0};
  *vec_push(r->arena, &scope.terms) = *term;
  int32_t problems = r->out->problems.n;
  for (int32_t i = 0; i < upsert->target.n; i++) {
    IndexedColumn *column = AS(IndexedColumn, INDEXED_COLUMN, upsert->target.p[i]);
    resolve_scalar(r, &scope, column->expr);
    resolve_collation(r, column->collation, &column->head);
  }
  resolve_scalar(r, &scope, upsert->target_where);
  bool table = term->object && term->object->kind == OBJECT_TABLE && !term->opaque;
  if (table && upsert->target.n && r->out->problems.n == problems && !upsert_matches(r, upsert, term))
    resolve_problem(r, PROBLEM_UPSERT_TARGET, upsert->target.p[0]->first, upsert->target.p[upsert->target.n - 1]->last);
  scope.excluded = term->object;
  problems = r->out->problems.n;
  resolve_sets(r, &scope, term, upsert->sets);
  resolve_scalar(r, &scope, upsert->where);
  bool looked_at = !table || r->definition == DEFINITION_TRIGGER || upsert_possible(insert, upsert, term);
  if (!looked_at) r->out->problems.n = problems;
}

/* Of a trigger's ON CONFLICT clauses ALTER TABLE looks only at the first: in the others it neither misses nor renames a
** name (probe: 3.40.1, 3.53.2). */
static void resolve_upserts(Resolver *r, const Insert *insert, const Term *term) {
  for (int32_t i = 0; i < insert->upserts.n; i++) {
    int32_t problems = r->out->problems.n, references = r->out->references.n;
    resolve_upsert(r, insert, term, AS(Upsert, UPSERT, insert->upserts.p[i]));
    if (i == 0 || r->definition != DEFINITION_TRIGGER) continue;
    fix_references(r, references);
    for (int32_t k = problems; k < r->out->problems.n; k++) r->out->problems.p[k].late = true;
  }
}

/* Of two values for a column the first one counts. */
static bool named_before(NodeList columns, int32_t number) {
  if (number >= columns.n) return false;
  const Ident *name = THE(ColumnName, COLUMN_NAME, columns.p[number])->name.id;
  for (int32_t i = 0; i < number; i++)
    if (ident_same(THE(ColumnName, COLUMN_NAME, columns.p[i])->name.id, name)) return true;
  return false;
}

/* One row of VALUES is no query: nothing is counted in it. */
static Results inserted_values(Resolver *r, Select *select, NodeList columns) {
  const Values *values = select && select->cores.n == 1 ? AS(Values, VALUES, select->cores.p[0]) : NULL;
  if (!values || values->rows.n != 1 || select->with || r->definition == DEFINITION_TRIGGER)
    return resolve_select(r, select, NULL);
  RowValue *row = AS(RowValue, ROW_VALUE, values->rows.p[0]);
  Results results = {0};
  Scope none = {0};
  for (int32_t i = 0; i < row->items.n; i++) {
    int32_t problems = r->out->problems.n;
    *vec_push(r->arena, &results) = (Result){.value = resolve_scalar(r, &none, row->items.p[i])};
    if (r->out->problems.n > problems && named_before(columns, i)) drop_late(r, problems);
  }
  return results;
}

/* Which rows come first tells something only where not all are taken. */
static void check_order(Resolver *r, NodeList order_by, const Node *limit, Str verb) {
  if (!order_by.n || limit) return;
  resolve_words(r, order_by.p[0]->first, order_by.p[order_by.n - 1]->last,
                str_fmt(r->arena, "ORDER BY without LIMIT on %.*s", STR_ARG(verb)));
}

void resolve_insert(Resolver *r, Insert *insert) {
  CommonScope commons = common_enter(r, NULL, insert->with);
  r->commons = &commons;
  Results results = inserted_values(r, AS(Select, SELECT, insert->select), insert->columns);
  Term term = target(r, insert->schema, insert->table, insert->alias, &insert->head);
  check_writable(r, &term, insert->table, TRIGGER_INSERT, insert->returning.n > 0);
  for (int32_t i = 0; i < insert->columns.n; i++) {
    ColumnName *column = THE(ColumnName, COLUMN_NAME, insert->columns.p[i]);
    written_column(r, &term, column->name, &insert->head, S("INSERT"));
  }
  if (insert->select) check_count(r, insert, &term, results.n);
  else if (insert->columns.n) check_default_values(r, insert);
  bool virtual = term.object && term.object->kind == OBJECT_TABLE && term.object->table->kind == TABLE_VIRTUAL;
  bool view = term.object && term.object->kind == OBJECT_VIEW;
  if (virtual && insert->upserts.n)
    forbid_virtual(r, insert->upserts.p[0], insert->upserts.p[0], S("ON CONFLICT clauses"), S("INSERT"));
  else if (view && insert->upserts.n && r->definition != DEFINITION_TRIGGER)
    resolve_words(r, insert->upserts.p[0]->first, insert->upserts.p[0]->last, S("cannot UPSERT a view"));
  resolve_upserts(r, insert, &term);
  resolve_returning(r, &term, insert->returning);
  common_leave(r, &commons);
  resolve_fires(r, &insert->head, insert->table);
}

/* ---- UPDATE, DELETE ---- */

static void check_returning(Resolver *r, const Term *term, NodeList returning, Str verb) {
  bool virtual = term->object && term->object->kind == OBJECT_TABLE && term->object->table->kind == TABLE_VIRTUAL;
  if (!virtual || !returning.n) return;
  forbid_virtual(r, returning.p[0], returning.p[returning.n - 1], S("RETURNING clauses"), verb);
}

/* The table itself may be joined under another name only. */
static void check_from(Resolver *r, const Update *update, const Terms *terms) {
  for (int32_t i = 0; i < terms->n; i++) {
    const Term *term = &terms->p[i];
    check_from(r, update, &term->group);
    bool same = term->object && term->item && ident_same(term->object->name, update->table.id);
    if (!same || term->aliased != (update->alias.id != NULL)) continue;
    if (term->aliased && !ident_same(term->name, update->alias.id)) continue;
    Name name = term_written_name(term);
    if (name.id) resolve_problem_name(r, PROBLEM_UPDATE_TARGET_IN_FROM, name);
  }
}

/* Says of columns that FROM has not, from problem number `from` on, that the target has them. */
static void tell_target(Resolver *r, const Term *target, int32_t from) {
  for (int32_t i = from; i < r->out->problems.n; i++) {
    Problem *problem = &r->out->problems.p[i];
    if (problem->code != PROBLEM_UNKNOWN_COLUMN || problem->arg[2].n) continue;
    Idents *idents = &r->catalog->compilation->idents;
    const Ident *column = ident_from_token(idents, source_token(r->source, problem->at.last));
    const Ident *table = ident_from_token(idents, source_token(r->source, problem->at.first));
    bool own = problem->at.first == problem->at.last || ident_same(table, target->name);
    if (own && term_column(target, column) >= 0) problem->arg[2] = S("target");
  }
}

/* `grouped`: the terms of FROM are one join in parentheses beside the target. */
static void resolve_update_from(Resolver *r, Scope *scope, const Update *update, bool grouped) {
  if (!update->from.n) return;
  if (grouped) {
    int32_t problems = r->out->problems.n;
    Term term = resolve_group(r, NULL, update->from);
    tell_target(r, &scope->terms.p[0], problems);
    *vec_push(r->arena, &scope->terms) = term;
  } else {
    resolve_from(r, scope, update->from);
  }
  check_from(r, update, &scope->terms);
  scope->aggregates_allowed = scope->windows_allowed = true;
}

/* ON, and arguments of table-valued functions. In a trigger ALTER TABLE resolves a copy of them, and so rewrites nothing
** there. */
static void resolve_update_conditions(Resolver *r, Scope *scope) {
  int32_t references = r->out->references.n;
  resolve_join_conditions(r, scope);
  if (r->definition == DEFINITION_TRIGGER) fix_references(r, references);
}

static void resolve_changes(Resolver *r, const Term *target, const Update *update, bool grouped) {
  Scope scope = {0};
  *vec_push(r->arena, &scope.terms) = *target;
  resolve_update_from(r, &scope, update, grouped);
  resolve_sets(r, &scope, target, update->sets);
  scope.aggregates_allowed = scope.windows_allowed = false;
  scope.late_aggregates = scope.aggregate;
  resolve_scalar(r, &scope, update->where);
  resolve_update_conditions(r, &scope);
  scope.aggregates_allowed = scope.windows_allowed = update->from.n > 0;
  resolve_order_plain(r, &scope, update->order_by);
}

/* In a trigger even a single term of FROM is a join in parentheses, but where ALTER TABLE looks it through: there NATURAL, USING
** and arguments see the target, too, and hidden columns are seen. */
static void resolve_fired(Resolver *r, const Term *target, const Update *update) {
  int32_t problems = r->out->problems.n, references = r->out->references.n, in_rename = r->out->in_rename.n;
  resolve_changes(r, target, update, true);
  for (int32_t i = problems; i < r->out->problems.n; i++) r->out->problems.p[i].queries = true;
  r->out->references.n = references;
  r->out->in_rename.n = in_rename;
}

void resolve_update(Resolver *r, Update *update) {
  CommonScope commons = common_enter(r, NULL, update->with);
  r->commons = &commons;
  Term term = target(r, update->schema, update->table, update->alias, &update->head);
  check_writable(r, &term, update->table, TRIGGER_UPDATE, update->returning.n > 0);
  resolve_indexed_by(r, &term, update->indexed_by);
  bool trigger = r->definition == DEFINITION_TRIGGER;
  int32_t problems = r->out->problems.n;
  resolve_changes(r, &term, update, !trigger && update->from.n > 1);
  if (trigger && update->from.n && r->out->problems.n == problems) resolve_fired(r, &term, update);
  check_order(r, update->order_by, update->limit, S("UPDATE"));
  resolve_limit(r, update->limit, update->offset);
  check_returning(r, &term, update->returning, S("UPDATE"));
  resolve_returning(r, &term, update->returning);
  common_leave(r, &commons);
  resolve_fires(r, &update->head, update->table);
}

void resolve_delete(Resolver *r, Delete *statement) {
  CommonScope commons = common_enter(r, NULL, statement->with);
  r->commons = &commons;
  Term term = target(r, statement->schema, statement->table, statement->alias, &statement->head);
  check_writable(r, &term, statement->table, TRIGGER_DELETE, statement->returning.n > 0);
  resolve_indexed_by(r, &term, statement->indexed_by);
  Scope scope = {0};
  *vec_push(r->arena, &scope.terms) = term;
  resolve_scalar(r, &scope, statement->where);
  resolve_order_plain(r, &scope, statement->order_by);
  check_order(r, statement->order_by, statement->limit, S("DELETE"));
  resolve_limit(r, statement->limit, statement->offset);
  check_returning(r, &term, statement->returning, S("DELETE"));
  resolve_returning(r, &term, statement->returning);
  common_leave(r, &commons);
  resolve_fires(r, &statement->head, statement->table);
}
