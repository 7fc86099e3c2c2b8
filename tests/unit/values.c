/* What rules that are run without SQLite make of values (src/lint/values.c), held against SQLite: the same, or unknown. */
#include "lint/values.h"

#include <sqlite3.h>

#include "unit/unit.h"

enum { ROUNDS = 400 };

static uint32_t next(uint32_t *state) {
  return *state = *state * 1664525u + 1013904223u;
}

/* Short, of letters that meet again, with now and then what is no ASCII. */
static Value random_text(Test *test, uint32_t *state) {
  static const Str parts[] = {S_INIT("a"), S_INIT("A"), S_INIT("b"), S_INIT("_"), S_INIT(" "),
                              S_INIT("%"), S_INIT("%"), S_INIT("é"), S_INIT("€"), S_INIT("'")};
  Str text = S("");
  for (uint32_t n = next(state) >> 24 & 7; n; n--)
    text = str_concat(test->perm, text, parts[(next(state) >> 16) % (sizeof parts / sizeof *parts)]);
  return next(state) >> 28 ? value_text(text) : value_null();
}

static void bind(sqlite3_stmt *statement, int number, Value value) {
  if (value.type == VALUE_INTEGER) sqlite3_bind_int64(statement, number, value.integer);
  else if (value.type == VALUE_TEXT) sqlite3_bind_text(statement, number, value.p, value.n, SQLITE_STATIC);
  else sqlite3_bind_null(statement, number);
}

/* Whether SQLite's answer, brought to the case that ours is meant in, is ours. */
static bool agrees(sqlite3_stmt *statement, Value ours) {
  int type = sqlite3_column_type(statement, 0);
  if (ours.type == VALUE_UNKNOWN) return true;
  if (type == SQLITE_NULL) return ours.type == VALUE_NULL;
  if (type == SQLITE_INTEGER) return ours.type == VALUE_INTEGER && sqlite3_column_int64(statement, 0) == ours.integer;
  Str text = {(const char *)sqlite3_column_text(statement, 0), sqlite3_column_bytes(statement, 0)};
  return ours.type == VALUE_TEXT && text.n == ours.n && value_equal_texts(value_text(text), ours, false).integer;
}

static void hold(Test *test, sqlite3 *db, const char *sql, Value a, Value b, Value c, Value ours) {
  sqlite3_stmt *statement = NULL;
  bool good = sqlite3_prepare_v2(db, sql, -1, &statement, NULL) == SQLITE_OK;
  Value values[] = {a, b, c};
  for (int i = 0; good && i < sqlite3_bind_parameter_count(statement); i++) bind(statement, i + 1, values[i]);
  good = good && sqlite3_step(statement) == SQLITE_ROW && agrees(statement, ours);
  Str one = sqlite3_column_text(statement, 0) ? str_of((const char *)sqlite3_column_text(statement, 0)) : S("NULL");
  test_check(test, good,
             str_fmt(test->perm, "%s of '%.*s', '%.*s' is %.*s", sql, a.type == VALUE_TEXT ? a.n : 0, a.p,
                     b.type == VALUE_TEXT ? b.n : 0, b.p, STR_ARG(one))
                 .p);
  sqlite3_finalize(statement);
}

static Value ordered(Value a, Value b, bool nocase) {
  int order;
  Value known = value_compare(a, b, nocase, &order);
  return known.type == VALUE_INTEGER ? value_integer(order < 0) : known;
}

/* Stars and sets in the place of percent signs and lines. */
static Value globbed(Test *test, Value value) {
  static const Str sets[] = {S_INIT("[ab]"), S_INIT("[^a]"), S_INIT("[A-Z]"), S_INIT("?"), S_INIT("[]a]"), S_INIT("[")};
  value = value_replace(test->perm, value, value_text(S("%")), value_text(S("*")));
  return value_replace(test->perm, value, value_text(S("_")), value_text(sets[(uint32_t)value.n % 6]));
}

static Value digits(Test *test, Value number, Value value) {
  if (value.type == VALUE_NULL) return value;
  return value_text(str_concat(test->perm, value_str(value_as_text(test->perm, number)), value_str(value)));
}

void test_values(Test *test) {
  Arena *arena = test->perm;
  sqlite3 *db = NULL;
  uint32_t state = 1;
  Value none = value_null();
  sqlite3_open(":memory:", &db);
  for (int i = 0; i < ROUNDS; i++) {
    Value a = random_text(test, &state), b = random_text(test, &state);
    Value low = value_case(a, CASE_LOWER), high = value_case(b, CASE_UPPER);
    Value start = value_integer((int)(next(&state) >> 24 & 7) - 3),
          length = value_integer((int)(next(&state) >> 24 & 7) - 3);
    hold(test, db, "SELECT ?1 = ?2", a, b, none, value_equal(a, b, false));
    hold(test, db, "SELECT ?1 = ?2 COLLATE NOCASE", a, b, none, value_equal(a, b, true));
    hold(test, db, "SELECT ?1 < ?2", a, b, none, ordered(a, b, false));
    hold(test, db, "SELECT lower(?1) = upper(?2)", a, b, none, value_equal(low, high, false));
    hold(test, db, "SELECT lower(?1) < upper(?2) COLLATE NOCASE", a, b, none, ordered(low, high, true));
    hold(test, db, "SELECT lower(?1)", a, none, none, low);
    hold(test, db, "SELECT trim(?1)", a, none, none, value_trim(a));
    hold(test, db, "SELECT length(?1)", a, none, none, value_length(a));
    hold(test, db, "SELECT unicode(?1)", a, none, none, value_unicode(a));
    hold(test, db, "SELECT instr(?1, ?2)", a, b, none, value_instr(a, b));
    hold(test, db, "SELECT instr(lower(?1), upper(?2))", a, b, none, value_instr(low, high));
    hold(test, db, "SELECT substr(?1, ?2, ?3)", a, start, length, value_substr(a, start, length));
    hold(test, db, "SELECT ?1 LIKE ?2", a, b, none, value_like(a, b, 0));
    hold(test, db, "SELECT ?1 LIKE ?2 ESCAPE 'a'", a, b, none, value_like(a, b, 'a'));
    hold(test, db, "SELECT ?1 LIKE ?2 ESCAPE '_'", a, b, none, value_like(a, b, '_'));
    hold(test, db, "SELECT ?1 LIKE ?2 ESCAPE '%'", a, b, none, value_like(a, b, '%'));
    hold(test, db, "SELECT ?1 GLOB ?2", a, globbed(test, b), none, value_glob(a, globbed(test, b)));
    hold(test, db, "SELECT lower(?1) GLOB ?2", a, globbed(test, b), none, value_glob(low, globbed(test, b)));
    hold(test, db, "SELECT replace(?1, ?2, ?3)", a, b, length, value_replace(arena, a, b, length));
    hold(test, db, "SELECT replace(lower(?1), ?2, 'x')", a, b, none, value_replace(arena, low, b, value_text(S("x"))));
    hold(test, db, "SELECT trim(?1, ?2)", a, b, none, value_trim_sides(a, b, true, true));
    hold(test, db, "SELECT ltrim(?1, ?2)", a, b, none, value_trim_sides(a, b, true, false));
    hold(test, db, "SELECT rtrim(?1, ?2)", a, b, none, value_trim_sides(a, b, false, true));
    hold(test, db, "SELECT hex(?1)", a, none, none, value_hex(arena, a));
    hold(test, db, "SELECT CAST(?2 AS TEXT)", none, start, none, value_as_text(arena, start));
    hold(test, db, "SELECT CAST(?1 AS INTEGER)", a, none, none, value_as_integer(a));
    hold(test, db, "SELECT CAST(?1 || ?2 AS INTEGER)", start, a, none, value_as_integer(digits(test, start, a)));
    hold(test, db, "SELECT ?2 % ?3", none, start, length, value_calculate(start, '%', length));
    hold(test, db, "SELECT ?2 - ?3", none, start, length, value_calculate(start, '-', length));
  }
  sqlite3_close(db);
}
