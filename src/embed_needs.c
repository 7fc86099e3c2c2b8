/* Conditions as C; see embed_needs.h.
**
** What a condition asks becomes one expression of need_code.h's functions, of columns and literals as their own C types
** where those are all that it compares. AND, OR, IN, CASE and coalesce(), which stop where the rest does not matter,
** become functions of their own. */
#include "embed_needs.h"

#include <stdio.h>

#include "lint/contract.h"

void print_text(Buf *out, Str text) {
  for (int32_t i = 0; i < text.n; i++) {
    unsigned char c = (unsigned char)text.p[i];
    if (c == '\n') buf_str(out, S("\\n\"\n     \""));
    else if (c == '"' || c == '\\') buf_fmt(out, "\\%c", c);
    else if (c == '?') buf_str(out, S("\\?")); /* no trigraphs */
    else if (c >= ' ' && c < 127) buf_char(out, (char)c);
    else buf_fmt(out, "\\%03o", c);
  }
}

static const Need *at(const NeedPrinter *p, int16_t number) {
  return &p->needs.p[number];
}

/* An SQL value as a Value, a condition as a Truth. */
static Str value(NeedPrinter *p, int16_t number);
static Str truth(NeedPrinter *p, int16_t number);

/* Prints `type NAME(parameters) { body }`, unless there is one that does the same. The name. */
static Str function(NeedPrinter *p, const char *type, const char *parameters, Str body) {
  Str *name = map_get(&p->names, body);
  if (name) return *name;
  name = arena_new(p->arena, Str, 1);
  *name = str_fmt(p->arena, "need_%d", p->count++);
  *map_slot(p->arena, &p->names, body) = name;
  printf("static %s %.*s(%s) {\n%.*s}\n", type, STR_ARG(*name), parameters, STR_ARG(body));
  return *name;
}

static Str call(NeedPrinter *p, const char *type, Buf *body) {
  return str_fmt(p->arena, "%.*s(s)", STR_ARG(function(p, type, "Idle *s", buf_done(body))));
}

/* ---- columns and literals as they are ---- */

/* tables.def's expressions, as they are written there. */
static const struct {
  const char *row; /* the struct of a row */
  struct {
    const char *type, *expression;
  } columns[TABLE_COLUMNS_MAX];
} tables[] = {
#define TABLE(T, Row, doc) \
  {                        \
#Row, {
#define ID(doc) {"int64_t", "number"},
#define INT(c, expr, doc) {"int64_t", #expr},
#define INT_KEY(c, expr, doc) {"int64_t", #expr},
#define INT_NTH(c, expr, doc) {"int64_t", #expr},
#define BOOL(c, expr, doc) {"int64_t", "(" #expr ") ? 1 : 0"},
#define TEXT(c, expr, doc) {"Str", #expr},
#define TEXT_KEY(c, expr, doc) {"Str", #expr},
#define TEXT_SLOW(c, expr, doc) {"Str", #expr},
#define PLACE(c, expr, doc) {"int64_t", #expr},
#define END \
  }         \
  }         \
  ,
#include "lint/tables.def"
};

typedef enum Kind { KIND_OTHER, KIND_INTEGER, KIND_TEXT } Kind;

static Kind kind_of(const Need *need) {
  if (need->op == NEED_COLUMN && need->table < 0) return KIND_OTHER;
  if (need->op == NEED_INTEGER || (need->op == NEED_COLUMN && need->number == 0)) return KIND_INTEGER;
  return need->op == NEED_TEXT || need->op == NEED_COLUMN ? KIND_TEXT : KIND_OTHER;
}

/* An int64_t or a Str. */
static Str plain(NeedPrinter *p, const Need *need) {
  if (need->op == NEED_INTEGER) return str_fmt(p->arena, "INT64_C(%lld)", (long long)need->number);
  Buf out = buf_new(p->arena);
  if (need->op == NEED_TEXT) {
    buf_str(&out, S("S(\""));
    print_text(&out, (Str){need->text, need->length});
    buf_str(&out, S("\")"));
    return buf_done(&out);
  }
  const char *row = tables[need->table].row, *type = tables[need->table].columns[need->column].type;
  if (need->a & COLUMN_MISSING)
    buf_fmt(&out, "  if (number < 0) return %s;\n", need->number ? "(Str){NULL, 0}" : "NO_INT");
  buf_fmt(&out,
          "  World *w = s->world;\n  const %s *r = (const %s *)w->data[%d].rows.p + number;\n"
          "  (void)r;\n  return %s;\n",
          row, row, need->table, tables[need->table].columns[need->column].expression);
  Str type_inline = str_fmt(p->arena, "inline %s", type);
  Str name = function(p, type_inline.p, "const Idle *s, int32_t number", buf_done(&out));
  return str_fmt(p->arena, "%.*s(s, s->rows[%d])", STR_ARG(name), need->slot);
}

/* ---- values ---- */

static Str value_case_when(NeedPrinter *p, const Need *need) {
  Buf body = buf_new(p->arena);
  buf_str(&body, S("  Truth a;\n"));
  for (int16_t i = need->a; i;) {
    int16_t result = at(p, i)->next;
    buf_fmt(&body, "  if ((a = %.*s) == TRUTH_UNKNOWN) return value_unknown();\n  if (a == TRUTH_TRUE) return %.*s;\n",
            STR_ARG(truth(p, i)), STR_ARG(value(p, result)));
    i = at(p, result)->next;
  }
  buf_fmt(&body, "  return %.*s;\n", STR_ARG(value(p, need->b)));
  return call(p, "inline Value", &body);
}

static Str value_coalesce(NeedPrinter *p, const Need *need) {
  Buf body = buf_new(p->arena);
  buf_str(&body, S("  Value a;\n"));
  for (int16_t i = need->a; i; i = at(p, i)->next)
    buf_fmt(&body, "  if ((a = %.*s).type != VALUE_NULL) return a;\n", STR_ARG(value(p, i)));
  buf_str(&body, S("  return a;\n"));
  return call(p, "inline Value", &body);
}

static Str value_part(NeedPrinter *p, const Need *need) {
  int16_t start = at(p, need->a)->next, length = at(p, start)->next;
  Str n = length ? value(p, length) : S("value_integer(INT32_MAX)");
  return str_fmt(p->arena, "value_substr(%.*s, %.*s, %.*s)", STR_ARG(value(p, need->a)), STR_ARG(value(p, start)),
                 STR_ARG(n));
}

/* What calls a function of its operands' values. $a: the first, $b: the second, $c: whether the case of letters counts
** nothing, $n: the number. */
static const char *const calls[] = {[NEED_UNKNOWN] = "value_unknown()",
                                    [NEED_NULL] = "value_null()",
                                    [NEED_SETTING] = "need_setting(s, value_str($a))",
                                    [NEED_SOURCE] = "need_source(s, $a)",
                                    [NEED_COVER] = "need_cover(s, $a, $b)",
                                    [NEED_UNICODE] = "value_unicode($a)",
                                    [NEED_MENTIONS] = "need_mentions(s, $a, $b)",
                                    [NEED_TRIM] = "value_trim($a)",
                                    [NEED_LOWER] = "value_case($a, CASE_LOWER)",
                                    [NEED_UPPER] = "value_case($a, CASE_UPPER)",
                                    [NEED_LENGTH] = "value_length($a)",
                                    [NEED_INSTR] = "value_instr($a, $b)",
                                    [NEED_ADD] = "value_calculate($a, '+', $b)",
                                    [NEED_SUBTRACT] = "value_calculate($a, '-', $b)",
                                    [NEED_MULTIPLY] = "value_calculate($a, '*', $b)",
                                    [NEED_REMAINDER] = "value_calculate($a, '%', $b)",
                                    [NEED_IS_NULL] = "need_is_null($a)",
                                    [NEED_EQ] = "value_equal($a, $b, $c)",
                                    [NEED_NE] = "need_differ($a, $b, $c)",
                                    [NEED_IS] = "need_is($a, $b, $c)",
                                    [NEED_LT] = "need_compare(NEED_LT, $a, $b, $c)",
                                    [NEED_LE] = "need_compare(NEED_LE, $a, $b, $c)",
                                    [NEED_GT] = "need_compare(NEED_GT, $a, $b, $c)",
                                    [NEED_GE] = "need_compare(NEED_GE, $a, $b, $c)",
                                    [NEED_LIKE] = "value_like($a, $b, $n)",
                                    [NEED_GLOB] = "value_glob($a, $b)",
                                    [NEED_HEX] = "value_hex(s->world->arena, $a)",
                                    [NEED_CAST_TEXT] = "value_as_text(s->world->arena, $a)",
                                    [NEED_CAST_INTEGER] = "value_as_integer($a)"};

static Str value_call(NeedPrinter *p, const Need *need) {
  if (need->op >= sizeof calls / sizeof *calls || !calls[need->op])
    return str_fmt(p->arena, "need_interpreted(s, %d)", (int)(need - p->needs.p));
  Buf out = buf_new(p->arena);
  for (const char *form = calls[need->op]; *form; form++) {
    if (*form != '$') buf_char(&out, *form);
    else if (*++form == 'n') buf_fmt(&out, "%d", (int)need->number);
    else if (*form == 'c') buf_str(&out, need->column ? S("true") : S("false"));
    else buf_str(&out, value(p, *form == 'a' ? need->a : need->b));
  }
  return buf_done(&out);
}

static Str value(NeedPrinter *p, int16_t number) {
  const Need *need = at(p, number);
  switch (need->op) {
  case NEED_INTEGER:
    return str_fmt(p->arena, "value_integer(%.*s)", STR_ARG(plain(p, need)));
  case NEED_TEXT:
    return str_fmt(p->arena, "value_text(%.*s)", STR_ARG(plain(p, need)));
  case NEED_COLUMN:
    if (need->table < 0)
      return str_fmt(p->arena, "need_made(s, %d, s->rows[%d], %d)", need->table, need->slot, need->column);
    return str_fmt(p->arena, "need_%s(%.*s)", kind_of(need) == KIND_TEXT ? "text" : "integer", STR_ARG(plain(p, need)));
  case NEED_SUBSTR:
    return value_part(p, need);
  case NEED_COALESCE:
    return value_coalesce(p, need);
  case NEED_CASE:
    return value_case_when(p, need);
  case NEED_COUNT:
    return str_fmt(p->arena, "need_count(s, %d)", need->a);
  case NEED_AND:
  case NEED_OR:
  case NEED_NOT:
  case NEED_IN:
  case NEED_EXISTS:
    return str_fmt(p->arena, "truth_value(%.*s)", STR_ARG(truth(p, number)));
  default:
    return value_call(p, need);
  }
}

/* ---- conditions ---- */

static Str truth_of_both(NeedPrinter *p, const Need *need) {
  const char *deciding = need->op == NEED_OR ? "TRUTH_TRUE" : "TRUTH_FALSE";
  Buf body = buf_new(p->arena);
  buf_fmt(&body, "  Truth a = %.*s, b;\n  if (a == %s || (b = %.*s) == %s) return %s;\n  return truth_both(a, b);\n",
          STR_ARG(truth(p, need->a)), deciding, STR_ARG(truth(p, need->b)), deciding, deciding);
  return call(p, "inline Truth", &body);
}

/* A text among literals. */
static Str truth_of_words(NeedPrinter *p, const Need *need) {
  Buf body = buf_new(p->arena);
  buf_fmt(&body, "  Str a = %.*s;\n  if (!a.p) return TRUTH_NULL;\n", STR_ARG(plain(p, at(p, need->a))));
  for (int16_t i = need->b; i; i = at(p, i)->next)
    buf_fmt(&body, "  if (texts_same(a, %.*s, %s)) return TRUTH_TRUE;\n", STR_ARG(plain(p, at(p, i))),
            need->column ? "true" : "false");
  buf_str(&body, S("  return TRUTH_FALSE;\n"));
  return call(p, "inline Truth", &body);
}

static Str truth_of_in(NeedPrinter *p, const Need *need) {
  bool words = kind_of(at(p, need->a)) == KIND_TEXT;
  for (int16_t i = need->b; i; i = at(p, i)->next) words = words && at(p, i)->op == NEED_TEXT;
  if (words) return truth_of_words(p, need);
  Buf body = buf_new(p->arena);
  buf_fmt(&body, "  Value a = %.*s, result = value_integer(0);\n", STR_ARG(value(p, need->a)));
  for (int16_t i = need->b; i; i = at(p, i)->next)
    buf_fmt(&body, "  if (need_among(a, %.*s, %s, &result)) return TRUTH_TRUE;\n", STR_ARG(value(p, i)),
            need->column ? "true" : "false");
  buf_str(&body, S("  return truth_of(result);\n"));
  return call(p, "inline Truth", &body);
}

/* Two columns or literals of one type; empty where they are not, or the comparison is none of these. */
static Str truth_of_cells(NeedPrinter *p, const Need *need) {
  static const char *const names[] = {
      [NEED_EQ] = "NEED_EQ", [NEED_NE] = "NEED_NE", [NEED_LT] = "NEED_LT", [NEED_LE] = "NEED_LE",
      [NEED_GT] = "NEED_GT", [NEED_GE] = "NEED_GE", [NEED_IS] = "NEED_IS"};
  const Need *a = at(p, need->a), *b = at(p, need->b);
  Kind kind = kind_of(a);
  bool ordered = need->op >= NEED_LT && need->op <= NEED_GE;
  if (kind == KIND_OTHER || kind != kind_of(b) || (ordered && kind == KIND_TEXT)) return S("");
  Str x = plain(p, a), y = plain(p, b);
  if (kind == KIND_INTEGER)
    return str_fmt(p->arena, "cells_compare(%s, %.*s, %.*s)", names[need->op], STR_ARG(x), STR_ARG(y));
  return str_fmt(p->arena, "texts_compare(%s, %.*s, %.*s, %s)", names[need->op], STR_ARG(x), STR_ARG(y),
                 need->column ? "true" : "false");
}

static Str truth_of_null(NeedPrinter *p, const Need *need) {
  const Need *a = at(p, need->a);
  if (a->op != NEED_COLUMN || kind_of(a) == KIND_OTHER) return S("");
  return str_fmt(p->arena, kind_of(a) == KIND_TEXT ? "truth_bool(!%.*s.p)" : "truth_bool(%.*s == NO_INT)",
                 STR_ARG(plain(p, a)));
}

static Str truth(NeedPrinter *p, int16_t number) {
  const Need *need = at(p, number);
  Str short_form = S("");
  switch (need->op) {
  case NEED_AND:
  case NEED_OR:
    return truth_of_both(p, need);
  case NEED_NOT:
    return str_fmt(p->arena, "truth_not(%.*s)", STR_ARG(truth(p, need->a)));
  case NEED_IN:
    return truth_of_in(p, need);
  case NEED_EXISTS:
    return str_fmt(p->arena, "need_exists(s, %d)", need->a);
  case NEED_EQ:
  case NEED_NE:
  case NEED_LT:
  case NEED_LE:
  case NEED_GT:
  case NEED_GE:
  case NEED_IS:
    short_form = truth_of_cells(p, need);
    break;
  case NEED_IS_NULL:
    short_form = truth_of_null(p, need);
    break;
  case NEED_COLUMN:
    if (kind_of(need) == KIND_INTEGER) short_form = str_fmt(p->arena, "cell_true(%.*s)", STR_ARG(plain(p, need)));
    break;
  default:
    break;
  }
  return short_form.n ? short_form : str_fmt(p->arena, "truth_of(%.*s)", STR_ARG(value(p, number)));
}

Str print_condition(NeedPrinter *p, int16_t number) {
  return function(p, "int", "Idle *s", str_fmt(p->arena, "  return (int)%.*s;\n", STR_ARG(truth(p, number))));
}
