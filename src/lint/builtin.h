/* The rules compiled into the program: rules/GROUP/NAME.sql as rule_parse reads them, sorted by id; made by embed.c. */
#ifndef LINT_BUILTIN_H
#define LINT_BUILTIN_H

#include "lint/rule.h"

extern const Rule builtin_rules[];
extern const int builtin_rules_count;

#endif
