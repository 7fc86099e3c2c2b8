/* GitLab's code quality report: a JSON array in the Code Climate shape, of which
** GitLab reads description, check_name, fingerprint, severity and location
** (docs.gitlab.com/ci/testing/code_quality). A finding about no file is given
** line 1 of ".", since a location is required. */
#include "render/fingerprint.h"
#include "render/locate.h"
#include "render/path.h"
#include "render/render.h"

static Str gitlab_severity(Severity severity) {
  return severity == SEVERITY_ERROR ? S("\"critical\"") : severity == SEVERITY_WARNING ? S("\"minor\"") : S("\"info\"");
}

static void put_finding(const Finding *finding, Located at, Str path, Str fingerprint, Buf *out) {
  buf_str(out, S("{\"type\":\"issue\",\"check_name\":"));
  buf_json(out, finding->id);
  buf_str(out, S(",\"description\":"));
  buf_json(out, finding->message);
  buf_fmt(out, ",\"categories\":[\"Bug Risk\"],\"fingerprint\":\"%.*s\",\"severity\":", STR_ARG(fingerprint));
  buf_str(out, gitlab_severity(finding->severity));
  buf_str(out, S(",\"location\":{\"path\":"));
  buf_json(out, path);
  if (!at.source) at.start = at.end = (Position){1, 1};
  buf_fmt(out, ",\"positions\":{\"begin\":{\"line\":%u,\"column\":%u},\"end\":{\"line\":%u,\"column\":%u}}",
          at.start.line, at.start.column, at.end.line, at.end.column);
  buf_fmt(out, ",\"lines\":{\"begin\":%u,\"end\":%u}}}", at.start.line, at.end.line);
}

void render_gitlab(const Sources *sources, const Findings *findings, const RenderOptions *options, Buf *out,
                   Arena scratch) {
  Fingerprints prints = {.arena = &scratch};
  buf_char(out, '[');
  for (int32_t i = 0; i < findings->n; i++) {
    buf_str(out, i ? S(",\n") : S("\n"));
    Located at = locate_span(sources, findings->p[i].span, COLUMN_CHARACTERS);
    Str path = at.source ? path_from_root(&scratch, options, at.source->name) : S(".");
    put_finding(&findings->p[i], at, path, fingerprint_next(&prints, path, &findings->p[i]), out);
  }
  buf_str(out, S("\n]\n"));
}
