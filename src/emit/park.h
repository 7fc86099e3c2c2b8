/* Keys of children changed for a while, so that no action finds them; see diff/plan.h. */
#ifndef EMIT_PARK_H
#define EMIT_PARK_H

#include "emit/rebuild.h"

/* The group's parked keys get values that no parent has; a guard aborts the migration where one still has a parent. */
void park_emit_away(MigrationWriter *writer, const RebuildGroup *group);

/* And their own again, when the parents are back. */
void park_emit_back(const MigrationWriter *writer, const RebuildGroup *group);

/* Rows that are about to go, and whose key's own action could not be carried out when those of emptied[number] go. */
void park_emit_unlinked(const MigrationWriter *writer, const RebuildGroup *group, int32_t number);

/* Rows that are about to go may break CHECKs before: where the group's do, these are ignored from here (`begins`) to
** there. */
void park_emit_unchecked(const MigrationWriter *writer, const RebuildGroup *group, bool begins);

#endif
