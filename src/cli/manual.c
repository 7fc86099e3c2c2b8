/* The manual page, made of the same tables as --help; see cli.h. Macros as in man(7). */
#include "base/buf.h"
#include "base/version.h"
#include "cli/commands.h"

/* Text as groff reads it back: backslashes, hyphens, and a '.' or '\'' that would be a request. */
static void roff(Buf *buf, Str text) {
  for (int32_t i = 0; i < text.n; i++) {
    bool first = i == 0 ? buf->n == 0 || buf->p[buf->n - 1] == '\n' : text.p[i - 1] == '\n';
    if (first && (text.p[i] == '.' || text.p[i] == '\'')) buf_str(buf, S("\\&"));
    if (text.p[i] == '\\') buf_str(buf, S("\\e"));
    else if (text.p[i] == '-') buf_str(buf, S("\\-"));
    else buf_char(buf, text.p[i]);
  }
}

static void option_entries(Buf *buf, const Option *options) {
  for (; options && options->name; options++) {
    buf_str(buf, S(".TP\n\\fB"));
    if (options->letter) buf_fmt(buf, "\\-%c\\fR, \\fB", options->letter);
    buf_str(buf, S("\\-\\-"));
    roff(buf, str_of(options->name));
    buf_str(buf, S("\\fR"));
    if (options->value)
      buf_str(buf, args_optional(options) ? S("\\fI") : S(" \\fI")), roff(buf, str_of(options->value)),
          buf_str(buf, S("\\fR"));
    buf_char(buf, '\n');
    roff(buf, str_of(options->help));
    buf_char(buf, '\n');
  }
}

static void command_section(Buf *buf, const Command *command) {
  buf_fmt(buf, ".SS \"mig %s\"\n", command->name);
  roff(buf, str_of(command->summary));
  buf_fmt(buf, "\n.PP\n\\fBmig %s\\fR [\\fIOPTION\\fR…] ", command->name);
  roff(buf, str_of(command->usage));
  buf_char(buf, '\n');
  if (command->description) buf_str(buf, S(".PP\n")), roff(buf, str_of(command->description));
  option_entries(buf, command->options);
  buf_str(buf, S(".PP\nExamples:\n.PP\n.nf\n.RS\n"));
  roff(buf, str_of(command->examples));
  buf_str(buf, S(".RE\n.fi\n"));
}

Str help_manual(Cli *cli) {
  Buf buf = buf_new(cli->perm);
  buf_str(&buf, S(".TH MIG 1 \"\" \"mig " MIG_VERSION "\" \"User Commands\"\n"
                  ".SH NAME\nmig \\- compiles and checks SQL migrations for Cloudflare D1 and SQLite\n"
                  ".SH SYNOPSIS\n\\fBmig\\fR \\fICOMMAND\\fR [\\fIOPTION\\fR…] [\\fIARGUMENT\\fR…]\n"
                  ".SH COMMANDS\n"));
  for (const Command *const *command = commands; *command; command++) command_section(&buf, *command);
  buf_str(&buf, S(".SH \"COMMON OPTIONS\"\n"));
  option_entries(&buf, common_options);
  buf_str(&buf,
          S(".SH SOURCES\nWherever a schema is asked for, a source says which.\n"
            ".TP\nnothing\nall migrations of the project\n"
            ".TP\n\\fB0004\\fR, \\fB4\\fR\nthe migrations up to and with that number\n"
            ".TP\n\\fBempty\\fR\nno objects\n"
            ".TP\n\\fIDIR\\fR, \\fIFILE\\fB.sql\\fR, \\fB\\-\\fR\na folder of migrations, one script, standard input\n"
            ".TP\n\\fIFILE\\fB.sqlite\\fR\na database file, which is only read\n"
            ".TP\n\\fBgit:\\fIREV\\fR, \\fBgit:\\fIREV\\fB:0004\\fR\n"
            "the project's migrations as they stood at a git revision\n"
            ".SH \"EXIT STATUS\"\n"
            ".TP\n0\nfine\n.TP\n1\nfindings, drift, or differences under \\-\\-exit\\-code\n"
            ".TP\n2\nusage, configuration, input or output\n.TP\n3\na result could not be proven\n"
            ".SH FILES\n.TP\n\\fBmig.jsonc\\fR\nthe project's configuration\n"
            ".TP\n\\fBwrangler.json\\fR, \\fBwrangler.jsonc\\fR, \\fBwrangler.toml\\fR\n"
            "where the migrations are, when mig.jsonc does not say it\n"
            ".SH ENVIRONMENT\n.TP\n\\fBNO_COLOR\\fR\nno colour, unless \\-\\-color says otherwise\n"));
  return buf_done(&buf);
}
