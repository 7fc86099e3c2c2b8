/* wrangler's trimmer and splitter; see splitter.h.
**
** What surprised: the trimmer deletes plain substrings, in comments and strings,
** too; and a text without a ';' but at its very end is sent as it is, untrimmed. */
#include "facts/splitter.h"

#include <string.h>

static Str without(Arena *arena, Str text, Str part) {
  int32_t at = str_find(text, part);
  return at < 0 ? text : str_concat(arena, str_sub(text, 0, at), str_from(text, at + part.n));
}

/* JavaScript's String.trim(): more than ASCII is white space there, the byte order mark too. */
static Str trim(Str text) {
  static const Str spaces[] = {S_INIT("\xef\xbb\xbf"), S_INIT("\xc2\xa0"),     S_INIT("\xe2\x80\xa8"),
                               S_INIT("\xe2\x80\xa9"), S_INIT("\xe2\x80\xaf"), S_INIT("\xe3\x80\x80"),
                               S_INIT("\x0b")};
  for (bool again = true; again;) {
    again = false;
    text = str_trim(text);
    for (size_t i = 0; i < sizeof spaces / sizeof *spaces; i++) {
      if (str_starts(text, spaces[i])) text = str_from(text, spaces[i].n), again = true;
      if (str_ends(text, spaces[i])) text.n -= spaces[i].n, again = true;
    }
  }
  return text;
}

/* ---- where statements end ---- */

typedef enum State {
  STATE_START,   /* between statements */
  STATE_NORMAL,  /* inside one that ends at the next ';' */
  STATE_EXPLAIN, /* behind EXPLAIN at the start */
  STATE_CREATE,  /* behind CREATE, perhaps with TEMP */
  STATE_TRIGGER, /* inside CREATE TRIGGER */
  STATE_SEMI,    /* behind a ';' in it */
  STATE_END,     /* behind ';' END in it: one more ';' and it is over */
} State;

static State after_word(State state, Str word) {
  switch (state) {
  case STATE_START:
    if (str_eq_fold(word, S("explain"))) return STATE_EXPLAIN;
    return str_eq_fold(word, S("create")) ? STATE_CREATE : STATE_NORMAL;
  case STATE_EXPLAIN:
    /* EXPLAIN QUERY PLAN CREATE …: any other word leaves it where it is only once. */
    return str_eq_fold(word, S("create"))                                  ? STATE_CREATE
           : str_eq_fold(word, S("query")) || str_eq_fold(word, S("plan")) ? STATE_EXPLAIN
                                                                           : STATE_NORMAL;
  case STATE_CREATE:
    if (str_eq_fold(word, S("temp")) || str_eq_fold(word, S("temporary"))) return STATE_CREATE;
    return str_eq_fold(word, S("trigger")) ? STATE_TRIGGER : STATE_NORMAL;
  case STATE_SEMI:
    return str_eq_fold(word, S("end")) ? STATE_END : STATE_TRIGGER;
  case STATE_TRIGGER:
  case STATE_END:
    return STATE_TRIGGER;
  case STATE_NORMAL:
    break;
  }
  return STATE_NORMAL;
}

/* Anything that is no word, blank or ';'. */
static State after_other(State state) {
  return state >= STATE_TRIGGER ? STATE_TRIGGER : STATE_NORMAL;
}

static State after_semicolon(State state) {
  return state == STATE_TRIGGER || state == STATE_SEMI ? STATE_SEMI : STATE_START;
}

/* Behind what begins at `i`: a quoted run or a comment, to the end where it is never closed. */
static int32_t skip_to(Str text, int32_t i, Str close) {
  int32_t at = str_find(str_from(text, i), close);
  return at < 0 ? text.n : i + at + close.n;
}

typedef struct Scanner {
  Arena *arena;
  Split *split;
  Str text;
  int32_t start; /* of the piece being read */
  bool tokens;   /* it holds more than blanks and comments */
} Scanner;

static void end_piece(Scanner *s, int32_t end) {
  Str piece = trim(str_sub(s->text, s->start, end));
  if (s->tokens && piece.n) *vec_push(s->arena, &s->split->statements) = piece;
  s->start = end + 1;
  s->tokens = false;
}

static void scan(Scanner *s) {
  State state = STATE_START;
  Str text = s->text;
  for (int32_t i = 0; i < text.n;) {
    char c = text.p[i], next = i + 1 < text.n ? text.p[i + 1] : 0;
    if (c == '-' && next == '-') {
      i = skip_to(text, i, S("\n"));
    } else if (c == '/' && next == '*') {
      i = skip_to(text, i + 2, S("*/"));
    } else if (char_space(c)) {
      i++;
    } else if (c == ';') {
      state = after_semicolon(state);
      if (state == STATE_START) end_piece(s, i);
      i++;
    } else {
      s->tokens = true;
      int32_t from = i++;
      char close = c == '[' ? ']' : c;
      if (c == '\'' || c == '"' || c == '`' || c == '[') i = skip_to(text, i, (Str){&close, 1});
      else
        while (char_name(c) && i < text.n && char_name(text.p[i])) i++;
      state = char_name(c) ? after_word(state, str_sub(text, from, i)) : after_other(state);
    }
  }
  end_piece(s, text.n);
}

Split wrangler_split(Arena *arena, Str text) {
  Split split = {0};
  if (str_find(text, S("BEGIN TRANSACTION")) >= 0) {
    text = without(arena, text, S("BEGIN TRANSACTION;"));
    text = without(arena, text, S("COMMIT;"));
    split.refused = str_find(text, S("BEGIN TRANSACTION")) >= 0;
    if (split.refused) return split;
  }
  Str trimmed = trim(text);
  int32_t semicolon = str_find_char(trimmed, ';');
  if (semicolon >= 0 && semicolon < trimmed.n - 1) scan(&(Scanner){arena, &split, text, 0, false});
  if (!split.statements.n) *vec_push(arena, &split.statements) = text;
  return split;
}
