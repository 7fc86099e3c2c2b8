/* Is a text JSON? */
#include "base/json.h"

#include "fuzz.h"

/* The tree of a script is as deep as the parser reads. */
enum { DEEP = 100000 };

void fuzz_json(Str text, const char *what) {
  fuzz_hold(json_valid(text, DEEP), what, text);
}
