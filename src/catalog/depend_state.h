/* What depend.c keeps of each object, for it and depend_report.c alone. */
#ifndef CATALOG_DEPEND_STATE_H
#define CATALOG_DEPEND_STATE_H

#include "catalog/depend.h"
#include "catalog/mentions.h"

/* Views that read views that read … deeper than this count as circular; SQLite's own recursion ends not much later. */
enum { VIEW_DEPTH = 300 };

/* A view's columns from one moment until the next layout begins. */
typedef struct Layout {
  Moment since;
  bool known, busy, faulty, late;
  Columns columns;
} Layout;

/* A set of words that may have more in it than was put there: two bits a word. */
typedef struct Words {
  uint64_t bits[4];
} Words;

/* A name that is looked for in definitions. */
typedef struct Sought {
  const Ident *name;
  bool noted; /* whether a definition that says it has it among its words: without quotes in it, it does */
  uint64_t spelling;
} Sought;

typedef struct State {
  bool dirty, broken, strings, reported;
  bool open;        /* what it means may hang on columns that it does not name: *, NATURAL, INSERT without a list */
  bool stuck;       /* it works, but ALTER TABLE does not see it */
  bool unreadable;  /* nor does it parse it, even under legacy_alter_table */
  bool refused;     /* what uses it cannot be compiled, be it that it breaks no schema */
  Moment cause;     /* the statement that made it dirty last */
  uint32_t touched; /* the number of the last change that reached it */
  Listing *listings; /* the names that it says */
  Words *words;      /* all that stand in it; NULL while nobody has asked */
  Problem *why;      /* room for it, once there was one */
  VEC(Layout) layouts;
} State;

struct Dependents {
  Arena *arena;
  Arena scratch;     /* used as a stack: whoever resolves gives back what it took */
  Mentions mentions;
  Map instead_of; /* folded view name → its INSTEAD OF triggers, dead ones too */
  Objects dirty, broken, quoted;
  uint32_t change;
  bool widening; /* see depend_widen */
  Sought added;
  int32_t depth; /* of views being read for views */
};

static inline State *state_of(Dependents *dependents, const Object *object) {
  if (!object->state) ((Object *)object)->state = arena_new(dependents->arena, State, 1);
  return object->state;
}

/* What a connection may have that a migration knows nothing of: functions and collations of extensions and of the
** program itself. D1 has none. */
bool depend_may_be_loaded(const Catalog *catalog, ProblemCode code);

#endif
