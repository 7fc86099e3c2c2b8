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
  NEED_TABLE, /* a row of `table`, known by `slot`; table < 0: of the NEED_ROWS `a`, whose number is
              ** -1 - table; column: LEFT, on the conditions `b` */
  NEED_UNKNOWN, /* ---- values ---- */
  NEED_NULL,
  NEED_INTEGER,  /* `number` */
  NEED_TEXT,     /* `text` */
  NEED_COLUMN,   /* `column` of the row of `table` in `slot`; number 1: a text, 2: a slow one, 3: whatever NEED_ROWS
                 ** have there; `a`: COLUMN_… below */
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
  NEED_LIKE,   /* a LIKE b, ESCAPE the character `number` */
  NEED_EXISTS, /* EXISTS (query a) */
  NEED_GLOB,   /* a GLOB b */
  NEED_CALL,   /* ---- what only a SELECT that is read whole has: the function `number` of functions.def (list a) */
  NEED_CONCAT, /* || of the list a */
  NEED_REPLACE,
  NEED_TRIM_SIDES, /* list a: the text, the set; `number` 1: at the left, 2: at the right, 3: both */
  NEED_HEX,
  NEED_CAST_TEXT,
  NEED_CAST_INTEGER,
  NEED_LEAST, /* min(list a) of several */
  NEED_MOST,
  NEED_RESULT,    /* of the aggregate `number`, when its group is complete */
  NEED_SCALAR,    /* the first value of the first row of the NEED_ROWS a */
  NEED_IN_ROWS,   /* a IN (the NEED_ROWS b) */
  NEED_ANY_ROWS,  /* EXISTS (the NEED_ROWS a) */
  NEED_ROWS,      /* what a SELECT gives: cores from `a`, sorted by the terms `b`; `number`: ROWS_… below; `column`
                   ** numbers it; `length` <= 0: no LIMIT, else the limit + 1; `slots`: the rows around it that it asks about */
  NEED_CORE,      /* rows of the NEED_QUERY `a`, values from `b`, DISTINCT where `column`; `table`: its NEED_GROUP;
                   ** `number` of the values are columns, others only sorted by; `slots`: NOCASE ones, as bits */
  NEED_GROUP,     /* keys from `a`, aggregates from `b`; `table`: HAVING; `number`: it has GROUP BY */
  NEED_KEY,       /* the value `a`, NOCASE where `column` says so; of ORDER BY: `number` 1 descending */
  NEED_AGGREGATE, /* `slot` (Aggregate) of the value `a`, 0 for count(*); `b`: separator, `table`: FILTER; `number`
                   ** numbers it; column: NOCASE; `length`: DISTINCT */
} NeedOp;

/* NEED_COLUMN.a: the row may be missing; texts are compared as NOCASE has it. */
enum { COLUMN_MISSING = 1, COLUMN_NOCASE = 2 };
/* NEED_ROWS.number: each row once; made at the start of each query that uses them, for they ask about rows around. */
enum { ROWS_ONCE = 1, ROWS_ANEW = 2 };

typedef enum Aggregate { AGGREGATE_COUNT, AGGREGATE_SUM, AGGREGATE_MIN, AGGREGATE_MAX, AGGREGATE_CONCAT } Aggregate;

/* What a finding is made of, by the names of result columns. */
typedef enum RowField {
  FIELD_PLACE,
  FIELD_MESSAGE,
  FIELD_HELP,
  FIELD_RELATED,
  FIELD_FIX,
  FIELD_FIX_TITLE,
  FIELD_SEVERITY,
  FIELD_SUGGESTED,
  FIELD_COUNT
} RowField;
extern const char *const row_fields[FIELD_COUNT];

enum { NEED_VALUES_MAX = 64, NEED_RESULTS_MAX = 32, NEED_ROWS_MAX = 32 };

enum { NEED_SLOTS_MAX = 64, NEED_QUERIES_MAX = 64 };

typedef uint64_t Slots;
#define SLOT(slot) ((Slots)1 << (slot))

struct Idle;
typedef int NeedCode(struct Idle *idle); /* a Truth */

/* One of them, in an array that begins with NEED_LIST. 0 is no number of another. */
typedef struct Need {
  uint8_t op;
  int8_t slot;
  int16_t table, column;
  int16_t a, b, next; /* others in the array */
  int32_t length;     /* of the text */
  Slots slots;        /* the rows that it asks about, as bits; in a condition those of its own query only */
  int64_t number;
  const char *text;
  NeedCode *code; /* a condition of a query, of a built-in rule: the same in C (need_code.h) */
} Need;

typedef struct Needs {
  const Need *p;
  int32_t n; /* 0: the SELECT may give a row whatever the tables hold, or is not understood */
} Needs;

/* `sql` is followed by a NUL. */
Needs needs_of(Arena *arena, Str sql);

/* The SELECT to its last column, where nothing in it has to be left to SQLite; else none, with what it was in *why. The
** first of all has the NEED_ROWS of its findings in `a`, whose values are the fields of RowField in that order. */
Needs needs_whole(Arena *arena, Str sql, Str *why);

#endif
