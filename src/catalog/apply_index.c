/* CREATE INDEX, REINDEX.
**
** Surprising: the text that SQLite keeps of an index goes to the ";", with the
** blanks and comments before it; sqlite_ tables take no index, but sqlite_ in
** the name of a table that some old version made is no matter. */
#include "catalog/apply.h"
#include "catalog/depend.h"
#include "catalog/parts.h"
#include "catalog/plain.h"
#include "catalog/resolve.h"

bool apply_index_define(Apply *apply, Object *object, const Object *table) {
  const CreateIndex *create = THE(CreateIndex, CREATE_INDEX, object->definition);
  Index *index = object->index = arena_new(apply->arena, Index, 1);
  object->on = table->name;
  index->unique = create->unique;
  index->origin = INDEX_CREATED;
  index->where = create->where;
  index->terms.p = arena_new(apply->arena, IndexTerm, create->terms.n);
  index->terms.n = index->terms.cap = create->terms.n;
  for (int32_t i = 0; i < create->terms.n; i++)
    apply_index_term(apply, object->source, table->table, create->terms.p[i], &index->terms.p[i]);
  return true;
}

/* The text from the name on. Where no ";" ends it SQLite cuts off its last byte if that is one, be it of a comment. */
static Str index_text(const Apply *apply, const CreateIndex *create) {
  Str text = apply_text_to_end(apply, create->name.tok);
  text.n -= text.p[text.n - 1] == ';';
  return text;
}

static Object *find_table(Apply *apply, Schema schema, const CreateIndex *create) {
  Object *table = apply_find(apply, schema, OBJECT_TABLE, create->table.id);
  if (!table || table->kind == OBJECT_INDEX) {
    Problem *problem = apply_refuse_name(apply, PROBLEM_UNKNOWN_TABLE, apply->source, create->table);
    if (create->schema.id)
      problem->arg[0] =
          str_fmt(apply->arena, "%.*s.%.*s", STR_ARG(create->schema.id->text), STR_ARG(create->table.id->text));
    return NULL;
  }
  bool virtual = table->kind == OBJECT_TABLE && table->table->kind == TABLE_VIRTUAL;
  bool internal = str_starts(table->name->fold->text, S("sqlite_"));
  if (table->kind == OBJECT_VIEW || virtual || internal) {
    Problem *problem = apply_refuse_name(apply, PROBLEM_INDEX_TARGET, apply->source, create->table);
    problem->arg[1] = table->kind == OBJECT_VIEW ? S("view") : virtual ? S("virtual") : S("internal");
    problem->related = table->name_place;
    return NULL;
  }
  return table;
}

bool apply_is_master(const Ident *name) {
  Str folded = name->fold->text;
  return str_eq(folded, S("sqlite_master")) || str_eq(folded, S("sqlite_schema"));
}

void apply_create_index(Apply *apply, CreateIndex *create) {
  Schema schema = apply_schema(apply, create->schema);
  if (schema == SCHEMA_ATTACHED || schema == SCHEMA_UNKNOWN) return;
  if (apply_is_master(create->table.id)) {
    apply_refuse_name(apply, PROBLEM_INDEX_TARGET, apply->source, create->table)->arg[1] = S("internal");
    return;
  }
  Object *table = find_table(apply, schema, create);
  if (!table) return;
  NewObject wanted = {OBJECT_INDEX, create->name, table->temporary, create->if_not_exists, false};
  if (!apply_check_name(apply, &wanted)) return;
  Object *object = apply_object(apply, OBJECT_INDEX, create->name, table->temporary);
  object->definition = &create->head;
  object->sql = str_concat(apply->arena, create->unique ? S("CREATE UNIQUE INDEX ") : S("CREATE INDEX "),
                           index_text(apply, create));
  if (!apply_index_define(apply, object, table)) return;
  object->poisoned = table->poisoned;
  bool sound = !table->poisoned && plain_index(apply->source, table->table, create);
  if (!table->poisoned && !sound && !apply_resolve_sound(apply, &create->head, &sound)) return;
  Computed computed = {&create->head, NULL, -1};
  if (!table->poisoned && !apply_check_computed(apply, table, computed, create->table.tok)) return;
  *vec_push(apply->arena, &table->table->indexes) = object;
  apply_create(apply, object, false);
  if (sound && !resolve_astray(apply->catalog, object)) depend_keep_sound(apply->catalog, object);
}

void apply_reindex(Apply *apply, Reindex *reindex) {
  Schema schema = apply_schema(apply, reindex->schema);
  if (!reindex->name.id || schema == SCHEMA_ATTACHED || schema == SCHEMA_UNKNOWN) return;
  static const Str collations[] = {S_INIT("binary"), S_INIT("nocase"), S_INIT("rtrim")};
  for (int i = 0; i < 3; i++)
    if (!reindex->schema.id && str_eq(reindex->name.id->fold->text, collations[i])) return;
  if (apply_find(apply, schema, OBJECT_TABLE, reindex->name.id)) return;
  apply_refuse_words(apply, apply->source, reindex->name, S("unable to identify the object to be reindexed"));
}
