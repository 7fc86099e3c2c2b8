/* A rebuild in several migrations: the new table is begun beside the old one, filled batch by batch while triggers keep
** it in step, and takes the old one's place at the end; see plan_batch. */
#ifndef EMIT_BATCH_H
#define EMIT_BATCH_H

#include "emit/rebuild.h"

/* A batch with the names of the tables that it works with. */
typedef struct BatchTable {
  const Batch *batch;
  Str new, next; /* the new table; where the next copy begins */
  Str sync[3];   /* the triggers AFTER INSERT, UPDATE, DELETE */
} BatchTable;

/* Names for all of the plan's batches, in its groups' order; into writer->batches. */
void batch_name(MigrationWriter *writer);

/* "users_new" is made, the triggers that keep it in step, and "users_next". */
void batch_emit_start(MigrationWriter *writer, const BatchTable *table);

/* The next rows are copied. */
void batch_emit_copy(MigrationWriter *writer, const BatchTable *table);

/* What is left is copied, a guard compares, and the new table takes the old one's place with its unique indexes. */
void batch_emit_swap(MigrationWriter *writer, const BatchTable *table);

/* The other indexes, from number `first` on as many as one migration makes; how many are left is the result. */
int32_t batch_emit_indexes(MigrationWriter *writer, const BatchTable *table, int32_t first);

/* How many there are. */
int32_t batch_indexes(const BatchTable *table);

#endif
