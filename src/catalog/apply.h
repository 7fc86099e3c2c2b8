/* One statement being applied. Only apply*.c include this.
**
** How a definition comes to be, whether a person wrote it or an ALTER made it from
** an older text: its tree is in an Object's `source`, apply_*_define reads the
** rest out of that tree, version_begin makes it visible. A definition read from a
** text of mig's own that SQLite would refuse is a problem of the ALTER, at `at`. */
#ifndef CATALOG_APPLY_H
#define CATALOG_APPLY_H

#include "catalog/resolve.h"
#include "catalog/version.h"

typedef struct Apply {
  Catalog *catalog;
  Arena *arena; /* the catalog's */
  const Statement *statement;
  Source *source; /* the statement's */
  Moment moment;  /* its number */
  Place at;       /* where to point for what is wrong in a text of mig's own */
  bool refused;
} Apply;

/* ---- apply.c ---- */

/* Refuses the statement: a problem at tokens first..last of `source`. */
Problem *apply_refuse(Apply *apply, ProblemCode code, const Source *source, Tok first, Tok last);
/* The same at a name, which becomes the first argument. */
Problem *apply_refuse_name(Apply *apply, ProblemCode code, const Source *source, Name name);
/* The column of a table whose name is nearest to one that none has; empty where none is near. */
Str apply_nearest_column(const Apply *apply, const Table *table, Name name);
/* The same for a sentence in SQLite's terms, for what has no code of its own. */
Problem *apply_refuse_words(Apply *apply, const Source *source, Name name, Str words);
/* Whether it is a virtual table that its module opens no more: that can be neither altered nor dropped, and is refused. */
bool apply_refuse_unusable(Apply *apply, const Object *object, Name name);
/* Refuses for what the resolver found: a copy of its problem. */
void apply_refuse_problem(Apply *apply, const Source *source, const Problem *problem);

/* The problems of resolving a node of the statement, raised. Returns whether there were none. */
bool apply_resolve(Apply *apply, Node *node, Object *on);
/* The same; `sound`: whether no double-quoted string is in it either (depend_keep_sound). */
bool apply_resolve_sound(Apply *apply, Node *node, bool *sound);

/* The existing object that a statement names as one of that kind; it may be of another. NULL where there is none, or where
** the schema is unknown, which is refused; `attached` (may be NULL) tells that
** it lies in an attached database. */
typedef enum Schema { SCHEMA_ANY, SCHEMA_MAIN, SCHEMA_TEMP, SCHEMA_ATTACHED, SCHEMA_UNKNOWN } Schema;
Schema apply_schema(Apply *apply, Name schema);
Object *apply_find(const Apply *apply, Schema schema, ObjectKind kind, const Ident *name);

/* Whether a new object may have the name; refuses if not. `exists` tells that it is there already
** and IF NOT EXISTS was said. */
typedef struct NewObject {
  ObjectKind kind;
  Name name;
  bool temporary, if_not_exists;
  bool exists; /* out */
} NewObject;
bool apply_check_name(Apply *apply, NewObject *wanted);

/* An object for a CREATE statement that a person wrote: places, source and definition set. */
Object *apply_object(Apply *apply, ObjectKind kind, Name name, bool temporary);
/* Makes it visible and says so in the changes. */
void apply_create(Apply *apply, Object *object, bool implied);
/* Ends an object with what falls with it. */
void apply_drop(Apply *apply, Object *object, bool implied);

/* Text of the statement from a token to its ";", blanks and comments included, as SQLite keeps some. */
Str apply_text_to_end(const Apply *apply, Tok first);

/* Reads one definition from a text of mig's own: its source and tree. False: it does not parse. */
bool apply_read(Apply *apply, Object *object, Str sql);

/* Kinds of object in words. */
Str apply_kind_name(const Object *object);

/* ---- the statements ---- */

void apply_create_table(Apply *apply, CreateTable *create);
void apply_create_virtual(Apply *apply, CreateVirtualTable *create);
void apply_create_index(Apply *apply, CreateIndex *create);
void apply_create_view(Apply *apply, CreateView *create);
void apply_create_trigger(Apply *apply, CreateTrigger *create);
void apply_drop_statement(Apply *apply, Drop *drop);
void apply_analyze(Apply *apply, Analyze *analyze);
void apply_reindex(Apply *apply, Reindex *reindex);
void apply_pragma(Apply *apply, const Pragma *pragma);
void apply_transaction(Apply *apply, Node *node);
/* All kinds of ALTER TABLE. */
void apply_alter(Apply *apply, Node *node);

/* ---- definitions ---- */

/* Fills object->table from its CreateTable: columns, constraints, automatic indexes
** (new objects, not visible yet, in table->indexes). False: refused. */
bool apply_table_define(Apply *apply, Object *object);
/* What SQLite computes of a table's generated columns in a statement, and so finds those that need themselves. */
typedef enum Reading { READING_NONE, READING_CHECKED /* for what its rows must hold */, READING_WHOLE } Reading;
/* Whether CHECKs, defaults and generated columns resolve; refuses if not. `sound`: see depend_keep_sound. */
bool apply_table_resolve(Apply *apply, Object *object, Reading reading, bool *sound);

/* A generated column that needs itself, and the one through which it does; -1 if there is none. */
typedef struct Loop {
  int32_t column, through;
} Loop;
/* Whether it is the master table, which is there though nobody made it. */
bool apply_is_master(const Ident *name);
/* Whether the table has columns that are computed when they are read. */
bool apply_computes(const Table *table);
/* The first column that needs itself, begun from those marked in `wanted` (by number; NULL: all). The resolution is of
** the table's own definition. */
Loop apply_loop(Arena scratch, const Table *table, const Resolution *resolution, const uint8_t *wanted);
/* The same where rows are written, which computes STORED ones, too. */
Loop apply_loop_writing(Arena scratch, const Table *table, const Resolution *resolution);
void apply_refuse_loop(Apply *apply, const Source *source, const Node *at, const Table *table, Loop loop);
/* What a statement reads of a table: the columns that its `node` names (`on`: as resolve_node has it), and the column. */
typedef struct Computed {
  Node *node; /* may be NULL */
  Object *on;
  int32_t column; /* -1: none */
} Computed;
/* Whether that can be computed; refused `at` the token if not. */
bool apply_check_computed(Apply *apply, Object *table, Computed computed, Tok at);
/* apply_fall.c: whether SQLite can delete the rows of a table before it drops it; refused at the name if not. */
bool apply_check_fall(Apply *apply, const Object *table, Name name);

/* A table of mig's own making (sqlite_sequence, a shadow table) from its text, visible. */
Object *apply_table_implied(Apply *apply, TableKind kind, Str name, Str sql);

/* Fills object->index from its CreateIndex for a table. */
bool apply_index_define(Apply *apply, Object *object, const Object *table);
/* A term of an index or key; `said` (may be NULL) gets the tokens of the name. */
bool apply_index_term(Apply *apply, const Source *source, const Table *table, Node *node, IndexTerm *term);
/* What even CREATE VIEW and CREATE TRIGGER refuse in their bodies: parameters and tables of another
** schema; before IF NOT EXISTS has them say nothing (PARSED), and behind that (KEPT). `what`: view or trigger. */
typedef enum BodyCheck { BODY_PARSED, BODY_KEPT } BodyCheck;
bool apply_check_body(Apply *apply, Node *node, Str what, BodyCheck when, bool temporary);
void apply_trigger_define(Object *object);
void apply_view_define(Object *object);
/* A virtual table's columns and module. */
void apply_virtual_define(Apply *apply, Object *object);
/* Shadow tables of a virtual table that are there now. */
Versions apply_shadows(const Apply *apply, const Object *table);

#endif
