/* schema.sql: the catalog at one moment as SQL that makes it anew.
**
** Deterministic and kind to merges: one column a line; tables in the order in
** which their names first appeared, but behind those that they reference; each
** followed by its indexes and triggers; views last, behind those that they read.
** Every definition is laid out from its own tokens (layout.h), so SQLite stores
** the same text but for white space (none changes in views, whose columns may be
** named by it); the comments of the migrations are kept. */
#ifndef EMIT_SCHEMA_H
#define EMIT_SCHEMA_H

#include "base/buf.h"
#include "catalog/catalog.h"
#include "text/files.h"

/* Definitions; each part ends with a line break, or is empty. */
typedef struct SchemaParts {
  Str definitions;
  Str triggers; /* only when they were asked for apart */
} SchemaParts;

/* The definitions as they stand after statement `moment` (CATALOG_NOW: the end), in `arena`. Shadow tables,
** sqlite_ tables and objects whose CREATE was refused are left out. `triggers_apart`: rows will be loaded in
** between. */
SchemaParts schema_emit(Arena *arena, const Catalog *catalog, Moment moment, bool triggers_apart);

/* One object's definition without its ';', in `arena`: "CREATE TABLE …". For triggers and views the author's lines. */
Str schema_emit_object(Arena *arena, const Catalog *catalog, const Object *object);

/* The same for one object after another of a catalog: what has to be looked up in all of it is looked up once. */
typedef struct SchemaEmitter SchemaEmitter;
SchemaEmitter *schema_emitter(Arena *arena, const Catalog *catalog);
Str schema_emitter_object(SchemaEmitter *emitter, const Object *object);

/* The definition of an object as schema_emit writes it, comments kept; for a table or view with the indexes and
** triggers on it after statement `moment`. */
Str schema_emit_whole(Arena *arena, const Catalog *catalog, const Object *object, Moment moment);

/* The objects of a schema in the order that schema_emit writes them. */
Object **schema_order(Arena *arena, const Catalog *catalog, Moment moment, int32_t *count);

/* Cuts schemas (texts as schema_emit writes them, a NUL behind each) to what a migration can reach by the names that it
** says: what its rows hang on, what may change with it, and what is read again when it renames. Cut together they keep
** the same names. In `arena`, a NUL behind each. */
void schema_reached(Arena *arena, Str *schemas, int32_t n, Str migration);

/* wrangler's table of applied migrations, under its name in this project, with a row for each (the names of the
** files). Made as wrangler makes it: wrangler 4, packages/wrangler/src/d1. */
Str schema_ledger(Arena *arena, Str table, Strs names);

#endif
