/* The rebuilds of a migration made safe: the edits that turn "create, copy, drop, rename" as people and
** generators write it into what keeps the rows of every table that refers to the rebuilt one on D1.
**
** The author's statements stay wherever they can: his copy with its expressions and filters is never
** written anew. What is changed is what stands around the DROP TABLE: keys of children are parked, the table is
** made again under its own name (so views and triggers elsewhere never see it gone for long), and indexes
** and triggers that fell with it come back. diff/plan.h decides how each child is protected, emit/rebuild.h
** writes it, as for `mig diff --sql`. */
#ifndef LINT_RESCUE_H
#define LINT_RESCUE_H

#include "lint/world.h"
#include "text/files.h"

typedef struct Rescue Rescue;
struct Rescue {
  int32_t file; /* number of the script */
  VEC(Edit) edits;
  VEC(int32_t) drops;  /* the DROP TABLE statements that are harmless afterwards */
  /* What follows is for the prover, and gone behind it. */
  Str before;          /* what of the schema the file finds and can reach, as SQL */
  Str original, fixed; /* the file's text before and after the edits */
  Str deletes;         /* SQL: what a filtered copy leaves out is deleted as such, so that ON DELETE holds for it */
  Strs tables;         /* the rebuilt ones */
};

/* The rescue that makes a DROP TABLE (by its statement number) harmless: part of the fix of its whole file, made once
** and proven by world->prover. NULL where there is none: nothing is rebuilt, the target is not D1, the file is
** history, no prover was given, or the proof did not succeed. */
const Rescue *rescue_of(World *world, int32_t statement);

#endif
