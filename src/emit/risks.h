/* What risks.c and risks_checks.c share: columns of the new table in terms of the old one, as a query says them. */
#ifndef EMIT_RISKS_H
#define EMIT_RISKS_H

#include "emit/migration.h"

/* A name as SQL writes it. */
Str risks_name(Arena *arena, Str name);

/* The old table as a query has to call it that speaks of its columns by their new names. */
Str risks_old_table(Arena *arena, const Risk *risk);

/* Whether the column's values are converted on their way. */
bool risks_converted(const Risk *risk, int32_t column);

/* What a column of the new table holds, converted or not, over the old table; empty where there is none. */
Str risks_value(Arena *arena, const Risk *risk, int32_t number);

/* The same of an index's term; *collation is the one it needs, where the old column compares by another. Empty also where
** it is converted. */
Str risks_term(Arena *arena, const Risk *risk, const IndexTerm *term, Str *collation);

/* A value as a column of another affinity stores it, but without that affinity. */
Str risks_convert(Arena *arena, Affinity affinity, Str value);

/* " WHERE condition", or " AND condition" behind others. */
void risks_add_condition(Buf *buf, Str condition);

/* A query that counts the rows that break the CHECK; empty where there is none (risks_checks.c). */
Str risks_probe_check(Arena *arena, const Risk *risk, const Node *expr);

#endif
