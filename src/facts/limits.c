/* Where statements go over D1's limits; see limits.h.
**
** Depth is what the parser counted in Node.height, as SQLite does, and the leaf itself. probe: 99 comparisons joined by
** AND pass, 100 fail. */
#include "facts/limits.h"

#include "syntax/walk.h"

static int64_t maximum(Str name) {
  static const struct {
    Str name;
    int64_t value;
  } limits[] = {
#define D1_LIMIT(name, value, basis, what) {S_INIT(name), value},
#include "facts/d1.def"
  };
  for (size_t i = 0; i < sizeof limits / sizeof *limits; i++)
    if (str_eq(limits[i].name, name)) return limits[i].value;
  return INT64_MAX;
}

typedef struct Walker {
  Arena *arena;
  LimitCases *cases;
  const Source *source;
  int32_t statement;
  bool reported;              /* the expression depth, once a statement */
  int64_t value_bytes, depth; /* the limits that every literal and expression is held against */
  int64_t statement_bytes;    /* and every statement */
} Walker;

static void report(Walker *w, Str limit, int64_t value, Node *node) {
  if (value > maximum(limit))
    *vec_push(w->arena, w->cases) = (LimitCase){w->statement, limit, value, maximum(limit), node};
}

static bool is_expression(const Node *node) {
  return node->kind >= NODE_LITERAL && node->kind <= NODE_RAISE && node->kind != NODE_WHEN;
}

static void check_select(Walker *w, Node *node) {
  const Select *select = (const Select *)node;
  int64_t terms = 0;
  /* Rows of VALUES don't count: they are not compound terms to the limit. */
  for (int32_t i = 0; i < select->cores.n; i++) terms += select->cores.p[i]->kind == NODE_SELECT_CORE || i == 0;
  report(w, S("compound_terms"), terms, node);
  report(w, S("order_terms"), select->order_by.n, node);
}

static void check_core(Walker *w, Node *node) {
  const SelectCore *core = (const SelectCore *)node;
  report(w, S("columns"), core->columns.n, node);
  report(w, S("order_terms"), core->group_by.n, node);
  report(w, S("join_tables"), core->from.n, node);
}

static void check_pattern(Walker *w, Node *node) {
  const Literal *pattern = AS(Literal, LITERAL, node);
  if (!pattern || pattern->type != LITERAL_STRING) return;
  Str text = str_dequote(w->arena, source_token(w->source, pattern->head.last));
  report(w, S("like_pattern_bytes"), text.n, node);
}

static void check_like(Walker *w, Node *node) {
  const Like *like = (const Like *)node;
  if (like->op <= LIKE_GLOB) check_pattern(w, like->right);
}

static void check_literal(Walker *w, Node *node) {
  int64_t bytes = source_text(w->source, node->first, node->last).n - 2;
  if (((const Literal *)node)->type == LITERAL_BLOB) bytes = (bytes - 1) / 2;
  if (bytes > w->value_bytes && ((const Literal *)node)->type >= LITERAL_STRING)
    report(w, S("value_bytes"), bytes, node);
}

/* zeroblob(N) makes N bytes, hex() of it twice as many. */
static void check_call(Walker *w, Node *node) {
  const Function *call = (const Function *)node;
  report(w, S("function_arguments"), call->arguments.n, node);
  bool like = str_eq_fold(call->name.id->text, S("like")) || str_eq_fold(call->name.id->text, S("glob"));
  if (like && call->arguments.n) check_pattern(w, call->arguments.p[0]); /* like(pattern, text) is text LIKE pattern */
  if (call->arguments.n != 1) return;
  int64_t times = 1, bytes;
  const Function *inner = call;
  if (str_eq_fold(call->name.id->text, S("hex"))) {
    inner = AS(Function, FUNCTION, call->arguments.p[0]);
    times = 2;
  }
  if (!inner || inner->arguments.n != 1 || !str_eq_fold(inner->name.id->text, S("zeroblob"))) return;
  const Node *size = inner->arguments.p[0];
  if (size->kind == NODE_LITERAL && str_int(source_token(w->source, size->last), &bytes))
    report(w, S("value_bytes"), bytes * times, node);
}

static Walk enter(Node *node, void *data) {
  Walker *w = data;
  if (node->kind == NODE_SELECT) check_select(w, node);
  if (node->kind == NODE_SELECT_CORE) check_core(w, node);
  if (node->kind == NODE_LIKE) check_like(w, node);
  if (node->kind == NODE_LITERAL) check_literal(w, node);
  if (node->kind == NODE_FUNCTION) check_call(w, node);
  if (node->kind == NODE_CREATE_INDEX) report(w, S("columns"), ((const CreateIndex *)node)->terms.n, node);
  return WALK_CONTINUE;
}

/* Behind the parts, so that the innermost expression that is too deep is the one reported. */
static void leave(Node *node, void *data) {
  Walker *w = data;
  int32_t depth = node->height + 1;
  if (!is_expression(node) || w->reported || depth <= w->depth) return;
  w->reported = true;
  report(w, S("expression_depth"), depth, node);
}

/* The limits that a statement's measure tells of. */
static Measure most_of(void) {
  Measure most = {.terms = (int32_t)maximum(S("compound_terms")),
                  .height = (int32_t)maximum(S("expression_depth")) - 1,
                  .literal = (int32_t)maximum(S("value_bytes")),
                  .pattern = (int32_t)maximum(S("like_pattern_bytes")),
                  .list = (int32_t)maximum(S("columns"))};
  if (most.list > maximum(S("order_terms"))) most.list = (int32_t)maximum(S("order_terms"));
  if (most.list > maximum(S("join_tables"))) most.list = (int32_t)maximum(S("join_tables"));
  if (most.list > maximum(S("function_arguments"))) most.list = (int32_t)maximum(S("function_arguments"));
  return most;
}

/* Whether anything in its tree can be over a limit. A number may be that of zeroblob. */
static bool may_exceed(const Measure *measure, const Measure *most) {
  return measure->number_given || measure->list > most->list || measure->terms > most->terms ||
         measure->height > most->height || measure->literal > most->literal || measure->pattern > most->pattern;
}

static void check_tables(const Catalog *catalog, Arena *arena, LimitCases *cases) {
  for (int32_t i = 0; i < catalog->versions.n; i++) {
    const Object *object = catalog->versions.p[i];
    if (object->kind != OBJECT_TABLE || object->poisoned || object->table->kind != TABLE_ORDINARY) continue;
    int32_t n = object->table->columns.n;
    bool grew = !object->before || object->before->table->columns.n <= maximum(S("columns"));
    if (n > maximum(S("columns")) && grew)
      *vec_push(arena, cases) = (LimitCase){(int32_t)object->born, S("columns"), n, maximum(S("columns")), NULL};
  }
}

int32_t limits_statement_bytes(const Statement *statement) {
  const Source *source = statement->source;
  const Token *tokens = source->tokens.p;
  uint32_t start = statement->first > 0 ? tokens[statement->first - 1].end : 0;
  bool ends = statement->semicolon != TOK_NONE;
  uint32_t end = ends ? tokens[statement->semicolon].start : (uint32_t)source->text.n;
  return str_trim(str_sub(source->text, (int32_t)start, (int32_t)end)).n;
}

LimitCases limits_find(const Catalog *catalog, Arena *arena) {
  LimitCases cases = {0};
  Walker *w = arena_new(arena, Walker, 1);
  w->arena = arena;
  w->cases = &cases;
  w->value_bytes = maximum(S("value_bytes"));
  w->depth = maximum(S("expression_depth"));
  w->statement_bytes = maximum(S("statement_bytes"));
  const Measure most = most_of();
  for (int32_t s = 0; s < catalog->statements.n; s++) {
    const Statement *statement = catalog->statements.p[s].statement;
    w->statement = s;
    w->source = statement->source;
    w->reported = false;
    int32_t bytes = limits_statement_bytes(statement);
    if (bytes > w->statement_bytes) report(w, S("statement_bytes"), bytes, NULL);
    if (may_exceed(&statement->measure, &most)) node_walk(statement->node, enter, leave, w);
  }
  check_tables(catalog, arena, &cases);
  return cases;
}
