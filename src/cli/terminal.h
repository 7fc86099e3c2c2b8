/* What the terminal behind standard output can do, as renderers want to know it. */
#ifndef CLI_TERMINAL_H
#define CLI_TERMINAL_H

#include "cli/cli.h"
#include "render/render.h"

/* Columns of the terminal: COLUMNS of the environment where it is a number, else
** what the terminal says; 0 where `fd` is none. */
int32_t terminal_width(int fd);

/* Whether hyperlinks (OSC 8) may be written: a terminal that is known to show them
** or at least to swallow them. FORCE_HYPERLINK decides where it is set: 0 is no,
** anything else yes (as for npm's supports-hyperlinks). */
bool terminal_links(int fd);

/* Options for a renderer that writes to standard output, or to a file where
** -o/--output names one: then without colour, width and links. No links without colour:
** who asks for `--color never` wants no escape sequences at all. Link targets are
** made of the working directory, and the prefix of the way to it from the root of
** the git repository around it (found by its .git, git is not run). In cli->perm. */
RenderOptions terminal_options(Cli *cli, Severity fail_on);

#endif
