/* Database files as sources. */
#include "prove/database.h"

#include <stdio.h>
#include <string.h>
#include <unistd.h>

#include "fuzz.h"

void fuzz_database(Fuzz *fuzz) {
  Str path = str_fmt(fuzz->perm, "%s/stranger.sqlite", fuzz->folder), script = {0}, why = {0};
  FILE *file = fopen(path.p, "wb");
  if (!file) return;
  size_t written = fwrite(fuzz->text.p, 1, (size_t)fuzz->text.n, file);
  fclose(file);
  Applieds applied;
  if (!database_script(fuzz->perm, path, S("d1_migrations"), &script, &why))
    fuzz_hold(why.n > path.n, "what is wrong is told", why);
  if (!database_ledger(fuzz->perm, path, S("d1_migrations"), &applied, &why))
    fuzz_hold(why.n > path.n, "what is wrong is told", why);
  file = fopen(path.p, "rb");
  char *now = arena_bytes(fuzz->perm, fuzz->text.n + 1);
  size_t n = file ? fread(now, 1, (size_t)fuzz->text.n + 1, file) : 0;
  if (file) fclose(file);
  fuzz_hold(n == written && memcmp(now, fuzz->text.p, n) == 0, "the file stays as it is", path);
  unlink(path.p);
}
