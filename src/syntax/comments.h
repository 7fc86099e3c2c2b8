/* Which comments belong to which node: statements (a trigger's commands too), columns
** and table constraints carry them, other nodes don't.
**
** A comment behind something on its line belongs to it, also behind its comma or ";".
** A comment on lines of its own belongs to what comes next; the last ones before a
** closing parenthesis or a trigger's END belong to what stands before them. */
#ifndef SYNTAX_COMMENTS_H
#define SYNTAX_COMMENTS_H

#include "syntax/parse.h"

/* Finds the nodes that comments of a script belong to (script->commented). Comments behind the
** last statement, on lines of their own, belong to no node. */
void comments_attach(Arena *arena, Script *script);

/* All that belong to a node of the script: above, inside, behind. Empty before comments_attach. */
CommentRange comments_of(const Script *script, const Node *node);
/* Comments directly before a token, by position alone. `tok` may be one past the last token. */
CommentRange comments_before(const Source *source, Tok tok);

#endif
