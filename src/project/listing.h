/* Which files of a migrations folder are migrations, in their order. */
#ifndef PROJECT_LISTING_H
#define PROJECT_LISTING_H

#include "base/map.h"
#include "text/files.h"

typedef struct ListingRequest {
  Str folder;   /* without '/' at its end; empty: the root of the files */
  Str pattern;  /* below the folder, as wrangler's migrations_pattern; empty: "*.sql", and where there
                   is none, the layouts of other tools */
  bool journal; /* drizzle's meta/_journal.json gives the order where it is there (wrangler does not read it) */
} ListingRequest;

/* What drizzle's journal says of a file that is not as drizzle needs it. */
typedef struct Journaled {
  bool unlisted; /* it does not name it, and drizzle does not apply it */
  Str late;      /* the tag of an earlier entry whose time is not before that of this one; empty: none */
  Str lacks;     /* the tag of an entry behind it (before it, for the first file) that has no file; empty: none */
} Journaled;

typedef struct Listing {
  Strs names;    /* paths below the folder, in the order in which they are applied */
  Map ways_back; /* name → the file (Str *) that leads back from it (x.down.sql, DIR/down.sql, down/x.sql): left out */
  Map journaled; /* name → Journaled *, of those that have any of it */
  bool journal;  /* there is one, and it was followed */
} Listing;

/* What is recognised without a pattern, the first that is there: files *.sql in the
** folder; DIR/migration.sql (prisma, drizzle 1.0); DIR/up.sql (diesel); all of up/.
** A folder without any gives empty lists. false when the folder can't be read. */
bool listing_read(Arena *arena, Files *files, ListingRequest request, Listing *listing, Str *why);

#endif
