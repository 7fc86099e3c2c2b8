/* Conditions of needs as C: what embed.c writes into build/rules_N.c for search.c to call in the place of interpreting
** them. Functions are shared by rules that ask the same. */
#ifndef EMBED_NEEDS_H
#define EMBED_NEEDS_H

#include "base/buf.h"
#include "base/map.h"
#include "lint/needs.h"

typedef struct NeedPrinter {
  Arena *arena;
  Map names; /* functions written so far, by what they do */
  int count;
  Needs needs; /* of the rule at hand */
} NeedPrinter;

/* Prints the function of a condition, unless there is one, with those that it calls. Its name. */
Str print_condition(NeedPrinter *printer, int16_t number);

/* A text as what stands inside of a C literal. */
void print_text(Buf *out, Str text);

#endif
