/* The working tree as Files, and the one way in which mig writes a file. */
#ifndef PROJECT_DISK_H
#define PROJECT_DISK_H

#include "text/files.h"

/* The files below `root`, which ends in '/' or is empty for the working
** directory. Absolute paths are taken as they are. */
Files *disk_files(Arena *arena, Str root);

/* The same for what a project's configuration names and what lies beside it, which may be a stranger's: nothing outside
** of disk_limit(root) is listed or read, whichever link leads there, and no pipe or device is waited for. */
Files *disk_project_files(Arena *arena, Str root);

/* The file at `path` gets `text` as its content, wholly or not at all: written
** to a temporary file beside it, synced, renamed. An existing file keeps its
** mode; a symbolic link stays one and its target is replaced; what is no regular
** file (a device, a pipe) is written to directly. Signals that end the process
** wait meanwhile, so no temporary file is left behind. A path that a link
** leads out of the repository is refused (disk_leads_out). *why is made in `arena`. */
bool disk_replace(Arena *arena, Str path, Str text, Str *why);

/* write(2) until all of it is written. false and errno when that fails. */
bool disk_write_all(int fd, Str text);

/* The same for a file that is not there yet: nothing is ever written over, be it made by somebody else at this moment. */
bool disk_create(Arena *arena, Str path, Str text, Str *why);

/* The file at `from` is called `to` from then on, which must be the name of nothing: no file is ever written over.
** Signals that end the process wait meanwhile. *why is made in `arena`. */
bool disk_rename(Arena *arena, Str from, Str to, Str *why);

/* Standard input to its end. */
bool disk_read_input(Arena *arena, Str *text, Str *why);

/* Whether the file starts as every SQLite database does (its first 16 bytes,
** https://sqlite.org/fileformat.html §1.3). False when it can't be read. */
bool disk_is_database(Arena scratch, Str path);

/* Whether there is a folder at `path`. */
bool disk_is_folder(Arena scratch, Str path);

/* `path` from the root of the file system, links resolved as far as it exists and
** "." and ".." taken out. */
Str disk_absolute(Arena *arena, Str path);

/* Whether an absolute path is `folder` or lies below it. */
bool disk_below(Str path, Str folder);

/* Whether a symbolic link takes a path out of the git working tree that it says to lie in (where there is none: out of
** the working directory), with where it leads in *why. A path that says to lie elsewhere means what it says. */
bool disk_leads_out(Arena *arena, Str path, Str *why);

/* What the files of a project at `root` (as for disk_files) lie in: the git working tree around it, else the root itself.
** Absolute. */
Str disk_limit(Arena *arena, Str root);

/* Whether a path leads out of disk_limit, be it by a link or by what it says; *why tells where to. */
bool disk_outside(Arena *arena, Str limit, Str path, Str *why);

/* An absolute path without "", "." and ".." parts, by its text alone. */
Str disk_normal_path(Arena *arena, Str path);

/* The nearest folder from `folder` upward that has a .git: the top of a git working
** tree. Absolute; empty where there is none. */
Str disk_git_top(Arena *arena, Str folder);

#endif
