/* The order in which migrations are applied: wrangler's. */
#ifndef PROJECT_ORDER_H
#define PROJECT_ORDER_H

#include "base/str.h"

/* The number that a part of a path begins with, as JavaScript's parseInt reads what
** stands before its first '_': "0004_x" 4, "4-dash" 4, "v7" NaN (none). */
double order_number(Str part);

/* The number of a migration: of its first part that has one; NaN where none has. */
double order_migration_number(Str path);

/* Whether a migration has the number that the digits say: 4 and 0004 are the same.
** Compared as text, for stamps of more digits than a double tells apart. */
bool order_has_number(Str path, Str digits);

/* Compares two paths below the migrations folder, part by part: by number, with a
** number before without, then by UTF-16 code units; a path before those that
** continue it. 0 only for equal paths. Probe: wrangler 4.164.0. */
int order_compare(Str a, Str b);

/* Sorts n paths so. Each one's first number is read once. */
void order_sort(Arena scratch, Str *paths, int32_t n);

#endif
