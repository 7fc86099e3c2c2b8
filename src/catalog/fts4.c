/* Arguments of fts3 and fts4: columns, options, tokenizers.
**
** Surprising: an argument with "=" anywhere in it is an option of fts4, its name all that stands before, blanks included,
** so that "order = asc" is an unknown one; for fts3 it is a column. A column's name is the first word or quoted text,
** whatever stands before it, and empty where there is none. */
#include "catalog/fts4.h"

#include "text/ident.h"

/* FTS3's own: "$" is no part of a name. */
static bool name_char(char c) {
  return char_name(c) && c != '$';
}

static bool opens_quote(char c) {
  return c == '"' || c == '\'' || c == '`' || c == '[';
}

/* Cuts the next word, with its quotes, off *text. False: there is none. */
static bool cut_word(Str *text, Str *word) {
  while (text->n && !name_char(text->p[0]) && !opens_quote(text->p[0])) *text = str_from(*text, 1);
  if (!text->n) return false;
  char open = text->p[0], close = open == '[' ? ']' : open;
  int32_t n = 1;
  if (opens_quote(open)) {
    for (; n < text->n; n++) {
      if (text->p[n] != close) continue;
      if (close == ']' || n + 1 >= text->n || text->p[n + 1] != close) break;
      n++;
    }
    n = n < text->n ? n + 1 : n;
  } else {
    while (n < text->n && name_char(text->p[n])) n++;
  }
  *word = str_sub(*text, 0, n);
  *text = str_from(*text, n);
  return true;
}

/* ---- tokenizers ---- */

static bool unicode_argument(Str argument) {
  static const Str whole[] = {S_INIT("remove_diacritics=0"), S_INIT("remove_diacritics=1"),
                              S_INIT("remove_diacritics=2")};
  for (size_t i = 0; i < sizeof whole / sizeof *whole; i++)
    if (str_eq(argument, whole[i])) return true;
  return str_starts(argument, S("tokenchars=")) || str_starts(argument, S("separators="));
}

static Str tokenizer_arguments(Arena *arena, Str name, Str rest) {
  bool unicode = str_eq(name, S("unicode61")), simple = str_eq(name, S("simple"));
  int number = 0;
  for (Str word; cut_word(&rest, &word); number++) {
    Str argument = str_dequote(arena, word);
    if (unicode && !unicode_argument(argument))
      return str_fmt(arena, "the tokenizer unicode61 does not know %.*s", STR_ARG(argument));
    /* The second one lists delimiters. */
    for (int32_t i = 0; simple && number == 1 && i < argument.n; i++)
      if (argument.p[i] & 0x80) return S("delimiters of the tokenizer simple are ASCII");
  }
  return (Str){0};
}

Str fts4_tokenizer(Arena *arena, Str text) {
  static const Str known[] = {S_INIT("simple"), S_INIT("porter"), S_INIT("unicode61")};
  Str rest = text, word;
  Str name = cut_word(&rest, &word) ? str_dequote(arena, word) : text;
  for (size_t i = 0; i < sizeof known / sizeof *known; i++)
    if (str_eq(name, known[i])) return tokenizer_arguments(arena, name, rest);
  return str_fmt(arena, "there is no tokenizer %.*s, only simple, porter and unicode61", STR_ARG(name));
}

/* ---- options ---- */

static Str read_option(Fts4 *table, Str text, Str name, Str value) {
  if (str_eq_fold(name, S("matchinfo"))) {
    table->no_docsize = true;
    bool fine = str_eq_fold(value, S("fts3"));
    return fine ? (Str){0} : str_fmt(table->arena, "matchinfo takes fts3, not %.*s", STR_ARG(value));
  }
  if (str_eq_fold(name, S("order"))) {
    bool fine = str_eq_fold(value, S("asc")) || str_eq_fold(value, S("desc"));
    return fine ? (Str){0} : str_fmt(table->arena, "order takes asc or desc, not %.*s", STR_ARG(value));
  }
  if (str_eq_fold(name, S("content"))) table->content = value;
  else if (str_eq_fold(name, S("languageid"))) table->language = value;
  else if (str_eq_fold(name, S("prefix"))) table->prefix = value;
  else if (str_eq_fold(name, S("compress"))) table->compress = true;
  else if (str_eq_fold(name, S("uncompress"))) table->uncompress = true;
  else if (str_eq_fold(name, S("notindexed"))) *vec_push(table->arena, &table->not_indexed) = value;
  else return str_fmt(table->arena, "fts4 has no option %.*s", STR_ARG(text));
  return (Str){0};
}

Fts4Argument fts4_argument(Fts4 *table, Str text) {
  if (!table->tokenize_said && text.n > 8 && str_starts_fold(text, S("tokenize")) && !name_char(text.p[8])) {
    table->tokenize_said = true;
    return (Fts4Argument){.wrong = fts4_tokenizer(table->arena, str_from(text, 9))};
  }
  int32_t equals = table->fts3 ? -1 : str_find(text, S("="));
  if (equals >= 0) {
    Str value = str_dequote(table->arena, str_from(text, equals + 1));
    if (!value.p) value.p = "";
    return (Fts4Argument){.wrong = read_option(table, text, str_sub(text, 0, equals), value)};
  }
  Str word;
  bool named = cut_word(&text, &word);
  return (Fts4Argument){.column = true, .name = named ? str_dequote(table->arena, word) : S("")};
}

/* ---- all together ---- */

/* Numbers with any one character between them; up to ten million. */
static bool is_prefix(Str list) {
  int32_t commas = 0, at = 0;
  for (int32_t i = 0; i < list.n; i++) commas += list.p[i] == ',';
  for (int32_t i = 0; list.n && i <= commas; i++, at++) {
    if (at >= list.n || !char_digit(list.p[at])) return false;
    while (at < list.n && char_digit(list.p[at])) at++;
  }
  return true;
}

static bool listed(const Str *columns, int32_t n, Str name) {
  for (int32_t i = 0; i < n; i++)
    if (str_eq_fold(columns[i], name)) return true;
  return false;
}

Str fts4_whole(const Fts4 *table, const Str *columns, int32_t n) {
  if (!is_prefix(table->prefix))
    return str_fmt(table->arena, "prefix takes lengths as in 2,4, not %.*s", STR_ARG(table->prefix));
  for (int32_t i = 0; i < table->not_indexed.n; i++)
    if (!listed(columns, n, table->not_indexed.p[i]))
      return str_fmt(table->arena, "notindexed names %.*s, which is no column", STR_ARG(table->not_indexed.p[i]));
  if (!table->content.p && table->compress != table->uncompress)
    return table->compress ? S("compress needs uncompress") : S("uncompress needs compress");
  return (Str){0};
}
