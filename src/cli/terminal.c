/* The terminal behind standard output; see terminal.h.
**
** There is no query for hyperlinks that is safe to send, so terminals are told by
** what they put into the environment. The list is short on purpose: an unknown
** terminal gets plain text. */
#include "cli/terminal.h"

#include <limits.h>
#include <stdlib.h>
#include <string.h>
#include <sys/ioctl.h>
#include <unistd.h>

#include "base/buf.h"
#include "render/encode.h"

int32_t terminal_width(int fd) {
  int64_t columns;
  struct winsize size;
  if (!isatty(fd)) return 0;
  if (str_int(str_of(getenv("COLUMNS")), &columns) && columns > 0 && columns < 10000) return (int32_t)columns;
  return ioctl(fd, TIOCGWINSZ, &size) == 0 ? size.ws_col : 0;
}

static bool variable_is_one_of(const char *name, const char *const *values) {
  const char *value = getenv(name);
  for (; value && *values; values++)
    if (strcmp(value, *values) == 0) return true;
  return false;
}

bool terminal_links(int fd) {
  static const char *const programs[] = {"iTerm.app", "WezTerm", "vscode", "ghostty", "Hyper", "zed", NULL};
  static const char *const terms[] = {"xterm-kitty", "xterm-ghostty", "alacritty", "foot", "contour", NULL};
  static const char *const set_by[] = {"WT_SESSION", "KONSOLE_VERSION", "DOMTERM", "KITTY_WINDOW_ID", NULL};
  const char *forced = getenv("FORCE_HYPERLINK");
  if (forced && *forced) return strcmp(forced, "0") != 0;
  if (!isatty(fd)) return false;
  int64_t vte;
  if (str_int(str_of(getenv("VTE_VERSION")), &vte)) return vte >= 5000; /* 0.50 brought them */
  for (const char *const *name = set_by; *name; name++)
    if (getenv(*name)) return true;
  return variable_is_one_of("TERM_PROGRAM", programs) || variable_is_one_of("TERM", terms);
}

/* "file://host/folder/" of the working directory; empty where it can't be told. */
static Str link_root(Arena *arena) {
  char folder[PATH_MAX], host[HOST_NAME_MAX + 1] = "";
  if (!getcwd(folder, sizeof folder) || gethostname(host, sizeof host - 1) != 0) return S("");
  Buf root = buf_new(arena);
  buf_str(&root, S("file://"));
  encode_uri(&root, str_of(host));
  encode_uri(&root, str_of(folder));
  if (folder[strlen(folder) - 1] != '/') buf_char(&root, '/');
  return buf_done(&root);
}

/* "packages/db/": from the nearest folder upward that holds .git to the working
** directory; empty where there is none above it. */
static Str repository_prefix(Arena *arena) {
  char folder[PATH_MAX];
  if (!getcwd(folder, sizeof folder)) return S("");
  Str here = str_dup(arena, str_of(folder));
  for (Str root = here; root.n; root.n--) {
    if (root.n < here.n && here.p[root.n] != '/') continue;
    Arena scratch = *arena;
    if (access(str_fmt(&scratch, "%.*s/.git", STR_ARG(root)).p, F_OK) != 0) continue;
    return root.n == here.n ? S("") : str_fmt(arena, "%.*s/", STR_ARG(str_from(here, root.n + 1)));
  }
  return S("");
}

RenderOptions terminal_options(Cli *cli, Severity fail_on) {
  RenderOptions options = {.color = cli->color_out, .fail_on = fail_on, .link_root = S("")};
  options.prefix = repository_prefix(cli->perm);
  const Str *file = cli_value(cli, "output");
  if (file && !str_eq(*file, S("-"))) {
    options.color = false;
    return options;
  }
  options.width = terminal_width(STDOUT_FILENO);
  if (options.color && terminal_links(STDOUT_FILENO)) options.link_root = link_root(cli->perm);
  return options;
}
