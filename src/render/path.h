/* File names as those see them who start at the repository's root. */
#ifndef RENDER_PATH_H
#define RENDER_PATH_H

#include "render/render.h"

/* A source's name with options->prefix before it: in "packages/db/", x.sql is
** packages/db/x.sql and ../x.sql is packages/x.sql. Absolute names and "<stdin>"
** stay. In `arena`, or `name` itself. */
Str path_from_root(Arena *arena, const RenderOptions *options, Str name);

#endif
