/* Which tokens the parser would have taken; see expected.h.
**
** The surprise: the parser's state is blurred when an error shows, since reductions
** by default come before it. So the statement is read once more up to the failing
** token, and each kind of token is tried on a copy of the state numbers. */
#include "syntax/expected.h"

#include <string.h>

#include "base/buf.h"
#include "parser.h"
#include "syntax/keywords.h"

/* ORDER: every kind by number, from the parser's header, by the Makefile. */
static const Str kind_names[] = {
#include "token_names.h"
};
#define KINDS ((int)(sizeof kind_names / sizeof *kind_names))

/* `instead`: a kind that the token at `stop` is read as, too; 0: it is not read. */
static void stand_at(Build *b, void *machine, Tok first, Tok stop, int instead, Stand *stand) {
  Arena mark = *b->arena;
  Idents idents = b->compilation->idents;
  b->quiet = true;
  b->failure = FAILURE_NONE;
  b->items.n = 0;
  ParseInit(machine, b);
  for (b->at = first; b->at < stop;) Parse(machine, b->tokens[b->at].kind, stop);
  if (instead) Parse(machine, instead, stop + 1);
  stand->n = parser_states(machine, stand->states);
  b->quiet = false;
  /* Looking a name up may have made the table grow: that is taken back, too. But behind `stop` a name may be new, and the
  ** table that knows it has been written to: it stays, with its memory. */
  if (b->compilation->idents.n > idents.n) return;
  b->compilation->idents = idents;
  *b->arena = mark;
}

void stand_before(Build *b, void *machine, Tok first, Tok stop, Stand *stand) {
  stand_at(b, machine, first, stop, 0, stand);
}

void stand_behind(Build *b, void *machine, Tok first, Tok stop, int kind, Stand *stand) {
  stand_at(b, machine, first, stop, kind, stand);
}

bool stand_takes(const Stand *stand, int kind) {
  uint16_t states[PARSER_DEPTH + 2];
  memcpy(states, stand->states, (size_t)stand->n * sizeof *states);
  return parser_takes(states, stand->n, kind);
}

/* Kinds that are no keywords, as people write or call them; NULL for keywords. */
static const char *plain_word(int kind) {
  switch (kind) {
  case TK_ID:
  case TK_INDEXED:
  case TK_STRING:
    return "a name";
  case TK_INTEGER:
  case TK_FLOAT:
  case TK_QNUMBER:
    return "a number";
  case TK_BLOB:
    return "a blob";
  case TK_VARIABLE:
    return "a parameter";
  case TK_LP:
    return "\"(\"";
  case TK_RP:
    return "\")\"";
  case TK_COMMA:
    return "\",\"";
  case TK_DOT:
    return "\".\"";
  case TK_STAR:
    return "\"*\"";
  case TK_EQ:
    return "\"=\"";
  case TK_PLUS:
    return "\"+\"";
  case TK_MINUS:
    return "\"-\"";
  case 0:
  case TK_SEMI:
    return "\";\"";
  case TK_JOIN_KW:
    return "JOIN";
  case TK_LIKE_KW:
    return "LIKE";
  case TK_CTIME_KW:
    return "CURRENT_TIMESTAMP";
  default:
    return NULL;
  }
}

static Str kind_word(int kind) {
  const char *plain = plain_word(kind);
  return plain ? str_of(plain) : kind_names[kind];
}

static bool kind_is_keyword(int kind) {
  switch (kind) {
  case TK_ILLEGAL:
  case TK_COMMENT:
  case TK_PLAIN_ROW:
  case TK_ANY:
  case TK_BITAND:
  case TK_BITOR:
  case TK_LSHIFT:
  case TK_RSHIFT:
  case TK_SLASH:
  case TK_REM:
  case TK_CONCAT:
  case TK_PTR:
  case TK_BITNOT:
  case TK_NE:
  case TK_LT:
  case TK_LE:
  case TK_GT:
  case TK_GE:
    return false;
  case TK_JOIN_KW:
  case TK_LIKE_KW:
  case TK_CTIME_KW:
  case TK_INDEXED:
    return true;
  default:
    return !plain_word(kind);
  }
}

/* Kinds that begin an expression. */
static const uint16_t begin_expression[] = {
    TK_ID, TK_STRING, TK_INDEXED, TK_JOIN_KW, TK_INTEGER, TK_FLOAT, TK_QNUMBER, TK_BLOB,   TK_NULL,  TK_VARIABLE,
    TK_LP, TK_CASE,   TK_CAST,    TK_EXISTS,  TK_NOT,     TK_PLUS,  TK_MINUS,   TK_BITNOT, TK_RAISE, TK_CTIME_KW};
/* Kinds that go on with one. */
static const uint16_t operators[] = {TK_PLUS,   TK_MINUS,   TK_STAR,    TK_SLASH,  TK_REM,     TK_CONCAT, TK_PTR,
                                     TK_EQ,     TK_NE,      TK_LT,      TK_LE,     TK_GT,      TK_GE,     TK_AND,
                                     TK_OR,     TK_IS,      TK_IN,      TK_NOT,    TK_LIKE_KW, TK_MATCH,  TK_BETWEEN,
                                     TK_ISNULL, TK_NOTNULL, TK_COLLATE, TK_BITAND, TK_BITOR,   TK_LSHIFT, TK_RSHIFT};
/* Kinds that begin a statement. */
static const uint16_t begin_statement[] = {TK_ALTER,  TK_ANALYZE, TK_ATTACH,  TK_BEGIN,   TK_COMMIT,   TK_CREATE,
                                           TK_DELETE, TK_DETACH,  TK_DROP,    TK_END,     TK_EXPLAIN,  TK_INSERT,
                                           TK_PRAGMA, TK_REINDEX, TK_RELEASE, TK_REPLACE, TK_ROLLBACK, TK_SAVEPOINT,
                                           TK_SELECT, TK_UPDATE,  TK_VACUUM,  TK_VALUES,  TK_WITH};
/* Keywords that are missing more often than others, and so are said first. */
static const uint16_t usual[] = {TK_TABLE,  TK_INDEX,   TK_VIEW,  TK_TRIGGER, TK_FROM,   TK_WHERE,   TK_SET,
                                 TK_VALUES, TK_SELECT,  TK_INTO,  TK_ON,      TK_AS,     TK_TO,      TK_BEGIN,
                                 TK_END,    TK_PRIMARY, TK_NOT,   TK_NULL,    TK_UNIQUE, TK_DEFAULT, TK_REFERENCES,
                                 TK_CHECK,  TK_JOIN,    TK_ORDER, TK_LIMIT};
/* Kinds that begin a constraint of a column, and of a table. */
static const uint16_t column_constraints[] = {TK_CONSTRAINT, TK_PRIMARY, TK_NOT,        TK_NULL,    TK_UNIQUE,
                                              TK_CHECK,      TK_DEFAULT, TK_REFERENCES, TK_COLLATE, TK_GENERATED,
                                              TK_AS,         TK_ON,      TK_DEFERRABLE};
static const uint16_t table_constraints[] = {TK_CONSTRAINT, TK_PRIMARY, TK_UNIQUE, TK_CHECK, TK_FOREIGN};
#define COUNT(a) (sizeof(a) / sizeof *(a))

typedef struct Said {
  bool takes[KINDS];
  bool constraint; /* a column's: said behind the plain words */
  Str words[KINDS + 5];
  int32_t n;
} Said;

static void say(Said *said, Str word) {
  for (int32_t i = 0; i < said->n; i++)
    if (str_eq(said->words[i], word)) return;
  said->words[said->n++] = word;
}

static void forget(Said *said, const uint16_t *kinds, size_t n) {
  for (size_t i = 0; i < n; i++) said->takes[kinds[i]] = false;
}

/* Whole groups in one word each. Returns whether operators were among them, which are
** said last: they could nearly always come, and are seldom what is missing. */
static bool sum_up(Said *said) {
  if (said->takes[TK_CREATE] && said->takes[TK_DROP]) {
    say(said, S("a statement"));
    forget(said, begin_statement, COUNT(begin_statement));
  }
  if (said->takes[TK_INTEGER] && said->takes[TK_CASE]) {
    say(said, S("an expression"));
    forget(said, begin_expression, COUNT(begin_expression));
  }
  if (said->takes[TK_REFERENCES] && said->takes[TK_DEFAULT]) {
    said->constraint = true;
    forget(said, column_constraints, COUNT(column_constraints));
  } else if (said->takes[TK_FOREIGN] && said->takes[TK_CHECK]) {
    if (said->takes[TK_ID]) say(said, S("a column"));
    say(said, S("a table constraint"));
    said->takes[TK_ID] = said->takes[TK_STRING] = said->takes[TK_INDEXED] = said->takes[TK_JOIN_KW] = false;
    forget(said, table_constraints, COUNT(table_constraints));
  }
  if (said->takes[TK_AS] && said->takes[TK_ID] && said->takes[TK_STRING]) {
    /* An alias, or INDEXED BY: they are never what is missing. */
    said->takes[TK_AS] = said->takes[TK_ID] = said->takes[TK_STRING] = said->takes[TK_JOIN_KW] = false;
    said->takes[TK_INDEXED] = said->takes[TK_NOT] = false;
  }
  if (said->takes[TK_INDEXED] && !said->takes[TK_ID]) said->takes[TK_INDEXED] = said->takes[TK_NOT] = false;
  said->takes[TK_DOT] = false;
  if (said->takes[TK_INTEGER] && said->takes[TK_MINUS] && !said->takes[TK_CASE]) {
    if (said->takes[TK_LP]) {
      say(said, S("a value"));
      said->takes[TK_ID] = said->takes[TK_STRING] = said->takes[TK_INDEXED] = said->takes[TK_JOIN_KW] = false;
      said->takes[TK_NULL] = said->takes[TK_BLOB] = said->takes[TK_CTIME_KW] = said->takes[TK_VARIABLE] = false;
      said->takes[TK_INTEGER] = said->takes[TK_FLOAT] = said->takes[TK_QNUMBER] = false;
    }
    said->takes[TK_PLUS] = said->takes[TK_MINUS] = false;
  }
  /* NOT DEFERRABLE is the last thing that "NOT" was to begin. */
  if (said->takes[TK_NULL]) said->takes[TK_DEFERRABLE] = false;
  /* LEFT, INNER … may all be names: they say nothing beside "a name". */
  if (said->takes[TK_ID]) said->takes[TK_JOIN_KW] = false;
  if (!said->takes[TK_CONCAT]) return false;
  forget(said, operators, COUNT(operators));
  return true;
}

/* What fits on a line beside the message. */
#define MOST_WORDS 6

Str stand_expected(const Stand *stand, Arena *arena) {
  Said said = {0};
  for (int kind = 0; kind < KINDS; kind++) said.takes[kind] = stand_takes(stand, kind);
  bool operator= sum_up(&said);
  for (int kind = 0; kind < KINDS; kind++)
    if (said.takes[kind] && plain_word(kind)) say(&said, kind_word(kind));
  if (said.constraint) say(&said, S("a column constraint"));
  for (size_t i = 0; i < COUNT(usual); i++)
    if (said.takes[usual[i]]) say(&said, kind_word(usual[i]));
  for (int kind = 0; kind < KINDS; kind++)
    if (said.takes[kind] && kind_is_keyword(kind)) say(&said, kind_word(kind));
  if (operator) say(&said, S("an operator"));
  Buf list = buf_new(arena);
  bool more = said.n > MOST_WORDS;
  for (int32_t i = 0; i < said.n && i < MOST_WORDS; i++) {
    bool last = i && i == said.n - 1 && !more;
    buf_fmt(&list, "%s%.*s", last ? " or " : i ? ", " : "", STR_ARG(said.words[i]));
  }
  if (more) buf_str(&list, S(" …"));
  return buf_done(&list);
}

Str stand_nearest_keyword(const Stand *stand, Arena *arena, Str word) {
  Str names[KINDS];
  int32_t n = 0;
  if (word.n < 3) return S("");
  for (int kind = 1; kind < KINDS; kind++) /* INNER and its like are names as well, where no join may follow. */
    if (kind != TK_INDEXED && (kind != TK_JOIN_KW || stand_takes(stand, TK_JOIN)) && kind_is_keyword(kind) &&
        stand_takes(stand, kind))
      names[n++] = kind_word(kind);
  Str nearest = str_nearest(word, names, n);
  return str_eq_fold(nearest, word) ? S("") : str_dup(arena, nearest);
}
