/* Tables made anew, their rows carried over.
**
** What surprised: CREATE TABLE AS numbers rows anew, so a rowid that nobody named but fts5 and
** views can see is copied explicitly; and a copy through double-quoted names stores the names as
** text when a column is missing, so names are quoted only where they must be. A constraint that says ON CONFLICT
** REPLACE would silently eat rows on their way back: INSERT OR ABORT overrides it. */
#include "emit/rebuild.h"

#include "diff/words.h"
#include "emit/schema.h"

void rebuild_blank_line(MigrationWriter *w) {
  if (w->buf->n > 0 && !str_ends((Str){w->buf->p, w->buf->n}, S("\n\n"))) buf_char(w->buf, '\n');
}

/* ---- names ---- */

Str rebuild_free_name(MigrationWriter *w, Str table, Str suffix) {
  for (int32_t i = 1;; i++) {
    Str name = i == 1 ? str_concat(w->arena, table, suffix)
                      : str_fmt(w->arena, "%.*s%.*s%d", STR_ARG(table), STR_ARG(suffix), i);
    void **slot = map_slot(w->arena, &w->taken, str_fold(w->arena, name));
    if (*slot) continue;
    *slot = w;
    return name;
  }
}

static void write_name(const MigrationWriter *w, Str name) {
  words_name(w->buf, name);
}

static Str quoted(Arena *arena, Str name) {
  Buf buf = buf_new(arena);
  words_name(&buf, name);
  return buf_done(&buf);
}

/* rowid, _rowid_ or oid, whichever is no column of the table; empty where it has none. */
static Str rowid_name(const Object *table) {
  static const Str names[] = {S_INIT("rowid"), S_INIT("_rowid_"), S_INIT("oid")};
  if (table->table->without_rowid) return S("");
  for (size_t i = 0; i < sizeof names / sizeof *names; i++) {
    bool taken = false;
    for (int32_t k = 0; k < table->table->columns.n; k++)
      taken = taken || str_eq_fold(table->table->columns.p[k].name->text, names[i]);
    if (!taken) return names[i];
  }
  return S("");
}

/* ---- what is copied ---- */

/* A copy as three lists: what is read from the old table, where it goes, and what is taken from the
** table between (or from the old one when there is none between). */
typedef struct CopyLists {
  Buf aside, into, values;
  bool between; /* there is one between */
  bool rowid;   /* the old rowid is in `aside` */
} CopyLists;

static void add(Buf *list, Str item) {
  if (list->n > 0) buf_str(list, S(", "));
  buf_str(list, item);
}

static bool is_null(const Node *expr) {
  const Literal *literal = AS(Literal, LITERAL, expr);
  return !expr || (literal && literal->type == LITERAL_NULL);
}

/* A default as an expression: DEFAULT abc means the text abc, but in a SELECT it would be a column. */
static Str default_value(Arena *arena, const Object *table, const Column *column) {
  Str text = words_node(arena, table->source, column->default_expr);
  const ColumnRef *word = AS(ColumnRef, COLUMN_REF, column->default_expr);
  if (!word || str_eq_fold(text, S("true")) || str_eq_fold(text, S("false"))) return text;
  Buf buf = buf_new(arena);
  buf_quoted(&buf, word->column.id->text, '\'');
  return buf_done(&buf);
}

static void copy_kept(Arena *arena, const ObjectPair *pair, int32_t column, CopyLists *lists) {
  const Column *to = &pair->to->table->columns.p[column];
  int32_t origin = pair->origin[column];
  const Column *from = &pair->from->table->columns.p[origin];
  Str name = quoted(arena, from->name->text);
  add(&lists->aside, name);
  add(&lists->into, quoted(arena, to->name->text));
  bool may_be_null = !from->not_null && pair->from->table->rowid_alias != origin;
  if (to->not_null && may_be_null && !is_null(to->default_expr))
    name = str_fmt(arena, "coalesce(%.*s, %.*s)", STR_ARG(name), STR_ARG(default_value(arena, pair->to, to)));
  add(&lists->values, name);
}

/* The old rowid as a value, under a name of its own in between. */
static Str old_rowid(Arena *arena, const ObjectPair *pair, CopyLists *lists) {
  Str rowid = rowid_name(pair->from);
  if (!lists->rowid) add(&lists->aside, str_fmt(arena, "%.*s AS old_rowid", STR_ARG(rowid)));
  lists->rowid = true;
  return lists->between ? S("old_rowid") : rowid;
}

static bool in_unique_key(const Table *table, int32_t column) {
  for (int32_t i = 0; i < table->indexes.n; i++) {
    const Index *index = table->indexes.p[i]->index;
    bool there = index->unique && object_alive(table->indexes.p[i], CATALOG_NOW);
    for (int32_t k = 0; there && k < index->terms.n; k++)
      if (index->terms.p[k].column == column) return true;
  }
  return false;
}

Filler rebuild_filler(const ObjectPair *pair, int32_t column) {
  const Column *to = &pair->to->table->columns.p[column];
  bool rowid = rowid_name(pair->from).n > 0;
  if (pair->to->table->rowid_alias == column) return (Filler){.rowid = rowid && pair->from->table->rowid_alias < 0};
  if (to->generated != GENERATED_NOT || !to->not_null || !is_null(to->default_expr)) return (Filler){0};
  bool text = to->affinity == AFFINITY_TEXT, blob = to->affinity == AFFINITY_BLOB || to->affinity == AFFINITY_NONE;
  return (Filler){text ? S("''") : blob ? S("x''") : S("0"), rowid && !blob && in_unique_key(pair->to->table, column)};
}

static void copy_new(Arena *arena, const ObjectPair *pair, int32_t column, CopyLists *lists) {
  Filler filler = rebuild_filler(pair, column);
  if (filler.value.n == 0 && !filler.rowid) return;
  Str value = filler.value;
  if (filler.rowid) value = old_rowid(arena, pair, lists);
  if (filler.rowid && pair->to->table->columns.p[column].affinity == AFFINITY_TEXT)
    value = str_fmt(arena, "CAST(%.*s AS TEXT)", STR_ARG(value));
  add(&lists->into, quoted(arena, pair->to->table->columns.p[column].name->text));
  add(&lists->values, value);
}

static CopyLists copy_lists(Arena *arena, const ObjectPair *pair, bool between) {
  CopyLists lists = {buf_new(arena), buf_new(arena), buf_new(arena), between, false};
  const Table *from = pair->from->table, *to = pair->to->table;
  Str rowid = rowid_name(pair->to);
  if (from->rowid_alias < 0 && to->rowid_alias < 0 && rowid.n > 0 && rowid_name(pair->from).n > 0) {
    add(&lists.into, rowid);
    add(&lists.values, old_rowid(arena, pair, &lists));
  }
  for (int32_t i = 0; i < to->columns.n; i++) {
    if (to->columns.p[i].generated != GENERATED_NOT) continue;
    if (pair->origin[i] >= 0) copy_kept(arena, pair, i, &lists);
    else copy_new(arena, pair, i, &lists);
  }
  for (int32_t i = 0; i < to->columns.n && lists.into.n == 0; i++) {
    if (to->columns.p[i].generated != GENERATED_NOT || to->rowid_alias == i) continue;
    add(&lists.into, quoted(arena, to->columns.p[i].name->text));
    add(&lists.values, to->columns.p[i].default_expr ? default_value(arena, pair->to, &to->columns.p[i]) : S("NULL"));
  }
  if (lists.aside.n == 0) buf_str(&lists.aside, S("1 AS old_row"));
  return lists;
}

static bool resolves_conflicts(const Table *table) {
  bool found = table->primary_key_conflict > CONFLICT_NONE;
  for (int32_t i = 0; i < table->columns.n; i++) found = found || table->columns.p[i].not_null_conflict > CONFLICT_NONE;
  for (int32_t i = 0; i < table->indexes.n; i++) found = found || table->indexes.p[i]->index->conflict > CONFLICT_NONE;
  return found;
}

static void write_copy(const MigrationWriter *w, const Object *to, Str target, CopyLists *lists, Str source) {
  if (lists->into.n == 0) return;
  buf_str(w->buf, resolves_conflicts(to->table) ? S("INSERT OR ABORT INTO ") : S("INSERT INTO "));
  write_name(w, target);
  buf_fmt(w->buf, " (%.*s)\nSELECT %.*s FROM ", STR_ARG(buf_done(&lists->into)), STR_ARG(buf_done(&lists->values)));
  write_name(w, source);
  buf_str(w->buf, S(";\n"));
}

static void write_aside(const MigrationWriter *w, Str stash, Str columns, Str table) {
  buf_str(w->buf, S("CREATE TABLE "));
  write_name(w, stash);
  buf_fmt(w->buf, " AS SELECT %.*s FROM ", STR_ARG(columns));
  write_name(w, table);
  buf_str(w->buf, S(";\n"));
}

static void write_drop(const MigrationWriter *w, Str table) {
  buf_str(w->buf, S("DROP TABLE "));
  write_name(w, table);
  buf_str(w->buf, S(";\n"));
}

/* ---- definitions ---- */

void rebuild_emit_create(MigrationWriter *w, const Object *object) {
  buf_str(w->buf, schema_emit_object(w->arena, w->plan->comparison->to, object));
  buf_str(w->buf, S(";\n"));
}

void rebuild_emit_indexes(MigrationWriter *w, const Object *table, IndexChoice choice) {
  for (int32_t i = 0; i < table->table->indexes.n; i++) {
    const Object *index = table->table->indexes.p[i];
    bool wanted = choice == INDEXES_ALL || index->index->unique == (choice == INDEXES_UNIQUE);
    /* The list has those of the version's whole life: some are dropped by now. */
    if (index->index->origin == INDEX_CREATED && wanted && object_alive(index, CATALOG_NOW))
      rebuild_emit_create(w, index);
  }
}

/* CREATE TABLE under another name: the text from behind the name on is the same. */
static void write_create_as(MigrationWriter *w, const Object *table, Str name) {
  const CreateTable *create = AS(CreateTable, CREATE_TABLE, table->definition);
  Str text = schema_emit_object(w->arena, w->plan->comparison->to, table);
  int32_t head = S("CREATE TABLE ").n + source_token(table->source, create->name.tok).n;
  buf_str(w->buf, S("CREATE TABLE "));
  write_name(w, name);
  buf_fmt(w->buf, "%.*s;\n", STR_ARG(str_from(text, head)));
}

/* ---- AUTOINCREMENT ---- */

static bool keeps_sequence(const ObjectPair *pair) {
  return pair->from->table->autoincrement && pair->to->table->autoincrement;
}

static void write_sequence(const MigrationWriter *w, Str from, Str to) {
  buf_str(w->buf, S("DELETE FROM sqlite_sequence WHERE name = "));
  buf_quoted(w->buf, to, '\'');
  buf_str(w->buf, S(";\nUPDATE sqlite_sequence SET name = "));
  buf_quoted(w->buf, to, '\'');
  buf_str(w->buf, S(" WHERE name = "));
  buf_quoted(w->buf, from, '\'');
  buf_str(w->buf, S(";\n"));
}

/* ---- new first ---- */

static void emit_new_first(MigrationWriter *w, const ObjectPair *pair) {
  Str old = pair->from->name->text, new = pair->to->name->text, name = rebuild_free_name(w, new, S("_new"));
  CopyLists lists = copy_lists(w->arena, pair, false);
  write_create_as(w, pair->to, name);
  write_copy(w, pair->to, name, &lists, old);
  if (keeps_sequence(pair)) write_sequence(w, old, name);
  write_drop(w, old);
  buf_str(w->buf, S("ALTER TABLE "));
  write_name(w, name);
  buf_str(w->buf, S(" RENAME TO "));
  write_name(w, new);
  buf_str(w->buf, S(";\n"));
  rebuild_emit_indexes(w, pair->to, INDEXES_ALL);
}

/* ---- stash ---- */

/* A table whose rows are aside. */
typedef struct Aside {
  const ObjectPair *pair; /* a child that is only taken out: NULL, and `table` instead */
  const Object *table;
  Str stash;
  CopyLists lists;
} Aside;
typedef VEC(Aside) Asides;

/* A table taken out and put back as it is: all columns to themselves. */
static CopyLists same_lists(Arena *arena, const Object *table) {
  ObjectPair pair = {.kind = OBJECT_TABLE, .from = (Object *)table, .to = (Object *)table};
  pair.origin = arena_new(arena, int32_t, table->table->columns.n);
  for (int32_t i = 0; i < table->table->columns.n; i++) pair.origin[i] = i;
  return copy_lists(arena, &pair, true);
}

/* k XOR a constant, which SQLite has no operator for: its own inverse, never out of range, and unlike ~k it does
** not meet a parent's key just because that one is negative. */
#define PARK_CONSTANT "4242424242424242"

static Str park_value(Arena *arena, Str name, ParkForm form, bool back) {
  Str text = back ? str_fmt(arena, "substr(%.*s, 2)", STR_ARG(name)) : str_fmt(arena, "'~' || %.*s", STR_ARG(name));
  Str integer = str_fmt(arena, "(%.*s | " PARK_CONSTANT ") - (%.*s & " PARK_CONSTANT ")", STR_ARG(name), STR_ARG(name));
  if (form == PARK_INTEGER) return integer;
  if (form == PARK_TEXT) return text;
  static const char park[] =
      "CASE typeof(%.*s) WHEN 'integer' THEN %.*s WHEN 'real' THEN '~r' || printf('%%!.17g', %.*s)"
      " WHEN 'blob' THEN CAST('~b' || %.*s AS BLOB) ELSE '~t' || %.*s END";
  static const char unpark[] =
      "CASE WHEN typeof(%.*s) = 'integer' THEN %.*s WHEN %.*s LIKE '~r%%' THEN CAST(substr(%.*s, 3) AS REAL)"
      " ELSE substr(%.*s, 3) END";
  return str_fmt(arena, back ? unpark : park, STR_ARG(name), STR_ARG(integer), STR_ARG(name), STR_ARG(name),
                 STR_ARG(name));
}

static Str parent_column_name(const ParkedKey *parked, int32_t i) {
  if (parked->key->parent_columns) return parked->key->parent_columns[i]->text;
  const Columns *columns = &parked->parent->table->columns;
  for (int32_t k = 0; k < columns->n; k++)
    if (columns->p[k].primary_key == i + 1) return columns->p[k].name->text;
  return columns->p[0].name->text;
}

/* Only rows that have a parent are parked, and only those come back: whatever refers to nothing already stays
** as it is, for SQLite would count it as a new violation when it is written. */
static void write_park(const MigrationWriter *w, const ParkedKey *parked, bool back) {
  Arena *arena = w->arena;
  Str child = quoted(arena, parked->child->name->text);
  static const char *const types[] = {"= 'integer'", "= 'text'", "<> 'null'"};
  Str name = quoted(arena, parked->child->table->columns.p[parked->column].name->text);
  buf_fmt(w->buf, "UPDATE %.*s SET %.*s = %.*s\n  WHERE typeof(%.*s) %s", STR_ARG(child), STR_ARG(name),
          STR_ARG(park_value(arena, name, parked->form, back)), STR_ARG(name), types[parked->form]);
  buf_fmt(w->buf, " AND EXISTS (SELECT 1 FROM %.*s AS parent WHERE ",
          STR_ARG(quoted(arena, parked->parent->name->text)));
  for (int32_t i = 0; i < parked->key->n; i++) {
    int32_t column = parked->key->columns[i];
    Str key = quoted(arena, parked->child->table->columns.p[column].name->text);
    key = str_fmt(arena, "%.*s.%.*s", STR_ARG(child), STR_ARG(key));
    if (back && column == parked->column)
      key = str_fmt(arena, "(%.*s)", STR_ARG(park_value(arena, key, parked->form, true)));
    buf_fmt(w->buf, "%sparent.%.*s = %.*s", i > 0 ? " AND " : "", STR_ARG(quoted(arena, parent_column_name(parked, i))),
            STR_ARG(key));
  }
  buf_str(w->buf, S(");\n"));
}

/* Counts the rows that still refer to a parent: values that could not be parked, or parked ones that a parent has. */
static void write_guard(const MigrationWriter *w, Str guard, const ParkedKey *parked) {
  buf_str(w->buf, S("INSERT INTO "));
  write_name(w, guard);
  buf_str(w->buf, S(" (n) SELECT count(*) FROM "));
  write_name(w, parked->child->name->text);
  buf_str(w->buf, S(" AS child JOIN "));
  write_name(w, parked->parent->name->text);
  buf_str(w->buf, S(" AS parent ON "));
  for (int32_t i = 0; i < parked->key->n; i++) {
    buf_str(w->buf, i > 0 ? S(" AND parent.") : S("parent."));
    write_name(w, parent_column_name(parked, i));
    buf_str(w->buf, S(" = child."));
    write_name(w, parked->child->table->columns.p[parked->key->columns[i]].name->text);
  }
  buf_str(w->buf, S(";\n"));
}

static void write_parking(MigrationWriter *w, const RebuildGroup *group) {
  if (group->parked.n == 0) return;
  for (int32_t i = 0; i < group->parked.n; i++) write_park(w, &group->parked.p[i], false);
  Str guard = rebuild_free_name(w, S("parked"), S("_guard"));
  buf_str(w->buf, S("-- Aborts the migration if a row still refers to what is about to be dropped.\nCREATE TABLE "));
  write_name(w, guard);
  buf_str(w->buf, S(" (n INTEGER CONSTRAINT every_key_is_parked CHECK (n = 0));\n"));
  for (int32_t i = 0; i < group->parked.n; i++) write_guard(w, guard, &group->parked.p[i]);
  write_drop(w, guard);
}

/* Rows that are about to go, and whose key's own action could not be carried out meanwhile. */
static void write_unlinking(MigrationWriter *w, const RebuildGroup *group) {
  for (int32_t i = 0; i < group->unlinked.n; i++) write_park(w, &group->unlinked.p[i], false);
}

static void put_aside(MigrationWriter *w, Asides *asides, const ObjectPair *pair, const Object *table) {
  Aside *aside = vec_push(w->arena, asides);
  *aside = (Aside){.pair = pair, .table = table};
  aside->stash = rebuild_free_name(w, table->name->text, pair ? S("_old") : S("_rows"));
  aside->lists = pair ? copy_lists(w->arena, pair, true) : same_lists(w->arena, table);
  write_aside(w, aside->stash, buf_done(&aside->lists.aside), table->name->text);
}

/* Members and children in the order of the new schema: parents first. */
static Asides put_all_aside(MigrationWriter *w, const RebuildGroup *group) {
  Asides asides = {0};
  Map members = {0}, children = {0};
  for (int32_t i = 0; i < group->members.n; i++)
    *map_slot(w->arena, &members, group->members.p[i]->to->name->fold->text) = (void *)group->members.p[i];
  for (int32_t i = 0; i < group->refilled.n; i++)
    *map_slot(w->arena, &children, group->refilled.p[i]->name->fold->text) = group->refilled.p[i];
  for (int32_t i = 0; i < w->norder; i++) {
    if (w->order[i]->kind != OBJECT_TABLE) continue;
    const ObjectPair *pair = map_get(&members, w->order[i]->name->fold->text);
    const Object *child = map_get(&children, w->order[i]->name->fold->text);
    if (pair) put_aside(w, &asides, pair, pair->from);
    else if (child) put_aside(w, &asides, NULL, child);
  }
  return asides;
}

static void empty_table(const MigrationWriter *w, Str name) {
  buf_str(w->buf, S("DELETE FROM "));
  write_name(w, name);
  buf_str(w->buf, S(";\n"));
}

static bool among(const Objects *objects, const Object *object) {
  for (int32_t i = 0; i < objects->n; i++)
    if (objects->p[i] == object) return true;
  return false;
}

static const Aside *aside_of(const Asides *asides, const Object *table) {
  for (int32_t i = 0; i < asides->n; i++)
    if (asides->p[i].table == table) return &asides->p[i];
  return NULL;
}

static void write_made(MigrationWriter *w, const RebuildGroup *group, const ObjectPair *pair) {
  rebuild_emit_create(w, pair->to);
  if (among(&group->keyed, pair->to)) rebuild_emit_indexes(w, pair->to, INDEXES_ALL);
}

/* Children first, so that no action finds anything to do. A table that others still refer to is made again at once: to
** delete from one SQLite wants all parents of its children. The others wait until all their parents are made anew. */
static void replace_tables(MigrationWriter *w, const RebuildGroup *group, const Asides *asides) {
  for (int32_t i = 0; i < group->emptied.n; i++) {
    const Object *table = group->emptied.p[i];
    const Aside *aside = aside_of(asides, table);
    if (aside && !aside->pair) {
      empty_table(w, table->name->text);
      continue;
    }
    if (aside && keeps_sequence(aside->pair)) write_sequence(w, table->name->text, aside->stash);
    write_drop(w, table->name->text);
    if (aside && among(&group->early, table)) write_made(w, group, aside->pair);
  }
  for (int32_t i = 0; i < asides->n; i++)
    if (asides->p[i].pair && !among(&group->early, asides->p[i].table)) write_made(w, group, asides->p[i].pair);
}

static void bring_back(MigrationWriter *w, Asides *asides) {
  for (int32_t i = 0; i < asides->n; i++) {
    Aside *aside = &asides->p[i];
    const Object *table = aside->pair ? aside->pair->to : aside->table;
    write_copy(w, table, table->name->text, &aside->lists, aside->stash);
    if (aside->pair && keeps_sequence(aside->pair)) write_sequence(w, aside->stash, table->name->text);
  }
}

static void emit_stash(MigrationWriter *w, const RebuildGroup *group) {
  Asides asides = put_all_aside(w, group);
  write_parking(w, group);
  write_unlinking(w, group);
  replace_tables(w, group, &asides);
  bring_back(w, &asides);
  for (int32_t i = 0; i < group->parked.n; i++) write_park(w, &group->parked.p[i], true);
  for (int32_t i = 0; i < asides.n; i++) write_drop(w, asides.p[i].stash);
  for (int32_t i = 0; i < asides.n; i++)
    if (asides.p[i].pair && !among(&group->keyed, asides.p[i].pair->to))
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
static void write_comment(const MigrationWriter *w, Str text) {
  buf_str(w->buf, S("-- "));
  for (int32_t i = 0; i < text.n; i++) buf_char(w->buf, text.p[i] == '\n' || text.p[i] == '\r' ? ' ' : text.p[i]);
  buf_char(w->buf, '\n');
}

static void write_reason(const MigrationWriter *w, const ObjectPair *pair) {
  Buf buf = buf_new(w->arena);
  buf_fmt(&buf, "%.*s is rebuilt: ", STR_ARG(pair->to->name->text));
  for (int32_t i = 0; i < pair->parts.n; i++) {
    if (i > 0) buf_str(&buf, S("; "));
    write_change(&buf, &pair->parts.p[i]);
  }
  write_comment(w, buf_done(&buf));
}

static void write_protection_reasons(const MigrationWriter *w, const RebuildGroup *group) {
  for (int32_t i = 0; i < group->parked.n; i++) {
    const ParkedKey *parked = &group->parked.p[i];
    write_comment(w, str_fmt(w->arena, "%.*s refers to %.*s ON DELETE %.*s: its keys are parked while %.*s is away",
                             STR_ARG(parked->child->name->text), STR_ARG(parked->parent->name->text),
                             STR_ARG(words_action(parked->key->on_delete)), STR_ARG(parked->parent->name->text)));
  }
  for (int32_t i = 0; i < group->unlinked.n; i++) {
    const ParkedKey *unlinked = &group->unlinked.p[i];
    write_comment(w, str_fmt(w->arena,
                             "%.*s refers to %.*s ON DELETE %.*s, which its rows do not take: they refer to nothing "
                             "before they go",
                             STR_ARG(unlinked->child->name->text), STR_ARG(unlinked->parent->name->text),
                             STR_ARG(words_action(unlinked->key->on_delete))));
  }
  for (int32_t i = 0; i < group->removed.n; i++)
    write_comment(
        w, str_fmt(w->arena, "%.*s goes, and before what it refers to", STR_ARG(group->removed.p[i]->name->text)));
  for (int32_t i = 0; i < group->refilled.n; i++)
    write_comment(w,
                  str_fmt(w->arena, "%.*s would lose rows or keys and its keys can't be parked: its rows are put aside",
                          STR_ARG(group->refilled.p[i]->name->text)));
}

void rebuild_emit(MigrationWriter *w, const RebuildGroup *group) {
  rebuild_blank_line(w);
  for (int32_t i = 0; i < group->members.n; i++) write_reason(w, group->members.p[i]);
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
  shelter->asides = put_all_aside(w, &children);
  write_parking(w, group);
  write_unlinking(w, group);
  for (int32_t i = shelter->asides.n; i-- > 0;) empty_table(w, shelter->asides.p[i].table->name->text);
  return shelter;
}

void rebuild_emit_return(MigrationWriter *w, RebuildShelter *shelter) {
  bring_back(w, &shelter->asides);
  for (int32_t i = 0; i < shelter->group->parked.n; i++) write_park(w, &shelter->group->parked.p[i], true);
  for (int32_t i = 0; i < shelter->asides.n; i++) write_drop(w, shelter->asides.p[i].stash);
}

void rebuild_emit_copy(MigrationWriter *w, const Object *from, Str from_name, const Object *to) {
  ObjectPair pair = {.kind = OBJECT_TABLE, .from = (Object *)from, .to = (Object *)to};
  pair.origin = arena_new(w->arena, int32_t, to->table->columns.n);
  for (int32_t i = 0; i < to->table->columns.n; i++) pair.origin[i] = i;
  CopyLists lists = copy_lists(w->arena, &pair, false);
  write_copy(w, to, to->name->text, &lists, from_name);
}

void rebuild_emit_sequence(MigrationWriter *w, Str from, Str to) {
  write_sequence(w, from, to);
}

/* ---- virtual tables ---- */

/* Columns that both have, hidden ones left out. */
static Str shared_columns(Arena *arena, const ObjectPair *pair) {
  Buf buf = buf_new(arena);
  for (int32_t i = 0; i < pair->to->table->columns.n; i++) {
    const Column *column = &pair->to->table->columns.p[i];
    int32_t from = table_column(pair->from->table, column->name);
    if (column->hidden || from < 0 || pair->from->table->columns.p[from].hidden) continue;
    add(&buf, quoted(arena, column->name->text));
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
  rebuild_blank_line(w);
  buf_fmt(w->buf, "-- %.*s is made anew\n", STR_ARG(name));
  if (readable) {
    stash = rebuild_free_name(w, name, S("_old"));
    write_aside(w, stash, fts ? str_fmt(w->arena, "rowid AS old_rowid, %.*s", STR_ARG(columns)) : columns,
                pair->from->name->text);
  }
  write_drop(w, pair->from->name->text);
  rebuild_emit_create(w, pair->to);
  if (readable) {
    buf_str(w->buf, S("INSERT INTO "));
    write_name(w, name);
    buf_fmt(w->buf, fts ? " (rowid, %.*s) SELECT old_rowid, %.*s FROM " : " (%.*s) SELECT %.*s FROM ", STR_ARG(columns),
            STR_ARG(columns));
    write_name(w, stash);
    buf_str(w->buf, S(";\n"));
    write_drop(w, stash);
  }
}
