/* Queries of needs, run over the rows that there are; see search.h. */
#include "lint/search.h"

#include "lint/selects.h"

/* A query being run. */
typedef struct Search {
  const Plan *plan;
  Found enough; /* to stop at */
  Leaf *leaf;   /* told of each row that is certain; NULL: one is enough */
  void *data;
} Search;

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
    *step = (Step){.column = column, .values = other, .row = -1, .list = condition->op == NEED_IN};
    const Need *value = &s->needs[other];
    if (!step->list && value->op == NEED_COLUMN && value->table >= 0 && column_def(value)->type == COLUMN_ID)
      step->row = value->slot;
    step->type = need->table < 0 ? COLUMN_TEXT : (uint8_t)column_def(need)->type;
    /* Texts are looked up as NOCASE has it. */
    if (step->type != COLUMN_TEXT || condition->column) step->proven = (int16_t)(condition - s->needs);
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

/* The rows with a value, all of which have it for certain; false where it can't be looked up. */
static inline bool rows_with(Idle *s, const Step *step, Value value, KeyRows *rows) {
  const Need *column = &s->needs[step->column];
  ColumnType type = (ColumnType)step->type;
  *rows = (KeyRows){NULL, 0, 0};
  if (value.type == VALUE_NULL) return true;
  if (value.type == VALUE_UNKNOWN) return false;
  if (column->table < 0) return made_with(s, column->table, column->column, value, rows);
  if (value.type != (type == COLUMN_TEXT ? VALUE_TEXT : VALUE_INTEGER)) return false;
  if (type == COLUMN_ID) {
    bool there = value.integer >= 0 && value.integer < s->world->data[column->table].rows.n;
    if (there) *rows = (KeyRows){NULL, (int32_t)value.integer, (int32_t)value.integer + 1};
    return true;
  }
  if (type == COLUMN_TEXT) *rows = key_rows(s->world, column->table, column->column, (Cell){0, value_str(value)});
  else if (value.integer != NO_INT) *rows = key_rows_of(s->world, column->table, column->column, value.integer);
  return true;
}

/* About how many rows of a table a step visits. */
static int64_t cost_of(Idle *s, const Need *table, const Step *step) {
  const Need *column = &s->needs[step->column];
  int32_t all = rows_of(s, table);
  int64_t cost = 0;
  if (!step->column) return all;
  if (column->table >= 0 && step->type == COLUMN_ID) return 1;
  for (int16_t i = step->values; i; i = step->list ? s->needs[i].next : 0) {
    KeyRows rows;
    if (s->needs[i].op != NEED_TEXT || all < 32)
      return (all < 2 ? all : 2) + step->list; /* not known before its time */
    if (!rows_with(s, step, need_interpreted(s, i), &rows)) return all;
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
    int64_t burden = 0; /* not asked for yet */
    for (int16_t c = joining(query, table), last = 0; !last; c = c ? s->needs[c].next : 0) {
      Step step = {0};
      last = c == 0; /* no condition, at the end: all rows */
      if (c && !(s->needs[c].slots & table->slots)) continue;
      if (c && !gives_key(s, &s->needs[c], table, done | ~query->slots, &step)) continue;
      int64_t cost = cost_of(s, table, &step);
      if (cost >= least) continue;
      if (!burden) burden = burden_of(s, query, table);
      cost *= burden;
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
    const Step *step = &plan->steps[plan->n];
    bool first = step->proven && !s->needs[step->table].column;
    if (first) plan->conditions[conditions++] = &s->needs[step->proven];
    for (int16_t c = query->b; c; c = s->needs[c].next) {
      Slots asked = s->needs[c].slots & query->slots;
      if (asked & now && !(asked & ~done) && !(first && c == step->proven))
        plan->conditions[conditions++] = &s->needs[c];
    }
  }
  plan->steps[plan->n].conditions = (uint8_t)conditions;
}

/* ---- loops ---- */

static inline Truth truth_at(Idle *s, const Need *condition) {
  return condition->code ? (Truth)condition->code(s) : need_truth(s, (int16_t)(condition - s->needs));
}

static inline Found holds(Idle *s, int16_t condition) {
  return truth_found(truth_at(s, &s->needs[condition]));
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

/* Behind the last step. */
static inline Found reached(Idle *s, const Search *go, bool sure) {
  return !sure ? FOUND_MAYBE : go->leaf ? go->leaf(s, go->data) : FOUND_SURELY;
}

/* What conditions say of the row that a step is at, from one up to another. */
static inline Found ask(Idle *s, const Need *const *condition, const Need *const *end) {
  Found held = FOUND_SURELY;
  for (; condition < end; condition++) {
    Truth now = truth_at(s, *condition);
    if (now == TRUTH_TRUE) continue;
    if (now != TRUTH_UNKNOWN) return FOUND_NONE;
    held = FOUND_MAYBE;
  }
  return held;
}

/* Whether a row is one that a LEFT JOIN finds. */
static Found matches(Idle *s, const Need *table, int16_t proven) {
  Found held = FOUND_SURELY;
  for (int16_t c = table->b; c && held; c = s->needs[c].next) {
    Found now = c == proven ? FOUND_SURELY : holds(s, c);
    if (now < held) held = now;
  }
  return held;
}

/* *matched: whether a row of a table that may be missing is there; NULL: it may not. by_key: the rows were looked up, so
** that what is proven need not be asked. */
static Found visit_all(Idle *s, const Search *go, int number, bool sure, KeyRows rows, bool *matched, bool by_key) {
  const Step *step = &go->plan->steps[number];
  const Need *table = &s->needs[step->table];
  int16_t proven = by_key ? step->proven : 0;
  const Need *const *conditions = &go->plan->conditions[step[0].conditions + (proven && !matched)];
  const Need *const *end = &go->plan->conditions[step[1].conditions];
  int32_t *row = &s->rows[table->slot];
  Found best = FOUND_NONE;
  bool last = number + 1 == go->plan->n;
  for (int32_t i = rows.start; i < rows.end; i++) {
    if (s->visits-- <= 0) return FOUND_MAYBE;
    s->world->steps++;
    *row = rows.order ? rows.order[i] : i;
    if (matched) {
      Found match = matches(s, table, proven);
      if (match == FOUND_MAYBE) return FOUND_MAYBE;
      if (match == FOUND_NONE) continue;
      *matched = true;
    }
    Found held = ask(s, conditions, end);
    if (held == FOUND_NONE) continue;
    bool certain = sure && held == FOUND_SURELY;
    Found found = last ? reached(s, go, certain) : search(s, go, number + 1, certain);
    if (found > best) best = found;
    if (best >= go->enough) break;
  }
  return best;
}

/* Whether a value of a list stands in it before. */
static bool comes_again(Idle *s, const Step *step, int16_t number, Value value) {
  for (int16_t i = step->values; i != number; i = s->needs[i].next) {
    Value same = value_equal(need_interpreted(s, i), value, true);
    if (same.type == VALUE_INTEGER && same.integer) return true;
  }
  return false;
}

/* The rows with a value are those of all rows where it can't be looked up: *all becomes true. */
static inline Found look_up_one(Idle *s, const Search *go, int number, bool sure, bool *matched, Value value,
                                bool *all) {
  const Step *step = &go->plan->steps[number];
  KeyRows rows;
  *all = !rows_with(s, step, value, &rows);
  if (*all) rows = (KeyRows){NULL, 0, rows_of(s, &s->needs[step->table])};
  if (rows.start >= rows.end) return FOUND_NONE;
  if (step->nth && !*all) {
    Value nth = need_interpreted(s, step->nth);
    if (nth.type == VALUE_INTEGER) rows = key_nth(rows, nth.integer);
  }
  return visit_all(s, go, number, sure, rows, matched, !*all);
}

static Found look_up_list(Idle *s, const Search *go, int number, bool sure, bool *matched) {
  const Step *step = &go->plan->steps[number];
  Found best = FOUND_NONE;
  for (int16_t i = step->values; i && best < go->enough; i = s->needs[i].next) {
    Value value = need_interpreted(s, i);
    bool all;
    if (comes_again(s, step, i, value)) continue;
    Found found = look_up_one(s, go, number, sure, matched, value, &all);
    /* What was visited by the values before has come again: only whether there is a row can still be told. */
    if (all) return i != step->values && go->leaf ? FOUND_MAYBE : found;
    if (found > best) best = found;
  }
  return best;
}

static inline Found look_up(Idle *s, const Search *go, int number, bool sure, bool *matched) {
  const Step *step = &go->plan->steps[number];
  if (!step->column) {
    KeyRows rows = {NULL, 0, rows_of(s, &s->needs[step->table])};
    return visit_all(s, go, number, sure, rows, matched, false);
  }
  if (step->list) return look_up_list(s, go, number, sure, matched);
  int32_t row = step->row >= 0 ? s->rows[step->row] : -1;
  Value value = row >= 0 ? value_integer(row) : need_interpreted(s, step->values);
  return look_up_one(s, go, number, sure, matched, value, &(bool){false});
}

/* A table whose row may be missing. */
static Found search_left(Idle *s, const Search *go, int number, bool sure) {
  const Step *step = &go->plan->steps[number];
  bool matched = false;
  Found best = look_up(s, go, number, sure, &matched);
  if (matched || best >= go->enough || best == FOUND_MAYBE) return best;
  s->rows[s->needs[step->table].slot] = -1;
  Found held = ask(s, &go->plan->conditions[step[0].conditions], &go->plan->conditions[step[1].conditions]);
  return held == FOUND_NONE ? held : search(s, go, number + 1, sure && held == FOUND_SURELY);
}

static Found search(Idle *s, const Search *go, int number, bool sure) {
  if (number == go->plan->n) return reached(s, go, sure);
  if (s->needs[go->plan->steps[number].table].column) return search_left(s, go, number, sure);
  return look_up(s, go, number, sure, NULL);
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
