/* WITH as ALTER TABLE rewrites it.
**
** What a query reads of a WITH table is a copy, of which no token is known any more. So ALTER TABLE, once the whole
** definition has resolved, goes through each WITH again, table by table: used or not, and as if nothing stood around it but
** the WITH tables of its own. Whatever fails there is no error, but ends what is known: in a first pass SQLite looks up the
** tables of all FROMs (and stops at one that is not there), in a second one all names in expressions (the later terms of a
** compound before the earlier ones). What it has not come to is not rewritten; and from the first failure on it does no more
** than look up the tables of the outermost FROM of each further WITH table.
**
** The resolver itself tells what is wrong and where; here it is only put into SQLite's order. */
#include "catalog/depend.h"
#include "catalog/scope.h"
#include "syntax/walk.h"

int problem_fault(const Problem *problem) {
  if (!problem_found_by_alter(problem)) return 0;
  switch (problem->code) {
  case PROBLEM_UNKNOWN_TABLE:
  case PROBLEM_UNKNOWN_INDEX:
  case PROBLEM_BROKEN_VIEW:
  case PROBLEM_FAULTY_VIEW:
  case PROBLEM_NOT_A_FUNCTION:
  case PROBLEM_CIRCULAR_COMMON_TABLE:
  case PROBLEM_NO_TABLES:
  case PROBLEM_VIEW_COLUMNS:
    return FAULT_TABLE;
  case PROBLEM_USING_COLUMN:
  case PROBLEM_NATURAL_CONDITION:
    return FAULT_JOIN;
  default:
    return FAULT_NAME;
  }
}

/* One WITH table on its way through both passes. */
typedef struct Reach {
  Resolver *r;
  CommonScope *commons;
  bool failed; /* before: nothing but tables is looked up */
  bool erring; /* something was wrong in the expression, but the pass goes on to its end or to what is no name */
  Tok first;   /* where `kept` begins */
  bool *kept;  /* by token: SQLite knows what it means */
  const Problem *problems, *hidden;
  int32_t nproblems, nhidden;
} Reach;

static bool is_common(const Reach *reach, const FromItem *item) {
  for (const CommonScope *at = reach->commons; at && !item->schema.id; at = at->outer)
    if (ident_get(&at->names, item->table.id)) return true;
  return false;
}

static int faults_of_use(const Reach *reach, const FromItem *item) {
  for (int32_t i = 0; i < reach->r->uses.n; i++)
    if (reach->r->uses.p[i].item == item) return reach->r->uses.p[i].faults;
  return 0;
}

static bool within(const Problem *problem, Tok first, Tok last) {
  return problem->at.first >= first && problem->at.last <= last;
}

/* Whether something that is found in the first pass (or in the second) stands there. */
static bool wrong_at(const Reach *reach, Tok first, Tok last, int fault) {
  for (int32_t i = 0; i < reach->nproblems; i++) {
    const Problem *problem = &reach->problems[i];
    if (within(problem, first, last) && (problem_fault(problem) & fault)) return true;
  }
  for (int32_t i = 0; (fault & FAULT_NAME) && i < reach->nhidden; i++)
    if (within(&reach->hidden[i], first, last)) return true;
  return false;
}

static bool wrong_name(const Reach *reach, Name name, int fault) {
  return name.id && wrong_at(reach, name.tok, name.tok, fault);
}

static void keep(Reach *reach, Tok first, Tok last) {
  for (Tok tok = first; tok <= last; tok++) reach->kept[tok - reach->first] = true;
}

/* ---- the first pass: tables ---- */

static bool expand_select(Reach *reach, Select *select);

/* A group that is one list with what stands around it. */
static bool is_flat(const FromItem *item, int32_t number) {
  return item->group.n == 1 || (item->group.n && !number && !item->alias.id && !item->on && !item->using_columns.n);
}

static bool expand_from(Reach *reach, NodeList from);

static bool expand_item(Reach *reach, FromItem *item, int32_t number) {
  if (item->select) return expand_select(reach, (Select *)item->select);
  if (item->group.n) return expand_from(reach, item->group) && (is_flat(item, number) || !reach->failed);
  if (!item->table.id) return true;
  /* Behind a failure WITH tables are no longer looked for. */
  if (!reach->failed && is_common(reach, item)) return !(faults_of_use(reach, item) & FAULT_TABLE);
  keep(reach, item->table.tok, item->table.tok);
  if (reach->failed) return refer_table(reach->r, item);
  return !wrong_name(reach, item->table, FAULT_TABLE) && !wrong_name(reach, item->indexed_by, FAULT_TABLE);
}

static bool expand_from(Reach *reach, NodeList from) {
  for (int32_t i = 0; i < from.n; i++)
    if (!expand_item(reach, THE(FromItem, FROM_ITEM, from.p[i]), i)) return false;
  return true;
}

/* USING and NATURAL, once all tables are there. */
static bool joins_sound(const Reach *reach, NodeList from) {
  for (int32_t i = 0; i < from.n; i++) {
    const FromItem *item = THE(FromItem, FROM_ITEM, from.p[i]);
    /* Arguments are no part of the join. */
    const NodeList *arguments = &item->arguments;
    Tok first = arguments->n ? arguments->p[arguments->n - 1]->last + 1 : item->head.first;
    bool wrong = wrong_at(reach, item->head.first, item->head.last, FAULT_JOIN) ||
                 (!item->on && !item->select && !item->group.n && wrong_at(reach, first, item->head.last, FAULT_NAME));
    if (wrong) return false;
  }
  return true;
}

static Walk expand_node(Node *node, void *data) {
  const In *in = AS(In, IN, node);
  if (in && in->table.id && wrong_name(data, in->table, FAULT_TABLE)) return WALK_STOP;
  if (node->kind != NODE_SELECT) return resolve_forgets(node) ? WALK_PRUNE : WALK_CONTINUE;
  return expand_select(data, (Select *)node) ? WALK_PRUNE : WALK_STOP;
}

static bool expand_node_in(Reach *reach, Node *node) {
  return !node || node_walk(node, expand_node, NULL, reach);
}

static bool expand_list(Reach *reach, NodeList list) {
  for (int32_t i = 0; i < list.n; i++)
    if (!expand_node_in(reach, list.p[i])) return false;
  return true;
}

/* ON and the arguments of table-valued functions, in a join in parentheses, too. */
static bool expand_conditions(Reach *reach, NodeList from) {
  for (int32_t i = 0; i < from.n; i++) {
    FromItem *item = THE(FromItem, FROM_ITEM, from.p[i]);
    if (!expand_node_in(reach, item->on) || !expand_list(reach, item->arguments) ||
        !expand_conditions(reach, item->group))
      return false;
  }
  return true;
}

static bool expand_windows(Reach *reach, NodeList windows) {
  for (int32_t i = 0; i < windows.n; i++) {
    const Window *window = THE(Window, WINDOW, windows.p[i]);
    if (!expand_list(reach, window->order_by) || !expand_list(reach, window->partition_by)) return false;
  }
  return true;
}

static bool expand_core(Reach *reach, Node *node) {
  if (node->kind == NODE_VALUES) {
    if (reach->failed) return false;
    const NodeList *rows = &((Values *)node)->rows;
    for (int32_t i = rows->n - 1; i >= 0; i--)
      if (!expand_node_in(reach, rows->p[i])) return false;
    return true;
  }
  const SelectCore *core = (const SelectCore *)node;
  if (!expand_from(reach, core->from) || reach->failed || !joins_sound(reach, core->from)) return false;
  for (int32_t i = 0; i < core->columns.n; i++) {
    const ResultColumn *column = AS(ResultColumn, RESULT_COLUMN, core->columns.p[i]);
    if (column && column->star && wrong_at(reach, column->head.first, column->head.last, FAULT_TABLE)) return false;
  }
  return expand_list(reach, core->columns) && expand_node_in(reach, core->where) &&
         expand_conditions(reach, core->from) && expand_list(reach, core->group_by) &&
         expand_node_in(reach, core->having);
}

/* The names of a WITH, once more: that two are the same was said. */
static CommonScope enter(Resolver *r, CommonScope *outer, Node *with) {
  int32_t problems = r->out->problems.n;
  CommonScope *before = r->commons;
  r->commons = outer;
  CommonScope own = common_enter(r, NULL, with);
  r->commons = before;
  r->out->problems.n = problems;
  return own;
}

static bool expand_select(Reach *reach, Select *select) {
  CommonScope *before = reach->commons;
  CommonScope own = enter(reach->r, before, select->with);
  reach->commons = &own;
  bool whole = true;
  for (int32_t i = select->cores.n - 1; whole && i >= 0; i--) {
    Node *core = select->cores.p[i];
    whole = expand_core(reach, core);
    if (whole && i == select->cores.n - 1)
      whole = expand_list(reach, select->order_by) && expand_node_in(reach, select->limit) &&
              expand_node_in(reach, select->offset);
    if (whole && core->kind == NODE_SELECT_CORE) whole = expand_windows(reach, ((SelectCore *)core)->windows);
  }
  reach->commons = before;
  return whole;
}

/* ---- the second pass: names ---- */

static bool bind_select(Reach *reach, Select *select);
static bool bind(Reach *reach, Node *node);

static bool bind_list(Reach *reach, NodeList list) {
  for (int32_t i = 0; i < list.n; i++)
    if (!bind(reach, list.p[i])) return false;
  return true;
}

static Walk bind_node(Node *node, void *data);

static bool bind_part(Reach *reach, Node *node) {
  return !node || node_walk(node, bind_node, NULL, reach);
}

static void bind_call_part(Reach *reach, Node *node) {
  if (!bind_part(reach, node)) reach->erring = true;
}

/* What SQLite resolves the operands of by itself, and goes on behind it even when they fail. False: it is none of those. */
static bool bind_call(Reach *reach, Node *node) {
  const Function *function = AS(Function, FUNCTION, node);
  const Like *like = AS(Like, LIKE, node);
  const Binary *both = AS(Binary, BINARY, node);
  const Unary *null = AS(Unary, UNARY, node);
  if (function) {
    for (int32_t i = 0; i < function->arguments.n && !reach->erring; i++)
      bind_call_part(reach, function->arguments.p[i]);
    for (int32_t i = 0; i < function->order_by.n; i++) bind_call_part(reach, function->order_by.p[i]);
    bind_call_part(reach, function->filter);
    bind_call_part(reach, function->over);
  } else if (like) {
    bind_call_part(reach, like->right);
    if (!reach->erring) bind_call_part(reach, like->left);
    if (!reach->erring) bind_call_part(reach, like->escape);
  } else if (both && (both->op == BINARY_PTR || both->op == BINARY_PTR2)) {
    bind_call_part(reach, both->left);
    if (!reach->erring) bind_call_part(reach, both->right);
  } else if (null && (null->op == UNARY_ISNULL || null->op == UNARY_NOTNULL)) {
    bind_call_part(reach, null->operand);
  } else {
    return false;
  }
  return true;
}

static bool wrong_node(const Reach *reach, const Node *node) {
  for (int32_t i = 0; i < reach->nproblems; i++) {
    const Problem *problem = &reach->problems[i];
    bool here = problem->at.first == node->first && problem->at.last == node->last;
    if (here && (problem_fault(problem) & FAULT_NAME)) return true;
  }
  return false;
}

static Walk bind_node(Node *node, void *data) {
  Reach *reach = data;
  if (resolve_forgets(node)) return WALK_PRUNE;
  if (node->kind == NODE_COLUMN_REF) {
    if (wrong_at(reach, node->first, node->last, FAULT_NAME)) return WALK_STOP;
    keep(reach, node->first, node->last);
    return WALK_CONTINUE;
  }
  if (bind_call(reach, node)) return WALK_PRUNE;
  if (reach->erring || wrong_node(reach, node)) return WALK_STOP;
  if (node->kind == NODE_SELECT) return bind_select(reach, (Select *)node) ? WALK_PRUNE : WALK_STOP;
  const In *in = AS(In, IN, node);
  if (!in || !in->select) return WALK_CONTINUE;
  bool whole = bind_select(reach, (Select *)in->select) && bind_part(reach, in->operand);
  return whole ? WALK_PRUNE : WALK_STOP;
}

/* A whole expression. */
static bool bind(Reach *reach, Node *node) {
  return bind_part(reach, node) && !reach->erring;
}

static bool bind_from(Reach *reach, NodeList from) {
  for (int32_t i = 0; i < from.n; i++) {
    FromItem *item = THE(FromItem, FROM_ITEM, from.p[i]);
    if (faults_of_use(reach, item) & FAULT_NAME) return false;
    if (item->select && !bind_select(reach, (Select *)item->select)) return false;
    if (!bind_from(reach, item->group)) return false;
  }
  return true;
}

static bool bind_conditions(Reach *reach, NodeList from) {
  for (int32_t i = 0; i < from.n; i++)
    if (!bind(reach, THE(FromItem, FROM_ITEM, from.p[i])->on)) return false;
  for (int32_t i = 0; i < from.n; i++) {
    FromItem *item = THE(FromItem, FROM_ITEM, from.p[i]);
    if (!bind_list(reach, item->arguments) || !bind_conditions(reach, item->group)) return false;
  }
  return true;
}

static bool bind_windows(Reach *reach, NodeList windows) {
  for (int32_t i = windows.n - 1; i >= 0; i--) {
    const Window *window = THE(Window, WINDOW, windows.p[i]);
    if (!bind_list(reach, window->order_by) || !bind_list(reach, window->partition_by)) return false;
  }
  return true;
}

static bool bind_core(Reach *reach, Node *node, NodeList order_by) {
  if (node->kind == NODE_VALUES) {
    const NodeList *rows = &((Values *)node)->rows;
    for (int32_t i = rows->n - 1; i >= 0; i--)
      if (!bind(reach, rows->p[i])) return false;
    return true;
  }
  const SelectCore *core = (const SelectCore *)node;
  bool whole = bind_from(reach, core->from) && bind_list(reach, core->columns) && bind(reach, core->having) &&
               bind(reach, core->where) && bind_conditions(reach, core->from) && bind_windows(reach, core->windows) &&
               bind_list(reach, order_by) && bind_list(reach, core->group_by);
  return whole;
}

/* The number of result columns that was told of a term of a compound, empty for as many as the first has. */
static Str width_told(const Reach *reach, const Node *core) {
  for (int32_t i = 0; i < reach->nproblems; i++) {
    const Problem *problem = &reach->problems[i];
    if (problem->code == PROBLEM_COMPOUND_COUNT && problem->at.first == core->first) return problem->arg[2];
  }
  return (Str){0};
}

static bool bind_select(Reach *reach, Select *select) {
  if (!bind(reach, select->limit) || !bind(reach, select->offset)) return false;
  bool single = select->cores.n == 1;
  for (int32_t i = select->cores.n - 1; i >= 0; i--) {
    if (!bind_core(reach, select->cores.p[i], single ? select->order_by : (NodeList){0})) return false;
    /* A term is held against the one behind it once its own names are known. */
    bool last = i == select->cores.n - 1;
    if (!last && !str_eq(width_told(reach, select->cores.p[i]), width_told(reach, select->cores.p[i + 1])))
      return false;
  }
  return single || bind_list(reach, select->order_by);
}

/* ---- one WITH table ---- */

static bool is_kept(const Reach *reach, const Reference *reference) {
  const Node *node = reference->node;
  if (reference->tok < reach->first) return false;
  bool table = reference->role == REFERENCE_TABLE || node->kind == NODE_COLUMN_REF;
  return !table || reach->kept[reference->tok - reach->first];
}

static void reach_table(Resolver *r, CommonScope *commons, Select *select) {
  int32_t problems = r->out->problems.n, hidden = r->out->in_rename.n, references = r->out->references.n;
  CommonScope *before = r->commons;
  Reach reach = {.r = r, .commons = commons, .failed = r->with_failed, .first = select->head.first};
  reach.kept = arena_new(r->arena, bool, select->head.last - select->head.first + 1);
  r->uses.n = 0;
  if (!reach.failed) {
    r->commons = commons;
    resolve_select(r, select, NULL);
    r->commons = before;
    reach.nproblems = r->out->problems.n - problems;
    if (reach.nproblems) reach.problems = r->out->problems.p + problems;
    reach.nhidden = r->out->in_rename.n - hidden;
    if (reach.nhidden) reach.hidden = r->out->in_rename.p + hidden;
  }
  bool expanded = expand_select(&reach, select);
  bool bound = expanded && bind_select(&reach, select);
  r->with_failed |= !bound;
  int32_t kept = references;
  for (int32_t i = references; i < r->out->references.n; i++)
    if (is_kept(&reach, &r->out->references.p[i])) r->out->references.p[kept++] = r->out->references.p[i];
  r->out->references.n = kept;
  r->out->problems.n = problems;
  r->out->in_rename.n = hidden;
}

/* ---- all of a definition ---- */

typedef struct WithWalk {
  Resolver *r;
  CommonScope *commons;
} WithWalk;

static Walk reach_node(Node *node, void *data) {
  WithWalk *walk = data;
  if (resolve_forgets(node)) return WALK_PRUNE;
  if (node->kind != NODE_WITH) return WALK_CONTINUE;
  CommonScope commons = enter(walk->r, walk->commons, node);
  WithWalk inner = {walk->r, &commons};
  for (int32_t i = 0; i < commons.n; i++) {
    Node *select = commons.tables[i].node->select;
    if (select->kind == NODE_SELECT) reach_table(walk->r, &commons, (Select *)select);
    node_walk(select, reach_node, NULL, &inner);
  }
  return WALK_PRUNE;
}

void resolve_withs(Resolver *r, Node *definition) {
  WithWalk walk = {r, NULL};
  r->with_failed = false;
  node_walk(definition, reach_node, NULL, &walk);
}
