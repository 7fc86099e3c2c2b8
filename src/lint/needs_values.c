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
  const TableColumn *column = &tables_all(&(int){0})[output->table].columns[output->column];
  return column->type != COLUMN_TEXT ? 0 : column->slow ? 2 : 1;
}

static int16_t column_of(Reader *r, const Output *output) {
  if (++r->depth > 30) {
    r->failed = true;
    return unknown(r);
  }
  int16_t value = output->expr       ? need_value(r, output->scope, output->expr)
                  : output->slot < 0 ? unknown(r)
                                     : need_put(r, (Need){.op = NEED_COLUMN,
                                                          .slot = (int8_t)output->slot,
                                                          .table = (int16_t)output->table,
                                                          .column = (int16_t)output->column,
                                                          .number = kind_of(output),
                                                          .slots = 1u << output->slot});
  r->depth--;
  return value;
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
        if (str_eq_fold(item->outputs.p[k].name, reference->column.id->text)) return column_of(r, &item->outputs.p[k]);
    }
    if (open) break;
  }
  return unknown(r);
}

/* ---- comparisons ---- */

static bool is_nocase(const Reader *r, int16_t number) {
  const Need *need = at(r, number);
  const TableColumn *column = &tables_all(&(int){0})[need->table].columns[need->column];
  return need->op == NEED_COLUMN && column->type == COLUMN_TEXT && column->key;
}

/* The left operand's collation where that is a column, else the right one's. */
static int16_t comparison(Reader *r, NeedOp op, int16_t a, int16_t b) {
  int16_t number = operation(r, op, a, b);
  bool nocase = is_nocase(r, a) || (at(r, a)->op != NEED_COLUMN && is_nocase(r, b));
  if (!is_unknown(r, number)) r->out.p[number].column = nocase;
  return number;
}

/* a || b, where both are known now. */
static int16_t concatenation(Reader *r, int16_t a, int16_t b) {
  const Need *x = at(r, a), *y = at(r, b);
  if (x->op != NEED_TEXT || y->op != NEED_TEXT) return unknown(r);
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
static int16_t read_list(Reader *r, Scope *scope, const NodeList *list, uint32_t *slots) {
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
  uint32_t slots = 0;
  if (in->select || in->table.id || in->list.n == 0) return unknown(r);
  int16_t a = need_value(r, scope, in->operand), list = read_list(r, scope, &in->list, &slots);
  if (is_unknown(r, a) || !list) return unknown(r);
  Need need = {.op = NEED_IN, .a = a, .b = list, .column = is_nocase(r, a), .slots = at(r, a)->slots | slots};
  return negation(r, need_put(r, need), in->negated);
}

static int16_t read_like(Reader *r, Scope *scope, const Like *like) {
  if (like->op != LIKE_LIKE || like->escape) return unknown(r);
  int16_t a = need_value(r, scope, like->left), b = need_value(r, scope, like->right);
  return negation(r, operation(r, NEED_LIKE, a, b), like->negated);
}

static int16_t read_between(Reader *r, Scope *scope, const Between *between) {
  int16_t a = need_value(r, scope, between->operand);
  int16_t low = comparison(r, NEED_GE, a, need_value(r, scope, between->low));
  int16_t high = comparison(r, NEED_LE, a, need_value(r, scope, between->high));
  return negation(r, operation(r, NEED_AND, low, high), between->negated);
}

/* ---- calls ---- */

static int16_t read_case(Reader *r, Scope *scope, const Case *whole) {
  Node *parts[64];
  NodeList list = {parts, 0};
  if (whole->operand || whole->whens.n > 32) return unknown(r);
  for (int32_t i = 0; i < whole->whens.n; i++) {
    const When *when = (const When *)whole->whens.p[i];
    parts[list.n++] = when->condition;
    parts[list.n++] = when->result;
  }
  uint32_t slots = 0;
  int16_t first = read_list(r, scope, &list, &slots);
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

static int16_t read_call(Reader *r, Scope *scope, const Function *call) {
  if (str_eq_fold(call->name.id->text, S("char")) && call->arguments.n) return read_char(r, scope, call);
  static const struct {
    Str name;
    NeedOp op;
    int least, most;
  } known[] = {{S_INIT("lower"), NEED_LOWER, 1, 1},       {S_INIT("upper"), NEED_UPPER, 1, 1},
               {S_INIT("length"), NEED_LENGTH, 1, 1},     {S_INIT("instr"), NEED_INSTR, 2, 2},
               {S_INIT("mentions"), NEED_MENTIONS, 2, 2}, {S_INIT("trim"), NEED_TRIM, 1, 1},
               {S_INIT("setting"), NEED_SETTING, 1, 1},   {S_INIT("source"), NEED_SOURCE, 1, 1},
               {S_INIT("cover"), NEED_COVER, 2, 2},       {S_INIT("unicode"), NEED_UNICODE, 1, 1},
               {S_INIT("substr"), NEED_SUBSTR, 2, 3},     {S_INIT("coalesce"), NEED_COALESCE, 2, 1000},
               {S_INIT("ifnull"), NEED_COALESCE, 2, 2}};
  size_t i = 0, count = sizeof known / sizeof *known;
  while (i < count && !str_eq_fold(call->name.id->text, known[i].name)) i++;
  if (i == count || call->over || call->filter || call->arguments.n < known[i].least ||
      call->arguments.n > known[i].most)
    return unknown(r);
  Need need = {.op = (uint8_t)known[i].op};
  need.a = read_list(r, scope, &call->arguments, &need.slots);
  if (!need.a) return unknown(r);
  if (need.op == NEED_SETTING && at(r, need.a)->op != NEED_TEXT) return unknown(r);
  if (need.op == NEED_INSTR || need.op == NEED_COVER || need.op == NEED_MENTIONS) need.b = at(r, need.a)->next;
  return need_put(r, need);
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
  int16_t query = need_nested(r, scope, select, op == NEED_COUNT);
  if (!query) return unknown(r);
  uint32_t slots = 0;
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

int16_t need_value(Reader *r, Scope *scope, const Node *node) {
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
  case NODE_FUNCTION:
    return read_call(r, scope, (const Function *)node);
  case NODE_EXISTS:
    return read_inside(r, scope, ((const Exists *)node)->select, NEED_EXISTS);
  case NODE_SUBQUERY: {
    const Node *select = ((const Subquery *)node)->select;
    return counts_rows(select) ? read_inside(r, scope, select, NEED_COUNT) : unknown(r);
  }
  default:
    return unknown(r);
  }
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
