/* mig completion: what the shells need to complete mig's commands and options. All
** of it comes from the tables that --help shows. */
#include "base/buf.h"
#include "cli/commands.h"
#include "cli/output.h"

/* The rules' ids, a team's too. */
#define RULE_IDS "mig rules 2>/dev/null | cut -d' ' -f1"

/* `text` inside single quotes of a shell; `also` are characters that the completion
** system itself reads, which get a backslash. */
static void quote(Buf *buf, const char *text, Str also) {
  for (; *text; text++) {
    if (*text == '\'') buf_str(buf, S("'\\''"));
    else if (str_find_char(also, *text) >= 0) buf_fmt(buf, "\\%c", *text);
    else buf_char(buf, *text);
  }
}

static void bash_options(Buf *buf, const Option *options) {
  for (; options && options->name; options++)
    buf_fmt(buf, " --%s%s", options->name, options->value && !args_optional(options) ? "=" : "");
}

static void write_bash(Buf *buf) {
  buf_str(buf, S("# bash completion for mig\n"
                 "_mig() {\n"
                 "  local word=${COMP_WORDS[COMP_CWORD]} command= words= i\n"
                 "  for ((i = 1; i < COMP_CWORD; i++)); do\n"
                 "    case ${COMP_WORDS[i]} in\n"
                 "    -C | --directory | --database | --env | --color) ((i++)) ;;\n"
                 "    -*) ;;\n"
                 "    *) command=${COMP_WORDS[i]} && break ;;\n"
                 "    esac\n"
                 "  done\n"
                 "  case $command:$word in\n"));
  for (const Command *const *command = commands; *command; command++) {
    buf_fmt(buf, "  %s:-*) words='", (*command)->name);
    bash_options(buf, (*command)->options);
    bash_options(buf, common_options);
    buf_str(buf, S("' ;;\n"));
  }
  buf_str(buf, S("  :-*) words='"));
  bash_options(buf, common_options);
  buf_str(buf, S(" --version' ;;\n  help:* | :*) words='"));
  for (const Command *const *command = commands; *command; command++) buf_fmt(buf, " %s", (*command)->name);
  buf_str(buf, S("' ;;\n"
                 "  explain:*) words=$(" RULE_IDS ") ;;\n"
                 "  esac\n"
                 "  COMPREPLY=($(compgen -W \"$words\" -- \"$word\"))\n"
                 "  [[ ${COMPREPLY[0]} != *= ]] || compopt -o nospace\n"
                 "}\n"
                 "complete -o default -F _mig mig\n"));
}

static void zsh_options(Buf *buf, const Option *options) {
  for (; options && options->name; options++) {
    buf_fmt(buf, " \\\n      '--%s%s[", options->name, options->value && !args_optional(options) ? "=" : "");
    quote(buf, options->help, S("[]:\\"));
    buf_char(buf, ']');
    if (options->value && !args_optional(options)) buf_fmt(buf, ":%s:_files", options->value);
    buf_char(buf, '\'');
  }
}

static void write_zsh(Buf *buf) {
  buf_str(buf, S("#compdef mig\n"
                 "_mig() {\n"
                 "  local state line\n"
                 "  local -a commands\n"
                 "  commands=("));
  for (const Command *const *command = commands; *command; command++) {
    buf_fmt(buf, "\n    '%s:", (*command)->name);
    quote(buf, (*command)->summary, S(":\\"));
    buf_char(buf, '\'');
  }
  buf_str(buf, S(")\n  _arguments -C"));
  zsh_options(buf, common_options);
  buf_str(buf, S(" \\\n      '--version[show the version]' ': :->command' '*:: :->arguments'\n"
                 "  case $state in\n"
                 "  command) _describe command commands ;;\n"
                 "  arguments)\n"
                 "    case $words[1] in\n"));
  for (const Command *const *command = commands; *command; command++) {
    buf_fmt(buf, "    %s) _arguments", (*command)->name);
    zsh_options(buf, (*command)->options);
    zsh_options(buf, common_options);
    buf_str(buf, *command == &cmd_help
                     ? S(" \\\n      '*: :->command' && return\n      _describe command commands ;;\n")
                 : *command == &cmd_explain ? S(" \\\n      \"*:rule:($(" RULE_IDS "))\" ;;\n")
                                            : S(" \\\n      '*:file:_files' ;;\n"));
  }
  buf_str(buf, S("    esac ;;\n  esac\n}\n_mig \"$@\"\n"));
}

static void fish_options(Buf *buf, const char *condition, const Option *options) {
  for (; options && options->name; options++) {
    buf_fmt(buf, "complete -c mig%s -l %s", condition, options->name);
    if (options->letter) buf_fmt(buf, " -s %c", options->letter);
    if (options->value && !args_optional(options)) buf_str(buf, S(" -r"));
    buf_str(buf, S(" -d '"));
    for (const char *p = options->help; *p; p++) buf_fmt(buf, *p == '\'' || *p == '\\' ? "\\%c" : "%c", *p);
    buf_str(buf, S("'\n"));
  }
}

static void write_fish(Buf *buf) {
  buf_str(buf, S("# fish completion for mig\n"));
  fish_options(buf, "", common_options);
  for (const Command *const *command = commands; *command; command++) {
    buf_fmt(buf, "complete -c mig -n __fish_use_subcommand -f -a %s -d '", (*command)->name);
    for (const char *p = (*command)->summary; *p; p++) buf_fmt(buf, *p == '\'' || *p == '\\' ? "\\%c" : "%c", *p);
    buf_str(buf, S("'\n"));
    Str condition = str_fmt(buf->arena, " -n '__fish_seen_subcommand_from %s'", (*command)->name);
    fish_options(buf, condition.p, (*command)->options);
  }
  buf_str(buf, S("complete -c mig -n '__fish_seen_subcommand_from explain' -f -a \"(" RULE_IDS ")\"\n"));
}

static int run(Cli *cli) {
  static const struct {
    Str name;
    void (*write)(Buf *buf);
  } shells[] = {{S_INIT("bash"), write_bash}, {S_INIT("zsh"), write_zsh}, {S_INIT("fish"), write_fish}};
  Buf buf = buf_new(cli->perm);
  Str shell = cli->args.words.n == 1 ? cli->args.words.p[0] : S("");
  for (int i = 0; i < 3; i++)
    if (str_eq(shell, shells[i].name)) shells[i].write(&buf);
  if (!buf.n) return output_error(cli, "name one shell: bash, zsh or fish");
  output_write(cli, buf_done(&buf));
  return STATUS_FINE;
}

const Command cmd_completion = {
    .name = "completion",
    .summary = "completes commands and options in a shell",
    .usage = "bash|zsh|fish",
    .description =
        "Prints a script that teaches the shell to complete mig's commands and options.\n"
        "`make install` puts it where each shell looks for it.\n",
    .examples =
        "source <(mig completion bash)                              # in ~/.bashrc\n"
        "mig completion zsh >\"${fpath[1]}/_mig\"                     # once\n"
        "mig completion fish >~/.config/fish/completions/mig.fish   # once\n",
    .run = run,
};
