/* One problem for a broken statement: which one, where, what was expected.
**
** In the order of how sure they are: a token that is none, a limit, a statement that
** was complete before the next one began, a parenthesis or a trigger left open, and
** else the failing token with what could have stood there. */
#include "syntax/report.h"

#include <string.h>

#include "parser.h"
#include "syntax/dialect.h"
#include "syntax/expected.h"
#include "syntax/hint.h"

/* A token and the parser in front of it. */
typedef struct Report {
  Build *b;
  void *machine;
  Tok first, at, end; /* end: behind its last token */
  Stand stand;
} Report;

static Problem *raise(const Report *r, ProblemCode code, Tok at) {
  return compilation_problem(r->b->compilation, code, (Place){r->b->source->id, at, at});
}

static Str word_at(const Report *r, Tok tok) {
  return source_token(r->b->source, tok);
}

static void report_illegal(const Report *r) {
  Str bytes = word_at(r, r->at);
  if (r->at == r->first && str_starts(bytes, S("```"))) {
    raise(r, PROBLEM_SYNTAX_ERROR, r->at)->arg[2] = S("marker:markdown");
    return;
  }
  Foreign foreign = foreign_character(r->b, r->at);
  if (foreign.slug.n) {
    Problem *dialect = raise(r, PROBLEM_SYNTAX_ERROR, foreign.from);
    dialect->at.last = foreign.to;
    dialect->arg[0] = bytes;
    dialect->arg[2] = str_concat(r->b->arena, S("dialect:"), foreign.slug);
    return;
  }
  if (r->b->tokens[r->at].flags & TOKEN_UNTERMINATED) {
    bool blob = char_lower(bytes.p[0]) == 'x';
    raise(r, PROBLEM_UNTERMINATED_STRING, r->at)->arg[0] = str_sub(bytes, 0, blob ? 2 : 1);
    return;
  }
  Problem *problem = raise(r, PROBLEM_ILLEGAL_TOKEN, r->at);
  problem->arg[0] = bytes;
  if (char_digit(bytes.p[0])) problem->arg[1] = S("number");
}

static void report_depth(const Report *r, Failure failure) {
  Problem *problem = raise(r, PROBLEM_NESTING_TOO_DEEP, r->at);
  bool height = failure == FAILURE_HEIGHT;
  problem->arg[0] = str_fmt(r->b->arena, "%d", height ? EXPRESSION_HEIGHT : PARSER_DEPTH);
  problem->arg[1] = height ? S("expression") : S("parentheses");
}

/* ---- a missing ";" ---- */

/* Keywords that begin a statement and are never names. */
static bool begins_statement_for_sure(uint16_t kind) {
  switch (kind) {
  case TK_CREATE:
  case TK_ALTER:
  case TK_DROP:
  case TK_INSERT:
  case TK_UPDATE:
  case TK_DELETE:
  case TK_SELECT:
  case TK_VALUES:
  case TK_COMMIT:
    return true;
  default:
    return false;
  }
}

/* Those that may be names as well: they count at the beginning of a line. */
static bool begins_statement(uint16_t kind) {
  switch (kind) {
  case TK_WITH:
  case TK_PRAGMA:
  case TK_BEGIN:
  case TK_END:
  case TK_REPLACE:
  case TK_ROLLBACK:
  case TK_SAVEPOINT:
  case TK_RELEASE:
  case TK_ATTACH:
  case TK_DETACH:
  case TK_VACUUM:
  case TK_ANALYZE:
  case TK_REINDEX:
  case TK_EXPLAIN:
    return true;
  default:
    return begins_statement_for_sure(kind);
  }
}

/* What would go on with the statement if it were no alias: FOR of FOR UPDATE, MINUS and a misspelt UNION before SELECT. */
static bool goes_on(const Report *r, Tok tok) {
  static const Str joining[] = {S_INIT("UNION"), S_INIT("EXCEPT"), S_INIT("INTERSECT"), S_INIT("MINUS")};
  if (tok <= r->first + 1) return false;
  if (r->b->tokens[tok].kind == TK_UPDATE) return r->b->tokens[tok - 1].kind == TK_FOR;
  if (r->b->tokens[tok].kind != TK_SELECT || r->b->tokens[tok - 1].kind != TK_ID) return false;
  for (size_t i = 0; i < sizeof joining / sizeof *joining; i++) {
    int most = joining[i].n < 7 ? 1 : 2;
    if (str_distance(word_at(r, tok - 1), joining[i], most) <= most) return true;
  }
  return false;
}

/* The token before which a ";" is missing, TOK_NONE if none is: what stands before it
** is complete. It is the failing token, or the one before it if that was taken for a
** name ("FROM t" / "PRAGMA x = 1" reads PRAGMA as an alias). In a trigger's body the
** statement goes on behind it. */
static Tok missing_semicolon(Report *r) {
  const Token *tokens = r->b->tokens;
  for (Tok back = 0; back < 2 && r->at > r->first + back; back++) {
    Tok tok = r->at - back;
    bool first_on_line = tokens[tok].flags & TOKEN_FIRST_ON_LINE;
    if (!(first_on_line ? begins_statement(tokens[tok].kind) : begins_statement_for_sure(tokens[tok].kind))) continue;
    if (goes_on(r, tok)) continue;
    Stand stand = r->stand;
    if (back) stand_before(r->b, r->machine, r->first, tok, &stand);
    if (stand_takes(&stand, 0) || stand_takes(&stand, TK_SEMI)) return tok;
  }
  return TOK_NONE;
}

/* Whether the statement is over before `tok`, rather than one of a trigger's body. */
static bool complete_before(Report *r, Tok tok) {
  Stand stand;
  stand_before(r->b, r->machine, r->first, tok, &stand);
  return stand_takes(&stand, 0);
}

/* ---- what was left open ---- */

/* The innermost "(" open before the failing token, TOK_NONE if there is none. */
static Tok open_parenthesis(const Report *r) {
  int32_t depth = 0;
  for (Tok tok = r->at; tok-- > r->first;) {
    uint16_t kind = r->b->tokens[tok].kind;
    if (kind == TK_RP) depth++;
    else if (kind == TK_LP && --depth < 0) return tok;
  }
  return TOK_NONE;
}

/* Whether the statement opens more parentheses than it closes, and goes on with a new item where one should be
** closed: "CHECK (a > 0," before the next column. */
static bool never_closed(const Report *r) {
  const Token *tokens = r->b->tokens;
  int32_t depth = 0;
  for (Tok tok = r->first; tok < r->end; tok++) depth += (tokens[tok].kind == TK_LP) - (tokens[tok].kind == TK_RP);
  bool item =
      r->at > r->first && tokens[r->at - 1].kind == TK_ID && r->at - 1 > r->first && tokens[r->at - 2].kind == TK_COMMA;
  return depth > 0 && (tokens[r->at].kind == TK_COMMA || item);
}

static bool report_open_parenthesis(const Report *r) {
  const Token *token = &r->b->tokens[r->at];
  bool over = !token->kind || token->kind == TK_SEMI ||
              (token->flags & TOKEN_FIRST_ON_LINE && starts_statement(r->b->tokens, r->at));
  Tok open = over || never_closed(r) ? open_parenthesis(r) : TOK_NONE;
  if (open == TOK_NONE || !stand_takes(&r->stand, TK_RP)) return false;
  raise(r, PROBLEM_UNCLOSED_PAREN, r->at)->related = (Place){r->b->source->id, open, open};
  return true;
}

/* "id INTEGER; name TEXT)": a ";" inside of parentheses, and what follows it begins no statement. The statement
** is then taken to end at the next one. */
static bool report_semicolon_inside(const Report *r, Recovery *recovery) {
  const Token *tokens = r->b->tokens;
  if (tokens[r->at].kind != TK_SEMI || open_parenthesis(r) == TOK_NONE || !stand_takes(&r->stand, TK_COMMA))
    return false;
  uint16_t next = tokens[r->at + 1].kind;
  if (!next || begins_statement(next) || next == TK_SEMI) return false;
  Problem *problem = raise(r, PROBLEM_SYNTAX_ERROR, r->at);
  problem->arg[0] = word_at(r, r->at);
  problem->arg[2] = S("semicolon:");
  problem->related = (Place){r->b->source->id, open_parenthesis(r), open_parenthesis(r)};
  Tok end = r->at + 1;
  while (tokens[end].kind && tokens[end].kind != TK_SEMI &&
         !(tokens[end].flags & TOKEN_FIRST_ON_LINE && starts_statement(tokens, end)))
    end++;
  recovery->last = end - 1;
  recovery->semicolon = tokens[end].kind == TK_SEMI ? end : TOK_NONE;
  return true;
}

static bool report_unfinished_trigger(const Report *r, const Recovery *recovery) {
  if (!recovery->unfinished_trigger) return false;
  if (recovery->swallowed_end != TOK_NONE) {
    Problem *problem = raise(r, PROBLEM_SYNTAX_ERROR, recovery->swallowed_end);
    problem->arg[0] = word_at(r, recovery->swallowed_end);
    problem->arg[2] = S("order:trigger end");
    problem->related = (Place){r->b->source->id, recovery->swallowed_end - 1, recovery->swallowed_end - 1};
    return true;
  }
  if (!stand_takes(&r->stand, TK_END)) return false;
  Problem *problem = raise(r, PROBLEM_UNFINISHED_TRIGGER, r->at);
  problem->related = (Place){r->b->source->id, r->first, r->first + 1};
  return true;
}

static void report_syntax_error(Report *r) {
  Arena *arena = r->b->arena;
  Hint hint = hint_for(r->b, r->machine, (Range){r->first, r->at, r->end}, &r->stand);
  if (hint.wrong != r->at) stand_before(r->b, r->machine, r->first, hint.wrong, &r->stand);
  Str expected = stand_expected(&r->stand, arena);
  Problem *problem = raise(r, PROBLEM_SYNTAX_ERROR, hint.at);
  if (hint.last > hint.at) problem->at.last = hint.last;
  problem->arg[0] = word_at(r, hint.wrong);
  problem->arg[1] = expected;
  problem->arg[2] = hint.text;
  if (hint.related != TOK_NONE) problem->related = (Place){r->b->source->id, hint.related, hint.related};
}

Recovery report_failure(Build *b, void *machine, Tok first) {
  Report r = {.b = b, .machine = machine, .first = first, .at = b->at};
  Failure failure = b->failure;
  Extent extent = extent_of(b->tokens, first);
  Recovery recovery = recover(b, &extent, first, r.at);
  r.end = recovery.last + 1;
  if (failure != FAILURE_SYNTAX) {
    report_depth(&r, failure);
    return recovery;
  }
  if (b->tokens[r.at].kind == TK_ILLEGAL) {
    report_illegal(&r);
    return recovery;
  }
  stand_before(b, machine, first, r.at, &r.stand);
  Tok next = missing_semicolon(&r);
  if (next != TOK_NONE) {
    raise(&r, PROBLEM_MISSING_SEMICOLON, next)->related = (Place){b->source->id, next - 1, next - 1};
    if (complete_before(&r, next)) recovery = (Recovery){.last = next - 1, .semicolon = TOK_NONE, .complete = true};
    return recovery;
  }
  if (!report_unfinished_trigger(&r, &recovery) && !report_semicolon_inside(&r, &recovery) &&
      !report_open_parenthesis(&r))
    report_syntax_error(&r);
  return recovery;
}
