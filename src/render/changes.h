/* What differs between two schemas, as text for people, JSON for programs and Markdown for pull requests. */
#ifndef RENDER_CHANGES_H
#define RENDER_CHANGES_H

#include "base/buf.h"
#include "diff/plan.h"

typedef struct ChangesReport {
  const Comparison *comparison;
  const Plan *plan;
  const Renames *renames;   /* applied before comparing */
  const Renames *questions; /* what may be one */
  Str from, to;             /* the sources in words */
  bool color;
} ChangesReport;

typedef void ChangesFunction(Buf *out, const ChangesReport *report);

/* Grouped by table, old and new side by side, then what it means for the rows. Nothing where nothing differs. */
ChangesFunction changes_text;

/* {"version":1,"from","to","renames":[{"table","column","to"}],"questions":[…],"changes":[{"kind","action","name","table",
** "parts":[{"kind","action","name","before","after"}]}],"losses":[…],"gone":[…],"filled":[…],"risks":[{"what","ask"}],"rebuilt":[…],
** "summary":{"added","removed","changed"}}. Absent values are null. */
ChangesFunction changes_json;

/* A heading and a table an object. */
ChangesFunction changes_markdown;

/* One line an object with counts, then the sum, as git diff --stat. */
ChangesFunction changes_stat;

/* "--rename users.name=users.full_name", for a question. */
Str changes_rename_option(Arena *arena, const Rename *rename);

#endif
