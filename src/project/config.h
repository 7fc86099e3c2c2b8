/* What a project may say about itself in mig.jsonc (mig.schema.json describes the
** same for editors). Every key is optional. */
#ifndef PROJECT_CONFIG_H
#define PROJECT_CONFIG_H

#include "project/value.h"
#include "text/files.h"

typedef enum Target { TARGET_D1, TARGET_SQLITE } Target;

/* Who opens the transaction around a migration: the tool that runs it, or the file. */
typedef enum Transactions { TRANSACTIONS_IMPLICIT, TRANSACTIONS_EXPLICIT } Transactions;

typedef enum Dates { DATES_TEXT, DATES_EPOCH } Dates;

/* Whether old code still runs while a migration is applied. */
typedef enum Deploy { DEPLOY_AT_ONCE, DEPLOY_ROLLING } Deploy;

/* "RULE": "severity". Whether such a rule exists is for lint to say. */
typedef struct RuleSetting {
  Str rule;     /* a rule ("fk/unindexed") or a group ("fk") */
  Str severity; /* "off", "note", "warning" or "error" */
  Str place;    /* "mig.jsonc:4:5", of the key */
} RuleSetting;

typedef VEC(RuleSetting) RuleSettings;

/* Settings for some files only; later overrides win over earlier ones. */
typedef struct Override {
  Strs files; /* globs, relative to the project's root; one without '/' is matched with the last part */
  RuleSettings rules;
} Override;

/* What "names" may speak of: table, column, index, view, trigger, constraint. ORDER name kinds */
enum { CONFIG_NAMES = 6 };

typedef struct Config {
  Str path;                                                 /* as shown to people; empty where there is no mig.jsonc */
  Str migrations_dir, migrations_pattern, migrations_table; /* empty: wrangler's, else the default */
  Str database;       /* the D1 binding, where wrangler's configuration has several */
  Str schema;         /* the consolidated schema's file; empty: schema.sql */
  Str rules_dir;      /* empty: none */
  Str target_version; /* empty: the newest profile */
  Str target_version_place;
  Target target;
  Transactions transactions; /* default: implicit for d1, explicit for sqlite */
  Dates dates;
  Deploy deploy;
  Str names[CONFIG_NAMES]; /* by kind: POSIX extended regular expressions that compile; empty: none said */
  bool naming;             /* some are said */
  RuleSettings rules;
  VEC(Override) overrides;
} Config;

/* What holds without a mig.jsonc. */
Config config_default(void);

/* Reads mig.jsonc. false with "path:line:column: message" for a key that does not
** exist (with the one that was meant), a value of the wrong type, broken JSON. */
bool config_read(const Document *document, Config *config, Str *why);

#endif
