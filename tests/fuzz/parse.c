/* The parser, its trees, and mig fmt: print(parse(x)) parses to the same trees. */
#include "base/buf.h"
#include "emit/format.h"
#include "fuzz.h"
#include "render/tree.h"
#include "syntax/comments.h"

static void check_script(const Compilation *compilation, const Script *script) {
  Tok end = (Tok)script->source->tokens.n - 1, at = 0;
  for (int32_t i = 0; i < script->nstatements; i++) {
    const Statement *statement = &script->statements[i];
    fuzz_hold(statement->node && statement->first >= at && statement->first < end, "statements are in order",
              script->source->text);
    at = statement->first;
  }
  for (int32_t i = 0; i < compilation->problems.n; i++) {
    const Problem *problem = &compilation->problems.p[i];
    Span span = source_span(&compilation->sources, problem->at);
    fuzz_hold(span.start <= span.end && span.end <= (uint32_t)script->source->text.n, "a problem has a place",
              script->source->text);
  }
}

void fuzz_parse(Fuzz *fuzz) {
  Compilation *compilation = compilation_new(fuzz->perm);
  Script script = parse_source(compilation, source_add(&compilation->sources, S("fuzz.sql"), fuzz->text));
  check_script(compilation, &script);
  bool whole = compilation->problems.n == 0;
  Buf tree = buf_new(fuzz->perm);
  comments_attach(fuzz->perm, &script);
  render_tree(compilation, &script, &tree);
  fuzz_json(buf_done(&tree), "the tree is JSON");
  if (!whole) return;
  Str once = format_script(fuzz->perm, &script);
  Script again = parse_source(compilation, source_add(&compilation->sources, S("formatted.sql"), once));
  fuzz_hold(compilation->problems.n == 0, "what is formatted parses", once);
  fuzz_hold(format_same(&script, &again), "what is formatted says the same", once);
  Str twice = format_script(fuzz->perm, &again);
  fuzz_hold(str_eq(once, twice), "formatting again changes nothing", twice);
}
