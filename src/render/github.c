/* Annotations of GitHub Actions: workflow commands, one a finding.
**
**   ::warning file=…,line=3,endLine=3,col=3,endColumn=9,title=fk/unindexed::message
**
** Properties end at ',' and "::", lines at a line break, so these are escaped by
** GitHub's own rule (actions/toolkit: % CR LF everywhere, : and , in properties
** too). A message could otherwise end its command and begin another one.
** Surprise: col and endColumn are refused for a span of several lines (the checks
** API says so of start_column and end_column), so they are left out there. The
** end column is the last character's own. Ten annotations of each kind are shown
** a step, the log has all of them. */
#include "lint/rule.h"
#include "render/encode.h"
#include "render/locate.h"
#include "render/path.h"
#include "render/render.h"

static void put_escaped(Buf *out, Str s, bool property) {
  int32_t from = 0;
  for (int32_t i = 0; i < s.n; i++) {
    char c = s.p[i];
    bool escaped = c == '%' || c == '\r' || c == '\n' || (property && (c == ':' || c == ','));
    if (!escaped) continue;
    buf_str(out, str_sub(s, from, i));
    buf_fmt(out, "%%%02X", (unsigned char)c);
    from = i + 1;
  }
  buf_str(out, str_from(s, from));
}

/* The text with controls written out but its lines kept. */
static Str visible(Arena *arena, Str s) {
  Buf buf = buf_new(arena);
  buf_visible(&buf, s);
  return buf_done(&buf);
}

static void put_place(Buf *out, const Located *at, Str path, Arena scratch) {
  buf_str(out, S("file="));
  put_escaped(out, visible(&scratch, path), true);
  buf_fmt(out, ",line=%u,endLine=%u", at->start.line, at->end.line);
  if (at->start.line == at->end.line) {
    bool empty = at->start.column == at->end.column;
    buf_fmt(out, ",col=%u,endColumn=%u", at->start.column, at->end.column - !empty);
  }
  buf_char(out, ',');
}

static void put_finding(const Sources *sources, const Finding *finding, const RenderOptions *options, Buf *out,
                        Arena scratch) {
  Located at = locate_span(sources, finding->span, COLUMN_CHARACTERS);
  buf_str(out, S("::"));
  buf_str(out, finding->severity == SEVERITY_NOTE ? S("notice") : severity_name(finding->severity));
  buf_char(out, ' ');
  if (at.source) put_place(out, &at, path_from_root(&scratch, options, at.source->name), scratch);
  buf_str(out, S("title="));
  put_escaped(out, visible(&scratch, finding->id), true);
  buf_str(out, S("::"));
  put_escaped(out, visible(&scratch, finding->message), false);
  for (int32_t i = 0; i < finding->nrelated; i++) {
    Located related = locate_span(sources, finding->related[i].span, COLUMN_CHARACTERS);
    if (!related.source) continue;
    buf_str(out, S("%0A"));
    put_escaped(out, visible(&scratch, related.source->name), false);
    buf_fmt(out, ":%u:%u: ", related.start.line, related.start.column);
    put_escaped(out, visible(&scratch, finding->related[i].message), false);
  }
  if (finding->help.n) {
    buf_str(out, S("%0Ahelp: "));
    put_escaped(out, visible(&scratch, finding->help), false);
  }
  buf_char(out, '\n');
}

void render_github(const Sources *sources, const Findings *findings, const RenderOptions *options, Buf *out,
                   Arena scratch) {
  for (int32_t i = 0; i < findings->n; i++) put_finding(sources, &findings->p[i], options, out, scratch);
}
