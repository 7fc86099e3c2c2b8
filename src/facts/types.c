/* Words that ended in a column's type by mistake; see types.h. */
#include "facts/types.h"

#include "catalog/affinity.h"
#include "facts/words.h"

/* What a type begins with, folded. */
static const char type_names[] =
    "int integer tinyint smallint mediumint bigint int2 int8 text char varchar nchar nvarchar clob blob real double "
    "float "
    "numeric decimal number boolean bool date time datetime timestamp timestamptz json jsonb uuid string any";

/* What may stand before such a word inside of one type: UNSIGNED BIG INT, NATIVE CHARACTER, LONG VARCHAR. */
static const char modifiers[] =
    "big unsigned signed long short native varying double tiny small medium national with without local";

static const Str keywords[] = {
    S_INIT("UNIQUE"),        S_INIT("NOT"),        S_INIT("NULL"),      S_INIT("PRIMARY"),
    S_INIT("DEFAULT"),       S_INIT("REFERENCES"), S_INIT("CHECK"),     S_INIT("COLLATE"),
    S_INIT("AUTOINCREMENT"), S_INIT("CONSTRAINT"), S_INIT("GENERATED"),
};

/* Cuts the next word off a type; what stands in parentheses is none. */
static Str next_word(Str *rest) {
  while (rest->n && !char_name(rest->p[0])) {
    int32_t close = rest->p[0] == '(' ? str_find_char(*rest, ')') : -1;
    *rest = str_from(*rest, close < 0 ? 1 : close + 1);
  }
  int32_t n = 0;
  while (n < rest->n && char_name(rest->p[n])) n++;
  Str word = str_sub(*rest, 0, n);
  *rest = str_from(*rest, n);
  return word;
}

static bool listed_fold(Str word, const char *list) {
  char folded[32];
  if (word.n == 0 || word.n > (int32_t)sizeof folded) return false;
  for (int32_t i = 0; i < word.n; i++) folded[i] = char_lower(word.p[i]);
  return word_listed((Str){folded, word.n}, list);
}

Str type_slip(Str type, Str *word) {
  Str none = {0};
  if (str_find_char(type, ' ') < 0) return none;
  next_word(&type);
  for (*word = next_word(&type); word->n; *word = next_word(&type)) {
    if (str_eq_fold(*word, S("no"))) return S("NOT");
    if (word->n < 3 || listed_fold(*word, type_names) || listed_fold(*word, modifiers)) continue;
    if (str_eq_fold(*word, S("key")) || str_eq_fold(*word, S("primarykey")) || str_eq_fold(*word, S("primary_key")))
      return S("PRIMARY KEY");
    if (str_eq_fold(*word, S("not_null"))) return S("NOT NULL");
    if (str_eq_fold(*word, S("identity"))) return S("AUTOINCREMENT");
    int most = word->n < 6 ? 1 : 2;
    for (size_t i = 0; i < sizeof keywords / sizeof *keywords; i++)
      if (str_distance(*word, keywords[i], most) <= most) return keywords[i];
  }
  return none;
}

/* Types that are often written, and what a misspelling of them is not to begin or end with. */
static const Str usual_types[] = {S_INIT("TEXT"),    S_INIT("INTEGER"), S_INIT("REAL"),  S_INIT("BLOB"),
                                  S_INIT("VARCHAR"), S_INIT("CHAR"),    S_INIT("FLOAT"), S_INIT("DOUBLE")};

Str type_like(Str type) {
  Str word = next_word(&type), none = {0};
  if (word.n < 3 || listed_fold(word, type_names) || listed_fold(word, modifiers)) return none;
  for (int32_t i = 0; i < word.n; i++)
    if (char_digit(word.p[i])) return none;
  for (size_t i = 0; i < sizeof usual_types / sizeof *usual_types; i++) {
    if (str_distance(word, usual_types[i], 1) > 1 || str_ends_fold(word, usual_types[i])) continue;
    return affinity_of_type(word) == affinity_of_type(usual_types[i]) ? none : usual_types[i];
  }
  return none;
}

Str type_swallowed(Str type) {
  Str none = {0}, first = next_word(&type), before = {0};
  if (!listed_fold(first, type_names)) return none;
  for (Str word = next_word(&type); word.n; word = next_word(&type)) {
    bool name = before.n && !listed_fold(before, modifiers) && !listed_fold(before, type_names);
    if (name && listed_fold(word, type_names)) return before;
    before = word;
  }
  return none;
}
