/* Generated columns that need themselves. SQLite takes them in a schema, and finds them where it computes them: CREATE
** TABLE computes all virtual ones once, CREATE INDEX what it indexes, ADD COLUMN, SET NOT NULL and ADD CHECK what the rows
** are held against (probe: 3.53.2; 3.40.1 has no look at CREATE TABLE). STORED ones are read there, and computed by INSERT
** and UPDATE. */
#include "catalog/apply.h"
#include "catalog/parts.h"
#include "catalog/resolve.h"

typedef struct Loops {
  const Table *table;
  const Resolution *resolution;
  bool stored;     /* STORED ones are computed, too */
  uint8_t *seen;   /* by column: 1 while it is being computed, 2 when it is done */
  int32_t through; /* the column that reads the one that needs itself */
} Loops;

/* The first column, from `number` on, whose value needs itself; -1 if there is none. */
static int32_t loop_from(Loops *loops, int32_t number) {
  const Column *column = &loops->table->columns.p[number];
  bool computed = column->generated == GENERATED_VIRTUAL || (loops->stored && column->generated == GENERATED_STORED);
  if (!computed || loops->seen[number] == 2) return -1;
  if (loops->seen[number] == 1) return number;
  loops->seen[number] = 1;
  int32_t loop = -1;
  for (int32_t i = 0; loop < 0 && i < loops->resolution->references.n; i++) {
    const Reference *reference = &loops->resolution->references.p[i];
    bool inside = reference->tok >= column->generated_expr->first && reference->tok <= column->generated_expr->last;
    if (!inside || reference->role != REFERENCE_COLUMN || reference->column < 0) continue;
    loop = loop_from(loops, reference->column);
    if (loop == reference->column && loops->through < 0) loops->through = number;
  }
  loops->seen[number] = 2;
  return loop;
}

bool apply_computes(const Table *table) {
  for (int32_t i = 0; i < table->columns.n; i++)
    if (table->columns.p[i].generated == GENERATED_VIRTUAL) return true;
  return false;
}

static Loop find_loop(Loops loops, const uint8_t *wanted) {
  const Table *table = loops.table;
  for (int32_t i = 0; i < table->columns.n; i++) {
    int32_t loop = wanted && !wanted[i] ? -1 : loop_from(&loops, i);
    if (loop >= 0) return (Loop){loop, loops.through};
  }
  return (Loop){-1, -1};
}

Loop apply_loop(Arena scratch, const Table *table, const Resolution *resolution, const uint8_t *wanted) {
  return find_loop((Loops){table, resolution, false, arena_new(&scratch, uint8_t, table->columns.n), -1}, wanted);
}

Loop apply_loop_writing(Arena scratch, const Table *table, const Resolution *resolution) {
  return find_loop((Loops){table, resolution, true, arena_new(&scratch, uint8_t, table->columns.n), -1}, NULL);
}

void apply_refuse_loop(Apply *apply, const Source *source, const Node *at, const Table *table, Loop loop) {
  Problem *problem = apply_refuse(apply, PROBLEM_GENERATED_LOOP, source, at->first, at->last);
  problem->arg[0] = table->columns.p[loop.column].name->text;
  problem->arg[1] = table->columns.p[loop.through].name->text;
  problem->related = table->columns.p[loop.through].place;
}

bool apply_check_computed(Apply *apply, Object *table, Computed computed, Tok at) {
  if (!apply_computes(table->table)) return true;
  Catalog *catalog = apply->catalog;
  parts_settle(catalog, table);
  Arena scratch = catalog->scratch;
  uint8_t *wanted = arena_new(&scratch, uint8_t, table->table->columns.n);
  if (computed.column >= 0) wanted[computed.column] = 1;
  if (computed.node) {
    const Resolution *read = resolve_node(catalog, &scratch, apply->source, computed.node, computed.on, CATALOG_NOW);
    for (int32_t i = 0; i < read->references.n; i++)
      if (read->references.p[i].role == REFERENCE_COLUMN && read->references.p[i].column >= 0)
        wanted[read->references.p[i].column] = 1;
  }
  const Resolution *own = resolve_object(catalog, &scratch, table, CATALOG_NOW, true);
  Loop loop = apply_loop(scratch, table->table, own, wanted);
  if (loop.column < 0) return true;
  apply_refuse_loop(apply, apply->source, &(Node){.first = at, .last = at}, table->table, loop);
  return false;
}
