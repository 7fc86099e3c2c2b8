/* What of a history is needed for its difference: statements first, then tokens of those that are left. */
#include "referee.h"
#include "syntax/tokens.h"

/* How a difference is told from others: the beginning of its second line, which says who refuses or what differs. */
enum { KIND_LENGTH = 24 };

static Str kind_of(Str why) {
  int32_t line = str_find(why, S("\n  "));
  Str kind = line < 0 ? why : str_from(why, line);
  return str_sub(kind, 0, kind.n < KIND_LENGTH ? kind.n : KIND_LENGTH);
}

int32_t replay_history(Arena scratch, const History *history, Str *why) {
  Arena *arena = &scratch;
  Referee referee = referee_new(arena);
  int32_t at = -1;
  for (int32_t i = 0; at < 0 && i < history->n; i++)
    if (!referee_step(&referee, history->p[i], why)) at = i;
  if (at < 0 && !referee_ways(&referee, why)) at = history->n - 1;
  referee_close(&referee);
  return at;
}

/* Takes a shorter history where it shows the same difference. */
static bool try(Arena *arena, History *history, History less, Str kind) {
  Str why = {0};
  int32_t at = replay_history(*arena, &less, &why);
  if (at < 0 || !str_eq(kind_of(why), kind)) return false;
  less.n = at + 1;
  *history = less;
  return true;
}

static void reduce_statements(Arena *arena, History *history, Str kind) {
  for (int32_t i = history->n - 2; i >= 0; i--) {
    History less = {0};
    for (int32_t k = 0; k < history->n; k++)
      if (k != i) *vec_push(arena, &less) = history->p[k];
    if (try(arena, history, less, kind) && i > history->n - 1) i = history->n - 1;
  }
}

typedef VEC(Str) Words;

static Words words_of(Arena *arena, Str sql) {
  Words words = {0};
  const char *text = str_cstr(arena, sql);
  for (int32_t at = 0;;) {
    Str word;
    if (!lex_first((Str){text + at, sql.n - at}, &word)) return words;
    int32_t end = (int32_t)(word.p - text) + word.n;
    *vec_push(arena, &words) = (Str){text + at, end - at};
    at = end;
  }
}

static Str without(Arena *arena, const Words *words, int32_t from, int32_t n) {
  Buf buf = buf_new(arena);
  for (int32_t i = 0; i < words->n; i++)
    if (i < from || i >= from + n) buf_str(&buf, words->p[i]);
  return buf_done(&buf);
}

/* Runs up to this long are tried at every token. */
enum { SHORT_RUN = 4 };

/* Runs of tokens of one statement, the longest first. False: none could go. */
static bool reduce_tokens(Arena *arena, History *history, int32_t number, Str kind) {
  bool any = false;
  Words words = words_of(arena, history->p[number]);
  for (int32_t n = words.n / 2; n > 0; n /= 2)
    for (int32_t from = 0; from + n <= words.n; from += n > SHORT_RUN ? n / 2 : 1) {
      History less = {0};
      for (int32_t i = 0; i < history->n; i++) *vec_push(arena, &less) = history->p[i];
      less.p[number] = without(arena, &words, from, n);
      if (!try(arena, history, less, kind)) continue;
      any = true;
      if (number >= history->n) return any;
      words = words_of(arena, history->p[number]);
      from -= n > SHORT_RUN ? n / 2 : 1;
    }
  return any;
}

void reduce(Arena *arena, History *history) {
  Str why = {0};
  if (replay_history(*arena, history, &why) < 0) return;
  Str kind = str_dup(arena, kind_of(why));
  reduce_statements(arena, history, kind);
  for (bool again = true; again;) {
    again = false;
    for (int32_t i = history->n - 1; i >= 0; i--)
      if (i < history->n) again |= reduce_tokens(arena, history, i, kind);
  }
}
