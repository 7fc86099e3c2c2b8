/* Where the comments of a source go among the pieces of its trees. Private to format.c. */
#ifndef EMIT_WEAVE_H
#define EMIT_WEAVE_H

#include "syntax/print.h"

/* Comments [from, to) that belong into a gap, or stand in line before a text that no gap precedes. */
typedef struct Woven {
  uint32_t from, to;
  Tok before; /* the token that they stand before in the source; TOK_NONE where none is known */
} Woven;

/* For each piece what goes there, in `arena`. The last piece stands for the end of the
** source, so every comment is somewhere, and in order. */
Woven *weave_comments(Arena *arena, const Source *source, const Pieces *pieces);

/* Comments that stand on one line of the source, [from, to). */
typedef struct CommentRun {
  uint32_t from, to;
  bool begins_line; /* nothing but white space before it on its line */
  bool ends_line;   /* and behind it */
  bool blank;       /* a blank line before it */
} CommentRun;

/* The run that starts with comment `from` of [from, to). */
CommentRun comment_run(const Source *source, uint32_t from, uint32_t to);

/* Line breaks between comment `last` (the end of a run) and what follows it in the source. */
int comment_breaks_behind(const Source *source, uint32_t last);

#endif
