/* Needs of rules, held against the rows that there are; see idle.h.
**
** What a query leaves open counts for the rule: whether a row is certain matters inside NOT EXISTS only. */
#include "lint/idle.h"

#include <string.h>

#include "lint/selects.h"

enum { VISITS_EACH = 8 };

/* Whether a query of the list has no row. */
static bool is_empty(Idle *s, int16_t number) {
  s->visits = VISITS_LEAST;
  s->visits_each = VISITS_EACH;
  return search_query(s, number, FOUND_MAYBE, NULL, NULL) == FOUND_NONE;
}

bool rule_idle(World *world, const Rule *rule) {
  if (rule->whole.n) return select_rule(world, rule, NULL, NULL) == FOUND_NONE;
  if (!rule->needs.n) return false;
  Plans plans;
  Idle s;
  search_begin(&s, &plans, world, rule->needs.p);
  for (int16_t q = s.needs[0].a; q; q = s.needs[q].next)
    if (!is_empty(&s, q)) return false;
  return true;
}

static int ask(World *world, const Needs *needs, int16_t condition, const int32_t *rows, bool compiled) {
  SelectRoom room;
  Idle s;
  select_begin(&s, &room, world, needs->p);
  memcpy(s.rows, rows, sizeof s.rows);
  return compiled ? s.needs[condition].code(&s) : (int)need_truth(&s, condition);
}

int idle_compiled(World *world, const Needs *needs, int16_t condition, const int32_t *rows) {
  return ask(world, needs, condition, rows, true);
}

int idle_interpreted(World *world, const Needs *needs, int16_t condition, const int32_t *rows) {
  return ask(world, needs, condition, rows, false);
}
