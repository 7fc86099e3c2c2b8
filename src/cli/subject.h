/* The object that a command is about: mig show, blame and log. */
#ifndef CLI_SUBJECT_H
#define CLI_SUBJECT_H

#include "cli/compile.h"
#include "render/history.h"

typedef struct Subject {
  Compiled compiled;
  History *history;
  const Object *object; /* the version asked for */
  int32_t column;       /* number in it for NAME.COLUMN; -1 */
  Moment moment;        /* after which it is looked at */
} Subject;

/* Options that all three take; part of an Option array. */
#define SUBJECT_OPTIONS                                                                                          \
  {"at", 0, "SOURCE", "as it stood then: a migration's number, git:REV, a folder, a script, a database file"}, { \
    "format", 0, "FORMAT", "text (default) or json"                                                              \
  }

/* Compiles the project (or what --at names) and finds the one word of the command line, NAME or NAME.COLUMN. A name
** that --at does not know is looked for in what it was called then. False after having said why there is none. */
bool cli_subject(Cli *cli, Subject *subject);

/* --format: whether it is json. False after having said that it is neither. */
bool cli_subject_format(Cli *cli, bool *json);

/* The parts of the report that all outputs need. */
HistoryReport cli_subject_report(const Cli *cli, const Subject *subject);

#endif
