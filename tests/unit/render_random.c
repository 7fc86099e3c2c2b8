/* The renderers on random findings in random texts: whatever they are given, text
** holds no byte that steers a terminal and no source line wider than it, gcc writes
** a line a place, GitHub's lines are all commands. The sanitizers watch the rest. */
#include <string.h>

#include "render/glyph.h"
#include "render/render.h"
#include "unit/unit.h"

enum { ROUNDS = 1000 };

typedef struct Random {
  uint64_t state;
  Arena *arena;
} Random;

static uint32_t below(Random *random, uint32_t limit) {
  random->state = random->state * 6364136223846793005u + 1442695040888963407u; /* Knuth's MMIX */
  return limit ? (uint32_t)(random->state >> 33) % limit : 0;
}

static Str random_text(Random *random, uint32_t most) {
  static const char *const pieces[] = {
      "a",     "\n",  "\r\n", "\t",     "漢",           "e\xcc\x81",    "\xff", "\x1b[2J",
      "::",    "  ",  "\r",   "SELECT", "\xef\xbb\xbf", "👩‍💻",  "\xc3", "\xe2\x80\xae",
      "<&\">", "%:,", "]]>",  "\x01",   "\xc2\x9b",     "\xed\xa0\x80", "한글", "zzzzzzzzzzzzzzzzzzzzzzzzzzzzzz"};
  Buf text = buf_new(random->arena);
  for (uint32_t i = below(random, most); i > 0; i--)
    buf_str(&text, str_of(pieces[below(random, sizeof pieces / sizeof *pieces)]));
  return buf_done(&text);
}

/* A span somewhere, sometimes nowhere, sometimes past the end or the wrong way round. */
static Span random_span(Random *random, const Sources *sources) {
  uint16_t source = (uint16_t)below(random, (uint32_t)sources->all.n);
  uint32_t limit = (uint32_t)source_get(sources, source)->text.n + 3;
  if (below(random, 9) == 0) source = UINT16_MAX;
  return (Span){source, below(random, limit), below(random, limit)};
}

static Fix random_fix(Random *random, const Sources *sources) {
  Fix fix = {random_text(random, 3), below(random, 2), arena_new(random->arena, Edit, 4), (int32_t)below(random, 4)};
  for (int32_t i = 0; i < fix.nedits; i++) {
    uint16_t source = (uint16_t)below(random, (uint32_t)sources->all.n);
    uint32_t size = (uint32_t)source_get(sources, source)->text.n, start = below(random, size + 1);
    fix.edits[i] = (Edit){source, start, start + below(random, size + 1 - start), random_text(random, 5)};
  }
  return fix;
}

static Finding random_finding(Random *random, const Sources *sources) {
  Finding finding = {.id = random_text(random, 3), .severity = (Severity)(1 + below(random, 3))};
  finding.span = random_span(random, sources);
  finding.message = random_text(random, 5);
  finding.help = random_text(random, 4);
  finding.nrelated = (int32_t)below(random, 12);
  finding.related = arena_new(random->arena, Related, finding.nrelated);
  for (int32_t i = 0; i < finding.nrelated; i++)
    finding.related[i] = (Related){.span = random_span(random, sources), .message = random_text(random, 4)};
  finding.nfixes = (int32_t)below(random, 3);
  finding.fixes = arena_new(random->arena, Fix, finding.nfixes);
  for (int32_t i = 0; i < finding.nfixes; i++) finding.fixes[i] = random_fix(random, sources);
  return finding;
}

static bool steers(Str text) {
  for (int32_t i = 0; i < text.n; i++)
    if ((unsigned char)text.p[i] < 0x20 && text.p[i] != '\n') return true;
  return false;
}

/* Whether each source line, which starts with its number and a bar, fits. */
static bool fits(Str text, int32_t width) {
  while (text.n) {
    Str line = str_line(&text);
    int32_t columns = 0, bar = str_find(line, S(" |"));
    int64_t number;
    if (bar < 0 || !str_int(str_trim(str_sub(line, 0, bar)), &number)) continue;
    for (int32_t at = 0; at < line.n;) {
      Glyph glyph = glyph_show(NULL, line, at, columns);
      columns += glyph.columns;
      at += glyph.bytes;
    }
    if (columns > width) return false;
  }
  return true;
}

static bool all_commands(Str text) {
  while (text.n)
    if (!str_starts(str_line(&text), S("::"))) return false;
  return true;
}

static bool round_holds(Random *random, Arena scratch) {
  Sources sources = {.arena = random->arena};
  Findings findings = {0};
  for (uint32_t i = 1 + below(random, 3); i > 0; i--)
    source_add(&sources, random_text(random, 4), random_text(random, 60))->synthetic = below(random, 8) == 0;
  for (uint32_t i = below(random, 4); i > 0; i--)
    *vec_push(random->arena, &findings) = random_finding(random, &sources);
  RenderOptions options = {.width = (int32_t)(40 + below(random, 80)), .link_root = S(""), .prefix = S("a/b/")};
  bool holds = true;
  for (const RenderFormat *format = render_formats; format->render; format++) {
    Buf out = buf_new(random->arena);
    format->render(&sources, &findings, &options, &out, scratch);
    Str text = buf_done(&out);
    if (str_eq(format->name, S("text"))) holds &= !steers(text) && fits(text, options.width);
    if (str_eq(format->name, S("gcc"))) holds &= !steers(text);
    if (str_eq(format->name, S("github"))) holds &= all_commands(text);
  }
  return holds;
}

void test_render_random(Test *test) {
  Random random = {1, test->perm};
  int held = 0;
  for (int i = 0; i < ROUNDS; i++) held += round_holds(&random, *test->scratch);
  test_check(test, held == ROUNDS, "renderers hold their promises on random findings");
}
