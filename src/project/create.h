/* New migrations. */
#ifndef PROJECT_CREATE_H
#define PROJECT_CREATE_H

#include "project/project.h"

/* Writes the next migration of the project, as `wrangler d1 migrations create` names
** it: the highest number plus one, padded to four digits (to more where the project
** pads to more), '_', the name with its spaces as '_', ".sql". A folder that is not
** there is made. `text` is its whole content after the head comment (may be empty), or between
** the marks of the tool that the last migration is for.
** *path is what was written, as shown to people. false when the name has a '/' or a
** '\', or when it can't be written; nothing that exists is ever replaced. */
bool project_create(const Project *project, Arena *arena, Str name, Str text, Str *path, Str *why);

/* Writes what takes a migration back beside the migrations folder, where no tool applies it: migrations_down/0005_x.sql
** for migrations/0005_x.sql, `made` as project_create gave it. */
bool project_create_down(Arena *arena, Str made, Str text, Str *path, Str *why);

/* mkdir -p; false with errno. */
bool project_make_folder(Arena scratch, Str path);

/* Whether the project has no migration yet: the folder is missing or holds no script. */
bool project_is_new(const Project *project, Arena scratch);

#endif
