/* History as text; see history.h. Every line begins with file:line, as editors and terminals take it. */
#include "render/history.h"

#include "diff/words.h"
#include "emit/schema.h"
#include "render/flat.h"
#include "render/locate.h"

static Sources *sources_of(const HistoryReport *report) {
  return &report->history->catalog->compilation->sources;
}

static void color(const HistoryReport *report, Buf *out, const char *code) {
  if (report->color) buf_str(out, str_of(code));
}

/* ---- the place in front ---- */

static Str place_text(const HistoryReport *report, Buf *out, Place place) {
  Located located = locate_span(sources_of(report), source_span(sources_of(report), place), COLUMN_CHARACTERS);
  return str_fmt(out->arena, "%.*s:%u", STR_ARG(located.source->name), located.start.line);
}

static void put_place(const HistoryReport *report, Buf *out, Str place, int32_t width) {
  color(report, out, "\x1b[36m");
  flat_put_padded(out, place, width);
  color(report, out, "\x1b[0m");
  buf_str(out, S("  "));
}

/* ---- blame ---- */

/* The definition in one line; of a trigger up to its body. */
static void put_definition(const HistoryReport *report, Buf *out, const Object *object) {
  Str sql = schema_emit_object(out->arena, report->history->catalog, object);
  if (object->kind == OBJECT_TRIGGER && object->trigger->definition->body.n) {
    Tok begin = object->trigger->definition->body.p[0]->first - 1;
    Str body = source_text(object->source, begin, object->trigger->definition->head.last);
    sql = str_fmt(out->arena, "%.*s …", STR_ARG(str_trim(str_sub(sql, 0, sql.n - body.n))));
  }
  flat_put(out, sql);
}

/* A column's name and definition, or the constraint alone. */
static void put_part(const HistoryReport *report, Buf *out, const Blame *blame, int32_t width) {
  if (blame->kind == PART_COLUMN) {
    flat_put_padded(out, blame->name, blame->words.n ? width + 2 : 0);
    flat_put(out, blame->words);
  } else if (blame->kind == PART_DEFINITION) {
    put_definition(report, out, blame->object);
  } else {
    flat_put(out, blame->words);
  }
}

void history_blame_text(Buf *out, const HistoryReport *report, const Blames *blames) {
  int32_t place_width = 0, name_width = 0;
  for (int32_t i = 0; i < blames->n; i++) {
    int32_t place = flat_width(place_text(report, out, blames->p[i].place));
    int32_t name = blames->p[i].kind == PART_COLUMN ? flat_width(blames->p[i].name) : 0;
    if (place > place_width) place_width = place;
    if (name > name_width) name_width = name;
  }
  for (int32_t i = 0; i < blames->n; i++) {
    put_place(report, out, place_text(report, out, blames->p[i].place), place_width);
    put_part(report, out, &blames->p[i], name_width);
    buf_char(out, '\n');
  }
}

void history_column_text(Buf *out, const HistoryReport *report, const Column *column) {
  flat_put(out, column->name->text);
  Str words = report->object->kind == OBJECT_TABLE ? words_column(out->arena, report->object, column) : column->type;
  if (words.n) buf_char(out, ' ');
  flat_put(out, words);
  buf_char(out, '\n');
}

/* ---- log ---- */

static const Object *object_of(const Step *step) {
  return step->after ? step->after : step->before;
}

static void put_signed(const HistoryReport *report, Buf *out, char sign) {
  color(report, out, sign == '+' ? "\x1b[32m" : sign == '-' ? "\x1b[31m" : "\x1b[33m");
  buf_char(out, sign);
  color(report, out, "\x1b[0m");
  buf_char(out, ' ');
}

static void put_column(const HistoryReport *report, Buf *out, char sign, const Object *table, int32_t number) {
  const Column *column = &table->table->columns.p[number];
  put_signed(report, out, sign);
  flat_put(out, column->name->text);
  if (sign == '-') return;
  buf_char(out, ' ');
  flat_put(out, words_column(out->arena, table, column));
}

static void put_names(Buf *out, const Ident *before, const Ident *after) {
  flat_put(out, before->text);
  buf_str(out, S(" → "));
  flat_put(out, after->text);
}

static void put_statement(const HistoryReport *report, Buf *out, Moment moment) {
  const Statement *statement = report->history->catalog->statements.p[moment].statement;
  flat_put(out, source_text(statement->source, statement->first, statement->last));
}

static void put_altered(const HistoryReport *report, Buf *out, const Step *step) {
  const Change *change = step->change;
  switch (change->kind) {
  case CHANGE_RENAME:
    buf_str(out, S("renamed: "));
    put_names(out, step->before->name, step->after->name);
    break;
  case CHANGE_RENAME_COLUMN:
    put_signed(report, out, '~');
    put_names(out, step->before->table->columns.p[change->column].name,
              step->after->table->columns.p[change->column].name);
    break;
  case CHANGE_ADD_COLUMN:
    put_column(report, out, '+', step->after, change->column);
    break;
  case CHANGE_DROP_COLUMN:
    put_column(report, out, '-', step->before, change->column);
    break;
  case CHANGE_SET_NOT_NULL:
  case CHANGE_DROP_NOT_NULL:
    put_column(report, out, '~', step->after, change->column);
    break;
  default:
    put_statement(report, out, step->statement);
  }
}

static void put_attached(const HistoryReport *report, Buf *out, const Step *step) {
  put_signed(report, out, step->kind == STEP_DROPPED ? '-' : step->kind == STEP_CREATED ? '+' : '~');
  if (step->kind == STEP_DROPPED) {
    buf_fmt(out, "%s ", object_kinds[step->before->kind]);
    flat_put(out, step->before->name->text);
  } else {
    put_definition(report, out, step->after);
  }
}

/* The old column of a new one that had another name; NULL if the name stayed. */
static const Ident *old_name(const ObjectPair *pair, int32_t column) {
  int32_t origin = pair->origin[column];
  const Ident *from = origin < 0 ? NULL : pair->from->table->columns.p[origin].name;
  return from && !ident_same(from, pair->to->table->columns.p[column].name) ? from : NULL;
}

static bool changes_nothing(const ObjectPair *pair) {
  for (int32_t i = 0; i < pair->to->table->columns.n; i++)
    if (old_name(pair, i)) return false;
  return pair->parts.n == 0;
}

static void put_step(const HistoryReport *report, Buf *out, const Step *step) {
  const Object *object = object_of(step);
  if (step->kind == STEP_FOLLOWED) {
    buf_str(out, S("follows: "));
    put_statement(report, out, step->statement);
  } else if (step->attached) {
    put_attached(report, out, step);
  } else if (step->kind == STEP_ALTERED) {
    put_altered(report, out, step);
  } else if (step->kind == STEP_DROPPED) {
    buf_str(out, S("dropped"));
  } else if (step->kind == STEP_REBUILT) {
    buf_str(out, changes_nothing(step->pair) ? S("rebuilt, the same as before") : S("rebuilt"));
  } else if (step->kind == STEP_REMADE) {
    buf_str(out, S("made anew: "));
    put_definition(report, out, object);
  } else {
    buf_fmt(out, "%s created", object_kinds[object->kind]);
    if (object->kind == OBJECT_TABLE && object->table->kind == TABLE_ORDINARY)
      buf_fmt(out, ", %d column%s", object->table->columns.n, object->table->columns.n == 1 ? "" : "s");
  }
  buf_char(out, '\n');
}

/* What a rebuild changed of a column: also its name. */
static void put_change(const HistoryReport *report, Buf *out, const ObjectPair *pair, const Part *part) {
  static const char signs[] = {' ', '+', '-', '~'};
  put_signed(report, out, signs[part->action]);
  if (part->kind == PART_COLUMN && part->action == DIFF_CHANGED && part->from >= 0)
    flat_put(out, pair->to->table->columns.p[part->to].name->text);
  else flat_put(out, part->kind == PART_OPTION ? S("") : part->name);
  if (part->name.n && part->kind != PART_OPTION) buf_char(out, ' ');
  if (part->action == DIFF_CHANGED) {
    flat_put(out, part->before.n ? part->before : S("(untyped)"));
    buf_str(out, S(" → "));
  }
  flat_put(out, part->action == DIFF_REMOVED ? part->before : part->after);
  buf_char(out, '\n');
}

static void put_rebuild(const HistoryReport *report, Buf *out, const ObjectPair *pair, int32_t indent) {
  for (int32_t i = 0; i < pair->to->table->columns.n; i++) {
    if (!old_name(pair, i)) continue;
    buf_repeat(out, ' ', indent);
    put_signed(report, out, '~');
    put_names(out, old_name(pair, i), pair->to->table->columns.p[i].name);
    buf_char(out, '\n');
  }
  for (int32_t i = 0; i < pair->parts.n; i++) {
    buf_repeat(out, ' ', indent);
    put_change(report, out, pair, &pair->parts.p[i]);
  }
}

void history_log_text(Buf *out, const HistoryReport *report, const Steps *steps) {
  int32_t width = 0;
  for (int32_t i = 0; i < steps->n; i++) {
    Place place = history_statement_place(report->history, steps->p[i].statement);
    int32_t n = flat_width(place_text(report, out, place));
    if (n > width) width = n;
  }
  for (int32_t i = 0; i < steps->n; i++) {
    const Step *step = &steps->p[i];
    put_place(report, out, place_text(report, out, history_statement_place(report->history, step->statement)), width);
    put_step(report, out, step);
    if (step->kind == STEP_REBUILT) put_rebuild(report, out, step->pair, width + 4);
  }
}

/* ---- uses ---- */

static bool holds(const Node *node, Tok tok) {
  return node && node->first <= tok && tok <= node->last;
}

/* The row of blame_of for the part of a table in whose definition a token stands; the column's before those of its
** constraints. -1 where it is none of them: the table's name. */
static int32_t part_at(const Object *table, const Blames *blames, Tok tok) {
  int32_t check = 0, key = 0;
  for (int32_t i = 0; i < blames->n; i++) {
    const Node *node = NULL;
    PartKind kind = blames->p[i].kind;
    const ColumnDef *column = kind == PART_COLUMN ? table->table->columns.p[i].definition : NULL;
    if (column) node = &column->head;
    if (kind == PART_CHECK) node = table->table->checks.p[check++].expr;
    if (kind == PART_FOREIGN_KEY) node = &table->table->foreign_keys.p[key++].definition->head;
    if (holds(node, tok)) return i;
  }
  return -1;
}

Place history_use_place(const HistoryReport *report, const Use *use) {
  const Object *by = use->by;
  Tok tok = use->reference.tok;
  if (!by->source->synthetic) return (Place){by->source->id, tok, tok};
  Blames blames = blame_of(report->history, by, CATALOG_NOW);
  bool table = by->kind == OBJECT_TABLE && by->table->kind == TABLE_ORDINARY;
  int32_t part = table ? part_at(by, &blames, tok) : 0;
  return part >= 0 ? blames.p[part].place : by->made;
}

/* The line of the definition that the name stands on. */
static Str line_of(const HistoryReport *report, const Use *use) {
  Source *source = use->by->source;
  Arena *arena = report->history->arena;
  Position at = source_position(source, arena, source->tokens.p[use->reference.tok].start, COLUMN_CHARACTERS);
  return source_line(source, arena, at.line);
}

/* "file:line:column" of a use. */
static Str use_text(const HistoryReport *report, Buf *out, const Use *use) {
  Span span = source_span(sources_of(report), history_use_place(report, use));
  Located located = locate_span(sources_of(report), span, COLUMN_CHARACTERS);
  return str_fmt(out->arena, "%.*s:%u:%u", STR_ARG(located.source->name), located.start.line, located.start.column);
}

void history_uses_text(Buf *out, const HistoryReport *report, const Uses *uses) {
  int32_t width = 0;
  Str *places = arena_new(out->arena, Str, uses->n);
  for (int32_t i = 0; i < uses->n; i++) {
    places[i] = use_text(report, out, &uses->p[i]);
    if (flat_width(places[i]) > width) width = flat_width(places[i]);
  }
  for (int32_t i = 0; i < uses->n; i++) {
    const Use *use = &uses->p[i];
    put_place(report, out, places[i], width);
    buf_fmt(out, "%s ", object_kinds[use->by->kind]);
    flat_put(out, use->by->name->text);
    buf_str(out, S(": "));
    flat_put(out, line_of(report, use));
    buf_char(out, '\n');
  }
}
