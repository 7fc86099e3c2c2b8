/* mig schema: the consolidated schema, proven before it is written.
**
** What is proven: the text makes, in an empty SQLite, the schema that replaying the
** migrations makes. SQLite's own ALTER TABLE reads the whole schema each time, so a
** long history costs the square of its length to replay; past REPLAY_BUDGET the text
** is held against mig's own catalog instead, and mig says so. `mig verify` replays
** regardless. */
#include "cli/commands.h"
#include "cli/compile.h"
#include "cli/output.h"
#include "emit/schema.h"
#include "project/disk.h"
#include "prove/data.h"
#include "prove/expected.h"
#include "prove/newer.h"
#include "prove/prove.h"
#include "prove/readback.h"
#include "prove/replay.h"
#include "render/diff_text.h"
#include "render/encode.h"

/* ALTER statements times objects that each of them has SQLite read again: 100,000 take about half a second. */
#define REPLAY_BUDGET INT64_C(100000)

typedef struct Job {
  Cli *cli;
  Compiled compiled;
  bool keep_going, ledger, data;
  Engine *engine; /* after replaying the migrations; NULL where that was not done */
  Traits want;    /* what the text must make */
  Str definitions, triggers, rows;
} Job;

static bool target_d1(const Job *job) {
  return job->compiled.project->config.target == TARGET_D1;
}

static bool has(const Job *job, const char *option) {
  return cli_has(job->cli, option);
}

/* ---- replaying the migrations ---- */

static int64_t replay_cost(const Catalog *catalog) {
  int64_t cost = 0, objects = 0;
  for (int32_t i = 0; i < catalog->changes.n; i++) {
    ChangeKind kind = catalog->changes.p[i].kind;
    objects += kind == CHANGE_CREATE ? 1 : kind == CHANGE_DROP ? -1 : 0;
    if (kind != CHANGE_CREATE && kind != CHANGE_DROP && !catalog->changes.p[i].implied) cost += objects;
  }
  return cost;
}

/* Says why nothing is known of what SQLite makes of a file. */
static void report_newer(Job *job, Source *source, uint32_t start, Str reason) {
  Position at = source_position(source, job->cli->perm, start, COLUMN_CHARACTERS);
  output_warning(job->cli, "%.*s:%u: %.*s; the schema is held against mig's own catalog only", STR_ARG(source->name),
                 at.line, STR_ARG(reason));
}

/* A statement that the linked SQLite takes, and means something else by. */
static bool means_other(Job *job, const Script *script) {
  for (int32_t i = 0; i < script->nstatements; i++) {
    const Statement *statement = &script->statements[i];
    const CreateTable *create = AS(CreateTable, CREATE_TABLE, statement->node);
    if (!create || !create->select) continue;
    Newer newer = newer_in_statement(script->source, statement->node);
    if (newer.feature.n == 0) continue;
    report_newer(job, script->source, script->source->tokens.p[statement->first].start,
                 newer_text(job->cli->perm, newer));
    return true;
  }
  return false;
}

/* Says what SQLite refused. False when it is too old for the statement, or was not asked, so that nothing is known. */
static bool report_refusal(Job *job, const Script *script, const ReplayError *error) {
  Arena *arena = job->cli->perm;
  Newer newer = error->statement ? newer_in_statement(script->source, error->statement->node) : (Newer){0};
  if (newer.feature.n > 0 || error->withheld) {
    Str reason = error->withheld ? S("mig runs nothing that opens a file, loads code or writes to sqlite_schema")
                                 : newer_text(arena, newer);
    report_newer(job, script->source, error->start, reason);
    return false;
  }
  if (job->keep_going) return true;
  Str what = error->commit ? S("SQLite refuses the commit") : S("SQLite refuses this statement");
  cli_error_at(job->cli, script->source, error->start,
               str_fmt(arena, "%.*s: %.*s", STR_ARG(what), STR_ARG(error->message)));
  return true;
}

/* Runs the migrations in job->engine. Sets it to NULL where the linked SQLite can't. */
static int replay_migrations(Job *job) {
  const Config *config = &job->compiled.project->config;
  bool implicit = config->transactions == TRANSACTIONS_IMPLICIT;
  const Catalog *catalog = job->compiled.catalog;
  for (int32_t i = 0; i < catalog->scripts.n; i++) {
    ReplayErrors errors = {0};
    ReplayOptions options = {.rows = job->data, .keep_going = job->keep_going, .transaction = implicit};
    if (replay_script(job->engine, job->cli->perm, &catalog->scripts.p[i], options, &errors)) continue;
    for (int32_t k = 0; k < errors.n && job->engine; k++) {
      bool known = report_refusal(job, &catalog->scripts.p[i], &errors.p[k]);
      if (known && !job->keep_going) return STATUS_FINDINGS;
      if (!known) job->engine = engine_close(job->engine);
    }
    if (!job->engine) return STATUS_FINE;
  }
  for (int32_t i = 0; i < catalog->scripts.n && job->engine; i++)
    if (means_other(job, &catalog->scripts.p[i])) job->engine = engine_close(job->engine);
  return STATUS_FINE;
}

/* What the text must make: the schema of the replayed migrations, else the catalog's. */
static int find_wanted(Job *job) {
  Arena *arena = job->cli->perm;
  const Catalog *catalog = job->compiled.catalog;
  Str why;
  bool affordable = replay_cost(catalog) <= REPLAY_BUDGET;
  if (!affordable && job->data) return output_error(job->cli, "--with-data: the migrations are too long to replay");
  if (affordable) {
    job->engine = engine_open(arena, target_d1(job) ? ENGINE_FOREIGN_KEYS : ENGINE_PLAIN, &why);
    if (!job->engine) return output_error(job->cli, "%.*s", STR_ARG(why));
    if (job->data) data_freeze_clock(job->engine);
    int status = replay_migrations(job);
    if (status != STATUS_FINE) return status;
  } else {
    output_note(job->cli, "a long history: proven against mig's catalog; `mig verify` replays it");
  }
  if (!job->engine) job->want = expected_traits(arena, catalog, CATALOG_NOW);
  else if (!readback(job->engine, arena, &job->want, &why)) return output_error(job->cli, "%.*s", STR_ARG(why));
  return STATUS_FINE;
}

/* ---- the text ---- */

/* How the head calls a migration: by its name in the folder, a script by its file's. */
static Str source_name(const Job *job, int32_t number) {
  Str name = job->compiled.loaded.migrations.p[number].name;
  if (job->compiled.loaded.folder.n > 0) return name;
  for (int32_t slash = str_find_char(name, '/'); slash >= 0; slash = str_find_char(name, '/'))
    name = str_from(name, slash + 1);
  return name;
}

static void write_head(const Job *job, Buf *buf) {
  const Loaded *loaded = &job->compiled.loaded;
  int32_t n = loaded->migrations.n;
  buf_str(buf, S(SCHEMA_MARK));
  if (job->ledger) buf_str(buf, S(" --with-ledger"));
  if (job->data) buf_str(buf, S(" --with-data"));
  buf_str(buf, S("`: do not edit. Change it with a migration.\n"));
  if (n == 0) return;
  buf_str(buf, S("-- From "));
  encode_line(buf, source_name(job, 0)); /* a line break in a file's name would end the comment */
  if (n > 1) {
    buf_str(buf, S(" to "));
    encode_line(buf, source_name(job, n - 1));
  }
  buf_char(buf, '\n');
}

static Str ledger_text(Job *job) {
  Strs names = {0};
  for (int32_t i = 0; i < job->compiled.loaded.migrations.n; i++)
    *vec_push(job->cli->perm, &names) = job->compiled.loaded.migrations.p[i].name;
  Str table = job->compiled.project->database.migrations_table;
  return schema_ledger(job->cli->perm, table.n > 0 ? table : S("d1_migrations"), names);
}

/* Rows stand before the triggers: loading them must not fire any. */
static Str whole_text(Job *job) {
  Buf buf = buf_new(job->cli->perm);
  write_head(job, &buf);
  const Str parts[] = {job->definitions, job->rows, job->triggers, job->ledger ? ledger_text(job) : (Str){0}};
  for (size_t i = 0; i < sizeof parts / sizeof *parts; i++) {
    if (parts[i].n == 0) continue;
    buf_char(&buf, '\n');
    buf_str(&buf, parts[i]);
  }
  return buf_done(&buf);
}

/* ---- proof ---- */

static int unproven(Job *job, Str what) {
  output_error(job->cli, "not written, for it could not be proven: %.*s", STR_ARG(what));
  return STATUS_UNPROVEN;
}

/* The definitions make the schema; the whole, with ledger and rows, runs, and its rows are those of the migrations. */
static int prove(Job *job, Str text) {
  Arena *arena = job->cli->perm;
  Str definitions = str_fmt(arena, "%.*s\n%.*s", STR_ARG(job->definitions), STR_ARG(job->triggers));
  Verdict verdict = prove_schema(arena, definitions, &job->want, ENGINE_FOREIGN_KEYS);
  if (verdict.kind != VERDICT_PROVEN) return unproven(job, verdict.what);
  if (!job->ledger && !job->data) return STATUS_FINE;
  Str why, rows;
  Engine *engine = engine_open(arena, ENGINE_FOREIGN_KEYS, &why);
  if (!engine) return unproven(job, why);
  data_freeze_clock(engine);
  ReplayErrors errors = {0};
  bool good = replay_text(engine, arena, text, true, &errors);
  if (!good) why = errors.p[0].message;
  if (good && job->data && !job->ledger) {
    good = data_script(engine, arena, &rows, &why) && str_eq(rows, job->rows);
    if (!good) why = S("the rows it makes are not those of the migrations");
  }
  engine_close(engine);
  return good ? STATUS_FINE : unproven(job, why);
}

/* ---- the command ---- */

static int check(Job *job, Str text) {
  Arena *arena = job->cli->perm;
  const Str *given = cli_value(job->cli, "output");
  const Project *project = job->compiled.project;
  Str path = project->config.schema.n > 0 ? project->config.schema : S("schema.sql");
  Str old = {0}, why;
  Files *files = given ? disk_files(arena, S("")) : project->files;
  if (given) path = *given;
  if (files->exists(files, *job->cli->scratch, path) && !files->read(files, arena, path, &old, &why))
    return output_error(job->cli, "%.*s", STR_ARG(why));
  path = files->describe(files, arena, path);
  if (str_eq(old, text)) return STATUS_FINE;
  Buf buf = buf_new(arena);
  DiffText diff = {.old_name = str_concat(arena, S("a/"), path),
                   .new_name = str_concat(arena, S("b/"), path),
                   .old_text = old,
                   .new_text = text,
                   .color = job->cli->color_out,
                   .visible = output_terminal()};
  diff_text(&buf, &diff, *job->cli->scratch);
  output_write(job->cli, buf_done(&buf));
  output_error(job->cli, "%.*s is not what the migrations make; `mig schema -o %.*s` writes it", STR_ARG(path),
               STR_ARG(path));
  return STATUS_FINDINGS;
}

static int make(Job *job) {
  Str why;
  bool proof = !has(job, "no-proof");
  int status = proof || job->data ? find_wanted(job) : STATUS_FINE;
  if (status != STATUS_FINE) return status;
  if (job->data && !job->engine) return output_error(job->cli, "--with-data: the migrations could not be replayed");
  if (job->data && !data_script(job->engine, job->cli->perm, &job->rows, &why))
    return output_error(job->cli, "%.*s", STR_ARG(why));
  SchemaParts parts = schema_emit(job->cli->perm, job->compiled.catalog, CATALOG_NOW, job->data);
  job->definitions = parts.definitions, job->triggers = parts.triggers;
  Str text = whole_text(job);
  status = proof ? prove(job, text) : STATUS_FINE;
  if (status != STATUS_FINE) return status;
  if (has(job, "check")) return check(job, text);
  return output_raw(job->cli, cli_value(job->cli, "output"), text) ? STATUS_FINE : STATUS_TROUBLE;
}

static int run(Cli *cli) {
  Job job = {.cli = cli};
  job.keep_going = has(&job, "keep-going");
  job.ledger = has(&job, "with-ledger");
  job.data = has(&job, "with-data");
  if (cli->args.words.n > 1) return output_error(cli, "one source at most; see mig schema --help");
  Str spec = cli->args.words.n > 0 ? cli->args.words.p[0] : S("");
  if (!cli_compile_in(cli, compilation_new(cli->perm), spec, job.keep_going, &job.compiled)) return STATUS_TROUBLE;
  if (!job.keep_going && cli_has_errors(cli, &job.compiled)) return STATUS_FINDINGS;
  int status = make(&job);
  engine_close(job.engine);
  return status;
}

static const Option options[] = {
    {"output", 'o', "FILE", "write to FILE instead of standard output"},
    {"check", 0, NULL, "compare with the file, show what differs, exit 1 if anything does"},
    {"keep-going", 0, NULL, "leave out what SQLite would refuse instead of stopping"},
    {"with-ledger", 0, NULL, "append wrangler's table of applied migrations, filled"},
    {"with-data", 0, NULL, "append the rows that the migrations leave"},
    {"no-proof", 0, NULL, "write without running anything in SQLite"},
    {0},
};

const Command cmd_schema = {
    .name = "schema",
    .summary = "writes the consolidated schema that the migrations make",
    .usage = "[SOURCE]",
    .description =
        "Replays the migrations without a database and writes the schema as it stands: one\n"
        "column a line, parents before children, each table with its indexes and triggers,\n"
        "then views. Comments on tables and columns are kept.\n"
        "\n"
        "Before anything is written the text is run in an in-memory SQLite and compared\n"
        "with what the migrations make there. What differs is named and nothing is\n"
        "written (exit status 3).\n",
    .examples =
        "mig schema -o schema.sql                # writes it\n"
        "mig schema --check                      # exits 1 when schema.sql is out of date\n"
        "mig schema 0004                         # as it stood after migration 0004\n"
        "mig schema local.sqlite                 # of a database file\n"
        "mig schema --with-ledger -o schema.sql  # for new databases: nothing is applied twice\n",
    .options = options,
    .run = run,
};
