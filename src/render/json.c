/* JSON for programs: stable, documented in docs/json.md, changed only with a new
** "version".
**
** {"version":1,
**  "findings":[{"rule":"fk/unindexed","severity":"warning","message":"…",
**    "file":"migrations/0002.sql","line":3,"column":3,"end_line":3,"end_column":10,
**    "help":"…" | null,
**    "related":[{"message":"…","file":"…","line":1,"column":14,"end_line":1,"end_column":19}],
**    "fixes":[{"title":"…","safe":true,"edits":[{"file":"…","start":120,"end":120,"text":"…"}]}]}],
**  "summary":{"errors":0,"warnings":1,"notes":0,"files":1,"fixable":1}}
**
** Lines and columns are 1-based and count characters (Unicode code points);
** "end_column" is the one behind the last character, so an empty span has equal
** ends. "start" and "end" of an edit are byte offsets from 0 in the file, end not
** included. A finding about no file has null for file, lines and columns.
** Invalid UTF-8 becomes U+FFFD. One finding a line, so that diffs and grep work. */
#include "lint/rule.h"
#include "render/locate.h"
#include "render/render.h"

static void put_place(Buf *out, const Located *located) {
  if (!located->source) {
    buf_str(out, S("\"file\":null,\"line\":null,\"column\":null,\"end_line\":null,\"end_column\":null"));
    return;
  }
  buf_str(out, S("\"file\":"));
  buf_json(out, located->source->name);
  buf_fmt(out, ",\"line\":%u,\"column\":%u,\"end_line\":%u,\"end_column\":%u", located->start.line,
          located->start.column, located->end.line, located->end.column);
}

static void put_related(const Sources *sources, const Finding *finding, Buf *out) {
  buf_str(out, S(",\"related\":["));
  for (int32_t i = 0; i < finding->nrelated; i++) {
    Located located = locate_span(sources, finding->related[i].span, COLUMN_CHARACTERS);
    buf_str(out, i ? S(",{\"message\":") : S("{\"message\":"));
    buf_json(out, finding->related[i].message);
    buf_char(out, ',');
    put_place(out, &located);
    buf_char(out, '}');
  }
  buf_char(out, ']');
}

static void put_fix(const Sources *sources, const Fix *fix, Buf *out) {
  buf_str(out, S("{\"title\":"));
  buf_json(out, fix->title);
  buf_fmt(out, ",\"safe\":%s,\"edits\":[", fix->safe ? "true" : "false");
  for (int32_t i = 0; i < fix->nedits; i++) {
    const Edit *edit = &fix->edits[i];
    buf_str(out, i ? S(",{\"file\":") : S("{\"file\":"));
    buf_json(out, source_get(sources, edit->source)->name);
    buf_fmt(out, ",\"start\":%u,\"end\":%u,\"text\":", edit->start, edit->end);
    buf_json(out, edit->text);
    buf_char(out, '}');
  }
  buf_str(out, S("]}"));
}

static void put_finding(const Sources *sources, const Finding *finding, Buf *out) {
  Located located = locate_span(sources, finding->span, COLUMN_CHARACTERS);
  buf_str(out, S("{\"rule\":"));
  buf_json(out, finding->id);
  buf_str(out, S(",\"severity\":"));
  buf_json(out, severity_name(finding->severity));
  buf_str(out, S(",\"message\":"));
  buf_json(out, finding->message);
  buf_char(out, ',');
  put_place(out, &located);
  buf_str(out, S(",\"help\":"));
  if (finding->help.n) buf_json(out, finding->help);
  else buf_str(out, S("null"));
  put_related(sources, finding, out);
  buf_str(out, S(",\"fixes\":["));
  for (int32_t i = 0; i < finding->nfixes; i++) {
    if (i) buf_char(out, ',');
    put_fix(sources, &finding->fixes[i], out);
  }
  buf_str(out, S("]}"));
}

void render_json(const Sources *sources, const Findings *findings, const RenderOptions *options, Buf *out,
                 Arena scratch) {
  (void)options;
  buf_str(out, S("{\"version\":1,\"findings\":["));
  for (int32_t i = 0; i < findings->n; i++) {
    buf_str(out, i ? S(",\n") : S("\n"));
    put_finding(sources, &findings->p[i], out);
  }
  RenderTally tally = render_tally(sources, findings, scratch);
  buf_fmt(out, "\n],\"summary\":{\"errors\":%d,\"warnings\":%d,\"notes\":%d,\"files\":%d,\"fixable\":%d}}\n",
          tally.errors, tally.warnings, tally.notes, tally.files, tally.fixable);
}
