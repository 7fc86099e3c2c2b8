/* Guesses about broken statements; see hint.h. Cheap tests on the failing token and
** the few before it: a misspelt keyword is often read as a name, and what fails is
** the token behind it. */
#include "syntax/hint.h"

#include "base/utf8.h"
#include "parser.h"
#include "syntax/dialect.h"
#include "syntax/keywords.h"
#include "syntax/recover.h"
#include "syntax/tokens.h"

/* A misspelling is looked for in so many tokens before the failing one: enough for
** "REFERNCES users (id". */
#define LOOK_BACK 3

static Str word_at(const Build *b, Tok tok) {
  return source_token(b->source, tok);
}

/* A bare word: neither quoted nor a keyword with a meaning of its own. */
static bool is_bare(const Build *b, Tok tok) {
  Str word = word_at(b, tok);
  return b->tokens[tok].kind == TK_ID && word.n && word.p[0] != '"' && word.p[0] != '`' && word.p[0] != '[';
}

static Hint hint(const Build *b, const char *kind, Str detail, Tok at) {
  return (Hint){str_fmt(b->arena, "%s:%.*s", kind, STR_ARG(detail)), at, at, at, TOK_NONE};
}

/* Whether a bare word holds what looks like a quotation mark, a space or a sign and is a letter to SQLite; what there
 *is
 ** of them facts/oddities.c knows. */
static bool is_odd(const Build *b, Tok tok) {
  Str word = word_at(b, tok);
  if (!word.n || word.p[0] == '\'' || word.p[0] == '"' || word.p[0] == '`' || word.p[0] == '[') return false;
  for (int32_t i = 0; i < word.n;) {
    uint32_t code = 0;
    int32_t length = utf8_decode(str_from(word, i), &code);
    bool latin = code == 0xa0 || code == 0xab || code == 0xad || code == 0xb4 || code == 0xbb;
    bool other = (code >= 0x2000 && code <= 0x206f) || code == 0x2212 || code == 0x3000 || code == 0xfeff;
    if (latin || other || (code >= 0xff00 && code <= 0xff65)) return true;
    i += length ? length : 1;
  }
  return false;
}

static bool dialect_hint(const Build *b, Tok first, Tok at, Hint *found) {
  Foreign foreign = foreign_phrase(b, first, at);
  if (!foreign.slug.n) return false;
  *found = hint(b, "dialect", foreign.slug, foreign.from);
  found->last = foreign.to;
  return true;
}

/* Whether the word was a slip for the keyword. Before the failing token only close
** matches count: those words were fine as names. */
static bool is_slip(Str word, Str keyword, Tok back) {
  if (!keyword.n || !back) return keyword.n > 0;
  int most = word.n < 7 ? 1 : 2;
  return word.n >= 3 && str_distance(word, keyword, most) <= most;
}

/* Whether the token behind a word could come behind a keyword in its place. */
static bool fits_behind(Build *b, void *machine, Tok first, Tok tok, Str keyword) {
  Stand stand;
  stand_behind(b, machine, first, tok, lex_first(keyword, &(Str){0}), &stand);
  return stand_takes(&stand, b->tokens[tok + 1].kind);
}

/* Whether a word is a type, as people write them. */
static bool names_type(Str word) {
  static const Str parts[] = {S_INIT("int"),  S_INIT("char"), S_INIT("clob"), S_INIT("text"), S_INIT("blob"),
                              S_INIT("real"), S_INIT("floa"), S_INIT("doub"), S_INIT("num"),  S_INIT("bool"),
                              S_INIT("date"), S_INIT("time"), S_INIT("json"), S_INIT("uuid")};
  for (size_t i = 0; i < sizeof parts / sizeof *parts; i++)
    if (str_find_fold(word, parts[i]) >= 0) return true;
  return false;
}

/* "note TEXT" on a line of its own: a column without the comma before it, where NOT could not go on so. */
static bool begins_column(Build *b, void *machine, Tok first, Tok tok, const Stand *stand, Str keyword) {
  if (!(b->tokens[tok].flags & TOKEN_FIRST_ON_LINE) || b->tokens[tok + 1].kind != TK_ID) return false;
  if (!stand_takes(stand, TK_COMMA)) return false;
  return names_type(word_at(b, tok + 1)) || !fits_behind(b, machine, first, tok, keyword);
}

/* A misspelt keyword at the failing token or before it. */
static bool misspelt_hint(Build *b, void *machine, Tok first, Tok at, Hint *found) {
  for (Tok back = 0; back <= LOOK_BACK && at >= first + back; back++) {
    Tok tok = at - back;
    if (!is_bare(b, tok)) continue;
    Stand stand;
    stand_before(b, machine, first, tok, &stand);
    Str word = word_at(b, tok), keyword = stand_nearest_keyword(&stand, b->arena, word);
    /* What begins a statement is more often prose than misspelt: "Please run this". */
    if (!is_slip(word, keyword, tok == first ? 1 : back)) continue;
    if (begins_column(b, machine, first, tok, &stand, keyword)) continue;
    /* Three letters are near to many keywords: "FRM users", but not every alias. */
    if (back && tok != first && word.n == 3 && !fits_behind(b, machine, first, tok, keyword)) continue;
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
  if (kind == TK_FOREIGN && b->tokens[at + 1].kind == TK_KEY) return false;
  if (kind == TK_NOT && b->tokens[at + 1].kind == TK_NULL) return false;
  if (!keyword || goes_on(kind) || !stand_takes(stand, TK_ID)) return false;
  return !stand_takes(stand, TK_INTEGER) || follows_column(b->tokens[at + 1].kind);
}

/* ---- parentheses and commas ---- */

/* How many parentheses of tokens first..before `end` stay open; *least is the least on the way. */
static int32_t balance(const Build *b, Tok first, Tok end, int32_t *least) {
  int32_t depth = 0;
  *least = 0;
  for (Tok tok = first; tok < end && b->tokens[tok].kind; tok++) {
    if (b->tokens[tok].kind == TK_LP) depth++;
    else if (b->tokens[tok].kind == TK_RP) depth--;
    if (depth < *least) *least = depth;
  }
  return depth;
}

/* A ")" that closes nothing, one that closes too early, a "(" that is not there. */
static bool parenthesis_hint(const Build *b, Range range, const Stand *stand, Hint *found) {
  Tok first = range.first, at = range.at;
  int32_t least, ignored;
  int32_t open = balance(b, first, at, &ignored);
  balance(b, at, range.end, &least);
  if (at == first || open + least >= 0 || open > 0) return false;
  /* "), a" still reads as an option of the table. */
  Tok closed = at - 1;
  while (closed > first && at - closed < 3 && b->tokens[closed].kind != TK_RP) closed--;
  if (b->tokens[at].kind == TK_RP) *found = hint(b, "extra-paren", S(""), at);
  else if (closed > first && b->tokens[closed].kind == TK_RP) *found = hint(b, "early-paren", S(""), closed);
  else if (stand_takes(stand, TK_LP)) *found = hint(b, "open-paren", S(""), at);
  else return false;
  return true;
}

static bool in_definition(const Build *b, Tok first) {
  return b->tokens[first].kind == TK_CREATE &&
         (b->tokens[first + 1].kind == TK_TABLE || b->tokens[first + 1].kind == TK_TEMP);
}

/* Keywords behind which SQLite wants a parenthesis. */
static bool needs_parenthesis_hint(const Build *b, Tok first, Tok at, const Stand *stand, Hint *found) {
  int32_t least;
  uint16_t before = at > first ? b->tokens[at - 1].kind : 0;
  bool wants = before == TK_CHECK || before == TK_VALUES || before == TK_KEY || before == TK_IN || before == TK_USING ||
               (before == TK_AS && in_definition(b, first) && balance(b, first, at, &least) > 0);
  uint16_t kind = b->tokens[at].kind;
  if (!wants || !stand_takes(stand, TK_LP) || !kind || kind == TK_SEMI || stand_takes(stand, TK_COMMA)) return false;
  Tok from = before == TK_KEY && at - 1 > first ? at - 2 : at - 1;
  *found = hint(b, "needs-paren", source_text(b->source, from, at - 1), at);
  return true;
}

/* DEFAULT f(…): what is computed stands in parentheses. */
static bool default_call_hint(const Build *b, Tok first, Tok at, Hint *found) {
  if (at < first + 2 || b->tokens[at].kind != TK_LP || b->tokens[at - 2].kind != TK_DEFAULT) return false;
  *found = hint(b, "default-call", word_at(b, at - 1), at - 1);
  return true;
}

/* my-table: a name with a hyphen. */
static bool hyphen_hint(const Build *b, Tok first, Tok at, Hint *found) {
  if (at == first || b->tokens[at].kind != TK_MINUS || !is_bare(b, at - 1)) return false;
  Tok last = at - 1;
  while (b->tokens[last].end == b->tokens[last + 1].start && b->tokens[last + 1].kind == TK_MINUS &&
         b->tokens[last + 1].end == b->tokens[last + 2].start && char_name(word_at(b, last + 2).p[0]))
    last += 2;
  if (last < at) return false;
  *found = hint(b, "hyphen", source_text(b->source, at - 1, last), at - 1);
  found->last = last;
  found->wrong = at;
  return true;
}

/* What begins an item of a list. */
static bool begins_item(const Build *b, Tok at) {
  switch (b->tokens[at].kind) {
  case TK_ID:
  case TK_STRING:
  case TK_INTEGER:
  case TK_FLOAT:
  case TK_NULL:
  case TK_BLOB:
  case TK_CONSTRAINT:
  case TK_FOREIGN:
  case TK_PRIMARY:
  case TK_UNIQUE:
  case TK_CHECK:
    return true;
  default:
    /* "action TEXT": a keyword that may be a name. */
    return b->tokens[at].flags & TOKEN_FIRST_ON_LINE && b->tokens[at + 1].kind == TK_ID &&
           keyword_may_be_name(b->tokens[at].kind);
  }
}

/* A "," that is missing between columns, constraints or values. */
static bool missing_comma_hint(const Build *b, Tok first, Tok at, const Stand *stand, Hint *found) {
  int32_t least;
  uint16_t kind = b->tokens[at].kind, before = at > first ? b->tokens[at - 1].kind : 0;
  if (kind == TK_LP && (before == TK_KEY || before == TK_UNIQUE)) {
    /* PRIMARY KEY (…) on a line of its own was read as the column's. */
    Tok begin = before == TK_KEY ? at - 2 : at - 1;
    if (begin <= first || !(b->tokens[begin].flags & TOKEN_FIRST_ON_LINE)) return false;
    *found = hint(b, "missing-comma", S(""), begin);
    found->related = begin - 1;
    return true;
  }
  bool inside = balance(b, first, at, &least) > 0;
  bool rows = kind == TK_LP && before == TK_RP && !inside && b->tokens[first].kind == TK_INSERT;
  /* SET a = 1 b = 2 */
  bool sets = b->tokens[first].kind == TK_UPDATE && kind == TK_ID && b->tokens[at + 1].kind == TK_EQ;
  /* SELECT a b c: a name behind one that was taken for an alias */
  bool results = kind == TK_ID && before == TK_ID && stand_takes(stand, TK_FROM);
  if (!stand_takes(stand, TK_COMMA) || !(rows || sets || results || (inside && begins_item(b, at)))) return false;
  uint16_t next = b->tokens[at + 1].kind;
  bool column = kind != TK_ID || next == TK_ID || b->tokens[at].flags & TOKEN_FIRST_ON_LINE;
  column |= balance(b, first, at, &least) > 1; /* PRIMARY KEY (a b) */
  if (in_definition(b, first) && !column) return false;
  *found = hint(b, "missing-comma", S(""), at);
  found->related = at - 1;
  return true;
}

/* A CASE whose END was missed. */
static bool case_hint(const Build *b, Tok first, Tok at, const Stand *stand, Hint *found) {
  int32_t depth = 0;
  for (Tok tok = at; tok-- > first && stand_takes(stand, TK_END);) {
    if (b->tokens[tok].kind == TK_END) depth++;
    if (b->tokens[tok].kind != TK_CASE || depth-- > 0) continue;
    *found = hint(b, "case", S(""), at);
    found->related = tok;
    return true;
  }
  return false;
}

/* Clauses of a query in the order that they must have; 0 for other kinds. */
static int clause_rank(uint16_t kind) {
  switch (kind) {
  case TK_FROM:
    return 1;
  case TK_WHERE:
    return 2;
  case TK_GROUP:
    return 3;
  case TK_HAVING:
    return 4;
  case TK_ORDER:
    return 5;
  case TK_LIMIT:
    return 6;
  default:
    return 0;
  }
}

/* A clause that stands behind one which must come later, or twice. */
static bool clause_hint(const Build *b, Tok first, Tok at, Hint *found) {
  int rank = clause_rank(b->tokens[at].kind);
  int32_t depth = 0;
  for (Tok tok = at; rank && tok-- > first;) {
    uint16_t kind = b->tokens[tok].kind;
    if (kind == TK_RP) depth++;
    else if (kind == TK_LP && depth-- == 0) return false;
    if (depth) continue;
    if (kind == TK_SELECT || kind == TK_UPDATE || kind == TK_DELETE || kind == TK_UNION || kind == TK_SEMI)
      return false;
    if (clause_rank(kind) < rank) continue;
    *found = hint(b, clause_rank(kind) == rank ? "clause-twice" : "clause-order", word_at(b, tok), at);
    found->related = tok;
    return true;
  }
  return false;
}

/* The first token of a token's line. */
static Tok line_start(const Build *b, Tok at) {
  Str text = b->source->text;
  uint32_t start = b->tokens[at].start;
  while (start > 0 && text.p[start - 1] != '\n') start--;
  while (at > 0 && b->tokens[at - 1].start >= start) at--;
  return at;
}

static bool is_conflict(Str text) {
  static const Str markers[] = {S_INIT("<<<<<<<"), S_INIT("======="), S_INIT(">>>>>>>"), S_INIT("|||||||")};
  for (size_t i = 0; i < sizeof markers / sizeof *markers; i++)
    if (str_starts(text, markers[i])) return true;
  return false;
}

/* What is no SQL at all: markers of a merge conflict, seven signs at the start of a line that are two operators and
** more; a fence of Markdown. */
static bool marker_hint(const Build *b, Tok first, Tok at, Hint *found) {
  Tok start = line_start(b, at);
  Str text = str_from(b->source->text, (int32_t)b->tokens[start].start);
  bool conflict = is_conflict(text);
  if (!conflict && (at != first || !str_starts(text, S("```")))) return false;
  *found = hint(b, "marker", conflict ? S("conflict") : S("markdown"), conflict ? start : at);
  while (conflict && b->tokens[found->last].end < b->tokens[start].start + 7) found->last++;
  found->wrong = at;
  return true;
}

static bool default_equals_hint(const Build *b, Tok first, Tok at, Hint *found) {
  if (at == first || b->tokens[at].kind != TK_EQ || b->tokens[at - 1].kind != TK_DEFAULT) return false;
  *found = hint(b, "default-equals", S(""), at);
  return true;
}

static bool trailing_comma_hint(const Build *b, Tok first, Tok at, const Stand *stand, Hint *found) {
  uint16_t kind = b->tokens[at].kind;
  if (at == first || b->tokens[at - 1].kind != TK_COMMA || stand_takes(stand, kind)) return false;
  bool over = kind == TK_RP || kind == TK_FROM || kind == TK_WHERE || kind == TK_SEMI || kind == TK_VALUES || !kind;
  if (!over && kind != TK_COMMA) return false;
  *found = hint(b, kind == TK_COMMA ? "double-comma" : "trailing-comma", S(""), kind == TK_COMMA ? at : at - 1);
  found->wrong = at;
  return true;
}

/* A quoted text before the failing token that spans lines: its closing quote is probably elsewhere. */
static bool quote_hint(const Build *b, Tok first, Tok at, Hint *found) {
  uint16_t before = at > first ? b->tokens[at - 1].kind : 0;
  bool quoted = before == TK_STRING || (before == TK_ID && !is_bare(b, at - 1));
  if (!quoted || str_find_char(word_at(b, at - 1), '\n') < 0) return false;
  *found = hint(b, "quote", S(""), at - 1);
  found->wrong = at;
  return true;
}

/* A trigger's IF … THEN, or several events of one. */
static const char *in_trigger(const Build *b, Tok first, Tok at, const Stand *stand) {
  uint16_t kind = b->tokens[at].kind, before = at > first ? b->tokens[at - 1].kind : 0;
  if (b->tokens[first].kind != TK_CREATE || !extent_of(b->tokens, first).trigger) return NULL;
  if (kind == TK_IF && (before == TK_BEGIN || before == TK_SEMI)) return "if then";
  bool event = before == TK_INSERT || before == TK_UPDATE || before == TK_DELETE;
  return event && (kind == TK_OR || kind == TK_COMMA) && stand_takes(stand, TK_ON) ? "events" : NULL;
}

static const char trigger_end[] = "trigger end", rename_to[] = "rename to";

/* BETWEEN 1, 2 */
static bool between_comma(const Build *b, Tok first, Tok at, const Stand *stand) {
  if (b->tokens[at].kind != TK_COMMA || !stand_takes(stand, TK_AND) || stand_takes(stand, TK_COMMA)) return false;
  for (Tok tok = at; tok-- > first && at - tok <= 4;)
    if (b->tokens[tok].kind == TK_BETWEEN) return true;
  return false;
}

/* What stands in CREATE TABLE or ADD COLUMN where SQLite wants it elsewhere. */
static const char *misplaced_in_column(const Build *b, Tok at, const Stand *stand) {
  uint16_t kind = b->tokens[at].kind, next = kind ? b->tokens[at + 1].kind : 0;
  if (!stand_takes(stand, TK_CONSTRAINT)) return NULL;
  if (kind == TK_EQ && stand_takes(stand, TK_DEFAULT)) return "default";
  bool over = next == TK_COMMA || next == TK_RP || next == TK_SEMI || !next;
  bool word = kind == TK_ID && !(b->tokens[at].flags & TOKEN_FIRST_ON_LINE) && str_find_char(word_at(b, at), '_') < 0;
  if (word && over && !stand_takes(stand, TK_ID) && names_type(word_at(b, at))) return "type";
  return NULL;
}

/* What is there, in another order than SQLite's, by a name for rules/syntax/error.sql; NULL for anything else. */
static const char *misplaced(const Build *b, Tok first, Tok at, const Stand *stand) {
  uint16_t kind = b->tokens[at].kind, before = at > first ? b->tokens[at - 1].kind : 0;
  bool creates = b->tokens[first].kind == TK_CREATE;
  if (kind == TK_AUTOINCREMENT && creates) return "autoincrement";
  if (kind == TK_UNIQUE && before == TK_INDEX && creates) return "unique index";
  if (kind == TK_IF && creates && (at == first + 1 || b->tokens[at + 1].kind == TK_NOT)) return "if not exists";
  if (before == TK_IF && creates && kind == TK_EXISTS) return "create if exists";
  if (before == TK_IF && b->tokens[first].kind == TK_DROP && kind == TK_NOT) return "drop if not exists";
  if (kind == TK_NOTNULL && creates && stand_takes(stand, TK_DEFAULT)) return "not null";
  if (kind == TK_CASCADE && before == TK_ON) return "on delete cascade";
  if (kind == TK_IF && b->tokens[first].kind == TK_DROP && b->tokens[at + 1].kind == TK_EXISTS) return "if exists";
  if (creates && at == first + 1 && str_eq_fold(word_at(b, at), S("strict"))) return "strict";
  if (between_comma(b, first, at, stand)) return "between";
  bool defines = in_definition(b, first) || b->tokens[first].kind == TK_ALTER;
  const char *column = defines ? misplaced_in_column(b, at, stand) : NULL;
  if (column) return column;
  if (kind == TK_RETURNING && b->tokens[first].kind == TK_INSERT && at - first <= 5) return "returning";
  if (kind == TK_WHERE && b->tokens[first].kind == TK_UPDATE && at - first <= 3) return "set";
  bool over = !kind || kind == TK_SEMI;
  if (over && at > first + 1 && b->tokens[first].kind == TK_ALTER && b->tokens[at - 2].kind == TK_RENAME)
    return rename_to;
  if (b->tokens[first].kind == TK_UPDATE && !over && b->tokens[at + 1].kind == TK_EQ && stand_takes(stand, TK_SET))
    return "missing set";
  return NULL;
}

/* A column behind a constraint of the table, or such a constraint in front of all columns. */
static bool columns_hint(const Build *b, Tok first, Tok at, const Stand *stand, Hint *found) {
  uint16_t kind = b->tokens[at].kind, before = at > first ? b->tokens[at - 1].kind : 0;
  int32_t least;
  bool constraint = kind == TK_CONSTRAINT || kind == TK_PRIMARY || kind == TK_FOREIGN || kind == TK_UNIQUE ||
                    kind == TK_CHECK;
  bool early = constraint && before == TK_LP && at - first <= 8 && balance(b, first, at, &least) == 1;
  bool late = kind == TK_ID && before == TK_COMMA && stand_takes(stand, TK_CONSTRAINT) && !stand_takes(stand, TK_ID);
  if (!in_definition(b, first) || !(early || late)) return false;
  *found = hint(b, "order", S("columns"), at);
  return true;
}

/* REFERENCES users.id, REFERENCES users id */
static bool reference_hint(const Build *b, Tok first, Tok at, Hint *found) {
  bool name =
      b->tokens[at].kind == TK_ID && !(b->tokens[at].flags & TOKEN_FIRST_ON_LINE) && b->tokens[at + 1].kind != TK_ID;
  if (at > first + 2 && name && b->tokens[at - 2].kind == TK_REFERENCES && b->tokens[at - 1].kind == TK_ID) {
    *found = hint(b, "reference", word_at(b, at), at);
    return true;
  }
  if (at < first + 2 || b->tokens[at].kind != TK_DOT || b->tokens[at - 2].kind != TK_REFERENCES) return false;
  if (!keyword_may_be_name(b->tokens[at + 1].kind) || b->tokens[at + 2].kind == TK_LP) return false;
  *found = hint(b, "reference", word_at(b, at + 1), at);
  found->last = at + 1;
  return true;
}

/* SET u.name = 1 */
static bool set_hint(const Build *b, Tok first, Tok at, Hint *found) {
  if (at < first + 3 || b->tokens[at].kind != TK_DOT) return false;
  if (!keyword_may_be_name(b->tokens[at + 1].kind) || b->tokens[at + 2].kind != TK_EQ) return false;
  uint16_t before = b->tokens[at - 2].kind;
  if (before != TK_SET && (before != TK_COMMA || b->tokens[first].kind != TK_UPDATE)) return false;
  *found = hint(b, "set-table", word_at(b, at + 1), at - 1);
  found->last = at;
  found->wrong = at;
  return true;
}

/* A constraint that CONSTRAINT gives no name, or a column's key that begins as a table's does. */
static bool constraint_hint(const Build *b, Tok first, Tok at, Hint *found) {
  uint16_t kind = b->tokens[at].kind, before = at > first ? b->tokens[at - 1].kind : 0;
  bool constraint = kind == TK_PRIMARY || kind == TK_FOREIGN || kind == TK_UNIQUE || kind == TK_CHECK;
  if (before == TK_CONSTRAINT && constraint) {
    Tok last = b->tokens[at + 1].kind == TK_KEY ? at + 1 : at;
    *found = hint(b, "constraint-name", source_text(b->source, at, last), at - 1);
    found->wrong = at;
    return true;
  }
  if (kind != TK_FOREIGN || before == TK_COMMA || b->tokens[at + 1].kind != TK_KEY ||
      b->tokens[at + 2].kind != TK_REFERENCES)
    return false;
  *found = hint(b, "column-key", S(""), at);
  found->last = at + 1;
  return true;
}

/* ALTER TABLE … ADD a, b: a list where SQLite takes one change. */
static bool changes_hint(const Build *b, Tok first, Tok at, Hint *found) {
  int32_t least;
  if (b->tokens[at].kind != TK_COMMA || b->tokens[first].kind != TK_ALTER || balance(b, first, at, &least))
    return false;
  *found = hint(b, "dialect", S("several changes"), at);
  return true;
}

static bool order_hint(const Build *b, Tok first, Tok at, const Stand *stand, Hint *found) {
  const char *what = misplaced(b, first, at, stand);
  if (!what) what = in_trigger(b, first, at, stand);
  Tok from = what == rename_to ? at - 1 : at;
  if (!what && at > first + 1 && b->tokens[at - 2].kind == TK_WITHOUT && str_eq_fold(word_at(b, at - 1), S("row")) &&
      str_eq_fold(word_at(b, at), S("id"))) {
    what = "rowid";
    from = at - 1;
  }
  if (!what && b->tokens[at].kind == TK_END && stand_takes(stand, TK_SEMI) && b->tokens[first].kind == TK_CREATE &&
      (b->tokens[first + 1].kind == TK_TRIGGER || b->tokens[first + 2].kind == TK_TRIGGER))
    what = trigger_end;
  if (!what) return false;
  *found = hint(b, "order", str_of(what), from);
  found->last = what == rename_to ? from : at;
  found->wrong = at;
  if (what == trigger_end) found->related = at - 1;
  return true;
}

/* A comment as other languages write it, or with one dash. */
static bool comment_hint(const Build *b, Tok at, Hint *found) {
  if (b->tokens[at].kind == TK_MINUS && at && b->tokens[at - 1].kind == TK_COMMA && b->tokens[at + 1].kind == TK_ID) {
    *found = hint(b, "comment", S(""), at);
    return true;
  }
  if (b->tokens[at].kind != TK_SLASH || b->tokens[at + 1].kind != TK_SLASH ||
      b->tokens[at].end != b->tokens[at + 1].start)
    return false;
  *found = hint(b, "comment", S(""), at);
  found->last = at + 1;
  return true;
}

Hint hint_for(Build *b, void *machine, Range range, const Stand *stand) {
  Tok first = range.first, at = range.at;
  Hint found = {S(""), at, at, at, TOK_NONE};
  for (Tok back = 0; back <= LOOK_BACK && at >= first + back; back++)
    if (is_odd(b, at - back)) return hint(b, "odd-character", S(""), at - back);
  if (at == first && b->tokens[at].kind == TK_DOT) return hint(b, "dot-command", word_at(b, at + 1), at);
  if (marker_hint(b, first, at, &found) || comment_hint(b, at, &found) || default_equals_hint(b, first, at, &found) ||
      order_hint(b, first, at, stand, &found) || reference_hint(b, first, at, &found) ||
      set_hint(b, first, at, &found) || clause_hint(b, first, at, &found))
    return found;
  if (quote_hint(b, first, at, &found) || trailing_comma_hint(b, first, at, stand, &found) ||
      dialect_hint(b, first, at, &found) || changes_hint(b, first, at, &found) ||
      constraint_hint(b, first, at, &found) || misspelt_hint(b, machine, first, at, &found) ||
      needs_parenthesis_hint(b, first, at, stand, &found) || parenthesis_hint(b, range, stand, &found) ||
      default_call_hint(b, first, at, &found) || hyphen_hint(b, first, at, &found) ||
      columns_hint(b, first, at, stand, &found))
    return found;
  if (is_reserved_name(b, at, stand)) return hint(b, "reserved", word_at(b, at), at);
  if (missing_comma_hint(b, first, at, stand, &found) || case_hint(b, first, at, stand, &found)) return found;
  return found;
}
