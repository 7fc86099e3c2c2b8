/* SQLite in memory, set up as D1 sets it up, to run what mig is about to write.
**
** User SQL runs here, so it can't get out: no file is opened (ATTACH and VACUUM
** INTO are withheld), no extension loaded, nothing process-wide set, and a script
** that never ends is stopped after a fixed number of steps. */
#ifndef PROVE_ENGINE_H
#define PROVE_ENGINE_H

#include <sqlite3.h>

#include "base/buf.h"

/* Settings of an engine, to be or'ed. */
typedef enum EngineSetting {
  ENGINE_PLAIN = 0,
  ENGINE_FOREIGN_KEYS =
      1,             /* PRAGMA foreign_keys=ON from the start; D1: always (probe: PRAGMA foreign_keys answers 1) */
  ENGINE_LIMITS = 2, /* D1's limits, see engine.c */
  ENGINE_D1 = ENGINE_FOREIGN_KEYS | ENGINE_LIMITS,
} EngineSetting;

typedef struct Engine {
  sqlite3 *db;
  unsigned settings;
  int64_t steps;       /* left before the engine stops a statement; counts virtual machine instructions */
  bool exhausted;      /* it was stopped for that */
  bool starved;        /* something found no memory: what was read or refused since is no proof of anything */
  bool withheld;       /* the last statement was refused by mig, not by SQLite: it would have got out */
  bool in_transaction; /* engine_begin's: transaction statements are refused meanwhile */
} Engine;

/* Whether an SQL function reaches what lies outside of a database, by whatever case of its name: code to load, addresses of
** code. No authorizer of mig's lets it be called. */
bool engine_function_gets_out(const char *name);

/* An empty database. NULL, and why, when SQLite can't be had. Close it with engine_close: its memory is SQLite's own.
 */
Engine *engine_open(Arena *arena, unsigned settings, Str *why);
Engine *engine_close(Engine *engine);

/* Another one with the same database as it is now, under other settings. */
Engine *engine_copy(Engine *engine, Arena *arena, unsigned settings, Str *why);

/* Runs one statement (or nothing: white space, comments) to its end, throwing rows away. False with
** SQLite's message in *why, copied to `arena`. */
bool engine_run(Engine *engine, Arena *arena, Str sql, Str *why);

/* Only compiles a statement: SQLite's word on its syntax and names, without running it. */
bool engine_compile(Engine *engine, Arena *arena, Str sql, Str *why);

/* SQLite's last message, copied to `arena`; says so when the engine stopped the statement itself. */
Str engine_message(const Engine *engine, Arena *arena);

/* The next row of a statement of this engine, which may be NULL: false behind the last. */
bool engine_next(Engine *engine, sqlite3_stmt *rows);

/* A prepared statement, NULL with why on an error. Finalize it with sqlite3_finalize. */
sqlite3_stmt *engine_prepare(Engine *engine, Arena *arena, Str sql, Str *why);

/* Text of a result column in `arena`; NULL gives p == NULL. */
Str engine_text(sqlite3_stmt *statement, Arena *arena, int column);

/* A transaction around a script, as D1 has one around a migration: the script's own BEGIN, COMMIT and SAVEPOINT
** are refused until engine_end. Its result is false when the commit fails; the transaction is then still open. */
bool engine_begin(Engine *engine);
bool engine_end(Engine *engine, bool commit);

/* Whether SQLite takes a name without quotes wherever a name may stand. */
bool engine_name_is_bare(Str name);
/* A name as SQL writes it: in double quotes only where it needs them. */
void engine_name(Buf *buf, Str name);

/* Triggers fire or not (while rows are made up, a RAISE in one must not get in the way). */
void engine_triggers(Engine *engine, bool fire);

/* Foreign keys hold or not, as by the pragma; not inside a transaction. */
void engine_foreign_keys(Engine *engine, bool hold);

/* Sets the authorizer that keeps SQL inside, for who took it away for a moment. */
void engine_guard(Engine *engine);

/* SQLite reads its schema again: it keeps the columns that it once found for a view, be it that DROP INDEX took
** what they stood on. */
void engine_reread(Engine *engine);

#endif
