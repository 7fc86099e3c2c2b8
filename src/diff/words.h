/* Columns and constraints in words of SQL, one spelling for one meaning. */
#ifndef DIFF_WORDS_H
#define DIFF_WORDS_H

#include "base/buf.h"
#include "catalog/catalog.h"

/* Tokens of a node with one blank where white space or comments stood. */
Str words_node(Arena *arena, const Source *source, const Node *node);

/* The same with letters outside of strings in lower case and quotes off names: equal for equal
** trees, but for redundant parentheses and for names that are keywords. */
Str words_fold(Arena *arena, const Source *source, const Node *node);

/* "TEXT NOT NULL DEFAULT 'x' COLLATE NOCASE". */
Str words_column(Arena *arena, const Object *table, const Column *column);

/* "(a, b) ON CONFLICT REPLACE" of an automatic index. */
Str words_key(Arena *arena, const Object *table, const Object *index);

/* "PRIMARY KEY (id) AUTOINCREMENT"; empty where the table has none. */
Str words_primary_key(Arena *arena, const Object *table);

/* "CHECK (x > 0)", with its constraint's name. */
Str words_check(Arena *arena, const Object *table, const CheckConstraint *check);

/* "(user_id) REFERENCES users (id) ON DELETE CASCADE". */
Str words_foreign_key(Arena *arena, const Object *table, const ForeignKey *key);

/* "ON DELETE CASCADE" without the "ON DELETE ": of an Action; "NO ACTION" where nothing was said. */
Str words_action(Action action);

/* A name as SQL writes it: in double quotes only where it needs them. */
void words_name(Buf *buf, Str name);

#endif
