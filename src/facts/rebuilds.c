/* Recognises rebuilds; see rebuilds.h.
**
** It works from the changes backwards: whenever a table gets a name (by CREATE or by
** RENAME), look who bore that name last, and whether rows went from there to here. */
#include "facts/rebuilds.h"

#include <assert.h>

/* Where a name in FROM may be that of a WITH table; the inner one first. */
typedef struct Withs {
  const With *with[2];
} Withs;

static const Select *common_table(const Withs *withs, const FromItem *item) {
  for (int k = 0; k < 2; k++)
    for (int32_t i = 0; withs->with[k] && i < withs->with[k]->tables.n && !item->schema.id; i++) {
      const CommonTable *table = (const CommonTable *)withs->with[k]->tables.p[i];
      if (item->table.id && ident_same(table->name.id, item->table.id) && !table->columns.n)
        return AS(Select, SELECT, table->select);
    }
  return NULL;
}

/* Whether a SELECT hands columns on under their own names; `star`: all of them, in their order. */
static bool hands_on(const SelectCore *core, bool star) {
  for (int32_t i = 0; i < core->columns.n; i++) {
    const ResultColumn *column = (const ResultColumn *)core->columns.p[i];
    bool plain = column->star || (!star && !column->alias.id && column->expr->kind == NODE_COLUMN_REF);
    if (!plain) return false;
  }
  return true;
}

static bool filters(const Select *select, const SelectCore *core) {
  return core->where || select->limit || core->distinct || core->group_by.n || select->cores.n > 1;
}

/* More than this many queries inside each other are not looked through. */
enum { COPY_DEPTH = 8 };

/* The only table that a SELECT reads, also through subqueries and WITH tables that hand its columns on. */
static const FromItem *only_table(const SelectCore *core, const Withs *withs, bool *filtered) {
  bool star = false;
  for (int32_t i = 0; core && i < core->columns.n; i++) star |= ((const ResultColumn *)core->columns.p[i])->star;
  for (int depth = 0; depth < COPY_DEPTH && core && core->from.n == 1; depth++) {
    const FromItem *item = (const FromItem *)core->from.p[0];
    const Select *inner = item->select ? AS(Select, SELECT, item->select) : common_table(withs, item);
    if (!inner) return item->table.id && !item->call && !item->select ? item : NULL;
    core = inner->cores.n == 1 ? AS(SelectCore, SELECT_CORE, inner->cores.p[0]) : NULL;
    if (!core || inner->with || !hands_on(core, star)) return NULL;
    *filtered |= filters(inner, core);
  }
  return NULL;
}

static void add_copy(const Catalog *catalog, Arena *arena, Copies *copies, int32_t statement, Object *to,
                     Insert *insert, const Node *query) {
  const Select *select = AS(Select, SELECT, query);
  if (!select) return;
  Withs withs = {{AS(With, WITH, select->with), insert ? AS(With, WITH, insert->with) : NULL}};
  for (int32_t i = 0; i < select->cores.n; i++) {
    SelectCore *core = AS(SelectCore, SELECT_CORE, select->cores.p[i]);
    bool filtered = core && filters(select, core);
    const FromItem *item = only_table(core, &withs, &filtered);
    Object *from =
        item && statement ? catalog_find_kind(catalog, OBJECT_TABLE, item->table.id, (Moment)statement - 1) : NULL;
    if (!from) continue;
    const Source *source = catalog->statements.p[statement].statement->source;
    *vec_push(arena, copies) =
        (Copy){statement, source, from->identity, to->identity, from, to, insert, core, filtered};
  }
}

Copies copies_find(const Catalog *catalog, Arena *arena) {
  Copies copies = {0};
  for (int32_t s = 0; s < catalog->statements.n; s++) {
    const CatalogStatement *entry = &catalog->statements.p[s];
    Insert *insert = AS(Insert, INSERT, entry->statement->node);
    const CreateTable *create = AS(CreateTable, CREATE_TABLE, entry->statement->node);
    if (entry->refused || (!insert && !(create && create->select))) continue;
    Name target = insert ? insert->table : create->name;
    Object *to = catalog_find_kind(catalog, OBJECT_TABLE, target.id, (Moment)s);
    if (to) add_copy(catalog, arena, &copies, s, to, insert, insert ? insert->select : create->select);
  }
  return copies;
}

/* ---- columns of a copy ---- */

/* The target of the n-th value: by the column list, else by position among the columns that are
** not generated. -1 past the end. */
static int32_t copy_target(const Copy *copy, int32_t n) {
  const Table *table = copy->to_version->table;
  if (copy->insert && copy->insert->columns.n) {
    if (n >= copy->insert->columns.n) return -1;
    return table_column(table, ((const ColumnName *)copy->insert->columns.p[n])->name.id);
  }
  for (int32_t c = 0; c < table->columns.n; c++) {
    if (copy->insert && table->columns.p[c].generated != GENERATED_NOT) continue;
    if (n-- == 0) return c;
  }
  return -1;
}

static void copy_value(const Copy *copy, Node *expr, CopyColumn *value) {
  const ColumnRef *ref = AS(ColumnRef, COLUMN_REF, expr);
  value->expr = expr;
  value->from_column = -1;
  if (!ref) return;
  value->from_column = table_column(copy->from_version->table, ref->column.id);
  bool quoted = !ref->table.id && copy->source->text.p[copy->source->tokens.p[ref->column.tok].start] == '"';
  value->quoted_string = value->from_column < 0 && quoted;
}

static void copy_columns(const Copy *copy, int32_t number, CopyColumns *all, Arena *arena) {
  int32_t seq = 0;
  for (int32_t i = 0; i < copy->select->columns.n; i++) {
    const ResultColumn *result = (const ResultColumn *)copy->select->columns.p[i];
    const Table *from = copy->from_version->table;
    for (int32_t c = 0; result->star && c < from->columns.n; c++)
      if (!from->columns.p[c].hidden)
        *vec_push(arena, all) = (CopyColumn){number, copy_target(copy, seq++), c, NULL, false};
    if (result->star) continue;
    CopyColumn value = {.copy = number, .to_column = copy_target(copy, seq++)};
    copy_value(copy, result->expr, &value);
    *vec_push(arena, all) = value;
  }
}

CopyColumns copies_columns(const Copies *copies, Arena *arena) {
  CopyColumns all = {0};
  for (int32_t i = 0; i < copies->n; i++) copy_columns(&copies->p[i], i, &all, arena);
  return all;
}

/* ---- rebuilds ---- */

/* Copies into each identity, newest last: `next` chains them backwards. */
typedef struct CopyIndex {
  int32_t *last; /* by identity: number of its newest copy, -1 */
  int32_t *next; /* by copy: the one before it into the same table, -1 */
} CopyIndex;

static uint32_t highest_identity(const Catalog *catalog) {
  uint32_t most = 0;
  for (int32_t i = 0; i < catalog->versions.n; i++)
    if (catalog->versions.p[i]->identity > most) most = catalog->versions.p[i]->identity;
  return most;
}

static CopyIndex index_copies(uint32_t most, const Copies *copies, Arena *arena) {
  CopyIndex index = {arena_new(arena, int32_t, (ptrdiff_t)most + 1), arena_new(arena, int32_t, copies->n + 1)};
  for (uint32_t i = 0; i <= most; i++) index.last[i] = -1;
  for (int32_t i = 0; i < copies->n; i++) {
    index.next[i] = index.last[copies->p[i].to];
    index.last[copies->p[i].to] = i;
  }
  return index;
}

/* Fills in how rows went from one identity to another; false where they did not. */
static bool connect(const Copies *copies, const CopyIndex *index, uint32_t from, uint32_t to, Rebuild *rebuild) {
  for (int32_t i = index->last[to]; i >= 0; i = index->next[i]) {
    if (copies->p[i].from != from) continue;
    rebuild->copy = copies->p[i];
    return true;
  }
  for (int32_t i = index->last[to]; i >= 0; i = index->next[i])
    for (int32_t k = index->last[copies->p[i].from]; k >= 0; k = index->next[k]) {
      if (copies->p[k].from != from || copies->p[k].statement > copies->p[i].statement) continue;
      rebuild->copy = copies->p[i];
      rebuild->stash = copies->p[k];
      return true;
    }
  return false;
}

static int32_t death_of(const Object *object) {
  const Object *last = object_last((Object *)object);
  return last->died == MOMENT_NEVER ? -1 : (int32_t)last->died;
}

static RebuildShape shape_of(const Rebuild *rebuild) {
  if (rebuild->stash.select) return REBUILD_STASH;
  return rebuild->renamed >= 0 ? REBUILD_NEW_FIRST : REBUILD_OLD_ASIDE;
}

/* What is known of the rebuilds found so far: the tables that were replaced, by identity, and the versions that took
** the name of one, by number. */
typedef struct Known {
  const Catalog *catalog;
  bool *replaced, *took;
} Known;

/* Whether the script that drops a table gives its name to another one afterwards. */
static bool taken_up(const Catalog *catalog, const Object *last) {
  int32_t script = catalog->statements.p[last->died].script;
  for (int32_t i = (int32_t)last->died; i < catalog->statements.n && catalog->statements.p[i].script == script; i++) {
    const CatalogStatement *statement = &catalog->statements.p[i];
    for (int32_t k = 0; k < statement->nchanges; k++) {
      const Object *after = catalog->changes.p[statement->first_change + k].after;
      if (after && after->kind == OBJECT_TABLE && after->name->fold == last->name->fold) return true;
    }
  }
  return false;
}

/* Whether a name is only the scaffold of rebuilds: the table that bore it before left it for the name by which it is
** replaced. `t_new` of one migration is not replaced by the `t_new` of the next. The other way round it looks much the
** same: `t` is left for `t_old` in one migration, and by its successor for `t_old` in the next. But there the name is
** left in the script that makes the new table; where one script does everything, the names tell. */
static bool is_scaffold(const Known *known, const Object *old, const Object *object) {
  const CatalogStatement *statements = known->catalog->statements.p;
  const Object *last = object_last((Object *)old);
  if (last->name->fold == object->name->fold) return false;
  for (const Object *later = old->after; later; later = later->after)
    if (known->took[later->number]) return true;
  if (last->died == MOMENT_NEVER || !taken_up(known->catalog, last)) return false;
  int32_t script = statements[object->born].script;
  assert(old->after && "its last version has another name");
  if (statements[old->after->born].script != script) return true;
  return statements[last->died].script == script && str_find(object->name->fold->text, last->name->fold->text) >= 0;
}

Rebuilds rebuilds_find(const Catalog *catalog, const Copies *copies, Arena *arena) {
  Rebuilds rebuilds = {0};
  if (!copies->n) return rebuilds;
  uint32_t most = highest_identity(catalog);
  CopyIndex index = index_copies(most, copies, arena);
  Known known = {catalog, arena_new(arena, bool, (ptrdiff_t)most + 1), arena_new(arena, bool, catalog->versions.n)};
  Map last_bearer = {0}; /* by folded name: the last version of a table seen under it */
  for (int32_t i = 0; i < catalog->versions.n; i++) {
    Object *object = catalog->versions.p[i];
    if (object->kind != OBJECT_TABLE || object->poisoned || object->table->kind != TABLE_ORDINARY) continue;
    void **slot = map_slot(arena, &last_bearer, object->name->fold->text);
    Object *old = *slot;
    *slot = object;
    /* The first version under this name only: later ones are the same table altered. */
    bool first = !object->before || object->before->name->fold != object->name->fold;
    if (!first || !old || old->identity == object->identity) continue;
    /* Its successor may take a name again that it had long before. */
    if (known.replaced[old->identity] || is_scaffold(&known, old, object)) continue;
    Rebuild rebuild = {.old_table = old, .new_table = object, .dropped = death_of(old), .renamed = -1};
    rebuild.created = (int32_t)object_first(object)->born;
    if (object->before) rebuild.renamed = (int32_t)object->born;
    if (!connect(copies, &index, old->identity, object->identity, &rebuild)) continue;
    rebuild.shape = shape_of(&rebuild);
    known.replaced[old->identity] = rebuild.dropped >= 0;
    if (rebuild.stash.select) known.replaced[rebuild.stash.to] = true; /* by the same table as the old one */
    known.took[object->number] = true;
    *vec_push(arena, &rebuilds) = rebuild;
  }
  return rebuilds;
}
