/* Layouts as files, and what holds for every script; see tests/format/README.md. */
#include <stdio.h>

#include "base/buf.h"
#include "emit/format.h"
#include "project/disk.h"
#include "unit/generate.h"
#include "unit/unit.h"

/* How often comments are strewn into each script. */
#define SEEDS 40

static Script parse(Compilation *compilation, Str name, Str text) {
  return parse_source(compilation, source_add(&compilation->sources, name, text));
}

/* Whether the formatted script says the same and stays as it is when formatted again. */
static bool holds(Compilation *compilation, const Script *script, Str formatted) {
  Script again = parse(compilation, S("formatted"), formatted);
  return compilation->problems.n == 0 && format_same(script, &again) &&
         str_eq(formatted, format_script(compilation->arena, &again));
}

/* The same tokens with a comment before every fifth or so. */
static Str strew(Generator *generator, const Source *source) {
  static const char *const comments[] = {" /* %d */ ", " -- %d\n", "\n-- %d\n", "\n\n/* %d\n */\n", "\n/* %d */ "};
  Buf out = buf_new(generator->arena);
  uint32_t at = 0;
  for (int32_t i = 0; i < source->tokens.n; i++) {
    Token token = source->tokens.p[i];
    buf_str(&out, str_sub(source->text, (int32_t)at, (int32_t)token.start));
    if (generate_below(generator, 5) == 0) {
      const char *format = comments[generate_below(generator, 5)];
      char comment[32];
      int n = snprintf(comment, sizeof comment, format, (int)i);
      buf_str(&out, (Str){comment, n});
    }
    buf_str(&out, str_sub(source->text, (int32_t)token.start, (int32_t)token.end));
    at = token.end;
  }
  return buf_done(&out);
}

static void test_strewn(Test *test, Arena *arena, const Source *source, Str name) {
  Generator generator = {arena, 1};
  for (int seed = 0; seed < SEEDS; seed++) {
    Compilation *compilation = compilation_new(arena);
    Str text = strew(&generator, source);
    Script script = parse(compilation, name, text);
    bool held = compilation->problems.n == 0 && holds(compilation, &script, format_script(arena, &script));
    if (!held) fprintf(stderr, "%.*s\n", STR_ARG(text));
    test_check(test, held, str_fmt(arena, "format/%.*s with comments, %d", STR_ARG(name), seed).p);
    if (!held) return;
  }
}

static void test_script(Test *test, Files *files, Str name) {
  Arena *arena = test->perm;
  Compilation *compilation = compilation_new(arena);
  Str text, why;
  Str path = str_fmt(arena, "%s/format/%.*s", test->folder, STR_ARG(name));
  if (!files->read(files, arena, path, &text, &why)) {
    test_check(test, false, str_cstr(arena, why));
    return;
  }
  Script script = parse(compilation, name, text);
  test_check(test, compilation->problems.n == 0, str_fmt(arena, "format/%.*s parses", STR_ARG(name)).p);
  Str formatted = format_script(arena, &script);
  Str expected = str_fmt(arena, "format/%.*s.formatted.sql", name.n - 4, name.p);
  test_file(test, expected.p, formatted);
  test_check(test, holds(compilation, &script, formatted), str_fmt(arena, "format/%.*s twice", STR_ARG(name)).p);
  test_strewn(test, arena, script.source, name);
}

void test_format(Test *test) {
  Files *files = disk_files(test->perm, S(""));
  Strs names = {0};
  Str why;
  test_check(test, files->list(files, test->perm, str_fmt(test->perm, "%s/format", test->folder), &names, &why),
             "tests/format can be read");
  for (int32_t i = 0; i < names.n; i++)
    if (str_ends(names.p[i], S(".sql")) && !str_ends(names.p[i], S(".formatted.sql")))
      test_script(test, files, names.p[i]);
}
