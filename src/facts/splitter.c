/* wrangler's trimmer and splitter; see splitter.h.
**
** What surprised: the trimmer deletes plain substrings, in comments and strings,
** too; and a text without a ';' but at its very end is sent as it is, untrimmed. */
#include "facts/splitter.h"

#include "base/buf.h"

static Str without(Arena *arena, Str text, Str part) {
  int32_t at = str_find(text, part);
  return at < 0 ? text : str_concat(arena, str_sub(text, 0, at), str_from(text, at + part.n));
}

/* The length of the white space that JavaScript's String.trim() sees at the start of a text, or at its end; 0 for
** none. More than ASCII is white space there, the byte order mark too (ECMAScript's WhiteSpace, LineTerminator). */
static int32_t space_at(Str text, bool at_end) {
  static const Str spaces[] = {S_INIT("\xc2\xa0"),     S_INIT("\xe1\x9a\x80"), S_INIT("\xe2\x80\xa8"),
                               S_INIT("\xe2\x80\xa9"), S_INIT("\xe2\x80\xaf"), S_INIT("\xe2\x81\x9f"),
                               S_INIT("\xe3\x80\x80"), S_INIT("\xef\xbb\xbf")};
  if (!text.n) return 0;
  char c = at_end ? text.p[text.n - 1] : text.p[0];
  if (char_space(c) || c == '\v') return 1;
  for (size_t i = 0; i < sizeof spaces / sizeof *spaces; i++)
    if (at_end ? str_ends(text, spaces[i]) : str_starts(text, spaces[i])) return spaces[i].n;
  Str three = at_end ? str_from(text, text.n - 3) : text; /* U+2000 to U+200A */
  bool wide = text.n >= 3 && str_starts(three, S("\xe2\x80")) && (unsigned char)three.p[2] >= 0x80 &&
              (unsigned char)three.p[2] <= 0x8a;
  return wide ? 3 : 0;
}

static Str trim(Str text) {
  for (int32_t n; (n = space_at(text, false)) > 0;) text = str_from(text, n);
  for (int32_t n; (n = space_at(text, true)) > 0;) text.n -= n;
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

/* The other words that wrangler knows. */
static bool is_keyword(Str word) {
  static const Str words[] = {S_INIT("explain"), S_INIT("temp"), S_INIT("temporary"), S_INIT("trigger"), S_INIT("end")};
  for (size_t i = 0; i < sizeof words / sizeof *words; i++)
    if (str_eq_fold(word, words[i])) return true;
  return false;
}

static State after_word(State state, Str word) {
  switch (state) {
  case STATE_START:
    if (str_eq_fold(word, S("explain"))) return STATE_EXPLAIN;
    return str_eq_fold(word, S("create")) ? STATE_CREATE : STATE_NORMAL;
  case STATE_EXPLAIN:
    /* EXPLAIN QUERY PLAN CREATE …: words in between leave it where it is. */
    if (str_eq_fold(word, S("create"))) return STATE_CREATE;
    return is_keyword(word) ? STATE_NORMAL : STATE_EXPLAIN;
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
  if (state == STATE_EXPLAIN) return state;
  return state >= STATE_TRIGGER ? STATE_TRIGGER : STATE_NORMAL;
}

static State after_semicolon(State state) {
  return state == STATE_TRIGGER || state == STATE_SEMI ? STATE_SEMI : STATE_START;
}

typedef struct Scanner {
  Arena *arena;
  Split *split;
  Str text;
  int32_t start; /* of the piece being read */
  bool tokens;   /* it holds more than blanks and comments */
  bool open;     /* the text ends in a quoted run or block comment that is never closed */
} Scanner;

/* Behind what begins at `i` and ends with `close`: the text's end where that never comes. */
static int32_t skip_to(Scanner *s, int32_t i, Str close) {
  int32_t at = str_find(str_from(s->text, i), close);
  s->open = at < 0;
  return at < 0 ? s->text.n : i + at + close.n;
}

/* wrangler sends a last piece that is only its kind of white space, empty. */
static void end_piece(Scanner *s, int32_t end) {
  Str piece = trim(str_sub(s->text, s->start, end));
  if (s->tokens && (piece.n || end == s->text.n)) *vec_push(s->arena, &s->split->statements) = piece;
  s->start = end + 1;
  s->tokens = false;
}

/* What can change anything inside an ordinary statement. */
static int32_t skip_plain(Str text, int32_t i) {
  static const bool matters[256] = {['-'] = true, ['/'] = true, [';'] = true, ['\''] = true,
                                    ['"'] = true, ['`'] = true, ['['] = true};
  while (i < text.n && !matters[(unsigned char)text.p[i]]) i++;
  return i;
}

static void scan(Scanner *s) {
  State state = STATE_START;
  Str text = s->text;
  for (int32_t i = 0; i < text.n;) {
    if (state == STATE_NORMAL) i = skip_plain(text, i);
    if (i == text.n) break;
    char c = text.p[i], next = i + 1 < text.n ? text.p[i + 1] : 0;
    if (c == '-' && next == '-') {
      i = skip_to(s, i, S("\n"));
      s->open = false; /* the line break before what is appended ends it */
    } else if (c == '/' && next == '*') {
      i = skip_to(s, i + 2, S("*/"));
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
      if (c == '\'' || c == '"' || c == '`' || c == '[') i = skip_to(s, i, (Str){&close, 1});
      else
        while (char_name(c) && i < text.n && char_name(text.p[i])) i++;
      state = char_name(c) ? after_word(state, str_sub(text, from, i)) : after_other(state);
    }
  }
}

/* wrangler's trimSqlQuery: false where it refuses the text. */
static bool take_transaction_out(Arena *arena, Str *text) {
  static const Str begin = S_INIT("BEGIN TRANSACTION");
  if (str_find(*text, begin) < 0) return true;
  *text = without(arena, *text, S("BEGIN TRANSACTION;"));
  *text = without(arena, *text, S("COMMIT;"));
  return str_find(*text, begin) < 0;
}

Split wrangler_split(Arena *arena, Str text) {
  Split split = {0};
  split.refused = !take_transaction_out(arena, &text);
  if (split.refused) return split;
  Str trimmed = trim(text);
  int32_t semicolon = str_find_char(trimmed, ';');
  if (semicolon >= 0 && semicolon < trimmed.n - 1) {
    Scanner scanner = {.arena = arena, .split = &split, .text = text};
    scan(&scanner);
    end_piece(&scanner, text.n);
  }
  if (!split.statements.n) *vec_push(arena, &split.statements) = text;
  return split;
}

/* ---- the record ---- */

Str wrangler_recorded(Arena *arena, Str text, Str name, Str ledger) {
  Buf out = buf_new(arena);
  buf_str(&out, text);
  buf_str(&out, S("\nINSERT INTO "));
  buf_quoted(&out, ledger, '"');
  buf_str(&out, S(" (name)\nvalues ("));
  buf_quoted(&out, name, '\'');
  buf_str(&out, S(");"));
  return buf_done(&out);
}

LedgerFate wrangler_ledger_fate(Arena scratch, Str text) {
  Split split = {0};
  if (!take_transaction_out(&scratch, &text)) return LEDGER_REFUSED;
  Scanner scanner = {.arena = &scratch, .split = &split, .text = text};
  scan(&scanner);
  if (scanner.open) return LEDGER_SWALLOWED;
  return scanner.tokens ? LEDGER_JOINED : LEDGER_OWN;
}

Str ledger_fate_name(LedgerFate fate) {
  static const Str names[] = {S_INIT("own"), S_INIT("joined"), S_INIT("swallowed"), S_INIT("refused")};
  return names[fate];
}
