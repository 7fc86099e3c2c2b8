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

/* What the rules that only word problems find, or (`target`) those about D1; false when there is nothing. */
static bool word_problems(Cli *cli, const Compiled *compiled, bool target, Findings *findings) {
  Str why;
  const RuleSet *rules = cli_rules(cli, compiled->project);
  if (!rules) return false;
  Levels levels = levels_new(rules, cli->perm);
  for (int32_t i = 0; i < rules->rules.n; i++)
    if (target ? !str_starts(rules->rules.p[i].id, S("d1/")) : rules->rules.p[i].on.n == 0)
      levels.level[i] = SEVERITY_OFF;
  if (lint_run(compiled->world, rules, levels, findings, &why)) return findings->n > 0;
  output_error(cli, "%.*s", STR_ARG(why));
  return false;
}

bool cli_has_errors(Cli *cli, const Compiled *compiled) {
  const CatalogStatement *wrong = NULL;
  for (int32_t i = 0; i < compiled->catalog->statements.n && !wrong; i++) {
    const CatalogStatement *statement = &compiled->catalog->statements.p[i];
    if (statement->refused || statement->statement->node->kind == NODE_BROKEN) wrong = statement;
  }
  if (!wrong) return false;
  catalog_settle_all(compiled->catalog);
  Findings findings = {0};
  if (!word_problems(cli, compiled, false, &findings) && !word_problems(cli, compiled, true, &findings)) {
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
