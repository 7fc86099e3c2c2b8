/* Objects, where they come from and where they are used: what mig show, blame and log print. */
#ifndef RENDER_HISTORY_H
#define RENDER_HISTORY_H

#include "base/buf.h"
#include "catalog/uses.h"
#include "history/blame.h"
#include "history/log.h"

typedef struct HistoryReport {
  History *history;
  const Object *object;
  bool color;
} HistoryReport;

/* A line a part: place, name, definition. */
void history_blame_text(Buf *out, const HistoryReport *report, const Blames *blames);
/* {"version":1,"kind","name","parts":[{"kind","name","definition","file","line","column"}]} */
void history_blame_json(Buf *out, const HistoryReport *report, const Blames *blames);

/* The column in a line of SQL: name and definition. */
void history_column_text(Buf *out, const HistoryReport *report, const Column *column);

/* A line a step: place, what happened; below a rebuild what it changed. */
void history_log_text(Buf *out, const HistoryReport *report, const Steps *steps);
/* {"version":1,"kind","name","steps":[{"action","kind","name","file","line","column","statement",
** "changes":[{"kind","action","name","before","after"}]}]} */
void history_log_json(Buf *out, const HistoryReport *report, const Steps *steps);

/* A line a use: place, the object in whose definition it stands, the line. */
void history_uses_text(Buf *out, const HistoryReport *report, const Uses *uses);
/* Where a use stands in a file. Where an ALTER has rewritten the definition, that is no more: then the part of it that
** a person changed last. */
Place history_use_place(const HistoryReport *report, const Use *use);

/* {"version":1,"kind","name","table","sql","file","line","column","columns":[{"name","type","not_null","primary_key",
** "default","collation","generated"}],"uses":[{"kind","name","file","line","column","written"}]}. `column` (-1: all)
** narrows "columns"; `uses` may be NULL. */
void history_show_json(Buf *out, const HistoryReport *report, const Columns *columns, Str sql, int32_t column,
                       const Uses *uses);

#endif
