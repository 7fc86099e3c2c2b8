/* Rule files: a head of comments and one SELECT.
**
**   -- group/name  severity  [fix|suggest]
**   -- title: one line
**   -- why: sentences; a line that starts with more than one space goes on
**   -- help: what to do, shown with each finding that has no help of its own
**   -- source: a documentation page, or "probe: …" for what was measured
**   -- target: d1            only for that target
**   -- changes: schema       the fix changes the schema that the migrations make; any other must keep it
**   -- about: history        speaks of migrations of the base revision, which --since leaves out for all others
**   -- on: code, code        only words these problems; prepared when one occurred
**   -- bad:                  an example that must be reported (may be repeated)
**   --   CREATE TABLE …      "==> 0002_name.sql" on a line of its own begins another file;
**   --                       "==> mig.jsonc" its configuration
**   -- good:                 one that must not be
**   SELECT place, message …
**
** Severity is error, warning, note or off (not on unless configured). With "fix"
** the fix is safe and `mig fix` applies it; with "suggest" it is only shown. */
#ifndef LINT_RULE_H
#define LINT_RULE_H

#include "lint/finding.h"
#include "lint/needs.h"
#include "text/files.h"

struct Rule {
  Str id;    /* "fk/unindexed" */
  Str group; /* "fk" */
  Str file;  /* where it was read, for messages */
  Severity severity;
  bool fixes, safe;    /* offers fixes; they are safe to apply unasked */
  Needs needs;         /* what must be there for its SELECT to give a row */
  Needs whole; /* its SELECT itself, of a built-in rule that is understood to the last column; it has no needs */
  Str target;          /* the only one that it is for; empty: all */
  bool changes_schema; /* the fix does, and says so; else a fix that does is refused */
  bool history;        /* speaks of the base revision's migrations, too: --since shows its findings in them */
  bool team;           /* read from rules_dir, not compiled in */
  Str title, why, help, source;
  Strs on; /* problem codes; empty: always run */
  Strs bad, good;
  Str sql; /* the SELECT; a NUL follows */
};

typedef struct RuleSet {
  Arena *arena;
  VEC(Rule) rules; /* sorted by id */
} RuleSet;

/* Reads one rule file, its needs too. False with "FILE:LINE: reason" in *why where its head is wrong. */
bool rule_parse(Arena *arena, Str file, Str text, Rule *rule, Str *why);

/* The rules compiled into the program, in an empty set. */
void rules_builtin(RuleSet *set);

/* Adds every GROUP/NAME.sql and NAME.sql below `folder`. A team's rule with a
** built-in's id takes its place. False with the reason. */
bool rules_folder(RuleSet *set, Files *files, Str folder, Str *why);

/* The rule, or NULL. */
const Rule *rule_find(const RuleSet *set, Str id);
/* The closest id or group to a misspelt one, empty where none is close. */
Str rule_nearest(const RuleSet *set, Str id);

/* "error", "warning", "note", "off". */
Str severity_name(Severity severity);
/* False where `name` is none of these. */
bool severity_parse(Str name, Severity *severity);

#endif
