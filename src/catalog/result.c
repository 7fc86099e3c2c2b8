/* What a table made of a SELECT's result looks like: names, types, affinities and
** collations as SQLite derives them for views, subqueries and CREATE TABLE AS.
**
** Surprising: a name that is taken gets ":1", ":2" …, and a digit suffix that is
** there already is cut first; an expression is named by its own text, blanks,
** comments and all; and a bare TRUE is not taken as a name. */
#include "catalog/affinity.h"
#include "catalog/scope.h"

static Idents *idents_of(const Resolver *r) {
  return &r->catalog->compilation->idents;
}

static bool is_boolean(const Ident *name) {
  return str_eq(name->fold->text, S("true")) || str_eq(name->fold->text, S("false"));
}

/* An expression's text goes on to the next token: comments behind it are a part of the name. */
static Str name_text(const Resolver *r, const Node *expr) {
  const Source *source = r->source;
  Str text = str_sub(source->text, (int32_t)source->tokens.p[expr->first].start,
                     (int32_t)source->tokens.p[expr->last + 1].start);
  while (text.n && char_space(text.p[text.n - 1])) text.n--;
  return text;
}

/* The name that an expression is as it is written, COLLATE aside. NULL for any other. */
static Ident *written_name(const Node *expr) {
  while (expr->kind == NODE_COLLATE) expr = ((const CollateExpr *)expr)->operand;
  const ColumnRef *ref = AS(ColumnRef, COLUMN_REF, expr);
  return ref ? ref->column.id : NULL;
}

/* No column is called TRUE or FALSE by a query, whatever it says. */
static Ident *fit_name(const Resolver *r, Ident *name, int32_t number) {
  if (name && !is_boolean(name)) return name;
  return ident_intern(idents_of(r), str_fmt(r->arena, "column%d", number + 1));
}

static Ident *result_name(const Resolver *r, const Result *result, int32_t number, bool resolved) {
  Ident *name = result->alias;
  if (!name && result->expr) {
    name = resolved ? result->value.column : written_name(result->expr);
    if (!name) name = ident_intern(idents_of(r), name_text(r, result->expr));
  }
  if (!name && result->given && !resolved) name = written_name(result->given);
  return fit_name(r, name, number);
}

/* The name without ":12" at its end. */
static Str without_number(Str name) {
  int32_t n = name.n;
  while (n > 1 && char_digit(name.p[n - 1])) n--;
  return n > 1 && name.p[n - 1] == ':' ? str_sub(name, 0, n - 1) : name;
}

/* Names given, folded, and of each that came again how far its numbers are used up. */
typedef struct Taken {
  Map names, numbers;
} Taken;

/* SQLite goes on with random numbers after the third; counting on is as good, since nobody can rely on those. */
static Ident *unique_name(const Resolver *r, Taken *taken, Ident *name) {
  if (ident_get(&taken->names, name)) {
    Str base = without_number(name->text);
    void **number = map_slot(r->arena, &taken->numbers, str_fold(r->arena, base));
    int count = (int)(intptr_t)*number;
    do name = ident_intern(idents_of(r), str_fmt(r->arena, "%.*s:%d", STR_ARG(base), ++count));
    while (ident_get(&taken->names, name));
    *number = (void *)(intptr_t)count;
  }
  *ident_slot(r->arena, &taken->names, name) = name;
  return name;
}

/* The declared type if it has the affinity, else the standard name of the affinity. */
static Str result_type(const Value *value) {
  if (value->declared.n && affinity_of_type(value->declared) == value->affinity) return value->declared;
  switch (value->affinity) {
  case AFFINITY_TEXT:
    return S("TEXT");
  case AFFINITY_INTEGER:
    return S("INT");
  case AFFINITY_REAL:
    return S("REAL");
  case AFFINITY_NUMERIC:
    return S("NUM");
  case AFFINITY_BLOB:
    return S("BLOB");
  default:
    return (Str){0};
  }
}

static Problem *unfit(Resolver *r, const Results *results, NodeList names) {
  Problem *problem = resolve_problem(r, PROBLEM_VIEW_COLUMNS, names.p[0]->first, names.p[names.n - 1]->last);
  problem->arg[0] = str_fmt(r->arena, "%d", names.n);
  problem->arg[1] = str_fmt(r->arena, "%d", results->n);
  return problem;
}

/* A view whose names do not fit its SELECT has the columns that they name, of no type, until it is read. */
static Columns unfit_columns(Resolver *r, const Results *results, NodeList names) {
  Columns columns = {0};
  Taken taken = {0};
  for (int32_t i = 0; i < names.n; i++)
    *vec_push(r->arena, &columns) =
        (Column){.name = unique_name(r, &taken, fit_name(r, AS(ColumnName, COLUMN_NAME, names.p[i])->name.id, i)),
                 .affinity = AFFINITY_NONE,
                 .place = PLACE_NONE,
                 .name_place = PLACE_NONE};
  unfit(r, results, names)->late = true;
  return columns;
}

Columns results_columns(Resolver *r, const Results *results, NodeList names, bool resolved) {
  bool fit = !names.n || names.n == results->n || !results->n;
  if (!fit && resolved) return unfit_columns(r, results, names);
  Columns columns = {0};
  Taken taken = {0};
  for (int32_t i = 0; i < results->n; i++) {
    const Result *result = &results->p[i];
    ColumnName *given = i < names.n ? AS(ColumnName, COLUMN_NAME, names.p[i]) : NULL;
    Ident *name = given ? fit_name(r, given->name.id, i) : result_name(r, result, i, resolved);
    *vec_push(r->arena, &columns) = (Column){.name = unique_name(r, &taken, name),
                                             .type = result_type(&result->value),
                                             .affinity = result->value.affinity,
                                             .collation = result->value.collation,
                                             .place = PLACE_NONE,
                                             .name_place = PLACE_NONE};
  }
  if (!fit) unfit(r, results, names);
  return columns;
}
