/* A team's rule files, run on a small project. */
#include <sqlite3.h>
#include <string.h>

#include "fuzz.h"
#include "lint/run.h"

static const char project[] =
    "CREATE TABLE a (id INTEGER PRIMARY KEY, b TEXT, d DATETIME);\n"
    "CREATE TABLE c (id INTEGER PRIMARY KEY, a INTEGER REFERENCES a (id));\n"
    "CREATE VIEW v AS SELECT id, b FROM a;\nDROP TABLE a;\nSELECT\n";

static void check_rule(Fuzz *fuzz, World *world) {
  Rule rule = {0};
  Findings findings = {0};
  Str why = {0};
  if (!rule_parse(fuzz->perm, S("team/fuzz.sql"), fuzz->text, &rule, &why)) {
    fuzz_hold(str_starts(why, S("team/fuzz.sql")), "what is wrong is told with its file", why);
    return;
  }
  sqlite3 *db = sandbox_open(world, &why);
  fuzz_hold(db, "the sandbox opens", why);
  int before = sqlite3_total_changes(db);
  bool ran = lint_run_rule(world, db, &rule, &findings, &why);
  fuzz_hold(ran || str_starts(why, S("team/fuzz.sql")), "what is wrong is told with its file", why);
  fuzz_hold(sqlite3_total_changes(db) == before && !sqlite3_db_filename(db, "aux"), "a rule writes nothing", rule.sql);
  for (int32_t i = 0; i < findings.n; i++) {
    const Finding *finding = &findings.p[i];
    const Source *source = source_get(&world->compilation->sources, finding->span.source);
    fuzz_hold(finding->span.end <= (uint32_t)source->text.n, "a finding has a place", rule.sql);
  }
  sandbox_close(db);
}

void fuzz_team(Fuzz *fuzz) {
  FuzzFiles files = {0};
  *vec_push(fuzz->perm, &files) = (FuzzFile){S("0001_project.sql"), str_dup(fuzz->perm, str_of(project))};
  World *world = fuzz_world(fuzz, &files);
  check_rule(fuzz, world);
  catalog_close(world->catalog);
}
