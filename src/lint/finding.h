/* What the user is told: one finding of one rule at one place. Rules make them,
** every renderer reads them and nothing else. */
#ifndef LINT_FINDING_H
#define LINT_FINDING_H

#include "text/source.h"

typedef enum Severity { SEVERITY_OFF, SEVERITY_NOTE, SEVERITY_WARNING, SEVERITY_ERROR } Severity;

typedef struct Rule Rule; /* lint/rule.h */

typedef struct Related {
  Place at;
  Span span; /* its bytes; what is shown */
  Str message;
} Related;

typedef struct Fix {
  Str title;
  bool safe; /* `mig fix` applies it; an unsafe one is only suggested */
  Edit *edits;
  int32_t nedits;
} Fix;

typedef struct Finding {
  const Rule *rule;
  Str id;            /* "fk/unindexed"; the rule's, also for findings of no rule file (meta/…) */
  Severity severity; /* after configuration */
  Place at;
  Span span;   /* bytes of `at`, or of a place that is no token run (inside a comment) */
  Str message; /* one sentence without final stop */
  Str help;    /* what to do; empty where there is nothing to say */
  Related *related;
  int32_t nrelated;
  Fix *fixes;
  int32_t nfixes;
} Finding;

typedef VEC(Finding) Findings;

#endif
