/* Which triggers a write fires, and whether they work: SQLite compiles them with the statement, those that
** they fire in turn too.
**
** Surprising: a trigger whose body is broken stops every write to its table, even one that changes no row. */
#include "catalog/depend.h"
#include "catalog/scope.h"

typedef struct Firing {
  const Catalog *catalog;
  Arena *arena;
  VEC(Object *) seen; /* triggers that were looked at */
  Object *broken;
  Problem why;
} Firing;

/* What is written to what. */
typedef struct Write {
  const Ident *table;
  TriggerEvent event;
  NodeList sets; /* of an UPDATE */
  /* Of what a foreign key does to its own columns; NULL otherwise. */
  const Object *child;
  const ForeignKey *key;
} Write;

static bool sets_column(Write write, const Ident *name) {
  NodeList sets = write.sets;
  for (int32_t i = 0; write.key && i < write.key->n; i++)
    if (ident_same(write.child->table->columns.p[write.key->columns[i]].name, name)) return true;
  for (int32_t i = 0; i < sets.n; i++) {
    const Assignment *set = AS(Assignment, ASSIGNMENT, sets.p[i]);
    for (int32_t k = 0; set && k < set->columns.n; k++)
      if (ident_same(AS(ColumnName, COLUMN_NAME, set->columns.p[k])->name.id, name)) return true;
  }
  return false;
}

static bool is_fired(const Object *trigger, Write write) {
  if (trigger->poisoned || trigger->trigger->event != write.event) return false;
  const CreateTrigger *create = trigger->trigger->definition;
  if (write.event != TRIGGER_UPDATE || !create->columns.n) return true;
  for (int32_t i = 0; i < create->columns.n; i++)
    if (sets_column(write, AS(ColumnName, COLUMN_NAME, create->columns.p[i])->name.id)) return true;
  return false;
}

static void fire(Firing *firing, Write write);

static void fire_insert(Firing *firing, const Insert *insert) {
  fire(firing, (Write){.table = insert->table.id, .event = TRIGGER_INSERT});
  Object *object = insert->upserts.n ? catalog_find(firing->catalog, insert->table.id, CATALOG_NOW) : NULL;
  if (!object || object->kind != OBJECT_TABLE) return;
  Term term = {.name = object->name, .object = object, .columns = object->table->columns};
  for (int32_t i = 0; i < insert->upserts.n; i++) {
    const Upsert *upsert = AS(Upsert, UPSERT, insert->upserts.p[i]);
    if (upsert->sets.n && upsert_possible(insert, upsert, &term))
      fire(firing, (Write){.table = insert->table.id, .event = TRIGGER_UPDATE, .sets = upsert->sets});
  }
}

static void fire_statement(Firing *firing, const Node *node) {
  const Insert *insert = AS(Insert, INSERT, node);
  const Update *update = AS(Update, UPDATE, node);
  const Delete *statement = AS(Delete, DELETE, node);
  if (insert) fire_insert(firing, insert);
  if (update) fire(firing, (Write){.table = update->table.id, .event = TRIGGER_UPDATE, .sets = update->sets});
  if (statement) fire(firing, (Write){.table = statement->table.id, .event = TRIGGER_DELETE});
}

static void fire_trigger(Firing *firing, Object *trigger) {
  for (int32_t i = 0; i < firing->seen.n; i++)
    if (firing->seen.p[i] == trigger) return;
  *vec_push(firing->arena, &firing->seen) = trigger;
  if (depend_trigger_refused(firing->catalog, trigger, &firing->why)) {
    firing->broken = trigger;
    return;
  }
  const CreateTrigger *create = trigger->trigger->definition;
  for (int32_t i = 0; i < create->body.n && !firing->broken; i++) fire_statement(firing, create->body.p[i]);
}

static void fire(Firing *firing, Write write) {
  Objects triggers = depend_triggers_on(firing->catalog, write.table);
  for (int32_t i = 0; i < triggers.n && !firing->broken; i++)
    if (is_fired(triggers.p[i], write)) fire_trigger(firing, triggers.p[i]);
}

void resolve_fires(Resolver *r, const Node *statement, Name table) {
  if (r->definition != DEFINITION_NONE || r->moment != CATALOG_NOW || r->out->problems.n) return;
  Firing firing = {.catalog = r->catalog, .arena = r->arena};
  fire_statement(&firing, statement);
  if (!firing.broken) return;
  Problem *problem = resolve_problem_name(r, PROBLEM_FIRES_BROKEN, table);
  problem->arg[0] = firing.broken->name->text;
  problem->arg[1] = firing.why.arg[0];
  problem->cause = firing.why.code;
  problem->related = firing.broken->name_place;
}

const Object *fires_broken(const Catalog *catalog, Arena *arena, const Object *child, const ForeignKey *set,
                           Problem *why) {
  Firing firing = {.catalog = catalog, .arena = arena};
  fire(&firing,
       (Write){.table = child->name, .event = set ? TRIGGER_UPDATE : TRIGGER_DELETE, .child = child, .key = set});
  *why = firing.why;
  return firing.broken;
}
