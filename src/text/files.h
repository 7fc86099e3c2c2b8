/* Where files come from: the working tree, a git revision, or a map in memory
** (tests, fuzzers, unsaved editor buffers). Paths use '/', are relative to the
** Files' own root or absolute. Every call that can fail returns false and puts a
** sentence without a final stop into *why ("migrations/x.sql: No such file or directory"). */
#ifndef TEXT_FILES_H
#define TEXT_FILES_H

#include "base/str.h"
#include "base/vec.h"

typedef VEC(Str) Strs;

typedef struct Files Files;
struct Files {
  /* Names (not paths) in a folder, in byte order; folders end in '/'. Symbolic links and
  ** devices are left out, as wrangler leaves them out; one that is named like a script fails. */
  bool (*list)(Files *files, Arena *arena, Str folder, Strs *names, Str *why);
  /* The whole content; a NUL follows it that is not counted. */
  bool (*read)(Files *files, Arena *arena, Str path, Str *text, Str *why);
  /* Whether a file or folder is there. */
  bool (*exists)(Files *files, Arena scratch, Str path);
  /* Writes beside the file, syncs and renames over it, keeping its mode. */
  bool (*replace)(Files *files, Arena *arena, Str path, Str text, Str *why);
  /* The path as people should see it ("migrations/0001.sql", "git:HEAD:migrations/0001.sql"). */
  Str (*describe)(Files *files, Arena *arena, Str path);
};

#endif
