/* Two sources compared, and the migration between them, proven: what diff and new share. */
#ifndef CLI_MIGRATE_H
#define CLI_MIGRATE_H

#include "cli/compile.h"
#include "diff/plan.h"

typedef struct Difference {
  const Project *project;
  Compiled from, to; /* in one compilation */
  Moment start;      /* what `from` was: its end before renames were applied; 0 statements: see `empty` */
  bool empty;        /* `from` has no statements */
  bool d1;
  bool implicit; /* who applies the migration runs it in one transaction, and foreign keys may be on: so does D1 */
  Renames renames, questions;
  Comparison *comparison;
  bool stale; /* only while renames are applied: they came after it */
  Plan *plan;
} Difference;

/* Compares two sources. Reads --rename and --target. STATUS_FINE, or another status after having said why not. With
** `reverse` the two and the renames change places. */
int cli_difference(Cli *cli, Str from, Str to, bool reverse, Difference *difference);

/* The same for `from` and `to` compiled by the caller, in one compilation; *difference is zero otherwise. */
int cli_difference_of(Cli *cli, Difference *difference);

/* The migration as SQL, proven unless --no-proof: one text, none when nothing differs, several under --batch. Refused,
** with the list on standard error, when it loses data and `destructive` is false. */
int cli_migration(Cli *cli, Difference *difference, bool destructive, Strs *files);

/* Options of both commands; a row each. */
#define MIGRATE_OPTIONS                                                                                       \
  {"rename", 0, "OLD=NEW", "a table or column (TABLE.OLD=TABLE.NEW) that got another name; may be repeated"}, \
      {"allow-destructive", 0, NULL, "write the migration though it loses tables, columns or values"},        \
      {"rows", 0, "TABLE=N", "rows of a table in production, to estimate the time; may be repeated"},         \
      {"batch", 0, "[=ROWS]", "cut copies of many rows into several migrations (of ROWS rows each)"},         \
      {"no-proof", 0, NULL, "write without running anything in SQLite"}, {                                    \
    "target", 0, "TARGET", "d1 or sqlite instead of the project's"                                            \
  }

#endif
