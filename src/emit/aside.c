/* Rows put aside; see aside.h.
**
** What surprised: a key need not be found by the parent that it finds. SQLite looks the number 7 up as the text '7' where
** the parent's column is TEXT and the child's has no type; but when the parent comes later, it compares '7' with the 7
** of its children and finds none. The violation that was counted for the child is never taken back, and the commit
** fails. So such numbers come as what has no parent first, and as what they are when the parents are there. */
#include "emit/aside.h"

#include <stdlib.h>

/* A table that is put aside, and its place in the new schema. */
typedef struct Ranked {
  const ObjectPair *pair;
  int32_t rank;
  const bool *marked; /* as in CopyLists */
} Ranked;
typedef VEC(Ranked) RankedTables;

static int by_rank(const void *a, const void *b) {
  return ((const Ranked *)a)->rank - ((const Ranked *)b)->rank;
}

static int32_t rank_of(MigrationWriter *w, const Object *table) {
  for (int32_t i = 0; i < w->norder && !w->ranked; i++)
    if (w->order[i]->kind == OBJECT_TABLE)
      *map_slot(w->arena, &w->ranks, w->order[i]->name->fold->text) = (void *)&w->order[i];
  w->ranked = true;
  const Object **place = map_get(&w->ranks, table->name->fold->text);
  return place ? (int32_t)(place - w->order) : w->norder;
}

/* Columns of keys whose parents come later, or in the same copy, and would not find their numbers. */
static void find_numbers(Arena *arena, RankedTables *all) {
  Map later = {0};
  for (int32_t i = all->n; i-- > 0;) {
    const Object *table = all->p[i].pair->to;
    bool *columns = NULL;
    *map_slot(arena, &later, table->name->fold->text) = all->p[i].pair->to;
    for (int32_t k = 0; k < table->table->foreign_keys.n; k++) {
      const ForeignKey *key = &table->table->foreign_keys.p[k];
      const Object *parent = map_get(&later, key->parent->fold->text);
      for (int32_t c = 0; parent && c < key->n; c++) {
        bool written = all->p[i].pair->origin[key->columns[c]] >= 0 &&
                       table->table->columns.p[key->columns[c]].generated == GENERATED_NOT;
        if (!written || !plan_one_way(table, key, c, parent)) continue;
        if (!columns) columns = arena_new(arena, bool, table->table->columns.n);
        columns[key->columns[c]] = true;
      }
    }
    all->p[i].marked = columns;
  }
}

/* "c.id = c_old.id": which row of the stash a row of the table is; empty where that can't be said. In columns before
** `column` numbers are such again. */
static Str same_row(Arena *arena, const Aside *aside, int32_t column) {
  const Table *to = aside->pair->to->table, *from = aside->pair->from->table;
  Str table = copy_name(arena, aside->pair->to->name->text), stash = copy_name(arena, aside->stash);
  int32_t alias = to->rowid_alias;
  Str rowid = alias >= 0 ? copy_name(arena, to->columns.p[alias].name->text) : copy_rowid_name(aside->pair->to);
  if (!to->without_rowid && aside->lists.rowid)
    return str_fmt(arena, "%.*s.%.*s = %.*s.%.*s", STR_ARG(stash),
                   STR_ARG(copy_between_rowid(arena, aside->pair->from)), STR_ARG(table), STR_ARG(rowid));
  Buf buf = buf_new(arena);
  for (int32_t i = 0; i < to->columns.n; i++) {
    if (!(to->without_rowid ? to->columns.p[i].primary_key > 0 : i == alias)) continue;
    int32_t origin = aside->pair->origin[i];
    if (origin < 0) return S("");
    Str old = copy_name(arena, from->columns.p[origin].name->text);
    old = str_fmt(arena, "%.*s.%.*s", STR_ARG(stash), STR_ARG(old));
    if (aside->lists.marked[i] && i >= column) old = copy_marked_number(arena, old);
    buf_fmt(&buf, "%s%.*s = %.*s.%.*s", buf.n > 0 ? " AND " : "", STR_ARG(old), STR_ARG(table),
            STR_ARG(copy_name(arena, to->columns.p[i].name->text)));
  }
  return buf_done(&buf);
}

/* Whether the numbers can be found again. */
static bool can_return(Arena scratch, const Aside *aside) {
  const bool *marked = aside->lists.marked;
  for (int32_t i = 0; marked && i < aside->pair->to->table->columns.n; i++)
    if (marked[i] && same_row(&scratch, aside, i).n == 0) return false;
  return true;
}

static void put_aside(MigrationWriter *w, Asides *asides, const Ranked *ranked) {
  const ObjectPair *pair = ranked->pair;
  Aside *aside = vec_push(w->arena, asides);
  *aside = (Aside){.pair = pair, .table = pair->from};
  aside->stash = rebuild_free_name(w, pair->from->name->text, aside_replaced(aside) ? S("_old") : S("_rows"));
  aside->lists = copy_lists_aside(w->arena, pair, ranked->marked);
  if (!can_return(*w->arena, aside)) aside->lists = copy_lists_aside(w->arena, pair, NULL);
  copy_emit_aside(w, aside->stash, buf_done(&aside->lists.aside), pair->from->name->text);
}

Asides asides_make(MigrationWriter *w, const RebuildGroup *group) {
  Asides asides = {0};
  RankedTables all = {0};
  for (int32_t i = 0; i < group->members.n; i++)
    *vec_push(w->arena, &all) = (Ranked){.pair = group->members.p[i], .rank = rank_of(w, group->members.p[i]->to)};
  for (int32_t i = 0; i < group->refilled.n; i++) {
    const Object *table = group->refilled.p[i];
    *vec_push(w->arena, &all) = (Ranked){.pair = copy_same_columns(w->arena, table, table), .rank = rank_of(w, table)};
  }
  if (all.n > 0) qsort(all.p, (size_t)all.n, sizeof *all.p, by_rank);
  find_numbers(w->arena, &all);
  for (int32_t i = 0; i < all.n; i++) put_aside(w, &asides, &all.p[i]);
  return asides;
}

const Aside *asides_find(const Asides *asides, const Object *table) {
  for (int32_t i = 0; i < asides->n; i++)
    if (asides->p[i].table == table) return &asides->p[i];
  return NULL;
}

bool aside_replaced(const Aside *aside) {
  return aside->pair->from != aside->pair->to;
}

/* ---- back ---- */

/* Numbers that came with a mark. */
static void write_numbers(const MigrationWriter *w, const Aside *aside) {
  const Table *to = aside->pair->to->table, *from = aside->pair->from->table;
  Arena *arena = w->arena;
  Str table = copy_name(arena, aside->pair->to->name->text), stash = copy_name(arena, aside->stash);
  for (int32_t i = 0; aside->lists.marked && i < to->columns.n; i++) {
    if (!aside->lists.marked[i]) continue;
    Str match = same_row(arena, aside, i);
    Str name = copy_name(arena, to->columns.p[i].name->text);
    Str old = copy_name(arena, from->columns.p[aside->pair->origin[i]].name->text);
    rebuild_emit_comment(
        w,
        str_fmt(arena, "Where %.*s holds numbers they had no parent so far: one that comes later would not find them.",
                STR_ARG(to->columns.p[i].name->text)));
    buf_fmt(w->buf,
            "UPDATE %.*s SET %.*s = %.*s.%.*s FROM %.*s\n  WHERE %.*s AND typeof(%.*s.%.*s) IN ('integer', "
            "'real');\n",
            STR_ARG(table), STR_ARG(name), STR_ARG(stash), STR_ARG(old), STR_ARG(stash), STR_ARG(match), STR_ARG(stash),
            STR_ARG(old));
  }
}

void asides_back(MigrationWriter *w, Asides *asides) {
  for (int32_t i = 0; i < asides->n; i++) {
    Aside *aside = &asides->p[i];
    const Object *table = aside->pair->to;
    copy_emit(w, table, table->name->text, &aside->lists, aside->stash);
    if (aside_replaced(aside) && copy_keeps_sequence(aside->pair))
      copy_emit_sequence(w, aside->stash, table->name->text);
  }
  for (int32_t i = 0; i < asides->n; i++) write_numbers(w, &asides->p[i]);
}
