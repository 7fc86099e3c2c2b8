/* Where the project is; see project.h.
**
** The surprise: a wrangler configuration often declares the same database several
** times, once an environment. Those share one folder of migrations, and then
** there is nothing to choose. */
#include <stdlib.h>
#include <sys/stat.h>
#include <unistd.h>

#include "project/disk.h"
#include "project/project.h"

static const char *const descriptions[] = {"mig.jsonc", "wrangler.json", "wrangler.jsonc", "wrangler.toml"};
enum { DESCRIPTION_COUNT = sizeof descriptions / sizeof *descriptions };

/* No working directory is this deep. */
#define ANCESTORS_MAX 256

/* Upward ends where git's search would find nothing to trust (safe.directory): what somebody else put into a folder
** above, /tmp/mig.jsonc say, is no project of ours. Ours is what belongs to the user, or to whom the working directory
** belongs: there the user went on purpose, be it as root. */
typedef struct Search {
  Arena *arena;
  uid_t user, owner; /* who runs mig; whose the working directory is */
  struct stat home;  /* st_ino is 0 where there is none */
  Str root;          /* the folder looked into: "", "../", "../../" … */
} Search;

static Search search_new(Arena *arena) {
  struct stat here;
  const char *home = getenv("HOME");
  Search search = {.arena = arena, .user = geteuid()};
  search.owner = stat(".", &here) == 0 ? here.st_uid : search.user;
  if (!home || stat(home, &search.home) != 0) search.home = (struct stat){0};
  return search;
}

static bool ours(const Search *search, const struct stat *status) {
  return search->root.n == 0 || status->st_uid == search->user || status->st_uid == search->owner;
}

/* A link is looked at itself, a folder's name ends in '/'. Root has no need to deceive by a file. */
static bool has(const Search *search, const char *name) {
  Arena scratch = *search->arena;
  struct stat status;
  if (lstat(str_concat(&scratch, search->root, str_of(name)).p, &status) != 0) return false;
  return status.st_uid == 0 || ours(search, &status);
}

static bool has_description(const Search *search) {
  for (int i = 0; i < DESCRIPTION_COUNT; i++)
    if (has(search, descriptions[i])) return true;
  return false;
}

/* Whether the search ends with this folder: with a git working tree, with the home directory. */
static bool ends_here(const Search *search, const struct stat *folder) {
  bool home = search->home.st_ino && folder->st_ino == search->home.st_ino && folder->st_dev == search->home.st_dev;
  return home || has(search, ".git");
}

/* The nearest folder upward that has what is looked for; false where none has. */
static bool search_upward(Arena *arena, bool described, Str *root) {
  Str working = disk_absolute(arena, S("."));
  int levels = 0;
  for (int32_t i = 1; i < working.n; i++) levels += working.p[i] == '/';
  levels += working.n > 1;
  Search search = search_new(arena);
  Buf path = buf_new(arena);
  for (int i = 0; i <= levels && i < ANCESTORS_MAX; i++) {
    struct stat folder;
    search.root = *root = str_dup(arena, buf_done(&path));
    if (stat(root->n ? root->p : ".", &folder) != 0 || !ours(&search, &folder)) return false;
    if (described ? has_description(&search) : has(&search, "migrations/")) return true;
    if (ends_here(&search, &folder)) return false;
    buf_str(&path, S("../"));
  }
  return false;
}

static bool read_document(const Project *project, const char *name, Document *document, Str *why) {
  document->arena = project->arena;
  document->path = project_describe(project, project->arena, str_of(name));
  return project->files->read(project->files, project->arena, str_of(name), &document->text, why);
}

static bool named(const Database *database, Str name) {
  return str_eq(database->binding, name) || str_eq(database->name, name);
}

static bool same_migrations(const Database *a, const Database *b) {
  return str_eq(a->migrations_dir, b->migrations_dir) && str_eq(a->migrations_pattern, b->migrations_pattern) &&
         str_eq(a->migrations_table, b->migrations_table);
}

static void list_databases(Buf *buf, const Databases *databases) {
  for (int32_t i = 0; i < databases->n; i++) {
    const Database *database = &databases->p[i];
    buf_fmt(buf, "\n  --database %.*s", STR_ARG(database->binding));
    if (database->environment.n) buf_fmt(buf, " --env %.*s", STR_ARG(database->environment));
    buf_fmt(buf, "  (%.*s, %.*s/)", STR_ARG(database->name), STR_ARG(database->migrations_dir));
  }
}

static bool ambiguous(const Project *project, const Databases *databases, Str *why) {
  Buf buf = buf_new(project->arena);
  buf_fmt(&buf,
          "%.*s: there are several databases with migrations of their own; choose one:", STR_ARG(project->described));
  list_databases(&buf, databases);
  *why = buf_done(&buf);
  return false;
}

static bool unknown_database(const Project *project, const Databases *databases, Str name, Str *why) {
  Buf buf = buf_new(project->arena);
  if (!databases->n) {
    *why = str_fmt(project->arena, "%.*s%sthere is no database \"%.*s\": no wrangler configuration here declares one",
                   STR_ARG(project->described), project->described.n ? ": " : "", STR_ARG(name));
    return false;
  }
  buf_fmt(&buf, "%.*s: there is no database \"%.*s\"; there are:", STR_ARG(project->described), STR_ARG(name));
  list_databases(&buf, databases);
  *why = buf_done(&buf);
  return false;
}

/* Of several folders, those that are there: a database without migrations is none to choose. */
static void keep_existing(const Project *project, Databases *databases) {
  int32_t n = 0;
  for (int32_t i = 0; i < databases->n; i++)
    if (project->files->exists(project->files, *project->arena, databases->p[i].migrations_dir))
      databases->p[n++] = databases->p[i];
  if (n) databases->n = n;
}

static bool choose(Project *project, Databases databases, Str name, Str *why) {
  Databases candidates = {0};
  for (int32_t i = 0; i < databases.n; i++)
    if (name.n == 0 || named(&databases.p[i], name)) *vec_push(project->arena, &candidates) = databases.p[i];
  if (name.n && candidates.n == 0) return unknown_database(project, &databases, name, why);
  if (candidates.n > 1) keep_existing(project, &candidates);
  for (int32_t i = 1; i < candidates.n; i++)
    if (!same_migrations(&candidates.p[0], &candidates.p[i])) return ambiguous(project, &candidates, why);
  if (candidates.n == 0) return true;
  project->database = candidates.p[0];
  project->wrangler = true;
  return true;
}

/* What mig.jsonc says wins over wrangler's configuration. */
static bool apply_config(Project *project, Str *why) {
  const Config *config = &project->config;
  Database *database = &project->database;
  if (config->migrations_dir.n) {
    database->migrations_dir = wrangler_path(project->arena, config->migrations_dir);
    database->migrations_pattern = S("");
  }
  if (config->migrations_table.n) database->migrations_table = config->migrations_table;
  if (config->migrations_pattern.n == 0) return true;
  if (wrangler_pattern(database->migrations_dir, wrangler_path(project->arena, config->migrations_pattern),
                       &database->migrations_pattern))
    return true;
  *why = str_fmt(project->arena, "%.*s: migrations_pattern must begin with migrations_dir: \"%.*s/…\"",
                 STR_ARG(config->path), STR_ARG(database->migrations_dir));
  return false;
}

bool project_read(Arena *arena, Files *files, ProjectChoice choice, Project *project, Str *why) {
  *project = (Project){.arena = arena, .files = files, .root = S(""), .config = config_default()};
  project->database = (Database){.migrations_dir = S("migrations"), .migrations_table = S("d1_migrations")};
  Databases databases = {0};
  for (int i = DESCRIPTION_COUNT - 1; i >= 0; i--) {
    Document document;
    if (!files->exists(files, *arena, str_of(descriptions[i]))) continue;
    if (!read_document(project, descriptions[i], &document, why)) return false;
    bool ok = i == 0 ? config_read(&document, &project->config, why)
                     : wrangler_read(&document, choice.environment, &databases, why);
    if (!ok) return false;
    project->described = document.path;
    project->found = true;
  }
  Str name = choice.database.n ? choice.database : project->config.database;
  if (project->config.migrations_dir.n && !name.n) databases.n = databases.n == 1;
  if (!choose(project, databases, name, why) || !apply_config(project, why)) return false;
  project->found = project->found || files->exists(files, *arena, project->database.migrations_dir);
  return true;
}

bool project_find(Arena *arena, ProjectChoice choice, Project *project, Str *why) {
  Str root;
  if (!search_upward(arena, true, &root) && !search_upward(arena, false, &root)) root = S("");
  bool ok = project_read(arena, disk_project_files(arena, root), choice, project, why);
  project->root = root;
  return ok;
}

Str project_describe(const Project *project, Arena *arena, Str path) {
  return project->files->describe(project->files, arena, path);
}

bool project_contains(const Project *project, Arena *arena, Str path, Str *why) {
  Str limit = disk_limit(arena, project_describe(project, arena, S(".")));
  return !disk_outside(arena, limit, project_describe(project, arena, path.n ? path : S(".")), why);
}
