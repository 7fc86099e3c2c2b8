/* Replaying: scripts and texts through SQLite.
**
** What surprised: sqlite3_prepare copies the text it is given unless a NUL ends
** it, so walking a long script with the length of the rest is quadratic; one
** byte more in the length (the NUL) makes it linear. */
#include "prove/replay.h"

static void add_error(Engine *engine, Arena *arena, ReplayErrors *errors, ReplayError error) {
  error.message = engine_message(engine, arena);
  *vec_push(arena, errors) = error;
}

/* Ends the transaction of a script: commits, or undoes everything after an error. `at` is the text's end. */
static bool finish(Engine *engine, Arena *arena, bool good, uint32_t at, ReplayErrors *errors) {
  engine->in_transaction = false;
  if (sqlite3_get_autocommit(engine->db)) return good;
  if (good && engine_end(engine, true)) return true;
  if (good) add_error(engine, arena, errors, (ReplayError){.start = at, .end = at, .commit = true});
  engine_end(engine, false);
  return false;
}

static bool is_transaction(const Node *node) {
  return node->kind == NODE_BEGIN || node->kind == NODE_COMMIT || node->kind == NODE_ROLLBACK ||
         node->kind == NODE_SAVEPOINT || node->kind == NODE_RELEASE;
}

static bool has_transaction(const Script *script) {
  for (int32_t i = 0; i < script->nstatements; i++)
    if (is_transaction(script->statements[i].node)) return true;
  return false;
}

static bool writes_rows(const Node *node) {
  return node->kind == NODE_INSERT || node->kind == NODE_UPDATE || node->kind == NODE_DELETE ||
         node->kind == NODE_SELECT;
}

bool replay_script(Engine *engine, Arena *arena, const Script *script, ReplayOptions options, ReplayErrors *errors) {
  bool wrapped = (options.transaction || script->source->wrapped) && !options.keep_going && !has_transaction(script) &&
                 engine_begin(engine);
  bool good = true;
  for (int32_t i = 0; i < script->nstatements; i++) {
    Statement *statement = &script->statements[i];
    Str sql = statement_sql(statement), why;
    bool compile = !options.rows && writes_rows(statement->node);
    if (compile ? engine_compile(engine, arena, sql, &why) : engine_run(engine, arena, sql, &why)) continue;
    good = false;
    uint32_t start = (uint32_t)(sql.p - script->source->text.p);
    uint32_t end = script->source->tokens.p[statement->last].end;
    ReplayError error = {.start = start, .end = end, .statement = statement};
    error.message = why;
    error.withheld = engine->withheld;
    *vec_push(arena, errors) = error;
    if (!options.keep_going) break;
  }
  uint32_t end = (uint32_t)script->source->text.n;
  if (wrapped || !options.keep_going) return finish(engine, arena, good, end, errors);
  return good;
}

/* One statement of a text; *tail moves behind it. */
static bool run_next(Engine *engine, const char **tail, const char *end) {
  sqlite3_stmt *statement = NULL;
  const char *next = end;
  int code = sqlite3_prepare_v2(engine->db, *tail, (int)(end - *tail) + 1, &statement, &next);
  if (code != SQLITE_OK) return false;
  if (statement) {
    do code = sqlite3_step(statement);
    while (code == SQLITE_ROW);
  }
  bool done = !statement || code == SQLITE_DONE;
  sqlite3_finalize(statement);
  if (done) *tail = next;
  return done;
}

bool replay_text(Engine *engine, Arena *arena, Str text, bool transaction, ReplayErrors *errors) {
  const char *at = text.p, *end = text.p + text.n;
  bool wrapped = transaction && engine_begin(engine), good = true;
  while (good && at < end) {
    while (at < end && char_space(*at)) at++;
    uint32_t start = (uint32_t)(at - text.p);
    if (at < end && !*at) {
      ReplayError error = {.start = start, .end = start, .message = S("SQLite takes a NUL for the end of the text")};
      *vec_push(arena, errors) = error;
      good = false;
      break;
    }
    good = run_next(engine, &at, end);
    if (!good) add_error(engine, arena, errors, (ReplayError){.start = start, .end = start});
  }
  return wrapped ? finish(engine, arena, good, (uint32_t)text.n, errors) : good;
}
