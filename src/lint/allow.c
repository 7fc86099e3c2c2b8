/* Suppressions in comments; see allow.h. */
#include "lint/allow.h"

#include "lint/levels.h"

/* The comment's words without its marks. */
static Str comment_body(Str text) {
  if (str_starts(text, S("--"))) return str_trim(str_from(text, 2));
  if (str_ends(text, S("*/"))) text.n -= 2;
  return str_trim(str_from(text, 2));
}

/* The statement that holds or directly follows a byte, -1 past the last one. */
static int32_t statement_at(const Script *script, uint32_t byte) {
  const Token *tokens = script->source->tokens.p;
  int32_t low = 0, high = script->nstatements;
  while (low < high) {
    int32_t middle = low + (high - low) / 2;
    const Statement *s = &script->statements[middle];
    Tok end = s->semicolon == TOK_NONE ? s->last : s->semicolon;
    if (tokens[end].end <= byte) low = middle + 1;
    else high = middle;
  }
  return low < script->nstatements ? low : -1;
}

static uint32_t statement_end(const Statement *s) {
  return s->source->tokens.p[s->semicolon == TOK_NONE ? s->last : s->semicolon].end;
}

static bool break_between(Str text, uint32_t from, uint32_t to) {
  return str_find_char(str_sub(text, (int32_t)from, (int32_t)to), '\n') >= 0;
}

static uint32_t line_end(Str text, uint32_t byte) {
  int32_t at = str_find_char(str_from(text, (int32_t)byte), '\n');
  return at < 0 ? (uint32_t)text.n : byte + (uint32_t)at;
}

static uint32_t line_start(Str text, uint32_t byte) {
  while (byte && text.p[byte - 1] != '\n') byte--;
  return byte;
}

/* What a comment speaks of; see the head of allow.h. */
static void cover(const Script *script, const Comment *comment, Allow *allow) {
  Str text = script->source->text;
  int32_t next = statement_at(script, comment->start);
  int32_t before = next < 0 ? script->nstatements - 1 : next - 1;
  if (before >= 0 && !break_between(text, statement_end(&script->statements[before]), comment->start)) {
    allow->from = script->source->tokens.p[script->statements[before].first].start;
    allow->to = statement_end(&script->statements[before]);
    return;
  }
  uint32_t start = line_start(text, comment->start);
  bool alone = str_trim(str_sub(text, (int32_t)start, (int32_t)comment->start)).n == 0;
  uint32_t end = line_end(text, comment->end);
  if (next >= 0 && script->source->tokens.p[script->statements[next].first].start > comment->start) {
    allow->from = comment->start;
    allow->to = statement_end(&script->statements[next]);
    return;
  }
  allow->from = start;
  allow->to = alone && end < (uint32_t)text.n ? line_end(text, end + 1) : end;
}

static void read_comment(World *world, Allows *allows, int32_t file, const Comment *comment) {
  const Script *script = &world->catalog->scripts.p[file];
  Str text = str_sub(script->source->text, (int32_t)comment->start, (int32_t)comment->end);
  Str body = comment_body(text);
  if (!str_starts(body, S("mig:allow"))) return;
  body = str_from(body, 9);
  bool whole = str_starts(body, S("-file"));
  if (whole) body = str_from(body, 5);
  if (body.n && !char_space(body.p[0])) return;
  Allow allow = {.file = file, .span = {script->source->id, comment->start, comment->end}};
  int32_t because = str_find(body, S(" because"));
  if (because >= 0) allow.reason = str_trim(str_from(body, because + 8));
  Str names = because >= 0 ? str_sub(body, 0, because) : body;
  if (whole) allow.from = 0, allow.to = UINT32_MAX;
  else cover(script, comment, &allow);
  while (names.n) {
    allow.rule = str_trim(str_cut(&names, ','));
    if (!allow.rule.n) continue;
    uint32_t at = (uint32_t)(allow.rule.p - script->source->text.p);
    allow.name = (Span){script->source->id, at, at + (uint32_t)allow.rule.n};
    *vec_push(world->arena, &allows->list) = allow;
  }
}

void allows_read(World *world, Allows *allows) {
  *allows = (Allows){.first = arena_new(world->arena, int32_t, world->files.n + 1)};
  for (int32_t file = 0; file < world->files.n; file++) {
    allows->first[file] = allows->list.n;
    const Source *source = world->files.p[file].source;
    for (int32_t i = 0; i < source->comments.n; i++) read_comment(world, allows, file, &source->comments.p[i]);
  }
  allows->first[world->files.n] = allows->list.n;
}

bool allows_silence(const World *world, Allows *allows, const Rule *rule, Span span) {
  int32_t file = world_file(world, span.source);
  bool silenced = false;
  for (int32_t i = file < 0 ? 0 : allows->first[file]; file >= 0 && i < allows->first[file + 1]; i++) {
    Allow *allow = &allows->list.p[i];
    if (span.start < allow->from || span.start > allow->to || !levels_name_matches(allow->rule, rule)) continue;
    allow->used = silenced = true;
  }
  return silenced;
}
