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

/* An entry of the file. */
typedef struct Entry {
  Span span; /* its line */
  Str rule, file;
  bool met;
} Entry;

typedef struct Baseline {
  Arena *arena;
  Str path, text;
  VEC(Entry) entries;
  bool reviewed; /* but for the findings of group meta */
  Map by_print; /* fingerprint → number of the entry, plus one, as a pointer's value */
} Baseline;

/* Tells the world which entries nothing met. Those of group meta are met later, if at all. */
static void add_stale(World *world, Baseline *baseline) {
  const Source *source = world_add_beside(world, baseline->path, baseline->text);
  for (int32_t i = 0; source && i < baseline->entries.n; i++) {
    Entry *entry = &baseline->entries.p[i];
    entry->span.source = source->id;
    if (entry->met || str_starts(entry->rule, S("meta/"))) continue;
    *vec_push(baseline->arena, &world->stale) = (StaleEntry){entry->rule, entry->file, entry->span};
  }
}

/* Leaves out what the baseline lists. */
static void review(void *data, World *world, Findings *findings, int32_t first) {
  Baseline *baseline = data;
  Fingerprints prints = {.arena = baseline->arena};
  int32_t kept = first;
  for (int32_t i = first; i < findings->n; i++) {
    intptr_t number = (intptr_t)map_get(&baseline->by_print, print_of(world, &prints, &findings->p[i]));
    if (number) baseline->entries.p[number - 1].met = true;
    else findings->p[kept++] = findings->p[i];
  }
  findings->n = kept;
  if (!baseline->reviewed) add_stale(world, baseline);
  baseline->reviewed = true;
}

bool baseline_read(Cli *cli, Str path, Review *out) {
  Files *files = disk_files(cli->perm, S(""));
  Baseline *baseline = arena_new(cli->perm, Baseline, 1);
  Str why;
  *baseline = (Baseline){.arena = cli->perm, .path = path};
  if (!files->read(files, cli->perm, path, &baseline->text, &why))
    return output_error(cli, "%.*s", STR_ARG(why)), false;
  for (Str rest = baseline->text; rest.n;) {
    uint32_t start = (uint32_t)(rest.p - baseline->text.p);
    Str line = str_line(&rest), words = line, print = str_cut(&words, ' ');
    if (!print.n || print.p[0] == '#') continue;
    Entry *entry = vec_push(cli->perm, &baseline->entries);
    entry->span = (Span){0, start, start + (uint32_t)line.n};
    entry->rule = str_cut(&words, ' ');
    entry->file = words;
    *map_slot(cli->perm, &baseline->by_print, print) = (void *)(intptr_t)baseline->entries.n;
  }
  *out = (Review){review, baseline};
  return true;
}
