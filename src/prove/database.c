/* SQLite files of others; see database.h.
**
** The surprise: to read a file in WAL mode SQLite writes beside it (a -wal and a
** -shm file come and go). Where there is no log, the file is complete and is read
** as immutable; where there is one with its -shm, that is mapped read-only; where the -shm is missing (a copy, or
** what a killed process left), the index of the log is kept in memory, which SQLite does for a file that nobody else
** may use. A file in rollback mode needs none of this, and then its locks do their work.
**
** A file may be a stranger's: its schema is data here. Views and triggers in it call no function that could do
** more than compute, pages are checked before they are believed, and a query of ours that the file turns into
** an endless one (the ledger may be a view) is stopped. */
#include "prove/database.h"

#include <errno.h>
#include <fcntl.h>
#include <stdio.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

#include "base/buf.h"
#include "project/disk.h"

/* How long to wait for a process that is writing, in milliseconds. */
#define BUSY_TIMEOUT 5000

/* Steps that reading a schema and a ledger may take: a million rows take some ten million. */
#define OPERATIONS_PER_CHECK 1000000
#define CHECKS_MAX 500

static int too_long(void *data) {
  int *checks = data;
  return ++*checks > CHECKS_MAX;
}

/* What https://sqlite.org/security.html asks for where a file may be anybody's. */
static void distrust(Arena *arena, sqlite3 *db) {
  sqlite3_db_config(db, SQLITE_DBCONFIG_DEFENSIVE, 1, NULL);
  sqlite3_db_config(db, SQLITE_DBCONFIG_TRUSTED_SCHEMA, 0, NULL);
  sqlite3_db_config(db, SQLITE_DBCONFIG_ENABLE_TRIGGER, 0, NULL);
  sqlite3_db_config(db, SQLITE_DBCONFIG_ENABLE_FTS3_TOKENIZER, 0, NULL);
  sqlite3_limit(db, SQLITE_LIMIT_ATTACHED, 0);
  sqlite3_exec(db, "PRAGMA cell_size_check = ON; PRAGMA mmap_size = 0; PRAGMA temp_store = MEMORY", NULL, NULL, NULL);
  sqlite3_progress_handler(db, OPERATIONS_PER_CHECK, too_long, arena_new(arena, int, 1));
}

static bool there(Arena scratch, Str path, Str suffix) {
  struct stat status;
  return stat(str_concat(&scratch, path, suffix).p, &status) == 0 && status.st_size > 0;
}

/* Bytes 18 and 19 of the header are 2 in WAL mode (https://sqlite.org/fileformat.html §1.3.3). */
static bool in_wal_mode(Arena scratch, Str path) {
  unsigned char head[20] = {0};
  FILE *file = fopen(str_cstr(&scratch, path), "rbe");
  if (!file) return false;
  size_t n = fread(head, 1, sizeof head, file);
  fclose(file);
  return n == sizeof head && head[18] == 2;
}

/* A log whose -shm is missing. */
static bool lone_log(Arena scratch, Str path) {
  return in_wal_mode(scratch, path) && there(scratch, path, S("-wal")) && !there(scratch, path, S("-shm"));
}

/* Whether a process has the file to itself, as PRAGMA locking_mode = EXCLUSIVE does for as long as it is open: the
** bytes that readers share (https://sqlite.org/src/file/src/os.h, SHARED_FIRST) are locked for writing. */
static bool held(Arena scratch, Str path) {
  enum { SHARED_FIRST = 0x40000002, SHARED_SIZE = 510 };
  int file = open(str_cstr(&scratch, path), O_RDONLY | O_CLOEXEC);
  if (file < 0) return false;
  struct flock lock = {.l_type = F_RDLCK, .l_whence = SEEK_SET, .l_start = SHARED_FIRST, .l_len = SHARED_SIZE};
  bool taken = fcntl(file, F_GETLK, &lock) == 0 && lock.l_type != F_UNLCK;
  close(file);
  return taken;
}

static Str uri_of(Arena *arena, Str path) {
  Buf uri = buf_new(arena);
  buf_str(&uri, S("file:"));
  for (int32_t i = 0; i < path.n; i++) {
    if (strchr("?#%", path.p[i])) buf_fmt(&uri, "%%%02x", (unsigned char)path.p[i]);
    else buf_char(&uri, path.p[i]);
  }
  buf_str(&uri, S("?mode=ro"));
  if (in_wal_mode(*arena, path)) {
    if (!there(*arena, path, S("-wal"))) buf_str(&uri, S("&immutable=1"));
    else buf_str(&uri, lone_log(*arena, path) ? S("&vfs=unix-none") : S("&readonly_shm=1"));
  }
  return buf_done(&uri);
}

static bool failed(Arena *arena, Str path, sqlite3 *db, Str *why) {
  bool busy = db && (sqlite3_errcode(db) & 0xff) == SQLITE_BUSY;
  if (busy) {
    *why = str_fmt(arena, "%.*s: another process keeps it locked, for longer than %d seconds", STR_ARG(path),
                   BUSY_TIMEOUT / 1000);
    return false;
  }
  if (db && sqlite3_extended_errcode(db) == SQLITE_READONLY_ROLLBACK) {
    *why = str_fmt(arena,
                   "%.*s: a process ended amid a change of it, and mig changes nothing here; the next one that writes to "
                   "the file (`sqlite3 %.*s .schema`) takes back what was not finished",
                   STR_ARG(path), STR_ARG(path));
    return false;
  }
  *why = str_fmt(arena, "%.*s: %s", STR_ARG(path), db ? sqlite3_errmsg(db) : "out of memory");
  return false;
}

/* What lies beside the file under the names of its logs is opened along with it: a pipe would be waited for, and SQLite
** itself follows no link there. */
static bool odd_log(Arena *arena, Str path, Str *why) {
  static const Str suffixes[] = {S_INIT("-journal"), S_INIT("-wal"), S_INIT("-shm")};
  for (size_t i = 0; i < sizeof suffixes / sizeof *suffixes; i++) {
    struct stat status;
    Str log = str_concat(arena, disk_absolute(arena, path), suffixes[i]);
    if (lstat(log.p, &status) != 0 || S_ISREG(status.st_mode)) continue;
    *why = str_fmt(arena, "%.*s%.*s: this is no regular file", STR_ARG(path), STR_ARG(suffixes[i]));
    return true;
  }
  return false;
}

sqlite3 *database_open(Arena *arena, Str path, Str *why) {
  sqlite3 *db = NULL;
  if (odd_log(arena, path, why)) return NULL;
  if (access(str_cstr(arena, path), R_OK) != 0) {
    *why = str_fmt(arena, "%.*s: %s", STR_ARG(path), strerror(errno));
    return NULL;
  }
  bool lone = lone_log(*arena, path);
  if (lone && held(*arena, path)) {
    *why = str_fmt(arena, "%.*s: another process has it to itself (locking_mode = EXCLUSIVE)", STR_ARG(path));
    return NULL;
  }
  Str uri = uri_of(arena, path);
  if (sqlite3_open_v2(uri.p, &db, SQLITE_OPEN_READONLY | SQLITE_OPEN_URI, NULL) == SQLITE_OK) {
    sqlite3_busy_timeout(db, BUSY_TIMEOUT);
    sqlite3_db_config(db, SQLITE_DBCONFIG_NO_CKPT_ON_CLOSE, 1, NULL);
    if (lone) sqlite3_exec(db, "PRAGMA locking_mode = EXCLUSIVE", NULL, NULL, NULL);
    distrust(arena, db);
    return db;
  }
  failed(arena, path, db, why);
  sqlite3_close(db);
  return NULL;
}

/* The text of a column, empty for NULL; *step becomes SQLITE_NOMEM when there is no memory for it. */
static Str text_of(Arena *arena, sqlite3_stmt *statement, int column, int *step) {
  const char *text = (const char *)sqlite3_column_text(statement, column);
  if (text) return str_dup(arena, (Str){text, sqlite3_column_bytes(statement, column)});
  if (sqlite3_errcode(sqlite3_db_handle(statement)) == SQLITE_NOMEM) *step = SQLITE_NOMEM;
  return S("");
}

/* Names of virtual tables' shadow tables: SQLite makes those with their table. */
static const char schema_query[] =
    "SELECT sql, name FROM sqlite_schema WHERE sql IS NOT NULL AND name NOT LIKE 'sqlite\\_%' ESCAPE '\\'"
    " AND name NOT LIKE '\\_cf\\_%' ESCAPE '\\' AND tbl_name <> ?1 COLLATE NOCASE"
    " AND NOT (type = 'table' AND name IN (SELECT name FROM pragma_table_list WHERE schema = 'main' AND type = "
    "'shadow'))"
    " ORDER BY CASE type WHEN 'table' THEN 0 WHEN 'index' THEN 1 WHEN 'view' THEN 2 ELSE 3 END, rowid";

bool database_script(Arena *arena, Str path, Str ledger, Str *script, Str *why) {
  sqlite3 *db = database_open(arena, path, why);
  sqlite3_stmt *statement = NULL;
  if (!db) return false;
  Buf buf = buf_new(arena);
  int step = sqlite3_prepare_v2(db, schema_query, -1, &statement, NULL);
  if (step == SQLITE_OK) step = sqlite3_bind_text(statement, 1, ledger.p, ledger.n, SQLITE_TRANSIENT);
  while (step != SQLITE_NOMEM && statement && (step = sqlite3_step(statement)) == SQLITE_ROW) {
    buf_str(&buf, text_of(arena, statement, 0, &step));
    /* On a line of its own: the text may end in a line comment. */
    buf_str(&buf, S("\n;\n"));
  }
  bool ok = step == SQLITE_DONE || failed(arena, path, db, why);
  sqlite3_finalize(statement);
  sqlite3_close(db);
  *script = buf_done(&buf);
  return ok;
}

int64_t database_rows(Arena *arena, Str path, Str table) {
  Str why;
  sqlite3 *db = database_open(arena, path, &why);
  sqlite3_stmt *statement = NULL;
  Buf query = buf_new(arena);
  buf_str(&query, S("SELECT count(*) FROM "));
  buf_quoted(&query, table, '"');
  bool ready = db && sqlite3_prepare_v2(db, buf_done(&query).p, -1, &statement, NULL) == SQLITE_OK;
  int64_t rows = ready && sqlite3_step(statement) == SQLITE_ROW ? sqlite3_column_int64(statement, 0) : -1;
  sqlite3_finalize(statement);
  sqlite3_close(db);
  return rows;
}

bool database_ledger(Arena *arena, Str path, Str ledger, Applieds *applied, Str *why) {
  *applied = (Applieds){0};
  sqlite3 *db = database_open(arena, path, why);
  sqlite3_stmt *statement = NULL;
  if (!db) return false;
  Buf query = buf_new(arena);
  buf_str(&query, S("SELECT name, applied_at FROM "));
  buf_quoted(&query, ledger, '"');
  buf_str(&query, S(" ORDER BY id"));
  bool missing = sqlite3_table_column_metadata(db, "main", str_cstr(arena, ledger), NULL, NULL, NULL, NULL, NULL,
                                               NULL) == SQLITE_ERROR;
  int step = missing ? SQLITE_DONE : sqlite3_prepare_v2(db, buf_done(&query).p, -1, &statement, NULL);
  while (step != SQLITE_NOMEM && statement && (step = sqlite3_step(statement)) == SQLITE_ROW)
    *vec_push(arena, applied) = (Applied){text_of(arena, statement, 0, &step), text_of(arena, statement, 1, &step)};
  bool ok = step == SQLITE_DONE || failed(arena, path, db, why);
  sqlite3_finalize(statement);
  sqlite3_close(db);
  return ok;
}
