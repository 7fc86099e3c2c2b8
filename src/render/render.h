/* Findings as text: one output format a file, all behind one table.
**
** Every format gets the same findings and nothing else; line and column are
** computed here, once a finding, in the unit that the format asks for. What a
** format writes goes to standard output as it is: no prose beside it. */
#ifndef RENDER_RENDER_H
#define RENDER_RENDER_H

#include "base/buf.h"
#include "lint/finding.h"

typedef struct RenderOptions {
  bool color;       /* ANSI colours; only `text` heeds it */
  int32_t width;    /* columns of the terminal, 0 where there is none: then lines are cut at 140 */
  Str link_root;    /* "file://host/home/me/app/": OSC 8 links start with it; empty: no links */
  Str prefix;       /* "packages/db/": from the repository's root to the working directory; empty where they are
                       the same or there is no repository. Put before names where readers start at the root */
  bool hide_notes;  /* only `text` heeds it: notes are counted, not drawn, and nothing is written for notes alone */
  Severity fail_on; /* the threshold of --fail-on (SEVERITY_OFF: never); what is below fails no JUnit case */
} RenderOptions;

/* Writes all findings, in their order, to `out`. What is needed on the way is
** made in `scratch`, which must not be the arena of `out` or of the sources. */
typedef void RenderFunction(const Sources *sources, const Findings *findings, const RenderOptions *options, Buf *out,
                            Arena scratch);

typedef struct RenderFormat {
  Str name;  /* what --format takes */
  Str about; /* one line for --help */
  RenderFunction *render;
} RenderFormat;

/* All formats in the order of --help; ends with one whose name is empty. */
extern const RenderFormat render_formats[];

/* The format called `name`, NULL if there is none. */
const RenderFormat *render_format(Str name);

/* How many findings there are of each kind. */
typedef struct RenderTally {
  int32_t errors, warnings, notes;
  int32_t files;   /* with at least one finding */
  int32_t fixable; /* findings with a safe fix */
} RenderTally;
RenderTally render_tally(const Sources *sources, const Findings *findings, Arena scratch);

/* "1 error", "2 errors": appends `count` and the noun, with an s unless there is one. */
void render_count(Buf *out, int32_t count, const char *noun);

RenderFunction render_text, render_json, render_sarif, render_github, render_gitlab, render_gcc, render_junit,
    render_checkstyle;

#endif
