/* The trees of a script as JSON: `mig parse`. */
#ifndef RENDER_TREE_H
#define RENDER_TREE_H

#include "base/buf.h"
#include "syntax/parse.h"

/* Writes one JSON object and a line break; comments_attach has been called. Its form is
** described in tree.c. `problems` are those of the compilation. */
void render_tree(const Compilation *compilation, const Script *script, Buf *out);

#endif
