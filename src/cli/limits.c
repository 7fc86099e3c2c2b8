/* What D1 allows; see limits.h. */
#include "cli/limits.h"

#include "cli/output.h"
#include "facts/limits.h"
#include "prove/database.h"

#define STATEMENT_BYTES 100000

bool limits_rows(Cli *cli, const Difference *d, RowCounts *counts) {
  Strs specs = args_values(cli->perm, &cli->args, "rows");
  *counts = (RowCounts){0};
  for (int32_t i = 0; i < specs.n; i++) {
    Str number = specs.p[i], table = str_cut(&number, '=');
    RowCount count = {table, 0};
    const ObjectPair *pair = map_get(&d->comparison->by_from, str_fold(cli->perm, table));
    if (!str_int(number, &count.rows) || count.rows < 0) {
      output_error(cli, "--rows %.*s: write it as TABLE=NUMBER", STR_ARG(specs.p[i]));
      return false;
    }
    if (!pair || pair->kind != OBJECT_TABLE) {
      output_error(cli, "--rows %.*s: there is no table %.*s", STR_ARG(specs.p[i]), STR_ARG(table));
      return false;
    }
    *vec_push(cli->perm, counts) = count;
  }
  return true;
}

void limits_count(Cli *cli, const Difference *d, RowCounts *counts) {
  Str path = d->from.loaded.database;
  for (int32_t i = 0; path.n > 0 && i < d->comparison->pairs.n; i++) {
    const ObjectPair *pair = &d->comparison->pairs.p[i];
    if (pair->kind != OBJECT_TABLE || !pair->from || !plan_moves_table(d->plan, pair->from)) continue;
    Str table = pair->from->name->text, column = S("");
    renames_original(&d->renames, &table, &column);
    int64_t rows = database_rows(cli->perm, path, table);
    if (rows >= 0) *vec_push(cli->perm, counts) = (RowCount){pair->from->name->text, rows};
  }
}

void limits_time(Cli *cli, const Difference *d, const RowCounts *counts) {
  int64_t moves = plan_moves(d->plan, counts), seconds = moves / LIMITS_ROWS_A_SECOND;
  if (!d->d1 || counts->n == 0 || (seconds == 0 && (moves == 0 || !cli_has(cli, "rows")))) return;
  if (seconds >= LIMITS_SECONDS)
    output_warning(cli, "it writes some %lld rows, which takes about %lld seconds: D1 ends a migration after %d%s",
                   (long long)moves, (long long)seconds, LIMITS_SECONDS,
                   cli_has(cli, "batch") ? "" : "; --batch cuts the copy into several migrations");
  else if (seconds > 0)
    output_note(cli, "it writes some %lld rows, which takes about %lld second%s", (long long)moves, (long long)seconds,
                seconds > 1 ? "s" : "");
  else output_note(cli, "it writes some %lld rows, which takes less than a second", (long long)moves);
}

bool limits_statements(Cli *cli, const Difference *d, Str sql) {
  if (!d->d1 || sql.n <= STATEMENT_BYTES) return true;
  Compilation *compilation = compilation_new(cli->perm);
  Source *source = source_add(&compilation->sources, S("migration"), sql);
  Script script = parse_source(compilation, source);
  bool fit = true;
  for (int32_t i = 0; i < script.nstatements; i++) {
    const Statement *statement = &script.statements[i];
    Str head = source_text(source, statement->first, statement->last);
    int32_t bytes = limits_statement_bytes(statement);
    if (bytes <= STATEMENT_BYTES) continue;
    output_error(cli, "not written: D1 takes statements of %d bytes at most, and this one has %d: %.*s …",
                 STATEMENT_BYTES, bytes, STR_ARG(str_sub(head, 0, 60)));
    fit = false;
  }
  return fit;
}

/* ---- objects that D1 refuses ---- */

/* Whether the object is new or another one, and what the statement makes. */
static bool is_made(const ObjectPair *pair, const LimitCase *over, const Statement *statement) {
  if (!pair->to || pair->action == DIFF_SAME) return false;
  if (over->statement == (int32_t)pair->to->born) return true;
  const Node *definition = pair->to->definition;
  return pair->to->source == statement->source && definition && definition->first >= statement->first &&
         definition->last <= statement->last;
}

/* What D1 says to it only when the view is read, or the trigger fires, is no business of the migration. */
static bool is_refused(const ObjectPair *pair, const LimitCase *over) {
  bool body = pair->kind == OBJECT_VIEW || pair->kind == OBJECT_TRIGGER;
  if (str_eq(over->limit, S("columns")) || str_eq(over->limit, S("function_arguments"))) return !body;
  return str_eq(over->limit, S("compound_terms")) || str_eq(over->limit, S("expression_depth"));
}

static Str limit_words(Arena *arena, const LimitCase *over) {
  const char *form = str_eq(over->limit, S("columns"))            ? "there are %lld columns, and D1 takes %lld"
                     : str_eq(over->limit, S("compound_terms"))   ? "%lld SELECTs are joined here, and D1 takes %lld"
                     : str_eq(over->limit, S("expression_depth")) ? "this expression is %lld deep, and D1 takes %lld"
                                                                  : "there are %lld arguments, and D1 takes %lld";
  return str_fmt(arena, form, (long long)over->value, (long long)over->maximum);
}

bool limits_objects(Cli *cli, const Difference *d) {
  bool fit = true;
  LimitCases cases = d->d1 ? limits_find(d->to.catalog, cli->perm) : (LimitCases){0};
  for (int32_t i = 0; i < cases.n; i++) {
    const LimitCase *over = &cases.p[i];
    const Statement *statement = d->to.catalog->statements.p[over->statement].statement;
    for (int32_t k = 0; k < d->comparison->pairs.n; k++) {
      const ObjectPair *pair = &d->comparison->pairs.p[k];
      if (!is_made(pair, over, statement) || !is_refused(pair, over)) continue;
      int32_t token = over->node ? over->node->first : statement->first;
      cli_error_at(cli, statement->source, statement->source->tokens.p[token].start, limit_words(cli->perm, over));
      fit = false;
      break;
    }
  }
  return fit;
}

/* ---- foreign keys without a parent key ---- */

static Str broken_key_text(Arena *arena, const BrokenKey *broken) {
  Str child = broken->child->name->text, parent = broken->key->parent->text;
  if (!broken->parent)
    return str_fmt(arena, "%.*s refers to %.*s, and there is no such table: SQLite refuses rows of %.*s",
                   STR_ARG(child), STR_ARG(parent), STR_ARG(child));
  Buf names = buf_new(arena);
  for (int32_t i = 0; broken->key->parent_columns && i < broken->key->n; i++)
    buf_fmt(&names, "%s%.*s", i > 0 ? ", " : "", STR_ARG(broken->key->parent_columns[i]->text));
  if (names.n == 0) buf_str(&names, S("its primary key"));
  return str_fmt(arena, "%.*s refers to %.*s (%.*s), which is no key of it: SQLite refuses rows of both tables",
                 STR_ARG(child), STR_ARG(parent), STR_ARG(buf_done(&names)));
}

bool limits_keys(Cli *cli, const Difference *d) {
  BrokenKeys broken = plan_broken_keys(cli->perm, d->plan);
  const Sources *sources = &d->to.catalog->compilation->sources;
  bool fit = true;
  for (int32_t i = 0; i < broken.n; i++) {
    const BrokenKey *key = &broken.p[i];
    Source *source = source_get(sources, key->key->place.source);
    uint32_t byte = source_span(sources, key->key->place).start;
    bool blocks = key->blocks && (d->implicit || key->parent);
    Buf words = buf_new(cli->perm);
    buf_visible(&words, broken_key_text(cli->perm, key));
    (blocks ? cli_error_at : cli_warning_at)(cli, source, byte, buf_done(&words));
    fit = fit && !blocks;
  }
  return fit;
}
