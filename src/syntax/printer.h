/* What print*.c share: pieces being put, one function a shape. Private to the room.
**
** A blank goes before every text by itself, except behind a gap and behind put_glue. */
#ifndef SYNTAX_PRINTER_H
#define SYNTAX_PRINTER_H

#include "syntax/print.h"

typedef struct Printer {
  Arena *arena;
  const Source *source;
  Pieces *pieces;
  int32_t indent;
  bool glued;  /* the next text follows without a blank */
  bool named;  /* in a query whose columns are named by their expressions' text: what a view or table is made of */
  bool inside; /* directly between parentheses: the next chain of ANDs needs no indentation of its own */
} Printer;

void put_text(Printer *p, Str text, Tok first, Tok last);
/* The token as it is written. */
void put_token(Printer *p, Tok tok);
/* Keywords and marks, separated by blanks. */
void put_words(Printer *p, const char *words);
/* The same behind the text before, without a blank. */
void put_mark(Printer *p, const char *mark);
/* A choice's words in upper case; nothing where it says nothing. */
void put_choice(Printer *p, const char *choice, int value);
/* The name as written; nothing when absent. */
void put_name(Printer *p, Name name);
void put_qualified(Printer *p, Name schema, Name name);
static inline void put_glue(Printer *p) {
  p->glued = true;
}

void put_open(Printer *p);
void put_close(Printer *p);
void put_in(Printer *p);
void put_out(Printer *p);
void put_break(Printer *p);
void put_soft(Printer *p);
void put_line(Printer *p, bool keep_blank);

/* "(" and ")" with what is between them on lines of its own when it is long. */
void put_paren_open(Printer *p);
void put_paren_close(Printer *p);

/* Nodes with ", " between them; each on its own line when their group breaks. */
void put_list(Printer *p, NodeList list);
/* The same in parentheses. */
void put_paren_list(Printer *p, NodeList list);
/* "GROUP BY a, b" as a group: the words, then the list further right when it breaks. */
void put_clause(Printer *p, const char *words, NodeList list);
/* "WHERE" and an expression, behind a break; nothing without an expression. */
void put_condition(Printer *p, const char *word, const Node *expr);
void put_returning(Printer *p, NodeList columns);
void put_limit(Printer *p, const Node *limit, const Node *offset);

/* A query; `named` says whether the names of its columns can be referred to. */
void put_subselect(Printer *p, const Node *select, bool named);

/* Any node; NULL puts nothing. */
void put_node(Printer *p, const Node *node);

/* By part of the language: print_define.c, print_query.c, print_expr.c. False when the kind is none of theirs. */
bool put_definition(Printer *p, const Node *node);
bool put_query(Printer *p, const Node *node);
bool put_expression(Printer *p, const Node *node);

#endif
