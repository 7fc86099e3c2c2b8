/* Migration files of other tools that hold the way back beside the way forward. */
#ifndef PROJECT_DIALECTS_H
#define PROJECT_DIALECTS_H

#include "base/str.h"

typedef enum Dialect {
  DIALECT_PLAIN,
  DIALECT_DBMATE,  /* -- migrate:up, -- migrate:down */
  DIALECT_GOOSE,   /* -- +goose Up, -- +goose Down; sql-migrate's +migrate and micrate's +micrate too */
  DIALECT_UP_DOWN, /* -- Up, -- Down alone on a line (node-sqlite), -- Up Migration (node-pg-migrate) */
  DIALECT_DRIZZLE, /* --> statement-breakpoint between statements: a comment to SQL, nothing is cut */
} Dialect;

/* What a file's markers say. */
typedef struct Markers {
  Dialect dialect;
  int32_t up, up_end;     /* the bytes of the first line behind which it leads forward; up_end 0: there is none */
  int32_t back, back_end; /* of the first behind which it leads back; back_end 0: there is none */
  int32_t loose,
      loose_end; /* of the first that would lead back, were it not indented: to its tool a comment; 0: none */
  bool bare;     /* its tool runs it without opening a transaction */
} Markers;

/* The text that is replayed when going forward: the parts that lead back, behind their markers, are
** written over with spaces, line breaks kept, so every offset, line and column
** of what remains is that of the file. A text without such parts comes back as
** it is, not copied. Markers are known at the start of a line only, those of dbmate and of DIALECT_GOOSE without blanks
** before them. */
Str dialect_forward(Arena *arena, Str text, Markers *markers);

/* A new file of the same kind as `like`, which has these markers: `text` between them. p == NULL where it has none. */
Str dialect_new(Arena *arena, Str like, const Markers *markers, Str text);

#endif
