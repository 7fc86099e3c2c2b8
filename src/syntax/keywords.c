/* SQLite's tokens are not context-free. WINDOW, OVER and FILTER came late, and so
** that columns of these names go on working, what follows decides:
**   WINDOW  when a name and AS follow
**   OVER    behind ")", when "(" or a name follows
**   FILTER  behind ")", when "(" follows
** SQLite (built with ordered-set aggregates) makes WITHIN a plain keyword, which
** takes "SELECT count(x) within FROM t" away; here it is one only behind ")" and
** before GROUP "(", so that both builds' statements are read. */
#include "syntax/keywords.h"

#include "parser.h"
#include "syntax/grammar.h"

bool keyword_may_be_name(uint16_t kind) {
  switch (kind) {
  case TK_ID:
  case TK_STRING:
  case TK_JOIN_KW:
  case TK_INDEXED:
  case TK_WINDOW:
  case TK_OVER:
  case TK_FILTER:
  case TK_WITHIN:
    return true;
  default:
    return kind && ParseFallback(kind) == TK_ID;
  }
}

/* What SQLite's look-ahead takes for a name: INDEXED and FILTER are none there. */
static bool name_ahead(uint16_t kind) {
  return kind != TK_INDEXED && kind != TK_FILTER && keyword_may_be_name(kind);
}

uint16_t keyword_decide(const Token *tokens, Tok first, Tok tok) {
  uint16_t kind = tokens[tok].kind, next = tokens[tok + 1].kind;
  bool behind_parenthesis = tok > first && tokens[tok - 1].kind == TK_RP;
  bool keyword = false;
  if (kind == TK_WINDOW) keyword = name_ahead(next) && tokens[tok + 2].kind == TK_AS;
  else if (kind == TK_OVER) keyword = behind_parenthesis && (next == TK_LP || name_ahead(next));
  else if (kind == TK_FILTER) keyword = behind_parenthesis && next == TK_LP;
  else keyword = behind_parenthesis && next == TK_GROUP && tokens[tok + 2].kind == TK_LP;
  return keyword ? kind : TK_ID;
}

static const bool literals[] = {
    [TK_STRING] = true, [TK_INTEGER] = true, [TK_FLOAT] = true,    [TK_QNUMBER] = true,
    [TK_BLOB] = true,   [TK_NULL] = true,    [TK_CTIME_KW] = true, [TK_ILLEGAL] = false /* the last one */
};

Tok plain_row_end(const Token *tokens, Tok open, Tok stop) {
  Tok at = open;
  do {
    uint16_t kind = tokens[++at].kind;
    if (kind == TK_MINUS || kind == TK_PLUS) kind = tokens[++at].kind;
    if (!literals[kind]) return TOK_NONE;
  } while (tokens[++at].kind == TK_COMMA);
  return at < stop && tokens[at].kind == TK_RP ? at : TOK_NONE;
}
