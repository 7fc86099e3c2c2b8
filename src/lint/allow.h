/* Suppressions in comments:
**
**   -- mig:allow RULE[, RULE] because REASON     on the statement, or on the line above
**   -- mig:allow-file RULE because REASON        anywhere in the file
**
** Inside a statement the comment speaks of its own line, or, alone on its line, of the
** next; before a statement or behind its semicolon, of the whole statement. */
#ifndef LINT_ALLOW_H
#define LINT_ALLOW_H

#include "lint/world.h"

typedef struct Allow {
  Str rule;   /* as written: an id, or a group ("fk", "fk/") */
  Str reason; /* empty where none was given */
  int32_t file;
  uint32_t from, to; /* bytes of the source it covers, [from, to); whole file: all of it */
  Span span;         /* the comment */
  Span name;         /* the rule's name in it */
  bool used;         /* it silenced a finding */
  bool known;        /* names a rule or a group; run.c fills it in */
  Str nearest;       /* of an unknown one: the closest rule */
} Allow;

typedef struct Allows Allows;
struct Allows {
  VEC(Allow) list; /* in order of files and bytes */
  int32_t *first;  /* per file: its first in the list; one more entry at the end */
};

/* Finds all suppressions of the world's files. */
void allows_read(World *world, Allows *allows);

/* Whether a suppression covers a finding of `rule` at `span`; marks it used. */
bool allows_silence(const World *world, Allows *allows, const Rule *rule, Span span);

#endif
