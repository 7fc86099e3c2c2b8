/* The catalog and schema.sql. Option 0: target sqlite. */
#include "emit/schema.h"
#include "fuzz.h"
#include "prove/expected.h"
#include "prove/newer.h"
#include "prove/prove.h"
#include "prove/readback.h"
#include "prove/replay.h"

static Catalog *read_again(Fuzz *fuzz, Str text) {
  Compilation *compilation = compilation_new(fuzz->perm);
  Catalog *catalog = catalog_new(compilation, true);
  catalog_apply_script(catalog, parse_source(compilation, source_add(&compilation->sources, S("schema.sql"), text)));
  return catalog;
}

/* What SQLite makes of the migrations; false where it refuses one, or is too old for one. */
static bool run_in_sqlite(Fuzz *fuzz, const Catalog *catalog, Traits *want) {
  Str why = {0};
  for (int32_t i = 0; i < catalog->statements.n; i++) {
    const Statement *statement = catalog->statements.p[i].statement;
    if (newer_in_statement(statement->source, statement->node).feature.n) return false;
  }
  Engine *engine = engine_open(fuzz->perm, ENGINE_FOREIGN_KEYS, &why);
  bool good = engine;
  for (int32_t i = 0; good && i < catalog->scripts.n; i++) {
    ReplayErrors errors = {0};
    good = replay_script(engine, fuzz->perm, &catalog->scripts.p[i], (ReplayOptions){.transaction = true}, &errors);
  }
  good = good && readback(engine, fuzz->perm, want, &why);
  engine_close(engine);
  return good;
}

void fuzz_replay(Fuzz *fuzz) {
  FuzzFiles files = fuzz_files(fuzz);
  World *world = fuzz_world(fuzz, &files);
  if (fuzz_usable(world->catalog)) {
    Str text = schema_emit(fuzz->perm, world->catalog, CATALOG_NOW, false).definitions;
    Catalog *again = read_again(fuzz, text);
    Traits want = expected_traits(fuzz->perm, world->catalog, CATALOG_NOW), sqlite = traits_new(fuzz->perm);
    Traits got = expected_traits(fuzz->perm, again, CATALOG_NOW);
    TraitDifference difference;
    bool ran = run_in_sqlite(fuzz, world->catalog, &sqlite);
    if (ran) {
      fuzz_hold(fuzz_usable(again), "schema.sql is taken", text);
      bool same = traits_equal(fuzz->perm, &want, &got, &difference);
      fuzz_hold(same, "schema.sql makes the same schema", same ? S("") : difference_text(fuzz->perm, difference));
      Verdict verdict = prove_schema(fuzz->perm, text, &sqlite, ENGINE_FOREIGN_KEYS);
      fuzz_hold(verdict.kind != VERDICT_FAILED, "schema.sql is proven", verdict.what);
    }
    catalog_close(again);
  }
  catalog_close(world->catalog);
}
