/* Made-up values: plain ones that pass almost anywhere, edges that break careless
** copies, and those that a definition names itself.
**
** What surprised: -9223372036854775808 is no literal of its own but minus applied to a
** number too large, yet SQLite reads the pair as the integer. */
#include "prove/values.h"

#include "base/buf.h"

static bool has(Str type, const char *part) {
  return str_find_fold(type, str_of(part)) >= 0;
}

ValueClass value_class(Str type) {
  if (has(type, "json")) return VALUE_JSON;
  if (has(type, "date") || has(type, "time")) return has(type, "int") ? VALUE_INTEGER : VALUE_DATE;
  /* https://sqlite.org/datatype3.html §3.1, in its order */
  if (has(type, "int") || has(type, "bool")) return VALUE_INTEGER;
  if (has(type, "char") || has(type, "clob") || has(type, "text") || has(type, "uuid")) return VALUE_TEXT;
  if (has(type, "blob")) return VALUE_BLOB;
  if (type.n == 0 || str_eq_fold(type, S("any"))) return VALUE_ANY;
  return VALUE_REAL;
}

Str value_plain(Arena *arena, ValueClass class, Str column, int32_t number) {
  switch (class) {
  case VALUE_INTEGER:
    return str_fmt(arena, "%d", number + 1);
  case VALUE_REAL:
    return str_fmt(arena, "%d.5", number + 1);
  case VALUE_BLOB:
    return str_fmt(arena, "x'%02x00ff'", number & 255);
  case VALUE_DATE:
    return str_fmt(arena, "'2026-%02d-%02d 12:30:00'", number % 12 + 1, number / 12 % 28 + 1);
  case VALUE_JSON:
    return str_fmt(arena, "'{\"row\":%d}'", number + 1);
  default:
    break;
  }
  Buf buf = buf_new(arena);
  buf_quoted(&buf, str_fmt(arena, "%.*s %d", STR_ARG(column), number + 1), '\'');
  return buf_done(&buf);
}

static Strs list(Arena *arena, const Str *values, size_t count) {
  Strs strs = {0};
  for (size_t i = 0; i < count; i++) *vec_push(arena, &strs) = values[i];
  return strs;
}
#define LIST(arena, values) list((arena), (values), sizeof(values) / sizeof *(values))

Strs value_edges(Arena *arena, ValueClass class) {
  static const Str integers[] = {S_INIT("0"),
                                 S_INIT("1"),
                                 S_INIT("9007199254740993"),
                                 S_INIT("-1"),
                                 S_INIT("9223372036854775807"),
                                 S_INIT("-9223372036854775808")};
  static const Str reals[] = {S_INIT("0.1"), S_INIT("-0.25"), S_INIT("1e300"), S_INIT("0"), S_INIT("9007199254740993")};
  static const Str texts[] = {S_INIT("''"),
                              S_INIT("'it''s; --'"),
                              S_INIT("'naïve ☃ 007'"),
                              S_INIT("'007'"),
                              S_INIT("'two\nlines'"),
                              S_INIT("'a@b.example'"),
                              S_INIT("'#00ff7f'"),
                              S_INIT("'00000000-0000-4000-8000-000000000001'")};
  static const Str blobs[] = {S_INIT("x''"), S_INIT("x'00'"), S_INIT("x'6162'")};
  static const Str dates[] = {S_INIT("'2024-02-29'"), S_INIT("'1969-12-31 23:59:59'"),
                              S_INIT("'9999-12-31T23:59:59.999Z'"), S_INIT("'12:30:00'")};
  static const Str jsons[] = {S_INIT("'{}'"), S_INIT("'[]'"), S_INIT("'null'"), S_INIT("'{\"a\":[1,\"\\u00e9\"]}'")};
  static const Str any[] = {S_INIT("1"), S_INIT("'1'"), S_INIT("1.0"), S_INIT("x'31'"), S_INIT("''")};
  switch (class) {
  case VALUE_INTEGER:
    return LIST(arena, integers);
  case VALUE_REAL:
    return LIST(arena, reals);
  case VALUE_TEXT:
    return LIST(arena, texts);
  case VALUE_BLOB:
    return LIST(arena, blobs);
  case VALUE_DATE:
    return LIST(arena, dates);
  case VALUE_JSON:
    return LIST(arena, jsons);
  default:
    return LIST(arena, any);
  }
}

static int32_t number_length(Str s) {
  int32_t n = 0;
  while (n < s.n && (char_digit(s.p[n]) || s.p[n] == '.')) n++;
  return n;
}

static int32_t string_length(Str s) {
  for (int32_t n = 1; n < s.n; n++) {
    if (s.p[n] != '\'') continue;
    if (n + 1 < s.n && s.p[n + 1] == '\'') n++;
    else return n + 1;
  }
  return s.n;
}

/* A number of a CHECK and what lies around it, as number and as a length. */
static void add_number(Arena *arena, Strs *values, Str text) {
  int64_t number;
  *vec_push(arena, values) = text;
  if (!str_int(text, &number)) return;
  *vec_push(arena, values) = str_fmt(arena, "%lld", (long long)number + 1);
  *vec_push(arena, values) = str_fmt(arena, "%lld", (long long)number - 1);
  if (number < 1 || number > 200) return;
  Buf buf = buf_new(arena);
  buf_char(&buf, '\'');
  buf_repeat(&buf, 'a', (int)number);
  buf_char(&buf, '\'');
  *vec_push(arena, values) = buf_done(&buf);
}

Strs value_literals(Arena *arena, Str sql) {
  Strs values = {0};
  while (sql.n > 0) {
    int32_t n = 1;
    if (sql.p[0] == '\'') {
      n = string_length(sql);
      if (n > 1 && sql.p[n - 1] == '\'') *vec_push(arena, &values) = str_sub(sql, 0, n);
    } else if (char_digit(sql.p[0])) {
      n = number_length(sql);
      add_number(arena, &values, str_sub(sql, 0, n));
    } else if (char_name(sql.p[0])) {
      while (n < sql.n && char_name(sql.p[n])) n++;
    }
    sql = str_from(sql, n);
  }
  return values;
}
