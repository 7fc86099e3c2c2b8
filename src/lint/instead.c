/* Statements in the place of one that D1 refuses; see instead.h. */
#include "lint/instead.h"

#include "diff/plan.h"
#include "emit/migration.h"
#include "emit/schema.h"

static Catalog *catalog_of(Compilation *compilation, Str text) {
  Source *source = source_add(&compilation->sources, S("schema"), text);
  if (!source) return NULL;
  source->synthetic = true;
  Catalog *catalog = catalog_new(compilation, true);
  catalog_apply_script(catalog, parse_source(compilation, source));
  return catalog;
}

/* An ALTER of constraints leaves all tables and columns their names. */
static void keep_all(Arena *arena, const Comparison *comparison, Instead *instead) {
  for (int32_t i = 0; i < comparison->pairs.n; i++) {
    const ObjectPair *pair = &comparison->pairs.p[i];
    bool plain = pair->kind == OBJECT_TABLE && pair->from && pair->to && pair->to->table->kind == TABLE_ORDINARY;
    for (int32_t k = 0; plain && k < pair->to->table->columns.n; k++) {
      const Column *column = &pair->to->table->columns.p[k];
      if (column->generated != GENERATED_NOT) continue;
      *vec_push(arena, &instead->kept) =
          (Kept){pair->from->name->text, column->name->text, pair->to->name->text, column->name->text, .filled = S("")};
    }
  }
}

static bool is_denied(const World *world, int32_t statement, int32_t script) {
  if (statement < 0 || statement >= world->catalog->statements.n) return false;
  const CatalogStatement *entry = &world->catalog->statements.p[statement];
  if (entry->script != script || entry->refused) return false;
  switch (entry->statement->node->kind) {
  case NODE_SET_NOT_NULL:
  case NODE_DROP_NOT_NULL:
  case NODE_ADD_CONSTRAINT:
  case NODE_DROP_CONSTRAINT:
    return true;
  default:
    return false;
  }
}

Str instead_of(World *world, int32_t statement, int32_t *last) {
  int32_t script = world->catalog->statements.p[statement].script;
  if (!world->prover.leads || statement == 0 || world->files.p[script].in_base) return (Str){0};
  if (!is_denied(world, statement, script) || is_denied(world, statement - 1, script)) return (Str){0};
  *last = statement;
  while (is_denied(world, *last + 1, script)) ++*last;
  Arena *arena = world->arena;
  Instead instead = {0};
  instead.before = str_dup(arena, schema_emit(arena, world->catalog, (Moment)statement - 1, false).definitions);
  instead.after = str_dup(arena, schema_emit(arena, world->catalog, (Moment)*last, false).definitions);
  Compilation *compilation = compilation_new(arena);
  Catalog *from = catalog_of(compilation, instead.before), *to = catalog_of(compilation, instead.after);
  if (!from || !to) return (Str){0};
  const Comparison *comparison = compare_catalogs(arena, from, to, (CompareOptions){world->settings.ledger});
  const Plan *plan = plan_make(arena, comparison, (PlanOptions){.foreign_keys = true});
  if (plan->losses.n || plan_empty(plan)) return (Str){0};
  instead.migration = migration_emit(arena, plan, &(MigrationOptions){.d1 = true});
  keep_all(arena, comparison, &instead);
  if (!world->prover.leads(world->prover.data, arena, &instead)) return (Str){0};
  Str text = str_trim(instead.migration);
  return str_ends(text, S(";")) ? str_sub(text, 0, text.n - 1) : text;
}
