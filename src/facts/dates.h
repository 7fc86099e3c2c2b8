/* Which columns hold dates and times, and in what form their values come.
**
** By name (created_at, due_on, expires, createdAt …) or by declared type (DATE,
** DATETIME, TIMESTAMP). What only looks like a date (duration, response_time,
** depends_on) is not one: the words are in dates.c. */
#ifndef FACTS_DATES_H
#define FACTS_DATES_H

#include "catalog/catalog.h"

typedef enum DateForm {
  DATE_NONE,    /* no value, NULL, '' */
  DATE_ISO,     /* 2026-01-31T12:30:00.000Z: what Date.toISOString() gives */
  DATE_DAY,     /* 2026-01-31 */
  DATE_CLOCK,   /* 12:30, 12:30:00 */
  DATE_SPACE,   /* 2026-01-31 12:30:00: CURRENT_TIMESTAMP, datetime(): no T, no zone */
  DATE_LOCAL,   /* ISO without a zone, or with one that is not Z */
  DATE_EPOCH,   /* seconds or milliseconds: unixepoch(), strftime('%s'), a number */
  DATE_JULIAN,  /* julianday() */
  DATE_FOREIGN, /* 01/31/2026, 31.1.2026 */
  DATE_UNKNOWN, /* an expression that says nothing about it */
} DateForm;

typedef enum DateGrain { GRAIN_INSTANT, GRAIN_DAY, GRAIN_CLOCK } DateGrain;

typedef struct DateColumn {
  Object *table; /* the final version */
  int32_t column;
  DateGrain grain; /* what the name promises: …_at an instant, …_on, …_date a day */
  bool by_name, by_type;
  DateForm default_form; /* of its DEFAULT; DATE_NONE without one */
} DateColumn;

/* A value that a statement puts into a date column. */
typedef struct DateValue {
  int32_t statement;
  Object *table;
  int32_t column;
  Node *node; /* the literal or expression, in the statement's source */
  DateForm form;
  Str iso; /* the same moment as an ISO 8601 UTC literal or expression; empty where that is not certain */
} DateValue;

typedef VEC(DateColumn) DateColumns;
typedef VEC(DateValue) DateValues;

/* Whether a column holds a date, by its name and type. Booleans never do. */
bool dates_is_date(Str name, Str type, DateGrain *grain, bool *by_name, bool *by_type);

/* The form of an expression's value. `source` is the expression's. */
DateForm dates_form(const Source *source, const Node *expr);

/* What names and types of columns have told so far, each asked once: zeroed but for the arena at first. */
typedef struct DateNames {
  Arena *arena;
  struct DateName *slots;
  int32_t n, nslots;
} DateNames;

/* Date columns of all final tables, in order of tables. */
DateColumns dates_columns(const Catalog *catalog, DateNames *names, Arena *arena);

/* Values that INSERT … VALUES and UPDATE … SET put into date columns and that are not
** ISO, in order of statements. */
DateValues dates_values(const Catalog *catalog, DateNames *names, Arena *arena);

Str date_form_name(DateForm form);
Str date_grain_name(DateGrain grain);

#endif
