/* A tree as SQL text in pieces: words, the gaps between them, and groups that stand on
** one line or break at all their breaks. Whoever lays the pieces out (emit/format.c)
** decides about line breaks and weaves comments in. */
#ifndef SYNTAX_PRINT_H
#define SYNTAX_PRINT_H

#include "base/vec.h"
#include "syntax/ast.h"

/* Columns by which what is inside stands further right. */
#define PRINT_INDENT 2

typedef enum PieceKind {
  PIECE_TEXT,
  PIECE_SPACE, /* a blank; a line break only when a comment needs one */
  PIECE_SOFT,  /* nothing, or a line break when its group breaks */
  PIECE_BREAK, /* a blank, or a line break when its group breaks */
  PIECE_LINE,  /* a line break */
  PIECE_OPEN,  /* of a group */
  PIECE_CLOSE,
} PieceKind;

typedef struct Piece {
  PieceKind kind;
  Str text;               /* PIECE_TEXT */
  Tok first, last;        /* the tokens that the text stands for; TOK_NONE where that isn't known (keywords) */
  int32_t indent;         /* gaps: columns before the next text when the line breaks here */
  int32_t comment_indent; /* gaps: the same for comments in it */
  bool keep_blank;        /* gaps: a blank line of the author's stays */
} Piece;

typedef VEC(Piece) Pieces;

/* Appends the pieces of a statement (or any node), in `arena`. Keywords are in upper case; names,
** types and literals are spelt as in the source. All that the tree says is there, so
** that the text parses to an equal one. NODE_BROKEN has no pieces. */
void print_node(Arena *arena, const Source *source, const Node *node, Pieces *pieces);

#endif
