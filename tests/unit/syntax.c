/* Trees and broken scripts, as files of several cases each; see tests/parse/README.md.
** Every file is written anew from what the parser says and compared with itself. */
#include <stdio.h>

#include "base/buf.h"
#include "project/disk.h"
#include "syntax/parse.h"
#include "unit/unit.h"

/* Longer source texts are cut in the outline of a tree. */
#define SHOWN 48

typedef struct Outline {
  Buf *out;
  Compilation *compilation;
  Source *source;
} Outline;

static void write_text(Outline *o, Str text) {
  int32_t n = text.n < SHOWN ? text.n : SHOWN;
  while (n < text.n && (text.p[n] & 0xc0) == 0x80) n--; /* not within a character */
  buf_char(o->out, '"');
  for (int32_t i = 0; i < n; i++) {
    if (text.p[i] == '\n') buf_str(o->out, S("\\n"));
    else buf_char(o->out, text.p[i]);
  }
  buf_str(o->out, n < text.n ? S("…\"") : S("\""));
}

/* What stands on the node's own line: flags, choices, names, tokens. */
static void write_field(Outline *o, const Node *node, const Field *field) {
  const char *at = (const char *)node + field->offset;
  if (field->type == FIELD_NAME && ((const Name *)at)->id) {
    buf_fmt(o->out, " %s=%.*s", field->name, STR_ARG(((const Name *)at)->id->text));
  } else if (field->type == FIELD_TOKEN && *(const Tok *)at != TOK_NONE) {
    buf_fmt(o->out, " %s=%.*s", field->name, STR_ARG(source_token(o->source, *(const Tok *)at)));
  } else if (field->type == FIELD_FLAG && *(const bool *)at) {
    buf_fmt(o->out, " %s", field->name);
  } else if (field->type == FIELD_CHOICE) {
    Str name = choice_name(field->choice, *(const int *)at);
    if (name.n) buf_fmt(o->out, " %s=%.*s", field->name, STR_ARG(name));
  }
}

static void write_node(Outline *o, const char *label, const Node *node, int level) {
  buf_repeat(o->out, ' ', 2 * level);
  buf_fmt(o->out, "%s%s%.*s", label, *label ? ": " : "", STR_ARG(node_kind_name((NodeKind)node->kind)));
  for (const Field *field = node_fields((NodeKind)node->kind); field->name; field++) write_field(o, node, field);
  if (node->flags & NODE_PARENTHESIZED) buf_str(o->out, S(" parenthesized"));
  buf_char(o->out, ' ');
  write_text(o, source_text(o->source, node->first, node->last));
  buf_char(o->out, '\n');
  for (const Field *field = node_fields((NodeKind)node->kind); field->name; field++) {
    const char *at = (const char *)node + field->offset;
    if (field->type == FIELD_NODE && *(Node *const *)at) write_node(o, field->name, *(Node *const *)at, level + 1);
    if (field->type != FIELD_LIST) continue;
    const NodeList *list = (const NodeList *)at;
    for (int32_t i = 0; i < list->n; i++) write_node(o, field->name, list->p[i], level + 1);
  }
}

static void write_place(Outline *o, Place place) {
  Span span = source_span(&o->compilation->sources, place);
  Position at = source_position(o->source, o->out->arena, span.start, COLUMN_CHARACTERS);
  buf_fmt(o->out, "%u:%u", at.line, at.column);
}

static void write_problem(Outline *o, const Problem *problem) {
  write_place(o, problem->at);
  Str slug = problem_slug(problem->code);
  buf_fmt(o->out, " %.*s", STR_ARG(slug));
  for (int i = 0; i < 3; i++) {
    if (!problem->arg[i].n) continue;
    buf_fmt(o->out, "%s%.*s", i ? " | " : " ", STR_ARG(problem->arg[i]));
  }
  if (!place_is_none(problem->related)) {
    buf_str(o->out, S(" related "));
    write_place(o, problem->related);
  }
  buf_char(o->out, '\n');
}

/* One line a statement: its kind, what a broken one would have created, its text. */
static void write_statement(Outline *o, const Statement *statement) {
  Broken *broken = AS(Broken, BROKEN, statement->node);
  Str kind = node_kind_name((NodeKind)statement->node->kind);
  buf_fmt(o->out, "%.*s ", STR_ARG(kind));
  if (broken && broken->creating) {
    Str creates = choice_name("DropKind", (int)broken->creates);
    buf_fmt(o->out, "(%.*s %.*s) ", STR_ARG(creates), STR_ARG(broken->name.id->text));
  }
  write_text(o, source_text(o->source, statement->first, statement->last));
  buf_char(o->out, '\n');
}

static void write_case(Buf *out, Arena *arena, Str sql, bool trees) {
  Compilation *compilation = compilation_new(arena);
  Source *source = source_add(&compilation->sources, S("case"), str_dup(arena, sql));
  Script script = parse_source(compilation, source);
  Outline o = {out, compilation, source};
  for (int32_t i = 0; i < compilation->problems.n; i++) write_problem(&o, &compilation->problems.p[i]);
  for (int32_t i = 0; i < script.nstatements; i++) {
    if (trees) write_node(&o, "", script.statements[i].node, 0);
    else write_statement(&o, &script.statements[i]);
  }
}

/* The file once more, with what the parser says of each case behind its "---". */
static Str file_anew(Arena *arena, Str text, bool trees) {
  Buf out = buf_new(arena);
  while (text.n) {
    Str line = str_line(&text);
    buf_fmt(&out, "%.*s\n", STR_ARG(line));
    const char *from = text.p;
    while (text.n && !str_eq(line = str_line(&text), S("---"))) {
    }
    Str sql = str_span(from, line.p);
    buf_fmt(&out, "%.*s---\n", STR_ARG(sql));
    write_case(&out, arena, sql, trees);
    while (text.n && !str_starts(text, S("== "))) str_line(&text);
    if (text.n) buf_char(&out, '\n');
  }
  return buf_done(&out);
}

static void run_folder(Test *test, const char *folder, bool trees) {
  Arena arena = *test->scratch;
  Str root = str_fmt(&arena, "%s/%s/", test->folder, folder), why = {0}, text = {0};
  Files *files = disk_files(&arena, root);
  Strs names = {0};
  test_check(test, files->list(files, &arena, S(""), &names, &why), folder);
  for (int32_t i = 0; i < names.n; i++) {
    if (!str_ends(names.p[i], S(".txt")) || !files->read(files, &arena, names.p[i], &text, &why)) continue;
    Str path = str_fmt(test->perm, "%s/%.*s", folder, STR_ARG(names.p[i]));
    test_file(test, path.p, str_dup(test->perm, file_anew(&arena, text, trees)));
  }
}

/* Texts of one thing many times: one problem each, and the statement behind is read. */
static void run_hostile(Test *test) {
  static const struct {
    const char *name, *before, *again, *after;
    int32_t times, problems, statements;
  } cases[] = {
      {"100,000 parentheses", "SELECT ", "(", ";\nSELECT 1;", 100000, 1, 2},
      {"100,000 signs", "SELECT ", "- ", "1;\nSELECT 1;", 100000, 1, 2},
      {"100,000 terms", "SELECT 1", "+1", ";\nSELECT 1;", 100000, 1, 2},
      {"999 terms", "SELECT 1", "+1", ";", 999, 0, 1},
      {"2,400 parentheses", "SELECT ", "(", "", 2400, 1, 1},
      {"100,000 brackets", "", "[\n", "", 100000, 1, 1},
      {"100,000 quotes", "", "'\n", "", 100000, 1, 1},
      {"10,000 mistakes", "", "SELEC 1;\n", "SELECT 1;", 10000, 10000, 10001},
      {"10,000 triggers without END", "", "CREATE TRIGGER a AFTER INSERT ON t BEGIN\nSELECT 1;\n", "", 10000, 10000,
       10000},
      {"10,000 modules never closed", "", "CREATE VIRTUAL TABLE a USING b(;", "", 10000, 10000, 10000},
      {"100,000 rows", "INSERT INTO t VALUES (1)", ", (1)", ";", 100000, 0, 1},
  };
  for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
    Arena arena = *test->scratch;
    Buf text = buf_new(&arena);
    buf_str(&text, str_of(cases[i].before));
    for (int32_t n = 0; n < cases[i].times; n++) buf_str(&text, str_of(cases[i].again));
    buf_str(&text, str_of(cases[i].after));
    Compilation *compilation = compilation_new(&arena);
    Script script = parse_source(compilation, source_add(&compilation->sources, S("hostile"), buf_done(&text)));
    test_check(test, compilation->problems.n == cases[i].problems, cases[i].name);
    test_check(test, script.nstatements == cases[i].statements, cases[i].name);
  }
}

/* Line and column of every byte, counted from the start. */
static bool positions_hold(Source *source, Arena *arena, ColumnUnit unit) {
  uint32_t line = 1, column = 1;
  for (int32_t i = 0; i <= source->text.n; i++) {
    bool marks = i < 3 && str_starts(source->text, S("\xef\xbb\xbf"));
    Position at = source_position(source, arena, (uint32_t)i, unit);
    if (at.line != line || at.column != (marks ? 1 : column)) return false;
    if (i == source->text.n || marks) continue;
    unsigned char c = (unsigned char)source->text.p[i];
    if (c == '\n') line++, column = 1;
    else if (unit == COLUMN_BYTES || (c & 0xc0) != 0x80) column += unit == COLUMN_UTF16 && c >= 0xf0 ? 2 : 1;
  }
  return true;
}

/* Texts of one long line and of several, around the length at which checkpoints stand. */
static void run_positions(Test *test) {
  static const char *const units[] = {"x", "\xc3\xa9", "\xf0\x9f\x98\x80y", "ab\n", "\xe2\x82\xac\r\n"};
  for (size_t u = 0; u < sizeof units / sizeof *units; u++)
    for (int32_t n = 0; n < 3 * SOURCE_STRETCH; n += n < 2 * SOURCE_STRETCH ? 51 : 1) {
      Arena arena = *test->scratch;
      Sources sources = {.arena = &arena};
      Buf text = buf_new(&arena);
      if (n % 2) buf_str(&text, S("\xef\xbb\xbf"));
      for (int32_t i = 0; text.n < n; i++) buf_str(&text, str_of(i % 7 ? units[u] : "z"));
      Source *source = source_add(&sources, S("positions"), buf_done(&text));
      bool hold = positions_hold(source, &arena, COLUMN_CHARACTERS) && positions_hold(source, &arena, COLUMN_UTF16) &&
                  positions_hold(source, &arena, COLUMN_BYTES);
      if (!hold) test_check(test, false, str_fmt(&arena, "places in %d bytes of kind %d", text.n, (int)u).p);
    }
  test_check(test, true, "places");
}

void test_syntax(Test *test) {
  run_positions(test);
  run_hostile(test);
  run_folder(test, "parse", true);
  run_folder(test, "recover", false);
}
