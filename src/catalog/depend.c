/* Who mentions whom, and which views, triggers, indexes and tables resolve.
**
** A change of a table, view or index makes those that mention it (mentions.c) dirty, through views
** transitively; dirty ones are resolved again when somebody asks. What is said of them then: depend_report.c.
**
** Surprising: SQLite lets DROP TABLE leave broken views behind, and then refuses
** every later RENAME in the schema, of whatever table, because of them. */
#include "catalog/depend.h"

#include <assert.h>

#include "catalog/depend_state.h"
#include "catalog/plain.h"
#include "catalog/resolve.h"

Dependents *depend_new(Arena *arena) {
  Dependents *dependents = arena_new(arena, Dependents, 1);
  dependents->arena = dependents->mentions.arena = arena;
  dependents->scratch = arena_open(arena->full);
  return dependents;
}

void depend_close(Dependents *dependents) {
  arena_close(&dependents->scratch);
}

Objects depend_on(Catalog *catalog, const Ident *name) {
  return mentions_of(&catalog->dependents->mentions, name);
}

Objects depend_triggers_on(const Catalog *catalog, const Ident *name) {
  return mentions_of_triggers(&catalog->dependents->mentions, name);
}

/* ---- changes ---- */

static void make_dirty(Dependents *dependents, Object *object) {
  State *state = state_of(dependents, object);
  if (!state->dirty) *vec_push(dependents->arena, &dependents->dirty) = object;
  state->dirty = true;
}

static void begin_layout(Dependents *dependents, Object *view, Moment moment) {
  State *state = state_of(dependents, view);
  if (!state->layouts.n || vec_last(&state->layouts)->since != moment) vec_push(dependents->arena, &state->layouts);
  *vec_last(&state->layouts) = (Layout){.since = moment};
}

/* The same for all spellings of a name. */
static uint64_t spelling(Str word) {
  const uint64_t lower = 0x2020202020202020u, spread = 0x9e3779b97f4a7c15u;
  uint64_t h = (uint64_t)word.n;
  for (; word.n > 8; word = str_from(word, 8)) h = (h ^ (str_word(word.p, 8) | lower)) * spread, h ^= h >> 32;
  return (h ^ (str_word(word.p, word.n) | lower)) * spread;
}

static void note_word(Words *words, Str word) {
  uint64_t h = spelling(word);
  words->bits[h >> 62] |= (uint64_t)1 << (h >> 56 & 63);
  words->bits[h >> 54 & 3] |= (uint64_t)1 << (h >> 48 & 63);
}

static Sought seek(const Ident *name) {
  Str text = name->fold->text;
  bool noted = true;
  for (const char *quote = "\"'`]"; *quote && noted; quote++) noted = str_find_char(text, *quote) < 0;
  return (Sought){name, noted, spelling(text)};
}

static bool may_say(const Words *words, uint64_t h) {
  return words->bits[h >> 62] >> (h >> 56 & 63) & words->bits[h >> 54 & 3] >> (h >> 48 & 63) & 1;
}

static const Words *words_of(Dependents *dependents, const Object *object, State *state) {
  if (state->words) return state->words;
  state->words = arena_new(dependents->arena, Words, 1);
  for (Tok tok = object->definition->first; tok <= object->definition->last; tok++) {
    Str word = source_token(object->source, tok);
    note_word(state->words, word);
    if (word.n > 1 && !char_name(word.p[0])) note_word(state->words, str_sub(word, 1, word.n - 1));
  }
  return state->words;
}

/* In an index there are so few that they need not be noted first. */
static bool says_name(Dependents *dependents, const Object *object, State *state, const Sought *sought) {
  bool noted = sought->noted && object->kind != OBJECT_INDEX;
  if (noted && !may_say(words_of(dependents, object, state), sought->spelling)) return false;
  return ident_said(object->source, object->definition->first, object->definition->last, sought->name);
}

bool depend_says(const Catalog *catalog, const Object *object, const Ident *name) {
  Sought sought = seek(name);
  return says_name(catalog->dependents, object, state_of(catalog->dependents, object), &sought);
}

/* Whether a table may get a column without this view or trigger on it meaning something else. */
static bool is_closed(Dependents *dependents, const Object *object, State *state) {
  if (object->kind != OBJECT_VIEW && object->kind != OBJECT_TRIGGER) return false;
  if (state->open || !object->definition || !object->source) return false;
  return !dependents->added.name || !says_name(dependents, object, state, &dependents->added);
}

/* While tables only become wider: whether an object is what it was. */
static bool unmoved(Dependents *dependents, const Object *object, State *state) {
  if (state->dirty) return false;
  return object->kind == OBJECT_INDEX ? !state->strings : is_closed(dependents, object, state);
}

/* Something called `name` is not what it was: all that mention it are dirty, and all that mention those. */
static void touch(Catalog *catalog, const Ident *name, Moment moment) {
  Dependents *dependents = catalog->dependents;
  VEC(const Ident *) todo = {0};
  Arena mark = dependents->scratch;
  uint32_t change = ++dependents->change;
  for (int32_t done = -1; done < todo.n; done++) {
    Objects list = depend_on(catalog, done < 0 ? name : todo.p[done]);
    for (int32_t k = 0; k < list.n; k++) {
      Object *object = list.p[k];
      if (object->kind == OBJECT_TABLE) continue;
      State *state = state_of(dependents, object);
      if (state->touched == change) continue;
      /* A view that reads the table may have other columns now, under other names: what reads that is not spared. */
      if (dependents->widening && done < 0 && unmoved(dependents, object, state)) continue;
      state->touched = change;
      state->cause = moment;
      make_dirty(dependents, object);
      if (object->kind != OBJECT_VIEW) continue;
      begin_layout(dependents, object, moment);
      *vec_push(&dependents->scratch, &todo) = object->name;
    }
  }
  dependents->scratch = mark;
}

void depend_widen(Catalog *catalog, const Ident *added) {
  catalog->dependents->widening = true;
  catalog->dependents->added = added ? seek(added) : (Sought){0};
}

void depend_narrow(Catalog *catalog) {
  catalog->dependents->widening = false;
}

/* An index can be named by INDEXED BY. */
static bool can_be_read(const Object *object) {
  return object->kind != OBJECT_TRIGGER;
}

/* A virtual table may open no more without a table of its own. */
static void touch_owner(Catalog *catalog, const Object *version, Moment moment) {
  if (version->kind != OBJECT_TABLE || version->poisoned || !version->table->virtual_table) return;
  touch(catalog, version->table->virtual_table->name, moment);
}

void depend_begin(Catalog *catalog, Object *version) {
  Dependents *dependents = catalog->dependents;
  State *state = state_of(dependents, version);
  state->cause = version->born;
  state->open = mentions_begin(&dependents->mentions, version, &state->listings);
  make_dirty(dependents, version);
  if (version->kind == OBJECT_VIEW) begin_layout(dependents, version, version->born);
  if (version->kind == OBJECT_TRIGGER && version->on && version->trigger->time == TRIGGER_INSTEAD_OF) {
    void **slot = ident_slot(dependents->arena, &dependents->instead_of, version->on);
    if (!*slot) *slot = arena_new(dependents->arena, Objects, 1);
    *vec_push(dependents->arena, (Objects *)*slot) = version;
  }
  if (can_be_read(version)) touch(catalog, version->name, version->born);
  touch_owner(catalog, version, version->born);
}

void depend_end(Catalog *catalog, Object *version) {
  mentions_end(state_of(catalog->dependents, version)->listings);
  if (can_be_read(version)) touch(catalog, version->name, version->died);
  touch_owner(catalog, version, version->died);
}

/* ---- what resolves ---- */

bool problem_breaks_schema(ProblemCode code) {
  switch (code) {
  case PROBLEM_UNKNOWN_TABLE:
  case PROBLEM_UNKNOWN_COLUMN:
  case PROBLEM_AMBIGUOUS_COLUMN:
  case PROBLEM_UNKNOWN_INDEX:
  case PROBLEM_COMPOUND_COUNT:
  case PROBLEM_VALUES_COUNT:
  case PROBLEM_VIEW_COLUMNS:
  case PROBLEM_NO_TABLES:
  case PROBLEM_HAVING:
  case PROBLEM_ORDER_TERM:
  case PROBLEM_USING_COLUMN:
  case PROBLEM_NATURAL_CONDITION:
  case PROBLEM_NOT_A_FUNCTION:
  case PROBLEM_TABLE_ARGUMENTS:
  case PROBLEM_CIRCULAR_COMMON_TABLE:
  case PROBLEM_BROKEN_VIEW:
  case PROBLEM_ROW_VALUE:
  case PROBLEM_AGGREGATE_GROUP_BY:
  case PROBLEM_AGGREGATE_ALIAS:
  case PROBLEM_ORDINAL_RANGE:
  case PROBLEM_FAULTY_VIEW:
    return true;
  default:
    return false;
  }
}

bool problem_found_by_alter(const Problem *problem) {
  bool passes = problem->late || problem->queries || (problem->code == PROBLEM_ORDINAL_RANGE && !problem->arg[2].n);
  return !passes && problem_breaks_schema(problem->code);
}

const Problem *depend_breaking(const Resolution *resolution) {
  for (int32_t i = 0; i < resolution->problems.n; i++)
    if (problem_found_by_alter(&resolution->problems.p[i])) return &resolution->problems.p[i];
  return NULL;
}

/* ---- columns ---- */

static Layout *layout_at(State *state, Moment moment) {
  int32_t low = 0, high = state->layouts.n;
  while (low < high) {
    int32_t middle = low + (high - low) / 2;
    if (state->layouts.p[middle].since <= moment) low = middle + 1;
    else high = middle;
  }
  return low ? &state->layouts.p[low - 1] : NULL;
}

static bool same_columns(Columns a, Columns b) {
  if (a.n != b.n) return false;
  for (int32_t i = 0; i < a.n; i++) {
    const Column *left = &a.p[i], *right = &b.p[i];
    if (left->name != right->name || left->affinity != right->affinity || left->collation != right->collation ||
        !str_eq(left->type, right->type))
      return false;
  }
  return true;
}

static Columns copy_columns(Arena *arena, Columns from) {
  Columns columns = {0};
  for (int32_t i = 0; i < from.n; i++) {
    Column *column = vec_push(arena, &columns);
    *column = from.p[i];
    column->type = str_dup(arena, column->type);
  }
  return columns;
}

/* Keeps what a view's resolution says of its columns; most changes below a view leave them as they were, and
** then the list is shared. */
static void settle_layout(Dependents *dependents, const Object *view, Moment moment, const Resolution *resolution) {
  State *state = state_of(dependents, view);
  Layout *layout = layout_at(state, moment);
  if (!layout || layout->known) return;
  Columns columns = {0};
  if (!depend_breaking(resolution)) columns = resolution->columns;
  const Layout *before = layout > state->layouts.p ? layout - 1 : NULL;
  if (before && before->known && same_columns(before->columns, columns)) columns = before->columns;
  else columns = copy_columns(dependents->arena, columns);
  bool faulty = false;
  /* NOLINTNEXTLINE(clang-analyzer-core.NullDereference): what has members has them somewhere */
  for (int32_t i = 0; i < resolution->problems.n; i++) faulty |= !resolution->problems.p[i].late;
  *layout =
      (Layout){layout->since, .known = true, .columns = columns, .faulty = faulty, .late = resolution->problems.n};
}

Columns object_columns(const Catalog *catalog, const Object *object, Moment moment) {
  if (object->kind == OBJECT_TABLE) return object->table->columns;
  Dependents *dependents = catalog->dependents;
  Layout *layout = layout_at(state_of(dependents, object), moment);
  if (object->kind != OBJECT_VIEW || !layout || layout->busy) return (Columns){0};
  if (layout->known) return layout->columns;
  if (dependents->depth >= VIEW_DEPTH) return (Columns){0};
  layout->busy = true;
  dependents->depth++;
  Arena mark = dependents->scratch;
  const Resolution *resolution = resolve_object(catalog, &dependents->scratch, object, moment, true);
  settle_layout(dependents, object, moment, resolution);
  if (moment == CATALOG_NOW && resolution_sound(resolution)) depend_keep_sound(catalog, (Object *)object);
  dependents->scratch = mark;
  dependents->depth--;
  layout = layout_at(state_of(dependents, object), moment);
  assert(layout); /* it was there before */
  layout->busy = false;
  return layout->columns;
}

/* ---- broken ones ---- */

static bool has_strings(const Resolution *resolution) {
  for (int32_t i = 0; i < resolution->references.n; i++)
    if (resolution->references.p[i].role == REFERENCE_STRING) return true;
  return false;
}

/* Most tables have nothing that could fail: names in keys were checked when they were created. */
static bool table_worth_resolving(const Table *table) {
  if (table->checks.n) return true;
  for (int32_t i = 0; i < table->columns.n; i++)
    if (table->columns.p[i].generated != GENERATED_NOT) return true;
  return false;
}

/* Whether resolving the object can tell anything. */
static bool worth_resolving(const Object *object) {
  if ((!object->definition && !object->parts) || object->poisoned) return false;
  if (object->kind != OBJECT_TABLE) return true;
  return object->table->kind == TABLE_ORDINARY && table_worth_resolving(object->table);
}

/* An index of which it is clear that it does. */
static bool is_plain(const Catalog *catalog, const Object *object) {
  const CreateIndex *create = object->kind == OBJECT_INDEX ? AS(CreateIndex, CREATE_INDEX, object->definition) : NULL;
  const Object *table = create ? catalog_find_in(catalog, object->temporary, false, create->table.id) : NULL;
  return table && table->kind == OBJECT_TABLE && !table->poisoned && plain_index(object->source, table->table, create);
}

static void keep_reason(Dependents *dependents, State *state, const Problem *problem) {
  if (!state->why) state->why = arena_new(dependents->arena, Problem, 1);
  *state->why = *problem;
  for (int i = 0; i < 3; i++) state->why->arg[i] = str_dup(dependents->arena, problem->arg[i]);
}

/* The first problem that no extension helps, or just the first. */
static const Problem *worst(const Catalog *catalog, const Resolution *resolution) {
  for (int32_t i = 0; i < resolution->problems.n; i++)
    if (!depend_may_be_loaded(catalog, resolution->problems.p[i].code)) return &resolution->problems.p[i];
  return &resolution->problems.p[0];
}

/* What ALTER TABLE finds wrong in a trigger or index that it takes for one of "temp". Behind it the schema is read anew: there
** an index needs its columns, a trigger no more than its table. */
static const Problem *astray_problem(const Catalog *catalog, Arena *arena, const Object *object, bool strings,
                                     const Resolution *own, State *state) {
  Resolution *seen = resolve_in_alter(catalog, arena, object, strings);
  const Problem *problem = depend_breaking(seen);
  state->strings |= has_strings(seen);
  if (!problem && seen->in_rename.n) problem = &seen->in_rename.p[0];
  bool read = object->kind == OBJECT_INDEX ? !depend_breaking(own) : false;
  for (int32_t i = 0; i < own->references.n && object->kind == OBJECT_TRIGGER; i++)
    read |= own->references.p[i].node == object->definition && own->references.p[i].object;
  state->unreadable = !read;
  return problem || read ? problem : depend_breaking(own);
}

static void evaluate(Catalog *catalog, Object *object, bool strings) {
  Dependents *dependents = catalog->dependents;
  State *state = state_of(dependents, object);
  state->dirty = state->broken = state->stuck = state->unreadable = state->strings = state->refused = false;
  if (!worth_resolving(object)) return;
  bool astray = resolve_astray(catalog, object);
  if (!astray && is_plain(catalog, object)) {
    depend_keep_sound(catalog, object);
    return;
  }
  Arena mark = dependents->scratch;
  /* In views and triggers SQLite goes on taking "x" for a string, whatever the check (probe: 3.40.1, 3.53.2). */
  bool body = object->kind == OBJECT_VIEW || object->kind == OBJECT_TRIGGER;
  Resolution *resolution = resolve_object(catalog, &dependents->scratch, object, CATALOG_NOW, strings || body);
  const Problem *problem = depend_breaking(resolution);
  state->broken = problem && !astray;
  state->stuck = !problem && resolution->in_rename.n > 0;
  state->unreadable = resolution->unreadable;
  state->strings = has_strings(resolution);
  if (resolution->otherwise && body && !state->strings)
    state->strings = has_strings(resolve_in_alter(catalog, &dependents->scratch, object, true));
  if (state->stuck) problem = &resolution->in_rename.p[0];
  if (astray) {
    problem = astray_problem(catalog, &dependents->scratch, object, strings || body, resolution, state);
    state->stuck = problem != NULL;
  }
  state->refused = resolution->problems.n > 0;
  if (state->refused && !problem) keep_reason(dependents, state, worst(catalog, resolution));
  if (!state->broken && (object->kind != OBJECT_VIEW || !state->refused)) state->reported = false;
  if (problem) keep_reason(dependents, state, problem);
  if (problem || state->refused) *vec_push(dependents->arena, &dependents->broken) = object;
  if (state->strings) *vec_push(dependents->arena, &dependents->quoted) = object;
  if (object->kind == OBJECT_VIEW) settle_layout(dependents, object, CATALOG_NOW, resolution);
  object->broken = state->broken;
  dependents->scratch = mark;
}

Object *depend_first_broken(Catalog *catalog, BrokenSearch search, Problem *why) {
  Dependents *dependents = catalog->dependents;
  for (int32_t i = 0; i < dependents->dirty.n; i++) {
    Object *object = dependents->dirty.p[i];
    State *state = state_of(dependents, object);
    if (state->dirty && object->died == MOMENT_NEVER) evaluate(catalog, object, search.strings);
    state->dirty = false;
  }
  dependents->dirty.n = 0;
  mentions_tidy(&dependents->broken);
  int32_t kept = 0;
  Object *first = NULL;
  for (int32_t i = 0; i < dependents->broken.n; i++) {
    Object *object = dependents->broken.p[i];
    const State *state = state_of(dependents, object);
    if (!state->broken && !state->stuck && !state->refused) continue;
    dependents->broken.p[kept++] = object;
    if (!state->broken && !state->stuck) continue;
    bool body = object->kind == OBJECT_VIEW || object->kind == OBJECT_TRIGGER;
    if (!first && (search.bodies || !body || state->unreadable) && (object->temporary || !search.temporary))
      first = object;
  }
  dependents->broken.n = kept;
  if (first && why) *why = *state_of(dependents, first)->why;
  return first;
}

bool depend_trigger_refused(const Catalog *catalog, Object *trigger, Problem *why) {
  State *state = state_of(catalog->dependents, trigger);
  /* It stays in the list of those to be looked at, where others may still be. */
  if (state->dirty && trigger->died == MOMENT_NEVER) evaluate((Catalog *)catalog, trigger, true);
  if (state->refused) *why = *state->why;
  return state->refused;
}

Objects depend_with_strings(Catalog *catalog) {
  Dependents *dependents = catalog->dependents;
  mentions_tidy(&dependents->quoted);
  int32_t kept = 0;
  for (int32_t i = 0; i < dependents->quoted.n; i++)
    if (state_of(dependents, dependents->quoted.p[i])->strings) dependents->quoted.p[kept++] = dependents->quoted.p[i];
  dependents->quoted.n = kept;
  return dependents->quoted;
}

bool depend_has_strings(Catalog *catalog, const Object *object) {
  return state_of(catalog->dependents, object)->strings;
}

bool depend_sound(Catalog *catalog, Object *table) {
  const State *state = state_of(catalog->dependents, table);
  if (state->dirty) evaluate(catalog, table, true);
  return !state->broken && !state->stuck && !state->refused && !state->strings;
}

void depend_keep_sound(const Catalog *catalog, Object *object) {
  State *state = state_of(catalog->dependents, object);
  state->dirty = state->broken = state->stuck = state->unreadable = state->strings = state->refused = false;
  state->reported = object->broken = false;
}

/* The layout of a view that has columns; NULL of any other object. */
static const Layout *readable_layout(const Catalog *catalog, const Object *object, Moment moment) {
  if (object->kind != OBJECT_VIEW || !object_columns(catalog, object, moment).n) return NULL;
  return layout_at(state_of(catalog->dependents, object), moment);
}

bool view_faulty(const Catalog *catalog, const Object *object, Moment moment) {
  const Layout *layout = readable_layout(catalog, object, moment);
  return layout && layout->faulty;
}

bool view_faulty_late(const Catalog *catalog, const Object *object, Moment moment) {
  const Layout *layout = readable_layout(catalog, object, moment);
  return layout && layout->late;
}

bool view_writable(const Catalog *catalog, const Object *view, TriggerEvent event, Moment moment) {
  const Objects *list = ident_get(&catalog->dependents->instead_of, view->name);
  for (int32_t i = 0; list && i < list->n; i++)
    if (list->p[i]->trigger->event == event && object_alive(list->p[i], moment)) return true;
  return false;
}
