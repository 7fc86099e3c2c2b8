/* Whether a migration keeps within what D1 and SQLite allow: time, lengths, foreign keys. */
#ifndef CLI_LIMITS_H
#define CLI_LIMITS_H

#include "cli/migrate.h"

/* Rows that D1 writes in a second. probe: 300,000 rows of five columns copied in a second, as many updated or indexed,
** workerd 1.20261117.1 on a busy machine; a third of it, for production is not seen from here. */
#define LIMITS_ROWS_A_SECOND 100000
/* https://developers.cloudflare.com/d1/platform/limits/: a call, and a migration is one. */
#define LIMITS_SECONDS 30
/* Rows that one of several migrations should write: two thirds of that time. */
#define LIMITS_MOVES ((int64_t)LIMITS_ROWS_A_SECOND * LIMITS_SECONDS * 2 / 3)

/* Reads --rows TABLE=N, as often as there are tables to tell of. false after having said what is wrong with one. */
bool limits_rows(Cli *cli, const Difference *difference, RowCounts *counts);

/* Where the old schema is that of a database, its rows are counted: those of tables that are copied or indexed. */
void limits_count(Cli *cli, const Difference *difference, RowCounts *counts);

/* Tells how long it is likely to take, and warns where D1 would end it. */
void limits_time(Cli *cli, const Difference *difference, const RowCounts *counts);

/* Whether D1 takes every statement; each that it would not, however right it is, is told. */
bool limits_statements(Cli *cli, const Difference *difference, Str sql);

/* Says where the new schema has what D1 refuses for its size: columns, terms of a compound SELECT, depth, arguments. false
** where the migration would make such an object. */
bool limits_objects(Cli *cli, const Difference *difference);

/* Says where the new schema has foreign keys under which no row can be written; false where the migration would write
** some. With foreign keys off, as for sqlite, a missing parent is in nobody's way. */
bool limits_keys(Cli *cli, const Difference *difference);

#endif
