/* From statements to changes: dispatch, and what all statements share: refusing,
** schemas, who may have a name, how an object is made and dropped.
**
** Statements that change no schema are resolved, so that what SQLite would refuse
** in them is a problem, too.
**
** Surprising: CREATE TABLE IF NOT EXISTS of a name that an index has is refused
** all the same, and of a view that is there is fine. */
#include "catalog/apply.h"

#include "catalog/depend.h"
#include "catalog/parts.h"
#include "catalog/resolve.h"

/* ---- refusing ---- */

/* Where in the statement tokens stand that were read in a table's new text: what ADD COLUMN brings is the last thing in it
** that reads like it. All of that, where it is none of them. */
static Place written_at(const Apply *apply, const Source *source, Tok first, Tok last) {
  int32_t n = (int32_t)(apply->at.last - apply->at.first) + 1;
  for (int32_t t = source->tokens.n - n; n > 1 && t >= 0; t--) {
    int32_t same = 0;
    while (same < n &&
           str_eq(source_token(source, (Tok)(t + same)), source_token(apply->source, apply->at.first + (Tok)same)))
      same++;
    if (same < n) continue;
    if ((int32_t)first < t || (int32_t)last >= t + n) break;
    return (Place){apply->at.source, apply->at.first + first - (Tok)t, apply->at.first + last - (Tok)t};
  }
  return apply->at;
}

Problem *apply_refuse(Apply *apply, ProblemCode code, const Source *source, Tok first, Tok last) {
  Place at = source->synthetic ? written_at(apply, source, first, last) : (Place){source->id, first, last};
  Problem *problem = compilation_problem(apply->catalog->compilation, code, at);
  problem->statement = (int32_t)apply->moment;
  apply->refused = true;
  return problem;
}

Problem *apply_refuse_name(Apply *apply, ProblemCode code, const Source *source, Name name) {
  Problem *problem = apply_refuse(apply, code, source, name.tok, name.tok);
  problem->arg[0] = name.id->text;
  return problem;
}

Str apply_nearest_column(const Apply *apply, const Table *table, Name name) {
  Arena scratch = apply->catalog->scratch;
  Str *names = arena_new(&scratch, Str, table->columns.n);
  for (int32_t i = 0; i < table->columns.n; i++) names[i] = table->columns.p[i].name->text;
  return str_nearest(name.id->text, names, table->columns.n);
}

bool apply_refuse_unusable(Apply *apply, const Object *object, Name name) {
  if (!table_unusable(apply->catalog, apply->catalog->scratch, object, CATALOG_NOW)) return false;
  Problem *problem = apply_refuse_name(apply, PROBLEM_FAULTY_VIEW, apply->source, name);
  problem->arg[1] = S("the table");
  problem->related = object->name_place;
  return true;
}

Problem *apply_refuse_words(Apply *apply, const Source *source, Name name, Str words) {
  Problem *problem = apply_refuse(apply, PROBLEM_CATALOG_REFUSED, source, name.tok, name.tok);
  problem->arg[0] = words;
  problem->arg[1] = name.id->text;
  return problem;
}

void apply_refuse_problem(Apply *apply, const Source *source, const Problem *found) {
  Problem *problem = apply_refuse(apply, found->code, source, found->at.first, found->at.last);
  for (int i = 0; i < 3; i++) problem->arg[i] = str_dup(apply->arena, found->arg[i]);
  problem->related = found->related;
  problem->late = found->late;
  problem->cause = found->cause;
}

static bool resolve_refusing(Apply *apply, Node *node, Object *on, bool *sound) {
  Arena scratch = apply->catalog->scratch;
  Resolution *resolution = resolve_node(apply->catalog, &scratch, apply->source, node, on, CATALOG_NOW);
  for (int32_t i = 0; i < resolution->problems.n; i++)
    apply_refuse_problem(apply, apply->source, &resolution->problems.p[i]);
  *sound = resolution_sound(resolution);
  return resolution->problems.n == 0;
}

bool apply_resolve(Apply *apply, Node *node, Object *on) {
  bool sound;
  return resolve_refusing(apply, node, on, &sound);
}

bool apply_resolve_sound(Apply *apply, Node *node, bool *sound) {
  return resolve_refusing(apply, node, NULL, sound);
}

/* ---- names ---- */

Schema apply_schema(Apply *apply, Name schema) {
  if (!schema.id) return SCHEMA_ANY;
  Str folded = schema.id->fold->text;
  if (str_eq(folded, S("main"))) return SCHEMA_MAIN;
  if (str_eq(folded, S("temp"))) return SCHEMA_TEMP;
  if (map_get(&apply->catalog->attached, folded)) return SCHEMA_ATTACHED;
  apply_refuse_name(apply, PROBLEM_UNKNOWN_SCHEMA, apply->source, schema);
  return SCHEMA_UNKNOWN;
}

Object *apply_find(const Apply *apply, Schema schema, ObjectKind kind, const Ident *name) {
  if (schema == SCHEMA_ATTACHED || schema == SCHEMA_UNKNOWN) return NULL;
  if (schema == SCHEMA_ANY) return catalog_find_any(apply->catalog, kind, name);
  return catalog_find_in(apply->catalog, schema == SCHEMA_TEMP, kind == OBJECT_TRIGGER, name);
}

static Str kind_names[] = {S_INIT("table"), S_INIT("index"), S_INIT("view"), S_INIT("trigger")};

Str apply_kind_name(const Object *object) {
  return kind_names[object->kind];
}

static bool refuse_duplicate(Apply *apply, NewObject *wanted, const Object *there) {
  bool wants_index = wanted->kind == OBJECT_INDEX, is_index = there->kind == OBJECT_INDEX;
  if (wanted->if_not_exists && wants_index == is_index) {
    wanted->exists = true;
    return false;
  }
  Problem *problem = apply_refuse_name(apply, PROBLEM_DUPLICATE_OBJECT, apply->source, wanted->name);
  problem->arg[1] = apply_kind_name(there);
  problem->related = there->name_place;
  return false;
}

/* The master table has names of its own that no CREATE made. */
static bool reserved(const Ident *name) {
  return str_starts(name->fold->text, S("sqlite_"));
}

bool apply_check_name(Apply *apply, NewObject *wanted) {
  wanted->exists = false;
  if (reserved(wanted->name.id)) {
    apply_refuse_name(apply, PROBLEM_RESERVED_NAME, apply->source, wanted->name)->arg[1] = kind_names[wanted->kind];
    return false;
  }
  bool trigger = wanted->kind == OBJECT_TRIGGER;
  Object *there = catalog_find_in(apply->catalog, wanted->temporary, trigger, wanted->name.id);
  if (there && there->poisoned) {
    apply_drop(apply, there, true);
    there = NULL;
  }
  return there ? refuse_duplicate(apply, wanted, there) : true;
}

/* ---- objects ---- */

Object *apply_object(Apply *apply, ObjectKind kind, Name name, bool temporary) {
  Object *object = version_new(apply->catalog, kind, name.id, NULL);
  object->temporary = temporary;
  object->source = apply->source;
  object->made = (Place){apply->source->id, apply->statement->first, apply->statement->last};
  object->name_place = name_place(apply->source, name);
  return object;
}

void apply_create(Apply *apply, Object *object, bool implied) {
  version_begin(apply->catalog, object, apply->moment);
  version_change(apply->catalog, CHANGE_CREATE, apply->moment, NULL, object)->implied = implied;
}

static void drop_triggers(Apply *apply, const Object *object) {
  Objects found = depend_triggers_on(apply->catalog, object->name);
  VEC(Object *) triggers = {0};
  for (int32_t i = 0; i < found.n; i++)
    if (found.p[i]->temporary || !object->temporary) *vec_push(apply->arena, &triggers) = found.p[i];
  for (int32_t i = 0; i < triggers.n; i++) apply_drop(apply, triggers.p[i], true);
}

void apply_drop(Apply *apply, Object *object, bool implied) {
  version_end(apply->catalog, object, apply->moment);
  if (!(object->kind == OBJECT_TABLE && object->poisoned) || !implied)
    version_change(apply->catalog, CHANGE_DROP, apply->moment, object, NULL)->implied = implied;
  if (object->kind == OBJECT_TABLE) {
    for (int32_t i = 0; i < object->table->indexes.n; i++) {
      Object *index = object->table->indexes.p[i];
      if (index->died == MOMENT_NEVER) apply_drop(apply, index, true);
    }
    Versions shadows = apply_shadows(apply, object);
    for (int32_t i = 0; i < shadows.n; i++) apply_drop(apply, shadows.p[i], true);
  }
  if (object->kind == OBJECT_TABLE || object->kind == OBJECT_VIEW) drop_triggers(apply, object);
}

Str apply_text_to_end(const Apply *apply, Tok first) {
  const Source *source = apply->source;
  Tok semicolon = apply->statement->semicolon;
  uint32_t end = semicolon == TOK_NONE ? (uint32_t)source->text.n : source->tokens.p[semicolon].start;
  return str_sub(source->text, (int32_t)source->tokens.p[first].start, (int32_t)end);
}

bool apply_read(Apply *apply, Object *object, Str sql) {
  return definition_read(apply->catalog, object, sql);
}

/* ---- statements that did not work ---- */

/* What a broken CREATE would have made, so that nothing is said about what uses it. */
static void poison(Apply *apply, ObjectKind kind, Name name, bool temporary) {
  bool trigger = kind == OBJECT_TRIGGER;
  if (apply->catalog->skip_refused || !name.id || reserved(name.id)) return;
  if (catalog_find_in(apply->catalog, temporary, trigger, name.id)) return;
  Object *object = apply_object(apply, kind, name, temporary);
  object->poisoned = true;
  if (kind == OBJECT_TABLE) {
    object->table = arena_new(apply->arena, Table, 1);
    object->table->rowid_alias = -1;
  } else if (kind == OBJECT_INDEX) {
    object->index = arena_new(apply->arena, Index, 1);
  } else if (kind == OBJECT_VIEW) {
    object->view = arena_new(apply->arena, View, 1);
  } else {
    object->trigger = arena_new(apply->arena, Trigger, 1);
  }
  version_begin(apply->catalog, object, apply->moment);
}

static void poison_created(Apply *apply, const Node *node) {
  const CreateTable *table = AS(CreateTable, CREATE_TABLE, node);
  const CreateVirtualTable *virtual = AS(CreateVirtualTable, CREATE_VIRTUAL_TABLE, node);
  const CreateIndex *index = AS(CreateIndex, CREATE_INDEX, node);
  const CreateView *view = AS(CreateView, CREATE_VIEW, node);
  const CreateTrigger *trigger = AS(CreateTrigger, CREATE_TRIGGER, node);
  const Broken *broken = AS(Broken, BROKEN, node);
  if (table) poison(apply, OBJECT_TABLE, table->name, table->temp);
  if (virtual) poison(apply, OBJECT_TABLE, virtual->name, false);
  if (index) poison(apply, OBJECT_INDEX, index->name, false);
  if (view) poison(apply, OBJECT_VIEW, view->name, view->temp);
  if (trigger) poison(apply, OBJECT_TRIGGER, trigger->name, trigger->temp);
  static const ObjectKind kinds[] = {OBJECT_TABLE, OBJECT_INDEX, OBJECT_VIEW, OBJECT_TRIGGER};
  if (broken && broken->creating) poison(apply, kinds[broken->creates], broken->name, false);
}

/* ---- dispatch ---- */

static void apply_attach(Apply *apply, const Node *node) {
  if (apply->catalog->foreign_keys_fixed) return;
  const Node *name = node->kind == NODE_ATTACH ? ((const Attach *)node)->name : ((const Detach *)node)->name;
  if (!name || name->first != name->last) return;
  Ident *ident = ident_from_token(&apply->catalog->compilation->idents, source_token(apply->source, name->first));
  *ident_slot(apply->arena, &apply->catalog->attached, ident) = node->kind == NODE_ATTACH ? ident : NULL;
}

static void apply_node(Apply *apply, Node *node) {
  switch (node->kind) {
  case NODE_CREATE_TABLE:
    apply_create_table(apply, (CreateTable *)node);
    break;
  case NODE_CREATE_VIRTUAL_TABLE:
    apply_create_virtual(apply, (CreateVirtualTable *)node);
    break;
  case NODE_CREATE_INDEX:
    apply_create_index(apply, (CreateIndex *)node);
    break;
  case NODE_CREATE_VIEW:
    apply_create_view(apply, (CreateView *)node);
    break;
  case NODE_CREATE_TRIGGER:
    apply_create_trigger(apply, (CreateTrigger *)node);
    break;
  case NODE_DROP:
    apply_drop_statement(apply, (Drop *)node);
    break;
  case NODE_RENAME_TABLE:
  case NODE_RENAME_COLUMN:
  case NODE_ADD_COLUMN:
  case NODE_DROP_COLUMN:
  case NODE_SET_NOT_NULL:
  case NODE_DROP_NOT_NULL:
  case NODE_ADD_CONSTRAINT:
  case NODE_DROP_CONSTRAINT:
    apply_alter(apply, node);
    break;
  case NODE_ANALYZE:
    apply_analyze(apply, (Analyze *)node);
    break;
  case NODE_REINDEX:
    apply_reindex(apply, (Reindex *)node);
    break;
  case NODE_PRAGMA:
    apply_pragma(apply, (Pragma *)node);
    break;
  case NODE_BEGIN:
  case NODE_COMMIT:
  case NODE_ROLLBACK:
  case NODE_SAVEPOINT:
  case NODE_RELEASE:
    apply_transaction(apply, node);
    break;
  case NODE_ATTACH:
  case NODE_DETACH:
    apply_attach(apply, node);
    break;
  case NODE_BROKEN:
    apply->refused = true;
    break;
  default:
    apply_resolve(apply, node, NULL);
    break;
  }
}

static void apply_statement(Catalog *catalog, const Statement *statement) {
  int32_t number = catalog->statements.n;
  *vec_push(catalog->arena, &catalog->statements) =
      (CatalogStatement){.statement = statement, .script = catalog->scripts.n - 1, .first_change = catalog->changes.n};
  Apply apply = {.catalog = catalog,
                 .arena = catalog->arena,
                 .statement = statement,
                 .source = statement->source,
                 .moment = (Moment)number,
                 .at = {statement->source->id, statement->first, statement->last}};
  if (statement->problems) apply.refused = true;
  else apply_node(&apply, statement->node);
  if (apply.refused) poison_created(&apply, statement->node);
  CatalogStatement *applied = &catalog->statements.p[number];
  applied->refused = apply.refused;
  applied->nchanges = catalog->changes.n - applied->first_change;
}

void catalog_replay_script(Catalog *catalog, Script script) {
  *vec_push(catalog->arena, &catalog->scripts) = script;
  for (int32_t i = 0; i < script.nstatements; i++) apply_statement(catalog, &script.statements[i]);
  /* Not before: inside a script a table may go and come back. */
  depend_report_broken(catalog);
  depend_report_broken(catalog);
}

void catalog_apply_script(Catalog *catalog, Script script) {
  catalog_replay_script(catalog, script);
  catalog_settle_all(catalog);
}

bool catalog_apply_made(Catalog *catalog, Str name, Str text) {
  Source *source = source_add(&catalog->compilation->sources, name, text);
  if (!source) return false;
  source->synthetic = true;
  catalog_apply_script(catalog, parse_source(catalog->compilation, source));
  return true;
}
