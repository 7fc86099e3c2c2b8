/* Which lines differ; see diff_lines.h.
**
** Patience first: lines that stand once in both texts and in the same order
** (longest increasing sequence) cut the work into pieces, again and again; what
** has no such line goes to Myers' greedy search, which is quadratic in the number
** of differences and therefore stopped at MYERS_MOST. Lines are numbered by their
** bytes beforehand, so that comparing is comparing integers. */
#include "render/diff_lines.h"

#include <string.h>

#include "base/map.h"

enum { MYERS_MOST = 256, DEPTH_MOST = 24 };

/* One text: the numbers of its lines, and which of them are not in the other. */
typedef struct Side {
  int32_t *line;
  bool *changed;
  int32_t n;
} Side;

typedef struct Stretch {
  int32_t a, a_end, b, b_end; /* lines of the old and the new text */
  int32_t depth;
} Stretch;

typedef struct Lines {
  Side old, new;
  int32_t *in_old, *in_new; /* by line number: how often in the stretch at hand; all 0 between uses */
  int32_t *where;           /* by line number: its place in the new text */
  VEC(Stretch) todo;
  Arena *arena;
} Lines;

DiffLines diff_split(Arena *arena, Str text) {
  DiffLines lines = {0};
  while (text.n) {
    int32_t end = str_find_char(text, '\n');
    Str line = end < 0 ? text : str_sub(text, 0, end + 1);
    *vec_push(arena, &lines) = line;
    text = str_from(text, line.n);
  }
  return lines;
}

enum { FEW = 16, SAMPLE = 64 };

/* Of a few lines, which may be long, both ends tell enough: what is the same there is compared. */
static uint32_t line_hash(Str line, int32_t lines) {
  if (lines > FEW || line.n <= 2 * SAMPLE) return map_hash(line);
  return map_hash(str_sub(line, 0, SAMPLE)) * 31 + map_hash(str_from(line, line.n - SAMPLE));
}

/* `lines`: how many there are in both texts. */
static Side number_lines(Arena *arena, Map *numbers, DiffLines texts, int32_t lines) {
  Side side = {arena_new(arena, int32_t, texts.n), arena_new(arena, bool, texts.n), texts.n};
  for (int32_t i = 0; i < texts.n; i++) {
    void **slot = map_slot_hashed(arena, numbers, texts.p[i], line_hash(texts.p[i], lines));
    if (!*slot) {
      int32_t *number = arena_new(arena, int32_t, 1);
      *number = numbers->entries.n - 1;
      *slot = number;
    }
    side.line[i] = *(int32_t *)*slot;
  }
  return side;
}

static void mark_changed(Lines *lines, const Stretch *s) {
  if (s->a_end > s->a) memset(lines->old.changed + s->a, 1, (size_t)(s->a_end - s->a));
  if (s->b_end > s->b) memset(lines->new.changed + s->b, 1, (size_t)(s->b_end - s->b));
}

/* Goes back through the furthest points of each round and marks the steps. */
static void myers_back(Lines *lines, const Stretch *s, int32_t *const *rounds, int32_t d) {
  int32_t x = s->a_end - s->a, y = s->b_end - s->b;
  for (; d > 0; d--) {
    const int32_t *before = rounds[d - 1] + d - 1; /* indexed by diagonal -(d-1)…d-1 */
    int32_t k = x - y;
    bool down = k == -d || (k != d && before[k - 1] < before[k + 1]);
    int32_t from = down ? k + 1 : k - 1;
    x = before[from];
    y = x - from;
    if (down) lines->new.changed[s->b + y] = true;
    else lines->old.changed[s->a + x] = true;
  }
}

/* Myers' greedy search: round d holds, for each diagonal, the furthest line of the
** old text that d insertions and deletions reach. Diagonals of the wrong parity in
** a round are never read. Marks all where MYERS_MOST rounds don't suffice. */
static void myers(Lines *lines, const Stretch *s, Arena scratch) {
  int32_t n = s->a_end - s->a, m = s->b_end - s->b;
  const int32_t *a = lines->old.line + s->a, *b = lines->new.line + s->b;
  int32_t **rounds = arena_new(&scratch, int32_t *, MYERS_MOST + 1);
  for (int32_t d = 0; d <= MYERS_MOST; d++) {
    rounds[d] = arena_new(&scratch, int32_t, 2 * d + 1);
    int32_t *now = rounds[d] + d;
    for (int32_t k = -d; k <= d; k += 2) {
      int32_t x = 0;
      if (d > 0) {
        const int32_t *before = rounds[d - 1] + d - 1;
        bool down = k == -d || (k != d && before[k - 1] < before[k + 1]);
        x = down ? before[k + 1] : before[k - 1] + 1;
      }
      while (x < n && x - k < m && a[x] == b[x - k]) x++;
      now[k] = x;
      if (x >= n && x - k >= m) {
        myers_back(lines, s, rounds, d);
        return;
      }
    }
  }
  mark_changed(lines, s);
}

/* The longest run of unique common lines that keep their order: old lines in
** pairs[2i], new ones in pairs[2i+1]. Returns how many. */
static int32_t anchors(Lines *lines, const Stretch *s, int32_t *pairs, Arena scratch) {
  int32_t most = s->a_end - s->a, length = 0;
  int32_t *tops = arena_new(&scratch, int32_t, most + 1), *before = arena_new(&scratch, int32_t, most + 1);
  for (int32_t i = s->a; i < s->a_end; i++) lines->in_old[lines->old.line[i]]++;
  for (int32_t i = s->b; i < s->b_end; i++) {
    lines->in_new[lines->new.line[i]]++;
    lines->where[lines->new.line[i]] = i;
  }
  for (int32_t i = s->a; i < s->a_end; i++) {
    int32_t line = lines->old.line[i];
    if (lines->in_old[line] != 1 || lines->in_new[line] != 1) continue;
    int32_t low = 0, high = length;
    while (low < high) {
      int32_t middle = (low + high) / 2;
      if (lines->where[lines->old.line[s->a + tops[middle]]] < lines->where[line]) low = middle + 1;
      else high = middle;
    }
    tops[low] = i - s->a;
    before[i - s->a] = low ? tops[low - 1] : -1;
    if (low == length) length++;
  }
  for (int32_t i = length - 1, at = length ? tops[length - 1] : -1; i >= 0; i--, at = before[at]) {
    pairs[2 * i] = s->a + at;
    pairs[2 * i + 1] = lines->where[lines->old.line[s->a + at]];
  }
  for (int32_t i = s->a; i < s->a_end; i++) lines->in_old[lines->old.line[i]] = 0;
  for (int32_t i = s->b; i < s->b_end; i++) lines->in_new[lines->new.line[i]] = 0;
  return length;
}

/* Cuts a stretch at its anchors, or searches it where it has none. */
static void cut(Lines *lines, Stretch s, Arena scratch) {
  const int32_t *a = lines->old.line, *b = lines->new.line;
  while (s.a < s.a_end && s.b < s.b_end && a[s.a] == b[s.b]) s.a++, s.b++;
  while (s.a < s.a_end && s.b < s.b_end && a[s.a_end - 1] == b[s.b_end - 1]) s.a_end--, s.b_end--;
  if (s.a == s.a_end || s.b == s.b_end) {
    mark_changed(lines, &s);
    return;
  }
  int32_t *pairs = arena_new(&scratch, int32_t, 2 * (ptrdiff_t)(s.a_end - s.a));
  int32_t count = s.depth < DEPTH_MOST ? anchors(lines, &s, pairs, scratch) : 0;
  if (count == 0) {
    myers(lines, &s, scratch);
    return;
  }
  Stretch piece = {s.a, 0, s.b, 0, s.depth + 1};
  for (int32_t i = 0; i < count; i++) {
    piece.a_end = pairs[2 * i];
    piece.b_end = pairs[2 * i + 1];
    *vec_push(lines->arena, &lines->todo) = piece;
    piece.a = piece.a_end + 1;
    piece.b = piece.b_end + 1;
  }
  piece.a_end = s.a_end;
  piece.b_end = s.b_end;
  *vec_push(lines->arena, &lines->todo) = piece;
}

/* Without the lines that both begin and end with, most fixes leave nothing to search: one side is empty, or each has a
** line. False where there is more. */
static bool differ_once(Arena *arena, DiffLines old, DiffLines new, DiffRuns *runs) {
  int32_t start = 0, old_end = old.n, new_end = new.n;
  while (start < old_end && start < new_end && str_same(old.p[start], new.p[start])) start++;
  while (start < old_end && start < new_end && str_same(old.p[old_end - 1], new.p[new_end - 1])) old_end--, new_end--;
  DiffRun run = {start, old_end - start, start, new_end - start};
  if (run.old_count && run.new_count && run.old_count + run.new_count > 2) return false;
  if (run.old_count || run.new_count) *vec_push(arena, runs) = run;
  return true;
}

DiffRuns diff_lines(Arena *arena, DiffLines old_lines, DiffLines new_lines, Arena scratch) {
  Map numbers = {0};
  Lines lines = {.arena = arena};
  DiffRuns runs = {0};
  int32_t both = old_lines.n + new_lines.n;
  if (differ_once(arena, old_lines, new_lines, &runs)) return runs;
  lines.old = number_lines(&scratch, &numbers, old_lines, both);
  lines.new = number_lines(&scratch, &numbers, new_lines, both);
  lines.in_old = arena_new(&scratch, int32_t, numbers.entries.n);
  lines.in_new = arena_new(&scratch, int32_t, numbers.entries.n);
  lines.where = arena_new(&scratch, int32_t, numbers.entries.n);
  *vec_push(arena, &lines.todo) = (Stretch){0, lines.old.n, 0, lines.new.n, 0};
  while (lines.todo.n) {
    Stretch next = *vec_last(&lines.todo);
    lines.todo.n--;
    cut(&lines, next, scratch);
  }
  for (int32_t i = 0, j = 0; i < lines.old.n || j < lines.new.n;) {
    DiffRun run = {i, 0, j, 0};
    while (i < lines.old.n && lines.old.changed[i]) i++, run.old_count++;
    while (j < lines.new.n && lines.new.changed[j]) j++, run.new_count++;
    if (run.old_count || run.new_count) *vec_push(arena, &runs) = run;
    else i++, j++;
  }
  return runs;
}
