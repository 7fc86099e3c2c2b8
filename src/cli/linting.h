/* What `mig lint` and `mig fix` have in common: the project, the rules that the configuration
** and the command line leave on, and a run of them. */
#ifndef CLI_LINTING_H
#define CLI_LINTING_H

#include "cli/overrides.h"
#include "lint/run.h"

typedef struct Linting {
  const Project *project;
  const RuleSet *rules;
  Levels levels;
  Overrides *overrides;
  Loaded loaded;
  bool elsewhere; /* another source than the project's migrations: has neither its schema.sql nor its history */
  bool *chosen;             /* by migration: named on the command line; NULL: all are */
  bool *history;            /* by migration: part of the base revision; NULL: none is known to be */
  Str *base;                /* by migration: its text there */
  VEC(RemovedFile) removed; /* migrations that are there only */
  bool schema;   /* schema.sql is compared, too; not where fixes are about to change what it is compared with */
  Review review; /* of the findings, before the rules of group meta run */
} Linting;

/* Options that both commands take: --select, --ignore. */
#define LINTING_OPTIONS                                                    \
  {"select", 0, "RULES", "only these rules or groups, comma-separated"}, { \
    "ignore", 0, "RULES", "all but these rules or groups"                  \
  }

/* Finds the project, reads the migrations, chooses the rules. The paths named on the command
** line are a selection of the project's migrations; a single script or folder
** outside of it is a project of its own. False after having said why not. */
bool linting_open(Cli *cli, Linting *linting);

/* Finds out which migrations stand in git at `revision` (linting->history). False with the reason. */
bool linting_base(Cli *cli, Linting *linting, Str revision, Str *why);

/* Adds those that wrangler's local database has had, where there is one. False, after having said so, where a link leads
** out of the project to it. */
bool linting_applied(Cli *cli, Linting *linting);

/* Compiles the migrations of linting->loaded as they are now and runs the rules. NULL after
** having said why not; findings in files that were not chosen are left out. */
World *linting_run(Cli *cli, const Linting *linting, Findings *findings);

/* Where a migration lies below the project's root. */
Str linting_path(Cli *cli, const Linting *linting, int32_t migration);

#endif
