/* Our parser beside SQLite's, statement by statement: both take it, or neither. Only
** syntax errors count: names resolve in neither, for nothing is there.
**
** Left out is what the linked SQLite can't know: prove/newer.c lists functions, and
** `newer_syntax` below is the short list of syntax. */
#include <sqlite3.h>
#include <string.h>

#include "fuzz.h"
#include "prove/newer.h"
#include "syntax/parse.h"

/* How SQLite words what its grammar refuses, and its tokenizer. */
static bool is_syntax_error(Str message) {
  return str_ends(message, S("\": syntax error")) || str_eq(message, S("incomplete input")) ||
         str_starts(message, S("unrecognized token: ")) || str_eq(message, S("parser stack overflow"));
}

/* What mig reports though SQLite lets it pass: a comment left open. */
static bool refused(const Compilation *compilation) {
  for (int32_t i = 0; i < compilation->problems.n; i++)
    if (compilation->problems.p[i].code != PROBLEM_UNTERMINATED_COMMENT) return true;
  return false;
}

static bool newer_syntax(const Script *script) {
  for (int32_t i = 0; i < script->nstatements; i++)
    if (newer_in_statement(script->source, script->statements[i].node).feature.n) return true;
  return false;
}

/* What SQLite says of one statement: 1 a syntax error, 0 nothing, -1 not to be compared: what an action of its
** grammar refuses half way hides what follows. */
static int sqlite_says(sqlite3 *db, Str sql, Str *message, Arena *arena) {
  sqlite3_stmt *statement = NULL;
  int code = sqlite3_prepare_v2(db, sql.p, sql.n, &statement, NULL);
  sqlite3_finalize(statement);
  if (code == SQLITE_OK) return 0;
  *message = str_dup(arena, str_of(sqlite3_errmsg(db)));
  return is_syntax_error(*message) ? 1 : -1;
}

/* Every statement that mig takes. */
static void check_taken(Fuzz *fuzz, sqlite3 *db, const Script *script) {
  for (int32_t i = 0; i < script->nstatements; i++) {
    const Statement *statement = &script->statements[i];
    Str sql = source_text(script->source, statement->first, statement->last), message = {0};
    if (statement->problems > 0) continue;
    fuzz_hold(sqlite_says(db, sql, &message, fuzz->perm) <= 0, "SQLite refuses it, mig does not",
              str_fmt(fuzz->perm, "%.*s: %.*s", STR_ARG(sql), STR_ARG(message)));
  }
}

/* A text that mig refuses, if it is one statement: where mig cuts broken ones is its own affair. */
static void check_refused(Fuzz *fuzz, sqlite3 *db, const Compilation *compilation) {
  Str message = {0};
  fuzz_hold(sqlite_says(db, fuzz->text, &message, fuzz->perm) != 0, "mig refuses it, SQLite does not",
            problem_slug(compilation->problems.p[0].code));
}

void fuzz_prepare(Fuzz *fuzz) {
  /* A NUL ends the text for SQLite. */
  if (memchr(fuzz->text.p, 0, (size_t)fuzz->text.n)) return;
  Compilation *compilation = compilation_new(fuzz->perm);
  Script script = parse_source(compilation, source_add(&compilation->sources, S("fuzz.sql"), fuzz->text));
  if (newer_syntax(&script)) return;
  sqlite3 *db = NULL;
  if (sqlite3_open(":memory:", &db) != SQLITE_OK) return;
  check_taken(fuzz, db, &script);
  if (script.nstatements == 1 && refused(compilation)) check_refused(fuzz, db, compilation);
  sqlite3_close(db);
}
