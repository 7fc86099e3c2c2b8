/* Changes of a schema, drawn; see changes.h. Names and texts come from users' files, so all of
** them pass buf_visible on their way to a terminal. */
#include "render/changes.h"

#include "emit/migration.h"
#include "render/flat.h"

static const char *const actions[] = {"same", "added", "removed", "changed"};
static const char signs[] = {' ', '+', '-', '~'};
static const char *const parts[] = {"column", "column order", "primary key", "unique",
                                    "check",  "foreign key",  "option",      "definition"};

Str changes_rename_option(Arena *arena, const Rename *rename) {
  if (rename->column.n == 0)
    return str_fmt(arena, "--rename %.*s=%.*s", STR_ARG(rename->table), STR_ARG(rename->new_name));
  return str_fmt(arena, "--rename %.*s.%.*s=%.*s.%.*s", STR_ARG(rename->table), STR_ARG(rename->column),
                 STR_ARG(rename->table), STR_ARG(rename->new_name));
}

static const Object *object_of(const ObjectPair *pair) {
  return pair->to ? pair->to : pair->from;
}

/* ---- in which order: each table, then what stands on it ---- */

typedef VEC(const ObjectPair *) Pairs;

static Pairs grouped(Arena *arena, const Comparison *comparison) {
  Pairs result = {0};
  Map attached = {0};
  for (int32_t i = 0; i < comparison->pairs.n; i++) {
    const ObjectPair *pair = &comparison->pairs.p[i];
    if (pair->action == DIFF_SAME || !object_of(pair)->on) continue;
    void **slot = map_slot(arena, &attached, object_of(pair)->on->fold->text);
    if (!*slot) *slot = arena_new(arena, Pairs, 1);
    *vec_push(arena, (Pairs *)*slot) = pair;
  }
  for (int32_t i = 0; i < comparison->pairs.n; i++) {
    const ObjectPair *pair = &comparison->pairs.p[i];
    if (object_of(pair)->on) continue;
    if (pair->action != DIFF_SAME) *vec_push(arena, &result) = pair;
    void **slot = map_slot(arena, &attached, object_of(pair)->name->fold->text);
    const Pairs *own = *slot;
    for (int32_t k = 0; own && k < own->n; k++) *vec_push(arena, &result) = own->p[k];
    *slot = NULL;
  }
  return result;
}

/* ---- text ---- */

static void color(const ChangesReport *report, Buf *out, DiffAction action) {
  static const char *const codes[] = {"", "\x1b[32m", "\x1b[31m", "\x1b[33m"};
  if (report->color) buf_str(out, str_of(codes[action]));
}

static void plain(const ChangesReport *report, Buf *out) {
  if (report->color) buf_str(out, S("\x1b[0m"));
}

/* What was put aside for a rename is called by its old name, which people know. */
static Str part_name(const ChangesReport *report, const ObjectPair *pair, const Part *part) {
  if (part->name.n == 0 || part->kind == PART_OPTION) return str_of(parts[part->kind]);
  bool gone = part->kind == PART_COLUMN && part->action == DIFF_REMOVED;
  return gone ? renames_column_called(report->renames, pair->from->name->text, part->name) : part->name;
}

static Str object_name(const ChangesReport *report, const ObjectPair *pair) {
  Str name = object_of(pair)->name->text;
  return pair->kind == OBJECT_TABLE && !pair->to ? renames_table_called(report->renames, name) : name;
}

static void widths(const ChangesReport *report, const ObjectPair *pair, int32_t *name, int32_t *before) {
  for (int32_t i = 0; i < pair->parts.n; i++) {
    const Part *part = &pair->parts.p[i];
    int32_t n = flat_width(part_name(report, pair, part)), b = flat_width(part->before);
    if (n > *name) *name = n;
    if (part->action == DIFF_CHANGED && b > *before && b <= 40) *before = b;
  }
}

/* Both on one line are more than anybody compares at a glance. */
#define SIDE_BY_SIDE 100

static void write_below(const ChangesReport *report, Buf *out, DiffAction action, Str text) {
  color(report, out, action);
  buf_fmt(out, "      %c ", signs[action]);
  flat_put(out, text);
  plain(report, out);
  buf_char(out, '\n');
}

static void write_part(const ChangesReport *report, Buf *out, Str called, const Part *part, int32_t name,
                       int32_t before) {
  color(report, out, part->action);
  buf_fmt(out, "  %c ", signs[part->action]);
  if (part->action == DIFF_CHANGED && flat_width(part->before) + flat_width(part->after) > SIDE_BY_SIDE) {
    flat_put(out, called);
    plain(report, out);
    buf_char(out, '\n');
    write_below(report, out, DIFF_REMOVED, part->before);
    write_below(report, out, DIFF_ADDED, part->after);
    return;
  }
  flat_put_padded(out, called, name);
  buf_str(out, S("  "));
  if (part->action == DIFF_CHANGED) {
    flat_put_padded(out, part->before.n > 0 ? part->before : S("(untyped)"), before);
    buf_str(out, S("  →  "));
  }
  Str text = part->action == DIFF_REMOVED ? part->before : part->after;
  flat_put(out, text.n > 0 ? text : S("(untyped)"));
  plain(report, out);
  buf_char(out, '\n');
}

static void write_heading(const ChangesReport *report, Buf *out, const ObjectPair *pair) {
  const Object *object = object_of(pair);
  color(report, out, pair->action);
  buf_fmt(out, "%c %s ", signs[pair->action], object_kinds[pair->kind]);
  buf_visible(out, object_name(report, pair));
  if (object->on) {
    buf_str(out, S(" on "));
    buf_visible(out, object->on->text);
  }
  plain(report, out);
  buf_char(out, '\n');
}

/* Whether people have asked for it or would: not what only makes way for another one. */
static bool is_shown(const Rename *rename) {
  return !rename->aside && !rename->drops;
}

/* "users" or "users.name": by the name that was there before anything was put aside. */
static Str renamed_name(Arena *arena, const ChangesReport *report, const Rename *rename) {
  if (rename->column.n == 0) return renames_table_called(report->renames, rename->table);
  Str column = renames_column_called(report->renames, rename->table, rename->column);
  return str_fmt(arena, "%.*s.%.*s", STR_ARG(rename->table), STR_ARG(column));
}

static void write_rename(const ChangesReport *report, Buf *out, const Rename *rename) {
  if (rename->aside) return;
  color(report, out, rename->drops ? DIFF_REMOVED : DIFF_CHANGED);
  if (rename->drops) {
    buf_fmt(out, "- %s ", object_kinds[rename->kind]);
    buf_visible(out, rename->table);
    buf_str(out, rename->broken ? S(" does not resolve, and goes before a rename")
                                : S(" goes before a table takes the name"));
  } else {
    buf_str(out, rename->column.n > 0 ? S("~ column ") : S("~ table "));
    buf_visible(out, renamed_name(out->arena, report, rename));
    buf_str(out, S(" is called "));
    buf_visible(out, rename->new_name);
  }
  plain(report, out);
  buf_char(out, '\n');
}

/* ---- what it means for the rows: under what it comes from ---- */

/* Of a pair: whether it is rebuilt, and numbers of losses, of what does not come back, of what is filled, of risks and
** questions. */
typedef struct Meaning {
  bool rebuilt;
  VEC(int32_t) losses, gone, filled, risks, questions;
} Meaning;

/* One for each of comparison->pairs, and a last one for what stands under none. */
static Meaning *meanings(Arena *arena, const ChangesReport *report) {
  const Comparison *comparison = report->comparison;
  int32_t n = comparison->pairs.n;
  Meaning *all = arena_new(arena, Meaning, n + 1);
  for (int32_t i = 0; i < report->plan->losses.n; i++) {
    const ObjectPair *pair = compare_find_from(comparison, report->plan->losses.p[i].table->name, false);
    *vec_push(arena, &all[pair ? pair - comparison->pairs.p : n].losses) = i;
  }
  for (int32_t i = 0; i < report->plan->gone.n; i++) {
    const ObjectPair *pair = compare_find_to(comparison, report->plan->gone.p[i].table->name, false);
    *vec_push(arena, &all[pair ? pair - comparison->pairs.p : n].gone) = i;
  }
  for (int32_t i = 0; i < report->plan->filled.n; i++) {
    const ObjectPair *pair = compare_find_to(comparison, report->plan->filled.p[i].table->name, false);
    *vec_push(arena, &all[pair - comparison->pairs.p].filled) = i;
  }
  for (int32_t i = 0; i < report->plan->groups.n; i++) {
    const RebuildGroup *group = &report->plan->groups.p[i];
    for (int32_t k = 0; k < group->members.n; k++) all[group->members.p[k] - comparison->pairs.p].rebuilt = true;
  }
  for (int32_t i = 0; i < report->plan->risks.n; i++) {
    const Risk *risk = &report->plan->risks.p[i];
    const ObjectPair *index = risk->index ? compare_find_to(comparison, risk->index->name, false) : NULL;
    const ObjectPair *pair = index && index->to == risk->index && index->action != DIFF_SAME ? index : risk->pair;
    *vec_push(arena, &all[pair->action != DIFF_SAME ? pair - comparison->pairs.p : n].risks) = i;
  }
  for (int32_t i = 0; i < report->questions->n; i++) {
    Str table = str_fold(arena, report->questions->p[i].table); /* on the way back, of the new schema */
    const ObjectPair *pair = map_get(&comparison->by_from, table);
    if (!pair) pair = map_get(&comparison->by_to, table);
    *vec_push(arena, &all[pair ? pair - comparison->pairs.p : n].questions) = i;
  }
  return all;
}

static void write_meaning(const ChangesReport *report, Buf *out, const Meaning *meaning, const char *indent) {
  if (meaning->rebuilt) buf_fmt(out, "%srebuilt: every row is copied\n", indent);
  for (int32_t i = 0; i < meaning->losses.n; i++) {
    color(report, out, DIFF_REMOVED);
    buf_fmt(out, "%sloses ", indent);
    buf_visible(out, migration_loss(out->arena, report->plan, &report->plan->losses.p[meaning->losses.p[i]]));
    plain(report, out);
    buf_char(out, '\n');
  }
  for (int32_t i = 0; i < meaning->gone.n; i++) {
    buf_fmt(out, "%sdoes not come back: ", indent);
    buf_visible(out, migration_gone(out->arena, &report->plan->gone.p[meaning->gone.p[i]]));
    buf_char(out, '\n');
  }
  for (int32_t i = 0; i < meaning->filled.n; i++) {
    buf_fmt(out, "%sfills ", indent);
    flat_put(out, migration_filled(out->arena, &report->plan->filled.p[meaning->filled.p[i]]));
    buf_char(out, '\n');
  }
  for (int32_t i = 0; i < meaning->risks.n; i++) {
    Str probe, words = migration_risk(out->arena, report->plan, &report->plan->risks.p[meaning->risks.p[i]], &probe);
    buf_fmt(out, "%sdepends on rows: ", indent);
    flat_put(out, words);
    buf_char(out, '\n');
    if (probe.n == 0) continue;
    buf_fmt(out, "%s  ask first: ", indent);
    flat_put(out, probe);
    buf_char(out, '\n');
  }
  for (int32_t i = 0; i < meaning->questions.n; i++) {
    buf_fmt(out, "%slooks like a rename: ", indent);
    buf_visible(out, changes_rename_option(out->arena, &report->questions->p[meaning->questions.p[i]]));
    buf_char(out, '\n');
  }
}

void changes_text(Buf *out, const ChangesReport *report) {
  Pairs pairs = grouped(out->arena, report->comparison);
  const Meaning *all = meanings(out->arena, report);
  for (int32_t i = 0; i < report->renames->n; i++) write_rename(report, out, &report->renames->p[i]);
  for (int32_t i = 0; i < pairs.n; i++) {
    const ObjectPair *pair = pairs.p[i];
    int32_t name = 0, before = 0;
    write_heading(report, out, pair);
    widths(report, pair, &name, &before);
    for (int32_t k = 0; k < pair->parts.n; k++)
      write_part(report, out, part_name(report, pair, &pair->parts.p[k]), &pair->parts.p[k], name, before);
    write_meaning(report, out, &all[pair - report->comparison->pairs.p], "    ");
  }
  write_meaning(report, out, &all[report->comparison->pairs.n], "");
}

/* ---- JSON ---- */

static void json_part(const ChangesReport *report, Buf *out, const ObjectPair *pair, const Part *part) {
  buf_fmt(out, "{\"kind\":\"%s\",\"action\":\"%s\",", parts[part->kind], actions[part->action]);
  flat_json(out, "name", part->kind == PART_COLUMN ? part_name(report, pair, part) : part->name);
  buf_char(out, ',');
  flat_json(out, "before", part->before);
  buf_char(out, ',');
  flat_json(out, "after", part->after);
  buf_char(out, '}');
}

static void json_pair(const ChangesReport *report, Buf *out, const ObjectPair *pair) {
  const Object *object = object_of(pair);
  buf_fmt(out, "{\"kind\":\"%s\",\"action\":\"%s\",", object_kinds[pair->kind], actions[pair->action]);
  flat_json(out, "name", object_name(report, pair));
  buf_char(out, ',');
  flat_json(out, "table", object->on ? object->on->text : S(""));
  buf_str(out, S(",\"parts\":["));
  for (int32_t i = 0; i < pair->parts.n; i++) {
    if (i > 0) buf_char(out, ',');
    json_part(report, out, pair, &pair->parts.p[i]);
  }
  buf_str(out, S("]}"));
}

static void json_renames(const ChangesReport *report, Buf *out, const char *key, const Renames *renames) {
  buf_fmt(out, ",\n\"%s\":[", key);
  for (int32_t i = 0, n = 0; i < renames->n; i++) {
    const Rename *rename = &renames->p[i];
    if (!is_shown(rename)) continue;
    bool column = rename->column.n > 0;
    buf_str(out, n++ > 0 ? S(",{") : S("{"));
    flat_json(out, "table", column ? rename->table : renames_table_called(report->renames, rename->table));
    buf_char(out, ',');
    flat_json(out, "column", renames_column_called(report->renames, rename->table, rename->column));
    buf_char(out, ',');
    flat_json(out, "to", renames->p[i].new_name);
    buf_char(out, '}');
  }
  buf_char(out, ']');
}

static void json_rows(Buf *out, const Plan *plan) {
  buf_str(out, S(",\n\"losses\":["));
  for (int32_t i = 0; i < plan->losses.n; i++) {
    if (i > 0) buf_char(out, ',');
    buf_json(out, migration_loss(out->arena, plan, &plan->losses.p[i]));
  }
  buf_str(out, S("],\n\"gone\":["));
  for (int32_t i = 0; i < plan->gone.n; i++) {
    if (i > 0) buf_char(out, ',');
    buf_json(out, migration_gone(out->arena, &plan->gone.p[i]));
  }
  buf_str(out, S("],\n\"filled\":["));
  for (int32_t i = 0; i < plan->filled.n; i++) {
    if (i > 0) buf_char(out, ',');
    buf_json(out, migration_filled(out->arena, &plan->filled.p[i]));
  }
  buf_str(out, S("],\n\"risks\":["));
  for (int32_t i = 0; i < plan->risks.n; i++) {
    Str probe, words = migration_risk(out->arena, plan, &plan->risks.p[i], &probe);
    buf_str(out, i > 0 ? S(",{") : S("{"));
    flat_json(out, "what", words);
    buf_char(out, ',');
    flat_json(out, "ask", probe);
    buf_char(out, '}');
  }
  buf_str(out, S("],\n\"rebuilt\":["));
  for (int32_t i = 0, n = 0; i < plan->groups.n; i++)
    for (int32_t k = 0; k < plan->groups.p[i].members.n; k++) {
      if (n++ > 0) buf_char(out, ',');
      buf_json(out, plan->groups.p[i].members.p[k]->to->name->text);
    }
  buf_char(out, ']');
}

typedef struct Tally {
  int32_t of[4]; /* by DiffAction */
} Tally;

static Tally tally(const Comparison *comparison) {
  Tally counts = {0};
  for (int32_t i = 0; i < comparison->pairs.n; i++) counts.of[comparison->pairs.p[i].action]++;
  return counts;
}

void changes_json(Buf *out, const ChangesReport *report) {
  Pairs pairs = grouped(out->arena, report->comparison);
  buf_str(out, S("{\"version\":1,"));
  flat_json(out, "from", report->from);
  buf_char(out, ',');
  flat_json(out, "to", report->to);
  json_renames(report, out, "renames", report->renames);
  json_renames(report, out, "questions", report->questions);
  buf_str(out, S(",\n\"changes\":["));
  for (int32_t i = 0; i < pairs.n; i++) {
    buf_str(out, i > 0 ? S(",\n") : S("\n"));
    json_pair(report, out, pairs.p[i]);
  }
  buf_char(out, ']');
  json_rows(out, report->plan);
  Tally counts = tally(report->comparison);
  buf_fmt(out, ",\n\"summary\":{\"added\":%d,\"removed\":%d,\"changed\":%d}}\n", counts.of[DIFF_ADDED],
          counts.of[DIFF_REMOVED], counts.of[DIFF_CHANGED]);
}

/* ---- Markdown ---- */

/* In a code span of a table: a bar ends the cell, a backtick the span. */
static void markdown_code(Buf *out, Str text) {
  if (text.n == 0) return;
  Buf flat = buf_new(out->arena);
  flat_put(&flat, text);
  bool ticks = str_find_char(buf_done(&flat), '`') >= 0;
  buf_str(out, ticks ? S("`` ") : S("`"));
  for (int32_t i = 0; i < flat.n; i++) {
    if (flat.p[i] == '|') buf_char(out, '\\');
    buf_char(out, flat.p[i]);
  }
  buf_str(out, ticks ? S(" ``") : S("`"));
}

/* A sentence with names in it; as code where a forge would make links of them, or call somebody. */
static void markdown_text(Buf *out, Str text) {
  if (str_find_char(text, '@') >= 0 || str_find_char(text, '#') >= 0 || str_find(text, S("://")) >= 0) {
    markdown_code(out, text);
    return;
  }
  Buf flat = buf_new(out->arena);
  flat_put(&flat, text);
  for (int32_t i = 0; i < flat.n; i++) {
    if (str_find_char(S("\\`*_[]<>|&~"), flat.p[i]) >= 0) buf_char(out, '\\');
    buf_char(out, flat.p[i]);
  }
}

static void markdown_pair(const ChangesReport *report, Buf *out, const ObjectPair *pair) {
  buf_fmt(out, "### %s ", object_kinds[pair->kind]);
  markdown_code(out, object_name(report, pair));
  buf_fmt(out, " %s\n\n", actions[pair->action]);
  if (pair->parts.n == 0) return;
  buf_str(out, S("| | | before | after |\n| --- | --- | --- | --- |\n"));
  for (int32_t i = 0; i < pair->parts.n; i++) {
    const Part *part = &pair->parts.p[i];
    buf_fmt(out, "| %s | ", actions[part->action]);
    markdown_code(out, part_name(report, pair, part));
    buf_str(out, S(" | "));
    markdown_code(out, part->before);
    buf_str(out, S(" | "));
    markdown_code(out, part->after);
    buf_str(out, S(" |\n"));
  }
  buf_char(out, '\n');
}

static void markdown_rebuilt(Buf *out, const Plan *plan) {
  int32_t n = 0;
  for (int32_t i = 0; i < plan->groups.n; i++)
    for (int32_t k = 0; k < plan->groups.p[i].members.n; k++) {
      buf_str(out, n++ > 0 ? S(", ") : S("- rebuilt, every row is copied: "));
      markdown_code(out, plan->groups.p[i].members.p[k]->to->name->text);
    }
  if (n > 0) buf_char(out, '\n');
}

/* What it means for the rows, a line each. */
static void markdown_rows(const ChangesReport *report, Buf *out) {
  const Plan *plan = report->plan;
  markdown_rebuilt(out, plan);
  for (int32_t i = 0; i < plan->losses.n; i++) {
    buf_str(out, S("- **loses** "));
    markdown_text(out, migration_loss(out->arena, plan, &plan->losses.p[i]));
    buf_char(out, '\n');
  }
  for (int32_t i = 0; i < plan->gone.n; i++) {
    buf_str(out, S("- does not come back: "));
    markdown_text(out, migration_gone(out->arena, &plan->gone.p[i]));
    buf_char(out, '\n');
  }
  for (int32_t i = 0; i < plan->filled.n; i++) {
    buf_str(out, S("- fills "));
    markdown_text(out, migration_filled(out->arena, &plan->filled.p[i]));
    buf_char(out, '\n');
  }
  for (int32_t i = 0; i < plan->risks.n; i++) {
    Str probe, words = migration_risk(out->arena, plan, &plan->risks.p[i], &probe);
    buf_str(out, S("- depends on rows: "));
    markdown_text(out, words);
    buf_str(out, probe.n > 0 ? S("; ask first: ") : S(""));
    markdown_code(out, probe);
    buf_char(out, '\n');
  }
  for (int32_t i = 0; i < report->questions->n; i++) {
    buf_str(out, S("- looks like a rename: "));
    markdown_code(out, changes_rename_option(out->arena, &report->questions->p[i]));
    buf_char(out, '\n');
  }
}

void changes_markdown(Buf *out, const ChangesReport *report) {
  Pairs pairs = grouped(out->arena, report->comparison);
  for (int32_t i = 0; i < report->renames->n; i++) {
    const Rename *rename = &report->renames->p[i];
    if (rename->drops) {
      buf_fmt(out, "- removed before a %s: %s ",
              rename->broken ? "rename, for it does not resolve" : "table takes the name", object_kinds[rename->kind]);
      markdown_code(out, rename->table);
      buf_char(out, '\n');
    }
    if (!is_shown(rename)) continue;
    buf_str(out, S("- renamed: "));
    markdown_code(out, renamed_name(out->arena, report, rename));
    buf_str(out, S(" to "));
    markdown_code(out, rename->new_name);
    buf_char(out, '\n');
  }
  if (report->renames->n > 0) buf_char(out, '\n');
  for (int32_t i = 0; i < pairs.n; i++) markdown_pair(report, out, pairs.p[i]);
  markdown_rows(report, out);
}

/* ---- --stat ---- */

static Str stat_name(const ChangesReport *report, Arena *arena, const ObjectPair *pair) {
  return str_fmt(arena, "%s %.*s", object_kinds[pair->kind], STR_ARG(object_name(report, pair)));
}

void changes_stat(Buf *out, const ChangesReport *report) {
  Pairs pairs = grouped(out->arena, report->comparison);
  int32_t width = 0;
  for (int32_t i = 0; i < pairs.n; i++) {
    int32_t own = pairs.p[i]->parts.n > 0 ? flat_width(stat_name(report, out->arena, pairs.p[i])) : 0;
    if (own > width) width = own;
  }
  for (int32_t i = 0; i < pairs.n; i++) {
    Tally counts = {0};
    for (int32_t k = 0; k < pairs.p[i]->parts.n; k++) counts.of[pairs.p[i]->parts.p[k].action]++;
    buf_fmt(out, "%c ", signs[pairs.p[i]->action]);
    flat_put_padded(out, stat_name(report, out->arena, pairs.p[i]), pairs.p[i]->parts.n > 0 ? width : 0);
    if (pairs.p[i]->parts.n > 0) buf_str(out, S(" |"));
    for (int a = DIFF_ADDED; a <= DIFF_CHANGED; a++)
      if (counts.of[a] > 0) buf_fmt(out, " %d%c", counts.of[a], signs[a]);
    buf_char(out, '\n');
  }
  Tally counts = tally(report->comparison);
  int32_t renamed = 0;
  for (int32_t i = 0; i < report->renames->n; i++) renamed += is_shown(&report->renames->p[i]);
  if (pairs.n > 0 || report->renames->n > 0)
    buf_fmt(out, "%d added, %d removed, %d changed, %d renamed\n", counts.of[DIFF_ADDED], counts.of[DIFF_REMOVED],
            counts.of[DIFF_CHANGED], renamed);
}
