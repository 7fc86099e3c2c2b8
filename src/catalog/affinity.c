/* From a declared type to its stored text and its affinity. Surprising: "FLOATING POINT" is an
** INTEGER (it holds INT), and "STRING" is NUMERIC; a type of 16 characters or more that ends in
** "always" loses that, even as a part of a word; [a](10) is stored as "a](10", and of "a b"(10) or "a" INT nothing
** but what stands in the first quotes. */
#include "catalog/affinity.h"

static const Str standard_types[] = {S_INIT("ANY"),     S_INIT("BLOB"), S_INIT("INT"),
                                     S_INIT("INTEGER"), S_INIT("REAL"), S_INIT("TEXT")};
enum { STANDARD_TYPES = sizeof standard_types / sizeof *standard_types };
static const Affinity standard_affinities[] = {AFFINITY_NUMERIC, AFFINITY_BLOB, AFFINITY_INTEGER,
                                               AFFINITY_INTEGER, AFFINITY_REAL, AFFINITY_TEXT};

Affinity affinity_of_type(Str type) {
  if (!type.n) return AFFINITY_BLOB;
  /* What type_stored gave for one of the six. */
  for (int i = STANDARD_TYPES - 1; i >= 0; i--)
    if (type.p == standard_types[i].p && type.n == standard_types[i].n) return standard_affinities[i];
  if (str_find_fold(type, S("int")) >= 0) return AFFINITY_INTEGER;
  if (str_find_fold(type, S("char")) >= 0 || str_find_fold(type, S("clob")) >= 0 || str_find_fold(type, S("text")) >= 0)
    return AFFINITY_TEXT;
  if (str_find_fold(type, S("blob")) >= 0) return AFFINITY_BLOB;
  if (str_find_fold(type, S("real")) >= 0 || str_find_fold(type, S("floa")) >= 0 || str_find_fold(type, S("doub")) >= 0)
    return AFFINITY_REAL;
  return AFFINITY_NUMERIC;
}

static Str without_blanks(Str text) {
  while (text.n && char_space(text.p[text.n - 1])) text.n--;
  return text;
}

static Str without_generated(Str type) {
  if (type.n < 16 || !str_ends_fold(type, S("always"))) return type;
  type = without_blanks(str_sub(type, 0, type.n - 6));
  if (str_ends_fold(type, S("generated"))) type = without_blanks(str_sub(type, 0, type.n - 9));
  return type;
}

static bool opens_quote(char c) {
  return c == '\'' || c == '"' || c == '`' || c == '[';
}

/* The first and the last character go if the first is a quote and no other stands between. */
static Str without_quotes(Str type) {
  if (type.n < 2 || !opens_quote(type.p[0])) return type;
  for (int32_t i = 1; i < type.n - 1; i++)
    if (opens_quote(type.p[i])) return type;
  return str_sub(type, 1, type.n - 1);
}

Str type_stored(Arena *arena, Str written) {
  /* As most people write it. */
  if (str_same(written, S("TEXT"))) return standard_types[STANDARD_TYPES - 1];
  if (str_same(written, S("INTEGER"))) return standard_types[3];
  Str type = without_generated(written);
  if (type.n >= 3) type = without_quotes(type);
  for (int i = 0; i < STANDARD_TYPES; i++)
    if (type.n == standard_types[i].n && str_eq_fold(type, standard_types[i])) return standard_types[i];
  return str_dequote(arena, type);
}

bool affinity_is_numeric(Affinity affinity) {
  return affinity == AFFINITY_INTEGER || affinity == AFFINITY_REAL || affinity == AFFINITY_NUMERIC;
}

bool type_standard(Str stored) {
  for (int i = 0; i < STANDARD_TYPES; i++)
    if (str_eq(stored, standard_types[i])) return true;
  return false;
}
