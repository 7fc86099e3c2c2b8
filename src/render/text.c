/* Text for people, drawn like rustc's diagnostics.
**
**   warning[fk/unindexed]: no index leads with "user_id"
**    --> migrations/0002_sessions.sql:3:3
**     |
**   3 |   user_id TEXT NOT NULL REFERENCES users(id),
**     |   ^^^^^^^
**     |
**    ::: migrations/0001_users.sql:1:14
**     |
**   1 | CREATE TABLE users (
**     |              ----- the parent table
**     |
**     = help: deleting a user reads all of "sessions"
**   help: create the index (`mig fix` does it)
**     |
**   9 + CREATE INDEX sessions_user_id ON sessions(user_id);
**
** and a summary line at the end. Of warnings and notes that repeat what was drawn above of the same file, header and
** place are left. Silent where there is nothing to say. Whatever
** came from a migration or a file name is made harmless for the terminal first. */
#include "base/map.h"
#include "lint/rule.h"
#include "render/encode.h"
#include "render/locate.h"
#include "render/render.h"
#include "render/snippet.h"
#include "render/suggestion.h"

/* Related places drawn; more are only counted: a table may have a thousand children. */
enum { RELATED_MOST = 8 };

/* So many findings of a rule in a file are drawn whole; those that say nothing else are short from then on. */
enum { WHOLE_MOST = 2 };

/* A line of "  = help: …"; further lines of the text are set below its first. */
static void draw_remark(const Paint *paint, const char *word, Str text) {
  paint_gutter(paint, 0, '=');
  buf_char(paint->out, ' ');
  paint_text(paint, STYLE_BOLD, str_of(word));
  buf_str(paint->out, S(": "));
  int32_t indent = paint->gutter + 5 + str_of(word).n;
  for (bool first = true; first || text.n; first = false) {
    Str line = str_line(&text);
    if (!first && line.n) buf_repeat(paint->out, ' ', indent);
    encode_line(paint->out, line);
    buf_char(paint->out, '\n');
  }
}

static void draw_header(const Paint *paint, const Finding *finding) {
  paint_on(paint, paint_severity(finding->severity));
  buf_str(paint->out, severity_name(finding->severity));
  buf_char(paint->out, '[');
  encode_line(paint->out, finding->id);
  buf_char(paint->out, ']');
  paint_off(paint);
  paint_on(paint, STYLE_BOLD);
  buf_str(paint->out, S(": "));
  encode_line(paint->out, finding->message);
  paint_off(paint);
  buf_char(paint->out, '\n');
}

/* The finding's own place and its related ones that can be shown, at most 1 + RELATED_MOST. */
static int32_t collect_marks(const Sources *sources, const Finding *finding, Mark *marks, uint32_t *last_line) {
  int32_t count = 0;
  Located at = locate_span(sources, finding->span, COLUMN_CHARACTERS);
  if (at.source) marks[count++] = (Mark){at, S(""), true};
  *last_line = at.end.line;
  for (int32_t i = 0; i < finding->nrelated && i < RELATED_MOST; i++) {
    at = locate_span(sources, finding->related[i].span, COLUMN_CHARACTERS);
    if (!at.source) continue;
    marks[count++] = (Mark){at, finding->related[i].message, false};
    if (at.end.line > *last_line) *last_line = at.end.line;
  }
  return count;
}

/* The marks grouped by file, the finding's own first. */
static void draw_places(const Paint *paint, Mark *marks, int32_t count, Arena scratch) {
  Mark *group = arena_new(&scratch, Mark, count);
  bool *drawn = arena_new(&scratch, bool, count);
  int32_t left = count;
  for (int32_t i = 0; i < count; i++) {
    if (drawn[i]) continue;
    int32_t n = 0;
    for (int32_t k = i; k < count; k++) {
      if (marks[k].at.source != marks[i].at.source) continue;
      group[n++] = marks[k];
      drawn[k] = true;
    }
    paint_arrow(paint, i ? ":::" : "-->", marks[i].at.source, marks[i].at.start);
    paint_bar(paint, 0);
    buf_char(paint->out, '\n');
    snippet_draw(paint, group, n, scratch);
    left -= n;
    if (left == 0) return;
    paint_bar(paint, 0);
    buf_char(paint->out, '\n');
  }
}

/* Related places that could not be drawn, and how many were too many. */
static void draw_notes(const Paint *paint, const Finding *finding) {
  int32_t shown = finding->nrelated < RELATED_MOST ? finding->nrelated : RELATED_MOST;
  for (int32_t i = 0; i < shown; i++) {
    Span span = finding->related[i].span;
    if (!locate_span(paint->sources, span, COLUMN_CHARACTERS).source)
      draw_remark(paint, "note", finding->related[i].message);
  }
  if (shown == finding->nrelated) return;
  Buf more = buf_new(paint->out->arena);
  buf_str(&more, S("and "));
  render_count(&more, finding->nrelated - shown, "more place");
  draw_remark(paint, "note", buf_done(&more));
}

static int32_t digits(uint32_t number) {
  int32_t count = 1;
  while (number >= 10) number /= 10, count++;
  return count;
}

/* Several findings may ask for the same edits (a rebuild made safe, once for each child): they are drawn once. */
static bool drawn_before(const Findings *findings, int32_t number, const Fix *fix) {
  for (int32_t i = number; fix->nedits > 1 && i-- > 0;) {
    if (findings->p[i].span.source != findings->p[number].span.source) return false;
    for (int32_t k = 0; k < findings->p[i].nfixes; k++)
      if (suggestion_same(&findings->p[i].fixes[k], fix)) return true;
  }
  return false;
}

/* What was drawn whole of a rule in a file. */
typedef struct Drawn {
  int32_t whole;
  Str help; /* the last one's */
} Drawn;

/* Whether the reader has seen it all but the names and the place: the advice is that of before, or a fix that is
** applied with the others. */
static bool repeats(Map *map, const Finding *finding, Arena *scratch) {
  if (finding->severity == SEVERITY_ERROR) return false;
  Buf key = buf_new(scratch);
  buf_str(&key, (Str){(const char *)&finding->span.source, sizeof finding->span.source});
  buf_str(&key, finding->id);
  void **slot = map_slot(scratch, map, buf_done(&key));
  if (!*slot) *slot = arena_new(scratch, Drawn, 1);
  Drawn *drawn = *slot;
  bool safe = finding->nfixes == 1 && finding->fixes[0].safe;
  if (drawn->whole >= WHOLE_MOST && (safe || (finding->help.n && str_eq(drawn->help, finding->help)))) return true;
  drawn->whole++;
  drawn->help = finding->help;
  return false;
}

static void draw_short(const Sources *sources, const Finding *finding, const RenderOptions *options, Buf *out) {
  Located at = locate_span(sources, finding->span, COLUMN_CHARACTERS);
  Paint paint = {sources, options, out, finding->severity, digits(at.start.line)};
  draw_header(&paint, finding);
  if (at.source) paint_arrow(&paint, "-->", at.source, at.start);
  buf_char(out, '\n');
}

static void draw_finding(const Sources *sources, const Findings *findings, int32_t number, const RenderOptions *options,
                         Buf *out, Arena scratch) {
  const Finding *finding = &findings->p[number];
  Mark marks[1 + RELATED_MOST];
  uint32_t last_line = 0;
  int32_t count = collect_marks(sources, finding, marks, &last_line);
  for (int32_t i = 0; i < finding->nfixes; i++) {
    uint32_t line = suggestion_last_line(sources, &finding->fixes[i]);
    if (line > last_line) last_line = line;
  }
  Paint paint = {sources, options, out, finding->severity, digits(last_line)};
  draw_header(&paint, finding);
  draw_places(&paint, marks, count, scratch);
  bool own = count > 0 && marks[0].primary;
  if (finding->help.n || finding->nrelated > count - own) {
    if (count) {
      paint_bar(&paint, 0);
      buf_char(out, '\n');
    }
    draw_notes(&paint, finding);
    if (finding->help.n) draw_remark(&paint, "help", finding->help);
  }
  for (int32_t i = 0; i < finding->nfixes; i++) {
    const Fix *fix = &finding->fixes[i];
    if (drawn_before(findings, number, fix)) suggestion_refer(&paint, fix);
    else suggestion_draw(&paint, finding, fix, scratch);
  }
  buf_char(out, '\n');
}

static void draw_part(const Paint *paint, int32_t count, const char *noun, bool *first) {
  if (count == 0) return;
  if (!*first) buf_str(paint->out, S(", "));
  *first = false;
  Severity severity = noun[0] == 'e' ? SEVERITY_ERROR : noun[0] == 'w' ? SEVERITY_WARNING : SEVERITY_NOTE;
  paint_on(paint, paint_severity(severity));
  render_count(paint->out, count, noun);
  paint_off(paint);
}

void render_text(const Sources *sources, const Findings *findings, const RenderOptions *options, Buf *out,
                 Arena scratch) {
  RenderTally tally = render_tally(sources, findings, scratch);
  int32_t hidden = options->hide_notes ? tally.notes : 0;
  if (findings->n == hidden) return;
  Map drawn = {0};
  for (int32_t i = 0; i < findings->n; i++)
    if (hidden && findings->p[i].severity == SEVERITY_NOTE) continue;
    else if (repeats(&drawn, &findings->p[i], &scratch)) draw_short(sources, &findings->p[i], options, out);
    else draw_finding(sources, findings, i, options, out, scratch);
  Paint paint = {sources, options, out, SEVERITY_NOTE, 1};
  bool first = true;
  draw_part(&paint, tally.errors, "error", &first);
  draw_part(&paint, tally.warnings, "warning", &first);
  draw_part(&paint, tally.notes, "note", &first);
  if (tally.files) {
    buf_str(out, S(" in "));
    render_count(out, tally.files, "file");
  }
  if (tally.fixable) buf_fmt(out, "; `mig fix` can fix %d", tally.fixable);
  if (hidden) buf_str(out, S("; --notes shows the notes"));
  buf_char(out, '\n');
}
