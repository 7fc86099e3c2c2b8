/* Files as they stood at a git revision, read by running git. Nothing is checked
** out and nothing in the repository changes. */
#ifndef PROJECT_GIT_H
#define PROJECT_GIT_H

#include "text/files.h"

/* The files below `folder` (empty: the working directory) as they were at
** `revision`. A repository without a commit has no files at HEAD. false with the
** reason when git is not installed, the folder is in no repository, or it knows
** no such revision. */
bool git_files(Arena *arena, Str folder, Str revision, Files **files, Str *why);

/* Ends the git process that reads blobs; the Files are dead afterwards. False, with the reason, where git failed
** meanwhile: then what seemed not to be there may well be. */
bool git_files_close(Files *files, Str *why);

#endif
