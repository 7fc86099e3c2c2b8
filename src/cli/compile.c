/* From a source's name to its catalog. */
#include "cli/compile.h"

#include "cli/output.h"
#include "lint/run.h"
#include "render/render.h"

bool cli_compile(Cli *cli, Str spec, bool skip_refused, Compiled *compiled) {
  if (!cli_compile_in(cli, compilation_new(cli->perm), spec, skip_refused, compiled)) return false;
  catalog_settle_all(compiled->catalog);
  return true;
}

static bool compile(Cli *cli, Compilation *compilation, bool skip_refused, Compiled *compiled) {
  compiled->world = cli_world_late(cli, compilation, compiled->project, &compiled->loaded, skip_refused);
  if (!compiled->world) return false;
  compiled->catalog = compiled->world->catalog;
  catalog_settle(compiled->catalog, CATALOG_NOW);
  return true;
}

bool cli_compile_in(Cli *cli, Compilation *compilation, Str spec, bool skip_refused, Compiled *compiled) {
  compiled->project = cli_project(cli);
  if (!compiled->project || !cli_load(cli, compiled->project, spec, &compiled->loaded)) return false;
  return compile(cli, compilation, skip_refused, compiled);
}

bool cli_compile_loaded(Cli *cli, Compilation *compilation, const Project *project, const Loaded *loaded,
                        Compiled *compiled) {
  *compiled = (Compiled){.project = project, .loaded = *loaded};
  return compile(cli, compilation, false, compiled);
}

static Str placed(Cli *cli, Source *source, uint32_t byte, Str message) {
  Position position = source_position(source, cli->perm, byte, COLUMN_CHARACTERS);
  return str_fmt(cli->perm, "%.*s:%u:%u: %.*s", STR_ARG(source->name), position.line, position.column,
                 STR_ARG(message));
}

void cli_error_at(Cli *cli, Source *source, uint32_t byte, Str message) {
  output_error(cli, "%.*s", STR_ARG(placed(cli, source, byte, message)));
}

void cli_note_at(Cli *cli, Source *source, uint32_t byte, Str message) {
  output_note(cli, "%.*s", STR_ARG(placed(cli, source, byte, message)));
}

void cli_warning_at(Cli *cli, Source *source, uint32_t byte, Str message) {
  Position position = source_position(source, cli->perm, byte, COLUMN_CHARACTERS);
  output_warning(cli, "%.*s:%u:%u: %.*s", STR_ARG(source->name), position.line, position.column, STR_ARG(message));
}

/* The rules that say in words why a text can't be run: those that word problems, those about D1, or that about a NUL. */
typedef enum Wording { WORDING_PROBLEMS, WORDING_D1, WORDING_NUL } Wording;

static bool is_wanted(const Rule *rule, Wording wording) {
  if (wording == WORDING_NUL) return str_eq(rule->id, S("syntax/odd-character"));
  return wording == WORDING_D1 ? str_starts(rule->id, S("d1/")) : rule->on.n > 0;
}

/* What those rules find; false when there is nothing. */
static bool word_problems(Cli *cli, const Compiled *compiled, Wording wording, Findings *findings) {
  Str why;
  const RuleSet *rules = cli_rules(cli, compiled->project);
  if (!rules) return false;
  Levels levels = levels_new(rules, cli->perm);
  for (int32_t i = 0; i < rules->rules.n; i++)
    if (!is_wanted(&rules->rules.p[i], wording)) levels.level[i] = SEVERITY_OFF;
  if (lint_run(compiled->world, rules, levels, findings, &why)) return findings->n > 0;
  output_error(cli, "%.*s", STR_ARG(why));
  return false;
}

/* The first statement that did not parse or would be refused. */
static const CatalogStatement *find_wrong(const Compiled *compiled) {
  for (int32_t i = 0; i < compiled->catalog->statements.n; i++) {
    const CatalogStatement *statement = &compiled->catalog->statements.p[i];
    if (statement->refused || statement->statement->node->kind == NODE_BROKEN) return statement;
  }
  return NULL;
}

/* A NUL, which ends the text for SQLite: the first script that holds one. */
static Source *find_nul(const Compiled *compiled) {
  for (int32_t i = 0; i < compiled->catalog->scripts.n; i++) {
    Source *source = compiled->catalog->scripts.p[i].source;
    if (str_find_char(source->text, '\0') >= 0) return source;
  }
  return NULL;
}

bool cli_is_broken(const Compiled *compiled) {
  return find_wrong(compiled) || find_nul(compiled);
}

bool cli_has_errors(Cli *cli, const Compiled *compiled) {
  const CatalogStatement *wrong = find_wrong(compiled);
  Source *nul = wrong ? NULL : find_nul(compiled);
  if (!wrong && !nul) return false;
  catalog_settle_all(compiled->catalog);
  Findings findings = {0};
  bool said = nul ? word_problems(cli, compiled, WORDING_NUL, &findings)
                  : word_problems(cli, compiled, WORDING_PROBLEMS, &findings) ||
                        word_problems(cli, compiled, WORDING_D1, &findings);
  if (!said && nul) {
    cli_error_at(cli, nul, (uint32_t)str_find_char(nul->text, '\0'), S("SQLite takes the text to end at this NUL"));
    return true;
  }
  if (!said && wrong) {
    Source *source = wrong->statement->source;
    cli_error_at(cli, source, source->tokens.p[wrong->statement->first].start, S("SQLite would refuse this statement"));
    return true;
  }
  Buf out = buf_new(cli->perm);
  RenderOptions render = {.color = cli->color_err, .fail_on = SEVERITY_ERROR};
  render_text(&compiled->catalog->compilation->sources, &findings, &render, &out, *cli->scratch);
  output_errors(buf_done(&out));
  return true;
}
