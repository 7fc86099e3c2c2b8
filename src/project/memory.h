/* Files held in memory: for tests, fuzzers and unsaved editor buffers. */
#ifndef PROJECT_MEMORY_H
#define PROJECT_MEMORY_H

#include "text/files.h"

/* No files yet; replace adds them. With `below`, what is not here is looked up
** there (an editor's buffers over the working tree); NULL where there is nothing. */
Files *memory_files(Arena *arena, Files *below);

/* The file at `path` (relative, without "." and "..") now has this text, copied. */
void memory_put(Files *files, Str path, Str text);

#endif
