/* A migration run on made-up rows before it is written. */
#ifndef CLI_PROVING_H
#define CLI_PROVING_H

#include "cli/migrate.h"

/* STATUS_FINE, or STATUS_UNPROVEN after having said why and kept the case. */
int proving_migration(Cli *cli, const Difference *difference, Str sql);

/* A migration cut into files; the first `before` of them leave the old schema in place. */
typedef struct ProvingBatches {
  Str whole; /* the migration in one, proven already */
  Strs files;
  Strs tables; /* of the old schema that are copied in batches */
  int32_t before;
} ProvingBatches;

/* The same for files: together they do what `whole` does, whatever the application writes between them. */
int proving_batches(Cli *cli, const Difference *difference, const ProvingBatches *batches);

#endif
