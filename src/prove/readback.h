/* The schema that a live SQLite has, as traits: sqlite_schema and the pragmas
** table_list, table_xinfo, index_list, index_xinfo, foreign_key_list. */
#ifndef PROVE_READBACK_H
#define PROVE_READBACK_H

#include "prove/engine.h"
#include "prove/traits.h"

/* Everything in schema `main` except shadow tables and sqlite_ names. False with SQLite's message when it can't be
 * read. */
bool readback(Engine *engine, Arena *arena, Traits *traits, Str *why);

#endif
