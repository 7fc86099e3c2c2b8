/* The texts of a rescue: what is written before, in the place of and behind the statements of a rebuild; see
** rescue_parts.h.
**
** Three shapes (facts/rebuilds.h), one idea: `before` stands where the old table is still whole, `after` where the new
** one has its rows.
**
**   new first   CREATE s; copy; DROP t → before, DROP t, CREATE t, rows from s, after, DROP s;   RENAME goes
**   old aside   RENAME t TO o → CREATE o AS t's rows, before, DROP t;   CREATE t; copy;   DROP o → after, DROP o
**   stash       CREATE o; copy; before, DROP t;   CREATE t; copy back, after
**
** What surprised: a scratch table that refers to the old name is a child of it, and loses the rows just copied. So it
** is made to refer to itself. */
#include "lint/rescue_parts.h"

#include <stdlib.h>

#include "diff/words.h"
#include "emit/copy.h"
#include "lint/fix.h"
#include "syntax/walk.h"

/* ---- pieces ---- */

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
  const Statement *made = rescue_statement(r, unit->rebuild->created);
  const CreateTable *create = AS(CreateTable, CREATE_TABLE, made->node);
  bool plain = create && !create->select && !unit->scratch->before && !create->if_not_exists;
  if (!plain) {
    rescue_write_object(r, buf, unit->new);
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
    const Node *node = rescue_statement(r, i)->node;
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

Span rescue_span(const Rescuer *r, int32_t number) {
  const Statement *s = rescue_statement(r, number);
  Tok last = s->semicolon == TOK_NONE ? s->last : s->semicolon;
  return (Span){r->source->id, r->source->tokens.p[s->first].start, r->source->tokens.p[last].end};
}

void rescue_edit(Rescuer *r, Span span, Str text) {
  *vec_push(r->arena, &r->rescue->edits) = (Edit){span.source, span.start, span.end, text};
}

void rescue_delete(Rescuer *r, int32_t number) {
  rescue_edit(r, fix_deletion(r->source->text, rescue_span(r, number)), S(""));
}

/* Text of whole statements in a statement's place: its last line break is the one that is there. */
Str rescue_in_place(Buf *buf) {
  Str text = buf_done(buf);
  while (text.n && text.p[text.n - 1] == '\n') text.n--;
  return text;
}

/* Indexes that the scratch table had, made in this file, are made on the table itself instead. */
static bool take_over(Rescuer *r, const Objects *objects) {
  bool all = true;
  for (int32_t i = 0; i < objects->n; i++) {
    int32_t made = rescue_made_by(r, objects->p[i]);
    if (made >= 0) rescue_delete(r, made);
    else all = false;
  }
  return all;
}

/* A scratch table that refers to the old table refers to itself instead. */
static bool refer_to_itself(Rescuer *r, const Unit *unit) {
  Mentions mentions = {.arena = r->arena, .one = unit->old->name, .other = unit->old->name};
  node_walk(unit->scratch->definition, find_mention, NULL, &mentions);
  if (mentions.tokens.n == 0) return true;
  if (!rescue_has(r, unit->rebuild->created) || unit->scratch->source != r->source) return false;
  for (int32_t i = 0; i < mentions.tokens.n; i++) {
    const Token *token = &r->source->tokens.p[mentions.tokens.p[i]];
    Buf name = buf_new(r->arena);
    words_name(&name, unit->scratch->name->text);
    rescue_edit(r, (Span){r->source->id, token->start, token->end}, buf_done(&name));
  }
  return true;
}

static bool write_new_first(Rescuer *r, Unit *unit, Buf *buf) {
  MigrationWriter *w = &unit->writer;
  Str scratch = unit->scratch->name->text;
  if (!refer_to_itself(r, unit)) return false;
  bool early = take_over(r, &unit->own);
  RebuildShelter *shelter = write_before(r, unit);
  if (keeps_sequence(unit) && !writes_sequence(r)) copy_emit_sequence(w, unit->text, scratch);
  write_drop(buf, "DROP TABLE", unit->text);
  write_create(r, unit, buf);
  if (early) rebuild_emit_indexes(w, unit->target, INDEXES_UNIQUE);
  rebuild_emit_copy(w, unit->scratch, scratch, unit->target);
  if (keeps_sequence(unit)) copy_emit_sequence(w, scratch, unit->text);
  rebuild_emit_return(w, shelter);
  write_drop(buf, "DROP TABLE", scratch);
  rebuild_emit_indexes(w, unit->target, early ? INDEXES_PLAIN : INDEXES_ALL);
  write_triggers(unit);
  int32_t here = r->behind ? unit->filled : unit->gone, other = r->behind ? unit->gone : unit->filled;
  rescue_edit(r, rescue_span(r, here), rescue_in_place(buf));
  rescue_delete(r, other);
  return true;
}

/* Behind the statement that fills the new table; `stash` has the rows and the number meanwhile. */
static void write_after(Unit *unit, RebuildShelter *shelter, Str stash) {
  MigrationWriter *w = &unit->writer;
  rebuild_emit_indexes(w, unit->target, INDEXES_UNIQUE);
  if (keeps_sequence(unit)) copy_emit_sequence(w, stash, unit->text);
  rebuild_emit_return(w, shelter);
  rebuild_emit_indexes(w, unit->target, INDEXES_PLAIN);
  write_triggers(unit);
}

/* Indexes of the old table that the file drops by name, to have the names free, fell already. */
static void drop_fallen_drops(Rescuer *r, const Unit *unit) {
  for (int32_t i = unit->gone + 1; i <= r->last; i++) {
    const Drop *drop = AS(Drop, DROP, rescue_statement(r, i)->node);
    if (!drop || (drop->object != DROP_INDEX && drop->object != DROP_TRIGGER)) continue;
    const Object *object = drop->object == DROP_INDEX
                               ? catalog_find(r->catalog, drop->name.id, (Moment)unit->gone - 1)
                               : catalog_find_trigger(r->catalog, drop->name.id, (Moment)unit->gone - 1);
    const Object *last = object;
    while (last && last->after) last = last->after;
    if (last && ident_same(object->on, unit->old->name) && last->died == (Moment)i) rescue_delete(r, i);
  }
}

static bool write_old_aside(Rescuer *r, Unit *unit, Buf *buf) {
  const RenameTable *rename = AS(RenameTable, RENAME_TABLE, rescue_statement(r, unit->gone)->node);
  Str aside = rename->new_name.id->text;
  buf_str(buf, S("CREATE TABLE "));
  words_name(buf, aside);
  buf_str(buf, S(" AS SELECT * FROM "));
  words_name(buf, unit->text);
  buf_str(buf, S(";\n"));
  RebuildShelter *shelter = write_before(r, unit);
  if (keeps_sequence(unit)) copy_emit_sequence(&unit->writer, unit->text, aside);
  write_drop(buf, "DROP TABLE", unit->text);
  rescue_edit(r, rescue_span(r, unit->gone), rescue_in_place(buf));
  drop_fallen_drops(r, unit);
  Buf after = buf_new(r->arena);
  unit->writer.buf = &after;
  write_after(unit, shelter, aside);
  write_drop(&after, "DROP TABLE", aside);
  rescue_edit(r, rescue_span(r, unit->rebuild->dropped), rescue_in_place(&after));
  return true;
}

static bool write_stash(Rescuer *r, Unit *unit, Buf *buf) {
  Span gone = rescue_span(r, unit->gone), filled = rescue_span(r, unit->filled);
  Str stash = str_concat(r->arena, unit->text, S("_old"));
  RebuildShelter *shelter = write_before(r, unit);
  if (keeps_sequence(unit) && !writes_sequence(r)) copy_emit_sequence(&unit->writer, unit->text, stash);
  if (buf->n) {
    write_drop(buf, "DROP TABLE", unit->text);
    rescue_edit(r, gone, rescue_in_place(buf));
  }
  Buf after = buf_new(r->arena);
  unit->writer.buf = &after;
  if (writes_sequence(r)) unit->old = unit->new; /* nothing was carried to the stash's name */
  write_after(unit, shelter, stash);
  if (!after.n) return true;
  filled.start = filled.end;
  rescue_edit(r, filled, str_concat(r->arena, S("\n"), rescue_in_place(&after)));
  return true;
}

bool rescue_write_unit(Rescuer *r, Unit *unit) {
  Buf buf = buf_new(r->arena);
  unit->writer.buf = &buf;
  take_over(r, &unit->moved);
  switch (unit->rebuild->shape) {
  case REBUILD_NEW_FIRST:
    return write_new_first(r, unit, &buf);
  case REBUILD_OLD_ASIDE:
    return write_old_aside(r, unit, &buf);
  case REBUILD_STASH:
    break;
  }
  return write_stash(r, unit, &buf);
}
