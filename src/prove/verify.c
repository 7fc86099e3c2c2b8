/* Verifying: SQLite and the catalog, step by step.
**
** A statement that one of the two refuses and the other takes is a discrepancy of its
** own; rows that a seed lacks are not (the catalog knows no rows), so constraint
** failures of INSERT, UPDATE and DELETE are passed over. */

#include "prove/verify.h"

#include "prove/engine.h"
#include "prove/expected.h"
#include "prove/newer.h"
#include "prove/prove.h"
#include "prove/readback.h"

typedef struct Verifier {
  Arena *arena;
  const Catalog *catalog;
  VerifyOptions options;
  Engine *engine;
  Verification result;
  bool wrapped; /* in a transaction that was begun for the file */
} Verifier;

static void add(Verifier *verifier, Source *source, uint32_t byte, Str message) {
  *vec_push(verifier->arena, &verifier->result.discrepancies) = (Discrepancy){source, byte, message};
}

/* `whole`: what stands before it in its file was compared, too. */
static void stop_at_newer(Verifier *verifier, Source *source, uint32_t byte, Newer newer, bool whole) {
  Str text = newer_text(verifier->arena, newer);
  Str before = whole ? S("what stands before it is") : S("the files before this one are");
  text = str_fmt(verifier->arena, "%.*s: %.*s verified, the rest is not", STR_ARG(text), STR_ARG(before));
  verifier->result.too_old = (Discrepancy){source, byte, text};
}

/* A view takes what the linked SQLite does not know, and fails when its columns are asked for; CREATE TABLE AS may give other
** types: that is no discrepancy. */
static bool newer_object(Verifier *verifier, Moment moment, ObjectKind kind) {
  const Catalog *catalog = verifier->catalog;
  for (int32_t i = 0; i < catalog->versions.n; i++) {
    const Object *object = catalog->versions.p[i];
    if (object->kind != kind || object->poisoned || !object_alive(object, moment)) continue;
    const Statement *made = catalog->statements.p[object_first(object)->born].statement;
    Newer newer = newer_in_statement(made->source, made->node);
    if (!newer.feature.n) continue;
    Source *source = source_get(&catalog->compilation->sources, object->name_place.source);
    stop_at_newer(verifier, source, source->tokens.p[object->name_place.first].start, newer,
                  verifier->options.each_statement);
    return true;
  }
  return false;
}

/* The whole schema, twice, in scratch memory: kept only when it differs. */
static bool compare_at(Verifier *verifier, Moment moment, Source *source, uint32_t byte) {
  Arena scratch = *verifier->arena, *arena = &scratch;
  Traits want, got = expected_traits(arena, verifier->catalog, moment);
  TraitDifference difference;
  Str why;
  if (!readback(verifier->engine, arena, &want, &why)) {
    *verifier->arena = scratch;
    add(verifier, source, byte, why);
    return false;
  }
  if (traits_equal(arena, &want, &got, &difference)) return true;
  *verifier->arena = scratch;
  if (str_starts(difference.object, S("view ")) && newer_object(verifier, moment, OBJECT_VIEW)) return false;
  if (str_starts(difference.object, S("table ")) && newer_object(verifier, moment, OBJECT_TABLE)) return false;
  arena = verifier->arena;
  add(verifier, source, byte, str_concat(arena, S("mig has "), difference_text(arena, difference)));
  return false;
}

static bool defines(const Node *node) {
  return node->kind <= NODE_DROP_CONSTRAINT;
}

/* Runs a statement and compares the two verdicts on it. False ends the script. */
static bool run_statement(Verifier *verifier, const CatalogStatement *seen, uint32_t byte) {
  Arena *arena = verifier->arena;
  const Statement *statement = seen->statement;
  Str message, sql = statement_sql(statement);
  bool taken = engine_run(verifier->engine, arena, sql, &message);
  verifier->result.statements++;
  bool broken = statement->node->kind == NODE_BROKEN;
  if (taken && !seen->refused && !broken) return true;
  if (taken) add(verifier, statement->source, byte, S("SQLite takes this statement, mig refuses it"));
  if (taken) return false;
  if (seen->refused || broken) {
    *vec_push(arena, &verifier->result.refused) =
        (Discrepancy){statement->source, byte, str_fmt(arena, "both refuse this statement: %.*s", STR_ARG(message))};
    return true;
  }
  if (verifier->wrapped && sqlite3_get_autocommit(verifier->engine->db)) {
    add(verifier, statement->source, byte,
        str_fmt(arena,
                "SQLite took the file's transaction back at this statement, so that the rest is not verified: %.*s",
                STR_ARG(message)));
    return false;
  }
  Newer newer = newer_in_statement(statement->source, statement->node);
  if (newer.feature.n > 0) {
    stop_at_newer(verifier, statement->source, byte, newer, true);
    return false;
  }
  if (!defines(statement->node)) return true;
  add(verifier, statement->source, byte,
      str_fmt(arena, "SQLite refuses this statement, mig takes it: %.*s", STR_ARG(message)));
  return false;
}

static bool has_transaction(const Script *script) {
  for (int32_t i = 0; i < script->nstatements; i++) {
    int kind = script->statements[i].node->kind;
    if (kind == NODE_BEGIN || kind == NODE_COMMIT || kind == NODE_SAVEPOINT) return true;
  }
  return false;
}

static bool run_script(Verifier *verifier, const Script *script, Moment first) {
  Source *source = script->source;
  bool wrapped = (verifier->options.transaction || source->wrapped) && !has_transaction(script);
  verifier->wrapped = wrapped;
  if (wrapped) engine_begin(verifier->engine);
  verifier->result.scripts++;
  for (int32_t i = 0; i < script->nstatements; i++) {
    Moment moment = first + (Moment)i;
    uint32_t byte = source->tokens.p[script->statements[i].first].start;
    if (!run_statement(verifier, &verifier->catalog->statements.p[moment], byte)) {
      if (verifier->result.too_old.source && i && !verifier->options.each_statement)
        compare_at(verifier, moment - 1, source, byte);
      return false;
    }
    if (verifier->options.each_statement && !compare_at(verifier, moment, source, byte)) return false;
  }
  uint32_t end = (uint32_t)source->text.n;
  if (wrapped && !engine_end(verifier->engine, true)) {
    Str why = engine_message(verifier->engine, verifier->arena);
    add(verifier, source, end, str_fmt(verifier->arena, "SQLite refuses the commit: %.*s", STR_ARG(why)));
    return false;
  }
  bool compared = verifier->options.each_statement || script->nstatements == 0;
  return compared || compare_at(verifier, first + (Moment)script->nstatements - 1, source, end);
}

Verification verify_catalog(Arena *arena, const Catalog *catalog, VerifyOptions options) {
  Verifier verifier = {.arena = arena, .catalog = catalog, .options = options};
  Str why;
  verifier.engine = engine_open(arena, catalog->foreign_keys_fixed ? ENGINE_FOREIGN_KEYS : ENGINE_PLAIN, &why);
  Moment first = 0;
  if (!verifier.engine && catalog->scripts.n > 0) add(&verifier, catalog->scripts.p[0].source, 0, why);
  for (int32_t i = 0; verifier.engine && i < catalog->scripts.n; i++) {
    if (!run_script(&verifier, &catalog->scripts.p[i], first)) break;
    first += (Moment)catalog->scripts.p[i].nstatements;
  }
  engine_close(verifier.engine);
  return verifier.result;
}
