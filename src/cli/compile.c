/* From a source's name to its catalog. */
#include "cli/compile.h"

#include "cli/output.h"
#include "prove/database.h"

/* A database file is one script: what its sqlite_schema holds. */
static bool add_database(Cli *cli, const Project *project, Loaded *loaded) {
  Str script, why;
  if (!database_script(cli->perm, loaded->database, project->database.migrations_table, &script, &why)) {
    output_error(cli, "%.*s", STR_ARG(why));
    return false;
  }
  script = str_dup(cli->perm, script);
  *vec_push(cli->perm, &loaded->migrations) =
      (Migration){.path = loaded->database, .name = loaded->database, .text = script, .file = script};
  return true;
}

bool cli_compile(Cli *cli, Str spec, bool keep_going, Compiled *compiled) {
  compiled->project = cli_project(cli);
  if (!compiled->project || !cli_load(cli, compiled->project, spec, &compiled->loaded)) return false;
  Loaded *loaded = &compiled->loaded;
  if (loaded->database.n > 0 && !add_database(cli, compiled->project, loaded)) return false;
  Compilation *compilation = compilation_new(cli->perm);
  compiled->catalog = catalog_new(compilation, compiled->project->config.target == TARGET_D1);
  compiled->catalog->skip_refused = keep_going;
  for (int32_t i = 0; i < loaded->migrations.n; i++) {
    const Migration *migration = &loaded->migrations.p[i];
    Source *source = source_add(&compilation->sources, migration->path, migration->text);
    if (!source) {
      output_error(cli, "more than 65,535 migration files");
      return false;
    }
    catalog_apply_script(compiled->catalog, parse_source(compilation, source));
  }
  return true;
}

void cli_error_at(Cli *cli, Source *source, uint32_t byte, Str message) {
  Position position = source_position(source, cli->perm, byte, COLUMN_CHARACTERS);
  output_error(cli, "%.*s:%u:%u: %.*s", STR_ARG(source->name), position.line, position.column, STR_ARG(message));
}

/* Until the rules have words for it: the code and its arguments. */
static Str problem_words(Arena *arena, const Problem *problem) {
  Buf buf = buf_new(arena);
  buf_str(&buf, problem_slug(problem->code));
  for (int i = 0; i < 3; i++)
    if (problem->arg[i].n > 0) buf_fmt(&buf, "%s%.*s", i == 0 ? ": " : ", ", STR_ARG(problem->arg[i]));
  return buf_done(&buf);
}

int32_t cli_report_problems(Cli *cli, const Compiled *compiled) {
  Compilation *compilation = compiled->catalog->compilation;
  for (int32_t i = 0; i < compilation->problems.n; i++) {
    const Problem *problem = &compilation->problems.p[i];
    Str words = problem_words(cli->perm, problem);
    if (place_is_none(problem->at)) {
      output_error(cli, "%.*s", STR_ARG(words));
      continue;
    }
    Span span = source_span(&compilation->sources, problem->at);
    cli_error_at(cli, source_get(&compilation->sources, span.source), span.start, words);
  }
  return compilation->problems.n;
}
