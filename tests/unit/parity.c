/* The parser takes and refuses what SQLite takes and refuses: every keyword in every
** place for a name, and every prefix of every statement of tests/parse. The referee is
** the SQLite that is linked; what is too new for it is left out by itself.
**
** An error of SQLite that is no syntax error (no such table) says nothing about the
** grammar where it comes first, so only its "ok" and its syntax errors are compared. */
#include <sqlite3.h>
#include <string.h>

#include "base/buf.h"
#include "project/disk.h"
#include "syntax/parse.h"
#include "unit/unit.h"

typedef enum Verdict { TAKEN, REFUSED, UNKNOWN } Verdict;

/* Tables for the names below: with them, most statements can be prepared. */
static const char schema[] =
    "CREATE TABLE t (a, b, c, d, id); CREATE TABLE u (a, b, c); CREATE TABLE v (a, b); CREATE TABLE log (x);";

/* A "@" stands for the keyword. */
static const char *const places[] = {
    "CREATE TABLE @ (a)",
    "CREATE TABLE x (@ INT)",
    "CREATE TABLE x (a @)",
    "CREATE TABLE x (a INT @)",
    "CREATE TABLE x (a, @)",
    "CREATE TABLE x (a CONSTRAINT @ NOT NULL)",
    "CREATE TABLE x (a DEFAULT @)",
    "CREATE TABLE x (a COLLATE @)",
    "CREATE TABLE x (a) @",
    "CREATE TABLE x (a REFERENCES @)",
    "CREATE TABLE x (a AS (1) @)",
    "CREATE TABLE @.x (a)",
    "CREATE INDEX @ ON t (a)",
    "CREATE INDEX i ON @ (a)",
    "CREATE INDEX i ON t (@)",
    "CREATE INDEX i ON t (a @)",
    "CREATE VIEW @ AS SELECT 1",
    "CREATE VIEW x (@) AS SELECT 1",
    "CREATE TRIGGER @ AFTER INSERT ON t BEGIN SELECT 1; END",
    "CREATE TRIGGER x AFTER INSERT ON t @ BEGIN SELECT 1; END",
    "CREATE TRIGGER x @ INSERT ON t BEGIN SELECT 1; END",
    "CREATE TRIGGER x AFTER INSERT ON t BEGIN SELECT @; END",
    "CREATE VIRTUAL TABLE x USING @ (a)",
    "DROP TABLE @",
    "ALTER TABLE t RENAME TO @",
    "ALTER TABLE t RENAME a TO @",
    "ALTER TABLE t ADD @",
    "ALTER TABLE t DROP @",
    "PRAGMA @",
    "PRAGMA x = @",
    "SAVEPOINT @",
    "RELEASE @",
    "BEGIN @",
    "ATTACH @ AS x",
    "VACUUM @",
    "ANALYZE @",
    "REINDEX @",
    "SELECT @",
    "SELECT a @ FROM t",
    "SELECT a AS @ FROM t",
    "SELECT @.a FROM t",
    "SELECT t.@ FROM t",
    "SELECT @ (1)",
    "SELECT @ (*) FROM t",
    "SELECT a FROM @",
    "SELECT a FROM t @",
    "SELECT a FROM t AS @",
    "SELECT a FROM t @ JOIN u",
    "SELECT * FROM t @ u",
    "SELECT a FROM t WHERE a @ b",
    "SELECT a FROM t WHERE @ a",
    "SELECT a FROM t ORDER BY a @",
    "SELECT a FROM t GROUP BY @",
    "SELECT a FROM t LIMIT @",
    "SELECT count(*) @ FROM t",
    "SELECT count(*) OVER @ FROM t WINDOW @ AS ()",
    "SELECT count(*) FILTER @ FROM t",
    "SELECT CASE @ WHEN 1 THEN 2 END",
    "SELECT CAST(1 AS @)",
    "SELECT 1 COLLATE @",
    "SELECT 1 @ SELECT 2",
    "SELECT a FROM t INDEXED BY @",
    "WITH @ AS (SELECT 1) SELECT 1",
    "WITH x AS @ (SELECT 1) SELECT 1",
    "INSERT INTO @ VALUES (1)",
    "INSERT INTO t (@) VALUES (1)",
    "INSERT OR @ INTO t (a) VALUES (1)",
    "INSERT INTO t (a) VALUES (1) @",
    "INSERT INTO t (a) VALUES (1) ON CONFLICT DO @",
    "INSERT INTO t (a) VALUES (1) RETURNING @",
    "UPDATE @ SET a = 1",
    "UPDATE t SET @ = 1",
    "UPDATE t @ SET a = 1",
    "DELETE FROM @",
    "DELETE FROM t @",
    "EXPLAIN @",
    "@ TABLE x (a)",
    "@",
};

typedef struct Referee {
  Test *test;
  sqlite3 *db;
  int differences;
} Referee;

static bool is_syntax_error(const char *message) {
  return strstr(message, ": syntax error") || strstr(message, "unrecognized token") ||
         strstr(message, "incomplete input");
}

static Verdict ask_sqlite(const Referee *referee, Str sql) {
  sqlite3_stmt *statement = NULL;
  int status = sqlite3_prepare_v2(referee->db, sql.p, sql.n, &statement, NULL);
  sqlite3_finalize(statement);
  if (status == SQLITE_OK) return TAKEN;
  return is_syntax_error(sqlite3_errmsg(referee->db)) ? REFUSED : UNKNOWN;
}

/* The first statement's, as sqlite3_prepare looks at no other. */
static Verdict ask_parser(Arena arena, Str sql) {
  Compilation *compilation = compilation_new(&arena);
  Script script = parse_source(compilation, source_add(&compilation->sources, S("parity"), str_dup(&arena, sql)));
  return script.nstatements && script.statements[0].problems ? REFUSED : TAKEN;
}

/* The list of differences: what an older SQLite refuses and the parser takes.
**   functions called LEFT, CROSS …   refused by 3.40, taken by 3.53 */
static bool is_newer(Str sql) {
  static const Str words[] = {S_INIT("NATURAL"), S_INIT("LEFT"),  S_INIT("RIGHT"), S_INIT("FULL"),
                              S_INIT("OUTER"),   S_INIT("INNER"), S_INIT("CROSS")};
  if (sqlite3_libversion_number() >= 3053000 || !str_starts(sql, S("SELECT "))) return false;
  for (size_t i = 0; i < sizeof words / sizeof *words; i++)
    if (str_starts(str_from(sql, 7), words[i]) && str_starts(str_from(sql, 7 + words[i].n), S(" ("))) return true;
  return false;
}

static void compare(Referee *referee, Arena scratch, Str sql) {
  Verdict wanted = ask_sqlite(referee, sql);
  if (wanted == UNKNOWN || wanted == ask_parser(scratch, sql) || (wanted == REFUSED && is_newer(sql))) return;
  const char *verdict = wanted == TAKEN ? "SQLite takes" : "SQLite refuses";
  if (referee->differences++ < 20)
    test_check(referee->test, false, str_fmt(referee->test->perm, "%s: %.*s", verdict, STR_ARG(sql)).p);
}

static Str filled(Arena *arena, const char *place, Str keyword) {
  Buf sql = buf_new(arena);
  for (; *place; place++) {
    if (*place == '@') buf_str(&sql, keyword);
    else buf_char(&sql, *place);
  }
  return buf_done(&sql);
}

static void compare_keywords(Referee *referee) {
  for (int k = 0; k < sqlite3_keyword_count(); k++) {
    Str keyword = {0};
    sqlite3_keyword_name(k, &keyword.p, &keyword.n);
    for (size_t i = 0; i < sizeof places / sizeof *places; i++) {
      Arena arena = *referee->test->scratch;
      Str sql = filled(&arena, places[i], keyword);
      compare(referee, arena, sql);
    }
  }
  test_check(referee->test, referee->differences == 0, "keywords in every place");
}

/* Each prefix by token; a statement that this SQLite does not know is left out. */
static void compare_prefixes(Referee *referee, Arena scratch, const Statement *statement) {
  Str whole = source_text(statement->source, statement->first, statement->last);
  if (ask_sqlite(referee, whole) == REFUSED) return;
  for (Tok tok = statement->first; tok <= statement->last; tok++) {
    Str prefix = source_text(statement->source, statement->first, tok);
    compare(referee, scratch, str_dup(&scratch, prefix));
  }
}

/* The SQL of a file of cases: what stands between "== title" and "---". */
static Str sql_of(Arena *arena, Str text) {
  Buf sql = buf_new(arena);
  bool inside = false;
  while (text.n) {
    Str line = str_line(&text);
    if (str_starts(line, S("== "))) inside = true;
    else if (str_eq(line, S("---"))) inside = false;
    else if (inside) buf_fmt(&sql, "%.*s\n", STR_ARG(line));
  }
  return buf_done(&sql);
}

static void compare_files(Referee *referee) {
  Arena arena = *referee->test->scratch;
  Str folder = str_fmt(&arena, "%s/parse/", referee->test->folder), why = {0}, text = {0};
  Files *files = disk_files(&arena, folder);
  Strs names = {0};
  Compilation *compilation = compilation_new(&arena);
  test_check(referee->test, files->list(files, &arena, S(""), &names, &why), "tests/parse");
  for (int32_t i = 0; i < names.n; i++) {
    if (!str_ends(names.p[i], S(".txt")) || !files->read(files, &arena, names.p[i], &text, &why)) continue;
    Source *source = source_add(&compilation->sources, names.p[i], sql_of(&arena, text));
    Script script = parse_source(compilation, source);
    for (int32_t s = 0; s < script.nstatements; s++) compare_prefixes(referee, arena, &script.statements[s]);
  }
  test_check(referee->test, referee->differences == 0, "prefixes of the statements in tests/parse");
}

void test_parity(Test *test) {
  Referee referee = {.test = test};
  bool open = sqlite3_open(":memory:", &referee.db) == SQLITE_OK && !sqlite3_exec(referee.db, schema, NULL, NULL, NULL);
  test_check(test, open, "the referee's schema");
  compare_keywords(&referee);
  compare_files(&referee);
  sqlite3_close(referee.db);
}
