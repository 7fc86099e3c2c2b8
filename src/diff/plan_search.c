/* Full-text tables: whose text it is, when it is indexed again, and what is lost with them.
**
** The surprise: an fts5 table over another's content is empty until it is told to rebuild, however many rows that
** table has, and a trigger that then deletes what was never indexed corrupts it
** (https://sqlite.org/fts5.html 4.4.3 and 6.8). */
#include "diff/plan.h"

#include "catalog/depend.h"
#include "syntax/ast.h"

ContentKind plan_content(Arena *arena, const Object *object, Str *name) {
  const CreateVirtualTable *table = AS(CreateVirtualTable, CREATE_VIRTUAL_TABLE, object->definition);
  *name = S("");
  for (int32_t i = 0; table && i < table->arguments.n; i++) {
    const Node *argument = table->arguments.p[i];
    Str text = str_trim(source_text(object->source, argument->first, argument->last)), option = str_cut(&text, '=');
    if (!str_eq_fold(str_trim(option), S("content"))) continue;
    *name = str_dequote(arena, str_trim(text));
    return name->n > 0 ? CONTENT_TABLE : CONTENT_NONE;
  }
  return CONTENT_OWN;
}

static bool is_module(const Object *table, Str module) {
  return table->table->kind == TABLE_VIRTUAL && str_eq_fold(table->table->module->text, module);
}

/* Whether a rebuild may change what a column shows: NULLs filled, values converted. */
static bool changes_values(const ObjectPair *pair) {
  for (int32_t i = 0; i < pair->parts.n; i++)
    if (pair->parts.p[i].kind == PART_COLUMN) return true;
  return false;
}

/* Whether what the fts5 table `pair` reads may differ from what it has indexed when all else is done. */
static bool needs_indexing(const ObjectPair *pair, const ObjectPair *content, const Map *rebuilt) {
  bool view = content->kind == OBJECT_VIEW;
  if (pair->action != DIFF_SAME) return content->to && (view || content->from);
  if (view) return content->from && content->action != DIFF_SAME;
  return content->from && map_get(rebuilt, content->from->name->fold->text) && changes_values(content);
}

/* Whether all that the index wants to read is there. Over a view that does not resolve, or a table of other columns,
** SQLite refuses to index anything. */
static bool is_readable(const Catalog *catalog, const Object *search, const Object *content) {
  Columns columns = object_columns(catalog, content, CATALOG_NOW);
  if (content->kind == OBJECT_VIEW && view_faulty_late(catalog, content, CATALOG_NOW)) return false;
  for (int32_t i = 0; i < search->table->columns.n; i++) {
    const Column *column = &search->table->columns.p[i];
    if (!column->hidden && columns_find(&columns, column->name->text) < 0) return false;
  }
  Str rowid = search->table->content_rowid;
  return !rowid.n || str_eq_fold(rowid, S("rowid")) || columns_find(&columns, rowid) >= 0;
}

void plan_search(Arena *arena, Plan *plan, const Map *rebuilt) {
  for (int32_t i = 0; i < plan->comparison->pairs.n; i++) {
    const ObjectPair *pair = &plan->comparison->pairs.p[i];
    Str name;
    if (pair->kind != OBJECT_TABLE || !pair->to || !is_module(pair->to, S("fts5"))) continue;
    if (plan_content(arena, pair->to, &name) != CONTENT_TABLE) continue;
    const ObjectPair *content = map_get(&plan->comparison->by_to, str_fold(arena, name));
    if (content && needs_indexing(pair, content, rebuilt) && is_readable(plan->comparison->to, pair->to, content->to))
      *vec_push(arena, &plan->reindexed) = pair->to;
  }
}

static void add_loss(Arena *arena, Plan *plan, LossKind kind, const Object *table, int32_t column) {
  *vec_push(arena, &plan->losses) = (Loss){kind, table, column};
}

void plan_search_losses(Arena *arena, Plan *plan, const ObjectPair *pair) {
  const Object *from = pair->from;
  Str name;
  ContentKind before = plan_content(arena, from, &name);
  bool index_only = is_module(from, S("fts5vocab")) || before == CONTENT_TABLE; /* can be made again */
  if (index_only) return;
  if (!pair->to) {
    add_loss(arena, plan, LOSS_TABLE, from, -1);
  } else if (before == CONTENT_NONE || plan_content(arena, pair->to, &name) != CONTENT_OWN) {
    add_loss(arena, plan, LOSS_SEARCH, from, -1);
  } else {
    for (int32_t i = 0; i < from->table->columns.n; i++) {
      const Column *column = &from->table->columns.p[i];
      if (!column->hidden && table_column(pair->to->table, column->name) < 0)
        add_loss(arena, plan, LOSS_COLUMN, from, i);
    }
  }
}
