/* Results and messages; see output.h.
**
** stdio is not used for results: a failed write must be noticed, and with
** buffered output the failure would only show at exit. */
#include "cli/output.h"

#include <errno.h>
#include <stdarg.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#include "base/buf.h"
#include "project/disk.h"

void output_write(Cli *cli, Str text) {
  if (cli->closed || cli->write_failed || disk_write_all(STDOUT_FILENO, text)) return;
  if (errno == EPIPE) {
    cli->closed = true;
  } else {
    cli->write_failed = true;
    output_error(cli, "standard output: %s", strerror(errno));
  }
}

void output_words(Cli *cli, Str text) {
  Buf shown = buf_new(cli->perm);
  buf_visible(&shown, text);
  output_write(cli, buf_done(&shown));
}

bool output_result(Cli *cli, const Str *path, Str text) {
  if (!path || str_eq(*path, S("-"))) {
    output_write(cli, text);
    return !cli->write_failed;
  }
  Str why;
  Arena scratch = *cli->scratch;
  if (disk_replace(&scratch, *path, text, &why)) return true;
  output_error(cli, "%.*s", STR_ARG(why));
  return false;
}

bool output_folder(Cli *cli, Str path) {
  return str_ends(path, S("/")) || disk_is_folder(*cli->scratch, path);
}

bool output_terminal(void) {
  return isatty(STDOUT_FILENO);
}

bool output_raw(Cli *cli, const Str *path, Str text) {
  if ((path && !str_eq(*path, S("-"))) || !output_terminal()) return output_result(cli, path, text);
  Buf shown = buf_new(cli->perm);
  buf_visible(&shown, text);
  return output_result(cli, NULL, buf_done(&shown));
}

static void say(Cli *cli, const char *label, const char *color, const char *format, va_list args) {
  Arena scratch = *cli->scratch;
  char *message = NULL;
  int n = vasprintf(&message, format, args);
  if (n < 0) output_memory_full();
  Buf line = buf_new(&scratch);
  if (label && cli->color_err) buf_fmt(&line, "mig: \033[1;%sm%s\033[0m: ", color, label);
  else if (label) buf_fmt(&line, "mig: %s: ", label);
  buf_visible(&line, (Str){message, n});
  buf_char(&line, '\n');
  /* Nowhere is left to report that standard error failed. */
  (void)!disk_write_all(STDERR_FILENO, buf_done(&line));
  free(message);
}

void output_errors(Str text) {
  (void)!disk_write_all(STDERR_FILENO, text);
}

int output_error(Cli *cli, const char *format, ...) {
  va_list args;
  va_start(args, format);
  say(cli, "error", "31", format, args);
  va_end(args);
  return STATUS_TROUBLE;
}

void output_warning(Cli *cli, const char *format, ...) {
  if (cli->quiet) return;
  va_list args;
  va_start(args, format);
  say(cli, "warning", "33", format, args);
  va_end(args);
}

void output_note(Cli *cli, const char *format, ...) {
  if (cli->quiet) return;
  va_list args;
  va_start(args, format);
  say(cli, NULL, NULL, format, args);
  va_end(args);
}

bool output_color(Str when, int fd) {
  if (str_eq(when, S("always"))) return true;
  if (str_eq(when, S("never"))) return false;
  const char *no_color = getenv("NO_COLOR"), *terminal = getenv("TERM");
  return !(no_color && *no_color) && terminal && strcmp(terminal, "dumb") != 0 && isatty(fd);
}

_Noreturn void output_memory_full(void) {
  (void)!disk_write_all(STDERR_FILENO, S("mig: error: out of memory\n"));
  _exit(STATUS_TROUBLE);
}
