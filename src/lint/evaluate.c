/* Values and conditions of needs, interpreted: what a team's rules ask, and what findings of built-in ones are made of,
** whose conditions are C (embed_needs.c). */
#include <string.h>

#include "lint/functions.h"
#include "lint/selects.h"

enum { JOINED_MAX = 16000000 };

static Value operation(Idle *s, const Need *need);
static Value further(Idle *s, const Need *need);

static inline Value column_value(Idle *s, const Need *need) {
  if (need->table < 0) return need_made(s, need->table, s->rows[need->slot], need->column);
  if (s->rows[need->slot] < 0) return value_null();
  Cell cell = tables_cell(s->world, need->table, s->rows[need->slot], need->column);
  return need->number ? need_text(cell.text) : need_integer(cell.integer);
}

/* Most are columns and what they are compared with. */
static inline Value value_at(Idle *s, int16_t number) {
  const Need *need = &s->needs[number];
  if (need->op == NEED_COLUMN) return column_value(s, need);
  if (need->op == NEED_TEXT) return value_text((Str){need->text, need->length});
  return need->op == NEED_INTEGER ? value_integer(need->number) : operation(s, need);
}

Value need_interpreted(Idle *s, int16_t number) {
  return value_at(s, number);
}

Truth need_truth(Idle *s, int16_t number) {
  return truth_of(value_at(s, number));
}

static Value in_list(Idle *s, const Need *need) {
  Value a = value_at(s, need->a), result = value_integer(0);
  for (int16_t i = need->b; i; i = s->needs[i].next)
    if (need_among(a, value_at(s, i), need->column, &result)) break;
  return result;
}

/* The first operand of AND (false) and of OR (true) that decides does so whatever the other is. */
static Truth both(Idle *s, const Need *need, Truth deciding) {
  Truth a = need_truth(s, need->a);
  if (a == deciding) return a;
  Truth b = need_truth(s, need->b);
  return b == deciding ? b : truth_both(a, b);
}

static Value chosen(Idle *s, const Need *need) {
  for (int16_t i = need->a; i;) {
    int16_t result = s->needs[i].next;
    Truth condition = need_truth(s, i);
    if (condition == TRUTH_UNKNOWN) return value_unknown();
    if (condition == TRUTH_TRUE) return value_at(s, result);
    i = s->needs[result].next;
  }
  return value_at(s, need->b);
}

static Value first_value(Idle *s, const Need *need) {
  Value value = value_null();
  for (int16_t i = need->a; i && value.type == VALUE_NULL; i = s->needs[i].next) value = value_at(s, i);
  return value;
}

static Found count_row(Idle *s, void *count) {
  (void)s;
  ++*(int64_t *)count;
  return FOUND_NONE;
}

Value need_count(Idle *s, int16_t query) {
  int64_t count = 0;
  Found found = search_query(s, query, FOUND_SURELY, count_row, &count);
  return found == FOUND_NONE ? value_integer(count) : value_unknown();
}

Truth need_exists(Idle *s, int16_t query) {
  Found found = search_query(s, query, FOUND_SURELY, NULL, NULL);
  return found == FOUND_MAYBE ? TRUTH_UNKNOWN : found == FOUND_SURELY ? TRUTH_TRUE : TRUTH_FALSE;
}

static Value part_of(Idle *s, const Need *need) {
  int16_t start = s->needs[need->a].next, length = s->needs[start].next;
  Value all = value_integer(INT32_MAX);
  return value_substr(value_at(s, need->a), value_at(s, start), length ? value_at(s, length) : all);
}

Value need_setting(const Idle *s, Str name) {
  Str setting = world_setting(s->world, name);
  return setting.p ? value_text(setting) : value_unknown();
}

Value need_source(const Idle *s, Value place) {
  if (place.type != VALUE_INTEGER) return place.type == VALUE_NULL ? place : value_unknown();
  Str text = place_text(s->world, place.integer);
  return text.p ? value_text(text) : value_null();
}

Value need_cover(const Idle *s, Value from, Value to) {
  if (from.type == VALUE_NULL || to.type == VALUE_NULL) return value_null();
  if (from.type != VALUE_INTEGER || to.type != VALUE_INTEGER) return value_unknown();
  int64_t cover = place_cover(s->world, from.integer, to.integer);
  return cover == NO_INT ? value_null() : value_integer(cover);
}

Value need_mentions(const Idle *s, Value text, Value name) {
  if (text.type == VALUE_NULL || name.type == VALUE_NULL) return value_null();
  if (text.type != VALUE_TEXT || name.type != VALUE_TEXT || text.shown || name.shown) return value_unknown();
  Arena scratch = *s->world->arena;
  return value_integer(text_mentions(&scratch, value_str(text), value_str(name)));
}

static Value called(Idle *s, const Need *need) {
  Value arguments[FUNCTION_ARGUMENTS_MAX];
  int n = 0;
  for (int16_t i = need->a; i; i = s->needs[i].next) arguments[n++] = value_at(s, i);
  return function_call(s->world, (int)need->number, arguments);
}

/* All parts are asked for before any is copied: they may make texts of their own. */
static Value joined(Idle *s, const Need *need) {
  enum { PARTS_MAX = 64 };
  Value parts[PARTS_MAX];
  int64_t length = 1;
  int n = 0;
  for (int16_t i = need->a; i; i = s->needs[i].next) {
    Value part = value_at(s, i);
    if (part.type == VALUE_NULL || part.type == VALUE_UNKNOWN || n == PARTS_MAX)
      return part.type == VALUE_NULL ? part : value_unknown();
    parts[n] = part.type == VALUE_TEXT && !part.shown ? part : value_as_text(s->world->arena, part);
    length += parts[n++].n;
  }
  if (length > JOINED_MAX) return value_unknown();
  char *text = arena_bytes(s->world->arena, length), *at = text;
  for (int i = 0; i < n; at += parts[i++].n)
    if (parts[i].n) memcpy(at, parts[i].p, (size_t)parts[i].n);
  *at = 0;
  return value_text(str_span(text, at));
}

/* Of several values, none of which may be NULL. */
static Value extreme(Idle *s, const Need *need) {
  Value best = value_at(s, need->a);
  for (int16_t i = s->needs[need->a].next; i; i = s->needs[i].next) {
    int order;
    Value value = value_at(s, i), known = value_compare(value, best, need->column, &order);
    if (known.type != VALUE_INTEGER) return known;
    if (need->op == NEED_LEAST ? order < 0 : order > 0) best = value;
  }
  return best;
}

static Value calculated(Idle *s, const Need *need) {
  char sign = need->op == NEED_ADD ? '+' : need->op == NEED_SUBTRACT ? '-' : need->op == NEED_MULTIPLY ? '*' : '%';
  return value_calculate(value_at(s, need->a), sign, value_at(s, need->b));
}

static Value operation(Idle *s, const Need *need) {
  switch (need->op) {
  case NEED_NULL:
    return value_null();
  case NEED_LOWER:
  case NEED_UPPER:
    return value_case(value_at(s, need->a), need->op == NEED_LOWER ? CASE_LOWER : CASE_UPPER);
  case NEED_LENGTH:
    return value_length(value_at(s, need->a));
  case NEED_INSTR:
    return value_instr(value_at(s, need->a), value_at(s, need->b));
  case NEED_SUBSTR:
    return part_of(s, need);
  case NEED_COALESCE:
    return first_value(s, need);
  case NEED_CASE:
    return chosen(s, need);
  case NEED_ADD:
  case NEED_SUBTRACT:
  case NEED_MULTIPLY:
  case NEED_REMAINDER:
    return calculated(s, need);
  case NEED_COUNT:
    return need_count(s, need->a);
  case NEED_AND:
    return truth_value(both(s, need, TRUTH_FALSE));
  case NEED_OR:
    return truth_value(both(s, need, TRUTH_TRUE));
  case NEED_NOT:
    return truth_value(truth_not(need_truth(s, need->a)));
  case NEED_IS_NULL:
    return need_is_null(value_at(s, need->a));
  case NEED_EQ:
    return value_equal(value_at(s, need->a), value_at(s, need->b), need->column);
  case NEED_NE:
    return need_differ(value_at(s, need->a), value_at(s, need->b), need->column);
  case NEED_IS:
    return need_is(value_at(s, need->a), value_at(s, need->b), need->column);
  case NEED_LT:
  case NEED_LE:
  case NEED_GT:
  case NEED_GE:
    return need_compare(need->op, value_at(s, need->a), value_at(s, need->b), need->column);
  case NEED_IN:
    return in_list(s, need);
  case NEED_LIKE:
    return value_like(value_at(s, need->a), value_at(s, need->b), (char)need->number);
  case NEED_GLOB:
    return value_glob(value_at(s, need->a), value_at(s, need->b));
  case NEED_EXISTS:
    return truth_value(need_exists(s, need->a));
  default:
    return further(s, need);
  }
}

/* What is asked less often: functions, and what only a SELECT that is read whole has. */
static Value further(Idle *s, const Need *need) {
  Arena *arena = s->world->arena;
  switch (need->op) {
  case NEED_SETTING:
    return need_setting(s, value_str(value_at(s, need->a)));
  case NEED_SOURCE:
    return need_source(s, value_at(s, need->a));
  case NEED_COVER:
    return need_cover(s, value_at(s, need->a), value_at(s, need->b));
  case NEED_MENTIONS:
    return need_mentions(s, value_at(s, need->a), value_at(s, need->b));
  case NEED_TRIM:
    return value_trim(value_at(s, need->a));
  case NEED_UNICODE:
    return value_unicode(value_at(s, need->a));
  case NEED_CALL:
    return called(s, need);
  case NEED_CONCAT:
    return joined(s, need);
  case NEED_REPLACE: {
    int16_t part = s->needs[need->a].next;
    return value_replace(arena, value_at(s, need->a), value_at(s, part), value_at(s, s->needs[part].next));
  }
  case NEED_TRIM_SIDES:
    return value_trim_sides(value_at(s, need->a), value_at(s, s->needs[need->a].next), need->number & 1,
                            need->number & 2);
  case NEED_HEX:
    return value_hex(arena, value_at(s, need->a));
  case NEED_CAST_TEXT:
    return value_as_text(arena, value_at(s, need->a));
  case NEED_CAST_INTEGER:
    return value_as_integer(value_at(s, need->a));
  case NEED_LEAST:
  case NEED_MOST:
    return extreme(s, need);
  case NEED_RESULT:
    return s->results[need->number];
  case NEED_SCALAR:
    return rows_first(s, need->a);
  case NEED_IN_ROWS:
    return rows_have(s, need->b, value_at(s, need->a), need->column);
  case NEED_ANY_ROWS:
    return truth_value(rows_any(s, need->a));
  default:
    return value_unknown();
  }
}
