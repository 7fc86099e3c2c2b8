/* The rebuild of tables that keeps the rows of everything that refers to them; see diff/plan.h. */
#ifndef EMIT_REBUILD_H
#define EMIT_REBUILD_H

#include "base/buf.h"
#include "diff/plan.h"

struct BatchTable;

/* What the parts of a migration are written with. */
typedef struct MigrationWriter {
  Arena *arena;
  Buf *buf;
  const Plan *plan;
  bool d1;
  Map taken;            /* folded names that the migration itself made up, or must not */
  const Object **order; /* objects of the new schema, parents first */
  int32_t norder;
  Map ranks; /* folded names of tables → their place in `order`, once it is needed (`ranked`) */
  bool ranked;
  struct SchemaEmitter *emitter; /* of the new schema, once it is needed */
  struct BatchTable *batches; /* one a group of the plan; those of groups without a batch are zero */
} MigrationWriter;

/* For a plan that knows a part of a schema: the migration makes no name up that something has ever had in the catalog. */
void rebuild_take_names(MigrationWriter *writer, const Catalog *catalog);

/* "users_old": a name that nothing has; taken from now on. */
Str rebuild_free_name(MigrationWriter *writer, Str table, Str suffix);

/* A blank line before what follows, unless one is there. */
void rebuild_blank_line(MigrationWriter *writer);

/* "-- users is rebuilt: …", and any other comment: line breaks would end it. */
void rebuild_emit_reason(const MigrationWriter *writer, const ObjectPair *pair);
void rebuild_emit_comment(const MigrationWriter *writer, Str text);

/* A group of tables made anew, with their indexes but without triggers. */
void rebuild_emit(MigrationWriter *writer, const RebuildGroup *group);

/* For a rebuild that somebody else writes: what has to stand before the table goes, so that the rows that refer to
** the group's member stay, and (rebuild_emit_return) behind the statement that fills the new one. */
typedef struct RebuildShelter RebuildShelter;
RebuildShelter *rebuild_emit_protect(MigrationWriter *writer, const RebuildGroup *group);
void rebuild_emit_return(MigrationWriter *writer, RebuildShelter *shelter);

/* All rows of a table to one of the same columns. */
void rebuild_emit_copy(MigrationWriter *writer, const Object *from, Str from_name, const Object *to);

/* A virtual table made anew: its text is read back where the module keeps it, or built again from its content. */
void rebuild_emit_virtual(MigrationWriter *writer, const ObjectPair *pair);

/* "CREATE …" of an object of the new schema, and the same as a statement. */
Str rebuild_definition(MigrationWriter *writer, const Object *object);
void rebuild_emit_create(MigrationWriter *writer, const Object *object);

/* The created indexes of a table of the new schema, in its order: all, or only those that are unique or not. */
typedef enum IndexChoice { INDEXES_ALL, INDEXES_UNIQUE, INDEXES_PLAIN } IndexChoice;
void rebuild_emit_indexes(MigrationWriter *writer, const Object *table, IndexChoice choice);

/* What a column that is new in pair->to gets in rows that are there: a literal, or the row's rowid (as a text where the
** column is of TEXT affinity). Neither where its default or NULL does. */
typedef struct Filler {
  Str value; /* "0", "''", "x''"; empty for none */
  bool rowid;
} Filler;
Filler rebuild_filler(const ObjectPair *pair, int32_t column);

#endif
