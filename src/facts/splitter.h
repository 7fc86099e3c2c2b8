/* What wrangler makes of a file before it sends it to the local database: it takes
** one BEGIN TRANSACTION … COMMIT out and cuts the rest into statements.
**
** Works on bytes, not on tokens: what matters is precisely what a simpler reader
** sees. probe: wrangler 4.164.0 (since 4.137 it cuts like sqlite3_complete). */
#ifndef FACTS_SPLITTER_H
#define FACTS_SPLITTER_H

#include "base/str.h"
#include "base/vec.h"

typedef struct Split {
  VEC(Str) statements; /* as sent: without the ';', trimmed, comments kept */
  bool refused;        /* "contains several transactions": wrangler sends nothing */
} Split;

/* What is sent for `execute --file --local` and, with the bookkeeping INSERT appended
** before by the caller, for `migrations apply --local`. */
Split wrangler_split(Arena *arena, Str text);

#endif
