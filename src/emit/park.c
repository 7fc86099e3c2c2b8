/* Keys parked, and brought back; see park.h.
**
** What surprised: a mark that texts may bear is one too many. '~' before every key leaves `a` on the parent `~a`. So texts
** are marked with bytes that stand nowhere in UTF-8, and integers with a bit that no key is large enough to have. */
#include "emit/park.h"

#include "emit/copy.h"

/* There, back, or for good: in rows that go afterwards. Those of a parent whose key has just been changed for good need
** another mark than that key. */
typedef enum ParkStep { PARK_AWAY, PARK_BACK, PARK_UNLINK, PARK_UNLINK_CHILD } ParkStep;

/* What is put before a key by its type. What only goes gets another mark than what is parked: the one must not become a
** parent of the other. */
typedef struct Marks {
  const char *text, *real, *blob;
  const char *only_blob; /* of a column that takes nothing else, and whose parents may hold any bytes: so it is long */
  const char *integer;
} Marks;

/* k XOR a constant, which SQLite has no operator for: its own inverse, never out of range, and unlike ~k it does not meet a
** parent's key just because that one is negative. 2^62 there and back; for good 2^62 + 2^61, and 2^61. */
#define AWAY_MARKS \
  { "x'ff'", "x'fe'", "x'fd'", "x'ffffffffffffffff'", "4611686018427387904" }
static const Marks all_marks[] = {
    [PARK_AWAY] = AWAY_MARKS,
    [PARK_BACK] = AWAY_MARKS,
    [PARK_UNLINK] = {"x'fb'", "x'fa'", "x'f9'", "x'fbfbfbfbfbfbfbfb'", "6917529027641081856"},
    [PARK_UNLINK_CHILD] = {"x'f7'", "x'f6'", "x'f5'", "x'f7f7f7f7f7f7f7f7'", "2305843009213693952"},
};

static Str park_integer(Arena *arena, Str name, ParkStep step) {
  const char *constant = all_marks[step].integer;
  return str_fmt(arena, "(%.*s | %s) - (%.*s & %s)", STR_ARG(name), constant, STR_ARG(name), constant);
}

/* By the value's type: integers stay such, the others become texts. */
static Str park_either(Arena *arena, Str name, ParkStep step) {
  const Marks *marks = &all_marks[step];
  Str integer = park_integer(arena, name, step);
  if (step != PARK_BACK)
    return str_fmt(arena,
                   "CASE typeof(%.*s) WHEN 'integer' THEN %.*s WHEN 'real' THEN %s || quote(%.*s)"
                   " WHEN 'blob' THEN %s || %.*s ELSE %s || %.*s END",
                   STR_ARG(name), STR_ARG(integer), marks->real, STR_ARG(name), marks->blob, STR_ARG(name), marks->text,
                   STR_ARG(name));
  return str_fmt(
      arena,
      "CASE WHEN typeof(%.*s) = 'integer' THEN %.*s ELSE CASE substr(CAST(%.*s AS BLOB), 1, 1) WHEN %s THEN"
      " CAST(substr(%.*s, 2) AS REAL) WHEN %s THEN substr(CAST(%.*s AS BLOB), 2) ELSE ltrim(%.*s, %s) END END",
      STR_ARG(name), STR_ARG(integer), STR_ARG(name), marks->real, STR_ARG(name), marks->blob, STR_ARG(name),
      STR_ARG(name), marks->text);
}

/* ltrim() and not substr(), which ends at the first zero byte of a text. */
static Str park_value(Arena *arena, Str name, ParkForm form, ParkStep step) {
  const Marks *marks = &all_marks[step];
  bool back = step == PARK_BACK;
  switch (form) {
  case PARK_INTEGER:
    return park_integer(arena, name, step);
  case PARK_TEXT:
    return back ? str_fmt(arena, "ltrim(%.*s, %s)", STR_ARG(name), marks->text)
                : str_fmt(arena, "%s || %.*s", marks->text, STR_ARG(name));
  case PARK_BLOB:
    return back ? str_fmt(arena, "substr(%.*s, 9)", STR_ARG(name))
                : str_fmt(arena, "CAST(%s || %.*s AS BLOB)", marks->only_blob, STR_ARG(name));
  default:
    return park_either(arena, name, step);
  }
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
static void write_park(const MigrationWriter *w, const ParkedKey *parked, ParkStep step) {
  Arena *arena = w->arena;
  Str child = copy_name(arena, parked->child->name->text);
  static const char *const types[] = {"= 'integer'", "= 'text'", "= 'blob'", "<> 'null'"};
  Str name = copy_name(arena, parked->child->table->columns.p[parked->column].name->text);
  bool any = step >= PARK_UNLINK && parked->form == PARK_TEXT; /* what does not come back need not stay a blob */
  buf_fmt(w->buf, "UPDATE %.*s SET %.*s = %.*s\n  WHERE typeof(%.*s) %s", STR_ARG(child), STR_ARG(name),
          STR_ARG(park_value(arena, name, parked->form, step)), STR_ARG(name), types[any ? PARK_EITHER : parked->form]);
  const char *alias = str_eq_fold(parked->child->name->text, S("parent")) ? "referred" : "parent";
  buf_fmt(w->buf, " AND EXISTS (SELECT 1 FROM %.*s AS %s WHERE ", STR_ARG(copy_name(arena, parked->parent->name->text)),
          alias);
  for (int32_t i = 0; i < parked->key->n; i++) {
    int32_t column = parked->key->columns[i];
    Str key = copy_name(arena, parked->child->table->columns.p[column].name->text);
    key = str_fmt(arena, "%.*s.%.*s", STR_ARG(child), STR_ARG(key));
    if (step == PARK_BACK && column == parked->column)
      key = str_fmt(arena, "(%.*s)", STR_ARG(park_value(arena, key, parked->form, step)));
    buf_fmt(w->buf, "%s%s.%.*s = %.*s", i > 0 ? " AND " : "", alias,
            STR_ARG(copy_name(arena, parent_column_name(parked, i))), STR_ARG(key));
  }
  buf_str(w->buf, S(");\n"));
}

/* Counts the rows that still refer to a parent: values that could not be parked, or parked ones that a parent has. */
static void write_guard(const MigrationWriter *w, Str guard, const ParkedKey *parked) {
  buf_str(w->buf, S("INSERT INTO "));
  copy_emit_name(w, guard);
  buf_str(w->buf, S(" (n) SELECT count(*) FROM "));
  copy_emit_name(w, parked->child->name->text);
  buf_str(w->buf, S(" AS child JOIN "));
  copy_emit_name(w, parked->parent->name->text);
  buf_str(w->buf, S(" AS parent ON "));
  for (int32_t i = 0; i < parked->key->n; i++) {
    buf_str(w->buf, i > 0 ? S(" AND parent.") : S("parent."));
    copy_emit_name(w, parent_column_name(parked, i));
    buf_str(w->buf, S(" = child."));
    copy_emit_name(w, parked->child->table->columns.p[parked->key->columns[i]].name->text);
  }
  buf_str(w->buf, S(";\n"));
}

void park_emit_away(MigrationWriter *w, const RebuildGroup *group) {
  if (group->parked.n == 0) return;
  for (int32_t i = 0; i < group->parked.n; i++) write_park(w, &group->parked.p[i], PARK_AWAY);
  Str guard = rebuild_free_name(w, S("parked"), S("_guard"));
  buf_str(w->buf, S("-- Aborts the migration if a row still refers to what is about to be dropped.\nCREATE TABLE "));
  copy_emit_name(w, guard);
  buf_str(w->buf, S(" (n INTEGER CONSTRAINT every_key_is_parked CHECK (n = 0));\n"));
  for (int32_t i = 0; i < group->parked.n; i++) write_guard(w, guard, &group->parked.p[i]);
  copy_emit_drop(w, guard);
}

void park_emit_back(const MigrationWriter *w, const RebuildGroup *group) {
  for (int32_t i = 0; i < group->parked.n; i++) write_park(w, &group->parked.p[i], PARK_BACK);
}

void park_emit_unlinked(const MigrationWriter *w, const RebuildGroup *group, int32_t number) {
  for (int32_t i = 0; i < group->unlinked.n; i++)
    if (group->unlinked.p[i].before == number)
      write_park(w, &group->unlinked.p[i], group->unlinked.p[i].odd ? PARK_UNLINK_CHILD : PARK_UNLINK);
}

void park_emit_unchecked(const MigrationWriter *w, const RebuildGroup *group, bool begins) {
  if (!group->unchecked) return;
  buf_str(w->buf, begins ? S("-- Rows that are about to go may break a CHECK before.\n"
                             "PRAGMA ignore_check_constraints = ON;\n")
                         : S("PRAGMA ignore_check_constraints = OFF;\n"));
}
