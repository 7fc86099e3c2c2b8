/* Same schema? Rows kept? */
#include "prove/prove.h"

#include "base/buf.h"
#include "prove/newer.h"
#include "prove/readback.h"
#include "prove/verdict.h"

Str difference_text(Arena *arena, TraitDifference difference) {
  Str place = str_fmt(arena, "%.*s, %.*s", STR_ARG(difference.object), STR_ARG(difference.aspect));
  if (!difference.got.p) return str_fmt(arena, "%.*s: missing (%.*s)", STR_ARG(place), STR_ARG(difference.want));
  if (!difference.want.p) return str_fmt(arena, "%.*s: too much (%.*s)", STR_ARG(place), STR_ARG(difference.got));
  return str_fmt(arena, "%.*s: %.*s instead of %.*s", STR_ARG(place), STR_ARG(difference.got),
                 STR_ARG(difference.want));
}

Str prove_read_sql(Engine *engine, Arena *arena) {
  Buf buf = buf_new(arena);
  Str why;
  sqlite3_stmt *rows =
      engine_prepare(engine, arena,
                     S("SELECT sql FROM sqlite_schema WHERE sql IS NOT NULL AND name NOT LIKE 'sqlite\\_%' ESCAPE '\\'"
                       " AND NOT (type = 'table' AND name IN (SELECT name FROM pragma_table_list WHERE schema = 'main' "
                       "AND type = 'shadow'))"
                       " ORDER BY rowid"),
                     &why);
  while (engine_next(engine, rows)) {
    buf_str(&buf, engine_text(rows, arena, 0));
    buf_str(&buf, S(";\n"));
  }
  sqlite3_finalize(rows);
  return buf_done(&buf);
}

/* What the refused statement says that the linked SQLite does not know yet. Parsed only now, in a compilation of
** its own: texts that SQLite takes need no tree. */
static Newer newer_at(Arena *arena, Str sql, uint32_t byte) {
  Compilation *compilation = compilation_new(arena);
  Source *source = source_add(&compilation->sources, S("proof"), sql);
  Script script = parse_source(compilation, source);
  for (int32_t i = 0; i < script.nstatements; i++) {
    Statement *statement = &script.statements[i];
    if (source->tokens.p[statement->last].end > byte) return newer_in_statement(source, statement->node);
  }
  return (Newer){0};
}

Verdict verdict_refused(Arena *arena, Str sql, const ReplayError *error) {
  Newer newer = error->commit ? (Newer){0} : newer_at(arena, sql, error->start);
  if (newer.feature.n > 0) return (Verdict){.kind = VERDICT_UNKNOWN, .what = newer_text(arena, newer)};
  if (error->commit) return verdict_failed(str_fmt(arena, "the commit fails: %.*s", STR_ARG(error->message)));
  int line = 1;
  for (uint32_t i = 0; i < error->start; i++) line += sql.p[i] == '\n';
  return verdict_failed(str_fmt(arena, "SQLite refuses line %d: %.*s", line, STR_ARG(error->message)));
}

Verdict verdict_failed(Str what) {
  return (Verdict){.kind = VERDICT_FAILED, .what = what};
}

Verdict verdict_sound(Verdict verdict, const Engine *one, const Engine *other) {
  bool starved = (one && one->starved) || (other && other->starved);
  if (verdict.kind != VERDICT_PROVEN || !starved) return verdict;
  return (Verdict){.kind = VERDICT_UNKNOWN, .what = S("SQLite ran out of memory")};
}

static Verdict schema_in(Engine *engine, Arena *arena, Str sql, const Traits *want) {
  ReplayErrors errors = {0};
  if (!replay_text(engine, arena, sql, true, &errors)) return verdict_refused(arena, sql, &errors.p[0]);
  Traits got;
  Str why;
  if (!readback(engine, arena, &got, &why)) return verdict_failed(why);
  TraitDifference difference;
  if (traits_equal(arena, want, &got, &difference)) return (Verdict){.kind = VERDICT_PROVEN};
  return verdict_failed(difference_text(arena, difference));
}

Verdict prove_schema(Arena *arena, Str sql, const Traits *want, unsigned settings) {
  Str why;
  Engine *engine = engine_open(arena, settings, &why);
  if (!engine) return (Verdict){.kind = VERDICT_UNKNOWN, .what = why};
  Verdict verdict = schema_in(engine, arena, sql, want);
  engine_close(engine);
  return verdict;
}
