/* FROM: what tables a query reads, and how they are joined.
**
** Surprising: the condition of ON is resolved as a part of WHERE, so it sees
** tables to its right and aliases of result columns; and a join in parentheses
** is a subquery of its own, yet the names of its tables are seen outside. */
#include "catalog/builtin.h"
#include "catalog/depend.h"
#include "catalog/scope.h"
#include "syntax/walk.h"

static bool known_schema(const Ident *schema) {
  if (!schema) return true;
  Str folded = schema->fold->text;
  return str_eq(folded, S("main")) || str_eq(folded, S("temp"));
}

static Term opaque_term(Name name) {
  return (Term){.name = name.id, .opaque = true};
}

static bool has_rowid(const Object *object) {
  return object->kind == OBJECT_TABLE && !object->table->without_rowid;
}

Term term_of_object(Resolver *r, Object *object) {
  Term term = {.name = object->name, .object = object, .opaque = object->poisoned, .rowid = has_rowid(object)};
  term.columns = object_columns(r->catalog, object, r->moment);
  if (object->kind == OBJECT_TABLE && object->table->kind == TABLE_VIRTUAL) {
    Columns columns = {0};
    for (int32_t i = 0; i < term.columns.n; i++) *vec_push(r->arena, &columns) = term.columns.p[i];
    builtin_module_columns(r->arena, &r->catalog->compilation->idents, object, &columns);
    term.columns = columns;
  }
  if (!term.columns.n || table_unusable(r->catalog, *r->arena, object, r->moment)) term.opaque = true;
  return term;
}

/* The words for a table that is not there. */
static void unknown_table(Resolver *r, Name schema, Name table) {
  Problem *problem = resolve_problem_name(r, PROBLEM_UNKNOWN_TABLE, table);
  if (schema.id) problem->arg[0] = str_fmt(r->arena, "%.*s.%.*s", STR_ARG(schema.id->text), STR_ARG(table.id->text));
}

static Object *find_table(const Resolver *r, Name schema, Name table) {
  if (!known_schema(schema.id)) return NULL;
  bool temporary = schema.id && str_eq(schema.id->fold->text, S("temp"));
  Object *object = schema.id || r->main_only ? catalog_find_schema(r->catalog, temporary, table.id, r->moment)
                                             : catalog_find(r->catalog, table.id, r->moment);
  if (object && object->kind != OBJECT_TABLE && object->kind != OBJECT_VIEW) return NULL;
  return object;
}

static Term builtin_term(const Resolver *r, Name schema, Name table, Columns columns) {
  Term term = {.name = table.id, .columns = columns, .rowid = true};
  static const Str names[] = {S_INIT("sqlite_master"), S_INIT("sqlite_schema"), S_INIT("sqlite_temp_master"),
                              S_INIT("sqlite_temp_schema")};
  for (int i = 0; i < 4; i++) {
    if (!str_eq(table.id->fold->text, names[i])) continue;
    term.schema_table = true;
    term.temporary = i > 1 || (schema.id && str_eq(schema.id->fold->text, S("temp")));
    term.name = ident_intern(&r->catalog->compilation->idents, names[term.temporary ? 2 : 0]);
  }
  return term;
}

bool refer_table(Resolver *r, FromItem *item) {
  Object *object = find_table(r, item->schema, item->table);
  resolve_reference(r, REFERENCE_TABLE, item->table, &item->head)->object = object;
  return object || builtin_table(r->arena, &r->catalog->compilation->idents, item->table.id->fold->text).n;
}

Term resolve_table(Resolver *r, Name schema, Name table, Node *node) {
  Reference *reference = resolve_reference(r, REFERENCE_TABLE, table, node);
  Object *object = find_table(r, schema, table);
  if (object) {
    reference->object = object;
    Term term = term_of_object(r, object);
    bool broken = object->kind == OBJECT_VIEW && !object->poisoned && !term.columns.n;
    bool unusable = table_unusable(r->catalog, *r->arena, object, r->moment);
    if (broken || unusable || view_faulty_late(r->catalog, object, r->moment)) {
      Problem *problem = resolve_problem_name(r, broken ? PROBLEM_BROKEN_VIEW : PROBLEM_FAULTY_VIEW, table);
      if (unusable) problem->arg[1] = S("the table");
      problem->late = !broken && !unusable && !view_faulty(r->catalog, object, r->moment);
      problem->related = object->name_place;
    }
    return term;
  }
  Columns columns = builtin_table(r->arena, &r->catalog->compilation->idents, table.id->fold->text);
  if (columns.n && known_schema(schema.id)) return builtin_term(r, schema, table, columns);
  unknown_table(r, schema, table);
  return opaque_term(table);
}

void resolve_indexed_by(Resolver *r, const Term *term, Name index) {
  if (!index.id || term->opaque) return;
  Object *object = catalog_find_kind(r->catalog, OBJECT_INDEX, index.id, r->moment);
  if (object && term->object && ident_same(object->on, term->object->name)) return;
  resolve_problem_name(r, PROBLEM_UNKNOWN_INDEX, index);
}

/* ---- WITH ---- */

CommonScope common_enter(Resolver *r, Scope *scope, Node *with) {
  CommonScope commons = {.outer = r->commons, .scope = scope};
  With *node = AS(With, WITH, with);
  if (!node) return commons;
  r->out->otherwise = true;
  commons.n = node->tables.n;
  commons.tables = arena_new(r->arena, Common, commons.n);
  for (int32_t i = 0; i < commons.n; i++) {
    commons.tables[i].node = AS(CommonTable, COMMON_TABLE, node->tables.p[i]);
    Name name = commons.tables[i].node->name;
    void **slot = ident_slot(r->arena, &commons.names, name.id);
    *slot = &commons.tables[i];
  }
  return commons;
}

static int32_t bound_around(const Scope *scope) {
  int32_t n = 0;
  for (; scope; scope = scope->outer) n += scope->bound;
  return n;
}

/* What is wrong in it, as whoever reads it meets that. */
static int faults_of(const Resolver *r, int32_t problems, int32_t in_rename, int32_t uses) {
  int faults = r->out->in_rename.n > in_rename ? FAULT_NAME : 0;
  for (int32_t i = problems; i < r->out->problems.n; i++) faults |= problem_fault(&r->out->problems.p[i]);
  for (int32_t i = uses; i < r->uses.n; i++) faults |= r->uses.p[i].faults;
  return faults & FAULT_JOIN ? faults | FAULT_TABLE : faults;
}

/* `outer`: what stands around the query that reads it. */
static void common_resolve(Resolver *r, CommonScope *commons, Common *common, Scope *outer) {
  CommonScope *before = r->commons;
  Common *busy = commons->busy;
  int32_t problems = r->out->problems.n, in_rename = r->out->in_rename.n, uses = r->uses.n;
  int32_t references = r->out->references.n, bound = bound_around(outer);
  r->commons = commons;
  commons->busy = common;
  common->state = COMMON_BUSY;
  Select *select = AS(Select, SELECT, common->node->select);
  if (select) {
    Results results = resolve_select(r, select, outer);
    common->columns = results_columns(r, &results, common->node->columns, false);
  }
  common->state = COMMON_DONE;
  common->known = true;
  common->outer = outer;
  common->tied = bound_around(outer) > bound;
  common->faults = faults_of(r, problems, in_rename, uses);
  /* It is a copy that is read: resolve_with.c tells what ALTER TABLE knows of the table itself. */
  if (r->in_alter) r->out->references.n = references;
  commons->busy = busy;
  r->commons = before;
}

/* SQLite does not look into a WITH table that nothing uses, so what is wrong in it is no problem. */
void common_leave(Resolver *r, CommonScope *commons) {
  for (int32_t i = 0; i < commons->n && !r->in_alter; i++) {
    if (commons->tables[i].state != COMMON_UNUSED) continue;
    int32_t problems = r->out->problems.n, in_rename = r->out->in_rename.n;
    common_resolve(r, commons, &commons->tables[i], commons->scope);
    r->out->in_rename.n = in_rename;
    r->out->problems.n = problems;
  }
  r->commons = commons->outer;
}

void only_in_rename(Resolver *r, int32_t from) {
  for (int32_t i = from; i < r->out->problems.n; i++) {
    const Problem *problem = &r->out->problems.p[i];
    /* Columns that a WITH table has not are seen where it is read. */
    if (problem->code == PROBLEM_VIEW_COLUMNS) continue;
    if (problem_found_by_alter(problem)) *vec_push(r->arena, &r->out->in_rename) = *problem;
  }
  r->out->problems.n = from;
}

/* A WITH and those inside it, which see its tables. */
static Walk forgotten_with(Node *node, void *data) {
  Resolver *r = data;
  if (node->kind != NODE_WITH) return WALK_CONTINUE;
  const With *with = (const With *)node;
  Scope none = {0};
  CommonScope commons = common_enter(r, &none, node);
  for (int32_t i = 0; i < commons.n; i++)
    if (commons.tables[i].state == COMMON_UNUSED) common_resolve(r, &commons, &commons.tables[i], &none);
  r->commons = &commons;
  for (int32_t i = 0; i < with->tables.n; i++) node_walk(commons.tables[i].node->select, forgotten_with, NULL, r);
  r->commons = commons.outer;
  return WALK_PRUNE;
}

void resolve_forgotten(Resolver *r, Node *node) {
  if (!node) return;
  CommonScope *before = r->commons;
  int32_t problems = r->out->problems.n, references = r->out->references.n;
  r->commons = NULL;
  node_walk(node, forgotten_with, NULL, r);
  r->commons = before;
  int32_t before_it = r->out->in_rename.n;
  only_in_rename(r, problems);
  if (r->out->in_rename.n > before_it) r->out->unreadable = true;
  r->out->references.n = references;
}

void common_first_term(Resolver *r, const Select *select, const Results *results) {
  for (CommonScope *commons = r->commons; commons; commons = commons->outer) {
    Common *common = commons->busy;
    if (!common || common->node->select != &select->head) continue;
    common->columns = results_columns(r, results, common->node->columns, false);
    common->known = true;
    return;
  }
}

static Compound compound_of(const Node *core) {
  return core->kind == NODE_VALUES ? ((const Values *)core)->compound : ((const SelectCore *)core)->compound;
}

/* How often a list of FROM reads the table, not counting what is a query of its own; *found: one of them is `item`. */
static int32_t reads_common(NodeList from, const Ident *name, const FromItem *item, bool *found) {
  int32_t n = 0;
  for (int32_t i = 0; i < from.n; i++) {
    const FromItem *at = THE(FromItem, FROM_ITEM, from.p[i]);
    bool opened = at->group.n == 1 || (i == 0 && !at->alias.id && !at->on && !at->using_columns.n);
    if (at->group.n && opened) n += reads_common(at->group, name, item, found);
    if (at->schema.id || !ident_same(at->table.id, name)) continue;
    n++;
    *found |= at == item;
  }
  return n;
}

/* Of the terms of a WITH table, which may read it: those behind the first at the end that all do so, and are put together
** by one and the same UNION or UNION ALL. 0: none. `item`: a name of FROM; *within: it is in one of them. */
static int32_t first_recursive(const Common *common, const FromItem *item, bool *within, bool *several) {
  const Select *select = AS(Select, SELECT, common->node->select);
  int32_t first = 0, last = select->cores.n - 1;
  Compound compound = compound_of(select->cores.p[last]);
  if (compound != COMPOUND_UNION && compound != COMPOUND_UNION_ALL) return 0;
  for (int32_t i = last; i > 0 && compound_of(select->cores.p[i]) == compound; i--) {
    const SelectCore *core = AS(SelectCore, SELECT_CORE, select->cores.p[i]);
    int32_t n = core ? reads_common(core->from, common->node->name.id, item, within) : 0;
    if (!n) break;
    *several |= n > 1;
    first = i;
  }
  return first;
}

void common_recursive_term(Resolver *r, const Select *select, int32_t core, const Scope *scope,
                           const Results *results) {
  for (CommonScope *commons = r->commons; commons; commons = commons->outer) {
    const Common *common = commons->busy;
    if (!common || common->node->select != &select->head) continue;
    bool within = false, several = false, window = false;
    int32_t first = first_recursive(common, NULL, &within, &several);
    if (!first || core < first) return;
    const Node *node = select->cores.p[core];
    for (int32_t i = 0; i < results->n; i++) window |= results->p[i].value.window;
    /* SQLite's own words for what it refuses. */
    bool grouped = scope->aggregate || ((const SelectCore *)node)->group_by.n;
    Str words = window && core == select->cores.n - 1 ? S("cannot use window functions in recursive queries")
                : grouped                             ? S("recursive aggregate queries not supported")
                                                      : (Str){0};
    if (words.n) resolve_words(r, node->first, node->last, words)->late = true;
    return;
  }
}

/* Whether a WITH table may be read there while it is being made. */
static bool may_recur(const Common *common, const FromItem *item) {
  bool within = false, several = false;
  if (!common->known || !first_recursive(common, item, &within, &several)) return false;
  return within && !several;
}

/* A table that may be read there while it is being made goes before one of its name in a WITH of its own query. */
static Common *recursive_common(const CommonScope *commons, const FromItem *item) {
  Common *busy = commons->busy;
  return busy && ident_same(busy->node->name.id, item->table.id) && may_recur(busy, item) ? busy : NULL;
}

static bool common_term(Resolver *r, Scope *outer, FromItem *item, Term *term) {
  if (item->schema.id) return false;
  Common *recursive = NULL;
  for (const CommonScope *at = r->commons; at && !recursive; at = at->outer) recursive = recursive_common(at, item);
  for (CommonScope *commons = r->commons; commons; commons = commons->outer) {
    Common *common = recursive ? recursive : ident_get(&commons->names, item->table.id);
    if (!common) continue;
    resolve_reference(r, REFERENCE_TABLE, item->table, &item->head);
    bool elsewhere = common->state == COMMON_DONE && common->tied && common->outer != outer;
    if (common->state == COMMON_UNUSED || elsewhere) common_resolve(r, commons, common, outer);
    if (r->in_alter && common->faults) *vec_push(r->arena, &r->uses) = (FaultyUse){item, common->faults};
    if (common->state == COMMON_BUSY && !may_recur(common, item)) {
      resolve_problem_name(r, PROBLEM_CIRCULAR_COMMON_TABLE, item->table);
      *term = opaque_term(item->table);
    } else {
      *term = (Term){
          .name = common->node->name.id, .columns = common->columns, .opaque = !common->columns.n, .derived = true};
    }
    if (item->call) resolve_problem_name(r, PROBLEM_NOT_A_FUNCTION, item->table);
    resolve_indexed_by(r, term, item->indexed_by);
    return true;
  }
  return false;
}

/* ---- terms ---- */

static int32_t hidden_columns(const Term *term) {
  int32_t n = 0;
  for (int32_t i = 0; i < term->columns.n; i++) n += term->columns.p[i].hidden;
  return n;
}

static void check_call(Resolver *r, const FromItem *item, const Term *term) {
  if (!item->call || term->opaque) return;
  bool ordinary = term->object && (term->object->kind == OBJECT_VIEW || term->object->table->kind != TABLE_VIRTUAL);
  int32_t most = hidden_columns(term);
  if (ordinary || (!term->object && !most && item->arguments.n)) {
    resolve_problem_name(r, PROBLEM_NOT_A_FUNCTION, item->table);
  } else if (item->arguments.n > most) {
    Problem *problem = resolve_problem_name(r, PROBLEM_TABLE_ARGUMENTS, item->table);
    problem->arg[1] = str_fmt(r->arena, "%d", item->arguments.n);
    problem->arg[2] = str_fmt(r->arena, "%d", most);
  }
}

Name term_written_name(const Term *term) {
  const FromItem *item = term->item;
  while (item && item->group.n == 1 && !item->alias.id) item = THE(FromItem, FROM_ITEM, item->group.p[0]);
  if (!item) return (Name){0};
  return term->aliased ? item->alias : item->table;
}

/* A group of tables that share an AS name is refused, since SQLite makes SELECT * with each rowid of it. */
static void check_group_names(Resolver *r, const Terms *terms) {
  for (int32_t i = 1; i < terms->n; i++)
    for (int32_t k = 0; k < i; k++) {
      const Term *term = &terms->p[i];
      if (!term->name || !ident_same(term->name, terms->p[k].name) || !term->rowid || !terms->p[k].rowid) continue;
      Name name = term_written_name(term);
      if (name.id) resolve_problem_name(r, PROBLEM_AMBIGUOUS_COLUMN, name)->arg[1] = S("table");
    }
}

Term resolve_group(Resolver *r, Scope *outer, NodeList group) {
  Scope inner = {.outer = outer};
  resolve_from(r, &inner, group);
  resolve_join_conditions(r, &inner);
  check_group_names(r, &inner.terms);
  Term term = {.group = inner.terms};
  nest_columns(r, &term);
  return term;
}

static Term make_term(Resolver *r, Scope *scope, FromItem *item);

/* One table in parentheses is that table, but loses its own AS name. */
static Term lone_term(Resolver *r, Scope *scope, FromItem *inside) {
  Term term = make_term(r, scope, inside);
  if (term.aliased) {
    term.aliased = false;
    term.name = inside->table.id;
  }
  return term;
}

static Term make_term(Resolver *r, Scope *scope, FromItem *item) {
  Term term = {0};
  if (item->select) {
    Results results = resolve_select(r, AS(Select, SELECT, item->select), scope->outer);
    term.columns = results_columns(r, &results, (NodeList){0}, false);
    term.opaque = !results.n;
    term.derived = true;
  } else if (item->group.n == 1) {
    term = lone_term(r, scope, AS(FromItem, FROM_ITEM, item->group.p[0]));
  } else if (item->group.n) {
    term = resolve_group(r, scope->outer, item->group);
  } else if (item->table.id && !common_term(r, scope->outer, item, &term)) {
    term = resolve_table(r, item->schema, item->table, &item->head);
    check_call(r, item, &term);
    resolve_indexed_by(r, &term, item->indexed_by);
  }
  if (item->alias.id) {
    term.name = item->alias.id;
    term.aliased = true;
  }
  term.item = item;
  term.join = item->join;
  return term;
}

/* ---- USING and NATURAL ---- */

/* `hidden`: USING may name hidden columns, NATURAL does not see them. */
static const Term *left_term(const Terms *terms, int32_t before, const Ident *name, bool hidden, int32_t *column,
                             int *count) {
  const Term *found = NULL;
  *count = 0;
  for (int32_t i = 0; i < before; i++) {
    int32_t at = term_column(&terms->p[i], name);
    if (at < 0 || (!hidden && terms->p[i].columns.p[at].hidden)) continue;
    bool joined = false;
    for (int32_t k = 0; k < terms->p[i].using.n; k++) joined |= ident_same(terms->p[i].using.p[k], name);
    if (!joined) ++*count;
    if (!found) found = &terms->p[i], *column = at;
  }
  return found;
}

static void join_natural(Resolver *r, Terms *terms, int32_t number, bool any_right) {
  Term *term = &terms->p[number];
  for (int32_t i = 0; i < term->columns.n; i++) {
    int32_t column;
    int count;
    if (term->columns.p[i].hidden) continue;
    if (!left_term(terms, number, term->columns.p[i].name, false, &column, &count)) continue;
    *vec_push(r->arena, &term->using) = term->columns.p[i].name;
    Name name = term_written_name(term);
    if (count > 1 && any_right && name.id) resolve_problem_name(r, PROBLEM_AMBIGUOUS_COLUMN, name)->arg[1] = S("table");
  }
}

static bool any_opaque(const Terms *terms, int32_t n) {
  for (int32_t i = 0; i < n; i++)
    if (terms->p[i].opaque) return true;
  return false;
}

static bool any_right_join(NodeList from) {
  for (int32_t i = 0; i < from.n; i++)
    if (AS(FromItem, FROM_ITEM, from.p[i])->join & (JOIN_RIGHT | JOIN_FULL)) return true;
  return false;
}

static void join_using(Resolver *r, Scope *scope, FromItem *item, NodeList from) {
  Terms *terms = &scope->terms;
  int32_t number = terms->n - 1;
  Term *term = &terms->p[number];
  for (int32_t i = 0; i < item->using_columns.n; i++) {
    Name name = THE(ColumnName, COLUMN_NAME, item->using_columns.p[i])->name;
    int32_t left_column = -1;
    int count = 0;
    const Term *left = left_term(terms, number, name.id, true, &left_column, &count);
    int32_t right = term_column(term, name.id);
    Reference *reference = resolve_reference(r, REFERENCE_COLUMN, name, &item->head);
    reference->object = right >= 0 ? term->object : left ? left->object : NULL;
    reference->column = right >= 0 ? right : left_column;
    *vec_push(r->arena, &term->using) = name.id;
    if ((!left && !any_opaque(terms, number)) || (right < 0 && !term->opaque))
      resolve_problem_name(r, PROBLEM_USING_COLUMN, name);
    else if (count > 1 && any_right_join(from)) resolve_problem_name(r, PROBLEM_AMBIGUOUS_COLUMN, name);
  }
}

/* "at most 64 tables in a join": a bit a table in SQLite's masks. */
enum { JOIN_LIMIT = 64 };

void resolve_from(Resolver *r, Scope *scope, NodeList from) {
  for (int32_t i = 0; i < from.n; i++) {
    FromItem *item = THE(FromItem, FROM_ITEM, from.p[i]);
    if (scope->terms.n >= JOIN_LIMIT) {
      resolve_problem(r, PROBLEM_JOIN_TERMS, item->head.first, item->head.last);
      return;
    }
    if (item->group.n && !i && !item->alias.id && !item->on && !item->using_columns.n) {
      resolve_from(r, scope, item->group);
      continue;
    }
    Term term = make_term(r, scope, item);
    *vec_push(r->arena, &scope->terms) = term;
    if (scope->terms.n == 1) continue;
    if ((item->join & JOIN_NATURAL) && (item->on || item->using_columns.n))
      resolve_problem(r, PROBLEM_NATURAL_CONDITION, item->head.first, item->head.last);
    else if (item->join & JOIN_NATURAL) join_natural(r, &scope->terms, scope->terms.n - 1, any_right_join(from));
    join_using(r, scope, item, from);
  }
}

void resolve_join_conditions(Resolver *r, Scope *scope) {
  bool any_right = false;
  for (int32_t i = 0; i < scope->terms.n; i++) any_right |= (scope->terms.p[i].join & (JOIN_RIGHT | JOIN_FULL)) != 0;
  for (int32_t i = 0; i < scope->terms.n; i++) {
    const FromItem *item = scope->terms.p[i].item;
    if (!item) continue;
    bool outer = item->join & (JOIN_LEFT | JOIN_RIGHT | JOIN_FULL);
    scope->visible = outer || any_right ? i + 1 : 0;
    resolve_scalar(r, scope, item->on);
    if (!outer) scope->visible = 0;
    resolve_scalars(r, scope, item->arguments);
  }
  scope->visible = 0;
}
