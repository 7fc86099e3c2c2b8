/* DROP TABLE, INDEX, VIEW, TRIGGER.
**
** Surprising: IF EXISTS forgives a missing object, but not one of another kind;
** and an index that a constraint made can be dropped by nothing but its table. */
#include "catalog/apply.h"

static Str drop_words[] = {S_INIT("table"), S_INIT("index"), S_INIT("view"), S_INIT("trigger")};
static const ObjectKind drop_kinds[] = {OBJECT_TABLE, OBJECT_INDEX, OBJECT_VIEW, OBJECT_TRIGGER};

static void refuse_missing(Apply *apply, const Drop *drop) {
  Problem *problem = apply_refuse_name(apply, PROBLEM_DROP_MISSING, apply->source, drop->name);
  problem->arg[1] = drop_words[drop->object];
  problem->arg[2] = catalog_nearest(apply->catalog, drop_kinds[drop->object], drop->name.id->text, CATALOG_NOW);
}

static bool refuse_kind(Apply *apply, const Drop *drop, const Object *object) {
  Problem *problem = apply_refuse_name(apply, PROBLEM_DROP_KIND, apply->source, drop->name);
  problem->arg[1] = apply_kind_name(object);
  problem->related = object->name_place;
  return false;
}

/* sqlite_stat1 and its like may go, sqlite_sequence may not. */
static bool is_internal(const Object *object) {
  Str folded = object->name->fold->text;
  if (object->kind == OBJECT_INDEX) return object->index->origin != INDEX_CREATED;
  return str_starts(folded, S("sqlite_")) && !str_starts(folded, S("sqlite_stat"));
}

static bool may_drop(Apply *apply, const Drop *drop, const Object *object) {
  bool internal = !object->poisoned && object->kind != OBJECT_TRIGGER && is_internal(object);
  if (internal) {
    Problem *problem = apply_refuse_name(apply, PROBLEM_DROP_INTERNAL, apply->source, drop->name);
    problem->arg[1] = apply_kind_name(object);
    if (object->kind == OBJECT_INDEX) problem->related = object->made;
    return false;
  }
  if (apply_refuse_unusable(apply, object, drop->name)) return false;
  if (object->kind == drop_kinds[drop->object]) return true;
  return refuse_kind(apply, drop, object);
}

void apply_drop_statement(Apply *apply, Drop *drop) {
  int32_t problems = apply->catalog->compilation->problems.n;
  Schema schema = apply_schema(apply, drop->schema);
  if (schema == SCHEMA_UNKNOWN && drop->if_exists) {
    apply->catalog->compilation->problems.n = problems;
    apply->refused = false;
  }
  if (schema == SCHEMA_ATTACHED || schema == SCHEMA_UNKNOWN) return;
  bool table = drop->object == DROP_TABLE || drop->object == DROP_VIEW;
  if (table && apply_is_master(drop->name.id)) {
    apply_refuse_name(apply, PROBLEM_DROP_INTERNAL, apply->source, drop->name)->arg[1] = S("table");
    return;
  }
  Object *object = apply_find(apply, schema, drop_kinds[drop->object], drop->name.id);
  bool is_index = object && object->kind == OBJECT_INDEX;
  if (!object || is_index != (drop->object == DROP_INDEX)) {
    if (!drop->if_exists) refuse_missing(apply, drop);
    return;
  }
  if (!may_drop(apply, drop, object)) return;
  if (object->kind == OBJECT_TABLE && !apply_check_fall(apply, object, drop->name)) return;
  apply_drop(apply, object, false);
}
