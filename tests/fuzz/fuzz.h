/* What a fuzz target gets, and what it may ask.
**
** An input's first byte holds options, six bits in a printable character: '@' (0x40) is
** none of them, 'A' the first … The rest is the text, handed over in a block of exactly
** its size and a NUL, so that AddressSanitizer sees every read past it. */
#ifndef FUZZ_FUZZ_H
#define FUZZ_FUZZ_H

#include "catalog/catalog.h"
#include "lint/rule.h"
#include "lint/world.h"

typedef struct Fuzz {
  Arena *perm, *scratch; /* empty again for the next input */
  Str text;
  unsigned options;
  const char *folder; /* a folder of the run's own for what has to be a file */
} Fuzz;

typedef struct FuzzTarget {
  const char *name;
  void (*run)(Fuzz *fuzz);
  bool sql;          /* the text is SQL: mutated by token */
  const char *about; /* what is held true beside "no crash, no undefined behaviour" */
} FuzzTarget;

/* All targets; ends with one without a name. */
extern const FuzzTarget fuzz_targets[];
const FuzzTarget *fuzz_target(const char *name);

/* Runs a target on one input. */
void fuzz_input(const FuzzTarget *target, const uint8_t *data, size_t size);

/* Ends the process, as a crash, when something that must hold does not. */
void fuzz_hold(bool held, const char *what, Str detail);

/* The option bit, 0 to 5. */
static inline bool fuzz_option(const Fuzz *fuzz, int bit) {
  return fuzz->options >> bit & 1;
}

/* Cuts a text at lines "==> NAME" into files, as the examples of rules are. Without any
** there is one, "0001_fuzz.sql". Each text is a block of its own with a NUL behind it. */
typedef struct FuzzFile {
  Str name, text;
} FuzzFile;
typedef VEC(FuzzFile) FuzzFiles;
FuzzFiles fuzz_files(Fuzz *fuzz);

/* The files as a world: a project's, of target sqlite with option bit 0. */
World *fuzz_world(Fuzz *fuzz, const FuzzFiles *files);

/* A schema that can be had: no statement broken or refused, no NUL anywhere; no virtual table that lost or changed one of the tables it
** keeps its rows in, which D1 refuses (d1/shadow-table) and SQLite pays for with the table. */
bool fuzz_usable(const Catalog *catalog);

/* The program's own rules, read once a process. */
const RuleSet *fuzz_rules(void);

/* json.c: a text is JSON. */
void fuzz_json(Str text, const char *what);

/* mutate.c: changes a text of SQL by whole tokens, in place; its new size, at most `max`. 0: nothing was done. */
size_t mutate_tokens(uint8_t *data, size_t size, size_t max, uint64_t seed);
/* Statements of both, in one text of at most `max` bytes; its size. */
size_t mutate_cross(Str a, Str b, uint8_t *out, size_t max, uint64_t seed);

#endif
