/* History as JSON; see history.h. Absent values are null, lines and columns count from 1. */
#include <assert.h>

#include "diff/words.h"
#include "emit/schema.h"
#include "render/flat.h"
#include "render/history.h"
#include "render/locate.h"

static const char *const parts[] = {"column", "column order", "primary key", "unique",
                                    "check",  "foreign key",  "option",      "definition"};
static const char *const actions[] = {"same", "added", "removed", "changed"};
static const char *const steps_named[] = {"created", "altered", "followed", "rebuilt", "made anew", "dropped"};

static void put_place(const HistoryReport *report, Buf *out, Place place) {
  const Sources *sources = &report->history->catalog->compilation->sources;
  Located located = locate_span(sources, source_span(sources, place), COLUMN_CHARACTERS);
  flat_json(out, "file", located.source->name);
  buf_fmt(out, ",\"line\":%u,\"column\":%u", located.start.line, located.start.column);
}

static void put_head(const HistoryReport *report, Buf *out) {
  buf_fmt(out, "{\"version\":1,\"kind\":\"%s\",", object_kinds[report->object->kind]);
  flat_json(out, "name", report->object->name->text);
}

static Str statement_text(const HistoryReport *report, Moment moment) {
  const Statement *statement = report->history->catalog->statements.p[moment].statement;
  return source_text(statement->source, statement->first, statement->last);
}

void history_blame_json(Buf *out, const HistoryReport *report, const Blames *blames) {
  put_head(report, out);
  buf_str(out, S(",\"parts\":["));
  for (int32_t i = 0; i < blames->n; i++) {
    const Blame *blame = &blames->p[i];
    bool whole = blame->kind == PART_DEFINITION;
    buf_fmt(out, "%s{\"kind\":\"%s\",", i ? ",\n " : "\n ",
            whole ? object_kinds[blame->object->kind] : parts[blame->kind]);
    flat_json(out, "name", blame->name);
    buf_char(out, ',');
    flat_json(out, "definition",
              whole ? schema_emit_object(out->arena, report->history->catalog, blame->object) : blame->words);
    buf_char(out, ',');
    put_place(report, out, blame->place);
    buf_char(out, '}');
  }
  buf_str(out, S("\n]}\n"));
}

/* ---- log ---- */

static void put_change(Buf *out, const char *kind, DiffAction action, Str name, Str before, Str after) {
  buf_fmt(out, "{\"kind\":\"%s\",\"action\":\"%s\",", kind, actions[action]);
  flat_json(out, "name", name);
  buf_char(out, ',');
  flat_json(out, "before", before);
  buf_char(out, ',');
  flat_json(out, "after", after);
  buf_char(out, '}');
}

static void put_rebuild(Buf *out, const ObjectPair *pair) {
  bool first = true;
  for (int32_t i = 0; i < pair->to->table->columns.n; i++) {
    const Ident *to = pair->to->table->columns.p[i].name;
    const Ident *from = pair->origin[i] < 0 ? to : pair->from->table->columns.p[pair->origin[i]].name;
    if (ident_same(from, to)) continue;
    if (!first) buf_char(out, ',');
    put_change(out, "name", DIFF_CHANGED, to->text, from->text, to->text);
    first = false;
  }
  for (int32_t i = 0; i < pair->parts.n; i++) {
    const Part *part = &pair->parts.p[i];
    if (!first) buf_char(out, ',');
    put_change(out, parts[part->kind], part->action, part->name, part->before, part->after);
    first = false;
  }
}

static void put_column_change(Buf *out, const Step *step) {
  const Change *change = step->change;
  Arena *arena = out->arena;
  const Object *before = change->kind == CHANGE_ADD_COLUMN ? NULL : step->before;
  const Object *after = change->kind == CHANGE_DROP_COLUMN ? NULL : step->after;
  const Column *old = before ? &before->table->columns.p[change->column] : NULL;
  const Column *now = after ? &after->table->columns.p[change->column] : NULL;
  if (change->kind == CHANGE_RENAME_COLUMN) {
    assert(old && now);
    put_change(out, "name", DIFF_CHANGED, now->name->text, old->name->text, now->name->text);
    return;
  }
  DiffAction action = !old ? DIFF_ADDED : !now ? DIFF_REMOVED : DIFF_CHANGED;
  const Column *either = now ? now : old;
  assert(either);
  put_change(out, "column", action, either->name->text, old ? words_column(arena, before, old) : S(""),
             now ? words_column(arena, after, now) : S(""));
}

static void put_changes(Buf *out, const Step *step) {
  buf_str(out, S("\"changes\":["));
  if (step->kind == STEP_REBUILT) put_rebuild(out, step->pair);
  if (step->kind == STEP_ALTERED && step->change->column >= 0) put_column_change(out, step);
  buf_char(out, ']');
}

void history_log_json(Buf *out, const HistoryReport *report, const Steps *steps) {
  put_head(report, out);
  buf_str(out, S(",\"steps\":["));
  for (int32_t i = 0; i < steps->n; i++) {
    const Step *step = &steps->p[i];
    const Object *object = step->after ? step->after : step->before;
    buf_fmt(out, "%s{\"action\":\"%s\",\"kind\":\"%s\",", i ? ",\n " : "\n ", steps_named[step->kind],
            object_kinds[object->kind]);
    flat_json(out, "name", object->name->text);
    buf_char(out, ',');
    put_place(report, out, history_statement_place(report->history, step->statement));
    buf_char(out, ',');
    flat_json(out, "statement", statement_text(report, step->statement));
    buf_char(out, ',');
    put_changes(out, step);
    buf_char(out, '}');
  }
  buf_str(out, S("\n]}\n"));
}

/* ---- show ---- */

static void put_column(Buf *out, const Object *table, const Column *column) {
  buf_str(out, S("{"));
  flat_json(out, "name", column->name->text);
  buf_char(out, ',');
  flat_json(out, "type", column->type);
  bool ordinary = table->kind == OBJECT_TABLE && table->source && column->default_expr;
  buf_fmt(out, ",\"not_null\":%s,\"primary_key\":%d,", column->not_null ? "true" : "false", column->primary_key);
  flat_json(out, "default", ordinary ? words_node(out->arena, table->source, column->default_expr) : S(""));
  buf_char(out, ',');
  flat_json(out, "collation", column->collation ? column->collation->text : S(""));
  static const char *const generated[] = {"", "virtual", "stored"};
  buf_char(out, ',');
  flat_json(out, "generated", str_of(generated[column->generated]));
  buf_char(out, '}');
}

static void put_uses(Buf *out, const HistoryReport *report, const Uses *uses) {
  buf_str(out, S(",\"uses\":["));
  for (int32_t i = 0; i < uses->n; i++) {
    const Use *use = &uses->p[i];
    buf_fmt(out, "%s{\"kind\":\"%s\",", i ? ",\n " : "\n ", object_kinds[use->by->kind]);
    flat_json(out, "name", use->by->name->text);
    buf_char(out, ',');
    put_place(report, out, history_use_place(report, use));
    buf_fmt(out, ",\"written\":%s}", use->reference.written ? "true" : "false");
  }
  buf_str(out, S("\n]"));
}

void history_show_json(Buf *out, const HistoryReport *report, const Columns *columns, Str sql, int32_t column,
                       const Uses *uses) {
  put_head(report, out);
  buf_char(out, ',');
  flat_json(out, "table", report->object->on ? report->object->on->text : S(""));
  buf_char(out, ',');
  flat_json(out, "sql", sql);
  buf_char(out, ',');
  put_place(report, out, report->object->made);
  buf_str(out, S(",\"columns\":["));
  for (int32_t i = 0; i < columns->n; i++) {
    if (column >= 0 && i != column) continue;
    buf_str(out, i && column < 0 ? S(",\n ") : S("\n "));
    put_column(out, report->object, &columns->p[i]);
  }
  buf_str(out, S("\n]"));
  if (uses) put_uses(out, report, uses);
  buf_str(out, S("}\n"));
}
