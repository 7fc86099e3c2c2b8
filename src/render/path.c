/* File names from the repository's root; see path.h. */
#include "render/path.h"

Str path_from_root(Arena *arena, const RenderOptions *options, Str name) {
  Str prefix = options->prefix;
  if (prefix.n == 0 || str_starts(name, S("/")) || str_starts(name, S("<"))) return name;
  while (prefix.n && (str_starts(name, S("../")) || str_starts(name, S("./")))) {
    bool up = name.p[1] == '.';
    name = str_from(name, up ? 3 : 2);
    if (!up) continue;
    do prefix.n--;
    while (prefix.n && prefix.p[prefix.n - 1] != '/');
  }
  return str_concat(arena, prefix, name);
}
