/* SARIF 2.1.0 (OASIS), for GitHub code scanning, VS Code and other viewers.
**
** Columns count UTF-16 units and columnKind says so: it is the format's default,
** and viewers that never look at columnKind assume it. Only rules that found
** something are listed; results refer to them by index.
** Surprises: a region's endColumn is the one behind the last character, as in our
** JSON but not in GitHub's annotations; a URI may not hold a bare ':' in its
** first segment, so names like git:HEAD:x.sql are escaped. */
#include <string.h>

#include "base/version.h"
#include "lint/rule.h"
#include "render/encode.h"
#include "render/fingerprint.h"
#include "render/locate.h"
#include "render/path.h"
#include "render/render.h"

typedef struct Sarif {
  const Sources *sources;
  const RenderOptions *options;
  Buf *out;
  Arena *scratch;
} Sarif;

static void put_text(Buf *out, const char *member, Str text) {
  buf_fmt(out, "\"%s\":{\"text\":", member);
  buf_json(out, text);
  buf_char(out, '}');
}

static Str level(Severity severity) {
  return severity == SEVERITY_OFF ? S("none") : severity_name(severity);
}

/* Relative names hang on %SRCROOT%, the repository; absolute ones stand alone. */
static void put_artifact(const Sarif *sarif, const Source *source) {
  Str path = path_from_root(sarif->scratch, sarif->options, source->name);
  bool absolute = str_starts(path, S("/"));
  buf_str(sarif->out, absolute ? S("\"artifactLocation\":{\"uri\":\"file://") : S("\"artifactLocation\":{\"uri\":\""));
  encode_uri(sarif->out, path);
  buf_str(sarif->out, absolute ? S("\"}") : S("\",\"uriBaseId\":\"%SRCROOT%\"}"));
}

static void put_region(Buf *out, const char *member, const Located *at) {
  buf_fmt(out, "\"%s\":{\"startLine\":%u,\"startColumn\":%u,\"endLine\":%u,\"endColumn\":%u}", member, at->start.line,
          at->start.column, at->end.line, at->end.column);
}

static void put_location(const Sarif *sarif, const Located *at) {
  buf_str(sarif->out, S("\"physicalLocation\":{"));
  put_artifact(sarif, at->source);
  buf_char(sarif->out, ',');
  put_region(sarif->out, "region", at);
  buf_char(sarif->out, '}');
}

/* The first web address in a rule's sources, empty where they name none. */
static Str help_uri(const Rule *rule) {
  int32_t start = rule ? str_find(rule->source, S("https://")) : -1, end = start;
  if (start < 0) return S("");
  while (end < rule->source.n && !strchr(" \t\n,;)<>\"", rule->source.p[end])) end++;
  return str_sub(rule->source, start, end);
}

static void put_rule(Buf *out, const Finding *finding) {
  const Rule *rule = finding->rule;
  Str group = finding->id;
  group = str_cut(&group, '/');
  buf_str(out, S("{\"id\":"));
  buf_json(out, finding->id);
  buf_char(out, ',');
  put_text(out, "shortDescription", rule && rule->title.n ? rule->title : finding->id);
  if (rule && rule->why.n) {
    buf_char(out, ',');
    put_text(out, "fullDescription", rule->why);
  }
  buf_char(out, ',');
  put_text(out, "help", rule && rule->help.n ? rule->help : rule && rule->why.n ? rule->why : finding->message);
  if (help_uri(rule).n) {
    buf_str(out, S(",\"helpUri\":"));
    buf_json(out, help_uri(rule));
  }
  buf_fmt(out, ",\"defaultConfiguration\":{\"level\":\"%.*s\"},\"properties\":{\"tags\":[",
          STR_ARG(level(rule ? rule->severity : finding->severity)));
  buf_json(out, group);
  buf_str(out, S("]}}"));
}

/* The rules that findings name, each once; index[i] is that of finding i. */
static void put_rules(const Findings *findings, Buf *out, int32_t *index, Arena scratch) {
  Map seen = {0};
  int32_t count = 0;
  for (int32_t i = 0; i < findings->n; i++) {
    void **slot = map_slot(&scratch, &seen, findings->p[i].id);
    if (!*slot) {
      buf_str(out, count ? S(",\n") : S("\n"));
      put_rule(out, &findings->p[i]);
      int32_t *number = arena_new(&scratch, int32_t, 1);
      *number = count++;
      *slot = number;
    }
    index[i] = *(int32_t *)*slot;
  }
}

static void put_related(const Sarif *sarif, const Finding *finding) {
  Buf *out = sarif->out;
  int32_t shown = 0;
  for (int32_t i = 0; i < finding->nrelated; i++) {
    Located at = locate_span(sarif->sources, finding->related[i].span, COLUMN_UTF16);
    if (!at.source) continue;
    if (shown++) buf_char(out, ',');
    else buf_str(out, S(",\"relatedLocations\":["));
    buf_fmt(out, "{\"id\":%d,", shown);
    put_text(out, "message", finding->related[i].message);
    buf_char(out, ',');
    put_location(sarif, &at);
    buf_char(out, '}');
  }
  if (shown) buf_char(out, ']');
}

static void put_edit(const Sources *sources, const Edit *edit, Buf *out) {
  Located at = locate_span(sources, (Span){edit->source, edit->start, edit->end}, COLUMN_UTF16);
  buf_char(out, '{');
  put_region(out, "deletedRegion", &at);
  buf_char(out, ',');
  put_text(out, "insertedContent", edit->text);
  buf_char(out, '}');
}

/* An artifactChange for each run of edits in one source. */
static void put_fix(const Sarif *sarif, const Fix *fix) {
  Buf *out = sarif->out;
  buf_char(out, '{');
  put_text(out, "description", fix->title);
  buf_str(out, S(",\"artifactChanges\":["));
  for (int32_t i = 0; i < fix->nedits; i++) {
    bool first = i == 0 || fix->edits[i - 1].source != fix->edits[i].source;
    bool last = i + 1 == fix->nedits || fix->edits[i + 1].source != fix->edits[i].source;
    if (i) buf_char(out, ',');
    if (first) {
      buf_char(out, '{');
      put_artifact(sarif, source_get(sarif->sources, fix->edits[i].source));
      buf_str(out, S(",\"replacements\":["));
    }
    put_edit(sarif->sources, &fix->edits[i], out);
    if (last) buf_str(out, S("]}"));
  }
  buf_str(out, S("]}"));
}

/* Fixes without edits, or in text that mig made itself, have no place to name. */
static bool fix_shown(const Sources *sources, const Fix *fix) {
  for (int32_t i = 0; i < fix->nedits; i++)
    if (source_get(sources, fix->edits[i].source)->synthetic) return false;
  return fix->nedits > 0;
}

static void put_fixes(const Sarif *sarif, const Finding *finding) {
  Buf *out = sarif->out;
  int32_t shown = 0;
  for (int32_t i = 0; i < finding->nfixes; i++) {
    if (!fix_shown(sarif->sources, &finding->fixes[i])) continue;
    buf_str(out, shown++ ? S(",") : S(",\"fixes\":["));
    put_fix(sarif, &finding->fixes[i]);
  }
  if (shown) buf_char(out, ']');
}

static void put_result(const Sarif *sarif, const Finding *finding, int32_t rule, Fingerprints *prints) {
  Buf *out = sarif->out;
  Located at = locate_span(sarif->sources, finding->span, COLUMN_UTF16);
  Str path = at.source ? path_from_root(sarif->scratch, sarif->options, at.source->name) : S("");
  buf_str(out, S("{\"ruleId\":"));
  buf_json(out, finding->id);
  buf_fmt(out, ",\"ruleIndex\":%d,\"level\":\"%.*s\",", rule, STR_ARG(level(finding->severity)));
  Str message = finding->message;
  if (finding->help.n) message = str_fmt(sarif->scratch, "%.*s\n%.*s", STR_ARG(message), STR_ARG(finding->help));
  put_text(out, "message", message);
  if (at.source) {
    buf_str(out, S(",\"locations\":[{"));
    put_location(sarif, &at);
    buf_str(out, S("}]"));
  }
  put_related(sarif, finding);
  put_fixes(sarif, finding);
  Str print = fingerprint_next(prints, path, finding);
  buf_fmt(out, ",\"partialFingerprints\":{\"mig/v1\":\"%.*s\"}}", STR_ARG(print));
}

void render_sarif(const Sources *sources, const Findings *findings, const RenderOptions *options, Buf *out,
                  Arena scratch) {
  Sarif sarif = {sources, options, out, &scratch};
  Fingerprints prints = {.arena = &scratch};
  int32_t *rule = arena_new(&scratch, int32_t, findings->n);
  buf_str(out, S("{\"$schema\":\"https://docs.oasis-open.org/sarif/sarif/v2.1.0/os/schemas/sarif-schema-2.1.0.json\","
                 "\"version\":\"2.1.0\",\"runs\":[{\n\"tool\":{\"driver\":{\"name\":\"mig\",\"version\":\"" MIG_VERSION
                 "\",\"semanticVersion\":\"" MIG_VERSION "\",\"rules\":["));
  put_rules(findings, out, rule, scratch);
  buf_str(out, S("\n]}},\n\"columnKind\":\"utf16CodeUnits\",\n\"originalUriBaseIds\":{\"%SRCROOT%\":{\"description\":"
                 "{\"text\":\"The repository, or the folder that mig was run in\"}}},\n\"results\":["));
  for (int32_t i = 0; i < findings->n; i++) {
    buf_str(out, i ? S(",\n") : S("\n"));
    put_result(&sarif, &findings->p[i], rule[i], &prints);
  }
  buf_str(out, S("\n]}]}\n"));
}
