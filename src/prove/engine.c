/* The engine: an in-memory SQLite with D1's settings and a fence around it.
**
** What surprised: VACUUM INTO opens its file through an internal ATTACH, so one
** refusal in the authorizer covers both. VACUUM attaches a file without a name, which is kept in memory here. */
#include "prove/engine.h"

#include "prove/pulse.h"

/* Instructions one engine may run in all. 5e8 are some 5 seconds: no migration of an empty database
** needs them, an endless recursive query does. */
#define STEPS INT64_C(500000000)
#define STEPS_EACH 1000000

typedef struct Limit {
  int id, value;
} Limit;

/* https://developers.cloudflare.com/d1/platform/limits/ and probes (`limits` in the probe set): columns,
** statement bytes, compound terms, LIKE pattern, expression depth, parameters, arguments, value bytes. */
static const Limit d1_limits[] = {
    {SQLITE_LIMIT_COLUMN, 100},        {SQLITE_LIMIT_SQL_LENGTH, 100000},
    {SQLITE_LIMIT_COMPOUND_SELECT, 5}, {SQLITE_LIMIT_LIKE_PATTERN_LENGTH, 50},
    {SQLITE_LIMIT_EXPR_DEPTH, 100},    {SQLITE_LIMIT_VARIABLE_NUMBER, 100},
    {SQLITE_LIMIT_FUNCTION_ARG, 127},  {SQLITE_LIMIT_LENGTH, 2000000},
};

/* Pragmas that reach beyond this database: process-wide limits, folders and files. None of them changes what it holds. */
static const Str outside_pragmas[] = {
    S_INIT("temp_store"),      S_INIT("temp_store_directory"), S_INIT("data_store_directory"),
    S_INIT("hard_heap_limit"), S_INIT("soft_heap_limit"),      S_INIT("journal_mode"),
    S_INIT("mmap_size"),
};

/* fts3_tokenizer() takes the address of code from a blob, and the next full-text table calls it. */
static const Str outside_functions[] = {S_INIT("load_extension"), S_INIT("fts3_tokenizer")};

/* What D1's authorizer refuses though SQLite has it (probes `functions`). */
static const Str d1_refused_functions[] = {
    S_INIT("ceiling"),
    S_INIT("power"),
    S_INIT("log10"),
    S_INIT("json_pretty"),
    S_INIT("json_error_position"),
    S_INIT("sqlite_version"),
    S_INIT("subtype"),
    S_INIT("sqlite_compileoption_used"),
    S_INIT("unistr"),
    S_INIT("median"),
    S_INIT("percentile"),
    S_INIT("if"),
};

/* The only virtual tables that D1 makes (probes `virtual tables`). */
static const Str d1_modules[] = {S_INIT("fts5"), S_INIT("fts5vocab"), S_INIT("rtree"), S_INIT("rtree_i32")};

static bool among(const char *name, const Str *list, size_t count) {
  for (size_t i = 0; i < count; i++)
    if (str_eq_fold(str_of(name), list[i])) return true;
  return false;
}
#define AMONG(name, list) among((name), (list), sizeof(list) / sizeof *(list))

bool engine_function_gets_out(const char *name) {
  return AMONG(name, outside_functions);
}

static bool d1_refuses(int action, const char *first, const char *second) {
  switch (action) {
  case SQLITE_CREATE_TEMP_TABLE:
  case SQLITE_CREATE_TEMP_VIEW:
  case SQLITE_CREATE_TEMP_TRIGGER:
  case SQLITE_CREATE_TEMP_INDEX:
    return true;
  case SQLITE_CREATE_TABLE:
  case SQLITE_CREATE_VIEW:
    return str_starts_fold(str_of(first), S("_cf_"));
  case SQLITE_CREATE_VTABLE:
    return !AMONG(second, d1_modules);
  case SQLITE_FUNCTION:
    return AMONG(second, d1_refused_functions);
  default:
    return false;
  }
}

/* What could get out, or undo what keeps it in. */
static bool gets_out(int action, const char *first, const char *second) {
  switch (action) {
  case SQLITE_ATTACH:
    return !first || *first;
  case SQLITE_FUNCTION:
    return engine_function_gets_out(second);
  case SQLITE_PRAGMA:
    return str_eq_fold(str_of(first), S("writable_schema"));
  default:
    return false;
  }
}

static int authorize(void *data, int action, const char *first, const char *second, const char *schema,
                     const char *trigger) {
  Engine *engine = data;
  (void)schema, (void)trigger;
  pulse_beat();
  bool limits = engine->settings & ENGINE_LIMITS;
  if (action == SQLITE_PRAGMA && AMONG(first, outside_pragmas)) return limits ? SQLITE_DENY : SQLITE_IGNORE;
  bool out = gets_out(action, first, second);
  engine->withheld = engine->withheld || out;
  bool refused = out || (limits && (action == SQLITE_ATTACH || action == SQLITE_DETACH)) ||
                 (engine->in_transaction && (action == SQLITE_TRANSACTION || action == SQLITE_SAVEPOINT)) ||
                 (limits && d1_refuses(action, first, second));
  return refused ? SQLITE_DENY : SQLITE_OK;
}

static int count_steps(void *data) {
  Engine *engine = data;
  pulse_beat();
  engine->steps -= STEPS_EACH;
  engine->exhausted = engine->steps < 0;
  return engine->exhausted;
}

/* ---- time stands still: a default of CURRENT_TIMESTAMP is the same in every database, and in every run ---- */

#define STILL_VFS "still"

/* 2026-01-01 12:00:00, in milliseconds as SQLite counts days (from noon in Greenwich, 24 November 4714 BC). */
#define STILL_TIME INT64_C(212634028800000)

static int still_time(sqlite3_vfs *vfs, sqlite3_int64 *now) {
  (void)vfs;
  *now = STILL_TIME;
  return SQLITE_OK;
}

/* SQLite's own VFS with another clock; NULL, which is the VFS as it is, when memory is out. */
static const char *still_vfs(void) {
  if (sqlite3_vfs_find(STILL_VFS)) return STILL_VFS;
  sqlite3_vfs *still = sqlite3_malloc(sizeof *still), *own = sqlite3_vfs_find(NULL);
  if (!still || !own || own->iVersion < 2) return NULL;
  *still = *own;
  still->zName = STILL_VFS;
  still->pNext = NULL;
  still->xCurrentTimeInt64 = still_time;
  return sqlite3_vfs_register(still, 0) == SQLITE_OK ? STILL_VFS : NULL;
}

void engine_guard(Engine *engine) {
  sqlite3_set_authorizer(engine->db, authorize, engine);
}

Engine *engine_open(Arena *arena, unsigned settings, Str *why) {
  Engine *engine = arena_new(arena, Engine, 1);
  *engine = (Engine){.settings = settings, .steps = STEPS};
  pulse_begin();
  if (sqlite3_open_v2(":memory:", &engine->db, SQLITE_OPEN_READWRITE | SQLITE_OPEN_CREATE, still_vfs()) != SQLITE_OK) {
    *why = str_fmt(arena, "SQLite: %s", sqlite3_errmsg(engine->db));
    return engine_close(engine);
  }
  sqlite3_extended_result_codes(engine->db, 1);
  sqlite3_db_config(engine->db, SQLITE_DBCONFIG_ENABLE_FKEY, (settings & ENGINE_FOREIGN_KEYS) != 0, NULL);
  if (settings & ENGINE_LIMITS)
    for (size_t i = 0; i < sizeof d1_limits / sizeof *d1_limits; i++)
      sqlite3_limit(engine->db, d1_limits[i].id, d1_limits[i].value);
  /* Shadow tables take no trigger and no write of their own. */
  sqlite3_db_config(engine->db, SQLITE_DBCONFIG_DEFENSIVE, (settings & ENGINE_LIMITS) != 0, NULL);
  sqlite3_db_config(engine->db, SQLITE_DBCONFIG_ENABLE_FTS3_TOKENIZER, 0, NULL);
  /* What doesn't fit into the cache would be written to a file in /tmp; and each table and index begins with an
  ** empty page, which is cleared. */
  sqlite3_exec(engine->db, "PRAGMA temp_store = MEMORY; PRAGMA page_size = 1024", NULL, NULL, NULL);
  engine_guard(engine);
  sqlite3_progress_handler(engine->db, STEPS_EACH, count_steps, engine);
  return engine;
}

bool engine_begin(Engine *engine) {
  bool begun = sqlite3_exec(engine->db, "BEGIN", NULL, NULL, NULL) == SQLITE_OK;
  engine->in_transaction = begun;
  return begun;
}

bool engine_end(Engine *engine, bool commit) {
  engine->in_transaction = false;
  return sqlite3_exec(engine->db, commit ? "COMMIT" : "ROLLBACK", NULL, NULL, NULL) == SQLITE_OK;
}

Engine *engine_close(Engine *engine) {
  if (!engine) return NULL;
  sqlite3_close_v2(engine->db);
  pulse_end();
  return NULL;
}

Engine *engine_copy(Engine *engine, Arena *arena, unsigned settings, Str *why) {
  Engine *copy = engine_open(arena, settings, why);
  sqlite3_backup *backup = copy ? sqlite3_backup_init(copy->db, "main", engine->db, "main") : NULL;
  bool done = backup && sqlite3_backup_step(backup, -1) == SQLITE_DONE;
  if (copy && !done) *why = engine_message(copy, arena);
  sqlite3_backup_finish(backup);
  return done ? copy : engine_close(copy);
}

/* Whether it went well; what found no memory is noted. */
static bool went(Engine *engine, int code) {
  engine->starved |= (code & 0xff) == SQLITE_NOMEM;
  return code == SQLITE_OK || code == SQLITE_DONE;
}

bool engine_next(Engine *engine, sqlite3_stmt *rows) {
  int code = rows ? sqlite3_step(rows) : SQLITE_DONE;
  if (code != SQLITE_ROW) went(engine, code);
  return code == SQLITE_ROW;
}

Str engine_message(const Engine *engine, Arena *arena) {
  if (engine->exhausted) return S("stopped: it runs without end");
  return str_dup(arena, str_of(sqlite3_errmsg(engine->db)));
}

sqlite3_stmt *engine_prepare(Engine *engine, Arena *arena, Str sql, Str *why) {
  sqlite3_stmt *statement = NULL;
  if (!went(engine, sqlite3_prepare_v2(engine->db, sql.p, sql.n, &statement, NULL))) {
    *why = engine_message(engine, arena);
    return NULL;
  }
  return statement;
}

bool engine_compile(Engine *engine, Arena *arena, Str sql, Str *why) {
  sqlite3_stmt *statement = NULL;
  engine->withheld = false;
  bool compiled = went(engine, sqlite3_prepare_v2(engine->db, sql.p, sql.n, &statement, NULL));
  if (!compiled) *why = engine_message(engine, arena);
  sqlite3_finalize(statement);
  return compiled;
}

bool engine_run(Engine *engine, Arena *arena, Str sql, Str *why) {
  sqlite3_stmt *statement = NULL;
  engine->withheld = false;
  bool done = went(engine, sqlite3_prepare_v2(engine->db, sql.p, sql.n, &statement, NULL));
  if (done && statement) {
    int code;
    do code = sqlite3_step(statement);
    while (code == SQLITE_ROW);
    done = went(engine, code);
  }
  if (!done) *why = engine_message(engine, arena);
  sqlite3_finalize(statement);
  return done;
}

Str engine_text(sqlite3_stmt *statement, Arena *arena, int column) {
  const char *text = (const char *)sqlite3_column_text(statement, column);
  if (!text) return (Str){0};
  return str_dup(arena, (Str){text, sqlite3_column_bytes(statement, column)});
}

void engine_triggers(Engine *engine, bool fire) {
  sqlite3_db_config(engine->db, SQLITE_DBCONFIG_ENABLE_TRIGGER, fire, NULL);
}

void engine_foreign_keys(Engine *engine, bool hold) {
  sqlite3_db_config(engine->db, SQLITE_DBCONFIG_ENABLE_FKEY, hold, NULL);
}

bool engine_name_is_bare(Str name) {
  bool bare = name.n > 0 && !char_digit(name.p[0]) && name.p[0] != '$';
  for (int32_t i = 0; bare && i < name.n; i++) bare = char_name(name.p[i]);
  return bare && !sqlite3_keyword_check(name.p, name.n);
}

void engine_name(Buf *buf, Str name) {
  if (engine_name_is_bare(name)) buf_str(buf, name);
  else buf_quoted(buf, name, '"');
}

void engine_reread(Engine *engine) {
  sqlite3_set_authorizer(engine->db, NULL, NULL);
  sqlite3_exec(engine->db, "PRAGMA writable_schema = RESET", NULL, NULL, NULL);
  engine_guard(engine);
}
