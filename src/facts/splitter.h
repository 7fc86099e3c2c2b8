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

/* What is sent for `execute --file --local`, and for `migrations apply --local` where the text is wrangler_recorded's. */
Split wrangler_split(Arena *arena, Str text);

/* The text that `migrations apply` makes of a migration: the INSERT that records it stands behind it. */
Str wrangler_recorded(Arena *arena, Str text, Str name, Str ledger);

/* What becomes of that INSERT. */
typedef enum LedgerFate {
  LEDGER_OWN,       /* a statement of its own, as meant */
  LEDGER_JOINED,    /* the statement before it has no end: the two are one */
  LEDGER_SWALLOWED, /* it lies in a comment or string that is never closed: applied, never recorded */
  LEDGER_REFUSED,   /* wrangler sends nothing */
} LedgerFate;

LedgerFate wrangler_ledger_fate(Arena scratch, Str text);

Str ledger_fate_name(LedgerFate fate);

#endif
