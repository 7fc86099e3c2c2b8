/* The needs of a SELECT; see needs.h.
**
** Only what certainly holds counts: tables joined inside, not those behind LEFT; conditions joined by AND. The
** rows of a compound are among those of its terms, so each term is an alternative. */
#include "lint/needs.h"

#include "base/buf.h"
#include "syntax/parse.h"
#include "syntax/walk.h"

/* One term of a compound. */
typedef struct Term {
  Arena *arena;
  const Source *source;
  const SelectCore *core;
  Buf *out;
} Term;

static Walk find_aggregate(Node *node, void *found) {
  static const Str aggregates[] = {S_INIT("count"), S_INIT("sum"), S_INIT("total"),       S_INIT("avg"),
                                   S_INIT("min"),   S_INIT("max"), S_INIT("group_concat")};
  if (node->kind == NODE_SUBQUERY || node->kind == NODE_EXISTS) return WALK_PRUNE;
  const Function *call = AS(Function, FUNCTION, node);
  for (size_t i = 0; call && !call->over && i < sizeof aggregates / sizeof *aggregates; i++)
    *(bool *)found = *(bool *)found || str_eq_fold(call->name.id->text, aggregates[i]);
  return WALK_CONTINUE;
}

/* Whether it gives a row even of no rows: an aggregate without GROUP BY. */
static bool sums_up(const SelectCore *core) {
  bool found = core->having != NULL;
  for (int32_t i = 0; i < core->columns.n; i++) node_walk(core->columns.p[i], find_aggregate, NULL, &found);
  return found && core->group_by.n == 0;
}

/* A table that must have a row: joined, and not on the side that may be NULL. */
static const FromItem *needed(const Term *term, int32_t number) {
  const FromItem *item = (const FromItem *)term->core->from.p[number];
  return item->table.id && !item->call && !(item->join & JOIN_LEFT) ? item : NULL;
}

/* The item that a column belongs to, as far as its qualifier or its being alone says. */
static const FromItem *item_of(const Term *term, const ColumnRef *column) {
  for (int32_t i = 0; i < term->core->from.n; i++) {
    const FromItem *item = needed(term, i);
    if (!item) continue;
    const Ident *name = item->alias.id ? item->alias.id : item->table.id;
    if (column->table.id ? ident_same(name, column->table.id) : term->core->from.n == 1) return item;
  }
  return NULL;
}

/* A text literal of letters and such, which needs no quoting in the list; else empty. */
static Str word_of(const Term *term, const Node *node) {
  const Literal *literal = AS(Literal, LITERAL, node);
  if (!literal || literal->type != LITERAL_STRING) return S("");
  Str word = str_dequote(term->arena, source_token(term->source, node->last));
  for (int32_t i = 0; i < word.n; i++)
    if (!char_name(word.p[i]) && word.p[i] != '-') return S("");
  return word;
}

static void add_words(const Term *term, const Node *column, Node *const *words, int32_t n) {
  const ColumnRef *reference = AS(ColumnRef, COLUMN_REF, column);
  const FromItem *item = reference ? item_of(term, reference) : NULL;
  for (int32_t i = 0; i < n; i++)
    if (!word_of(term, words[i]).n) return;
  if (!item || n == 0) return;
  buf_fmt(term->out, "%.*s.%.*s=", STR_ARG(item->table.id->text), STR_ARG(reference->column.id->text));
  for (int32_t i = 0; i < n; i++) buf_fmt(term->out, "%s%.*s", i ? "/" : "", STR_ARG(word_of(term, words[i])));
  buf_char(term->out, ' ');
}

static void add_condition(const Term *term, const Node *condition) {
  const Binary *binary = AS(Binary, BINARY, condition);
  const In *in = AS(In, IN, condition);
  if (binary && binary->op == BINARY_AND) {
    add_condition(term, binary->left);
    add_condition(term, binary->right);
  } else if (binary && binary->op == BINARY_EQ) {
    add_words(term, binary->left, &binary->right, 1);
  } else if (in && !in->negated && !in->select) {
    add_words(term, in->operand, in->list.p, in->list.n);
  }
}

/* False where it may give a row of nothing. */
static bool add_term(Term *term) {
  const SelectCore *core = term->core;
  int32_t before = term->out->n;
  if (sums_up(core)) return false;
  for (int32_t i = 0; i < core->from.n; i++)
    if (((const FromItem *)core->from.p[i])->join & (JOIN_RIGHT | JOIN_FULL)) return false;
  for (int32_t i = 0; i < core->from.n; i++) {
    const FromItem *item = needed(term, i);
    if (item) buf_fmt(term->out, "%.*s ", STR_ARG(item->table.id->text));
    if (item && item->on) add_condition(term, item->on);
  }
  if (core->where) add_condition(term, core->where);
  return term->out->n > before;
}

Str needs_of(Arena *arena, Str sql) {
  Compilation *compilation = compilation_new(arena);
  Source *source = source_add(&compilation->sources, S(""), sql);
  Script script = parse_source(compilation, source);
  const Select *select = script.nstatements == 1 ? AS(Select, SELECT, script.statements[0].node) : NULL;
  if (!select || select->with) return S("");
  Buf out = buf_new(arena);
  for (int32_t i = 0; i < select->cores.n; i++) {
    Term term = {arena, source, AS(SelectCore, SELECT_CORE, select->cores.p[i]), &out};
    if (i) buf_char(&out, '|');
    if (!term.core || !add_term(&term)) return S("");
  }
  return buf_done(&out);
}
