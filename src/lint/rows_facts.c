/* Rows that come from facts: what SQL can't say well, computed in C. */
#include "facts/features.h"
#include "lint/rows.h"

/* Two tables ask for the same names. */
static DateNames *date_names(World *w) {
  if (!w->date_names) w->date_names = arena_new(w->arena, DateNames, 1);
  w->date_names->arena = w->arena;
  return w->date_names;
}

Rows build_date_columns(World *w) {
  DateColumns dates = dates_columns(w->catalog, date_names(w), w->arena);
  DateColumnRow *rows = arena_new(w->arena, DateColumnRow, dates.n);
  for (int32_t i = 0; i < dates.n; i++) {
    Object *table = dates.p[i].table;
    int32_t column = dates.p[i].column;
    rows[i] = (DateColumnRow){dates.p[i], {table, &table->table->columns.p[column], column, 0}};
  }
  return (Rows){rows, dates.n, sizeof *rows};
}

Rows build_date_values(World *w) {
  DateValues values = dates_values(w->catalog, date_names(w), w->arena);
  DateValueRow *rows = arena_room(w->arena, sizeof *rows, alignof(DateValueRow), values.n);
  for (int32_t i = 0; i < values.n; i++) {
    const DateValue *value = &values.p[i];
    const Source *source = statement_source(w, value->statement);
    Str text = source_text(source, value->node->first, value->node->last);
    rows[i] = (DateValueRow){*value, text, node_code_at(w, value->statement, value->node)};
  }
  return (Rows){rows, values.n, sizeof *rows};
}

/* ---- rebuilds ---- */

/* Copies are needed by three tables; computed once, in the rows of `copies`. */
static Copies world_copies(World *w) {
  Rows rows = world_rows(w, "copies");
  Copies copies = {0};
  for (int32_t i = 0; i < rows.n; i++) *vec_push(w->arena, &copies) = ((const CopyRow *)rows.p)[i].copy;
  return copies;
}

static bool has_star(const SelectCore *select) {
  for (int32_t i = 0; i < select->columns.n; i++)
    if (((const ResultColumn *)select->columns.p[i])->star) return true;
  return false;
}

Rows build_copies(World *w) {
  Copies copies = copies_find(w->catalog, w->arena);
  CopyRow *rows = arena_new(w->arena, CopyRow, copies.n);
  for (int32_t i = 0; i < copies.n; i++) {
    const Copy *copy = &copies.p[i];
    const NodeList *columns = &copy->select->columns;
    Tok first = columns->n ? columns->p[0]->first : copy->select->head.first;
    Tok last = columns->n ? columns->p[columns->n - 1]->last : first - 1;
    const Statement *statement = w->catalog->statements.p[copy->statement].statement;
    rows[i] = (CopyRow){*copy, has_star(copy->select), 0, 0, 0};
    rows[i].place = place_encode((Place){copy->source->id, statement->first, statement->last});
    rows[i].select_place = node_code_at(w, copy->statement, &copy->select->head);
    rows[i].columns_place = place_encode((Place){copy->source->id, first, last});
  }
  return (Rows){rows, copies.n, sizeof *rows};
}

Rows build_copy_columns(World *w) {
  Copies copies = world_copies(w);
  CopyColumns columns = copies_columns(&copies, w->arena);
  CopyColumnRow *rows = arena_new(w->arena, CopyColumnRow, columns.n);
  for (int32_t i = 0; i < columns.n; i++) {
    const CopyColumn *column = &columns.p[i];
    const Copy *copy = &copies.p[column->copy];
    CopyColumnRow row = {.column = *column, .place = NO_INT};
    if (column->to_column >= 0) row.to_name = copy->to_version->table->columns.p[column->to_column].name->text;
    if (column->from_column >= 0) row.from_name = copy->from_version->table->columns.p[column->from_column].name->text;
    if (column->expr) row.text = source_text(copy->source, column->expr->first, column->expr->last);
    if (column->expr) row.place = node_code_at(w, copy->statement, column->expr);
    rows[i] = row;
  }
  return (Rows){rows, columns.n, sizeof *rows};
}

/* Number of a copy, by its statement and tables. Copies are in order of statements. */
static int64_t copy_number(const Copies *copies, const Copy *copy) {
  if (!copy->select) return NO_INT;
  int32_t low = 0, high = copies->n;
  while (low < high) {
    int32_t middle = low + (high - low) / 2;
    if (copies->p[middle].statement < copy->statement) low = middle + 1;
    else high = middle;
  }
  while (copies->p[low].from != copy->from) low++;
  return low;
}

Rows build_rebuilds(World *w) {
  static const Str shapes[] = {S_INIT("new first"), S_INIT("old aside"), S_INIT("stash")};
  Copies copies = world_copies(w);
  Rebuilds rebuilds = rebuilds_find(w->catalog, &copies, w->arena);
  RebuildRow *rows = arena_new(w->arena, RebuildRow, rebuilds.n);
  for (int32_t i = 0; i < rebuilds.n; i++) {
    const Rebuild *rebuild = &rebuilds.p[i];
    int32_t statement = rebuild->dropped >= 0 ? rebuild->dropped : (int32_t)rebuild->new_table->born;
    rows[i] = (RebuildRow){*rebuild, shapes[rebuild->shape], copy_number(&copies, &rebuild->copy),
                           copy_number(&copies, &rebuild->stash), statement_file(w, statement)};
  }
  return (Rows){rows, rebuilds.n, sizeof *rows};
}

static int64_t rebuild_of_drop(World *w, int32_t statement) {
  Rows rows = world_rows(w, "rebuilds");
  for (int32_t i = 0; i < rows.n; i++)
    if (((const RebuildRow *)rows.p)[i].rebuild.dropped == statement) return i;
  return NO_INT;
}

Rows build_row_losses(World *w) {
  RowLosses losses = losses_find(w->catalog, w->arena);
  RowLossRow *rows = arena_new(w->arena, RowLossRow, losses.n);
  for (int32_t i = 0; i < losses.n; i++) {
    const RowLoss *loss = &losses.p[i];
    const Statement *statement = w->catalog->statements.p[loss->statement].statement;
    const ForeignKey *key = &loss->child->table->foreign_keys.p[loss->foreign_key];
    rows[i] =
        (RowLossRow){*loss, foreign_key_columns_text(w, loss->child, key), 0, rebuild_of_drop(w, loss->statement)};
    rows[i].place = place_encode((Place){statement->source->id, statement->first, statement->last});
  }
  return (Rows){rows, losses.n, sizeof *rows};
}

Rows build_trials(World *w) {
  Trials trials = trials_run(w->catalog, w->arena);
  TrialRow *rows = arena_new(w->arena, TrialRow, trials.n);
  for (int32_t i = 0; i < trials.n; i++) {
    const Statement *statement = w->catalog->statements.p[trials.p[i].statement].statement;
    rows[i] = (TrialRow){trials.p[i], place_encode((Place){statement->source->id, statement->first, statement->last})};
  }
  return (Rows){rows, trials.n, sizeof *rows};
}

/* ---- D1 ---- */

Rows build_limit_cases(World *w) {
  LimitCases cases = limits_find(w->catalog, w->arena);
  LimitRow *rows = arena_new(w->arena, LimitRow, cases.n);
  for (int32_t i = 0; i < cases.n; i++) {
    const LimitCase *limit = &cases.p[i];
    const Statement *s = w->catalog->statements.p[limit->statement].statement;
    Place whole = {s->source->id, s->first, s->last};
    rows[i] = (LimitRow){*limit, limit->node ? node_code_at(w, limit->statement, limit->node) : place_encode(whole)};
  }
  return (Rows){rows, cases.n, sizeof *rows};
}

/* d1.def's answers, as rules compare them. */
#define ACCEPTED S_INIT("accepted")
#define REFUSED S_INIT("refused")
#define NOOP S_INIT("noop")
#define STICKY S_INIT("sticky")
#define READ S_INIT("read")
#define DENIED S_INIT("denied")
#define MISSING S_INIT("missing")

static const D1FunctionRow d1_functions[] = {
#define D1_FUNCTION(name, answer, instead, since, until) {S_INIT(name), answer, S_INIT(instead), since, until},
#include "facts/d1.def"
};
static const D1PragmaRow d1_pragmas[] = {
#define D1_PRAGMA(name, answer, since, until) {S_INIT(name), answer, since, until},
#include "facts/d1.def"
};
static const D1ModuleRow d1_modules[] = {
#define D1_MODULE(name, answer, since, until) {S_INIT(name), answer, since, until},
#include "facts/d1.def"
};
static const D1StatementRow d1_statements[] = {
#define D1_STATEMENT(kind, answer, sample, since, until) {S_INIT(kind), answer, since, until},
#include "facts/d1.def"
};

/* Those of the constant rows that hold for the D1 that is assumed. */
#define HOLDING(Row, all)                                                                              \
  do {                                                                                                 \
    const int32_t count = (int32_t)(sizeof(all) / sizeof *(all));                                      \
    const int32_t date = target_workerd(w->settings.sqlite);                                           \
    Row *rows = arena_new(w->arena, Row, count);                                                       \
    int32_t n = 0;                                                                                     \
    for (int32_t i = 0; i < count; i++)                                                                \
      if ((all)[i].since <= date && (!(all)[i].until || date <= (all)[i].until)) rows[n++] = (all)[i]; \
    return (Rows){rows, n, sizeof *rows};                                                              \
  } while (0)

Rows build_d1_functions(World *w) {
  HOLDING(D1FunctionRow, d1_functions);
}

Rows build_d1_pragmas(World *w) {
  HOLDING(D1PragmaRow, d1_pragmas);
}

Rows build_d1_statements(World *w) {
  HOLDING(D1StatementRow, d1_statements);
}

Rows build_d1_modules(World *w) {
  HOLDING(D1ModuleRow, d1_modules);
}
