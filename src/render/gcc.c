/* One line a finding, as gcc prints them: what editors' quickfix lists, problem
** matchers and grep read.
**
**   migrations/0002.sql:3:3: warning: no index leads with "user_id" [fk/unindexed]
**   migrations/0001.sql:1:14: note: the table was created here
**
** Columns count bytes, as Vim's %c and gcc before 11 do: its readers index the
** line by them. Related places follow as notes, as gcc's do. */
#include "lint/rule.h"
#include "render/encode.h"
#include "render/locate.h"
#include "render/render.h"

static void put_line(Buf *out, const Located *located, Str severity, Str message) {
  if (located->source) {
    encode_line(out, located->source->name);
    buf_fmt(out, ":%u:%u: ", located->start.line, located->start.column);
  } else {
    buf_str(out, S("mig: "));
  }
  buf_str(out, severity);
  buf_str(out, S(": "));
  encode_line(out, message);
}

void render_gcc(const Sources *sources, const Findings *findings, const RenderOptions *options, Buf *out,
                Arena scratch) {
  (void)options, (void)scratch;
  for (int32_t i = 0; i < findings->n; i++) {
    const Finding *finding = &findings->p[i];
    Located at = locate_span(sources, finding->span, COLUMN_BYTES);
    put_line(out, &at, severity_name(finding->severity), finding->message);
    buf_str(out, S(" ["));
    encode_line(out, finding->id);
    buf_str(out, S("]\n"));
    for (int32_t k = 0; k < finding->nrelated; k++) {
      Located related = locate_span(sources, finding->related[k].span, COLUMN_BYTES);
      if (!related.source) continue;
      put_line(out, &related, S("note"), finding->related[k].message);
      buf_char(out, '\n');
    }
  }
}
