/* Sources; see load.h. */
#include "project/load.h"

#include <sys/stat.h>

#include "base/map.h"
#include "project/disk.h"
#include "project/git.h"
#include "project/listing.h"
#include "project/order.h"

typedef struct Loader {
  const Project *project;
  Arena *arena;
  Loaded *loaded;
  Str *why;
  bool journal; /* drizzle's gives the order */
} Loader;

static bool fail(Loader *loader, Str message) {
  *loader->why = message;
  return false;
}

static Str join(Arena *arena, Str folder, Str name) {
  return folder.n ? str_fmt(arena, "%.*s/%.*s", STR_ARG(folder), STR_ARG(name)) : str_dup(arena, name);
}

/* The tools that know ways back open a transaction for each file, unless told not to, and drizzle opens one for all. */
static bool opens_transaction(const Loader *loader, const Migration *migration) {
  if (loader->project->wrangler || migration->markers.bare) return false;
  bool pair = str_ends(migration->name, S(".up.sql")) || str_ends(migration->name, S("/up.sql"));
  return migration->markers.dialect != DIALECT_PLAIN || pair || loader->journal;
}

static void add(Loader *loader, Str path, Str name, Str text) {
  Migration *migration = vec_push(loader->arena, &loader->loaded->migrations);
  *migration = (Migration){.path = path, .name = name, .file = text, .number = order_migration_number(name)};
  migration->text = dialect_forward(loader->arena, text, &migration->markers);
  migration->wrapped = opens_transaction(loader, migration);
}

bool source_is_number(Str spec) {
  if (spec.n == 0) return false;
  for (int32_t i = 0; i < spec.n; i++)
    if (!char_digit(spec.p[i])) return false;
  return true;
}

static bool is_name(Str name, Str spec) {
  return str_eq(name, spec) || (name.n == spec.n + 4 && str_starts(name, spec) && str_ends(name, S(".sql")));
}

/* How many of the names are meant by "up to and with `limit`": 0 if none has that number or name. */
static int32_t count_up_to(const Strs *names, Str limit) {
  int32_t count = 0;
  for (int32_t i = 0; i < names->n; i++) {
    bool hit = source_is_number(limit) ? order_has_number(names->p[i], limit) : is_name(names->p[i], limit);
    if (hit) count = i + 1;
  }
  return count;
}

static bool no_such_migration(Loader *loader, const Strs *names, Str limit) {
  Str nearest = source_is_number(limit) ? S("") : str_nearest(limit, names->p, names->n);
  Str last = names->n ? names->p[names->n - 1] : S("");
  if (nearest.n)
    return fail(loader, str_fmt(loader->arena, "there is no migration %.*s; did you mean %.*s?", STR_ARG(limit),
                                STR_ARG(nearest)));
  return fail(loader,
              str_fmt(loader->arena, "there is no %smigration %.*s%s%.*s", source_is_number(limit) ? "" : "file and no ",
                      STR_ARG(limit), last.n ? "; the last one is " : "", STR_ARG(last)));
}

/* Lists and reads a folder of migrations, up to `limit` unless that is empty. */
static bool load_folder(Loader *loader, Files *files, ListingRequest request, Str limit) {
  Listing listing;
  Loaded *loaded = loader->loaded;
  Arena *arena = loader->arena;
  if (!listing_read(arena, files, request, &listing, loader->why)) return false;
  int32_t count = limit.n ? count_up_to(&listing.names, limit) : listing.names.n;
  if (limit.n && count == 0) return no_such_migration(loader, &listing.names, limit);
  loaded->files = files;
  loaded->folder = request.folder;
  loader->journal = listing.journal;
  for (int32_t i = 0; i < count; i++) {
    Str path = join(arena, request.folder, listing.names.p[i]), text;
    if (!files->read(files, arena, path, &text, loader->why)) return false;
    add(loader, files->describe(files, arena, path), listing.names.p[i], text);
    const Str *back = map_get(&listing.ways_back, listing.names.p[i]);
    if (back) vec_last(&loaded->migrations)->way_back = *back;
    const Journaled *journaled = map_get(&listing.journaled, listing.names.p[i]);
    if (journaled) vec_last(&loaded->migrations)->journaled = *journaled;
  }
  return true;
}

static ListingRequest project_request(const Project *project) {
  return (ListingRequest){project->database.migrations_dir, project->database.migrations_pattern, !project->wrangler};
}

static bool load_project(Loader *loader, Str limit) {
  const Project *project = loader->project;
  Files *files = project->files;
  Str folder = project->database.migrations_dir;
  Str shown = files->describe(files, loader->arena, folder.n ? folder : S("."));
  if (!project->found)
    return fail(loader, S("there is no project here: no mig.jsonc, wrangler.json, wrangler.jsonc or wrangler.toml and "
                          "no folder migrations, neither here nor above; `mig new NAME` starts one, or name a source"));
  if (!project_contains(project, loader->arena, folder, loader->why)) return false;
  if (!files->exists(files, *loader->arena, folder))
    return fail(loader, str_fmt(loader->arena, "%.*s: there is no such folder (%.*s names it); `mig new NAME` makes it",
                                STR_ARG(shown), STR_ARG(project->described)));
  if (!load_folder(loader, files, project_request(project), limit)) return false;
  if (loader->loaded->migrations.n == 0)
    return fail(
        loader,
        str_fmt(loader->arena, "%.*s: there are no migrations in this folder (no file %.*s)", STR_ARG(shown),
                STR_ARG(project->database.migrations_pattern.n ? project->database.migrations_pattern : S("*.sql"))));
  loader->loaded->label = limit.n ? str_fmt(loader->arena, "%.*s up to %.*s", STR_ARG(shown), STR_ARG(limit)) : shown;
  return true;
}

/* A path of a revision: a folder or a script. */
static bool load_revision_path(Loader *loader, Files *files, Str path) {
  Str text;
  if (str_ends(path, S(".sql"))) {
    if (!files->read(files, loader->arena, path, &text, loader->why)) return false;
    add(loader, files->describe(files, loader->arena, path), path, text);
    loader->loaded->files = files;
    return true;
  }
  return load_folder(loader, files, (ListingRequest){path, S(""), true}, S(""));
}

/* The configuration of the revision counts: the folder may have had another name
** then. Where it has none, or one that is wrong, today's does. A revision without
** the folder has no migrations: that is how every project began. */
static bool load_revision(Loader *loader, Str rest) {
  Str revision = str_cut(&rest, ':'), ignored;
  Files *files;
  const Project *today = loader->project;
  ProjectChoice choice = {today->database.binding, today->database.environment};
  if (!git_files(loader->arena, today->root, revision.n ? revision : S("HEAD"), &files, loader->why)) return false;
  loader->loaded->label = str_fmt(loader->arena, "git:%.*s%s%.*s", STR_ARG(revision), rest.n ? ":" : "", STR_ARG(rest));
  Project then;
  bool ok = project_read(loader->arena, files, choice, &then, &ignored) && then.found;
  ListingRequest request = project_request(ok ? &then : today);
  if (!ok || !files->exists(files, *loader->arena, request.folder)) request = project_request(today);
  bool path = rest.n && !source_is_number(rest) && files->exists(files, *loader->arena, rest);
  if (path) ok = load_revision_path(loader, files, rest);
  else if (files->exists(files, *loader->arena, request.folder)) ok = load_folder(loader, files, request, rest);
  else ok = !rest.n || no_such_migration(loader, &(Strs){0}, rest);
  Str trouble;
  if (git_files_close(files, &trouble)) return ok;
  *loader->why = trouble;
  return false;
}

static bool load_input(Loader *loader) {
  Str text;
  if (!disk_read_input(loader->arena, &text, loader->why)) return false;
  add(loader, S("<stdin>"), S("<stdin>"), text);
  loader->loaded->label = S("<stdin>");
  return true;
}

static bool database_name(Str path) {
  return str_ends_fold(path, S(".sqlite")) || str_ends_fold(path, S(".sqlite3")) || str_ends_fold(path, S(".db"));
}

static bool same_folder(Arena scratch, Str one, Str other) {
  struct stat a, b;
  bool there = stat(str_cstr(&scratch, one), &a) == 0 && stat(str_cstr(&scratch, other), &b) == 0;
  return there && a.st_dev == b.st_dev && a.st_ino == b.st_ino;
}

/* The project that stands in the folder, not above it: the one of this run, or another; found is false for none, and
** for one without its migrations. */
static bool project_in(Loader *loader, Str path, Project *project) {
  const Project *today = loader->project;
  if (today->found && same_folder(*loader->arena, path, today->root.n ? today->root : S("."))) {
    *project = *today;
  } else {
    ProjectChoice choice = {today->database.binding, today->database.environment}, none = {0};
    Str root = str_concat(loader->arena, path, S("/"));
    Files *files = disk_project_files(loader->arena, root);
    bool like_today = project_read(loader->arena, files, choice, project, loader->why);
    if (!like_today && !project_read(loader->arena, files, none, project, loader->why)) return false;
    project->root = root;
  }
  project->found =
      project->found && project->files->exists(project->files, *loader->arena, project->database.migrations_dir);
  return true;
}

static bool load_directory(Loader *loader, Files *files, Str path) {
  Project project;
  while (path.n > 1 && path.p[path.n - 1] == '/') path.n--;
  if (!project_in(loader, path, &project)) return false;
  if (project.found) {
    Loader inside = *loader;
    inside.project = &project;
    return load_project(&inside, S(""));
  }
  if (!load_folder(loader, files, (ListingRequest){path, S(""), true}, S(""))) return false;
  if (loader->loaded->migrations.n) return true;
  return fail(loader,
              str_fmt(loader->arena, "%.*s: there are no migrations in this folder (no file *.sql)", STR_ARG(path)));
}

/* A path from the working directory: it wins over a migration of that name. */
static bool load_path(Loader *loader, Str path) {
  struct stat status;
  Arena *arena = loader->arena;
  if (disk_leads_out(arena, path, loader->why)) return false;
  Str text;
  Files *files = disk_files(arena, S(""));
  loader->loaded->label = path;
  if (stat(str_cstr(arena, path), &status) != 0) {
    bool like_name = str_find_char(path, '/') < 0 && !database_name(path) && loader->project->found;
    return like_name ? load_project(loader, path) : files->read(files, arena, path, &text, loader->why);
  }
  if (S_ISDIR(status.st_mode)) return load_directory(loader, files, path);
  if (disk_is_database(*arena, path) || (database_name(path) && status.st_size == 0)) {
    loader->loaded->database = path;
    return true;
  }
  if (database_name(path)) return fail(loader, str_fmt(arena, "%.*s: this file is no SQLite database", STR_ARG(path)));
  if (!files->read(files, arena, path, &text, loader->why)) return false;
  loader->loaded->files = files;
  add(loader, path, path, text);
  return true;
}

bool project_load(const Project *project, Arena *arena, Str spec, Loaded *loaded, Str *why) {
  Loader loader = {.project = project, .arena = arena, .loaded = loaded, .why = why};
  *loaded = (Loaded){0};
  if (spec.n == 0 || source_is_number(spec)) return load_project(&loader, spec);
  if (str_eq(spec, S("-"))) return load_input(&loader);
  if (str_starts(spec, S("git:"))) return load_revision(&loader, str_from(spec, 4));
  if (!str_eq(spec, S("empty"))) return load_path(&loader, spec);
  loaded->label = spec;
  return true;
}

/* What stands behind ".." of git:A..B: a revision, as git itself reads it, unless it is a source by another name. */
static Str right_side(Arena *arena, Str from, Str to) {
  struct stat status;
  bool other = !to.n || source_is_number(to) || str_starts(to, S("git:")) || str_eq(to, S("empty")) ||
               str_eq(to, S("-")) || stat(str_cstr(arena, to), &status) == 0;
  return other || !str_starts(from, S("git:")) ? to : str_concat(arena, S("git:"), to);
}

bool source_range(Arena *arena, Str spec, Str *from, Str *to) {
  for (int32_t i = 0; i + 1 < spec.n; i++) {
    if (spec.p[i] != '.' || spec.p[i + 1] != '.') continue;
    bool part = (i == 0 || spec.p[i - 1] == '/') && (i + 2 == spec.n || spec.p[i + 2] == '/');
    bool parent = i + 2 < spec.n && spec.p[i + 2] == '/' && (i == 0 || spec.p[i - 1] == '/' || spec.p[i - 1] == ':');
    if (part || parent) {
      i++;
      continue;
    }
    *from = str_sub(spec, 0, i);
    *to = right_side(arena, *from, str_from(spec, i + 2));
    return true;
  }
  return false;
}

/* Chooses what lies below a folder; false if nothing does. */
static bool select_below(const Str *absolute, int32_t count, Str folder, bool *chosen) {
  bool any = false;
  for (int32_t i = 0; i < count; i++) {
    bool below = str_starts(absolute[i], folder) && absolute[i].n > folder.n && absolute[i].p[folder.n] == '/';
    chosen[i] = chosen[i] || below;
    any = any || below;
  }
  return any;
}

bool *loaded_select(const Loaded *loaded, Arena *arena, const Strs *paths, Strs *others) {
  int32_t count = loaded->migrations.n;
  bool *chosen = arena_new(arena, bool, count);
  Str *absolute = arena_new(arena, Str, count);
  Map known = {0};
  *others = (Strs){0};
  for (int32_t i = 0; i < count; i++) {
    absolute[i] = disk_absolute(arena, loaded->migrations.p[i].path);
    *map_slot(arena, &known, absolute[i]) = &chosen[i];
    *map_slot(arena, &known, loaded->migrations.p[i].path) = &chosen[i];
  }
  for (int32_t i = 0; i < paths->n; i++) {
    Str path = paths->p[i], full = disk_absolute(arena, path);
    bool *flag = map_get(&known, path);
    if (!flag) flag = map_get(&known, full);
    if (flag) *flag = true;
    else if (!select_below(absolute, count, full, chosen)) *vec_push(arena, others) = path;
  }
  return chosen;
}
