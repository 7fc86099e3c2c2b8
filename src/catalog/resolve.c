/* The resolver's door: one statement or expression in, references, problems and
** result columns out. The parts are beside it: names (resolve_name.c), expressions
** (resolve_expr.c, resolve_function.c), FROM and WITH (resolve_from.c), SELECT
** (resolve_select.c, result.c), DML (resolve_dml.c) and DDL (resolve_definition.c).
**
** Surprising: SQLite itself resolves a view or a trigger's body only when it is
** used, so nothing that is wrong in one stops its CREATE. */
#include "catalog/resolve.h"

#include <stdlib.h>

#include "catalog/depend.h"
#include "catalog/parts.h"
#include "catalog/scope.h"

Problem *resolve_problem(Resolver *r, ProblemCode code, Tok first, Tok last) {
  Problem *problem = vec_push(r->arena, &r->out->problems);
  problem->code = code;
  problem->at = (Place){r->source->id, first, last};
  problem->related = PLACE_NONE;
  problem->statement = -1;
  return problem;
}

Problem *resolve_problem_name(Resolver *r, ProblemCode code, Name name) {
  Problem *problem = resolve_problem(r, code, name.tok, name.tok);
  problem->arg[0] = name.id->text;
  return problem;
}

Problem *resolve_words(Resolver *r, Tok first, Tok last, Str words) {
  Problem *problem = resolve_problem(r, PROBLEM_CATALOG_REFUSED, first, last);
  problem->arg[0] = words;
  return problem;
}

Reference *resolve_reference(Resolver *r, ReferenceRole role, Name name, Node *node) {
  Reference *reference = vec_push(r->arena, &r->out->references);
  reference->role = role;
  reference->tok = name.tok;
  reference->name = name.id;
  reference->column = -1;
  reference->node = node;
  return reference;
}

static void resolve_statement(Resolver *r, Node *node, Object *on) {
  switch (node->kind) {
  case NODE_SELECT: {
    Results results = resolve_select(r, (Select *)node, NULL);
    r->out->columns = results_columns(r, &results, (NodeList){0}, true);
    break;
  }
  case NODE_INSERT:
    resolve_insert(r, (Insert *)node);
    break;
  case NODE_UPDATE:
    resolve_update(r, (Update *)node);
    break;
  case NODE_DELETE:
    resolve_delete(r, (Delete *)node);
    break;
  case NODE_CREATE_TABLE:
    resolve_create_table(r, (CreateTable *)node, on);
    break;
  case NODE_CREATE_INDEX:
    resolve_create_index(r, (CreateIndex *)node);
    break;
  case NODE_CREATE_VIEW:
    resolve_create_view(r, (CreateView *)node);
    break;
  case NODE_CREATE_TRIGGER:
    resolve_create_trigger(r, (CreateTrigger *)node);
    break;
  case NODE_EXPLAIN:
    resolve_statement(r, ((Explain *)node)->statement, on);
    break;
  case NODE_ADD_COLUMN:
    resolve_table_part(r, ((AddColumn *)node)->column, on);
    break;
  case NODE_ADD_CONSTRAINT:
    resolve_table_part(r, ((AddConstraint *)node)->constraint, on);
    break;
  case NODE_COLUMN_DEF:
    resolve_table_part(r, node, on);
    break;
  default:
    break;
  }
}

static bool is_expression(const Node *node) {
  return node->kind >= NODE_LITERAL;
}

static int by_token(const void *a, const void *b) {
  Tok left = ((const Reference *)a)->tok, right = ((const Reference *)b)->tok;
  return left < right ? -1 : left > right;
}

/* They come nearly in order: a few are moved one by one. */
static Resolution *sorted(Resolution *out) {
  enum { FEW = 64 };
  Reference *p = out->references.p;
  for (int32_t i = 1; i < out->references.n; i++) {
    if (p[i - 1].tok <= p[i].tok) continue;
    if (out->references.n > FEW) {
      qsort(p, (size_t)out->references.n, sizeof *p, by_token);
      break;
    }
    Reference moved = p[i];
    int32_t at = i;
    for (; at && p[at - 1].tok > moved.tok; at--) p[at] = p[at - 1];
    p[at] = moved;
  }
  return out;
}

static Resolution *resolve(Resolver *r, Node *node, Object *on) {
  if (is_expression(node)) {
    Scope scope = {0};
    if (on) *vec_push(r->arena, &scope.terms) = term_of_object(r, on);
    resolve_scalar(r, &scope, node);
  } else {
    resolve_statement(r, node, on);
  }
  return sorted(r->out);
}

bool resolution_sound(const Resolution *resolution) {
  for (int32_t i = 0; i < resolution->references.n; i++)
    if (resolution->references.p[i].role == REFERENCE_STRING) return false;
  return resolution->problems.n == 0 && resolution->in_rename.n == 0 && !resolution->otherwise;
}

/* A table whose text nobody has put together: for its problems and strings, since each part counts its own tokens. */
static Resolution *resolve_parts(Resolver *r, const Object *object) {
  for (int32_t i = 0; i < object->parts->n; i++) {
    const Part *part = object->parts->p[i];
    r->source = part->source;
    if (part->names) resolve_table_part(r, part->node, (Object *)object);
  }
  return r->out;
}

Resolution *resolve_part(const Catalog *catalog, Arena *arena, const Source *source, Node *part, Object *table) {
  Resolver r = {.catalog = catalog, .arena = arena, .source = source, .moment = CATALOG_NOW};
  r.out = arena_new(arena, Resolution, 1);
  r.main_only = !table->temporary;
  resolve_table_part(&r, part, table);
  return sorted(r.out);
}

Resolution *resolve_node(const Catalog *catalog, Arena *arena, const Source *source, Node *node, Object *on,
                         Moment moment) {
  Resolver r = {.catalog = catalog, .arena = arena, .source = source, .moment = moment};
  r.out = arena_new(arena, Resolution, 1);
  return node ? resolve(&r, node, on) : r.out;
}

static Resolution *resolve_definition(Resolver *r, const Object *object) {
  r->out = arena_new(r->arena, Resolution, 1);
  if (!object->definition && object->parts) return resolve_parts(r, object);
  if (!object->definition) return r->out;
  return resolve(r, object->definition, object->kind == OBJECT_TABLE ? (Object *)object : NULL);
}

Resolution *resolve_object(const Catalog *catalog, Arena *arena, const Object *object, Moment moment, bool strings) {
  Resolver r = {.catalog = catalog, .arena = arena, .source = object->source, .moment = moment};
  r.no_strings = !strings;
  r.main_only = !object->temporary;
  return resolve_definition(&r, object);
}

bool resolve_astray(const Catalog *catalog, const Object *object) {
  if (object->temporary || (object->kind != OBJECT_TRIGGER && object->kind != OBJECT_INDEX)) return false;
  const Object *namesake = object->on ? catalog_find_schema(catalog, true, object->on, CATALOG_NOW) : NULL;
  return namesake && namesake->kind != OBJECT_INDEX;
}

Resolution *resolve_in_alter(const Catalog *catalog, Arena *arena, const Object *object, bool strings) {
  Resolver r = {.catalog = catalog, .arena = arena, .source = object->source, .moment = CATALOG_NOW};
  r.no_strings = !strings;
  r.in_alter = true;
  r.main_only = !object->temporary && !resolve_astray(catalog, object);
  resolve_definition(&r, object);
  if (object->definition && r.out->otherwise) resolve_withs(&r, object->definition);
  return sorted(r.out);
}
