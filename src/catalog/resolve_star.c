/* `*` and t.*, and the columns that a join in parentheses has.
**
** To SQLite such a join is a subquery SELECT * with all columns of its tables, those that USING makes one included: the
** one of USING comes first, before those of the table on its left, and the two that it was made of stay behind it, for
** t.c to mean. Of several columns of a name the later ones are called a:1, a:2 …, which shows in the columns of a view
** (probe: 3.40.1, 3.53.2). */
#include "catalog/scope.h"

/* SQLITE_MAX_COLUMN. Views of views that join each other double their columns each time: one more than may be is
** enough to know. */
enum { RESULT_COLUMNS_MAX = 2000 };

static bool list_has(const IdentList *list, const Ident *name) {
  for (int32_t i = 0; i < list->n; i++)
    if (ident_same(list->p[i], name)) return true;
  return false;
}

/* ---- two terms of one name ---- */

const Term *term_named(const Terms *terms, const Ident *name) {
  for (int32_t i = 0; i < terms->n; i++) {
    if (ident_same(terms->p[i].name, name)) return &terms->p[i];
    const Term *inner = term_named(&terms->p[i].group, name);
    if (inner) return inner;
  }
  return NULL;
}

/* SELECT * writes t.c for each column: with two terms called t, be one in a join in parentheses, that is ambiguous, unless
** they are joined by it. `plain`: looked for outside of parentheses only. */
static bool star_ambiguous(const Terms *terms, int32_t number, bool plain) {
  const Term *term = &terms->p[number];
  for (int32_t i = 0; i < terms->n; i++) {
    const Term *beside = &terms->p[i];
    if (i == number || !term->name || term->group.n) continue;
    const Term *other = ident_same(term->name, beside->name) ? beside
                        : plain                              ? NULL
                                                             : term_named(&beside->group, term->name);
    if (!other || term->derived != other->derived) continue;
    const Term *later = i > number ? beside : term;
    for (int32_t k = 0; k < term->columns.n; k++) {
      const Ident *name = term->columns.p[k].name;
      if (term->columns.p[k].hidden) continue;
      if (term_column(other, name) >= 0 && !list_has(&later->using, name)) return true;
    }
  }
  return false;
}

/* RENAME does not look for names in parentheses where it finds them outside. */
static void check_star(Resolver *r, const Terms *terms, int32_t number) {
  Name name = term_written_name(&terms->p[number]);
  if (!name.id || !star_ambiguous(terms, number, false)) return;
  Problem *problem = resolve_problem_name(r, PROBLEM_AMBIGUOUS_COLUMN, name);
  problem->arg[1] = S("table");
  problem->queries = !star_ambiguous(terms, number, true);
}

/* ---- stars ---- */

/* Beside a RIGHT or FULL JOIN, a column that USING joins is not that of one side. */
static bool shared_by_right_join(const Terms *terms, int32_t number, const Ident *name) {
  bool right = false, joined = false;
  for (int32_t i = 0; i < terms->n; i++) {
    right |= (terms->p[i].join & (JOIN_RIGHT | JOIN_FULL)) != 0;
    joined |= i > number && list_has(&terms->p[i].using, name);
  }
  return right && joined;
}

/* Whether a column of a join in parentheses is one of the table that t.* names there. */
static bool nested_of(const Term *term, int32_t column, const Ident *qualifier) {
  const Nested *nested = &term->nested.p[column];
  if (nested->term < 0) return false;
  const Term *inner = &term->group.p[nested->term];
  return inner->group.n ? nested_of(inner, nested->column, qualifier) : ident_same(inner->name, qualifier);
}

/* Whether the star means a column of the term; the name that AS gives a join in parentheses is none that t.* could say. */
static bool in_star(const Term *term, int32_t column, const Ident *qualifier) {
  if (term->columns.p[column].hidden) return false;
  if (qualifier) return !term->group.n || nested_of(term, column, qualifier);
  if (term->group.n && term->nested.p[column].joined) return false;
  return !list_has(&term->using, term->columns.p[column].name);
}

static bool expand_term(Resolver *r, const Terms *terms, int32_t number, const Ident *qualifier, Results *results) {
  const Term *term = &terms->p[number];
  bool found = !term->group.n;
  if (qualifier && found && !ident_same(term->name, qualifier)) return false;
  for (int32_t i = 0; i < term->columns.n && results->n <= RESULT_COLUMNS_MAX; i++) {
    if (!in_star(term, i, qualifier)) continue;
    Ident *name = term->columns.p[i].name;
    Value value = shared_by_right_join(terms, number, name) ? value_by_name(r, terms, term_written_name(term), name)
                                                            : value_of_column(term, i);
    *vec_push(r->arena, results) = (Result){.alias = name, .value = value};
    found = true;
  }
  return found;
}

bool expand_star(Resolver *r, const Terms *terms, const Ident *qualifier, Results *results) {
  bool found = false;
  for (int32_t i = 0; i < terms->n; i++) {
    if (!expand_term(r, terms, i, qualifier, results)) continue;
    found = true;
    check_star(r, terms, i);
  }
  return found;
}

/* ---- joins in parentheses ---- */

static void nest(Resolver *r, Term *group, Results *results, Nested nested, Result result) {
  if (results->n > RESULT_COLUMNS_MAX) return;
  *vec_push(r->arena, results) = result;
  *vec_push(r->arena, &group->nested) = nested;
}

static void nest_term(Resolver *r, Term *group, int32_t number, Results *results) {
  static const IdentList none;
  const Terms *terms = &group->group;
  const Term *term = &terms->p[number];
  const IdentList *next = number + 1 < terms->n ? &terms->p[number + 1].using : &none;
  for (int32_t i = 0; i < next->n; i++) {
    Value value = value_by_name(r, terms, (Name){0}, next->p[i]);
    nest(r, group, results, (Nested){.term = -1, .made = next->p[i]}, (Result){.alias = next->p[i], .value = value});
  }
  for (int32_t i = 0; i < term->columns.n; i++) {
    Ident *name = term->columns.p[i].name;
    if (term->columns.p[i].hidden) continue;
    bool joined = list_has(&term->using, name) || list_has(next, name) || (term->group.n && term->nested.p[i].joined);
    nest(r, group, results, (Nested){.term = number, .column = i, .joined = joined},
         (Result){.alias = name, .value = value_of_column(term, i)});
  }
}

void nest_columns(Resolver *r, Term *group) {
  Results results = {0};
  for (int32_t i = 0; i < group->group.n; i++) {
    nest_term(r, group, i, &results);
    check_star(r, &group->group, i);
  }
  group->columns = results_columns(r, &results, (NodeList){0}, false);
}

int32_t nested_column(const Term *group, int32_t term, int32_t column, const Ident *name) {
  for (int32_t i = 0; i < group->nested.n; i++) {
    const Nested *nested = &group->nested.p[i];
    if (nested->term < 0 ? ident_same(nested->made, name) : nested->term == term && nested->column == column) return i;
  }
  return -1;
}
