/* The renderers, on findings made by hand: no parser, no rules. Each case is
** compared with tests/render/CASE.FORMAT. */
#include <string.h>

#include "render/diff_lines.h"
#include "render/diff_text.h"
#include "render/glyph.h"
#include "render/render.h"
#include "render/window.h"
#include "unit/unit.h"

typedef struct Case {
  Test *test;
  Sources sources;
  Findings findings;
  RenderOptions options;
} Case;

static Source *add_file(Case *c, const char *name, const char *text) {
  return source_add(&c->sources, str_of(name), str_of(text));
}

static Span span_of(const Source *source, const char *part) {
  uint32_t start = (uint32_t)str_find(source->text, str_of(part));
  return (Span){source->id, start, start + (uint32_t)strlen(part)};
}

static Finding *add_finding(Case *c, const char *id, Severity severity, Span span, const char *message) {
  Finding *finding = vec_push(c->test->perm, &c->findings);
  *finding = (Finding){.id = str_of(id), .severity = severity, .span = span, .message = str_of(message)};
  finding->related = arena_new(c->test->perm, Related, 16);
  finding->fixes = arena_new(c->test->perm, Fix, 4);
  return finding;
}

static void add_related(Finding *finding, Span span, const char *message) {
  finding->related[finding->nrelated++] = (Related){.span = span, .message = str_of(message)};
}

static void add_fix(Case *c, Finding *finding, const char *title, Span span, const char *text) {
  Fix *fix = &finding->fixes[finding->nfixes++];
  *fix = (Fix){str_of(title), true, arena_new(c->test->perm, Edit, 1), 1};
  fix->edits[0] = (Edit){span.source, span.start, span.end, str_of(text)};
}

static Case new_case(Test *test) {
  Case c = {.test = test, .sources = {.arena = test->perm}};
  c.options = (RenderOptions){.width = 80, .link_root = S(""), .prefix = S(""), .fail_on = SEVERITY_WARNING};
  return c;
}

static void expect(Case *c, const char *name, const char *format) {
  Buf out = buf_new(c->test->perm);
  render_format(str_of(format))->render(&c->sources, &c->findings, &c->options, &out, *c->test->scratch);
  test_file(c->test, str_fmt(c->test->perm, "render/%s.%s", name, format).p, buf_done(&out));
}

static const char users[] =
    "CREATE TABLE users (\n"
    "  id TEXT PRIMARY KEY NOT NULL\n"
    ");\n";
static const char sessions[] =
    "CREATE TABLE sessions (\n"
    "  id TEXT PRIMARY KEY NOT NULL,\n"
    "  user_id TEXT NOT NULL REFERENCES users(id),\n"
    "  made_at TEXT NOT NULL DEFAULT CURRENT_TIMESTAMP\n"
    ");\n";

/* Every format on the same four findings: with a related place elsewhere and a fix
** that appends, with a fix in the line, about several lines, about no file. */
static void case_formats(Test *test) {
  Case c = new_case(test);
  Source *first = add_file(&c, "migrations/0001_users.sql", users);
  Source *second = add_file(&c, "migrations/0002_sessions.sql", sessions);
  Finding *finding =
      add_finding(&c, "fk/unindexed", SEVERITY_WARNING, span_of(second, "user_id"), "no index leads with \"user_id\"");
  finding->help = S("deleting a row of \"users\" reads all of \"sessions\"");
  add_related(finding, span_of(first, "users"), "the parent table, 100% of it");
  uint32_t end = (uint32_t)second->text.n;
  add_fix(&c, finding, "create the index", (Span){second->id, end, end},
          "CREATE INDEX sessions_user_id ON sessions(user_id);\n");
  finding = add_finding(&c, "date/iso-default", SEVERITY_NOTE, span_of(second, "CURRENT_TIMESTAMP"),
                        "CURRENT_TIMESTAMP is no ISO 8601 text");
  add_fix(&c, finding, "use strftime", span_of(second, "CURRENT_TIMESTAMP"), "(strftime('%Y-%m-%dT%H:%M:%fZ','now'))");
  finding = add_finding(&c, "loss/example", SEVERITY_ERROR, span_of(second, "CREATE TABLE sessions"), "");
  finding->span.end = end;
  finding->message = S("the table <sessions> & all its rows, \"gone\"");
  add_related(finding, span_of(second, "made_at"), "this column too");
  finding = add_finding(&c, "meta/project", SEVERITY_ERROR, (Span){UINT16_MAX, 0, 0}, "two migrations have number 2");
  add_related(finding, (Span){UINT16_MAX, 0, 0}, "a place without a text");
  for (const RenderFormat *format = render_formats; format->render; format++) expect(&c, "formats", format->name.p);
  c.options.prefix = S("packages/db/");
  second->name = S("../x.sql");
  expect(&c, "prefix", "github");
  expect(&c, "prefix", "gitlab");
  expect(&c, "prefix", "sarif");
  second->name = S("migrations/0002_sessions.sql");
  c.options.color = true;
  c.options.link_root = S("file://host/home/me/");
  expect(&c, "color", "text");
  c.findings.n = 0;
  for (const RenderFormat *format = render_formats; format->render; format++) expect(&c, "none", format->name.p);
}

/* What repeats in a file is short from the third time on: not where it says something else, not errors, and not in another
** file. */
static void case_repeated(Test *test) {
  Case c = new_case(test);
  Source *first = add_file(&c, "0001.sql", "a b c d e f g h i j k l\n");
  Source *second = add_file(&c, "0002.sql", "a\n");
  static const char *const parts[] = {"a", "b", "c", "d", "e", "f", "g", "h", "i", "j", "k"};
  for (size_t i = 0; i < sizeof parts / sizeof *parts; i++) {
    const char *id = i < 4 ? "test/advice" : i < 7 ? "test/fixed" : i < 10 ? "test/error" : "test/advice";
    Finding *finding =
        add_finding(&c, id, i < 7 || i > 9 ? SEVERITY_WARNING : SEVERITY_ERROR, span_of(first, parts[i]), parts[i]);
    finding->help = i > 3 && i < 7 ? str_of(parts[i]) : i == 10 ? S("another advice") : S("the advice");
    if (i > 3 && i < 7) add_fix(&c, finding, "write x", finding->span, "x");
  }
  add_finding(&c, "test/advice", SEVERITY_WARNING, span_of(second, "a"), "a of another file")->help = S("the advice");
  expect(&c, "repeated", "text");
}

/* Tabs, wide, combining and joined characters before, in and behind the span. */
static void case_widths(Test *test) {
  Case c = new_case(test);
  Source *source = add_file(&c, "0001.sql",
                            "\xef\xbb\xbfSELECT first;\n"
                            "\tid\tTEXT, x\n"
                            "'漢字かな', target, '👩‍💻', after\n"
                            "'e\xcc\x81\xcc\x82', target2\n"
                            "한글 \xf0\x9f\x87\xa9\xf0\x9f\x87\xaa target3\r\n"
                            "naïve target4");
  static const char *const parts[] = {"first", "TEXT",    "漢字かな", "target", "👩‍💻",
                                      "after", "target2", "target3",  "target4"};
  for (size_t i = 0; i < sizeof parts / sizeof *parts; i++)
    add_finding(&c, "test/width", SEVERITY_WARNING, span_of(source, parts[i]), parts[i]);
  expect(&c, "widths", "text");
  expect(&c, "widths", "gcc");
  expect(&c, "widths", "sarif");
}

/* Escapes, controls, bidi marks, broken UTF-8 and markup in every text there is. */
static void case_hostile(Test *test) {
  Case c = new_case(test);
  Source *source = add_file(&c, "a\x1b[31m,::\"<b>\n.sql",
                            "a \x1b]0;owned\x07 \xe2\x80\xae"
                            "evil \xff\xc0\x80 \xef\xbb\xbf<x> \xe2\x80\x8b]]> target\x00"
                            "x");
  Finding *finding = add_finding(&c, "test/\x1b[2J", SEVERITY_ERROR, span_of(source, "target"),
                                 "message\x1b[0m \xe2\x81\xa6with\r\n::error::more%0A \xed\xa0\x80\xef\xbf\xbf");
  finding->help = S("help\x9b \xc2\x9b\nsecond line\x1b\\");
  add_related(finding, span_of(source, "evil"), "label\x1b\nx");
  add_fix(&c, finding, "title\x07\n", span_of(source, "target"), "\x1b]8;;evil\x1b\\");
  for (const RenderFormat *format = render_formats; format->render; format++) expect(&c, "hostile", format->name.p);
}

/* Brackets around several lines, with marks inside and outside them. */
static void case_lines(Test *test) {
  Case c = new_case(test);
  Source *source = add_file(&c, "0001.sql",
                            "SELECT 1; CREATE TABLE t (\n  a,\n  b,\n\n  c,\n  d,\n  e,\n  f,\n  g\n);\n\n"
                            "CREATE VIEW v AS\n  SELECT a\n  FROM t;\nSELECT 2;\nSELECT 3;\nSELECT 4;\nSELECT 5;\n");
  Finding *finding = add_finding(&c, "test/long", SEVERITY_ERROR, span_of(source, "CREATE TABLE"), "nine lines");
  finding->span.end = span_of(source, ");").end;
  add_related(finding, span_of(source, "g\n"), "inside");
  add_related(finding, span_of(source, "SELECT 4"), "behind");
  add_finding(&c, "test/short", SEVERITY_WARNING, span_of(source, "CREATE VIEW v AS\n  SELECT a\n  FROM t;\n"),
              "three");
  finding = add_finding(&c, "test/same-line", SEVERITY_NOTE, span_of(source, "CREATE"), "several on a line");
  add_related(finding, span_of(source, "SELECT"), "the first");
  add_related(finding, span_of(source, "TABLE"), "the second");
  add_related(finding, span_of(source, "b,"), "near");
  add_related(finding, span_of(source, "t ("), "the third");
  finding = add_finding(&c, "test/gap", SEVERITY_ERROR, (Span){source->id, 9, 9}, "an empty span");
  add_related(finding, span_of(source, "e,\n"), "far");
  finding = add_finding(&c, "test/end", SEVERITY_ERROR, (Span){source->id, 9999, 9999}, "behind the end");
  for (int i = 0; i < 12; i++) add_related(finding, span_of(source, "a,"), "again");
  expect(&c, "lines", "text");
}

/* Lines wider than the screen, up to a megabyte in one. */
static void case_long(Test *test) {
  Case c = new_case(test);
  Buf text = buf_new(test->perm);
  buf_str(&text, S("begin "));
  for (int i = 0; i < 100000; i++) buf_fmt(&text, "word%06d 字 ", i);
  buf_str(&text, S("end"));
  Source *source = add_file(&c, "0001.sql", buf_done(&text).p);
  static const char *const parts[] = {"begin", "word000003", "word050000", "end"};
  for (size_t i = 0; i < sizeof parts / sizeof *parts; i++)
    add_finding(&c, "test/long", SEVERITY_WARNING, span_of(source, parts[i]), parts[i]);
  Finding *finding =
      add_finding(&c, "test/all", SEVERITY_WARNING, (Span){source->id, 0, (uint32_t)source->text.n}, "all");
  add_fix(&c, finding, "change", span_of(source, "end"), "other");
  expect(&c, "long", "text");
  c.options.width = 30;
  c.findings.n = 0;
  Source *narrow = add_file(&c, "0002.sql", "CREATE TABLE a_rather_long_name (id INTEGER PRIMARY KEY) STRICT;");
  finding = add_finding(&c, "test/narrow", SEVERITY_WARNING, span_of(narrow, "INTEGER"), "narrow");
  add_fix(&c, finding, "change", span_of(narrow, "STRICT"), "STRICT, WITHOUT ROWID");
  expect(&c, "narrow", "text");
}

/* Fixes: several blocks, whole lines removed, line breaks of both kinds, in another file, more than is shown. */
static void case_fixes(Test *test) {
  Case c = new_case(test);
  Source *source = add_file(&c, "0001.sql", "BEGIN;\r\nSELECT 1;\r\nSELECT 2;\r\nSELECT 3;\r\nCOMMIT;\r\n");
  Source *other = add_file(&c, "0002.sql", users);
  Finding *finding = add_finding(&c, "test/blocks", SEVERITY_ERROR, span_of(source, "BEGIN"), "two blocks");
  add_fix(&c, finding, "remove the wrap", span_of(source, "BEGIN;\r\n"), "");
  finding->fixes[0].edits = arena_new(test->perm, Edit, 2);
  finding->fixes[0].edits[0] = (Edit){source->id, span_of(source, "COMMIT").start, (uint32_t)source->text.n, S("")};
  finding->fixes[0].edits[1] = (Edit){source->id, 0, 8, S("")};
  finding->fixes[0].nedits = 2;
  finding = add_finding(&c, "test/elsewhere", SEVERITY_ERROR, span_of(source, "SELECT 2"), "in another file");
  add_fix(&c, finding, "rename", span_of(other, "users"), "people");
  finding->fixes[0].safe = false;
  add_fix(&c, finding, "many lines", span_of(other, "id"),
          "c1,\nc2,\nc3,\nc4,\nc5,\nc6,\nc7,\nc8,\nc9,\nc10,\nc11,\nc12,\nc13,\nc14,\nc15,\nc16,\nc17,\nc18,\nc19,"
          "\nc20,\nc21,\nc22"
          ",\nc23,\nc24,\nc25,\nc26,\nc27,\nc28,\nc29,\nc30,\nc31,\nc32,\nc33,\nc34,\nc35,\nc36,\nc37,\nc38,\nc39,"
          "\nc40,\nc41,\nc42,\nc43,\nc44,\nc45,\nc46,\nc47,\nc48,\nc49,\nid");
  finding = add_finding(&c, "test/none", SEVERITY_NOTE, span_of(source, "SELECT 3"), "only a title");
  finding->fixes[finding->nfixes++] = (Fix){S("think about it"), false, NULL, 0};
  expect(&c, "fixes", "text");
  expect(&c, "fixes", "sarif");
  expect(&c, "fixes", "json");
}

/* The new text made from the runs: what a diff must give. */
static bool runs_lead_to(Test *test, Str old_text, Str new_text) {
  DiffLines old = diff_split(test->perm, old_text), new = diff_split(test->perm, new_text);
  DiffRuns runs = diff_lines(test->perm, old, new, *test->scratch);
  Buf made = buf_new(test->perm);
  int32_t at = 0;
  for (int32_t i = 0; i < runs.n; i++) {
    while (at < runs.p[i].old_start) buf_str(&made, old.p[at++]);
    at += runs.p[i].old_count;
    for (int32_t k = 0; k < runs.p[i].new_count; k++) buf_str(&made, new.p[runs.p[i].new_start + k]);
  }
  while (at < old.n) buf_str(&made, old.p[at++]);
  return str_eq(buf_done(&made), new_text);
}

/* Random texts of few and of many different lines, small and past the limit of the search. */
static void case_diff(Test *test) {
  uint32_t seed = 1;
  bool held = true;
  for (int round = 0; round < 400; round++) {
    Buf text[2] = {buf_new(test->perm), buf_new(test->perm)};
    uint32_t kinds = round % 3 == 0 ? 3 : round % 3 == 1 ? 40 : 100000, size = round % 40 == 0 ? 3000 : 30;
    for (uint32_t i = 0; i < size; i++)
      for (int side = 0; side < 2; side++) {
        seed = seed * 1664525u + 1013904223u;
        uint32_t line = kinds == 100000 ? i : (seed >> 8) % kinds;
        if (seed >> 28 == 0) line = seed >> 8;
        if (seed >> 28 != 1) buf_fmt(&text[side], "%u%s", line, i + 1 == size && seed & 0x80 ? "" : "\n");
      }
    held &= runs_lead_to(test, buf_done(&text[0]), buf_done(&text[1]));
  }
  test_check(test, held, "diff_lines leads from one text to the other");
  static const char *const pairs[][2] = {
      {"a\nb\nc\nd\ne\nf\ng\nh\ni\nj\nk\nl\nm\nn\n", "a\nb\nX\nd\ne\nf\ng\nh\ni\nj\nk\nl\nm\nn\no"},
      {"", "a\nb\n"},
      {"a", "a\n"},
      {"a\r\nb\r\n", "a\nb\r\n"},
      {"a\n\x1b[2J\n", "a\n"},
      {"x\n", "x\n"},
  };
  Buf out = buf_new(test->perm);
  for (size_t i = 0; i < sizeof pairs / sizeof *pairs; i++) {
    DiffText diff = {S("a/x.sql"), S("b/x.sql"), str_of(pairs[i][0]), str_of(pairs[i][1]), i == 3, i == 4};
    diff_text(&out, &diff, *test->scratch);
  }
  test_file(test, "render/unified.diff", buf_done(&out));
}

void test_render(Test *test) {
  case_formats(test);
  case_widths(test);
  case_repeated(test);
  case_hostile(test);
  case_lines(test);
  case_long(test);
  case_fixes(test);
  case_diff(test);
}
