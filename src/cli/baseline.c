/* Findings that are known and wait; see baseline.h.
**
** A line is a fingerprint (rule, file, message, no line number), then rule and file for whoever
** reads it. */
#include "cli/baseline.h"

#include "base/buf.h"

#include "cli/output.h"
#include "project/disk.h"
#include "render/fingerprint.h"

static Str print_of(World *world, Fingerprints *prints, const Finding *finding) {
  return fingerprint_next(prints, source_get(&world->compilation->sources, finding->span.source)->name, finding);
}

bool baseline_write(Cli *cli, World *world, const Findings *findings, Str path) {
  Fingerprints prints = {.arena = cli->perm};
  Buf out = buf_new(cli->perm);
  Str why;
  buf_str(&out, S("# Findings that wait: made by `mig lint --write-baseline`, read by `mig lint --baseline`.\n"));
  for (int32_t i = 0; i < findings->n; i++) {
    const Finding *finding = &findings->p[i];
    Str file = source_get(&world->compilation->sources, finding->span.source)->name;
    Str print = print_of(world, &prints, finding);
    buf_fmt(&out, "%.*s %.*s %.*s\n", STR_ARG(print), STR_ARG(finding->id), STR_ARG(file));
  }
  bool good = disk_replace(cli->perm, path, buf_done(&out), &why);
  if (good) output_note(cli, "%.*s: %d findings wait", STR_ARG(path), findings->n);
  else output_error(cli, "%.*s", STR_ARG(why));
  return good;
}

bool baseline_apply(Cli *cli, World *world, Findings *findings, Str path) {
  Files *files = disk_files(cli->perm, S(""));
  Fingerprints prints = {.arena = cli->perm};
  Map known = {0};
  Str text, why;
  int32_t entries = 0, kept = 0;
  if (!files->read(files, cli->perm, path, &text, &why)) return output_error(cli, "%.*s", STR_ARG(why)), false;
  while (text.n) {
    Str line = str_line(&text), print = str_cut(&line, ' ');
    if (!print.n || print.p[0] == '#') continue;
    *map_slot(cli->perm, &known, print) = findings;
    entries++;
  }
  int32_t before = findings->n;
  for (int32_t i = 0; i < before; i++)
    if (!map_get(&known, print_of(world, &prints, &findings->p[i]))) findings->p[kept++] = findings->p[i];
  findings->n = kept;
  int32_t gone = entries - (before - kept);
  if (gone > 0) output_note(cli, "%.*s: %d of its %d findings no longer occur", STR_ARG(path), gone, entries);
  return true;
}
