/* Queries of needs, run over the rows that there are; see search.h. */
#include "lint/search.h"

#include <string.h>

#include "base/buf.h"
#include "lint/functions.h"
#include "lint/selects.h"

enum { JOINED_MAX = 16000000 };

/* A query being run. */
typedef struct Search {
  const Plan *plan;
  Found enough; /* to stop at */
  Leaf *leaf;   /* told of each row that is certain; NULL: one is enough */
  void *data;
} Search;

static Value operation(Idle *s, const Need *need);
static Value further(Idle *s, const Need *need);

/* ---- values ---- */

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

/* The lexer wants a NUL behind its text. */
Value need_mentions(const Idle *s, Value text, Value name) {
  if (text.type == VALUE_NULL || name.type == VALUE_NULL) return value_null();
  if (text.type != VALUE_TEXT || name.type != VALUE_TEXT || text.shown || name.shown) return value_unknown();
  Arena scratch = *s->world->arena;
  return value_integer(text_mentions(&scratch, str_dup(&scratch, value_str(text)), value_str(name)));
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

/* What only a SELECT that is read whole has. */
static Value further(Idle *s, const Need *need) {
  Arena *arena = s->world->arena;
  switch (need->op) {
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

/* ---- plans ---- */

static int32_t rows_of(Idle *s, const Need *table) {
  return table->table < 0 ? made_count(s, table->table) : tables_rows(s->world, table->table).n;
}

static const TableColumn *column_def(const Need *column) {
  return &tables_all(&(int){0})[column->table].columns[column->column];
}

/* Whether a condition gives values for a key of a table, once the rows of `bound` are known. */
static bool gives_key(const Idle *s, const Need *condition, const Need *table, Slots bound, Step *step) {
  for (int side = 0; side < (condition->op == NEED_EQ ? 2 : condition->op == NEED_IN ? 1 : 0); side++) {
    int16_t column = side ? condition->b : condition->a, other = side ? condition->a : condition->b;
    const Need *need = &s->needs[column];
    if (need->op != NEED_COLUMN || need->slot != table->slot) continue;
    if (need->table >= 0 && !column_def(need)->key) continue;
    Slots asked = 0;
    for (int16_t i = other; i; i = condition->op == NEED_IN ? s->needs[i].next : 0) asked |= s->needs[i].slots;
    if (asked & ~bound) continue;
    *step = (Step){.column = column, .values = other, .list = condition->op == NEED_IN};
    return true;
  }
  return false;
}

/* The conditions by which a table's rows are looked up: where a row may be missing, what it is joined on. */
static int16_t joining(const Need *query, const Need *table) {
  return table->column ? table->b : query->b;
}

/* The value of a column that numbers the rows of the step's key, once the rows of `bound` are known; 0: none. */
static int16_t nth_value(const Idle *s, const Need *query, const Step *step, Slots bound) {
  const Need *key = &s->needs[step->column];
  bool table = step->column && key->table >= 0;
  for (int16_t c = table ? joining(query, &s->needs[step->table]) : 0; c; c = s->needs[c].next) {
    if (s->needs[c].op != NEED_EQ) continue;
    for (int side = 0; side < 2; side++) {
      int16_t column = side ? s->needs[c].b : s->needs[c].a, other = side ? s->needs[c].a : s->needs[c].b;
      const Need *need = &s->needs[column];
      if (need->op != NEED_COLUMN || need->slot != key->slot || s->needs[other].slots & ~bound) continue;
      if (tables_nth_key(need->table, need->column) == key->column) return other;
    }
  }
  return 0;
}

/* The rows with a value; false where it can't be looked up. */
static bool rows_with(Idle *s, const Need *column, Value value, KeyRows *rows) {
  *rows = (KeyRows){NULL, 0, 0};
  if (value.type == VALUE_NULL) return true;
  if (column->table < 0) return made_with(s, column->table, column->column, value, rows);
  ColumnType type = column_def(column)->type;
  if (value.type != (type == COLUMN_TEXT ? VALUE_TEXT : VALUE_INTEGER)) return false;
  if (type == COLUMN_ID) {
    bool there = value.integer >= 0 && value.integer < s->world->data[column->table].rows.n;
    if (there) *rows = (KeyRows){NULL, (int32_t)value.integer, (int32_t)value.integer + 1};
    return true;
  }
  *rows = key_rows(s->world, column->table, column->column,
                   (type == COLUMN_TEXT ? (Cell){0, value_str(value)} : (Cell){value.integer, {0}}));
  return true;
}

/* About how many rows of a table a step visits. */
static int64_t cost_of(Idle *s, const Need *table, const Step *step) {
  const Need *column = &s->needs[step->column];
  int32_t all = rows_of(s, table);
  int64_t cost = 0;
  if (!step->column) return all;
  if (column->table >= 0 && column_def(column)->type == COLUMN_ID) return 1;
  for (int16_t i = step->values; i; i = step->list ? s->needs[i].next : 0) {
    KeyRows rows;
    if (s->needs[i].op != NEED_TEXT || all < 32)
      return (all < 2 ? all : 2) + step->list; /* not known before its time */
    if (!rows_with(s, column, value_at(s, i), &rows)) return all;
    cost += rows.end - rows.start;
  }
  return cost + step->list;
}

static bool is_slow(const Idle *s, int16_t column, const Need *table) {
  const Need *need = &s->needs[column];
  return column && need->op == NEED_COLUMN && need->slot == table->slot && need->number == 2;
}

/* What a table costs beside its rows: columns that are computed from whole files wait until less is left. */
static int64_t burden_of(const Idle *s, const Need *query, const Need *table) {
  for (int16_t c = query->b; c; c = s->needs[c].next)
    if (s->needs[c].op != NEED_COLUMN && (is_slow(s, s->needs[c].a, table) || is_slow(s, s->needs[c].b, table)))
      return 100;
  return 1;
}

/* Whether a table may come next: what it may be missing for has to be known. */
static bool is_ready(const Idle *s, const Need *table, Slots bound) {
  for (int16_t c = table->column ? table->b : 0; c; c = s->needs[c].next)
    if (s->needs[c].slots & ~bound & ~table->slots) return false;
  return true;
}

/* The next table: the one of the fewest rows. */
static void plan_step(Idle *s, const Need *query, Plan *plan, Slots done) {
  int64_t least = INT64_MAX;
  for (int16_t t = query->a; t; t = s->needs[t].next) {
    const Need *table = &s->needs[t];
    if (table->slots & done || !is_ready(s, table, done | ~query->slots)) continue;
    int64_t burden = burden_of(s, query, table);
    for (int16_t c = joining(query, table), last = 0; !last; c = c ? s->needs[c].next : 0) {
      Step step = {0};
      last = c == 0; /* no condition, at the end: all rows */
      if (c && !gives_key(s, &s->needs[c], table, done | ~query->slots, &step)) continue;
      int64_t cost = cost_of(s, table, &step) * burden;
      if (cost >= least) continue;
      least = cost;
      step.table = t;
      plan->steps[plan->n] = step;
    }
  }
  Step *chosen = &plan->steps[plan->n];
  if (!chosen->list) chosen->nth = nth_value(s, query, chosen, done | ~query->slots);
}

static void make_plan(Idle *s, const Need *query, Plan *plan) {
  plan->n = 0;
  plan->makes = false;
  plan->settled = true;
  int tables = 0, conditions = 0;
  for (int16_t t = query->a; t; t = s->needs[t].next) {
    plan->makes = plan->makes || s->needs[t].table < 0;
    tables++;
  }
  for (int16_t c = query->b; c; c = s->needs[c].next) {
    plan->settled = plan->settled && s->needs[c].slots & query->slots;
    conditions++;
  }
  if (tables > TABLES_MAX || conditions > CONDITIONS_MAX) {
    plan->n = -1;
    return;
  }
  Slots done = 0;
  conditions = 0;
  for (; plan->n < tables; plan->n++) {
    plan_step(s, query, plan, done);
    plan->steps[plan->n].conditions = (uint8_t)conditions;
    Slots now = s->needs[plan->steps[plan->n].table].slots;
    done |= now;
    for (int16_t c = query->b; c; c = s->needs[c].next) {
      Slots asked = s->needs[c].slots & query->slots;
      if (asked & now && !(asked & ~done)) plan->conditions[conditions++] = c;
    }
  }
  plan->steps[plan->n].conditions = (uint8_t)conditions;
}

/* ---- loops ---- */

static inline Found holds(Idle *s, int16_t condition) {
  const Need *need = &s->needs[condition];
  return truth_found(need->code ? (Truth)need->code(s) : need_truth(s, condition));
}

/* Conditions that ask about no row of the query. */
static Found check_constant(Idle *s, const Need *query) {
  Found found = FOUND_SURELY;
  for (int16_t c = query->b; c && found; c = s->needs[c].next) {
    if (s->needs[c].slots & query->slots) continue;
    Found held = holds(s, c);
    if (held < found) found = held;
  }
  return found;
}

static Found search(Idle *s, const Search *go, int step, bool sure);

/* The conditions that can be asked now that the row of a step is known, and the steps behind it. */
static inline Found visit(Idle *s, const Search *go, int number, bool sure) {
  const Step *step = &go->plan->steps[number];
  const int16_t *conditions = go->plan->conditions;
  for (int c = step[0].conditions; c < step[1].conditions; c++) {
    Found now = holds(s, conditions[c]);
    if (now == FOUND_NONE) return FOUND_NONE;
    sure = sure && now == FOUND_SURELY;
  }
  return search(s, go, number + 1, sure);
}

/* Whether a row is one that a LEFT JOIN finds. */
static Found matches(Idle *s, const Need *table) {
  Found held = FOUND_SURELY;
  for (int16_t c = table->b; c && held; c = s->needs[c].next) {
    Found now = holds(s, c);
    if (now < held) held = now;
  }
  return held;
}

/* *matched: whether a row of a table that may be missing is there; NULL: it may not. */
static Found visit_all(Idle *s, const Search *go, int number, bool sure, KeyRows rows, bool *matched) {
  const Need *table = &s->needs[go->plan->steps[number].table];
  int32_t *row = &s->rows[table->slot];
  Found best = FOUND_NONE;
  for (int32_t i = rows.start; i < rows.end && best < go->enough; i++) {
    if (s->visits-- <= 0) return FOUND_MAYBE;
    s->world->steps++;
    *row = rows.order ? rows.order[i] : i;
    if (matched) {
      Found match = matches(s, table);
      if (match == FOUND_MAYBE) return FOUND_MAYBE;
      if (match == FOUND_NONE) continue;
      *matched = true;
    }
    Found found = visit(s, go, number, sure);
    if (found > best) best = found;
  }
  return best;
}

/* Whether a value of a list stands in it before. */
static bool comes_again(Idle *s, const Step *step, int16_t number, Value value) {
  for (int16_t i = step->values; i != number; i = s->needs[i].next) {
    Value same = value_equal(value_at(s, i), value, true);
    if (same.type == VALUE_INTEGER && same.integer) return true;
  }
  return false;
}

/* The rows with a value are those of all rows where it can't be looked up: *all becomes true. */
static Found look_up_one(Idle *s, const Search *go, int number, bool sure, bool *matched, Value value, bool *all) {
  const Step *step = &go->plan->steps[number];
  KeyRows rows;
  *all = !rows_with(s, &s->needs[step->column], value, &rows);
  if (*all) rows = (KeyRows){NULL, 0, rows_of(s, &s->needs[step->table])};
  Value nth = step->nth && !*all ? value_at(s, step->nth) : value_unknown();
  if (nth.type == VALUE_INTEGER) rows = key_nth(rows, nth.integer);
  return rows.start < rows.end ? visit_all(s, go, number, sure, rows, matched) : FOUND_NONE;
}

static Found look_up(Idle *s, const Search *go, int number, bool sure, bool *matched) {
  const Step *step = &go->plan->steps[number];
  bool all;
  if (!step->column) {
    KeyRows rows = {NULL, 0, rows_of(s, &s->needs[step->table])};
    return visit_all(s, go, number, sure, rows, matched);
  }
  if (!step->list) return look_up_one(s, go, number, sure, matched, value_at(s, step->values), &all);
  Found best = FOUND_NONE;
  for (int16_t i = step->values; i && best < go->enough; i = s->needs[i].next) {
    Value value = value_at(s, i);
    if (comes_again(s, step, i, value)) continue;
    Found found = look_up_one(s, go, number, sure, matched, value, &all);
    /* What was visited by the values before has come again: only whether there is a row can still be told. */
    if (all) return i != step->values && go->leaf ? FOUND_MAYBE : found;
    if (found > best) best = found;
  }
  return best;
}

static Found search(Idle *s, const Search *go, int number, bool sure) {
  if (number == go->plan->n) return !sure ? FOUND_MAYBE : go->leaf ? go->leaf(s, go->data) : FOUND_SURELY;
  const Need *table = &s->needs[go->plan->steps[number].table];
  if (!table->column) return look_up(s, go, number, sure, NULL);
  bool matched = false;
  Found best = look_up(s, go, number, sure, &matched);
  if (matched || best >= go->enough || best == FOUND_MAYBE) return best;
  s->rows[table->slot] = -1;
  return visit(s, go, number, sure);
}

/* Makes the rows of SELECTs that are tables of a query. A table without rows settles it: not even they are made. */
static Found make_tables(Idle *s, const Need *query, bool planned) {
  for (int16_t t = query->a; t && !planned; t = s->needs[t].next)
    if (s->needs[t].table >= 0 && !s->needs[t].column && rows_of(s, &s->needs[t]) == 0) return FOUND_NONE;
  for (int16_t t = query->a; t; t = s->needs[t].next) {
    if (s->needs[t].table >= 0) continue;
    if (!made_rows(s, s->needs[t].a)) return FOUND_MAYBE;
    if (!s->needs[t].column && rows_of(s, &s->needs[t]) == 0) return FOUND_NONE;
  }
  return FOUND_SURELY;
}

static Found prepare(Idle *s, const Need *query, Plan *plan) {
  bool planned = s->plans->made >> query->number & 1;
  if (!planned || plan->makes) {
    Found made = make_tables(s, query, planned);
    if (made != FOUND_SURELY) return made;
  }
  if (planned) return FOUND_SURELY;
  for (int16_t t = query->a; t; t = s->needs[t].next) s->visits += s->visits_each * rows_of(s, &s->needs[t]);
  make_plan(s, query, plan);
  if (plan->n < 0) return FOUND_MAYBE;
  s->plans->made |= (uint64_t)1 << query->number;
  return FOUND_SURELY;
}

Found search_query(Idle *s, int16_t number, Found enough, Leaf *leaf, void *data) {
  const Need *query = &s->needs[number];
  Plan *plan = &s->plans->of[query->number];
  bool settled = s->plans->made >> query->number & 1 && plan->settled;
  Found constant = settled ? FOUND_SURELY : check_constant(s, query);
  if (constant == FOUND_NONE) return FOUND_NONE;
  Found prepared = prepare(s, query, plan);
  if (prepared != FOUND_SURELY) return prepared;
  Search go = {plan, enough, leaf, data};
  return search(s, &go, 0, query->column && constant == FOUND_SURELY);
}

void search_begin(Idle *s, Plans *plans, World *world, const Need *needs) {
  plans->made = 0;
  s->world = world;
  s->needs = needs;
  s->visits = VISITS_LEAST;
  s->visits_each = 0;
  s->plans = plans;
  s->made = NULL;
  s->results = NULL;
}
