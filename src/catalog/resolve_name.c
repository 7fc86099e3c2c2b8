/* From a name in an expression to the column that it means.
**
** Each scope is asked in turn, from the inside out; in one scope come the terms
** of FROM, then NEW, OLD and excluded, then rowid, then the aliases of result
** columns. Surprising: an alias loses to any column of the same SELECT but wins
** over those of the SELECT around it, and a name in double quotes that is none
** of all this is a string. */
#include <assert.h>

#include "catalog/scope.h"

/* What was found in the terms of one scope. */
typedef struct Match {
  int32_t count;  /* of columns with that name that are not joined into one by USING */
  int32_t rowids; /* of terms that have a rowid of that qualifier */
  const Term *term;
  int32_t column;
  int32_t number; /* of the scope's term that holds it, the last one of those */
  int32_t own;    /* the column of that one, which has one for each of a join in parentheses */
  const Term *rowid_term;
  bool grouped;   /* it lies in a join in parentheses */
  bool plain;     /* and outside of one, too */
  bool opaque;    /* some term could have had it */
  bool qualifier; /* the qualifier names a term */
  bool aliased;   /* by the name that AS gave it */
  int32_t coalesced; /* FULL JOIN … USING: neither side's column but the first that is not NULL; how many such joins */
} Match;

int32_t term_column(const Term *term, const Ident *name) {
  const Object *object = term->object;
  if (object && object->kind == OBJECT_TABLE && object->table->columns.p == term->columns.p)
    return table_column(object->table, name);
  for (int32_t i = 0; i < term->columns.n; i++)
    if (ident_same(term->columns.p[i].name, name)) return i;
  return -1;
}

bool is_rowid_name(const Ident *name) {
  Str folded = name->fold->text;
  return str_eq(folded, S("rowid")) || str_eq(folded, S("oid")) || str_eq(folded, S("_rowid_"));
}

bool token_double_quoted(const Source *source, Tok tok) {
  Str text = source_token(source, tok);
  return text.n > 0 && text.p[0] == '"';
}

Value value_of_column(const Term *term, int32_t column) {
  if (column < 0) return (Value){.affinity = AFFINITY_INTEGER, .types = 5, .declared = S("INTEGER"), .width = 1};
  const Column *c = &term->columns.p[column];
  int types = c->affinity == AFFINITY_TEXT                                   ? TYPE_TEXT | TYPE_BLOB
              : c->affinity == AFFINITY_BLOB || c->affinity == AFFINITY_NONE ? TYPE_ANY
                                                                             : TYPE_NUMBER | TYPE_BLOB;
  return (Value){.affinity = c->affinity,
                 .types = types,
                 .declared = c->type,
                 .column = c->name,
                 .collation = c->collation,
                 .width = 1};
}

static bool list_has(const IdentList *list, const Ident *name) {
  for (int32_t i = 0; i < list->n; i++)
    if (ident_same(list->p[i], name)) return true;
  return false;
}

/* A further term has the column: USING may have made it one with those before. Whether it counts by itself. */
static bool match_column(Match *match, const Term *joined, const Term *term, int32_t column, const Ident *name) {
  if (match->count > 0 && list_has(&joined->using, name)) {
    bool right = joined->join & (JOIN_RIGHT | JOIN_FULL);
    if (!right) return false;
    if (joined->join & (JOIN_LEFT | JOIN_FULL)) {
      match->coalesced++;
      return false;
    }
    match->count = 0;
  }
  match->count++;
  match->term = term;
  match->column = column;
  return true;
}

/* The name that is looked for. */
typedef struct Wanted {
  const Ident *schema, *qualifier, *name; /* the first two may be NULL */
  bool grouped;                           /* inside a join in parentheses, which is a SELECT *: nothing hidden */
  bool plain;                             /* not in joins in parentheses */
} Wanted;

static void match_terms(Match *match, const Terms *terms, Wanted wanted);

/* sqlite_schema is another name for sqlite_master, whatever FROM calls it. */
static bool names_schema_table(const Term *term, Wanted wanted) {
  if (!term->schema_table || term->aliased || !wanted.qualifier) return false;
  Str folded = wanted.qualifier->fold->text;
  if (!term->temporary) return str_eq(folded, S("sqlite_schema"));
  bool plain = str_eq(folded, S("sqlite_schema")) || str_eq(folded, S("sqlite_master"));
  return str_eq(folded, S("sqlite_temp_schema")) || (plain && wanted.schema);
}

/* Whether main.t.c or temp.t.c can mean a term. What an attached database has is not followed. */
static bool in_schema(const Term *term, const Ident *schema) {
  Str folded = schema->fold->text;
  bool temporary = term->object ? term->object->temporary : term->temporary;
  if (str_eq(folded, S("main"))) return !temporary;
  return !str_eq(folded, S("temp")) || temporary;
}

static void match_term(Match *match, const Term *term, Wanted wanted) {
  const Ident *qualifier = wanted.qualifier, *name = wanted.name;
  if (term->group.n && wanted.plain) return;
  if (term->group.n) {
    Match inner = {0};
    wanted.grouped = true;
    match_terms(&inner, &term->group, wanted);
    match->opaque |= inner.opaque;
    match->qualifier |= inner.qualifier;
    bool counts = inner.count && match_column(match, term, inner.term, inner.column, name);
    if (counts) match->own = nested_column(term, inner.number, inner.own, qualifier ? NULL : name);
    match->grouped |= inner.count > 0;
    if (inner.count > 1 && counts) match->count += inner.count;
    match->rowids += inner.rowids;
    if (inner.rowid_term) match->rowid_term = inner.rowid_term;
    if (inner.count || !qualifier || !ident_same(term->name, qualifier)) return;
  }
  bool named = ident_same(term->name, qualifier) || names_schema_table(term, wanted);
  if (qualifier && !named && !ident_same(term->lost, qualifier)) return;
  if (wanted.schema && (term->derived || !in_schema(term, wanted.schema))) return;
  match->qualifier = true;
  match->aliased |= named && term->aliased;
  match->opaque |= term->opaque;
  int32_t column = term_column(term, name);
  if (column >= 0 && wanted.grouped && term->columns.p[column].hidden) column = -1;
  if (column >= 0 && match_column(match, term, term, column, name)) match->own = column;
  match->plain |= column >= 0;
  if (term->rowid) {
    match->rowids++;
    match->rowid_term = term;
  }
}

static void match_terms(Match *match, const Terms *terms, Wanted wanted) {
  for (int32_t i = 0; i < terms->n; i++) {
    const Term *before = match->term;
    int32_t coalesced = match->coalesced;
    match_term(match, &terms->p[i], wanted);
    if (match->term != before || match->coalesced != coalesced) match->number = i;
  }
}

/* Records t of t.c, and of main.t.c. */
static void refer_qualifier(Resolver *r, ColumnRef *ref, Object *object, bool alias) {
  if (!ref->table.id) return;
  Reference *reference = resolve_reference(r, REFERENCE_QUALIFIER, ref->table, &ref->head);
  reference->object = object;
  reference->alias = alias;
}

static void refer_column(Resolver *r, ColumnRef *ref, Object *object, int32_t column) {
  ReferenceRole role = column == TERM_ROWID ? REFERENCE_ROWID : REFERENCE_COLUMN;
  Reference *reference = resolve_reference(r, role, ref->column, &ref->head);
  reference->object = object;
  reference->column = column;
}

static Value found(Resolver *r, ColumnRef *ref, const Term *term, int32_t column) {
  assert(term);
  refer_qualifier(r, ref, term->object, term->aliased && !ident_same(term->lost, ref->table.id));
  refer_column(r, ref, term->object, column);
  Value value = value_of_column(term, column);
  if (column == TERM_ROWID && term->object && term->object->kind == OBJECT_TABLE &&
      term->object->table->rowid_alias >= 0)
    value.column = term->object->table->columns.p[term->object->table->rowid_alias].name;
  else if (column == TERM_ROWID) value.column = ident_intern(&r->catalog->compilation->idents, S("rowid"));
  return value;
}

/* NEW.c, OLD.c, excluded.c: the table behind such a qualifier, or NULL. */
static Object *pseudo_table(const Resolver *r, const Scope *scope, const Ident *qualifier) {
  if (!qualifier) return NULL;
  Str folded = qualifier->fold->text;
  if (scope->excluded && str_eq(folded, S("excluded"))) return scope->excluded;
  if (!r->trigger_table) return NULL;
  if (r->event != TRIGGER_DELETE && str_eq(folded, S("new"))) return r->trigger_table;
  if (r->event != TRIGGER_INSERT && str_eq(folded, S("old"))) return r->trigger_table;
  return NULL;
}

static bool try_pseudo_table(Resolver *r, const Scope *scope, ColumnRef *ref, Value *value) {
  Object *object = ref->schema.id ? NULL : pseudo_table(r, scope, ref->table.id);
  if (!object) return false;
  Term term = term_of_object(r, object);
  term.aliased = true;
  int32_t column = term_column(&term, ref->column.id), references = r->out->references.n;
  if (column < 0 && !(is_rowid_name(ref->column.id) && term.rowid) && !term.opaque) return false;
  if (column < 0 && term.opaque) {
    refer_qualifier(r, ref, object, true);
    *value = (Value){.affinity = AFFINITY_NONE, .types = TYPE_ANY, .width = 1};
  } else {
    *value = found(r, ref, &term, column < 0 ? TERM_ROWID : column);
  }
  r->out->references.p[references].excluded = object == scope->excluded;
  return true;
}

static bool try_alias(Resolver *r, const Scope *scope, ColumnRef *ref, Value *value) {
  if (!scope->results || ref->table.id) return false;
  for (int32_t i = 0; i < scope->results->n; i++) {
    const Result *result = &scope->results->p[i];
    if (!ident_same(result->alias, ref->column.id)) continue;
    *value = result->value;
    value->column = NULL;
    bool misused = (value->aggregate && !scope->aggregates_allowed) || (value->window && !scope->windows_allowed);
    if (misused) resolve_problem_name(r, PROBLEM_AGGREGATE_ALIAS, ref->column);
    return true;
  }
  return false;
}

/* The alias of a table in FROM that the column's qualifier names itself, and that has such a column; else empty. */
static Str hidden_by_alias(Scope *scope, const ColumnRef *ref) {
  for (Scope *at = scope; at && ref->table.id; at = at->outer)
    for (int32_t i = 0; i < at->terms.n; i++) {
      const Term *term = &at->terms.p[i];
      if (!term->aliased || !term->name || !term->object || !ident_same(term->object->name, ref->table.id)) continue;
      if (term_column(term, ref->column.id) >= 0) return term->name->text;
    }
  return (Str){0};
}

static void unknown_column(Resolver *r, Scope *scope, ColumnRef *ref) {
  Problem *problem = resolve_problem(r, PROBLEM_UNKNOWN_COLUMN, ref->head.first, ref->head.last);
  Str column = ref->column.id->text;
  if (ref->table.id) problem->arg[0] = str_fmt(r->arena, "%.*s.%.*s", STR_ARG(ref->table.id->text), STR_ARG(column));
  else problem->arg[0] = column;
  VEC(Str) names = {0};
  for (Scope *at = scope; at; at = at->outer)
    for (int32_t i = 0; i < at->terms.n; i++) {
      const Term *term = &at->terms.p[i];
      if (ref->table.id && !ident_same(ref->table.id, term->name)) continue;
      for (int32_t k = 0; k < term->columns.n; k++) *vec_push(r->arena, &names) = term->columns.p[k].name->text;
    }
  const Object *pseudo = pseudo_table(r, scope, ref->table.id);
  for (int32_t k = 0; pseudo && pseudo->kind == OBJECT_TABLE && k < pseudo->table->columns.n; k++)
    *vec_push(r->arena, &names) = pseudo->table->columns.p[k].name->text;
  problem->arg[1] = str_nearest(column, names.p, names.n);
  if (token_double_quoted(r->source, ref->column.tok)) problem->arg[2] = S("double-quoted");
  Str alias = hidden_by_alias(scope, ref);
  if (alias.n) problem->arg[2] = str_concat(r->arena, S("called:"), alias);
}

/* What FULL JOIN … USING makes of a column: a coalesce() that keeps the affinity and has no name. */
static Value coalesced(Value value) {
  value.declared = (Str){0};
  value.column = NULL;
  return value;
}

/* In a join in parentheses a column may have another name than in its table. */
static Value matched_value(const Terms *terms, const Match *match) {
  Value value = value_of_column(match->term, match->column);
  const Term *own = &terms->p[match->number];
  if (own->group.n && match->own >= 0) value.column = own->columns.p[match->own].name;
  return value;
}

Value value_by_name(Resolver *r, const Terms *terms, Name at, const Ident *name) {
  Match match = {0};
  match_terms(&match, terms, (Wanted){.name = name});
  /* RENAME writes t.c for each column. */
  if (match.count > 1 && at.id) {
    Problem *problem = resolve_problem_name(r, PROBLEM_AMBIGUOUS_COLUMN, at);
    problem->arg[1] = S("table");
    problem->queries = true;
  }
  if (!match.term)
    return (Value){.affinity = AFFINITY_NONE, .types = TYPE_ANY, .width = 1}; /* USING of what is not there */
  Value value = matched_value(terms, &match);
  return match.coalesced ? coalesced(value) : value;
}

void hidden_in_rename(Resolver *r, const Node *node, Str name) {
  Problem *problem = vec_push(r->arena, &r->out->in_rename);
  *problem = (Problem){.code = PROBLEM_UNKNOWN_COLUMN,
                       .at = {r->source->id, node->first, node->last},
                       .related = PLACE_NONE,
                       .statement = -1};
  problem->arg[0] = name;
}

/* Where joins in parentheses have the column, too, RENAME finds it outside of them. */
static bool renamed_plain(const Scope *scope, Wanted wanted, Match *match) {
  Match plain = {0};
  wanted.plain = true;
  match_terms(&plain, &scope->terms, wanted);
  if (plain.count != 1) return false;
  match->term = plain.term;
  match->column = plain.column;
  match->number = plain.number;
  match->own = plain.own;
  return true;
}

/* rowid of one of several tables is ambiguous, unless RENAME sees but one outside of joins in parentheses. */
static void check_rowids(Resolver *r, const Scope *scope, Wanted wanted, const ColumnRef *ref, Match *match) {
  Match plain = {0};
  wanted.plain = true;
  match_terms(&plain, &scope->terms, wanted);
  if (match->rowids > 1) {
    Problem *problem = resolve_problem_name(r, PROBLEM_AMBIGUOUS_COLUMN, ref->column);
    problem->queries = plain.rowids < 2;
  }
  if (plain.rowids) match->rowid_term = plain.rowid_term;
  else hidden_in_rename(r, &ref->head, source_text(r->source, ref->head.first, ref->head.last));
}

/* Or in a query around. */
static bool seen_around(const Scope *scope, Wanted wanted) {
  wanted.plain = true;
  for (const Scope *at = scope->outer; at; at = at->outer) {
    Match match = {0};
    match_terms(&match, &at->terms, wanted);
    if (match.count == 1) return true;
  }
  return false;
}

/* SQLite forgets where t of t.c stands as soon as it meets a term that AS calls t, even if it means another. */
static void forget_qualifier(Resolver *r, const ColumnRef *ref) {
  for (int32_t i = r->out->references.n - 1; i >= 0 && r->out->references.p[i].node == &ref->head; i--)
    if (r->out->references.p[i].tok == ref->table.tok) r->out->references.p[i].fixed = true;
}

/* What a trigger's statement writes to is unknown to ALTER TABLE by the name that AS gives it (probe: 3.53.2, D1), and by its
** own to who fires the trigger. */
static void check_lost(Resolver *r, const ColumnRef *ref, const Term *term) {
  /* NOLINTNEXTLINE(clang-analyzer-core.NullDereference): what matched has a term */
  if (!term->lost || !ref->table.id) return;
  if (ident_same(ref->table.id, term->name)) {
    hidden_in_rename(r, &ref->head, source_text(r->source, ref->head.first, ref->head.last));
    return;
  }
  Problem *problem = resolve_problem(r, PROBLEM_UNKNOWN_COLUMN, ref->head.first, ref->head.last);
  problem->arg[0] = source_text(r->source, ref->head.first, ref->head.last);
  problem->late = true;
}

/* "x" is a string, and so is TRUE a literal, once nothing else has that name. */
static bool resolve_as_literal(Resolver *r, ColumnRef *ref, Value *value) {
  if (ref->table.id) return false;
  if (r->definition == DEFINITION_DEFAULT && token_double_quoted(r->source, ref->column.tok)) return false;
  if (token_double_quoted(r->source, ref->column.tok)) {
    if (r->no_strings) return false;
    resolve_reference(r, REFERENCE_STRING, ref->column, &ref->head);
    *value = (Value){.affinity = AFFINITY_NONE, .types = TYPE_TEXT, .width = 1};
    return true;
  }
  Str text = source_token(r->source, ref->column.tok);
  if (!str_eq_fold(text, S("true")) && !str_eq_fold(text, S("false"))) return false;
  *value = (Value){.affinity = AFFINITY_NONE, .types = TYPE_NUMBER, .width = 1};
  return true;
}

static bool schema_there(const Resolver *r, const Ident *schema) {
  Str folded = schema->fold->text;
  return str_eq(folded, S("main")) || str_eq(folded, S("temp")) || map_get(&r->catalog->attached, folded);
}

/* One scope's answer. 0: none, go outward; 1: *value; -1: any name may be meant. */
static int resolve_in_scope(Resolver *r, Scope *scope, ColumnRef *ref, Value *value, bool *aliased) {
  Match match = {0};
  /* In CHECKs and partial indexes SQLite passes the schema over. */
  bool own = r->definition == DEFINITION_CHECK || r->definition == DEFINITION_PARTIAL;
  Wanted wanted = {own ? NULL : ref->schema.id, ref->table.id, ref->column.id, .plain = false};
  if (!wanted.schema || (!scope->no_schema && schema_there(r, wanted.schema)))
    match_terms(&match, &scope->terms, wanted);
  *aliased |= match.aliased;
  if (match.count > 1) {
    bool passes = match.grouped && renamed_plain(scope, wanted, &match);
    Problem *problem = resolve_problem_name(r, PROBLEM_AMBIGUOUS_COLUMN, ref->column);
    problem->queries = passes;
    if (ref->table.id)
      problem->arg[0] = str_fmt(r->arena, "%.*s.%.*s", STR_ARG(ref->table.id->text), STR_ARG(ref->column.id->text));
  }
  bool rowid = match.rowids && !scope->no_rowid && is_rowid_name(ref->column.id);
  if (match.count) {
    scope->bound++;
    bool hidden = match.grouped && !match.plain && !seen_around(scope, wanted);
    bool string = hidden && !ref->table.id && token_double_quoted(r->source, ref->column.tok);
    if (string) r->out->otherwise = true; /* which is what "x" is that is not found */
    else if (hidden) hidden_in_rename(r, &ref->head, source_text(r->source, ref->head.first, ref->head.last));
    if (string && r->in_alter && resolve_as_literal(r, ref, value)) return 1;
    if (scope->visible && match.number >= scope->visible) resolve_problem_name(r, PROBLEM_JOIN_RIGHT, ref->column);
    check_lost(r, ref, match.term);
    int32_t references = r->out->references.n;
    found(r, ref, match.term, match.column);
    *value = matched_value(&scope->terms, &match);
    if (match.coalesced) *value = coalesced(*value);
    /* It is no column any more, and RENAME forgets where its names stand. */
    for (int32_t i = references; match.coalesced && i < r->out->references.n; i++) r->out->references.p[i].fixed = true;
    return 1;
  }
  if (try_pseudo_table(r, scope, ref, value)) return 1;
  if (rowid) {
    scope->bound++;
    check_rowids(r, scope, wanted, ref, &match);
    check_lost(r, ref, match.rowid_term);
    *value = found(r, ref, match.rowid_term, TERM_ROWID);
    return 1;
  }
  if (try_alias(r, scope, ref, value)) return 1;
  return match.opaque ? -1 : 0;
}

Value resolve_column(Resolver *r, Scope *scope, ColumnRef *ref) {
  Value value = {.affinity = AFFINITY_NONE, .types = TYPE_ANY, .width = 1};
  if (ref->table.id && scope->no_dot) {
    Problem *problem = resolve_problem(r, PROBLEM_EXPRESSION_FORBIDDEN, ref->head.first, ref->head.last);
    problem->arg[0] = S("the \".\" operator");
    problem->arg[1] = r->definition == DEFINITION_INDEX ? S("index expressions") : S("generated columns");
  }
  bool opaque = false, aliased = false;
  for (Scope *at = scope; at; at = at->outer) {
    int answer = resolve_in_scope(r, at, ref, &value, &aliased);
    if (answer > 0 && aliased) forget_qualifier(r, ref);
    if (answer > 0) return value;
    opaque |= answer < 0;
  }
  if (opaque) return value;
  if (!resolve_as_literal(r, ref, &value)) unknown_column(r, scope, ref);
  return value;
}
