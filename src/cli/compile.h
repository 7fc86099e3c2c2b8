/* A source compiled: read, parsed, applied to a catalog. */
#ifndef CLI_COMPILE_H
#define CLI_COMPILE_H

#include "cli/world.h"

typedef struct Compiled {
  const Project *project;
  Loaded loaded;
  World *world;
  Catalog *catalog; /* the world's; its scripts are the migrations of `loaded`, in order */
} Compiled;

/* Compiles a source (project/load.h says what a spec means; a database file gives its schema) into
** cli->perm. False after having said why it can't be read; what is wrong inside it are the compilation's problems
** (skip_refused: see cli_world). */
bool cli_compile(Cli *cli, Str spec, bool skip_refused, Compiled *compiled);

/* The same in a compilation that may hold other catalogs: for what compares two. Here and below only what the last
** statement leaves may be looked at (catalog_settle). */
bool cli_compile_in(Cli *cli, Compilation *compilation, Str spec, bool skip_refused, Compiled *compiled);

/* The same for what is loaded already. */
bool cli_compile_loaded(Cli *cli, Compilation *compilation, const Project *project, const Loaded *loaded,
                        Compiled *compiled);

/* Whether a statement did not parse or would be refused, or a NUL hides some from SQLite. */
bool cli_is_broken(const Compiled *compiled);

/* The same. Says so on standard error, in the words of the rules. */
bool cli_has_errors(Cli *cli, const Compiled *compiled);

/* "mig: error: file:line:column: message" for a byte of a source; the same as a warning. */
void cli_error_at(Cli *cli, Source *source, uint32_t byte, Str message);
void cli_warning_at(Cli *cli, Source *source, uint32_t byte, Str message);

/* The same as a plain message, silent under --quiet. */
void cli_note_at(Cli *cli, Source *source, uint32_t byte, Str message);

#endif
