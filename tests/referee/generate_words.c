/* Chance, names in every quoting, and how a statement is spoilt. */
#include <string.h>

#include "generate.h"
#include "parser.h"
#include "syntax/tokens.h"

/* ---- chance ---- */

uint32_t pick(Generator *g, uint32_t n) {
  uint64_t x = *g->random;
  x ^= x << 13;
  x ^= x >> 7;
  x ^= x << 17;
  *g->random = x;
  return (uint32_t)((x * 0x2545F4914F6CDD1Du) >> 33) % n;
}

bool chance(Generator *g, uint32_t percent) {
  return pick(g, 100) < percent;
}

void put(Generator *g, const char *text) {
  buf_str(&g->sql, str_of(text));
}

const char *one_of(Generator *g, const char **choices, size_t n) {
  return choices[pick(g, (uint32_t)n)];
}

/* ---- names ---- */

static bool plain(Generator *g, Str name) {
  if (!name.n || char_digit(name.p[0])) return false;
  for (int32_t i = 0; i < name.n; i++)
    if (!char_name(name.p[i])) return false;
  Str first;
  return lex_first(str_dup(g->arena, name), &first) == TK_ID;
}

static void put_case(Generator *g, Str name, bool upper) {
  for (int32_t i = 0; i < name.n; i++) {
    bool change = upper && name.p[i] >= 'a' && name.p[i] <= 'z';
    buf_char(&g->sql, change ? (char)(name.p[i] - 32) : name.p[i]);
  }
}

void put_ident(Generator *g, Str name) {
  uint32_t how = pick(g, 24);
  if (how == 0 && str_find_char(name, ']') < 0) buf_fmt(&g->sql, "[%.*s]", STR_ARG(name));
  else if (how == 1) buf_quoted(&g->sql, name, '`');
  else if (how < 5 || !plain(g, name)) buf_quoted(&g->sql, name, '"');
  else put_case(g, name, how == 5);
}

void put_nm(Generator *g, Str name) {
  if (chance(g, 3)) buf_quoted(&g->sql, name, '\'');
  else put_ident(g, name);
}

Str new_name(Generator *g, const char *prefix) {
  if (chance(g, 6))
    return str_of(ONE_OF(g, "a b", "select", "x\"y", "9z", "\xc3\xa9t", "rowid", "new", "it's", "key", "a.b", "order",
                         "Temp", "x`y", "x]y", "generated", "old", "excluded", "--c", "true", "match", "window", "t1",
                         "c1", "rank", "current_date", "w1"));
  return str_fmt(g->arena, "%s%u", prefix, pick(g, 9));
}

/* ---- spoiling ---- */

static const char *odd_blank(Generator *g, bool needed) {
  const char *blank = ONE_OF(g, "  ", "\n", " /* c, d) */ ", " -- x, (y\n ", "\t", "/**/", "\r\n", " /* 'q \" */\n");
  (void)needed;
  return blank;
}

static bool is_word(Token token, const char *text) {
  char c = text[token.start];
  return (c >= 'A' && c <= 'Z') || (c >= 'a' && c <= 'z');
}

/* A token that may stand for another of the same sort. */
static Str other_token(Generator *g, Str text) {
  if (!char_name(text.p[0]) && text.p[0] != '"' && text.p[0] != '[' && text.p[0] != '`')
    return str_of(ONE_OF(g, ",", "(", ")", ".", "=", "*", "||", "AS", "1"));
  return str_of(ONE_OF(g, "a", "c1", "c2", "t1", "rowid", "\"zz\"", "NULL", "1", "'s'", "new", "count", "ON", "NOT",
                       "x.y", "c0", "v1", "DISTINCT", "max", "old", "excluded", "(SELECT 1)", "sum(1)", "random()",
                       "row_number() OVER ()", "?1"));
}

Str spoil(Generator *g, Str sql) {
  Arena *arena = g->arena;
  const char *text = str_cstr(arena, sql);
  Buf out = buf_new(arena);
  bool blanks = chance(g, 25), cases = chance(g, 10), broken = !g->calm && chance(g, 6);
  uint32_t wrong = broken ? pick(g, 60) : 0, number = 0;
  uint32_t at = 0;
  for (;;) {
    Str first;
    int kind = lex_first((Str){text + at, sql.n - (int32_t)at}, &first);
    if (!kind) break;
    Token token = {.start = (uint32_t)(first.p - text), .end = (uint32_t)(first.p - text + first.n)};
    Str gap = str_sub(sql, (int32_t)at, (int32_t)token.start);
    at = token.end;
    if (kind == TK_COMMENT) {
      buf_str(&out, first);
      continue;
    }
    buf_str(&out, gap);
    Str word = str_sub(sql, (int32_t)token.start, (int32_t)token.end);
    number++;
    if (blanks && number > 1 && chance(g, 6)) buf_str(&out, str_of(odd_blank(g, gap.n > 0)));
    if (broken && number == wrong) {
      uint32_t how = pick(g, 3);
      if (how == 0) continue;
      if (how == 1) buf_fmt(&out, "%.*s ", STR_ARG(word));
      else word = other_token(g, word);
    }
    if (cases && kind != TK_ID && is_word(token, text)) word = str_fold(arena, word);
    buf_str(&out, word);
  }
  buf_str(&out, str_sub(sql, (int32_t)at, sql.n));
  return buf_done(&out);
}
