/* mig parse: the tree of a script as JSON; with --null, whether statements parse. */
#include "base/buf.h"
#include "cli/commands.h"
#include "cli/output.h"
#include "cli/project.h"
#include "facts/splitter.h"
#include "project/disk.h"
#include "render/tree.h"
#include "syntax/comments.h"
#include "text/problem.h"

static const Option options[] = {
    {"null", '0', NULL, "read NUL-terminated statements from standard input and say ok or err for each"},
    {"wrangler", 0, NULL, "print the statements that wrangler sends instead of the tree"},
    {"with-ledger", 0, NULL,
     "with --wrangler: with the INSERT that records a migration, as `migrations apply` sends it"},
    {0},
};

/* Without words of its own: the code and what problem.def says of it. */
static void write_problem(Buf *out, const Problem *problem) {
  Str slug = problem_slug(problem->code);
  buf_fmt(out, "err %.*s", STR_ARG(slug));
  for (int i = 0; i < 3; i++)
    if (problem->arg[i].n) buf_fmt(out, "%s%.*s", i ? "; " : ": ", STR_ARG(problem->arg[i]));
}

/* One line for one statement. What stands behind its ";" is not looked at, as in
** sqlite3_prepare. */
static void answer(Buf *out, Arena arena, Str text, bool quiet) {
  Compilation *compilation = compilation_new(&arena);
  Source *source = source_add(&compilation->sources, S("<stdin>"), text);
  if (!parse_problems(compilation, source, *out->arena)) {
    buf_str(out, S("ok\n"));
  } else if (quiet) {
    buf_str(out, S("err\n"));
  } else {
    Buf line = buf_new(&arena);
    write_problem(&line, &compilation->problems.p[0]);
    for (int32_t i = 0; i < line.n; i++)
      if (line.p[i] == '\n') line.p[i] = ' ';
    buf_visible(out, buf_done(&line));
    buf_char(out, '\n');
  }
}

/* The statements as a JSON array, one a line; null where wrangler refuses the text. */
static bool write_sent(Buf *out, Arena arena, Str text) {
  Split split = wrangler_split(&arena, text);
  if (split.refused) {
    buf_str(out, S("null"));
    return false;
  }
  for (int32_t i = 0; i < split.statements.n; i++) {
    buf_str(out, i ? S(",\n ") : S("["));
    buf_json(out, split.statements.p[i]);
  }
  buf_char(out, ']');
  return true;
}

static int answer_all(Cli *cli) {
  Str input, why;
  bool sent = cli_has(cli, "wrangler");
  if (!disk_read_input(cli->perm, &input, &why)) return output_error(cli, "%.*s", STR_ARG(why));
  Buf out = buf_new(cli->perm);
  while (input.n) {
    Str text = str_cut(&input, 0);
    if (!sent) {
      answer(&out, *cli->scratch, text, cli->quiet);
      continue;
    }
    write_sent(&out, *cli->scratch, text);
    buf_char(&out, '\n');
  }
  output_write(cli, buf_done(&out));
  return STATUS_FINE;
}

/* The script of FILE, or of standard input where FILE is absent or "-". */
static bool read_script(Cli *cli, Str *name, Str *text) {
  const Strs *words = &cli->args.words;
  bool input = words->n == 0 || str_eq(words->p[0], S("-"));
  Files *disk = disk_files(cli->perm, S(""));
  Str why;
  *name = input ? S("<stdin>") : words->p[0];
  bool good = input ? disk_read_input(cli->perm, text, &why) : disk->read(disk, cli->perm, *name, text, &why);
  if (!good) output_error(cli, "%.*s", STR_ARG(why));
  return good;
}

/* The name under which wrangler records a file: its path below the migrations folder. */
static Str recorded_name(Str path) {
  for (int32_t i = path.n; i > 0; i--)
    if (path.p[i - 1] == '/') return str_from(path, i);
  return path;
}

static int show_sent(Cli *cli, Str name, Str text) {
  if (cli_has(cli, "with-ledger")) {
    const Project *project = cli_project(cli);
    if (!project) return STATUS_TROUBLE;
    text = wrangler_recorded(cli->perm, text, recorded_name(name), project->database.migrations_table);
  }
  Buf out = buf_new(cli->perm);
  bool sent = write_sent(&out, *cli->scratch, text);
  buf_char(&out, '\n');
  output_write(cli, buf_done(&out));
  if (sent) return STATUS_FINE;
  output_error(cli, "wrangler refuses this for the local database: it holds BEGIN TRANSACTION more than once");
  return STATUS_FINDINGS;
}

static int run(Cli *cli) {
  Str name, text;
  if (cli_has(cli, "null")) return answer_all(cli);
  if (cli->args.words.n > 1) return output_error(cli, "one file at most; see mig parse --help");
  if (!read_script(cli, &name, &text)) return STATUS_TROUBLE;
  if (cli_has(cli, "wrangler")) return show_sent(cli, name, text);
  Compilation *compilation = compilation_new(cli->perm);
  Script script = parse_source(compilation, source_add(&compilation->sources, name, text));
  comments_attach(cli->perm, &script);
  Buf out = buf_new(cli->perm);
  render_tree(compilation, &script, &out);
  output_write(cli, buf_done(&out));
  return compilation->problems.n ? STATUS_FINDINGS : STATUS_FINE;
}

const Command cmd_parse = {
    .name = "parse",
    .summary = "shows the syntax tree",
    .usage = "[FILE]",
    .description =
        "Prints the trees of a script (a file, or standard input) as JSON: kinds, places in\n"
        "bytes, lines and columns, fields, and the comments that belong to each. Exits 1\n"
        "when a statement does not parse; the others are shown all the same.\n"
        "\n"
        "With --null, reads statements that end with a NUL byte and prints one line each: \"ok\", or\n"
        "\"err\" and why. Of several statements in one item the first one counts.\n"
        "\n"
        "With --wrangler, prints what wrangler 4 makes of the script before it sends it to the\n"
        "local database, as a JSON array of statements: one BEGIN TRANSACTION; and COMMIT; are\n"
        "taken out as plain text, the rest is cut at semicolons. The remote database gets the\n"
        "text as a whole. With --null, one array for each item; null where wrangler refuses it.\n",
    .examples =
        "mig parse migrations/0001_initial.sql   # its tree\n"
        "printf 'select 1\\0selec 1\\0' | mig parse --null\n"
        "mig parse --wrangler --with-ledger migrations/0001_initial.sql   # as `migrations apply`\n",
    .options = options,
    .run = run,
};
