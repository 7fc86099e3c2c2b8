/* mig parse: the tree of a script as JSON; with --null, whether statements parse. */
#include "base/buf.h"
#include "cli/commands.h"
#include "cli/output.h"
#include "project/disk.h"
#include "render/tree.h"
#include "syntax/comments.h"
#include "text/problem.h"

static const Option options[] = {
    {"null", '0', NULL, "read NUL-terminated statements from standard input and say ok or err for each"},
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
  Source *source = source_add(&compilation->sources, S("<stdin>"), str_dup(&arena, text));
  Script script = parse_source(compilation, source);
  if (!script.nstatements || !script.statements[0].problems) {
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

static int answer_all(Cli *cli) {
  Str input, why;
  if (!disk_read_input(cli->perm, &input, &why)) return output_error(cli, "%.*s", STR_ARG(why));
  Buf out = buf_new(cli->perm);
  while (input.n) answer(&out, *cli->scratch, str_cut(&input, 0), cli->quiet);
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

static int run(Cli *cli) {
  Str name, text;
  if (cli_has(cli, "null")) return answer_all(cli);
  if (cli->args.words.n > 1) return output_error(cli, "one file at most; see mig parse --help");
  if (!read_script(cli, &name, &text)) return STATUS_TROUBLE;
  Compilation *compilation = compilation_new(cli->perm);
  Script script = parse_source(compilation, source_add(&compilation->sources, name, text));
  comments_attach(&script);
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
        "\"err\" and why. Of several statements in one item the first one counts.\n",
    .examples =
        "mig parse migrations/0001_initial.sql   # its tree\n"
        "printf 'select 1\\0selec 1\\0' | mig parse --null\n",
    .options = options,
    .run = run,
};
