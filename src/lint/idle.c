/* Needs of rules, held against the rows that there are; see idle.h.
**
** A query of needs is run as nested loops, the table with the fewest rows first, by key where a condition gives one.
** What it leaves open counts for the rule: whether a row is certain matters inside NOT EXISTS only. */
#include "lint/idle.h"

#include <string.h>

#include "lint/functions.h"
#include "lint/keys.h"
#include "lint/need_code.h"

/* Rows that may be visited for a rule, times the rows of the tables that it joins: then it is prepared. So no needs are
** quadratic. */
enum { VISITS_EACH = 8, VISITS_LEAST = 1000 };

enum { TABLES_MAX = 12, CONDITIONS_MAX = 40 };

/* How one of a query's tables is gone through. */
typedef struct Step {
  int16_t table;      /* its NEED_TABLE */
  int16_t column;     /* the NEED_COLUMN by which its rows are looked up; 0: all rows */
  int16_t values;     /* the value looked up, or several of a list */
  bool list;          /* several */
  int16_t nth;        /* the number of the row among those of one value; 0: all of them */
  uint8_t conditions; /* where those begin that can be asked once its row is known */
} Step;

typedef struct Plan {
  int n; /* steps; < 0: too many */
  Step steps[TABLES_MAX + 1];
  int16_t conditions[CONDITIONS_MAX];
} Plan;

typedef struct Plans {
  uint64_t made; /* which, by number of query */
  Plan of[NEED_QUERIES_MAX];
} Plans;

/* A query being run. */
typedef struct Search {
  const Plan *plan;
  Found enough;   /* to stop at */
  int64_t *count; /* of rows that are certain; NULL: nobody counts */
} Search;

static Value operation(Idle *s, const Need *need);
static Found run_query(Idle *s, int16_t number, Found enough, int64_t *count);

/* ---- values ---- */

static inline Value column_value(Idle *s, const Need *need) {
  Cell cell = tables_cell(s->world, need->table, s->rows[need->slot], need->column);
  return need->number ? need_text(cell.text) : need_integer(cell.integer);
}

/* Most are columns and what they are compared with. */
static inline Value value_of(Idle *s, int16_t number) {
  const Need *need = &s->needs[number];
  if (need->op == NEED_COLUMN) return column_value(s, need);
  if (need->op == NEED_TEXT) return value_text((Str){need->text, need->length});
  return need->op == NEED_INTEGER ? value_integer(need->number) : operation(s, need);
}

static Value in_list(Idle *s, const Need *need) {
  Value a = value_of(s, need->a), result = value_integer(0);
  for (int16_t i = need->b; i; i = s->needs[i].next)
    if (need_among(a, value_of(s, i), need->column, &result)) break;
  return result;
}

static inline Truth truth(Idle *s, int16_t number) {
  return truth_of(value_of(s, number));
}

/* The first operand of AND (false) and of OR (true) that decides does so whatever the other is. */
static Truth both(Idle *s, const Need *need, Truth deciding) {
  Truth a = truth(s, need->a);
  if (a == deciding) return a;
  Truth b = truth(s, need->b);
  return b == deciding ? b : truth_both(a, b);
}

static Value chosen(Idle *s, const Need *need) {
  for (int16_t i = need->a; i;) {
    int16_t result = s->needs[i].next;
    Truth condition = truth(s, i);
    if (condition == TRUTH_UNKNOWN) return value_unknown();
    if (condition == TRUTH_TRUE) return value_of(s, result);
    i = s->needs[result].next;
  }
  return value_of(s, need->b);
}

static Value first_value(Idle *s, const Need *need) {
  Value value = value_null();
  for (int16_t i = need->a; i && value.type == VALUE_NULL; i = s->needs[i].next) value = value_of(s, i);
  return value;
}

Value need_count(Idle *s, int16_t query) {
  int64_t count = 0;
  Found found = run_query(s, query, FOUND_SURELY, &count);
  return found == FOUND_NONE ? value_integer(count) : value_unknown();
}

Truth need_exists(Idle *s, int16_t query) {
  Found found = run_query(s, query, FOUND_SURELY, NULL);
  return found == FOUND_MAYBE ? TRUTH_UNKNOWN : found == FOUND_SURELY ? TRUTH_TRUE : TRUTH_FALSE;
}

static Value part_of(Idle *s, const Need *need) {
  int16_t start = s->needs[need->a].next, length = s->needs[start].next;
  Value all = value_integer(INT32_MAX);
  return value_substr(value_of(s, need->a), value_of(s, start), length ? value_of(s, length) : all);
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

static Value calculated(Idle *s, const Need *need) {
  char sign = need->op == NEED_ADD ? '+' : need->op == NEED_SUBTRACT ? '-' : need->op == NEED_MULTIPLY ? '*' : '%';
  return value_calculate(value_of(s, need->a), sign, value_of(s, need->b));
}

static Value operation(Idle *s, const Need *need) {
  switch (need->op) {
  case NEED_NULL:
    return value_null();
  case NEED_SETTING:
    return need_setting(s, value_str(value_of(s, need->a)));
  case NEED_SOURCE:
    return need_source(s, value_of(s, need->a));
  case NEED_COVER:
    return need_cover(s, value_of(s, need->a), value_of(s, need->b));
  case NEED_MENTIONS:
    return need_mentions(s, value_of(s, need->a), value_of(s, need->b));
  case NEED_TRIM:
    return value_trim(value_of(s, need->a));
  case NEED_UNICODE:
    return value_unicode(value_of(s, need->a));
  case NEED_LOWER:
  case NEED_UPPER:
    return value_case(value_of(s, need->a), need->op == NEED_LOWER ? CASE_LOWER : CASE_UPPER);
  case NEED_LENGTH:
    return value_length(value_of(s, need->a));
  case NEED_INSTR:
    return value_instr(value_of(s, need->a), value_of(s, need->b));
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
    return truth_value(truth_not(truth(s, need->a)));
  case NEED_IS_NULL:
    return need_is_null(value_of(s, need->a));
  case NEED_EQ:
    return value_equal(value_of(s, need->a), value_of(s, need->b), need->column);
  case NEED_NE:
    return need_differ(value_of(s, need->a), value_of(s, need->b), need->column);
  case NEED_IS:
    return need_is(value_of(s, need->a), value_of(s, need->b), need->column);
  case NEED_LT:
  case NEED_LE:
  case NEED_GT:
  case NEED_GE:
    return need_compare(need->op, value_of(s, need->a), value_of(s, need->b), need->column);
  case NEED_IN:
    return in_list(s, need);
  case NEED_LIKE:
    return value_like(value_of(s, need->a), value_of(s, need->b));
  case NEED_EXISTS:
    return truth_value(need_exists(s, need->a));
  default:
    return value_unknown();
  }
}

/* ---- plans ---- */

/* Whether a condition gives values for a key of a table, once the rows of `bound` are known. */
static bool gives_key(const Idle *s, const Need *condition, const Need *table, uint32_t bound, Step *step) {
  for (int side = 0; side < (condition->op == NEED_EQ ? 2 : condition->op == NEED_IN ? 1 : 0); side++) {
    int16_t column = side ? condition->b : condition->a, other = side ? condition->a : condition->b;
    const Need *need = &s->needs[column];
    if (need->op != NEED_COLUMN || need->slot != table->slot) continue;
    if (!tables_all(&(int){0})[table->table].columns[need->column].key) continue;
    uint32_t asked = 0;
    for (int16_t i = other; i; i = condition->op == NEED_IN ? s->needs[i].next : 0) asked |= s->needs[i].slots;
    if (asked & ~bound) continue;
    *step = (Step){.column = column, .values = other, .list = condition->op == NEED_IN};
    return true;
  }
  return false;
}

/* The value of a column that numbers the rows of the step's key, once the rows of `bound` are known; 0: none. */
static int16_t nth_value(const Idle *s, const Need *query, const Step *step, uint32_t bound) {
  const Need *key = &s->needs[step->column];
  for (int16_t c = step->column ? query->b : 0; c; c = s->needs[c].next) {
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
static bool rows_with(Idle *s, const Need *column, int16_t number, KeyRows *rows) {
  Value value = value_of(s, number);
  ColumnType type = tables_all(&(int){0})[column->table].columns[column->column].type;
  *rows = (KeyRows){NULL, 0, 0};
  if (value.type == VALUE_NULL) return true;
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
  int32_t all = tables_rows(s->world, table->table).n;
  int64_t cost = 0;
  if (!step->column) return all;
  if (tables_all(&(int){0})[table->table].columns[column->column].type == COLUMN_ID) return 1;
  for (int16_t i = step->values; i; i = step->list ? s->needs[i].next : 0) {
    KeyRows rows;
    if (s->needs[i].op != NEED_TEXT || all < 32) return all < 2 ? all : 2; /* not known before its time */
    if (!rows_with(s, column, i, &rows)) return all;
    cost += rows.end - rows.start;
  }
  return cost;
}

static bool is_slow(const Idle *s, int16_t column, const Need *table) {
  const Need *need = &s->needs[column];
  return column && need->op == NEED_COLUMN && need->slot == table->slot && need->number == 2;
}

/* What a table costs beside its rows: columns that are computed from whole files wait until less is left. */
static int64_t burden_of(const Idle *s, const Need *query, const Need *table) {
  for (int16_t c = query->b; c; c = s->needs[c].next)
    if (is_slow(s, s->needs[c].a, table) || is_slow(s, s->needs[c].b, table)) return 100;
  return 1;
}

/* The next table: the one of the fewest rows. */
static void plan_step(Idle *s, const Need *query, Plan *plan, uint32_t done) {
  int64_t least = INT64_MAX;
  for (int16_t t = query->a; t; t = s->needs[t].next) {
    const Need *table = &s->needs[t];
    if (table->slots & done) continue;
    int64_t burden = burden_of(s, query, table);
    for (int16_t c = query->b, last = 0; !last; c = c ? s->needs[c].next : 0) {
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

static const Plan *plan_of(Idle *s, const Need *query) {
  Plan *plan = &s->plans->of[query->number];
  if (s->plans->made >> query->number & 1) return plan;
  s->plans->made |= (uint64_t)1 << query->number;
  plan->n = 0;
  int tables = 0, conditions = 0;
  for (int16_t t = query->a; t; t = s->needs[t].next) tables++;
  for (int16_t c = query->b; c; c = s->needs[c].next) conditions++;
  if (tables > TABLES_MAX || conditions > CONDITIONS_MAX) return plan->n = -1, plan;
  uint32_t done = 0;
  conditions = 0;
  for (; plan->n < tables; plan->n++) {
    plan_step(s, query, plan, done);
    plan->steps[plan->n].conditions = (uint8_t)conditions;
    uint32_t now = s->needs[plan->steps[plan->n].table].slots;
    done |= now;
    for (int16_t c = query->b; c; c = s->needs[c].next) {
      uint32_t asked = s->needs[c].slots & query->slots;
      if (asked & now && !(asked & ~done)) plan->conditions[conditions++] = c;
    }
  }
  plan->steps[plan->n].conditions = (uint8_t)conditions;
  return plan;
}

/* ---- loops ---- */

static inline Found holds(Idle *s, int16_t condition) {
  const Need *need = &s->needs[condition];
  return truth_found(need->code ? (Truth)need->code(s) : truth(s, condition));
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

static Found visit(Idle *s, const Search *go, int number, bool sure, KeyRows rows) {
  const Step *step = &go->plan->steps[number];
  int slot = s->needs[step->table].slot;
  Found best = FOUND_NONE;
  for (int32_t i = rows.start; i < rows.end && best < go->enough; i++) {
    if (s->visits-- <= 0) return FOUND_MAYBE;
    s->world->steps++;
    s->rows[slot] = rows.order ? rows.order[i] : i;
    Found held = FOUND_SURELY;
    for (int c = step[0].conditions; c < step[1].conditions && held; c++) {
      Found now = holds(s, go->plan->conditions[c]);
      if (now < held) held = now;
    }
    if (held == FOUND_NONE) continue;
    Found found = search(s, go, number + 1, sure && held == FOUND_SURELY);
    if (found > best) best = found;
  }
  return best;
}

static Found search(Idle *s, const Search *go, int number, bool sure) {
  if (number == go->plan->n) {
    if (!sure) return FOUND_MAYBE;
    if (!go->count) return FOUND_SURELY;
    ++*go->count;
    return FOUND_NONE;
  }
  const Step *step = &go->plan->steps[number];
  KeyRows all = {NULL, 0, tables_rows(s->world, s->needs[step->table].table).n};
  /* A value that comes twice in a list would be counted twice. */
  if (!step->column || (go->count && step->list)) return visit(s, go, number, sure, all);
  Found best = FOUND_NONE;
  for (int16_t i = step->values; i && best < go->enough; i = step->list ? s->needs[i].next : 0) {
    KeyRows rows;
    if (!rows_with(s, &s->needs[step->column], i, &rows)) return visit(s, go, number, sure, all);
    Value nth = step->nth ? value_of(s, step->nth) : value_unknown();
    if (nth.type == VALUE_INTEGER) rows = key_nth(rows, nth.integer);
    Found found = visit(s, go, number, sure, rows);
    if (found > best) best = found;
  }
  return best;
}

static Found run_query(Idle *s, int16_t number, Found enough, int64_t *count) {
  const Need *query = &s->needs[number];
  Found constant = check_constant(s, query);
  if (constant == FOUND_NONE) return FOUND_NONE;
  Search go = {plan_of(s, query), enough, count};
  if (go.plan->n < 0) return FOUND_MAYBE;
  return search(s, &go, 0, query->column && constant == FOUND_SURELY);
}

/* Whether a query of the list has no row. */
static bool is_empty(Idle *s, int16_t number) {
  const Need *query = &s->needs[number];
  if (check_constant(s, query) == FOUND_NONE) return true;
  s->visits = VISITS_LEAST;
  for (int16_t t = query->a; t; t = s->needs[t].next) {
    int32_t n = tables_rows(s->world, s->needs[t].table).n;
    if (n == 0) return true;
    s->visits += (int64_t)n * VISITS_EACH;
  }
  return run_query(s, number, FOUND_MAYBE, NULL) == FOUND_NONE;
}

static void begin(Idle *s, Plans *plans, World *world, const Rule *rule) {
  plans->made = 0;
  s->world = world;
  s->needs = rule->needs.p;
  s->visits = VISITS_LEAST;
  s->plans = plans;
}

bool rule_idle(World *world, const Rule *rule) {
  if (!rule->needs.n) return false;
  Plans plans;
  Idle s;
  begin(&s, &plans, world, rule);
  for (int16_t q = s.needs[0].a; q; q = s.needs[q].next)
    if (!is_empty(&s, q)) return false;
  return true;
}

int idle_compiled(World *world, const Rule *rule, int16_t condition, const int32_t *rows) {
  Plans plans;
  Idle s;
  begin(&s, &plans, world, rule);
  memcpy(s.rows, rows, sizeof s.rows);
  return s.needs[condition].code(&s);
}

int idle_interpreted(World *world, const Rule *rule, int16_t condition, const int32_t *rows) {
  Plans plans;
  Idle s;
  begin(&s, &plans, world, rule);
  memcpy(s.rows, rows, sizeof s.rows);
  return (int)truth(&s, condition);
}
