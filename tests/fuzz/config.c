/* The descriptions of a project. Options 0 and 1: which file it is; 2: an environment is asked for. */
#include "fuzz.h"
#include "project/load.h"
#include "project/memory.h"

void fuzz_config(Fuzz *fuzz) {
  static const Str names[] = {S_INIT("mig.jsonc"), S_INIT("wrangler.jsonc"), S_INIT("wrangler.toml"),
                              S_INIT("wrangler.json")};
  Files *files = memory_files(fuzz->perm, NULL);
  Str name = names[fuzz->options & 3], why = {0};
  memory_put(files, name, fuzz->text);
  memory_put(files, S("migrations/0001_a.sql"), S("CREATE TABLE a (b);"));
  memory_put(files, S("migrations/sub/migration.sql"), S("CREATE TABLE b (b);"));
  Project project;
  Loaded loaded;
  ProjectChoice choice = {S(""), fuzz_option(fuzz, 2) ? S("production") : S("")};
  if (!project_read(fuzz->perm, files, choice, &project, &why))
    fuzz_hold(str_starts(why, name) && why.n > name.n + 2, "what is wrong is told with its file", why);
  else if (!project_load(&project, fuzz->perm, S(""), &loaded, &why))
    fuzz_hold(why.n > 0, "what is wrong is told", fuzz->text);
}
