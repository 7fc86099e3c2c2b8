/* The rules compiled into the program: rules/GROUP/NAME.sql as text and their needs (needs.h), made by embed.c. */
#ifndef LINT_BUILTIN_H
#define LINT_BUILTIN_H

#include "lint/needs.h"

typedef struct BuiltinRule {
  const char *file, *text;
  Needs needs;
} BuiltinRule;

extern const BuiltinRule builtin_rules[];
extern const int builtin_rules_count;

#endif
