/* Who mentions whom, by folded name: views, triggers, indexes and foreign keys to
** the tables and views in them. Kept up to date version by version, so that
** RENAME and DROP touch the dependents only, and a view is resolved again only
** when something that it mentions has changed.
**
** Names, not objects: a view may be there before its table, and outlive it. */
#ifndef CATALOG_DEPEND_H
#define CATALOG_DEPEND_H

#include "catalog/catalog.h"

typedef struct Dependents Dependents;
typedef VEC(Object *) Objects;

/* For catalog_new. */
Dependents *depend_new(Arena *arena);

/* A version has become visible, or is no longer: to be called for every one, whatever
** its kind, after it was linked into (taken out of) the catalog's maps. A
** refused statement that is taken back calls both again, the other way round. */
void depend_begin(Catalog *catalog, Object *version);
void depend_end(Catalog *catalog, Object *version);

/* The objects alive now whose definition names `name` as a table or view (the
** index or trigger ON it, a view FROM it, a table that REFERENCES it …), in
** order of birth; CTE names that happen to be equal count too. Valid until the
** next begin or end. */
Objects depend_on(Catalog *catalog, const Ident *name);

/* Whether a view, trigger, index or table alive now does not resolve; *why (may be NULL) gets
** the first problem. Answers from memory unless something it mentions changed. */
bool depend_broken(Catalog *catalog, Object *object, Problem *why);

/* The columns of a view or table as things stood after `moment`; n is 0 for a view that
** does not resolve. A view's columns are computed once for each change of
** what it reads. */
Columns object_columns(const Catalog *catalog, const Object *object, Moment moment);

#endif
