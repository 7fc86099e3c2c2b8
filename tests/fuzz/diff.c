/* mig diff --sql between the two halves of a text, "==> to" between them. Option 0: target sqlite; 1: no renames;
** 2: the other way round. */
#include "base/buf.h"
#include "catalog/parent.h"
#include "emit/migration.h"
#include "emit/schema.h"
#include "fuzz.h"
#include "prove/newer.h"
#include "prove/prove.h"

static Catalog *read_half(Fuzz *fuzz, Compilation *compilation, Str name, Str text) {
  Catalog *catalog = catalog_new(compilation, !fuzz_option(fuzz, 0));
  catalog_apply_script(catalog, parse_source(compilation, source_add(&compilation->sources, name, text)));
  return catalog;
}

/* And none that the linked SQLite can't run. */
static bool usable(const Catalog *catalog) {
  for (int32_t i = 0; i < catalog->statements.n; i++) {
    const Statement *parsed = catalog->statements.p[i].statement;
    if (newer_in_statement(parsed->source, parsed->node).feature.n) return false;
  }
  /* Temporary objects are no part of a database. */
  for (int32_t i = 0; i < catalog->versions.n; i++)
    if (catalog->versions.p[i]->temporary) return false;
  return fuzz_usable(catalog);
}

/* A key whose parent is not there makes DROP TABLE of its table fail in SQLite, as any write to it: nothing to diff. */
static bool parents_exist(const Catalog *catalog) {
  for (int32_t i = 0; i < catalog->versions.n; i++) {
    const Object *object = catalog->versions.p[i];
    if (object->kind != OBJECT_TABLE || object->died != MOMENT_NEVER) continue;
    for (int32_t k = 0; k < object->table->foreign_keys.n; k++)
      if (!catalog_find(catalog, object->table->foreign_keys.p[k].parent, CATALOG_NOW)) return false;
  }
  return true;
}

/* Nor does SQLite write to tables of which a key fits none of its parent's: what has to be filled again stays empty. */
static bool keys_fit(Arena scratch, const Catalog *catalog) {
  for (int32_t i = 0; i < catalog->versions.n; i++) {
    const Object *object = catalog->versions.p[i];
    if (object->kind != OBJECT_TABLE || object->died != MOMENT_NEVER) continue;
    for (int32_t k = 0; k < object->table->foreign_keys.n; k++) {
      const ForeignKey *key = &object->table->foreign_keys.p[k];
      const Object *parent = catalog_find_kind(catalog, OBJECT_TABLE, key->parent, CATALOG_NOW);
      if (parent && !foreign_key_fits(scratch, parent, key, CATALOG_NOW)) return false;
    }
  }
  return true;
}

static bool same_schema(void *data, Str want, Str got, Str *why) {
  Fuzz *fuzz = data;
  Compilation *compilation = compilation_new(fuzz->perm);
  Catalog *a = read_half(fuzz, compilation, S("want"), want), *b = read_half(fuzz, compilation, S("got"), got);
  bool same = compare_catalogs(fuzz->perm, a, b, (CompareOptions){0})->differences == 0;
  if (!same) *why = str_fmt(fuzz->perm, "wanted\n%.*s\ngot\n%.*s", STR_ARG(want), STR_ARG(got));
  catalog_close(a);
  catalog_close(b);
  return same;
}

static bool taken(Fuzz *fuzz, unsigned settings, Str schema) {
  Str why = {0};
  Engine *engine = engine_open(fuzz->perm, settings, &why);
  bool good = engine && sqlite3_exec(engine->db, schema.p, NULL, NULL, NULL) == SQLITE_OK;
  engine_close(engine);
  return good;
}

typedef VEC(Kept) KeptColumns;

/* Columns whose values must be there afterwards: in both, and plain in both. */
static KeptColumns kept_columns(Arena *arena, const Comparison *comparison) {
  KeptColumns kept = {0};
  for (int32_t i = 0; i < comparison->pairs.n; i++) {
    const ObjectPair *pair = &comparison->pairs.p[i];
    for (int32_t k = 0; pair->origin && k < pair->to->table->columns.n; k++) {
      if (pair->origin[k] < 0) continue;
      const Column *from = &pair->from->table->columns.p[pair->origin[k]], *to = &pair->to->table->columns.p[k];
      if (from->generated != GENERATED_NOT || to->generated != GENERATED_NOT) continue;
      *vec_push(arena, &kept) = (Kept){.from_table = pair->from->name->text,
                                       .from_column = from->name->text,
                                       .to_table = pair->to->name->text,
                                       .to_column = to->name->text,
                                       .converted = from->affinity != to->affinity};
    }
  }
  return kept;
}

static void check_plan(Fuzz *fuzz, Comparison *comparison, const Renames *renames, Str from) {
  bool d1 = !fuzz_option(fuzz, 0);
  Plan *plan = plan_make(fuzz->perm, comparison, (PlanOptions){.foreign_keys = d1});
  MigrationOptions options = {.d1 = d1, .renames = renames, .from = S("from"), .to = S("to")};
  Str sql = migration_emit(fuzz->perm, plan, &options);
  if (sql.n == 0) {
    fuzz_hold(comparison->differences == 0, "a difference gives a migration", from);
    return;
  }
  KeptColumns kept = {0};
  if (!renames->n) kept = kept_columns(fuzz->perm, comparison);
  MigrationProof proof = {
      .from = from,
      .migration = sql,
      .to = str_dup(fuzz->perm, schema_emit(fuzz->perm, comparison->to, CATALOG_NOW, false).definitions),
      .settings = d1 ? ENGINE_D1 : ENGINE_PLAIN,
      .kept = kept.p,
      .nkept = kept.n,
      .rows = renames->n ? 0 : 4,
      .same = same_schema,
      .data = fuzz};
  /* What mig takes and SQLite does not is replay's business. */
  if (!taken(fuzz, proof.settings, proof.from) || !taken(fuzz, proof.settings, proof.to)) return;
  Verdict verdict = prove_migration(fuzz->perm, &proof);
  if (verdict.kind != VERDICT_FAILED) return;
  bool mismatch = str_find(verdict.what, S("foreign key mismatch")) >= 0;
  if (mismatch && !(keys_fit(*fuzz->perm, comparison->from) && keys_fit(*fuzz->perm, comparison->to))) return;
  fuzz_hold(false, "the migration is proven", str_fmt(fuzz->perm, "%.*s\n%.*s", STR_ARG(verdict.what), STR_ARG(sql)));
}

static void apply_all(Fuzz *fuzz, Catalog *from, const Renames *all, Renames *renames) {
  for (int32_t i = 0; i < all->n; i++) {
    Str why = {0};
    fuzz_hold(rename_apply(from, &all->p[i], &why), "a rename can be made", why);
    *vec_push(fuzz->perm, renames) = all->p[i];
  }
}

void fuzz_diff(Fuzz *fuzz) {
  Str rest = fuzz->text, first = rest, second = S("");
  while (rest.n) {
    const char *at = rest.p;
    if (!str_eq(str_line(&rest), S("==> to"))) continue;
    first = str_sub(fuzz->text, 0, (int32_t)(at - fuzz->text.p));
    second = rest;
    break;
  }
  Str halves[2] = {str_dup(fuzz->perm, first), str_dup(fuzz->perm, second)};
  bool turned = fuzz_option(fuzz, 2);
  Compilation *compilation = compilation_new(fuzz->perm);
  Catalog *from = read_half(fuzz, compilation, S("from.sql"), halves[turned]);
  Catalog *to = read_half(fuzz, compilation, S("to.sql"), halves[!turned]);
  if (usable(from) && usable(to) && parents_exist(from) && parents_exist(to)) {
    Str start = str_dup(fuzz->perm, schema_emit(fuzz->perm, from, CATALOG_NOW, false).definitions);
    Comparison *comparison = compare_catalogs(fuzz->perm, from, to, (CompareOptions){0});
    Renames renames = {0}, clear = {0}, questions = {0};
    if (!fuzz_option(fuzz, 1)) renames_find(fuzz->perm, comparison, &clear, &questions);
    for (int32_t i = 0; i < clear.n; i++) {
      Renames blocking;
      while ((blocking = rename_unblock(fuzz->perm, from)).n > 0) apply_all(fuzz, from, &blocking, &renames);
      Renames all = rename_make_way(fuzz->perm, comparison, &clear.p[i]);
      *vec_push(fuzz->perm, &all) = clear.p[i];
      apply_all(fuzz, from, &all, &renames);
      comparison = compare_catalogs(fuzz->perm, from, to, (CompareOptions){0});
    }
    check_plan(fuzz, comparison, &renames, start);
  }
  catalog_close(from);
  catalog_close(to);
}
