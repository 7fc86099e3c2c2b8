/* From a declared type to an affinity. Source: https://www.sqlite.org/datatype3.html, 3.1. */
#ifndef CATALOG_AFFINITY_H
#define CATALOG_AFFINITY_H

#include "catalog/catalog.h"

/* The affinity of a column declared with `type` (any case): INT anywhere gives
** INTEGER, else CHAR, CLOB or TEXT give TEXT, else BLOB or no type at all BLOB, else REAL,
** FLOA or DOUB give REAL, else NUMERIC. STRICT tables' ANY is the caller's. */
Affinity affinity_of_type(Str type);

#endif
