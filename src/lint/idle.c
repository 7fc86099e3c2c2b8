/* Needs of rules, held against the rows that there are; see idle.h. */
#include "lint/idle.h"

#include "lint/keys.h"

/* Whether a row of the table has one of the words ("word/word") in a key column. */
static bool has_word(World *world, int table, Str column, Str words) {
  int number = tables_text_key(table, column);
  if (number < 0) return true; /* not looked up: who knows */
  while (words.n) {
    KeyRows rows = key_rows(world, table, number, (Cell){0, str_cut(&words, '/')});
    if (rows.start < rows.end) return true;
  }
  return false;
}

/* One need: "table" or "table.column=words". A name that is no table's is a view's. */
static bool is_met(World *world, Str need) {
  Str words = need, name = str_cut(&words, '='), column = name;
  int table = tables_number(str_cut(&column, '.'));
  if (table < 0) return true;
  if (tables_rows(world, table).n == 0) return false;
  return column.n == 0 || has_word(world, table, column, words);
}

bool rule_idle(World *world, const Rule *rule) {
  if (!rule->needs.n) return false;
  for (Str rest = rule->needs; rest.n;) {
    Str alternative = str_cut(&rest, '|');
    bool met = true;
    while (alternative.n && met) {
      Str need = str_cut(&alternative, ' ');
      met = need.n == 0 || is_met(world, need);
    }
    if (met) return false;
  }
  return true;
}
