/* SQL functions for rules; `mig query` has them too. A fix or a related place is
** an integer: edits are joined with || ',' || or group_concat where there are
** several.
**
**   setting(name)               target, transactions, dates, deploy, ledger, sqlite
**   source(place)               the text at a place
**   edit(place, text)           an edit: replaces the text at a place; NULL where either is
**   insert_before(place, text)  an edit; insert_after(place, text) likewise
**   delete_at(place)            an edit: the text and the white space that would be left alone on its line
**   safe_rebuild(statement)     edits: the file's rebuilds made safe, where this DROP TABLE is one of theirs and the
**                               result is proven; else NULL (rescue.h)
**   instead(statement)          edits: what D1 takes in the place of this ALTER TABLE and those right behind it,
** proven;                               else NULL (instead.h)
**   related(place, message)     another place that belongs to the finding
**   cover(first, last)          the place from the start of one to the end of another
**   part(place, start, length)  bytes of a place's text, from 0
**   at_file(place), at_line(place), at_byte(place)  where it is: file name, line number, bytes before it
**   bytes(text)                 its length in bytes
**   repeat(text, times)         a text several times over
**   quoted(name)                a name, in double quotes where SQLite needs them
**   nearest_table(name, statement)  the table or view there before a statement (NULL: in the end) whose name is
** nearest;                               NULL where none is near
**   distance(a, b)              edits between two names, 9 when far apart
**   mentions(text, name)        1 where a name stands in SQL text: a whole word, in quotes or not, whatever the case
**   same_sql(a, b)              1 where two texts are the same but for layout, comments, quotes of names and the case of
**                               words
**   name_fits(kind, name)       1 where the project's pattern for a table, column, index, view, trigger or constraint
**                               matches
**   name_pattern(kind)          that pattern as configured, empty for snake case
**   fault(code, name)           why a view or trigger does not work, by the problem that SQLite has with it and the name
**                               that it is about: "there is no table users", "its SELECTs differ in number of columns"
**   json_readable(text)         0 where no JSON function of SQLite reads it; 1 where one does, or may */
#ifndef LINT_FUNCTIONS_H
#define LINT_FUNCTIONS_H

#include <sqlite3.h>

#include "lint/values.h"
#include "lint/world.h"

/* Calls one by its number in functions_all; arguments that are not of its types are converted, as SQLite does. Unknown
** where it has no answer, or what SQLite would make of an argument is not known here. */
Value function_call(World *world, int number, Value *arguments);

/* Frees what they have kept with the world. */
void functions_close(World *world);

/* Registers them with a connection; false with SQLite's message in *why. */
bool functions_register(sqlite3 *db, World *world, Str *why);

/* Whether an expression names a column. */
bool text_mentions(Arena *arena, Str text, Str name);

#endif
