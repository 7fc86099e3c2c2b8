/* Renames asked for and found.
**
** The surprise: two columns of one type side by side, one gone and one new, look like a rename and
** may be none; only what moved along (an index, a view, a foreign key that now names the
** new one) tells. Without it mig asks. */
#include "diff/renames.h"

#include "catalog/depend.h"
#include "diff/plan.h"
#include "diff/words.h"
#include "syntax/walk.h"

/* ---- what was asked for ---- */

static const Column *column_named(const Object *table, Str name) {
  int32_t number = columns_find(&table->table->columns, name);
  return number < 0 ? NULL : &table->table->columns.p[number];
}

static const Object *table_named(const Comparison *comparison, Str name, bool to) {
  for (int32_t i = 0; i < comparison->pairs.n; i++) {
    const ObjectPair *pair = &comparison->pairs.p[i];
    const Object *object = to ? pair->to : pair->from;
    if (object && pair->kind == OBJECT_TABLE && str_eq_fold(object->name->text, name)) return object;
  }
  return NULL;
}

/* "name=full_name": of the one table that loses the one and gains the other; NULL where that is none or several. */
static const ObjectPair *table_of_columns(const Comparison *comparison, Str from, Str to) {
  const ObjectPair *found = NULL;
  for (int32_t i = 0; i < comparison->pairs.n; i++) {
    const ObjectPair *pair = &comparison->pairs.p[i];
    bool both = pair->kind == OBJECT_TABLE && pair->from && pair->to && pair->action == DIFF_CHANGED;
    if (!both || !column_named(pair->from, from) || !column_named(pair->to, to)) continue;
    if (column_named(pair->to, from) || column_named(pair->from, to)) continue;
    if (found) return NULL;
    found = pair;
  }
  return found;
}

bool rename_parse(Arena *arena, const Comparison *comparison, Str spec, Rename *rename, Str *why) {
  Str to = spec, from = str_cut(&to, '=');
  *rename = (Rename){.asked = true};
  if (from.n == 0 || to.n == 0) {
    *why = str_fmt(arena, "--rename %.*s: write it as OLD=NEW or TABLE.OLD=TABLE.NEW", STR_ARG(spec));
    return false;
  }
  int32_t dot = str_find_char(from, '.'), to_dot = str_find_char(to, '.');
  const Object *table = table_named(comparison, from, false);
  const ObjectPair *pair = dot < 0 && !table ? table_of_columns(comparison, from, to) : NULL;
  if (table) {
    rename->table = table->name->text;
    rename->new_name = to;
  } else if (pair || dot >= 0) {
    rename->table = pair ? pair->from->name->text : str_sub(from, 0, dot);
    rename->column = pair ? from : str_from(from, dot + 1);
    rename->new_name = to_dot >= 0 ? str_from(to, to_dot + 1) : to;
    table = table_named(comparison, rename->table, false);
    if (!table || !column_named(table, rename->column)) {
      *why = str_fmt(arena, "--rename %.*s: there is no %.*s.%.*s to rename", STR_ARG(spec), STR_ARG(rename->table),
                     STR_ARG(rename->column));
      return false;
    }
    if (to_dot >= 0 && !str_eq_fold(str_sub(to, 0, to_dot), rename->table)) {
      *why = str_fmt(arena, "--rename %.*s: a column stays in its table; to rename that: --rename %.*s=%.*s",
                     STR_ARG(spec), STR_ARG(rename->table), STR_ARG(str_sub(to, 0, to_dot)));
      return false;
    }
  } else {
    *why = str_fmt(arena, "--rename %.*s: there is no table %.*s, and not exactly one table that loses such a column",
                   STR_ARG(spec), STR_ARG(from));
    return false;
  }
  return true;
}

void renames_original(const Renames *renames, Str *table, Str *column) {
  for (int32_t i = renames->n; i-- > 0;) {
    const Rename *rename = &renames->p[i];
    if (rename->drops) continue;
    if (rename->column.n == 0 && str_eq_fold(rename->new_name, *table)) *table = rename->table;
    else if (rename->column.n > 0 && str_eq_fold(rename->table, *table) && str_eq_fold(rename->new_name, *column))
      *column = rename->column;
  }
}

/* ---- evidence ---- */

/* Columns, their definitions and the primary key in words: equal for tables that could be one. */
static Str table_key(Arena *arena, const Object *table) {
  Buf buf = buf_new(arena);
  for (int32_t i = 0; i < table->table->columns.n; i++) {
    const Column *column = &table->table->columns.p[i];
    buf_fmt(&buf, "%.*s %.*s\n", STR_ARG(column->name->text), STR_ARG(words_column(arena, table, column)));
  }
  buf_str(&buf, words_primary_key(arena, table));
  return str_fold(arena, buf_done(&buf));
}

/* Foreign keys in words, in any order; what referred to itself still does. */
static bool same_keys(Arena scratch, const Object *from, const Object *to) {
  int32_t n = from->table->foreign_keys.n;
  if (n != to->table->foreign_keys.n) return false;
  for (int32_t i = 0; i < n; i++) {
    ForeignKey own = from->table->foreign_keys.p[i];
    if (ident_same(own.parent, from->name)) own.parent = to->name;
    Str key = words_foreign_key(&scratch, from, &own);
    bool found = false;
    for (int32_t k = 0; k < n && !found; k++)
      found = str_eq_fold(key, words_foreign_key(&scratch, to, &to->table->foreign_keys.p[k]));
    if (!found) return false;
  }
  return true;
}

/* How many removed and added tables are the same but for their names. */
typedef struct Match {
  const Object *from, *to;
  int32_t nfrom, nto;
} Match;

static void find_tables(Arena *arena, const Comparison *comparison, Renames *clear, Renames *questions) {
  Map matches = {0};
  for (int32_t i = 0; i < comparison->pairs.n; i++) {
    const ObjectPair *pair = &comparison->pairs.p[i];
    if (pair->kind != OBJECT_TABLE || (pair->from && pair->to)) continue;
    const Object *table = pair->from ? pair->from : pair->to;
    if (table->table->kind != TABLE_ORDINARY) continue;
    void **slot = map_slot(arena, &matches, table_key(arena, table));
    if (!*slot) *slot = arena_new(arena, Match, 1);
    Match *match = *slot;
    if (pair->from) match->from = table, match->nfrom++;
    else match->to = table, match->nto++;
  }
  for (int32_t i = 0; i < matches.entries.n; i++) {
    const Match *match = matches.entries.p[i].value;
    if (!match->from || !match->to) continue;
    bool sure = match->nfrom == 1 && match->nto == 1 && match->from->table->columns.n >= 2 &&
                same_keys(*arena, match->from, match->to);
    *vec_push(arena, sure ? clear : questions) =
        (Rename){.table = match->from->name->text, .new_name = match->to->name->text};
  }
}

/* Column by column the same definition, and at least half of the names. */
static bool tables_alike(Arena scratch, const Object *from, const Object *to) {
  const Columns *a = &from->table->columns, *b = &to->table->columns;
  int32_t same = 0;
  if (a->n != b->n || a->n < 3 || to->table->kind != TABLE_ORDINARY || from->table->kind != TABLE_ORDINARY)
    return false;
  for (int32_t i = 0; i < a->n; i++) {
    if (!str_eq_fold(words_column(&scratch, from, &a->p[i]), words_column(&scratch, to, &b->p[i]))) return false;
    same += ident_same(a->p[i].name, b->p[i].name);
  }
  return same * 2 >= a->n && same < a->n;
}

/* Tables of which some columns have other names, too. Few go and come at once, so that each is held against each. */
static void ask_alike(Arena *arena, const Comparison *comparison, Renames *questions) {
  enum { PAIRS_MAX = 400 };
  int32_t gone = 0, come = 0;
  for (int32_t i = 0; i < comparison->pairs.n; i++) {
    if (comparison->pairs.p[i].kind != OBJECT_TABLE) continue;
    gone += !comparison->pairs.p[i].to;
    come += !comparison->pairs.p[i].from;
  }
  if (gone == 0 || come == 0 || gone > PAIRS_MAX / come) return;
  for (int32_t i = 0; i < comparison->pairs.n; i++) {
    const ObjectPair *one = &comparison->pairs.p[i];
    const Object *like = NULL;
    int32_t n = 0;
    if (one->kind != OBJECT_TABLE || one->to) continue;
    for (int32_t k = 0; k < comparison->pairs.n; k++) {
      const ObjectPair *other = &comparison->pairs.p[k];
      if (other->kind != OBJECT_TABLE || other->from || !tables_alike(*arena, one->from, other->to)) continue;
      like = other->to;
      n++;
    }
    if (n == 1) *vec_push(arena, questions) = (Rename){.table = one->from->name->text, .new_name = like->name->text};
  }
}

/* Whether an object that mentions the table named the old column and names the new one now. */
static bool moved_along(const Comparison *comparison, const ObjectPair *table, const Ident *from, const Ident *to) {
  Objects dependents = depend_on((Catalog *)comparison->from, table->from->name);
  for (int32_t i = 0; i < dependents.n; i++) {
    const Object *object = dependents.p[i];
    if (object->kind == OBJECT_TABLE && object == table->from) continue;
    const ObjectPair *pair = compare_find_from(comparison, object->name, object->kind == OBJECT_TRIGGER);
    if (object->kind == OBJECT_INDEX) pair = compare_find_from(comparison, object->name, false);
    if (!pair || !pair->from || !pair->to || pair->action != DIFF_CHANGED) continue;
    const Node *old = pair->from->definition, *new = pair->to->definition;
    if (node_mentions(old, from) && !node_mentions(old, to) && node_mentions(new, to) && !node_mentions(new, from))
      return true;
  }
  return false;
}

/* Where a column of the old table stands in the new one; -1 if it is gone. */
static int32_t place_of(const ObjectPair *pair, int32_t column) {
  for (int32_t i = 0; i < pair->to->table->columns.n; i++)
    if (pair->origin[i] == column) return i;
  return -1;
}

/* The column in the same place between the same neighbours, as a number of `to`; -1 if there is none. As many new ones
** must stand there as went, or at the end more. */
static int32_t heir(const ObjectPair *pair, int32_t column) {
  int32_t nfrom = pair->from->table->columns.n, nto = pair->to->table->columns.n;
  int32_t before = column - 1, after = column + 1;
  while (before >= 0 && place_of(pair, before) < 0) before--;
  while (after < nfrom && place_of(pair, after) < 0) after++;
  int32_t first = before < 0 ? 0 : place_of(pair, before) + 1, end = after < nfrom ? place_of(pair, after) : nto;
  int32_t gone = after - before - 1, come = end - first;
  for (int32_t i = first; i < end; i++)
    if (pair->origin[i] >= 0) return -1;
  if (come != gone && (after < nfrom || come < gone)) return -1;
  return first + column - before - 1;
}

/* Whether every foreign key of the one column has its like on the other: values that referred to one table are not
** those that refer to another. */
static bool refers_alike(const ObjectPair *pair, int32_t from, int32_t to) {
  const Table *old = pair->from->table, *new = pair->to->table;
  int32_t n = 0, matched = 0;
  for (int32_t i = 0; i < new->foreign_keys.n; i++)
    for (int32_t k = 0; k < new->foreign_keys.p[i].n; k++) n += new->foreign_keys.p[i].columns[k] == to;
  for (int32_t i = 0; i < old->foreign_keys.n; i++)
    for (int32_t k = 0; k < old->foreign_keys.p[i].n; k++) {
      const ForeignKey *key = &old->foreign_keys.p[i];
      if (key->columns[k] != from) continue;
      n--;
      for (int32_t j = 0; j < new->foreign_keys.n; j++) {
        const ForeignKey *other = &new->foreign_keys.p[j];
        bool like = other->n == key->n && other->columns[k] == to && ident_same(other->parent, key->parent);
        if (like && (key->n > 1 || other->on_delete == key->on_delete)) {
          matched++;
          break;
        }
      }
      matched--;
    }
  return n == 0 && matched == 0;
}

/* A renamed column may have become NOT NULL or got a default along with its name. */
static bool same_kind(const Column *old, const Column *new) {
  return str_eq_fold(old->type, new->type) && old->generated == new->generated &&
         !old->primary_key == !new->primary_key;
}

static void find_columns(Arena *arena, const Comparison *comparison, const ObjectPair *pair, Renames *clear,
                         Renames *questions) {
  for (int32_t i = 0; i < pair->parts.n; i++) {
    const Part *part = &pair->parts.p[i];
    if (part->kind != PART_COLUMN || part->action != DIFF_REMOVED) continue;
    int32_t to = heir(pair, part->from);
    if (to < 0) continue;
    const Column *old = &pair->from->table->columns.p[part->from], *new = &pair->to->table->columns.p[to];
    if (!same_kind(old, new) || !refers_alike(pair, part->from, to)) continue;
    bool same = str_eq_fold(part->before, words_column(arena, pair->to, new));
    bool sure = same && moved_along(comparison, pair, old->name, new->name);
    *vec_push(arena, sure ? clear : questions) =
        (Rename){.table = pair->from->name->text, .column = old->name->text, .new_name = new->name->text};
  }
}

void renames_find(Arena *arena, const Comparison *comparison, Renames *clear, Renames *questions) {
  *clear = *questions = (Renames){0};
  find_tables(arena, comparison, clear, questions);
  ask_alike(arena, comparison, questions);
  for (int32_t i = 0; i < comparison->pairs.n; i++) {
    const ObjectPair *pair = &comparison->pairs.p[i];
    bool both = pair->kind == OBJECT_TABLE && pair->from && pair->to && pair->action == DIFF_CHANGED;
    if (both && pair->origin) find_columns(arena, comparison, pair, clear, questions);
  }
}

/* ---- names that are taken ---- */

static bool is_free(const Comparison *comparison, Str name) {
  return !map_get(&comparison->by_from, name) && !map_get(&comparison->by_to, name);
}

/* "users_old": a name that no object of either schema has. */
static Str free_table_name(Arena *arena, const Comparison *comparison, Str name) {
  Str free = str_concat(arena, name, S("_old"));
  for (int32_t i = 2; !is_free(comparison, str_fold(arena, free)); i++)
    free = str_fmt(arena, "%.*s_old%d", STR_ARG(name), i);
  return free;
}

static Str free_column_name(Arena *arena, const ObjectPair *pair, Str name) {
  Str free = str_concat(arena, name, S("_old"));
  for (int32_t i = 2; column_named(pair->from, free) || (pair->to && column_named(pair->to, free)); i++)
    free = str_fmt(arena, "%.*s_old%d", STR_ARG(name), i);
  return free;
}

static void make_way_of_column(Arena *arena, const Comparison *comparison, const Rename *rename, Renames *way) {
  const ObjectPair *pair = map_get(&comparison->by_from, str_fold(arena, rename->table));
  bool table = pair && pair->from && pair->kind == OBJECT_TABLE;
  const Column *taken = table ? column_named(pair->from, rename->new_name) : NULL;
  if (!taken || str_eq_fold(rename->column, rename->new_name)) return;
  *vec_push(arena, way) = (Rename){.table = rename->table,
                                   .column = taken->name->text,
                                   .new_name = free_column_name(arena, pair, taken->name->text),
                                   .aside = true};
}

/* A view with the views and triggers that read it, before it. */
static void drop_view(Arena *arena, Catalog *from, const Object *view, Renames *way) {
  Objects queue = {0};
  *vec_push(arena, &queue) = (Object *)view;
  for (int32_t i = 0; i < queue.n; i++) {
    Objects dependents = depend_on(from, queue.p[i]->name);
    for (int32_t k = 0; k < dependents.n; k++) {
      bool known = dependents.p[k]->kind != OBJECT_VIEW && dependents.p[k]->kind != OBJECT_TRIGGER;
      for (int32_t j = 0; j < queue.n && !known; j++) known = queue.p[j] == dependents.p[k];
      if (!known) *vec_push(arena, &queue) = dependents.p[k];
    }
  }
  for (int32_t i = queue.n; i-- > 0;)
    *vec_push(arena, way) = (Rename){.table = queue.p[i]->name->text, .drops = true, .kind = queue.p[i]->kind};
}

Renames rename_make_way(Arena *arena, const Comparison *comparison, const Rename *rename) {
  Renames way = {0};
  if (rename->column.n > 0) {
    make_way_of_column(arena, comparison, rename, &way);
    return way;
  }
  const ObjectPair *pair = map_get(&comparison->by_from, str_fold(arena, rename->new_name));
  if (!pair || !pair->from || str_eq_fold(rename->table, rename->new_name)) return way;
  Str name = pair->from->name->text;
  if (pair->kind == OBJECT_TABLE)
    *vec_push(arena, &way) =
        (Rename){.table = name, .new_name = free_table_name(arena, comparison, name), .aside = true};
  else if (pair->kind == OBJECT_INDEX)
    *vec_push(arena, &way) = (Rename){.table = name, .drops = true, .kind = OBJECT_INDEX};
  else drop_view(arena, (Catalog *)comparison->from, pair->from, &way);
  return way;
}

Renames rename_unblock(Arena *arena, Catalog *from) {
  Renames way = {0};
  Problem why = {0};
  const Object *broken = depend_first_broken(from, (BrokenSearch){.bodies = true, .strings = true}, &why);
  if (broken && broken->kind == OBJECT_VIEW) drop_view(arena, from, broken, &way);
  if (broken && broken->kind == OBJECT_TRIGGER)
    *vec_push(arena, &way) = (Rename){.table = broken->name->text, .drops = true, .kind = OBJECT_TRIGGER};
  for (int32_t i = 0; i < way.n; i++) way.p[i].broken = true;
  return way;
}

Str renames_table_called(const Renames *renames, Str table) {
  for (int32_t i = renames->n; i-- > 0;) {
    const Rename *rename = &renames->p[i];
    if (rename->aside && rename->column.n == 0 && str_eq_fold(rename->new_name, table)) table = rename->table;
  }
  return table;
}

Str renames_column_called(const Renames *renames, Str table, Str column) {
  for (int32_t i = renames->n; i-- > 0;) {
    const Rename *rename = &renames->p[i];
    if (rename->column.n == 0 && str_eq_fold(rename->new_name, table)) table = rename->table;
    else if (rename->aside && str_eq_fold(rename->table, table) && str_eq_fold(rename->new_name, column))
      column = rename->column;
  }
  return column;
}

/* ---- making them ---- */

static Str drop_sql(Arena *arena, const Rename *rename) {
  Buf buf = buf_new(arena);
  buf_str(&buf, rename->kind == OBJECT_INDEX  ? S("DROP INDEX ")
                : rename->kind == OBJECT_VIEW ? S("DROP VIEW ")
                                              : S("DROP TRIGGER "));
  words_name(&buf, rename->table);
  return buf_done(&buf);
}

Str rename_sql(Arena *arena, const Rename *rename) {
  if (rename->drops) return drop_sql(arena, rename);
  Buf buf = buf_new(arena);
  buf_str(&buf, S("ALTER TABLE "));
  words_name(&buf, rename->table);
  if (rename->column.n > 0) {
    buf_str(&buf, S(" RENAME COLUMN "));
    words_name(&buf, rename->column);
  } else {
    buf_str(&buf, S(" RENAME"));
  }
  buf_str(&buf, S(" TO "));
  words_name(&buf, rename->new_name);
  return buf_done(&buf);
}

bool rename_apply(Catalog *catalog, const Rename *rename, Str *why) {
  Compilation *compilation = catalog->compilation;
  Str text = rename_sql(catalog->arena, rename);
  int32_t problems = compilation->problems.n;
  if (!catalog_apply_made(catalog, S("rename"), text)) {
    *why = S("more than 65,535 files");
    return false;
  }
  const CatalogStatement *statement = vec_last(&catalog->statements);
  if (!statement->refused) return true;
  Str code = compilation->problems.n > problems ? problem_slug(compilation->problems.p[problems].code) : S("refused");
  *why = str_fmt(catalog->arena, "%.*s: SQLite would refuse it (%.*s)", STR_ARG(text), STR_ARG(code));
  return false;
}
