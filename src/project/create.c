/* New migrations; see create.h.
**
** The surprise: wrangler 4.86 counted a file without a number as NaN and then
** made 0NaN_x.sql. Files without a number are left out of the count here, as
** wrangler does since. Where drizzle or prisma own the folder (DIR/migration.sql),
** a plain file would be one that they don't know: refused. */
#include "project/create.h"

#include <errno.h>
#include <math.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <time.h>

#include "project/dialects.h"
#include "project/disk.h"
#include "project/listing.h"
#include "project/order.h"

/* wrangler pads to four digits. */
#define DIGITS_MIN 4

/* Beyond this a double no longer counts by one. */
#define NUMBER_MAX 9007199254740991.0

static int leading_digits(Str name) {
  int n = 0;
  while (n < name.n && char_digit(name.p[n])) n++;
  return n;
}

/* The head of names as 20240131120000_x.sql. */
#define STAMP_DIGITS 14

static double stamp_now(void) {
  time_t now = time(NULL);
  struct tm utc;
  char text[STAMP_DIGITS + 1];
  gmtime_r(&now, &utc);
  strftime(text, sizeof text, "%Y%m%d%H%M%S", &utc);
  return strtod(text, NULL);
}

/* A migration that is a program: goose's in Go, knex's in JavaScript beside SQL. */
static bool is_program(Str name) {
  static const Str endings[] = {S_INIT(".go"),  S_INIT(".js"), S_INIT(".ts"), S_INIT(".mjs"),
                                S_INIT(".cjs"), S_INIT(".py"), S_INIT(".rb"), S_INIT(".php")};
  for (size_t i = 0; i < sizeof endings / sizeof *endings; i++)
    if (str_ends(name, endings[i]) && leading_digits(name) > 0) return true;
  return false;
}

/* The names that numbers are counted on from: where other tools apply the files, programs are migrations, too. */
static Strs numbered(const Project *project, Arena *arena, const Listing *listing) {
  Strs names = {0}, all = {0};
  Str why;
  for (int32_t i = 0; i < listing->names.n; i++) *vec_push(arena, &names) = listing->names.p[i];
  bool listed = !project->wrangler &&
                project->files->exists(project->files, *arena, project->database.migrations_dir) &&
                project->files->list(project->files, arena, project->database.migrations_dir, &all, &why);
  for (int32_t i = 0; listed && i < all.n; i++)
    if (is_program(all.p[i])) *vec_push(arena, &names) = all.p[i];
  return names;
}

/* The next number, padded as the highest one is. wrangler counts on from stamps too;
** where other tools apply the files, the next stamp is the present. */
static Str next_number(const Project *project, Arena *arena, const Listing *listing) {
  double highest = 0;
  int digits = DIGITS_MIN;
  Strs names = numbered(project, arena, listing);
  for (int32_t i = 0; i < names.n; i++) {
    double number = order_number(names.p[i]);
    if (isnan(number) || number < highest) continue;
    highest = number;
    int own = leading_digits(names.p[i]);
    digits = project->wrangler && own < DIGITS_MIN ? DIGITS_MIN : own;
  }
  double next = highest + 1, stamp = stamp_now();
  if (digits == STAMP_DIGITS && !project->wrangler && stamp > next) next = stamp;
  return next < NUMBER_MAX ? str_fmt(arena, "%0*.0f", digits, next) : S("");
}

/* Layouts in which one plain file is no migration, or not a whole one. */
static bool foreign_layout(Arena *arena, const Listing *listing, Str *why) {
  Str first = listing->names.n ? listing->names.p[0] : S("");
  bool nested = str_find_char(first, '/') >= 0, pair = str_ends(first, S(".up.sql"));
  if (nested || pair)
    *why =
        str_fmt(arena, "the migrations of this project are %s (%.*s); the tool that makes them must make the new one",
                nested ? "folders" : "pairs", STR_ARG(first));
  return nested || pair;
}

static bool list(const Project *project, Arena *arena, Listing *listing, Str *why) {
  Str folder = project->database.migrations_dir;
  *listing = (Listing){0};
  if (!project->files->exists(project->files, *arena, folder)) return true;
  ListingRequest request = {folder, project->database.migrations_pattern, false};
  if (!listing_read(arena, project->files, request, listing, why)) return false;
  return !foreign_layout(arena, listing, why);
}

static Str head_comment(Arena *arena, Str number) {
  struct timespec now;
  struct tm utc;
  char stamp[40];
  clock_gettime(CLOCK_REALTIME, &now);
  gmtime_r(&now.tv_sec, &utc);
  strftime(stamp, sizeof stamp, "%Y-%m-%dT%H:%M:%S", &utc);
  return str_fmt(arena, "-- Migration number: %.*s \t %s.%03ldZ\n", STR_ARG(number), stamp, now.tv_nsec / 1000000);
}

/* The whole content: in the manner of the project's last migration, if another tool with marks of its own applies them. */
static bool content(const Project *project, Arena *arena, const Listing *listing, Str number, Str text, Str *whole,
                    Str *why) {
  *whole = str_concat(arena, head_comment(arena, number), text);
  if (project->wrangler || !listing->names.n) return true;
  Str last = str_fmt(arena, "%.*s/%.*s", STR_ARG(project->database.migrations_dir),
                     STR_ARG(listing->names.p[listing->names.n - 1]));
  Str like;
  if (!project->files->read(project->files, arena, last, &like, why)) return false;
  Markers markers;
  dialect_forward(arena, like, &markers);
  Str marked = dialect_new(arena, like, &markers, text);
  if (marked.p) *whole = marked;
  return true;
}

bool project_make_folder(Arena scratch, Str path) {
  for (int32_t i = 1; i <= path.n; i++) {
    if (i < path.n && path.p[i] != '/') continue;
    if (mkdir(str_cstr(&scratch, str_sub(path, 0, i)), 0777) != 0 && errno != EEXIST) return false;
  }
  return true;
}

/* With its folder. */
static bool write_new(Arena *arena, Str folder, Str path, Str text, Str *why) {
  if (project_make_folder(*arena, folder)) return disk_create(arena, path, text, why);
  *why = str_fmt(arena, "%.*s: %s", STR_ARG(folder), strerror(errno));
  return false;
}

bool project_create(const Project *project, Arena *arena, Str name, Str text, Str *path, Str *why) {
  Str folder = project->database.migrations_dir;
  name = str_dup(arena, str_trim(name));
  for (int32_t i = 0; i < name.n; i++) {
    char *c = (char *)name.p + i;
    if (*c == ' ') *c = '_';
    if (*c != '/' && *c != '\\' && (unsigned char)*c >= ' ') continue;
    *why = S("a migration's name has no '/', '\\' or control characters");
    return false;
  }
  if (str_ends(name, S(".sql"))) name.n -= 4;
  if (name.n == 0) {
    *why = S("a migration needs a name");
    return false;
  }
  Listing listing;
  if (!project_contains(project, arena, folder, why)) return false;
  if (!list(project, arena, &listing, why)) return false;
  Str number = next_number(project, arena, &listing);
  if (number.n == 0) {
    *why = S("the numbers of this project's migrations are too long to count on from");
    return false;
  }
  Str shown = project_describe(project, arena, folder.n ? folder : S("."));
  *path = str_fmt(arena, "%.*s/%.*s_%.*s.sql", STR_ARG(shown), STR_ARG(number), STR_ARG(name));
  Str whole;
  return content(project, arena, &listing, number, text, &whole, why) && write_new(arena, shown, *path, whole, why);
}

bool project_create_down(Arena *arena, Str made, Str text, Str *path, Str *why) {
  int32_t slash = made.n;
  while (slash > 0 && made.p[slash - 1] != '/') slash--;
  Str folder = str_fmt(arena, "%.*s_down", STR_ARG(str_sub(made, 0, slash > 0 ? slash - 1 : 0)));
  *path = str_fmt(arena, "%.*s/%.*s", STR_ARG(folder), STR_ARG(str_from(made, slash)));
  return !disk_leads_out(arena, *path, why) && write_new(arena, folder, *path, text, why);
}

bool project_is_new(const Project *project, Arena scratch) {
  Str folder = project->database.migrations_dir, why;
  Strs names = {0};
  if (!project->files->exists(project->files, scratch, folder)) return true;
  if (!project->files->list(project->files, &scratch, folder, &names, &why)) return false;
  for (int32_t i = 0; i < names.n; i++)
    if (str_ends(names.p[i], S(".sql")) || str_ends(names.p[i], S("/"))) return false;
  return true;
}
