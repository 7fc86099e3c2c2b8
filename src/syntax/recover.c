/* Where statements end; see recover.h.
**
** A sound statement needs little: SQLite's grammar says itself where it ends. For a
** broken one the text has to be read without the grammar, and what matters is not to
** swallow the statements behind it: a file of fifty with one mistake in the third
** must show one mistake. So besides the ";" a line that begins with two words which
** only begin a statement (CREATE TABLE, DROP INDEX) is the next one. Inside a
** trigger only those count that no body can contain. */
#include "syntax/recover.h"

#include <assert.h>

#include "parser.h"
#include "syntax/grammar.h"
#include "syntax/keywords.h"

Extent extent_of(const Token *tokens, Tok first) {
  Extent extent = {.counted = first};
  Tok at = first;
  if (tokens[at].kind == TK_EXPLAIN) at += tokens[at + 1].kind == TK_QUERY ? 3 : 1;
  /* EXPLAIN QUERY may be cut off by the end of the text. */
  for (Tok tok = first; tok < at; tok++)
    if (!tokens[tok].kind) return extent;
  if (tokens[at].kind != TK_CREATE) return extent;
  at += tokens[at + 1].kind == TK_TEMP ? 2 : 1;
  extent.trigger = tokens[at].kind == TK_TRIGGER;
  extent.module = tokens[at].kind == TK_VIRTUAL;
  return extent;
}

bool extent_ends(const Extent *extent, const Token *tokens, Tok semicolon) {
  if (extent->trigger)
    return semicolon >= 2 && tokens[semicolon - 1].kind == TK_END && tokens[semicolon - 2].kind == TK_SEMI;
  return !extent->module || extent->depth <= 0;
}

Tok missing_quote(const Token *tokens, Tok first, Tok at) {
  if (at == first || tokens[at - 1].end != tokens[at].start) return TOK_NONE;
  if (tokens[at - 1].kind != TK_STRING) return TOK_NONE;
  uint16_t kind = tokens[at].kind;
  /* 'x'::text is PostgreSQL's. */
  if (kind == TK_ILLEGAL && tokens[at].end - tokens[at].start == 1 && tokens[at + 1].start == tokens[at].end)
    return TOK_NONE;
  bool word = kind == TK_ID || kind == TK_INTEGER || kind == TK_FLOAT || kind == TK_ILLEGAL || kind == TK_VARIABLE ||
              ParseFallback(kind);
  return word ? at - 1 : TOK_NONE;
}

static bool is_one_of(uint16_t kind, const uint16_t *kinds) {
  for (; *kinds; kinds++)
    if (*kinds == kind) return true;
  return false;
}

/* Statements that a trigger's body can't contain. */
static bool starts_definition(const Token *tokens, Tok tok) {
  static const uint16_t created[] = {TK_TABLE, TK_INDEX, TK_UNIQUE, TK_VIEW, TK_TRIGGER, TK_TEMP, TK_VIRTUAL, 0};
  static const uint16_t dropped[] = {TK_TABLE, TK_INDEX, TK_VIEW, TK_TRIGGER, 0};
  uint16_t next = tokens[tok].kind ? tokens[tok + 1].kind : 0;
  switch (tokens[tok].kind) {
  case TK_CREATE:
    return is_one_of(next, created);
  case TK_DROP:
    return is_one_of(next, dropped);
  case TK_ALTER:
    return next == TK_TABLE;
  case TK_PRAGMA:
    return next == TK_ID;
  default:
    return false;
  }
}

bool starts_statement(const Token *tokens, Tok tok) {
  uint16_t next = tokens[tok].kind ? tokens[tok + 1].kind : 0;
  switch (tokens[tok].kind) {
  case TK_INSERT:
    return next == TK_INTO || next == TK_OR;
  case TK_REPLACE:
    return next == TK_INTO;
  case TK_DELETE:
    return next == TK_FROM;
  case TK_UPDATE:
    return next == TK_ID || next == TK_OR;
  default:
    return starts_definition(tokens, tok);
  }
}

/* A trigger, or what was meant to be one: BEGIN stands before the first ";". */
static bool looks_like_trigger(const Extent *extent, const Token *tokens, Tok first) {
  if (extent->trigger) return true;
  if (tokens[first].kind == TK_BEGIN || tokens[first].kind == TK_EXPLAIN) return false;
  bool trigger = false;
  for (Tok tok = first; tokens[tok].kind && tokens[tok].kind != TK_SEMI; tok++) {
    if (tok > first && tokens[tok].flags & TOKEN_FIRST_ON_LINE && starts_definition(tokens, tok)) return false;
    trigger = trigger || (tokens[tok].kind == TK_TRIGGER && tok - first <= 3) || tokens[first].kind == TK_CREATE;
    if (trigger && tokens[tok].kind == TK_BEGIN) return true;
  }
  return false;
}

static Recovery ended(const Token *tokens, Tok first, Tok end) {
  Recovery recovery = {.last = end > first ? end - 1 : first, .semicolon = TOK_NONE};
  if (tokens[end].kind == TK_SEMI) recovery.semicolon = end;
  return recovery;
}

/* A trigger that ends nowhere before token `end`; with an END that was read as a name it ends there. */
static Recovery unfinished(const Token *tokens, Tok first, Tok end, Tok swallowed_end) {
  Recovery recovery = ended(tokens, first, swallowed_end == TOK_NONE ? end : swallowed_end + 1);
  recovery.unfinished_trigger = true;
  recovery.swallowed_end = swallowed_end;
  return recovery;
}

/* From the token where the parser gave up to the trigger's END. CASE … END is none. */
static Recovery recover_trigger(const Token *tokens, Tok first, Tok at) {
  int32_t cases = 0;
  Tok swallowed_end = TOK_NONE;
  for (Tok tok = first; tokens[tok].kind; tok++) {
    uint16_t kind = tokens[tok].kind, next = tokens[tok + 1].kind;
    if (tok > first && tok >= at && tokens[tok].flags & TOKEN_FIRST_ON_LINE && starts_definition(tokens, tok)) {
      bool behind = tokens[tok - 1].kind == TK_SEMI && tok - 1 > first;
      return unfinished(tokens, first, behind ? tok - 1 : tok, swallowed_end);
    }
    if (kind == TK_SEMI) cases = 0;
    else if (kind == TK_CASE) cases++;
    else if (kind == TK_END && cases) cases--;
    else if (kind == TK_END && tok >= at && (next == TK_SEMI || !next)) return ended(tokens, first, tok + 1);
    /* END// and END;// under MySQL's DELIMITER. */
    else if (kind == TK_END && tok >= at && next == TK_SLASH) return ended(tokens, first, tok + 3);
    /* The END before the failing token, as in "BEGIN END; END;". */
    else if (kind == TK_END && tok + 1 == at && next == TK_SEMI) return ended(tokens, first, at);
    else if (kind == TK_END && next == TK_SEMI && swallowed_end == TOK_NONE && tokens[tok - 1].kind != TK_SEMI)
      swallowed_end = tok;
  }
  Tok end = at;
  while (tokens[end].kind) end++;
  return unfinished(tokens, first, end, swallowed_end);
}

/* An unterminated string has taken the rest of its line with it, and the ";" there. */
static bool took_semicolon(const Build *b, Tok tok) {
  if (!(b->tokens[tok].flags & TOKEN_UNTERMINATED)) return false;
  return str_ends(str_trim(source_token(b->source, tok)), S(";"));
}

/* ---- what is no SQL, and where it ends ---- */

/* The token behind the line that `tok` stands in. */
static Tok behind_line(const Token *tokens, Tok tok) {
  for (tok++; tokens[tok].kind && !(tokens[tok].flags & TOKEN_FIRST_ON_LINE);) tok++;
  return tok;
}

/* The token behind the other side of a merge conflict, whose marker ends at `end`: one side is read as the file, both
** would make everything twice. `end` where the conflict is not closed. */
static Tok behind_conflict(const Build *b, Tok end) {
  for (Tok tok = end; b->tokens[tok].kind; tok++)
    if (b->tokens[tok].flags & TOKEN_FIRST_ON_LINE &&
        str_starts(str_from(b->source->text, (int32_t)b->tokens[tok].start), S(">>>>>>>")))
      return behind_line(b->tokens, tok);
  return end;
}

Tok line_command_end(const Build *b, Tok first) {
  static const Str commands[] = {S_INIT("#"),       S_INIT("\\"),      S_INIT("."),       S_INIT("```"),
                                 S_INIT("<<<<<<<"), S_INIT("======="), S_INIT(">>>>>>>"), S_INIT("|||||||")};
  Str word = str_from(b->source->text, (int32_t)b->tokens[first].start);
  Str token = source_token(b->source, first);
  bool command = str_eq_fold(token, S("delimiter")) || str_eq_fold(token, S("go"));
  for (size_t i = 0; i < sizeof commands / sizeof *commands; i++) command = command || str_starts(word, commands[i]);
  if (!command || (b->tokens[first].kind == TK_FLOAT)) return TOK_NONE;
  Tok end = behind_line(b->tokens, first);
  return str_starts(word, S("=======")) || str_starts(word, S("|||||||")) ? behind_conflict(b, end) : end;
}

/* $$ or $body$: what PostgreSQL puts around the text of a function. */
static bool dollar_quote(const Build *b, Tok tok) {
  Str word = source_token(b->source, tok);
  return b->tokens[tok].kind == TK_VARIABLE && word.n > 1 && word.p[0] == '$' && word.p[word.n - 1] == '$';
}

/* The token behind a text in dollars that begins at `tok`; the end where it is not closed. */
static Tok behind_dollars(const Build *b, Tok tok) {
  Str mark = source_token(b->source, tok);
  for (tok++; b->tokens[tok].kind; tok++)
    if (str_eq(source_token(b->source, tok), mark)) return tok + 1;
  return tok;
}

/* COPY … FROM stdin; has lines of data behind it, up to a line "\.". */
static bool copies_lines(const Build *b, Tok first, Tok semicolon) {
  bool copy = str_eq_fold(source_token(b->source, first), S("copy"));
  return copy && semicolon > first && str_eq_fold(source_token(b->source, semicolon - 1), S("stdin"));
}

static Tok behind_lines(const Build *b, Tok tok) {
  for (; b->tokens[tok].kind; tok++)
    if (str_eq(source_token(b->source, tok), S("\\")) && str_eq(source_token(b->source, tok + 1), S(".")))
      return tok + 2;
  return tok;
}

/* Whether the statement is one of another database with a body of its own; *end is then the token behind it. */
static bool foreign_body(const Build *b, Tok first, Tok *end) {
  const Token *tokens = b->tokens;
  bool dollars = false, executes = false;
  Tok tok = first;
  while (tokens[tok].kind && tokens[tok].kind != TK_SEMI) {
    executes = executes || (tokens[first].kind == TK_CREATE && str_eq_fold(source_token(b->source, tok), S("execute")));
    if (dollar_quote(b, tok)) dollars = true, tok = behind_dollars(b, tok);
    else if (tok > first && tokens[tok].flags & TOKEN_FIRST_ON_LINE && starts_statement(tokens, tok)) break;
    else tok++;
  }
  *end = copies_lines(b, first, tok) ? behind_lines(b, tok) : tok;
  return dollars || executes || *end != tok;
}

Recovery recover(const Build *b, const Extent *extent, Tok first, Tok at) {
  const Token *tokens = b->tokens;
  Tok end = line_command_end(b, first);
  if (end != TOK_NONE) {
    bool semicolon = tokens[end - 1].kind == TK_SEMI && end - 1 > first;
    return (Recovery){.last = semicolon ? end - 2 : end - 1, .semicolon = semicolon ? end - 1 : TOK_NONE};
  }
  if (foreign_body(b, first, &end) && end > at) return ended(tokens, first, end);
  if (looks_like_trigger(extent, tokens, first)) return recover_trigger(tokens, first, at);
  if (took_semicolon(b, at)) return (Recovery){.last = at, .semicolon = TOK_NONE};
  /* A module's arguments that never end have swallowed too much. */
  Tok tok = extent->module ? first + 1 : at;
  for (; tokens[tok].kind && tokens[tok].kind != TK_SEMI; tok++)
    if (tok > first && tokens[tok].flags & TOKEN_FIRST_ON_LINE && starts_statement(tokens, tok)) break;
  return ended(tokens, first, tok);
}

/* ---- what a broken CREATE would have created ---- */

static const struct {
  Str word;
  uint16_t kind;
  DropKind creates;
} creatable[] = {
    {S_INIT("table"), TK_TABLE, DROP_TABLE},
    {S_INIT("index"), TK_INDEX, DROP_INDEX},
    {S_INIT("view"), TK_VIEW, DROP_VIEW},
    {S_INIT("trigger"), TK_TRIGGER, DROP_TRIGGER},
};

/* What the word at `tok` creates, be it misspelt ("TABEL"); false if nothing. */
static bool created_kind(const Build *b, Tok tok, DropKind *creates) {
  Str word = source_token(b->source, tok);
  bool misspelt = b->tokens[tok].kind == TK_ID && word.n > 3;
  for (size_t i = 0; i < sizeof creatable / sizeof *creatable; i++) {
    bool near = misspelt && str_distance(word, creatable[i].word, 2) <= 2;
    if (b->tokens[tok].kind != creatable[i].kind && !near) continue;
    *creates = creatable[i].creates;
    return true;
  }
  return false;
}

/* The number of the token behind those of `kinds`, in this order, that are there. */
static Tok skip(const Token *tokens, Tok tok, const uint16_t *kinds) {
  for (; *kinds; kinds++)
    if (tokens[tok].kind == *kinds) tok++;
  return tok;
}

/* CREATE, or what looks like it in front of a kind of object. */
static bool begins_creation(const Build *b, Tok first, Tok last) {
  if (b->tokens[first].kind == TK_CREATE) return true;
  Str word = source_token(b->source, first);
  return first < last && b->tokens[first].kind == TK_ID && str_distance(word, S("create"), 2) <= 2;
}

Node *broken_node(Build *b, Tok first, Tok last) {
  static const uint16_t before_kind[] = {TK_TEMP, TK_UNIQUE, TK_VIRTUAL, 0};
  static const uint16_t before_name[] = {TK_IF, TK_NOT, TK_EXISTS, 0};
  const Token *tokens = b->tokens;
  Broken *node = build_node(b, NODE_BROKEN, first);
  node->head.last = last;
  if (!begins_creation(b, first, last)) return &node->head;
  Tok tok = skip(tokens, first + 1, before_kind);
  if (tok > last || !created_kind(b, tok, &node->creates)) return &node->head;
  tok = skip(tokens, tok + 1, before_name);
  if (tok + 2 <= last && tokens[tok + 1].kind == TK_DOT) tok += 2;
  if (tok > last || !keyword_may_be_name(tokens[tok].kind)) return &node->head;
  node->creating = true;
  node->name = build_name_of(b, tok);
  return &node->head;
}
