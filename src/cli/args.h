/* The command line: options as tables, so that parsing, --help, the man page and
** the shell completions read the same lines. */
#ifndef CLI_ARGS_H
#define CLI_ARGS_H

#include "text/files.h"

/* One long option. A table ends with a row whose name is NULL. */
typedef struct Option {
  const char *name;  /* without the dashes */
  char letter;       /* its short form, 0 where there is none */
  const char
      *value; /* what --help calls its value; "[=NAME]" where it may be left out; NULL for a flag: it takes none */
  const char *help;  /* one line */
} Option;

typedef struct Given {
  const Option *option;
  Str value; /* empty for a flag */
} Given;

typedef struct Args {
  VEC(Given) given; /* in the order written */
  Strs words;       /* what is no option; everything behind "--" */
} Args;

/* Reads argv (which ends with NULL) by the GNU rules: --name=value, --name value,
** -n value, -nvalue, flags clustered (-qn), options and words in any order, "--"
** ends the options and "-" is a word. Looks a name up in `own`, then in `common`.
** With stop_at_word the first word ends the reading, and what args_parse returns
** in *argv then starts there. false on an unknown option, a missing value or one
** that is not wanted, with the reason in *why. */
bool args_parse(Arena *arena, const Option *const tables[2], bool stop_at_word, char ***argv, Args *args, Str *why);

/* Whether its value may be left out; then it is given as --name=value only. */
bool args_optional(const Option *option);

/* Whether the option was given at all. */
bool args_has(const Args *args, const char *name);

/* The value of the last one given, NULL when absent. The Str is never empty by
** absence: "--base=" gives an empty Str, not NULL. */
const Str *args_value(const Args *args, const char *name);

/* All values of a repeatable option, in order. */
Strs args_values(Arena *arena, const Args *args, const char *name);

#endif
