/* Where wrangler keeps a local D1 database. */
#ifndef PROJECT_MINIFLARE_H
#define PROJECT_MINIFLARE_H

#include "project/project.h"

/* The folder of the local databases, below the project's root or below `persist_to`
** (--persist-to of wrangler; empty: the default). Ends without '/'. As people see it. */
Str miniflare_folder(const Project *project, Arena *arena, Str persist_to);

/* The file's name in that folder for the project's database: it is derived from
** preview_database_id, else database_id, else binding (probe: wrangler 4.164.0), so
** changing one of them starts an empty local database. Empty where the project has none. */
Str miniflare_file(const Project *project, Arena *arena);

#endif
