/* Reads rule files; see rule.h. */
#include "lint/rule.h"

#include <string.h>

#include "base/buf.h"

Str severity_name(Severity severity) {
  static const Str names[] = {S_INIT("off"), S_INIT("note"), S_INIT("warning"), S_INIT("error")};
  return names[severity];
}

bool severity_parse(Str name, Severity *severity) {
  for (int s = SEVERITY_OFF; s <= SEVERITY_ERROR; s++) {
    if (!str_eq(name, severity_name((Severity)s))) continue;
    *severity = (Severity)s;
    return true;
  }
  return false;
}

static Str word(Str *rest) {
  *rest = str_trim(*rest);
  return str_cut(rest, ' ');
}

/* The first line: "-- group/name  severity  [fix|suggest]". */
static bool parse_first(Rule *rule, Str line, Str *reason) {
  Str rest = str_from(line, 2);
  rule->id = word(&rest);
  int32_t slash = str_find_char(rule->id, '/');
  Str severity = word(&rest), fix = word(&rest);
  *reason = S("the first line must be \"-- group/name  severity  [fix|suggest]\"");
  if (!str_starts(line, S("-- ")) || slash <= 0 || slash == rule->id.n - 1 || str_trim(rest).n) return false;
  rule->group = str_sub(rule->id, 0, slash);
  if (!severity_parse(severity, &rule->severity)) return false;
  rule->fixes = fix.n != 0;
  rule->safe = str_eq(fix, S("fix"));
  return !fix.n || rule->safe || str_eq(fix, S("suggest"));
}

/* Where a line of the head goes: a one-line value, a list, or an example. */
typedef struct Head {
  Arena *arena;
  Rule *rule;
  Str *text;    /* the value that continuation lines go on with; NULL: none */
  Buf value;    /* what it is so far */
  bool example; /* `text` is an example: line breaks stay */
  Str on;       /* problem codes, comma-separated, until the head is complete */
} Head;

/* Ends the value that continuation lines went on with. */
static void close_value(Head *head) {
  if (head->text && head->value.n) *head->text = buf_done(&head->value);
  head->text = NULL;
  head->value = buf_new(head->arena);
}

static bool parse_key(Head *head, Str key, Str value) {
  Rule *rule = head->rule;
  struct {
    Str key;
    Str *text;
  } texts[] = {{S("title"), &rule->title},
               {S("why"), &rule->why},
               {S("help"), &rule->help},
               {S("source"), &rule->source},
               {S("on"), &head->on}};
  close_value(head);
  head->example = false;
  for (size_t i = 0; i < sizeof texts / sizeof *texts; i++) {
    if (!str_eq(key, texts[i].key)) continue;
    *texts[i].text = value;
    head->text = texts[i].text;
    return true;
  }
  if (str_eq(key, S("bad")) || str_eq(key, S("good"))) {
    head->text = str_eq(key, S("bad")) ? vec_push(head->arena, &rule->bad) : vec_push(head->arena, &rule->good);
    head->example = true;
    return value.n == 0;
  }
  if (str_eq(key, S("changes"))) {
    rule->changes_schema = str_eq(value, S("schema"));
    return rule->changes_schema;
  }
  if (str_eq(key, S("target"))) {
    rule->target = value;
    return str_eq(value, S("d1")) || str_eq(value, S("sqlite"));
  }
  if (str_eq(key, S("about"))) {
    rule->history = str_eq(value, S("history"));
    return rule->history;
  }
  return false;
}

static bool parse_line(Head *head, Str line, Str *reason) {
  Str text = str_from(line, 2);
  bool continues = text.n == 0 || str_starts(text, S("  "));
  if (continues && !head->text) {
    *reason = S("this line goes on with nothing");
    return text.n == 0;
  }
  if (continues && head->example) {
    /* Examples keep their own indentation behind "--   ". */
    Str body = str_starts(text, S("   ")) ? str_from(text, 3) : str_trim(text);
    buf_str(&head->value, body);
    buf_char(&head->value, '\n');
    return true;
  }
  if (continues) {
    if (!head->value.n) buf_str(&head->value, *head->text);
    buf_char(&head->value, ' ');
    buf_str(&head->value, str_trim(text));
    return true;
  }
  Str key = str_trim(str_cut(&text, ':')), value = str_trim(text);
  static const Str choosy[] = {S_INIT("bad"), S_INIT("good"), S_INIT("changes"), S_INIT("target"), S_INIT("about")};
  if (parse_key(head, key, value)) return true;
  *reason = str_fmt(head->arena, "\"%.*s:\" is no part of a rule's head", STR_ARG(key));
  for (size_t i = 0; i < sizeof choosy / sizeof *choosy; i++)
    if (str_eq(key, choosy[i]))
      *reason = str_fmt(head->arena, "\"%.*s:\" does not take \"%.*s\"", STR_ARG(key), STR_ARG(value));
  return false;
}

static const char *incomplete(const Rule *rule) {
  if (!rule->title.n) return "the head lacks a title";
  if (!rule->why.n) return "the head does not say why";
  if (!rule->bad.n) return "the head lacks a bad example: it is the rule's test";
  if (!str_trim(rule->sql).n) return "the SELECT is missing";
  return NULL;
}

bool rule_parse(Arena *arena, Str file, Str text, Rule *rule, Str *why) {
  *rule = (Rule){.file = file};
  Head head = {.arena = arena, .rule = rule, .value = buf_new(arena)};
  Str rest = text, reason = S("");
  for (int number = 1; rest.n; number++) {
    Str before = rest, line = str_line(&rest);
    if (!str_starts(line, S("--"))) {
      rule->sql = str_dup(arena, before);
      break;
    }
    bool good = number == 1 ? parse_first(rule, line, &reason) : parse_line(&head, line, &reason);
    if (good) continue;
    *why = str_fmt(arena, "%.*s:%d: %.*s", STR_ARG(file), number, STR_ARG(reason));
    return false;
  }
  close_value(&head);
  while (head.on.n) *vec_push(arena, &rule->on) = str_trim(str_cut(&head.on, ','));
  const char *lacks = incomplete(rule);
  if (lacks) *why = str_fmt(arena, "%.*s: %s", STR_ARG(file), lacks);
  else rule->needs = needs_of(arena, rule->sql);
  return !lacks;
}

const Rule *rule_find(const RuleSet *set, Str id) {
  for (int32_t i = 0; i < set->rules.n; i++)
    if (str_eq(set->rules.p[i].id, id)) return &set->rules.p[i];
  return NULL;
}

/* Misspellings further away than this are not the same word. */
#define NEAR 4

Str rule_nearest(const RuleSet *set, Str id) {
  Str nearest = S("");
  int best = NEAR;
  for (int32_t i = 0; i < set->rules.n; i++) {
    Str name = set->rules.p[i].id;
    /* "unindexed" for "fk/unindexed" is near too. */
    bool tail = str_ends(name, id) && name.n > id.n && name.p[name.n - id.n - 1] == '/';
    int distance = tail ? 0 : str_distance(id, name, NEAR);
    if (distance < best) best = distance, nearest = name;
    /* A group's name is short: half of it wrong is another word. */
    int group = str_distance(id, set->rules.p[i].group, NEAR);
    if (group < best && group * 2 < id.n) best = group, nearest = set->rules.p[i].group;
  }
  return nearest;
}
