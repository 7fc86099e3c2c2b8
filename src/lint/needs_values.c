/* The needs of a SELECT: its values and conditions; see needs.h. */
#include "lint/needs_reader.h"

static int16_t unknown(Reader *r) {
  return need_put(r, (Need){.op = NEED_UNKNOWN});
}

static const Need *at(const Reader *r, int16_t number) {
  return &r->out.p[number];
}

static bool is_unknown(const Reader *r, int16_t number) {
  return at(r, number)->op == NEED_UNKNOWN;
}

/* Of one or two operands; unknown where one is. */
static int16_t operation(Reader *r, NeedOp op, int16_t a, int16_t b) {
  if (is_unknown(r, a) || (b && is_unknown(r, b))) return unknown(r);
  return need_put(r, (Need){.op = (uint8_t)op, .a = a, .b = b, .slots = at(r, a)->slots | (b ? at(r, b)->slots : 0)});
}

static int16_t negation(Reader *r, int16_t condition, bool negated) {
  return negated ? operation(r, NEED_NOT, condition, 0) : condition;
}

/* ---- columns ---- */

/* As Need.number has it. */
static int kind_of(const Output *output) {
  if (output->table < 0) return 3;
  const TableColumn *column = &tables_all(&(int){0})[output->table].columns[output->column];
  return column->type != COLUMN_TEXT ? 0 : column->slow ? 2 : 1;
}

static int16_t column_of_row(Reader *r, const Output *output) {
  Slots slot = SLOT(output->slot);
  r->asked |= slot;
  return need_put(r, (Need){.op = NEED_COLUMN,
                            .slot = (int8_t)output->slot,
                            .table = (int16_t)output->table,
                            .column = (int16_t)output->column,
                            .a = (r->missing & slot ? COLUMN_MISSING : 0) | (output->nocase ? COLUMN_NOCASE : 0),
                            .number = kind_of(output),
                            .slots = slot});
}

int16_t need_column(Reader *r, const Output *output) {
  if (++r->depth > 30) {
    need_fail(r, S("depth"));
    return unknown(r);
  }
  int16_t value = output->expr       ? need_value(r, output->scope, output->expr)
                  : output->slot < 0 ? unknown(r)
                                     : column_of_row(r, output);
  bool nocase = need_nocase(need_collation(r, value), COLLATION_NONE);
  if (output->expr) r->collations.p[value] = nocase ? COLLATION_NOCASE : COLLATION_BINARY; /* as a column has it */
  r->depth--;
  return value;
}

/* A result column that a condition of the same SELECT names. */
static const Node *aliased(const Scope *scope, const ColumnRef *reference) {
  for (int32_t i = 0; scope->aliases && !reference->table.id && i < scope->aliases->n; i++) {
    const ResultColumn *column = (const ResultColumn *)scope->aliases->p[i];
    if (column->alias.id && str_eq_fold(column->alias.id->text, reference->column.id->text)) return column->expr;
  }
  return NULL;
}

static int16_t read_column(Reader *r, Scope *scope, const ColumnRef *reference) {
  if (reference->schema.id) return unknown(r);
  for (; scope; scope = scope->outer) {
    bool open = false;
    for (int32_t i = 0; i < scope->items.n; i++) {
      const Item *item = &scope->items.p[i];
      if (reference->table.id && !str_eq_fold(item->name, reference->table.id->text)) continue;
      open = open || item->open;
      for (int32_t k = 0; k < item->outputs.n; k++)
        if (str_eq_fold(item->outputs.p[k].name, reference->column.id->text))
          return need_column(r, &item->outputs.p[k]);
    }
    if (open) break;
    const Node *alias = aliased(scope, reference);
    if (alias && ++r->depth <= 30) {
      int16_t value = need_value(r, scope, alias);
      r->depth--;
      return value;
    }
  }
  return unknown(r);
}

/* ---- comparisons ---- */

Collation need_collation(const Reader *r, int16_t number) {
  const Need *need = at(r, number);
  if (r->collations.p[number]) return (Collation)r->collations.p[number];
  if (need->op != NEED_COLUMN) return COLLATION_NONE;
  if (need->table < 0) return need->a & COLUMN_NOCASE ? COLLATION_NOCASE : COLLATION_BINARY;
  const TableColumn *column = &tables_all(&(int){0})[need->table].columns[need->column];
  return column->type == COLUMN_TEXT && column->key ? COLLATION_NOCASE : COLLATION_BINARY;
}

bool need_nocase(Collation a, Collation b) {
  Collation chosen = a >= COLLATION_SAID_BINARY || b == COLLATION_NONE   ? a
                     : b >= COLLATION_SAID_BINARY || a == COLLATION_NONE ? b
                                                                         : a;
  return chosen == COLLATION_NOCASE || chosen == COLLATION_SAID_NOCASE;
}

static int16_t comparison(Reader *r, NeedOp op, int16_t a, int16_t b) {
  int16_t number = operation(r, op, a, b);
  if (!is_unknown(r, number)) r->out.p[number].column = need_nocase(need_collation(r, a), need_collation(r, b));
  return number;
}

static int16_t read_collate(Reader *r, Scope *scope, const CollateExpr *collate) {
  int16_t value = need_value(r, scope, collate->operand);
  bool nocase = str_eq_fold(collate->collation.id->text, S("nocase"));
  if (!nocase && !str_eq_fold(collate->collation.id->text, S("binary"))) return unknown(r);
  r->collations.p[value] = nocase ? COLLATION_SAID_NOCASE : COLLATION_SAID_BINARY;
  return value;
}

/* One list of all that is joined. */
static int16_t joined(Reader *r, int16_t a, int16_t b) {
  if (is_unknown(r, a) || is_unknown(r, b)) return unknown(r);
  if (at(r, a)->op != NEED_CONCAT) a = need_put(r, (Need){.op = NEED_CONCAT, .a = a, .slots = at(r, a)->slots});
  r->out.p[a].slots |= at(r, b)->slots;
  int16_t last = at(r, a)->a;
  while (at(r, last)->next) last = at(r, last)->next;
  r->out.p[last].next = at(r, b)->op == NEED_CONCAT ? at(r, b)->a : b;
  return a;
}

/* a || b, where both are known now. */
static int16_t concatenation(Reader *r, int16_t a, int16_t b) {
  const Need *x = at(r, a), *y = at(r, b);
  if (x->op != NEED_TEXT || y->op != NEED_TEXT) return r->whole ? joined(r, a, b) : unknown(r);
  Str text = str_concat(r->arena, (Str){x->text, x->length}, (Str){y->text, y->length});
  return need_put(r, (Need){.op = NEED_TEXT, .text = text.p, .length = text.n});
}

static int16_t read_binary(Reader *r, Scope *scope, const Binary *binary) {
  static const NeedOp comparisons[] = {[BINARY_EQ] = NEED_EQ, [BINARY_NE] = NEED_NE, [BINARY_LT] = NEED_LT,
                                       [BINARY_LE] = NEED_LE, [BINARY_GT] = NEED_GT, [BINARY_GE] = NEED_GE};
  int16_t a = need_value(r, scope, binary->left), b = need_value(r, scope, binary->right);
  switch (binary->op) {
  case BINARY_AND:
  case BINARY_OR: /* one unknown operand need not decide */
    return need_put(r, (Need){.op = binary->op == BINARY_AND ? NEED_AND : NEED_OR,
                              .a = a,
                              .b = b,
                              .slots = at(r, a)->slots | at(r, b)->slots});
  case BINARY_EQ:
  case BINARY_NE:
  case BINARY_LT:
  case BINARY_LE:
  case BINARY_GT:
  case BINARY_GE:
    return comparison(r, comparisons[binary->op], a, b);
  case BINARY_IS:
  case BINARY_IS_NOT_DISTINCT_FROM:
    return comparison(r, NEED_IS, a, b);
  case BINARY_IS_NOT:
  case BINARY_IS_DISTINCT_FROM:
    return negation(r, comparison(r, NEED_IS, a, b), true);
  case BINARY_CONCAT:
    return concatenation(r, a, b);
  case BINARY_ADD:
    return operation(r, NEED_ADD, a, b);
  case BINARY_SUBTRACT:
    return operation(r, NEED_SUBTRACT, a, b);
  case BINARY_MULTIPLY:
    return operation(r, NEED_MULTIPLY, a, b);
  case BINARY_REMAINDER:
    return operation(r, NEED_REMAINDER, a, b);
  default:
    return unknown(r);
  }
}

static int16_t read_unary(Reader *r, Scope *scope, const Unary *unary) {
  int16_t a = need_value(r, scope, unary->operand);
  switch (unary->op) {
  case UNARY_PLUS:
    return a;
  case UNARY_MINUS:
    return operation(r, NEED_SUBTRACT, need_put(r, (Need){.op = NEED_INTEGER}), a);
  case UNARY_NOT:
    return operation(r, NEED_NOT, a, 0);
  case UNARY_ISNULL:
    return operation(r, NEED_IS_NULL, a, 0);
  case UNARY_NOTNULL:
    return negation(r, operation(r, NEED_IS_NULL, a, 0), true);
  default:
    return unknown(r);
  }
}

/* Reads values that follow each other by `next`; 0 where one is unknown. The rows that they ask about go to *slots. */
static int16_t read_list(Reader *r, Scope *scope, const NodeList *list, Slots *slots) {
  int16_t first = 0, before = 0;
  for (int32_t i = 0; i < list->n; i++) {
    int16_t value = need_value(r, scope, list->p[i]);
    if (is_unknown(r, value)) return 0;
    *slots |= at(r, value)->slots;
    if (before) r->out.p[before].next = value;
    else first = value;
    before = value;
  }
  return first;
}

static int16_t read_in(Reader *r, Scope *scope, const In *in) {
  Slots slots = 0;
  if ((in->select && !r->whole) || in->table.id || (!in->select && in->list.n == 0)) return unknown(r);
  int16_t a = need_value(r, scope, in->operand);
  if (in->select) return negation(r, need_in_rows(r, scope, a, in->select), in->negated);
  int16_t list = read_list(r, scope, &in->list, &slots);
  if (is_unknown(r, a) || !list) return unknown(r);
  Need need = {.op = NEED_IN,
               .a = a,
               .b = list,
               .column = need_nocase(need_collation(r, a), COLLATION_NONE),
               .slots = at(r, a)->slots | slots};
  return negation(r, need_put(r, need), in->negated);
}

static int16_t read_like(Reader *r, Scope *scope, const Like *like) {
  if (like->op > LIKE_GLOB) return unknown(r);
  int16_t a = need_value(r, scope, like->left), b = need_value(r, scope, like->right);
  int16_t value = operation(r, like->op == LIKE_GLOB ? NEED_GLOB : NEED_LIKE, a, b);
  if (!like->escape) return negation(r, value, like->negated);
  const Need *escape = at(r, need_value(r, scope, like->escape));
  if (is_unknown(r, value) || escape->op != NEED_TEXT || escape->length != 1) return unknown(r);
  r->out.p[value].number = (unsigned char)escape->text[0];
  return negation(r, value, like->negated);
}

static int16_t read_between(Reader *r, Scope *scope, const Between *between) {
  int16_t a = need_value(r, scope, between->operand);
  int16_t low = comparison(r, NEED_GE, a, need_value(r, scope, between->low));
  int16_t high = comparison(r, NEED_LE, a, need_value(r, scope, between->high));
  return negation(r, operation(r, NEED_AND, low, high), between->negated);
}

/* ---- calls ---- */

static int16_t read_case(Reader *r, Scope *scope, const Case *whole) {
  Slots slots = 0;
  int16_t first = 0, before = 0;
  for (int32_t i = 0; i < whole->whens.n; i++) {
    const When *when = (const When *)whole->whens.p[i];
    int16_t condition = need_value(r, scope, when->condition);
    if (whole->operand) condition = comparison(r, NEED_EQ, need_value(r, scope, whole->operand), condition);
    int16_t result = need_value(r, scope, when->result);
    if (is_unknown(r, condition) || is_unknown(r, result)) return unknown(r);
    slots |= at(r, condition)->slots | at(r, result)->slots;
    if (before) r->out.p[before].next = condition;
    else first = condition;
    r->out.p[condition].next = result;
    before = result;
  }
  int16_t otherwise = whole->otherwise ? need_value(r, scope, whole->otherwise) : need_put(r, (Need){.op = NEED_NULL});
  if (!first || is_unknown(r, otherwise)) return unknown(r);
  return need_put(r, (Need){.op = NEED_CASE, .a = first, .b = otherwise, .slots = slots | at(r, otherwise)->slots});
}

/* char(13): a text, where all is plain. */
static int16_t read_char(Reader *r, Scope *scope, const Function *call) {
  char *text = arena_bytes(r->arena, call->arguments.n + 1);
  for (int32_t i = 0; i < call->arguments.n; i++) {
    const Need *code = at(r, need_value(r, scope, call->arguments.p[i]));
    if (code->op != NEED_INTEGER || code->number < 1 || code->number > 126) return unknown(r);
    text[i] = (char)code->number;
  }
  text[call->arguments.n] = 0;
  return need_put(r, (Need){.op = NEED_TEXT, .text = text, .length = call->arguments.n});
}

/* A function that a need is of its own for. */
typedef struct Known {
  Str name;
  NeedOp op;
  int least, most;
  bool whole; /* only where a SELECT is read whole */
} Known;

static const Known *known_call(const Reader *r, const Function *call) {
  static const Known known[] = {{S_INIT("lower"), NEED_LOWER, 1, 1, false},
                                {S_INIT("upper"), NEED_UPPER, 1, 1, false},
                                {S_INIT("length"), NEED_LENGTH, 1, 1, false},
                                {S_INIT("instr"), NEED_INSTR, 2, 2, false},
                                {S_INIT("mentions"), NEED_MENTIONS, 2, 2, false},
                                {S_INIT("trim"), NEED_TRIM, 1, 1, false},
                                {S_INIT("setting"), NEED_SETTING, 1, 1, false},
                                {S_INIT("source"), NEED_SOURCE, 1, 1, false},
                                {S_INIT("cover"), NEED_COVER, 2, 2, false},
                                {S_INIT("unicode"), NEED_UNICODE, 1, 1, false},
                                {S_INIT("substr"), NEED_SUBSTR, 2, 3, false},
                                {S_INIT("coalesce"), NEED_COALESCE, 2, 1000, false},
                                {S_INIT("ifnull"), NEED_COALESCE, 2, 2, false},
                                {S_INIT("replace"), NEED_REPLACE, 3, 3, true},
                                {S_INIT("hex"), NEED_HEX, 1, 1, true},
                                {S_INIT("min"), NEED_LEAST, 2, 1000, true},
                                {S_INIT("max"), NEED_MOST, 2, 1000, true}};
  for (size_t i = 0; i < sizeof known / sizeof *known; i++)
    if (str_eq_fold(call->name.id->text, known[i].name) && call->arguments.n >= known[i].least &&
        call->arguments.n <= known[i].most && (r->whole || !known[i].whole))
      return &known[i];
  return NULL;
}

/* One of functions.def. */
static int16_t read_own(Reader *r, Scope *scope, const Function *call) {
  int n;
  const FunctionDef *all = functions_all(&n);
  for (int i = 0; r->whole && i < n; i++) {
    if (!str_eq_fold(call->name.id->text, str_of(all[i].name))) continue;
    if (call->arguments.n != str_of(all[i].takes).n) break;
    Need need = {.op = NEED_CALL, .number = i};
    need.a = read_list(r, scope, &call->arguments, &need.slots);
    return need.a ? need_put(r, need) : unknown(r);
  }
  return unknown(r);
}

/* Of a group that is being gathered. */
static int16_t read_aggregate(Reader *r, Scope *scope, const Function *call, Aggregate aggregate) {
  Gathering *gathering = scope->gathering;
  if (!gathering || r->nresults >= NEED_RESULTS_MAX || call->order_by.n) return unknown(r);
  Need need = {.op = NEED_AGGREGATE, .slot = (int8_t)aggregate, .number = r->nresults++, .length = call->distinct};
  Slots before = r->asked;
  r->asked = 0;
  scope->gathering = NULL;
  need.a = call->star ? 0 : need_value(r, scope, call->arguments.p[0]);
  need.b = call->arguments.n > 1 ? need_value(r, scope, call->arguments.p[1]) : 0;
  need.table = call->filter ? need_value(r, scope, call->filter) : 0;
  scope->gathering = gathering;
  if (r->asked && !(r->asked & gathering->slots)) need_fail(r, S("an aggregate of an outer SELECT"));
  r->asked |= before;
  need.column = need.a && need_nocase(need_collation(r, need.a), COLLATION_NONE);
  *vec_push(r->arena, &gathering->aggregates) = need_put(r, need);
  return need_put(r, (Need){.op = NEED_RESULT, .number = need.number, .slots = gathering->slots});
}

static bool is_aggregate(const Function *call, Aggregate *aggregate) {
  static const Str names[] = {S_INIT("count"), S_INIT("sum"), S_INIT("min"), S_INIT("max"), S_INIT("group_concat")};
  for (int i = 0; i <= AGGREGATE_CONCAT; i++) {
    if (!str_eq_fold(call->name.id->text, names[i])) continue;
    *aggregate = (Aggregate)i;
    if (call->star) return i == AGGREGATE_COUNT;
    return call->arguments.n == 1 || (call->arguments.n == 2 && i == AGGREGATE_CONCAT && !call->distinct);
  }
  return false;
}

/* nullif(a, b) is a CASE, too. */
static int16_t read_nullif(Reader *r, Scope *scope, const Function *call) {
  int16_t a = need_value(r, scope, call->arguments.p[0]), b = need_value(r, scope, call->arguments.p[1]);
  int16_t equal = comparison(r, NEED_EQ, a, b);
  if (is_unknown(r, equal)) return equal;
  r->out.p[equal].next = need_put(r, (Need){.op = NEED_NULL});
  Slots slots = at(r, equal)->slots;
  int16_t otherwise = need_value(r, scope, call->arguments.p[0]);
  return need_put(r, (Need){.op = NEED_CASE, .a = equal, .b = otherwise, .slots = slots});
}

/* trim(), ltrim(), rtrim(): at which sides; 0 for another function. */
static int64_t trimmed_sides(const Function *call) {
  Str name = call->name.id->text;
  return str_eq_fold(name, S("trim")) ? 3 : str_eq_fold(name, S("ltrim")) ? 1 : str_eq_fold(name, S("rtrim")) ? 2 : 0;
}

static int16_t read_trim(Reader *r, Scope *scope, const Function *call) {
  Need need = {.op = NEED_TRIM_SIDES, .number = trimmed_sides(call)};
  need.a = read_list(r, scope, &call->arguments, &need.slots);
  if (!need.a) return unknown(r);
  if (!at(r, need.a)->next) r->out.p[need.a].next = need_put(r, (Need){.op = NEED_TEXT, .text = " ", .length = 1});
  return need_put(r, need);
}

/* iif(a, b, c) is a CASE. */
static int16_t read_iif(Reader *r, Scope *scope, const Function *call) {
  Slots slots = 0;
  int16_t list = read_list(r, scope, &call->arguments, &slots);
  if (!list) return unknown(r);
  int16_t result = at(r, list)->next, otherwise = at(r, result)->next;
  r->out.p[result].next = 0;
  return need_put(r, (Need){.op = NEED_CASE, .a = list, .b = otherwise, .slots = slots});
}

static int16_t read_call(Reader *r, Scope *scope, const Function *call) {
  Aggregate aggregate;
  if (str_eq_fold(call->name.id->text, S("char")) && call->arguments.n) return read_char(r, scope, call);
  if (call->over) return unknown(r);
  if (r->whole && is_aggregate(call, &aggregate)) return read_aggregate(r, scope, call, aggregate);
  if (call->filter || call->distinct || call->star) return unknown(r);
  if (r->whole && call->arguments.n == 3 && str_eq_fold(call->name.id->text, S("iif"))) return read_iif(r, scope, call);
  if (r->whole && call->arguments.n == 2 && str_eq_fold(call->name.id->text, S("nullif")))
    return read_nullif(r, scope, call);
  if (r->whole && trimmed_sides(call) &&
      (call->arguments.n == 2 || (call->arguments.n == 1 && trimmed_sides(call) < 3)))
    return read_trim(r, scope, call);
  const Known *known = known_call(r, call);
  if (!known) return read_own(r, scope, call);
  Need need = {.op = (uint8_t)known->op};
  need.a = read_list(r, scope, &call->arguments, &need.slots);
  if (!need.a) return unknown(r);
  if (need.op == NEED_SETTING && at(r, need.a)->op != NEED_TEXT) return unknown(r);
  if (need.op == NEED_INSTR || need.op == NEED_COVER || need.op == NEED_MENTIONS) need.b = at(r, need.a)->next;
  for (int16_t i = need.a; i && (need.op == NEED_LEAST || need.op == NEED_MOST) && !need.column; i = at(r, i)->next) {
    need.column = need_nocase(need_collation(r, i), COLLATION_NONE);
    if (need_collation(r, i)) break;
  }
  return need_put(r, need);
}

static int16_t read_cast(Reader *r, Scope *scope, const Cast *cast) {
  Str type = source_text(scope->source, cast->type->first, cast->type->last);
  bool text = str_eq_fold(type, S("text"));
  if (!r->whole || (!text && !str_eq_fold(type, S("integer")))) return unknown(r);
  int16_t a = need_value(r, scope, cast->operand);
  int16_t value = operation(r, text ? NEED_CAST_TEXT : NEED_CAST_INTEGER, a, 0);
  if (!is_unknown(r, value)) r->collations.p[value] = (uint8_t)need_collation(r, a);
  return value;
}

static bool counts_rows(const Node *node) {
  const Select *select = AS(Select, SELECT, node);
  const SelectCore *core = select && select->cores.n == 1 ? AS(SelectCore, SELECT_CORE, select->cores.p[0]) : NULL;
  const ResultColumn *column = core && core->columns.n == 1 ? (const ResultColumn *)core->columns.p[0] : NULL;
  const Function *call = column ? AS(Function, FUNCTION, column->expr) : NULL;
  return call && call->star && !call->over && !call->filter && str_eq_fold(call->name.id->text, S("count"));
}

/* A query inside, and the rows outside of it that it asks about. */
static int16_t read_inside(Reader *r, Scope *scope, const Node *select, NeedOp op) {
  if (r->whole) return need_inside(r, scope, select, op);
  int16_t query = need_nested(r, scope, select, op == NEED_COUNT);
  if (!query) return unknown(r);
  Slots slots = 0;
  for (int16_t i = at(r, query)->b; i; i = at(r, i)->next) slots |= at(r, i)->slots;
  return need_put(r, (Need){.op = (uint8_t)op, .a = query, .slots = slots & ~at(r, query)->slots});
}

/* ---- all of them ---- */

static int16_t read_literal(Reader *r, const Scope *scope, const Literal *literal) {
  Str token = source_token(scope->source, literal->head.last);
  int64_t number;
  if (literal->type == LITERAL_NULL) return need_put(r, (Need){.op = NEED_NULL});
  if (literal->type == LITERAL_INTEGER && str_int(token, &number))
    return need_put(r, (Need){.op = NEED_INTEGER, .number = number});
  if (literal->type != LITERAL_STRING) return unknown(r);
  Str text = str_dequote(r->arena, token);
  return need_put(r, (Need){.op = NEED_TEXT, .text = text.p, .length = text.n});
}

static int16_t read_value(Reader *r, Scope *scope, const Node *node) {
  switch (node->kind) {
  case NODE_LITERAL:
    return read_literal(r, scope, (const Literal *)node);
  case NODE_COLUMN_REF:
    return read_column(r, scope, (const ColumnRef *)node);
  case NODE_UNARY:
    return read_unary(r, scope, (const Unary *)node);
  case NODE_BINARY:
    return read_binary(r, scope, (const Binary *)node);
  case NODE_IN:
    return read_in(r, scope, (const In *)node);
  case NODE_LIKE:
    return read_like(r, scope, (const Like *)node);
  case NODE_BETWEEN:
    return read_between(r, scope, (const Between *)node);
  case NODE_CASE:
    return read_case(r, scope, (const Case *)node);
  case NODE_COLLATE:
    return read_collate(r, scope, (const CollateExpr *)node);
  case NODE_CAST:
    return read_cast(r, scope, (const Cast *)node);
  case NODE_FUNCTION:
    return read_call(r, scope, (const Function *)node);
  case NODE_EXISTS:
    return read_inside(r, scope, ((const Exists *)node)->select, NEED_EXISTS);
  case NODE_SUBQUERY: {
    const Node *select = ((const Subquery *)node)->select;
    if (counts_rows(select)) return read_inside(r, scope, select, NEED_COUNT);
    return r->whole ? need_inside(r, scope, select, NEED_SCALAR) : unknown(r);
  }
  default:
    return unknown(r);
  }
}

int16_t need_value(Reader *r, Scope *scope, const Node *node) {
  int16_t value = read_value(r, scope, node);
  if (r->whole && is_unknown(r, value)) need_fail(r, source_text(scope->source, node->first, node->last));
  return value;
}

void need_condition(Reader *r, Query *query, Scope *scope, const Node *condition) {
  const Binary *binary = AS(Binary, BINARY, condition);
  if (binary && binary->op == BINARY_AND) {
    need_condition(r, query, scope, binary->left);
    need_condition(r, query, scope, binary->right);
    return;
  }
  int16_t number = need_value(r, scope, condition);
  if (is_unknown(r, number)) query->exact = false;
  else *vec_push(r->arena, &query->conditions) = number;
}
