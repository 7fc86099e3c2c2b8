/* Guesses about broken statements; see hint.h. Cheap tests on the failing token and
** the few before it: a misspelt keyword is often read as a name, and what fails is
** the token behind it. */
#include "syntax/hint.h"

#include "parser.h"
#include "syntax/keywords.h"

/* A misspelling is looked for in so many tokens before the failing one: enough for
** "REFERNCES users (id". */
#define LOOK_BACK 3

/* Where a word of another database has to stand to be taken for one: most of them
** are good names for columns. */
typedef enum Where {
  AT_FAILURE,   /* where the parser gave up */
  BEFORE,       /* there, or one or two tokens before: it was taken for a name */
  FIRST,        /* at the statement's beginning */
  AFTER_CREATE, /* behind CREATE, ALTER or DROP */
} Where;

/* Words of MySQL, PostgreSQL and SQL Server on which SQLite's grammar stumbles. The
** rule syntax/foreign-dialect says what to write instead. */
static const struct {
  Str word;
  Where where;
} dialect_words[] = {
    {S_INIT("auto_increment"), AT_FAILURE},
    {S_INIT("identity"), AT_FAILURE},
    {S_INIT("unsigned"), AT_FAILURE},
    {S_INIT("zerofill"), AT_FAILURE},
    {S_INIT("comment"), AT_FAILURE},
    {S_INIT("ilike"), AT_FAILURE},
    {S_INIT("similar"), AT_FAILURE},
    {S_INIT("modify"), AT_FAILURE},
    {S_INIT("change"), AT_FAILURE},
    {S_INIT("engine"), BEFORE},
    {S_INIT("charset"), BEFORE},
    {S_INIT("enum"), BEFORE},
    {S_INIT("interval"), BEFORE},
    {S_INIT("top"), BEFORE},
    {S_INIT("concurrently"), BEFORE},
    {S_INIT("truncate"), FIRST},
    {S_INIT("show"), FIRST},
    {S_INIT("describe"), FIRST},
    {S_INIT("use"), FIRST},
    {S_INIT("grant"), FIRST},
    {S_INIT("revoke"), FIRST},
    {S_INIT("delimiter"), FIRST},
    {S_INIT("lock"), FIRST},
    {S_INIT("unlock"), FIRST},
    {S_INIT("merge"), FIRST},
    {S_INIT("go"), FIRST},
    {S_INIT("schema"), AFTER_CREATE},
    {S_INIT("sequence"), AFTER_CREATE},
    {S_INIT("type"), AFTER_CREATE},
    {S_INIT("extension"), AFTER_CREATE},
    {S_INIT("fulltext"), AFTER_CREATE},
    {S_INIT("spatial"), AFTER_CREATE},
};

static Str word_at(const Build *b, Tok tok) {
  return source_token(b->source, tok);
}

/* A bare word: neither quoted nor a keyword with a meaning of its own. */
static bool is_bare(const Build *b, Tok tok) {
  Str word = word_at(b, tok);
  return b->tokens[tok].kind == TK_ID && word.n && word.p[0] != '"' && word.p[0] != '`' && word.p[0] != '[';
}

static bool stands(const Build *b, Where where, Tok first, Tok tok, Tok at) {
  switch (where) {
  case AT_FAILURE:
    return tok == at;
  case BEFORE:
    return tok + 2 >= at;
  case FIRST:
    return tok == first;
  case AFTER_CREATE:
    break;
  }
  uint16_t before = tok > first ? b->tokens[tok - 1].kind : 0;
  return before == TK_CREATE || before == TK_ALTER || before == TK_DROP;
}

static bool is_dialect_word(const Build *b, Tok first, Tok tok, Tok at) {
  Str word = word_at(b, tok);
  for (size_t i = 0; i < sizeof dialect_words / sizeof *dialect_words; i++)
    if (str_eq_fold(word, dialect_words[i].word)) return stands(b, dialect_words[i].where, first, tok, at);
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
static bool is_dialect_pair(const Build *b, Tok first, Tok at, Str *words) {
  uint16_t before = at > first ? b->tokens[at - 1].kind : 0, here = b->tokens[at].kind;
  if (before == TK_CREATE && here == TK_OR) *words = S("create or replace");
  else if (before == TK_TABLE && here == TK_IF) *words = S("if exists");
  else if (before == TK_CREATE && here == TK_DATABASE) *words = S("database");
  else if (before == TK_UPDATE && here == TK_CTIME_KW) *words = S("on update current_timestamp");
  else if (here == TK_EXISTS && before == TK_NOT && at >= first + 2 && b->tokens[at - 2].kind == TK_IF)
    *words = S("if not exists");
  else if (here == TK_SET && at == first) *words = S("set");
  else return false;
  return true;
}

static bool dialect_hint(const Build *b, Tok first, Tok at, Hint *found) {
  Str words;
  if (is_dialect_pair(b, first, at, &words)) {
    *found = hint(b, "dialect", words, at);
    return true;
  }
  for (Tok back = 0; back <= LOOK_BACK && at >= first + back; back++) {
    Tok tok = at - back;
    if (!is_bare(b, tok) || !is_dialect_word(b, first, tok, at)) continue;
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

/* Keywords that more likely begin what should come next than name a column. */
static bool goes_on(uint16_t kind) {
  switch (kind) {
  case TK_AND:
  case TK_OR:
  case TK_IN:
  case TK_IS:
  case TK_AS:
  case TK_ON:
  case TK_FROM:
  case TK_WHERE:
  case TK_SELECT:
  case TK_JOIN:
  case TK_HAVING:
  case TK_UNION:
  case TK_EXCEPT:
  case TK_INTERSECT:
  case TK_WHEN:
  case TK_THEN:
  case TK_ELSE:
  case TK_BETWEEN:
  case TK_ISNULL:
  case TK_NOTNULL:
  case TK_COLLATE:
  case TK_ESCAPE:
  case TK_NULL:
    return true;
  default:
    return false;
  }
}

/* What may stand behind the name of a column. */
static bool follows_column(uint16_t kind) {
  switch (kind) {
  case 0:
  case TK_SEMI:
  case TK_COMMA:
  case TK_RP:
  case TK_DOT:
  case TK_EQ:
  case TK_NE:
  case TK_LT:
  case TK_GT:
  case TK_LE:
  case TK_GE:
  case TK_FROM:
  case TK_AS:
  case TK_ASC:
  case TK_DESC:
  case TK_IS:
  case TK_IN:
    return true;
  default:
    return false;
  }
}

/* A keyword where a name is wanted; in an expression only when what follows goes with a column. */
static bool is_reserved_name(const Build *b, Tok at, const Stand *stand) {
  uint16_t kind = b->tokens[at].kind;
  char first = word_at(b, at).n ? word_at(b, at).p[0] : '(';
  bool keyword = kind && char_name(first) && !char_digit(first) && kind != TK_BLOB && !keyword_may_be_name(kind);
  if (!keyword || goes_on(kind) || !stand_takes(stand, TK_ID)) return false;
  return !stand_takes(stand, TK_INTEGER) || follows_column(b->tokens[at + 1].kind);
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
  if (is_reserved_name(b, at, stand)) return hint(b, "reserved", word_at(b, at), at);
  return found;
}
