/* mig's catalog against SQLite, statement by statement. */
#ifndef REFEREE_REFEREE_H
#define REFEREE_REFEREE_H

#include "catalog/catalog.h"
#include "prove/engine.h"

/* One history in both. */
typedef struct Referee {
  Arena *arena;
  Compilation *compilation;
  Catalog *catalog;
  Catalog *whole, *late; /* the same history in other ways: ways.c */
  Engine *engine;
  bool unwritable;             /* some table is one that no row gets into */
  bool over;                   /* they can't be compared any further */
  int32_t statements, refused; /* how many SQLite was given, and refused */
  Buf history;                 /* what was given so far */
} Referee;

/* An empty catalog and an empty database. */
Referee referee_new(Arena *arena);
void referee_close(Referee *referee);

/* Gives one text, of one or more statements, to both. False when they differ; *why then says
** after which statement and in what. */
bool referee_step(Referee *referee, Str sql, Str *why);

/* lookups.c: whether every name at every moment finds what a scan of all versions finds. */
bool referee_lookups(const Referee *referee, Str *why);

/* reads.c: whether a statement that both have taken, or the view that it made, reads the same columns in both. */
bool referee_reads(Referee *referee, const Statement *statement, Str *why);

/* Statements, one after the other. */
typedef VEC(Str) History;

/* reduce.c: replays a history. Returns the number of the statement after which the two differ, -1 if they never do. */
int32_t replay_history(Arena scratch, const History *history, Str *why);
/* Leaves out the statements, and then the tokens, that its difference does not need. */
void reduce(Arena *arena, History *history);

/* ways.c: whether the history comes out the same, however tables are read. For its end. */
bool referee_ways(Referee *referee, Str *why);

/* How statements are made. WILD: anything; CALM: no deep expressions, no spoilt words; PLAIN: short ones, of few names. */
typedef enum Style { STYLE_WILD, STYLE_CALM, STYLE_PLAIN } Style;

/* generate.c: the next statement of a random history: mostly valid, built from what
** is in the catalog. `random` is changed. */
Str generate_statement(Arena *arena, const Catalog *catalog, uint64_t *random, Style style);

/* older.c: whether this SQLite is known to differ for a statement: it is then not given to either. */
bool older_differs(const Catalog *catalog, const Statement *statement);

#endif
