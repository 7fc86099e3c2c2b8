/* Checkstyle's XML: a <file> for each run of findings in one source, an <error>
** each. Columns count characters; checkstyle has no end, no related places and no
** fixes, and "info" is its word for a note. */
#include "lint/rule.h"
#include "render/encode.h"
#include "render/locate.h"
#include "render/render.h"

static void put_finding(const Finding *finding, const Located *at, Buf *out) {
  Str severity = finding->severity == SEVERITY_NOTE ? S("info") : severity_name(finding->severity);
  buf_str(out, S("    <error"));
  if (at->source) buf_fmt(out, " line=\"%u\" column=\"%u\"", at->start.line, at->start.column);
  buf_fmt(out, " severity=\"%.*s\" message=\"", STR_ARG(severity));
  encode_xml(out, finding->message);
  buf_str(out, S("\" source=\"mig."));
  encode_xml(out, finding->id);
  buf_str(out, S("\"/>\n"));
}

void render_checkstyle(const Sources *sources, const Findings *findings, const RenderOptions *options, Buf *out,
                       Arena scratch) {
  (void)options, (void)scratch;
  buf_str(out, S("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<checkstyle version=\"4.3\">\n"));
  for (int32_t i = 0; i < findings->n; i++) {
    Located at = locate_span(sources, findings->p[i].span, COLUMN_CHARACTERS);
    bool first = i == 0 || findings->p[i - 1].span.source != findings->p[i].span.source;
    bool last = i + 1 == findings->n || findings->p[i + 1].span.source != findings->p[i].span.source;
    if (first) {
      buf_str(out, S("  <file name=\""));
      encode_xml(out, at.source ? at.source->name : S("project"));
      buf_str(out, S("\">\n"));
    }
    put_finding(&findings->p[i], &at, out);
    if (last) buf_str(out, S("  </file>\n"));
  }
  buf_str(out, S("</checkstyle>\n"));
}
