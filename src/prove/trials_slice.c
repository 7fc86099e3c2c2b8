/* Which statements a suspicion hangs on: all that make, change or fill the tables that take part in it; see trials.h.
**
** By names, not by objects: a name that comes twice costs a few statements more, a table that is renamed and
** made anew can't be missed. Statements of other tables are left out: SQLite reads the whole schema again at every
** ALTER, so half the schema is a quarter of the time. */
#include "prove/trials.h"
#include "syntax/walk.h"

/* What there is under a name. */
typedef struct Part {
  bool taken;              /* takes part */
  VEC(int32_t) statements; /* that make, change or fill it */
  VEC(Str) children;       /* tables that may hold rows and refer to it */
} Part;

typedef struct Slicer {
  const Catalog *catalog;
  Arena *arena;
  Map parts; /* folded name → Part */
  bool *needed;
  VEC(Part *) todo;
} Slicer;

static Part *part_of(Slicer *s, Str folded) {
  void **slot = map_slot(s->arena, &s->parts, folded);
  if (!*slot) *slot = arena_new(s->arena, Part, 1);
  return *slot;
}

static void take(Slicer *s, Str folded) {
  Part *part = part_of(s, folded);
  if (!part->taken) *vec_push(s->arena, &s->todo) = part;
  part->taken = true;
}

static void touches(Slicer *s, int32_t statement, const Ident *name) {
  if (name) *vec_push(s->arena, &part_of(s, name->fold->text)->statements) = statement;
}

/* DROP speaks of a table, or of what stands on one; an index that is not unique was never made here. */
static void touch_dropped(Slicer *s, int32_t number) {
  const CatalogStatement *entry = &s->catalog->statements.p[number];
  for (int32_t i = 0; i < entry->nchanges; i++) {
    const Change *change = &s->catalog->changes.p[entry->first_change + i];
    const Object *gone = change->before;
    if (change->kind != CHANGE_DROP || change->implied || (gone->kind == OBJECT_INDEX && !gone->index->unique))
      continue;
    touches(s, number, gone->on ? gone->on : gone->name);
  }
}

static const Ident *written_by(const Node *node) {
  switch (node->kind) {
  case NODE_CREATE_TABLE:
  case NODE_CREATE_VIRTUAL_TABLE:
  case NODE_CREATE_VIEW:
  case NODE_CREATE_TRIGGER:
    return node_owner(node).id;
  case NODE_CREATE_INDEX:
    return ((const CreateIndex *)node)->unique ? node_owner(node).id : NULL;
  case NODE_RENAME_TABLE:
    return ((const RenameTable *)node)->table.id;
  case NODE_RENAME_COLUMN:
    return ((const RenameColumn *)node)->table.id;
  case NODE_ADD_COLUMN:
    return ((const AddColumn *)node)->table.id;
  case NODE_DROP_COLUMN:
    return ((const DropColumn *)node)->table.id;
  case NODE_SET_NOT_NULL:
    return ((const SetNotNull *)node)->table.id;
  case NODE_DROP_NOT_NULL:
    return ((const DropNotNull *)node)->table.id;
  case NODE_ADD_CONSTRAINT:
    return ((const AddConstraint *)node)->table.id;
  case NODE_DROP_CONSTRAINT:
    return ((const DropConstraint *)node)->table.id;
  default:
    return node_target(node).id;
  }
}

static void touch(Slicer *s, int32_t number) {
  const Node *node = s->catalog->statements.p[number].statement->node;
  touches(s, number, written_by(node));
  if (node->kind == NODE_DROP) touch_dropped(s, number);
  if (node->kind == NODE_RENAME_TABLE) touches(s, number, ((const RenameTable *)node)->new_name.id);
  if (node->kind == NODE_CREATE_TRIGGER) { /* whoever writes its table writes these too */
    const CreateTrigger *create = (const CreateTrigger *)node;
    for (int32_t i = 0; i < create->body.n; i++) touches(s, number, written_by(create->body.p[i]));
  }
}

/* A row of the parent that goes or changes its key reaches rows of the children; one without rows is not missed. */
static void note_children(Slicer *s, const Map *filled) {
  for (int32_t i = 0; i < s->catalog->versions.n; i++) {
    const Object *object = s->catalog->versions.p[i];
    if (object->kind != OBJECT_TABLE || object->poisoned || !object->table->foreign_keys.n) continue;
    if (!map_get(filled, object->name->fold->text)) continue;
    for (int32_t k = 0; k < object->table->foreign_keys.n; k++)
      *vec_push(s->arena, &part_of(s, object->table->foreign_keys.p[k].parent->fold->text)->children) =
          object->name->fold->text;
  }
}

static Walk take_mentioned(Node *node, void *data) {
  Name source = node_reads(node);
  const Ident *name = source.id ? source.id : written_by(node);
  if (name) take(data, name->fold->text);
  return WALK_CONTINUE;
}

static void need(Slicer *s, int32_t number) {
  const CatalogStatement *entry = &s->catalog->statements.p[number];
  if (s->needed[number]) return;
  s->needed[number] = true;
  Node *node = entry->statement->node;
  node_walk(node, take_mentioned, NULL, s);
  if (node->kind == NODE_RENAME_TABLE) take(s, ((const RenameTable *)node)->new_name.id->fold->text);
  for (int32_t i = 0; node->kind == NODE_CREATE_VIRTUAL_TABLE && i < entry->nchanges; i++) {
    const Object *made = s->catalog->changes.p[entry->first_change + i].after;
    if (made && made->kind == OBJECT_TABLE && made->table->content.n) take(s, str_fold(s->arena, made->table->content));
  }
}

bool *trials_slice(const Catalog *catalog, Arena *arena, const Suspects *suspects) {
  Slicer s = {.catalog = catalog, .arena = arena};
  int32_t n = catalog->statements.n;
  s.needed = arena_new(arena, bool, n);
  for (int32_t i = 0; i < n; i++) touch(&s, i);
  note_children(&s, &suspects->filled);
  for (int32_t i = 0; i < n; i++)
    if (suspects->statements[i]) need(&s, i);
  for (int32_t i = 0; i < s.todo.n; i++) {
    const Part *part = s.todo.p[i];
    for (int32_t k = 0; k < part->statements.n; k++) need(&s, part->statements.p[k]);
    for (int32_t k = 0; k < part->children.n; k++) take(&s, part->children.p[k]);
  }
  return s.needed;
}
