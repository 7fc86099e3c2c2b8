/* Drives the generated parser over a source, statement by statement.
**
** A statement ends at a ";", except that a trigger's body contains some: there it is
** the ";" behind an END that follows a ";". In CREATE VIRTUAL TABLE the module's
** arguments swallow everything up to their ")", a ";" too, as in SQLite.
**
** When the parser gives up, recover.c says where the next statement begins and
** report.c what was wrong. */
#include "syntax/parse.h"

#include <assert.h>
#include <string.h>

#include "parser.h"
#include "syntax/build.h"
#include "syntax/grammar.h"
#include "syntax/keywords.h"
#include "syntax/recover.h"
#include "syntax/report.h"
#include "syntax/tokens.h"

typedef struct Parser {
  Build build;
  void *machine; /* lemon's */
  bool unclosed; /* a module's arguments ran to the end of the source: a ";" ends statements again */
  int quotes;    /* how often a missing quote made us lex the rest of the source again */
  VEC(Statement) statements; /* of the source; copied when all are there, for growing leaves former selves behind */
} Parser;

/* Lexing again costs the rest of the text each time; who misses more quotes than this
** in one file has other worries. */
#define MOST_QUOTES 8

static Parser *parser_for(Compilation *compilation, Source *source) {
  if (!compilation->parser) {
    compilation->parser = arena_new(compilation->arena, Parser, 1);
    compilation->parser->machine = arena_room(compilation->arena, parser_size(), alignof(max_align_t), 1);
  }
  Build *b = &compilation->parser->build;
  b->compilation = compilation;
  b->source = source;
  b->arena = compilation->arena;
  b->tokens = source->tokens.p;
  compilation->parser->quotes = 0;
  compilation->parser->unclosed = false;
  return compilation->parser;
}

/* What the module's arguments have opened and not closed when token `at` comes. */
static void count_parentheses(Extent *extent, const Token *tokens, Tok at) {
  for (; extent->counted < at; extent->counted++) {
    uint16_t kind = tokens[extent->counted].kind;
    extent->depth += (kind == TK_LP) - (kind == TK_RP);
  }
}

/* Reads one statement from `first`, up to `stop` where that is not TOK_NONE; b->at is
** then the ";" or the end behind it, or with b->failure the token where the parser gave up. */
static void read_statement(Parser *parser, Tok first, Tok stop) {
  Build *b = &parser->build;
  Token *tokens = b->source->tokens.p;
  Extent extent = extent_of(tokens, first);
  extent.module = extent.module && !parser->unclosed;
  b->failure = FAILURE_NONE;
  b->statement = NULL;
  b->measure = (Measure){0};
  b->items.n = 0;
  ParseInit(parser->machine, b);
  for (b->at = first; b->at != stop && !b->failure;) {
    Token *token = &tokens[b->at];
    switch (token->kind) {
    case TK_WINDOW:
    case TK_OVER:
    case TK_FILTER:
    case TK_WITHIN:
      token->kind = keyword_decide(tokens, first, b->at);
      break;
    case TK_ILLEGAL:
      b->failure = FAILURE_SYNTAX;
      return;
    case TK_SEMI:
      if (extent.module) count_parentheses(&extent, tokens, b->at);
      if (extent_ends(&extent, tokens, b->at)) stop = b->at;
      break;
    case 0:
      parser->unclosed = parser->unclosed || extent.module;
      stop = b->at;
      break;
    default:
      break;
    }
    if (b->at != stop) Parse(parser->machine, token->kind, stop);
  }
  if (!b->failure) Parse(parser->machine, 0, stop);
}

/* The statement up to b->at, which did not fail. */
static Statement sound_statement(const Build *b, Tok first) {
  assert(b->statement);
  Tok semicolon = b->tokens[b->at].kind == TK_SEMI ? b->at : TOK_NONE;
  return (Statement){.source = b->source,
                     .node = b->statement,
                     .first = first,
                     .last = b->at - 1,
                     .semicolon = semicolon,
                     .measure = b->measure};
}

/* What was built so far is wrong, so is what was found wrong in it. */
static Statement broken_statement(Parser *parser, Tok first) {
  Build *b = &parser->build;
  Recovery recovery = report_failure(b, parser->machine, first);
  if (recovery.complete) {
    /* Only the ";" is missing: the statement itself is known. */
    read_statement(parser, first, recovery.last + 1);
    return sound_statement(b, first);
  }
  return (Statement){.source = b->source,
                     .node = broken_node(b, first, recovery.last),
                     .first = first,
                     .last = recovery.last,
                     .semicolon = recovery.semicolon};
}

static Statement next_statement(Parser *parser, Tok first) {
  Build *b = &parser->build;
  Problems *problems = &b->compilation->problems;
  int32_t before = problems->n;
  read_statement(parser, first, TOK_NONE);
  Tok line_end = b->failure == FAILURE_SYNTAX ? line_command_end(b, first) : TOK_NONE;
  if (line_end != TOK_NONE) {
    /* The line is no SQL: a quote in it opens nothing ("# don't"). */
    for (Tok tok = first; tok < line_end && (tok == first || !(b->tokens[tok].flags & TOKEN_FIRST_ON_LINE)); tok++) {
      bool runs_on = str_find_char(source_token(b->source, tok), '\n') >= 0;
      if (!runs_on || parser->quotes++ >= MOST_QUOTES) continue;
      lex_again(b->compilation, b->source, tok);
      b->tokens = b->source->tokens.p;
      line_end = line_command_end(b, first);
    }
  } else if (b->failure == FAILURE_SYNTAX) {
    Tok open = missing_quote(b->tokens, first, b->at);
    if (open != TOK_NONE && parser->quotes++ < MOST_QUOTES) {
      lex_again(b->compilation, b->source, open);
      b->tokens = b->source->tokens.p;
      read_statement(parser, first, TOK_NONE);
    }
  }
  Statement statement;
  if (b->failure) {
    problems->n = before;
    statement = broken_statement(parser, first);
  } else {
    statement = sound_statement(b, first);
  }
  statement.problems = problems->n - before;
  return statement;
}

/* The next statement from *at on, which is then behind it; node NULL at the end of the source. */
static Statement step(Parser *parser, Tok *at) {
  const Build *b = &parser->build;
  while (b->tokens[*at].kind == TK_SEMI) ++*at;
  if (!b->tokens[*at].kind) return (Statement){0};
  Statement statement = next_statement(parser, *at);
  *at = statement.semicolon == TOK_NONE ? statement.last + 1 : statement.semicolon + 1;
  return statement;
}

/* Only the last comment can be open: it has no token, the place is the gap before the end. */
static void report_open_comment(Compilation *compilation, const Source *source) {
  if (!source->comments.n || !(vec_last(&source->comments)->flags & TOKEN_UNTERMINATED)) return;
  Tok end = (Tok)source->tokens.n - 1;
  compilation_problem(compilation, PROBLEM_UNTERMINATED_COMMENT, (Place){source->id, end, end - 1});
}

Script parse_source(Compilation *compilation, Source *source) {
  lex_source(compilation, source);
  Parser *parser = parser_for(compilation, source);
  parser->statements.n = 0;
  Tok at = 0;
  for (Statement statement; (statement = step(parser, &at)).node;)
    *vec_push(compilation->arena, &parser->statements) = statement;
  report_open_comment(compilation, source);
  Script script = {.source = source, .nstatements = parser->statements.n};
  script.statements = arena_new(compilation->arena, Statement, script.nstatements);
  if (script.nstatements)
    memcpy(script.statements, parser->statements.p, (size_t)script.nstatements * sizeof *script.statements);
  return script;
}

int32_t parse_problems(Compilation *compilation, Source *source, Arena trees) {
  lex_source(compilation, source);
  Parser *parser = parser_for(compilation, source);
  const Arena empty = trees;
  parser->build.arena = &trees;
  int32_t first = -1;
  Tok at = 0;
  for (Statement statement; (statement = step(parser, &at)).node;) {
    if (first < 0) first = statement.problems;
    if (!statement.problems) trees = empty; /* else there are words of its problems */
  }
  parser->build.arena = compilation->arena;
  report_open_comment(compilation, source);
  return first > 0 ? first : 0;
}

Str statement_sql(const Statement *statement) {
  const Source *source = statement->source;
  if (statement->semicolon != TOK_NONE) return source_text(source, statement->first, statement->semicolon);
  return str_from(source->text, (int32_t)source->tokens.p[statement->first].start);
}
