/* Statements in the place of one that D1 refuses; see instead.h. */
#include "lint/instead.h"

#include "diff/plan.h"
#include "emit/migration.h"
#include "emit/schema.h"

static Catalog *catalog_of(Compilation *compilation, Str text) {
  Catalog *catalog = catalog_new(compilation, true);
  catalog_apply_made(catalog, S("schema"), text);
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

/* The plan's migration, where it does what the statements do. */
static void write_instead(World *world, Arena *arena, Instead *instead, const Catalog *from, const Catalog *to) {
  const Comparison *comparison = compare_catalogs(arena, from, to, (CompareOptions){world->settings.ledger});
  const Plan *plan = plan_make(arena, comparison, (PlanOptions){.foreign_keys = true});
  if (plan->losses.n || plan_empty(plan)) return;
  instead->migration = migration_emit(arena, plan, &(MigrationOptions){.d1 = true, .whole = world->catalog});
  keep_all(arena, comparison, instead);
  if (!world->prover.leads(world->prover.data, arena, instead)) instead->migration = (Str){0};
}

static Str find_instead(World *world, Arena *arena, int32_t first, int32_t last) {
  const Moment moments[] = {(Moment)first - 1, (Moment)last};
  Str schemas[2];
  for (int i = 0; i < 2; i++)
    schemas[i] = str_dup(arena, schema_emit(arena, world->catalog, moments[i], false).definitions);
  const Statement *begin = world->catalog->statements.p[first].statement,
                  *end = world->catalog->statements.p[last].statement;
  /* Not what the whole file can reach: that would be proven again for each such place in it. */
  schema_reached(arena, schemas, 2, str_dup(arena, source_text(begin->source, begin->first, end->last)));
  Instead instead = {.before = schemas[0], .after = schemas[1]};
  Compilation *compilation = compilation_new(arena);
  Catalog *from = catalog_of(compilation, instead.before), *to = catalog_of(compilation, instead.after);
  write_instead(world, arena, &instead, from, to);
  catalog_close(from);
  catalog_close(to);
  Str text = str_trim(instead.migration);
  return str_ends(text, S(";")) ? str_sub(text, 0, text.n - 1) : text;
}

Str instead_of(World *world, int32_t statement, int32_t *last) {
  int32_t script = world->catalog->statements.p[statement].script;
  if (!world->prover.leads || statement == 0 || world->files.p[script].in_base) return (Str){0};
  if (!is_denied(world, statement, script) || is_denied(world, statement - 1, script)) return (Str){0};
  *last = statement;
  while (is_denied(world, *last + 1, script)) ++*last;
  Arena arena = arena_open(world->arena->full);
  Str text = str_dup(world->arena, find_instead(world, &arena, statement, *last));
  arena_close(&arena);
  return text;
}
