/* One history in mig and in SQLite: after every statement both must have accepted
** or refused it, and say the same of the schema: the pragmas by prove/'s traits,
** and sqlite_schema byte for byte, shadow and internal tables included.
**
** The tables stay empty, so nothing that depends on rows is refused. */
#include "referee.h"

#include <sqlite3.h>

#include "base/buf.h"
#include "prove/expected.h"
#include "prove/readback.h"

Referee referee_new(Arena *arena) {
  Referee referee = {.arena = arena, .history = buf_new(arena)};
  Str why;
  referee.engine = engine_open(arena, ENGINE_PLAIN, &why);
  sqlite3_limit(referee.engine->db, SQLITE_LIMIT_VARIABLE_NUMBER, 32766); /* Debian's takes more */
  referee.compilation = compilation_new(arena);
  referee.catalog = catalog_new(referee.compilation, false);
  referee.whole = catalog_new(referee.compilation, false);
  referee.late = catalog_new(referee.compilation, false);
  referee.catalog->skip_refused = referee.whole->skip_refused = referee.late->skip_refused = true;
  referee.whole->reads_whole = true;
  return referee;
}

void referee_close(Referee *referee) {
  catalog_close(referee->catalog);
  engine_close(referee->engine);
  catalog_close(referee->whole);
  catalog_close(referee->late);
}

/* ---- sqlite_schema ---- */

static Str row_key(Arena *arena, Str kind, Str name) {
  return str_fmt(arena, "%.*s %.*s", STR_ARG(kind), STR_ARG(name));
}

static bool is_stored(const Object *object) {
  if (object->died != MOMENT_NEVER || object->temporary) return false;
  return object->kind != OBJECT_INDEX || object->index->origin == INDEX_CREATED;
}

/* By kind and name, as spelt: the text. Automatic indexes are the traits' business. */
static Map stored_rows(Arena *arena, const Catalog *catalog) {
  static const Str kinds[] = {S_INIT("table"), S_INIT("index"), S_INIT("view"), S_INIT("trigger")};
  Map rows = {0};
  for (int32_t i = 0; i < catalog->versions.n; i++) {
    const Object *object = catalog->versions.p[i];
    if (!is_stored(object)) continue;
    Str *sql = arena_new(arena, Str, 1);
    *sql = object->sql;
    *map_slot(arena, &rows, row_key(arena, kinds[object->kind], object->name->text)) = sql;
  }
  return rows;
}

static bool same_rows(Referee *referee, Arena *arena, Str *why) {
  Map rows = stored_rows(arena, referee->catalog);
  sqlite3_stmt *statement = engine_prepare(
      referee->engine, arena,
      S("SELECT type, name, sql FROM sqlite_schema WHERE sql IS NOT NULL AND name != 'sqlite_stat4'"), why);
  if (!statement) return false;
  bool same = true;
  int32_t n = 0;
  while (same && sqlite3_step(statement) == SQLITE_ROW) {
    Str key = row_key(arena, engine_text(statement, arena, 0), engine_text(statement, arena, 1));
    Str sql = engine_text(statement, arena, 2);
    const Str *own = map_get(&rows, key);
    same = own && str_eq(*own, sql);
    n++;
    if (!same)
      *why = str_fmt(referee->arena, "%.*s\n  SQLite: %.*s\n  mig:    %.*s", STR_ARG(key), STR_ARG(sql),
                     STR_ARG(own ? *own : S("(missing)")));
  }
  sqlite3_finalize(statement);
  if (same && n != rows.entries.n) {
    *why = S("mig has objects that SQLite has not");
    return false;
  }
  return same;
}

static bool same_traits(Referee *referee, Arena *arena, Str *why) {
  Traits want = traits_new(arena);
  if (!readback(referee->engine, arena, &want, why)) return false;
  Traits got = expected_traits(arena, referee->catalog, CATALOG_NOW);
  TraitDifference difference;
  if (traits_equal(arena, &want, &got, &difference)) return true;
  *why = str_fmt(referee->arena, "%.*s, %.*s\n  SQLite: %.*s\n  mig:    %.*s", STR_ARG(difference.object),
                 STR_ARG(difference.aspect), STR_ARG(difference.want), STR_ARG(difference.got));
  return false;
}

/* ---- statements ---- */

static Str first_problem(const Referee *referee, int32_t from) {
  if (referee->compilation->problems.n <= from) return S("(no problem)");
  const Problem *problem = &referee->compilation->problems.p[from];
  return str_fmt(referee->arena, "%.*s: %.*s, %.*s, %.*s", STR_ARG(problem_slug(problem->code)),
                 STR_ARG(problem->arg[0]), STR_ARG(problem->arg[1]), STR_ARG(problem->arg[2]));
}

/* What these do depends on the transaction that is open, which is no part of a schema. */
static bool is_transaction(const Node *node) {
  return node->kind >= NODE_BEGIN && node->kind <= NODE_RELEASE;
}

/* Rows would make later statements fail, and some virtual tables refuse to be read at run time. */
static bool runs_on_rows(const Node *node) {
  return node->kind == NODE_SELECT || node->kind == NODE_INSERT || node->kind == NODE_UPDATE ||
         node->kind == NODE_DELETE;
}

/* The rows that CREATE TABLE AS may have made. */
static void empty_table(Referee *referee, const CreateTable *create) {
  Buf sql = buf_new(referee->arena);
  buf_str(&sql, S("DELETE FROM "));
  buf_quoted(&sql, create->name.id->text, '"');
  Str why;
  engine_run(referee->engine, referee->arena, buf_done(&sql), &why);
}

/* SQLite finds a RAISE outside a trigger when it makes code of it; of a subquery's column that nothing reads it makes
** none. */
static bool only_raise(const Referee *referee, int32_t from) {
  const Problems *problems = &referee->compilation->problems;
  for (int32_t i = from; i < problems->n; i++)
    if (problems->p[i].code != PROBLEM_RAISE_OUTSIDE_TRIGGER) return false;
  return problems->n > from;
}

/* What is found only when a query runs: CREATE TABLE AS does, and ADD CHECK reads the rows. */
static bool fails_on_rows(Str message) {
  static const Str found[] = {S_INIT("table does not support scanning"), S_INIT("malformed JSON"),
                              S_INIT("bad JSON path"), S_INIT("no such fts5 table"), S_INIT("no such column: T.")};
  for (size_t i = 0; i < sizeof found / sizeof *found; i++)
    if (str_find(message, found[i]) >= 0) return true;
  return false;
}

/* A key that fits no parent: rules say so where it is made, not again at each write. */
static bool fails_on_keys(const Referee *referee, Str message) {
  if (!referee->catalog->foreign_keys) return false;
  return str_find(message, S("foreign key mismatch")) >= 0 || str_find(message, S("no such table: main.")) >= 0;
}

/* An fts5 table whose rows another was to hold, which is not there, or is `made` only now: found when it is read. */
static bool lacks_content(const Referee *referee, const CreateTable *made, Str message) {
  if (str_find(message, S("no such table: main.")) < 0) return false;
  const Catalog *catalog = referee->catalog;
  for (int32_t i = 0; i < catalog->versions.n; i++) {
    const Object *object = catalog->versions.p[i];
    bool content = object->kind == OBJECT_TABLE && object->died == MOMENT_NEVER && object->table->content.n;
    if (!content) continue;
    const Ident *name = ident_intern(&catalog->compilation->idents, object->table->content);
    if (!catalog_find_schema(catalog, false, name, CATALOG_NOW) || (made && ident_same(made->name.id, name)))
      return true;
  }
  return false;
}

/* What mig has said when the table was made: that no row can be written. */
static bool fails_on_writes(const Referee *referee, Str message) {
  static const Str found[] = {S_INIT("generated column loop"),       S_INIT("row value misused"),
                              S_INIT("hex literal too big"),         S_INIT("no such collation sequence"),
                              S_INIT("RAISE() may only be used"),    S_INIT("sub-select returns"),
                              S_INIT("unable to use function MATCH")};
  for (size_t i = 0; i < sizeof found / sizeof *found; i++)
    if (referee->unwritable && str_find(message, found[i]) >= 0) return true;
  return false;
}

/* Columns of a view that nothing reads SQLite leaves out, and finds nothing wrong in them: that is its planner's
** choice. */
static bool only_unread(const Referee *referee, int32_t from) {
  const Problems *problems = &referee->compilation->problems;
  for (int32_t i = from; i < problems->n; i++)
    if (problems->p[i].code != PROBLEM_FAULTY_VIEW || !problems->p[i].late) return false;
  return problems->n > from;
}

/* A connection keeps a virtual table open that the next one could not open, and inside a transaction what an ALTER TABLE
** had done before it failed. */
static void read_anew(Referee *referee, const Node *node, bool ran) {
  Str why;
  bool altered = node->kind >= NODE_RENAME_TABLE && node->kind <= NODE_DROP_CONSTRAINT;
  if (ran ? node->kind == NODE_DROP : altered)
    engine_run(referee->engine, referee->arena, S("PRAGMA writable_schema = RESET"), &why);
}

static bool step_one(Referee *referee, Script script, int32_t number, Str *why) {
  Statement *statement = &script.statements[number];
  Str sql = statement_sql(statement);
  if (older_differs(referee->catalog, statement)) return true;
  int32_t problems = referee->compilation->problems.n;
  buf_fmt(&referee->history, "%.*s\n", STR_ARG(sql));
  catalog_apply_script(referee->catalog, (Script){.source = script.source, .statements = statement, .nstatements = 1});
  catalog_apply_script(referee->whole, (Script){.source = script.source, .statements = statement, .nstatements = 1});
  catalog_replay_script(referee->late, (Script){.source = script.source, .statements = statement, .nstatements = 1});
  bool refused = vec_last(&referee->catalog->statements)->refused;
  Str message = {0};
  bool (*give)(Engine *, Arena *, Str, Str *) = runs_on_rows(statement->node) ? engine_compile : engine_run;
  bool ran = give(referee->engine, referee->arena, str_dup(referee->arena, sql), &message);
  const CreateTable *create = AS(CreateTable, CREATE_TABLE, statement->node);
  if (!ran && !refused && (fails_on_rows(message) || lacks_content(referee, create, message)))
    return referee->over = true;
  if (!ran && !refused && runs_on_rows(statement->node) && fails_on_writes(referee, message)) return true;
  if (!ran && !refused && runs_on_rows(statement->node) && fails_on_keys(referee, message)) return true;
  if (ran && refused && runs_on_rows(statement->node) &&
      (only_raise(referee, problems) || only_unread(referee, problems)))
    return true;
  referee->unwritable |= !refused && referee->compilation->problems.n > problems;
  referee->statements++;
  referee->refused += !ran;
  if (ran == refused && !is_transaction(statement->node)) {
    *why = ran ? str_fmt(referee->arena, "%.*s\n  mig refuses it: %.*s", STR_ARG(sql),
                         STR_ARG(first_problem(referee, problems)))
               : str_fmt(referee->arena, "%.*s\n  SQLite refuses it: %.*s", STR_ARG(sql), STR_ARG(message));
    return false;
  }
  if (ran && create && create->select) empty_table(referee, create);
  read_anew(referee, statement->node, ran);
  if (ran && !referee_reads(referee, statement, why)) return false;
  /* What was refused, or only reads, changes nothing: the next change shows if it did. */
  if (!ran || runs_on_rows(statement->node)) return true;
  Arena scratch = referee->catalog->scratch;
  Str what;
  if (same_rows(referee, &scratch, &what) && same_traits(referee, &scratch, &what)) return true;
  *why = str_fmt(referee->arena, "%.*s\n  then %.*s", STR_ARG(sql), STR_ARG(what));
  return false;
}

bool referee_step(Referee *referee, Str sql, Str *why) {
  Source *source = arena_new(referee->arena, Source, 1);
  source->name = S("history");
  source->text = str_dup(referee->arena, sql);
  Script script = parse_source(referee->compilation, source);
  for (int32_t i = 0; i < script.nstatements; i++)
    if (!referee->over && !step_one(referee, script, i, why)) return false;
  return true;
}
