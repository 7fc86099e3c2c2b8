/* File name patterns: the first line is the pattern, the second the path. */
#include "fuzz.h"
#include "project/glob.h"

void fuzz_globs(Fuzz *fuzz) {
  Str rest = fuzz->text, pattern = str_line(&rest), path = str_line(&rest);
  glob_match(*fuzz->scratch, str_dup(fuzz->perm, pattern), str_dup(fuzz->perm, path));
  glob_match(*fuzz->scratch, str_dup(fuzz->perm, path), str_dup(fuzz->perm, pattern));
}
