/* The schema that the catalog says SQLite has, as traits, to be held against readback.h's. */
#ifndef PROVE_EXPECTED_H
#define PROVE_EXPECTED_H

#include "catalog/catalog.h"
#include "prove/traits.h"

/* Everything alive after statement `moment` except shadow tables, sqlite_ names and what was refused. */
Traits expected_traits(Arena *arena, const Catalog *catalog, Moment moment);

#endif
