/* Where results and messages go: results to standard output or into a file,
** messages to standard error. Whatever came from a file name or a migration is
** passed through buf_visible on its way into a message. */
#ifndef CLI_OUTPUT_H
#define CLI_OUTPUT_H

#include "cli/cli.h"

/* A result to standard output. An error (disk full) is said once and makes the
** exit status 2; a reader that has gone (`| head`) is none. */
void output_write(Cli *cli, Str text);

/* A result to where -o/--output points: the file is replaced as a whole (written
** beside, synced, renamed, mode kept); "-" and an absent option (NULL) mean
** standard output. false after having said why it failed. */
bool output_result(Cli *cli, const Str *path, Str text);

/* Writes a text for people to standard output: what a stranger put into it commands neither a terminal nor a log. */
void output_words(Cli *cli, Str text);

/* The same for text that holds what a migration says as it stands (SQL, CSV): a terminal gets it
** with control characters written out, anything else byte by byte. */
bool output_raw(Cli *cli, const Str *path, Str text);

/* Whether a path means a folder: it is one, or ends as one. */
bool output_folder(Cli *cli, Str path);

/* Whether standard output is a terminal, which obeys control characters. */
bool output_terminal(void);

/* Findings that keep a command from its result: rendered already, to standard error. */
void output_errors(Str text);

/* "mig: error: …" on standard error; returns STATUS_TROUBLE for `return output_error(…)`. */
int output_error(Cli *cli, const char *format, ...) __attribute__((format(printf, 2, 3)));

/* "mig: warning: …" and plain messages ("wrote schema.sql"); silent under --quiet. */
void output_warning(Cli *cli, const char *format, ...) __attribute__((format(printf, 2, 3)));
void output_note(Cli *cli, const char *format, ...) __attribute__((format(printf, 2, 3)));

/* Decides about colour for a file descriptor: `when` is "always", "never" or
** "auto": a terminal that is not dumb, and NO_COLOR unset or empty (no-color.org). */
bool output_color(Str when, int fd);

/* Reports that memory ran out and ends the process with STATUS_TROUBLE: for arena_open. */
_Noreturn void output_memory_full(void);

#endif
