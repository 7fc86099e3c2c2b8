/* The referee: seeded scripts, in mig and in SQLite. Behind every statement both must have the same
** schema, and must have agreed whether to take it; schema.sql of the end must make that schema. Scripts that fail are
*printed;
** REFEREE=first-last in the environment runs other seeds, for a longer look. */
#include <stdlib.h>

#include "emit/schema.h"
#include "prove/engine.h"
#include "prove/expected.h"
#include "prove/prove.h"
#include "prove/verify.h"
#include "unit/generate.h"
#include "unit/unit.h"

enum { TABLES_FIRST = 5, STATEMENTS = 35 };

static Str make_script(Arena *arena, int seed) {
  Generator generator = {arena, (uint64_t)seed * 0x9e3779b97f4a7c15u + 1};
  Buf buf = buf_new(arena);
  for (int i = 0; i < STATEMENTS; i++) {
    buf_str(&buf, i < TABLES_FIRST ? generate_table(&generator) : generate_statement(&generator));
    buf_str(&buf, S(";\n"));
  }
  return buf_done(&buf);
}

/* What is wrong with a script, empty when nothing is. `scratch` holds all of it. */
static Str judge(Arena *scratch, Str text) {
  Compilation *compilation = compilation_new(scratch);
  Catalog *catalog = catalog_new(compilation, true);
  catalog->skip_refused = true;
  Source *source = source_add(&compilation->sources, S("script"), text);
  catalog_apply_script(catalog, parse_source(compilation, source));
  Verification verification = verify_catalog(scratch, catalog, (VerifyOptions){.each_statement = true});
  if (verification.discrepancies.n > 0) {
    const Discrepancy *first = &verification.discrepancies.p[0];
    Position at = source_position(source, scratch, first->byte, COLUMN_CHARACTERS);
    return str_fmt(scratch, "line %u: %.*s", at.line, STR_ARG(first->message));
  }
  Traits want = expected_traits(scratch, catalog, CATALOG_NOW);
  Str schema = schema_emit(scratch, catalog, CATALOG_NOW, false).definitions;
  Verdict verdict = prove_schema(scratch, schema, &want, ENGINE_FOREIGN_KEYS);
  return verdict.kind == VERDICT_PROVEN ? S("") : str_fmt(scratch, "schema.sql: %.*s", STR_ARG(verdict.what));
}

void test_referee(Test *test) {
  const char *range = getenv("REFEREE");
  int first = range ? atoi(range) : 1, last = 60;
  if (range) {
    Str rest = str_of(range);
    str_cut(&rest, '-');
    last = rest.n > 0 ? atoi(rest.p) : first;
  }
  for (int seed = first; seed <= last; seed++) {
    Arena scratch = *test->scratch;
    Str script = make_script(&scratch, seed), wrong = judge(&scratch, script);
    const char *what = str_fmt(&scratch, "referee, seed %d: %.*s\n%.*s", seed, STR_ARG(wrong), STR_ARG(script)).p;
    test_check(test, wrong.n == 0, what);
  }
}
