/* A source compiled: read, parsed, applied to a catalog. */
#ifndef CLI_COMPILE_H
#define CLI_COMPILE_H

#include "catalog/catalog.h"
#include "cli/project.h"

typedef struct Compiled {
  const Project *project;
  Loaded loaded;
  Catalog *catalog; /* its scripts are the migrations of `loaded`, in order */
} Compiled;

/* Compiles a source (project/load.h says what a spec means; a database file gives its schema) into
** cli->perm. False after having said why it can't be read; what is wrong inside it are the compilation's problems. */
bool cli_compile(Cli *cli, Str spec, bool keep_going, Compiled *compiled);

/* Says every problem of the compilation on standard error; returns how many there were. */
int32_t cli_report_problems(Cli *cli, const Compiled *compiled);

/* "mig: error: file:line:column: message" for a byte of a source. */
void cli_error_at(Cli *cli, Source *source, uint32_t byte, Str message);

#endif
