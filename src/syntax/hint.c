/* Guesses about broken statements; see hint.h. Cheap tests on the failing token and
** the few before it: a misspelt keyword is often read as a name, and what fails is
** the token behind it. */
#include "syntax/hint.h"

#include "parser.h"
#include "syntax/keywords.h"

/* A misspelling is looked for in so many tokens before the failing one: enough for
** "REFERNCES users (id". */
#define LOOK_BACK 3

/* Words of MySQL, PostgreSQL and SQL Server on which SQLite's grammar stumbles. The
** rule syntax/syntax-error says what to write instead. */
static const Str dialect_words[] = {
    S_INIT("auto_increment"),
    S_INIT("identity"),
    S_INIT("engine"),
    S_INIT("charset"),
    S_INIT("unsigned"),
    S_INIT("zerofill"),
    S_INIT("comment"),
    S_INIT("ilike"),
    S_INIT("similar"),
    S_INIT("enum"),
    S_INIT("modify"),
    S_INIT("change"),
    S_INIT("truncate"),
    S_INIT("show"),
    S_INIT("describe"),
    S_INIT("use"),
    S_INIT("grant"),
    S_INIT("revoke"),
    S_INIT("delimiter"),
    S_INIT("lock"),
    S_INIT("unlock"),
    S_INIT("merge"),
    S_INIT("call"),
    S_INIT("declare"),
    S_INIT("go"),
    S_INIT("schema"),
    S_INIT("sequence"),
    S_INIT("type"),
    S_INIT("extension"),
    S_INIT("function"),
    S_INIT("procedure"),
    S_INIT("domain"),
    S_INIT("top"),
    S_INIT("concurrently"),
    S_INIT("owner"),
    S_INIT("inherits"),
    S_INIT("tablespace"),
    S_INIT("interval"),
    S_INIT("fulltext"),
    S_INIT("spatial"),
};

static Str word_at(const Build *b, Tok tok) {
  return source_token(b->source, tok);
}

/* A bare word: neither quoted nor a keyword with a meaning of its own. */
static bool is_bare(const Build *b, Tok tok) {
  Str word = word_at(b, tok);
  return b->tokens[tok].kind == TK_ID && word.n && word.p[0] != '"' && word.p[0] != '`' && word.p[0] != '[';
}

static bool is_dialect_word(Str word) {
  for (size_t i = 0; i < sizeof dialect_words / sizeof *dialect_words; i++)
    if (str_eq_fold(word, dialect_words[i])) return true;
  return false;
}

static Hint hint(const Build *b, const char *kind, Str detail, Tok at) {
  return (Hint){str_fmt(b->arena, "%s:%.*s", kind, STR_ARG(detail)), at, at};
}

/* “ ” ‘ ’ begin with e2 80. */
static bool is_typographic(Str word) {
  return word.n >= 3 && word.p[0] == '\xe2' && word.p[1] == '\x80' && ((unsigned char)word.p[2] & 0xf8) == 0x98;
}

/* Two words that SQLite has no statement or clause for. */
static bool is_dialect_pair(const Build *b, Tok at, Str *words) {
  if (at == 0) return false;
  uint16_t before = b->tokens[at - 1].kind, here = b->tokens[at].kind;
  if (before == TK_CREATE && here == TK_OR) *words = S("create or replace");
  else if (before == TK_TABLE && here == TK_IF) *words = S("if exists");
  else if (before == TK_CREATE && here == TK_DATABASE) *words = S("database");
  else if (before == TK_UPDATE && here == TK_CTIME_KW) *words = S("on update current_timestamp");
  else if (here == TK_EXISTS && before == TK_NOT && at >= 2 && b->tokens[at - 2].kind == TK_IF)
    *words = S("if not exists");
  else if (here == TK_SET && b->tokens[at].flags & TOKEN_FIRST_ON_LINE) *words = S("set");
  else return false;
  return true;
}

static bool dialect_hint(const Build *b, Tok first, Tok at, Hint *found) {
  Str words;
  if (is_dialect_pair(b, at, &words)) {
    *found = hint(b, "dialect", words, at);
    return true;
  }
  for (Tok back = 0; back <= LOOK_BACK && at >= first + back; back++) {
    Tok tok = at - back;
    if (!is_bare(b, tok) || !is_dialect_word(word_at(b, tok))) continue;
    *found = hint(b, "dialect", str_fold(b->arena, word_at(b, tok)), tok);
    return true;
  }
  return false;
}

/* Whether the word was a slip for the keyword. Before the failing token only close
** matches count: those words were fine as names. */
static bool is_slip(Str word, Str keyword, Tok back) {
  if (!keyword.n || !back) return keyword.n > 0;
  int most = word.n < 6 ? 1 : 2;
  return word.n >= 4 && str_distance(word, keyword, most) <= most;
}

/* A misspelt keyword at the failing token or before it. */
static bool misspelt_hint(Build *b, void *machine, Tok first, Tok at, Hint *found) {
  for (Tok back = 0; back <= LOOK_BACK && at >= first + back; back++) {
    Tok tok = at - back;
    if (!is_bare(b, tok)) continue;
    Stand stand;
    stand_before(b, machine, first, tok, &stand);
    Str word = word_at(b, tok), keyword = stand_nearest_keyword(&stand, b->arena, word);
    if (!is_slip(word, keyword, back)) continue;
    *found = hint(b, "misspelt", keyword, tok);
    return true;
  }
  return false;
}

Hint hint_for(Build *b, void *machine, Tok first, Tok at, const Stand *stand) {
  uint16_t kind = b->tokens[at].kind, before = at > first ? b->tokens[at - 1].kind : 0;
  Hint found = {S(""), at, at};
  if (is_typographic(word_at(b, at))) return hint(b, "typographic-quote", S(""), at);
  if (at > first && is_typographic(word_at(b, at - 1))) return hint(b, "typographic-quote", S(""), at - 1);
  bool quoted = before == TK_STRING || (before == TK_ID && !is_bare(b, at - 1));
  if (quoted && str_find_char(word_at(b, at - 1), '\n') >= 0) return (Hint){S("quote:"), at - 1, at};
  if (before == TK_COMMA && !keyword_may_be_name(kind) && kind != TK_COMMA && !stand_takes(stand, kind)) {
    if (kind == TK_RP || kind == TK_FROM || kind == TK_WHERE || kind == TK_SEMI || !kind)
      return (Hint){S("trailing-comma:"), at - 1, at};
  }
  if (dialect_hint(b, first, at, &found)) return found;
  if (misspelt_hint(b, machine, first, at, &found)) return found;
  bool keyword = kind && char_name(word_at(b, at).p[0]) && !keyword_may_be_name(kind);
  if (keyword && kind != TK_INTEGER && kind != TK_FLOAT && kind != TK_BLOB && stand_takes(stand, TK_ID))
    return hint(b, "reserved", word_at(b, at), at);
  return found;
}
