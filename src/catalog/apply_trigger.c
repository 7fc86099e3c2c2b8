/* CREATE TRIGGER.
**
** Surprising: nothing in the body is looked at, as with views; and a trigger's name
** lives in a namespace of its own, beside tables, indexes and views. */
#include "catalog/apply.h"

void apply_trigger_define(Object *object) {
  CreateTrigger *create = THE(CreateTrigger, CREATE_TRIGGER, object->definition);
  object->on = create->table.id;
  object->trigger->definition = create;
  object->trigger->time = create->time == TRIGGER_UNSAID ? TRIGGER_BEFORE : create->time;
  object->trigger->event = create->event;
}

static Str target_kind(const Object *object) {
  if (object->kind == OBJECT_VIEW) return S("view");
  if (object->table->kind == TABLE_VIRTUAL) return S("virtual");
  return str_starts(object->name->fold->text, S("sqlite_")) ? S("internal") : S("table");
}

static Problem *refuse_target(Apply *apply, const CreateTrigger *create, Str kind) {
  Problem *problem = apply_refuse_name(apply, PROBLEM_TRIGGER_TARGET, apply->source, create->table);
  problem->arg[1] = kind;
  problem->arg[2] = create->time == TRIGGER_INSTEAD_OF ? S("instead of")
                    : create->time == TRIGGER_AFTER    ? S("after")
                                                       : S("before");
  return problem;
}

/* `virtual_only`: SQLite looks for that before it looks at the trigger's name. */
static bool check_target(Apply *apply, const CreateTrigger *create, const Object *target, bool virtual_only) {
  Str kind = target_kind(target);
  if (virtual_only && !str_eq(kind, S("virtual"))) return true;
  bool instead = create->time == TRIGGER_INSTEAD_OF;
  bool wrong = target->kind == OBJECT_VIEW ? !instead : instead || !str_eq(kind, S("table"));
  if (!wrong || target->poisoned) return true;
  refuse_target(apply, create, kind)->related = target->name_place;
  return false;
}

/* Where the trigger's table is looked for: only a temporary trigger may be on a table of another schema. */
static Schema trigger_schema(Apply *apply, const CreateTrigger *create, Schema schema) {
  bool anywhere = create->temp || schema == SCHEMA_TEMP;
  if (!create->table_schema.id) return anywhere ? SCHEMA_ANY : schema;
  Schema said = apply_schema(apply, create->table_schema);
  if (said != SCHEMA_TEMP || schema != SCHEMA_MAIN) return said;
  Problem *problem = apply_refuse_name(apply, PROBLEM_CROSS_SCHEMA, apply->source, create->table_schema);
  problem->arg[0] = S("trigger");
  problem->arg[1] = S("temp");
  return SCHEMA_UNKNOWN;
}

void apply_create_trigger(Apply *apply, CreateTrigger *create) {
  Schema schema = apply_schema(apply, create->schema);
  if (schema == SCHEMA_ATTACHED || schema == SCHEMA_UNKNOWN) return;
  if (create->temp && create->schema.id) {
    apply_refuse_words(apply, apply->source, create->name, S("temporary trigger may not have qualified name"));
    return;
  }
  Schema on = trigger_schema(apply, create, schema);
  if (on == SCHEMA_ATTACHED || on == SCHEMA_UNKNOWN) return;
  Object *target = apply_find(apply, on, OBJECT_TABLE, create->table.id);
  if (!target && apply_is_master(create->table.id)) {
    refuse_target(apply, create, S("internal"));
    return;
  }
  if (!target || target->kind == OBJECT_INDEX) {
    apply_refuse_name(apply, PROBLEM_UNKNOWN_TABLE, apply->source, create->table);
    return;
  }
  bool temporary = create->temp || target->temporary || schema == SCHEMA_TEMP;
  NewObject wanted = {OBJECT_TRIGGER, create->name, temporary, create->if_not_exists, false};
  if (!apply_check_body(apply, &create->head, S("trigger"), BODY_PARSED, temporary)) return;
  if (!check_target(apply, create, target, true) || !apply_check_name(apply, &wanted)) return;
  if (!check_target(apply, create, target, false)) return;
  if (!apply_check_body(apply, &create->head, S("trigger"), BODY_KEPT, temporary)) return;
  Object *object = apply_object(apply, OBJECT_TRIGGER, create->name, temporary);
  object->definition = &create->head;
  object->sql =
      str_concat(apply->arena, S("CREATE TRIGGER "), source_text(apply->source, create->name.tok, create->head.last));
  object->trigger = arena_new(apply->arena, Trigger, 1);
  apply_trigger_define(object);
  apply_create(apply, object, false);
}
