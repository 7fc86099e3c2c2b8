/* The working tree as Files, and the one way in which mig writes a file. */
#ifndef PROJECT_DISK_H
#define PROJECT_DISK_H

#include "text/files.h"

/* The file at `path` gets `text` as its content, wholly or not at all: written
** to a temporary file beside it, synced, renamed. An existing file keeps its
** mode; a symbolic link stays one and its target is replaced; what is no regular
** file (a device, a pipe) is written to directly. Signals that end the process
** wait meanwhile, so no temporary file is left behind. *why is made in `arena`. */
bool disk_replace(Arena *arena, Str path, Str text, Str *why);

#endif
