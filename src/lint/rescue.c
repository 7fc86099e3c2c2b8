/* Rebuilds made safe; see rescue.h.
**
** Three shapes (facts/rebuilds.h), one idea: `before` stands where the old table is still whole, `after` where the new
** one has its rows.
**
**   new first   CREATE s; copy; DROP t → before, DROP t, CREATE t, rows from s, after, DROP s;   RENAME goes
**   old aside   RENAME t TO o → CREATE o AS t's rows, before, DROP t;   CREATE t; copy;   DROP o → after, DROP o
**   stash       CREATE o; copy; before, DROP t;   CREATE t; copy back, after
**
** What surprised: a scratch table that refers to the old name is a child of it, and loses the rows just copied; it is
*made to
** refer to itself. */
#include "lint/rescue.h"

#include <stdlib.h>

#include "diff/plan.h"
#include "diff/words.h"
#include "emit/rebuild.h"
#include "emit/schema.h"
#include "lint/fix.h"
#include "lint/rows.h"
#include "syntax/walk.h"

/* One rebuild of the file. */
typedef struct Unit {
  const Rebuild *rebuild;
  int32_t gone;      /* the statement that takes the old table away: its DROP, or its RENAME aside */
  int32_t filled;    /* the statement behind which the new table has its rows and its name */
  Object *old, *new; /* before `gone`; as `filled` leaves it */
  Object *scratch;   /* the table that keeps the rows meanwhile; NULL where it is made by the edits */
  Str text;          /* the old table's name */
  Objects own,
      lost; /* indexes and triggers of the new table that its scratch had; of the old one that nobody makes again */
  Objects moved; /* unique indexes of the new table that are made behind, but needed before the keys come back */
  const Plan *plan;
  const Object *target; /* the new table in the plan */
  MigrationWriter writer;
} Unit;

typedef struct Rescuer {
  World *world;
  Arena *arena;
  const Catalog *catalog;
  Source *source;
  int32_t script, first, last; /* statements of the file */
  VEC(Unit) units;
  Rescue *rescue;
  bool behind; /* new first: at the RENAME rather than at the DROP */
} Rescuer;

typedef struct Rescues {
  const Rescue **by_file;
  bool *tried;
} Rescues;

/* ---- which rebuilds ---- */

static const Statement *statement_of(const Rescuer *r, int32_t number) {
  return r->catalog->statements.p[number].statement;
}

static bool in_file(const Rescuer *r, int32_t number) {
  return number >= r->first && number <= r->last;
}

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
    if (!in_file(r, unit->gone) || statement_of(r, unit->gone)->node->kind != NODE_RENAME_TABLE) return false;
  }
  if (!in_file(r, unit->gone) || !in_file(r, unit->filled) || !in_file(r, rebuild->dropped)) return false;
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

static void find_units(Rescuer *r) {
  Rows rows = world_rows(r->world, "rebuilds");
  for (int32_t i = 0; i < rows.n; i++) {
    const Rebuild *rebuild = &((const RebuildRow *)rows.p)[i].rebuild;
    Unit unit;
    if (!in_file(r, rebuild->dropped) || !loses(r->world, rebuild->dropped) || !place_unit(r, rebuild, &unit)) continue;
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
    const CreateIndex *create = AS(CreateIndex, CREATE_INDEX, object->definition);
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
static int32_t made_by(const Rescuer *r, const Object *object) {
  while (object->before) object = object->before;
  return in_file(r, (int32_t)object->born) ? (int32_t)object->born : -1;
}

static void find_belongings(const Rescuer *r, Unit *unit, bool deferred) {
  Objects before = belongings(r, unit->old->name, (Moment)unit->gone - 1);
  Objects now = belongings(r, unit->new->name, (Moment)r->last);
  if (unit->rebuild->shape == REBUILD_NEW_FIRST) unit->own = belongings(r, unit->new->name, (Moment)unit->filled);
  for (int32_t i = 0; i < before.n; i++) {
    const Object *last = before.p[i];
    while (last->after) last = last->after;
    bool fell = last->died == (Moment)unit->rebuild->dropped;
    if (fell && !made_again(unit, before.p[i], &now) && fits(before.p[i], unit->new))
      *vec_push(r->arena, &unit->lost) = before.p[i];
  }
  for (int32_t i = 0; i < now.n && deferred; i++) {
    bool later = made_by(r, now.p[i]) > unit->filled;
    if (later && now.p[i]->kind == OBJECT_INDEX && now.p[i]->index->unique)
      *vec_push(r->arena, &unit->moved) = now.p[i];
  }
}

/* ---- the plan ---- */

static void write_object(const Rescuer *r, Buf *buf, const Object *object) {
  buf_str(buf, schema_emit_object(r->arena, r->catalog, object));
  buf_str(buf, S(";\n"));
}

static void write_objects(const Rescuer *r, Buf *buf, const Objects *objects) {
  for (int32_t i = 0; i < objects->n; i++) write_object(r, buf, objects->p[i]);
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
      write_object(r, &buf, other->new);
      write_objects(r, &buf, &other->own);
      write_objects(r, &buf, &other->lost);
    }
    if (other) continue;
    bool own = ident_same(owner, unit->old->name);
    if (!own || !after) write_object(r, &buf, object);
    if (object->kind != OBJECT_TABLE) continue;
    if (!own || !after) continue;
    write_object(r, &buf, unit->new);
    write_objects(r, &buf, &unit->own);
    write_objects(r, &buf, &unit->moved);
    write_objects(r, &buf, &unit->lost);
  }
  return buf_done(&buf);
}

static Catalog *apply_texts(Compilation *compilation, const Str *texts, int32_t n) {
  Catalog *catalog = catalog_new(compilation, true);
  for (int32_t i = 0; i < n; i++) {
    Source *source = source_add(&compilation->sources, S("schema"), texts[i]);
    if (!source) return NULL;
    source->synthetic = true;
    catalog_apply_script(catalog, parse_source(compilation, source));
  }
  return catalog;
}

static bool plan_unit(const Rescuer *r, Unit *unit) {
  Compilation *compilation = compilation_new(r->arena);
  Str before = schema_around(r, unit, false), after = schema_around(r, unit, true);
  Catalog *from = apply_texts(compilation, &before, 1), *to = apply_texts(compilation, &after, 1);
  const Comparison *comparison = compare_catalogs(r->arena, from, to, (CompareOptions){r->world->settings.ledger});
  const Ident *name = ident_intern(&compilation->idents, unit->text);
  unit->plan = plan_make(r->arena, comparison, (PlanOptions){.foreign_keys = true, .rebuild = name});
  const ObjectPair *pair = compare_find_from(comparison, name, false);
  if (unit->plan->groups.n != 1 || !pair || !pair->to) return false;
  unit->target = pair->to;
  MigrationWriter *w = &unit->writer;
  *w = (MigrationWriter){.arena = r->arena, .plan = unit->plan, .d1 = true};
  w->order = (const Object **)schema_order(r->arena, to, CATALOG_NOW, &w->norder);
  for (int32_t i = 0; i < r->catalog->versions.n; i++)
    *map_slot(r->arena, &w->taken, r->catalog->versions.p[i]->name->fold->text) = w;
  return true;
}

/* ---- texts ---- */

static bool has_where_only(const Copy *copy) {
  const SelectCore *core = copy->select;
  const Select *select = copy->insert ? AS(Select, SELECT, copy->insert->select) : NULL;
  return core->where && !core->distinct && !core->group_by.n && select && !select->limit && select->cores.n == 1;
}

/* Rows that the copy leaves out are deleted first, so that ON DELETE speaks for those that refer to them. */
static void write_filter(const Rescuer *r, const Unit *unit, Buf *buf) {
  const Copy *copy = &unit->rebuild->copy;
  if (!copy->filtered || !has_where_only(copy) || unit->rebuild->shape == REBUILD_STASH) return;
  const FromItem *item = (const FromItem *)copy->select->from.p[0];
  const Source *source = copy->source;
  Buf sql = buf_new(r->arena);
  for (int32_t i = 0; i < r->catalog->versions.n; i++) {
    const Object *trigger = r->catalog->versions.p[i];
    bool fires = trigger->kind == OBJECT_TRIGGER && trigger->trigger->event == TRIGGER_DELETE &&
                 object_alive(trigger, (Moment)unit->gone - 1) && ident_same(trigger->on, unit->old->name);
    if (!fires) continue;
    buf_str(&sql, S("DROP TRIGGER "));
    words_name(&sql, trigger->name->text);
    buf_str(&sql, S(";\n"));
  }
  buf_str(&sql, S("DELETE FROM "));
  words_name(&sql, unit->text);
  const Ident *alias = item->alias.id ? item->alias.id : item->table.id;
  if (!ident_same(alias, unit->old->name)) {
    buf_str(&sql, S(" AS "));
    words_name(&sql, alias->text);
  }
  buf_fmt(&sql, " WHERE (%.*s) IS NOT TRUE;\n",
          STR_ARG(source_text(source, copy->select->where->first, copy->select->where->last)));
  buf_str(buf, S("-- What the copy leaves out is deleted first: ON DELETE holds for the rows that refer to it.\n"));
  buf_str(buf, buf_done(&sql));
  r->rescue->deletes = str_concat(r->arena, r->rescue->deletes, buf_done(&sql));
}

static void write_drop(Buf *buf, const char *verb, Str name) {
  buf_fmt(buf, "%s ", verb);
  words_name(buf, name);
  buf_str(buf, S(";\n"));
}

/* What stands before the old table goes. */
static RebuildShelter *write_before(const Rescuer *r, Unit *unit) {
  Buf *buf = unit->writer.buf;
  for (int32_t i = 0; i < unit->plan->drop_triggers.n; i++)
    if (!ident_same(unit->plan->drop_triggers.p[i]->on, unit->target->name))
      write_drop(buf, "DROP TRIGGER", unit->plan->drop_triggers.p[i]->name->text);
  write_filter(r, unit, buf);
  return rebuild_emit_protect(&unit->writer, &unit->plan->groups.p[0]);
}

static void write_triggers(Unit *unit) {
  for (int32_t i = 0; i < unit->plan->create_triggers.n; i++)
    rebuild_emit_create(&unit->writer, unit->plan->create_triggers.p[i]);
}

/* What the walk over a CREATE TABLE collects. */
typedef struct Mentions {
  Arena *arena;
  const Ident *one, *other;
  VEC(Tok) tokens;
} Mentions;

static Walk find_mention(Node *node, void *data) {
  Mentions *mentions = data;
  const References *references = AS(References, REFERENCES, node);
  const ColumnRef *ref = AS(ColumnRef, COLUMN_REF, node);
  Name name = references ? references->table : ref ? ref->table : (Name){0};
  if (name.id && (ident_same(name.id, mentions->one) || ident_same(name.id, mentions->other)))
    *vec_push(mentions->arena, &mentions->tokens) = name.tok;
  return WALK_CONTINUE;
}

static int compare_tokens(const void *a, const void *b) {
  Tok x = *(const Tok *)a, y = *(const Tok *)b;
  return (x > y) - (x < y);
}

/* The author's CREATE TABLE of the scratch table, as that of the table it becomes. */
static void write_create(const Rescuer *r, const Unit *unit, Buf *buf) {
  const Statement *made = statement_of(r, unit->rebuild->created);
  const CreateTable *create = AS(CreateTable, CREATE_TABLE, made->node);
  bool plain = create && !create->select && !unit->scratch->before && !create->if_not_exists;
  if (!plain) {
    write_object(r, buf, unit->new);
    return;
  }
  Mentions mentions = {.arena = r->arena, .one = unit->scratch->name, .other = unit->old->name};
  *vec_push(r->arena, &mentions.tokens) = create->name.tok;
  node_walk(made->node, find_mention, NULL, &mentions);
  qsort(mentions.tokens.p, (size_t)mentions.tokens.n, sizeof(Tok), compare_tokens);
  const Source *source = made->source;
  uint32_t at = source->tokens.p[made->first].start;
  for (int32_t i = 0; i < mentions.tokens.n; i++) {
    const Token *token = &source->tokens.p[mentions.tokens.p[i]];
    buf_str(buf, str_sub(source->text, (int32_t)at, (int32_t)token->start));
    words_name(buf, unit->text);
    at = token->end;
  }
  buf_str(buf, str_sub(source->text, (int32_t)at, (int32_t)source->tokens.p[made->last].end));
  buf_str(buf, S(";\n"));
}

/* Whether the file itself takes care of the numbers that AUTOINCREMENT gave. */
static bool writes_sequence(const Rescuer *r) {
  for (int32_t i = r->first; i <= r->last; i++) {
    const Node *node = statement_of(r, i)->node;
    const Update *update = AS(Update, UPDATE, node);
    const Insert *insert = AS(Insert, INSERT, node);
    const Ident *table = update ? update->table.id : insert ? insert->table.id : NULL;
    if (table && str_eq_fold(table->text, S("sqlite_sequence"))) return true;
  }
  return false;
}

static bool keeps_sequence(const Unit *unit) {
  return unit->old->table->autoincrement && unit->new->table->autoincrement;
}

/* ---- edits ---- */

static Span statement_span(const Rescuer *r, int32_t number) {
  const Statement *s = statement_of(r, number);
  Tok last = s->semicolon == TOK_NONE ? s->last : s->semicolon;
  return (Span){r->source->id, r->source->tokens.p[s->first].start, r->source->tokens.p[last].end};
}

static void edit_span(Rescuer *r, Span span, Str text) {
  *vec_push(r->arena, &r->rescue->edits) = (Edit){span.source, span.start, span.end, text};
}

static void delete_statement(Rescuer *r, int32_t number) {
  edit_span(r, fix_deletion(r->source->text, statement_span(r, number)), S(""));
}

/* Text of whole statements in a statement's place: its last line break is the one that is there. */
static Str in_place(Rescuer *r, Buf *buf) {
  Str text = buf_done(buf);
  while (text.n && text.p[text.n - 1] == '\n') text.n--;
  Str rest = r->source->text, line = str_cut(&rest, '\n');
  if (!str_ends(line, S("\r"))) return text;
  Buf out = buf_new(r->arena);
  while (text.n) {
    line = str_line(&text);
    buf_str(&out, line);
    if (text.n) buf_str(&out, S("\r\n"));
  }
  return buf_done(&out);
}

/* Indexes that the scratch table had, made in this file, are made on the table itself instead. */
static bool take_over(Rescuer *r, const Objects *objects) {
  bool all = true;
  for (int32_t i = 0; i < objects->n; i++) {
    int32_t made = made_by(r, objects->p[i]);
    if (made >= 0) delete_statement(r, made);
    else all = false;
  }
  return all;
}

/* A scratch table that refers to the old table refers to itself instead. */
static bool refer_to_itself(Rescuer *r, const Unit *unit) {
  Mentions mentions = {.arena = r->arena, .one = unit->old->name, .other = unit->old->name};
  node_walk(unit->scratch->definition, find_mention, NULL, &mentions);
  if (mentions.tokens.n == 0) return true;
  if (!in_file(r, unit->rebuild->created) || unit->scratch->source != r->source) return false;
  for (int32_t i = 0; i < mentions.tokens.n; i++) {
    const Token *token = &r->source->tokens.p[mentions.tokens.p[i]];
    Buf name = buf_new(r->arena);
    words_name(&name, unit->scratch->name->text);
    edit_span(r, (Span){r->source->id, token->start, token->end}, buf_done(&name));
  }
  return true;
}

static bool rescue_new_first(Rescuer *r, Unit *unit, Buf *buf) {
  MigrationWriter *w = &unit->writer;
  Str scratch = unit->scratch->name->text;
  if (!refer_to_itself(r, unit)) return false;
  bool early = take_over(r, &unit->own);
  RebuildShelter *shelter = write_before(r, unit);
  if (keeps_sequence(unit) && !writes_sequence(r)) rebuild_emit_sequence(w, unit->text, scratch);
  write_drop(buf, "DROP TABLE", unit->text);
  write_create(r, unit, buf);
  if (early) rebuild_emit_indexes(w, unit->target, INDEXES_UNIQUE);
  rebuild_emit_copy(w, unit->scratch, scratch, unit->target);
  if (keeps_sequence(unit)) rebuild_emit_sequence(w, scratch, unit->text);
  rebuild_emit_return(w, shelter);
  write_drop(buf, "DROP TABLE", scratch);
  rebuild_emit_indexes(w, unit->target, early ? INDEXES_PLAIN : INDEXES_ALL);
  write_triggers(unit);
  int32_t here = r->behind ? unit->filled : unit->gone, other = r->behind ? unit->gone : unit->filled;
  edit_span(r, statement_span(r, here), in_place(r, buf));
  delete_statement(r, other);
  return true;
}

/* Behind the statement that fills the new table; `stash` has the rows and the number meanwhile. */
static void write_after(Unit *unit, RebuildShelter *shelter, Str stash) {
  MigrationWriter *w = &unit->writer;
  rebuild_emit_indexes(w, unit->target, INDEXES_UNIQUE);
  if (keeps_sequence(unit)) rebuild_emit_sequence(w, stash, unit->text);
  rebuild_emit_return(w, shelter);
  rebuild_emit_indexes(w, unit->target, INDEXES_PLAIN);
  write_triggers(unit);
}

/* Indexes of the old table that the file drops by name, to have the names free, fell already. */
static void drop_fallen_drops(Rescuer *r, const Unit *unit) {
  for (int32_t i = unit->gone + 1; i <= r->last; i++) {
    const Drop *drop = AS(Drop, DROP, statement_of(r, i)->node);
    if (!drop || (drop->object != DROP_INDEX && drop->object != DROP_TRIGGER)) continue;
    const Object *object = drop->object == DROP_INDEX
                               ? catalog_find(r->catalog, drop->name.id, (Moment)unit->gone - 1)
                               : catalog_find_trigger(r->catalog, drop->name.id, (Moment)unit->gone - 1);
    const Object *last = object;
    while (last && last->after) last = last->after;
    if (last && ident_same(object->on, unit->old->name) && last->died == (Moment)i) delete_statement(r, i);
  }
}

static bool rescue_old_aside(Rescuer *r, Unit *unit, Buf *buf) {
  const RenameTable *rename = AS(RenameTable, RENAME_TABLE, statement_of(r, unit->gone)->node);
  Str aside = rename->new_name.id->text;
  buf_str(buf, S("CREATE TABLE "));
  words_name(buf, aside);
  buf_str(buf, S(" AS SELECT * FROM "));
  words_name(buf, unit->text);
  buf_str(buf, S(";\n"));
  RebuildShelter *shelter = write_before(r, unit);
  if (keeps_sequence(unit)) rebuild_emit_sequence(&unit->writer, unit->text, aside);
  write_drop(buf, "DROP TABLE", unit->text);
  edit_span(r, statement_span(r, unit->gone), in_place(r, buf));
  drop_fallen_drops(r, unit);
  Buf after = buf_new(r->arena);
  unit->writer.buf = &after;
  write_after(unit, shelter, aside);
  write_drop(&after, "DROP TABLE", aside);
  edit_span(r, statement_span(r, unit->rebuild->dropped), in_place(r, &after));
  return true;
}

static bool rescue_stash(Rescuer *r, Unit *unit, Buf *buf) {
  Span gone = statement_span(r, unit->gone), filled = statement_span(r, unit->filled);
  Str stash = str_concat(r->arena, unit->text, S("_old"));
  RebuildShelter *shelter = write_before(r, unit);
  if (keeps_sequence(unit) && !writes_sequence(r)) rebuild_emit_sequence(&unit->writer, unit->text, stash);
  if (buf->n) {
    write_drop(buf, "DROP TABLE", unit->text);
    edit_span(r, gone, in_place(r, buf));
  }
  Buf after = buf_new(r->arena);
  unit->writer.buf = &after;
  if (writes_sequence(r)) unit->old = unit->new; /* nothing was carried to the stash's name */
  write_after(unit, shelter, stash);
  if (!after.n) return true;
  filled.start = filled.end;
  edit_span(r, filled,
            str_concat(r->arena, str_ends(r->source->text, S("\r\n")) ? S("\r\n") : S("\n"), in_place(r, &after)));
  return true;
}

/* ---- pragmas ---- */

static bool pragma_is(const Rescuer *r, int32_t number, Str name, bool on) {
  const Pragma *pragma = AS(Pragma, PRAGMA, statement_of(r, number)->node);
  if (!pragma || pragma->value == TOK_NONE || !str_eq_fold(pragma->name.id->text, name)) return false;
  Str value = source_token(r->source, pragma->value);
  bool yes = str_eq_fold(value, S("on")) || str_eq_fold(value, S("true")) || str_eq_fold(value, S("yes")) ||
             str_eq(value, S("1"));
  return yes == on;
}

/* The check of foreign keys waits for the commit; it is never switched off again. foreign_keys does nothing on D1. */
static void settle_pragmas(Rescuer *r, int32_t first_gone) {
  static const Str defer = S_INIT(
      "-- Foreign keys are checked when the migration commits, not before. Never switch this off again:\n"
      "-- that would throw the check away.\nPRAGMA defer_foreign_keys = ON;");
  bool deferred = false;
  for (int32_t i = r->first; i < first_gone; i++) deferred = deferred || pragma_is(r, i, S("defer_foreign_keys"), true);
  for (int32_t i = r->first; i <= r->last; i++) {
    if (pragma_is(r, i, S("defer_foreign_keys"), false)) delete_statement(r, i);
    if (pragma_is(r, i, S("foreign_keys"), true)) delete_statement(r, i);
    if (!pragma_is(r, i, S("foreign_keys"), false)) continue;
    Buf buf = buf_new(r->arena);
    buf_str(&buf, defer);
    if (deferred || i > first_gone) delete_statement(r, i);
    else edit_span(r, statement_span(r, i), in_place(r, &buf));
    deferred = true;
  }
  if (deferred) return;
  Edit *edit = NULL; /* that of the first statement that takes a table away */
  uint32_t at = statement_span(r, first_gone).start;
  for (int32_t i = 0; i < r->rescue->edits.n; i++)
    if (r->rescue->edits.p[i].start == at) edit = &r->rescue->edits.p[i];
  Buf buf = buf_new(r->arena);
  buf_str(&buf, defer);
  if (edit) {
    edit->text = str_fmt(r->arena, "%.*s\n%.*s", STR_ARG(in_place(r, &buf)), STR_ARG(edit->text));
  } else {
    buf_char(&buf, '\n');
    edit_span(r, (Span){r->source->id, at, at}, buf_done(&buf));
  }
}

/* ---- the whole file ---- */

static int compare_edits(const void *a, const void *b) {
  const Edit *x = a, *y = b;
  return x->start < y->start ? -1 : x->start > y->start;
}

/* Several rebuilds of one file may delete the same statement; other overlaps are nothing to offer. */
static bool apply_edits(Rescuer *r) {
  Rescue *rescue = r->rescue;
  qsort(rescue->edits.p, (size_t)rescue->edits.n, sizeof *rescue->edits.p, compare_edits);
  int32_t kept = 0;
  for (int32_t i = 0; i < rescue->edits.n; i++) {
    Edit edit = rescue->edits.p[i], *last = kept ? &rescue->edits.p[kept - 1] : NULL;
    bool same = last && last->start == edit.start && last->end == edit.end && str_eq(last->text, edit.text);
    if (same) continue;
    if (last && (edit.start < last->end || edit.start == last->start)) return false;
    rescue->edits.p[kept++] = edit;
  }
  rescue->edits.n = kept;
  FixPlan plan = {0};
  for (int32_t i = 0; i < kept; i++) *vec_push(r->arena, &plan.edits) = rescue->edits.p[i];
  rescue->original = r->source->text;
  rescue->fixed = str_dup(r->arena, fix_apply(r->arena, r->source->text, &plan));
  return kept > 0;
}

static bool make_edits(Rescuer *r) {
  bool deferred = false;
  int32_t first_gone = INT32_MAX;
  r->rescue->edits.n = 0;
  r->rescue->deletes = S("");
  for (int32_t i = 0; i < r->units.n; i++) {
    Unit *unit = &r->units.p[i];
    Buf buf = buf_new(r->arena);
    unit->own.n = unit->lost.n = unit->moved.n = 0;
    find_belongings(r, unit, true);
    if (!plan_unit(r, unit)) return false;
    unit->writer.buf = &buf;
    take_over(r, &unit->moved);
    bool done = unit->rebuild->shape == REBUILD_NEW_FIRST   ? rescue_new_first(r, unit, &buf)
                : unit->rebuild->shape == REBUILD_OLD_ASIDE ? rescue_old_aside(r, unit, &buf)
                                                            : rescue_stash(r, unit, &buf);
    if (!done) return false;
    deferred = deferred || unit->plan->groups.p[0].deferred;
    if (unit->gone < first_gone) first_gone = unit->gone;
  }
  if (deferred) settle_pragmas(r, r->behind && r->units.n == 1 ? r->units.p[0].filled : first_gone);
  return apply_edits(r);
}

/* Everything as the file would have made it, but for what came back. A table that the file broke (a foreign key that
** followed a rename) may be as it was before. */
static bool same_schema(const Rescuer *r) {
  Compilation *compilation = compilation_new(r->arena);
  const Str before = r->rescue->before, texts[][2] = {{before, r->rescue->original}, {before, r->rescue->fixed}};
  const Catalog *start = apply_texts(compilation, &before, 1);
  const Catalog *meant = apply_texts(compilation, texts[0], 2), *made = apply_texts(compilation, texts[1], 2);
  for (int32_t i = 0; i < made->statements.n; i++)
    if (made->statements.p[i].refused || made->statements.p[i].statement->node->kind == NODE_BROKEN) return false;
  CompareOptions options = {r->world->settings.ledger};
  Comparison *with_meant = compare_catalogs(r->arena, meant, made, options);
  Comparison *with_start = compare_catalogs(r->arena, start, made, options);
  for (int32_t i = 0; i < with_meant->pairs.n; i++) {
    const ObjectPair *pair = &with_meant->pairs.p[i];
    if (pair->action == DIFF_SAME) continue;
    const ObjectPair *kept =
        pair->to ? compare_find_to(with_start, pair->to->name, pair->to->kind == OBJECT_TRIGGER) : NULL;
    bool index = pair->to && pair->to->kind == OBJECT_INDEX;
    if (!index && !(kept && kept->action == DIFF_SAME)) return false;
    if (index && pair->from) return false;
  }
  return true;
}

static const Rescue *make_rescue(World *world, int32_t script) {
  Rescuer r = {.world = world, .arena = world->arena, .catalog = world->catalog, .script = script};
  r.first = (int32_t)files_first_statement(world, script);
  r.last = r.first + world->catalog->scripts.p[script].nstatements - 1;
  r.source = world->catalog->scripts.p[script].source;
  r.rescue = arena_new(world->arena, Rescue, 1);
  r.rescue->file = script;
  find_units(&r);
  if (r.units.n == 0 || r.first == 0) return NULL;
  r.rescue->before = str_dup(r.arena, schema_emit(r.arena, r.catalog, (Moment)r.first - 1, false).definitions);
  for (int turn = 0; turn < 2; turn++) {
    r.behind = turn > 0;
    if (make_edits(&r) && same_schema(&r) && world->prover.proves(world->prover.data, world->arena, r.rescue))
      return r.rescue;
  }
  return NULL;
}

const Rescue *rescue_of(World *world, int32_t statement) {
  if (!world->prover.proves || !world->catalog->foreign_keys_fixed) return NULL;
  int32_t script = world->catalog->statements.p[statement].script;
  if (world->files.p[script].in_base) return NULL;
  if (!world->rescues) {
    world->rescues = arena_new(world->arena, Rescues, 1);
    world->rescues->by_file = arena_new(world->arena, const Rescue *, world->files.n);
    world->rescues->tried = arena_new(world->arena, bool, world->files.n);
  }
  Rescues *all = world->rescues;
  if (!all->tried[script]) all->by_file[script] = make_rescue(world, script);
  all->tried[script] = true;
  for (int32_t i = 0; all->by_file[script] && i < all->by_file[script]->drops.n; i++)
    if (all->by_file[script]->drops.p[i] == statement) return all->by_file[script];
  return NULL;
}
