/* From a source to statements. */
#ifndef SYNTAX_PARSE_H
#define SYNTAX_PARSE_H

#include "syntax/ast.h"
#include "text/compilation.h"

/* One statement of a script, in order of the text. */
typedef struct Statement {
  Source *source;
  Node *node;       /* never NULL; NODE_BROKEN where it did not parse */
  Tok first, last;  /* its tokens without the ';' */
  Tok semicolon;    /* TOK_NONE where the last statement lacks one */
  Measure measure;  /* of a node that parsed */
  int32_t problems; /* how many problems the parse raised for it */
} Statement;

/* Comments [from, to) of a source. */
typedef struct CommentRange {
  uint32_t from, to;
} CommentRange;

/* A node and the comments that belong to it. */
typedef struct Commented {
  const Node *node;
  CommentRange comments;
} Commented;

typedef struct Script {
  Source *source;
  Statement *statements; /* empty statements (stray ';') are left out */
  int32_t nstatements;
  VEC(Commented) commented; /* by first token, each another one; empty until comments_attach */
} Script;

/* Lexes (if not done yet) and parses a whole source. Trees live in the compilation's
** arena; what is wrong is appended to its problems, one a statement. Never
** fails: a broken statement gives a NODE_BROKEN and the next one is read. */
Script parse_source(Compilation *compilation, Source *source);

/* Reads a source for its problems alone: a tree lives in `trees`, and no longer than its statement; the problems' words
** may lie there, too. Returns how many problems the first statement has. */
int32_t parse_problems(Compilation *compilation, Source *source, Arena trees);

/* A statement as SQLite is given it: up to its ';', or the end of the text, with the comments behind it, which can
** make a difference (ADD COLUMN x TEXT -- this one is refused). */
Str statement_sql(const Statement *statement);

#endif
