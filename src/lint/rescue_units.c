/* The units of a rescue: which rebuilds a file holds, what belongs to their tables, and what is planned for each; see
** rescue_parts.h. */
#include "lint/rescue_parts.h"

#include "emit/schema.h"
#include "lint/rows.h"
#include "syntax/walk.h"

/* ---- which rebuilds ---- */

/* The version of a table just before a statement. */
static Object *found_by(const Rescuer *r, const Ident *name, int32_t statement) {
  return statement > 0 ? catalog_find_kind(r->catalog, OBJECT_TABLE, name, (Moment)statement - 1) : NULL;
}

static bool place_unit(const Rescuer *r, const Rebuild *rebuild, Unit *unit) {
  const Ident *name = rebuild->old_table->name;
  *unit = (Unit){
      .rebuild = rebuild, .new = rebuild->new_table, .gone = rebuild->dropped, .filled = rebuild->copy.statement};
  if (rebuild->shape == REBUILD_NEW_FIRST) unit->filled = rebuild->renamed;
  if (rebuild->shape == REBUILD_OLD_ASIDE) {
    unit->gone = rebuild->old_table->died == MOMENT_NEVER ? -1 : (int32_t)rebuild->old_table->died;
    if (!rescue_has(r, unit->gone) || rescue_statement(r, unit->gone)->node->kind != NODE_RENAME_TABLE) return false;
  }
  if (!rescue_has(r, unit->gone) || !rescue_has(r, unit->filled) || !rescue_has(r, rebuild->dropped)) return false;
  if (unit->gone >= unit->filled) return false;
  unit->old = found_by(r, name, unit->gone);
  if (rebuild->shape == REBUILD_NEW_FIRST && unit->new->before)
    unit->scratch = found_by(r, unit->new->before->name, unit->gone);
  unit->text = name->text;
  return unit->old && (rebuild->shape != REBUILD_NEW_FIRST || unit->scratch);
}

/* Whether dropping the table costs rows, or fails where there are some. */
static bool loses(World *world, int32_t statement) {
  Rows rows = world_rows(world, "row_losses");
  for (int32_t i = 0; i < rows.n; i++)
    if (((const RowLossRow *)rows.p)[i].loss.statement == statement) return true;
  return false;
}

void rescue_find_units(Rescuer *r) {
  Rows rows = world_rows(r->world, "rebuilds");
  for (int32_t i = 0; i < rows.n; i++) {
    const Rebuild *rebuild = &((const RebuildRow *)rows.p)[i].rebuild;
    Unit unit;
    if (!rescue_has(r, rebuild->dropped) || !loses(r->world, rebuild->dropped) || !place_unit(r, rebuild, &unit))
      continue;
    *vec_push(r->arena, &r->units) = unit;
    *vec_push(r->arena, &r->rescue->drops) = rebuild->dropped;
    *vec_push(r->arena, &r->rescue->tables) = unit.text;
  }
}

/* ---- what belongs to the tables ---- */

static Objects belongings(const Rescuer *r, const Ident *table, Moment moment) {
  Objects all = {0};
  for (int32_t i = 0; i < r->catalog->versions.n; i++) {
    Object *object = r->catalog->versions.p[i];
    bool kind =
        object->kind == OBJECT_TRIGGER || (object->kind == OBJECT_INDEX && object->index->origin == INDEX_CREATED);
    if (kind && object_alive(object, moment) && ident_same(object->on, table) && !object->poisoned)
      *vec_push(r->arena, &all) = object;
  }
  return all;
}

/* `data`: the table; NULL once a column is named that it does not have. */
static Walk find_stranger(Node *node, void *data) {
  const Table **table = data;
  const ColumnRef *ref = AS(ColumnRef, COLUMN_REF, node);
  if (!ref || !*table) return WALK_CONTINUE;
  bool row =
      ref->table.id && (str_eq_fold(ref->table.id->text, S("new")) || str_eq_fold(ref->table.id->text, S("old")));
  if ((row || !ref->table.id) && table_column(*table, ref->column.id) < 0) *table = NULL;
  return *table ? WALK_CONTINUE : WALK_STOP;
}

/* In a trigger's body only NEW.x and OLD.x are surely columns of its table. */
static Walk find_strange_row(Node *node, void *data) {
  const ColumnRef *ref = AS(ColumnRef, COLUMN_REF, node);
  return ref && !ref->table.id ? WALK_CONTINUE : find_stranger(node, data);
}

/* Whether an index or trigger of the old table works on the new one. */
static bool fits(const Object *object, const Object *table) {
  const Table *columns = table->table;
  if (object->kind == OBJECT_INDEX) {
    const CreateIndex *create = THE(CreateIndex, CREATE_INDEX, object->definition);
    for (int32_t i = 0; i < create->terms.n && columns; i++)
      node_walk(create->terms.p[i], find_stranger, NULL, (void *)&columns);
    if (create->where && columns) node_walk(create->where, find_stranger, NULL, (void *)&columns);
    return columns != NULL;
  }
  const CreateTrigger *trigger = object->trigger->definition;
  for (int32_t i = 0; i < trigger->columns.n; i++)
    if (table_column(columns, ((const ColumnName *)trigger->columns.p[i])->name.id) < 0) return false;
  node_walk(object->definition, find_strange_row, NULL, (void *)&columns);
  return columns != NULL;
}

/* An index on the same plain columns, as unique at least. */
static bool same_index(const Object *a, const Object *table_a, const Object *b, const Object *table_b) {
  if (a->kind != OBJECT_INDEX || b->kind != OBJECT_INDEX || a->index->terms.n != b->index->terms.n) return false;
  if (a->index->where || b->index->where || a->index->unique > b->index->unique) return false;
  for (int32_t i = 0; i < a->index->terms.n; i++) {
    int32_t x = a->index->terms.p[i].column, y = b->index->terms.p[i].column;
    if (x < 0 || y < 0) return false;
    if (!ident_same(table_a->table->columns.p[x].name, table_b->table->columns.p[y].name)) return false;
  }
  return true;
}

static bool made_again(const Unit *unit, const Object *object, const Objects *now) {
  for (int32_t i = 0; i < now->n; i++) {
    const Object *other = now->p[i];
    if (other->kind == object->kind && ident_same(other->name, object->name)) return true;
    if (same_index(object, unit->old, other, unit->new)) return true;
  }
  return false;
}

/* The statement that made an object, where it stands in this file; -1 where it does not. */
int32_t rescue_made_by(const Rescuer *r, const Object *object) {
  int32_t made = (int32_t)object_first(object)->born;
  return rescue_has(r, made) ? made : -1;
}

void rescue_find_belongings(const Rescuer *r, Unit *unit, bool deferred) {
  Objects before = belongings(r, unit->old->name, (Moment)unit->gone - 1);
  Objects now = belongings(r, unit->new->name, (Moment)r->last);
  if (unit->rebuild->shape == REBUILD_NEW_FIRST) unit->own = belongings(r, unit->new->name, (Moment)unit->filled);
  for (int32_t i = 0; i < before.n; i++) {
    const Object *last = object_last(before.p[i]);
    bool fell = last->died == (Moment)unit->rebuild->dropped;
    if (fell && !made_again(unit, before.p[i], &now) && fits(before.p[i], unit->new))
      *vec_push(r->arena, &unit->lost) = before.p[i];
  }
  for (int32_t i = 0; i < now.n && deferred; i++) {
    bool later = rescue_made_by(r, now.p[i]) > unit->filled;
    if (later && now.p[i]->kind == OBJECT_INDEX && now.p[i]->index->unique)
      *vec_push(r->arena, &unit->moved) = now.p[i];
  }
}

/* ---- the plan ---- */

void rescue_write_object(const Rescuer *r, Buf *buf, const Object *object) {
  buf_str(buf, schema_emitter_object(r->emitter, object));
  buf_str(buf, S(";\n"));
}

static void write_objects(const Rescuer *r, Buf *buf, const Objects *objects) {
  for (int32_t i = 0; i < objects->n; i++) rescue_write_object(r, buf, objects->p[i]);
}

/* Another rebuild of the file that is under way at a statement: it has been carried out by then, at its own DROP. */
static const Unit *under_way(const Rescuer *r, const Unit *unit, const Ident *scratch) {
  for (int32_t i = 0; i < r->units.n; i++) {
    const Unit *other = &r->units.p[i];
    bool open = other != unit && other->gone < unit->gone && other->filled > unit->gone;
    if (open && other->scratch && ident_same(other->scratch->name, scratch)) return other;
  }
  return NULL;
}

/* The schema before the old table goes, as it is (`after` false) or with the new one in its place. The scratch
** table is left out: what it refers to is settled in its definition. */
static Str schema_around(const Rescuer *r, const Unit *unit, bool after) {
  int32_t n;
  Buf buf = buf_new(r->arena);
  Object **order = schema_order(r->arena, r->catalog, (Moment)unit->gone - 1, &n);
  for (int32_t i = 0; i < n; i++) {
    const Object *object = order[i];
    const Ident *owner = object->on ? object->on : object->name;
    if (unit->scratch && ident_same(owner, unit->scratch->name)) continue;
    const Unit *other = r->behind ? NULL : under_way(r, unit, owner);
    if (other && object->kind == OBJECT_TABLE) {
      rescue_write_object(r, &buf, other->new);
      write_objects(r, &buf, &other->own);
      write_objects(r, &buf, &other->lost);
    }
    if (other) continue;
    bool own = ident_same(owner, unit->old->name);
    if (!own || !after) rescue_write_object(r, &buf, object);
    if (object->kind != OBJECT_TABLE) continue;
    if (!own || !after) continue;
    rescue_write_object(r, &buf, unit->new);
    write_objects(r, &buf, &unit->own);
    write_objects(r, &buf, &unit->moved);
    write_objects(r, &buf, &unit->lost);
  }
  return buf_done(&buf);
}

Catalog *rescue_catalog(Rescuer *r, Compilation *compilation, const Str *texts, int32_t n) {
  Catalog *catalog = catalog_new(compilation, true);
  *vec_push(r->arena, &r->catalogs) = catalog;
  for (int32_t i = 0; i < n; i++) catalog_apply_made(catalog, S("schema"), texts[i]);
  return catalog;
}

bool rescue_plan_unit(Rescuer *r, Unit *unit) {
  Compilation *compilation = compilation_new(r->arena);
  Str texts[] = {schema_around(r, unit, false), schema_around(r, unit, true)};
  schema_reached(r->arena, texts, 2, r->source->text);
  Catalog *from = rescue_catalog(r, compilation, &texts[0], 1), *to = rescue_catalog(r, compilation, &texts[1], 1);
  const Comparison *comparison = compare_catalogs(r->arena, from, to, (CompareOptions){r->world->settings.ledger});
  const Ident *name = ident_intern(&compilation->idents, unit->text);
  unit->plan = plan_make(r->arena, comparison, (PlanOptions){.foreign_keys = true, .rebuild = name});
  const ObjectPair *pair = compare_find_from(comparison, name, false);
  if (unit->plan->groups.n != 1 || !pair || !pair->to) return false;
  unit->target = pair->to;
  MigrationWriter *w = &unit->writer;
  *w = (MigrationWriter){.arena = r->arena, .plan = unit->plan, .d1 = true};
  w->order = (const Object **)schema_order(r->arena, to, CATALOG_NOW, &w->norder);
  rebuild_take_names(w, r->catalog);
  return true;
}
