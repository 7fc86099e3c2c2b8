/* Names in double quotes that are strings; see strings.h.
**
** Only statements that write an unqualified name in double quotes in an expression are resolved once more. */
#include "facts/strings.h"

#include "catalog/resolve.h"
#include "syntax/walk.h"

static bool is_quoted(const Source *source, const ColumnRef *ref) {
  return !ref->table.id && source->text.p[source->tokens.p[ref->column.tok].start] == '"';
}

static Walk find_quoted(Node *node, void *data) {
  const ColumnRef *ref = AS(ColumnRef, COLUMN_REF, node);
  if (node->kind == NODE_DEFAULT) return WALK_PRUNE;
  return ref && is_quoted(data, ref) ? WALK_STOP : WALK_CONTINUE;
}

/* What the statement made or changed: whose columns its expressions may name. NULL for queries. */
static const Change *change_of(const Catalog *catalog, const CatalogStatement *entry) {
  for (int32_t i = 0; i < entry->nchanges; i++) {
    const Change *change = &catalog->changes.p[entry->first_change + i];
    if (!change->implied && change->after) return change;
  }
  return NULL;
}

static Resolution *resolve_again(const Catalog *catalog, Arena *arena, int32_t number) {
  const CatalogStatement *entry = &catalog->statements.p[number];
  const Statement *statement = entry->statement;
  const Change *change = change_of(catalog, entry);
  Moment after = (Moment)number;
  Object *on = change && change->after->kind == OBJECT_TABLE ? change->after : NULL;
  if (!change && number == 0) return NULL;
  return resolve_node(catalog, arena, statement->source, statement->node, on, change ? after : after - 1);
}

QuotedStrings quoted_strings_find(const Catalog *catalog, Arena *arena) {
  QuotedStrings all = {0};
  for (int32_t i = 0; i < catalog->statements.n; i++) {
    const CatalogStatement *entry = &catalog->statements.p[i];
    const Statement *statement = entry->statement;
    if (entry->refused || !statement->measure.quoted) continue;
    if (node_walk(statement->node, find_quoted, NULL, statement->source)) continue;
    const Resolution *resolution = resolve_again(catalog, arena, i);
    for (int32_t r = 0; resolution && r < resolution->references.n; r++) {
      const Reference *reference = &resolution->references.p[r];
      if (reference->role != REFERENCE_STRING) continue;
      *vec_push(arena, &all) = (QuotedString){i, reference->tok, reference->node, reference->name->text};
    }
  }
  return all;
}
