/* Who says whose name; see mentions.h.
**
** Surprising: a version that a refused statement has ended comes back under its old number, behind younger ones. */
#include "catalog/mentions.h"

#include <stdlib.h>

#include "catalog/plain.h"
#include "syntax/walk.h"

/* ---- lists ---- */

int objects_by_birth(const void *a, const void *b) {
  uint32_t left = (*(Object *const *)a)->number, right = (*(Object *const *)b)->number;
  return left < right ? -1 : left > right;
}

void mentions_tidy(Objects *list) {
  int32_t kept = 0;
  bool sorted = true;
  for (int32_t i = 0; i < list->n; i++) {
    if (list->p[i]->died != MOMENT_NEVER) continue;
    if (kept && list->p[kept - 1]->number >= list->p[i]->number) sorted = false;
    list->p[kept++] = list->p[i];
  }
  list->n = kept;
  if (sorted) return;
  qsort(list->p, (size_t)kept, sizeof *list->p, objects_by_birth);
  list->n = 1;
  for (int32_t i = 1; i < kept; i++)
    if (list->p[i] != list->p[list->n - 1]) list->p[list->n++] = list->p[i];
}

static Objects living(Sayers *sayers) {
  if (!sayers) return (Objects){0};
  if (sayers->stale) mentions_tidy(&sayers->objects);
  sayers->stale = false;
  return sayers->objects;
}

Objects mentions_of(const Mentions *mentions, const Ident *name) {
  return living(ident_get(&mentions->names, name));
}

Objects mentions_of_triggers(const Mentions *mentions, const Ident *name) {
  return living(ident_get(&mentions->triggers, name));
}

/* ---- names in a definition ---- */

typedef struct Mentioning {
  Mentions *mentions;
  Object *object;
  Listing *listings;
  bool open, again; /* `again`: it was visible before */
} Mentioning;

static void put(Mentioning *m, Map *map, const Ident *name) {
  Arena *arena = m->mentions->arena;
  void **slot = ident_slot(arena, map, name);
  Sayers *sayers = *slot;
  if (!sayers) *slot = sayers = arena_new(arena, Sayers, 1);
  sayers->stale |= m->again;
  /* Said twice. But one that was visible before may be the last since then, and on no list. */
  if (!m->again && sayers->objects.n && *vec_last(&sayers->objects) == m->object) return;
  *vec_push(arena, &sayers->objects) = m->object;
  Listing *listing = arena_new(arena, Listing, 1);
  *listing = (Listing){sayers, m->listings};
  m->listings = listing;
}

static void mention(Mentioning *m, const Ident *name) {
  if (name) put(m, &m->mentions->names, name);
}

static Walk mention_node(Node *node, void *data) {
  Mentioning *m = data;
  switch (node->kind) {
  case NODE_RESULT_COLUMN:
    m->open |= ((ResultColumn *)node)->star;
    break;
  case NODE_FROM_ITEM:
    m->open |= (((FromItem *)node)->join & JOIN_NATURAL) != 0;
    mention(m, ((FromItem *)node)->table.id);
    mention(m, ((FromItem *)node)->indexed_by.id);
    break;
  case NODE_IN:
    m->open |= ((In *)node)->table.id != NULL;
    mention(m, ((In *)node)->table.id);
    break;
  case NODE_INSERT:
    m->open |= !((Insert *)node)->columns.n;
    mention(m, ((Insert *)node)->table.id);
    break;
  case NODE_UPDATE:
    mention(m, ((Update *)node)->table.id);
    mention(m, ((Update *)node)->indexed_by.id);
    break;
  case NODE_DELETE:
    mention(m, ((Delete *)node)->table.id);
    mention(m, ((Delete *)node)->indexed_by.id);
    break;
  case NODE_CREATE_TRIGGER:
    mention(m, ((CreateTrigger *)node)->table.id);
    break;
  default:
    break;
  }
  return WALK_CONTINUE;
}

static bool expressions_in(const Index *index) {
  for (int32_t i = 0; i < index->terms.n; i++)
    if (index->terms.p[i].column == TERM_EXPRESSION) return true;
  return index->where != NULL;
}

/* Whether a query may stand in the definition. In most tables and indexes there is no place for one. */
static bool may_query(const Object *version) {
  if (version->kind == OBJECT_INDEX) return expressions_in(version->index);
  const CreateTable *create = AS(CreateTable, CREATE_TABLE, version->definition);
  if (create && version->table->plain == version->definition) return false;
  return !create || !plain_table(version->source, version->table, create);
}

static void mention_parents(Mentioning *m) {
  const Table *table = m->object->table;
  for (int32_t i = 0; i < table->foreign_keys.n; i++) mention(m, table->foreign_keys.p[i].parent);
}

bool mentions_begin(Mentions *mentions, Object *object, Listing **listings) {
  Mentioning m = {.mentions = mentions, .object = object, .again = *listings != NULL};
  if (object->kind == OBJECT_TABLE) mention_parents(&m);
  if (object->definition && may_query(object)) node_walk(object->definition, mention_node, NULL, &m);
  mention(&m, object->on);
  if (object->kind == OBJECT_TRIGGER && object->on) put(&m, &mentions->triggers, object->on);
  *listings = m.listings;
  return m.open;
}

void mentions_end(const Listing *listings) {
  for (; listings; listings = listings->next) listings->sayers->stale = true;
}
