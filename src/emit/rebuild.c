/* Tables made anew, their rows carried over. */
#include "emit/rebuild.h"

#include "diff/plan_rebuild.h"
#include "diff/words.h"
#include "emit/aside.h"
#include "emit/batch.h"
#include "emit/copy.h"
#include "emit/park.h"
#include "emit/schema.h"
#include "text/files.h"

void rebuild_blank_line(MigrationWriter *w) {
  if (w->buf->n > 0 && !str_ends((Str){w->buf->p, w->buf->n}, S("\n\n"))) buf_char(w->buf, '\n');
}

/* ---- names ---- */

void rebuild_take_names(MigrationWriter *w, const Catalog *catalog) {
  for (int32_t i = 0; i < catalog->versions.n; i++)
    *map_slot(w->arena, &w->taken, catalog->versions.p[i]->name->fold->text) = w;
}

Str rebuild_free_name(MigrationWriter *w, Str table, Str suffix) {
  for (int32_t i = 1;; i++) {
    Str name = i == 1 ? str_concat(w->arena, table, suffix)
                      : str_fmt(w->arena, "%.*s%.*s%d", STR_ARG(table), STR_ARG(suffix), i);
    Str folded = str_fold(w->arena, name);
    const Comparison *comparison = w->plan->comparison;
    if (catalog_ever_named(comparison->from, folded) || catalog_ever_named(comparison->to, folded)) continue;
    void **slot = map_slot(w->arena, &w->taken, folded);
    if (*slot) continue;
    *slot = w;
    return name;
  }
}

/* ---- definitions ---- */

Str rebuild_definition(MigrationWriter *w, const Object *object) {
  if (!w->emitter) w->emitter = schema_emitter(w->arena, w->plan->comparison->to);
  return schema_emitter_object(w->emitter, object);
}

void rebuild_emit_create(MigrationWriter *w, const Object *object) {
  buf_str(w->buf, rebuild_definition(w, object));
  buf_str(w->buf, S(";\n"));
}

void rebuild_emit_indexes(MigrationWriter *w, const Object *table, IndexChoice choice) {
  for (int32_t i = 0; i < table->table->indexes.n; i++) {
    const Object *index = table->table->indexes.p[i];
    bool wanted = choice == INDEXES_ALL || index->index->unique == (choice == INDEXES_UNIQUE);
    /* The list has those of the version's whole life: some are dropped by now. */
    if (index->index->origin != INDEX_CREATED || !wanted || !object_alive(index, CATALOG_NOW)) continue;
    if (!plan_index_waits(w->plan->comparison, index)) rebuild_emit_create(w, index);
  }
}

/* ---- new first ---- */

static void emit_new_first(MigrationWriter *w, const ObjectPair *pair) {
  Str old = pair->from->name->text, new = pair->to->name->text, name = rebuild_free_name(w, new, S("_new"));
  CopyLists lists = copy_lists(w->arena, pair, false);
  copy_emit_create_as(w, pair->to, name);
  copy_emit(w, pair->to, name, &lists, old);
  copy_emit_swap(w, pair, name);
  rebuild_emit_indexes(w, pair->to, INDEXES_ALL);
}

/* ---- stash ---- */

static void empty_table(const MigrationWriter *w, Str name) {
  buf_str(w->buf, S("DELETE FROM "));
  copy_emit_name(w, name);
  buf_str(w->buf, S(";\n"));
}

static void write_made(MigrationWriter *w, const RebuildGroup *group, const ObjectPair *pair) {
  rebuild_emit_create(w, pair->to);
  if (rebuilds_contain(&group->keyed, pair->to)) rebuild_emit_indexes(w, pair->to, INDEXES_ALL);
}

static Str lend_key(MigrationWriter *w, const LentKey *key, const Object *table, const char *why) {
  Str name = rebuild_free_name(w, table->name->text, S("_key"));
  buf_fmt(w->buf, "-- %s\nCREATE UNIQUE INDEX %.*s ON %.*s (", why, STR_ARG(copy_name(w->arena, name)),
          STR_ARG(copy_name(w->arena, table->name->text)));
  for (int32_t k = 0; k < key->n; k++)
    buf_fmt(w->buf, "%s%.*s", k > 0 ? ", " : "",
            STR_ARG(copy_name(w->arena, table->table->columns.p[key->columns[k]].name->text)));
  buf_str(w->buf, S(");\n"));
  return name;
}

/* Unique indexes that old parents have until they are dropped: what takes their place has them for good. */
static void lend_to_parents(MigrationWriter *w, const RebuildGroup *group) {
  for (int32_t i = 0; i < group->lent.n; i++)
    if (group->lent.p[i].old)
      lend_key(w, &group->lent.p[i], group->lent.p[i].table, "Until it is dropped, a new table refers to this key.");
}

/* Those that an early table has only until its old children are gone. */
static void lend_keys(MigrationWriter *w, const RebuildGroup *group, const ObjectPair *pair, Strs *lent) {
  for (int32_t i = 0; i < group->lent.n; i++) {
    const LentKey *key = &group->lent.p[i];
    if (key->table != pair->from || key->old) continue;
    *vec_push(w->arena, lent) = lend_key(w, key, pair->to, "Until it is dropped, an old table refers to this key.");
  }
}

/* A table that stayed empty until all others were gone, and is made anew where it is one that is rebuilt. */
static void end_lingering(MigrationWriter *w, const RebuildGroup *group, const Asides *asides, const Object *table) {
  const Aside *aside = asides_find(asides, table);
  if (aside && copy_keeps_sequence(aside->pair)) copy_emit_sequence(w, table->name->text, aside->stash);
  copy_emit_drop(w, table->name->text);
  if (aside) write_made(w, group, aside->pair);
}

/* Children first, so that no action finds anything to do. A table that others still refer to is made again at once: to
** delete from one SQLite wants all parents of its children. The others wait until all their parents are made anew. */
static void replace_tables(MigrationWriter *w, const RebuildGroup *group, const Asides *asides) {
  Strs lent = {0};
  park_emit_unchecked(w, group, true);
  lend_to_parents(w, group);
  for (int32_t i = 0; i < group->emptied.n; i++) {
    const Object *table = group->emptied.p[i];
    const Aside *aside = asides_find(asides, table);
    park_emit_unlinked(w, group, i);
    if ((aside && !aside_replaced(aside)) || rebuilds_contain(&group->lingering, table)) {
      empty_table(w, table->name->text);
      continue;
    }
    if (aside && copy_keeps_sequence(aside->pair)) copy_emit_sequence(w, table->name->text, aside->stash);
    copy_emit_drop(w, table->name->text);
    if (!aside || !rebuilds_contain(&group->early, table)) continue;
    write_made(w, group, aside->pair);
    lend_keys(w, group, aside->pair, &lent);
  }
  park_emit_unchecked(w, group, false);
  for (int32_t i = 0; i < group->lingering.n; i++) end_lingering(w, group, asides, group->lingering.p[i]);
  for (int32_t i = 0; i < lent.n; i++) buf_fmt(w->buf, "DROP INDEX %.*s;\n", STR_ARG(copy_name(w->arena, lent.p[i])));
  for (int32_t i = 0; i < asides->n; i++)
    if (aside_replaced(&asides->p[i]) && !rebuilds_contain(&group->early, asides->p[i].table) &&
        !rebuilds_contain(&group->lingering, asides->p[i].table))
      write_made(w, group, asides->p[i].pair);
  for (int32_t i = 0; i < group->added.n; i++) {
    rebuild_emit_create(w, group->added.p[i]);
    rebuild_emit_indexes(w, group->added.p[i], INDEXES_ALL);
  }
}

static void emit_stash(MigrationWriter *w, const RebuildGroup *group) {
  Asides asides = asides_make(w, group);
  park_emit_away(w, group);
  replace_tables(w, group, &asides);
  asides_back(w, &asides);
  park_emit_back(w, group);
  for (int32_t i = 0; i < asides.n; i++) copy_emit_drop(w, asides.p[i].stash);
  for (int32_t i = 0; i < asides.n; i++)
    if (aside_replaced(&asides.p[i]) && !rebuilds_contain(&group->keyed, asides.p[i].pair->to))
      rebuild_emit_indexes(w, asides.p[i].pair->to, INDEXES_ALL);
}

/* ---- why ---- */

static void write_change(Buf *buf, const Part *part) {
  bool column = part->kind == PART_COLUMN || part->kind == PART_ORDER;
  if (column) buf_str(buf, part->name);
  if (column && part->action == DIFF_ADDED) buf_str(buf, S(" is new"));
  else if (column && part->action == DIFF_REMOVED) buf_str(buf, S(" goes"));
  else if (column) buf_fmt(buf, " becomes %.*s", STR_ARG(part->after.n > 0 ? part->after : S("untyped")));
  else if (part->action == DIFF_ADDED) buf_fmt(buf, "%.*s is new", STR_ARG(part->after));
  else if (part->action == DIFF_REMOVED) buf_fmt(buf, "%.*s goes", STR_ARG(part->before));
  else buf_fmt(buf, "%.*s becomes %.*s", STR_ARG(part->before), STR_ARG(part->after));
}

/* Line breaks of a definition would end the comment. */
void rebuild_emit_comment(const MigrationWriter *w, Str text) {
  buf_str(w->buf, S("-- "));
  for (int32_t i = 0; i < text.n; i++) buf_char(w->buf, text.p[i] == '\n' || text.p[i] == '\r' ? ' ' : text.p[i]);
  buf_char(w->buf, '\n');
}

void rebuild_emit_reason(const MigrationWriter *w, const ObjectPair *pair) {
  Buf buf = buf_new(w->arena);
  buf_fmt(&buf, "%.*s is rebuilt: ", STR_ARG(pair->to->name->text));
  for (int32_t i = 0; i < pair->parts.n; i++) {
    if (i > 0) buf_str(&buf, S("; "));
    write_change(&buf, &pair->parts.p[i]);
  }
  rebuild_emit_comment(w, buf_done(&buf));
}

static void write_going(const MigrationWriter *w, const RebuildGroup *group) {
  Buf names = buf_new(w->arena);
  for (int32_t i = 0; i < group->removed.n; i++) {
    Str name = group->removed.p[i]->name->text;
    if (group->members.n > 0)
      rebuild_emit_comment(w, str_fmt(w->arena, "%.*s goes, and before what it refers to", STR_ARG(name)));
    buf_fmt(&names, "%s%.*s", i > 0 ? ", " : "", STR_ARG(name));
  }
  if (group->members.n == 0 && group->removed.n > 1)
    rebuild_emit_comment(w,
                         str_fmt(w->arena, "%.*s go together: their references lead round", STR_ARG(buf_done(&names))));
}

static void write_unlinked_reason(const MigrationWriter *w, const ParkedKey *unlinked) {
  const ForeignKey *key = unlinked->key;
  Str how = S("by numbers, which SQLite takes for texts as well");
  if (unlinked->why == UNLINK_REFUSES)
    how = str_fmt(w->arena, "ON DELETE %.*s, which its rows do not take", STR_ARG(words_action(key->on_delete)));
  if (unlinked->why == UNLINK_UPDATED)
    how = str_fmt(w->arena, "ON UPDATE %.*s, and that is updated", STR_ARG(words_action(key->on_update)));
  rebuild_emit_comment(w, str_fmt(w->arena, "%.*s refers to %.*s %.*s: %s refer to nothing before they go",
                                  STR_ARG(unlinked->child->name->text), STR_ARG(unlinked->parent->name->text),
                                  STR_ARG(how), unlinked->why == UNLINK_REFUSES ? "they" : "its rows"));
}

static void write_protection_reasons(const MigrationWriter *w, const RebuildGroup *group) {
  for (int32_t i = 0; i < group->parked.n; i++) {
    const ParkedKey *parked = &group->parked.p[i];
    bool deletes = parked->key->on_delete > ACTION_RESTRICT;
    rebuild_emit_comment(w, str_fmt(w->arena, "%.*s refers to %.*s ON %s %.*s: its keys are parked while %.*s is away",
                                    STR_ARG(parked->child->name->text), STR_ARG(parked->parent->name->text),
                                    deletes ? "DELETE" : "UPDATE",
                                    STR_ARG(words_action(deletes ? parked->key->on_delete : parked->key->on_update)),
                                    STR_ARG(parked->parent->name->text)));
  }
  for (int32_t i = 0; i < group->unlinked.n; i++) write_unlinked_reason(w, &group->unlinked.p[i]);
  write_going(w, group);
  for (int32_t i = 0; i < group->refilled.n; i++)
    rebuild_emit_comment(
        w, str_fmt(w->arena, "%.*s would lose rows or keys and its keys can't be parked: its rows are put aside",
                   STR_ARG(group->refilled.p[i]->name->text)));
}

void rebuild_emit(MigrationWriter *w, const RebuildGroup *group) {
  rebuild_blank_line(w);
  if (group->batch) {
    batch_emit_swap(w, &w->batches[group - w->plan->groups.p]);
    return;
  }
  for (int32_t i = 0; i < group->members.n; i++) rebuild_emit_reason(w, group->members.p[i]);
  write_protection_reasons(w, group);
  if (group->recipe == RECIPE_NEW_FIRST) emit_new_first(w, group->members.p[0]);
  else emit_stash(w, group);
}

/* ---- what others rebuild ---- */

struct RebuildShelter {
  const RebuildGroup *group;
  Asides asides;
};

RebuildShelter *rebuild_emit_protect(MigrationWriter *w, const RebuildGroup *group) {
  RebuildShelter *shelter = arena_new(w->arena, RebuildShelter, 1);
  RebuildGroup children = *group;
  children.members.n = 0;
  shelter->group = group;
  write_protection_reasons(w, group);
  shelter->asides = asides_make(w, &children);
  park_emit_away(w, group);
  park_emit_unchecked(w, group, true);
  for (int32_t i = 0; i < group->emptied.n; i++) park_emit_unlinked(w, group, i);
  park_emit_unchecked(w, group, false);
  for (int32_t i = shelter->asides.n; i-- > 0;) empty_table(w, shelter->asides.p[i].table->name->text);
  return shelter;
}

void rebuild_emit_return(MigrationWriter *w, RebuildShelter *shelter) {
  asides_back(w, &shelter->asides);
  park_emit_back(w, shelter->group);
  for (int32_t i = 0; i < shelter->asides.n; i++) copy_emit_drop(w, shelter->asides.p[i].stash);
}

void rebuild_emit_copy(MigrationWriter *w, const Object *from, Str from_name, const Object *to) {
  const ObjectPair *pair = copy_same_columns(w->arena, from, to);
  CopyLists lists = copy_lists(w->arena, pair, false);
  copy_emit(w, to, to->name->text, &lists, from_name);
}

/* ---- virtual tables ---- */

/* Columns that both have, hidden ones left out. */
static Str shared_columns(Arena *arena, const ObjectPair *pair) {
  Buf buf = buf_new(arena);
  for (int32_t i = 0; i < pair->to->table->columns.n; i++) {
    const Column *column = &pair->to->table->columns.p[i];
    int32_t from = table_column(pair->from->table, column->name);
    if (column->hidden || from < 0 || pair->from->table->columns.p[from].hidden) continue;
    buf_fmt(&buf, "%s%.*s", buf.n > 0 ? ", " : "", STR_ARG(copy_name(arena, column->name->text)));
  }
  return buf_done(&buf);
}

void rebuild_emit_virtual(MigrationWriter *w, const ObjectPair *pair) {
  Str content, name = pair->to->name->text;
  bool unreadable = plan_content(w->arena, pair->from, &content) == CONTENT_NONE;
  bool elsewhere = plan_content(w->arena, pair->to, &content) == CONTENT_TABLE;
  Str columns = shared_columns(w->arena, pair), stash = S("");
  bool fts = str_eq_fold(pair->to->table->module->text, S("fts5"));
  bool readable = columns.n > 0 && !unreadable && !elsewhere;
  Str rowid = copy_between_rowid(w->arena, pair->from);
  rebuild_blank_line(w);
  rebuild_emit_comment(w, str_fmt(w->arena, "%.*s is made anew", STR_ARG(name)));
  if (readable) {
    stash = rebuild_free_name(w, name, S("_old"));
    Str with_rowid = str_fmt(w->arena, "rowid AS %.*s, %.*s", STR_ARG(rowid), STR_ARG(columns));
    copy_emit_aside(w, stash, fts ? with_rowid : columns, pair->from->name->text);
  }
  copy_emit_drop(w, pair->from->name->text);
  rebuild_emit_create(w, pair->to);
  if (readable) {
    buf_str(w->buf, S("INSERT INTO "));
    copy_emit_name(w, name);
    if (fts) buf_fmt(w->buf, " (rowid, %.*s) SELECT %.*s, ", STR_ARG(columns), STR_ARG(rowid));
    else buf_fmt(w->buf, " (%.*s) SELECT ", STR_ARG(columns));
    buf_fmt(w->buf, "%.*s FROM ", STR_ARG(columns));
    copy_emit_name(w, stash);
    buf_str(w->buf, S(";\n"));
    copy_emit_drop(w, stash);
  }
}
