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
} Parser;

static Parser *parser_for(Compilation *compilation, Source *source) {
  if (!compilation->parser) {
    compilation->parser = arena_new(compilation->arena, Parser, 1);
    compilation->parser->machine = arena_alloc(compilation->arena, parser_size(), alignof(max_align_t), 1);
  }
  Build *b = &compilation->parser->build;
  b->compilation = compilation;
  b->source = source;
  b->arena = compilation->arena;
  b->tokens = source->tokens.p;
  b->items.n = 0;
  return compilation->parser;
}

/* Reads one statement from `first`; b->at is then the ";" or the end behind it, or
** with b->failure the token where the parser gave up. */
static void read_statement(Parser *parser, Tok first) {
  Build *b = &parser->build;
  Token *tokens = b->source->tokens.p;
  Extent extent = extent_of(tokens, first);
  b->failure = FAILURE_NONE;
  b->statement = NULL;
  ParseInit(parser->machine, b);
  for (b->at = first;; b->at++) {
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
    case TK_LP:
      extent.depth++;
      break;
    case TK_RP:
      extent.depth--;
      break;
    case TK_SEMI:
      if (!extent_ends(&extent, tokens, b->at)) break;
      /* fall through */
    case 0:
      Parse(parser->machine, 0, b->at);
      return;
    default:
      break;
    }
    Parse(parser->machine, token->kind, b->at);
    if (b->failure) return;
  }
}

static Statement broken_statement(Parser *parser, Tok first) {
  Build *b = &parser->build;
  Extent extent = extent_of(b->tokens, first);
  Recovery recovery = recover(&extent, b->tokens, first, b->at);
  report_failure(b, parser->machine, first, recovery);
  Node *node = broken_node(b, first, recovery.last);
  return (Statement){
      .source = b->source, .node = node, .first = first, .last = recovery.last, .semicolon = recovery.semicolon};
}

static Statement next_statement(Parser *parser, Tok first) {
  Build *b = &parser->build;
  int32_t problems = b->compilation->problems.n;
  Statement statement;
  b->items.n = 0;
  read_statement(parser, first);
  if (b->failure) {
    statement = broken_statement(parser, first);
  } else {
    assert(b->statement);
    Tok semicolon = b->tokens[b->at].kind == TK_SEMI ? b->at : TOK_NONE;
    statement = (Statement){
        .source = b->source, .node = b->statement, .first = first, .last = b->at - 1, .semicolon = semicolon};
  }
  statement.problems = b->compilation->problems.n - problems;
  return statement;
}

Script parse_source(Compilation *compilation, Source *source) {
  lex_source(compilation, source);
  Parser *parser = parser_for(compilation, source);
  const Token *tokens = source->tokens.p;
  VEC(Statement) statements = {0};
  for (Tok at = 0; tokens[at].kind;) {
    if (tokens[at].kind == TK_SEMI) {
      at++;
      continue;
    }
    Statement statement = next_statement(parser, at);
    *vec_push(compilation->arena, &statements) = statement;
    at = statement.semicolon == TOK_NONE ? statement.last + 1 : statement.semicolon + 1;
  }
  return (Script){source, statements.p, statements.n};
}
