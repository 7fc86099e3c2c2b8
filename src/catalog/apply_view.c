/* CREATE VIEW.
**
** Surprising: SQLite looks at nothing in a view before it is used, so a view of
** tables that don't exist is made without a word; but blanks at its end are cut
** off the text that is kept, and comments are not. */
#include "catalog/apply.h"
#include "catalog/depend.h"
#include "catalog/resolve.h"
#include "syntax/walk.h"

void apply_view_define(Object *object) {
  object->view->select = AS(Select, SELECT, THE(CreateView, CREATE_VIEW, object->definition)->select);
}

/* Blanks as C knows them: \v, too. */
static Str without_blanks(Str text) {
  while (text.n && (char_space(text.p[text.n - 1]) || text.p[text.n - 1] == '\v')) text.n--;
  return text;
}

/* What even CREATE VIEW refuses: parameters, and tables of other schemas. */
typedef struct Search {
  Apply *apply;
  Str what;
  BodyCheck when;
  bool temporary;
} Search;

static void check_schema(Search *search, Name schema) {
  if (!schema.id || search->temporary) return;
  if (str_eq(schema.id->fold->text, S("main"))) return;
  Problem *problem = apply_refuse_name(search->apply, PROBLEM_CROSS_SCHEMA, search->apply->source, schema);
  problem->arg[0] = search->what;
  problem->arg[1] = schema.id->text;
}

/* Of a view SQLite looks for them before it looks at the name, of a trigger behind that. */
static void check_parameter(Search *search, const Node *node) {
  bool view = str_eq(search->what, S("view"));
  if (view != (search->when == BODY_PARSED)) return;
  Problem *problem =
      apply_refuse(search->apply, PROBLEM_EXPRESSION_FORBIDDEN, search->apply->source, node->first, node->last);
  problem->arg[0] = S("parameters");
  problem->arg[1] = view ? S("views") : S("triggers");
}

static Walk search_node(Node *node, void *data) {
  Search *search = data;
  bool parsed = search->when == BODY_PARSED;
  if (node->kind == NODE_VARIABLE) check_parameter(search, node);
  if (node->kind == NODE_FROM_ITEM && !parsed) check_schema(search, ((FromItem *)node)->schema);
  if (node->kind == NODE_IN && !parsed) check_schema(search, ((In *)node)->schema);
  return WALK_CONTINUE;
}

bool apply_check_body(Apply *apply, Node *node, Str what, BodyCheck when, bool temporary) {
  Search search = {apply, what, when, temporary};
  int32_t problems = apply->catalog->compilation->problems.n;
  node_walk(node, search_node, NULL, &search);
  return apply->catalog->compilation->problems.n == problems;
}

void apply_create_view(Apply *apply, CreateView *create) {
  Schema schema = apply_schema(apply, create->schema);
  if (schema == SCHEMA_ATTACHED || schema == SCHEMA_UNKNOWN) return;
  bool temporary = create->temp || schema == SCHEMA_TEMP;
  if (create->temp && create->schema.id) {
    apply_refuse_words(apply, apply->source, create->name, S("temporary table name must be unqualified"));
    return;
  }
  NewObject wanted = {OBJECT_VIEW, create->name, temporary, create->if_not_exists, false};
  if (!apply_check_body(apply, &create->head, S("view"), BODY_PARSED, temporary)) return;
  if (!apply_check_name(apply, &wanted)) return;
  if (!apply_check_body(apply, &create->head, S("view"), BODY_KEPT, temporary)) return;
  Object *object = apply_object(apply, OBJECT_VIEW, create->name, temporary);
  object->definition = &create->head;
  object->sql = str_concat(apply->arena, S("CREATE VIEW "), without_blanks(apply_text_to_end(apply, create->name.tok)));
  object->view = arena_new(apply->arena, View, 1);
  apply_view_define(object);
  apply_create(apply, object, false);
  object->view->columns = object_columns(apply->catalog, object, CATALOG_NOW);
}
