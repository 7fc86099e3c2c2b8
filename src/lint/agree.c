/* Holds rules that are run without SQLite against SQLite; see agree.h. */
#include "lint/agree.h"

#include <stdlib.h>

#include "base/buf.h"

/* As they would be shown: sorted, each once. */
static void settle(Findings *findings) {
  int32_t kept = 0;
  if (findings->n) qsort(findings->p, (size_t)findings->n, sizeof *findings->p, findings_compare);
  for (int32_t i = 0; i < findings->n; i++)
    if (kept == 0 || findings_compare(&findings->p[kept - 1], &findings->p[i]) != 0)
      findings->p[kept++] = findings->p[i];
  findings->n = kept;
}

static void put_span(Buf *buf, const Source *source, Span span) {
  buf_fmt(buf, "%.*s:%u-%u", STR_ARG(source->name), span.start, span.end);
}

/* All that a finding says. */
static Str written(World *world, const Finding *finding) {
  const Sources *sources = &world->compilation->sources;
  Buf buf = buf_new(world->arena);
  put_span(&buf, source_get(sources, finding->span.source), finding->span);
  buf_fmt(&buf, " %d %d-%d %.*s\n  help: %.*s\n", finding->severity, (int)finding->at.first, (int)finding->at.last,
          STR_ARG(finding->message), STR_ARG(finding->help));
  for (int32_t i = 0; i < finding->nrelated; i++) {
    put_span(&buf, source_get(sources, finding->related[i].span.source), finding->related[i].span);
    buf_fmt(&buf, " related: %.*s\n", STR_ARG(finding->related[i].message));
  }
  for (int32_t i = 0; i < finding->nfixes; i++) {
    const Fix *fix = &finding->fixes[i];
    buf_fmt(&buf, "  fix (%d): %.*s\n", fix->safe, STR_ARG(fix->title));
    for (int32_t e = 0; e < fix->nedits; e++) {
      put_span(&buf, source_get(sources, fix->edits[e].source),
               (Span){fix->edits[e].source, fix->edits[e].start, fix->edits[e].end});
      buf_fmt(&buf, " -> %.*s\n", STR_ARG(fix->edits[e].text));
    }
  }
  return buf_done(&buf);
}

bool rule_agrees(World *world, sqlite3 *db, const Rule *rule, bool *whole, Str *why) {
  Findings ours = {0}, theirs = {0};
  *whole = lint_run_whole(world, rule, &ours);
  if (!*whole) return true;
  if (!lint_run_rule(world, db, rule, &theirs, why)) return false;
  settle(&ours);
  settle(&theirs);
  for (int32_t i = 0; i < ours.n || i < theirs.n; i++) {
    Str one = i < ours.n ? written(world, &ours.p[i]) : S("nothing\n");
    Str other = i < theirs.n ? written(world, &theirs.p[i]) : S("nothing\n");
    if (str_eq(one, other)) continue;
    *why = str_fmt(world->arena, "%.*s without SQLite:\n%.*sin SQLite:\n%.*s", STR_ARG(rule->id), STR_ARG(one),
                   STR_ARG(other));
    return false;
  }
  return true;
}
