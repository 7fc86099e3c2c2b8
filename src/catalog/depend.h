/* Who mentions whom, by folded name: views, triggers, indexes and foreign keys to
** the tables and views in them. Kept up to date version by version, so that
** RENAME and DROP touch the dependents only, and a view is resolved again only
** when something that it mentions has changed.
**
** Names, not objects: a view may be there before its table, and outlive it. */
#ifndef CATALOG_DEPEND_H
#define CATALOG_DEPEND_H

#include "catalog/catalog.h"
#include "catalog/resolve.h"

typedef struct Dependents Dependents;
typedef VEC(Object *) Objects;

/* For catalog_new and catalog_close. */
Dependents *depend_new(Arena *arena);
void depend_close(Dependents *dependents);

/* A version has become visible, or is no longer: to be called for every one, whatever
** its kind, after it was linked into (taken out of) the catalog's maps. A
** refused statement that is taken back calls both again, the other way round. */
void depend_begin(Catalog *catalog, Object *version);
void depend_end(Catalog *catalog, Object *version);

/* How tables change until depend_narrow: by what takes no name away (ADD COLUMN, NOT NULL, CHECK). An index
** that resolved without double-quoted strings still does, a view or trigger that does not say the name of the column
** that is `added` (NULL: none is) means what it meant; neither is looked at again. */
void depend_widen(Catalog *catalog, const Ident *added);
void depend_narrow(Catalog *catalog);

/* The objects alive now whose definition names `name` as a table or view (the
** index or trigger ON it, a view FROM it, a table that REFERENCES it …), in
** order of birth; CTE names that happen to be equal count too. Valid until the
** next begin or end. */
Objects depend_on(Catalog *catalog, const Ident *name);
/* The triggers among them that are ON it. */
Objects depend_triggers_on(const Catalog *catalog, const Ident *name);

typedef struct BrokenSearch {
  bool bodies;    /* views and triggers, too; tables and indexes always */
  bool strings;   /* whether "x" that names nothing may be a string in what has to be resolved again */
  bool temporary; /* only those of "temp": an ALTER TABLE there looks at nothing else */
} BrokenSearch;

/* The first object alive now, by birth, that does not resolve; NULL if all do. Looks only at what has changed since
** the last call. */
Object *depend_first_broken(Catalog *catalog, BrokenSearch search, Problem *why);

/* Whether a trigger alive now cannot be compiled; *why is then what is wrong. */
bool depend_trigger_refused(const Catalog *catalog, Object *trigger, Problem *why);

/* Raises PROBLEM_BROKEN_OBJECT for each view and trigger that does not resolve and was not
** reported since it last did: at the statement that broke it, or in it where it
** never worked. What else keeps it from being compiled since it was created (a column that a trigger writes,
** a function, ORDER BY 2 of one column) is raised as it would be outside; but for functions and collations that an
** extension may have. For the end of a script: inside one, a table may go and come back. */
void depend_report_broken(Catalog *catalog);

/* Whether a table alive now resolves without any problem and without a double-quoted string. */
bool depend_sound(Catalog *catalog, Object *table);
/* It is known that an object resolves so as things stand: it need not be looked at. */
void depend_keep_sound(const Catalog *catalog, Object *object);

/* The objects alive now that contain a double-quoted string, by birth. To be
** asked after depend_first_broken only. */
Objects depend_with_strings(Catalog *catalog);
/* Whether the object is one of them. */
bool depend_has_strings(Catalog *catalog, const Object *object);

/* Whether the name stands in an object's definition, in whatever spelling and quotes, and whatever it means there. May be
** true of a name with quotes in it that does not. */
bool depend_says(const Catalog *catalog, const Object *object, const Ident *name);

/* Whether SQLite finds such a problem when it merely looks a schema through, as ALTER TABLE
** does: names of tables and columns yes, functions and counts of values no (probe: 3.40.1, 3.53.2). */
bool problem_breaks_schema(ProblemCode code);
/* The same of one problem: some of such a code pass. */
bool problem_found_by_alter(const Problem *problem);
/* The first such problem of a view or trigger, NULL if there is none. */
const Problem *depend_breaking(const Resolution *resolution);

/* Whether arg0 of what is wrong in a view or trigger is the name of what is not there, or is there twice. */
bool depend_names_missing(const Problem *why);

/* The columns of a view or table as things stood after `moment`; n is 0 for a view that
** does not resolve. A view's columns are computed once for each change of
** what it reads. */
Columns object_columns(const Catalog *catalog, const Object *object, Moment moment);

/* Whether a query on a view with columns is refused all the same: what is wrong in it is nothing that breaks a
** schema (an unknown function, say). False for tables. */
bool view_faulty(const Catalog *catalog, const Object *object, Moment moment);
/* The same with what SQLite finds only when it compiles a query on the view: numbers of columns, row values. */
bool view_faulty_late(const Catalog *catalog, const Object *object, Moment moment);

/* Whether an INSTEAD OF trigger for the event stands on the view after `moment`. */
bool view_writable(const Catalog *catalog, const Object *view, TriggerEvent event, Moment moment);

#endif
