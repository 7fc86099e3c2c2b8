/* What must be there for a rule's SELECT to give a row, read from its tree: a query of the tables that it joins, with
** what it asks of their rows and without what only SQLite can answer. A rule that this finds nothing for (idle.h) is
** not prepared, which would cost more than running it. Built-in rules are read when the program is built
** (embed.c), a team's when they are loaded. */
#ifndef LINT_NEEDS_H
#define LINT_NEEDS_H

#include "base/arena.h"
#include "base/str.h"

/* Conditions have SQL's three values and a fourth, unknown: what the SELECT asks there is not understood here. */
typedef enum NeedOp {
  NEED_LIST,  /* the first of all: `a` begins the list of the queries of which one must have a row */
  NEED_QUERY, /* tables from `a`, conditions from `b`; `number` numbers it among the rule's; EXACT: nothing left out */
  NEED_TABLE, /* a row of `table`, known by `slot` */
  NEED_UNKNOWN, /* ---- values ---- */
  NEED_NULL,
  NEED_INTEGER,  /* `number` */
  NEED_TEXT,     /* `text` */
  NEED_COLUMN,   /* `column` of the row of `table` in `slot`; number 1: a text, 2: a slow one */
  NEED_SETTING,  /* setting('text') */
  NEED_SOURCE,   /* source(a) */
  NEED_COVER,    /* cover(a, b) */
  NEED_UNICODE,  /* unicode(a) */
  NEED_MENTIONS, /* mentions(a, b) */
  NEED_TRIM,     /* trim(a) */
  NEED_LOWER,    /* lower(a) */
  NEED_UPPER,
  NEED_LENGTH,
  NEED_INSTR,    /* instr(a, b) */
  NEED_SUBSTR,   /* substr(list a) */
  NEED_COALESCE, /* coalesce(list a) */
  NEED_CASE,     /* list a: condition, result, …; b: ELSE */
  NEED_ADD,
  NEED_SUBTRACT,
  NEED_MULTIPLY,
  NEED_REMAINDER,
  NEED_COUNT, /* (SELECT count(*) of the query a) */
  NEED_AND,   /* ---- conditions ---- */
  NEED_OR,
  NEED_NOT,
  NEED_IS_NULL,
  NEED_EQ, /* a = b, NOCASE where `column` says so; likewise down to NEED_IN */
  NEED_NE,
  NEED_LT,
  NEED_LE,
  NEED_GT,
  NEED_GE,
  NEED_IS,
  NEED_IN,     /* a IN (list b) */
  NEED_LIKE,   /* a LIKE b */
  NEED_EXISTS, /* EXISTS (query a) */
} NeedOp;

enum { NEED_SLOTS_MAX = 32, NEED_QUERIES_MAX = 64 };

struct Idle;
typedef int NeedCode(struct Idle *idle); /* a Truth */

/* One of them, in an array that begins with NEED_LIST. 0 is no number of another. */
typedef struct Need {
  uint8_t op;
  int8_t slot;
  int16_t table, column;
  int16_t a, b, next; /* others in the array */
  uint32_t slots;     /* the rows that it asks about, as bits; in a condition those of its own query only */
  int64_t number;
  const char *text;
  int32_t length;
  NeedCode *code; /* a condition of a query, of a built-in rule: the same in C (need_code.h) */
} Need;

typedef struct Needs {
  const Need *p;
  int32_t n; /* 0: the SELECT may give a row whatever the tables hold, or is not understood */
} Needs;

/* `sql` is followed by a NUL. */
Needs needs_of(Arena *arena, Str sql);

#endif
