/* Fixes applied to texts; see fix.h. */
#include "lint/fix.h"

#include "base/buf.h"

/* Touching counts: what stands beside a place that is written anew may be meant for what was there. */
static bool overlap(const Edit *a, const Edit *b) {
  return a->start <= b->end && b->start <= a->end;
}

/* Where an edit would go: the first taken one that does not end before it. */
static int32_t position(const FixPlan *plan, const Edit *edit) {
  int32_t low = 0, high = plan->edits.n;
  while (low < high) {
    int32_t middle = low + (high - low) / 2;
    if (plan->edits.p[middle].start < edit->start) low = middle + 1;
    else high = middle;
  }
  return low;
}

static bool identical(const Edit *a, const Edit *b) {
  return a->start == b->start && a->end == b->end && str_eq(a->text, b->text);
}

static bool fits(const FixPlan *plan, const Fix *fix, uint16_t source) {
  for (int32_t i = 0; i < fix->nedits; i++) {
    const Edit *edit = &fix->edits[i];
    if (edit->source != source) return false;
    int32_t at = position(plan, edit);
    for (int32_t near = at - 1; near <= at + 1; near++) {
      if (near < 0 || near >= plan->edits.n) continue;
      if (overlap(&plan->edits.p[near], edit)) return false;
    }
  }
  return true;
}

static void insert(Arena *arena, FixPlan *plan, Edit edit) {
  int32_t at = position(plan, &edit);
  vec_push(arena, &plan->edits);
  for (int32_t i = plan->edits.n - 1; i > at; i--) plan->edits.p[i] = plan->edits.p[i - 1];
  plan->edits.p[at] = edit;
}

/* Two findings may ask for the very same edits (one BEGIN, several rules): done once. */
static bool already(const FixPlan *plan, const Fix *fix) {
  for (int32_t i = 0; i < fix->nedits; i++) {
    int32_t at = position(plan, &fix->edits[i]);
    if (at >= plan->edits.n || !identical(&plan->edits.p[at], &fix->edits[i])) return false;
  }
  return true;
}

FixPlan fix_plan(Arena *arena, const Findings *findings, uint16_t source, bool suggested) {
  FixPlan plan = {0};
  for (int32_t i = 0; i < findings->n; i++) {
    const Finding *finding = &findings->p[i];
    if (!finding->nfixes || (!suggested && !finding->fixes[0].safe)) continue;
    const Fix *fix = &finding->fixes[0];
    if (!fix->nedits || fix->edits[0].source != source || already(&plan, fix)) continue;
    if (!fits(&plan, fix, source)) {
      plan.left++;
      continue;
    }
    for (int32_t e = 0; e < fix->nedits; e++) insert(arena, &plan, fix->edits[e]);
    plan.taken++;
  }
  return plan;
}

/* Whether two texts differ in nothing but line ends. */
static bool same_lines(Str a, Str b) {
  int32_t i = 0, j = 0;
  for (;;) {
    while (i < a.n && a.p[i] == '\r') i++;
    while (j < b.n && b.p[j] == '\r') j++;
    if (i == a.n || j == b.n) return i == a.n && j == b.n;
    if (a.p[i++] != b.p[j++]) return false;
  }
}

/* Lines that a rule wrote, or copied from another file, with the line ends of this one. */
static void put_lines(Buf *out, Str text, bool crlf) {
  for (int32_t i = 0; i < text.n; i++) {
    if (text.p[i] == '\r' && i + 1 < text.n && text.p[i + 1] == '\n') continue;
    if (text.p[i] == '\n' && crlf) buf_char(out, '\r');
    buf_char(out, text.p[i]);
  }
}

Str fix_apply(Arena *arena, Str text, const FixPlan *plan) {
  Buf out = buf_new(arena);
  uint32_t at = 0;
  Str rest = text;
  bool crlf = str_ends(str_cut(&rest, '\n'), S("\r"));
  for (int32_t i = 0; i < plan->edits.n; i++) {
    const Edit *edit = &plan->edits.p[i];
    buf_str(&out, str_sub(text, (int32_t)at, (int32_t)edit->start));
    bool ends = same_lines(str_sub(text, (int32_t)edit->start, (int32_t)edit->end), edit->text);
    if (ends) buf_str(&out, edit->text);
    else put_lines(&out, edit->text, crlf);
    at = edit->end;
  }
  buf_str(&out, str_from(text, (int32_t)at));
  return buf_done(&out);
}

static bool is_blank(char c) {
  return c == ' ' || c == '\t';
}

Span fix_deletion(Str text, Span span) {
  uint32_t start = span.start, end = span.end, length = (uint32_t)text.n;
  while (start && is_blank(text.p[start - 1])) start--;
  while (end < length && (is_blank(text.p[end]) || text.p[end] == '\r')) end++;
  bool behind_mark = start == 3 && str_starts(text, S("\xef\xbb\xbf")); /* a byte order mark is no part of the line */
  bool starts_line = start == 0 || behind_mark || text.p[start - 1] == '\n';
  bool ends_line = end == length || text.p[end] == '\n';
  if (starts_line && ends_line) {
    span.start = start;
    span.end = end < length ? end + 1 : end;
  } else if (ends_line) {
    span.start = start;
  } else if (text.p[end] == ';' || text.p[end] == ',' || text.p[end] == ')') {
    span.start = start;
  } else if (start < span.start || text.p[start - 1] == '(' || starts_line) {
    span.end = end; /* of what separated it from its neighbours one half stays */
  }
  return span;
}
