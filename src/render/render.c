/* The table of formats and what they share; see render.h. */
#include "render/render.h"

const RenderFormat render_formats[] = {
    {S_INIT("text"), S_INIT("for people: source lines, underlines, help"), render_text},
    {S_INIT("json"), S_INIT("stable and versioned, for programs"), render_json},
    {S_INIT("sarif"), S_INIT("SARIF 2.1.0, for code scanning"), render_sarif},
    {S_INIT("github"), S_INIT("annotations of GitHub Actions"), render_github},
    {S_INIT("gitlab"), S_INIT("GitLab's code quality report"), render_gitlab},
    {S_INIT("gcc"), S_INIT("one line a finding, for editors"), render_gcc},
    {S_INIT("junit"), S_INIT("JUnit XML, for test reports"), render_junit},
    {S_INIT("checkstyle"), S_INIT("checkstyle XML, for CI dashboards"), render_checkstyle},
    {S_INIT(""), S_INIT(""), NULL},
};

const RenderFormat *render_format(Str name) {
  for (const RenderFormat *format = render_formats; format->render; format++)
    if (str_eq(format->name, name)) return format;
  return NULL;
}

RenderTally render_tally(const Sources *sources, const Findings *findings, Arena scratch) {
  RenderTally tally = {0};
  bool *seen = arena_new(&scratch, bool, sources->all.n);
  for (int32_t i = 0; i < findings->n; i++) {
    const Finding *finding = &findings->p[i];
    tally.errors += finding->severity == SEVERITY_ERROR;
    tally.warnings += finding->severity == SEVERITY_WARNING;
    tally.notes += finding->severity == SEVERITY_NOTE;
    uint16_t source = finding->span.source;
    if (source < sources->all.n && !seen[source]) {
      seen[source] = true;
      tally.files++;
    }
    bool fixable = false;
    for (int32_t k = 0; k < finding->nfixes; k++) fixable |= finding->fixes[k].safe;
    tally.fixable += fixable;
  }
  return tally;
}

void render_count(Buf *out, int32_t count, const char *noun) {
  buf_fmt(out, "%d %s%s", count, noun, count == 1 ? "" : "s");
}
