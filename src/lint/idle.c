/* Needs of rules, held against the rows that there are; see idle.h.
**
** A query of needs is run as nested loops, the table with the fewest rows first, by key where a condition gives one.
** What it leaves open counts for the rule: whether a row is certain matters inside NOT EXISTS only. */
#include "lint/idle.h"

#include "lint/keys.h"
#include "lint/needs.h"
#include "lint/values.h"

/* Rows that may be visited for a rule, times the rows of the tables that it joins: then it is prepared. So no needs are
** quadratic. */
enum { VISITS_EACH = 8, VISITS_LEAST = 1000 };

typedef enum Found { FOUND_NONE, FOUND_MAYBE, FOUND_SURELY } Found;

enum { TABLES_MAX = 12 };

/* How a query's tables are gone through. */
typedef struct Plan {
  int n;
  struct {
    int16_t table; /* its NEED_TABLE */
    int16_t key;   /* the condition that gives a key; 0: all rows */
  } steps[TABLES_MAX];
} Plan;

typedef struct Idle {
  World *world;
  const Need *needs;
  int32_t rows[NEED_SLOTS_MAX]; /* by slot */
  int64_t visits;               /* that may still be made */
  uint64_t planned;             /* which of `plans`, by number of query */
  Plan plans[NEED_QUERIES_MAX];
} Idle;

/* A query being run. */
typedef struct Search {
  const Need *query;
  const Plan *plan;
  Found enough;   /* to stop at */
  int64_t *count; /* of rows that are certain; NULL: nobody counts */
} Search;

static Value value_of(Idle *s, int16_t number);
static Found run_query(Idle *s, int16_t number, Found enough, int64_t *count);

/* ---- values ---- */

static Value column_value(Idle *s, const Need *need) {
  Cell cell = tables_cell(s->world, need->table, s->rows[need->slot], need->column);
  bool text = tables_all(&(int){0})[need->table].columns[need->column].type == COLUMN_TEXT;
  if (text) return cell.text.p ? value_text(cell.text) : value_null();
  return cell.integer != NO_INT ? value_integer(cell.integer) : value_null();
}

static Value compared(Idle *s, const Need *need) {
  Value a = value_of(s, need->a), b = value_of(s, need->b);
  bool same = need->op == NEED_IS;
  if (same && (a.type == VALUE_NULL || b.type == VALUE_NULL) && a.type != VALUE_UNKNOWN && b.type != VALUE_UNKNOWN)
    return value_integer(a.type == b.type);
  int order;
  Value known = value_compare(a, b, need->column, &order);
  if (known.type != VALUE_INTEGER) return known;
  return value_integer(need->op == NEED_EQ || same ? order == 0
                       : need->op == NEED_NE       ? order != 0
                       : need->op == NEED_LT       ? order < 0
                       : need->op == NEED_LE       ? order <= 0
                       : need->op == NEED_GT       ? order > 0
                                                   : order >= 0);
}

static Value in_list(Idle *s, const Need *need) {
  Value a = value_of(s, need->a), result = value_integer(0);
  for (int16_t i = need->b; i; i = s->needs[i].next) {
    int order;
    Value known = value_compare(a, value_of(s, i), need->column, &order);
    if (known.type == VALUE_INTEGER && order == 0) return value_integer(1);
    if (known.type != VALUE_INTEGER && result.type != VALUE_UNKNOWN) result = known;
  }
  return result;
}

/* AND, and OR as its mirror: the first operand that decides does so whatever the other is. */
static Value both(Idle *s, const Need *need, bool deciding) {
  Value a = value_truth(value_of(s, need->a));
  if (a.type == VALUE_INTEGER && (a.integer != 0) == deciding) return a;
  Value b = value_truth(value_of(s, need->b));
  if (b.type == VALUE_INTEGER && (b.integer != 0) == deciding) return b;
  if (a.type == VALUE_UNKNOWN || b.type == VALUE_UNKNOWN) return value_unknown();
  return a.type == VALUE_NULL ? a : b;
}

static Value chosen(Idle *s, const Need *need) {
  for (int16_t i = need->a; i;) {
    int16_t result = s->needs[i].next;
    Value condition = value_truth(value_of(s, i));
    if (condition.type == VALUE_UNKNOWN) return condition;
    if (condition.type == VALUE_INTEGER && condition.integer) return value_of(s, result);
    i = s->needs[result].next;
  }
  return value_of(s, need->b);
}

static Value first_value(Idle *s, const Need *need) {
  Value value = value_null();
  for (int16_t i = need->a; i && value.type == VALUE_NULL; i = s->needs[i].next) value = value_of(s, i);
  return value;
}

static Value counted(Idle *s, const Need *need) {
  int64_t count = 0;
  Found found = run_query(s, need->a, FOUND_SURELY, &count);
  return found == FOUND_NONE ? value_integer(count) : value_unknown();
}

static Value exists(Idle *s, const Need *need) {
  Found found = run_query(s, need->a, FOUND_SURELY, NULL);
  return found == FOUND_MAYBE ? value_unknown() : value_integer(found == FOUND_SURELY);
}

static Value part_of(Idle *s, const Need *need) {
  int16_t start = s->needs[need->a].next, length = s->needs[start].next;
  Value all = value_integer(INT32_MAX);
  return value_substr(value_of(s, need->a), value_of(s, start), length ? value_of(s, length) : all);
}

static Value calculated(Idle *s, const Need *need) {
  char sign = need->op == NEED_ADD ? '+' : need->op == NEED_SUBTRACT ? '-' : need->op == NEED_MULTIPLY ? '*' : '%';
  return value_calculate(value_of(s, need->a), sign, value_of(s, need->b));
}

static Value value_of(Idle *s, int16_t number) {
  const Need *need = &s->needs[number];
  Value value;
  switch (need->op) {
  case NEED_COLUMN:
    return column_value(s, need);
  case NEED_INTEGER:
    return value_integer(need->number);
  case NEED_TEXT:
    return value_text((Str){need->text, need->length});
  case NEED_NULL:
    return value_null();
  case NEED_SETTING: {
    const Need *name = &s->needs[need->a];
    Str setting = world_setting(s->world, (Str){name->text, name->length});
    return setting.p ? value_text(setting) : value_unknown();
  }
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
    return counted(s, need);
  case NEED_AND:
    return both(s, need, false);
  case NEED_OR:
    return both(s, need, true);
  case NEED_NOT:
    value = value_truth(value_of(s, need->a));
    return value.type == VALUE_INTEGER ? value_integer(!value.integer) : value;
  case NEED_IS_NULL:
    value = value_of(s, need->a);
    return value.type == VALUE_UNKNOWN ? value : value_integer(value.type == VALUE_NULL);
  case NEED_EQ:
  case NEED_NE:
  case NEED_LT:
  case NEED_LE:
  case NEED_GT:
  case NEED_GE:
  case NEED_IS:
    return compared(s, need);
  case NEED_IN:
    return in_list(s, need);
  case NEED_LIKE:
    return value_like(value_of(s, need->a), value_of(s, need->b));
  case NEED_EXISTS:
    return exists(s, need);
  default:
    return value_unknown();
  }
}

/* ---- plans ---- */

/* The column of a table that a condition gives values for, once the rows of `bound` are known; NULL: none. */
static const Need *key_of(const Idle *s, const Need *condition, const Need *table, uint32_t bound) {
  for (int side = 0; side < (condition->op == NEED_EQ ? 2 : condition->op == NEED_IN ? 1 : 0); side++) {
    const Need *column = &s->needs[side ? condition->b : condition->a];
    int16_t other = side ? condition->a : condition->b;
    if (column->op != NEED_COLUMN || column->slot != table->slot) continue;
    if (!tables_all(&(int){0})[table->table].columns[column->column].key) continue;
    uint32_t asked = 0;
    for (int16_t i = other; i; i = condition->op == NEED_IN ? s->needs[i].next : 0) asked |= s->needs[i].slots;
    if (!(asked & ~bound)) return column;
  }
  return NULL;
}

/* The values that a condition gives for a column of one of its sides. */
static int16_t key_values(const Idle *s, const Need *condition, const Need *table) {
  const Need *column = &s->needs[condition->a];
  bool left = column->op == NEED_COLUMN && column->slot == table->slot;
  return left ? condition->b : condition->a;
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
  *rows = key_rows(s->world, column->table, column->column, (Cell){value.integer, value.text});
  return true;
}

/* About how many rows of a table a step with that key visits. */
static int64_t cost_of(Idle *s, const Need *condition, const Need *table, const Need *column) {
  int32_t all = tables_rows(s->world, table->table).n;
  int64_t cost = 0;
  if (!column) return all;
  if (tables_all(&(int){0})[table->table].columns[column->column].type == COLUMN_ID) return 1;
  int16_t first = key_values(s, condition, table);
  for (int16_t i = first; i; i = condition->op == NEED_IN ? s->needs[i].next : 0) {
    KeyRows rows;
    if (s->needs[i].op != NEED_TEXT || all < 32) return all < 2 ? all : 2; /* not known before its time */
    if (!rows_with(s, column, i, &rows)) return all;
    cost += rows.end - rows.start;
  }
  return cost;
}

/* The next table: the one of the fewest rows. */
static void plan_step(Idle *s, const Need *query, Plan *plan, uint32_t done, uint32_t outer) {
  int64_t least = INT64_MAX;
  for (int16_t t = query->a; t; t = s->needs[t].next) {
    const Need *table = &s->needs[t];
    if (table->slots & done) continue;
    for (int16_t c = query->b, last = 0; !last; c = c ? s->needs[c].next : 0) {
      last = c == 0; /* none at all, at the end */
      const Need *column = c ? key_of(s, &s->needs[c], table, done | outer) : NULL;
      if (c && !column) continue;
      int64_t cost = cost_of(s, c ? &s->needs[c] : NULL, table, column);
      if (cost >= least) continue;
      least = cost;
      plan->steps[plan->n].table = t;
      plan->steps[plan->n].key = c;
    }
  }
  plan->n++;
}

static const Plan *plan_of(Idle *s, const Need *query) {
  Plan *plan = &s->plans[query->number];
  if (s->planned >> query->number & 1) return plan;
  s->planned |= (uint64_t)1 << query->number;
  plan->n = 0;
  int tables = 0;
  for (int16_t t = query->a; t; t = s->needs[t].next) tables++;
  if (tables > TABLES_MAX) return plan->n = -1, plan;
  uint32_t done = 0;
  while (plan->n < tables) {
    plan_step(s, query, plan, done, ~query->slots);
    done |= s->needs[plan->steps[plan->n - 1].table].slots;
  }
  return plan;
}

/* ---- loops ---- */

/* Whether the conditions hold that ask about the row bound last (`now`) and no later one. */
static Found check(Idle *s, const Need *query, uint32_t bound, uint32_t now) {
  Found found = FOUND_SURELY;
  for (int16_t c = query->b; c; c = s->needs[c].next) {
    uint32_t asked = s->needs[c].slots & query->slots;
    if (asked & ~bound || (now && !(asked & now)) || (!now && asked)) continue;
    Value value = value_truth(value_of(s, c));
    if (value.type == VALUE_UNKNOWN) found = FOUND_MAYBE;
    else if (value.type == VALUE_NULL || !value.integer) return FOUND_NONE;
  }
  return found;
}

static Found search(Idle *s, const Search *go, int step, uint32_t bound, bool sure);

static Found visit(Idle *s, const Search *go, int step, uint32_t bound, bool sure, KeyRows rows) {
  const Need *table = &s->needs[go->plan->steps[step].table];
  Found best = FOUND_NONE;
  for (int32_t i = rows.start; i < rows.end && best < go->enough; i++) {
    if (s->visits-- <= 0) return FOUND_MAYBE;
    s->world->steps++;
    s->rows[table->slot] = rows.order ? rows.order[i] : i;
    Found held = check(s, go->query, bound | table->slots, table->slots);
    if (held == FOUND_NONE) continue;
    Found found = search(s, go, step + 1, bound | table->slots, sure && held == FOUND_SURELY);
    if (found > best) best = found;
  }
  return best;
}

static Found search(Idle *s, const Search *go, int step, uint32_t bound, bool sure) {
  if (step == go->plan->n) {
    if (!sure) return FOUND_MAYBE;
    if (!go->count) return FOUND_SURELY;
    ++*go->count;
    return FOUND_NONE;
  }
  const Need *table = &s->needs[go->plan->steps[step].table];
  int16_t key = go->plan->steps[step].key;
  KeyRows all = {NULL, 0, tables_rows(s->world, table->table).n};
  /* A value that comes twice in a list would be counted twice. */
  if (!key || (go->count && s->needs[key].op == NEED_IN)) return visit(s, go, step, bound, sure, all);
  const Need *condition = &s->needs[key];
  const Need *column = key_of(s, condition, table, ~table->slots);
  Found best = FOUND_NONE;
  for (int16_t i = key_values(s, condition, table); i; i = condition->op == NEED_IN ? s->needs[i].next : 0) {
    KeyRows rows;
    if (best >= go->enough) break;
    if (!rows_with(s, column, i, &rows)) return visit(s, go, step, bound, sure, all);
    Found found = visit(s, go, step, bound, sure, rows);
    if (found > best) best = found;
  }
  return best;
}

static Found run_query(Idle *s, int16_t number, Found enough, int64_t *count) {
  const Need *query = &s->needs[number];
  Found constant = check(s, query, 0, 0);
  if (constant == FOUND_NONE) return FOUND_NONE;
  Search go = {query, plan_of(s, query), enough, count};
  if (go.plan->n < 0) return FOUND_MAYBE;
  return search(s, &go, 0, 0, query->column && constant == FOUND_SURELY);
}

/* Whether a query of the list has no row. */
static bool is_empty(Idle *s, int16_t number) {
  const Need *query = &s->needs[number];
  if (check(s, query, 0, 0) == FOUND_NONE) return true;
  s->visits = VISITS_LEAST;
  for (int16_t t = query->a; t; t = s->needs[t].next) {
    int32_t n = tables_rows(s->world, s->needs[t].table).n;
    if (n == 0) return true;
    s->visits += (int64_t)n * VISITS_EACH;
  }
  return run_query(s, number, FOUND_MAYBE, NULL) == FOUND_NONE;
}

bool rule_idle(World *world, const Rule *rule) {
  if (!rule->needs.n) return false;
  Idle s;
  s.world = world;
  s.needs = rule->needs.p;
  s.visits = VISITS_LEAST;
  s.planned = 0;
  for (int16_t q = s.needs[0].a; q; q = s.needs[q].next)
    if (!is_empty(&s, q)) return false;
  return true;
}
