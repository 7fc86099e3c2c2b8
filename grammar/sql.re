/* The lexer: token after token into an array. It knows the shapes of SQLite's tokens and the
** spelling of its keywords, not what they are for: which of them may be a name is
** the grammar's %fallback, and WINDOW, OVER, FILTER, WITHIN are decided later by
** what follows (src/syntax/keywords.c).
**
** Strings, blobs and plain integers are read by functions of their own, for an automaton takes a jump a byte.
**
** Two surprises. SQLite takes a byte order mark anywhere between tokens as white
** space, so files put together with `cat` work. And "/ *" left open is a comment
** to it, no error, unless the text ends right behind the "*": then it is a slash
** and a star. (A third: a vertical tab is white space behind other white space only.) */
#include <string.h>

#include "parser.h"
#include "syntax/tokens.h"

/* UTF-8's byte order mark. */
static bool starts_with_bom(const char *p) {
  return p[0] == '\xef' && p[1] == '\xbb' && p[2] == '\xbf';
}

static const char *line_end(const char *p, const char *limit) {
  const char *end = memchr(p, '\n', (size_t)(limit - p));
  return end ? end : limit;
}

/* Moves *cursor behind the quote that closes a string; false if none does. */
static bool close_string(const char **cursor, const char *limit) {
  const char *quote = *cursor;
  while ((quote = memchr(quote, '\'', (size_t)(limit - quote)))) {
    if (quote[1] != '\'') return *cursor = quote + 1, true;
    quote += 2;
  }
  return false;
}

#define EACH 0x0101010101010101u

/* Which of eight bytes lie in a range, by the highest bit of each; none may be above 127. */
static uint64_t between(uint64_t bytes, char from, char to) {
  return (bytes + (uint64_t)(128 - from) * EACH) & ~(bytes + (uint64_t)(127 - to) * EACH);
}

static bool all_hex(uint64_t bytes) {
  uint64_t low = bytes & 127 * EACH;
  uint64_t hex = between(low, '0', '9') | between(low | ' ' * EACH, 'a', 'f');
  return (hex & ~bytes & 128 * EACH) == 128 * EACH;
}

/* Moves *cursor behind the quote that closes a blob and returns its kind; 0 if none does. */
static uint16_t close_blob(const char **cursor, const char *limit) {
  const char *at = *cursor, *quote = memchr(at, '\'', (size_t)(limit - at));
  if (!quote) return 0;
  *cursor = quote + 1;
  bool good = (quote - at) % 2 == 0;
  for (uint64_t eight; good && quote - at >= 8; at += 8) good = all_hex(*(uint64_t *)memcpy(&eight, at, 8));
  for (; good && at < quote; at++) good = all_hex((unsigned char)*at * EACH);
  return good ? TK_BLOB : TK_ILLEGAL;
}

/* Moves *cursor behind the digits that stand there. */
static void pass_digits(const char **cursor, const char *limit) {
  const char *at = *cursor;
  for (uint64_t eight; limit - at >= 8; at += 8) {
    uint64_t value = *(uint64_t *)memcpy(&eight, at, 8) ^ '0' * EACH;
    uint64_t other = (((value & 127 * EACH) + (127 - 9) * EACH) | value) & 128 * EACH;
    if (other) return (void)(*cursor = at + __builtin_ctzll(other) / 8);
  }
  while (char_digit(*at)) at++;
  *cursor = at;
}

/* Moves *cursor behind the next "]". That there is none is remembered, or a text of
** nothing but "[" would be searched to its end for each of them. */
static bool close_bracket(Lexer *lexer, const char **cursor) {
  const char *close = lexer->no_bracket ? NULL : memchr(*cursor, ']', (size_t)(lexer->limit - *cursor));
  if (close) *cursor = close + 1;
  else lexer->no_bracket = true;
  return close;
}

/* A line comment ends before its line break, which may be \r\n. */
static Comment comment_at(const char *text, const char *start, const char *end, Tok before, uint16_t flags) {
  if (*start == '-' && end[-1] == '\r') end--;
  return (Comment){(uint32_t)(start - text), (uint32_t)(end - text), before, flags & TOKEN_UNTERMINATED};
}

/* Flags of the token behind a comment: first on its line if the comment was, or ended on another line. */
static uint16_t flags_after_comment(const char *start, const char *end, uint16_t flags) {
  return memchr(start, '\n', (size_t)(end - start)) ? TOKEN_FIRST_ON_LINE : flags & TOKEN_FIRST_ON_LINE;
}

Token *lex_tokens(Lexer *lexer, Token *out, const Token *end) {
  const char *YYCURSOR = lexer->at, *const YYLIMIT = lexer->limit, *YYMARKER, *start, *const text = lexer->text;
  uint16_t flags = lexer->flags, kind;
/* What every rule does: hand the token over. */
#define TOKEN(k) kind = (k); goto token
/* A quote that nothing closes: the token ends with its line, so that the lines behind are read. */
#define OPEN YYCURSOR = line_end(start, YYLIMIT), flags |= TOKEN_UNTERMINATED; TOKEN(TK_ILLEGAL)
  for (;;) {
    if (*YYCURSOR == ' ' && (unsigned char)YYCURSOR[1] > ' ') YYCURSOR++; /* one blank is what mostly stands between words */
    start = YYCURSOR;
    /*!re2c
      re2c:define:YYCTYPE = "unsigned char";
      re2c:yyfill:enable = 0;
      re2c:eof = 0;

      any      = [\x00-\xff];
      digit    = [0-9];
      hex      = [0-9a-fA-F];
      letter   = [a-zA-Z_\x80-\xff];
      part     = [a-zA-Z0-9_$\x80-\xff];
      digits   = digit+ ("_" digit+)*;
      exponent = [eE] [+-]? digits;
      // What SQLite's lexer takes for a number before it looks at the "_".
      loose    = digit [0-9_]*;
      number   = loose ("." [0-9_]*)? ([eE] [+-]? loose)? | "." loose ([eE] [+-]? loose)?;
      variable = [$@:#] "::"* part (part | "::")*;
      block    = "/*" ([^*] | "*"+ [^*/])*;

      [ \t\f\r] [ \t\v\f\r]*    { continue; }
      "\n" [ \t-\r]*            { flags |= TOKEN_FIRST_ON_LINE; continue; }
      "--" [^\n]*               { goto comment; }
      block "*"+ "/"            { goto comment; }
      block "*"*                {
        if (YYCURSOR - start > 2) { flags |= TOKEN_UNTERMINATED; goto comment; }
        YYCURSOR = start + 1;
        TOKEN(TK_SLASH);
      }

      "("    { TOKEN(TK_LP); }
      ")"    { TOKEN(TK_RP); }
      ";"    { TOKEN(TK_SEMI); }
      ","    { TOKEN(TK_COMMA); }
      "."    { TOKEN(TK_DOT); }
      "+"    { TOKEN(TK_PLUS); }
      "-"    { TOKEN(TK_MINUS); }
      "->"   { TOKEN(TK_PTR); }
      "->>"  { TOKEN(TK_PTR); }
      "*"    { TOKEN(TK_STAR); }
      "/"    { TOKEN(TK_SLASH); }
      "%"    { TOKEN(TK_REM); }
      "="    { TOKEN(TK_EQ); }
      "=="   { TOKEN(TK_EQ); }
      "!="   { TOKEN(TK_NE); }
      "<>"   { TOKEN(TK_NE); }
      "<"    { TOKEN(TK_LT); }
      "<="   { TOKEN(TK_LE); }
      "<<"   { TOKEN(TK_LSHIFT); }
      ">"    { TOKEN(TK_GT); }
      ">="   { TOKEN(TK_GE); }
      ">>"   { TOKEN(TK_RSHIFT); }
      "|"    { TOKEN(TK_BITOR); }
      "||"   { TOKEN(TK_CONCAT); }
      "&"    { TOKEN(TK_BITAND); }
      "~"    { TOKEN(TK_BITNOT); }

      "\"" ([^"] | "\"\"")* "\""        { TOKEN(TK_ID); }
      "`" ([^`] | "``")* "`"            { TOKEN(TK_ID); }
      "'"                               { if (close_string(&YYCURSOR, YYLIMIT)) { TOKEN(TK_STRING); } OPEN; }
      "\"" ([^"] | "\"\"")*             { OPEN; }
      "`" ([^`] | "``")*                { OPEN; }
      "["                               { if (close_bracket(lexer, &YYCURSOR)) { TOKEN(TK_ID); } OPEN; }

      [xX] "'"                          { if ((kind = close_blob(&YYCURSOR, YYLIMIT))) { goto token; } OPEN; }

      digit {
        pass_digits(&YYCURSOR, YYLIMIT);
        if (!char_name(*YYCURSOR) && *YYCURSOR != '.') { TOKEN(TK_INTEGER); }
        YYCURSOR = start;
        goto number;
      }
      "." digit                                                   { YYCURSOR = start; goto number; }

      "?" digit*                                                  { TOKEN(TK_VARIABLE); }
      variable                                                    { TOKEN(TK_VARIABLE); }
      // Tcl's array variables, "$a(b)", which SQLite takes unless built without.
      variable "(" [^\t-\r )]* ")"                                { TOKEN(TK_VARIABLE); }
      variable "(" [^\t-\r )]*                                    { TOKEN(TK_ILLEGAL); }
      [$@:#] "::"*                                                { TOKEN(TK_ILLEGAL); }

      // Keywords. LIKE, GLOB and REGEXP share a kind, so do CURRENT_* and the words before JOIN.
      'abort' { TOKEN(TK_ABORT); }
      'action' { TOKEN(TK_ACTION); }
      'add' { TOKEN(TK_ADD); }
      'after' { TOKEN(TK_AFTER); }
      'all' { TOKEN(TK_ALL); }
      'alter' { TOKEN(TK_ALTER); }
      'always' { TOKEN(TK_ALWAYS); }
      'analyze' { TOKEN(TK_ANALYZE); }
      'and' { TOKEN(TK_AND); }
      'as' { TOKEN(TK_AS); }
      'asc' { TOKEN(TK_ASC); }
      'attach' { TOKEN(TK_ATTACH); }
      'autoincrement' { TOKEN(TK_AUTOINCREMENT); }
      'before' { TOKEN(TK_BEFORE); }
      'begin' { TOKEN(TK_BEGIN); }
      'between' { TOKEN(TK_BETWEEN); }
      'by' { TOKEN(TK_BY); }
      'cascade' { TOKEN(TK_CASCADE); }
      'case' { TOKEN(TK_CASE); }
      'cast' { TOKEN(TK_CAST); }
      'check' { TOKEN(TK_CHECK); }
      'collate' { TOKEN(TK_COLLATE); }
      'column' { TOKEN(TK_COLUMN); }
      'commit' { TOKEN(TK_COMMIT); }
      'conflict' { TOKEN(TK_CONFLICT); }
      'constraint' { TOKEN(TK_CONSTRAINT); }
      'create' { TOKEN(TK_CREATE); }
      'cross' { TOKEN(TK_JOIN_KW); }
      'current' { TOKEN(TK_CURRENT); }
      'current_date' { TOKEN(TK_CTIME_KW); }
      'current_time' { TOKEN(TK_CTIME_KW); }
      'current_timestamp' { TOKEN(TK_CTIME_KW); }
      'database' { TOKEN(TK_DATABASE); }
      'default' { TOKEN(TK_DEFAULT); }
      'deferrable' { TOKEN(TK_DEFERRABLE); }
      'deferred' { TOKEN(TK_DEFERRED); }
      'delete' { TOKEN(TK_DELETE); }
      'desc' { TOKEN(TK_DESC); }
      'detach' { TOKEN(TK_DETACH); }
      'distinct' { TOKEN(TK_DISTINCT); }
      'do' { TOKEN(TK_DO); }
      'drop' { TOKEN(TK_DROP); }
      'each' { TOKEN(TK_EACH); }
      'else' { TOKEN(TK_ELSE); }
      'end' { TOKEN(TK_END); }
      'escape' { TOKEN(TK_ESCAPE); }
      'except' { TOKEN(TK_EXCEPT); }
      'exclude' { TOKEN(TK_EXCLUDE); }
      'exclusive' { TOKEN(TK_EXCLUSIVE); }
      'exists' { TOKEN(TK_EXISTS); }
      'explain' { TOKEN(TK_EXPLAIN); }
      'fail' { TOKEN(TK_FAIL); }
      'filter' { TOKEN(TK_FILTER); }
      'first' { TOKEN(TK_FIRST); }
      'following' { TOKEN(TK_FOLLOWING); }
      'for' { TOKEN(TK_FOR); }
      'foreign' { TOKEN(TK_FOREIGN); }
      'from' { TOKEN(TK_FROM); }
      'full' { TOKEN(TK_JOIN_KW); }
      'generated' { TOKEN(TK_GENERATED); }
      'glob' { TOKEN(TK_LIKE_KW); }
      'group' { TOKEN(TK_GROUP); }
      'groups' { TOKEN(TK_GROUPS); }
      'having' { TOKEN(TK_HAVING); }
      'if' { TOKEN(TK_IF); }
      'ignore' { TOKEN(TK_IGNORE); }
      'immediate' { TOKEN(TK_IMMEDIATE); }
      'in' { TOKEN(TK_IN); }
      'index' { TOKEN(TK_INDEX); }
      'indexed' { TOKEN(TK_INDEXED); }
      'initially' { TOKEN(TK_INITIALLY); }
      'inner' { TOKEN(TK_JOIN_KW); }
      'insert' { TOKEN(TK_INSERT); }
      'instead' { TOKEN(TK_INSTEAD); }
      'intersect' { TOKEN(TK_INTERSECT); }
      'into' { TOKEN(TK_INTO); }
      'is' { TOKEN(TK_IS); }
      'isnull' { TOKEN(TK_ISNULL); }
      'join' { TOKEN(TK_JOIN); }
      'key' { TOKEN(TK_KEY); }
      'last' { TOKEN(TK_LAST); }
      'left' { TOKEN(TK_JOIN_KW); }
      'like' { TOKEN(TK_LIKE_KW); }
      'limit' { TOKEN(TK_LIMIT); }
      'match' { TOKEN(TK_MATCH); }
      'materialized' { TOKEN(TK_MATERIALIZED); }
      'natural' { TOKEN(TK_JOIN_KW); }
      'no' { TOKEN(TK_NO); }
      'not' { TOKEN(TK_NOT); }
      'nothing' { TOKEN(TK_NOTHING); }
      'notnull' { TOKEN(TK_NOTNULL); }
      'null' { TOKEN(TK_NULL); }
      'nulls' { TOKEN(TK_NULLS); }
      'of' { TOKEN(TK_OF); }
      'offset' { TOKEN(TK_OFFSET); }
      'on' { TOKEN(TK_ON); }
      'or' { TOKEN(TK_OR); }
      'order' { TOKEN(TK_ORDER); }
      'others' { TOKEN(TK_OTHERS); }
      'outer' { TOKEN(TK_JOIN_KW); }
      'over' { TOKEN(TK_OVER); }
      'partition' { TOKEN(TK_PARTITION); }
      'plan' { TOKEN(TK_PLAN); }
      'pragma' { TOKEN(TK_PRAGMA); }
      'preceding' { TOKEN(TK_PRECEDING); }
      'primary' { TOKEN(TK_PRIMARY); }
      'query' { TOKEN(TK_QUERY); }
      'raise' { TOKEN(TK_RAISE); }
      'range' { TOKEN(TK_RANGE); }
      'recursive' { TOKEN(TK_RECURSIVE); }
      'references' { TOKEN(TK_REFERENCES); }
      'regexp' { TOKEN(TK_LIKE_KW); }
      'reindex' { TOKEN(TK_REINDEX); }
      'release' { TOKEN(TK_RELEASE); }
      'rename' { TOKEN(TK_RENAME); }
      'replace' { TOKEN(TK_REPLACE); }
      'restrict' { TOKEN(TK_RESTRICT); }
      'returning' { TOKEN(TK_RETURNING); }
      'right' { TOKEN(TK_JOIN_KW); }
      'rollback' { TOKEN(TK_ROLLBACK); }
      'row' { TOKEN(TK_ROW); }
      'rows' { TOKEN(TK_ROWS); }
      'savepoint' { TOKEN(TK_SAVEPOINT); }
      'select' { TOKEN(TK_SELECT); }
      'set' { TOKEN(TK_SET); }
      'table' { TOKEN(TK_TABLE); }
      'temp' { TOKEN(TK_TEMP); }
      'temporary' { TOKEN(TK_TEMP); }
      'then' { TOKEN(TK_THEN); }
      'ties' { TOKEN(TK_TIES); }
      'to' { TOKEN(TK_TO); }
      'transaction' { TOKEN(TK_TRANSACTION); }
      'trigger' { TOKEN(TK_TRIGGER); }
      'unbounded' { TOKEN(TK_UNBOUNDED); }
      'union' { TOKEN(TK_UNION); }
      'unique' { TOKEN(TK_UNIQUE); }
      'update' { TOKEN(TK_UPDATE); }
      'using' { TOKEN(TK_USING); }
      'vacuum' { TOKEN(TK_VACUUM); }
      'values' { TOKEN(TK_VALUES); }
      'view' { TOKEN(TK_VIEW); }
      'virtual' { TOKEN(TK_VIRTUAL); }
      'when' { TOKEN(TK_WHEN); }
      'where' { TOKEN(TK_WHERE); }
      'window' { TOKEN(TK_WINDOW); }
      'with' { TOKEN(TK_WITH); }
      'within' { TOKEN(TK_WITHIN); }
      'without' { TOKEN(TK_WITHOUT); }

      letter part* {
        if (!starts_with_bom(start)) { TOKEN(TK_ID); }
        YYCURSOR = start + 3;
        continue;
      }
      any { TOKEN(TK_ILLEGAL); }
      $   { TOKEN(0); }
    */
  number: /* it has a digit, and none of its bytes is the NUL behind the text */
    /*!re2c
      re2c:eof = -1;

      digit+                                                      { TOKEN(TK_INTEGER); }
      '0x' hex+                                                   { TOKEN(TK_INTEGER); }
      digit+ "." digit* ([eE] [+-]? digit+)?                      { TOKEN(TK_FLOAT); }
      digit+ [eE] [+-]? digit+                                    { TOKEN(TK_FLOAT); }
      "." digit+ ([eE] [+-]? digit+)?                             { TOKEN(TK_FLOAT); }
      // Digits in groups: a "_" stands between two digits (SQLite 3.46).
      digits ("." digits?)? exponent?                             { TOKEN(TK_QNUMBER); }
      "." digits exponent?                                        { TOKEN(TK_QNUMBER); }
      '0x' hex+ ("_" hex+)*                                       { TOKEN(TK_QNUMBER); }
      (number | '0x' hex [0-9a-fA-F_]*) part*                     { TOKEN(TK_ILLEGAL); }
      *                                                           { TOKEN(TK_ILLEGAL); }
    */
  token:
    *out++ = (Token){(uint32_t)(start - text), (uint32_t)(YYCURSOR - text), kind, flags};
    flags = 0;
    if (kind == 0 || out == end) break;
    continue;
  comment:
    if (!lexer->aside) { TOKEN(TK_COMMENT); }
    *--lexer->aside = comment_at(text, start, YYCURSOR, (Tok)(out - lexer->tokens), flags);
    flags = flags_after_comment(start, YYCURSOR, flags);
  }
  lexer->at = YYCURSOR;
  return out;
#undef OPEN
#undef TOKEN
}
