/* SELECTs without SQLite; see selects.h.
**
** Rows are passed on as they are found, to whoever takes them (Sink). Only what is sorted, joined with other tables or
** wanted once is kept. A group is known by the first of its rows, as SQLite has it, or by the one of min() or max(). */
#include "lint/selects.h"

#include <stdlib.h>
#include <string.h>

#include "base/buf.h"
#include "lint/distinct.h"

enum { VISITS_EACH = 32 };

/* Takes rows: FOUND_NONE goes on, anything else ends the SELECT with it. */
typedef struct Sink {
  Found (*take)(Idle *s, struct Sink *sink, const Value *values);
  void *data;
} Sink;

/* Row numbers of a relation in order of one column's values. */
typedef struct MadeKey {
  int32_t *order; /* NULL: not made yet */
  uint16_t type;  /* of all values but NULL; VALUE_UNKNOWN: they differ */
} MadeKey;

struct Made {
  int32_t n, columns;
  VEC(Value) values;
  MadeKey *keys;
};

/* ---- comparing ---- */

/* As SQLite sorts: NULL, integers, texts. False where it is not known. */
static bool sort_values(Value a, Value b, bool nocase, int *order) {
  if (a.type == VALUE_UNKNOWN || b.type == VALUE_UNKNOWN) return false;
  *order = (int)a.type - (int)b.type;
  if (a.type == b.type && a.type != VALUE_NULL) (void)value_compare(a, b, nocase, order);
  return true;
}

/* ---- one core ---- */

typedef struct Accumulator {
  int64_t number; /* a count, a sum */
  Value best;
  bool any;
  Buf text;
  Distinct seen;
} Accumulator;

typedef struct Group {
  const Value *keys;
  int32_t *rows; /* that stand for the group */
  Accumulator *accumulators;
} Group;

typedef struct Groups {
  const Need *need; /* NEED_GROUP */
  const Need *needs;
  VEC(Group) all;
  Distinct keys;
  int nkeys, naggregates;
  int nslots;      /* up to the last one of the query: how many rows a group keeps */
  uint32_t nocase; /* keys, as bits */
} Groups;

typedef struct CoreRun {
  const Need *core;
  Sink *sink;
  Groups groups;
  Distinct seen; /* DISTINCT */
} CoreRun;

static Found give_row(Idle *s, CoreRun *run) {
  Value values[NEED_VALUES_MAX];
  int n = 0;
  for (int16_t i = run->core->b; i; i = s->needs[i].next) values[n++] = need_interpreted(s, i);
  if (run->core->column) {
    Seen seen = distinct_add(&run->seen, s->world->arena, values, (int)run->core->number, (uint32_t)run->core->slots);
    if (seen.unknown) return FOUND_MAYBE;
    if (!seen.new) return FOUND_NONE;
  }
  return run->sink->take(s, run->sink, values);
}

static Found give_plain(Idle *s, void *run) {
  return give_row(s, run);
}

/* ---- groups ---- */

static void begin_groups(Idle *s, Groups *groups, const Need *need, const Need *query) {
  groups->need = need;
  groups->nslots = query->slots ? 64 - __builtin_clzll(query->slots) : 0;
  groups->needs = s->needs;
  for (int16_t k = need->a; k; k = s->needs[k].next) {
    if (s->needs[k].column) groups->nocase |= 1u << groups->nkeys;
    groups->nkeys++;
  }
  for (int16_t a = need->b; a; a = s->needs[a].next) groups->naggregates++;
}

static void keep_rows(const Idle *s, const Groups *groups, Group *group) {
  for (int slot = 0; slot < groups->nslots; slot++) group->rows[slot] = s->rows[slot];
}

static Group *new_group(Idle *s, Groups *groups, const Value *keys) {
  Group *group = vec_push(s->world->arena, &groups->all);
  Value *copy = arena_new(s->world->arena, Value, groups->nkeys);
  if (keys) memcpy(copy, keys, (size_t)groups->nkeys * sizeof *copy);
  group->keys = copy;
  group->rows = arena_room(s->world->arena, sizeof *group->rows, alignof(int32_t), groups->nslots);
  group->accumulators = arena_new(s->world->arena, Accumulator, groups->naggregates);
  keep_rows(s, groups, group);
  return group;
}

static bool add_text(Idle *s, const Need *need, Accumulator *a, Value value) {
  Value separator = need->b ? need_interpreted(s, need->b) : value_text(S(","));
  if (separator.type == VALUE_UNKNOWN) return false;
  if (!a->any) a->text = buf_new(s->world->arena);
  if (a->any && separator.type != VALUE_NULL) buf_str(&a->text, value_str(value_as_text(s->world->arena, separator)));
  buf_str(&a->text, value_str(value_as_text(s->world->arena, value)));
  return true;
}

/* min() and max() say by *better whether the row is to stand for the group. */
static bool add_extreme(const Need *need, Accumulator *a, Value value, bool *better) {
  int order = 0;
  if (value.type == VALUE_NULL) *better = !a->any;
  if (value.type == VALUE_NULL) return true;
  if (a->any && !sort_values(value, a->best, need->column, &order)) return false;
  *better = !a->any || (need->slot == AGGREGATE_MIN ? order < 0 : order > 0);
  if (*better) a->best = value;
  a->any = true;
  return true;
}

/* False where it is not known what to add. */
static bool accumulate(Idle *s, const Need *need, Accumulator *a, bool *better) {
  if (need->table) {
    Truth counts = need_truth(s, need->table);
    if (counts != TRUTH_TRUE) return counts != TRUTH_UNKNOWN;
  }
  Value value = need->a ? need_interpreted(s, need->a) : value_integer(1);
  if (value.type == VALUE_UNKNOWN) return false;
  if (need->slot == AGGREGATE_MIN || need->slot == AGGREGATE_MAX) return add_extreme(need, a, value, better);
  if (value.type == VALUE_NULL) return true;
  if (need->length) {
    Seen seen = distinct_add(&a->seen, s->world->arena, &value, 1, need->column);
    if (!seen.new) return true;
  }
  bool good = true;
  if (need->slot == AGGREGATE_COUNT) a->number++;
  else if (need->slot == AGGREGATE_CONCAT) good = add_text(s, need, a, value);
  else good = value.type == VALUE_INTEGER && !__builtin_add_overflow(a->number, value.integer, &a->number);
  a->any = true;
  return good;
}

/* A row of the query goes to its group. */
static Found gather(Idle *s, void *data) {
  Groups *groups = &((CoreRun *)data)->groups;
  Value keys[NEED_VALUES_MAX];
  int n = 0;
  for (int16_t k = groups->need->a; k; k = s->needs[k].next) keys[n++] = need_interpreted(s, s->needs[k].a);
  Seen seen = {.number = 0, .new = groups->all.n == 0}; /* without GROUP BY: one */
  if (n) seen = distinct_add(&groups->keys, s->world->arena, keys, n, groups->nocase);
  if (seen.unknown) return FOUND_MAYBE;
  if (seen.new) new_group(s, groups, keys);
  Group *group = &groups->all.p[seen.number];
  bool chooses = false, better = false;
  int i = 0;
  for (int16_t a = groups->need->b; a; a = s->needs[a].next) {
    const Need *need = &s->needs[a];
    chooses = chooses || need->slot == AGGREGATE_MIN || need->slot == AGGREGATE_MAX;
    if (!accumulate(s, need, &group->accumulators[i++], &better)) return FOUND_MAYBE;
  }
  if (chooses && better) keep_rows(s, groups, group);
  return FOUND_NONE;
}

static Value result_of(const Need *need, Accumulator *a) {
  switch (need->slot) {
  case AGGREGATE_COUNT:
    return value_integer(a->number);
  case AGGREGATE_SUM:
    return a->any ? value_integer(a->number) : value_null();
  case AGGREGATE_CONCAT:
    return a->any ? value_text(buf_done(&a->text)) : value_null();
  default:
    return a->any ? a->best : value_null();
  }
}

static int compare_groups(const void *x, const void *y, void *data) {
  const Groups *groups = data;
  const Group *a = x, *b = y;
  int order = 0;
  for (int i = 0; i < groups->nkeys && !order; i++)
    (void)sort_values(a->keys[i], b->keys[i], groups->nocase >> i & 1, &order);
  return order;
}

/* The groups in order of their keys, which no two have alike. */
static Found give_groups(Idle *s, CoreRun *run, const Need *query) {
  Groups *groups = &run->groups;
  if (!groups->need->number && groups->all.n == 0) {
    new_group(s, groups, NULL);
    for (int slot = 0; slot < groups->nslots; slot++)
      if (query->slots >> slot & 1) groups->all.p[0].rows[slot] = -1;
  }
  if (groups->all.n > 1) qsort_r(groups->all.p, (size_t)groups->all.n, sizeof *groups->all.p, compare_groups, groups);
  Found found = FOUND_NONE;
  for (int32_t g = 0; g < groups->all.n && found == FOUND_NONE; g++) {
    Group *group = &groups->all.p[g];
    for (int slot = 0; slot < groups->nslots; slot++) s->rows[slot] = group->rows[slot];
    int i = 0;
    for (int16_t a = groups->need->b; a; a = s->needs[a].next, i++)
      s->results[s->needs[a].number] = result_of(&s->needs[a], &group->accumulators[i]);
    Truth having = groups->need->table ? need_truth(s, groups->need->table) : TRUTH_TRUE;
    if (having == TRUTH_UNKNOWN) return FOUND_MAYBE;
    if (having == TRUTH_TRUE) found = give_row(s, run);
  }
  return found;
}

static Found run_core(Idle *s, const Need *core, Sink *sink) {
  CoreRun run = {.core = core, .sink = sink};
  if (!core->table) return search_query(s, core->a, FOUND_MAYBE, give_plain, &run);
  begin_groups(s, &run.groups, &s->needs[core->table], &s->needs[core->a]);
  Found found = search_query(s, core->a, FOUND_MAYBE, gather, &run);
  return found == FOUND_NONE ? give_groups(s, &run, &s->needs[core->a]) : found;
}

/* ---- all cores ---- */

static Found run_cores(Idle *s, const Need *rows, Sink *sink) {
  Found found = FOUND_NONE;
  for (int16_t c = rows->a; c && found == FOUND_NONE; c = s->needs[c].next) found = run_core(s, &s->needs[c], sink);
  return found;
}

/* Rows that are kept. */
typedef struct Kept {
  const Need *rows; /* NEED_ROWS */
  const Need *needs;
  int32_t n, columns;
  VEC(Value) values;
  bool unknown;    /* that one of the values that are sorted by is */
  uint32_t nocase; /* columns of the first core */
} Kept;

static Found keep(Idle *s, Sink *sink, const Value *values) {
  Kept *kept = sink->data;
  for (int32_t i = 0; i < kept->columns; i++) *vec_push(s->world->arena, &kept->values) = values[i];
  kept->n++;
  return FOUND_NONE;
}

/* By ORDER BY; of UNION, by all columns. */
static int compare_rows(const void *x, const void *y, void *data) {
  Kept *kept = data;
  int32_t i = *(const int32_t *)x, k = *(const int32_t *)y;
  const Value *a = &kept->values.p[i * kept->columns], *b = &kept->values.p[k * kept->columns];
  int order = 0;
  for (int16_t t = kept->rows->b; t && !order; t = kept->needs[t].next) {
    const Need *term = &kept->needs[t];
    if (!sort_values(a[term->a - 1], b[term->a - 1], term->column, &order)) kept->unknown = true;
    if (term->number) order = -order;
  }
  for (int32_t c = 0; !kept->rows->b && kept->rows->number & ROWS_ONCE && c < kept->columns && !order; c++)
    if (!sort_values(a[c], b[c], kept->nocase >> c & 1, &order)) kept->unknown = true;
  return order ? order : i - k;
}

/* Keeps the rows of all cores. */
static bool keep_all(Idle *s, const Need *rows, Kept *kept) {
  const Need *core = &s->needs[rows->a];
  *kept = (Kept){.rows = rows, .needs = s->needs, .nocase = (uint32_t)core->slots};
  for (int16_t i = core->b; i; i = s->needs[i].next) kept->columns++;
  Sink sink = {keep, kept};
  return run_cores(s, rows, &sink) == FOUND_NONE;
}

/* Passes them on in their order, each once where the SELECT says so. */
static Found give_kept(Idle *s, Kept *kept, Sink *sink) {
  const Need *rows = kept->rows;
  Arena *arena = s->world->arena;
  int32_t *order = arena_new(arena, int32_t, kept->n), left = rows->length ? rows->length - 1 : INT32_MAX;
  for (int32_t i = 0; i < kept->n; i++) order[i] = i;
  if (kept->n > 1) qsort_r(order, (size_t)kept->n, sizeof *order, compare_rows, kept);
  Distinct seen = {0};
  Found found = kept->unknown ? FOUND_MAYBE : FOUND_NONE;
  for (int32_t i = 0; i < kept->n && found == FOUND_NONE && left > 0; i++) {
    const Value *values = &kept->values.p[order[i] * kept->columns];
    if (rows->number & ROWS_ONCE) {
      Seen known = distinct_add(&seen, arena, values, (int)s->needs[rows->a].number, kept->nocase);
      if (known.unknown) return FOUND_MAYBE;
      if (!known.new) continue;
    }
    found = sink->take(s, sink, values);
    left--;
  }
  return found;
}

static Found run_rows(Idle *s, int16_t number, Sink *sink) {
  const Need *rows = &s->needs[number];
  if (!rows->b && !rows->length && !(rows->number & ROWS_ONCE)) return run_cores(s, rows, sink);
  Kept kept;
  return keep_all(s, rows, &kept) ? give_kept(s, &kept, sink) : FOUND_MAYBE;
}

/* ---- as tables ---- */

static Found add_row(Idle *s, Sink *sink, const Value *values) {
  struct Made *made = sink->data;
  for (int32_t i = 0; i < made->columns; i++) *vec_push(s->world->arena, &made->values) = values[i];
  made->n++;
  return FOUND_NONE;
}

bool made_rows(Idle *s, int16_t number) {
  const Need *rows = &s->needs[number];
  struct Made *made = s->made[rows->column];
  if (made && !(rows->number & ROWS_ANEW)) return true;
  made = arena_new(s->world->arena, struct Made, 1);
  made->columns = (int32_t)s->needs[rows->a].number;
  made->keys = arena_new(s->world->arena, MadeKey, made->columns);
  Sink sink = {add_row, made};
  if (run_rows(s, number, &sink) != FOUND_NONE) return false;
  s->made[rows->column] = made;
  return true;
}

int32_t made_count(const Idle *s, int table) {
  return s->made[-1 - table]->n;
}

Value need_made(Idle *s, int table, int32_t row, int column) {
  const struct Made *made = s->made[-1 - table];
  return row < 0 ? value_null() : made->values.p[row * made->columns + column];
}

typedef struct Sorting {
  const struct Made *made;
  int column;
} Sorting;

static Value sorted_value(const Sorting *sorting, int32_t row) {
  return sorting->made->values.p[row * sorting->made->columns + sorting->column];
}

static int compare_made(const void *x, const void *y, void *sorting) {
  int32_t i = *(const int32_t *)x, k = *(const int32_t *)y;
  int order = 0;
  (void)sort_values(sorted_value(sorting, i), sorted_value(sorting, k), true, &order);
  return order ? order : i - k;
}

static const MadeKey *made_key(Idle *s, struct Made *made, int column) {
  MadeKey *key = &made->keys[column];
  if (key->order) return key;
  Sorting sorting = {made, column};
  key->order = arena_new(s->world->arena, int32_t, made->n + 1);
  key->type = VALUE_NULL;
  for (int32_t i = 0; i < made->n; i++) {
    uint16_t type = sorted_value(&sorting, i).type;
    key->order[i] = i;
    if (type == VALUE_NULL || type == key->type) continue;
    key->type = key->type == VALUE_NULL ? type : VALUE_UNKNOWN;
  }
  if (key->type != VALUE_UNKNOWN && made->n > 1)
    qsort_r(key->order, (size_t)made->n, sizeof *key->order, compare_made, &sorting);
  return key;
}

/* The first row whose value is not below another, or is above it. */
static int32_t bound(const Sorting *sorting, const MadeKey *key, Value value, bool above) {
  int32_t low = 0, high = sorting->made->n;
  while (low < high) {
    int32_t middle = low + (high - low) / 2;
    int order = 0;
    (void)sort_values(sorted_value(sorting, key->order[middle]), value, true, &order);
    if (above ? order <= 0 : order < 0) low = middle + 1;
    else high = middle;
  }
  return low;
}

bool made_with(Idle *s, int table, int column, Value value, KeyRows *rows) {
  struct Made *made = s->made[-1 - table];
  const MadeKey *key = made_key(s, made, column);
  Sorting sorting = {made, column};
  if (key->type == VALUE_NULL) return true; /* nothing is equal to NULL */
  if (key->type != value.type) return false;
  *rows = (KeyRows){key->order, bound(&sorting, key, value, false), bound(&sorting, key, value, true)};
  return true;
}

/* ---- inside of expressions ---- */

static Found take_first(Idle *s, Sink *sink, const Value *values) {
  (void)s;
  *(Value *)sink->data = values[0];
  return FOUND_SURELY;
}

Value rows_first(Idle *s, int16_t rows) {
  Value value = value_null();
  Sink sink = {take_first, &value};
  return run_rows(s, rows, &sink) == FOUND_MAYBE ? value_unknown() : value;
}

/* A value of IN (SELECT …), and what is known so far. */
typedef struct Among {
  Value value, result;
  bool nocase;
} Among;

static Found compare_among(Idle *s, Sink *sink, const Value *values) {
  Among *among = sink->data;
  (void)s;
  return need_among(among->value, values[0], among->nocase, &among->result) ? FOUND_SURELY : FOUND_NONE;
}

Value rows_have(Idle *s, int16_t rows, Value value, bool nocase) {
  Among among = {value, value_integer(0), nocase};
  Sink sink = {compare_among, &among};
  return run_rows(s, rows, &sink) == FOUND_MAYBE ? value_unknown() : among.result;
}

static Found take_any(Idle *s, Sink *sink, const Value *values) {
  (void)s, (void)sink, (void)values;
  return FOUND_SURELY;
}

Truth rows_any(Idle *s, int16_t rows) {
  Sink sink = {take_any, NULL};
  Found found = run_rows(s, rows, &sink);
  return found == FOUND_MAYBE ? TRUTH_UNKNOWN : found == FOUND_SURELY ? TRUTH_TRUE : TRUTH_FALSE;
}

/* ---- rules ---- */

typedef struct Taking {
  TakeFields *take;
  void *data;
} Taking;

/* What has no place is no finding. */
static Found take_finding(Idle *s, Sink *sink, const Value *values) {
  const Taking *taking = sink->data;
  Value fields[FIELD_COUNT];
  if (values[FIELD_PLACE].type == VALUE_NULL) return FOUND_NONE;
  if (values[FIELD_PLACE].type != VALUE_INTEGER) return FOUND_MAYBE;
  if (!taking->take) return FOUND_SURELY;
  fields[FIELD_PLACE] = values[FIELD_PLACE];
  for (int f = FIELD_MESSAGE; f < FIELD_COUNT; f++) {
    if (values[f].type == VALUE_UNKNOWN) return FOUND_MAYBE;
    bool text = values[f].type == VALUE_TEXT && !values[f].shown;
    fields[f] = text ? values[f] : value_as_text(s->world->arena, values[f]);
  }
  taking->take(taking->data, fields);
  return FOUND_NONE;
}

void select_begin(Idle *s, SelectRoom *room, World *world, const Need *needs) {
  search_begin(s, &room->plans, world, needs);
  s->visits_each = VISITS_EACH;
  s->made = room->made;
  s->results = room->results;
  memset(room->made, 0, sizeof room->made);
}

Found select_rule(World *world, const Rule *rule, TakeFields *take, void *data) {
  SelectRoom room;
  Idle s;
  select_begin(&s, &room, world, rule->whole.p);
  Taking taking = {take, data};
  Sink sink = {take_finding, &taking};
  return run_rows(&s, s.needs[0].a, &sink);
}
