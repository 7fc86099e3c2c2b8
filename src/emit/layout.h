/* Definitions laid out from their own tokens: mig never says an expression in other
** words than its author did. Only white space changes. */
#ifndef EMIT_LAYOUT_H
#define EMIT_LAYOUT_H

#include "base/buf.h"
#include "syntax/ast.h"

/* Items wider than this keep their author's line breaks. */
#define LAYOUT_WIDTH 100

/* Tokens first..last at `indent`. On one line where they fit and no comment stands between them, else
** with the line breaks and comments of the source, shifted to the new indentation. Text inside a token
** (a string over several lines) stays as it is. */
void layout_tokens(Buf *buf, const Source *source, Tok first, Tok last, int indent);

/* The same, but line breaks are always kept: queries, trigger bodies. */
void layout_lines(Buf *buf, const Source *source, Tok first, Tok last, int indent);

/* Comments worth keeping, each on a line of its own at `indent`: numbers [from, to) of the source. Left out are marks
 *for
 ** tools: "--> statement-breakpoint", "-- migrate:up", "-- +goose Up", "-- mig:allow …". */
void layout_comments(Buf *buf, const Source *source, uint32_t from, uint32_t to, int indent);

/* Comments of an item in a list (a column): those above it and those behind it, numbers [from, to). */
typedef struct ItemComments {
  uint32_t above, above_end;
  uint32_t behind, behind_end;             /* between the item and the comma or parenthesis that ends it */
  uint32_t behind_comma, behind_comma_end; /* behind that comma, on its line */
} ItemComments;
ItemComments layout_item_comments(const Source *source, Tok first, Tok last);

/* Comments above a statement, without a blank line between them and it; and behind its semicolon on
** the same line (`last`: its last token, the semicolon included). */
ItemComments layout_statement_comments(const Source *source, Tok first, Tok last);

/* The comments behind token `tok` on its line, written as layout_trailing does. */
void layout_behind(Buf *buf, const Source *source, Tok tok);

/* Comments [from, to) in one line behind something: " -- text"; nothing when there are none. */
void layout_trailing(Buf *buf, const Source *source, ItemComments comments);

#endif
