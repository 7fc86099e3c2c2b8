/* JUnit XML, for test reports: a suite a file, a case a finding. What is below
** the threshold of --fail-on is a passed case that says the finding in its
** output. No findings: one passed case, since readers take a report without cases
** for a run that broke. */
#include "lint/rule.h"
#include "render/encode.h"
#include "render/locate.h"
#include "render/render.h"

static void put_attribute(Buf *out, const char *name, Str value) {
  buf_fmt(out, " %s=\"", name);
  encode_xml(out, value);
  buf_char(out, '"');
}

static bool fails(const Finding *finding, const RenderOptions *options) {
  return options->fail_on != SEVERITY_OFF && finding->severity >= options->fail_on;
}

static void put_body(const Sources *sources, const Finding *finding, Buf *out) {
  Located at = locate_span(sources, finding->span, COLUMN_CHARACTERS);
  if (at.source) {
    encode_xml(out, at.source->name);
    buf_fmt(out, ":%u:%u: ", at.start.line, at.start.column);
  }
  encode_xml(out, finding->message);
  for (int32_t i = 0; i < finding->nrelated; i++) {
    Located related = locate_span(sources, finding->related[i].span, COLUMN_CHARACTERS);
    if (!related.source) continue;
    buf_char(out, '\n');
    encode_xml(out, related.source->name);
    buf_fmt(out, ":%u:%u: ", related.start.line, related.start.column);
    encode_xml(out, finding->related[i].message);
  }
  if (finding->help.n) buf_str(out, S("\nhelp: "));
  encode_xml(out, finding->help);
}

static void put_case(const Sources *sources, const Finding *finding, bool failed, Buf *out) {
  Located at = locate_span(sources, finding->span, COLUMN_CHARACTERS);
  buf_str(out, S("    <testcase name=\""));
  encode_xml(out, finding->id);
  if (at.source) buf_fmt(out, " (%u:%u)", at.start.line, at.start.column);
  buf_char(out, '"');
  put_attribute(out, "classname", at.source ? at.source->name : S("project"));
  if (at.source) {
    put_attribute(out, "file", at.source->name);
    buf_fmt(out, " line=\"%u\"", at.start.line);
  }
  if (failed) {
    buf_str(out, S(">\n      <failure"));
    put_attribute(out, "type", severity_name(finding->severity));
    put_attribute(out, "message", finding->message);
    buf_char(out, '>');
    put_body(sources, finding, out);
    buf_str(out, S("</failure>\n    </testcase>\n"));
  } else {
    buf_str(out, S(">\n      <system-out>"));
    put_body(sources, finding, out);
    buf_str(out, S("</system-out>\n    </testcase>\n"));
  }
}

/* The suite of the findings [from, to), all of one source. */
static void put_suite(const Sources *sources, const Finding *from, const Finding *to, const RenderOptions *options,
                      Buf *out) {
  Located at = locate_span(sources, from->span, COLUMN_CHARACTERS);
  int32_t failures = 0;
  for (const Finding *finding = from; finding < to; finding++) failures += fails(finding, options);
  buf_str(out, S("  <testsuite"));
  put_attribute(out, "name", at.source ? at.source->name : S("project"));
  buf_fmt(out, " tests=\"%d\" failures=\"%d\" errors=\"0\" skipped=\"0\">\n", (int)(to - from), failures);
  for (const Finding *finding = from; finding < to; finding++) put_case(sources, finding, fails(finding, options), out);
  buf_str(out, S("  </testsuite>\n"));
}

void render_junit(const Sources *sources, const Findings *findings, const RenderOptions *options, Buf *out,
                  Arena scratch) {
  (void)scratch;
  int32_t failures = 0;
  for (int32_t i = 0; i < findings->n; i++) failures += fails(&findings->p[i], options);
  buf_fmt(out,
          "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n"
          "<testsuites name=\"mig lint\" tests=\"%d\" failures=\"%d\" errors=\"0\">\n",
          findings->n ? findings->n : 1, failures);
  if (findings->n == 0) {
    buf_str(out, S("  <testsuite name=\"mig lint\" tests=\"1\" failures=\"0\" errors=\"0\" skipped=\"0\">\n"
                   "    <testcase name=\"no findings\" classname=\"project\"/>\n"
                   "  </testsuite>\n"));
  }
  for (int32_t i = 0, next; i < findings->n; i = next) {
    for (next = i + 1; next < findings->n && findings->p[next].span.source == findings->p[i].span.source;) next++;
    put_suite(sources, &findings->p[i], &findings->p[next], options, out);
  }
  buf_str(out, S("</testsuites>\n"));
}
