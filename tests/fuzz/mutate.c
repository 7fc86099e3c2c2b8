/* Mutations by whole tokens: bytes alone seldom get past the lexer.
**
** A text is cut by mig's own lexer; tokens are then dropped, doubled, swapped, moved,
** replaced by another of the text, of the dictionary or of a kind that fits. */
#include <string.h>

#include "base/buf.h"
#include "fuzz.h"
#include "syntax/tokens.h"

/* Bytes [start, end) of the text; white space and comments belong to the token behind them. */
typedef struct Piece {
  int32_t start, end;
} Piece;

enum { PIECES_MAX = 4096 };

typedef struct Text {
  const char *p;
  int32_t n;
  Piece pieces[PIECES_MAX];
  int32_t npieces;
  uint64_t random;
} Text;

static const char *const words[] = {
#define WORD(word) word,
#include "words.def"
#undef WORD
};
enum { WORDS = sizeof words / sizeof *words };

static uint32_t below(Text *text, uint32_t limit) {
  text->random ^= text->random << 13, text->random ^= text->random >> 7, text->random ^= text->random << 17;
  return limit ? (uint32_t)(text->random >> 11) % limit : 0;
}

static void cut_into_pieces(Text *text) {
  Str all = {text->p, (int32_t)text->n}, first;
  int32_t at = 0;
  text->npieces = 0;
  while (text->npieces < PIECES_MAX && lex_first(str_from(all, at), &first)) {
    int32_t end = (int32_t)(first.p - text->p) + first.n;
    text->pieces[text->npieces++] = (Piece){at, end};
    at = end;
  }
}

/* What is put together; silently cut at `max`. */
typedef struct Out {
  char *p;
  size_t n, max;
} Out;

static void put(Out *out, const char *p, size_t n) {
  if (n > out->max - out->n) n = out->max - out->n;
  memcpy(out->p + out->n, p, n);
  out->n += n;
}

static void put_pieces(Out *out, const Text *text, int32_t from, int32_t to) {
  if (from < to)
    put(out, text->p + text->pieces[from].start, (size_t)(text->pieces[to - 1].end - text->pieces[from].start));
}

static void put_rest(Out *out, const Text *text, int32_t from) {
  put_pieces(out, text, from, text->npieces);
  int32_t end = text->npieces ? text->pieces[text->npieces - 1].end : 0;
  put(out, text->p + end, (size_t)(text->n - end));
}

static void put_word(Out *out, const char *word) {
  put(out, " ", 1);
  put(out, word, strlen(word));
}

/* From a token to the end of its statement, or a run of a few tokens. */
static int32_t run_end(Text *text, int32_t from) {
  int32_t to = from;
  int32_t some = from + 1 + (int32_t)below(text, 6);
  if (below(text, 4)) return some < text->npieces ? some : text->npieces;
  while (to < text->npieces && text->p[text->pieces[to].end - 1] != ';') to++;
  return to < text->npieces ? to + 1 : to;
}

static void mutate(Text *text, Out *out) {
  int32_t n = text->npieces, a = (int32_t)below(text, (uint32_t)n), b = run_end(text, a);
  int32_t c = (int32_t)below(text, (uint32_t)n), d = run_end(text, c);
  if (b > n) b = n;
  put_pieces(out, text, 0, a);
  switch (below(text, 9)) {
  case 0: /* dropped */
    put_rest(out, text, b);
    break;
  case 1: /* doubled */
    put_pieces(out, text, a, b);
    put_rest(out, text, a);
    break;
  case 2: /* something of the text put in */
    put_pieces(out, text, c, d);
    put_rest(out, text, a);
    break;
  case 3: /* replaced by something of the text */
    put_pieces(out, text, c, d);
    put_rest(out, text, b);
    break;
  case 4: /* one token by another */
    put_pieces(out, text, c, c + 1);
    put_rest(out, text, a + 1);
    break;
  case 5: /* a word put in */
    put_word(out, words[below(text, WORDS)]);
    put(out, " ", 1);
    put_rest(out, text, a);
    break;
  case 6: /* one token by a word */
    put_word(out, words[below(text, WORDS)]);
    put_rest(out, text, a + 1);
    break;
  case 7: /* in parentheses */
    put(out, " (", 2);
    put_pieces(out, text, a, b);
    put(out, ")", 1);
    put_rest(out, text, b);
    break;
  default: /* two neighbours swapped */
    put_pieces(out, text, b, b + 1 <= n ? b + 1 : n);
    put_pieces(out, text, a, b);
    put_rest(out, text, b + 1 <= n ? b + 1 : n);
  }
}

size_t mutate_tokens(uint8_t *data, size_t size, size_t max, uint64_t seed) {
  static Text text;
  static char held[1 << 16], made[1 << 16];
  if (size < 2 || size >= sizeof held) return 0;
  size_t room = max - 1 < sizeof made ? max - 1 : sizeof made;
  text.random = seed * 0x9E3779B97F4A7C15u | 1;
  text.p = held;
  text.n = (int32_t)size - 1;
  memcpy(held, data + 1, size - 1);
  for (int times = 1 + (int)below(&text, 3); times > 0; times--) {
    held[text.n] = 0;
    cut_into_pieces(&text);
    if (!text.npieces) return 0;
    Out out = {made, 0, room};
    mutate(&text, &out);
    if (out.n + 1 >= sizeof held) out.n = sizeof held - 1;
    memcpy(held, made, out.n);
    text.n = (int32_t)out.n;
  }
  memcpy(data + 1, held, (size_t)text.n);
  return (size_t)text.n + 1;
}

/* Statements of `text`, each with a chance of one in two. */
static void some_statements(Text *text, Out *out, Str from) {
  text->p = from.p;
  text->n = from.n;
  cut_into_pieces(text);
  for (int32_t at = 0, to; at < text->npieces; at = to) {
    for (to = at; to < text->npieces && text->p[text->pieces[to].end - 1] != ';';) to++;
    if (to < text->npieces) to++;
    if (below(text, 2)) put_pieces(out, text, at, to);
  }
}

size_t mutate_cross(Str a, Str b, uint8_t *data, size_t max, uint64_t seed) {
  static Text text;
  Out out = {(char *)data, 0, max};
  text.random = seed * 0x9E3779B97F4A7C15u | 1;
  some_statements(&text, &out, a);
  some_statements(&text, &out, b);
  return out.n;
}
