/* What the parts of a rescue (rescue.h) share: one rebuild of the file, and the file under way.
**
** rescue_units.c finds the rebuilds and what belongs to their tables, rescue_texts.c writes what stands around them,
** rescue.c puts the edits of the file together and has them proven. */
#ifndef LINT_RESCUE_PARTS_H
#define LINT_RESCUE_PARTS_H

#include "diff/plan.h"
#include "emit/rebuild.h"
#include "emit/schema.h"
#include "facts/rebuilds.h"
#include "lint/rescue.h"

/* One rebuild of the file. */
typedef struct Unit {
  const Rebuild *rebuild;
  int32_t gone;      /* the statement that takes the old table away: its DROP, or its RENAME aside */
  int32_t filled;    /* the statement behind which the new table has its rows and its name */
  Object *old, *new; /* before `gone`; as `filled` leaves it */
  Object *scratch;   /* the table that keeps the rows meanwhile; NULL where it is made by the edits */
  Str text;          /* the old table's name */
  Objects own;       /* indexes and triggers of the new table that its scratch had */
  Objects lost;      /* those of the old one that nobody makes again */
  Objects moved;     /* unique indexes of the new table that are made behind, but needed before the keys come back */
  const Plan *plan;
  const Object *target; /* the new table in the plan */
  MigrationWriter writer;
} Unit;

typedef struct Rescuer {
  World *world;
  Arena *arena; /* gone with the rescuer: what is offered is copied */
  const Catalog *catalog;
  SchemaEmitter *emitter; /* of the catalog */
  Source *source;
  int32_t script, first, last; /* statements of the file */
  VEC(Unit) units;
  Rescue *rescue;
  bool behind; /* new first: at the RENAME rather than at the DROP */
  VEC(Catalog *) catalogs; /* made on the way */
} Rescuer;

static inline const Statement *rescue_statement(const Rescuer *r, int32_t number) {
  return r->catalog->statements.p[number].statement;
}

/* Whether a statement is one of the file's. */
static inline bool rescue_has(const Rescuer *r, int32_t number) {
  return number >= r->first && number <= r->last;
}

/* ---- rescue_units.c ---- */

/* The file's rebuilds that cost rows, or fail where there are some, into r->units; named in r->rescue. */
void rescue_find_units(Rescuer *r);
/* Fills own, lost and, where unique indexes made behind matter (`deferred`), moved. */
void rescue_find_belongings(const Rescuer *r, Unit *unit, bool deferred);
/* Plans the rebuild in the schema around it and readies unit->writer; false where the plan is not one rebuild. */
bool rescue_plan_unit(Rescuer *r, Unit *unit);
/* The statement that made an object, where it stands in this file; -1 where it does not. */
int32_t rescue_made_by(const Rescuer *r, const Object *object);
/* An object's CREATE, with its semicolon. */
void rescue_write_object(const Rescuer *r, Buf *buf, const Object *object);
/* The catalog after `n` scripts, one after the other, which is closed with the others of r->catalogs. */
Catalog *rescue_catalog(Rescuer *r, Compilation *compilation, const Str *texts, int32_t n);

/* ---- rescue_texts.c ---- */

/* Adds the edits that make a planned unit safe; false where it can't be. */
bool rescue_write_unit(Rescuer *r, Unit *unit);
/* A statement of the file with its semicolon. */
Span rescue_span(const Rescuer *r, int32_t number);
void rescue_edit(Rescuer *r, Span span, Str text);
/* Takes a statement out, with its line where nothing else stands there. */
void rescue_delete(Rescuer *r, int32_t number);
/* Text of whole statements for a statement's place: its last line break is the one that is there; in the file's line
** ends. */
Str rescue_in_place(Buf *buf);

#endif
