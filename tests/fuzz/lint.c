/* All rules and all formats. Options 0 to 2: the project's settings; 3: colours; 4: a narrow terminal with links. */
#include "fuzz.h"
#include "lint/agree.h"
#include "lint/idle.h"
#include "lint/run.h"
#include "render/render.h"

/* Neither a terminal nor a log is told anything but text. */
static void check_visible(Str name, Str out) {
  bool lines = str_eq(name, S("text")) || str_eq(name, S("github")); /* which keep a text's own lines */
  for (int32_t i = 0; i < out.n; i++) {
    unsigned char c = (unsigned char)out.p[i];
    bool c1 = c == 0xc2 && i + 1 < out.n && (unsigned char)out.p[i + 1] < 0xa0 && (unsigned char)out.p[i + 1] >= 0x80;
    bool control = (c < 0x20 && c != '\n' && !(lines && c == '\t')) || c == 0x7f || c1;
    fuzz_hold(!control, "no control character is shown", out);
  }
}

static void check_findings(const World *world, const Findings *findings) {
  for (int32_t i = 0; i < findings->n; i++) {
    const Finding *finding = &findings->p[i];
    const Source *source = source_get(&world->compilation->sources, finding->span.source);
    bool inside = finding->span.start <= finding->span.end && finding->span.end <= (uint32_t)source->text.n;
    fuzz_hold(inside && finding->message.n > 0, "a finding has a place and words", finding->id);
    for (int32_t f = 0; f < finding->nfixes; f++)
      for (int32_t e = 0; e < finding->fixes[f].nedits; e++) {
        const Edit *edit = &finding->fixes[f].edits[e];
        uint32_t n = (uint32_t)source_get(&world->compilation->sources, edit->source)->text.n;
        fuzz_hold(edit->start <= edit->end && edit->end <= n, "an edit has a place", finding->id);
      }
  }
}

/* Some of the rules find the same without SQLite as in it, and some of those that had nothing to look at are asked all
** the same. */
static void check_rules(World *world) {
  const RuleSet *rules = fuzz_rules();
  Str why = {0};
  sqlite3 *db = sandbox_open(world, &why);
  for (int32_t i = world->catalog->statements.n % 16; db && i < rules->rules.n; i += 16) {
    const Rule *rule = &rules->rules.p[i];
    Findings findings = {0};
    bool whole;
    fuzz_hold(rule_agrees(world, db, rule, &whole, &why), "a rule finds the same without SQLite", why);
    if (whole || !rule_idle(world, rule)) continue;
    bool ran = lint_run_rule(world, db, rule, &findings, &why);
    fuzz_hold(ran && findings.n == 0, "an idle rule finds nothing", rule->id);
  }
  sandbox_close(db);
}

void fuzz_lint(Fuzz *fuzz) {
  FuzzFiles files = fuzz_files(fuzz);
  World *world = fuzz_world(fuzz, &files);
  Findings findings = {0};
  Str why = {0};
  fuzz_hold(lint_run(world, fuzz_rules(), (Levels){0}, &findings, &why), "every rule runs", why);
  check_findings(world, &findings);
  check_rules(world);
  RenderOptions options = {
      .color = fuzz_option(fuzz, 3), .link_root = S(""), .prefix = S(""), .fail_on = SEVERITY_WARNING};
  if (fuzz_option(fuzz, 4)) options.width = 40, options.link_root = S("file://here/");
  for (const RenderFormat *format = render_formats; format->name.n; format++) {
    Buf out = buf_new(fuzz->perm);
    format->render(&world->compilation->sources, &findings, &options, &out, *fuzz->scratch);
    Str text = buf_done(&out);
    bool json =
        str_eq(format->name, S("json")) || str_eq(format->name, S("sarif")) || str_eq(format->name, S("gitlab"));
    if (json) fuzz_json(text, "the format is JSON");
    else if (!options.color && !options.link_root.n) check_visible(format->name, text);
  }
  catalog_close(world->catalog);
}
